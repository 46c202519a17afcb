"""The connection to the E-utilities: polite, patient, and discreet."""

from __future__ import annotations

import logging
import traceback
from datetime import timedelta
from email.utils import format_datetime

import pytest

from extract.fetch import (
    Eutils,
    FetchError,
    Patience,
    Rejected,
    TooLarge,
    Trouble,
    Unavailable,
    from_environment,
)
from extract.fetch.collecting import fetch_batch
from extract.fetch.eutils import ADDRESS
from tests.fetch import stub as bad
from tests.fetch.conftest import EMAIL, KEY, START

SEARCH = {"term": "sepsis", "retmax": "10"}
PASSING = {
    "too many requests": bad.status(429),
    "too many requests, with status 200": bad.saying(b'{"error":"API rate limit exceeded"}'),
    "an error": bad.status(500),
    "a bad gateway": bad.status(502, b"<html>Bad Gateway</html>"),
    "unavailable": bad.status(503),
    "a web page": bad.saying(b"<!DOCTYPE html>\n<html><body>Maintenance</body></html>"),
    "nothing": bad.saying(b""),
    "no XML": bad.saying(b"certainly"),
    "other XML": bad.saying(b"<rss><ERROR>none</ERROR></rss>"),
    "an error of E-utilities": bad.saying(bad.error("eFetchResult", "Unable to obtain query #1")),
    "an error of E-utilities, with status 400": bad.status(
        400, bad.error("eFetchResult", "External viewer error: Empty Response. Status: Timeout")
    ),
    "JSON": bad.saying(b'{"error":"error forwarding request","type":"ip"}'),
    "an error without a message": bad.saying(b"<eFetchResult/>"),
    "XML that is cut off": bad.cut_off,
    "a length that is too long": bad.wrong_length,
    "a length that is too short": bad.short_length,
    "a broken connection": bad.reset,
    "no gzip": bad.saying(b"no gzip", Content_Encoding="gzip"),
    "no UTF-8": bad.saying(
        b'<?xml version="1.0" encoding="ISO-8859-1"?><PubmedArticleSet></PubmedArticleSet>'
    ),
}


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
def test_what_passes_is_asked_again(fault, stub, eutils):
    stub.add(1, 2)
    stub.faults += [fault, fault]
    assert fetch_batch(eutils, [1, 2]).citations.keys() == {1, 2}
    assert [one.pmids for one in stub.asked] == [[1, 2]] * 3


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
def test_what_does_not_pass_is_told_by_name(fault, stub, eutils, clock):
    eutils.patience.attempts = 2
    stub.always = fault
    with pytest.raises(Trouble, match=r"^efetch: ") as caught:
        fetch_batch(eutils, [1, 2])
    # What is left on a connection may end the second try before the stub has heard of it.
    assert 1 <= len(stub.asked) <= 2
    assert len(clock.slept) == 1
    assert len(str(caught.value)) < 200


def test_patience_grows_and_ends(stub, eutils, clock):
    stub.always = bad.status(500)
    with pytest.raises(Trouble, match="status 500"):
        fetch_batch(eutils, [1])
    waits = [seconds for seconds in clock.slept if seconds >= 1]
    assert len(waits) == eutils.patience.attempts - 1
    assert waits == sorted(waits)
    assert sum(waits) < 60


@pytest.mark.parametrize("code", [429, 503])
def test_the_server_says_how_long_to_wait(code, stub, eutils, clock):
    stub.faults.append(bad.status(code, b"", Retry_After="17"))
    fetch_batch(eutils, [1])
    assert max(clock.slept) == 17


def test_the_server_says_until_when_to_wait(stub, eutils, clock):
    date = format_datetime(START + timedelta(seconds=40), usegmt=True)
    stub.faults.append(bad.status(429, b"", Retry_After=date))
    fetch_batch(eutils, [1])
    assert 39 < max(clock.slept) <= 40


@pytest.mark.parametrize("header", ["soon", "-5", "", "9" * 30, "Fri, 99 Nov 2026 02:00:00 GMT"])
def test_a_server_that_cannot_say_it_is_waited_for_as_usual(header, stub, eutils, clock):
    stub.faults.append(bad.status(429, b"", Retry_After=header))
    fetch_batch(eutils, [1])
    assert 1 <= max(clock.slept) <= 2


def test_a_date_that_is_past_asks_for_no_wait(stub, eutils, clock):
    date = format_datetime(START - timedelta(days=1), usegmt=True)
    stub.faults.append(bad.status(429, b"", Retry_After=date))
    fetch_batch(eutils, [1])
    assert 1 <= max(clock.slept) <= 2


def test_nobody_waits_for_a_day(stub, eutils, clock):
    stub.faults.append(bad.status(429, b"", Retry_After="86400"))
    with pytest.raises(Unavailable, match="asked to wait for 86,400 seconds; run again after that"):
        fetch_batch(eutils, [1])
    assert clock.seconds < 1


REJECTED = {
    "a wrong key": bad.status(400, b'{"error":"API key invalid","api-key":"%b"}' % KEY.encode()),
    "no such page": bad.status(404),
    "forbidden": bad.status(403),
    "a redirect elsewhere": bad.status(302, b"", Location="http://192.0.2.1/efetch.fcgi"),
    "a redirect for good": bad.status(308, b"", Location=f"//example.org/?api_key={KEY}"),
    "a redirect to itself": bad.status(307, b"", Location="/eutils/efetch.fcgi"),
}


@pytest.mark.parametrize("fault", REJECTED.values(), ids=REJECTED)
def test_a_clear_no_is_asked_once(fault, stub, eutils, clock):
    stub.always = fault
    with pytest.raises(Rejected, match=r"^efetch: ") as caught:
        fetch_batch(eutils, [1])
    assert len(stub.asked) == 1
    assert KEY not in str(caught.value)


@pytest.mark.parametrize("fault", [bad.endless, bad.bomb])
def test_too_much_is_not_asked_again(fault, stub, eutils):
    stub.always = fault
    with pytest.raises(TooLarge, match="at most 1,000,000 bytes"):
        fetch_batch(eutils, [1])
    assert len(stub.asked) == 1


def test_a_slow_answer_has_an_end(stub):
    stub.always = bad.dripping
    patience = Patience(silence=5, answer=0.3, attempts=1)
    with (
        Eutils(stub.address, patience=patience) as eutils,
        pytest.raises(Trouble, match=r"not there after 0\.3 seconds"),
    ):
        fetch_batch(eutils, [1])


def test_silence_is_asked_again(stub, clock):
    stub.add(1)
    stub.faults += [bad.hanging, bad.hanging]
    with Eutils(stub.address, patience=Patience(silence=0.3), clock=clock) as eutils:
        assert fetch_batch(eutils, [1]).citations.keys() == {1}
        stub.always = bad.hanging
        with pytest.raises(Trouble, match=r"no answer in time \(ReadTimeout\)"):
            fetch_batch(eutils, [1])


def test_nobody_there(stub, clock):
    with (
        Eutils("http://127.0.0.1:9/eutils", clock=clock) as eutils,
        pytest.raises(Trouble, match=r"the connection failed: .*refused"),
    ):
        fetch_batch(eutils, [1])


@pytest.mark.parametrize(("key", "per_second"), [(None, 3), (KEY, 10)])
def test_no_more_requests_than_allowed(key, per_second, stub, clock):
    times = []
    with Eutils(stub.address, key=key, clock=clock) as eutils:
        for _ in range(25):
            fetch_batch(eutils, [1])
            times.append(clock.seconds)
    windows = [sum(start <= time < start + 1 for time in times) for start in times]
    assert max(windows) == per_second


def test_a_request_says_who_asks_where_nobody_logs_it(stub, eutils):
    fetch_batch(eutils, [1])
    (asked,) = stub.asked
    assert asked.parameters == {
        "tool": "trial-abstractor",
        "email": EMAIL,
        "api_key": KEY,
        "db": "pubmed",
        "id": "1",
        "retmode": "xml",
    }
    assert asked.headers["User-Agent"].startswith("trial-abstractor/")
    assert KEY not in str(asked.headers)


@pytest.mark.parametrize(
    "fault", [*PASSING.values(), *REJECTED.values(), bad.endless], ids=[*PASSING, *REJECTED, "much"]
)
def test_neither_key_nor_email_is_told(fault, stub, eutils, caplog):
    caplog.set_level(logging.DEBUG)
    eutils.patience.attempts = 2
    stub.always = fault
    told = []
    eutils.on_wait = told.append
    with pytest.raises(FetchError) as caught:
        fetch_batch(eutils, [1])
    trace = "".join(traceback.format_exception(caught.value))
    everything = f"{trace}{caplog.text}{told}{caught.value!r}{eutils!r}"
    assert "fetch_batch" in everything
    assert KEY not in everything
    assert EMAIL not in everything


def test_a_server_that_repeats_who_asks_is_not_quoted(stub, eutils):
    stub.always = bad.saying(bad.error("eFetchResult", f"not for {EMAIL} with {KEY}"))
    with pytest.raises(Trouble, match=r"not for \.\.\. with \.\.\.$"):
        fetch_batch(eutils, [1])


def test_the_environment_says_who_asks_whom(stub, monkeypatch):
    monkeypatch.setenv("NCBI_API_KEY", KEY)
    monkeypatch.setenv("NCBI_EMAIL", EMAIL)
    monkeypatch.setenv("ABSTRACTOR_EUTILS", stub.address + "/")
    with from_environment() as eutils:
        fetch_batch(eutils, [1])
    (asked,) = stub.asked
    assert (asked.parameters["api_key"], asked.parameters["email"]) == (KEY, EMAIL)


def test_an_empty_environment_asks_pubmed_itself_and_says_nothing(monkeypatch):
    for name in ("NCBI_API_KEY", "NCBI_EMAIL", "ABSTRACTOR_EUTILS"):
        monkeypatch.delenv(name, raising=False)
    with from_environment() as eutils:
        assert eutils.address == ADDRESS
        assert eutils._about_us.keys() == {"tool", "db"}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("NCBI_API_KEY", "two words"),
        ("NCBI_API_KEY", "line\nend"),
        ("NCBI_API_KEY", "é"),
        ("NCBI_EMAIL", "nobody"),
        ("NCBI_EMAIL", "a@b c"),
        ("ABSTRACTOR_EUTILS", "ftp://127.0.0.1/"),
        ("ABSTRACTOR_EUTILS", "file:///etc/passwd"),
        ("ABSTRACTOR_EUTILS", "127.0.0.1"),
        ("ABSTRACTOR_EUTILS", "http:///"),
        ("ABSTRACTOR_EUTILS", "http://me:secret@127.0.0.1/"),
        ("ABSTRACTOR_EUTILS", "http://127.0.0.1/?api_key=secret"),
        ("ABSTRACTOR_EUTILS", "http://127.0.0.1:port/"),
    ],
)
def test_an_environment_that_cannot_be_right_is_named_and_not_repeated(name, value, monkeypatch):
    monkeypatch.setenv(name, value)
    with pytest.raises(Rejected, match=name) as caught:
        from_environment()
    assert value not in str(caught.value)
