"""What others take for a part of it, on the same abstracts and in the same unit.

    python benchmarks/speed.py CORPORA --peers PYTHON [PYTHON ...]

This is run by each PYTHON, the interpreter of an environment into which peers were installed from
the registry: `pip install edsnlp`, `pip install medspacy` (which wants an older spaCy, and so an
environment of its own), `pip install quantulum3`. It needs nothing of ours but the texts, which
come as JSON lines on standard input. The unit `x` is measured beside each peer, in its process.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Callable
from importlib.metadata import version

import spacy

Read = Callable[[str], object]

WARM = 10  # documents


def edsnlp_sentences() -> tuple[str, Read]:
    """Its tokenizer and sentences."""
    import edsnlp

    nlp = edsnlp.blank("eds")
    nlp.add_pipe("eds.sentences")
    return f"EDS-NLP {version('edsnlp')}: tokens and sentences", nlp


def edsnlp_quantities() -> tuple[str, Read]:
    """All the quantities that it knows."""
    import edsnlp

    nlp = edsnlp.blank("eds")
    nlp.add_pipe("eds.normalizer")
    nlp.add_pipe("eds.sentences")
    nlp.add_pipe("eds.quantities", config={"quantities": "all"})
    return f"EDS-NLP {version('edsnlp')}: and all quantities", nlp


def medspacy_whole() -> tuple[str, Read]:
    """Its pipeline as it comes."""
    import medspacy

    nlp = medspacy.load()
    return f"medspaCy {version('medspacy')}: `load()`", nlp


def quantulum_quantities() -> tuple[str, Read]:
    """Quantities with their units."""
    from quantulum3 import parser

    return f"quantulum3 {version('quantulum3')}: quantities", parser.parse


PEERS = (edsnlp_sentences, edsnlp_quantities, medspacy_whole, quantulum_quantities)


def main() -> None:
    """Prints a row for each peer that this environment has."""
    texts = [json.loads(line) for line in sys.stdin]
    for prepare in PEERS:
        try:
            name, read = prepare()
        except ImportError:
            continue
        sound = [text for text in texts if can_read(read, text)]
        failed = len(texts) - len(sound)
        name += f" (it fails on {failed} of {len(texts)})" if failed else ""
        print(f"| {name} | {times(read, sound):.1f} |", flush=True)


def can_read(read: Read, text: str) -> bool:
    """Whether a peer gets through a text."""
    try:
        read(text)
    except Exception:  # noqa: BLE001 - whatever it raises, it is the others that are measured
        return False
    return True


def times(read: Read, texts: list[str]) -> float:
    """The median of a peer's time by the blank tokenizer's, over fifths of the texts."""
    blank = spacy.blank("en").make_doc
    for text in texts[:WARM]:
        blank(text)
        read(text)
    rest = texts[WARM:]
    parts = [rest[begin::5] for begin in range(5)]
    return statistics.median(_seconds(read, part) / _seconds(blank, part) for part in parts if part)


def _seconds(read: Read, texts: list[str]) -> float:
    begun = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - begun


if __name__ == "__main__":
    main()
