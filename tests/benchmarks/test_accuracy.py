import json
from pathlib import Path

import pytest

from benchmarks import accuracy
from benchmarks.scoring.items import Item
from benchmarks.scoring.report import below_floors
from benchmarks.scoring.statistics import Score

TITLE = "Garlic for winter colds: a randomised trial"
ABSTRACT = (
    "We randomised 90 adults with no cold at the start of the winter to a capsule of garlic or of "
    "placebo each day for three months. Colds were counted by phone in each week of the trial. "
    "Colds were rarer in those who took the garlic than in those who took placebo (P = 0.02)."
)


def _score(measure: str, f1: float) -> Score:
    return Score(measure, f1, f1, f1, f1, f1, 1, 1, 1, macro=False)


@pytest.fixture
def corpora(tmp_path: Path) -> Path:
    item = {
        "id": "trial_gold:1",
        "text": f"{TITLE}\n{ABSTRACT}",
        "title": TITLE,
        "labels": {
            "p_values": [
                {"op": "=", "value": 0.02, "kind": "between-arm", "context": "(P = 0.02)"}
            ],
            "intervals": [],
            "mortality": [],
            "mortality_findings": [],
            "sample_size": {"randomised": 90},
            "arms": [],
            "population": [],
            "interventions": [],
            "comparators": [],
            "outcomes": [],
            "report_type": "results",
            "registrations": [],
            "design": {"blinding": None, "multicentre": None, "n_centres": None},
        },
    }
    (tmp_path / "trial_gold.jsonl").write_text(json.dumps(item) + "\n", encoding="utf-8")
    return tmp_path


def test_a_table_and_a_file_of_scores(
    corpora: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "scores.json"
    arguments = [str(corpora), "--corpus", "trial_gold", "--measure", "p_values"]
    assert accuracy.main([*arguments, "--json", str(out)]) == 0
    assert json.loads(out.read_text())["trial_gold"]["p_values"]["tp"] == 1
    printed = capsys.readouterr().out
    assert "trial_gold: 1 items\n" in printed
    assert "p_values " in printed
    assert "intervals" not in printed


def test_text_and_record_are_written_side_by_side(corpora: Path, tmp_path: Path) -> None:
    folder = tmp_path / "dump"
    accuracy.main([str(corpora), "--corpus", "trial_gold", "--records", str(folder)])
    page = (folder / "trial_gold" / "1.txt").read_text(encoding="utf-8")
    assert "We randomised 90 adults" in page
    assert "0.02 between_arm" in page


def test_a_missed_floor_fails_the_run(corpora: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    arguments = [str(corpora), "--measure", "p_values", "--floors", str(floors)]
    floors.write_text("[trial_gold]\np_values = 1.0\n", encoding="utf-8")
    assert accuracy.main(arguments) == 0
    floors.write_text("[trial_gold]\np_values = 1.1\n", encoding="utf-8")
    assert accuracy.main(arguments) == 1


def test_floors_name_what_lies_below_and_what_is_no_more(tmp_path: Path) -> None:
    floors = tmp_path / "floors.toml"
    floors.write_text(
        "[trial_gold]\narms = 0.9\ngone = 0.5\nintervals = 0.5\n[rct_art]\narm = 0.9\n",
        encoding="utf-8",
    )
    found = {"trial_gold": [_score("arms", 0.89), _score("intervals", 0.5)]}
    told = list(below_floors(floors, found))
    assert [line.split(":")[0] for line in told] == ["trial_gold arms", "trial_gold gone"]


def test_the_extractor_gets_title_and_text_and_nothing_of_gold() -> None:
    text = f"Title: {TITLE} {ABSTRACT}"
    item = Item("x", text, {"title": TITLE, "labels": {"secret": 1}})
    assert item.page == f"{TITLE}\n\n{ABSTRACT}\n"
    assert Item("x", ABSTRACT, {"title": None}).page == ABSTRACT


def test_a_piece_of_an_abstract_has_a_title_and_a_headed_body() -> None:
    text = f"Title: {TITLE} METHODS: {ABSTRACT}"
    title, body = Item("x", text, {"title": TITLE}).sections
    assert text[title.start : title.end] == TITLE
    assert (body.heading, text[body.start : body.end]) == ("METHODS", ABSTRACT)
    [whole] = Item("x", ABSTRACT, {"title": None}).sections
    assert ABSTRACT[whole.start : whole.end] == ABSTRACT
