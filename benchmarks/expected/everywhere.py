"""What holds for both pages."""

from __future__ import annotations

from benchmarks.expected import looks
from benchmarks.expected.facts import none

FACTS = (
    none("every quote stands where its evidence says", looks.misquoted),
    none(
        "no check finds a contradiction",
        lambda x: [
            verdict.message for verdict in x.record.checks if verdict.outcome == "inconsistent"
        ],
    ),
    none(
        "no p value twice with the same place",
        lambda x: [
            one.id
            for one in x.record.p_values
            for other in x.record.p_values
            if one.id < other.id and set(one.evidence) & set(other.evidence)
        ],
    ),
)
