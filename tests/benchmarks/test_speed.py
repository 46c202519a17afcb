"""The benchmark of speed runs, with its other tables, and says where it was too slow."""

from __future__ import annotations

import json
import sys

import pytest

from benchmarks import hostile, processes, speed

TEXT = """Aspirin in septic shock: a randomized trial

METHODS: We randomly assigned 200 adults with septic shock to aspirin or placebo.
RESULTS: At 28 days, 30 of 100 patients had died with aspirin and 40 of 100 with placebo (P=0.14).
"""
TEXTS = [TEXT.replace("28", str(day)) for day in range(20, 30)]


@pytest.fixture
def corpora(tmp_path, monkeypatch):
    lines = "".join(json.dumps({"text": text}) + "\n" for text in TEXTS)
    (tmp_path / "pico_corpus.jsonl").write_text(lines, encoding="utf-8")
    monkeypatch.setattr(speed, "WARM", 2)
    return str(tmp_path)


def test_every_stage_has_a_row(corpora, capsys):
    assert speed.main([corpora, "--rounds", "2", "--documents", "4"]) == 0
    table = capsys.readouterr().out
    for stage in ("read", "sentences", "p_values", "assemble", "check", "serialise"):
        assert f"| {stage} | " in table
    assert "| **document to checked JSON** | " in table


@pytest.mark.parametrize(("most", "status"), [(0.01, 1), (10_000.0, 0)])
def test_the_gate_says_where_it_is_too_slow(corpora, monkeypatch, capsys, most, status):
    monkeypatch.setattr(speed, "MOST", most)
    assert speed.main([corpora, "--rounds", "2", "--documents", "4", "--gate"]) == status
    assert ("too slow: " in capsys.readouterr().out) == (status == 1)


def test_too_few_texts_are_said_so(corpora, capsys):
    assert speed.main([corpora]) == 2
    assert "10 texts, 1052 are needed" in capsys.readouterr().err


def test_an_environment_without_peers_has_no_rows(corpora, capfd):
    arguments = [corpora, "--rounds", "2", "--documents", "4", "--peers", sys.executable]
    assert speed.main(arguments) == 0
    assert capfd.readouterr().out.endswith("| peer | x |\n|---|---|\n")


def test_memory_is_told_of_the_first_thousand_and_the_last(monkeypatch):
    monkeypatch.setattr(processes, "FIRST", 3)
    told = list(processes.grown(TEXTS, 12))
    assert [documents for documents, _ in told] == [3, 12]
    assert all(megabytes > 10 for _, megabytes in told)


def test_an_altered_text_has_new_words_and_is_the_same_each_time():
    once, again = (processes.altered(TEXT, 5_000) for _ in range(2))
    assert once == again
    new = set(once.split()) - set(TEXT.split())
    assert 5 <= len(new) <= 12


def test_hostile_texts_have_their_size_and_slow_ones_are_named(monkeypatch, capsys):
    monkeypatch.setattr(hostile, "SIZE", 200)
    monkeypatch.setattr(hostile, "SHAPES", {"digits": "7"})
    assert len(hostile.filled("ab ", 100)) == 100
    assert hostile.main() == 0
    monkeypatch.setattr(hostile, "MOST_MS", 0)
    assert hostile.main() == 1
    assert "too slow: digits" in capsys.readouterr().err
