"""How often and how long something is given, as a part of its name: "zinc every 3 weeks"."""

from __future__ import annotations

from dataclasses import replace

from extract.rules.arms.names import Name
from extract.rules.arms.patterns import vocabulary
from extract.rules.arms.sentence import Sentence


def timed(s: Sentence, name: Name) -> Name:
    """A name with the rhythm that stands ahead of it, and the one or the length behind it."""
    ahead = name.first - 1
    if s.text(ahead) in vocabulary.RHYTHMS:
        name = replace(name, first=ahead, begin=min(ahead, name.begin))
    stop = _after_time(s, name.last + 1)
    return replace(name, last=stop - 1, stop=max(stop, name.stop))


def _after_time(s: Sentence, index: int) -> int:
    """Past "weekly", "once daily", "every 3 weeks" and "for 5 days" at a word."""
    text, following = s.text(index), s.text(index + 1)
    if text in vocabulary.RHYTHMS:
        return index + 1
    if text in vocabulary.TIMES_A_DAY and following in vocabulary.RHYTHMS:
        return index + 2
    if text in ("every", "for") and s.is_number(index + 1):
        return index + 3 if s.text(index + 2) in vocabulary.SCHEDULE else index
    return index + 2 if text == "every" and following in vocabulary.TIMES else index
