"""Findings become one record here: the one place that binds a number to arm, outcome and time."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.records import (
    arms,
    citation,
    counts,
    coverage,
    design,
    interventions,
    mortality,
    outcomes,
    population,
    registrations,
    statements,
    statistics,
)
from extract.records.arms import ArmIndex
from extract.records.binding.ledger import Ledger
from extract.records.binding.of_body import outcomes_told
from extract.records.binding.results import assemble_results
from extract.records.evidence import Quoter
from extract.records.fingerprint import extractor
from extract.records.identity import identify
from extract.records.schema import Count, Review, Source, TrialRecord
from extract.rules import Findings
from extract.rules import findings as rules
from extract.sources.document import Document

# Counts of participants that cannot be counts of events; "analyzed" may be either.
_NO_EVENTS = ("planned", "screened", "randomized", "treated")


def assemble(document: Document, layers: Layers, findings: Findings, source: Source) -> TrialRecord:
    """The record of one document.

    Raises:
        pydantic.ValidationError: what was assembled does not fit the schema.
    """
    if not design.has_own_groups(findings):
        findings = findings.without(rules.ArmSeed, rules.Count, rules.OutcomeSeed)
    quoter = Quoter(document.text, document.places)
    index = arms.assemble_arms(layers, findings, quoter)
    sizes = counts.assemble_counts(layers, findings, index, quoter)
    ledger = _bind(layers, findings, index, sizes, quoter)
    setup = design.assemble_design(layers, findings, quoter)
    studied = population.assemble_population(layers, findings, quoter)
    p_values = statistics.assemble_p_values(ledger)
    intervals = statistics.assemble_intervals(ledger)
    deaths = mortality.assemble_mortality(ledger, findings)
    counted = (setup, studied.age, sizes, ledger.results, p_values, intervals, deaths)
    return TrialRecord(
        id=identify(document),
        source=source,
        extractor=extractor(),
        report_type=design.assemble_report_type(layers, findings, quoter),
        citation=citation.assemble_citation(document, quoter),
        registrations=registrations.assemble_registrations(layers, findings, quoter),
        sections=citation.assemble_sections(layers.sections),
        design=setup,
        population=studied,
        arms=index.arms,
        interventions=interventions.assemble_interventions(layers, findings, index, quoter),
        counts=sizes,
        outcomes=outcomes_told(ledger),
        results=tuple(ledger.results),
        p_values=p_values,
        intervals=intervals,
        mortality=deaths,
        mortality_findings=mortality.assemble_mortality_findings(ledger, findings, deaths),
        limitations=statements.assemble_limitations(layers, findings, quoter),
        conclusion=statements.with_favored(
            statements.assemble_conclusion(layers, findings, quoter), ledger
        ),
        funding=statements.assemble_funding(layers, findings, quoter),
        related_trials=citation.assemble_related(document, quoter),
        coverage=coverage.assemble_coverage(layers, findings, counted),
        review=Review(),
    )


def _bind(
    layers: Layers, findings: Findings, index: ArmIndex, sizes: tuple[Count, ...], quoter: Quoter
) -> Ledger:
    ledger = Ledger(
        layers=layers,
        quoter=quoter,
        arms=index,
        sizes=frozenset(
            e.start for size in sizes if size.kind in _NO_EVENTS for e in size.evidence
        ),
        arm_of_size=counts.arms_of_sizes(sizes),
        outcomes=outcomes.assemble_outcomes(layers, findings, index, quoter),
        p_ids=statistics.number_p_values(findings),
        interval_ids=statistics.number_intervals(findings),
    )
    assemble_results(ledger, findings)
    return ledger
