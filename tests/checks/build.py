"""Small records, made from what a table of cases writes.

A figure is written as its digits. A contrast is written with its interval and p value:
`{measure = "risk_ratio", value = "0.90", low = "0.75", high = "1.08", p = "= 0.26"}`.
"""

from __future__ import annotations

from decimal import Decimal
from itertools import count
from typing import Any

from extract.records.schema import (
    Arm,
    ArmResult,
    Citation,
    Contrast,
    Count,
    Coverage,
    Design,
    Evidence,
    Extractor,
    Figure,
    Interval,
    Mortality,
    Population,
    PValue,
    RecordSection,
    Reported,
    Result,
    Review,
    Source,
    Spread,
    StatedDirection,
    Subset,
    TimeFrame,
    TrialRecord,
)

RULE = "case"
_INTERVAL_OF_A_CONTRAST = ("low", "high", "level", "kind")
_FIGURES = set("events total percent mean median rate value low high estimate".split())
_PLACES = count(1000, 100)
BODY = 900_000  # where the body of an article begins, in cases that have one


def evidence(quote: str = "case", start: int = 0) -> tuple[Evidence, ...]:
    return (Evidence(start=start, end=start + len(quote), quote=quote),)


def figures(row: dict[str, Any]) -> dict[str, Any]:
    """The row with every number a figure. Each stands at a place of its own unless said."""
    start = row.pop("start", None) or next(_PLACES)
    return {
        key: figure(value, start) if key in _FIGURES and isinstance(value, str) else value
        for key, value in row.items()
    }


def figure(digits: str, start: int = 0) -> Figure:
    return Figure(value=Decimal(digits), evidence=evidence(digits, start))


class Builder:
    """Collects the p values and intervals that contrasts are written with."""

    def __init__(self) -> None:
        self.p_values: list[PValue] = []
        self.intervals: list[Interval] = []

    def p_value(self, printed: str, kind: str = "between_arm", start: int | None = None) -> str:
        comparator, _, value = printed.rpartition(" ")
        is_value = bool(comparator)
        self.p_values.append(
            PValue.model_validate(
                {
                    "id": f"p{len(self.p_values) + 1}",
                    "comparator": comparator if is_value else None,
                    "value": value if is_value else None,
                    "kind": kind,
                    "evidence": evidence(printed, next(_PLACES) if start is None else start),
                    "rule": RULE,
                }
            )
        )
        return self.p_values[-1].id

    def interval(self, row: dict[str, Any]) -> str:
        given: dict[str, Any] = {"kind": "confidence", "level": "95", **row}
        level = given.pop("level") or None
        self.intervals.append(
            Interval.model_validate(
                {
                    "id": f"i{len(self.intervals) + 1}",
                    "level": level,
                    "evidence": evidence(),
                    "rule": RULE,
                    **figures(given),
                }
            )
        )
        return self.intervals[-1].id

    def contrast(self, row: dict[str, Any]) -> Contrast:
        row = dict(row)
        p, p_kind = row.pop("p", None), row.pop("p_kind", "between_arm")
        start = row.pop("p_start", None)
        parts = {key: row.pop(key) for key in _INTERVAL_OF_A_CONTRAST if key in row}
        interval = None
        if parts:
            shared = {"measure": row.get("measure"), "estimate": row.get("value")}
            interval = self.interval({**shared, **parts})
        return Contrast.model_validate(
            {
                "arm": "a1",
                "comparator": "a2",
                "binding": RULE,
                "interval": interval,
                "p_value": None if p is None else self.p_value(p, p_kind, start),
                **row,
                **({"value": figure(row["value"])} if "value" in row else {}),
            }
        )

    def result(self, identifier: str, row: dict[str, Any]) -> Result:
        over_all, direction, subset = row.get("p"), row.get("direction"), row.get("subset")
        return Result(
            id=identifier,
            outcome=row.get("outcome"),
            time_frame=time_frame(row.get("days")),
            arms=tuple(arm_result(arm) for arm in row.get("arms", ())),
            contrasts=tuple(self.contrast(contrast) for contrast in row.get("contrasts", ())),
            p_value=None if over_all is None else self.p_value(over_all),
            direction=None if direction is None else stated(direction),
            subset=None if subset is None else Subset(label=subset, evidence=evidence()),
            evidence=evidence(row.get("sentence", "case"), BODY if row.get("is_body") else 0),
            rule=RULE,
        )


def time_frame(days: str | None) -> TimeFrame | None:
    return TimeFrame(printed=f"{days} days", days=days, evidence=evidence()) if days else None


def arm_result(row: dict[str, Any]) -> ArmResult:
    given = figures({"binding": RULE, **row})
    spread = row.get("spread")
    given["spread"] = None if spread is None else Spread.model_validate(figures(dict(spread)))
    return ArmResult.model_validate({"arm": None, **given})


def stated(row: dict[str, Any]) -> StatedDirection:
    words = row.get("words", "case")
    given = {key: value for key, value in row.items() if key != "words"}
    return StatedDirection.model_validate({**given, "evidence": evidence(words), "rule": RULE})


def mortality(row: dict[str, Any]) -> Mortality:
    row = dict(row)
    days, subset = row.pop("days", None), row.pop("subset", None)
    return Mortality.model_validate(
        {
            "status": "observed",
            "binding": RULE,
            "arm": None,
            "time_frame": time_frame(days),
            "subset": subset and Subset(label=subset, evidence=evidence()),
            "evidence": evidence(),
            "rule": RULE,
            **figures(row),
        }
    )


def record(case: dict[str, Any]) -> TrialRecord:
    """The record of a case: two arms, and what the case says."""
    builder = Builder()
    results = tuple(
        builder.result(f"r{i}", row) for i, row in enumerate(case.get("results", ()), 1)
    )
    for row in case.get("intervals", ()):
        builder.interval(dict(row))
    for printed in case.get("thresholds", ()):
        builder.p_value(printed, "threshold")
    model = case.get("model")
    return TrialRecord(
        id="title-case",
        source=Source(name="case", format="plain-text", sha256="0" * 64, size=0),
        extractor=Extractor(version="0", fingerprint="0"),
        citation=Citation(),
        sections=(
            RecordSection(kind="abstract", start=0, end=BODY - 10),
            RecordSection(kind="results", start=BODY, end=BODY + 1000, part="body"),
        ),
        design=Design(model=model and Reported(value=model, evidence=evidence(), rule=RULE)),
        population=Population(),
        arms=tuple(
            Arm(id=f"a{i}", label=f"arm {i}", evidence=evidence(), rule=RULE)
            for i in range(1, case.get("arms", 2) + 1)
        ),
        counts=tuple(
            Count.model_validate({**row, "evidence": evidence(), "rule": RULE})
            for row in case.get("counts", ())
        ),
        results=results,
        p_values=tuple(builder.p_values),
        intervals=tuple(builder.intervals),
        mortality=tuple(mortality(row) for row in case.get("mortality", ())),
        coverage=Coverage(),
        review=Review(),
    )
