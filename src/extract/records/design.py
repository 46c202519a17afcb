"""The design and the report type of a record, from what the report states of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar, cast

from extract.language.attribution import title_of
from extract.language.layers import Layers
from extract.records.evidence import Quoter
from extract.records.schema import (
    Design,
    Duration,
    Margin,
    Masking,
    Reported,
    Stopping,
)
from extract.rules import Findings
from extract.rules import findings as found
from extract.rules.findings import DesignFact, ReportType

T = TypeVar("T")

# Of reports that are not known as randomised trials these may tell of a trial all the same: an
# analysis within one, one without random allocation, and a report that says nothing of its kind.
_MAY_BE_OF_A_TRIAL = frozenset(
    {"report_type.secondary_title", "report_type.not_randomized", "report_type.nothing_said"}
)
# What a cohort compares are groups of its own, which carry its figures; what a review, a model or
# a comment names are those of others, and animals are nobody's patients.
_HAS_OWN_GROUPS = _MAY_BE_OF_A_TRIAL | {"report_type.observational"}
# Which statement holds where a report makes several: the more special one.
_MODELS = ("cluster", "crossover", "factorial", "single_group", "parallel")
_FRAMEWORKS = ("non_inferiority", "equivalence", "superiority")
_ALLOCATIONS = ("quasi_randomized", "randomized", "non_randomized")
_LEVELS = ("quadruple", "triple", "double", "single", "open", "masked")
_BY_NUMBER = {1: "single", 2: "double", 3: "triple", 4: "quadruple"}
_WHO = ("participant", "care_provider", "investigator", "outcomes_assessor")


def assemble_report_type(
    layers: Layers, findings: Findings, quoter: Quoter
) -> Reported[ReportType] | None:
    """What kind of report the page is."""
    for kind in findings.of(found.ReportKind):
        return quoter.reported(kind.type, kind.rule, (kind.start, kind.end))
    return None


def tells_of_a_trial(findings: Findings) -> bool:
    """Whether the page may report, plan, sum up or analyse a trial; else its fields stay empty."""
    return _is_trial_or(findings, _MAY_BE_OF_A_TRIAL)


def has_own_groups(findings: Findings) -> bool:
    """Whether arms, outcomes, counts and results of the page are of people whom it studied."""
    return _is_trial_or(findings, _HAS_OWN_GROUPS)


def _is_trial_or(findings: Findings, rules: frozenset[str]) -> bool:
    kinds = findings.of(found.ReportKind)
    return not kinds or any(kind.type != "other" or kind.rule in rules for kind in kinds)


def assemble_design(layers: Layers, findings: Findings, quoter: Quoter) -> Design:
    """How the trial was set up; empty where the page reports none."""
    if not tells_of_a_trial(findings):
        return Design()
    facts = _Facts(layers, findings, quoter)
    start, end = facts.dates()
    return Design(
        allocation=facts.most_special("allocation", _ALLOCATIONS),
        allocation_ratio=facts.first("allocation_ratio"),
        sequence_generation=facts.only("sequence_generation"),
        restrictions=facts.each("restrictions"),
        concealment=facts.each("concealment", vague="concealed"),
        masking=facts.masking(),
        model=facts.most_special("model", _MODELS),
        framework=facts.most_special("framework", _FRAMEWORKS),
        margin=facts.margin(),
        phase=facts.first("phase"),
        is_pilot=facts.claim("is_pilot"),
        is_controlled_by_placebo=facts.claim("is_controlled_by_placebo"),
        is_multicenter=facts.claim("is_multicenter"),
        is_multinational=facts.claim("is_multinational"),
        centers=facts.centers(),
        countries=facts.each("countries"),
        setting=facts.setting(),
        enrollment_start=start,
        enrollment_end=end,
        follow_up=facts.follow_up(),
        stopped_early=facts.stopped_early(),
    )


class _Facts:
    """The statements of one report, by field."""

    def __init__(self, layers: Layers, findings: Findings, quoter: Quoter) -> None:
        self.title = title_of(layers) or (0, 0)
        self.findings = findings
        self.quoter = quoter
        self._of: dict[str, list[DesignFact]] = {}
        for fact in findings.of(DesignFact):
            self._of.setdefault(fact.field, []).append(fact)

    def of(self, field: str) -> list[DesignFact]:
        """The statements on a field in text order."""
        return self._of.get(field, [])

    def first(self, field: str) -> Reported[str] | None:
        """The value that is stated first, with every place that states it."""
        facts = self.of(field)
        return self._report(facts[0].value, facts, facts) if facts else None

    def most_special(self, field: str, order: Sequence[str]) -> Any:
        """The stated value that comes first in `order`."""
        facts = self.of(field)
        if not facts:
            return None
        stated = {fact.value for fact in facts}
        value = next((value for value in order if value in stated), None)
        return None if value is None else self._report(value, facts, facts)

    def claim(self, field: str) -> Reported[bool] | None:
        """Whether something holds; None also where the report says both.

        The evidence is that of the first rule that says so: "placebo-controlled" says it better
        than each mention of the placebo group.
        """
        facts = self._agreed(field)
        if not facts:
            return None
        rule = min(facts, key=lambda fact: (fact.rule == "design.placebo_arm", fact.start)).rule
        best = [fact for fact in facts if fact.rule == rule]
        return self._report(facts[0].value == "true", best, best)

    def centers(self) -> Reported[int] | None:
        """How many sites; None where different numbers are stated."""
        facts = self.of("centers")
        if not facts:
            facts = [f for f in self.of("is_multicenter") if f.value == "false"]
            return self._report(1, facts, facts) if facts and self.claim("is_multicenter") else None
        if len({fact.value for fact in facts}) > 1:
            return None
        return self._report(int(facts[0].value), facts, facts)

    def only(self, field: str) -> Any:
        """The value that all statements on a field agree on; None where they do not."""
        facts = self._agreed(field)
        return self._report(facts[0].value, facts, facts) if facts else None

    def _agreed(self, field: str) -> list[DesignFact]:
        """The statements on a field where all of them say the same; none otherwise."""
        facts = self.of(field)
        return facts if len(facts) < 2 or len({fact.value for fact in facts}) == 1 else []

    def each(self, field: str, *, vague: str | None = None) -> Any:
        """Each stated value once, in the order of first mention; `vague` only where it is alone."""
        facts = self.of(field)
        if not facts:
            return ()
        values = dict.fromkeys([fact.value for fact in facts])
        if len(values) > 1 and vague is not None:
            values.pop(vague, None)
        return tuple(self._report(value, facts, facts) for value in values)

    def setting(self) -> Reported[str] | None:
        """Where the trial was done, as printed."""
        facts = self.of("setting")
        return self._report(facts[0].value, facts, facts[:1]) if facts else None

    def dates(self) -> tuple[Reported[str] | None, Reported[str] | None]:
        """First and last date of enrolment, of the first period that is stated."""
        starts, ends = self.of("enrollment_start"), self.of("enrollment_end")
        if not starts and not ends:
            return None, None
        start = starts[0] if starts else None
        end = next((e for e in ends if start is None or e.start == start.start), None)
        return (
            None if start is None else self._report(start.value, starts, starts),
            None if end is None else self._report(end.value, ends, ends),
        )

    def masking(self) -> Masking | None:
        """The level that the title states, else the highest; else by the parties that are named."""
        levels, who = self.of("masking"), self.of("masking_who")
        if not levels and not who:
            return None
        in_title = [
            fact for fact in levels if fact.start < self.title[1] and fact.value != "masked"
        ]
        stated = {fact.value for fact in in_title or levels}
        value = next((level for level in _LEVELS if level in stated), None)
        parties = {fact.value for fact in who}
        if value in (None, "masked") and parties:
            value = _BY_NUMBER[len(parties)]
            levels = []
        if value is None:
            return None
        kept = [f for f in levels if f.value == "masked" and value not in ("masked", "open")]
        evidence = [fact for fact in levels if fact.value == value] + who + kept
        return Masking(
            value=cast(Any, value),
            who=cast(Any, tuple(party for party in _WHO if party in parties)),
            evidence=self.quoter.of(*evidence),
            rule=evidence[0].rule,
        )

    def margin(self) -> Margin | None:
        """The margin that is stated first."""
        for margin in self.findings.of(found.Margin):
            return Margin(
                value=margin.value.value,
                unit=margin.unit,
                evidence=self.quoter.of(margin),
                rule=margin.rule,
            )
        return None

    def follow_up(self) -> Duration | None:
        """What a card gives, else the first "followed for", else the last follow-up visit."""
        lengths = self.findings.of(found.FollowUp)
        if not lengths:
            return None
        for rule in ("design.card_duration", "design.followed_for"):
            for length in lengths:
                if length.rule == rule:
                    return self._duration(length)
        known = [length for length in lengths if length.days is not None]
        return self._duration(max(known, key=lambda length: length.days or 0)) if known else None

    def _duration(self, length: found.FollowUp) -> Duration:
        evidence = self.quoter.of(length)
        return Duration(
            printed=evidence[0].quote, days=length.days, evidence=evidence, rule=length.rule
        )

    def stopped_early(self) -> Stopping | None:
        """That the trial was stopped early, with the first reason that is stated."""
        facts = self.of("stopped_early")
        if not facts:
            return None
        reason = next((fact.value for fact in facts if fact.value), None)
        return Stopping(
            reason=cast(Any, reason), evidence=self.quoter.of(*facts), rule=facts[0].rule
        )

    def _report(
        self, value: T, facts: Iterable[DesignFact], like: Iterable[DesignFact]
    ) -> Reported[T]:
        """A value with the places of the facts that state it."""
        printed = str(value).lower() if isinstance(value, bool) else str(value)
        same = [fact for fact in facts if fact.value == printed] or list(like)
        return self.quoter.reported(value, same[0].rule, *[(f.start, f.end) for f in same])
