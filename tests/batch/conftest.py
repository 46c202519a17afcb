"""Folders for runs, and the stub that stands in for the pipeline."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from extract import batch, pipeline, records
from extract.batch import runner
from extract.records.schema import Extractor
from extract.store import RunReport
from tests.batch import stub

# Importing it replaces the readers, as is meant for the processes of a run. Looking for doctests
# would do so here, for all tests that follow.
collect_ignore = ["patients.py"]


@dataclass
class Folders:
    raw: Path
    out: Path

    def page(self, name: str, content: str) -> None:
        path = self.raw / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)

    def run(self, **options: object) -> RunReport:
        return batch.run(self.raw, self.out, **options)

    def records(self) -> dict[str, bytes]:
        """All that a run makes and a repository keeps, by name."""
        kept = [*self.out.glob("records/*"), *self.out.glob("texts/*")]
        return {path.name: path.read_bytes() for path in kept}

    def text(self, id: str) -> str:
        return (self.out / "texts" / f"{id}.txt").read_bytes().decode()


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    (tmp_path / "raw").mkdir()
    return Folders(tmp_path / "raw", tmp_path / "out")


@pytest.fixture
def stubbed(monkeypatch: pytest.MonkeyPatch, folders: Folders) -> Folders:
    """Folders whose pages are read by the stub."""
    monkeypatch.setattr(pipeline, "extract_records", stub.extract_records)
    monkeypatch.setattr(runner, "Pool", stub.Here)
    return folders


@pytest.fixture
def set_fingerprint(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Makes the extractor another one."""

    def set_it(fingerprint: str) -> None:
        other = Extractor(version="0", fingerprint=fingerprint)
        monkeypatch.setattr(records, "extractor", lambda: other)
        monkeypatch.setattr(stub, "extractor", lambda: other)

    return set_it


@pytest.fixture
def before(stubbed: Folders, monkeypatch: pytest.MonkeyPatch) -> Folders:
    """Folders that have seen a run, and whose pages then changed in each way that there is."""
    monkeypatch.setattr(runner, "SHARD_PAGES", 2)
    stubbed.page("a", "plain-text pmid-1 first")
    stubbed.page("b", "plain-text pmid-2 second")
    stubbed.page("c", "plain-text pmid-3 third")
    stubbed.page("d", "plain-text pmid-4 poor")
    stubbed.page("e", "pubmed-xml pmid-4 rich")
    stubbed.run()
    stubbed.page("a", "plain-text pmid-1 changed")
    stubbed.page("b", "refuse it had one")
    (stubbed.raw / "c").unlink()
    stubbed.page("d", "plain-text pmid-4 was superseded\nplain-text pmid-5 is new")
    stubbed.page("e", "pubmed-xml pmid-6 gave 4 before")
    stubbed.page("f", "pubmed-xml pmid-1 richer")
    return stubbed
