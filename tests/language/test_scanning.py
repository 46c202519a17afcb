"""A scanner finds what `re` finds, whatever the text and the stretch."""

from __future__ import annotations

import re
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.language.scanning import AnyOf, Ending, Folded, Scanner, openings
from extract.language.scanning.openings import endings_of, openings_of

PATTERNS = (
    r"\b(?:was|were|is) (?:not )?(?:lower|higher)\b",
    r"\b(?P<n>\d[\d,]{0,6}) (?:of|in) (?:the )?\d",
    r"(?<![\w-])(?:arms?|groups?)(?![\w-])",
    r"random(?:ly|i[sz]ed)",
    r"\bin\b|\bon\b",
    r"±|\+/-|%",
    r"(?:the )?(?:mean|median)(?: age)?",
    r"\b(?:a|an|the){1,3}n?\b",
    r"vs(?<=\bvs)\b",
    r"[abc]\d{2}|_x",
)
SCANNERS = [Scanner(pattern) for pattern in PATTERNS]
PIECES = st.sampled_from(
    "was were is not lower higher 12 1,204 of in the groups arm arm- random ly randomised on onto "
    "± +/- % mean age median an a vs v s ab12 _x _ ٣ é".split()
)
TEXTS = st.lists(st.tuples(PIECES, st.sampled_from(("", " ", "  ", "\n", "-")))).map(
    lambda pairs: "".join(piece + gap for piece, gap in pairs)
)


@pytest.mark.parametrize("scanner", SCANNERS, ids=lambda scanner: scanner.pattern)
@given(text=TEXTS, start=st.integers(0, 30), length=st.integers(0, 60))
def test_finds_what_re_finds(scanner: Scanner, text: str, start: int, length: int) -> None:
    plain, folded, end = re.compile(scanner.pattern), Folded(text), start + length
    want = [m.span() for m in plain.finditer(text, start, end)]
    assert [m.span() for m in scanner.finditer(folded, start, end)] == want
    assert [m.span() for m in scanner.finditer(text, start, end)] == want
    first = scanner.search(folded, start, end)
    assert (first and first.span()) == (want[0] if want else None)


@pytest.mark.parametrize(
    ("pattern", "openings"),
    [
        (r"\b(?:re)?duced", {"reduced", "duced"}),
        (r"\bno (?:effect|change)", {"no\n"}),
        (r"\d{2}%", {"00\n"}),
        (r"(?:19|20)\d\d", {"0000"}),
        (r"rel{1,2}apse", {"relapse", "rellapse"}),
        (r"(?<=\d) mg", {"mg"}),  # behind a blank
        (r" ?\(", {"("}),
        (r" {1,2}or", set()),  # begins with any number of blanks
        (r"\w+ death", set()),  # begins with any letter
        (r"(?:primary )?", set()),  # may be empty
        (r"(?i:placebo)", set()),
    ],
)
def test_reads_how_matches_can_begin(pattern: str, openings: set[str]) -> None:
    assert {opening.text for opening in openings_of(pattern)} == openings


def test_long_patterns_are_known_by_fewer_letters() -> None:
    words = "|".join(a + b + "ing" for a in ascii_lowercase for b in ascii_lowercase)
    assert {len(opening.text) for opening in openings_of(rf"\b(?:{words})")} == {1}


def test_without_the_parser_of_python_it_is_re_that_searches(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(openings, "parser", None)
    assert openings_of(r"\blower\b") == frozenset()
    found = Scanner(r"\blower\b").finditer(Folded("it was lower"))
    assert [match.span() for match in found] == [(7, 12)]


ENDINGS = (
    r"\b(?:was|were) (?:not )?$",
    r"(?:[(\[]|%|\b(?:of|in)) ?$",
    r"\d ?(?:of|in)(?: the)?$",
    r"(?<![\w-])(?:arms?|groups?)(?![\w-])$",
    r"\b(?:mean|median)\b[^\d]{0,20}$",
    r"(?:random(?:ly|ised)|_x|-)(?: (?:the|a|an)){0,2}$",
    r"12$|(?:vs\b|± )$",
    r"(?:of|in\n)?$",
)


@pytest.mark.parametrize("ending", [Ending(p) for p in ENDINGS], ids=lambda e: e.pattern)
@given(text=TEXTS)
def test_finds_the_endings_that_re_finds(ending: Ending, text: str) -> None:
    plain = re.compile(ending.pattern)
    for end in range(len(text) + 1):
        for start in (0, end // 2, max(0, end - 3)):
            found, want = ending.search(text, start, end), plain.search(text, start, end)
            assert (found and found.span()) == (want and want.span())


@pytest.mark.parametrize(
    ("pattern", "endings"),
    [
        (r"\b(?:per|out of) (?:the )?$", {"eht\n", "fo\n", "rep\n"}),
        (r"\d{2} ?%$", {"%"}),
        (r"(?:age|±)[ ,]{0,2}$", {"ega", "±", ","}),
        (r"reduc\w{2}$", set()),
    ],
)
def test_reads_how_matches_can_end(pattern: str, endings: set[str]) -> None:
    assert endings_of(pattern) == endings


@pytest.mark.parametrize("pattern", [r"of (?:the )?", r"of $|in ", r"(?:of$)?", ""])
def test_an_ending_ends_with_the_text(pattern: str) -> None:
    with pytest.raises(ValueError, match="ends with"):
        Ending(pattern)


def test_a_word_of_thousands_of_letters_is_looked_at_in_the_first() -> None:
    digits = Scanner(r"\d{5}")
    text = Folded("7" * 30_000 + " 12345")
    assert len(text.places[-1]) < 300
    assert [match.start() for match in digits.finditer(text)][-1] == 30_001


def test_says_in_which_stretches_it_matches() -> None:
    lower = Scanner(r"\blower (?:in|with)\b")
    text = "lower than. lower in. lower inn. lower with"
    stretches = [(0, 10), (12, 20), (22, 31), (33, 43)]
    assert lower.in_which(Folded(text), stretches) == {(12, 20), (33, 43)}
    assert lower.in_which(text, stretches) == {(12, 20), (33, 43)}  # type: ignore[arg-type]


def test_any_of_some_pieces_stands_in_a_stretch() -> None:
    pieces, text = AnyOf("aim", "r =", " by ", "%"), Folded("we claim it by 5%")
    stretches = ((0, 8), (0, 5), (9, 15), (9, 17))
    found = [pieces.search(text, *stretch) is not None for stretch in stretches]
    assert found == [True, False, True, True]
    assert not pieces.search("nothing")
