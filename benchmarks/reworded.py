"""Whether a record stays the same when its text says the same in other words.

    python benchmarks/reworded.py CORPORA [--texts 200] [--seed 0] [--rewording WORDS ...]
        [--processes 1] [--errors N]

Each rewording (`rewordings/tables/`) is done to the abstracts of randomized trials that it changes
anything in, and the facts of the records before and after are compared: arms and their roles, how
many people, figures with their arms and times, deaths, directions, p values and intervals. Printed
is a row for each rewording, the worst first: in how many texts it changed something, in how many
of these the record says something else, and how many facts were lost and gained by it. A change is
a mistake, but it may be one of the record before as well as of the one after. `--errors` prints so
many of each rewording's changes, with the sentences that it changed. An extraction that takes more
than five seconds of a processor is said to hang.
"""

from __future__ import annotations

import argparse
import random
import re
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing import Pool
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:  # run as a script
    sys.path.insert(0, str(ROOT))

from benchmarks.rewordings.facts import Fact, facts_of  # noqa: E402
from benchmarks.rewordings.rewording import rewordings  # noqa: E402
from benchmarks.texts import read_texts  # noqa: E402
from extract.errors import ExtractError  # noqa: E402
from extract.pipeline import Page, extract_record  # noqa: E402
from extract.records.fingerprint import extractor  # noqa: E402
from extract.records.schema import TrialRecord  # noqa: E402
from extract.sources import plain_text  # noqa: E402

PAGE = Page("reworded.txt", "0" * 64, 0)
MOST_SECONDS = 5
SENTENCE_END = re.compile(r"(?<=[.;]) |\n")
AS_IT_IS = "as it is"
HANGS: Fact = ("hangs",)
REFUSED: Fact = ("refused",)


@dataclass(frozen=True, slots=True)
class Change:
    """What one rewording did to the record of one text.

    Attributes:
        sentences: those that it changed, as they were and as they are.
        lost: facts of the record before that the record after does not have.
        gained: facts that only the record after has.
    """

    rewording: str
    sentences: tuple[tuple[str, str], ...]
    lost: tuple[Fact, ...]
    gained: tuple[Fact, ...]


def main(argv: Sequence[str] | None = None) -> int:
    """0: measured. 1: an extraction hangs. 2: usage."""
    options = _options(argv)
    texts = [text for text in read_texts(options.corpora) if "random" in text]
    random.Random(options.seed).shuffle(texts)  # noqa: S311 - an order, not a secret
    names = frozenset(_names(options.rewording))
    changes = list(measure(texts[: options.texts], names, options.processes))
    print("\n".join(table(changes)))
    print(*_errors(changes, options.errors), sep="\n")
    return int(any(HANGS in change.gained for change in changes))


def _names(parts: Sequence[str] | None) -> Iterator[str]:
    """The names of all rewordings, or of those whose names have some words in them."""
    for rewording in rewordings():
        if parts is None or any(part in rewording.name for part in parts):
            yield rewording.name


def measure(texts: Sequence[str], names: frozenset[str], processes: int) -> Iterator[Change]:
    """The changes of every text by every rewording of these names that changes its words."""
    extractor()  # reads all rules once, and not within the time of an extraction
    with Pool(processes) as pool:
        for changes in pool.imap(partial(changes_of, names=names), texts, chunksize=2):
            yield from changes


def changes_of(text: str, names: frozenset[str]) -> list[Change]:
    """What each rewording that changes a text does to its record."""
    before = _in_time(_record, text)
    if before == HANGS:
        return [Change(AS_IT_IS, ((text, text),), (), (HANGS,))]
    if not isinstance(before, TrialRecord):
        return []
    facts = facts_of(before)
    return [
        _change(rewording.name, text, reworded, facts)
        for rewording in rewordings()
        if rewording.name in names and (reworded := rewording.reword(text, before)) != text
    ]


def _change(name: str, text: str, reworded: str, before: Counter[Fact]) -> Change:
    made = _in_time(_record, reworded)
    after = facts_of(made) if isinstance(made, TrialRecord) else Counter([made])
    lost, gained = (before - after).elements(), (after - before).elements()
    pairs = zip(SENTENCE_END.split(text), SENTENCE_END.split(reworded), strict=False)
    return Change(name, tuple(pair for pair in pairs if len(set(pair)) > 1), (*lost,), (*gained,))


def _record(text: str) -> TrialRecord | Fact:
    try:
        made = extract_record(plain_text.read(text, PAGE.name), PAGE)
    except ExtractError:
        return REFUSED
    return REFUSED if isinstance(made, ExtractError) else made.record


def _in_time(call: Callable[[str], TrialRecord | Fact], text: str) -> TrialRecord | Fact:
    """What a call gives, or that it hangs."""
    signal.signal(signal.SIGVTALRM, _stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, MOST_SECONDS)
    try:
        return call(text)
    except TimeoutError:
        return HANGS
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def _stop(*_: object) -> None:
    raise TimeoutError


def table(changes: Sequence[Change]) -> Iterator[str]:
    """The counts as a Markdown table, a row for each rewording, the worst first."""
    counts: dict[str, Counter[str]] = {change.rewording: Counter() for change in changes}
    for change in changes:
        lost, gained = len(change.lost), len(change.gained)
        is_changed = int(bool(lost or gained))
        counts[change.rewording].update(texts=1, changed=is_changed, lost=lost, gained=gained)
    yield "| rewording | texts | changed | facts lost | facts gained |"
    yield "|---|---|---|---|---|"
    rows = sorted(counts.items(), key=lambda row: (-row[1]["lost"] - row[1]["gained"], row[0]))
    for name, count in rows:
        yield f"| {name} | " + " | ".join(map(str, count.values())) + " |"


def _errors(changes: Sequence[Change], most: int) -> Iterator[str]:
    """So many changes of each rewording's."""
    shown: Counter[str] = Counter()
    for change in changes:
        if (change.lost or change.gained) and shown[change.rewording] < most:
            shown[change.rewording] += 1
            yield f"\n[{change.rewording}]"
            yield from (f"  - {before}\n  + {after}" for before, after in change.sentences)
            yield from (f"    lost: {_words(fact)}" for fact in change.lost)
            yield from (f"    gained: {_words(fact)}" for fact in change.gained)


def _words(fact: Fact) -> str:
    return " ".join(map(str, fact))


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path, metavar="CORPORA", help="folder of the corpora")
    parser.add_argument("--texts", type=int, default=200, help="how many abstracts")
    parser.add_argument("--seed", type=int, default=0, help="which of them")
    parser.add_argument(
        "--rewording", action="append", metavar="WORDS", help="only those with these in the name"
    )
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print N of each")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
