"""The abstracts that speed and memory are measured on."""

from __future__ import annotations

import json
from pathlib import Path

FILES = ("evidence_inference.jsonl", "pico_corpus.jsonl", "medline_types.jsonl")


def read_texts(corpora: Path) -> list[str]:
    """Title and abstract of every item of the corpora that hold whole abstracts."""
    paths = [corpora / name for name in FILES if (corpora / name).exists()]
    return [
        json.loads(line)["text"]
        for path in paths
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
