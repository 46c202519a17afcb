"""Where a trial was done: how many centres, in which countries, and in what setting."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.language import countries
from extract.language.attribution import Span
from extract.language.folding import fold
from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.language.scanning import Scanner
from extract.rules.design.patterns import places
from extract.rules.findings import DesignFact
from extract.sources.document import SectionKind

_CAPITALISED = re.compile(r"[A-Z](?<![\w.-].)[\w.'’-]{1,20}")
_WORD = re.compile(r"\b\w")
# "China Medical University", "US-guided" and "US $5" name no country.
_GOES_ON = re.compile(r"[ -][A-Z]| ?\$|-(?!based|wide)")
# Results tell where patients differ, not where they were; registration and funding name countries.
_TELLING: frozenset[SectionKind] = frozenset(
    {
        "title",
        "abstract",
        "background",
        "objective",
        "design",
        "setting",
        "population",
        "interventions",
        "methods",
        "outcomes",
        "card",
        "other",
    }
)
_RECRUITED = ("recruit", "enrol", "randomised", "randomized")


def find_centers(layers: Layers, sentence: Span) -> Iterator[DesignFact]:
    """Facts "centers" and "is_multicenter" of a sentence that names sites."""
    folded = layers.folded
    found = list(_counted_sites(layers, sentence))
    if len(found) != 1 or places.MORE_CENTERS.match(folded, found[0][1].end(), sentence[1]):
        return  # of several counts none is the whole
    number, sites = found[0]
    around = folded[sentence[0] : sites.start("noun")] + folded[sites.end() : sentence[1]]
    is_vague = sites["noun"] in ("sites", "facilities", "departments")
    is_vague = is_vague and layers.kind_at(sentence[0]) != "setting"
    if is_vague and not places.SITE_CUE.search(around):
        return
    if sites["noun"] == "sites" and places.BODY_SITES.search(around):
        return
    span = number.start, sites.end()
    yield DesignFact(*span, "design.centers", "centers", format(number.value, "f"))
    yield DesignFact(*span, "design.centers", "is_multicenter", "true")


def _counted_sites(layers: Layers, sentence: Span) -> Iterator[tuple[Number, re.Match[str]]]:
    """Numbers with the sites that they count."""
    folded = layers.folded
    for number in layers.numbers_in(*sentence):
        if not 1 < number.value < 1000 or number.value % 1:
            continue
        sites = places.SITES.match(folded, number.end, sentence[1])
        before = folded[max(sentence[0], number.start - 40) : number.start]
        if sites is not None and (not before or places.BEFORE_SITES.search(before)):
            yield number, sites


# What a country's name begins with, in folded text.
COUNTRY = Scanner(rf"\b(?:{'|'.join(re.escape(fold(name)) for name in countries.BY_FIRST_WORD)})")


def find_countries(layers: Layers, sentence: Span) -> Iterator[DesignFact]:
    """Facts "countries" of a sentence that may name one."""
    if not _may_tell_of_sites(layers, sentence):
        return
    named = list(_named_countries(layers, sentence))
    if not named or not _tells_of_sites(layers, sentence):
        return
    for span, code, is_adjective in named:
        if _is_place(layers, span, sentence, is_adjective):
            yield DesignFact(*span, "design.countries", "countries", code)


def _named_countries(layers: Layers, sentence: Span) -> Iterator[tuple[Span, str, bool]]:
    """The names of countries in a sentence: span, code, whether the name is an adjective."""
    names, text = countries.BY_FIRST_WORD, layers.text
    for word in _CAPITALISED.finditer(text, *sentence):
        first = word.group()
        for name, code, is_adjective in names.get(first) or names.get(first.rstrip(".'’-"), []):
            end = word.start() + len(name)
            if text.startswith(name, word.start()) and not _WORD.match(text, end):
                yield (word.start(), end), code, is_adjective
                break


def _may_tell_of_sites(layers: Layers, sentence: Span) -> bool:
    kind = layers.kind_at(sentence[0])
    if kind != "results":
        return kind in _TELLING
    return any(layers.folded.find(cue, *sentence) >= 0 for cue in _RECRUITED)


def _tells_of_sites(layers: Layers, sentence: Span) -> bool:
    folded = layers.folded
    if places.NO_SITE.search(folded, *sentence):
        return False
    is_titled = layers.kind_at(sentence[0]) in ("title", "setting")
    return is_titled or places.SITE_CUE.search(folded, *sentence) is not None


def _is_place(layers: Layers, span: Span, sentence: Span, is_adjective: bool) -> bool:
    """Whether a country's name stands as the place of something in its sentence."""
    text, folded = layers.text, layers.folded
    if any(a.short == text[slice(*span)] for a in layers.abbreviations):
        return False
    if is_adjective:
        return places.NATIONAL_SITES.match(folded, span[1], sentence[1]) is not None
    before = folded[max(sentence[0], span[0] - 40) : span[0]]
    is_led = span[0] == sentence[0] or places.LOCATIVE.search(before) is not None
    goes_on = _GOES_ON.match(text, span[1])
    return is_led and goes_on is None


def find_setting(layers: Layers, sentence: Span) -> Iterator[DesignFact]:
    """The place after "was conducted in"."""
    lead = places.CONDUCTED.search(layers.folded, *sentence)
    if lead is not None:
        start = _past(places.SETTING_LEAD, layers.folded, lead.end())
        yield from _setting(layers, start, sentence[1])


def find_setting_section(layers: Layers, sentence: Span) -> Iterator[DesignFact]:
    """The first sentence under the heading "Setting", where it does not say "conducted in"."""
    if places.CONDUCTED.search(layers.folded, *sentence):
        return
    if any(section.start == sentence[0] for section in layers.sections):
        yield from _setting(layers, *sentence)


def _setting(layers: Layers, start: int, limit: int) -> Iterator[DesignFact]:
    start = _past(places.ARTICLE, layers.folded, start)
    end = _end_of_setting(layers, start, limit)
    is_place = places.PLACE.search(layers.folded, start, end)
    if is_place and not places.NO_SETTING.search(layers.folded, start, end):
        yield DesignFact(start, end, "design.setting", "setting", layers.text[start:end])


def _past(words: re.Pattern[str], folded: str, place: int) -> int:
    match = words.match(folded, place)
    return place if match is None else match.end()


def _end_of_setting(layers: Layers, start: int, limit: int) -> int:
    """Where the place has been told: before the dates, another clause, or a comma after it."""
    stop = places.SETTING_END.search(layers.folded, start, limit)
    end = stop.start() if stop is not None else limit
    place = places.PLACE.search(layers.folded, start, end)
    if place is None:
        return end
    comma = places.SETTING_COMMA.search(layers.text, place.end(), end)
    return comma.start() if comma is not None else end
