"""Hostile JSON ends in a sentence, and never in a crash, a hang or a full memory."""

import gzip
import io

import pytest

from extract.export.validation import items, reading

RECORD = b'{"a": 1}'


def read(content, *, is_lines=False):
    return list(items(io.BytesIO(content), is_lines=is_lines))


def faults(content, **options):
    return [item.fault for item in read(content, **options)]


HOSTILE = [
    (b"", "no JSON"),
    (b'{"a": 1', "only a part of it"),
    (b'{"a": 1} {"b": 2}', "Extra data"),
    (b"[" * 1_000_000, "nested too deep"),
    (b'{"a":' * 1_000_000, "nested too deep"),
    (b"[" + b"9" * 1_000_000 + b"]", "larger than programs can hold"),
    (b"[123456789012345678]", "larger than programs can hold"),
    (b"[1e400]", "larger than programs can hold"),
    (b"[1e999999999]", "larger than programs can hold"),
    (b"[NaN]", "NaN is no number"),
    (b"[-Infinity]", "-Infinity is no number"),
    (b'{"a": 1, "a": 2}', "stands twice"),
    (b'{"a": {"b": 1, "b": 1}}', "stands twice"),
    (b'{"a": "\xff"}', "no UTF-8 at byte 7"),
    (b"\xff\xfe{\x00", "no UTF-8"),
    (b"\xef\xbb\xbf{}", "no JSON"),
    (b"\x00" * 1_000, "no JSON"),
    (b"\x1f\x8b" + b"\x00" * 100, "gzip that is broken"),
    (b"\x1f\x8b", "gzip that is broken"),
    (gzip.compress(RECORD)[:-9], "gzip that is broken"),
    (gzip.compress(RECORD) + b"rest", "gzip that is broken"),
]


@pytest.mark.timeout(20)
@pytest.mark.parametrize(("content", "why"), HOSTILE, ids=range(len(HOSTILE)))
def test_what_is_no_json(content, why):
    told = [fault for fault in faults(content) if fault is not None]
    assert len(told) == 1
    assert why in told[0]
    assert len(told[0]) < 200


def test_one_value_and_one_a_line():
    assert [item.value for item in read(b'{\n"a": 1\n}\n')] == [{"a": 1}]
    assert [item.value for item in read(RECORD)] == [{"a": 1}]
    assert [(item.line, item.value) for item in read(RECORD + b"\n\n" + RECORD)] == [
        (1, {"a": 1}),
        (3, {"a": 1}),
    ]
    assert [item.value for item in read(gzip.compress(RECORD + b"\n" + RECORD))] == [{"a": 1}] * 2


def test_a_bad_line_costs_itself():
    content = b"{\n" + RECORD + b"\n[\n" + RECORD
    assert [fault is None for fault in faults(content, is_lines=True)] == [False, True, False, True]


def test_whole_numbers_are_whole_however_they_are_printed():
    assert read(b"[1.0, 1e3, 1.5]")[0].value == [1, 1000, 1.5]
    assert isinstance(read(b"[1.0]")[0].value[0], int)


def test_a_record_is_never_larger_than_there_is_room_for(monkeypatch):
    monkeypatch.setattr(reading, "_MOST", 1_000)
    assert "more than" in faults(b" " * 2_000 + RECORD)[0]
    assert "more than" in faults(gzip.compress(b" " * 10_000_000))[0]
    first, second = faults(RECORD + b"\n" + b" " * 2_000 + b"\n" + RECORD)
    assert first is None
    assert "the rest is not read" in second
