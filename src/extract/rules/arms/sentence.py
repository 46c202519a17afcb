"""One sentence as words, with the doses and numbers that earlier layers found in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from extract.language.layers import Layers
from extract.language.numbers import Number
from extract.language.phrases import words_between
from extract.rules.findings import Dose

_BRACKET = 60  # words of a bracket
_STRENGTH = 10  # percent
_NO_WORDS: tuple[tuple[()], ...] = ((), (), (), ())
LONE = 3  # a text of so few sentences has no room to introduce its arms


class Sentence:
    """The words of one sentence. Words are named by their index; `start` is the sentence's own."""

    def __init__(self, layers: Layers, start: int, end: int) -> None:
        self.layers = layers
        self.start = start
        self.is_lone = len(layers.sentences) <= LONE
        self.words = words_between(layers, start, end)
        self.end = self.words[-1].end if self.words else start  # a very long one is cut
        self.folded = layers.folded[start : self.end]
        self.size = len(self.words)
        starts, _, texts, kinds = zip(*self.words, strict=True) if self.words else _NO_WORDS
        self.starts: list[int] = list(starts)
        self.texts: list[str] = list(texts)
        self.kinds: list[str] = list(kinds)
        self._closes = _brackets(self.kinds) if "open" in self.kinds else {}
        self.opens = list(self._closes)
        self.numbers = {self.index_at(n.start): n for n in layers.numbers_in(start, self.end)}
        self._doses = self._doses_by_index() if self.numbers else {}

    def __len__(self) -> int:
        return self.size

    def _doses_by_index(self) -> dict[int, int]:
        found = self.layers.findings.get("doses", ())
        doses = [d for d in found if isinstance(d, Dose) and self.start <= d.start < self.end]
        begins = ((self.index_at(d.start), d) for d in doses)
        # One inside a word begins at none: "3+/-8mmHg".
        return {i: self.index_at(d.end) for i, d in begins if self.starts[i : i + 1] == [d.start]}

    def has(self, *cues: str) -> bool:
        """Whether one of some pieces of text stands in the sentence."""
        folded = self.folded
        # A loop, since each sentence is asked for all that a frame may begin with.
        for cue in cues:  # noqa: SIM110
            if cue in folded:
                return True
        return False

    def text(self, index: int) -> str:
        """The text of a word, "" past either end."""
        return self.texts[index] if 0 <= index < self.size else ""

    def kind(self, index: int) -> str:
        """The class of a word, "mark" past either end."""
        return self.kinds[index] if 0 <= index < self.size else "mark"

    def index_at(self, offset: int) -> int:
        """The first word that starts at or after an offset of the text."""
        return bisect_left(self.starts, offset)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Start and end in the text of the words from `first` to `last`."""
        return self.words[first].start, self.words[last].end

    def number(self, index: int) -> Number | None:
        """The number that begins at a word, in figures or in words."""
        return self.numbers.get(index)

    def has_number(self, first: int, last: int) -> bool:
        """Whether a number begins between two words."""
        # A loop, since every bracket is asked for the numbers in it.
        for index in self.numbers:
            if index > first:
                return index < last
        return False

    def is_amount(self, index: int) -> bool:
        """Whether a number or a dose begins at a word."""
        return index in self.numbers or index in self._doses

    def is_number(self, index: int) -> bool:
        """Whether a word is a number and nothing more: "two", "21", not "350-mm2"."""
        number = self.numbers.get(index)
        return number is not None and number.end >= self.words[index].end

    def whole_number(self, index: int) -> Number | None:
        """The whole number that begins at a word and ends with one: not "26/50", "52%" or "1.5"."""
        number = self.number(index)
        if number is None or not number.is_whole:
            return None
        last = self.words[self.after_number(number) - 1]
        return number if last.end == number.end else None

    def after_number(self, number: Number) -> int:
        """The first word after a number, which may be of several words."""
        return self.index_at(number.end)

    def dose_end(self, index: int) -> int | None:
        """One past the last word of the dose that begins at a word."""
        return self._doses.get(index)

    def dose_before(self, index: int) -> int | None:
        """The first word of the dose that ends just before a word."""
        return next((first for first, stop in self._doses.items() if stop == index), None)

    def is_share(self, index: int) -> bool:
        """Whether a word is a percentage, and too large for the strength of a drug: "69.4%"."""
        number = self.numbers.get(index)
        return self.is_percentage(index) and number is not None and number.value > _STRENGTH

    def is_percentage(self, index: int) -> bool:
        """Whether a percentage begins at a word: "69.4%", "9 percent", "9 per cent"."""
        if self.text(index).endswith("%"):
            return True
        if index not in self.numbers:
            return False
        return self.text(index + 1) == "percent" or self.text(index + 2) == "cent"

    def is_joined(self, index: int) -> bool:
        """Whether a word touches the one before it: the bracket of "m(2)" and "10(4)"."""
        return index > 0 and self.words[index].start == self.words[index - 1].end

    def ends_clause(self, index: int) -> bool:
        """Whether a word belongs to another clause; "once" as in "once daily" does not."""
        kind, text = self.kind(index), self.text(index)
        if kind == "subordinator":
            return text != "once"
        return kind in ("auxiliary", "pronoun") or text in (";", ":")

    def close_of(self, index: int) -> int | None:
        """The word that closes the bracket that the word at `index` opens."""
        return self._closes.get(index)

    def open_of(self, index: int) -> int | None:
        """The word that opens the bracket that the word at `index` closes."""
        depth = 0
        for place in range(index, max(-1, index - _BRACKET), -1):
            kind = self.words[place].kind
            depth += (kind == "close") - (kind == "open")
            if depth == 0:
                return place
        return None


def _brackets(kinds: Sequence[str]) -> dict[int, int | None]:
    """Where each bracket opens, and where it closes; None if it does so too far behind or never."""
    closes: dict[int, int | None] = {}
    opened: list[int] = []
    for index, kind in enumerate(kinds):
        if kind == "open":
            opened.append(index)
            closes[index] = None
        elif kind == "close" and opened:
            opening = opened.pop()
            closes[opening] = index if index - opening < _BRACKET else None
    return closes
