"""Two states of the records, and what is different between them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.review.diff import Change, Diff, Version, diff_states, opened
from extract.store import FolderState, StoreError
from tests.review.diff.making import EVENTS, PAGE, made, named, with_value, write


def compared(old: Path, new: Path) -> Diff:
    return diff_states(FolderState(old), FolderState(new))


@pytest.fixture
def base() -> Version:
    return named(made(), "pmid-1")


def test_records_are_told_by_what_became_of_them(tmp_path: Path, base: Version) -> None:
    other = named(made(PAGE.replace("30 of 100", "31 of 100")), "pmid-1")
    old = write(tmp_path / "old", base, named(base, "pmid-2"), named(base, "pmid-3"))
    new = write(tmp_path / "new", other, named(base, "pmid-2"), named(base, "pmid-4"))
    found = compared(old, new)
    assert [(one.id, one.status) for one in found.records] == [
        ("pmid-1", "changed"), ("pmid-3", "lost"), ("pmid-4", "gained")
    ]  # fmt: skip
    assert found.counts.model_dump() == {
        "identical": 1, "remade": 0, "changed": 1, "gained": 1, "lost": 1, "unreadable": 0,
        "changes": {"changed": 2}, "causes": {"source": 2},
    }  # fmt: skip
    assert found.records[1].values == len(base.facts)


def test_another_extractor_alone_is_no_change(tmp_path: Path, base: Version) -> None:
    old = write(tmp_path / "old", named(made(by="older"), "pmid-1"))
    found = compared(old, write(tmp_path / "new", base))
    assert found.is_empty
    assert found.counts.remade == 1


def test_the_same_is_not_read(
    tmp_path: Path, base: Version, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = write(tmp_path / "old", base), write(tmp_path / "new", base)
    monkeypatch.setattr("extract.store.layouts.TrialRecord", None)
    assert compared(old, new).counts.identical == 1


@pytest.mark.parametrize("side", ["old", "new"])
def test_a_damaged_record_costs_itself(tmp_path: Path, base: Version, side: str) -> None:
    old = write(tmp_path / "old", base, named(base, "pmid-2"))
    new = write(
        tmp_path / "new",
        with_value(base, (*EVENTS, "value"), 3),
        named(with_value(base, (*EVENTS, "value"), 3), "pmid-2"),
    )
    damaged = (old if side == "old" else new) / "records" / "pmid-2.json"
    damaged.write_bytes(damaged.read_bytes()[:2000])
    found = compared(old, new)
    assert [one.id for one in found.records] == ["pmid-1"]
    assert [(one.id, one.side) for one in found.unreadable] == [("pmid-2", side)]
    assert "or only a part of one" in found.unreadable[0].reason
    assert found.counts.unreadable == 1


FLIPPED = {"gained": "lost", "lost": "gained"}
IDS = st.sets(st.sampled_from(["pmid-1", "pmid-2", "pmid-3", "pmid-4"]), min_size=1)
DEATHS = st.lists(st.sampled_from(["30", "31", "nobody"]), min_size=4, max_size=4)


@settings(max_examples=15)
@given(IDS, IDS, DEATHS, DEATHS)
def test_the_other_way_round_gained_is_lost(
    before: set[str], after: set[str], died: list[str], later: list[str]
) -> None:
    with TemporaryDirectory() as name:
        sides = [
            write(Path(name) / side, *(named(_of(each[int(id[-1]) - 1]), id) for id in ids))
            for side, ids, each in (("old", before, died), ("new", after, later))
        ]
        there, back = compared(*sides), compared(*reversed(sides))
    assert [(r.id, r.status) for r in there.records] == [
        (r.id, FLIPPED.get(r.status, r.status)) for r in back.records
    ]
    for one, other in zip(there.records, back.records, strict=True):
        assert sorted(_told(change) for change in one.changes) == sorted(
            (FLIPPED.get(kind, kind), field, new, old)
            for kind, field, old, new in map(_told, other.changes)
        )


@cache
def _of(died: str) -> Version:
    return made(PAGE.replace("30 of 100", f"{died} of 100"))


def _told(change: Change) -> tuple[str, str, str, str]:
    old, new = ("" if side is None else side.value for side in (change.old, change.new))
    return change.kind, change.field, old, new


def test_what_is_no_state_is_refused(tmp_path: Path, base: Version) -> None:
    folder = write(tmp_path / "old", base)
    for other in ("HEAD", "no-such-folder", str(tmp_path / "nothing"), "-x"):
        with pytest.raises(StoreError), opened(str(folder), other) as (old, new):
            diff_states(old, new)
