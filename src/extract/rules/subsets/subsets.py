"""Finds the words that restrict a result to a subgroup or stratum."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from extract.language.layers import Layers
from extract.language.phrases import Span, phrase_after
from extract.language.scanning import AnyOf, Scanner
from extract.rules.findings import Phrase
from extract.rules.subsets import patterns

_READ = ("results", "conclusion", "abstract", "other", "card")
_WHOLE = ("title", "objective", "population", "card")
_ATTACHED = frozenset({"of", "with", "without", "in", "at"})
_CUT = (" with", " of", " in")  # "those without" is whole
_OPEN = (*_CUT, " without")
_LONGEST = 110
_WORD = re.compile(r"[^\W_][\w+-]{1,40}")


def find(layers: Layers) -> Iterable[Phrase]:
    """Every mention of a subset of the participants; the trial's own population is none."""
    whole: frozenset[str] | None = None
    forms = [
        (rule, pattern)
        for rule, pattern, trigger in _FORMS
        if trigger is None or trigger.search(layers.folded)
    ]
    sentences = [s for s in layers.sentences if layers.kind_at(s[0]) in _READ]
    for (start, end), found in sorted(_candidates(layers, forms, sentences).items()):
        # of two that begin at one place, the one that says more
        candidates = sorted(found, key=lambda named: (named[0][0], -named[0][1], named[1]))
        if not _is_read(layers, start, end):
            continue
        whole = _words_of_whole(layers) if whole is None else whole
        taken = -1
        for span, rule in candidates:
            is_rest = taken >= 0 and patterns.REST.fullmatch(layers.folded, *span) is not None
            is_part = rule in _PARTS and layers.folded.startswith(_PART_WORDS, *span)
            is_some = rule in _NEVER_WHOLE or is_rest or is_part
            is_some = is_some or not _is_whole(layers, span, whole)
            if span[0] < taken or not is_some:
                continue
            if rule not in _GIVEN and patterns.ARM.search(layers.folded, *span):
                continue
            if patterns.KNOWN.search(layers.folded, *span):
                continue
            taken = span[1]
            yield Phrase(*span, f"subsets.{rule}", "subset")


def _is_read(layers: Layers, start: int, end: int) -> bool:
    """Whether a sentence may tell of some participants only."""
    if patterns.ENROLLING.search(layers.folded, start, end):
        return False
    is_of_all = layers.kind_at(start) == "conclusion"
    return not is_of_all or patterns.RESTRICTING.search(layers.folded, start, end) is not None


def _candidates(
    layers: Layers, forms: list[tuple[str, Scanner]], sentences: list[Span]
) -> dict[Span, list[tuple[Span, str]]]:
    """The phrases that may name a subset, by sentence."""
    found: defaultdict[Span, list[tuple[Span, str]]] = defaultdict(list)
    for rule, pattern in forms:
        for sentence, match in pattern.in_each(layers.folded, sentences):
            if rule in _STAGED:
                if rule not in _OF_DEATH or _tells_of_death(layers, *sentence):
                    found[sentence] += _items(match, rule)
                continue
            if rule == "subject" and not _begins_clause(layers, sentence[0], match.start()):
                continue
            span = match.span("phrase")
            if rule == "stratum":
                span = _with_members(layers, span, sentence[1])
            elif rule not in _SHORT and " " in match["phrase"]:
                span = _extended(layers, match, sentence[1])
            if not layers.folded.endswith(_CUT, *span):  # "patients with", and nothing is read
                found[sentence].append((span, rule))
    for sentence, span in _fronted(layers, sentences):
        found[sentence].append((span, "fronted"))
    return found


def _fronted(layers: Layers, sentences: list[Span]) -> Iterator[tuple[Span, Span]]:
    """The people with whom a sentence begins: "in patients intended for surgery, ..."."""
    for sentence in sentences:
        if layers.folded.startswith(_LEADING, sentence[0]):
            match = patterns.FRONTED.match(layers.folded, *sentence)
            if match is not None:
                yield sentence, match.span("phrase")


_LEADING = ("in ", "among ", "for ", "of ")
_SUPPORTED = "supported"  # by what is given to all alike, and is no arm
_RECIPIENTS = "recipients"  # of something that is no arm where two arms are named beside it
_GIVEN = (_SUPPORTED, _RECIPIENTS)
_FORMS: tuple[tuple[str, Scanner, AnyOf | None], ...] = (
    ("stratum", patterns.STRATUM, None),
    ("with", patterns.WITH, None),
    ("of_number", patterns.OF_NUMBER, None),
    ("those", patterns.THOSE, AnyOf(*patterns.NUMBERED)),
    (
        _SUPPORTED,
        patterns.SUPPORTED,
        AnyOf("ventilat", "support", "oxygen", "dialysis", "replacement"),
    ),
    (_RECIPIENTS, patterns.RECIPIENTS, AnyOf(*patterns.GETTING)),
    ("born", patterns.BORN, AnyOf(*patterns.BIRTHS)),
    ("participle", patterns.PARTICIPLE, AnyOf(*patterns.STATES)),
    ("of_both", patterns.OF_BOTH, AnyOf("groups who", "groups with", "arms who", "arms with")),
    ("aged", patterns.AGED, AnyOf(*patterns.AGES)),
    ("aged", patterns.LIMITED_AGE, AnyOf("<", ">", "≥", "≤")),
    ("subgroup_of", patterns.SUBGROUP_OF, None),
    ("lettered", patterns.LETTERED, None),
    ("adherent", patterns.ADHERENT, AnyOf(*patterns.ADHERENCE)),
    ("kind", patterns.KIND, None),
    ("stage", patterns.STAGES, AnyOf(*patterns.STAGED)),
    ("node", patterns.NODES, AnyOf("n0")),
    ("marked", patterns.MARKED, AnyOf(*patterns.MARKS)),
    ("adjective", patterns.ADJECTIVE, None),
    ("ranked", patterns.RANKED, AnyOf(*patterns.RANKS)),
    ("severity", patterns.SEVERE, AnyOf("severe", "moderate")),
    ("subject", patterns.SUBJECT, AnyOf(*patterns.DYING)),
)
_STAGED = ("stage", "node", "ranked", "severity")  # each item of a list is one
_OF_DEATH = ("stage", "severity")  # a stage may be one of sleep, a grade one of toxicity
_LIST = "stages"  # of several stages
_NEVER_WHOLE = (_LIST, "lettered")
_PARTS = ("subgroup_of",)
_PART_WORDS = ("subgroup", "stratum")  # a "subset of women" may be the trial's own
# Nothing goes with the phrase of these.
_SHORT = ("kind", "adherent", "born", "marked", "adjective", "lettered", *_GIVEN)


def _tells_of_death(layers: Layers, start: int, end: int) -> bool:
    return patterns.OF_DEATH.search(layers.folded, start, end) is not None


def _begins_clause(layers: Layers, start: int, offset: int) -> bool:
    """Whether a subject begins its sentence or clause, which tells of death."""
    before = layers.folded[start:offset]
    return not before.strip() or patterns.CLAUSE_START.search(before) is not None


def _items(match: re.Match[str], rule: str) -> list[tuple[Span, str]]:
    """Each item of a list of stages, or the one stage."""
    more = [item.span() for item in patterns.ITEM.finditer(match.string, *match.span("more"))]
    return [(span, _LIST if more else rule) for span in (match.span("phrase"), *more)]


def _with_members(layers: Layers, span: Span, end: int) -> Span:
    """A stratum with the words that say who is in it: "of milder shock (dose 5-14 mcg/min)"."""
    if not layers.folded.startswith(" of ", span[1]):
        return span
    limit = min(end, span[1] + _LONGEST)
    members = phrase_after(layers, span[1] + 4, limit, attach=_ATTACHED)
    if members is None:
        return span
    bracket = patterns.MEMBERS.match(layers.folded, members[1], end)
    return span[0], members[1] if bracket is None else bracket.end()


def _extended(layers: Layers, match: re.Match[str], end: int) -> Span:
    """The phrase up to where its last preposition or relative clause ends."""
    folded = layers.folded
    start, last = match.span("phrase")
    limit = min(end, start + _LONGEST)
    age = patterns.OF_AGE.match(folded, folded.rfind(" ", start, last), limit)
    if age is not None and not folded.startswith((" with", " who", " and"), age.end()):
        return start, age.end()
    if folded.endswith(_OPEN, start, last):
        span = phrase_after(layers, last, limit, attach=_ATTACHED)
        last = last if span is None else span[1]
    else:
        stop = patterns.CLAUSE_END.search(folded, last + 4, limit)  # "who had" is no end
        last = limit if stop is None else stop.start()
    degree = folded.rfind(" ", start, last)  # a limit may begin with "greater"
    measured = None
    if degree > 0:
        measured = patterns.LIMIT.match(folded, degree, limit)
        measured = measured or patterns.COUNTED.match(folded, degree, limit)
        measured = measured or patterns.OF_AGE.match(folded, degree, limit)
    measured = measured or patterns.LIMIT.match(folded, last, limit)
    last = last if measured is None else measured.end()
    phrase = patterns.SHARE.sub("", folded[start:last].rstrip(" .,"))
    return start, start + len(phrase)


def _words_of_whole(layers: Layers) -> frozenset[str]:
    """The words by which title and objective name the trial's population."""
    spans = [(s.start, s.end) for s in layers.sections if s.kind in _WHOLE]
    abstract = [s for s in layers.sentences if layers.kind_at(s[0]) == "abstract"]
    return frozenset(
        _stem(word)
        for span in [*spans, *abstract[: min(3, len(abstract) // 3)]]
        for word in _WORD.findall(layers.folded[slice(*span)])
    )


def _is_whole(layers: Layers, span: Span, whole: frozenset[str]) -> bool:
    words = _WORD.findall(layers.folded[slice(*span)])
    telling = [w for w in words if w not in patterns.EMPTY_WORDS]
    if not telling:
        telling = [w for w in words if w in patterns.KIND_WORDS]
    return all(_stem(word) in whole for word in telling)


def _stem(word: str) -> str:
    return word[:-1] if word.endswith("s") and len(word) > 3 else word
