"""Rewordings are read from the tables beside this module.

A table holds the rewordings of one subject, and a rewording has a name and what it does:

    replace  patterns, and what stands in their place as `re.sub` takes it
    instead  what stands in the place of `find`, the pattern that all of a table's rewordings share
    names    other names, for the interventions that a record has

Where a pattern finds a word with a capital, what stands in its place begins with one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.records.schema import TrialRecord

TABLES = Path(__file__).resolve().parent / "tables"
Reword = Callable[[str, TrialRecord], str]
# "ramipril", not "usual care" or "ACE"
ONE_NAME = re.compile(r"[a-z]{6,}")
# What is no name of its own, but says what is done.
NO_NAMES = frozenset(
    """acupuncture chemotherapy control conventional counseling education exercise intervention
    massage normal observation placebo radiotherapy routine saline standard surgery therapy training
    treatment vehicle""".split()
)


@dataclass(frozen=True, slots=True)
class Rewording:
    """One way to say the same, such as "patients > veterans"."""

    name: str
    reword: Reword


def rewordings() -> tuple[Rewording, ...]:
    """All rewordings, by table and in the order of each."""
    tables = [tomllib.loads(path.read_text("utf-8")) for path in sorted(TABLES.glob("*.toml"))]
    return tuple(
        Rewording(row["name"], _reword(row, table.get("find")))
        for table in tables
        for row in table["rewording"]
    )


def _reword(row: Mapping[str, Any], find: str | None) -> Reword:
    if "names" in row:
        return _renaming(row["names"])
    replace = row.get("replace") or {find: row["instead"]}
    pairs = [(re.compile(pattern), instead) for pattern, instead in replace.items()]

    def reword(text: str, _: TrialRecord) -> str:
        for pattern, instead in pairs:
            text = pattern.sub(lambda match, to=instead: _cased(match, to), text)  # type: ignore[misc]
        return text

    return reword


def _cased(match: re.Match[str], instead: str) -> str:
    """What stands in the place of a match, with a capital where that has one."""
    words = match.expand(instead)
    is_capital = match[0][:1].isupper() and match[0][1:2].islower()
    return words[:1].upper() + words[1:] if is_capital else words


def _renaming(names: Sequence[str]) -> Reword:
    """Gives the first interventions of a record other names, wherever the text has them."""

    def reword(text: str, record: TrialRecord) -> str:
        for printed, name in zip(_names(record), names, strict=False):
            pattern = re.compile(rf"(?i)\b{printed}\b")
            text = pattern.sub(lambda match, to=name: _cased(match, to), text)  # type: ignore[misc]
        return text

    return reword


def _names(record: TrialRecord) -> list[str]:
    """The names of interventions that are one word which says nothing."""
    printed = [given.name for arm in record.arms for given in arm.interventions]
    return [
        name for name in dict.fromkeys(printed) if ONE_NAME.fullmatch(name) and name not in NO_NAMES
    ]
