"""Each change says whether the page, the extractor, both or a curator made it."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from extract import pipeline
from extract.pipeline import Extraction
from extract.records.facts import facts, match
from extract.records.schema import Decided, Review, SaidByRules, Subject
from extract.review.diff import RecordDiff, Version, compare
from extract.review.diff.rerun import rerun
from tests.records.facts.editing import edited
from tests.review.diff.making import EVENTS, PAGE, made, with_value

RAW = Path(__file__).parents[3] / "raw"
MORE_DIED = PAGE.replace("30 of 100", "31 of 100")


def differing(old: Version, new: Version) -> RecordDiff:
    found = compare(old, new)
    assert found is not None
    return found


def told(found: RecordDiff) -> list[tuple[str, str, str]]:
    return [(change.kind, change.field, change.cause) for change in found.changes]


def by_old_rules(version: Version) -> Version:
    """As if rules that find no p value had read it."""
    record = version.record
    for result in range(len(record.results)):
        for contrast in range(len(record.results[result].contrasts)):
            record = edited(record, ("results", result, "contrasts", contrast, "p_value"), None)
        record = edited(record, ("results", result, "p_value"), None)
    return Version.of(edited(record, ("p_values",), ()), version.text)


DIED = [("changed", "results.events", "source"), ("changed", "mortality.events", "source")]


def test_another_page() -> None:
    found = differing(made(), made(MORE_DIED))
    assert told(found) == DIED
    assert (found.has_new_page, found.has_new_extractor, found.note) == (True, False, None)


def test_another_extractor() -> None:
    found = differing(by_old_rules(made(by="older")), made())
    assert told(found) == [("gained", "p_values", "extractor")]
    assert found.note is None


def test_both_at_once_are_told_apart() -> None:
    found = differing(by_old_rules(made(by="older")), made(MORE_DIED))
    assert told(found) == [DIED[0], ("gained", "p_values", "extractor"), DIED[1]]
    assert found.note is not None
    assert "run on the old text" in found.note


def test_both_have_a_part_in_one_value() -> None:
    misread = with_value(made(by="older"), (*EVENTS, "value"), 3)
    causes = {(c.field, c.cause) for c in differing(misread, made(MORE_DIED)).changes}
    assert causes == {("results.events", "source"), ("mortality.events", "both")}


def test_a_value_that_the_old_rules_missed_on_a_page_that_had_it_not() -> None:
    without = PAGE.replace(" (P=0.14)", "")
    found = differing(made(without, by="older"), made())
    assert told(found) == [
        ("gained", "p_values", "source"),
        ("gained", "mortality_findings", "source"),  # of which the p value is the sign
    ]


def test_the_same_text_leaves_the_extractor() -> None:
    newer = with_value(made(), ("source", "sha256"), "0" * 64)
    found = differing(by_old_rules(made(by="older")), newer)
    assert told(found) == [("gained", "p_values", "extractor")]
    assert "The text is the same" in str(found.note)


def test_rules_that_are_not_installed_tell_nothing() -> None:
    found = differing(by_old_rules(made(by="older")), made(MORE_DIED, by="newer"))
    assert {change.cause for change in found.changes} == {"unknown"}
    assert "not those that are installed" in str(found.note)


def test_a_record_that_cannot_be_made_again_tells_nothing() -> None:
    new = with_value(made(MORE_DIED), ("report_type", "value"), "protocol")
    found = differing(by_old_rules(made(by="older")), new)
    assert {change.cause for change in found.changes} == {"unknown"}
    assert "does not keep all" in str(found.note)


def test_what_a_reader_took_is_not_read_again() -> None:
    page = MORE_DIED.replace("Aspirin in septic shock", "Aspirin in shock", 1)
    old = made(by="older")
    title = old.record.citation.title
    assert title is not None
    causes = {c.field: c.cause for c in differing(old, made(page)).changes}
    assert causes["citation.title"] == "unknown"
    assert causes["mortality.events"] == "source"


def test_a_file_edited_by_hand() -> None:
    found = differing(made(), with_value(made(), (*EVENTS, "value"), 3))
    assert told(found) == [("changed", "mortality.events", "unknown")]
    assert "by hand" in str(found.note)


def decided(action: str, path: str | None, said: str | None) -> Decided:
    about = {"arm": "aspirin", "measure": "mortality", "time": "28 days", "status": "observed"}
    subjects = tuple(Subject(what=what, name=name) for what, name in about.items())
    rules = SaidByRules(value=said, about=subjects, evidence=(), rule="r") if said else None
    return Decided.model_validate(
        {
            "decision": "0" * 12, "action": action, "state": "applied", "path": path,
            "field": "mortality.events", "who": "A", "when": "2026-01-01T00:00:00Z",
            "value": "3", "rules": rules,
        }
    )  # fmt: skip


def with_decision(version: Version, one: Decided) -> Version:
    return with_value(version, ("review",), Review(state="corrected", decided=(one,)))


def test_a_curator_corrected() -> None:
    corrected = with_decision(
        with_value(made(), (*EVENTS, "value"), 3), decided("correct", "/mortality/0/events", "30")
    )
    found = differing(made(), corrected)
    assert told(found) == [("changed", "mortality.events", "curator")]
    assert (found.note, found.other_parts) == (None, ("review",))
    assert {c.cause for c in differing(corrected, made()).changes} == {"curator"}


def test_a_curator_moved_a_figure_and_those_beside_it() -> None:
    """The arm of one figure is that of its whole entry, whichever of them was decided."""
    entry = EVENTS[:-1]
    moved = with_value(with_value(made(), (*entry, "arm"), "a2"), (*entry, "binding"), "decision")
    corrected = with_decision(moved, decided("correct", "/mortality/0/events", None))
    found = [(c.field, c.cause) for c in differing(made(), corrected).changes]
    assert len(found) > 1
    assert {cause for _, cause in found} == {"curator"}


def test_a_curator_rejected_while_the_page_changed() -> None:
    rejected = with_decision(
        with_value(made(MORE_DIED), EVENTS, None), decided("reject", None, "30")
    )
    causes = {c.field: c.cause for c in differing(made(), rejected).changes}
    assert causes == {"results.events": "source", "mortality.events": "curator"}


def test_a_decision_that_was_there_before_is_no_cause() -> None:
    one = decided("correct", "/mortality/0/events", "30")
    old, new = with_decision(made(), one), with_decision(made(MORE_DIED), one)
    assert {c.cause for c in differing(old, new).changes} == {"source"}


def samples() -> list[Path]:
    return sorted(path for path in RAW.iterdir() if path.suffix != ".gz")


@pytest.mark.parametrize("page", samples(), ids=lambda path: path.name)
def test_a_record_keeps_what_the_rules_need(page: Path) -> None:
    stream = io.BytesIO(page.read_bytes())
    for given in pipeline.extract_records(stream, pipeline.describe(stream, page.name)):
        assert isinstance(given, Extraction)
        again = rerun(given.record, given.text)
        assert again is not None
        pairs = match(facts(given.record), facts(again))
        assert [(p.kind, p.old, p.new) for p in pairs if p.kind != "same"] == []
