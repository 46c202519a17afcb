"""One input becomes one shard and one manifest, or nothing at all."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from benchmarks.medline import MADE_UP, TRIAL, Citation, Wording
from extract.bulk import Job, extract_shard, plan, shard
from extract.errors import ExtractorFault
from extract.records import TrialRecord
from extract.store import Store, StoreError
from extract.store.shards import BLOCK
from tests.bulk.making import bytes_of, do, manifest

NO_ABSTRACT = Wording("A title and nothing else", ())
PLAIN = ("Journal Article",)


def lines(out: Path) -> list[dict[str, object]]:
    (file,) = (out / "shards").glob("*.jsonl.gz")
    return [json.loads(line) for line in gzip.decompress(file.read_bytes()).splitlines()]


def test_a_shard_holds_what_is_wanted_line_by_line_with_its_text(put, tmp_path):
    source = put("in.xml.gz", [1, Citation(2, types=PLAIN), 3])
    (summary,) = do(tmp_path / "out", source)
    assert summary.counts.model_dump() == {
        "read": 3, "kept": 2, "filtered": 1, "refused": 0, "deleted": 0
    }  # fmt: skip
    assert [line["id"] for line in lines(tmp_path / "out")] == ["pmid-1", "pmid-3"]
    for line in lines(tmp_path / "out"):
        record = TrialRecord.model_validate(line["record"])
        assert str(line["text"]).startswith(MADE_UP.title)
        assert record.source.name == "in.xml.gz"
        assert [one.events.value for one in record.mortality if one.events] == [21, 34]


def test_the_manifest_tells_what_became_of_each_citation(put, tmp_path):
    source = put("in.xml.gz", [1, Citation(2, types=PLAIN), Citation(9, NO_ABSTRACT)], deleted=[7])
    do(tmp_path / "out", source)
    told = manifest(tmp_path / "out", "in")
    assert told["ids"] == ["pmid-1"]
    assert told["pmids"] == "1-2,9"
    assert told["deleted"] == "7"
    assert told["counts"] == {"read": 3, "kept": 1, "filtered": 1, "refused": 1, "deleted": 1}
    assert [(one["page"], one["code"]) for one in told["refusals"]] == [
        ("in.xml.gz#9", "no-abstract")
    ]
    assert told["input"]["size"] == source.stat().st_size


def test_the_same_input_gives_the_same_bytes_wherever_it_is(put, tmp_path):
    here, there = put("in.xml", range(1, 9)), put("elsewhere/in.xml", range(1, 9))
    do(tmp_path / "one", here)
    do(tmp_path / "two", there)
    assert bytes_of(tmp_path / "one") == bytes_of(tmp_path / "two")


def test_a_plain_file_gives_the_records_of_a_packed_one(put, tmp_path):
    do(tmp_path / "one", put("plain.xml", [1, 2]))
    do(tmp_path / "two", put("packed.xml.gz", [1, 2]))
    without_source = [
        [{**line["record"], "source": None} for line in lines(tmp_path / out)]
        for out in ("one", "two")
    ]
    assert without_source[0] == without_source[1]


def test_records_are_those_of_a_run_over_pages(put, tmp_path):
    from extract import batch

    source = put("raw/in.xml", [1, 2])
    batch.run(source.parent, tmp_path / "files")
    do(tmp_path / "shards", source)
    files, shards = Store(tmp_path / "files"), Store(tmp_path / "shards")
    assert files.ids() == shards.ids() == ("pmid-1", "pmid-2")
    for id in files.ids():
        assert files.read(id) == shards.read(id)


def test_every_record_is_found_in_its_block(put, tmp_path, monkeypatch):
    monkeypatch.setattr("extract.store.shards.writing.BLOCK", 3)
    monkeypatch.setattr("extract.store.shards.folder.BLOCK", 3)
    assert BLOCK > 3
    do(tmp_path / "out", put("in.xml", range(1, 9)))
    store = Store(tmp_path / "out")
    assert [store.load(id)[0].id for id in store.ids()] == [f"pmid-{n}" for n in range(1, 9)]
    assert len(manifest(tmp_path / "out", "in")["shard"]["blocks"]) == 3


DAMAGE = {
    "cut": (lambda data: data[: len(data) // 2], "unreadable"),
    "without its end": (lambda data: data[:-9], "unreadable"),
    "damaged": (lambda data: data[:-200] + b"\0\0\0\0" + data[-196:], "unreadable"),
    "empty": (lambda _: b"", "unreadable"),
    "XML cut": (lambda data: gzip.compress(gzip.decompress(data)[:-40]), "unreadable"),
    "no XML": (lambda _: b"no XML at all", "unknown-format"),
    "half a PDF": (lambda _: b"%PDF-1.7 but no more than that", "unreadable"),
}


@pytest.mark.parametrize(("damage", "code"), DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_input_is_refused_and_what_it_gave_before_stays(put, tmp_path, damage, code):
    source = put("in.xml.gz", [1, *(Citation(n, types=PLAIN) for n in range(2, 60))])
    out = tmp_path / "out"
    do(out, source)
    before = bytes_of(out)
    source.write_bytes(damage(source.read_bytes()))
    (summary,) = do(out, source)
    assert summary.refusal is not None
    assert (summary.refusal.page, summary.refusal.code) == ("in.xml.gz", code)
    assert bytes_of(out) == before
    assert plan([str(source)], str(out)).inputs.changed == 1  # and is tried again


def test_a_set_without_citations_is_an_empty_shard(put, tmp_path):
    (summary,) = do(tmp_path / "out", put("in.xml", [], deleted=[4, 5]))
    assert summary.refusal is None
    assert summary.counts.deleted == 2
    assert lines(tmp_path / "out") == []


def test_an_input_that_changes_while_it_is_read_is_refused(put, tmp_path):
    source = put("in.xml", [1])
    (tmp_path / "out/shards").mkdir(parents=True)
    (job,) = plan([str(source)], str(tmp_path / "out")).jobs
    put("in.xml", [1, 2])
    summary = extract_shard(job)
    assert summary.refusal is not None
    assert "changed while it was read" in summary.refusal.message
    assert bytes_of(tmp_path / "out") == {}


def test_an_input_that_is_gone_since_it_was_planned_is_refused(put, tmp_path):
    source = put("in.xml", [1])
    (tmp_path / "out/shards").mkdir(parents=True)
    (job,) = plan([str(source)], str(tmp_path / "out")).jobs
    source.unlink()
    summary = extract_shard(job)
    assert summary.refusal is not None
    assert summary.refusal.code == "unreadable"


def test_a_rule_that_fails_costs_one_citation(put, tmp_path, monkeypatch):
    real = shard.extracted

    def fails_once(document, page):
        if document.citation.pmid.value == "2":
            return ExtractorFault(page.name, "the extractor failed: KeyError; please report it")
        return real(document, page)

    monkeypatch.setattr(shard, "extracted", fails_once)
    (summary,) = do(tmp_path / "out", put("in.xml", [1, 2, 3]))
    assert summary.counts.kept == 2
    (refusal,) = manifest(tmp_path / "out", "in")["refusals"]
    assert (refusal["page"], refusal["code"]) == ("in.xml#2", "extractor-fault")


def test_a_citation_that_is_avoided_is_refused_by_its_name(put, tmp_path):
    source = put("in.xml", [1, 2, 3])
    (tmp_path / "out/shards").mkdir(parents=True)
    (job,) = plan([str(source)], str(tmp_path / "out")).jobs
    extract_shard(job.model_copy(update={"avoid": ((2, "the extractor came to no end"),)}))
    assert manifest(tmp_path / "out", "in")["ids"] == ["pmid-1", "pmid-3"]
    (refusal,) = manifest(tmp_path / "out", "in")["refusals"]
    assert (refusal["page"], refusal["code"]) == ("in.xml#2", "extractor-fault")
    assert "came to no end" in refusal["message"]


def test_nothing_half_written_stays_where_the_disk_is_full(put, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    source = put("in.xml", [1])
    monkeypatch.setattr("extract.store.files.os.fsync", full)
    with pytest.raises(StoreError, match="No space left"):
        do(tmp_path / "out", source)
    assert bytes_of(tmp_path / "out") == {}


def test_a_watch_is_told_of_every_citation_once(put, tmp_path):
    source = put("in.xml", [Citation(n, types=PLAIN if n % 2 else (TRIAL,)) for n in range(1, 10)])
    (tmp_path / "out/shards").mkdir(parents=True)
    (job,) = plan([str(source)], str(tmp_path / "out")).jobs
    told = []
    extract_shard(job, lambda read, kept: told.append((read, kept)))
    assert [sum(column) for column in zip(*told, strict=True)] == [9, 4]


def test_a_job_crosses_to_another_process(put, tmp_path):
    source = put("in.xml", [1])
    (job,) = plan([str(source)], str(tmp_path / "out")).jobs
    assert Job.model_validate_json(job.model_dump_json()) == job
