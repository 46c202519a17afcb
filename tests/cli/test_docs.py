"""What a run can say is explained where a user looks for it."""

import re
from pathlib import Path

from extract import errors
from extract.errors import ExtractError
from extract.store import RICHEST_FIRST, RunReport

GUIDE = (Path(__file__).parents[2] / "docs" / "running.md").read_text(encoding="utf-8")


def test_every_refusal_is_explained():
    codes = {kind.code for kind in vars(errors).values() if isinstance(kind, type)}
    explained = set(re.findall(r"^\| `([a-z-]+)` \|", GUIDE, re.MULTILINE))
    assert explained == codes - {ExtractError.code}


def test_every_kind_of_outcome_is_explained():
    kinds = {"written", "unchanged", "refused", "superseded", "kept", "gone"}
    assert kinds <= set(RunReport.model_fields)
    assert kinds == set(re.findall(r"\*\*([a-z]+)\*\*", GUIDE))


def test_the_order_of_formats_is_the_one_in_use():
    order = ", ".join(f"`{format}`" for format in RICHEST_FIRST)
    assert order in " ".join(GUIDE.split())
