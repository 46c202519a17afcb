"""Scores the extractor on corpora of real text, one row a measure.

    python benchmarks/accuracy.py CORPORA
    python benchmarks/accuracy.py CORPORA --corpus trial_gold --measure p_values --errors 20

CORPORA is a folder that holds one JSON-lines file a corpus. The extractor gets title and abstract
of an item as plain text; only the scorer reads gold. An item that is refused counts as an empty
record. What each measure counts is said at the top of its module in `benchmarks/scoring/`.
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # run as a script
    sys.path.insert(0, str(ROOT))

from benchmarks.scoring import report  # noqa: E402
from benchmarks.scoring.corpora import CORPORA, Judgement, items_of, judge  # noqa: E402
from benchmarks.scoring.statistics import Score, scores  # noqa: E402

PROCESSES = 2
CHUNK = 8


def main(argv: Sequence[str] | None = None) -> int:
    """0: scored, and no floor missed. 1: a floor is missed, or an item crashed. 2: usage."""
    options = _options(argv)
    found: dict[str, list[Score]] = {}
    has_crashed = False
    for name in options.corpus or CORPORA:
        judgements = _judge_all(name, options)
        if not judgements:
            print(f"{name}: not in {options.corpora}\n", file=sys.stderr)
            continue
        measures = [
            m for m in CORPORA[name].MEASURES if m in (options.measure or CORPORA[name].MEASURES)
        ]
        found[name] = scores(measures, [judgement.marks for judgement in judgements])
        _tell(name, judgements, found[name], options)
        has_crashed |= any((j.trouble or "").startswith("crashed") for j in judgements)
    if options.json:
        report.write_json(options.json, found)
    missed = list(report.below_floors(options.floors, found)) if options.floors else []
    print(*missed, sep="\n", end="\n" if missed else "")
    return 1 if missed or has_crashed else 0


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path, metavar="CORPORA", help="folder of the corpora")
    parser.add_argument("--corpus", action="append", choices=CORPORA, help="only this; repeatable")
    parser.add_argument("--measure", action="append", help="only this row; repeatable")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show N a measure")
    parser.add_argument("--records", type=Path, metavar="DIR", help="write text beside record here")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the scores here")
    parser.add_argument("--floors", type=Path, metavar="FILE", help="fail below these F1 scores")
    return parser.parse_args(argv)


def _judge_all(name: str, options: argparse.Namespace) -> list[Judgement]:
    """Every item of a corpus judged, over two processes."""
    items = items_of(name, options.corpora)
    judged: list[Judgement] = []
    with multiprocessing.get_context("fork").Pool(PROCESSES) as pool:
        work = partial(judge, name, with_dump=options.records is not None)
        for judgement in pool.imap(work, items, chunksize=CHUNK):
            judged.append(judgement)
            _progress(name, len(judged), len(items))
    return judged


def _progress(name: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = "\r" if done < total else "\n"
        print(f"{name}: {done}/{total}", end=end, file=sys.stderr, flush=True)


def _tell(
    name: str, judgements: list[Judgement], found: list[Score], options: argparse.Namespace
) -> None:
    print(*report.table(name, judgements, found), sep="\n", flush=True)
    print(*report.troubles(judgements), sep="\n", file=sys.stderr)
    for score in found if options.errors else ():
        print(*report.errors(judgements, score.measure, options.errors), "", sep="\n")
    if options.records:
        folder = options.records / name
        folder.mkdir(parents=True, exist_ok=True)
        for judgement in judgements:
            file_name = judgement.id.rpartition(":")[2] + ".txt"
            (folder / file_name).write_text(judgement.dump or "", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
