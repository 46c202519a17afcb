"""Holds the records of two real pages against what a careful reader takes from them.

    python benchmarks/pages.py PAGES_DIR

Every fact is a line: found, MISSING, or WRONG with what the record has instead. The pages are told
by their titles, not by their file names. Exit status 1 if a fact is not found, or a page is not.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # run as a script
    sys.path.insert(0, str(ROOT))

from benchmarks.expected import adress, everywhere, vasst  # noqa: E402
from benchmarks.expected.facts import Answer, Fact  # noqa: E402
from extract import pipeline  # noqa: E402
from extract.errors import ExtractError  # noqa: E402

PAGES: dict[str, tuple[Fact, ...]] = {
    page.TITLE: (*page.FACTS, *everywhere.FACTS) for page in (vasst, adress)
}


def main(argv: Sequence[str] | None = None) -> int:
    """0: every fact is found. 1: one is not. 2: usage."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", type=Path, metavar="PAGES_DIR", help="folder of the pages")
    parser.add_argument("--failed", action="store_true", help="print only what is not found")
    options = parser.parse_args(argv)
    extractions = dict(_extractions(options.pages))
    is_perfect = True
    for title, facts in PAGES.items():
        print(f"{title}")
        if title not in extractions:
            print("  MISSING  the page: none in the folder has a record of this title\n")
            is_perfect = False
            continue
        answers = [fact.ask(extractions[title]) for fact in facts]
        print(*_lines(answers, options.failed), sep="\n", end="\n\n")
        is_perfect &= all(answer.verdict == "found" for answer in answers)
    return 0 if is_perfect else 1


def _extractions(folder: Path) -> Iterator[tuple[str, pipeline.Extraction]]:
    """The records of a folder's pages, by title."""
    for path in sorted(folder.iterdir()):
        with path.open("rb") as stream:
            page = pipeline.describe(stream, path.name)
            try:
                found = list(pipeline.extract_records(stream, page))
            except ExtractError as refusal:
                found = [refusal]
        for one in found:
            if isinstance(one, ExtractError):
                print(f"{path.name}: refused: {one.message}", file=sys.stderr)
            elif one.record.citation.title is not None:
                yield one.record.citation.title.value, one


def _lines(answers: list[Answer], failed_only: bool) -> Iterator[str]:
    for answer in answers:
        given = f"  (has: {answer.given})" if answer.given else ""
        if not failed_only or answer.verdict != "found":
            yield f"  {answer.verdict:<8} {answer.says}{given}"
    found = sum(answer.verdict == "found" for answer in answers)
    yield f"  {found} of {len(answers)} facts"


if __name__ == "__main__":
    sys.exit(main())
