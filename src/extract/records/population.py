"""The population of a record: who was studied, with what, and by which criteria."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Literal, TypeVar

from extract.language.layers import Layers
from extract.records.design import tells_of_a_trial
from extract.records.evidence import Quoter, Span
from extract.records.schema import Age, Evidence, Figure, Population, Reported
from extract.rules import Findings
from extract.rules import findings as found
from extract.rules.findings import AgeFigure, Finding, Interval, Phrase, PValue
from extract.rules.population import is_counted, names_carers

F = TypeVar("F", bound=Finding)
SexOfAll = Literal["female", "male", "all"]

# Which of several descriptions is the population: what was enrolled says more than a title.
_ORDER = (
    "population.card",
    "population.section",
    "population.enrolled",
    "population.alone",
    "population.counted",
    "population.title",
    "population.aim",
)

_RULES = "population."
_CONCLUDING = "statements.concluding_sentences"  # of an abstract without headings
_LABELLED = 1  # the card, and what stands under its own heading
_SHORT = 4  # words; fewer name people rather than describe them


def assemble_population(layers: Layers, findings: Findings, quoter: Quoter) -> Population:
    """Who was studied; empty where the page reports no trial."""
    if not tells_of_a_trial(findings):
        return Population()
    return _Studied(findings, quoter, _results_of(layers, findings)).population()


def _results_of(layers: Layers, findings: Findings) -> Span:
    """Where an abstract without headings tells results: from its first p value or interval on.

    The people that are named there are part of those who were studied, or have an outcome.
    """
    figures = (*findings.of(PValue), *findings.of(Interval))
    unlabelled = [f.start for f in figures if layers.kind_at(f.start) == "abstract"]
    if not unlabelled:
        return 0, 0
    start, _ = layers.sentence_at(min(unlabelled))
    return start, max(start, layers.section_at(start).end)


class _Studied:
    """What the findings say of those who were studied."""

    def __init__(self, findings: Findings, quoter: Quoter, results: Span) -> None:
        self.findings = findings
        self.quoter = quoter
        told = (p.start for p in findings.of(Phrase) if p.rule == _CONCLUDING)
        self.concluded = min(told, default=len(quoter.text))
        self.results = results[0], min(results[1], self.concluded)
        self.phrases: defaultdict[str, list[Phrase]] = defaultdict(list)
        for phrase in self._not_of_results(findings.of(Phrase)):
            self.phrases[phrase.kind].append(phrase)
        self.descriptions = self.phrases["description"]
        self.conditions = self.phrases["condition"]
        self.chosen = self._choose()

    def population(self) -> Population:
        """The population of the record."""
        condition = self._condition()
        return Population(
            description=self._description(),
            condition=condition,
            target=self._target(condition),
            inclusion=self._inclusion(),
            exclusion=self._each(self.phrases["exclusion"]),
            age=self._age(),
            sex=self._sex(),
        )

    def _choose(self) -> Phrase | None:
        """The description that says most: labelled as it, else with a condition, else the first."""
        return min(self.descriptions, key=self._rank, default=None)

    def _not_of_results(self, found: Sequence[F]) -> list[F]:
        """What does not stand among the results of an abstract without headings."""
        start, end = self.results
        return [f for f in found if not (start <= f.start < end and f.rule.startswith(_RULES))]

    def _rank(self, description: Phrase) -> tuple[bool, bool, bool, bool, int, int]:
        is_short = len(self._text(description).split()) < _SHORT
        is_concluded = description.start >= self.concluded
        has_condition = bool(self._within(description, self.conditions))
        place = _ORDER.index(description.rule)
        if is_short:  # a title is at least about them
            place = (description.rule != "population.title") * (place + 1)
        is_told = is_concluded, place > _LABELLED, not has_condition
        return is_short, *is_told, place, description.start

    def _description(self) -> Reported[str] | None:
        """The chosen description; the evidence is every place that says who was studied.

        Parents and nurses are told apart from patients; those who were counted were studied, too.
        """
        if self.chosen is None:
            return None
        value = self._text(self.chosen)
        are_carers = names_carers(value)
        told = ((d, self._text(d)) for d in self.descriptions)
        same = (d for d, said in told if is_counted(said) or names_carers(said) == are_carers)
        places = ((d.start, d.end) for d in same)
        return self.quoter.reported(value, self.chosen.rule, *places)

    def _condition(self) -> Reported[str] | None:
        """The condition that the chosen description names, else the first that any names."""
        own = self._within(self.chosen, self.conditions) or self.conditions
        if not own:
            return None
        value = self._text(own[0])
        same = [c for c in self.conditions if self._text(c).lower() == value.lower()]
        return self.quoter.reported(value, own[0].rule, *((c.start, c.end) for c in same))

    def _target(self, condition: Reported[str] | None) -> Reported[str] | None:
        """What the title, else the aim, says that the treatment is for, if not the condition."""
        had = condition.value.lower() if condition else ""
        for phrase in self.phrases["target"]:
            value = self._text(phrase)
            if value.lower() not in had:
                return self.quoter.reported(value, phrase.rule, (phrase.start, phrase.end))
        return None

    def _inclusion(self) -> tuple[Reported[str], ...]:
        """The criteria that are listed, and the traits of the chosen description."""
        phrases = self.phrases["inclusion"]
        listed = [p for p in phrases if p.rule not in _ORDER]
        return self._each([*self._within(self.chosen, phrases), *listed])

    def _each(self, phrases: Sequence[Phrase]) -> tuple[Reported[str], ...]:
        """Each different phrase once, in text order."""
        if not phrases:
            return ()
        values: dict[str, list[Span]] = {}
        for phrase in sorted(phrases, key=lambda p: p.start):
            values.setdefault(self._text(phrase), []).append((phrase.start, phrase.end))
        rules = {self._text(phrase): phrase.rule for phrase in phrases}
        return tuple(
            self.quoter.reported(value, rules[value], *places) for value, places in values.items()
        )

    def _age(self) -> Age | None:
        figures = self.findings.of(AgeFigure)
        if not figures:
            return None
        limits = self._within(self.chosen, figures) or [f for f in figures if f.role != "reported"]
        age = Age(
            minimum_years=self._figure("minimum", limits),
            maximum_years=self._figure("maximum", limits),
            reported_years=self._figure("reported", figures),
        )
        return None if age == Age() else age

    def _figure(self, role: str, figures: Sequence[AgeFigure]) -> Figure | None:
        """The one age that is stated in a role; None where several are."""
        same = [figure.value for figure in figures if figure.role == role]
        if len({number.value for number in same}) != 1:
            return None
        places = ((number.start, number.end) for number in same)
        evidence: tuple[Evidence, ...] = self.quoter.quote(*places)
        return Figure(value=same[0].value, evidence=evidence)

    def _sex(self) -> Reported[SexOfAll] | None:
        """The sex that the chosen description names, else the only one that any names."""
        stated = self._not_of_results(self.findings.of(found.Sex))
        if not stated:
            return None
        own = self._within(self.chosen, stated) or stated
        if len({sex.value for sex in own}) != 1:
            return None
        return self.quoter.reported(own[0].value, own[0].rule, *((s.start, s.end) for s in own))

    def _within(self, phrase: Phrase | None, findings: Sequence[F]) -> list[F]:
        """The findings that stand in a phrase."""
        if phrase is None:
            return []
        return [f for f in findings if phrase.start <= f.start and f.end <= phrase.end]

    def _text(self, phrase: Phrase) -> str:
        return self.quoter.text[phrase.start : phrase.end]
