"""How long the extraction takes, as multiples of spaCy's blank tokenizer in the same run.

    python benchmarks/speed.py CORPORA [--rounds 7] [--documents 150] [--gate] [--formats]
        [--hostile] [--memory [100000]] [--peers PYTHON ...]

The unit `x` is `spacy.blank("en").make_doc` with its defaults, on the same abstracts; `Y` is a
plain loop over the words by regular expression, which no release of spaCy can move. Each round
takes documents that the process has not seen before, and each document goes through all cases in
random order, timed by CPU time: both units, and the extraction either as a whole or, for every
other document, stage by stage, since clocks between the stages would add to the whole. What is
printed is the median over the rounds of each case's ratio to the unit on the same documents.

The whole goes from a read document to the JSON of its checked record; reading the format apart is
a row of its own, since it depends on the format (here plain text); `--formats` adds the tables of
`formats.py` and `pdf_pages.py`, which have a row for each, and the other options those of
`hostile.py`, `processes.py` and `peers.py`. The stages stand where their work is first asked for:
"fold, look up" folds the text and looks its words up for all scanners; the classes of a sentence's
words fall to the first rule that asks for a phrase in it, which mostly is "arms". With `--gate`
the exit status is 1 where the whole takes more than four times the unit.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import spacy

from extract import checks, rules, sources
from extract.errors import ExtractError
from extract.language.annotation import LAYERS
from extract.language.layers import Layers
from extract.pipeline import Extraction, Page, extract_record
from extract.records.assembly import assemble
from extract.records.schema import Source
from extract.rules.running import add_findings
from extract.sources.document import Document
from extract.workers.process import collect_seldom

WORDS = re.compile(r"\w+|[^\w\s]")
PAGE = Page("speed.txt", "0" * 64, 0)
SOURCE = Source(name=PAGE.name, format="plain-text", sha256=PAGE.sha256, size=PAGE.size)
WARM = 200  # documents before the first round: caches of words, and of the blank tokenizer
UNITS = ("x", "Y")
MOST = 4.0  # x from a document to its checked JSON
FOR_PEERS = 110  # documents; some take a hundred times as long
BLANK = spacy.blank("en")

Seconds = dict[str, float]


def main(argv: Sequence[str] | None = None) -> int:
    """0: measured. 1: slower than it may be. 2: usage."""
    options = _options(argv)
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # run as a script
    from benchmarks.texts import read_texts

    texts = read_texts(options.corpora)
    random.Random(0).shuffle(texts)  # noqa: S311 - an order, not a secret
    needed = WARM + options.rounds * options.documents
    if len(texts) < needed:
        print(f"{options.corpora}: {len(texts)} texts, {needed} are needed", file=sys.stderr)
        return 2
    one_round(texts[:WARM])
    collect_seldom()  # as a worker does
    begins = range(WARM, needed, options.documents)
    rounds = [one_round(texts[begin : begin + options.documents]) for begin in begins]
    print(table(rounds, options.documents), flush=True)
    status = gate(rounds) if options.gate else 0
    return max(status, _more(options, texts))


def gate(rounds: list[Round]) -> int:
    """1 and a line that says so where the whole takes longer than it may, else 0."""
    whole = median_of([r.whole for r in rounds], "whole", "x")
    if whole <= MOST:
        return 0
    print(f"too slow: {whole:.2f} x from a document to checked JSON, {MOST:g} x is the most")
    return 1


def _more(options: argparse.Namespace, texts: list[str]) -> int:
    """Prints the tables that were asked for beside the first; the worst of their statuses."""
    from benchmarks import formats, hostile, pdf_pages

    rounds = ["--rounds", str(options.rounds)]
    statuses = [0]
    if options.formats:
        print()
        statuses.append(formats.main([str(options.corpora), *rounds]))
        print()
        statuses.append(pdf_pages.main(rounds))
    if options.hostile:
        print()
        statuses.append(hostile.main())
    if options.memory is not None:
        print(flush=True)
        # In a process of its own, that has no spaCy.
        documents = ["--documents", str(options.memory)]
        statuses.append(_run("processes.py", str(options.corpora), *documents).returncode)
    if options.peers:
        print("\n| peer | x |", "|---|---|", sep="\n", flush=True)
        lines = "\n".join(map(json.dumps, texts[:FOR_PEERS]))
        peers = [_run("peers.py", python=python, given=lines) for python in options.peers]
        statuses += [peer.returncode for peer in peers]
    return max(statuses)


def _run(
    script: str, *arguments: str, python: str = sys.executable, given: str | None = None
) -> subprocess.CompletedProcess[str]:
    """A script of this folder, whose output goes where ours goes."""
    path = str(Path(__file__).with_name(script))
    return subprocess.run([python, path, *arguments], input=given, text=True, check=False)  # noqa: S603


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path, metavar="CORPORA", help="folder of the corpora")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--documents", type=int, default=150, help="a round")
    parser.add_argument("--gate", action="store_true", help=f"status 1 above {MOST:g} x")
    parser.add_argument("--formats", action="store_true", help="the reading of each format too")
    parser.add_argument("--hostile", action="store_true", help="hostile texts too")
    parser.add_argument(
        "--memory",
        type=int,
        nargs="?",
        const=100_000,
        metavar="N",
        help="of a process",
    )
    parser.add_argument("--peers", nargs="+", metavar="PYTHON", help="environments with peers")
    return parser.parse_args(argv)


class Round:
    """The CPU seconds of one round: of the documents that went whole, and of those by stages."""

    def __init__(self) -> None:
        self.whole: Seconds = defaultdict(float)
        self.stages: Seconds = defaultdict(float)
        self.documents: list[float] = []

    @property
    def tail(self) -> float:
        """The 99th percentile of a document's seconds, by the median."""
        return percentile(self.documents, 99) / percentile(self.documents, 50)


def one_round(texts: list[str]) -> Round:
    """All cases over all texts."""
    measured = Round()
    for index, text in enumerate(texts):
        _one_text(measured, text, by_stages=index % 2 == 1)
    return measured


def _one_text(measured: Round, text: str, *, by_stages: bool) -> None:
    seconds = measured.stages if by_stages else measured.whole
    document = _read(seconds, text)
    if document is None:
        return
    cases: list[Callable[[], object]] = [
        lambda: _timed(seconds, "x", BLANK.make_doc, text),
        lambda: _timed(seconds, "Y", _words, text),
    ]
    if by_stages:
        cases.append(lambda: _stages(seconds, document))
    else:
        cases.append(lambda: measured.documents.append(_whole(seconds, document)))
    random.shuffle(cases)
    for case in cases:
        case()


def _timed(seconds: Seconds, case: str, call: Callable[..., object], *given: object):  # type: ignore[no-untyped-def]
    begun = time.process_time_ns()
    result = call(*given)
    seconds[case] += (time.process_time_ns() - begun) / 1e9
    return result


def _words(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in WORDS.finditer(text)]


def _read(seconds: Seconds, text: str) -> Document | None:
    """The document that a text is read as; None where it is refused."""
    try:
        found = _timed(seconds, "read", lambda: list(sources.read(BytesIO(text.encode()), "x")))
    except ExtractError:
        return None
    return next((document for document in found if isinstance(document, Document)), None)


def _whole(seconds: Seconds, document: Document) -> float:
    """The CPU seconds from a document to the JSON of its record."""
    before = seconds["whole"]
    _timed(seconds, "whole", _json_of, document)
    return seconds["whole"] - before


def _json_of(document: Document) -> str:
    made = extract_record(document, PAGE)
    return made.record.model_dump_json(indent=2) if isinstance(made, Extraction) else ""


def _stages(seconds: Seconds, document: Document) -> None:
    layers = _timed(seconds, "fold, look up", Layers.of_document, document)
    for name, read in LAYERS.items():
        _timed(seconds, name.removeprefix("abstractor_"), read, layers)
    for rule, find in rules.RULES.items():
        _timed(seconds, rule, add_findings, layers, rule, find)
    findings = rules.Findings(layers)
    record = _timed(seconds, "assemble", assemble, document, layers, findings, SOURCE)
    checked = _timed(seconds, "check", checks.annotate, record, document.text)
    _timed(seconds, "serialise", lambda: checked.model_dump_json(indent=2))


def percentile(values: list[float], percent: int) -> float:
    """The value below which so many percent of the values lie, by nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def table(rounds: list[Round], documents: int) -> str:
    """The medians as a Markdown table, stages in the order in which they run."""
    stages = [case for case in rounds[0].stages if case not in UNITS]
    by_stages, whole = [r.stages for r in rounds], [r.whole for r in rounds]
    rows = ["| stage | x | Y |", "|---|---|---|"]
    rows += [_row(stage, by_stages, stage) for stage in stages]
    rows.append(_row("**document to checked JSON**", whole, "whole"))
    per_second = statistics.median(len(r.documents) / r.whole["whole"] for r in rounds)
    tail = statistics.median(r.tail for r in rounds)
    summary = (
        f"{per_second:.0f} abstracts a second on this core; p99 of a document is {tail:.1f} times "
        f"its p50; {len(rounds)} rounds of {documents} documents."
    )
    return "\n".join([*rows, "", summary])


def _row(label: str, rounds: list[Seconds], case: str) -> str:
    x, y = (median_of(rounds, case, unit) for unit in UNITS)
    return f"| {label} | {x:.2f} | {y:.1f} |"


def median_of(rounds: list[Seconds], case: str, unit: str) -> float:
    """The median of a case's ratio to a unit."""
    return statistics.median(r[case] / r[unit] for r in rounds)


if __name__ == "__main__":
    sys.exit(main())
