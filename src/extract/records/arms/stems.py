"""Arms by another form of their word: "vaccinated workers" of a vaccine, "app users" of an app."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.language.layers import Layers
from extract.records.arms import vocabulary
from extract.records.arms.drafts import Draft
from extract.records.arms.names import Name, singular
from extract.records.arms.patterns import around

_SHORTEST = 3  # letters of a word that tells an arm by itself
_TELLING_NOTHING = (
    vocabulary.NO_HEAD
    | vocabulary.NO_MARK
    | vocabulary.NOTHING
    | vocabulary.USUAL
    | vocabulary.MANNERS
)

# Where a word begins and ends, and the arm that it means.
Place = tuple[int, int, str]


def places_of_stems(layers: Layers, drafts: Sequence[Draft], ids: Sequence[str]) -> Iterator[Place]:
    """Every place where a word of the same stem stands before people and can mean one arm only.

    Of an arm's "influenza vaccine" that is "the vaccine group", "vaccinated workers" and, where
    there is one other arm, "unvaccinated workers" for that.
    """
    for stem, (owner, is_head) in _owners(drafts).items():
        for found in _found(layers.folded, stem, layers.end):
            is_of_arms = found["noun"].startswith(around.OF_ARMS)
            if not is_of_arms and not (is_head and found["word"].endswith("ed")):
                continue  # "cancer patients" are of both arms, also of "cancer education"
            if found["denied"] is None:
                yield *found.span("word"), ids[owner]
            elif len(drafts) == 2:
                yield found.start(), found.end("word"), ids[1 - owner]


def _found(folded: str, stem: str, end: int) -> Iterator[re.Match[str]]:
    """The words of a stem that stand before people, each with what denies it."""
    place = folded.find(stem, 0, end)
    while place >= 0:
        found = around.STEMMED.match(folded, place, end)
        if found is not None:  # which is rare
            ahead = around.DENIED_AHEAD.search(folded, max(0, place - 5), place)
            found = around.STEMMED.match(folded, ahead.start(), end) if ahead else found
        if found is not None and found.start("word") == place and stem_of(found["word"]) == stem:
            yield found
        place = folded.find(stem, place + len(stem), end)


def _owners(drafts: Sequence[Draft]) -> dict[str, tuple[int, bool]]:
    """For each stem of one arm alone the arm, and whether a name of it ends with the word."""
    owners: dict[str, tuple[int, bool] | None] = {}
    for index, draft in enumerate(drafts):
        for name in draft.kinds:
            for word in [] if name.is_denied or name.is_generic else name.ordered:
                if len(word) < _SHORTEST or not word.isalpha():
                    continue
                stem = stem_of(word)
                if stem in _NO_STEMS:
                    continue
                before = owners.get(stem, (index, False))
                is_own = before is not None and before[0] == index
                is_head = is_own and before is not None and (before[1] or _is_head(word, name))
                owners[stem] = (index, is_head) if is_own else None
    return {stem: owner for stem, owner in owners.items() if owner is not None}


def _is_head(word: str, name: Name) -> bool:
    """Whether a name ends with a word: the vaccine of "influenza vaccine"."""
    words = around.WORD.findall(around.TAIL.sub("", name.folded))
    return bool(words) and singular(words[-1]) == word


@lru_cache(maxsize=10_000)  # words repeat, also from text to text
def stem_of(word: str) -> str:
    """A word without the ending of its form.

    >>> stem_of("vaccine"), stem_of("vaccinated"), stem_of("counselling"), stem_of("training")
    ('vaccin', 'vaccin', 'counsel', 'train')
    """
    stem = around.ENDING.sub("", word)
    return stem[:-1] if len(stem) > _SHORTEST + 1 and stem[-1] == stem[-2] else stem


_NO_STEMS = frozenset(map(stem_of, _TELLING_NOTHING))
