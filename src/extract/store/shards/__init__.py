"""Shards: all records of one input in one file, for inputs of many thousand citations.

    shards/<name>.<digest>.jsonl.gz     a record with its text a line
    shards/<name>.json                  the manifest: what the input gave, and what it replaces

A manifest is written after its shard and names it by its content, so that whoever reads manifests
sees whole shards only, whenever a run was killed. A shard that no manifest names is swept away.

A shard is a series of gzip members, of some hundred lines each: any program reads it as one gzip
file, and one record can be read without those before its member.
"""

from extract.store.shards.folder import ShardFolder
from extract.store.shards.manifest import (
    SHARDS,
    Counts,
    Input,
    Manifest,
    ShardFile,
    manifest_of,
    ranges,
    shards_in,
    write_manifest,
)
from extract.store.shards.writing import BLOCK, ShardWriter

__all__ = [
    "BLOCK",
    "SHARDS",
    "Counts",
    "Input",
    "Manifest",
    "ShardFile",
    "ShardFolder",
    "ShardWriter",
    "manifest_of",
    "ranges",
    "shards_in",
    "write_manifest",
]
