"""What the whole of PubMed costs, computed from what a few thousand citations cost here.

    python benchmarks/scaling.py CORPORA [--citations 6000]

The first table is measured in CPU time, which other programs disturb least; the second is wall
time, and says something only where nothing else runs. The last is arithmetic on the first.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:  # run as a script
    sys.path.insert(0, str(ROOT))

from benchmarks.medline import TRIAL, Citation, file_of, wordings, write  # noqa: E402
from extract import bulk  # noqa: E402
from extract.bulk import EngineName  # noqa: E402

# PubMed's baseline, in round numbers.
CITATIONS, FILES, TRIALS = 38_500_000, 1_300, 650_000
CORES = (1, 16, 256)


class Costs(NamedTuple):
    """What was measured, each of one citation."""

    read: float  # CPU seconds of one that is not wanted
    extracted: float  # CPU seconds of one that is, over and above
    bytes_in: float
    bytes_out: float  # of a record in its shard, packed
    manifest: float  # bytes of a citation that is read


def main(argv: Sequence[str] | None = None) -> int:
    """0: measured."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path, metavar="CORPORA", help="folder of the corpora")
    parser.add_argument("--citations", type=int, default=6_000, help="in a file")
    options = parser.parse_args(argv)
    with tempfile.TemporaryDirectory() as folder:
        files = _Files(Path(folder), options.corpora, options.citations)
        costs = measure(files)
        print("\n".join(measured(costs)), "\n")
        print("\n".join(side_by_side(files)), "\n")
    print("\n".join(computed(costs)))
    return 0


class _Files:
    """Files of citations, of which every so many is a trial."""

    def __init__(self, folder: Path, corpora: Path, citations: int) -> None:
        self.folder, self.citations = folder, citations
        self._wordings = wordings(corpora)

    def make(self, name: str, every: int, first: int = 1) -> str:
        path = self.folder / f"{name}.xml.gz"
        write(path, file_of(self._make(every, first)))
        return str(path)

    def _make(self, every: int, first: int) -> Iterator[Citation]:
        texts = islice(cycle(self._wordings), first, first + self.citations)
        for pmid, wording in enumerate(texts, first):
            is_trial = every and pmid % every == 0
            yield Citation(pmid, wording, ("Journal Article", TRIAL)[: 2 if is_trial else 1])


def measure(files: _Files) -> Costs:
    """What a citation costs, read only and extracted too, within this process."""
    _seconds(files, files.make("warm", every=20))
    none, all_ = files.make("none", every=0), files.make("all", every=4, first=10**6)
    read = _seconds(files, none)
    seconds = _seconds(files, all_)
    trials = files.citations // 4
    out = files.folder / "out" / "shards"
    (shard,) = out.glob("all.*.jsonl.gz")
    return Costs(
        read=read / files.citations,
        extracted=(seconds - read) / trials,
        bytes_in=Path(none).stat().st_size / files.citations,
        bytes_out=shard.stat().st_size / trials,
        manifest=(out / "all.json").stat().st_size / files.citations,
    )


def _seconds(files: _Files, path: str) -> float:
    out = files.folder / "out"
    (out / "shards").mkdir(parents=True, exist_ok=True)
    (job,) = bulk.plan([path], str(out)).jobs
    began = process_time()
    bulk.extract_shard(job)
    return process_time() - began


def measured(costs: Costs) -> Iterator[str]:
    """The first table."""
    yield "| a citation | |\n|---|--:|"
    yield f"| read, not wanted | {costs.read * 1e6:,.0f} µs of CPU |"
    yield f"| extracted, over and above | {costs.extracted * 1e3:.2f} ms of CPU |"
    yield f"| bytes in, packed | {costs.bytes_in:,.0f} |"
    yield f"| bytes out a record, packed | {costs.bytes_out:,.0f} |"
    yield f"| bytes of manifest | {costs.manifest:.1f} |"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield f"| memory of the process, at most | {peak:,.0f} MB |"


def side_by_side(files: _Files) -> Iterator[str]:
    """The second table: the same four inputs with one and two processes, here and on Dask."""
    from distributed import LocalCluster

    inputs = [files.make(f"in{n}", every=20, first=n * files.citations) for n in range(1, 5)]
    yield "| engine | processes | seconds | citations a second |\n|---|--:|--:|--:|"
    for jobs in (1, 2):
        seconds = _wall(files, inputs, "local", jobs=jobs)
        yield _row("local", jobs, seconds, files)
    for workers in (1, 2):
        with LocalCluster(n_workers=workers, threads_per_worker=1, dashboard_address=None) as made:
            _wall(
                files, inputs[:1], "dask", scheduler=made.scheduler_address
            )  # loads the extractor
            seconds = _wall(files, inputs, "dask", scheduler=made.scheduler_address)
        yield _row("dask", workers, seconds, files)


def _wall(
    files: _Files,
    inputs: list[str],
    engine: EngineName,
    jobs: int | None = None,
    scheduler: str | None = None,
) -> float:
    with tempfile.TemporaryDirectory(dir=files.folder) as out:
        began = perf_counter()
        bulk.run(inputs, out, engine=engine, jobs=jobs, scheduler=scheduler)
        return perf_counter() - began


def _row(engine: str, processes: int, seconds: float, files: _Files) -> str:
    return f"| {engine} | {processes} | {seconds:.1f} | {4 * files.citations / seconds:,.0f} |"


def computed(costs: Costs) -> Iterator[str]:
    """The last table: the arithmetic."""
    reading, extracting = CITATIONS * costs.read, TRIALS * costs.extracted
    yield f"reading      {CITATIONS:,} x {costs.read * 1e6:.0f} µs = {reading / 60:,.0f} min of CPU"
    yield (
        f"extracting   {TRIALS:,} x {costs.extracted * 1e3:.2f} ms = "
        f"{extracting / 60:,.0f} min of CPU"
    )
    incoming, outgoing = CITATIONS * costs.bytes_in / 1e9, TRIALS * costs.bytes_out / 1e9
    yield f"bytes in     {CITATIONS:,} x {costs.bytes_in:,.0f} = {incoming:.0f} GB"
    yield f"bytes out    {TRIALS:,} x {costs.bytes_out:,.0f} = {outgoing:.1f} GB"
    one = (reading + extracting) / FILES
    yield f"one input    {(reading + extracting):,.0f} s / {FILES:,} = {one:.1f} s"
    yield "\n| cores | inputs each | minutes | GB a minute in |\n|--:|--:|--:|--:|"
    for cores in CORES:
        waves = -(-FILES // cores)
        minutes = waves * one / 60
        yield f"| {cores} | {waves:,} | {minutes:,.1f} | {incoming / minutes:,.1f} |"


if __name__ == "__main__":
    sys.exit(main())
