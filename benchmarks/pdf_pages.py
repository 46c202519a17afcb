"""How long a page of a PDF takes, beside pdfplumber alone on the same pages.

    python benchmarks/pdf_pages.py [FILE ...] [--rounds 7]

`chars` is pdfplumber's list of the characters of a page, `text` its plain text, which knows no
columns; `read` is our document of the full text, from the same bytes. All are CPU time, in this
process and without the start of another, and the median over the rounds. Without files, the
sample is taken. The aim is that `read` takes no more than a fifth over `text`.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import pdfplumber

from extract.errors import ExtractError
from extract.sources.pdf.reading import read_pdf

SAMPLE = Path(__file__).resolve().parents[1] / "raw" / "arise.pdf"


def main(argv: Sequence[str] | None = None) -> int:
    """0: measured."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", type=Path, nargs="*", default=[SAMPLE], metavar="FILE")
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args(argv)
    print(
        "| file | pages | chars, ms a page | text | read | read / text |",
        "|" + "---|" * 6,
        sep="\n",
    )
    for path in options.files:
        print(row(path.name, path.read_bytes(), options.rounds), flush=True)
    return 0


def row(name: str, data: bytes, rounds: int) -> str:
    """A file's milliseconds a page, by each way to read it."""
    with pdfplumber.open(BytesIO(data)) as pdf:
        pages = len(pdf.pages)
    ways: list[Callable[[bytes], object]] = [_chars, _text, _read]
    taken: list[list[float]] = [[] for _ in ways]
    for _ in range(rounds):
        for way, times in zip(ways, taken, strict=True):
            times.append(_milliseconds(way, data) / pages)
    chars, text, read = map(statistics.median, taken)
    return f"| {name} | {pages} | {chars:.1f} | {text:.1f} | {read:.1f} | {read / text:.2f} |"


def _milliseconds(way: Callable[[bytes], object], data: bytes) -> float:
    begun = time.process_time_ns()
    way(data)
    return (time.process_time_ns() - begun) / 1e6


def _chars(data: bytes) -> object:
    with pdfplumber.open(BytesIO(data)) as pdf:
        return [page.chars for page in pdf.pages]


def _text(data: bytes) -> object:
    with pdfplumber.open(BytesIO(data)) as pdf:
        return [page.extract_text() for page in pdf.pages]


def _read(data: bytes) -> object:
    try:
        return read_pdf(data, "page", full_text=True)
    except ExtractError:
        return None


if __name__ == "__main__":
    sys.exit(main())
