"""Which measure a figure is of: the nearest words before it say so, else those right after it."""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter

from extract.language.brackets import around
from extract.language.layers import Layers
from extract.rules.findings import Measure
from extract.rules.intervals.measures import patterns as words
from extract.values import frozen

_START = attrgetter("start")
_PLACE = attrgetter("start", "end")
_NEAR = 60
_INTRODUCED = 30

OF_ONE_ARM: frozenset[Measure] = frozenset({"mean", "median", "proportion", "rate"})
RATIOS: frozenset[Measure] = frozenset(
    {"risk_ratio", "odds_ratio", "hazard_ratio", "rate_ratio", "ratio"}
)
# A bracket after one of these can only be an interval.
OF_TWO_ARMS: frozenset[Measure] = frozenset(
    {
        "risk_ratio",
        "odds_ratio",
        "hazard_ratio",
        "rate_ratio",
        "risk_difference",
        "mean_difference",
        "median_difference",
        "standardized_mean_difference",
        "number_needed_to_treat",
        "number_needed_to_harm",
    }
)


@frozen
class Mention:
    """Words that name a measure."""

    start: int
    end: int
    measure: Measure
    is_adjusted: bool


class Sentence:
    """One sentence: its text, the measures that it names, and what is already claimed in it."""

    def __init__(self, layers: Layers, start: int, end: int) -> None:
        self.layers = layers
        self.folded = layers.folded
        self.start = start
        self.end = end
        self.last_end = start  # of the last interval
        self._mentions: list[Mention] | None = None
        p_values = layers.findings.get("p_values", ())
        first = bisect_left(p_values, start, key=_START)
        last = bisect_left(p_values, end, first, key=_START)
        self._claimed = list(map(_PLACE, p_values[first:last]))

    def claim(self, start: int, end: int) -> None:
        """Marks an interval or estimate as understood."""
        self._claimed.append((start, end))
        self.last_end = max(self.last_end, end)

    def is_claimed(self, start: int, end: int) -> bool:
        """Whether any part of a stretch is understood already."""
        return any(left < end and start < right for left, right in self._claimed)

    def printed(self, match: re.Match[str], group: str) -> str | None:
        """A group of a match as the text prints it, since folding has lowered its letters."""
        return None if match[group] is None else self.layers.text[slice(*match.span(group))]

    @property
    def mentions(self) -> list[Mention]:
        """All measures that the sentence names, in text order."""
        if self._mentions is None:
            self._mentions = [
                self._mention(m.start(), m.end(), words.MEASURES[m.lastindex - 1][0])
                for m in words.MEASURE.finditer(self.folded, self.start, self.end)
                if m.lastindex is not None and self._is_spelt_so(m.start(), m.end())
            ]
        return self._mentions

    def before(self, offset: int) -> Mention | None:
        """The measure that is named last before a character."""
        return next((m for m in reversed(self.mentions) if m.end <= offset), None)

    def is_introduced(self, offset: int, by: frozenset[Measure] | None = None) -> bool:
        """Whether a measure stands right before a character, with no other figure between."""
        mention = self.before(offset)
        if mention is None or offset - mention.end > _INTRODUCED:
            return False
        between = self.folded[mention.end : offset]
        is_wanted = by is None or mention.measure in by
        return is_wanted and not any(c.isdigit() for c in between)

    def judge(self, start: int, end: int, unit: str | None) -> tuple[Measure | None, bool]:
        """The measure of the figures at `start:end`, and whether it was adjusted."""
        is_percent = unit in words.PERCENT
        barred = RATIOS if unit is not None else frozenset[Measure]()
        if unit is not None and not is_percent:
            barred |= {"proportion"}
        mention = self._inside(start, end) or self._heading_for(start, barred)
        measure = None if mention is None else mention.measure
        if measure is None or measure in OF_ONE_ARM:
            measure = self._of_one_arm_or_change(start, end, measure, is_percent)
        if is_percent and measure == "difference" and self._is_of_shares(start):
            measure = "risk_difference"
        return measure, mention is not None and mention.is_adjusted

    def is_compared(self, offset: int) -> bool:
        """Whether the words before a character set one thing against another."""
        return words.COMPARATIVE.search(self.folded, self.last_end, offset) is not None

    def _inside(self, start: int, end: int) -> Mention | None:
        """The measure of two arms that is named amid figures: "95% CI for the difference, 3-5"."""
        inside = (m for m in self.mentions if start <= m.start and m.end <= end)
        return next((m for m in inside if m.measure not in OF_ONE_ARM), None)

    def _heading_for(self, offset: int, barred: frozenset[Measure]) -> Mention | None:
        """The measure before a character: a ratio outweighs the mean or share that it is of.

        "The hazard ratio for the incidence of failure was 0.72"; `barred` measures are passed by.
        """
        nearest = None
        for mention in reversed(self.mentions):
            if mention.end > offset or mention.measure in barred:
                continue
            if nearest is None:
                nearest = self._first_of_bracket(mention, offset)
            elif self._has_figure(mention.end, nearest.start):
                break
            elif nearest.measure in OF_ONE_ARM and (
                mention.measure in OF_TWO_ARMS or self._is_what_differs(mention, nearest, offset)
            ):
                return mention
        return nearest

    def _first_of_bracket(self, mention: Mention, offset: int) -> Mention:
        """The first of the measures in a bracket that closes before a character, else the one.

        "A (risk ratio 0.74; risk difference 4.5%) and B (0.62)": the list goes on with its first.
        """
        bracket = around(self.folded, self.start, mention.start, offset)
        if bracket is None:
            return mention
        return next(m for m in self.mentions if bracket[0] < m.start)

    def _has_figure(self, start: int, end: int) -> bool:
        """Whether a number stands between, other than a time."""
        between = self.folded[start:end]
        return any(c.isdigit() for c in between) and any(
            c.isdigit() for c in words.TIME.sub(" ", between)
        )

    def _is_what_differs(self, mention: Mention, share: Mention, offset: int) -> bool:
        """Whether a share is what a difference is of: "the difference in mortality was"."""
        if mention.measure != "difference":
            return False
        is_joined = words.DIFFERENCE_IN.fullmatch(
            words.TIME.sub("x", self.folded[mention.end : share.start])
        )
        return is_joined is not None and words.IS.match(self.folded, share.end, offset) is not None

    def _of_one_arm_or_change(
        self, start: int, end: int, measure: Measure | None, is_percent: bool
    ) -> Measure | None:
        """A mean, a share and so on, unless the words beside it make it a difference."""
        if words.DIFFERENCE.match(self.folded, end, min(self.end, end + _NEAR)) or (
            words.DIFFERENCE.search(self.folded, start, end)
        ):
            return "other" if is_percent else "difference"
        if words.CHANGE_BEFORE.search(self.folded, max(self.start, start - _NEAR), start):
            return "other" if is_percent else measure
        if is_percent:
            return "proportion" if measure in (None, "rate") else measure
        return None if measure == "proportion" and not self._is_share(start) else measure

    def _is_of_shares(self, start: int) -> bool:
        return words.SHARES.search(self.folded, self.start, start) is not None

    def _is_share(self, start: int) -> bool:
        return words.SHARE_WITHOUT_PERCENT.search(self.folded, self.start, start) is not None

    def _is_spelt_so(self, start: int, end: int) -> bool:
        """Short forms are upper case: "HR" is a hazard ratio, "hr" an hour, "or" a word."""
        if words.SHORT_FORM.fullmatch(self.folded, start, end) is None:
            return True
        return sum(c.isupper() for c in self.layers.text[start:end]) > 1

    def _mention(self, start: int, end: int, measure: Measure) -> Mention:
        printed = self.layers.text[start:end]
        near = self.folded[max(self.start, start - _NEAR) : end]
        is_adjusted = words.ADJUSTED.search(near) or words.ADJUSTED_FORM.match(printed)
        known = measure
        for abbreviation in self.layers.abbreviations:
            if abbreviation.short == printed and len(printed) <= 5:
                known = measure_of(abbreviation.long.lower()) or measure
        return Mention(start, end, known, is_adjusted is not None)


def measure_of(phrase: str) -> Measure | None:
    """The measure that a phrase ends in, such as the long form of an abbreviation.

    >>> measure_of("adjusted hazard ratio"), measure_of("response rate"), measure_of("heart")
    ('hazard_ratio', 'proportion', None)
    """
    found = None
    for match in words.MEASURE.finditer(phrase):
        if match.end() == len(phrase) and match.lastindex is not None:
            found = words.MEASURES[match.lastindex - 1][0]
    return found
