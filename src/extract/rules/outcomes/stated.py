"""Outcomes that the text states as such: by their role, or as what was measured."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import repeat

from extract.language.layers import Layers
from extract.language.phrases import WIDE, Span, listed_after, listed_before, words_between
from extract.language.scanning import AnyOf
from extract.rules.findings import OutcomeRole
from extract.rules.outcomes import nouns
from extract.rules.outcomes.measured import NARROW, measured
from extract.rules.outcomes.names import name_in
from extract.rules.outcomes.patterns import stated as patterns
from extract.rules.outcomes.roles import role_of

Named = tuple[Span, str, OutcomeRole]

# The order in which two outcomes are dealt their roles.
_BOTH: tuple[OutcomeRole, OutcomeRole] = ("primary", "secondary")
# A sentence with one of these is more than a list.
_OF_CLAUSES = ("auxiliary", "verb", "pronoun", "subordinator")
_LONGEST = 400  # characters of such a list
# Sections in which a text sets out what it measured.
_MEASURING = ("methods", "outcomes", "abstract", "design", "objective", "interventions", "other")
_AIMING = ("title", "objective", "abstract", "background", "conclusion", "methods", "results")
# death within 90 days (was the primary outcome)
_TIMED = WIDE | nouns.SELDOM_KEPT | frozenset({"within", "until", "through", "following", "over"})
_OF_LIST = WIDE | nouns.SELDOM_KEPT | frozenset({"without", "under"})
# What comes before a list of outcomes at a sentence's end: ", with pain and mood as the outcomes"
_WITH = ", with "
# Words without which no pattern of a frame can match: looked for before the pattern.
_OUTCOME_WORDS = AnyOf(
    "outcome", "point", "measure", "variable", "parameter", "assessment", "criteri"
)
_ROLE_WORDS = AnyOf(
    "primary", "secondary", "main", "tertiary", "principal", "major",
    "were outcome", "were the outcome", "as outcome", "as the outcome",
)  # fmt: skip


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
        _verbless(layers, [sentence for sentence, kind in of_kinds if kind == "methods"]),
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


def _verbless(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    """The items of a list that is a sentence by itself, where they are outcomes by their names."""
    for start, end in sentences:
        if end - start > _LONGEST or _is_other(layers.folded, start, end):
            continue
        spans = listed_after(layers, start, end)
        names = [name for span in spans if (name := name_in(layers, span)) is not None]
        is_list = len(spans) > 1 and len(names) == len(spans)
        if is_list and _is_verbless(layers, start, end) and _has_measure(layers, names):
            for span in spans:
                yield (start, end), (span, "listing", "unspecified")


def _is_other(folded: str, start: int, end: int) -> bool:
    """Whether a sentence is no list, or one of something else, by a word of it."""
    has_verb = patterns.HAS_VERB.search(folded, start, end) is not None
    return has_verb or patterns.OTHER_LIST.search(folded, start, end) is not None


def _is_verbless(layers: Layers, start: int, end: int) -> bool:
    """Whether a sentence holds no clause."""
    return not any(word.kind in _OF_CLAUSES for word in words_between(layers, start, end))


def _has_measure(layers: Layers, names: Sequence[Span]) -> bool:
    return any(patterns.LISTED_HEADS.search(layers.folded, *name) is not None for name in names)


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
        limit = _end_of_apposed(layers, match, sentence[1])
        for named in _after(layers, match, limit, "apposed"):
            yield sentence, named
    for sentence, match in patterns.COUNTED.in_each(layers.folded, sentences):
        for named in _after(layers, match, sentence[1], "apposed"):
            yield sentence, named


def _end_of_apposed(layers: Layers, match: re.Match[str], end: int) -> int:
    """Where a list in apposition ends at the latest: with its bracket, where it is in one."""
    closing = -1 if match["bracket"] is None else layers.folded.find(")", match.end(), end)
    return end if closing < 0 else closing


def _after_names(layers: Layers, sentences: Sequence[Span]) -> Iterator[_InSentence]:
    """Names whose role comes behind them: "X was the primary outcome", "X (primary outcome)".

    A bracket in the singular is about the last name alone.
    """
    for sentence, match in patterns.INVERSE.in_each(layers.folded, sentences):
        floor = _floor(layers, match, sentence[0])
        spans = listed_before(layers, match.start(), floor, _TIMED)
        is_of_one = match["bracket"] is not None and match["many"] is None
        for span in spans[-1:] if is_of_one else spans:
            yield sentence, (span, "inverse", role_of(match["roles"] or ""))


def _floor(layers: Layers, match: re.Match[str], floor: int) -> int:
    """Where a list may begin: behind "with" in ", with pain and mood as the outcomes"."""
    if not match[0].startswith("as ") or not ("outcome" in match[0] or "point" in match[0]):
        return floor  # "with survival as the main measure": of an outcome named before
    lead = layers.folded.rfind(_WITH, floor, match.start())
    return floor if lead < 0 else lead + len(_WITH)


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
    another = patterns.ANOTHER_LIST.search(layers.folded, begin, limit)
    limit = limit if another is None else another.start()
    spans = [] if is_plan else listed_after(layers, begin, limit, _OF_LIST)
    if not spans:
        return
    whole = layers.folded[spans[0][0] : spans[-1][1]]
    is_list_of_or = len(spans) > 1 and " or " in whole and " and " not in whole
    if patterns.COMPOSITE_OF.match(whole) or (role == "primary" and is_list_of_or):
        yield (spans[0][0], spans[-1][1]), f"{rule}_composite", role
        return
    for span, own in zip(spans, _roles(layers, match, limit, spans), strict=True):
        yield span, rule, own


def _roles(
    layers: Layers, match: re.Match[str], limit: int, spans: list[Span]
) -> Iterable[OutcomeRole]:
    """A role for each item: "primary and secondary outcomes were A and B, respectively" has two."""
    role = role_of(match["roles"])
    if role != "unspecified" or len(spans) != len(_BOTH):
        return repeat(role, len(spans))
    is_dealt = layers.folded.find("respectively", spans[-1][1], limit) >= 0
    is_of_both = role_of(match["roles"].partition(" ")[0]) == _BOTH[0]
    return _BOTH if is_dealt and is_of_both else repeat(role, len(spans))


def _heading(layers: Layers, offset: int) -> str:
    section = next(s for s in layers.sections if s.start <= offset < s.end)
    return (section.heading or "").lower()
