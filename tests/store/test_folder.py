"""The folder of records: what is on the disk is what was made, byte for byte."""

import json

import pytest

from extract.pipeline import Page
from extract.store import Output, Store, StoreError, is_storable, to_json
from tests.batch.stub import record

PAGE = Page("a.txt", "0" * 64, 1)
TEXT = "µ-opioid 10³ β\r\nno\u2028break · −1"


@pytest.fixture
def made():
    return record(PAGE, "plain-text", "pmid-1", TEXT)


def test_a_record_is_readable_json(made):
    text = to_json(made)
    assert text.startswith('{\n  "schema_version": "1.0",\n  "id": "pmid-1",\n  "source": {\n')
    assert text.endswith("\n}\n")
    assert "µ-opioid 10³ β" in text, "what is not ASCII stays as it is"
    assert list(json.loads(text)) == list(type(made).model_fields)
    assert type(made).model_validate_json(text) == made


def test_each_key_has_a_line(made):
    keys = sum(text.count('":') for text in to_json(made).splitlines())
    assert keys == sum('":' in line for line in to_json(made).splitlines())


def test_what_is_written_is_read_again(tmp_path, made):
    store = Store(tmp_path)
    output = Output("pmid-1", to_json(made), TEXT)
    with store.open_for_run():
        store.write([output])
    assert store.load("pmid-1") == (made, TEXT), "line ends as they were, or offsets would move"
    assert store.digests() == {"pmid-1": output.digest}


def test_what_is_not_there_is_named(tmp_path):
    with pytest.raises(StoreError, match=r"pmid-1\.json: No such file"):
        Store(tmp_path).load("pmid-1")


@pytest.mark.parametrize("id", ["../../etc/passwd", "pmid-1/../x", "", "x-1", "pmid-", "pmid-1\n"])
def test_an_id_never_leaves_the_folder(tmp_path, id):
    assert not is_storable(id)
    with pytest.raises(StoreError, match="not the id of a record"):
        Store(tmp_path).load(id)


def test_what_cannot_be_read_is_named(tmp_path):
    (tmp_path / "texts" / "pmid-1.txt").mkdir(parents=True)
    with pytest.raises(StoreError, match=r"texts/pmid-1\.txt: Is a directory"):
        Store(tmp_path).digests()


@pytest.mark.parametrize("folder", ["records", "texts", "runs"])
def test_a_run_sweeps_up_after_a_killed_one(tmp_path, folder):
    (tmp_path / folder).mkdir()
    (tmp_path / folder / ".part-pmid-1.json").touch()
    with Store(tmp_path).open_for_run():
        assert not list((tmp_path / folder).glob(".part-*"))


def test_what_is_no_record_is_left_alone(tmp_path):
    store = Store(tmp_path)
    with store.open_for_run():
        (store.records / "README.json").write_text("")
        (store.records / "notes.txt").write_text("")
        assert store.digests() == {}


@pytest.mark.parametrize("content", ["", "[]", '{"source": {"name": 1}}', '{"source": null}', "\0"])
def test_a_broken_record_has_no_page(tmp_path, content):
    store = Store(tmp_path)
    with store.open_for_run():
        (store.records / "pmid-1.json").write_text(content)
    assert store.page_of("pmid-1") is None


def test_the_ids_of_all_records(tmp_path):
    (tmp_path / "records").mkdir()
    for name in ("pmid-2.json", "pmid-10.json", ".part-pmid-3.json", "notes.json", "pmid-4.txt"):
        (tmp_path / "records" / name).touch()
    assert Store(tmp_path).ids() == ("pmid-10", "pmid-2")


def test_a_folder_without_records_is_named(tmp_path):
    (tmp_path / "records").mkdir()
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(StoreError, match=rf"{folder}: no records here"):
            Store(folder).ids()


OTHERS = [
    ('{"schema_version": "2.0"}', r"a record of schema 2\.0, .* newer abstractor"),
    ('{"schema_version": "1.10"}', r"a record of schema 1\.10, .* newer abstractor"),
    ('{"schema_version": "0.9"}', r"a record of schema 0\.9, .* extract it again"),
    ('{"schema_version": "1.0"}', r"though it says so"),
    ('{"schema_version": "1.0", "id": "pm', "only a part of one"),
    ('{"schema_version": 3}', "no record of schema"),
    ("[]", "no record of schema"),
    ("[" * 100_000, "no record"),
    ("", "only a part of one"),
]


@pytest.mark.parametrize(("content", "said"), OTHERS)
def test_what_is_no_record_of_this_schema_is_named(tmp_path, content, said):
    for folder in ("records", "texts"):
        (tmp_path / folder).mkdir()
    (tmp_path / "records" / "pmid-1.json").write_text(content)
    (tmp_path / "texts" / "pmid-1.txt").touch()
    with pytest.raises(StoreError, match=rf"records/pmid-1\.json: .*{said}"):
        Store(tmp_path).load("pmid-1")
