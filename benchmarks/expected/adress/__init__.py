"""A PubMed page: dexmedetomidine in refractory septic shock (ADRESS, 2025)."""

from __future__ import annotations

from benchmarks.expected.adress import design, results

TITLE = design.TITLE
FACTS = (*design.FACTS, *results.FACTS)
