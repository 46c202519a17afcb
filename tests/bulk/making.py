"""What tests of shards do again and again."""

from __future__ import annotations

import json
from pathlib import Path

from extract.bulk import ShardSummary, extract_shard, plan


def bytes_of(out: Path) -> dict[str, bytes]:
    """What a folder of shards holds."""
    return {path.name: path.read_bytes() for path in sorted((out / "shards").iterdir())}


def do(out: Path, *inputs: Path, conditions: tuple[str, ...] = ("trials",)) -> list[ShardSummary]:
    """Brings shards up to date within this process."""
    (out / "shards").mkdir(parents=True, exist_ok=True)
    jobs = plan([str(path) for path in inputs], str(out), conditions=conditions).jobs
    return [extract_shard(job) for job in jobs]


def manifest(out: Path, name: str) -> dict[str, object]:
    content: dict[str, object] = json.loads((out / "shards" / f"{name}.json").read_bytes())
    return content
