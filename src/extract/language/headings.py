"""What the headings of structured abstracts mean: heading words -> kind of section.

The kinds follow the NlmCategory values of MEDLINE (background, objective, methods, results,
conclusions), with the finer ones that journals print.
"""

from __future__ import annotations

import re

from extract.sources.document import SectionKind

# Looked up whole first, lower case, without the colon.
KINDS: dict[str, SectionKind] = {
    **dict.fromkeys(
        ("background", "introduction", "context", "rationale", "importance", "significance"),
        "background",
    ),
    **dict.fromkeys(
        (
            "objective",
            "objectives",
            "aim",
            "aims",
            "purpose",
            "goal",
            "goals",
            "hypothesis",
            "question",
        ),
        "objective",
    ),
    **dict.fromkeys(("design", "study design", "trial design", "study type"), "design"),
    **dict.fromkeys(("setting", "settings", "setting and participants", "location"), "setting"),
    **dict.fromkeys(
        (
            "patients",
            "participants",
            "subjects",
            "population",
            "eligibility criteria",
            "study population",
        ),
        "population",
    ),
    **dict.fromkeys(("intervention", "interventions", "exposure", "treatment"), "interventions"),
    **dict.fromkeys(("outcomes", "outcome measures", "endpoints", "end points"), "outcomes"),
    **dict.fromkeys(("methods", "method", "materials and methods", "statistics"), "methods"),
    **dict.fromkeys(
        ("results", "result", "findings", "main results", "results and limitations"), "results"
    ),
    **dict.fromkeys(("limitations", "limitation", "study limitations"), "limitations"),
    **dict.fromkeys(
        ("conclusion", "conclusions", "interpretation", "discussion", "implications", "relevance"),
        "conclusion",
    ),
    **dict.fromkeys(
        ("funding", "support", "sponsor", "sponsorship", "primary funding source"), "funding"
    ),
    **dict.fromkeys(
        ("registration", "trial registration", "clinical trial registration", "registry"),
        "registration",
    ),
    "keywords": "keywords",
    "abstract": "abstract",
    "title": "title",
}

# Else the first of these that occurs decides: longer headings are read from what they end in.
_CUE_WORDS: tuple[tuple[str, SectionKind], ...] = (
    ("registr|trial number|clinicaltrials|isrctn|protocol number", "registration"),
    ("fund|sponsor|financial support", "funding"),
    ("limitation", "limitations"),
    ("conclu|interpret|implication|take-home|relevance|bottom line", "conclusion"),
    ("methods?(?:,| and|/)(?: principal)? ?(?:result|finding)|methodology/", "abstract"),
    ("result|finding", "results"),
    ("outcome|end ?point|measure|measurement", "outcomes"),
    ("method|statistic|procedure|analys", "methods"),
    ("design", "design"),
    ("setting", "setting"),
    ("patient|participant|subject|population|eligib|inclusion|sample", "population"),
    ("intervention|treatment|exposure", "interventions"),
    ("objective|aim|purpose|goal|hypothes|question", "objective"),
    ("background|introduction|context|rationale|importance|what is known", "background"),
    ("discussion|comment", "conclusion"),
)
CUES = tuple((re.compile(rf"\b(?:{words})"), kind) for words, kind in _CUE_WORDS)


def kind_of(heading: str) -> SectionKind:
    """The kind of section that a heading opens, "other" where its words say nothing.

    >>> kind_of("Measurements and Main Results:")
    'results'
    """
    plain = heading.strip(" :.\n").lower()
    if plain in KINDS:
        return KINDS[plain]
    return next((kind for cue, kind in CUES if cue.search(plain)), "other")
