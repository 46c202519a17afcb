"""The published schema is that of the models, and says what a record is."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from extract.export.json_schema import record_schema
from extract.store import to_json
from tests.export.full_record import RECORD

PUBLISHED = Path(__file__).parents[2] / "schema" / "trial-record-1.0.json"


@pytest.fixture(scope="module")
def schema():
    return json.loads(record_schema())


@pytest.fixture
def made():
    return json.loads(to_json(RECORD))


def test_the_published_schema_has_not_drifted():
    assert PUBLISHED.read_text(encoding="utf-8") == record_schema(), "run `make schema`"


def test_it_is_a_schema_and_a_record_obeys_it(schema, made):
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(made)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("id",), "nothing-1"),
        (("schema_version",), "2.0"),
        (("source", "sha256"), "0"),
        (("p_values", 0, "value"), 0.14),
        (("p_values", 0, "value"), "about 0.1"),
        (("p_values", 0, "evidence"), []),
        (("results", 0, "arms", 0, "arm"), "x1"),
        (("design", "masking", "value"), "quintuple"),
        (("coverage", "claimed"), None),
    ],
)
def test_what_is_no_record_does_not_obey_it(schema, made, path, value):
    inner = made
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert not Draft202012Validator(schema).is_valid(made)


def test_every_field_is_always_there_but_what_a_pdf_alone_has(schema, made):
    for definition in (schema, *schema["$defs"].values()):
        lacking = set(definition["properties"]) - set(definition["required"])
        assert lacking == ({"boxes"} if definition["title"] == "Evidence" else set())
        assert definition["additionalProperties"] is False
    del made["funding"]
    assert not Draft202012Validator(schema).is_valid(made)


def test_every_field_that_may_lack_says_null(schema, made):
    made["conclusion"] = made["design"]["masking"] = made["citation"]["title"] = None
    Draft202012Validator(schema).validate(made)


def test_names_are_those_of_types(schema):
    names = set(schema["$defs"])
    assert all(name.isidentifier() and "_" not in name for name in names), names
    assert {"Arm", "ReportedSex", "ReportedDate", "ReportedStr", "ReportedBool"} <= names
    assert all(definition["title"] == name for name, definition in schema["$defs"].items())


def test_fields_have_no_titles(schema):
    for definition in (schema, *schema["$defs"].values()):
        assert not [name for name, field in definition["properties"].items() if "title" in field]


def test_every_model_and_every_field_says_what_it_holds(schema):
    models = {"TrialRecord": schema} | schema["$defs"]
    silent = [name for name, model in models.items() if not model.get("description")]
    silent += [
        f"{name}.{field}"
        for name, model in models.items()
        for field, value in model["properties"].items()
        if not value.get("description")
    ]
    assert silent == [], "a field that says what its model says loses it: word it otherwise"
