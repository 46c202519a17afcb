import pytest

from benchmarks.scoring.alignment import Misaligned, align


def test_new_lines_and_lost_colons_move_nothing() -> None:
    gold = "Title: A trial. RESULTS: 12 of 30 died."
    text = "Title\nA trial.\n\nRESULTS\n12 of 30 died."
    start = text.index("12")
    span = align(text, gold).span(start, start + 2)
    assert span is not None
    assert gold[span[0] : span[1]] == "12"
    assert align(text, gold).altered == 0


def test_a_dropped_heading_is_counted_and_stepped_over() -> None:
    gold = "TITLE: Salt in heart failure. Nine of 20 died in hospital."
    text = "Salt in heart failure.\nNine of 20 died in hospital."
    alignment = align(text, gold)
    span = alignment.span(text.index("Nine"), text.index(" of 20"))
    assert span is not None
    assert gold[slice(*span)] == "Nine"
    assert alignment.altered == len("TITLE")


def test_a_changed_character_costs_only_itself() -> None:
    gold = "Mean 1·47 (range 1·03 to 2·08) in all patients"
    text = "Mean 1.47 (range 1.03 to 2.08) in all patients"
    alignment = align(text, gold)
    span = alignment.span(text.index("2.08"), text.index(")"))
    assert span is not None
    assert gold[slice(*span)] == "2·08"


def test_what_stands_only_in_the_record_has_no_place() -> None:
    gold = "Salt in heart failure."
    text = "Salt in heart failure.\n\nCited: somewhere else"
    assert align(text, gold).span(text.index("Cited"), len(text)) is None


def test_another_text_is_said_to_be_another() -> None:
    with pytest.raises(Misaligned):
        align("Nothing of this stands there.", "A wholly unlike sentence is here!")
