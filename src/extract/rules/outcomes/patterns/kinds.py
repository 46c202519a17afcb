"""What an outcome is about, by its words, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.scanning import Scanner
from extract.rules.findings import OutcomeDomain

# Survival that something else may end: it is no figure of death.
OTHER_SURVIVAL = re.compile(
    r"\b(?:disease|progression|event|relapse|recurrence|metastas[ie]s|failure|symptom|graft|implant|transplant|pain|seizure|ventilator|fracture|stroke|dialysis"
    r"|treatment-failure|invasive-disease|distant|distant-disease|biochemical|local|locoregional|rejection|amputation|tumou?r|infection)[- ]?(?:free|related|specific)?(?:[- ]\w{1,12}){0,2} survival\b(?<!specific survival)"
    r"|\b\w{1,20}-free survival|\bfree survival|(?:graft|implant|restoration|cell|flap|fistula|prosthesis|stent|patency|neuronal|tooth|catheter) survival|survivors|survival (?:of|analysis)"
)
_DEATH = r"(?:deaths?|died?|dies|dead|mortality|dying|fatalit(?:y|ies))"
_EVENT = (
    r"(?:myocardial infarction|reinfarction|infarction|mi|stroke|hospitali[sz]ation|revascularization|transplant(?:ation)?|heart failure|dialysis|bleeding|relapse|recurrence"
    r"|progression|reintubation|disability|morbidity|bronchopulmonary dysplasia|bpd|shock|arrest|failure|dependency|embolism|thrombo\w{1,12}|ischemi\w{1,3}|graft loss|rejection|complications?|readmission|ventilation|ecmo|intubation|surgery|nec|amputation|impairment|sepsis|infections?)"
)
COMPOSITE = Scanner(
    rf"\bcomposite\b|\bcombined (?:end-? ?point|outcome|rate|incidence)|\bmajor adverse (?:cardi|limb|kidney|cerebro)|\bmace\b|\bmacce\b|\bfree survival|-free survival"
    rf"|\b{_DEATH}(?: [\w-]{{1,20}}){{0,4}}(?:,| or| and|/) ?(?:[\w-]{{1,20}} ){{0,4}}{_EVENT}s?\b|\b{_EVENT}s?(?: for| from)?(?:,| or| and|/) ?(?:[\w-]{{1,20}} ){{0,3}}{_DEATH}\b"
)
_DOMAIN_WORDS: tuple[tuple[OutcomeDomain, str], ...] = (
    ("mortality", rf"\b{_DEATH}\b|\bsurviv(?:al|ed?|ors?)\b|\balive\b|\bos\b"),
    (
        "adverse_events",
        r"\badverse|\bside[- ]effects?|\btoxicit|\bcomplication|\bsafety\b|\btolerab|\bharms?\b|\bbleeding\b|\baes?\b|\bsaes?\b|\bhypoglyc",
    ),
    (
        "quality_of_life",
        r"quality[- ]of[- ]life|\bhr?qo?l\b|\bqol\b|\bsf-?(?:36|12)\b|\beq-?5d\b|\bqalys?\b|quality-adjusted|well-?being",
    ),
    ("pain", r"\bpain|\banalges|\bheadache"),
    (
        "length_of_stay",
        r"\b(?:length|duration|days) of (?:\w{1,30} ){0,2}(?:hospital|icu|stay|hospitali[sz]ation|admission)|\b(?:hospital|icu|postoperative|unit) stay|length of stay|time to discharge",
    ),
    (
        "resource_use",
        r"\bcosts?\b|cost-|\bresource|\bhealth[- ]?care use|\bvisits?\b|\breadmission|\butili[sz]ation",
    ),
    (
        "function",
        r"\bfunction(?:al|ing)?\b(?! test)|\bdisability|\bindependence|\bactivities of daily|\bmobility|\bwalk|\brankin|\bbarthel|\bgait|(?<!bond )\bstrength|\bcogniti",
    ),
    (
        "physiological",
        r"\bpressure|\blevels?\b|\bconcentrations?|\bheart rate|\bweight|\bbmi\b|\bglucose|\bcholesterol|\blipid|\bhba1c|\bplasma|\bserum|\bblood|\bfev\d|\bfev\b|\bejection|\bdensity|\bsaturation|\btemperature|\biop\b|\boutput|\bcortisol|\binsulin|\bproteins?\b|\bmarkers?",
    ),
)
# The first that matches decides.
DOMAINS = tuple((domain, re.compile(words)) for domain, words in _DOMAIN_WORDS)
# Most names have none of these words.
DOMAIN = Scanner("|".join(words for _, words in _DOMAIN_WORDS))
