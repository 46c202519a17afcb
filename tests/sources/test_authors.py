"""Persons and groups among printed authors."""

import pytest

from extract.sources.authors import split_authors


@pytest.mark.parametrize(
    ("line", "persons", "group"),
    [
        ("Ann B Cook 1 2 , Dan Eves", ("Ann B Cook", "Dan Eves"), ""),
        ("Ann Cook; Fog Investigators", ("Ann Cook",), "Fog Investigators"),
        ("Fog Investigators; Sea Trials Group; Ann Cook, Dan Eves", ("Ann Cook", "Dan Eves"),
         "Fog Investigators; Sea Trials Group"),
        ("The NICE-SUGAR Study Investigators", (), "The NICE-SUGAR Study Investigators"),
        ("CRASH-2 trial collaborators", (), "CRASH-2 trial collaborators"),
        ("Ann Cook *, Dan Eves †", ("Ann Cook", "Dan Eves"), ""),
        ("this is no list, of any names", (), ""),
    ],
)  # fmt: skip
def test_authors(line: str, persons: tuple[str, ...], group: str) -> None:
    assert split_authors(line) == (persons, group)
