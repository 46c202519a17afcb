"""How abstracts word limitations, conclusions and funding, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.scanning import AnyOf, Scanner

# --- limitations -----------------------------------------------------------------------------

_THIS = r"(?:this|the|our|the present|the current)"
_WORK = r"(?:study|trial|analysis|design|project|work|results?|findings|data|report|research)"
# "A major limitation was", "limitations of this trial include", "our findings are limited by"
LIMITATION = re.compile(
    rf"\blimitations?(?: (?:of|to|in) {_THIS} (?:[\w-]{{1,14}} )?{_WORK})? (?:was|is|were|are|include[sd]?)\b"
    rf"|\b(?:was|is|were|are) (?:an? |the )?(?:[\w-]{{1,14}} ){{0,2}}limitations? of {_THIS} (?:[\w-]{{1,14}} )?{_WORK}"
    rf"|\b{_WORK} (?:was|is|were|are) (?:\w{{1,14}}ly )?limited by\b"
    rf"|\b(?:study|trial|analysis) (?:was|is) underpowered\b"
    rf"|\blimitations? to {_THIS} (?:[\w-]{{1,14}} )?{_WORK}"
)
# Limitations of the body, of others, and those that are only said to exist
NO_LIMITATION = re.compile(
    r"\b(?:airflow|role|activity|functional|physical|mobility|motion|movement|flow|exercise|work) limitations?\b"
    r"|\blimitations?\b[^.;]{0,60} (?:is|are|were|was|will be) (?:discussed|considered|addressed|described|presented)\b"
    r"|\bprevious\b|\bprior (?:studies|trials)\b"
)

# --- conclusions -----------------------------------------------------------------------------

# What opens a conclusion in an abstract without headings; the first kind is sure, the second is
# one only near the end.
SURE = re.compile(
    r"^(?:in conclusion|in summary|to conclude|conclusions?\b|we (?:therefore |thus )?conclude|taken together|on the basis of these)"
    r"|\b(?:we|it is|it was|it may be|it can be|authors|thus|therefore) (?:therefore |thus |can )?conclude[ds]?\b"
)
LIKELY = re.compile(
    r"^(?:(?:thus|therefore|hence|consequently|overall|moreover|collectively|altogether),? )?"
    r"(?:(?:these|our|the|the present|the current|this|study|both|all|such) (?:[\w-]{1,14} ){0,3}(?:results?|findings?|data|study|trial|observations?|evidence|analysis|analyses|experience|work)"
    r"(?: (?:of|from|in) (?:this|the|our) (?:[\w-]{1,14} ){0,4}(?:study|trial|analysis))? (?:\w{1,14}ly |also |further ){0,2}"
    r"(?:suggests?|indicates?|demonstrates?|shows?|supports?|confirms?|provides?|establish(?:es)?|imply|implies|documents?|does not support|do not support|highlights?|reveals?|showed|suggested|indicated|demonstrated|confirmed)\b)"
    r"|^(?:thus|therefore|hence|consequently|accordingly),? "
    r"|^it (?:appears|seems|is suggested|is likely)\b"
)
# A sentence with such figures is still a result.
FIGURES = re.compile(r"\d ?%|\bp ?[<=>]|\d/\d")
NEAR_THE_END = 4  # sentences

# Sentences after a conclusion that are none: registration, copyright, journal marks.
TRAILER = Scanner(
    r"\b(?:nct ?\d{8}|isrctn ?\d{8}|clinicaltrials\.gov|trial registration|registered (?:at|with|as|in)|copyright|all rights reserved|©|\(c\) ?(?:19|20)\d\d|funded by|\bdoi\b|published by|\b(?:19|20)\d\d;\d)"
)

# The name of a journal before its year, on the text as printed: "JAMA.", "N Engl J Med."
JOURNAL = re.compile(r"[A-Z]\w{0,20}(?: (?:[A-Z(]|of |the |and |& ?)\w{0,20}\)?){0,7}\.?\s{0,2}")

# --- funding ---------------------------------------------------------------------------------

_BY = r"(?:in part |partly |partially |jointly |entirely |solely |wholly |financially )?(?:by|through)\b"
_FUNDER = r"(?=[^.;]{0,80}\b(?:grants?|foundation|fund|council|institutes?|ministry|national|nih|university|society|association|charity|trust|agency|department|award|inc|ltd|gmbh|pharma\w{0,12}|company|program(?:me)?|research|union|commission|board|corporation|laboratories)\b)"
# Who paid: a study that was funded by, a bracket "Funded by ...", "supported by grants from"
PAYING = AnyOf("fund", "supported", "sponsor", "financ")
FUNDING = re.compile(
    rf"(?:(?:^|(?<=[(\[]))(?:funded|sponsored|financed) {_BY}"
    rf"|(?:^|(?<=[(\[]))supported {_BY}{_FUNDER}"
    rf"|\b(?:study|trial|research|work|project|investigation)\b(?! (?:was|is) not)[^.;()]{{0,60}}\b(?:funded|sponsored|financed) {_BY}"
    rf"|\b(?:study|trial|research|work|project|investigation)\b[^.;()]{{0,40}} (?:was|is|were|has been) supported {_BY}{_FUNDER}"
    r"|\b(?:funding|financial support) (?:for (?:this|the) [\w ]{1,30})?(?:was |is |were )?(?:provided |obtained |received |came )?(?:by|from)\b"
    r"|\bsponsor(?:s)? (?:of (?:this|the) (?:study|trial) )?(?:was|is|were)\b"
    r")[^.;()]{3,240}"
)

# Interests, ethics and registration that stand under the heading of funding
NO_FUNDING = re.compile(
    r"\b(?:employees?|employed|consult|conflicts?|competing|declare|disclos|honorari|stock|advisory board|approved by|"
    r"registered|isrctn|nct\d|clinicaltrials|eudract)"
)
