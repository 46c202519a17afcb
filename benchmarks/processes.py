"""What a process costs that extracts: its start, its memory, and how that grows.

    python benchmarks/processes.py CORPORA [--documents 100000]

Each row is measured in a process of its own. The texts of the corpora are read over and over; from
the second pass on each has words that no text had before, as many as new abstracts bring: among n
abstracts there are 519 n^0.58 different words. Memory is what the process holds at that moment
(RSS), so it is told on Linux alone.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

from extract.errors import ExtractError
from extract.pipeline import describe, extract_records

FIRST = 1_000  # documents after which the caches are as good as warm
GROWTH = re.compile(r"[a-z]{5,14}")  # words that may be altered
SYLLABLES = ("an", "or", "il", "et", "um", "ax", "os", "iv")
START = """
import json, resource, sys
from extract.cli import app
try:
    app({arguments!r})
except SystemExit:
    pass
used = resource.getrusage(resource.RUSAGE_SELF)
print(json.dumps([used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]), file=sys.stderr)
"""


def main(argv: Sequence[str] | None = None) -> int:
    """0: measured. 2: usage."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path, metavar="CORPORA", help="folder of the corpora")
    parser.add_argument("--documents", type=int, default=100_000)
    options = parser.parse_args(argv)
    print("| what | CPU seconds | MB |", "|---|---|---|", sep="\n")
    for name, arguments in (("`--help`", ["--help"]), ("`schema`", ["schema"])):
        seconds, megabytes = start(arguments)
        print(f"| {name} | {seconds:.2f} | {megabytes:.0f} |")
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # run as a script
    from benchmarks.texts import read_texts

    texts = read_texts(options.corpora)
    if not texts:
        print(f"{options.corpora}: no texts", file=sys.stderr)
        return 2
    begun = time.process_time()
    for number, megabytes in grown(texts, options.documents):
        seconds = time.process_time() - begun
        print(f"| {number:,} documents | {seconds:.0f} | {megabytes:.0f} |", flush=True)
    return 0


def start(arguments: list[str]) -> tuple[float, float]:
    """The CPU seconds of a command from its start to its end, and its peak in MB."""
    program = [sys.executable, "-c", START.format(arguments=arguments)]
    done = subprocess.run(program, check=True, capture_output=True)  # noqa: S603 - our own
    seconds, megabytes = json.loads(done.stderr.splitlines()[-1])
    return seconds, megabytes


def grown(texts: list[str], documents: int) -> Iterator[tuple[int, float]]:
    """What the process holds after the first thousand documents, and after each tenfold or last."""
    marks = {FIRST, documents} | {mark for n in range(4, 8) if (mark := 10**n) < documents}
    for number, text in enumerate(_without_end(texts), 1):
        _extract(text)
        if number in marks:
            yield number, held()
        if number >= documents:
            return


def _extract(text: str) -> None:
    stream = BytesIO(text.encode())
    try:
        for given in extract_records(stream, describe(stream, "text")):
            if not isinstance(given, ExtractError):
                given.record.model_dump_json(indent=2)
    except ExtractError:
        return


def _without_end(texts: list[str]) -> Iterator[str]:
    yield from texts
    number = len(texts)
    while True:
        for text in texts:
            number += 1
            yield altered(text, number)


def altered(text: str, number: int) -> str:
    """The text with as many new words as the abstract of this number brings on the average."""
    chance = random.Random(number)  # noqa: S311 - the same in each run, and no secret
    wanted = 519 * (number**0.58 - (number - 1) ** 0.58)
    wanted = int(wanted) + (chance.random() < wanted % 1)
    words = sorted(set(GROWTH.findall(text)))
    for word in chance.sample(words, min(wanted, len(words))):
        text = text.replace(word, word + "".join(chance.choices(SYLLABLES, k=3)), 1)
    return text


def held() -> float:
    """The MB that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1024**2


if __name__ == "__main__":
    sys.exit(main())
