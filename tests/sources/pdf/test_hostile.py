"""Whoever wrote a PDF, reading it ends: in a document or a refusal, in bounded time and memory."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from extract.errors import ExtractError, NoAbstract, UnreadableSource
from extract.sources.document import Document
from extract.sources.pdf import worker
from extract.sources.pdf.reading import read_pdf
from extract.sources.pdf.worker import Limits
from tests.sources.pdf.test_pdf import article
from tests.sources.pdf.writing import Page, assembled, stream, write
from tests.sources.reading import check_spans

GOOD = article()
LIMITS = Limits(cpu_seconds=4, wall_seconds=60, memory_bytes=400 << 20)
SECONDS = 90  # with the start of a process, on a slow and busy machine
M = 1_000_000
TEXT = b"BT /F1 9 Tf (a) Tj ET"


def file(
    content: bytes = TEXT,
    *more: bytes,
    kids: bytes = b"[5 0 R]",
    page: bytes = b"/MediaBox[0 0 595 792]/Contents 6 0 R",
) -> bytes:
    """A file of one page; further objects are number 7 and so on."""
    return assembled(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids" + kids + b"/Count 1>>",
            b"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</X 7 0 R>>>>",
            b"<<>>",
            b"<</Type/Page/Parent 2 0 R/Resources 3 0 R" + page + b">>",
            stream(content),
            *more,
        ]
    )


def form(content: bytes, resources: bytes = b"3 0 R") -> bytes:
    """A drawing that pages and other drawings may use."""
    head = b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources " + resources
    return head + b"/Length %d>>stream\n%b\nendstream" % (len(content), content)


def doubling(levels: int) -> bytes:
    """Drawings each of which uses the next eight times."""
    forms = [form(b"/A Do " * 8, b"<</XObject<</A %d 0 R>>>>" % (8 + n)) for n in range(levels)]
    return file(b"/X Do", *forms, form(TEXT))


def packed_twice(size: int) -> bytes:
    packed = zlib.compress(zlib.compress(b"\0" * size, 9), 9)
    head = b"<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n" % len(packed)
    page = b"/MediaBox[0 0 595 792]/Contents 7 0 R"
    return file(TEXT, head + packed + b"\nendstream", page=page)


def strewn(count: int) -> bytes:
    """Words all over the page, none of which is behind another."""
    words = b"".join(
        b"1 0 0 1 %d %d Tm (word) Tj " % (n * 37 % 590, n * 53 % 790) for n in range(count)
    )
    return file(b"BT /F1 9 Tf " + words + b"ET")


# Made when wanted: together they would fill a gigabyte.
HOSTILE: dict[str, Callable[[], bytes]] = {
    "pages in a loop": lambda: file(kids=b"[2 0 R]"),
    "pages in each other": lambda: file(kids=b"[5 0 R 2 0 R 5 0 R]"),
    "100,000 pages": lambda: file(b"", kids=b"[" + b"5 0 R " * 100_000 + b"]"),
    "page as its own content": lambda: file(page=b"/MediaBox[0 0 9 9]/Contents 5 0 R"),
    "drawing in itself": lambda: file(b"/X Do", form(b"/X Do")),
    "drawings that double": lambda: doubling(12),
    "deep arrays in a page": lambda: file(b"[" * 500_000),
    "deep dictionaries": lambda: file(TEXT, b"<</A " * 200_000),
    "deep kids": lambda: file(kids=b"[" * 100_000 + b"5 0 R" + b"]" * 100_000),
    "bomb": lambda: file(b" " * M * 500),
    "bomb in a bomb": lambda: packed_twice(M * 600),
    "1,000,000 characters": lambda: file(
        b"BT /F1 9 Tf 50 700 Td " + b"(" + b"word and " * 111_112 + b") Tj ET"
    ),
    "strewn words": lambda: strewn(50_000),
    "strewn words of a page": lambda: strewn(20_000),
    "a million lines": lambda: file(b"0 0 m 1 1 l 9 9 m 100 9 l S " * 500_000),
    "an endless page": lambda: file(page=b"/MediaBox[0 0 1e300 1e300]/Contents 6 0 R"),
    "a page of names": lambda: file(page=b"/MediaBox[/A /B]/Contents 6 0 R"),
    "turned by half a right angle": lambda: file(page=b"/Rotate 45/MediaBox[0 0 9 9]"),
    "tables of objects in a loop": lambda: GOOD.replace(
        b"/Info 4 0 R", b"/Info 4 0 R/Prev %d" % GOOD.rindex(b"xref\n0")
    ),
    "wrong places of objects": lambda: GOOD.replace(b"0000000", b"9999999"),
    "no table of objects": lambda: GOOD[: GOOD.rindex(b"xref\n0")],
    "no end": lambda: GOOD[: -len(GOOD) // 3],
    "nothing": lambda: b"%PDF-1.7\n",
}


QUICK = {"pages in a loop", "drawing in itself", "deep kids", "no end", "nothing"}


@pytest.mark.parametrize(
    "name", [pytest.param(n, marks=() if n in QUICK else pytest.mark.slow) for n in HOSTILE]
)
def test_a_hostile_file_ends_in_a_document_or_a_refusal(name: str) -> None:
    data = HOSTILE[name]()
    begun = time.monotonic()
    with suppress(UnreadableSource, NoAbstract):  # and no other error
        check_spans(worker.read(data, name, limits=LIMITS))
    assert time.monotonic() - begun < SECONDS


@pytest.mark.slow
def test_what_takes_too_long_is_said_to() -> None:
    with pytest.raises(UnreadableSource, match="in half a minute"):
        worker.read(doubling(12), "x", limits=Limits(cpu_seconds=1))


def outcome(data: bytes) -> Document | ExtractError:
    try:
        document = read_pdf(data, "x", full_text=True)
    except ExtractError as error:
        return error
    check_spans(document)
    for place in document.places:
        assert 0 <= place.start < place.end <= len(document.text)
    return document


SOME = settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@SOME
@given(st.binary(max_size=2_000))
@example(b"1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj trailer<</Root 1 0 R>>")
def test_random_bytes_are_refused(data: bytes) -> None:
    assert isinstance(outcome(b"%PDF-1.4\n" + data), UnreadableSource)


@SOME
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=20))
def test_a_damaged_file_ends_in_a_document_or_a_refusal(damage: list[tuple[int, int]]) -> None:
    data = bytearray(GOOD)
    for at, byte in damage:
        data[at] = byte
    outcome(bytes(data))


WORDS = st.sampled_from(
    ["Abstract", "**Methods:** ", "Table 1. ", "10^{9}/L", "^{3}", "Keywords: ", "fog-", "~", "−3",
     "Introduction", "References", "12 (34)", "was", "ﬁ", "Results", "//x//"]
)  # fmt: skip
PLACED = st.tuples(
    st.integers(0, 580), st.integers(0, 790), st.lists(WORDS, max_size=12), st.integers(5, 24)
)


@SOME
@given(st.lists(st.lists(PLACED, max_size=40), max_size=3), st.booleans())
def test_any_layout_ends_in_a_document_or_a_refusal(
    pages: list[list[tuple[int, int, list[str], int]]], has_text: bool
) -> None:
    printed = []
    for placed in pages:
        page = Page()
        for x, base, words, size in placed:
            page.text(x, base, " ".join(words), "sans", size)
        if has_text:
            page.paragraph((50, 100, 400), "Lamps were lit early by some of the drivers. " * 9)
        page.rule(40, 300, 120)
        page.rule(40, 300, 180)
        printed.append(page)
    outcome(write(printed))
