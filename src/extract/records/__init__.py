"""Findings -> TrialRecord: the schema, its vocabulary, and the assembly."""

from extract.records.assemble import assemble
from extract.records.fingerprint import extractor
from extract.records.schema import TrialRecord

__all__ = ["TrialRecord", "assemble", "extractor"]
