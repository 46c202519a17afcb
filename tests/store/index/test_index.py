"""The index says what the files say: after each run, each change by hand, each bad end."""

import gzip
import json
import sqlite3
import threading

import pytest

from extract.records.schema import TrialRecord
from extract.store import Output, Store, StoreError, to_json
from extract.store.index import IndexReader, NoIndex, Position, Selection, TooSlow, reading
from extract.store.index.entries import key_of
from tests.export.full_record import RECORD, TEXT
from tests.records_of_trials import (
    cited,
    in_state,
    record,
    registered,
    with_condition,
    with_domain,
    write,
)

ALL = Selection()


def nobody(done, total):
    pass


def refresh(store, **options):
    return store.index.refresh(store.ids(), store.load, nobody, **options)


def ids(reader, chosen=ALL, limit=200):
    return {json.loads(item.json)["id"] for item in reader.summaries(chosen, Position(), limit)}


@pytest.fixture
def store(tmp_path):
    return write(
        tmp_path / "structured",
        record("pmid-1", **cited(pmid="1", doi="10.1000/One"), **registered("NCT00000001")),
        record("pmid-2", **cited(pmid="2"), **with_condition("septic shock")),
        record("doi-10.1000-one", **cited(doi="10.1000/ONE"), **with_domain("quality_of_life")),
        record("study-nct00000001", **registered("NCT00000001"), **in_state("stale")),
    )


@pytest.fixture
def reader(store):
    refresh(store)
    with_index = IndexReader(store.index.path)
    yield with_index
    with_index.close()


def test_it_is_made_once_and_then_reads_what_is_new_alone(store):
    assert refresh(store) == refresh(store).__class__(4, 0, 0, ())
    assert (refresh(store).read, refresh(store).unchanged) == (0, 4)
    path = store.texts / "pmid-1.txt"
    path.write_bytes(path.read_bytes() + b" More.")
    (store.records / "pmid-2.json").unlink()
    done = refresh(store)
    assert (done.read, done.unchanged, done.removed, done.refused) == (1, 2, 1, ())
    assert IndexReader(store.index.path).record("pmid-1").text.endswith(" More.")


def test_a_record_is_given_as_it_is_stored(store, reader):
    found = reader.record("pmid-2")
    kept = TrialRecord.model_validate_json(gzip.decompress(found.gzipped))
    assert (kept, found.text) == store.load("pmid-2")
    assert reader.record("pmid-3") is None
    assert reader.record("") is None


@pytest.mark.parametrize(
    ("chosen", "found"),
    [
        (ALL, {"pmid-1", "pmid-2", "doi-10.1000-one", "study-nct00000001"}),
        (Selection(identifiers=(("pmid", "1"),)), {"pmid-1"}),
        (Selection(identifiers=(("doi", "10.1000/one"),)), {"pmid-1", "doi-10.1000-one"}),
        (Selection(identifiers=(("pmid", "2"), ("doi", "10.1000/one"))), set()),
        (
            Selection(identifiers=(("registration", "nct00000001"),)),
            {"pmid-1", "study-nct00000001"},
        ),
        (Selection(words=(("condition", "SHOCK"),)), {"pmid-2"}),
        (Selection(words=(("condition", "shock septic"),)), set()),
        (Selection(words=(("condition", "septic shock"),)), {"pmid-2"}),
        (Selection(words=(("condition", "sho*"),)), {"pmid-2"}),
        (Selection(words=(("domains", "quality_of_life"),)), {"doi-10.1000-one"}),
        (Selection(words=(("state", "stale"),)), {"study-nct00000001"}),
        (Selection(words=(("state", "stale"), ("text", "aspirin"))), {"study-nct00000001"}),
        (Selection(words=(("verdicts", "inconsistent"),)), set()),
        (Selection(words=(("interventions", "aspirin placebo"),)), set()),
        (Selection(words=(("text", '" OR text : "aspirin'),)), set()),
        (Selection(words=(("text", "NEAR(aspirin placebo)"),)), set()),
        (Selection(words=(("text", "-"),)), set()),
        (Selection(ids=("pmid-1",)), {"pmid-1"}),
        (Selection(ids=()), set()),
        (Selection(ids=("pmid-1",), words=(("text", "nowhere"),)), set()),
    ],
    ids=lambda value: str(sorted(value) if isinstance(value, set) else value),
)
def test_a_selection_means_those_of_which_all_is_true(reader, chosen, found):
    assert ids(reader, chosen) == found


def test_all_verdicts_are_found_by_code_and_outcome_of_one_check(reader):
    everyone = ids(reader)
    assert ids(reader, Selection(words=(("verdicts", "COUNT-02 consistent"),))) == everyone
    assert ids(reader, Selection(words=(("verdicts", "COUNT-02 inconsistent"),))) == set()


def test_records_that_share_any_identifier_are_linked(reader):
    shown = [json.loads(item.json) for item in reader.summaries(ALL, Position(), 10)]
    links = {one["id"]: one["linked"] for one in shown}
    assert links == {
        "pmid-1": ["doi-10.1000-one", "study-nct00000001"],
        "pmid-2": [],
        "doi-10.1000-one": ["pmid-1"],
        "study-nct00000001": ["pmid-1"],
    }
    linked = [json.loads(item.json)["id"] for item in reader.linked("pmid-1")]
    assert set(linked) == {"doi-10.1000-one", "study-nct00000001"}


def test_rows_hold_names_for_references(reader):
    chosen = Selection(ids=("pmid-1",))
    (death,) = (json.loads(item.json) for item in reader.mortality(chosen, Position(), 10))
    assert (death["arm"], death["events"], death["percent"]) == ("aspirin", "30", "30.0")
    (result,) = (json.loads(item.json) for item in reader.results(chosen, Position(), 10))
    assert (result["outcome"], result["pointer"]) == ("death", "/results/0")
    assert [arm["arm"] for arm in result["arms"]] == ["aspirin", "placebo"]
    (contrast,) = result["contrasts"]
    assert contrast["interval"] == {"level": "95", "low": "0.51", "high": "1.10"}
    assert contrast["p_value"] == {"comparator": "=", "value": "0.14"}


def test_results_are_of_the_domain_that_is_asked_for(reader):
    words = (("domains", "quality_of_life"),)
    rows = reader.results(Selection(words=words, domain="quality_of_life"), Position(), 10)
    assert [json.loads(row.json)["record"] for row in rows] == ["doi-10.1000-one"]


@pytest.mark.parametrize("size", [1, 2, 3, 7])
@pytest.mark.parametrize("chosen", [ALL, Selection(words=(("text", "aspirin"),))], ids=str)
@pytest.mark.parametrize("kind", ["summaries", "mortality", "results"])
def test_pages_hold_each_row_once(tmp_path, size, chosen, kind):
    two = {"results": RECORD.results * 2, "mortality": RECORD.mortality * 2}
    store = write(tmp_path, *(record(f"pmid-{n}", **two) for n in range(1, 10)))
    refresh(store)
    reader = IndexReader(store.index.path)
    seen, after = [], Position()
    while page := getattr(reader, kind)(chosen, after, size):
        assert len(page) <= size
        seen += page
        after = page[-1].position
    assert len(seen) == len({item.position for item in seen}) == (9 if kind == "summaries" else 18)
    assert [item.position for item in seen] == sorted(item.position for item in seen)


def test_a_list_goes_on_where_it_was_whatever_is_written_meanwhile(tmp_path):
    store = write(tmp_path, *(record(f"pmid-{n}") for n in range(1, 40)))
    refresh(store)
    reader = IndexReader(store.index.path)
    first = reader.summaries(ALL, Position(), 20)
    store.remove(["pmid-1", "pmid-2", "pmid-3"])
    write(tmp_path, record("pmid-7", **in_state("approved")), record("pmid-100"))
    refresh(store, rebuild=True)
    second = reader.summaries(ALL, first[-1].position, 100)
    seen = [json.loads(item.json)["id"] for item in (*first, *second)]
    assert len(seen) == len(set(seen))
    assert {f"pmid-{n}" for n in range(4, 40)} <= set(seen)


def test_a_run_keeps_it_up_to_date(store, reader):
    before = reader.generation()
    write(store.root, record("pmid-9"), record("pmid-2", **in_state("approved")))
    assert ids(reader, Selection(words=(("state", "approved"),))) == {"pmid-2"}
    assert "pmid-9" in ids(reader)
    store.remove(["pmid-9"])
    assert "pmid-9" not in ids(reader)
    assert reader.generation() != before
    assert refresh(store).read == 0, "what a run indexed need not be read again"


def test_nothing_is_made_where_nobody_asked_for_an_index(store):
    assert not store.index.exists


def test_a_run_goes_on_where_the_index_cannot(store, reader, caplog):
    with sqlite3.connect(store.index.path) as other:
        other.execute("DROP TABLE mortality")
    write(store.root, record("pmid-9"))
    assert "the index is behind" in caplog.text
    assert store.load("pmid-9")[0].id == "pmid-9"
    assert refresh(store, rebuild=True).read == 5


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b'{"schema_version": "1.0", "id": "pm', "only a part of one"),
        (b"", "only a part of one"),
        (b"[" * 100_000, "nested too deep"),
        (to_json(RECORD).replace('"1.0"', '"1.1"', 1).encode(), "newer abstractor"),
        (to_json(RECORD).replace('"1.0"', '"0.9"', 1).encode(), "extract it again"),
    ],
    ids=range(5),
)
def test_what_is_no_record_is_named_and_not_shown(store, reader, content, why):
    (store.records / "pmid-1.json").write_bytes(content)
    done = refresh(store)
    assert (done.read, done.unchanged, len(done.refused)) == (0, 3, 1)
    assert "pmid-1.json" in done.refused[0]
    assert why in done.refused[0]
    assert ids(reader) == {"pmid-2", "doi-10.1000-one", "study-nct00000001"}
    assert (store.records / "pmid-1.json").read_bytes() == content
    assert len(refresh(store).refused) == 1, "it is tried again"


def test_a_record_without_its_text_is_refused(store):
    (store.texts / "pmid-1.txt").unlink()
    (sentence,) = refresh(store).refused
    assert "pmid-1.txt: No such file" in sentence


def test_a_folder_without_records_is_refused_and_left_as_it_is(tmp_path):
    with pytest.raises(StoreError, match="no records here"):
        refresh(Store(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_it_can_be_deleted_while_it_is_read(store, reader):
    assert len(ids(reader)) == 4
    store.index.path.unlink()
    with pytest.raises(NoIndex, match="abstractor index"):
        reader.generation()
    for suffix in ("-wal", "-shm"):
        (store.root / f"index.sqlite{suffix}").unlink(missing_ok=True)
    refresh(store)
    assert len(ids(reader)) == 4


def test_what_is_no_index_is_built_again(store):
    store.index.path.write_bytes(b"no database at all " * 1_000)
    with pytest.raises(NoIndex):
        IndexReader(store.index.path).generation()
    with pytest.raises(StoreError, match="--rebuild"):
        refresh(store)
    assert refresh(store, rebuild=True).read == 4


def test_an_index_of_another_format_is_built_again(store, reader):
    with sqlite3.connect(store.index.path) as other:
        other.execute("PRAGMA user_version = 999")
    with pytest.raises(NoIndex, match="another version"):
        IndexReader(store.index.path).generation()
    assert refresh(store).read == 4
    assert len(ids(reader)) == 4


def test_a_question_that_takes_too_long_is_ended(reader, monkeypatch):
    monkeypatch.setattr(reading, "_PATIENCE", -1)
    monkeypatch.setattr(reading, "_STEPS", 1)
    impatient = IndexReader(reader._path)
    with pytest.raises(TooSlow):
        impatient.summaries(ALL, Position(), 10)


def test_a_key_is_the_same_in_every_index_and_fits_sqlite():
    assert key_of("pmid-18305265") == 18305265
    assert key_of("doi-10.1000-one") == 7283820839577411354
    others = [f"doi-10.1000-{n}" for n in range(1_000)]
    others += ["pmid-018305265", "pmid-", "pmid-1e5", "pmid-٣", "pmid-" + "9" * 30]
    keys = [key_of(id) for id in others]
    assert len(set(keys)) == len(others)
    assert all(2**62 <= key < 2**63 for key in keys)


def test_a_reader_sees_whole_records_only_while_a_run_writes(store, reader):
    """Of a record that is written again and again, text and state must always agree."""
    states = ("approved", "corrected")
    done = threading.Event()

    def write_on():
        for turn in range(30):
            state = states[turn % 2]
            changed = to_json(record("pmid-1", **in_state(state)))
            store.write([Output("pmid-1", changed, TEXT + state)])
        done.set()

    writer = threading.Thread(target=write_on)
    writer.start()
    seen = set()
    while not done.is_set():
        found = reader.record("pmid-1")
        state = json.loads(gzip.decompress(found.gzipped))["review"]["state"]
        assert found.text == (TEXT if state == "unreviewed" else TEXT + state)
        seen.add(state)
    writer.join()
    assert set(states) <= seen
