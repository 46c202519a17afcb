"""An origin tells where a page came from, as long as the page is the one that came."""

import json

import pytest

from extract.store import describe, find_pages, open_page, origin_path, read_origin, retrieved_at
from extract.store.origins import Origin

PAGE = b"a page"
SHA256 = "41c5ee8f1af4e5ba23ef04d0b3f7f9d09bf3e9bb7fb5e9eb3fdd7a51e4f5d6f4"


@pytest.fixture
def page(tmp_path):
    path = tmp_path / "a.xml"
    path.write_bytes(PAGE)
    return path


def write_origin(page, **changes):
    with open_page(page, page.name) as stream:
        sha256 = describe(stream, page, page.name).sha256
    told = {"address": "a", "retrieved_at": "2026-11-20T02:00:00Z", "sha256": sha256}
    origin_path(page).write_text(json.dumps(told | changes))
    return sha256


def test_a_page_knows_when_it_came(page):
    write_origin(page)
    with open_page(page, page.name) as stream:
        assert describe(stream, page, page.name).retrieved_at == "2026-11-20T02:00:00Z"
        assert stream.read() == PAGE


def test_a_page_that_was_edited_came_from_somewhere_else(page):
    sha256 = write_origin(page)
    assert retrieved_at(page, sha256) is not None
    assert retrieved_at(page, SHA256) is None
    assert retrieved_at(page, None) is None


def test_a_page_need_not_have_an_origin(page):
    assert read_origin(page) is None


@pytest.mark.parametrize("time", ["2026-11-20", "2026-11-20T02:00:00Z", "2026-11-20T02:00+01:00"])
def test_a_person_may_write_an_origin(page, time):
    write_origin(page, retrieved_at=time)
    assert read_origin(page).retrieved_at == time


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        b'{"address": "a", "sha256": "b"}',
        b'{"address": "a", "retrieved_at": "yesterday", "sha256": "b"}',
        b'{"address": "a", "retrieved_at": "2026-13-01", "sha256": "b"}',
        b'{"address": "a", "retrieved_at": "2026-11-20", "sha256": "b", "email": "c"}',
    ],
)
def test_an_origin_that_cannot_be_read_is_none_and_said_so(page, content, caplog):
    origin_path(page).write_bytes(content)
    assert read_origin(page) is None
    assert "a.xml.origin.json: no origin" in caplog.text


def test_an_origin_is_stored_a_key_a_line(page):
    origin = Origin(address="a", retrieved_at="2026-11-20", sha256="b")
    assert origin.to_json() == (
        b'{\n  "address": "a",\n  "retrieved_at": "2026-11-20",\n  "sha256": "b"\n}\n'
    )


def test_origins_are_no_pages(page):
    write_origin(page)
    (page.parent / "lost.html.origin.json").touch()
    assert list(find_pages(page.parent)) == ["a.xml"]
