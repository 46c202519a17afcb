"""One expected fact, and how a record is held against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from extract.pipeline import Extraction

Verdict = Literal["found", "MISSING", "WRONG"]


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a fact; `given` is what the record has instead."""

    says: str
    verdict: Verdict
    given: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that a record must hold, or must not."""

    says: str
    judge: Callable[[Extraction], tuple[Verdict, str]]

    def ask(self, extraction: Extraction) -> Answer:
        """The verdict on one record."""
        verdict, given = self.judge(extraction)
        return Answer(self.says, verdict, given)


Get = Callable[[Extraction], object]
GetMany = Callable[[Extraction], Iterable[object]]
GetText = Callable[[Extraction], str | None]


def equals(says: str, get: Get, wanted: object) -> Fact:
    """The value is this one. A number is compared as printed: 1.00 is not 1."""

    def judge(extraction: Extraction) -> tuple[Verdict, str]:
        given = get(extraction)
        if given is None:
            return "MISSING", ""
        is_right = str(given) == str(wanted) if isinstance(given, Decimal) else given == wanted
        return ("found", "") if is_right else ("WRONG", str(given))

    return Fact(f"{says}: {wanted}", judge)


def one_of(says: str, get: Get, wanted: Sequence[object]) -> Fact:
    """The value is one of these."""

    def judge(extraction: Extraction) -> tuple[Verdict, str]:
        given = get(extraction)
        if given is None:
            return "MISSING", ""
        return ("found", "") if given in wanted else ("WRONG", str(given))

    return Fact(f"{says}: {wanted[0]}", judge)


def holds(says: str, get: GetMany, wanted: object) -> Fact:
    """The list has this value among others."""

    def judge(extraction: Extraction) -> tuple[Verdict, str]:
        given = list(get(extraction))
        return ("found", "") if wanted in given else ("MISSING", f"has {given}")

    return Fact(f"{says}: {wanted}", judge)


def mentions(says: str, get: GetText, *phrases: str) -> Fact:
    """The text has all of these phrases, in any case."""

    def judge(extraction: Extraction) -> tuple[Verdict, str]:
        given = get(extraction)
        if not given:
            return "MISSING", ""
        absent = [phrase for phrase in phrases if phrase.lower() not in given.lower()]
        return ("MISSING", f"no {absent} in {given!r}") if absent else ("found", "")

    return Fact(f"{says}: {', '.join(phrases)}", judge)


def none(says: str, get: GetMany) -> Fact:
    """The list is empty: something that is no result is not made one."""

    def judge(extraction: Extraction) -> tuple[Verdict, str]:
        given = list(get(extraction))
        return ("WRONG", str(given)) if given else ("found", "")

    return Fact(says, judge)


def gone(phrase: str) -> Fact:
    """The phrase, a piece of a page's furniture, is not in the record's text."""
    return none(
        f"nothing is left of {phrase!r}",
        lambda x: [phrase] if phrase.lower() in x.text.lower() else [],
    )
