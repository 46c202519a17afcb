"""The table of dose units: every code is UCUM, and no form is printed twice."""

from pathlib import Path

import pytest

import extract.rules.doses
from extract.rules.doses import patterns

TABLE = Path(extract.rules.doses.__file__).with_name("units.tsv")


def test_rows() -> None:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    rows = [tuple(line.split("\t")) for line in lines]
    assert rows.pop(0) == ("printed", "ucum", "class")
    assert {len(row) for row in rows} == {3}
    assert {row[2] for row in rows} == {"given", "measured"}
    printed = [row[0] for row in rows]
    assert len(printed) == len(set(printed))


def test_a_unit_by_bioassay_is_arbitrary() -> None:
    assert patterns.UNITS["u"][0] == "[arb'U]"


def test_codes_are_ucum() -> None:
    ucumvert = pytest.importorskip("ucumvert")
    parser = ucumvert.get_ucum_parser()
    for code in {code for code, _ in patterns.UNITS.values()}:
        for per in ("", *(f"/{unit}" for unit in set(patterns.PER.values()))):
            parser.parse(code + per)
