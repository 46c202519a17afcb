"""Outcomes that the text states as such: by their role, or as what was measured."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from extract.language.layers import Layers
from extract.language.phrases import WIDE, Span, listed_after, listed_before
from extract.language.scanning import AnyOf
from extract.rules.findings import OutcomeRole
from extract.rules.outcomes.measured import NARROW, measured
from extract.rules.outcomes.patterns import stated as patterns
from extract.rules.outcomes.roles import role_of

Named = tuple[Span, str, OutcomeRole]

# Sections in which a text sets out what it measured.
_MEASURING = ("methods", "outcomes", "abstract", "design", "objective", "interventions", "other")
_AIMING = ("title", "objective", "abstract", "background", "conclusion", "methods", "results")
# death within 90 days (was the primary outcome)
_TIMED = WIDE | frozenset({"within", "until", "through", "following", "over"})
_OF_LIST = WIDE | frozenset({"without", "under"})
# Words without which no pattern of a frame can match: looked for before the pattern.
_OUTCOME_WORDS = AnyOf(
    "outcome", "point", "measure", "variable", "parameter", "assessment", "criteri"
)
_ROLE_WORDS = AnyOf("primary", "secondary", "main", "tertiary", "principal", "major")


def stated(layers: Layers, sentences: Sequence[Span]) -> Mapping[Span, Sequence[Named]]:
    """By sentence every outcome that it states: its place, the rule's name and the role.

    A frame is looked for in all sentences at once: few have any.
    """
    found: defaultdict[Span, list[Named]] = defaultdict(list)
    kinds = [layers.kind_at(start) for start, _ in sentences]
    of_kinds = list(zip(sentences, kinds, strict=True))
    frames = (
        _by_role(layers, _OUTCOME_WORDS.among(layers.folded, sentences)),
        _aims(layers, sentences),
        _measured(layers, [sentence for sentence, kind in of_kinds if kind in _MEASURING]),
        _aimed_at(layers, [sentence for sentence, kind in of_kinds if kind in _AIMING]),
        _sections(layers, [sentence for sentence, kind in of_kinds if kind == "outcomes"]),
    )
    for frame in frames:
        for sentence, named in frame:
            found[sentence].append(named)
    return found


_InSentence = tuple[Span, Named]


def _aims(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    for sentence, match in patterns.AIMED.in_each(layers.folded, sentences):
        for named in _after(layers, match, sentence[1], "aimed"):
            yield sentence, named


def _aimed_at(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    """What follows "the effect of A on" and "whether A reduces"."""
    aims = {sentence for sentence, _ in patterns.AIM.in_each(layers.folded, sentences)}
    told = [s for s in sentences if s in aims or layers.kind_at(s[0]) != "background"]
    for pattern in (patterns.EFFECT_ON, patterns.AIMED_IF):
        for sentence, match in pattern.in_each(layers.folded, told):
            for span in listed_after(layers, match.end(), sentence[1], NARROW):
                yield sentence, (span, "effect_on", "unspecified")


def _measured(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    """What was measured; where outcomes are set out, in the role that the heading gives."""
    for sentence, (span, rule, role) in measured(layers, sentences):
        is_headed = (
            rule == "measured"
            and role == "unspecified"
            and layers.kind_at(sentence[0]) == "outcomes"
        )
        yield sentence, (span, rule, role_of(_heading(layers, sentence[0])) if is_headed else role)


def _sections(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    """All that a section of outcomes lists without a verb."""
    for start, end in sentences:
        if patterns.HAS_VERB.search(layers.folded, start, end) is None:
            for span in listed_after(layers, start, end):
                yield (start, end), (span, "section", role_of(_heading(layers, start)))


def _by_role(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    yield from _after_names(layers, _ROLE_WORDS.among(layers.folded, sentences))
    limits: dict[Span, int] = {}  # a list ends where the next statement begins
    for sentence, match in reversed(list(patterns.NAMED.in_each(layers.folded, sentences))):
        if _is_naming(match):
            limit = limits.get(sentence, sentence[1])
            for named in _after(layers, match, limit, "named"):
                yield sentence, named
            limits[sentence] = match.start()
    for sentence, match in patterns.APPOSED.in_each(layers.folded, sentences):
        for named in _after(layers, match, sentence[1], "apposed"):
            yield sentence, named


def _after_names(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    """Names whose role comes behind them: "X was the primary outcome", "X (primary outcome)".

    A bracket in the singular is about the last name alone.
    """
    for sentence, match in patterns.INVERSE.in_each(layers.folded, sentences):
        spans = listed_before(layers, match.start(), sentence[0], _TIMED)
        is_of_one = match["bracket"] is not None and match["many"] is None
        for span in spans[-1:] if is_of_one else spans:
            yield sentence, (span, "inverse", role_of(match["roles"]))


def _is_naming(match: re.Match[str]) -> bool:
    """Whether it names outcomes: "the outcome in both arms was" is a result."""
    is_bare = not match["roles"].strip()
    return not (is_bare and match["tail"].strip() and match["verb"].strip() in ("was", "is"))


def _after(layers: Layers, match: re.Match[str], limit: int, rule: str) -> Iterator[Named]:
    """The items of a stated list; one composite where it is one."""
    role = role_of(match["roles"])
    is_plan = patterns.PLAN.match(layers.folded, match.end()) is not None
    change = patterns.CHANGE_IN.match(layers.folded, match.end(), limit)
    begin = match.end() if change is None else change.end()
    spans = [] if is_plan else listed_after(layers, begin, limit, _OF_LIST)
    if not spans:
        return
    whole = layers.folded[spans[0][0] : spans[-1][1]]
    is_list_of_or = len(spans) > 1 and " or " in whole and " and " not in whole
    if patterns.COMPOSITE_OF.match(whole) or (role == "primary" and is_list_of_or):
        yield (spans[0][0], spans[-1][1]), f"{rule}_composite", role
        return
    for span in spans:
        yield span, rule, role


def _heading(layers: Layers, offset: int) -> str:
    section = next(s for s in layers.sections if s.start <= offset < s.end)
    return (section.heading or "").lower()
