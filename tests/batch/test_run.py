"""A run: what is read again and what is not, who wins, what stays, and the sum."""

import json
import os

import pytest

from extract.batch import open_run, runner
from extract.store import Left, Refusal, StoreError, Superseded
from tests.batch import stub

ONE = "pubmed-text pmid-1 Aspirin against placebo"
RICH = "pubmed-xml pmid-1 Aspirin against placebo, richly"
TWO = "plain-text pmid-2 Heparin against none"


def sums(report):
    return report.read, report.written, report.unchanged, report.refused


def test_new_pages_are_written(stubbed):
    stubbed.page("a.txt", ONE)
    stubbed.page("deep/b.txt", TWO)
    report = stubbed.run()
    assert sums(report) == (2, 2, 0, 0)
    assert set(stubbed.records()) == {"pmid-1.json", "pmid-1.txt", "pmid-2.json", "pmid-2.txt"}
    stored = json.loads(stubbed.records()["pmid-2.json"])
    assert stored["source"]["name"] == "deep/b.txt"
    assert report.found.records == 2
    assert report.found.unclaimed == 2
    assert report.pages.new == 2


def test_second_run_does_nothing(stubbed, monkeypatch):
    stubbed.page("a.txt", ONE)
    stubbed.page("b.txt", "refuse no text")
    first = stubbed.run()
    before = {path: path.stat().st_mtime_ns for path in stubbed.out.glob("[rt]e*/*")}
    monkeypatch.setattr("extract.pipeline.extract_records", None)  # nothing may be read again
    second = stubbed.run()
    assert sums(second) == (2, 0, 1, 1)
    assert second.pages.unchanged == 2
    assert second.found == first.found
    assert second.refusals == first.refusals
    assert before == {path: path.stat().st_mtime_ns for path in stubbed.out.glob("[rt]e*/*")}


def test_a_report_tells_what_is_new_among_the_refused(stubbed):
    stubbed.page("a.txt", ONE)
    stubbed.page("b.txt", "refuse no text")
    first = stubbed.run()
    assert (first.read_now, first.newly_refused) == (2, first.refusals)
    stubbed.page("c.txt", f"{TWO}\nrefuse no abstract")
    second = stubbed.run()
    assert second.read_now == 2
    assert [one.page for one in second.refusals] == ["b.txt", "c.txt"]
    assert [one.page for one in second.newly_refused] == ["c.txt"]
    third = stubbed.run()
    assert (third.read_now, third.newly_refused) == (0, ())


def test_a_clone_has_no_ledger_and_gets_the_same_bytes(stubbed):
    stubbed.page("a.txt", ONE)
    stubbed.run()
    before = stubbed.records()
    written = {path: path.stat().st_mtime_ns for path in stubbed.out.glob("[rt]e*/*")}
    for path in (stubbed.out / "runs").iterdir():
        path.unlink()
    report = stubbed.run()
    assert written == {path: path.stat().st_mtime_ns for path in stubbed.out.glob("[rt]e*/*")}
    assert report.pages.new == 1
    assert sums(report) == (1, 0, 1, 0)
    assert stubbed.records() == before


def test_changed_page_is_read_again(stubbed):
    stubbed.page("a.txt", ONE)
    stubbed.page("b.txt", TWO)
    stubbed.run()
    stubbed.page("a.txt", ONE + " and more")
    report = stubbed.run()
    assert (report.pages.changed, report.pages.unchanged) == (1, 1)
    assert sums(report) == (2, 1, 1, 0)
    assert stubbed.text("pmid-1") == "Aspirin against placebo and more"


def test_touched_page_is_not(stubbed):
    stubbed.page("a.txt", ONE)
    stubbed.run()
    (stubbed.raw / "a.txt").touch()
    assert stubbed.run().pages.unchanged == 1


@pytest.fixture
def settled(monkeypatch):
    """Files count as untouched at once, and not only after some seconds."""
    monkeypatch.setattr("extract.store.stamps.UNSETTLED", 0)


def test_untouched_files_are_not_even_read(stubbed, monkeypatch, settled):
    stubbed.page("a.txt", ONE)
    stubbed.run()
    stubbed.run()  # what was written just now is read once more
    for reader in ("extract.batch.plan.hash_page", "extract.store.folder._bytes_of"):
        monkeypatch.setattr(reader, None)
    assert sums(stubbed.run()) == (1, 0, 1, 0)
    with pytest.raises(TypeError):
        stubbed.run(full_check=True)


@pytest.mark.parametrize("name", ["raw/a.txt", "out/records/pmid-1.json", "out/texts/pmid-1.txt"])
def test_a_full_check_finds_what_no_stamp_shows(stubbed, monkeypatch, name):
    stubbed.page("a.txt", ONE)
    stubbed.run()
    before = stubbed.records()
    monkeypatch.setattr("extract.store.stamps._stamp", lambda _: "the same")  # a decaying disk
    stubbed.run()
    path = stubbed.raw.parent / name
    path.write_bytes(path.read_bytes().replace(b"Aspirin", b"Asqirin"))
    assert stubbed.run().pages.unchanged == 1
    assert stubbed.run(full_check=True).pages.unchanged == 0
    assert (stubbed.records() == before) is (name != "raw/a.txt")


def test_changed_extractor_reads_everything_again(stubbed, set_fingerprint):
    stubbed.page("a.txt", ONE)
    stubbed.page("b.txt", "refuse no text")
    first = stubbed.run()
    set_fingerprint("another")
    report = stubbed.run()
    assert report.pages.outdated == 2
    assert list(report.pages.outdated_by) == [
        f"by the extractor, {first.extractor.fingerprint} -> another"
    ]
    assert list(report.pages.outdated_by.values()) == [2]
    assert report.extractor.fingerprint == "another"
    assert sums(report) == (2, 1, 0, 1)
    assert json.loads(stubbed.records()["pmid-1.json"])["extractor"]["fingerprint"] == "another"


@pytest.mark.parametrize("name", ["records/pmid-1.json", "texts/pmid-1.txt"])
@pytest.mark.parametrize("damage", ["lost", "edited", "emptied"])
def test_damaged_record_is_made_again(stubbed, name, damage):
    stubbed.page("a.txt", ONE)
    stubbed.run()
    before = stubbed.records()
    path = stubbed.out / name
    if damage == "lost":
        path.unlink()
    else:
        path.write_bytes(b"{}" if damage == "edited" else b"")
    report = stubbed.run()
    assert report.pages.damaged == 1
    assert sums(report) == (1, 1, 0, 0)
    assert stubbed.records() == before


def test_a_page_of_many_reports(stubbed):
    stubbed.page("a.xml", f"{ONE}\nrefuse no abstract\n{TWO}")
    report = stubbed.run()
    assert sums(report) == (3, 2, 0, 1)
    assert report.refusals == (Refusal(page="a.xml", code="no-abstract", message="no abstract"),)
    assert sums(stubbed.run()) == (3, 0, 2, 1)


def test_bad_pages_cost_only_themselves(stubbed):
    stubbed.page("a.txt", "unknown")
    stubbed.page("b.txt", "fail")
    stubbed.page("c.txt", ONE)
    report = stubbed.run()
    assert sums(report) == (3, 1, 0, 2)
    codes = {refusal.page: refusal.code for refusal in report.refusals}
    assert codes == {"a.txt": "unknown-format", "b.txt": "extractor-fault"}


def test_a_fault_names_its_place_and_is_tried_again(stubbed):
    stubbed.page("a.txt", f"{TWO}\nfail")
    report = stubbed.run()
    (refusal,) = report.refusals
    assert "IndexError at batch/work.py" in refusal.message
    assert sums(report) == (2, 1, 0, 1)
    assert stubbed.run().pages.new == 1


def test_what_is_no_file_is_refused(stubbed):
    os.mkfifo(stubbed.raw / "pipe")  # to open it would wait for ever
    (stubbed.raw / "broken").symlink_to("nowhere")
    stubbed.page(".hidden", ONE)
    stubbed.page(".git/page", ONE)
    report = stubbed.run()
    assert {(one.page, one.code) for one in report.refusals} == {
        ("broken", "unreadable"),
        ("pipe", "unreadable"),
    }


def test_a_name_that_is_no_text(stubbed):
    path = os.fsencode(stubbed.raw) + b"/\xff.txt"
    with open(path, "w") as stream:  # noqa: PTH123
        stream.write(ONE)
    assert stubbed.run().written == 1
    assert json.loads(stubbed.records()["pmid-1.json"])["source"]["name"] == "\\xff.txt"
    assert stubbed.run().pages.unchanged == 1


def test_an_id_that_names_no_file_is_refused(stubbed):
    stubbed.page("a.txt", f"plain-text doi-{'x' * 300} too long")
    report = stubbed.run()
    assert [refusal.code for refusal in report.refusals] == ["invalid-record"]
    assert not stubbed.records()


@pytest.mark.parametrize("shard", [1, 200])
@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_the_richer_format_wins_in_any_order(stubbed, monkeypatch, names, shard):
    monkeypatch.setattr(runner, "SHARD_PAGES", shard)
    poor, rich = names
    stubbed.page(poor, ONE)
    stubbed.page(rich, RICH)
    report = stubbed.run()
    assert sums(report) == (2, 1, 0, 1)
    assert report.superseded == (Superseded(page=poor, id="pmid-1", by=rich),)
    assert not report.refusals
    assert stubbed.text("pmid-1").endswith("richly")
    assert sums(stubbed.run()) == (2, 0, 1, 1)


@pytest.mark.parametrize("first", [ONE, RICH])
def test_the_richer_format_wins_whenever_it_comes(stubbed, first):
    stubbed.page("a", first)
    stubbed.run()
    stubbed.page("a", ONE)
    stubbed.page("b", RICH)
    stubbed.run()
    assert stubbed.text("pmid-1").endswith("richly")


def test_a_superseded_page_is_read_once(stubbed, monkeypatch):
    reads = []

    def counting(stream, page):
        reads.append(page.name)
        return stub.extract_records(stream, page)

    monkeypatch.setattr("extract.pipeline.extract_records", counting)
    stubbed.page("a", RICH)
    stubbed.page("b", ONE)
    stubbed.run()
    assert reads == ["a", "b"]


def test_shards_that_were_worked_on_are_not_due_any_more(stubbed, monkeypatch):
    monkeypatch.setattr(runner, "SHARD_PAGES", 1)
    stubbed.page("a", ONE)
    stubbed.page("b", TWO)
    with open_run(stubbed.raw, stubbed.out) as current:
        current.plan()
        first, second = current.shards()
        assert current.extract(first) == 1
        assert current.shards() == [second]
        current.extract(second)
        assert current.shards() == []


def test_of_equal_formats_the_first_name_wins(stubbed):
    stubbed.page("b", ONE)
    stubbed.run()
    stubbed.page("a", ONE + " of a")
    report = stubbed.run()
    assert report.superseded == (Superseded(page="b", id="pmid-1", by="a"),)
    assert stubbed.text("pmid-1").endswith("of a")


def test_a_superseded_page_takes_over_in_the_same_run(stubbed):
    stubbed.page("a", ONE)
    stubbed.page("b", RICH)
    stubbed.run()
    stubbed.page("b", TWO)
    report = stubbed.run()
    assert stubbed.text("pmid-1") == "Aspirin against placebo"
    assert sums(report) == (2, 2, 0, 0)


def test_a_superseded_page_takes_over_from_a_deleted_one(stubbed):
    stubbed.page("a", ONE)
    stubbed.page("b", RICH)
    stubbed.run()
    (stubbed.raw / "b").unlink()
    report = stubbed.run()
    assert stubbed.text("pmid-1") == "Aspirin against placebo"
    assert not report.gone


def test_a_page_that_is_refused_now_keeps_its_record(stubbed):
    stubbed.page("a", ONE)
    stubbed.run()
    before = stubbed.records()
    stubbed.page("a", "refuse it has lost its abstract")
    report = stubbed.run(prune=True)
    assert sums(report) == (1, 0, 0, 1)
    assert report.kept == (Left(id="pmid-1", page="a"),)
    assert stubbed.records() == before
    assert stubbed.run().kept == report.kept


def test_a_deleted_page_is_gone_until_pruned(stubbed):
    stubbed.page("a", ONE)
    stubbed.page("b", TWO)
    stubbed.run()
    (stubbed.raw / "a").unlink()
    gone = (Left(id="pmid-1", page="a"),)
    report = stubbed.run()
    assert (report.gone, report.pages.gone) == (gone, 1)
    assert "pmid-1.json" in stubbed.records()
    report = stubbed.run(prune=True)
    assert (report.gone, report.pruned) == ((), gone)
    assert set(stubbed.records()) == {"pmid-2.json", "pmid-2.txt"}
    assert stubbed.run().pruned == ()


def test_a_page_that_tells_of_something_else_leaves_its_record(stubbed):
    stubbed.page("a", ONE)
    stubbed.run()
    stubbed.page("a", TWO)
    assert stubbed.run().gone == (Left(id="pmid-1", page="a"),)


def test_a_deleted_page_that_comes_back(stubbed):
    stubbed.page("a", ONE)
    stubbed.page("b", TWO)
    stubbed.run()
    before = stubbed.records()
    (stubbed.raw / "a").unlink()
    stubbed.run(prune=True)
    stubbed.page("a", ONE)
    assert sums(stubbed.run()) == (2, 1, 1, 0)
    assert stubbed.records() == before


def test_no_page_at_all_prunes_nothing(stubbed):
    stubbed.page("a", ONE)
    stubbed.run()
    (stubbed.raw / "a").unlink()
    with pytest.raises(StoreError, match="is the folder right"):
        stubbed.run(prune=True)
    assert "pmid-1.json" in stubbed.records()
    assert sums(stubbed.run()) == (0, 0, 0, 0)


def test_what_curators_decided_is_never_touched(stubbed):
    stubbed.page("a", ONE)
    stubbed.page("b", TWO)
    decision = stubbed.out / "decisions" / "pmid-1.json"
    decision.parent.mkdir(parents=True)
    decision.write_text("{}")
    stubbed.run()
    (stubbed.raw / "a").unlink()
    stubbed.run(prune=True)
    assert decision.read_text() == "{}"


def test_the_report_is_stored(stubbed):
    stubbed.page("a", ONE)
    report = stubbed.run()
    stored = (stubbed.out / "runs" / f"{report.run}.json").read_text()
    assert type(report).model_validate_json(stored) == report


def test_runs_within_a_second_have_reports_of_their_own(stubbed):
    assert len({stubbed.run().run for _ in range(4)}) == 4


def test_folders_within_each_other_are_refused(stubbed):
    stubbed.out = stubbed.raw / "out"
    with pytest.raises(StoreError, match="must lie apart"):
        stubbed.run()
    assert not stubbed.out.exists()


def test_a_missing_folder_is_named(stubbed):
    stubbed.raw.rmdir()
    with pytest.raises(StoreError, match="no such folder"):
        stubbed.run()
    assert not stubbed.out.exists()


ARTICLE = """<article><front><article-meta>
<article-id pub-id-type="pmid">7</article-id>
<title-group><article-title>Fog or none: a randomized trial</article-title></title-group>
<abstract><p>At 28 days, 30 of 100 patients had died on fog and 40 of 100 on none.</p></abstract>
</article-meta></front>
<body><sec><title>Results</title><p>Fever came back in 12 of 100 on fog.</p></sec></body>
</article>"""


def test_the_full_text_is_read_where_it_is_asked_for(folders):
    folders.page("a.xml", ARTICLE)
    assert folders.run().pages.new == 1
    abstract = folders.records()
    assert b"Fever" not in abstract["pmid-7.txt"]
    report = folders.run(full_text=True)
    assert (report.pages.outdated, report.written, report.full_text) == (1, 1, True)
    assert b"Fever" in folders.records()["pmid-7.txt"]
    assert folders.run(full_text=True).pages.unchanged == 1
    assert folders.run().pages.outdated == 1
    assert folders.records() == abstract


def test_a_page_with_the_full_text_gives_the_record_only_where_it_is_read(folders):
    folders.page("a.xml", ARTICLE)
    folders.page(
        "rich.xml",
        "<PubmedArticle><MedlineCitation><PMID>7</PMID><Article><ArticleTitle>Fog or none"
        "</ArticleTitle><Abstract><AbstractText>Of 200 patients 70 died.</AbstractText></Abstract>"
        "</Article></MedlineCitation></PubmedArticle>",
    )
    assert [one.by for one in folders.run().superseded] == ["rich.xml"]
    assert [one.by for one in folders.run(full_text=True).superseded] == ["a.xml"]
    assert [one.by for one in folders.run().superseded] == ["rich.xml"]


def test_processes_read_the_full_text_too(folders):
    folders.page("a.xml", ARTICLE)
    folders.run(full_text=True, jobs=2)
    assert b"Fever" in folders.records()["pmid-7.txt"]
