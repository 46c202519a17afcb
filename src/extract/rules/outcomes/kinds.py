"""What an outcome is about, by its words, and whether it is a composite."""

from __future__ import annotations

import re

from extract.rules.findings import OutcomeDomain

# Survival that something else may end: it is no figure of death.
_OTHER_SURVIVAL = re.compile(
    r"\b(?:disease|progression|event|relapse|recurrence|metastas[ie]s|failure|symptom|graft|implant|transplant|pain|seizure|ventilator|fracture|stroke|dialysis"
    r"|treatment-failure|invasive-disease|distant|distant-disease|biochemical|local|locoregional|rejection|amputation|tumou?r|infection)[- ]?(?:free|related|specific)?(?:[- ]\w{1,12}){0,2} survival\b(?<!specific survival)"
    r"|\b\w{1,20}-free survival|\bfree survival|(?:graft|implant|restoration|cell|flap|fistula|prosthesis|stent|patency|neuronal|tooth|catheter) survival|survivors|survival (?:of|analysis)"
)
_DEATH = r"(?:deaths?|died|mortality|dying|fatalit(?:y|ies))"
_EVENT = (
    r"(?:myocardial infarction|reinfarction|infarction|mi|stroke|hospitali[sz]ation|revascularization|transplant(?:ation)?|heart failure|dialysis|bleeding|relapse|recurrence"
    r"|progression|reintubation|disability|morbidity|bronchopulmonary dysplasia|bpd|shock|arrest|failure|dependency|embolism|thrombo\w{1,12}|ischemi\w{1,3}|graft loss|rejection|complications?|readmission|ventilation|ecmo|intubation|surgery|nec|amputation|impairment|sepsis|infections?)"
)
_COMPOSITE = re.compile(
    rf"\bcomposite\b|\bcombined (?:end-? ?point|outcome|rate|incidence)|\bmajor adverse (?:cardi|limb|kidney|cerebro)|\bmace\b|\bmacce\b|\bfree survival|-free survival"
    rf"|\b{_DEATH}(?: [\w-]{{1,20}}){{0,4}}(?:,| or| and|/) ?(?:[\w-]{{1,20}} ){{0,4}}{_EVENT}\b|\b{_EVENT}(?:,| or| and|/) ?(?:[\w-]{{1,20}} ){{0,3}}{_DEATH}\b"
)
_DOMAINS: tuple[tuple[OutcomeDomain, re.Pattern[str]], ...] = tuple(
    (domain, re.compile(words))
    for domain, words in (
        ("mortality", rf"\b{_DEATH}\b|\bsurviv(?:al|ed|ors?)\b|\balive\b|\bos\b"),
        ("adverse_events", r"\badverse|\bside[- ]effects?|\btoxicit|\bcomplication|\bsafety\b|\btolerab|\bharms?\b|\bbleeding\b|\baes?\b|\bsaes?\b|\bhypoglyc"),
        ("quality_of_life", r"quality[- ]of[- ]life|\bhr?qo?l\b|\bqol\b|\bsf-?(?:36|12)\b|\beq-?5d\b|\bqalys?\b|quality-adjusted|well-?being"),
        ("pain", r"\bpain|\banalges|\bheadache"),
        ("length_of_stay", r"\b(?:length|duration|days) of (?:\w+ ){0,2}(?:hospital|icu|stay|hospitali[sz]ation|admission)|\b(?:hospital|icu|postoperative|unit) stay|length of stay|time to discharge"),
        ("resource_use", r"\bcosts?\b|cost-|\bresource|\bhealth[- ]?care use|\bvisits?\b|\breadmission|\butili[sz]ation"),
        ("function", r"\bfunction(?:al|ing)?\b(?! test)|\bdisability|\bindependence|\bactivities of daily|\bmobility|\bwalk|\brankin|\bbarthel|\bgait|\bstrength|\bcogniti"),
        ("physiological", r"\bpressure|\blevels?\b|\bconcentrations?|\bheart rate|\bweight|\bbmi\b|\bglucose|\bcholesterol|\blipid|\bhba1c|\bplasma|\bserum|\bblood|\bfev|\bejection|\bdensity|\bsaturation|\btemperature|\biop\b|\boutput|\bcortisol|\binsulin|\bproteins?\b|\bmarkers?"),
    )
)  # fmt: skip


def domain_of(name: str) -> OutcomeDomain:
    """The domain that the words of an outcome's name put it in.

    >>> domain_of("overall survival"), domain_of("disease-free survival")
    ('mortality', 'other')
    """
    for domain, words in _DOMAINS:
        if words.search(name) and not (domain == "mortality" and _OTHER_SURVIVAL.search(name)):
            return domain
    return "other"


def is_composite(name: str) -> bool:
    """Whether an outcome is met by any of several events.

    >>> is_composite("death or stroke"), is_composite("death")
    (True, False)
    """
    return _COMPOSITE.search(name) is not None
