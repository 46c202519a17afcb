"""How long the reading of each format takes, as multiples of spaCy's blank tokenizer.

    python benchmarks/formats.py CORPORA [RAW] [--rounds 7]

The unit `x` is the one of `speed.py`: `spacy.blank("en").make_doc` on abstracts that the process
has not seen before, here the mean over an abstract. A row is a page of RAW, by default the
repository's samples, from its bytes to its document; where it holds many reports, one of these.
Citations in PubMed's XML are also read as a file of 2,000, packed with gzip, and the memory that
this takes is told; and a file of 3,000 in the shape of PubMed's baseline is read as a bulk run
does, all of it, and the sixth that are randomised trials. The articles in the subfolders of CORPORA
are read without and with their bodies. What is printed is the median over the rounds; the unit is
taken anew in each.
"""

from __future__ import annotations

import argparse
import gzip
import io
import random
import re
import statistics
import sys
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from extract import sources
from extract.bulk import read_filter
from extract.bulk.reading import citations
from extract.errors import ExtractError
from extract.sources.document import Document

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:  # run as a script
    sys.path.insert(0, str(ROOT))

from benchmarks import medline  # noqa: E402
from benchmarks.sources import articles  # noqa: E402
from benchmarks.speed import BLANK, WARM  # noqa: E402
from benchmarks.texts import read_texts  # noqa: E402

SAMPLES = ROOT / "raw"
CITATION = re.compile(rb"<PubmedArticle>.*?</PubmedArticle>", re.DOTALL)
MANY = 2_000
BASELINE = 3_000
ABSTRACTS = 60  # of a round, for the unit

Rows = dict[str, Callable[[], int]]  # what reads something, and says how many reports it held


def main(argv: Sequence[str] | None = None) -> int:
    """0: measured. 2: usage."""
    options = _options(argv)
    texts = read_texts(options.corpora)
    random.Random(0).shuffle(texts)  # noqa: S311 - an order, not a secret
    if len(texts) < WARM + options.rounds * ABSTRACTS:
        print(f"{options.corpora}: {len(texts)} texts are too few", file=sys.stderr)
        return 2
    for text in texts[:WARM]:
        BLANK.make_doc(text)
    rows = {
        **rows_of_pages(options.raw),
        **rows_of_bulk(texts),
        **rows_of_articles(options.corpora),
    }
    ratios: dict[str, list[float]] = defaultdict(list)
    for number in range(options.rounds):
        begin = WARM + number * ABSTRACTS
        unit = _unit(texts[begin : begin + ABSTRACTS])
        for name, read in rows.items():
            ratios[name].append(_seconds(read) / unit)
    print("| what is read | x |", "|---|---|", sep="\n")
    for name, found in ratios.items():
        print(f"| {name} | {statistics.median(found):.2f} |")
    print(*memory(options.raw), sep="\n")
    return 0


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path, metavar="CORPORA", help="folder of the corpora")
    parser.add_argument("raw", type=Path, nargs="?", default=SAMPLES, metavar="RAW")
    parser.add_argument("--rounds", type=int, default=7)
    return parser.parse_args(argv)


def rows_of_pages(raw: Path) -> Rows:
    """One row a page, and one for a file of many citations."""
    rows: Rows = {}
    for path in sorted(path for path in raw.iterdir() if path.is_file()):
        data = path.read_bytes()
        if data.startswith(b"%PDF-"):
            continue  # read in another process, whose time is not ours: see pdf_pages.py
        if formats := {document.format for document in _documents(data)}:
            name = f"`{formats.pop()}`, {path.name}, {len(data) / 1000:.0f} KB"
            rows[name] = lambda data=data: _count(data)  # type: ignore[misc]
    for data in many_citations(raw):
        rows[f"`pubmed-xml`, a citation of {MANY:,}, gzip"] = lambda data=data: _count(data)  # type: ignore[misc]
    return rows


def rows_of_bulk(texts: Sequence[str]) -> Rows:
    """A file in the shape of PubMed's baseline, of which all or a sixth is wanted."""
    wordings = [medline.wording(text) for text in texts[:BASELINE]]
    pieces = medline.file_of(medline.many(BASELINE, wordings))
    data = gzip.compress("".join(pieces).encode(), 6)

    def read(condition: str) -> int:
        given = citations(io.BytesIO(data), "baseline", read_filter([condition]))
        return sum(1 for _ in given)

    return {
        "`pubmed-xml`, a citation of a bulk input, all wanted": lambda: read("none"),
        "`pubmed-xml`, the same, one in six wanted": lambda: read("trials"),
    }


def rows_of_articles(corpora: Path) -> Rows:
    """Published articles, of which each is one report."""
    pages = [path.read_bytes() for path in articles(corpora)]
    if not pages:
        return {}
    size = sum(map(len, pages)) / len(pages) / 1000
    name = f"`jats-xml`, {len(pages)} published articles, {size:.0f} KB"
    return {
        name: lambda: sum(map(_count, pages)),
        f"{name}, with the body": lambda: sum(_count(page, full_text=True) for page in pages),
    }


def memory(raw: Path) -> Iterator[str]:
    """What it takes to read a file of many citations, and one ten times as long."""
    for data in many_citations(raw):
        yield ""
        for size, packed in ((MANY, data), (10 * MANY, b"".join([*many_citations(raw, 10)]))):
            tracemalloc.start()
            _count(packed)
            peak = tracemalloc.get_traced_memory()[1] / 1e6
            tracemalloc.stop()
            yield f"A file of {size:,} citations takes {peak:.1f} MB at most."


def many_citations(raw: Path, times: int = 1) -> Iterator[bytes]:
    """The citations of the samples over and over, as one file packed with gzip."""
    pages = [path.read_bytes() for path in sorted(raw.glob("*.pubmed.xml"))]
    citations = [citation for page in pages for citation in CITATION.findall(page)]
    if citations:
        body = b"".join(citations * (times * MANY // len(citations)))
        yield gzip.compress(b"<PubmedArticleSet>%b</PubmedArticleSet>" % body, 6)


def _documents(data: bytes, *, full_text: bool = False) -> Iterator[Document]:
    try:
        for given in sources.read(io.BytesIO(data), "page", full_text=full_text):
            if isinstance(given, Document):
                yield given
    except ExtractError:
        return


def _count(data: bytes, *, full_text: bool = False) -> int:
    return sum(1 for _ in _documents(data, full_text=full_text))


def _seconds(read: Callable[[], int]) -> float:
    """The CPU seconds of one report."""
    begun = time.process_time_ns()
    count = read()
    return (time.process_time_ns() - begun) / 1e9 / max(count, 1)


def _unit(texts: list[str]) -> float:
    """The CPU seconds of one abstract."""
    begun = time.process_time_ns()
    for text in texts:
        BLANK.make_doc(text)
    return (time.process_time_ns() - begun) / 1e9 / len(texts)


if __name__ == "__main__":
    sys.exit(main())
