"""Which ids of records can name files."""

from __future__ import annotations

import re

# As long as a file name may safely be, and nothing that could leave the folder.
_ID = re.compile(r"(?:(?:summary-)?(?:pmid|doi|pmcid|title)|study)-[a-z0-9._()-]{1,200}")


def is_storable(id: str) -> bool:
    """Whether an id can name a file."""
    return _ID.fullmatch(id) is not None
