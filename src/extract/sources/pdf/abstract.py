"""The abstract of an article: where it begins, what its headings are, and where it ends.

It begins under its heading, or where the headings of a structured abstract follow one another. It
ends where the body does begin: by a heading, or by other print. Where neither is found, or it ends
amid a sentence, there is no telling what is the abstract, and none is given.
"""

from __future__ import annotations

from typing import NamedTuple

from extract.sources.headings import is_common, is_heading, split_heading, split_inline
from extract.sources.pdf.headings import AFTER_ABSTRACT, BODY, OPENING, is_abstract, words_of
from extract.sources.pdf.imprint import is_source
from extract.sources.pdf.keywords import keywords_at, opens_keywords
from extract.sources.pdf.paragraphs import AFTER_HEADING, SAME_SIZE, SENTENCE_END, Paragraph
from extract.sources.places import Placed

PlacedPart = tuple[Placed | None, Placed]

MAX_ABSTRACT = 8_000  # characters; the longest have five thousand
MIN_ABSTRACT = 60
MIN_HEADINGS = 3  # of a structured abstract without a heading of its own
MAX_BARE = 2  # paragraphs of an abstract without headings that nothing ends
MAX_SHORT = 100  # characters of a line that stands out and is no part of a text
MIN_BODY = 300  # characters of a paragraph that goes on without a heading
# Headings after which an abstract is over, but for what is said of registration and funding.
LAST = ("conclusion", "interpretation", "implication", "significance")
AFTER_LAST = ("regist", "fund", "clinicaltrial", "trial", "level of evid", "limitation")


class Abstract(NamedTuple):
    """An abstract in parts, the keywords below it, and which paragraphs they were."""

    parts: list[PlacedPart]
    keywords: tuple[Placed, ...]
    start: int
    end: int


def abstract_of(paragraphs: list[Paragraph]) -> Abstract | None:
    """The abstract among paragraphs in reading order; None where there is none to be sure of."""
    for start, paragraph in enumerate(paragraphs):
        if is_abstract(paragraph.text):
            return _gathered(paragraphs, start, start + 1)
        if OPENING.match(paragraph.text):
            return _gathered(paragraphs, start, start)
        if words_of(paragraph.text) in BODY:
            break
    first = _structured(paragraphs)
    return None if first is None else _gathered(paragraphs, first, first)


def _structured(paragraphs: list[Paragraph]) -> int | None:
    """Where the headings of an abstract follow one another with a paragraph each."""
    headed = [n for n, p in enumerate(paragraphs) if _run_in(p) is not None]
    for first, third in zip(headed, headed[MIN_HEADINGS - 1 :], strict=False):
        length = sum(len(p.text) for p in paragraphs[first:third])
        if third - first <= 2 * MIN_HEADINGS and length < MAX_ABSTRACT:
            return first
    return None


def _gathered(paragraphs: list[Paragraph], start: int, first: int) -> Abstract | None:
    """The parts from a paragraph on to where something else begins."""
    gathering = _Gathering()
    keywords: tuple[Placed, ...] = ()
    end = first
    for paragraph in paragraphs[first:]:
        text = paragraph.text
        if end == start and (opening := OPENING.match(text)):
            text = text.cut(opening.end())
        if opens_keywords(text):
            keywords, end = keywords_at(paragraphs, end)
            break
        if gathering.is_over(paragraph, text):
            break
        gathering.add(paragraph, text)
        end += 1
    is_ended = end < len(paragraphs) or bool(keywords)
    if not MIN_ABSTRACT <= gathering.length <= MAX_ABSTRACT or gathering.breaks_off:
        return None
    if not (is_ended or gathering.seen or len(gathering.parts) <= MAX_BARE):
        return None
    return Abstract(gathering.parts, keywords, start, end)


class _Gathering:
    """The parts of an abstract so far, and what they say of the paragraph that comes next."""

    def __init__(self) -> None:
        self.parts: list[PlacedPart] = []
        self.seen: list[str] = []  # headings, in lower case
        self._heading: Placed | None = None  # stands alone, above what comes next
        self._size: float | None = None

    @property
    def length(self) -> int:
        """Of all parts, in characters."""
        return sum(len(body) for _, body in self.parts)

    @property
    def breaks_off(self) -> bool:
        """Whether the last part ends amid a sentence: its rest stands somewhere else."""
        heading, body = self.parts[-1]
        is_number = body[-1:].isdigit() or str(heading or "").lower().startswith(AFTER_LAST)
        return SENTENCE_END.search(body) is None and not is_number

    def add(self, paragraph: Paragraph, text: Placed) -> None:
        """Takes a paragraph of which `text` is part of the abstract."""
        if _stands_alone(paragraph, text):
            self._heading = text.cut(0, len(text.rstrip(AFTER_HEADING)))
            self.seen.append(words_of(text))
            return
        found = _parts(paragraph, text, self._heading)
        self.parts += found
        self.seen += [str(own).lower() for own, _ in found if own is not None]
        self._size, self._heading = self._size or paragraph.size, None

    def is_over(self, paragraph: Paragraph, text: Placed) -> bool:
        """Whether a paragraph is none of the abstract."""
        words = words_of(text)
        if AFTER_ABSTRACT.match(text) or is_source(text) or words in BODY:
            return True
        own = words if _stands_alone(paragraph, text) else (_run_in(paragraph) or "").lower()
        if own:
            return own in self.seen or (self._is_complete and not own.startswith(AFTER_LAST))
        return self._size is not None and (
            abs(paragraph.size - self._size) > SAME_SIZE
            or (self._heading is None and _stands_out(paragraph, text))
            or (self._heading is None and self._is_complete and self._is_body(text))
        )

    @property
    def _is_complete(self) -> bool:
        return any(name.startswith(LAST) for name in self.seen)

    def _is_body(self, text: Placed) -> bool:
        """Whether a paragraph goes on where the last part of an abstract has been."""
        return len(text) > MIN_BODY and not self.seen[-1].startswith(AFTER_LAST)


def _stands_out(paragraph: Paragraph, text: Placed) -> bool:
    """Whether a paragraph is a line in bold or capitals."""
    return len(text) < MAX_SHORT and (paragraph.is_bold or text.isupper())


def _stands_alone(paragraph: Paragraph, text: Placed) -> bool:
    """Whether a paragraph is a heading and nothing else."""
    bare = text.rstrip(AFTER_HEADING)
    if len(bare) > MAX_SHORT or not is_heading(bare):
        return False
    return is_common(bare) or paragraph.is_bold or bare.isupper()


def _run_in(paragraph: Paragraph) -> str | None:
    """The heading of a structured abstract that a paragraph begins with."""
    run_in = paragraph.run_in
    if run_in and is_heading(run_in) and run_in[:1].isupper():
        return run_in
    heading, body = split_heading(paragraph.text)
    return heading if body else None


def _parts(paragraph: Paragraph, text: Placed, above: Placed | None) -> list[PlacedPart]:
    """Headings and bodies of a paragraph; `above` is the heading that stood over it."""
    run_in = paragraph.run_in
    at = text.find(run_in) if run_in and is_heading(run_in) else -1
    if 0 <= at <= 2:
        end = at + len(run_in)
        rest = text.cut(end)
        body = rest.cut(len(rest) - len(rest.lstrip(AFTER_HEADING))).stripped()
        if body:
            return [(text.cut(at, end), body)]
    parts = _placed(text, split_inline(text))
    if above is not None and parts[0][0] is None:
        parts[0] = (above, parts[0][1])
    return parts


def _placed(text: Placed, parts: list[tuple[str | None, str]]) -> list[PlacedPart]:
    """Parts of a text, each with its place in it."""
    placed: list[PlacedPart] = []
    at = 0
    for heading, body in parts:
        own = None
        if heading is not None:
            begin = text.index(heading, at)
            at = begin + len(heading)
            own = text.cut(begin, at)
        begin = text.index(body, at)
        at = begin + len(body)
        placed.append((own, text.cut(begin, at)))
    return placed
