"""The codes that FHIR resources carry, with the code systems that they are from.

STATO is the Statistics Ontology; its codes stand under the name of the Scientific Evidence Code
System, as in HL7's own value sets of kinds of statistics. STATO has no median; HL7's older list
has. What neither has is said in words, without a code.
"""

from __future__ import annotations

from typing import NamedTuple

from extract.rules.findings import ArmRole, Comparator, IntervalKind, Measure, SpreadKind

SEVCO = "https://fevir.net/sevco"
STATISTIC_TYPE = "http://terminology.hl7.org/CodeSystem/statistic-type"
VARIABLE_ROLE = "http://terminology.hl7.org/CodeSystem/variable-role"
ARM_TYPE = "http://hl7.org/fhir/research-study-arm-type"
OBJECTIVE_TYPE = "http://terminology.hl7.org/CodeSystem/research-study-objective-type"
PHASE = "http://terminology.hl7.org/CodeSystem/research-study-phase"
COUNTRY = "urn:iso:std:iso:3166"
UCUM = "http://unitsofmeasure.org"


class Code(NamedTuple):
    """A code of a system, and how it is shown."""

    system: str
    code: str
    display: str


def _stato(number: str, display: str) -> Code:
    return Code(SEVCO, f"STATO:{number}", display)


MEASURES: dict[Measure, Code] = {
    "risk_ratio": _stato("0000245", "relative risk"),
    "odds_ratio": _stato("0000182", "odds ratio"),
    "hazard_ratio": _stato("0000677", "hazard ratio"),
    "rate_ratio": _stato("0000680", "incidence rate ratio"),
    "risk_difference": _stato("0000424", "risk difference"),
    "mean_difference": _stato("0000457", "mean difference"),
    "median_difference": _stato("0000617", "median difference"),
    "standardized_mean_difference": _stato("0000100", "standardized mean difference"),
    "difference": _stato("0000614", "absolute difference"),
    "regression_coefficient": _stato("0000565", "regression coefficient"),
}
COUNT = _stato("0000047", "count")
PERCENTAGE = _stato("0000639", "percentage")
MEAN = _stato("0000401", "sample mean")
MEDIAN = Code(STATISTIC_TYPE, "C28007", "Median")
RATE = _stato("0000673", "event frequency rate")
P_VALUE = _stato("0000700", "p-value")
CONFIDENCE_INTERVAL = _stato("0000196", "confidence interval")
INTERVALS: dict[IntervalKind, Code] = {"confidence": CONFIDENCE_INTERVAL}
SPREADS: dict[SpreadKind, Code] = {
    "sd": _stato("0000237", "standard deviation"),
    "se": _stato("0000037", "standard error of the mean"),
    "ci": CONFIDENCE_INTERVAL,
    "iqr": _stato("0000164", "interquartile range"),
    "range": _stato("0000035", "range"),
}
# FHIR has no sign for "about"; it has none for "equals" either, since that is the rule.
COMPARATORS: frozenset[Comparator] = frozenset({"<", "<=", ">", ">="})

ARM_TYPES: dict[ArmRole, Code] = {
    "experimental": Code(ARM_TYPE, "experimental", "Experimental"),
    "active_comparator": Code(ARM_TYPE, "active-comparator", "Active Comparator"),
    "placebo_comparator": Code(ARM_TYPE, "placebo-comparator", "Placebo Comparator"),
    "sham_comparator": Code(ARM_TYPE, "sham-comparator", "Sham Comparator"),
    "no_intervention": Code(ARM_TYPE, "no-intervention", "No Intervention"),
    "other": Code(ARM_TYPE, "other-arm-type", "Other Arm Type"),
}
PHASES = {
    "1": Code(PHASE, "phase-1", "Phase 1"),
    "1/2": Code(PHASE, "phase-1-phase-2", "Phase 1/Phase 2"),
    "2": Code(PHASE, "phase-2", "Phase 2"),
    "2/3": Code(PHASE, "phase-2-phase-3", "Phase 2/Phase 3"),
    "3": Code(PHASE, "phase-3", "Phase 3"),
    "4": Code(PHASE, "phase-4", "Phase 4"),
}
ROLES = {
    name: Code(VARIABLE_ROLE, name, display)
    for name, display in (
        ("population", "population"),
        ("subpopulation", "subpopulation"),
        ("exposure", "exposure"),
        ("referenceExposure", "reference exposure"),
        ("measuredVariable", "measured variable"),
    )
}
OBJECTIVES = {
    "primary": Code(OBJECTIVE_TYPE, "primary", "Primary"),
    "secondary": Code(OBJECTIVE_TYPE, "secondary", "Secondary"),
}
