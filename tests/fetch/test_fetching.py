"""A fetch as a whole: what comes to lie in the folder, and what is asked for again."""

import json
from datetime import timedelta
from hashlib import sha256

import pytest

from extract import batch
from extract.fetch import SearchRefused, Unavailable, collecting, searching
from extract.store import StoreError, StoreInUse, find_pages, read_origin
from extract.store.citations import Citations
from tests.fetch import stub as bad
from tests.fetch.conftest import EMAIL, KEY

DAY = 86_400


@pytest.fixture
def raw(tmp_path):
    return tmp_path / "raw"


def page(raw, pmid):
    return Citations(raw).path_of(pmid)


def sums(report):
    return {
        name: count
        for name in ("there", "new", "changed", "unchanged", "refused")
        if (count := getattr(report, name))
    }


def kept(raw):
    """Everything in the folder, by path."""
    return {
        path.relative_to(raw).as_posix(): path.read_bytes()
        for path in raw.rglob("*")
        if path.is_file() and path.name != ".lock"
    }


def test_a_citation_is_stored_as_it_came_with_its_origin(stub, raw, fetching):
    stub.add(34133859, text="sepsis β &lt;")
    report = fetching(34133859)
    assert (report.wanted, sums(report)) == (1, {"new": 1})
    path = raw / "pubmed" / "3413" / "34133859.xml"
    assert path.read_bytes() == stub.citations[34133859].xml.encode()
    origin = json.loads((path.parent / "34133859.xml.origin.json").read_bytes())
    assert origin == {
        "address": f"{stub.address}/efetch.fcgi?db=pubmed&id=34133859&retmode=xml",
        "retrieved_at": "2026-11-20T02:00:00Z",
        "sha256": sha256(path.read_bytes()).hexdigest(),
    }
    assert list(find_pages(raw)) == ["pubmed/3413/34133859.xml"]


def test_a_run_reads_what_was_fetched(stub, raw, fetching, tmp_path):
    stub.add(34133859, 17)
    fetching(34133859, 17)
    report = batch.run(raw, tmp_path / "out")
    assert (report.read, report.written) == (2, 2)
    record = json.loads((tmp_path / "out" / "records" / "pmid-34133859.json").read_bytes())
    assert record["source"]["name"] == "pubmed/3413/34133859.xml"
    assert record["source"]["retrieved_at"] == "2026-11-20T02:00:00Z"


def test_neither_key_nor_email_is_stored(stub, raw, fetching):
    stub.add(1, 2)
    fetching(1, 2, 3)
    fetching(queries=["sepsis"])
    everything = b"".join(kept(raw).values()) + repr(list(kept(raw))).encode()
    assert stub.asked[0].parameters["api_key"] == KEY
    assert KEY.encode() not in everything
    assert EMAIL.encode() not in everything


def test_what_is_there_is_not_fetched_again(stub, fetching):
    stub.add(1, 2, 3)
    fetching(1, 2)
    assert sums(fetching(1, 2, 3)) == {"there": 2, "new": 1}
    assert sums(fetching(queries=["sepsis"])) == {"there": 3}
    assert sorted(stub.fetched()) == [1, 2, 3]


@pytest.mark.parametrize("harm", ["cut", "no origin", "gone"])
def test_what_is_not_there_as_it_came_is_fetched_again(harm, stub, raw, fetching):
    stub.add(1)
    fetching(1)
    whole = kept(raw)
    path = page(raw, 1)
    if harm == "cut":
        path.write_bytes(path.read_bytes()[:50])
    else:
        (path if harm == "gone" else path.with_name("1.xml.origin.json")).unlink()
    fetching(1)
    assert kept(raw).keys() == whole.keys()
    assert path.read_bytes() == stub.citations[1].xml.encode()
    assert read_origin(path) is not None


def test_refresh_replaces_what_changed_and_touches_nothing_else(stub, raw, fetching, clock):
    stub.add(1, 2)
    fetching(1, 2)
    before = kept(raw)
    stamp = page(raw, 1).stat().st_mtime_ns
    stub.add(2, text="sepsis, retracted")
    clock.sleep(60)
    assert sums(fetching(1, 2, refresh=True)) == {"changed": 1, "unchanged": 1}
    after = kept(raw)
    assert {name for name in after if after[name] != before[name]} == {
        "pubmed/0000/2.xml",
        "pubmed/0000/2.xml.origin.json",
    }
    assert page(raw, 1).stat().st_mtime_ns == stamp
    assert read_origin(page(raw, 2)).retrieved_at == "2026-11-20T02:01:00Z"


def test_two_searches_fetch_a_citation_once(stub, fetching):
    stub.add(1, text="sepsis fluids")
    stub.add(2, text="fluids")
    report = fetching(queries=["sepsis", "fluids"])
    assert [one.found for one in report.searches] == [1, 2]
    assert sums(report) == {"new": 2}
    assert stub.fetched() == [1, 2]


class TestSinceLast:
    """Only what PubMed added or changed since the search was last done."""

    @pytest.fixture(autouse=True)
    def first(self, stub, fetching, clock):
        stub.add(1, 2, 3)
        fetching(queries=["sepsis"])
        clock.sleep(3 * DAY)
        stub.asked.clear()

    def again(self, fetching, **options):
        return fetching(queries=["sepsis"], since_last=True, **options)

    def test_new_and_changed_ones_come(self, stub, raw, fetching):
        stub.add(2, text="sepsis, corrected", modified="2026/11/22")
        stub.add(4, entered="2026/11/21", modified="2026/11/21")
        report = self.again(fetching)
        assert report.searches[0].since == "2026-11-19"
        assert sums(report) == {"new": 1, "changed": 1}
        assert stub.fetched() == [2, 4]
        assert page(raw, 2).read_bytes() == stub.citations[2].xml.encode()

    def test_what_was_entered_but_not_modified_comes_too(self, stub, fetching):
        stub.add(4, entered="2026/11/21", modified="2020/01/01")
        assert sums(self.again(fetching)) == {"new": 1}

    def test_the_day_before_may_not_have_been_over(self, stub, fetching):
        stub.add(4, entered="2026/11/19", modified="2026/11/19")
        assert sums(self.again(fetching)) == {"new": 1}

    def test_nothing_new(self, stub, raw, fetching):
        assert sums(self.again(fetching)) == {}
        assert stub.fetched() == []

    def test_each_time_counts(self, stub, fetching, clock):
        self.again(fetching)
        clock.sleep(DAY)
        self.again(fetching)
        assert [query.partition(" AND ")[2][1:11] for query in stub.searched()] == [
            "2026/11/19",
            "2026/11/22",
        ]

    def test_a_search_that_fails_is_done_from_the_same_day(self, stub, fetching):
        stub.add(4, entered="2026/11/21", modified="2026/11/21")
        stub.faults += [None]
        stub.always = bad.status(503)
        with pytest.raises(Unavailable):
            self.again(fetching)
        stub.faults.clear()
        stub.always = None
        report = self.again(fetching)
        assert (report.searches[0].since, sums(report)) == ("2026-11-19", {"new": 1})

    def test_another_query_of_the_same_name_has_no_past(self, stub, raw, fetching):
        current = raw / ".fetch" / "current.json"
        current.write_text(current.read_text().replace('"query": "sepsis"', '"query": "shock"'))
        stub.add(4, entered="2001/01/01", modified="2001/01/01")
        report = self.again(fetching)
        assert (report.searches[0].since, sums(report)) == (None, {"there": 3, "new": 1})

    def test_a_past_that_is_yet_to_come_is_none(self, stub, raw, fetching):
        current = raw / ".fetch" / "current.json"
        current.write_text(current.read_text().replace("2026", "2036"))
        stub.add(4)
        report = self.again(fetching)
        assert (report.searches[0].since, sums(report)) == (None, {"there": 3, "new": 1})
        assert '"since": "2026-11-20' in current.read_text()

    def test_a_citation_that_came_in_the_future_comes_again(self, stub, raw, fetching):
        origin = page(raw, 2).with_name("2.xml.origin.json")
        origin.write_text(origin.read_text().replace("2026", "2036"))
        stub.add(2, text="sepsis, corrected", modified="2026/11/22")
        assert sums(self.again(fetching)) == {"changed": 1}

    def test_what_was_there_before_the_search_is_as_old_as_it_is(self, raw, fetching):
        (raw / ".fetch" / "current.json").unlink()
        self.again(fetching)
        told = json.loads((raw / ".fetch" / "current.json").read_bytes())
        assert told["sepsis"]["since"].startswith("2026-11-20")

    def test_what_could_not_be_had_is_asked_for_again(self, stub, fetching, clock):
        stub.add(4, entered="2026/11/21", modified="2026/11/21")
        stub.always = lambda handler, asked: (
            bad.without(4) if asked.utility == "efetch" else bad.answer
        )(handler, asked)
        report = self.again(fetching)
        assert [(one.pmid, one.code) for one in report.refusals] == [(4, "missing")]
        assert not report.is_whole
        clock.sleep(30 * DAY)
        stub.always = None
        assert sums(self.again(fetching)) == {"new": 1}
        assert sums(self.again(fetching)) == {}


def test_a_search_that_is_refused_costs_the_others_nothing(stub, raw, fetching, monkeypatch):
    find = searching.find

    def refuse(eutils, query, at_most):
        if "fluids" in query:
            raise SearchRefused("too many")
        return find(eutils, query, at_most)

    monkeypatch.setattr(searching, "find", refuse)
    stub.add(1)
    report = fetching(queries=["fluids", "sepsis"])
    assert [one.refused for one in report.searches] == ["too many", None]
    assert (sums(report), report.is_whole) == ({"new": 1}, False)
    assert json.loads((raw / ".fetch" / "current.json").read_bytes()).keys() == {"sepsis"}


@pytest.mark.parametrize("searches", [1, 2, 9])
def test_a_server_that_is_down_is_no_search_refused(searches, stub, raw, fetching, eutils):
    stub.always = bad.status(503)
    with pytest.raises(Unavailable, match="esearch: status 503"):
        fetching(queries=[f"search-{number}" for number in range(searches)])
    assert len(stub.asked) == min(searches, 3) * eutils.patience.attempts
    assert not (raw / ".fetch" / "current.json").exists()


def test_a_search_at_which_the_server_fails_costs_the_others_nothing(stub, fetching):
    stub.add(1)
    stub.always = lambda handler, asked: (
        bad.status(500) if "fluids" in asked.parameters.get("term", "") else bad.answer
    )(handler, asked)
    report = fetching(queries=["fluids", "sepsis"])
    assert [one.refused is None for one in report.searches] == [False, True]
    assert sums(report) == {"new": 1}


def test_what_pubmed_left_out_of_a_search_is_said(stub, fetching):
    stub.always = bad.saying(
        b"<eSearchResult><Count>0</Count><IdList/><ErrorList><PhraseNotFound>sepssis"
        b"</PhraseNotFound></ErrorList></eSearchResult>"
    )
    report = fetching(queries=["sepssis"])
    assert "sepssis: not in the search: PhraseNotFound: sepssis" in report.lines()


class TestStopped:
    """A fetch that is stopped goes on where it was."""

    @pytest.fixture(autouse=True)
    def small(self, monkeypatch):
        monkeypatch.setattr(collecting, "BATCH", 3)

    def stop_after(self, stub, requests):
        stub.faults += [None] * requests
        stub.always = bad.status(503)

    def mend(self, stub):
        stub.faults.clear()
        stub.always = None
        stub.asked.clear()

    def test_it_says_what_is_stored(self, stub, fetching):
        stub.add(*range(1, 11))
        self.stop_after(stub, 2)
        with pytest.raises(Unavailable, match=r"6 of 10 citations were fetched and are stored; st"):
            fetching(*range(1, 11))

    @pytest.fixture(params=["since last", "all"])
    def due(self, request, stub, fetching, clock):
        """What the search has yet to fetch."""
        stub.add(8, 9, 10, 11, 12, entered="2026/11/21")
        if request.param == "all":
            return {8, 9, 10, 11, 12}
        stub.add(*range(1, 13))
        fetching(queries=["sepsis"])
        clock.sleep(DAY)
        stub.add(2, 5, 7, text="sepsis, corrected", modified="2026/11/21")
        stub.add(3, 6, 8, modified="2026/11/21")
        stub.add(13, entered="2026/11/21")
        return {2, 3, 5, 6, 7, 8, 13}

    @pytest.mark.parametrize("done", [0, 1])
    def test_nothing_that_is_stored_is_fetched_twice(self, done, due, stub, raw, fetching, clock):
        options = {"queries": ["sepsis"], "since_last": True}
        stub.asked.clear()
        self.stop_after(stub, 1 + done)
        with pytest.raises(Unavailable):
            fetching(**options)
        before = set(stub.fetched()[: done * 3])
        self.mend(stub)
        clock.sleep(3_600)
        report = fetching(**options)
        assert not set(stub.fetched()) & before
        assert set(stub.fetched()) | before == due
        assert report.started_at < "2026-11-21T03:00:00Z"
        for pmid in stub.citations:
            assert page(raw, pmid).read_bytes() == stub.citations[pmid].xml.encode()
        assert not list((raw / ".fetch").glob("unfinished-*"))

    def test_another_fetch_in_between_is_another_one(self, stub, fetching, clock):
        stub.add(*range(1, 11), modified="2026/11/20")
        fetching(queries=["sepsis"])
        clock.sleep(60)
        self.stop_after(stub, 2)
        with pytest.raises(Unavailable):
            fetching(queries=["sepsis"], since_last=True)
        self.mend(stub)
        stub.add(77, text="other")
        fetching(77)
        self.mend(stub)
        assert sums(fetching(queries=["sepsis"], since_last=True)) == {"there": 3, "unchanged": 7}

    @pytest.mark.parametrize("junk", [b"", b"\xff\n", b"[]\n{}\n3\n", b'{"done": "x"}\n', b'{"do'])
    def test_a_journal_that_is_damaged(self, junk, stub, raw, fetching):
        stub.add(*range(1, 11))
        self.stop_after(stub, 2)
        with pytest.raises(Unavailable):
            fetching(*range(1, 11))
        (journal,) = (raw / ".fetch").glob("unfinished-*")
        journal.write_bytes(junk + journal.read_bytes()[:-5])
        self.mend(stub)
        assert sums(fetching(*range(1, 11))) == {"there": 6, "new": 4}


def test_a_second_fetch_is_told_who_is_at_work(raw, fetching):
    with Citations(raw).open_for_fetch(), pytest.raises(StoreInUse, match="at work here"):
        fetching(1)


@pytest.mark.parametrize("junk", [b"", b"[]", b'{"a": 1}', b'{"a": {"query": "x", "since": "x"}}'])
def test_a_memory_that_cannot_be_read_is_not_passed_over(junk, stub, raw, fetching):
    stub.add(1)
    fetching(queries=["sepsis"])
    (raw / ".fetch" / "current.json").write_bytes(junk)
    with pytest.raises(StoreError, match=r"current\.json: it does not say up to when"):
        fetching(queries=["sepsis"], since_last=True)


def test_a_folder_that_cannot_be_written_is_named(raw, fetching):
    raw.parent.mkdir(exist_ok=True)
    raw.write_text("a file")
    with pytest.raises(StoreError, match="raw"):
        fetching(1)


def test_leftovers_of_a_kill_are_swept_away(stub, raw, fetching):
    stub.add(1)
    page(raw, 1).parent.mkdir(parents=True)
    (page(raw, 1).parent / ".part-2.xml").write_bytes(b"half")
    fetching(1)
    assert not list(raw.rglob(".part-*"))


def test_time_is_told_in_utc_to_the_second(clock, stub, raw, fetching):
    stub.add(1)
    clock.seconds = timedelta(hours=1, seconds=0.9).total_seconds()
    fetching(1)
    assert read_origin(page(raw, 1)).retrieved_at == "2026-11-20T03:00:00Z"
