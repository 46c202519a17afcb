"""Printed authors: persons, and the groups that sign beside them."""

from __future__ import annotations

import re

# A person's name carries the numbers and signs of affiliations behind it.
NAME_MARKS = " \t\u00a00123456789*#†‡§¶"
MAX_NAME = 80
GROUP_WORD = re.compile(
    r"\b(?:Alliance|Association|Center|Centre|Collaborat\w{1,8}|Committee|Consortium|Council|Group|"
    r"Groups|Initiative|Investigators?|Members|Network|Program|Programme|Society|Study|Task Force|"
    r"Team|Trial|Trialists|Unit)\b",
    re.IGNORECASE,
)


def split_authors(line: str) -> tuple[tuple[str, ...], str]:
    """The persons and the group of a line of authors with the numbers of their affiliations.

    >>> split_authors("Ann B Cook 1 , Dan Eves 1 2 ; Fog Investigators")
    (('Ann B Cook', 'Dan Eves'), 'Fog Investigators')
    """
    segments = line.split(";")
    parts = (
        [segment] if GROUP_WORD.search(segment) and len(segments) > 1 else segment.split(",")
        for segment in segments
    )
    names = [name for part in parts for raw in part if (name := raw.strip(NAME_MARKS))]
    return sort_authors(names) if all(_is_name(name) for name in names) else ((), "")


def sort_authors(names: list[str]) -> tuple[tuple[str, ...], str]:
    """The persons among the authors, and the groups in one string."""
    persons = tuple(name for name in names if not GROUP_WORD.search(name))
    return persons, "; ".join(name for name in names if GROUP_WORD.search(name))


def _is_name(text: str) -> bool:
    is_person = 2 <= len(text) <= MAX_NAME and text[0].isupper()
    return is_person or GROUP_WORD.search(text) is not None
