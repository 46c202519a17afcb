"""The types are those of the schema, a compiler takes them, and programs can rely on them."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from extract.export.json_schema import record_schema
from extract.export.typescript import UnknownSchema, record_types
from extract.store import to_json
from tests import examples
from tests.export.full_record import RECORD

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT / "schema" / "trial-record.d.ts"
PAGE = ROOT / "raw" / "recovery-dexamethasone.txt"
PROGRAM = Path(__file__).parent / "read_record.ts"

# `npm install --no-save typescript` puts it into the project.
TSC = shutil.which("tsc", path=ROOT / "node_modules" / ".bin") or shutil.which("tsc")
needs_tsc = pytest.mark.skipif(TSC is None, reason="no tsc: npm install --no-save typescript")


@pytest.fixture(scope="module")
def schema():
    return json.loads(record_schema())


def test_the_published_types_have_not_drifted(schema):
    assert PUBLISHED.read_text(encoding="utf-8") == record_types(schema), "run `make schema`"


def model(**fields):
    described = {name: {"description": "…"} | value for name, value in fields.items()}
    return {
        "description": "It ends here: */ and goes on.",
        "additionalProperties": False,
        "properties": described | {"schema_version": {"const": "1.0", "description": "…"}},
        "required": [*fields, "schema_version"],
        "$defs": {},
    }


def test_a_comment_ends_where_it_should():
    assert "/** It ends here: * / and goes on. */" in record_types(model())


def test_a_type_for_each_shape():
    types = record_types(
        model(
            text={"type": "string", "pattern": "x"},
            many={"type": "array", "items": {"anyOf": [{"$ref": "#/$defs/A"}, {"type": "null"}]}},
            few={"enum": ["a", 'b"']},
        )
    )
    assert "  text: string;\n" in types
    assert "  many: readonly (A | null)[];\n" in types
    assert '  few: "a" | "b\\"";\n' in types


@pytest.mark.parametrize("value", [{}, {"type": "object"}, {"prefixItems": []}, {"not": {}}])
def test_what_it_cannot_say_is_an_error(value):
    with pytest.raises(UnknownSchema):
        record_types(model(field=value))


def compiled(folder, program):
    """What tsc says of a program beside the types, and a record written down as one of them."""
    shutil.copy(PUBLISHED, folder)
    head = 'import type { TrialRecord } from "./trial-record";\nexport const record: TrialRecord = '
    (golden,) = examples.records(PAGE.name, PAGE.read_bytes())
    (folder / "golden.ts").write_text(f"{head}{json.dumps(golden)};", encoding="utf-8")
    full = to_json(RECORD)
    (folder / "full.ts").write_text(f"{head}{full};", encoding="utf-8")
    (folder / "program.ts").write_text(program, encoding="utf-8")
    options = "--strict --noUncheckedIndexedAccess --target es2022 --module commonjs".split()
    files = ("golden.ts", "full.ts", "program.ts")
    return subprocess.run(
        [TSC, *options, *files], cwd=folder, check=False, capture_output=True, text=True
    )


@needs_tsc
@pytest.mark.slow
def test_a_program_reads_a_golden_record(tmp_path):
    done = compiled(tmp_path, PROGRAM.read_text(encoding="utf-8"))
    assert (done.stdout, done.returncode) == ("", 0)
    node = shutil.which("node")
    read = subprocess.run(
        [node, "program.js"], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert read.stdout.splitlines()[0] == "dexamethasone: 482 of 2104 died (22.9%), 28 days"


@needs_tsc
@pytest.mark.slow
@pytest.mark.parametrize(
    "line",
    [
        "record.mortality[0]!.percent.value;",
        'record.design.masking?.value === "quintuple";',
        "record.review.state = 'approved' as const; record.arms.push();",
        "const share: number = record.mortality[0]!.percent!.value;",
        "record.nothing;",
    ],
)
def test_a_program_that_expects_too_much_does_not_compile(tmp_path, line):
    done = compiled(tmp_path, f'import {{ record }} from "./golden";\n{line}\n')
    assert done.returncode != 0
    assert set(done.stdout.partition("(")[0].split()) == {"program.ts"}, done.stdout
