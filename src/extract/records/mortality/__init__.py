"""Figures of death and survival, and what the text says of the difference in death.

A figure counts when the words round it say that people died or lived: never a composite, never
disease-free survival or that of a graft, never a relative reduction.
"""

from extract.records.mortality.figures import assemble_mortality
from extract.records.mortality.findings import assemble_mortality_findings

__all__ = ["assemble_mortality", "assemble_mortality_findings"]
