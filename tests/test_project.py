"""The promises that the project files make."""

import re
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from extract.language.annotation import LAYERS
from extract.rules import RULES

ROOT = Path(__file__).parent.parent
PIN = re.compile(r"^([a-z0-9.-]+==\S+(?: ; [^\\]+)?)", re.MULTILINE)


def pins(name: str) -> set[str]:
    return {pin.strip() for pin in PIN.findall(requirements(name))}


def requirements(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def test_every_component_is_offered_to_other_pipelines() -> None:
    offered = {
        entry.name: entry.load()
        for entry in entry_points(group="spacy_factories")
        if entry.name.startswith("abstractor_")
    }
    assert set(offered) == {*LAYERS, *(f"abstractor_{rule}" for rule in RULES)}
    assert all(callable(factory) for factory in offered.values())


def test_what_runs_is_pinned_as_what_is_tested() -> None:
    versions = {pin.split(" ; ")[0] for pin in pins("run")}
    assert versions
    assert versions <= {pin.split(" ; ")[0] for pin in pins("dev")}


@pytest.mark.parametrize("name", ["setup", "run", "dev"])
def test_every_pin_has_a_hash_and_no_address(name: str) -> None:
    text = requirements(name)
    assert "://" not in text
    assert "index-url" not in text
    blocks = re.split(r"\n(?=[a-z0-9])", text)[1:]
    assert len(blocks) == len(PIN.findall(text))
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []
