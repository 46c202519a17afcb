"""Layers -> findings: one folder for each thing that is extracted.

What runs the rules is imported when it is first asked for. Whoever reads records needs the kinds of
findings and not the patterns, which take a second to compile.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.rules.component import load, make_rule
    from extract.rules.running import RULES, Findings, find_all

__all__ = ["RULES", "Findings", "find_all", "load", "make_rule"]

_OF_SPACY = ("load", "make_rule")


def __getattr__(name: str) -> object:
    """One of the names that this package offers."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module = "extract.rules.component" if name in _OF_SPACY else "extract.rules.running"
    value = globals()[name] = getattr(import_module(module), name)
    return value
