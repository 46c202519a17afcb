"""What the body of an article may tell of its trial, beside the abstract.

The rules are made for abstracts, where nearly every sentence is about the trial itself. A body
tells of other trials too (introduction, discussion), of what was assumed (sample size), and of
apparatus ("GraphPad, 1992-2008", "Nunc, Germany"). So:

- what a trial found is read in the sections of results alone, and not where they tell who took
  part;
- the methods say how it was done, in the few fields that their sentences state outright, and only
  where the abstract says nothing of it;
- arms, the size of the trial, its population, type and conclusion are those of the abstract.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable

from extract.language.layers import Layers
from extract.rules.findings import (
    Comparison,
    DesignFact,
    Dose,
    Estimate,
    Finding,
    Interval,
    Level,
    Margin,
    OutcomeSeed,
    Phrase,
    Proportion,
    PValue,
    Registration,
    TimeFrame,
)
from extract.sources.document import METHODS, Section

_RESULTS = (PValue, Interval, Estimate, Proportion, Level, Comparison, OutcomeSeed)
_ANYWHERE = (TimeFrame, Dose)  # they say of a number that it is no result
_DESIGN = frozenset({"allocation", "allocation_ratio", "masking", "masking_who"})
# Sections of the methods that tell what was assumed and computed, and not what was done.
_PLANS = re.compile(r"\b(?:sample|power|statistic|analys[ei]s|comput|software)", re.IGNORECASE)


def kept(layers: Layers, found: Iterable[Finding]) -> list[Finding]:
    """The findings of one rule, without those that the body is not asked for."""
    findings = list(found)
    said = {_subject(f) for f in findings if not layers.in_body(f.start)}
    return [
        f
        for f in findings
        if not layers.in_body(f.start) or (_may_tell(layers, f) and _subject(f) not in said)
    ]


def tells_results(layers: Layers, offset: int) -> bool:
    """Whether what stands here may be a result: anywhere in an abstract, in a body not."""
    return not layers.in_body(offset) or layers.kind_at(offset) == "results"


def _may_tell(layers: Layers, finding: Finding) -> bool:
    section = layers.section_at(finding.start)
    if isinstance(finding, _ANYWHERE):
        return True
    if section.kind == "results":
        is_subset = isinstance(finding, Phrase) and finding.kind == "subset"
        return isinstance(finding, _RESULTS) or is_subset
    if finding.rule == "statements.limitation_sentence":  # not all under that heading is one
        return section.kind in ("limitations", "discussion")
    return section.kind in METHODS and _may_be_method(section, finding)


def _may_be_method(section: Section, finding: Finding) -> bool:
    if isinstance(finding, PValue):
        return finding.kind == "threshold"
    if _PLANS.search(section.heading or ""):
        return False
    match finding:
        case DesignFact():
            return finding.field in _DESIGN
        case OutcomeSeed():
            return finding.role in ("primary", "secondary")
        case Phrase():
            return finding.kind == "exclusion"
    return isinstance(finding, Margin | Registration)


def _subject(finding: Finding) -> Hashable:
    """What a body is asked for only where the abstract does not say it; else the finding itself."""
    match finding:
        case DesignFact():
            return finding.field
        case Phrase() if finding.kind == "exclusion":
            return finding.kind
        case Margin() | Registration():
            return type(finding).__name__
    return finding
