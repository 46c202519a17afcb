"""The tables of what was reported and how the trial was set up."""

from __future__ import annotations

from collections.abc import Iterator

from extract.export.references import References
from extract.export.tables.columns import (
    Row,
    Table,
    columns,
    decimal,
    integer,
    parts_of,
    text,
    truth,
)
from extract.records.schema import Intervention
from extract.values import frozen


@frozen
class _Given:
    """An intervention, and the arm that receives it; None where the text does not say which."""

    arm: str | None
    given: Intervention


def _itself(of: References) -> Iterator[Row]:
    yield Row(of, of.record, 1)


def _interventions(of: References) -> Iterator[Row]:
    of_arms = ((arm.id, arm.interventions) for arm in of.record.arms)
    for arm, given in (*of_arms, (None, of.record.interventions)):
        for place, part in enumerate(given, 1):
            yield Row(of, _Given(arm, part), place)


RECORDS = Table(
    "records",
    "A row is a record.",
    _itself,
    columns(
        text("schema_version", "part.schema_version", "of the record"),
        text("study", "study", "first author and year, or the group, or the id"),
        text("report_type", "part.report_type", "results, protocol, summary, other"),
        text("title", "part.citation.title", "as printed"),
        text("authors", "part.citation.authors", "as printed"),
        truth("has_more_authors", "part.citation.has_more_authors", "et al. follows"),
        text("group", "part.citation.group", "the collective author"),
        text("journal", "part.citation.journal", "as printed"),
        text("volume", "part.citation.volume", "as printed"),
        text("issue", "part.citation.issue", "as printed"),
        text("pages", "part.citation.pages", "as printed"),
        text("published", "part.citation.published", "ISO 8601, as far as printed"),
        text("published_online", "part.citation.published_online", "the same, of the web"),
        text("doi", "part.citation.doi", "DOI"),
        text("pmid", "part.citation.pmid", "PubMed's number"),
        text("pmcid", "part.citation.pmcid", "PubMed Central's number"),
        text("registrations", "registrations", "numbers in registries"),
        text("allocation", "part.design.allocation", "how participants got to arms"),
        text("masking", "part.design.masking.value", "open, single, double ..."),
        text("model", "part.design.model", "parallel, crossover ..."),
        text("framework", "part.design.framework", "superiority, non_inferiority ..."),
        text("phase", "part.design.phase", "1, 2, 3 ..."),
        truth("is_multicenter", "part.design.is_multicenter", "the text says so"),
        integer("centers", "part.design.centers", "how many sites"),
        text("countries", "part.design.countries", "ISO 3166-1 alpha-2"),
        truth("is_stopped_early", "part.design.stopped_early", "true if the text says so"),
        text("condition", "part.population.condition", "as printed"),
        text("population", "part.population.description", "as printed"),
        text("conclusion", "part.conclusion.value", "as printed"),
        text("favors", "part.conclusion.favors", "the arm that the conclusion favors"),
        integer("unclaimed", "part.coverage.unclaimed", "how many numbers no finding claims"),
        text("review_state", "part.review.state", "what curators decided"),
        text("source_name", "part.source.name", "the page"),
        text("source_format", "part.source.format", "the page's format"),
        text("source_sha256", "part.source.sha256", "of the page's bytes"),
        text("extractor_version", "part.extractor.version", "of the program"),
        text("extractor_fingerprint", "part.extractor.fingerprint", "changes with the rules"),
    ),
)

ARMS = Table(
    "arms",
    "A row is an arm of a trial.",
    parts_of("arms"),
    columns(
        text("arm", "part.id", "the arm's id within the record"),
        text("label", "part.label", "its name, as printed"),
        text("aliases", "part.aliases", "its other names"),
        text("role", "part.role", "experimental, placebo_comparator ..."),
    ),
)

INTERVENTIONS = Table(
    "interventions",
    "A row is something that an arm receives, or that is given and no arm is known to get.",
    _interventions,
    columns(
        text("arm", "part.arm", "the arm's id; empty where no arm is known to get it"),
        integer("intervention", "place", "its place in the arm, or among those of no arm, from 1"),
        text("name", "part.given.name", "as printed"),
        decimal("dose_low", "part.given.dose.low", "the dose, or the low end of a range"),
        decimal("dose_high", "part.given.dose.high", "the high end of a range"),
        text("dose_unit", "part.given.dose.unit", "UCUM, where it is known"),
        text("dose_text", "part.given.dose.printed", "the whole dose, as printed"),
        text("route", "part.given.route", "as printed"),
        text("schedule", "part.given.schedule", "as printed"),
        text("titration", "part.given.titration", "how the dose is changed, as printed"),
        text("duration", "part.given.duration.printed", "how long it is given, as printed"),
        decimal("duration_days", "part.given.duration.days", "the same in days, if known"),
        text("timing", "part.given.timing", "when it is given, as printed"),
        text("rule", "part.given.rule", "what read it"),
    ),
)

COUNTS = Table(
    "counts",
    "A row is a number of participants.",
    parts_of("counts"),
    columns(
        integer("count", "place", "its place in the record, from 1"),
        text("kind", "part.kind", "randomized, analyzed ..."),
        text("arm", "part.arm", "the arm's id; empty for the whole trial"),
        text("arm_label", "part.arm^.label", "the arm's name"),
        integer("value", "part.value", "how many"),
        text("rule", "part.rule", "what read it"),
    ),
)

OUTCOMES = Table(
    "outcomes",
    "A row is something that was measured.",
    parts_of("outcomes"),
    columns(
        text("outcome", "part.id", "the outcome's id within the record"),
        text("name", "part.name", "as printed"),
        text("role", "part.role", "primary, secondary ..."),
        text("domain", "part.domain", "mortality, pain ..."),
        truth("is_composite", "part.is_composite", "of several events"),
        text("times", "part.time_frames", "when it is measured, as printed"),
    ),
)

TABLES = (RECORDS, ARMS, INTERVENTIONS, COUNTS, OUTCOMES)
