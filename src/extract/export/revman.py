"""The three CSV files of study data that RevMan imports: studies, their arms, their results.

The columns are those of the study data in RevMan's data package; docs/exports.md says from where
they are known. A study's outcome is named once for each time and subgroup, as RevMan has it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path

from extract.export.comparisons import Estimate, Events, Mean, Number, estimates, pairs
from extract.export.csv_files import CsvFile
from extract.export.references import References, study_of
from extract.export.tables import Cell
from extract.export.wording import Wording
from extract.records.schema import Result, TrialRecord

FILES: dict[str, tuple[str, ...]] = {
    "study-information": (
        "Study",
        "Year",
        "Char: Identification",
        "Char: Methods",
        "Char: Participants",
        "Char: Interventions",
        "Char: Outcomes",
        "Char: Notes",
    ),
    "study-arms": ("Study", "Arm", "Description", "Intervention"),
    "study-results": (
        "Study",
        "Outcome",
        "Data type",
        "Effect measure",
        "Arm",
        "Reference arm",
        "Sample size",
        "Cases",
        "Mean",
        "SD",
        "CI level",
        "CI start",
        "CI end",
        "Exp mean",
        "Exp CI start",
        "Exp CI end",
        "P value",
        "Footnotes",
    ),
}
# What RevMan calls the measures that metafor calls otherwise.
_MEASURES = {"IRR": "Rate ratio", "IRD": "Rate difference"}
_CONTINUOUS = frozenset({"MD", "SMD"})

Cells = dict[str, Cell]


def write_studies(records: Iterable[tuple[TrialRecord, str]], folder: Path) -> None:
    """Writes the three files."""
    names = _StudyNames()
    with ExitStack() as stack:
        files = {name: stack.enter_context(CsvFile(folder / f"{name}.csv")) for name in FILES}
        for name, file in files.items():
            file.write(FILES[name])
        for record, _ in records:
            of, study = References(record), names.new(study_of(record))
            rows = {
                "study-information": [_information(record)],
                "study-arms": _arms(record),
                "study-results": _results(of),
            }
            for name, file in files.items():
                for row in rows[name]:
                    file.write(({"Study": study} | row).get(column) for column in FILES[name])


def is_ours(name: str) -> bool:
    """Whether a file of this name is one of the three."""
    return name.removesuffix(".csv") in FILES


class _StudyNames:
    """Names of studies, each given once: a second "Annane 2018" is "Annane 2018b"."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def new(self, name: str) -> str:
        count = self._given[name] = self._given.get(name, 0) + 1
        if count == 1:
            return name
        return f"{name}{chr(ord('a') + count - 1)}" if count <= 26 else f"{name} ({count})"


def _information(record: TrialRecord) -> Cells:
    say, design, published = Wording(record), record.design, record.citation.published
    methods = (design.allocation, design.masking, design.model, design.framework, design.phase)
    ids = (record.citation.doi, record.citation.pmid)
    known = [record.id, *(one.id for one in record.registrations), *(say.say(id) for id in ids)]
    return {
        "Year": None if published is None else published.value[:4],
        "Char: Identification": _list(known),
        "Char: Methods": _list(say.say(part).replace("_", " ") for part in methods),
        "Char: Participants": say.say(record.population.description) or None,
        "Char: Interventions": _list(_interventions(record)),
        "Char: Outcomes": _list(outcome.name for outcome in record.outcomes),
        "Char: Notes": say.say(record.citation.title) or None,
    }


def _interventions(record: TrialRecord) -> Iterator[str]:
    """The arms, and behind them what is given to none of them that is known."""
    yield from (arm.label for arm in record.arms)
    if record.interventions:
        yield f"arm not told: {', '.join(one.name for one in record.interventions)}"


def _arms(record: TrialRecord) -> Iterator[Cells]:
    for arm in record.arms:
        given = [one.name for one in arm.interventions]
        role = None if arm.role is None else arm.role.replace("_", " ")
        yield {"Arm": arm.label, "Description": role, "Intervention": _list(given) or arm.label}


def _results(of: References) -> Iterator[Cells]:
    names = _OutcomeNames(of)
    yield from _figures_of_arms(of, names)
    for estimate in estimates(of):
        arm, reference = (None if arm is None else arm.label for arm in map(of.arm, estimate.arms))
        row: Cells = {"Outcome": names.of(estimate.result), "Arm": arm, "Reference arm": reference}
        yield row | _estimate(of, estimate)


def _figures_of_arms(of: References, names: _OutcomeNames) -> Iterator[Cells]:
    seen = set()
    for pair in pairs(of):
        for id, figures in pair.sides:
            arm, key = of.arm(id), (pair.result.id, id, type(figures))
            if arm is not None and key not in seen:
                seen.add(key)
                row: Cells = {"Outcome": names.of(pair.result), "Arm": arm.label}
                yield row | (_events(figures) if isinstance(figures, Events) else _mean(figures))


def _events(figures: Events) -> Cells:
    return {
        "Data type": "Dichotomous",
        "Cases": _digits(figures.events),
        "Sample size": _digits(figures.total),
        "Footnotes": _footnote({"Cases": figures.events, "Sample size": figures.total}),
    }


def _mean(figures: Mean) -> Cells:
    return {
        "Data type": "Continuous",
        "Mean": _digits(figures.mean),
        "SD": _digits(figures.sd),
        "Sample size": None if figures.total is None else _digits(figures.total),
        "Footnotes": _footnote({"SD": figures.sd}),
    }


def _estimate(of: References, estimate: Estimate) -> Cells:
    """A ratio stands as it is in the columns "Exp"; a difference in the others."""
    columns = ("Mean", "CI start", "CI end")
    if estimate.is_log:
        columns = ("Exp mean", "Exp CI start", "Exp CI end")
    p = of.p_value(estimate.contrast.p_value)
    is_exact = p is not None and p.comparator == "=" and p.value is not None
    code = estimate.measure
    notes = ["computed for the arms the other way round"] if estimate.is_turned else []
    notes += ["adjusted"] if estimate.contrast.is_adjusted else []
    return {
        "Data type": "Continuous" if code in _CONTINUOUS else "Dichotomous",
        "Effect measure": _MEASURES.get(code, code),
        **dict(zip(columns, estimate.natural(), strict=True)),
        "CI level": float((estimate.interval.level or Decimal(95)) / 100),
        "P value": float(p.value) if is_exact and p is not None and p.value is not None else None,
        "Footnotes": _list(notes),
    }


class _OutcomeNames:
    """What each result of a record is called, so that no two are called the same."""

    def __init__(self, of: References) -> None:
        self._names: dict[str, str] = {}
        for result in of.record.results:
            name = _name(of, result)
            is_taken = name in self._names.values()
            self._names[result.id] = f"{name} ({result.id})" if is_taken else name

    def of(self, result: Result) -> str:
        return self._names[result.id]


def _name(of: References, result: Result) -> str:
    outcome, frame, subset = of.outcome(result.outcome), result.time_frame, result.subset
    cause = of.cause(result)
    parts = (
        "outcome not named" if outcome is None else outcome.name,
        None if cause is None else f"from {cause}",
        None if frame is None else frame.printed,
        None if subset is None else subset.label,
    )
    return ", ".join(part for part in parts if part is not None)


def _footnote(numbers: dict[str, Number]) -> str | None:
    derived = [name for name, number in numbers.items() if number.source == "derived"]
    return f"derived, not printed: {', '.join(derived)}" if derived else None


def _digits(number: Number) -> str:
    return format(number.value, "f")


def _list(parts: Iterable[str]) -> str | None:
    return "; ".join(part for part in parts if part) or None
