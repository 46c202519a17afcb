"""A summary page: vasopressin versus norepinephrine in septic shock (VASST, 2008)."""

from __future__ import annotations

from benchmarks.expected.vasst import design, rest, results

TITLE = design.TITLE
FACTS = (*design.FACTS, *results.FACTS, *rest.FACTS)
