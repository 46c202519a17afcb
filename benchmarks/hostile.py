"""What hostile texts cost: 32,000 characters of one shape, and half as many.

    python benchmarks/hostile.py

A text is extracted and its record checked and written out; the least CPU time of three. Nothing
should take more than 300 ms, nor more than 2.3 times as long when it doubles.
"""

from __future__ import annotations

import sys
import time

from extract.pipeline import Extraction, Page, extract_record
from extract.sources.document import Document, Section

SIZE = 32_000
MOST_MS = 300
MOST_GROWTH = 2.3
LITTLE_MS = 20  # below this a ratio tells of the clock
PAGE = Page("hostile.txt", "0" * 64, 0)
SHAPES = {
    "opening brackets": "(",
    "closing brackets": ")",
    "digits": "7",
    "digits and blanks": "7 ",
    "numbers with commas": "1,234,",
    "decimals": "0.",
    "percentages": "12% ",
    "fractions": "26/50 ",
    "counts with shares": "26 of 50 (52%) ",
    "p values": "P<0.05 ",
    "intervals": "(95% CI 0.7-0.9) ",
    "plus or minus": "1.2±0.3 ",
    "versus": "12% vs 15% ",
    "arms": "aspirin versus placebo ",
    "arms with figures": "30 of 100 with aspirin and 40 of 100 with placebo ",
    "respectively": "12% and 15%, respectively ",
    "groups": "group A and group B ",
    "outcomes": "mortality and pain ",
    "deaths": "30 patients died at 28 days; ",
    "comparisons": "was lower with aspirin than with placebo, ",
    "sentences": "Mortality was lower with aspirin (30%) than with placebo (40%; P=0.01). ",
    "one-letter sentences": "A. ",
    "hyphens": "a-",
    "letters": "a",
    "abbreviations": "tumour necrosis factor (TNF) ",
    "blank lines": "x\n\n",
    "headings": "RESULTS: ",
}


def main() -> int:
    """0: nothing is slow. 1: something is, and is named."""
    slow = []
    print("| shape | ms | when doubled |", "|---|---|---|", sep="\n")
    for name, shape in SHAPES.items():
        half, whole = (milliseconds(filled(shape, size)) for size in (SIZE // 2, SIZE))
        growth = whole / max(half, 0.001)
        print(f"| {name} | {whole:.0f} | {growth:.1f} |", flush=True)
        if whole > MOST_MS or (whole > LITTLE_MS and growth > MOST_GROWTH):
            slow.append(name)
    if slow:
        print(f"too slow: {', '.join(slow)}", file=sys.stderr)
    return 1 if slow else 0


def filled(shape: str, size: int) -> str:
    """A text of a size that is nothing but a shape."""
    return (shape * (size // len(shape) + 1))[:size]


def milliseconds(text: str) -> float:
    """The CPU time of a text, the least of three."""
    document = Document(text, (Section(0, len(text), None, "abstract"),))
    return min(_milliseconds(document) for _ in range(3))


def _milliseconds(document: Document) -> float:
    begun = time.process_time_ns()
    made = extract_record(document, PAGE)
    if isinstance(made, Extraction):
        made.record.model_dump_json(indent=2)
    return (time.process_time_ns() - begun) / 1e6


if __name__ == "__main__":
    sys.exit(main())
