"""Numbers as results print them: with a sign, a currency before them and a unit after them.

A sign is part of what is read here, so that the quote of "−0.12" shows its minus. Currency may
stand between the two: "-£1410".
"""

from __future__ import annotations

import re

from extract.language.numbers import FIGURE, Number, value_of

MINUS = "[-−–]"
CURRENCY = r"(?:(?:us|can|a|au|c|nz)?\$|£|€|¥|usd|eur|gbp)"

# Currency first, then a figure whose decimals may have drifted off after a zero: "0. 92".
_DIGITS = rf"(?:{FIGURE}(?!\d|[.,]\d)(?!(?<=\b0)\. ?\d)|0\. \d{{1,4}}(?!\d|\.\d))"
AMOUNT = rf"(?:{CURRENCY} ?)?{_DIGITS}"
# A hyphen or dash is a sign when it stands apart on the left and close on the right.
_SIGN = (
    rf"(?:(?<![\w.)\]%]){MINUS}|(?<!\d)−|(?<![\w.)\]%])− |\+ ?"
    rf"|(?<=[(\[=:,;]){MINUS} |(?<=[(\[=:,;] ){MINUS} "
    rf"|(?:(?<= was )|(?<= were )|(?<= of )|(?<= vs )|(?<= vs\. )|(?<= versus )){MINUS} )"
)
SIGNED = rf"(?:{CURRENCY}(?={MINUS}\d))?{_SIGN}?{AMOUNT}"

_TIMES = (
    r"seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|d|nights?|weeks?|wks?|months?|mos?|years?"
    r"|yrs?|y"
)
_MASSES = r"kg|g|mg|μg|mcg|micro-?g(?:rams?)?|ng|pg|lbs?|pounds|grams|kilograms|tons"
_VOLUMES = r"dl|ml|cc|μl|l|litres?|liters?|fl"
_AMOUNTS = (
    r"mmol|μmol|nmol|pmol|mol|meq|m?iu|μiu|u|units?|ku|miu|kcal|kj|cal|mets?|copies|cells|pfu|cfu"
)
_LENGTHS = r"cm|mm|μm|nm|km|m|feet|inches"
_PHYSICS = (
    r"mm ?hg|cm ?h2o|kpa|mpa|bpm|beats|breaths|steps|watts?|w|hz|db|°c|°|degrees|diopters?|dpt|d|n"
    r"|ms|msec|mgy|gy|ppm|ppb|mv|μv|ma"
)
_SCALES = (
    r"percentage[ -]points?|points?|logmar|letters|lines|logs?|log10|log\(10\)|qalys?|dollars"
    r"|euros?|pounds|episodes|events|exacerbations|drinks|cigarettes|servings|times|nodes|scores?|sds?|€|£|\$"
)
_SIMPLE = rf"(?:{_PHYSICS}|{_SCALES}|{_MASSES}|{_VOLUMES}|{_AMOUNTS}|{_LENGTHS}|{_TIMES})"
_EXPONENT = r"(?:[²³]|\([23]\)|[23]|\^[23]|[-−–](?:1|2|3)|\([-−–][123]\)|⁻[¹²³])?"
_POWER = r"(?:[x×*·] ?10(?:\^ ?\d{1,2}|\(\d{1,2}\)|[⁰¹²³⁴-⁹]{1,2}|\d{1,2}) ?(?:/ ?)?)"
_PER = (
    rf"(?: ?/ ?(?:\d{{1,5}} ?)?| per (?:\d{{1,3}}[ ,]?\d{{0,3}} )?|[ ·.](?={_SIMPLE}(?:[-−–]\d|⁻)))"
)
# mg/dl, kg/m(2), ml min-1, beats per minute, x 10(9)/l; "%" may be followed by "predicted"
UNIT = (
    rf"(?:(?:%|percent|per cent)(?:[ -](?:of )?predicted| ?-?(?:age )?(?:points?|units?))?(?![a-z])"
    rf"|{_POWER}?{_SIMPLE}{_EXPONENT}(?![a-z0-9])"
    rf"(?:{_PER}{_SIMPLE}{_EXPONENT}(?![a-z0-9])){{0,3}}"
    rf"|/ ?{_SIMPLE}{_EXPONENT}(?![a-z0-9])|{_POWER})"
)

_PRINTED = re.compile(
    rf"(?:{CURRENCY}(?=[-−–]))?(?P<sign>[-−–+])? ?(?:{CURRENCY} ?)?(?P<figure>[\d.,  ]{{1,24}})$"
)


def number_in(folded: str, start: int, end: int) -> Number | None:
    """The signed number that stands at `start:end`, sign and currency included in its span.

    A currency without a sign before it stays out of the span.

    >>> number_in("costs fell by −£1410", 14, 20)
    Number(start=14, end=20, value=Decimal('-1410'))
    """
    printed = _PRINTED.match(folded[start:end])
    if printed is None:
        return None
    value = value_of(printed["figure"].replace(". ", "."))
    if value is None:
        return None
    if printed["sign"] is None:
        return Number(start + printed.start("figure"), end, value)
    # copy_negate keeps the sign of "−0.00", which arithmetic would drop.
    return Number(start, end, value if printed["sign"] == "+" else value.copy_negate())


_SIGNED = re.compile(SIGNED)
# What may lead to a signed number: a sign, a currency's last letter, digits that drifted off.
_LED = re.compile(r"[-−–+$£€¥drp\d.,]")


def signed_start(folded: str, number: Number) -> int:
    """Where a number begins if the sign before it, if any, is counted in.

    >>> from decimal import Decimal
    >>> signed_start("(−0.12 to 1.0–2.0)", Number(2, 6, Decimal("0.12")))
    1
    """
    left = max(0, number.start - 3)
    if _LED.search(folded, left, number.start) is None:
        return number.start
    for start in range(left, number.start):
        match = _SIGNED.match(folded, start)
        if match is not None and match.end() == number.end:
            return start
    return number.start


_CURRENCY = re.compile(CURRENCY, re.IGNORECASE)


def currency_in(text: str, start: int, end: int) -> str | None:
    """The currency that a printed amount begins with, as printed.

    >>> currency_in("from -£1410", 5, 11), currency_in("from 1410", 5, 9)
    ('£', None)
    """
    match = _CURRENCY.search(text, start, end)
    return None if match is None else match.group()
