"""How long the extraction takes, as multiples of spaCy's blank tokenizer in the same run.

    python benchmarks/speed.py CORPORA [--rounds 7] [--documents 150]

The unit `x` is `spacy.blank("en").make_doc` with its defaults, on the same abstracts; `Y` is a
plain loop over the words by regular expression, which no release of spaCy can move. In a round all
cases run over the same documents, in random order, timed by CPU time; each round takes documents
that the process has not seen before. What is printed is the median over the rounds of each case's
ratio to the unit, and the longest document's share.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import spacy

import extract
from extract import checks, records, rules, sources
from extract.errors import ExtractError
from extract.language import tokenizer
from extract.language.layers import Layers, layers_of
from extract.records.schema import Source
from extract.sources.document import Document

FILES = ("evidence_inference.jsonl", "pico_corpus.jsonl", "medline_types.jsonl")
WORDS = re.compile(r"\w+|[^\w\s]")
SOURCE = Source(name="speed.txt", format="plain-text", sha256="0" * 64, size=0)
WARM = 200  # documents before the first round: the tokenizer's cache and the regexes
NLP = extract.load()
BLANK = spacy.blank("en")


def main(argv: Sequence[str] | None = None) -> int:
    """0: measured. 2: usage."""
    options = _options(argv)
    texts = read_texts(options.corpora)
    random.Random(0).shuffle(texts)  # noqa: S311 - an order, not a secret
    needed = WARM + options.rounds * options.documents
    if len(texts) < needed:
        print(f"{options.corpora}: {len(texts)} texts, {needed} are needed", file=sys.stderr)
        return 2
    one_round(texts[:WARM])
    rounds, longest = [], []
    for index in range(options.rounds):
        begin = WARM + index * options.documents
        seconds, per_document = one_round(texts[begin : begin + options.documents])
        rounds.append(seconds)
        longest.append(percentile(per_document, 99) / percentile(per_document, 50))
    print(table(rounds, longest, options.documents))
    return 0


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path, metavar="CORPORA", help="folder of the corpora")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--documents", type=int, default=150, help="a round")
    return parser.parse_args(argv)


def read_texts(corpora: Path) -> list[str]:
    """Title and abstract of every item of the corpora that hold whole abstracts."""
    paths = [corpora / name for name in FILES if (corpora / name).exists()]
    return [
        json.loads(line)["text"]
        for path in paths
        for line in path.read_text(encoding="utf-8").splitlines()
    ]


def one_round(texts: list[str]) -> tuple[dict[str, float], list[float]]:
    """CPU seconds a case over all texts, and the seconds of each document's extraction."""
    seconds: dict[str, float] = defaultdict(float)
    per_document = []
    for text in texts:
        cases: list[Callable[[], None]] = [
            lambda text=text: _timed(seconds, "x", BLANK.make_doc, text),  # type: ignore[misc]
            lambda text=text: _timed(seconds, "Y", _words, text),  # type: ignore[misc]
            lambda text=text: per_document.append(_extract(seconds, text)),  # type: ignore[misc]
        ]
        random.shuffle(cases)
        for case in cases:
            case()
    return seconds, per_document


def _timed(seconds: dict[str, float], case: str, call: Callable[..., object], *given: object):  # type: ignore[no-untyped-def]
    begun = time.process_time_ns()
    result = call(*given)
    seconds[case] += (time.process_time_ns() - begun) / 1e9
    return result


def _words(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in WORDS.finditer(text)]


def _extract(seconds: dict[str, float], text: str) -> float:
    """The record of one text, stage by stage; the CPU seconds of the stages after reading."""
    try:
        found = _timed(seconds, "read", lambda: list(sources.read(BytesIO(text.encode()), "x")))
    except ExtractError:
        return 0.0
    before = sum(value for case, value in seconds.items() if case not in ("x", "Y", "read"))
    for document in found:
        if isinstance(document, Document):
            _stages(seconds, document)
    return sum(v for case, v in seconds.items() if case not in ("x", "Y", "read")) - before


def _stages(seconds: dict[str, float], document: Document) -> None:
    layers = _timed(seconds, "fold", Layers.of_document, document)
    guarded = _timed(seconds, "guard", tokenizer.guard, document.text[: layers.end])
    doc = _timed(seconds, "tokenise", NLP.make_doc, guarded)
    doc._.abstractor = layers
    for name, component in NLP.pipeline:
        _timed(seconds, name.removeprefix("abstractor_"), component, doc)
    findings = rules.Findings(layers_of(doc))
    record = _timed(seconds, "assemble", records.assemble, document, doc, findings, SOURCE)
    checked = _timed(seconds, "check", checks.annotate, record, document.text)
    _timed(seconds, "serialise", lambda: checked.model_dump_json(indent=2))


def percentile(values: list[float], percent: int) -> float:
    """The value below which so many percent of the values lie, by nearest rank."""
    ordered = sorted(value for value in values if value > 0)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


def table(rounds: list[dict[str, float]], longest: list[float], documents: int) -> str:
    """The medians as a Markdown table, stages in the order in which they run."""
    stages = [case for case in rounds[0] if case not in ("x", "Y")]
    whole = [sum(r[stage] for stage in stages if stage != "read") for r in rounds]
    rows = ["| stage | x | Y |", "|---|---|---|"]
    for stage in stages:
        x = statistics.median(r[stage] / r["x"] for r in rounds)
        y = statistics.median(r[stage] / r["Y"] for r in rounds)
        rows.append(f"| {stage} | {x:.2f} | {y:.1f} |")
    x = statistics.median(w / r["x"] for w, r in zip(whole, rounds, strict=True))
    y = statistics.median(w / r["Y"] for w, r in zip(whole, rounds, strict=True))
    per_second = documents / statistics.median(whole)
    return "\n".join(
        [
            *rows,
            f"| **text to checked JSON** | **{x:.2f}** | **{y:.1f}** |",
            "",
            (
                f"{per_second:.0f} abstracts a second on this core; "
                f"p99 of a document is {statistics.median(longest):.1f} times its p50; "
                f"{len(rounds)} rounds of {documents} documents."
            ),
        ]
    )


if __name__ == "__main__":
    sys.exit(main())
