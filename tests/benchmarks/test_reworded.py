"""Texts are reworded, and what that changes in their records is counted."""

from __future__ import annotations

import json
from itertools import repeat

import pytest

from benchmarks import reworded
from benchmarks.rewordings.rewording import rewordings
from extract.pipeline import extract_record
from extract.sources import plain_text

TEXT = """Ramipril in chronic gout: a randomized trial

METHODS: Patients (n = 200) were randomly assigned to receive ramipril or placebo for 12 weeks.
RESULTS: At 12 weeks, flares occurred in 12% in the ramipril group and in 25% in the placebo
group (P = 0.03)."""
RECORD = extract_record(plain_text.read(TEXT, "x"), reworded.PAGE).record


def sentence(name: str) -> str:
    """What a rewording makes of the sentences with the words that it replaces."""
    rewording = next(rewording for rewording in rewordings() if rewording.name == name)
    changed = rewording.reword(TEXT, RECORD)
    return " ".join(set(changed.splitlines()) - set(TEXT.splitlines()))


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("patients > veterans", "METHODS: Veterans (n = 200) were"),
        ("X group > patients on X", "in 12% in patients on ramipril and in 25%"),
        ("12 weeks > twelve weeks", "RESULTS: At twelve weeks, flares"),
        ("p = 0.05 > p = .05", "(P = .03)"),
        ("drug > two words", "Golden thread in chronic gout"),
    ],
)
def test_a_text_is_reworded(name, words):
    assert words in sentence(name)


def test_each_rewording_has_a_name_of_its_own():
    names = [rewording.name for rewording in rewordings()]
    assert len(names) == len(set(names))


@pytest.fixture
def corpora(tmp_path):
    (tmp_path / "pico_corpus.jsonl").write_text(json.dumps({"text": TEXT}) + "\n", "utf-8")
    return str(tmp_path)


def test_a_rewording_that_says_the_same_changes_nothing(corpora, capsys):
    assert reworded.main([corpora, "--rewording", "p = 0.05 > p = .05"]) == 0
    assert "| p = 0.05 > p = .05 | 1 | 0 | 0 | 0 |" in capsys.readouterr().out


def test_what_a_record_lost_and_gained_is_told():
    (change,) = reworded.changes_of(TEXT.replace("0.03", "0.04"), frozenset(["5% > 5 %"]))
    other = reworded._change("other", TEXT, TEXT.replace("12%", "13%"), reworded.facts_of(RECORD))

    assert not change.lost
    assert [fact[0] for fact in other.lost] == ["percent"]
    assert [str(fact[1]) for fact in other.gained] == ["13"]
    assert len(other.sentences) == 1


def test_an_extraction_that_does_not_end_is_told(monkeypatch):
    monkeypatch.setattr(reworded, "_record", lambda _: [0 for _ in repeat(0) if _])
    monkeypatch.setattr(reworded, "MOST_SECONDS", 0.1)
    (change,) = reworded.changes_of(TEXT, frozenset())
    assert change.gained == (reworded.HANGS,)
