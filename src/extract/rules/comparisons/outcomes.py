"""Which outcomes words of direction speak of: the nearest one, and those listed with it."""

from __future__ import annotations

from itertools import pairwise

from extract.language.layers import Layers
from extract.language.phrases import words_between
from extract.rules.comparisons.comparing import is_intransitive
from extract.rules.comparisons.cues import Cue
from extract.rules.comparisons.patterns import outcomes as patterns
from extract.rules.comparisons.patterns.ways import NULL, SIGNIFICANT
from extract.rules.comparisons.series import is_joint, series_of
from extract.rules.findings import OutcomeSeed, TimeFrame

# How far an outcome may stand behind the words that say which way it went.
_CLOSE, _NEAR, _FAR = 25, 60, 1_000
_PAIR = 2  # outcomes of a list that "and" joins without a comma
_LISTED = 120  # and how far, where it is an item of a list that begins right behind them
_LEADING = (" in", " on", " of", " for")  # what such a list stands behind
_LEADING_IN = tuple(f"{word} " for word in _LEADING)
_OF_EVIDENCE = (" of ", " for ", " that ")  # what "no evidence" leads on with
_CLAUSAL = ("verb", "auxiliary", "subordinator", "pronoun")
_ABOUT = ("null_verb", "predicate")  # rules of words that may have behind them what is compared
# Rules of verbs with a subject of their own
_OF_A_CLAUSE = ("predicate", "null_verb", "change_verb")


def outcomes_of(layers: Layers, cue: Cue, seeds: list[OutcomeSeed]) -> list[OutcomeSeed]:
    """The outcomes that a cue speaks of: the nearest one on its side, with those listed with it."""
    if cue.way == NULL and any(_is_related(layers, seed) for seed in seeds):
        seeds = []
    before = _before(layers, cue, seeds)
    behind = _behind(layers, cue, seeds)
    if cue.rule == "likely" and before and _is_said_of(layers, cue, before[0]):
        behind = []
    is_about = cue.way == NULL and cue.rule in _ABOUT
    if behind and is_about and _is_led_to(layers, cue, behind[0]):
        return _listed_behind(layers, cue, behind)
    side = cue.side
    gap = behind[0].start - cue.end if behind else _FAR
    if side == "verb":
        side = "left" if is_intransitive(layers, cue) else "right"
    if side == "left" and _is_told_of_another(layers, cue, before):
        return []
    if side == "left":
        return [*_listed_before(layers, cue, before), *_gapped(layers, cue, behind[:1])]
    if side == "beyond":
        return _listed_behind(layers, cue, [s for s in behind if s.start >= cue.end])
    is_near = gap <= (_NEAR if side == "any" else _CLOSE)
    if (is_near or _is_listed(layers, cue, behind)) and not _is_cut_off(layers, cue, behind[0]):
        return _listed_behind(layers, cue, behind)
    is_apart = _is_of_unknown(layers, cue) or (
        before
        and patterns.APART.search(layers.folded, before[0].end, cue.start)
        and again_at(layers, cue, before[0].end, is_timed=cue.way == NULL) is None
    )
    return [] if side == "right" or is_apart else _listed_before(layers, cue, before)


def _is_told_of_another(layers: Layers, cue: Cue, before: list[OutcomeSeed]) -> bool:
    """Whether a null result is of something else: "cut X, while (the gain) was not significant"."""
    if not before or cue.way != NULL or cue.rule not in _OF_A_CLAUSE:
        return False
    tied = patterns.TIED.search(layers.folded, before[0].end, cue.start)
    return tied is not None and again_at(layers, cue, before[0].end, is_timed=False) is None


def _before(layers: Layers, cue: Cue, seeds: list[OutcomeSeed]) -> list[OutcomeSeed]:
    """The outcomes before a cue that it may be said of, the nearest first."""
    before = [s for s in seeds if s.end <= cue.start and not _is_excepted(layers, s)][::-1]
    if cue.rule == "elided":
        return [s for s in before[:1] if _shares_verb(layers, cue, s)]
    if not before:
        return []
    is_of_another = patterns.WHICH.search(layers.folded, before[0].end, cue.start) is not None or (
        cue.rule == "predicate" and _is_object(layers, cue, before[0])
    )
    return [] if is_of_another else before


def _behind(layers: Layers, cue: Cue, seeds: list[OutcomeSeed]) -> list[OutcomeSeed]:
    """The outcomes behind a cue that it may be said of, in text order."""
    stop = layers.folded.find(";", cue.end)  # what follows it is another statement
    behind = [s for s in seeds if s.end > cue.start and not 0 <= stop < s.start]
    if cue.rule == "but_not":  # "A, but not B, reduced X", "A but not B reduced X"
        behind = [s for s in behind if not _is_of_clause(layers, cue.end, s.start)]
    lead = patterns.NOT_MEANT if cue.way == NULL else patterns.IRRESPECTIVE
    aside = lead.search(layers.folded, cue.end, behind[-1].start) if behind else None
    if aside is not None:
        behind = [s for s in behind if s.start < aside.start()]
    if cue.rule == "change_noun" and cue.side == "right":  # "slope of decline in X" is all a name
        behind = [s for s in behind if " of " not in layers.folded[s.start : cue.start]]
    return behind


def _listed_behind(layers: Layers, cue: Cue, behind: list[OutcomeSeed]) -> list[OutcomeSeed]:
    """The list behind a cue, up to the next clause: "no rise in pain, and (nausea was rarer)"."""
    series = series_of(layers, behind)
    if not series or series[0].start < cue.end:
        return series
    if patterns.NEXT_VERB.match(layers.folded, series[-1].end) is None:
        return series
    if not _has_verb(layers, layers.sentence_at(cue.start)[0], cue.end):
        return series
    return series[: _turn_of(layers, [cue.end, *(seed.end for seed in series)], series)]


def _turn_of(layers: Layers, ends: list[int], series: list[OutcomeSeed]) -> int:
    """How many items of a list stand before the last comma, or before its last "and"."""
    gaps = [
        patterns.BRACKET.sub(" ", layers.folded[end : max(end, seed.start)])
        for end, seed in zip(ends, series, strict=False)
    ]
    turns = [i for i, gap in enumerate(gaps) if "," in gap] or [
        i for i, gap in enumerate(gaps) if patterns.TURNING.search(gap)
    ]
    return turns[-1] if turns else len(series)


def _listed_before(layers: Layers, cue: Cue, before: list[OutcomeSeed]) -> list[OutcomeSeed]:
    """The list before a cue, the nearest first, without what the clause before it is about.

    "Zinc caused more (pain), and nausea was lower".
    """
    series = series_of(layers, before)
    if cue.rule in _OF_A_CLAUSE and _is_of_two_clauses(layers, series):
        return series[:1]
    if cue.rule not in _OF_A_CLAUSE or not any(
        _is_object_of_own(layers, seed) for seed in series[1:]
    ):
        return series
    gaps = [
        patterns.BRACKET.sub(" ", layers.folded[far.end : max(far.end, near.start)])
        for near, far in pairwise(series)
    ]
    turns = [i for i, gap in enumerate(gaps) if patterns.COMMA_AND.search(gap)] or [
        i for i, gap in enumerate(gaps) if patterns.TURNING.search(gap)
    ]
    return series[: turns[0] + 1] if turns else series


def _is_of_two_clauses(layers: Layers, series: list[OutcomeSeed]) -> bool:
    """Whether a comma parts two outcomes before "and", as it does not in a list of two.

    "Zinc, a trace element, lowered (pain), and (sleep) was longer".
    """
    if len(series) != _PAIR:
        return False
    near, far = series
    gap = patterns.BRACKET.sub("", layers.folded[far.end : max(far.end, near.start)])
    is_item = layers.folded.endswith((", ", ", the "), 0, far.start)
    return not is_item and patterns.COMMA_AND.match(gap) is not None


def _is_of_clause(layers: Layers, start: int, end: int) -> bool:
    """Whether a comma or a verb ends what is excepted before an outcome comes."""
    return "," in layers.folded[start:end] or _has_verb(layers, start, end)


def _is_object_of_own(layers: Layers, seed: OutcomeSeed) -> bool:
    """Whether a verb stands before an outcome in its own stretch of a clause."""
    begin = layers.sentence_at(seed.start)[0]
    for match in patterns.STRETCH.finditer(layers.folded, begin, seed.start):
        begin = match.end()
    return _has_verb(layers, begin, seed.start)


def _has_verb(layers: Layers, start: int, end: int) -> bool:
    """Whether a verb stands in a stretch that may be that of a clause: not "measured", "using"."""
    return any(
        word.kind == "auxiliary" or (word.kind == "verb" and not word.text.endswith("ing"))
        for word in words_between(layers, start, end)
    )


def again_at(layers: Layers, cue: Cue, floor: int, *, is_timed: bool = True) -> int | None:
    """Where a clause begins that goes on about the outcome of the clause before, and at what time.

    None where it does not, or names no time though it should.
    """
    match = patterns.AGAIN.search(layers.folded, max(floor, cue.start - _NEAR), cue.start)
    is_of_another = cue.rule == "no_difference" and patterns.IN_WHAT.match(layers.folded, cue.end)
    if match is None or is_of_another:
        return None
    if not is_timed:
        return match.start()
    begin, end = match.start(), layers.sentence_at(cue.start)[1]
    times = [t.start for t in layers.findings.get("time_frames", ()) if isinstance(t, TimeFrame)]
    return begin if any(begin <= start < end for start in times) else None


def _is_related(layers: Layers, seed: OutcomeSeed) -> bool:
    """Whether it is told how an outcome goes with another: "no association between X and Y"."""
    begin = max(0, seed.start - _NEAR)
    if layers.folded.rfind("between", begin, seed.start) < 0:
        return False
    return patterns.RELATES.search(layers.folded, begin, seed.start) is not None


def _is_excepted(layers: Layers, seed: OutcomeSeed) -> bool:
    """Whether what is said behind an outcome is not of it: "X, but not Y, was lower".

    "Except for pain, there were no differences".
    """
    begin = layers.sentence_at(seed.start)[0]
    if patterns.EXCEPT_FIRST.fullmatch(layers.folded, begin, seed.start) is not None:
        return True
    if not layers.folded.endswith(patterns.EXCEPTED, 0, seed.start):
        return False
    return layers.folded.startswith((",", ")"), seed.end)


def _is_said_of(layers: Layers, cue: Cue, seed: OutcomeSeed) -> bool:
    """Whether "less frequent" is said of the outcome right before it, not of one behind it."""
    return patterns.SAID_OF.fullmatch(layers.folded, seed.end, cue.start) is not None


def _shares_verb(layers: Layers, cue: Cue, seed: OutcomeSeed) -> bool:
    """Whether words of direction right behind an outcome share the verb of the one before."""
    begin, end = layers.sentence_at(cue.start)[0], seed.start
    is_beside = layers.folded[seed.end : cue.start] == " "
    return is_beside and patterns.SHARED_VERB.search(layers.folded, begin, end) is not None


def _is_object(layers: Layers, cue: Cue, seed: OutcomeSeed) -> bool:
    """Whether an outcome is the object of the verb before: "A cut X and was better tolerated"."""
    if patterns.SHARED_SUBJECT.fullmatch(layers.folded, seed.end, cue.start) is None:
        return False
    before = words_between(layers, layers.sentence_at(cue.start)[0], seed.start)
    return any(word.kind in ("verb", "auxiliary") for word in before)


def _is_led_to(layers: Layers, cue: Cue, seed: OutcomeSeed) -> bool:
    """Whether what is compared stands behind the words: "did not differ from B in X"."""
    if layers.folded.endswith("inferior", cue.start, cue.end):
        return False  # "non-inferior to B in X" is told with its arms
    return patterns.IN_WHAT.fullmatch(layers.folded, cue.end, seed.start) is not None


def _is_listed(layers: Layers, cue: Cue, behind: list[OutcomeSeed]) -> bool:
    """Whether an outcome is a later item of the list behind a cue, whose first ones are unknown.

    "No effect on the rate of X, Y and (fatigue)".
    """
    if not behind or behind[0].start - cue.end > _LISTED:
        return False
    gap = layers.folded[cue.end : behind[0].start]
    is_led = layers.folded.endswith(_LEADING, cue.start, cue.end) or gap.startswith(_LEADING_IN)
    if not is_led or patterns.LIST_OPENS.fullmatch(gap) is None:
        return False
    if patterns.FINITE.match(layers.folded, behind[0].end) is not None:
        return False  # "no effect on X, and Y was common"
    return all(w.kind not in _CLAUSAL for w in words_between(layers, cue.end, behind[0].start))


def _is_of_unknown(layers: Layers, cue: Cue) -> bool:
    """Whether "no difference in", "no evidence of" leads to something that is no known outcome."""
    if cue.rule != "no_difference":
        return False
    if layers.folded.endswith(_OF_EVIDENCE, cue.start, cue.end):
        return patterns.OF_AN_EFFECT.match(layers.folded, cue.end) is None
    return patterns.IN_SOMETHING.match(layers.folded, cue.end) is not None


def _is_cut_off(layers: Layers, cue: Cue, seed: OutcomeSeed) -> bool:
    """Whether a verb stands between an adjective and an outcome: "longer sessions cut deaths".

    Or another verdict: "no difference in X (P=0.2) and a significant difference in Y", "similar
    efficacy and fewer deaths".
    """
    if cue.way == NULL:
        stretch = layers.folded, cue.end, seed.start
        return any(p.search(*stretch) is not None for p in (SIGNIFICANT, patterns.OTHER_WAY))
    between = words_between(layers, cue.end, seed.start)
    is_cut = patterns.NEXT_CLAUSE.search(layers.folded, cue.end, seed.start) is not None
    if is_cut and cue.rule in ("adjective", "change_verb"):
        return True
    return cue.rule == "adjective" and any(w.kind in ("verb", "auxiliary") for w in between)


def _gapped(layers: Layers, cue: Cue, behind: list[OutcomeSeed]) -> list[OutcomeSeed]:
    """What shares a verb before it: "X was reduced by 24% and Y by 35%"."""
    return [
        seed
        for seed in behind
        if patterns.GAPPED.match(layers.folded, cue.end)
        and patterns.GAPPED.match(layers.folded, seed.end)
        and is_joint(layers.folded[cue.end : seed.start])
    ]
