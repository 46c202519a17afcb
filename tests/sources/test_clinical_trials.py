"""Study records of ClinicalTrials.gov."""

import json
from typing import Any

import pytest

from extract.errors import ExtractError, NoAbstract, UnreadableSource
from extract.records.identity import identify
from extract.sources import Document
from extract.sources.registry_results import results_of
from tests.sources.reading import check_spans, cited, document, facts, outcomes, sections


def study(number: str = "NCT00000001", **modules: Any) -> dict[str, Any]:
    summary = {"briefSummary": "The aim is to see whether fog is wet."}
    return {
        "protocolSection": {
            "identificationModule": {"nctId": number, "briefTitle": "Fog"},
            "descriptionModule": summary,
            **modules,
        }
    }


FULL_STUDY = study(
    identificationModule={
        "nctId": "NCT00000001",
        "briefTitle": "Fog",
        "officialTitle": "Fog Lights in Drivers",
    },
    sponsorCollaboratorsModule={"leadSponsor": {"name": "Fog Foundation"}},
    conditionsModule={"conditions": ["Fog", "Wetness"], "keywords": ["lights"]},
    designModule={
        "phases": ["PHASE2", "PHASE3"],
        "designInfo": {
            "allocation": "RANDOMIZED",
            "interventionModel": "CROSSOVER",
            "maskingInfo": {"masking": "DOUBLE"},
        },
        "enrollmentInfo": {"count": 402, "type": "ACTUAL"},
    },
    armsInterventionsModule={
        "armGroups": [
            {"label": "Early", "type": "EXPERIMENTAL", "description": "Lights on at once"},
            {"label": "Late", "type": "ACTIVE_COMPARATOR"},
        ]
    },
    outcomesModule={
        "primaryOutcomes": [{"measure": "Death.", "timeFrame": "28 days"}],
        "secondaryOutcomes": [{"measure": "Speed", "timeFrame": "baseline to day 7"}],
    },
    eligibilityModule={"eligibilityCriteria": "Inclusion:\n\n* Age \\>= 18\n1. Lights\n"},
)
FULL = json.dumps(FULL_STUDY)


def test_a_full_study() -> None:
    read_document = document(FULL)
    check_spans(read_document)
    assert read_document.format == "clinicaltrials-json"
    assert read_document.is_summary
    assert sections(read_document) == [
        ("title", None, "Fog Lights in Drivers"),
        ("objective", "Brief Summary", "The aim is to see whether fog is wet."),
        ("card", "Study Design", read_document.text[slice(*card(read_document))]),
        ("interventions", "Arms", "Early: Lights on at once\nLate"),
        ("outcomes", "Outcome Measures",
         ("The primary outcome was Death at 28 days.\n"
         "A secondary outcome was Speed (baseline to day 7).")),
        ("population", "Eligibility Criteria", "Inclusion:\nAge >= 18\nLights"),
        ("funding", "Sponsor", "Fog Foundation"),
        ("registration", None, "ClinicalTrials.gov NCT00000001"),
        ("keywords", "Keywords", "lights"),
    ]  # fmt: skip
    assert facts(read_document) == [
        ("design", "Randomized"),
        ("design", "Crossover"),
        ("design", "Double-blind"),
        ("design", "Phase 2"),
        ("design", "Phase 3"),
        ("sample", "402 participants"),
        ("population", "Fog; Wetness"),
        ("intervention", "Early"),
        ("comparator", "Late"),
    ]
    assert cited(read_document) == {"title": "Fog Lights in Drivers", "keywords": ["lights"]}
    assert identify(read_document) == "study-nct00000001"


def card(read_document: Document) -> tuple[int, int]:
    return next((s.start, s.end) for s in read_document.sections if s.kind == "card")


def test_what_is_planned_is_said_to_be() -> None:
    planned = study(designModule={"enrollmentInfo": {"count": 402, "type": "ESTIMATED"}})
    read_document = document(json.dumps(planned))
    assert facts(read_document) == []
    assert ("methods", "Enrollment", "A sample of 402 participants is planned.") in sections(
        read_document
    )


VALUES = [{"groupId": "A", "value": "24"}, {"groupId": "B", "value": "40"}]
MEASURE: dict[str, Any] = {
    "title": "Death",
    "timeFrame": "28 days",
    "paramType": "COUNT_OF_PARTICIPANTS",
    "unitOfMeasure": "Participants",
    "groups": [{"id": "A", "title": "Early"}, {"id": "B", "title": "Late"}],
    "denoms": [
        {"units": "Eyes", "counts": [{"groupId": "A", "value": "400"}]},
        {"units": "Participants", "counts": [{"groupId": "A", "value": "200"},
                                             {"groupId": "B", "value": "202"}]},
    ],
    "classes": [{"categories": [{"measurements": VALUES}]}],
}  # fmt: skip
ANALYSIS = {"paramType": "Risk Ratio (RR)", "paramValue": "0.61", "ciPctValue": "95",
            "ciLowerLimit": "0.38", "ciUpperLimit": "0.97", "pValue": "<0.05"}  # fmt: skip
MEANS = {
    "paramType": "MEAN",
    "dispersionType": "Standard Deviation",
    "unitOfMeasure": "km/h",
    "classes": [{"categories": [{"measurements": [
        {"groupId": "A", "value": "41.2", "spread": "9.6"},
        {"groupId": "B", "value": "NA"},
    ]}]}],
}  # fmt: skip
MEDIANS = {
    "paramType": "MEDIAN",
    "dispersionType": "Inter-Quartile Range",
    "classes": [{"categories": [{"measurements": [
        {"groupId": "B", "value": "3", "lowerLimit": "2", "upperLimit": "5"}]}]}],
}  # fmt: skip
COUNTS = "Death at 28 days: 24 of 200 participants in the Early group; 40 of 202 participants in the Late group"  # noqa: E501


@pytest.mark.parametrize(
    ("changes", "want"),
    [
        ({}, [f"{COUNTS}."]),
        ({"analyses": [ANALYSIS]},
         [f"{COUNTS} (risk ratio, 0.61; 95% CI, 0.38 to 0.97; P <0.05)."]),
        ({"analyses": [{"pValue": "0.03"}]}, [f"{COUNTS} (P = 0.03)."]),
        ({"analyses": [ANALYSIS, ANALYSIS]}, [f"{COUNTS}."]),
        ({"analyses": [{**ANALYSIS, "ciNumSides": "ONE_SIDED", "pValue": ""}]},
         [f"{COUNTS} (risk ratio, 0.61)."]),
        (MEANS, ["Death at 28 days: mean 41.2 (SD 9.6) km/h in the Early group."]),
        (MEDIANS | {"unitOfMeasure": "days"},
         ["Death at 28 days: median 3 (interquartile range 2 to 5) days in the Late group."]),
        ({"paramType": "NUMBER", "unitOfMeasure": "events"}, []),
        ({"classes": MEASURE["classes"] * 2}, []),
        ({"classes": [{"categories": [{"title": "Male", "measurements": VALUES}]}]}, []),
        ({"denoms": []}, []),
        ({"groups": []}, []),
        ({"title": ""}, []),
    ],
)  # fmt: skip
def test_results_as_sentences(changes: dict[str, Any], want: list[str]) -> None:
    measures = {"outcomeMeasures": [{**MEASURE, **changes}]}
    assert list(results_of({"resultsSection": {"outcomeMeasuresModule": measures}})) == want


def test_a_search_and_a_download_are_read_in_their_order() -> None:
    studies = [study("NCT00000001"), {"protocolSection": {}}, study("NCT00000003")]
    for page in ({"studies": studies, "nextPageToken": "x"}, studies):
        got = outcomes(json.dumps(page), "f")
        assert [identify(o) for o in got if isinstance(o, Document)] == [
            "study-nct00000001",
            "study-nct00000003",
        ]
        assert [(type(o), o.source) for o in got if isinstance(o, ExtractError)] == [
            (NoAbstract, "f#2")
        ]


@pytest.mark.parametrize("value", [None, 1, True, [], {}, [None], "x", [[]]])
def test_values_of_another_kind_are_no_values(value: Any) -> None:
    modules = dict.fromkeys(FULL_STUDY["protocolSection"], value)
    page = {"protocolSection": modules, "resultsSection": {"outcomeMeasuresModule": {
        "outcomeMeasures": [{**MEASURE, key: value} for key in MEASURE]}}}  # fmt: skip
    for outcome in outcomes(json.dumps(page)):
        assert isinstance(outcome, Document)
        check_spans(outcome)


def test_a_study_that_is_cut_off_is_refused() -> None:
    with pytest.raises(UnreadableSource, match="JSON"):
        outcomes(FULL[:-2])
