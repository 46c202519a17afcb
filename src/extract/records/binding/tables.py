"""Results from the tables of an article: events with their percentages, a column an arm.

A cell is taken only where nothing is left open: the column is an arm's by its name, with the number
of its participants ("Placebo (n = 112), 79 (70.5)"), each arm has one cell in the row, and the
percentage is that of the events out of that number, so that both are known for what they are.
Columns that split a row further ("Exacerbation: yes") leave it open what it is of. Means, medians
and whatever else a table holds are left: a table seldom says of each row what it prints.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from itertools import islice

from extract.language.folding import fold
from extract.language.numbers import Number
from extract.records.binding.ledger import Ledger
from extract.records.schema import ArmResult, Outcome, Result
from extract.rules.outcomes.kinds import domain_of, is_composite
from extract.sources.document import Section
from extract.values import frozen

_NO_RESULTS = re.compile(
    r"\b(?:baseline|demographic|characteristic|at (?:entry|inclusion)|subgroup|subset|stratif"
    r"|sensitivity|per[- ]protocol|among)"
)
# Columns beside those of the arms that say nothing of which participants a row is.
_BESIDE = re.compile(
    r"(?:p\b|p[ -]?values?\b|total\b|overall\b|all\b|difference\b|95% ci\b"
    r"|(?:odds|risk|rate|hazard|relative|absolute) )"
)
_MOST_ROWS = 300
_LONGEST_ROW = 2_000
_ROW = re.compile(r"(?P<name>[^:\n]{2,120}): ")
_CELL = re.compile(
    r"(?P<column>[^;:\n]{1,80}?),? ?\(?n ?= ?(?P<total>\d{1,6})\)?(?:,? (?:n|no\.?) \(%\))?, "
    r"(?P<events>\d{1,6}) ?\((?P<percent>\d{1,3}(?:\.\d{1,2})?) ?%?\)(?=;|$)"
)
_GROUP = re.compile(r"^(?:the )?|(?: (?:group|arm))?$")


@frozen
class _Cell:
    """One arm's events in one row."""

    arm: str
    events: Number
    total: Number
    percent: Number


def add_table_results(ledger: Ledger) -> None:
    """Adds what tables plainly tell, each row an outcome, behind the results of the text."""
    arms = _arms_by_name(ledger)
    if len(arms) < 2:
        return
    for section in ledger.layers.sections:
        heading = fold(section.heading or "")
        if section.kind == "table" and not _NO_RESULTS.search(heading):
            for start, end in islice(_lines(ledger.layers.text, section), _MOST_ROWS):
                _add_row(ledger, arms, start, end)


def _arms_by_name(ledger: Ledger) -> dict[str, str]:
    """The arms by each of their names; a name that two have is none's."""
    found: dict[str, str | None] = {}
    for arm in ledger.arms.arms:
        for name in map(_plain, (arm.label, *arm.aliases)):
            found[name] = arm.id if found.get(name, arm.id) == arm.id else None
    return {name: arm for name, arm in found.items() if arm is not None}


def _plain(name: str) -> str:
    return _GROUP.sub("", fold(name).strip())


def _lines(text: str, section: Section) -> Iterator[tuple[int, int]]:
    start = section.start
    for line in text[section.start : section.end].split("\n"):
        if len(line) <= _LONGEST_ROW:
            yield start, start + len(line)
        start += len(line) + 1


def _add_row(ledger: Ledger, arms: dict[str, str], start: int, end: int) -> None:
    folded = ledger.layers.folded
    row = _ROW.match(folded, start, end)
    if row is None:
        return
    found = list(_cells(folded, arms, row.end(), end))
    cells = [cell for cell in found if cell is not None]
    if len({cell.arm for cell in cells}) != len(found) or len(cells) < 2:
        return
    outcome = _outcome(ledger, *row.span("name"))
    ledger.results.append(
        Result(
            id=ledger.next_id(),
            outcome=outcome.id,
            arms=tuple(
                ArmResult(
                    arm=cell.arm,
                    events=ledger.figure(cell.events),
                    total=ledger.figure(cell.total),
                    percent=ledger.figure(cell.percent),
                    binding="table_column",
                )
                for cell in cells
            ),
            evidence=ledger.quoter.quote((start, end)),
            rule="binding.table",
        )
    )


def _cells(folded: str, arms: dict[str, str], start: int, end: int) -> Iterator[_Cell | None]:
    """The cells of the arms, None for another that leaves it open what the row is of."""
    place = start
    while place < end:
        stop = folded.find("; ", place, end)
        stop = end if stop < 0 else stop
        match = _CELL.fullmatch(folded, place, stop)
        arm = arms.get(_plain(match["column"])) if match else None
        if match is not None and arm is not None:
            yield _cell(match, arm)
        elif not _BESIDE.match(folded, place, stop):
            yield None
        place = stop + 2


def _cell(match: re.Match[str], arm: str) -> _Cell | None:
    events, total = _number(match, "events"), _number(match, "total")
    percent = _number(match, "percent")
    fits = _fits(events.value, total.value, percent.value)
    return _Cell(arm, events, total, percent) if fits else None


def _number(match: re.Match[str], part: str) -> Number:
    return Number(*match.span(part), Decimal(match[part]))


def _fits(events: Decimal, total: Decimal, percent: Decimal) -> bool:
    """Whether a percentage is that of the events, as far as its digits say."""
    if not total or events > total:
        return False
    half = Decimal(1).scaleb(int(percent.as_tuple().exponent)) / 2
    return abs(100 * events / total - percent) <= half


def _outcome(ledger: Ledger, start: int, end: int) -> Outcome:
    """The outcome that a row is of: one that the text names in the same words, else a new one."""
    name = ledger.layers.text[start:end]
    known = ledger.outcomes.outcomes
    for outcome in known:
        if fold(outcome.name) == fold(name):
            return outcome
    outcome = Outcome(
        id=f"o{len(known) + 1}",
        name=name,
        role="unspecified",
        domain=domain_of(fold(name)),
        is_composite=is_composite(fold(name)),
        evidence=ledger.quoter.quote((start, end)),
        rule="outcomes.table_row",
    )
    ledger.outcomes = replace(ledger.outcomes, outcomes=(*known, outcome))
    return outcome
