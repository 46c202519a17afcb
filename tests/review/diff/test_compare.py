"""What is different between two versions of a record, with its sentences."""

from __future__ import annotations

from extract.review.diff import Change, Version, compare
from tests.review.diff.making import EVENTS, PAGE, made, with_value


def test_a_record_is_no_different_from_itself() -> None:
    assert compare(made(), made()) is None


def marked(change: Change, side: str) -> list[tuple[str, list[str]]]:
    held = change.old if side == "old" else change.new
    assert held is not None
    return [
        (passage.text, [passage.text[start:end] for start, end in passage.marks])
        for passage in held.passages
    ]


def test_a_change_shows_its_sentences_with_the_words_marked() -> None:
    found = compare(made(), made(PAGE.replace("30 of 100", "31 of 100")))
    assert found is not None
    change = found.changes[-1]
    assert change.old is not None
    assert change.new is not None
    assert (change.kind, change.old.value, change.new.value) == ("changed", "30", "31")
    assert change.new.about["arm"] == "aspirin"
    (before,), (after,) = marked(change, "old"), marked(change, "new")
    assert before[0].startswith("At 28 days, 30 of 100")
    assert before[0].endswith("(P=0.14).")
    assert (before[1], after[1]) == (["30"], ["31"])
    assert change.new.passages[0].start == made().text.index("At 28 days")


def test_a_sentence_that_changed_no_value_is_told() -> None:
    found = compare(made(), made(PAGE.replace("may help", "could well help")))
    assert found is not None
    assert found.changes == ()
    assert [(s.side, s.text) for s in found.sentences] == [
        ("old", "Aspirin may help in septic shock."),
        ("new", "Aspirin could well help in septic shock."),
    ]


def test_a_sentence_in_which_a_value_changed_is_not_told_twice() -> None:
    found = compare(made(), made(PAGE.replace("30 of 100", "31 of 100")))
    assert found is not None
    assert found.sentences == ()


def test_a_text_that_is_another_one_is_not_told_in_full() -> None:
    more = "".join(f"\nWord {i} of it." for i in range(5_000))
    found = compare(made(), Version.of(made().record, made().text + more))
    assert found is not None
    assert len(found.sentences) == 100
    assert found.more_sentences >= 4_900


def test_nor_is_the_one_that_it_stands_for() -> None:
    without = PAGE.replace("(P=0.14)", "(not significant)")
    for old, new in ((PAGE, without), (without, PAGE)):
        found = compare(made(old), made(new))
        assert found is not None
        assert found.changes != ()
        assert found.sentences == ()


def test_what_is_no_value_is_named() -> None:
    old = made()
    found = compare(old, with_value(old, ("coverage", "claimed"), 0))
    assert found is not None
    assert (found.changes, found.other_parts) == ((), ("coverage",))


def test_places_alone_are_told_where_nothing_else_is() -> None:
    old = made()
    evidence = old.record.mortality[0].evidence
    found = compare(old, with_value(old, ("mortality", 0, "evidence"), evidence * 2))
    assert found is not None
    assert (found.changes, found.other_parts) == ((), ("mortality",))


def test_a_text_of_another_run_shows_the_words_alone() -> None:
    old = made()
    new = with_value(old, (*EVENTS, "value"), 3)
    new.text = old.text = "something else"
    found = compare(old, new)
    assert found is not None
    assert marked(found.changes[0], "new") == [("30", ["30"])]
