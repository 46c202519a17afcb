"""What a released schema promised holds, and the comparer sees what would break it."""

import copy
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from extract.cli import app
from extract.export.contract import allows, changes
from extract.export.json_schema import record_schema
from extract.records.schema import SCHEMA_VERSION

ROOT = Path(__file__).parents[2]
RELEASED = sorted(
    (ROOT / "schema" / "released").glob("*.json"),
    key=lambda path: tuple(map(int, path.stem.split("."))),
)


def test_the_schema_of_today_keeps_the_promises_of_the_last_release():
    if not RELEASED:
        assert SCHEMA_VERSION == "1.0", "a release adds its schema to schema/released/"
        return
    last = RELEASED[-1]
    found = changes(json.loads(last.read_text(encoding="utf-8")), json.loads(record_schema()))
    assert allows(last.stem, SCHEMA_VERSION, found), found


def schema():
    return json.loads(record_schema())


def field(made, path):
    name, _, key = path.partition(".")
    model = made if name == "TrialRecord" else made["$defs"][name]
    return model, key


def remove(made, path):
    model, key = field(made, path)
    del model["properties"][key]
    model["required"].remove(key)


def add(made, path):
    model, key = field(made, path)
    model["properties"][key] = {"type": "string", "description": "New."}
    model["required"].append(key)


def replace(**parts):
    def change(made, path):
        model, key = field(made, path)
        model["properties"][key] = parts

    return change


def make_optional(made, path):
    model, key = field(made, path)
    model["required"].remove(key)


def rename(made, path):
    made["$defs"]["Other"] = made["$defs"].pop(path)


def add_value(made, path):
    model, key = field(made, path)
    model["properties"][key]["enum"].append("another")


def remove_value(made, path):
    model, key = field(made, path)
    model["properties"][key]["enum"].pop()


MADE_UP = [
    (remove, "TrialRecord.mortality", True),
    (remove, "Arm.label", True),
    (add, "Arm.color", False),
    (rename, "Subset", True),
    (make_optional, "Arm.label", True),
    (replace(type="integer"), "Arm.label", True),
    (replace(anyOf=[{"type": "string"}, {"type": "null"}]), "Arm.label", True),
    (replace(type="string", minLength=1), "Arm.label", False),
    (replace(type="string", pattern="^[A-Z]"), "Arm.label", False),
    (replace(type="string", pattern="^a"), "Arm.id", True),
    (replace(type="string"), "Arm.id", True),
    (replace(type="string"), "Count.kind", True),
    (replace(type="string", enum=["a"]), "Arm.label", False),
    (replace(type="string"), "Arm.role", True),
    (replace(type="integer", minimum=-1), "Count.value", True),
    (replace(type="integer", minimum=1), "Count.value", False),
    (replace(type="array", items={"$ref": "#/$defs/Evidence"}), "Arm.evidence", True),
    (replace(type="array", items={"$ref": "#/$defs/Arm"}, minItems=1), "Arm.evidence", True),
    (replace(anyOf=[{"type": "string"}, {"type": "integer"}]), "Arm.label", True),
    (add_value, "Count.kind", False),
    (remove_value, "Count.kind", False),
]


@pytest.mark.parametrize(("change", "path", "is_breaking"), MADE_UP, ids=range(len(MADE_UP)))
def test_a_change_is_seen_where_it_is_and_for_what_it_is(change, path, is_breaking):
    old, new = schema(), schema()
    change(new, path)
    found = changes(old, new)
    assert {each.where.removesuffix("[]") for each in found} == {path}
    assert any(each.is_breaking for each in found) is is_breaking


def test_words_of_explanation_are_no_change():
    new = schema()
    new["description"] = new["title"] = "Other"
    for model in (new, *new["$defs"].values()):
        model["description"] = "Other."
        for value in model["properties"].values():
            value["description"] = "Other."
    assert changes(schema(), new) == []


def test_the_version_steps_with_the_changes():
    old, more, less = schema(), schema(), schema()
    add(more, "Arm.color")
    remove(less, "Arm.label")
    assert allows("1.0", "1.0", changes(old, copy.deepcopy(old)))
    assert allows("1.0", "1.1", changes(old, more))
    assert not allows("1.0", "1.0", changes(old, more))
    assert not allows("1.9", "1.10", changes(old, less))
    assert allows("1.9", "2.0", changes(old, less))
    assert not allows("1.1", "1.0", [])


def since(tmp_path, content):
    path = tmp_path / "old.json"
    path.write_text(content, encoding="utf-8")
    return CliRunner().invoke(app, ["schema", "--since", str(path)])


def test_the_command_says_what_has_changed(tmp_path):
    old = schema()
    assert (since(tmp_path, json.dumps(old)).exit_code, "") == (0, "")
    add(old, "Arm.color")
    done = since(tmp_path, json.dumps(old))
    assert done.exit_code == 1
    assert done.stdout == "breaking: Arm.color: the field has gone, or has another name\n"


@pytest.mark.parametrize("content", ["", "{}", "[]", "[" * 100_000, '{"properties": 1}', "\0"])
def test_what_is_no_schema_is_refused(tmp_path, content):
    done = since(tmp_path, content)
    assert done.exit_code == 2
    assert "no schema of a record" in done.output
