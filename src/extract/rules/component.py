"""A rule run over the layers of a text, and the same as a spaCy component with its spans."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from operator import attrgetter
from typing import Any, TypeVar

from spacy.attrs import IDX
from spacy.tokens import Doc, Span

from extract.language.layers import Layers, layers_of
from extract.rules import body
from extract.rules.findings import Finding

F = TypeVar("F", bound=Finding)

Find = Callable[[Layers], Iterable[Finding]]

_PLACE = attrgetter("start", "end")


def add_findings(layers: Layers, rule: str, find: Find) -> tuple[Finding, ...]:
    """The findings of one rule in text order, which are then in `layers.findings[rule]`."""
    found = body.kept(layers, find(layers)) if layers.body[1] else find(layers)
    findings = tuple(sorted(found, key=_PLACE))
    layers.findings[rule] = findings
    return findings


class RuleComponent:
    """Adds the findings of one rule to the Doc.

    They stand in `doc._.abstractor.findings[rule]`, typed and with character offsets, and as
    `doc.spans[rule]` for displaCy and for token patterns (widened to whole tokens).
    """

    def __init__(self, rule: str, find: Find) -> None:
        self.rule = rule
        self.find = find

    def __call__(self, doc: Doc) -> Doc:
        """The same Doc, with the findings added."""
        findings = add_findings(layers_of(doc), self.rule, self.find)
        doc.spans[self.rule] = _on_tokens(doc, findings) if findings else []
        return doc


def _on_tokens(doc: Doc, findings: Sequence[Finding]) -> list[Span]:
    """The findings as spans of whole tokens; one table for all is cheaper than `char_span`."""
    starts = doc.to_array(IDX).tolist()
    return [
        Span(doc, bisect_right(starts, f.start) - 1, bisect_left(starts, f.end), f.rule)
        for f in findings
    ]


class Findings:
    """All findings of one text, by type."""

    def __init__(self, layers: Layers) -> None:
        self._of: dict[type, list[Any]] = defaultdict(list)
        found = [f for of_rule in layers.findings.values() for f in of_rule]
        for finding in sorted(found, key=_PLACE):
            self._of[type(finding)].append(finding)

    def of(self, kind: type[F]) -> list[F]:
        """The findings of one type, in text order."""
        return list(self._of.get(kind, ()))
