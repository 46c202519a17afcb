"""A rule as a spaCy component, with its findings as spans; and the pipeline of all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from spacy.attrs import IDX
from spacy.language import Language
from spacy.tokens import Doc, Span

from extract.language.components import blank, layers_of
from extract.rules.findings import Finding
from extract.rules.running import RULES, Find, add_findings


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


def make_rule(nlp: Language, name: str) -> RuleComponent:
    """The factory of every rule component: "abstractor_p_values" runs the rule "p_values"."""
    rule = name.removeprefix("abstractor_")
    return RuleComponent(rule, RULES[rule])


for _rule in RULES:
    Language.factory(f"abstractor_{_rule}", func=make_rule)


def load() -> Language:
    """A blank English pipeline with our tokenizer, the language layers and all rules."""
    nlp = blank()
    for rule in RULES:
        nlp.add_pipe(f"abstractor_{rule}")
    return nlp
