"""How the parts of a record are called on a page: data only."""

from __future__ import annotations

# The first part of a field, in the order in which a curator wants to see them.
GROUPS = {
    "mortality": "Mortality",
    "mortality_findings": "Mortality, as stated",
    "results": "Results",
    "contrasts": "Contrasts",
    "p_values": "P values",
    "intervals": "Intervals",
    "counts": "Participants",
    "arms": "Arms",
    "interventions": "Interventions, arm not told",
    "outcomes": "Outcomes",
    "design": "Design",
    "population": "Population",
    "conclusion": "Conclusion",
    "limitations": "Limitations",
    "funding": "Funding",
    "report_type": "Report",
    "registrations": "Registration",
    "related_trials": "Related trials",
    "citation": "Citation",
}

# Groups that come from the page's own labels and are seldom wrong: closed until somebody asks.
FOLDED = frozenset({"citation"})

# Fields whose last part does not say enough by itself.
FIELDS = {
    "arms": "Arm",
    "arms.aliases": "Also called",
    "arms.interventions": "Intervention",
    "citation.doi": "DOI",
    "citation.has_more_authors": "More authors",
    "citation.mesh": "MeSH",
    "citation.pmcid": "PMCID",
    "citation.pmid": "PMID",
    "contrasts": "Estimate",
    "counts": "Count",
    "design.is_controlled_by_placebo": "Placebo controlled",
    "design.is_multicenter": "Multicenter",
    "design.is_multinational": "Multinational",
    "design.is_pilot": "Pilot",
    "intervals": "Interval",
    "intervals.level": "Level, percent",
    "interventions": "Intervention",
    "limitations": "Limitation",
    "mortality_findings": "Direction",
    "outcomes": "Outcome",
    "outcomes.is_composite": "Composite",
    "p_values": "P",
    "population.age.maximum_years": "Maximum age",
    "population.age.minimum_years": "Minimum age",
    "population.age.reported_years": "Age, as reported",
    "registrations": "Registration",
    "report_type": "Type of report",
}

# What values of a group have in common is said once above them, by these parts of what they are
# about; the others stand beside each value.
SHARED = {
    "arms": ("arm",),
    "mortality": ("measure", "time", "subset", "cause"),
    "mortality_findings": (),
    "related_trials": ("trial",),
}
SHARED_ELSEWHERE = ("outcome", "time", "subset")

# Goes without saying.
USUAL = frozenset({("status", "observed"), ("kind", "confidence"), ("kind", "between_arm")})

# Values that are words of the schema, in words for people.
VALUES = {
    "true": "yes",
    "false": "no",
    "no_difference": "no difference",
}
CODED = frozenset(
    {
        "arms.role",
        "conclusion.favors",
        "design.allocation",
        "design.framework",
        "design.masking",
        "design.masking.who",
        "design.model",
        "design.stopped_early",
        "mortality_findings",
        "outcomes.domain",
        "outcomes.role",
        "population.sex",
        "report_type",
        "results.direction",
    }
)
FLAGS = frozenset(
    {
        "citation.has_more_authors",
        "design.is_controlled_by_placebo",
        "design.is_multicenter",
        "design.is_multinational",
        "design.is_pilot",
        "outcomes.is_composite",
    }
)
PERCENTAGES = frozenset({"mortality.percent", "results.percent"})


DID = {
    "approve": "approved",
    "correct": "corrected",
    "reject": "rejected",
    "add": "added",
    "withdraw": "undone",
    "waive": "waived",
}
CAUSES = {
    "source": "by the source",
    "extractor": "by the extractor",
    "both": "by source and extractor",
    "curator": "by a curator",
    "unknown": "cause unknown",
}


def field_name(field: str) -> str:
    """What a field is called: "results.percent" is "Percent"."""
    return FIELDS.get(field) or field.rpartition(".")[2].replace("_", " ").capitalize()


def value_name(field: str, value: str) -> str:
    """A value as a person reads it."""
    if field in FLAGS:
        return VALUES.get(value, value)
    if field in PERCENTAGES:
        return f"{value}%"
    return value.replace("_", " ") if field in CODED else value


def about_name(key: str, name: str) -> str:
    """A part of what a value is about: kinds are words of the schema, names are the paper's."""
    return name.replace("_", " ") if key in {"kind", "measure", "status"} else name
