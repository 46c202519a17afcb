"""What tells names apart that are alike: "zinc 5 mg or 10 mg", "weekly zinc or daily zinc"."""

from __future__ import annotations

from dataclasses import replace

from extract.rules.arms import leads
from extract.rules.arms.names import Name, key
from extract.rules.arms.patterns import vocabulary
from extract.rules.arms.sentence import Sentence
from extract.rules.arms.timed import timed

_SAYS_HOW = vocabulary.TREATMENT_WITH | vocabulary.QUANTITIES | vocabulary.NO_ARM


def by_dose(s: Sentence, names: list[Name]) -> list[Name]:
    """The names; of "zinc 5 mg or 10 mg" the first with its dose, as the second is only that.

    Behind a name without a dose one alone names no arm: "diet (500 to 1,000 kcal) or exercise".
    Where all are doses, each is an arm: "60 Gy or 45 Gy".
    """
    if all(is_dose(s, name) for name in names):
        return names
    kept: list[Name] = []
    for name in names:
        if is_dose(s, name):
            end = _end_of_dose(s, kept[-1]) if kept else name.last
            is_bare = bool(kept) and end == kept[-1].last
            if name.size is None and (
                not kept or (is_bare and not (s.dose_before(end + 1) or s.is_number(end)))
            ):
                continue
            if kept:
                kept[-1] = replace(kept[-1], last=end)
        kept.append(name)
    return kept


def is_dose(s: Sentence, name: Name) -> bool:
    """Whether a name is an amount and nothing more: "60 Gy"."""
    return s.dose_end(name.first) == name.last + 1


def told_apart(s: Sentence, names: list[Name]) -> list[Name]:
    """Names that are alike made longer by what they differ in, doses or else times.

    So are "gabapentin 300 mg or gabapentin 900 mg", and "weekly zinc or zinc every 3 weeks".
    """
    keys = [key(s, name) for name in names]
    dosed = [
        replace(name, first=name.begin, last=_end_of_dose(s, name))
        if keys.count(k) > 1 or any(_is_dosed(s, other, k) for other in names)
        else name
        for name, k in zip(names, keys, strict=True)
    ]
    keys = [key(s, name) for name in dosed]
    return [
        timed(s, name)
        if (keys.count(k) > 1 or any(_is_timed(other, k) for other in keys)) and _is_told(s, name)
        else name
        for name, k in zip(dosed, keys, strict=True)
    ]


def _is_told(s: Sentence, name: Name) -> bool:
    """Whether a name says what is given, and not only how: "infusions every 2 weeks"."""
    return not _SAYS_HOW.issuperset(s.texts[name.first : name.last + 1])


def _is_timed(longer: str, bare: str) -> bool:
    """Whether a name is another one behind how often it is given: "weekly zinc" and "zinc"."""
    rhythm, _, rest = longer.partition(" ")
    return rest == bare and rhythm in vocabulary.RHYTHMS


def _is_dosed(s: Sentence, name: Name, bare: str) -> bool:
    """Whether a name is another one and a dose, behind or ahead: "10 mg of zinc"."""
    if key(s, name).endswith(f" {bare}") and s.dose_end(name.first) is not None:
        return True
    return key(s, name).startswith(f"{bare} ") and s.dose_end(name.first + bare.count(" ") + 1) == (
        name.last + 1
    )


def _end_of_dose(s: Sentence, name: Name) -> int:
    after = s.dose_end(name.last + 1) or leads.end_of_told_dose(s, name.last + 1)
    if after is None and s.kind(name.last + 1) == "open":
        after = s.dose_end(name.last + 2)
    return after - 1 if after is not None else name.last
