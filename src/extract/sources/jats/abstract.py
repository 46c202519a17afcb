"""The abstract of a JATS article to its sections."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from extract.sources.abstract import Part, abstract_of, parts_of
from extract.sources.headings import is_heading, split_heading
from extract.sources.jats.front import XML_LANGUAGE, language_of
from extract.sources.jats.text import lines_of, text_of
from extract.sources.report import Passage

# What journals print beside the abstract: summaries for other readers, pictures, advertisements.
BESIDE = frozenset(
    "author-highlights author-summary editor executive-summary graphical highlights key-points "
    "keypoints lay-summary plain-language-summary precis short summary teaser toc video "
    "web-summary".split()
)
AFTER_HEADING = ": .–—-\u00a0"
SENTENCE_ENDS = (".", "!", "?", ")")
LEFT_BEHIND = frozenset({"electronic supplementary material", "supplementary material"})


def abstract_passages(article: etree._Element) -> tuple[tuple[Passage, ...], tuple[str, ...]]:
    """The sections of the abstract, and the keywords printed below them."""
    abstract = _abstract(article)
    return ((), ()) if abstract is None else abstract_of(_parts(abstract))


def _abstract(article: etree._Element) -> etree._Element | None:
    """The article's own abstract, in English where there are several."""
    own = language_of(article) or "en"
    abstracts = [
        element
        for name in ("abstract", "trans-abstract")
        for element in article.iterfind(f"front/article-meta/{name}")
        if str(element.get("abstract-type", "")).lower() not in BESIDE
    ]
    english = (a for a in abstracts if str(a.get(XML_LANGUAGE, own)).lower().startswith("en"))
    return next(english, next(iter(abstracts), None))


def _parts(abstract: etree._Element) -> list[Part]:
    if abstract.find("sec") is not None:
        return list(_sectioned(abstract))
    bare = [part for child in abstract.iterchildren() for part in _bare_parts(child)]
    if all(heading is None for heading, _ in bare):
        return parts_of([body for _, body in bare])
    return bare


def _sectioned(holder: etree._Element, heading: str | None = None) -> Iterator[Part]:
    """Headings and what stands below each, section within section.

    The first paragraph below a heading is its own; a later one may open with another heading.
    """
    for child in holder.iterchildren():
        if child.tag == "sec":
            heading = heading_of(child)
            if (heading or "").lower() not in LEFT_BEHIND:
                yield from _sectioned(child, heading)
            heading = None
        else:
            for own, body in _bare_parts(child):
                if heading is not None and own is None:
                    yield heading, body
                else:
                    yield split_heading(body) if own is None else (own, body)
                heading = None


def heading_of(section: etree._Element) -> str | None:
    """The heading of a section, without its colon."""
    return text_of(section.find("title")).rstrip(": .\u00a0") or None


def _bare_parts(child: etree._Element) -> Iterator[Part]:
    """The paragraphs of an element, parted where a heading is printed in bold or italics."""
    if child.tag == "title":
        return
    text = text_of(child)
    cuts = list(_run_in(child, text))
    if not cuts:
        yield from ((None, line) for line in lines_of(child))
        return
    if before := text[: cuts[0][0]].strip():
        yield None, before
    ends = [start for start, _ in cuts[1:]] + [len(text)]
    for (start, heading), end in zip(cuts, ends, strict=True):
        yield heading, text[start + len(heading) : end].lstrip(AFTER_HEADING).rstrip()


def _run_in(paragraph: etree._Element, text: str) -> Iterator[tuple[int, str]]:
    """Where headings stand in the text of a paragraph, each at the start of a sentence."""
    at = 0
    for element in paragraph.iterchildren("bold", "italic", "sc", "underline"):
        heading = text_of(element).rstrip(AFTER_HEADING)
        start = text.find(heading, at) if is_heading(heading) else -1
        before = text[max(start - 2, 0) : max(start, 0)].rstrip()
        if start < 0 or not (start == 0 or before.endswith(SENTENCE_ENDS)):
            continue
        after = text[start + len(heading) : start + len(heading) + 2]
        is_plain = element.tag == "bold" and start == 0 and not after.lstrip()[:1].islower()
        if is_plain or after.startswith((".", ":", " :")):
            yield start, heading
            at = start + len(heading)
