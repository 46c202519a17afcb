"""What the API answers, and what it refuses."""

import gzip
import json

import pytest
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient

from extract.api import create_app
from extract.export.json_schema import record_schema
from extract.records.schema import TrialRecord
from extract.store import Store
from extract.store.index import IndexReader, TooSlow
from tests.records_of_trials import record, write

LISTS = ("/records", "/mortality", "/results")


def ids(answer):
    assert answer.status_code == 200, answer.text
    return {item.get("id") or item["record"] for item in answer.json()["items"]}


def refused(answer, status):
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert set(told) == {"type", "title", "status", "detail"}
    assert told["status"] == status
    assert told["detail"]
    return told["detail"]


def test_health(client):
    told = client.get("/health").json()
    assert (told["status"], told["records"], told["schema_version"]) == ("ok", 33, "1.0")


def test_a_record_is_the_one_that_is_stored(client, store):
    answer = client.get("/records/pmid-1")
    Draft202012Validator(json.loads(record_schema())).validate(answer.json())
    kept, text = store.load("pmid-1")
    assert TrialRecord.model_validate_json(answer.content) == kept
    shown = client.get("/records/pmid-1/text")
    assert shown.text == text
    assert shown.headers["content-type"] == "text/plain; charset=utf-8"


def test_linked_records(client):
    assert ids(client.get("/records/pmid-1/linked")) == {"doi-10.1000-one"}
    assert ids(client.get("/records/pmid-2/linked")) == set()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("pmid=1", {"pmid-1"}),
        ("pmid=0001", {"pmid-1"}),
        ("doi=10.1000/ONE", {"pmid-1", "doi-10.1000-one"}),
        ("registration=nct00000001", {"pmid-1"}),
        ("record=pmid-2", {"pmid-2"}),
        ("condition=septic", {"pmid-2"}),
        ("condition=shock%20septic", {"pmid-2"}),
        ("condition=%22shock%20septic%22", set()),
        ("condition=%22septic%20sho%22", set()),
        ("condition=sep*", {"pmid-2"}),
        ("domain=quality_of_life", {"doi-10.1000-one"}),
        ("state=stale", set()),
        ("pmid=1&state=unreviewed", {"pmid-1"}),
        ("pmid=1&state=approved", set()),
        ("pmid=1&intervention=aspirin", {"pmid-1"}),
        ("pmid=1&check=COUNT-02&verdict=consistent", {"pmid-1"}),
        ("pmid=1&check=COUNT-02&verdict=inconsistent", set()),
        ("pmid=1&verdict=cannot_tell", set()),
        ("pmid=1&report_type=results", set()),
        ("pmid=1&q=nothing-like-this", set()),
        ("pmid=1&q=ASPIRIN", {"pmid-1"}),
    ],
)
@pytest.mark.parametrize("path", LISTS)
def test_filters(client, path, query, found):
    assert ids(client.get(f"{path}?{query}")) == found


@pytest.mark.parametrize("path", LISTS)
def test_pages_hold_each_row_once(client, path):
    seen, cursor = [], ""
    while cursor is not None:
        page = client.get(f"{path}?limit=10&q=aspirin{cursor and '&cursor=' + cursor}").json()
        seen += page["items"]
        cursor = page["next"]
    assert len(seen) == len({json.dumps(item) for item in seen}) == 33


@pytest.mark.parametrize("path", LISTS)
def test_json_lines_hold_all(client, path):
    answer = client.get(f"{path}.jsonl?q=aspirin")
    assert answer.headers["content-type"] == "application/x-ndjson"
    rows = [json.loads(line) for line in answer.text.splitlines()]
    assert len(rows) == 33
    if path == "/records":
        for row in rows:
            TrialRecord.model_validate(row)
    assert client.get(f"{path}.jsonl?state=stale").text == ""


PATHS = (
    *LISTS,
    *(f"{path}.jsonl" for path in LISTS),
    "/health",
    "/records/pmid-1",
    "/records/pmid-1/text",
    "/records/pmid-1/linked",
)


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_sent_twice(client, path):
    first = client.get(path)
    tag = first.headers["etag"]
    for known in (tag, tag.removeprefix("W/"), f'"other", {tag}', "*"):
        again = client.get(path, headers={"If-None-Match": known})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
    assert client.get(path, headers={"If-None-Match": '"other"'}).content == first.content


def test_a_change_is_sent(own_client, own_store):
    tags = {path: own_client.get(path).headers["etag"] for path in PATHS}
    write(own_store.root, record("pmid-1", arms=()), text="Another text.")
    for path, tag in tags.items():
        again = own_client.get(path, headers={"If-None-Match": tag})
        assert (again.status_code, again.headers["etag"] == tag) == (200, False), path


@pytest.mark.parametrize("path", PATHS)
def test_head_says_the_same_without_a_body(client, path):
    told, asked = client.head(path), client.get(path)
    assert (told.status_code, told.content) == (200, b"")
    for name in ("etag", "content-type", "vary"):
        assert told.headers[name] == asked.headers[name]


def test_answers_are_gzipped_for_those_who_take_it(client):
    for path in ("/records/pmid-1", "/records", "/records.jsonl"):
        zipped = client.get(path, headers={"Accept-Encoding": "gzip"})
        plain = client.get(path, headers={"Accept-Encoding": "identity"})
        assert zipped.headers["content-encoding"] == "gzip"
        assert "content-encoding" not in plain.headers
        assert zipped.content == plain.content
        assert zipped.headers["vary"] == plain.headers["vary"] == "Accept-Encoding"
        assert zipped.headers["etag"] == plain.headers["etag"]


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=a%00b",
        "q=",
        "q=%22%22",
        "q=%E2%80%A6",
        "q=" + "a" * 10_000,
        "q=" + "a%20" * 5_000,
        "condition=%00",
        "pmid=1%00",
        "pmid=x",
        "pmid=1'%20OR%201=1",
        "doi=one",
        "doi=10.1/" + "a" * 10_000,
        "registration=%F0%9F%92%A9",
        "domain=everything",
        "verdict=true",
        "check=COUNT",
        "state=",
        "limit=0",
        "limit=201",
        "limit=1e3",
        "limit=" + "9" * 5_000,
        "cursor=",
        "cursor=x",
        "cursor=AAAAAAAAAAAAAAAAAAAAAA",
        "cursor=" + "A" * 10_000,
        "cursor=%C3%A4aaaaaaaaaaaaaaaaaaaaa",
        "nothing=1",
        "Q=aspirin",
    ],
    ids=lambda query: query[:30],
)
def test_what_cannot_be_meant_is_refused(client, query):
    for path in LISTS:
        detail = refused(client.get(f"{path}?{query}"), 400)
        assert len(detail) <= 1_000
        assert "\0" not in detail


@pytest.mark.parametrize(
    "query",
    [
        '"',
        'a"',
        '"a',
        "a OR b",
        "NEAR(a b)",
        "text:a",
        "a*b",
        "^a",
        "{a b}: c",
        "a AND",
        "-a",
        "(a",
        'a" OR "b',
        "a" * 500,
        " ".join("abcdefghij" * 25)[:499],
        "'; DROP TABLE records; --a",
        "%_a",
        "é",
        "العربية",
        "𝔘𝔫𝔦",
        "\u200ba\ufeff",
    ],
    ids=lambda query: query[:20].encode("unicode_escape").decode(),
)
def test_no_words_are_syntax(client, query):
    for path in LISTS:
        answer = client.get(path, params={"q": query})
        assert answer.status_code == (400 if query == '"' else 200), answer.text


def test_a_cursor_is_of_one_list_alone(client):
    cursor = client.get("/records?limit=5&q=aspirin").json()["next"]
    assert client.get(f"/records?limit=9&q=aspirin&cursor={cursor}").status_code == 200
    for other in ("/records?q=placebo", "/mortality?q=aspirin", "/records?"):
        detail = refused(client.get(f"{other}&cursor={cursor}"), 400)
        assert "begin again" in detail
    wrong = ("B" if cursor[0] == "A" else "A") + cursor[1:]
    refused(client.get(f"/records?limit=5&q=aspirin&cursor={wrong}"), 400)


@pytest.mark.parametrize(
    "path",
    ["/", "/records/", "/records/pmid-9999", "/records/%00", "/records/..%2f..%2fetc", "/docs"],
)
def test_what_is_not_there(client, path):
    refused(client.get(path), 404)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "X"])
def test_it_only_reads(client, method):
    answer = client.request(method, "/records")
    assert answer.headers["allow"] == "GET, HEAD"
    refused(answer, 405)


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "", "localhost:x", "a:1:2"]
)
def test_a_name_of_another_server_is_refused(client, host):
    refused(client.get("/records", headers={"Host": host}), 400)


@pytest.mark.parametrize(
    "host", ["localhost", "LOCALHOST:8000", "127.0.0.1:1", "[::1]:80", "[::1]"]
)
def test_loopback_has_three_names(client, host):
    assert client.get("/health", headers={"Host": host}).status_code == 200


def test_other_names_are_told(store):
    with TestClient(create_app(store.root, names=["Trials.example"])) as client:
        for host in ("trials.example", "trials.example:80"):
            assert client.get("/health", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("path", ["/records/pmid-1/text", "/records", "/x", "/records.jsonl"])
def test_no_browser_is_to_make_anything_of_it(client, path):
    headers = client.get(path).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["content-security-policy"].startswith("default-src 'none'")
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "access-control-allow-origin" not in headers


def test_without_an_index_it_says_what_to_do(tmp_path):
    write(tmp_path, record("pmid-1"))
    with TestClient(create_app(tmp_path), base_url="http://localhost") as client:
        for path in PATHS:
            answer = client.get(path)
            assert "abstractor index" in refused(answer, 503)
            assert answer.headers["retry-after"] == "5"


def test_a_question_that_takes_too_long_gets_no_answer(client, monkeypatch):
    def too_slow(*asked):
        raise TooSlow("the question takes too long")

    monkeypatch.setattr(IndexReader, "summaries", too_slow)
    refused(client.get("/records"), 503)


def test_what_a_run_writes_is_there_at_once(own_client, own_store):
    refused(own_client.get("/records/pmid-99"), 404)
    write(own_store.root, record("pmid-99"))
    assert own_client.get("/records/pmid-99").status_code == 200
    Store(own_store.root).remove(["pmid-99"])
    refused(own_client.get("/records/pmid-99"), 404)


def test_stored_bytes_are_sent_as_they_are(client, store):
    reader = IndexReader(store.index.path)
    sent = client.get("/records/pmid-1", headers={"Accept-Encoding": "gzip"}).content
    assert gzip.decompress(reader.record("pmid-1").gzipped) == sent
    reader.close()
