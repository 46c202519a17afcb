"""Reports put together from the tables beside this module, with what a reader takes from them.

`namings.toml` has ways to name what is compared, and each file in `families` sentences that tell a
result of it. A report is one sentence about one naming: every sentence of a family meets every
naming with as many arms, and every way to print a value. The tables are data alone:

    [[naming]]   key, title, methods, both ("the A and B groups"), sizes of the arms (none where the
                 methods tell none), and for each arm name ("A"), group ("the A group"), people
                 ("patients given A") and known (a pattern that tells its names in a record)
    table        which table of the record has the figures of a family: results or mortality
    rotates      true where a sentence meets each naming with one outcome, the next each time
    [[outcomes]] what is measured: name, known, a pattern that its name in a record has, and
                 better, whether "higher" or "lower" is, if sentences leave that to the reader
    [[value]]    for each arm what is printed, and which figures are in it; kind, if only the
                 sentences of that kind can hold it
    [[sentence]] text, with {a.group}, {x} (the value of a), {o} (the outcome), {p} and {q} (the
                 next ones of the table), and {A.group}, {O} where it begins with a capital; time,
                 if it tells one; direction, if it says that the outcome is higher, lower, better,
                 worse or no_difference in a against b, or "none" where no arms are compared, and
                 a list of these where {p} and {q} have their own; arms, if not two;
                 kinds, the only values that it can hold; place, the section that it stands in where
                 that is not the results; figures, those that stand in the text itself, each with
                 its value, its arm by number, or none where it is of none or of all, and its own
                 outcome and time, where it has them

Of death there are more fields, each of all figures of a sentence or, in its `figures`, of one:
measure (mortality if not told), cause, subset and status (observed if not told).
`findings` are directions with their times, where there are several (of two times that share one
"1 year / 3 years"). What a sentence tells no figure of, and no direction, the record may not have.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.told.marks import TURNED

HERE = Path(__file__).resolve().parent
FAMILIES = tuple(sorted(path.stem for path in (HERE / "families").glob("*.toml")))
OF_DEATH = ("measure", "time", "cause", "subset", "status")
NO_VALUE: tuple[dict[str, Any], ...] = ({"arms": []},)
REPORT = """{title}
BACKGROUND: {background}
METHODS: {methods} {planned}
RESULTS: {results}
CONCLUSIONS: {conclusions}"""
PLACES = {
    "background": "Little is known about this treatment.",
    "planned": "Follow-up lasted for one year.",
    "results": "All patients were followed up.",
    "conclusions": "Further studies are needed.",
}


@dataclass(frozen=True, slots=True)
class Side:
    """One arm and its names."""

    name: str
    group: str
    people: str
    known: str

    def beginning(self) -> Side:
        """The same with names that begin a sentence."""
        return Side(_capital(self.name), _capital(self.group), _capital(self.people), self.known)


@dataclass(frozen=True, slots=True)
class Naming:
    """What is compared, and how the text speaks of it."""

    key: str
    title: str
    methods: str
    both: str
    sizes: tuple[int, ...]
    arms: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Death:
    """A figure of death as a sentence tells it.

    Attributes:
        arm: which of the naming's arms it is of; None where it is of all.
        time: as printed, like cause and subset; empty where none is told.
    """

    value: str
    arm: int | None = None
    measure: str = "mortality"
    time: str = ""
    cause: str = ""
    subset: str = ""
    status: str = "observed"


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure as a sentence tells it.

    Attributes:
        arm: which of the naming's arms it is of; None where it is of none.
        outcome: a pattern that the outcome's name has.
        time: as printed; empty where none is told.
    """

    value: str
    arm: int | None
    outcome: str
    time: str


@dataclass(frozen=True, slots=True)
class Way:
    """Which way an outcome goes.

    Attributes:
        outcome: a pattern that the outcome's name has.
        direction: of it in the first arm against the second; "none" where it may have none.
        better: which direction is better; empty where the table does not say so.
    """

    outcome: str
    direction: str
    better: str


@dataclass(frozen=True, slots=True)
class Told:
    """A report and what it says.

    Attributes:
        family: the file that its sentence is from.
        sentence: the sentence as it stands in that file.
        value: the way in which values are printed, by number; None where it tells none.
        result: the sentence as it stands in the report.
        facts: the figures, where the family is of results.
        outcome: a pattern that the outcome's name has.
        ways: which way outcomes go, where the family is of results.
        deaths: the figures of death, where the family is of those.
        findings: directions of death in the first arm against the second, with their times.
        place: the section that the sentence stands in.
    """

    naming: Naming
    family: str
    table: str
    sentence: str
    value: int | None
    result: str
    facts: tuple[Fact, ...]
    outcome: str
    ways: tuple[Way, ...]
    deaths: tuple[Death, ...] = ()
    findings: frozenset[tuple[str, str]] = frozenset()
    place: str = "results"

    @property
    def text(self) -> str:
        """The whole report."""
        places = PLACES | {self.place: f"{PLACES[self.place]} {self.result}"}
        return REPORT.format(title=self.naming.title, methods=self.naming.methods, **places)


def reports(family: str) -> Iterator[Told]:
    """All reports of a family, always in the same order."""
    table = _table(f"families/{family}.toml")
    for turn, naming in enumerate(namings()):
        for number, sentence in enumerate(table["sentence"]):
            if sentence.get("arms", 2) != len(naming.arms):
                continue
            for outcomes in _outcomes(table, turn + number):
                yield from _told(naming, family, table, sentence, outcomes)


def namings() -> tuple[Naming, ...]:
    """All ways to name what is compared."""
    return tuple(
        Naming(
            naming["key"],
            naming["title"],
            naming["methods"],
            naming["both"],
            tuple(naming["sizes"]),
            tuple(Side(**side) for side in naming["arms"]),
        )
        for naming in _table("namings.toml")["naming"]
    )


def _outcomes(table: dict[str, Any], turn: int) -> Iterator[tuple[dict[str, str], ...]]:
    """The outcomes that {o}, {p} and {q} stand for: each in its turn, or all of them."""
    every = table["outcomes"]
    for first in [turn] if table.get("rotates") else range(len(every)):
        yield tuple(every[(first + further) % len(every)] for further in range(3))


def _told(
    naming: Naming,
    family: str,
    table: dict[str, Any],
    sentence: dict[str, Any],
    outcomes: tuple[dict[str, str], ...],
) -> Iterator[Told]:
    has_values = "{x}" in sentence["text"]
    is_of_death = table["table"] == "mortality"
    known, words = outcomes[0]["known"], _words(naming, outcomes)
    for number, value in enumerate(table["value"] if has_values else NO_VALUE):
        if not _holds(sentence, value):
            continue
        sides = value["arms"][: len(naming.arms)]
        printed = dict(zip("xyz", (side["printed"] for side in sides), strict=False))
        yield Told(
            naming=naming,
            family=family,
            table=table["table"],
            sentence=sentence["text"],
            value=number if has_values else None,
            result=sentence["text"].format(**printed, **words),
            facts=() if is_of_death else tuple(_facts(sentence, sides, known)),
            outcome=known,
            ways=() if is_of_death else tuple(_ways(sentence, outcomes)),
            deaths=tuple(_deaths(sentence, sides)) if is_of_death else (),
            findings=frozenset(_findings(sentence)) if is_of_death else frozenset(),
            place=sentence.get("place", "results"),
        )


def _words(naming: Naming, outcomes: tuple[dict[str, str], ...]) -> dict[str, Side | str]:
    """What the letters of a sentence stand for, but for those of values."""
    words: dict[str, Side | str] = {"both": naming.both}
    for letter, side in zip("abc", naming.arms, strict=False):
        words |= {letter: side, letter.upper(): side.beginning()}
    for letter, outcome in zip("opq", outcomes, strict=True):
        words |= {letter: outcome["name"], letter.upper(): _capital(outcome["name"])}
    return words


def _holds(sentence: dict[str, Any], value: dict[str, Any]) -> bool:
    """Whether a sentence can hold a way to print a value."""
    return "kinds" not in sentence or value.get("kind") in sentence["kinds"]


def _facts(sentence: dict[str, Any], sides: list[dict[str, Any]], outcome: str) -> Iterator[Fact]:
    """The figures in the values of a sentence, and those in its own words."""
    time = sentence.get("time", "")
    for arm, side in enumerate(sides):
        yield from (Fact(value, arm, outcome, time) for value in side["figures"])
    for own in sentence.get("figures", ()):
        told = own.get("outcome", outcome), own.get("time", time)
        yield Fact(own["value"], own.get("arm"), *told)


def _ways(sentence: dict[str, Any], outcomes: tuple[dict[str, str], ...]) -> Iterator[Way]:
    """Which way each outcome goes of which a sentence tells it."""
    told = sentence.get("direction", [])
    for outcome, way in zip(outcomes, [told] if isinstance(told, str) else told, strict=False):
        better = outcome.get("better", "")
        valued = {"better": better, "worse": TURNED.get(better, "")}
        yield Way(outcome["known"], valued.get(way, way), better)


def _deaths(sentence: dict[str, Any], sides: list[dict[str, Any]]) -> Iterator[Death]:
    """The figures of death in the values of a sentence, and those in its own words."""
    told = {field: sentence[field] for field in OF_DEATH if field in sentence}
    for arm, side in enumerate(sides):
        yield from (Death(value, arm, **told) for value in side["figures"])
    for figure in sentence.get("figures", ()):
        yield Death(**(told | figure))


def _findings(sentence: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each direction that a sentence tells, with its time."""
    if "direction" in sentence:
        yield sentence["direction"], sentence.get("time", "")
    yield from ((direction, time) for direction, time in sentence.get("findings", ()))


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((HERE / name).read_text("utf-8"))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
