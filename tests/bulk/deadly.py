"""Makes the extractor end its process at citations 2 and 4; for a process of its own.

python -m tests.bulk.deadly INPUT OUT      prints what became of the input, as JSON
"""

from __future__ import annotations

import os
import sys

from extract.bulk import engines, plan, shard
from extract.workers import Pool

_really = shard.extracted


def _deadly(document, page):
    if document.citation.pmid.value in "24":
        os._exit(9)
    return _really(document, page)


shard.extracted = _deadly


def main(source: str, out: str) -> None:
    (job,) = plan([source], out).jobs
    with Pool(1, load=("tests.bulk.deadly",)) as pool:
        done = engines.extract_apart(job, pool, lambda _read, _kept: None)
        sys.stdout.write(done.model_dump_json())


if __name__ == "__main__":
    main(*sys.argv[1:])
