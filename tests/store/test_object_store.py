"""Locations in an object store, and in one that does not answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from extract.store import StoreError
from extract.store.locations import Found, Location
from tests.bulk.places import object_store, using_store


@pytest.fixture(scope="module")
def bucket() -> Iterator[Location]:
    with object_store("pubmed"):
        yield Location("s3://pubmed")


def test_what_was_written_is_found_at_once_by_content(bucket: Location) -> None:
    place = bucket / "in/one.xml"
    assert place.find() is None
    place.write(b"one")
    one = place.find()
    assert isinstance(one, Found)
    assert one.size == 3
    place.write(b"two")
    two = place.find()
    assert two is not None
    assert (two.size, two.tag != one.tag) == (3, True)
    assert (bucket / "in").names() == ["one.xml"]
    assert (bucket / "in").find() is None, "a folder is no file"


def test_a_draft_is_there_when_it_is_taken_and_not_before(bucket: Location) -> None:
    folder = bucket / "out"
    with folder.draft() as draft:
        draft.write_bytes(b"whole")
        assert folder.names() == []
        (folder / "shard").take(draft)
    assert (folder / "shard").read() == b"whole"
    (folder / "shard").remove()
    (folder / "shard").remove()
    assert (folder / "shard").read() is None


def test_a_store_that_does_not_answer_is_not_taken_for_an_empty_one() -> None:
    with using_store({"AWS_ENDPOINT_URL": "http://127.0.0.1:9", "AWS_MAX_ATTEMPTS": "1"}):
        place = Location("s3://elsewhere/one.xml")
        for ask in (place.find, place.read, place.names):
            with pytest.raises(StoreError, match=r"s3://elsewhere/one\.xml: .*127\.0\.0\.1:9"):
                ask()
