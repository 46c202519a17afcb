"""Every value of a record that was made from a PDF says where on its pages it stands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pdfplumber
import pytest

from extract import pipeline
from extract.pipeline import Extraction
from extract.records.evidence import Quoter
from extract.sources.pdf.reading import read_pdf
from extract.sources.places import Box, PageMap, Place, Placed, joined
from tests.sources.pdf.arise import ARISE
from tests.sources.pdf.article import print_article

PDF = print_article(ARISE)


def extracted(full_text: bool) -> Extraction:
    document = read_pdf(PDF, "arise.pdf", full_text=full_text)
    made = pipeline.extract_record(document, pipeline.describe(BytesIO(PDF), "arise.pdf"))
    assert isinstance(made, Extraction), made
    return made


def evidence(value: Any) -> Iterator[dict[str, Any]]:
    """Every evidence of a record, as JSON."""
    if isinstance(value, dict):
        if "quote" in value and "reason" not in value:
            yield value
        for part in value.values():
            yield from evidence(part)
    elif isinstance(value, list):
        for part in value:
            yield from evidence(part)


def letters(text: str) -> str:
    """A text as far as a printed line has it: without spaces, and with plain figures."""
    plain = text.replace("ﬁ", "fi").replace("ﬂ", "fl").replace("⁹", "9")
    return "".join(filter(str.isalnum, plain))


def printed(chars: list[dict[str, Any]], box: dict[str, float]) -> str:
    """What pdfplumber finds in a box, but for the marks that point to references."""
    return letters(
        "".join(
            char["text"]
            for char in chars
            if char["upright"]
            and (char["size"] > 6 or char["text"] == "9")
            and box["x0"] <= (char["x0"] + char["x1"]) / 2 <= box["x1"]
            and box["top"] <= (char["top"] + char["bottom"]) / 2 <= box["bottom"]
        )
    )


@pytest.mark.parametrize("full_text", [False, True])
def test_every_quote_is_printed_in_its_boxes(full_text: bool) -> None:
    record = json.loads(extracted(full_text).record.model_dump_json())
    with pdfplumber.open(BytesIO(PDF)) as pdf:
        pages = [page.chars for page in pdf.pages]
    found = list(evidence(record))
    assert len(found) > 60
    for place in found:
        words = "".join(printed(pages[box["page"] - 1], box) for box in place["boxes"])
        assert words == letters(place["quote"])


def test_a_span_on_two_lines_has_two_boxes() -> None:
    record = extracted(full_text=False).record
    assert record.conclusion is not None
    boxes = record.conclusion.evidence[0].boxes
    assert [box.page for box in boxes] == [1, 1]
    assert boxes[0].top < boxes[1].top
    assert boxes[0].x0 > boxes[1].x0  # the heading stands before it


def test_a_box_is_counted_from_the_corner_that_a_viewer_shows() -> None:
    shown = read_pdf(PDF, "x").places[0]
    moved = PDF.replace(b"[0 0 595 792]", b"[20 -30 615 762]").replace(
        b"/Resources 3 0 R", b"/CropBox[30 -30 615 752]/Resources 3 0 R"
    )
    place = read_pdf(moved, "x").places[0]
    assert place.edges[0] == pytest.approx(shown.edges[0] - 30)
    assert place.top == pytest.approx(shown.top - 40)


def test_a_record_of_another_format_has_no_boxes() -> None:
    (place,) = Quoter("402 drivers").quote((0, 3))
    assert place.boxes == ()
    assert place.model_dump() == {"start": 0, "end": 3, "quote": "402"}
    assert "boxes" not in place.model_dump_json()


HELLO = Placed("Hello fog", (Place(0, 1, 10.0, 20.0, (0, 1, 2, 3, 4, 5, 6, 7, 8, 9)),))


def test_a_cut_keeps_the_places_of_what_is_in_it() -> None:
    assert HELLO.cut(6) == "fog"
    assert HELLO.cut(6).places == (Place(0, 1, 10.0, 20.0, (6, 7, 8, 9)),)
    assert HELLO.cut(3, 3).places == ()
    assert Placed("  fog ", (Place(0, 1, 1, 2, (0, 1, 2, 3, 4, 5, 6)),)).stripped().places == (
        Place(0, 1, 1, 2, (2, 3, 4, 5)),
    )


def test_joined_pieces_keep_their_places() -> None:
    both = joined(" | ", [HELLO.cut(6), "x", HELLO.cut(0, 5)])
    assert both == "fog | x | Hello"
    assert [(place.start, place.end) for place in both.places] == [(0, 3), (10, 15)]
    assert list(PageMap(both.places).boxes(4, 12)) == [Box(1, 0, 10, 2, 20)]
    assert list(PageMap(both.places).boxes(3, 10)) == []


def test_without_leaves_the_places_of_the_rest() -> None:
    rest = HELLO.without(iter([(1, 4)]))
    assert rest == "Ho fog"
    assert [place.edges[0] for place in rest.places] == [0, 4]
