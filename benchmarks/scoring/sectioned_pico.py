"""sectioned_pico: the tokens of population, intervention, comparator and outcome, by set.

EBM-NLP, from which one of the sets comes, has every active treatment as an intervention: of "A
versus B" both, and as a comparator what is a placebo, a sham, nothing, or the usual. The other two
sets have B as a comparator, and so has a record. So in that set an active comparator whose name
says nothing of a control counts for I and not for C.

A token counts for a letter if the evidence of such a phrase of the record covers it. Spans are the
longest runs of such tokens, and right only if they begin and end with gold's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from benchmarks.scoring import phrases
from benchmarks.scoring.items import Item
from benchmarks.scoring.marks import Mark, Verdict
from benchmarks.scoring.matching import Span, words
from benchmarks.scoring.phrases import Phrase
from benchmarks.scoring.reading import Reading, arm_names
from benchmarks.scoring.trial_gold.arms import INACTIVE

NAME = "sectioned_pico"
LETTERS: dict[str, Callable[[Reading, frozenset[str]], list[Phrase]]] = {
    "P": lambda reading, _: phrases.population(reading),
    "I": phrases.named_interventions,
    "C": phrases.named_comparators,
    "O": lambda reading, _: phrases.outcomes(reading),
}
USUAL = INACTIVE | frozenset("conventional routine traditional comparison".split())
EBM_NLP = "EBM-NLPmod"
SETS = ("AD", "COVID-19", "EBM-NLPmod")
MEASURES = (
    *(f"{letter}_{name}" for name in SETS for letter in LETTERS),
    *(f"{letter}_spans" for letter in LETTERS),
)

Token = tuple[int, int, str]


def wanted(item: Item) -> bool:
    """Every item has tagged tokens."""
    return bool(item.gold.get("tokens"))


def score(item: Item, reading: Reading) -> Iterator[Mark]:
    """Marks of the tokens of each letter in the item's set, and of the spans of each letter."""
    tokens: list[Token] = [(start, end, tag) for start, end, tag in item.gold["tokens"]]
    rivals = _rivals(reading) if item.gold["meta"]["set"] == EBM_NLP else frozenset()
    for letter, of in LETTERS.items():
        gold = [tag.endswith(f"-{letter}") for _, _, tag in tokens]
        spans = [span for phrase in of(reading, rivals) for span in phrase.spans]
        given = [_is_covered(token, spans) for token in tokens]
        yield from _token_marks(f"{letter}_{item.gold['meta']['set']}", item, tokens, gold, given)
        begins = [tag == f"B-{letter}" for _, _, tag in tokens]
        yield from _span_marks(f"{letter}_spans", item, tokens, _runs(gold, begins), _runs(given))


def _rivals(reading: Reading) -> frozenset[str]:
    """The ids of the active comparators that are not called a control or the usual."""
    arms = [arm for arm in reading.record.arms if arm.role == "active_comparator"]
    return frozenset(arm.id for arm in arms if not any(words(n) & USUAL for n in arm_names(arm)))


def _is_covered(token: Token, spans: Sequence[Span]) -> bool:
    return any(start < token[1] and token[0] < end for start, end in spans)


def _token_marks(
    measure: str, item: Item, tokens: list[Token], gold: list[bool], given: list[bool]
) -> Iterator[Mark]:
    """A mark for each run of tokens with the same verdict, counting its tokens."""
    verdicts: dict[tuple[bool, bool], Verdict] = {
        (True, True): "hit",
        (True, False): "missed",
        (False, True): "false",
    }
    both = list(zip(gold, given, strict=True))
    for key, run in groupby(range(len(tokens)), key=lambda n: both[n]):
        indexes = list(run)
        if key in verdicts:
            start, end = tokens[indexes[0]][0], tokens[indexes[-1]][1]
            text = item.text[start:end]
            yield Mark(measure, verdicts[key], text, start, count=len(indexes))


def _runs(is_in: list[bool], begins: list[bool] | None = None) -> set[tuple[int, int]]:
    """First and last token of every run; a run also ends where another begins."""
    found: list[tuple[int, int]] = []
    for n, inside in enumerate(is_in):
        is_new = n == 0 or not is_in[n - 1] or (begins is not None and begins[n])
        if inside and is_new:
            found.append((n, n))
        elif inside:
            found[-1] = (found[-1][0], n)
    return set(found)


def _span_marks(
    measure: str,
    item: Item,
    tokens: list[Token],
    gold: set[tuple[int, int]],
    given: set[tuple[int, int]],
) -> Iterator[Mark]:
    for first, last in sorted(gold | given):
        verdict: Verdict = "hit" if (first, last) in gold & given else "missed"
        if (first, last) not in gold:
            verdict = "false"
        start, end = tokens[first][0], tokens[last][1]
        yield Mark(measure, verdict, item.text[start:end], start)
