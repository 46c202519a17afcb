"""A title and an abstract as plain text, with or without headings.

This format has no furniture to know it by, so that its claim is about the words: a title, then
English prose of an abstract's length. Lists, logs, code and filler text are somebody else's.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from extract.errors import NoAbstract
from extract.sources.abstract import abstract_of, has_text, parts_of
from extract.sources.document import Document
from extract.sources.headings import split_heading, split_inline
from extract.sources.layout import lay_out
from extract.sources.markup_detection import is_html
from extract.sources.pubmed_page import DOI, PMCID, PMID, SOURCE, first_of, source_at
from extract.sources.report import Imprint, Report

MAX_CHARACTERS = 30_000
MAX_TITLE = 500
MIN_TITLE_WORDS = 2
MIN_WORDS = 30
MIN_SENTENCES = 2
MIN_SMALL_WORDS = 0.12  # of all words; abstracts have 0.2 and more, lists and Latin far fewer
MAX_SIGNS = 0.02

# Each begins with a set of marks, so that a search leaps over what is none.
SENTENCE_END = re.compile(r"[.!?](?<=[A-Za-z0-9)%\]].)(?=\s|$)")
SIGNS = re.compile(
    r"[{}\\|_#@$~^`\"<>=](?:(?<![<>=])|(?! {0,2}[.\d]))"  # "HR=0.75; p<.001" is prose
)
SMALL_WORDS = frozenset(
    "a after an and are as at be between by for from had has have in is it no not of on or than "
    "that the these this to was we were who with".split()
)
# Lines that only pages of some site have, or files of tagged fields.
FURNITURE = re.compile(
    r"\n(?:(?i:bottom line|key findings|study design|pubmed disclaimer|similar articles|cited by)$|"
    r"(?:PMID|OWN|STAT|TY|TI|T1|AU|FAU) {0,2}- |#{1,6} |```)",
    re.MULTILINE,
)
IDENTIFIERS = re.compile(r"(?:(?:PMID|PMCID|DOI):?\s{0,4}[^\s]{1,200}\s{0,4}){1,3}", re.IGNORECASE)
TITLE_LABEL = re.compile(r"\s{0,40}title\s?:", re.IGNORECASE)
TITLE_END = re.compile(r"(?<=[\w)\]†])(?<!\bvs)[.?!]\s{1,4}(?=[A-Z])")
# A title has no finite verb of these, whatever else it may hold.
STATEMENT = re.compile(
    r"(?<!who )(?<!that )"
    r"\b(?:is|are|was|were|has|have|had|been|we|our|may|can|could|should|will)\b",
    re.IGNORECASE,
)
WRAP = 100
MIN_WRAPPED = 40


def claims(page: str) -> bool:
    """Whether the page is a title and some prose, and nothing else."""
    if is_html(page) or len(page) > MAX_CHARACTERS or FURNITURE.search("\n" + page):
        return False
    title, paragraphs, _ = _parts(page)
    if title and (len(title.split()) < MIN_TITLE_WORDS or len(title) > MAX_TITLE):
        return False
    if not paragraphs:
        return TITLE_LABEL.match(page) is not None
    is_labelled = any(split_heading(paragraph)[0] for paragraph in paragraphs)
    if _is_dated(title) or source_at(paragraphs) is not None:
        return False
    return _is_prose("\n".join(paragraphs), is_labelled)


def read(page: str, source: str) -> Document:
    """The page's report.

    Raises:
        NoAbstract: a title is all that there is.
    """
    title, paragraphs, identifiers = _parts(page)
    passages, keywords = abstract_of(parts_of(paragraphs))
    if not has_text(passages):
        raise NoAbstract(source, "expected an abstract below the title, found none")
    imprint = Imprint(
        doi=first_of(DOI, identifiers),
        pmid=first_of(PMID, identifiers),
        pmcid=first_of(PMCID, identifiers),
    )
    return lay_out(
        Report("plain-text", title=title, passages=passages, keywords=keywords, imprint=imprint),
        source,
    )


def _is_dated(title: str) -> bool:
    """Whether a title is the source of a citation. One that ends with a bare year is none."""
    printed = SOURCE.search(title)
    return printed is not None and (" " in printed["published"] or printed["volume"] is not None)


@lru_cache(maxsize=1)  # of a page that is claimed, and then read
def _parts(page: str) -> tuple[str, list[str], str]:
    """The title, the abstract's paragraphs, and the lines that hold identifiers only."""
    paragraphs = _paragraphs(page)
    identifiers = [p for p in paragraphs if IDENTIFIERS.fullmatch(p)]
    paragraphs = [p for p in paragraphs if p not in identifiers]
    if not paragraphs:
        return "", [], ""
    label = TITLE_LABEL.match(paragraphs[0])
    if label and len(paragraphs) == 1:
        parts = split_inline(paragraphs[0])
        paragraphs = [f"{heading}: {body}" if heading else body for heading, body in parts]
    if len(paragraphs) == 1:
        paragraphs = _split_title(paragraphs[0])
    title, rest = paragraphs[0], paragraphs[1:]
    if label:
        title = title[label.end() :].strip()
        if not title and rest:
            title, rest = rest[0], rest[1:]
    return title, rest, "\n".join(identifiers)


def _split_title(paragraph: str) -> list[str]:
    """Title and abstract of a page in one paragraph; no title where that is a statement."""
    end = TITLE_END.search(paragraph, 0, MAX_TITLE)
    if end is None:
        return [paragraph]
    if STATEMENT.search(paragraph, 0, end.start()):
        return ["", paragraph]
    return [paragraph[: end.start() + 1], paragraph[end.end() :]]


def _paragraphs(page: str) -> list[str]:
    blocks = re.split(r"\n[ \t]*\n", page)
    return [paragraph for block in blocks for paragraph in _unwrapped(block)]


def _unwrapped(block: str) -> list[str]:
    """The paragraphs of a block: its lines, joined where they were broken to fit a screen."""
    lines = [line for raw in block.split("\n") if (line := raw.strip())]
    is_wrapped = all(len(line) <= WRAP for line in lines) and all(
        len(line) >= MIN_WRAPPED for line in lines[:-1]
    )
    paragraphs: list[str] = []
    for line in lines:
        starts = not paragraphs or not is_wrapped or split_heading(line)[0] is not None
        if starts or _is_heading_line(paragraphs[-1]):
            paragraphs.append(line)
        else:
            paragraphs[-1] += " " + line
    return paragraphs


def _is_prose(text: str, is_labelled: bool) -> bool:
    """Whether the text is English sentences; a few are enough where headings stand above them."""
    words = text.lower().split()
    small = sum(map(SMALL_WORDS.__contains__, words))
    sentences = 1 if is_labelled else MIN_SENTENCES
    return (
        (is_labelled or len(words) >= MIN_WORDS)
        and len(list(islice(SENTENCE_END.finditer(text), sentences))) == sentences
        and small >= MIN_SMALL_WORDS * len(words)
        and len(SIGNS.findall(text)) <= MAX_SIGNS * len(text)
    )


def _is_heading_line(line: str) -> bool:
    heading, body = split_heading(line)
    return heading is not None and not body
