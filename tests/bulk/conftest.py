"""Files of citations."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from benchmarks.medline import Citation, file_of, write

# For a process of its own: whoever imports it extracts no citation 2 or 4 any more.
collect_ignore = ["deadly.py"]


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., Path]:
    """Writes a file of citations; PMIDs stand for made-up trials."""

    def write_file(
        name: str, citations: Sequence[Citation | int], deleted: Sequence[int] = ()
    ) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        each = [Citation(one) if isinstance(one, int) else one for one in citations]
        write(path, file_of(each, deleted))
        return path

    return write_file
