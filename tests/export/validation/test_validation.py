"""What is wrong with a record is told where it is; what is right is not told off."""

import copy
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from extract.export.json_schema import record_schema
from extract.export.validation import problems
from extract.export.validation.shape import of_shape
from tests import examples

RAW = Path(__file__).parents[3] / "raw"
PAGE = RAW / "recovery-dexamethasone.txt"
SCHEMA = Draft202012Validator(json.loads(record_schema()))
(MADE,) = examples.records(PAGE.name, PAGE.read_bytes())


def text_of_page():
    from io import BytesIO

    from extract import pipeline

    stream = BytesIO(PAGE.read_bytes())
    (given,) = pipeline.extract_records(stream, pipeline.describe(stream, PAGE.name))
    return given.text


TEXT = text_of_page()


def changed(path, value):
    """The record with something else at a path such as "arms/0/id"; None takes it away."""
    record = copy.deepcopy(MADE)
    *steps, last = [int(step) if step.isdecimal() else step for step in path.split("/")]
    inner = record
    for step in steps:
        inner = inner[step]
    if value is ...:
        del inner[last]
    else:
        inner[last] = value
    return record


@pytest.mark.parametrize("page", sorted(RAW.glob("*.*")), ids=lambda path: path.name)
def test_what_the_extractor_makes_is_valid(page):
    for record in examples.records(page.name, page.read_bytes()):
        assert problems(record) == []


def test_a_record_with_its_text_is_valid():
    assert problems(MADE, TEXT) == []


SHAPES = [
    ("id", "nothing-1", "/id", "must match"),
    ("id", "pmid-1\n", "/id", "must match"),
    ("source/size", -1, "/source/size", "at least 0"),
    ("source/size", True, "/source/size", "a whole number was expected, not true"),
    ("source/size", 1.5, "/source/size", "a whole number was expected, not 1.5"),
    ("source/size", "1", "/source/size", 'a whole number was expected, not "1"'),
    ("source/sha256", "x" * 500, "/source/sha256", "…"),
    ("citation", [], "/citation", "an object was expected, not a list of 0"),
    ("arms/0/role", "boss", "/arms/0/role", 'one of "experimental", "active_comparator"'),
    ("arms/0/id", "x1", "/arms/0/id", "must match"),
    ("arms/0/label", None, "/arms/0/label", "a text was expected, not null"),
    ("arms/0/label", "\ud800", "/arms/0/label", "lone surrogate"),
    ("arms/0/evidence", [], "/arms/0/evidence", "a list of 1 or more"),
    ("arms/0/label", ..., "/arms/0", "the field label is missing"),
    ("arms/0/a~b/c", 1, "/arms/0", 'there is no field "a~b/c"'),
    ("p_values/0/value", 0.05, "/p_values/0/value", "a text was expected, not 0.05"),
    ("p_values/0/value", "0,05", "/p_values/0/value", "must match"),
    ("schema_version", 1.0, "/schema_version", "a text was expected"),
    ("schema_version", "1.1", "/schema_version", "1.0 was expected, not 1.1"),
    ("design/phase", {"value": "5", "evidence": [], "rule": "r"}, "/design/phase/value", "match"),
]


@pytest.mark.parametrize(("path", "value", "where", "what"), SHAPES, ids=range(len(SHAPES)))
def test_what_the_schema_forbids(path, value, where, what):
    if "a~b" in path:
        record = copy.deepcopy(MADE)
        record["arms"][0]["a~b/c"] = value
    else:
        record = changed(path, value)
    found = problems(record, TEXT)
    assert where in [problem.pointer for problem in found]
    assert any(what in problem.sentence for problem in found), found
    assert all(len(problem.sentence) < 500 for problem in found)


def quoted(start, end, quote):
    return {"start": start, "end": end, "quote": quote, "page": None, "boxes": []}


SENSES = [
    ("arms/1/id", "a1", "/arms/1/id", "a1 is the id of another one too"),
    ("results/0/outcome", "o99", "/results/0/outcome", "nothing with the id o99"),
    ("mortality/0/arm", "a9", "/mortality/0/arm", "nothing with the id a9"),
    ("mortality/0/arm", None, "/mortality/0", "overall or unbound"),
    ("mortality/0/binding", "unbound", "/mortality/0", "its binding says unbound"),
    ("p_values/0/result", "r99", "/p_values/0/result", "nothing with the id r99"),
    ("arms/0/evidence/0/start", 10**6, "/arms/0/evidence/0", "no stretch of a text"),
    ("arms/0/evidence/0/end", 10**6, "/arms/0/evidence/0", "code points, and the quote has"),
    ("arms/0/evidence/0/quote", "dexamethasonf", "/arms/0/evidence/0", "other words"),
    ("sections/0/end", 10**6, "/sections/0", "the text ends at"),
    ("sections/0/start", 10**6, "/sections/0", "no stretch"),
    ("coverage/claimed", 7, "/coverage", "numbers are accounted for, and the text has 34"),
    ("coverage/set_aside/0/reason", None, "/coverage/set_aside/0", "a reason was expected"),
    ("review/unseen", ["/arms/99"], "/review/unseen/0", "leads to nothing"),
    ("review/unseen", ["arms"], "/review/unseen/0", "leads to nothing"),
    ("review/unseen", ["/arms/" + "9" * 5_000], "/review/unseen/0", "leads to nothing"),
]


@pytest.mark.parametrize(("path", "value", "where", "what"), SENSES, ids=range(len(SENSES)))
def test_what_no_schema_can_say(path, value, where, what):
    record = changed(path, value)
    assert SCHEMA.is_valid(record), "the schema says it already"
    found = problems(record, TEXT)
    assert [problem for problem in found if problem.pointer == where and what in problem.sentence]


def test_a_number_that_is_listed_twice():
    record = copy.deepcopy(MADE)
    record["coverage"]["set_aside"].append(record["coverage"]["set_aside"][0])
    assert any("listed twice" in problem.sentence for problem in problems(record))


def test_what_the_review_tells_of_is_there():
    assert problems(changed("review/unseen", ["/arms/0/label", "/mortality/1"])) == []


@pytest.mark.parametrize("value", [None, [], "a", 1, True, {}, {"schema_version": []}, [[[[]]]]])
def test_what_is_no_record_at_all(value):
    assert problems(value)


def test_problems_have_a_bound():
    record = changed("arms", [1] * 100_000)
    assert len(problems(record)) == 50


def places(value, at=()):
    yield at
    if isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(each, (*at, key))


PLACES = [place for place in places(MADE) if place]
VALUES = (
    st.none()
    | st.booleans()
    | st.integers(-2, 2)
    | st.text(max_size=3)
    | st.sampled_from(["a1", "0.05", "1", "2010-07", "other", [], {}, [{}], "NL", "1.0"])
)


@given(st.sampled_from(PLACES), VALUES, st.booleans())
def test_it_agrees_with_a_general_validator(place, value, is_taken_away):
    record = copy.deepcopy(MADE)
    inner = record
    for step in place[:-1]:
        inner = inner[step]
    if is_taken_away:
        del inner[place[-1]]
    else:
        inner[place[-1]] = value
    assert (list(of_shape(record)) == []) == SCHEMA.is_valid(record)
