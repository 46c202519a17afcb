"""The sentences that state a value."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import groupby

from extract.records.facts import Fact, Span, sentences
from extract.records.schema import Evidence
from extract.review.diff.model import Passage, Side

_MOST_PLACES = 3  # of one value; the record has them all
_WIDEST = 240  # characters shown on either side of the words


class Text:
    """The text of one record, cut into sentences when it is first asked for one."""

    def __init__(self, text: str) -> None:
        self.text = text

    def side(self, fact: Fact) -> Side:
        """A value with the sentences that state it."""
        return Side(
            path=fact.path,
            value=fact.value,
            about=dict(fact.about),
            rule=fact.rule,
            passages=tuple(self._passages(fact.evidence[:_MOST_PLACES])),
            places=len(fact.evidence),
        )

    def _passages(self, places: Iterable[Evidence]) -> Iterator[Passage]:
        """One for each sentence, with all places in it."""
        held = ((self._around(place), place) for place in places)
        for span, group in groupby(held, key=lambda each: each[0]):
            if span is None:  # the text is of another run than the record
                for _, place in group:
                    yield Passage(start=0, text=place.quote, marks=((0, len(place.quote)),))
                continue
            start, end = span
            marks = tuple((p.start - start, p.end - start) for _, p in group)
            yield Passage(start=start, text=self.text[start:end], marks=marks)

    def _around(self, place: Evidence) -> Span | None:
        """The sentence of a place, or as much of it as there is room for."""
        if self.text[place.start : place.end] != place.quote:
            return None
        first = self._sentences[bisect_right(self._starts, place.start) - 1]
        last = self._sentences[bisect_right(self._starts, place.end - 1) - 1]
        start, end = max(first[0], place.start - _WIDEST), min(last[1], place.end + _WIDEST)
        return start, max(place.end, start + len(self.text[start:end].rstrip()))

    @cached_property
    def _sentences(self) -> list[Span]:
        return sentences(self.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self._sentences]
