"""Headings of an abstract, told from sentences that happen to hold a colon.

The words are those of structured abstracts in MEDLINE, and the small words between them. A heading
is made of nothing else, or stands in capitals.
"""

from __future__ import annotations

import re
from operator import itemgetter

HEADING_WORDS = frozenset(
    """
    abstract aim aims allocation analyses analysis and approach as assessment assessments
    background clinical clinicaltrials.gov conclusion conclusions context criteria data design
    designs discussion eligibility endpoint endpoints evaluation evidence exposure exposures
    extraction finding findings follow-up for funding goal goals hypothesis identifier
    implications importance in inclusion information interpretation intervention interventions
    introduction key keywords level limitation limitations main material materials meaning
    measure measured measurement measurements measures method methodology methods name number
    objective objectives of on or outcome outcomes participant participants patient patients
    population populations practice primary principal problem procedure procedures protocol
    purpose question questions randomisation randomization rationale reason registered
    registration registry relevance research result results sample samples sampling search
    secondary selection setting settings significance site sites size source sources statement
    statistical statistics status strategy study subject subjects summary support synopsis
    synthesis the title to treatment trial trials type unlabelled
    """.split()
)
MAX_HEADING_WORDS = 8
MAX_HEADING = 80
MIN_CAPITALS = 4

# "Methods: We ...", and as some journals print it "METHODS—We ..."
LABEL = re.compile(
    r"(?P<heading>[A-Z][A-Za-z0-9 ,.'’/&()-]{2,78}?)(?:\s?:(?=\s|$)|(?P<dash>—))"
    r"\s*(?P<body>\S.*)?",
    re.S,
)
# It begins with a capital, so that a search leaps from one to the next.
INLINE = re.compile(
    r"(?P<heading>[A-Z](?:(?<=^.)|(?<=[.!?)]\s.)|(?<=[.!?)].))[A-Za-z ,'/&-]{2,58})"
    r"(?::\s|(?P<dash>—))"
)
# "Methods. We ...", "[Results] Of 60 ...": a heading that is a sentence of its own
_POINTED = r"[A-Z][A-Za-z ,/&-]{2,40}"
POINTED = re.compile(
    rf"(?:^|(?<=[.!?)\]]\s))(?:(?P<heading>{_POINTED})\.|\[(?P<bracketed>{_POINTED})\]\.?)"
    r"\s(?=[A-Z\d\[(])"
)
FOUND = frozenset({"results", "result", "findings"})
WORDS = re.compile(r"[A-Za-z][A-Za-z.'’-]*")


def is_heading(words: str) -> bool:
    """Whether the words, without a colon, are a heading of an abstract."""
    found = WORDS.findall(words)
    if not found or len(found) > MAX_HEADING_WORDS:
        return False
    if is_common(words):
        return True
    letters = [letter for letter in words if letter.isalpha()]
    return len(letters) >= MIN_CAPITALS and all(letter.isupper() for letter in letters)


def is_common(heading: str) -> bool:
    """Whether a heading is one of those that most abstracts have, in any words and any case."""
    found = WORDS.findall(heading)
    return (
        bool(found)
        and heading[0].isupper()
        and all(word.lower() in HEADING_WORDS for word in found)
    )


def split_heading(paragraph: str) -> tuple[str | None, str]:
    """The heading before the first colon, if it is one, and the rest of the paragraph.

    A heading that stands alone needs no colon.

    >>> split_heading("Main results: 12 of 50 died.")
    ('Main results', '12 of 50 died.')
    >>> split_heading("One result was clear: fewer patients died.")
    (None, 'One result was clear: fewer patients died.')
    """
    if len(paragraph) <= MAX_HEADING and paragraph[-1:].isalnum() and is_common(paragraph):
        return paragraph, ""
    match = LABEL.fullmatch(paragraph)
    if match is None or not _opens(match):
        return None, paragraph
    return match["heading"].strip(), match["body"] or ""


def split_inline(paragraph: str) -> list[tuple[str | None, str]]:
    """Headings and bodies of an abstract that was set as one paragraph."""
    first = INLINE.match(paragraph)
    if first is None or not _opens(first):
        return _split_common(paragraph) or [split_heading(paragraph)]
    starts = [match for match in INLINE.finditer(paragraph) if _opens(match)]
    return _bodies(paragraph, [(match["heading"], *match.span()) for match in starts])


def _opens(match: re.Match[str]) -> bool:
    """Whether what stands before a colon or a dash is a heading; "COPD—a disease" has none."""
    return (is_common if match["dash"] else is_heading)(match["heading"])


def split_pointed(paragraph: str) -> tuple[str | None, str]:
    """The heading that a full stop or brackets set apart at the beginning, and the rest.

    >>> split_pointed("Main results. Of 50 adults 12 died.")
    ('Main results', 'Of 50 adults 12 died.')
    """
    match = POINTED.match(paragraph)
    heading = match and (match["heading"] or match["bracketed"])
    if match is None or heading is None or not is_common(heading):
        return None, paragraph
    return heading.strip(), paragraph[match.end() :].strip()


def tell_results(headings: list[str]) -> bool:
    """Whether headings are those of an abstract: several, and results among them."""
    return len(headings) > 1 and not FOUND.isdisjoint(heading.lower() for heading in headings)


def _split_common(paragraph: str) -> list[tuple[str | None, str]]:
    """Headings after a beginning without one; those that a stop or brackets set apart count, too.

    The words in capitals and those before a colon may be no headings here: common ones are.
    """
    starts = [
        (heading, *match.span())
        for match in POINTED.finditer(paragraph)
        if is_common(heading := match["heading"] or match["bracketed"])
    ]
    starts += [
        (match["heading"], *match.span())
        for match in INLINE.finditer(paragraph)
        if is_common(match["heading"])
    ]
    if not tell_results([heading for heading, _, _ in starts]):
        return []
    starts.sort(key=itemgetter(1))
    before = paragraph[: starts[0][1]].strip()
    return [*([(None, before)] if before else []), *_bodies(paragraph, starts)]


def _bodies(paragraph: str, starts: list[tuple[str, int, int]]) -> list[tuple[str | None, str]]:
    """Each heading with the text up to the next."""
    ends = [start for _, start, _ in starts[1:]] + [len(paragraph)]
    return [
        (heading.strip(), paragraph[begin:end].strip())
        for (heading, _, begin), end in zip(starts, ends, strict=True)
    ]
