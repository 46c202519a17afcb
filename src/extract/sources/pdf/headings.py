"""What a heading of a PDF says, however it is set: "A B S T R A C T", "Summary:", "3. Methods"."""

from __future__ import annotations

import re

from extract.sources.pdf.paragraphs import AFTER_HEADING

ABSTRACT = frozenset({"abstract", "summary", "structured abstract", "structured summary"})
LETTERS_APART = re.compile(r"(?:\S ){3,40}\S")
NUMBER = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,4}\.)\s{1,3}(?=[A-Z])")
# What opens with "Abstract" and goes on in the same paragraph.
OPENING = re.compile(
    r"(?i:structured )?(?:Abstract|ABSTRACT|Summary|SUMMARY)\s{0,2}[.:|–—-]{1,2}\s{0,3}(?=\S)"
)
# What follows an abstract and is none of it.
AFTER_ABSTRACT = re.compile(
    r"(?:©|copyright\b|\(c\) \d|correspond|received\b|accepted\b|from the\b|address for|"
    r"e-?mail\b|citation:|how to cite|to cite|cite this|open access|edited by|reviewed by|doi\b|"
    r"https?:|published|author affil|affiliation|abbreviations)",
    re.IGNORECASE,
)
BODY = frozenset(
    {"introduction", "background and purpose", "main text", "main", "references", "full text"}
)


def words_of(text: str) -> str:
    """A heading in lower case, without its number and signs, with letters set apart joined.

    >>> words_of("A B S T R A C T"), words_of("2. Methods:")
    ('abstract', 'methods')
    """
    text = " ".join(text.split()).strip(AFTER_HEADING)
    if LETTERS_APART.fullmatch(text):
        text = text.replace(" ", "")
    return NUMBER.sub("", text, count=1).lower()


def is_abstract(text: str) -> bool:
    """Whether a heading says that the abstract follows.

    >>> is_abstract("a b s t r a c t"), is_abstract("Abstract"), is_abstract("Abstracts of 2010")
    (True, True, False)
    """
    words = words_of(text)
    return words in ABSTRACT or words.replace(" ", "") in ABSTRACT
