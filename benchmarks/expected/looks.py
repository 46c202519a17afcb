"""How the facts look things up in a record."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from extract.pipeline import Extraction
from extract.records.schema import (
    Arm,
    ArmResult,
    Evidence,
    Figure,
    Mortality,
    MortalityFinding,
    Outcome,
    PValue,
    RelatedTrial,
    Reported,
    Result,
    Subset,
    TimeFrame,
    TrialRecord,
)


def value(reported: Any) -> Any:
    """The value of something reported, None where it is not."""
    return None if reported is None else reported.value


def values(reported: tuple[Reported[str], ...]) -> list[str]:
    """The values of a list."""
    return [one.value for one in reported]


def arm(record: TrialRecord, word: str) -> Arm | None:
    """The arm that is called so: its label before its aliases."""
    by_label = (one for one in record.arms if word.lower() in one.label.lower())
    by_alias = (a for a in record.arms if any(word.lower() in n.lower() for n in a.aliases))
    return next(by_label, None) or next(by_alias, None)


def names(one: Arm | None) -> list[str]:
    """Everything that an arm is called."""
    return [] if one is None else [one.label, *one.aliases]


def arm_text(one: Arm | None) -> str:
    """Everything that is said of an arm and what it receives."""
    if one is None:
        return ""
    given = [part for i in one.interventions for part in (i.name, i.schedule or "")]
    quotes = [e.quote for e in (*one.evidence, *(e for i in one.interventions for e in i.evidence))]
    return " | ".join([one.label, *one.aliases, *given, *quotes])


def dose(one: Arm | None, part: str) -> Any:
    """Low, high, unit or printed text of an arm's first dose."""
    doses = [i.dose for i in one.interventions if i.dose] if one else []
    found = getattr(doses[0], part) if doses else None
    return found.value if isinstance(found, Figure) else found


def outcome(record: TrialRecord, *words: str, role: str | None = None) -> Outcome | None:
    """The first outcome whose name or quotes have all words."""
    for one in record.outcomes:
        said = " ".join([one.name, *(piece.quote for piece in one.evidence)]).lower()
        if all(word in said for word in words) and role in (None, one.role):
            return one
    return None


def days(frame: TimeFrame | None) -> Decimal | None:
    """The days of a time frame."""
    return frame.days if frame else None


def is_at(frame: TimeFrame | None, wanted: str) -> bool:
    """Whether a time frame is of so many days."""
    found = days(frame)
    return found is not None and found == Decimal(wanted)


def results(record: TrialRecord, *words: str) -> Iterator[Result]:
    """The results of outcomes that have all words in their name or quotes."""
    known = {one.id: one for one in record.outcomes}
    for result in record.results:
        one = known.get(result.outcome or "")
        said = " ".join([one.name, *(e.quote for e in one.evidence)]).lower() if one else ""
        if all(word in said for word in words):
            yield result


def of_domain(record: TrialRecord, domain: str) -> Iterator[Result]:
    """The results of outcomes of a domain."""
    known = {one.id: one for one in record.outcomes}
    for result in record.results:
        if result.outcome and known[result.outcome].domain == domain:
            yield result


def entry(result: Result | None, one: Arm | None) -> ArmResult | None:
    """What a result has of an arm."""
    if result is None or one is None:
        return None
    return next((found for found in result.arms if found.arm == one.id), None)


def figure(holder: BaseModel | None, field: str) -> Decimal | None:
    """A figure of an entry."""
    found = getattr(holder, field, None)
    return found.value if isinstance(found, Figure) else None


def p_of(record: TrialRecord, result: Result | None) -> PValue | None:
    """The p value of a result: over all arms, or of its contrast."""
    if result is None:
        return None
    references = [result.p_value, *(contrast.p_value for contrast in result.contrasts)]
    known = {p.id: p for p in record.p_values}
    found = [known[reference] for reference in references if reference]
    found += [p for p in record.p_values if p.result == result.id]
    return next((p for p in found if p.kind == "between_arm"), found[0] if found else None)


def p(record: TrialRecord, printed: str) -> list[PValue]:
    """The p values with these digits."""
    return [one for one in record.p_values if str(one.value) == printed]


def deaths(record: TrialRecord, percent: str) -> list[Mortality]:
    """The figures of death with this percentage."""
    found = [(one, figure(one, "percent")) for one in record.mortality]
    return [one for one, share in found if share is not None and share == Decimal(percent)]


def death(record: TrialRecord, percent: str) -> Mortality | None:
    """The one figure of death with this percentage."""
    found = deaths(record, percent)
    return found[0] if len(found) == 1 else None


def subset(holder: Result | Mortality | MortalityFinding | None) -> str | None:
    """The label of a subgroup."""
    found: Subset | None = holder.subset if holder else None
    return found.label if found else None


def findings(record: TrialRecord, wanted_days: str) -> list[MortalityFinding]:
    """What is said of the difference in death at a time."""
    return [
        one
        for one in record.mortality_findings
        if any(is_at(frame, wanted_days) for frame in one.time_frames)
    ]


def related(record: TrialRecord, name: str) -> RelatedTrial | None:
    """A related trial by its name."""
    return next((one for one in record.related_trials if name in one.name.value), None)


def result_numbers(record: TrialRecord) -> list[Decimal]:
    """Every number that stands in the record as a result of this trial."""
    holders: list[BaseModel] = [*record.results, *record.intervals]
    holders += [one for one in record.mortality if one.status == "observed" and one.arm]
    counted = [Decimal(count.value) for count in record.counts]
    return [*counted, *(number for holder in holders for number in _numbers(holder))]


def _numbers(node: object) -> Iterator[Decimal]:
    if isinstance(node, Figure):
        yield node.value
    elif isinstance(node, TimeFrame | Subset):
        return
    elif isinstance(node, BaseModel):
        for part in vars(node).values():
            yield from _numbers(part)
    elif isinstance(node, tuple):
        for part in node:
            yield from _numbers(part)


def evidence(node: object) -> Iterator[Evidence]:
    """Every piece of evidence below a model."""
    if isinstance(node, Evidence):
        yield node
    elif isinstance(node, BaseModel):
        for part in vars(node).values():
            yield from evidence(part)
    elif isinstance(node, tuple):
        for part in node:
            yield from evidence(part)


def misquoted(extraction: Extraction) -> list[str]:
    """Quotes that do not stand in the text where they say."""
    return [
        piece.quote
        for piece in evidence(extraction.record)
        if extraction.text[piece.start : piece.end] != piece.quote
    ]
