"""FHIR bundles: valid, whole in themselves, coded, and with the numbers of the records."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extract.export.fhir import bundle, codes
from extract.export.fhir.elements import EXTENSION, full_url, resource_id, text, to_json
from extract.export.formats import export
from extract.records.schema import Reported, TrialRecord
from tests.export.full_record import RECORD, TEXT
from tests.export.reading_back import GOLDEN, JSON, ROOT, export_golden, store_of, value

pytest.importorskip("fhir.resources")


@pytest.fixture(scope="module")
def bundles(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = export_golden("fhir", tmp_path_factory.mktemp("out") / "fhir")
    return {
        path.stem: json.loads(path.read_bytes(), parse_float=Decimal) for path in folder.iterdir()
    }


def resources(bundle: Any, kind: str) -> list[Any]:
    found = [entry["resource"] for entry in bundle["entry"]]
    return [one for one in found if one["resourceType"] == kind]


def everywhere(value: Any, key: str) -> Iterator[Any]:
    if isinstance(value, dict):
        if key in value:
            yield value[key]
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from everywhere(part, key)


def test_every_record_has_a_bundle_of_the_right_kinds(bundles: dict[str, Any]) -> None:
    assert sorted(bundles) == sorted(JSON)
    for id, made in bundles.items():
        assert made["type"] == "collection"
        assert made["identifier"]["value"] == id
        assert len(resources(made, "Citation")) == len(resources(made, "ResearchStudy")) == 1
        outcomes = [variable["title"] for variable in resources(made, "EvidenceVariable")]
        assert outcomes == [text(one["name"]) for one in JSON[id]["outcomes"]]
        names = [group["name"] for group in resources(made, "Group")]
        assert names[1 : 1 + len(JSON[id]["arms"])] == [
            text(arm["label"]) for arm in JSON[id]["arms"]
        ]


def test_references_stay_within_the_bundle(bundles: dict[str, Any]) -> None:
    seen = 0
    for made in bundles.values():
        urls = [entry["fullUrl"] for entry in made["entry"]]
        assert len(set(urls)) == len(urls)
        assert urls == [full_url(entry["resource"]["id"]) for entry in made["entry"]]
        found = {one for one in everywhere(made, "reference") if isinstance(one, str)}
        assert found <= set(urls)
        seen += len(found)
    assert seen > 300


def test_no_two_bundles_share_a_url(bundles: dict[str, Any]) -> None:
    urls = [entry["fullUrl"] for made in bundles.values() for entry in made["entry"]]
    assert len(set(urls)) == len(urls)


def test_an_intervention_of_no_arm_keeps_all_that_is_said_of_it() -> None:
    (study,) = resources(bundle(RECORD), "ResearchStudy")
    (given,) = study["extension"]
    *said, place = given["extension"]
    assert {one["url"].rpartition(":")[2]: one["valueString"] for one in said} == {
        "name": "saline",
        "dose": "2 L",
        "route": "intravenously",
        "duration": "28 days",
        "timing": "At 28 days",
        "rule": "interventions.with",
    }
    start, end = (one["valueUnsignedInt"] for one in place["extension"])
    assert TEXT[start:end] == "saline"


def test_nothing_is_empty(bundles: dict[str, Any]) -> None:
    def check(value: Any) -> None:
        assert value not in (None, "", [], {})
        for part in (
            value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
        ):
            check(part)

    check(bundles)


# --- codes ----------------------------------------------------------------------------------------


def test_every_code_is_one_that_we_know(bundles: dict[str, Any]) -> None:
    known = {(code.system, code.code, code.display) for code in all_codes()}
    found = {
        (one["system"], one["code"], one["display"])
        for coding in everywhere(bundles, "coding")
        for one in coding
    }
    countries = {one for one in found if one[0] == codes.COUNTRY}
    assert found - countries <= known
    assert all(re.fullmatch("[A-Z]{2}", code) for _, code, _ in countries)
    assert {"STATO:0000245", "STATO:0000677", "STATO:0000196", "STATO:0000700"} <= {
        code for _, code, _ in found
    }


def all_codes() -> Iterator[codes.Code]:
    for found in vars(codes).values():
        several = found.values() if isinstance(found, dict) else [found]
        yield from (one for one in several if isinstance(one, codes.Code))


def test_codes_of_stato_have_its_form() -> None:
    stato = [code for code in all_codes() if code.system == codes.SEVCO]
    assert len(stato) > 15
    assert all(re.fullmatch(r"STATO:\d{7}", code.code) for code in stato)


@pytest.mark.parametrize(
    ("phase", "code"), [("3", "phase-3"), ("1/2", "phase-1-phase-2"), ("3/4", None)]
)
def test_a_phase_has_a_code_where_fhir_has_one(phase: str, code: str | None) -> None:
    stated = Reported[str](value=phase, evidence=RECORD.arms[0].evidence, rule="r")
    design = RECORD.design.model_copy(update={"phase": stated})
    (study,) = resources(bundle(RECORD.model_copy(update={"design": design})), "ResearchStudy")
    assert study["phase"]["text"] == f"phase {phase}"
    assert [one["code"] for one in study["phase"].get("coding", ())] == ([code] if code else [])


STATUSES = {"Citation", "ResearchStudy", "EvidenceVariable", "Evidence"}


def test_required_codes(bundles: dict[str, Any]) -> None:
    """What FHIR binds to closed lists, and fhir.resources does not look at."""
    for made in bundles.values():
        for entry in made["entry"]:
            resource = entry["resource"]
            if resource["resourceType"] in STATUSES:
                assert resource["status"] == "active"
            else:
                assert (resource["type"], resource["membership"]) == ("person", "definitional")
    for resource in (one for made in bundles.values() for one in resources(made, "Evidence")):
        roles = [one["variableRole"]["coding"][0]["code"] for one in resource["variableDefinition"]]
        assert roles[0] in ("population", "subpopulation")
        assert set(roles) <= set(codes.ROLES)
    signs = set(
        everywhere([list(everywhere(made, "quantity")) for made in bundles.values()], "comparator")
    )
    assert {"<"} <= signs <= codes.COMPARATORS


# --- numbers --------------------------------------------------------------------------------------


def numbers_of(resource: Any) -> tuple[Any, ...]:
    """Value, level, bounds and p value of the one statistic of a contrast."""
    (statistic,) = resource["statistic"]
    by_kind = {"level": None, "low": None, "high": None, "sign": None, "p": None}
    for one in statistic.get("attributeEstimate", ()):
        if one["type"].get("coding", [{}])[0].get("code") == "STATO:0000700":
            quantity = one.get("quantity", {})
            by_kind |= {"sign": quantity.get("comparator", "="), "p": quantity.get("value")}
        else:
            ends = {end: one.get("range", {}).get(end, {}).get("value") for end in ("low", "high")}
            by_kind |= {"level": one.get("level")} | ends
    return statistic.get("quantity", {}).get("value"), *by_kind.values()


def digits(number: Any) -> str | None:
    return None if number is None else str(number)


def test_contrasts_keep_their_digits(bundles: dict[str, Any]) -> None:
    seen = 0
    for id, record in JSON.items():
        intervals = {one["id"]: one for one in record["intervals"]}
        p_values = {one["id"]: one for one in record["p_values"]}
        found = {one["id"]: one for one in resources(bundles[id], "Evidence")}
        for result in record["results"]:
            for number, contrast in enumerate(result["contrasts"], 1):
                resource = found[resource_id(id, f"{result['id']}-c{number}")]
                interval = intervals.get(contrast["interval"], {})
                p = p_values.get(contrast["p_value"], {})
                level = interval.get("level")
                wanted = (
                    value(contrast["value"]),
                    None if level is None else str(Decimal(level) / 100),
                    value(interval.get("low")),
                    value(interval.get("high")),
                    p.get("comparator"),
                    p.get("value"),
                )
                assert tuple(map(digits, numbers_of(resource))) == wanted
                seen += 1
    assert seen == sum(len(r["contrasts"]) for one in JSON.values() for r in one["results"]) > 60


def test_figures_of_arms_keep_their_digits(bundles: dict[str, Any]) -> None:
    for id, record in JSON.items():
        found = {one["id"]: one for one in resources(bundles[id], "Evidence")}
        for result in record["results"]:
            for number, arm in enumerate(result["arms"], 1):
                resource = found[resource_id(id, f"{result['id']}-f{number}")]
                said = sorted(figures_said(resource["statistic"]))
                assert said == sorted(figures_of(arm)), resource["id"]


def figures_of(arm: Any) -> Iterator[str]:
    names = ("events", "total", "percent", "mean", "median", "rate", "value")
    yield from (arm[name]["value"] for name in names if arm[name])
    if arm["spread"]:
        ends = ("value", "low", "high")
        yield from (arm["spread"][end]["value"] for end in ends if arm["spread"][end])


def figures_said(statistics: Any) -> Iterator[str]:
    for one in statistics:
        kind = one.get("statisticType", {}).get("coding", [{}])[0].get("code")
        if "quantity" in one and kind != "STATO:0000047":
            yield str(one["quantity"]["value"])
        if "numberOfEvents" in one:
            yield str(one["numberOfEvents"])
        yield from map(str, everywhere(one.get("sampleSize"), "knownDataCount"))
        yield from map(str, everywhere(one.get("attributeEstimate"), "value"))


def test_evidence_keeps_its_quotes(bundles: dict[str, Any]) -> None:
    for id, record in JSON.items():
        _, words = GOLDEN.load(id)
        for result, resource in (
            (r, e) for r in record["results"] for e in resources(bundles[id], "Evidence")
        ):
            if re.fullmatch(rf".*-{result['id']}(-[cf]\d+)?", resource["id"]):
                quotes = [text(one["quote"]) for one in result["evidence"]]
                assert [note["text"] for note in resource["note"]] == quotes
                for note in resource["note"]:
                    start, end = everywhere(note, "valueUnsignedInt")
                    assert text(words[start:end]) == note["text"]


# --- hostile --------------------------------------------------------------------------------------


def test_every_extension_is_explained(bundles: dict[str, Any]) -> None:
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    urls = {url for url in everywhere(bundles, "url") if url.startswith(EXTENSION)}
    assert len(urls) >= 5
    assert {url for url in urls if f"`{url.removeprefix(EXTENSION)}`" not in page} == set()


@pytest.mark.parametrize("record", ["doi-10.1_(x)", "doi-" + "1" * 200])
def test_an_id_that_fhir_does_not_have_is_hashed(record: str) -> None:
    ids = [resource_id(record, part) for part in ("citation", "a1")]
    assert len(set(ids)) == 2
    assert all(re.fullmatch(r"[A-Za-z0-9.-]{1,64}", id) for id in ids)


@pytest.mark.parametrize(
    "title", ["\x00", "\x1b[31m", "a\u2028b\u00a0c", " ", "<b>&amp;", "\ud800"]
)
def test_any_text_can_stand_in_a_bundle(tmp_path: Path, title: str) -> None:
    stated = RECORD.citation.title
    assert stated is not None
    new = Reported[str].model_construct(value=title, evidence=stated.evidence, rule="r")
    citation = RECORD.citation.model_copy(update={"title": new})
    made = bundle(RECORD.model_copy(update={"citation": citation}))
    from fhir.resources.bundle import Bundle

    assert Bundle.model_validate_json(to_json(made).encode())


def test_a_p_value_about_a_number_says_so() -> None:
    about = RECORD.p_values[0].model_copy(update={"comparator": "~"})
    made = bundle(RECORD.model_copy(update={"p_values": (about,)}))
    assert "~" in everywhere(made, "valueString")
    assert "~" not in everywhere(made, "comparator")


def test_bytes_are_the_same_each_time(tmp_path: Path) -> None:
    store = store_of(tmp_path / "store", RECORD, text=TEXT)
    for name in ("one", "two"):
        export("fhir", store, store.ids(), tmp_path / name, lambda: None)
    one, two = ((tmp_path / name / "pmid-1.json").read_bytes() for name in ("one", "two"))
    assert one == two
    assert TrialRecord.model_validate_json((store.records / "pmid-1.json").read_bytes()) == RECORD
