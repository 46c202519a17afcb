"""Layers -> findings: one folder for each thing that is extracted."""

from __future__ import annotations

from spacy.language import Language

from extract import language
from extract.language.layers import Layers
from extract.rules import (
    arms,
    comparisons,
    counts,
    design,
    doses,
    intervals,
    interventions,
    levels,
    outcomes,
    p_values,
    population,
    proportions,
    registrations,
    report_type,
    statements,
    subsets,
    time_frames,
)
from extract.rules.component import Find, Findings, RuleComponent, add_findings

__all__ = ["RULES", "Findings", "find_all", "load"]

# In the order in which they run. A rule may read the findings of those before it.
RULES: dict[str, Find] = {
    "p_values": p_values.find,
    "intervals": intervals.find,
    "registrations": registrations.find,
    "report_type": report_type.find,
    "design": design.find,
    "population": population.find,
    "statements": statements.find,
    "time_frames": time_frames.find,
    "doses": doses.find,
    "proportions": proportions.find,  # after p values, intervals, time frames and doses
    "levels": levels.find,  # after proportions
    "arms": arms.find,  # after doses
    "counts": counts.find,
    "outcomes": outcomes.find,  # after arms
    "interventions": interventions.find,  # after doses, population and outcomes
    "comparisons": comparisons.find,  # after outcomes and p values
    "subsets": subsets.find,
}


def make_rule(nlp: Language, name: str) -> RuleComponent:
    """The factory of every rule component: "abstractor_p_values" runs the rule "p_values"."""
    rule = name.removeprefix("abstractor_")
    return RuleComponent(rule, RULES[rule])


for _rule in RULES:
    Language.factory(f"abstractor_{_rule}", func=make_rule)


def load() -> Language:
    """A blank English pipeline with our tokenizer, the language layers and all rules."""
    nlp = language.blank()
    for rule in RULES:
        nlp.add_pipe(f"abstractor_{rule}")
    return nlp


def find_all(layers: Layers) -> Findings:
    """Runs all rules over the layers of a text and gives their findings."""
    for rule, find in RULES.items():
        add_findings(layers, rule, find)
    return Findings(layers)
