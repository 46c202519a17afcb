"""Records to decide on: what the rules make of a text, and of what becomes of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from extract import pipeline
from extract.decisions import Decision, Decisions, Desk, apply
from extract.pipeline import Extraction, Page
from extract.records.facts import Fact, facts
from extract.records.schema import TrialRecord
from extract.sources.document import Document, Section
from tests.evidence import evidence_in

TITLE = "Vasopressin for septic shock"
BODY = (
    "We did a double-blind trial in 27 centers. In all, 778 patients with septic shock were "
    "randomly assigned to vasopressin or norepinephrine. The primary outcome was death at 28 days. "
    "At 28 days, 140 of 396 patients (35.4%) had died in the vasopressin group and 150 of 382 "
    "patients (39.3%) in the norepinephrine group (relative risk, 0.90; 95% CI, 0.75 to 1.08; "
    "P=0.26). Serious adverse events occurred in 41 patients (10.4%) in the vasopressin group and "
    "in 40 patients (10.5%) in the norepinephrine group (P=0.99). Limb ischemia was seen in 8 "
    "patients with vasopressin. Vasopressin did not reduce mortality."
)
TRIAL = f"{TITLE}\n\n{BODY}"


def extract(text: str) -> TrialRecord:
    """What the rules make of a text whose first line is its title."""
    start = len(text.partition("\n")[0])
    body = Section(min(start + 2, len(text)), len(text), None, "abstract")
    document = Document(text=text, sections=(Section(0, start, None, "title"), body))
    made = pipeline.extract_record(document, Page("page.txt", "0" * 64, len(text)))
    assert isinstance(made, Extraction)
    return made.record


@dataclass
class Case:
    """A record whose history grows, and which is made anew after each decision."""

    text: str = TRIAL
    rules: TrialRecord = field(init=False)
    record: TrialRecord = field(init=False)
    history: tuple[Decision, ...] = ()

    def __post_init__(self) -> None:
        self.read(self.text)

    @property
    def decisions(self) -> Decisions:
        return Decisions(id=self.rules.id, history=self.history)

    @property
    def desk(self) -> Desk:
        when = datetime(2026, 1, 1, 0, 0, len(self.history), tzinfo=UTC)
        return Desk(self.record, self.text, self.decisions, who="Ann", when=when)

    def read(self, text: str) -> TrialRecord:
        """The record, after its page has become another."""
        self.text = text
        self.rules = extract(text)
        return self._made()

    def say(self, say: Callable[[Desk], tuple[Decision, ...]]) -> TrialRecord:
        """The record, after something more was decided."""
        self.history += say(self.desk)
        return self._made()

    def _made(self) -> TrialRecord:
        self.record = apply(self.rules, self.text, self.decisions)
        assert_sound(self.record, self.text)
        return self.record

    def path(self, field: str, value: str, **about: str) -> str:
        """The path of a value of the record."""
        return fact_of(self.record, field, value, **about).path

    def at(self, words: str) -> list[tuple[int, int]]:
        """Where words stand in the text."""
        start = self.text.index(words)
        return [(start, start + len(words))]


def fact_of(record: TrialRecord, field: str, value: str, **about: str) -> Fact:
    """The one fact of a kind, value and what it is about."""
    found = [
        fact
        for fact in facts(record)
        if (fact.field, fact.value) == (field, value) and about.items() <= dict(fact.about).items()
    ]
    assert len(found) == 1, [(f.value, f.about) for f in facts(record) if f.field == field]
    return found[0]


def has(record: TrialRecord, field: str, value: str, **about: str) -> bool:
    """Whether a record says something."""
    return any(
        (fact.field, fact.value) == (field, value) and about.items() <= dict(fact.about).items()
        for fact in facts(record)
    )


def assert_sound(record: TrialRecord, text: str) -> None:
    """The schema has it, its evidence is in the text, and its references lead somewhere."""
    assert TrialRecord.model_validate_json(record.model_dump_json()) == record
    data = record.model_dump(mode="json")
    for place in evidence_in(data):
        assert text[place["start"] : place["end"]] == place["quote"]
    lists = ("arms", "outcomes", "results", "p_values", "intervals")
    ids = [node["id"] for name in lists for node in data[name]]
    assert len(set(ids)) == len(ids)
    names = {fact.path for fact in facts(record)}
    for entry in record.review.decided:
        assert entry.path is None or entry.path in names
    assert set(referred(data)) <= set(ids)


def referred(value: object) -> list[str]:
    """All ids that a record refers to within itself."""
    if isinstance(value, list):
        return [id for each in value for id in referred(each)]
    if not isinstance(value, dict):
        return []
    keys = ("arm", "comparator", "outcome", "result", "interval", "p_value", "favors")
    here = [value[key] for key in keys if re.fullmatch(r"[aorip]\d+", str(value.get(key)))]
    return here + [id for each in value.values() for id in referred(each)]
