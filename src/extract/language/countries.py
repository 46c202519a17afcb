"""The names of countries as trials print them, with their codes and adjectives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from extract.language.folding import fold

Named = tuple[str, str, bool]  # as printed, the ISO code, whether it is an adjective


def _read() -> Iterator[Named]:
    table = Path(__file__).with_name("countries.tsv").read_text(encoding="utf-8").splitlines()
    for line in table:
        if line.startswith(("#", "code\t")):
            continue
        code, nouns, adjectives = line.split("\t")
        for printed, is_adjective in ((nouns, False), (adjectives, True)):
            for name in filter(None, printed.split("|")):
                yield name, code, is_adjective


_ALL = tuple(_read())


def _by_first_word() -> dict[str, list[Named]]:
    names: dict[str, list[Named]] = {}
    for name, code, is_adjective in _ALL:
        names.setdefault(re.split(r"[ ,]", name)[0], []).append((name, code, is_adjective))
    return {first: sorted(of, key=lambda n: -len(n[0])) for first, of in names.items()}


# For each first word, the names that begin with it, longest first.
BY_FIRST_WORD = _by_first_word()
# Nouns of one word, folded; not the short ones, which stand for other things too ("US").
NOUNS = frozenset(
    fold(name)
    for name, _, is_adjective in _ALL
    if name.isalpha() and len(name) > 3 and not is_adjective
)
