"""The sentence that states a value, with the words marked that do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from rich.text import Text

from extract.export.terminal import visible
from extract.records.schema import Evidence

MARK = "bold yellow"
_MOST_PLACES = 3  # of one value; the record has them all
_WIDEST = 200  # characters shown on either side of the quote
_SENTENCE_END = re.compile(r"[.!?][)\]”\"]? +(?=[A-Z(\[“\"])|\n")


def quoted(
    text: str,
    evidence: Iterable[Evidence],
    *,
    is_plain: bool,
    where: Callable[[Evidence], str] = lambda _: "",
) -> Iterator[Text]:
    """The sentences of the first few places where a value stands.

    Args:
        text: the record's text, which is made safe to show.
        evidence: the places.
        is_plain: put the quote in [[ ]], where no colour can mark it.
        where: what to put before the sentence of a place, such as the section that it is from.
    """
    places = tuple(evidence)
    for place in places[:_MOST_PLACES]:
        before = Text(visible(where(place)), "dim")
        yield Text.assemble(before, _sentence(text, place, is_plain=is_plain))
    if len(places) > _MOST_PLACES:
        yield Text(f"(and {len(places) - _MOST_PLACES} more places)")


def _sentence(text: str, place: Evidence, *, is_plain: bool) -> Text:
    if text[place.start : place.end] != place.quote:  # the files are not of the same run
        return Text(f"[[{visible(place.quote)}]] (not where the record says)")
    before, after = text[: place.start], text[place.end :]
    quote = visible(place.quote)
    marked = Text(f"[[{quote}]]") if is_plain else Text(quote, MARK)
    return Text.assemble(visible(_tail(before)), marked, visible(_head(after)))


def _tail(before: str) -> str:
    """What stands before the quote in its sentence, or as much as there is room for."""
    near = before[-_WIDEST:]
    ends = [match.end() for match in _SENTENCE_END.finditer(near)]
    if ends:
        return near[ends[-1] :]
    return near if len(before) <= _WIDEST else "…" + near.partition(" ")[2]


def _head(after: str) -> str:
    """What stands behind the quote in its sentence, or as much as there is room for."""
    near = after[:_WIDEST]
    end = _SENTENCE_END.search(near)
    if end is not None:
        return near[: end.end()].rstrip()
    return near if len(after) <= _WIDEST else near.rpartition(" ")[0] + "…"
