"""Findings -> TrialRecord: the schema, its vocabulary, and the assembly.

The assembly, which reads the findings of all rules, is imported with the first page.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from extract.records.fingerprint import extractor
from extract.records.schema import TrialRecord

if TYPE_CHECKING:
    from extract.records.assembly import assemble

__all__ = ["TrialRecord", "assemble", "extractor"]


def __getattr__(name: str) -> object:
    """One of the names that this package offers."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module("extract.records.assembly"), name)
    return value
