"""Finds the identifiers under which a trial is registered and writes them in their normal form."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract.language.layers import Layers
from extract.language.scanning import Scanner
from extract.rules.findings import Registration
from extract.rules.registrations.patterns import REGISTRIES, Registry
from extract.sources.document import SectionKind

# What a page says of other trials registers none of this one.
_ELSEWHERE: frozenset[SectionKind] = frozenset({"related_trials", "discussion", "legend"})
_LONG_NUMBER = Scanner(r"\d{5}")
_ONLY_ZEROS = re.compile(r"^\D{0,20}0[\D0]{0,30}$")


def find(layers: Layers) -> Iterable[Registration]:
    """Every identifier of a trial registry, each place where it is printed."""
    claimed: set[int] = set()
    has_long_number = _LONG_NUMBER.search(layers.folded) is not None
    for registry in REGISTRIES:
        if (has_long_number or not registry.is_long) and registry.trigger in layers.folded:
            for finding in _of_registry(registry, layers):
                if finding.end not in claimed:
                    claimed.add(finding.end)
                    yield finding


def _of_registry(registry: Registry, layers: Layers) -> Iterator[Registration]:
    for match in registry.pattern.finditer(layers.folded, 0, layers.end):
        if layers.folded[match.start() - 1 : match.start()].isalnum():
            continue
        identifier = _normal_form(registry, match)
        if _ONLY_ZEROS.match(identifier) or layers.kind_at(match.start()) in _ELSEWHERE:
            continue
        yield Registration(*match.span(), "registrations.identifier", registry.name, identifier)


def _normal_form(registry: Registry, match: re.Match[str]) -> str:
    parts = {
        name: part.upper() if name.startswith("upper") else part
        for name, part in match.groupdict().items()
    }
    return registry.form.format(**parts)
