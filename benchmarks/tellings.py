"""How much of a made-up report its record has right, whose every figure is known.

    python benchmarks/tellings.py [--family F ...] [--naming KEY ...]
                                  [--by sentence|naming|value] [--errors N]

A report tells one result of one trial in one of many ways: `told/` has the sentences, the names
of what is compared and the ways to print a value, and all of them meet. Printed is a row for each
family and measure: how many are right, wrong and missing. `--by` splits the rows by what a report
is made of, worst first, and `--errors` prints so many of what is not right, with the sentence. No
corpus is needed, and no label can be wrong; but the sentences are ours, and plainer than those of
papers.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from multiprocessing import Pool
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # run as a script
    sys.path.insert(0, str(ROOT))

from benchmarks.told.composing import FAMILIES, Told, reports  # noqa: E402
from benchmarks.told.judging import marks_of  # noqa: E402
from benchmarks.told.marks import Mark  # noqa: E402

Judged = tuple[Told, list[Mark]]
PARTS = ("sentence", "naming", "value")


def main(argv: Sequence[str] | None = None) -> int:
    """0: measured. 2: usage."""
    options = _options(argv)
    judged = list(judge(options.family or FAMILIES, options.naming))
    print("\n".join(table(judged, options.by)))
    print(*_errors(judged, options.errors), sep="\n")
    return 0


def judge(families: Sequence[str], names: Sequence[str] | None = None) -> Iterator[Judged]:
    """Every report of some families, or of some namings alone, with its marks, in their order."""
    told = [report for family in families for report in reports(family)]
    told = [report for report in told if not names or report.naming.key in names]
    with Pool() as pool:
        yield from zip(told, pool.imap(marks_of, told, chunksize=20), strict=True)


def table(judged: Sequence[Judged], by: str | None) -> Iterator[str]:
    """The counts as a Markdown table, a row for each family, measure and part."""
    counts: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for told, marks in judged:
        part = _part(told, by)
        for mark in marks:
            counts[told.family, mark.measure, part][mark.verdict] += 1
    yield f"| family | measure | {by or ''} | right | wrong | missing |"
    yield "|---|---|---|---|---|---|"
    for (family, measure, part), count in sorted(counts.items(), key=_worst_first):
        figures = " | ".join(f"{count[verdict]}" for verdict in ("right", "wrong", "missing"))
        yield f"| {family} | {measure} | {part} | {figures} |"


def _worst_first(row: tuple[tuple[str, str, str], Counter[str]]) -> tuple[str, str, int, int, str]:
    (family, measure, part), count = row
    return family, measure, -count["wrong"], -count["missing"], part


def _part(told: Told, by: str | None) -> str:
    if by == "naming":
        return told.naming.key
    return str(getattr(told, by)) if by else ""


def _errors(judged: Sequence[Judged], most: int) -> Iterator[str]:
    """So many of what is not right, a sentence of each kind first."""
    kinds: Counter[tuple[str, ...]] = Counter()
    shown: list[tuple[int, str]] = []
    for told, marks in judged:
        bad = [mark for mark in marks if mark.verdict != "right"]
        if bad:
            kind = (told.sentence, *sorted({f"{mark.measure} {mark.verdict}" for mark in bad}))
            kinds[kind] += 1
            notes = "; ".join(f"{mark.measure} {mark.verdict}: {mark.note}" for mark in bad)
            shown.append((kinds[kind], f"\n[{told.naming.key}] {told.result}\n    {notes}"))
    yield from (text for _, text in sorted(shown, key=lambda item: item[0])[:most])


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--family", action="append", choices=FAMILIES, help="only this one")
    parser.add_argument("--naming", action="append", metavar="KEY", help="only this one")
    parser.add_argument("--by", choices=PARTS, help="split the rows")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N of them")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
