"""What the record of a made-up report has right of death: figures and findings.

A figure of all patients is right where the record says "overall". One that the report does not tell
is wrong, and so is a direction; a report that tells none of them is right if its record has none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from benchmarks.told.composing import Death, Told
from benchmarks.told.marks import Mark, Sides, Verdict, seen_from_first
from extract.records.schema import Mortality, TrialRecord

OVERALL = "overall"
# What a figure is of, beside its arm, and the rows that it counts for.
FIELDS = {
    "measure": "measures",
    "time": "times",
    "cause": "causes",
    "subset": "subsets",
    "status": "statuses",
}


def marks_of_deaths(told: Told, record: TrialRecord, sides: Sides) -> Iterator[Mark]:
    """All judgements of the figures of death and of what is found of them."""
    found = [
        (value, death, sides[death.arm]) for death in record.mortality for value in _values(death)
    ]
    for figure in told.deaths:
        same = [(death, side) for value, death, side in found if value == figure.value]
        twins = [other.arm for other in told.deaths if other.value == figure.value]
        if len(twins) > 1:  # no deaths in either group
            same = [one for one in same if one[1] == figure.arm or one[1] not in twins]
        yield from _of_figure(figure, same)
    known = {figure.value for figure in told.deaths}
    yield from (Mark("untold", "wrong", value) for value, _, _ in found if value not in known)
    if not told.deaths and not found:
        yield Mark("untold", "right")
    yield from _of_findings(told, record, sides)


def _values(death: Mortality) -> Iterator[str]:
    yield from (str(figure.value) for figure in (death.events, death.percent) if figure is not None)


def _of_figure(figure: Death, found: list[tuple[Mortality, int | None]]) -> Iterator[Mark]:
    bound = [(d, side) for d, side in found if d.arm is not None or d.binding == OVERALL]
    if not bound:
        yield Mark("figures", "missing", f"{figure.value} {'unbound' if found else 'unread'}")
        return
    wrong = [side for d, side in bound if side != figure.arm or (side is None and d.arm)]
    if wrong or len(bound) > 1:
        yield Mark("figures", "wrong", f"{figure.value} of {figure.arm} under {wrong or 'more'}")
        return
    yield Mark("figures", "right")
    (death, _), *_ = bound
    given = {
        "measure": death.measure,
        "time": death.time_frame.printed if death.time_frame else "",
        "cause": death.cause or "",
        "subset": death.subset.label if death.subset else "",
        "status": death.status,
    }
    for name, row in FIELDS.items():
        yield _of_field(row, figure, getattr(figure, name), given[name])


def _of_field(row: str, figure: Death, told: str, given: str) -> Mark:
    """Whether a field has what was told, but for its case and the article before it."""
    plain = [re.sub(r"^the ", "", words.casefold()) for words in (told, given)]
    verdict: Verdict = "right" if plain[0] == plain[1] else "wrong" if given else "missing"
    return Mark(row, verdict, f"{figure.value}: {given!r}, told {told!r}")


def _of_findings(told: Told, record: TrialRecord, sides: Sides) -> Iterator[Mark]:
    """Whether each direction is found at its time, and no other."""
    given = Counter(
        (
            seen_from_first(finding.direction, sides[finding.arm], sides[finding.comparator]),
            " / ".join(time.printed.casefold() for time in finding.time_frames),
        )
        for finding in record.mortality_findings
    )
    for direction, time in told.findings:
        times = {when for way, when in given if way == direction}
        is_other = times.isdisjoint(("", time.casefold()))
        verdict: Verdict = (
            "right" if time.casefold() in times else "wrong" if times and is_other else "missing"
        )
        yield Mark("findings", verdict, f"{dict(given)} for {direction} {time!r}")
    yield from (
        Mark("findings", "wrong", f"{direction} {time!r} is not told")
        for direction, time in given
        if direction not in {way for way, _ in told.findings}
    )
    if not told.findings and not given:
        yield Mark("findings", "right")
