"""What a run does anew, what it leaves, and that later inputs replace and delete."""

from __future__ import annotations

import itertools
import json
import os
from pathlib import Path

import pytest

from benchmarks.medline import MADE_UP, TRIAL, Citation, Wording
from extract import bulk, records
from extract.bulk import plan
from extract.records.schema import Extractor
from extract.store import Store, StoreError, StoreInUse
from extract.store.lock import locked
from extract.store.shards import Manifest, ShardFolder
from tests.bulk.making import bytes_of, do

PLAIN = ("Journal Article",)


def kinds(out: Path, *inputs: Path, **options: object) -> dict[str, int]:
    found = plan([str(path) for path in inputs], str(out), **options).inputs.model_dump()
    return {kind: count for kind, count in found.items() if count and kind != "total"}


def renamed(title: str) -> Wording:
    return MADE_UP._replace(title=title)


def test_only_what_is_new_or_changed_is_read(put, tmp_path):
    out = tmp_path / "out"
    one, two = put("one.xml", [1]), put("two.xml", [2])
    assert kinds(out, one, two) == {"new": 2}
    do(out, one, two)
    assert kinds(out, one, two) == {"unchanged": 2}
    put("two.xml", [2, 3])
    assert kinds(out, one, two, put("three.xml", [4])) == {"new": 1, "changed": 1, "unchanged": 1}
    assert [job.name for job in plan([str(one), str(two)], str(out)).jobs] == ["two.xml"]


def test_another_extractor_filter_or_way_of_reading_makes_shards_outdated(
    put, tmp_path, monkeypatch
):
    out, source = tmp_path / "out", put("in.xml", [1])
    do(out, source)
    assert kinds(out, source, conditions=("none",)) == {"outdated": 1}
    assert kinds(out, source, full_text=True) == {"outdated": 1}
    monkeypatch.setattr(records, "extractor", lambda: Extractor(version="9", fingerprint="other"))
    assert kinds(out, source) == {"outdated": 1}


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b'{"format": 0}', b'{"format": 2, "shape": "of a later version"}', b"[]", b"\xff"],
)
def test_a_manifest_of_another_version_or_none_at_all_is_made_again(put, tmp_path, content):
    out, source = tmp_path / "out", put("in.xml", [1])
    do(out, source)
    before = bytes_of(out)
    (out / "shards/in.json").write_bytes(content)
    with pytest.raises(StoreError, match=r"in\.json: no manifest that this program knows"):
        Store(out).ids()
    assert kinds(out, source) == {"damaged": 1}
    do(out, source)
    assert bytes_of(out) == before


def test_a_shard_that_is_gone_is_made_again(put, tmp_path):
    out, source = tmp_path / "out", put("in.xml", [1])
    do(out, source)
    before = bytes_of(out)
    next((out / "shards").glob("*.gz")).unlink()
    assert kinds(out, source) == {"damaged": 1}
    do(out, source)
    assert bytes_of(out) == before


@pytest.mark.parametrize("other", ["b/in.xml", "b/in.xml.gz", "b/in.nbib"])
def test_two_inputs_of_one_name_are_refused_before_anything_is_done(put, tmp_path, other):
    with pytest.raises(StoreError, match="both would be the shard in"):
        plan([str(put("a/in.xml", [1])), str(put(other, [2]))], str(tmp_path / "out"))


def test_one_input_named_twice_is_one(put, tmp_path):
    source = str(put("in.xml", [1]))
    assert plan([source, source], str(tmp_path / "out")).inputs.total == 1


def test_a_folder_stands_for_its_files(put, tmp_path):
    put("in/b.xml", [1])
    put("in/more/a.xml", [2])
    put("in/.hidden.xml", [3])
    jobs = plan([str(tmp_path / "in")], str(tmp_path / "out")).jobs
    assert [job.name for job in jobs] == ["a.xml", "b.xml"]
    (tmp_path / "none").mkdir()
    with pytest.raises(StoreError, match="no input was found"):
        plan([str(tmp_path / "none")], str(tmp_path / "out"))


@pytest.mark.parametrize("name", [".in.xml", ".gz", "in", "in;[x] ü\n.xml", "x" * 200 + ".xml"])
def test_inputs_of_any_name(put, tmp_path, name):
    do(tmp_path / "out", put(name, [1]))
    assert Store(tmp_path / "out").ids() == ("pmid-1",)


def test_a_name_that_is_no_text_is_refused(put, tmp_path):
    put("in.xml", [1]).rename(tmp_path / os.fsdecode(b"\xff.xml"))
    with pytest.raises(StoreError, match=r"udcff\.xml': its name is no UTF-8"):
        plan([str(tmp_path / os.fsdecode(b"\xff.xml"))], str(tmp_path / "out"))


def test_an_input_that_is_not_there_stops_the_run(tmp_path):
    with pytest.raises(StoreError, match=r"nope\.xml: no such file"):
        plan([str(tmp_path / "nope.xml")], str(tmp_path / "out"))


# What the files of an update stream say, in the order of their names: PMIDs with their titles.
BASELINE = [Citation(n, renamed(f"Trial {n} as it was first told of")) for n in range(1, 6)]
FIRST_UPDATE = [
    Citation(2, renamed("Trial 2 as it was told of later")),
    Citation(3, types=PLAIN),  # it was no trial after all
    Citation(4, Wording("Trial 4, whose abstract was withdrawn", ())),
]
SECOND_UPDATE = [Citation(1, renamed("Trial 1 comes back"))]


@pytest.fixture
def stream(put):
    return [
        put("pubmed25n0001.xml.gz", BASELINE),
        put("pubmed25n0002.xml.gz", FIRST_UPDATE, deleted=[1, 5, 77]),
        put("pubmed25n0003.xml.gz", SECOND_UPDATE),
    ]


def titles(out: Path) -> dict[str, str]:
    store = Store(out)
    loaded = [store.load(id)[0] for id in store.ids()]
    return {one.id: one.citation.title.value for one in loaded}


def test_later_files_replace_and_delete_by_pmid(stream, tmp_path):
    do(tmp_path / "out", *stream)
    assert titles(tmp_path / "out") == {
        "pmid-2": "Trial 2 as it was told of later",
        "pmid-1": "Trial 1 comes back",
    }


def test_it_makes_no_difference_in_which_order_they_are_read(stream, tmp_path):
    for number, order in enumerate(itertools.permutations(stream)):
        for file in order:
            do(tmp_path / str(number), file)
    outs = [bytes_of(tmp_path / str(number)) for number in range(6)]
    assert outs[1:] == outs[:1] * 5
    assert len({tuple(titles(tmp_path / str(number)).items()) for number in range(6)}) == 1


def test_of_two_versions_in_one_file_the_last_holds(put, tmp_path):
    twice = [
        Citation(1, renamed("Version one")),
        Citation(2, renamed("Version one of two")),
        Citation(1, renamed("Version two"), version=2),
        Citation(2, types=PLAIN, version=2),
    ]
    do(tmp_path / "out", put("in.xml", twice))
    assert titles(tmp_path / "out") == {"pmid-1": "Version two"}


def test_a_citation_that_is_deleted_where_it_stands_is_gone(put, tmp_path):
    do(tmp_path / "out", put("in.xml", [1, 2], deleted=[2]))
    assert Store(tmp_path / "out").ids() == ("pmid-1",)


def test_a_run_reports_what_it_did_and_what_there_is(stream, tmp_path):
    out = tmp_path / "out"
    paths = [str(path) for path in stream]
    first = bulk.run(paths[:1], str(out), jobs=1)
    second = bulk.run(paths, str(out), jobs=2)
    assert (first.done.read, first.done.kept, first.records) == (5, 5, 5)
    assert second.inputs.model_dump() == {
        "total": 3, "new": 2, "changed": 0, "outdated": 0, "damaged": 0, "unchanged": 1
    }  # fmt: skip
    assert (second.done.read, second.done.kept, second.done.filtered) == (4, 2, 1)
    assert (second.all.read, second.all.kept, second.records) == (9, 7, 2)
    assert second.refused == {"no-abstract": 1}
    stored = json.loads((out / "runs" / f"{second.run}.json").read_bytes())
    assert stored == second.model_dump(mode="json")
    assert bulk.run(paths, str(out)).done.read == 0


def test_a_damaged_input_does_not_stop_the_others(put, tmp_path):
    good, bad = put("a.xml.gz", [1]), put("b.xml.gz", range(2, 8))
    bad.write_bytes(bad.read_bytes()[:-20])
    report = bulk.run([str(good), str(bad)], str(tmp_path / "out"), jobs=2)
    assert [one.page for one in report.refused_inputs] == ["b.xml.gz"]
    assert Store(tmp_path / "out").ids() == ("pmid-1",)


def test_shards_of_inputs_that_are_not_named_stay_until_they_are_pruned(put, tmp_path):
    out = tmp_path / "out"
    one, two = put("one.xml", [1]), put("two.xml", [2])
    do(out, one, two)
    left = bulk.run([str(one)], str(out))
    assert (left.left, left.pruned, left.records) == (("two",), (), 2)
    pruned = bulk.run([str(one)], str(out), prune=True)
    assert (pruned.left, pruned.pruned, pruned.records) == ((), ("two",), 1)
    assert set(bytes_of(out)) == {"one.json", ShardFolder(out).manifests["one"].shard.name}


def test_what_a_killed_run_left_is_swept_away(put, tmp_path):
    out, source = tmp_path / "out", put("in.xml", [1])
    do(out, source)
    before = bytes_of(out)
    (out / "shards/.part-x").write_bytes(b"half")
    (out / "shards/in.0123456789ab.jsonl.gz").write_bytes(b"whole, and no manifest tells of it")
    bulk.run([str(source)], str(out))
    assert bytes_of(out) == before


def test_a_second_run_is_told_who_is_at_work(put, tmp_path):
    source, out = put("in.xml", [1]), tmp_path / "out"
    (out / "runs").mkdir(parents=True)
    with locked(out / "runs/.lock"), pytest.raises(StoreInUse, match="another run is at work"):
        bulk.run([str(source)], str(out))


def test_the_two_layouts_do_not_mix(put, tmp_path):
    source, out = put("raw/in.xml", [1]), tmp_path / "out"
    do(out, source)
    with pytest.raises(StoreError, match="holds shards"), Store(out).open_for_run():
        pass
    (tmp_path / "files/records").mkdir(parents=True)
    with pytest.raises(StoreError, match="holds one file a record"):
        bulk.run([str(source)], str(tmp_path / "files"))


def test_a_manifest_comes_back_as_it_was_written(put, tmp_path):
    do(tmp_path / "out", put("in.xml", [1], deleted=[3]))
    content = (tmp_path / "out/shards/in.json").read_bytes()
    manifest = Manifest.model_validate_json(content)
    assert manifest.model_dump_json(indent=2).encode() + b"\n" == content
    assert manifest.filter == ("trials",)
    assert TRIAL in bulk.TRIALS
