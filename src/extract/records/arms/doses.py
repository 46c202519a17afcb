"""Arms that differ in dose alone: told apart where results are, one arm where results are not."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence

from extract.language.layers import Layers
from extract.records.arms import vocabulary
from extract.records.arms.drafts import Draft
from extract.records.arms.names import Name, words_of
from extract.records.arms.patterns import around, of_doses

_JOINS = (" ", "-", "")


def with_drugs(layers: Layers, drafts: list[Draft]) -> list[Draft]:
    """The arms, those that a list names by a dose alone by their drug as well.

    Of "zinc 10, 20, or 30 mg" they are "zinc 10 mg", "zinc 20 mg" and "zinc 30 mg"; if "or iron
    30 mg" follows, 30 mg alone is neither.
    """
    if drafts[0].rule == "arms.amounted":
        return _with_unit_behind(drafts)
    if not any(_given(draft).printed[:1].isdecimal() for draft in drafts):
        return drafts  # none is a dose alone
    drafts = _with_drug_behind(drafts)
    told: list[Draft] = []
    amounts: set[str] = set()
    for run in _lists([(draft, _dose_of(draft)) for draft in drafts]):
        drug = run[0][1]["drug"] if run[0][1] else None
        unit = next((match["unit"] for _, match in run if match and match["unit"]), None)
        is_list = len(run) > 1 and drug and unit
        told += [
            _named(draft, f"{drug} {match['amount']} {unit}") if is_list and match else draft
            for draft, match in run
        ]
        amounts |= {f" {match['amount']} {unit}" for _, match in run if is_list and match}
    return _with_equal_dose(layers, told, amounts)


def _with_equal_dose(layers: Layers, drafts: list[Draft], amounts: set[str]) -> list[Draft]:
    """The arms; one that gets as much of another drug by its dose, and none by the dose alone."""
    told: list[Draft] = []
    shared: set[str] = set()
    for draft in drafts:
        name = _given(draft)
        dose = next((a for a in amounts if _is_behind(layers, name, a)), None)
        told.append(draft if dose is None else _named(draft, f"{name.printed}{dose}"))
        shared |= {dose.strip()} if dose is not None else set()
    return [_without(draft, shared) for draft in told] if shared else drafts


def _is_behind(layers: Layers, name: Name, dose: str) -> bool:
    """Whether a dose stands right behind a name that has none: "iron 30 mg"."""
    has_none = not any(word[0].isdigit() for word in name.words)
    return has_none and layers.folded.startswith(dose.lower(), name.end)


def _without(draft: Draft, doses: Container[str]) -> Draft:
    names = [name for name in draft.names if name.folded not in doses]
    return draft if len(names) == len(draft.names) else Draft(draft.rule, names)


def _with_unit_behind(drafts: list[Draft]) -> list[Draft]:
    """The arms, those of "5, 7 or 10 days" as "5 days", "7 days" and "10 days"."""
    unit = of_doses.COUNTED.fullmatch(_given(drafts[-1]).printed)
    return [
        _called(draft, f"{_given(draft).printed} {unit['unit']}")
        if unit and of_doses.COUNT.fullmatch(_given(draft).printed)
        else draft
        for draft in drafts
    ]


def _called(draft: Draft, printed: str) -> Draft:
    """An arm that goes by another name than the first that is printed."""
    first = _given(draft)
    told = Name.of(first.start, first.end, printed, words_of(printed.lower()))
    return Draft(draft.rule, [told, *(name for name in draft.names if name is not first)])


def _with_drug_behind(drafts: list[Draft]) -> list[Draft]:
    """The arms, those of "5, 10 or 15 mg of zinc" as "zinc 5 mg", "zinc 10 mg" and "zinc 15 mg"."""
    told = list(drafts)
    for last, draft in enumerate(drafts):
        match = of_doses.DOSE_OF.fullmatch(_given(draft).printed)
        first = last
        while match and first and (dose := _dose_of(drafts[first - 1])) and not dose["drug"]:
            if dose["unit"] not in (None, match["unit"]):
                break
            first -= 1
            told[first] = _named(drafts[first], f"{match['drug']} {dose['amount']} {match['unit']}")
        if match and first < last:
            told[last] = _named(draft, f"{match['drug']} {match['amount']} {match['unit']}")
    return told


_Read = tuple[Draft, re.Match[str] | None]


def _lists(read: Sequence[_Read]) -> list[list[_Read]]:
    """The drafts, those that are a dose alone together with the one before them."""
    runs: list[list[_Read]] = []
    for draft, match in read:
        is_dose = match is not None and not match["drug"]
        if is_dose and runs and runs[-1][0][1] is not None:
            runs[-1].append((draft, match))
        else:
            runs.append([(draft, match)])
    return runs


def _dose_of(draft: Draft) -> re.Match[str] | None:
    return of_doses.DOSED.fullmatch(_given(draft).printed)


def _named(draft: Draft, printed: str) -> Draft:
    name = _given(draft)
    words = tuple(of_doses.WORD_OR_AMOUNT.findall(printed.lower()))
    told = Name.of(name.start, name.end, printed, words)
    # the 20 of "10, 20, or 30 mg" names nothing elsewhere
    kept = [n for n in draft.names if n is not name or is_amount(name.printed)]
    return Draft(draft.rule, [told, *kept])


def _given(draft: Draft) -> Name:
    """The first name of an arm that says what is given, and no letter: "group A got zinc".

    A figure may be either; in "groups A and B received 5 and 10 mg" the amounts come later.
    """
    telling = [name for name in draft.names if not name.is_generic]
    return telling[0] if telling else max(draft.names, key=lambda name: name.start)


def amounts(drafts: Sequence[Draft], ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The doses by which arms of one drug differ, each with its arm: "150 mg", "150-mg"."""
    dosed = [
        (id_, match)
        for id_, draft in zip(ids, drafts, strict=True)
        if (match := _dose_of(draft)) is not None and match["drug"]
    ]
    drugs = [match["drug"].lower() for _, match in dosed]
    for (id_, match), drug in zip(dosed, drugs, strict=True):
        if match["unit"] and drugs.count(drug) > 1:
            amount, unit = match["amount"], match["unit"].lower()
            yield from ((f"{amount}{join}{unit}", id_) for join in _JOINS)


def is_amount(printed: str) -> bool:
    """Whether a name is a dose and nothing more: "150 mg", "0.5 mg/kg"."""
    match = of_doses.DOSED.fullmatch(printed.removesuffix(" group"))
    return match is not None and match["unit"] is not None and not match["drug"]


def forms_of(printed: str) -> set[str]:
    """A name with a dose as it may be printed elsewhere: "150 mg of zinc", "zinc 150-mg"."""
    match = of_doses.DOSED.fullmatch(printed)
    if not (match and match["drug"] and match["unit"]):
        return set()
    doses = [f"{match['amount']}{join}{match['unit']}" for join in _JOINS]
    forms = ("{dose} of {drug}", "{dose} {drug}", "{drug} {dose}")
    return {form.format(drug=match["drug"], dose=dose) for form in forms for dose in doses}


def by_drug(layers: Layers, drafts: list[Draft]) -> list[Draft]:
    """The arms, those of one drug put together if the text goes on to tell of the drug alone.

    "Empagliflozin 10 mg, empagliflozin 25 mg, or placebo", and then results of empagliflozin and
    placebo: two arms.
    """
    if drafts[0].rule == "arms.amounted":
        return drafts  # of "30 or 60 min" no drug is told
    drugs = [_drug(draft) for draft in drafts]
    for drug in dict.fromkeys(drugs):
        alike = [draft for draft, own in zip(drafts, drugs, strict=True) if own == drug]
        has_letters = any(name.is_generic for draft in alike for name in draft.names)
        if drug and len(alike) > 1 and not has_letters:
            bare = _told_alone(layers, alike)
            if bare is not None:
                names = [bare, *(name for draft in alike for name in draft.names)]
                pooled = Draft(alike[0].rule, names)
                rest = [draft for draft in drafts if draft not in alike]
                return [pooled, *rest] if drafts[0] in alike else [*rest, pooled]
    return drafts


def beside_doses(drafts: Sequence[Draft]) -> Draft | None:
    """The one arm that gets another drug than all others, which get doses of one."""
    drugs = [_drug(draft) for draft in drafts]
    for drug in filter(None, dict.fromkeys(drugs)):
        rest = [d for d, own in zip(drafts, drugs, strict=True) if own != drug]
        if len(drafts) > 2 and len(rest) == 1 and rest[0].words().isdisjoint(drug):
            return rest[0]
    return None


def _drug(draft: Draft) -> frozenset[str]:
    """The words of an arm's name without its dose; none if there is no dose in it."""
    words = _given(draft).words
    drug = frozenset(w for w in words if not w[0].isdigit() and w not in vocabulary.UNITS)
    return drug if drug != words else frozenset()


def _told_alone(layers: Layers, alike: Sequence[Draft]) -> Name | None:
    """Where the drug is named without a dose, if it is so more often than with one later."""
    first = _given(alike[0])
    printed = first.folded
    silent = vocabulary.UNITS | around.ROUTES
    words = [w for w in printed.split() if w in first.words and w not in silent]
    bare = " ".join(w for w in words if not w[0].isdigit())
    after = max(_given(draft).end for draft in alike)
    rest = layers.folded[after : layers.end].replace("-", " ")
    dosed = sum(_times_told(rest, _given(draft)) for draft in alike)
    # "high-dose zinc" is zinc with a dose, too
    alone = rf"(?<!%\s)(?<!dose )(?<!high )(?<!low )(?<!er ){re.escape(bare)}(?! ?\d)"
    if not bare or len(re.findall(alone, rest)) <= dosed:
        return None
    place = layers.folded.find(bare, after, layers.end)
    if place < 0:
        return None
    end = place + len(bare)
    return Name.of(place, end, layers.text[place:end], (bare,))


def _times_told(rest: str, name: Name) -> int:
    """How often a text has the dose of a name, "300 mg" or "300mg", or the name if it has none."""
    printed = name.folded
    amount = of_doses.AMOUNT.search(printed)
    if amount is None:
        return rest.count(printed)
    return len(re.findall(rf"(?<![\d.]){re.escape(amount[1])} ?{re.escape(amount[2])}", rest))
