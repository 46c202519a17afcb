"""FHIR R5: Citation, ResearchStudy, Group, EvidenceVariable and Evidence, a Bundle a record."""

from extract.export.fhir.bundle import bundle, is_ours, write_bundles

__all__ = ["bundle", "is_ours", "write_bundles"]
