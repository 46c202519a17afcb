"""A record says when its page came, and follows the page's origin."""

import hashlib
import json

import pytest

PAGE = "Aspirin in septic shock\n\nRESULTS: At 28 days, 30 of 100 patients had died (P=0.14).\n"


@pytest.fixture
def page(folders):
    folders.page("a.txt", PAGE)
    return folders


def write_origin(folders, time):
    told = {
        "address": "https://example.org/a",
        "retrieved_at": time,
        "sha256": hashlib.sha256(PAGE.encode()).hexdigest(),
    }
    folders.page("a.txt.origin.json", json.dumps(told))


def time_of_record(folders):
    (record,) = (folders.out / "records").iterdir()
    return json.loads(record.read_bytes())["source"]["retrieved_at"]


def test_the_record_says_when_its_page_came(page):
    write_origin(page, "2026-11-20T02:00:00Z")
    report = page.run()
    assert (report.read, report.written, report.refused) == (1, 1, 0)
    assert time_of_record(page) == "2026-11-20T02:00:00Z"
    assert page.run().pages.unchanged == 1


def test_the_record_follows_an_origin_that_changes(page):
    page.run()
    assert time_of_record(page) is None
    for time in ("2026-11-20", "2026-11-21"):
        write_origin(page, time)
        report = page.run()
        assert (report.pages.changed, report.written) == (1, 1)
        assert time_of_record(page) == time
    (page.raw / "a.txt.origin.json").unlink()
    assert page.run().written == 1
    assert time_of_record(page) is None


def test_the_origin_of_other_bytes_says_nothing(page):
    write_origin(page, "2026-11-20")
    page.run()
    page.page("a.txt", PAGE.replace("30 of", "31 of"))
    page.run()
    assert time_of_record(page) is None


def test_a_page_that_is_extracted_alone_says_the_same(page, monkeypatch):
    from typer.testing import CliRunner

    from extract.cli import app

    write_origin(page, "2026-11-20T02:00:00Z")
    page.run()
    printed = CliRunner().invoke(app, ["extract", str(page.raw / "a.txt"), "--pretty"]).output
    (record,) = (page.out / "records").iterdir()
    assert printed == record.read_text()
