"""Levels of masking, and who was masked."""

from __future__ import annotations

import re

from extract.language.scanning import Scanner

# "double-blind", "single blinded", "triple-masked"; not a run-in that some other trial has
LEVEL = Scanner(
    r"(?<!not )(?<!not a )\b(?P<level>single|double|dual|triple|quadruple)[ -]{0,2}(?:\([^()]{1,40}\)[ -]{0,2})?"
    r"(?:blind|mask)(?:ed|ing|edly|ness|ly)?\b(?!(?:[ ,-]{1,2}[\w-]{1,14}){0,3} (?:run-?in|lead-?in))"
    r"(?! extension)"
)
LEVELS = {
    "single": "single",
    "double": "double",
    "dual": "double",
    "triple": "triple",
    "quadruple": "quadruple",
}
# "open-label trial", "open-label, randomised", "an open randomised trial", "was open-label". What is
# given open-label (placebo, rescue, an extension) says nothing of how the trial was masked.
OPEN = re.compile(
    r"\bopen[- ]{0,2}label(?:l?ed|ling)?\b(?=[,;.):/]|$|(?: and)?(?: \(?[\w-]{1,20},?){0,5}?"
    r"(?: \(?(?:trial|study|design|rct|comparison|fashion|manner|randomi[sz]ed|multi-?cent(?:er|re)|parallel|phase[ -](?:[1-4]|i{1,3}v?)"
    r"|prospective|controlled|non-?inferiority|cross-?over|pilot|comparative|single-cent(?:er|re)|investigation|extension)\b))"
    r"(?! (?:extension|phase\b(?! ?[1-4i])|period|placebo|follow-up|treatment phase|run-?in|lead-?in))"
    r"|\b(?:an|prospective|randomi[sz]ed|controlled|this|multicent(?:er|re)|of),? open(?:,| and|-)?(?: [\w-]{1,14},?){0,3} (?:trial|study|randomi[sz]ed|design|comparison)"
    r"|\bopen,? (?:randomi[sz]ed|prospective|controlled|parallel|multicent|clinical trial|study\b|trial\b)"
)
OPEN_EXTENSION = re.compile(r"open[- ]{0,2}label(?:led)?,? (?:[\w-]{1,14},? ){0,4}extension")
# Where these know what they get, a trial is open.
_AWARE = r"(?:the )?(?:patients?|participants?|subjects?|treatments?|interventions?|study|trial)\b"
# "an unblinded trial", "non-blinded, randomised", "the study was not blinded"
UNMASKED = Scanner(
    r"\b(?:un|non-?)(?:blind|mask)ed\b(?=[,)]| (?:[\w-]{1,20},? ){0,5}(?:trial|study|rct|design|randomi[sz]ed)\b)"
    r"|\b(?:trial|study) (?:was|were|is|will be) (?:not (?:blinded|masked)|unblinded|unmasked)\b"
    r"|\b(?:without|no) (?:blinding|masking)\b|\bopen controls?\b"
    rf"|\b(?:did not (?:attempt to |try to )?|not (?:possible|feasible|practicable) to |unable to"
    rf" |impossible to )(?:mask|blind)\b(?=[.,;]| {_AWARE})"
    rf"|\b{_AWARE} (?:could not|cannot|can not) be (?:blinded|masked)\b"
    rf"|\b(?:blinding|masking)(?: (?:of|for) {_AWARE}[a-z ,]{{0,60}}?)? (?:was|is) (?:not |im)(?:possible|feasible)\b"
)
# "a randomised, blinded trial": masked, and no more is said
MASKED = re.compile(
    r"(?<![\w-])(?<!double )(?<!single )(?<!triple )(?<!not )(?:blinded|masked|blind)\b(?:,| and)?"
    r"(?: [\w-]{1,20},?){0,4}? (?:trial|study|rct|design)\b"
    r"|\brandomi[sz]ed(?:,| and)? (?:blinded|masked|blind)\b"
)
# "to maintain blinding": masked, and no more is said
KEPT = Scanner(
    r"\b(?:to|in order to) (?:maintain|achieve|ensure|preserve|keep) (?:the )?(?:double[- ]?)?"
    r"(?:blind(?:ing)?|masking)\b"
    r"|\b(?:blinding|masking|the blind) (?:was|were|will be) (?:maintained|achieved|ensured|preserved|kept|accomplished)\b"
    r"|\b(?:treatment|study|allocation|assignment|group|code|medication)s? (?:was|were) (?:kept )?(?:blinded|masked)\b"
    r"(?! (?:from|to|for)\b)"
)
_ROLES: tuple[tuple[str, str], ...] = (
    (
        "participant",
        r"patients?|participants?|subjects?|volunteers?|women|men|children|parents|families|mothers|infants",
    ),
    (
        "care_provider",
        (
            r"care[- ]?givers?|caretakers?|carers?|care[- ]?providers?|providers?|therapists?|surgeons?|physicians?|clinicians?|nurses?|doctors?"
            r"|physiotherapists?|an(?:a)?esthetists?|an(?:a)?esthesiologists?|treating|operators?|dentists?|practitioners?|clinical staff|medical staff|hospital staff"
        ),
    ),
    (
        "investigator",
        r"investigators?|researchers?|study (?:personnel|staff|team|site personnel|investigators?)|research (?:personnel|staff|team)|experimenters?|sponsors?",
    ),
    (
        "outcomes_assessor",
        (
            r"(?:safety-)?assess(?:ors?|ments?|ed)|outcomes?(?: assess\w{0,8})?|evaluators?|evaluations?|raters?|observers?|examiners?|examinations?|interviewers?|readers?|radiologists?|pathologists?"
            r"|technicians?|technologists?|end[- ]?points?(?: assess\w{0,8}| evaluat\w{0,5})?|adjudicat\w{0,5}|adjudication committee|analysts?|graders?|scorers?|testers?|reviewers?|committee|measurements?|cardiologists?|neurologists?|psychologists?|data collectors?|laboratory staff"
            r"|(?:bio)?statisticians?|(?:ultra)?sonographers?|echocardiographers?|endoscopists?|coders?|data (?:managers?|analysts?)|laboratory personnel|reviews?|readings?"
        ),
    ),
)
ROLES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"\b(?:{words})\b")) for role, words in _ROLES
)
_ROLE = "|".join(words for _, words in _ROLES)
_BLIND = r"(?:blind(?:ed)?|mask(?:ed)?)"
_LIST = rf"(?:(?:{_ROLE})(?:[- ]|,| and|, and|/)?[ -]?){{1,6}}"
# "assessor-blinded", "patient- and observer-blind", "investigator masked"; not "patients blinded to"
COMPOUND = re.compile(
    rf"\b(?P<roles>{_LIST}){_BLIND}(?:ing)?\b(?! (?:to|of|for|from|with regard|by)\b)"
)
# "blinded outcome assessment", "masked raters"
BEFORE = re.compile(
    rf"(?<!un)(?<!non-)(?<!not )(?<!double-)(?<!double )(?<!single-)(?<!single )\b{_BLIND}(?:(?:,? (?:independent|outcomes?|central|research|end[- ]?point|clinical|trained|third|external|study)){{1,2}},?)? (?P<roles>(?:{_ROLE})\b)"
)
# "patients, study personnel and carers were masked", "all assessors were unaware of"
_MODIFIER = (
    r"(?!(?:by|an?|the|to|of|in|and|or|with|from|at|for|on|was|were|is|are|who|that|read|scored|assessed"
    r"|evaluated|performed|made|done)\b)[a-z-]{1,14} "
)
_ITEM = rf"(?:{_MODIFIER}){{0,3}}?(?:{_ROLE})(?: (?:staff|personnel|team))?"
WERE = re.compile(
    rf"\b(?P<roles>{_ITEM}(?:(?:, and |, or |, | and | or ){_ITEM}){{0,7}})"
    r" (?:(?:were|was|are|is|will be|being|remained|remain) (?:(?:all|both|kept|fully|also|completely|each) ){0,2}"
    r"(?:(?:blind(?:ed)?|masked|unaware)\b|not (?:aware|informed|told)\b)|did not know|had no knowledge)"
)
# "by raters masked to", "patient and assessor blinded to", "an assessor who was unaware of"
TO = re.compile(
    rf"\b(?P<roles>{_ITEM}(?:(?:, and |, or |, | and | or ){_ITEM}){{0,7}})(?:,? who (?:were|was|is|are))?"
    r" (?:blind(?:ed)?|masked|unaware)\b(?= (?:to|for|of)\b)"
)
# "allocation was masked from all participants and staff"
FROM = re.compile(
    rf"\b(?:allocations?|assignments?|treatments?|identity|codes?) (?:were|was|is|are|will be|being)"
    rf" (?:kept )?(?:{_BLIND}|concealed|hidden|withheld)"
    rf" (?:from|to) (?:all |the |both )?(?P<roles>{_ITEM}(?:(?:, and |, | and ){_ITEM}){{0,7}})"
)
# "neither the patients nor the nurses were aware of", "neither knew"
NEITHER = re.compile(
    rf"\bneither (?:the )?(?P<roles>{_ITEM}(?:,? (?:and|or|nor) (?:the )?{_ITEM}){{1,4}}) (?:(?:was|were|is|are|will be) (?:aware|informed|told)|knew|know)\b"
)
# "blinding of participants and staff", not where it "was not possible"
OF = re.compile(
    rf"(?<!without )(?<!no )\b(?:blinding|masking) (?:of|for) (?:all |both |the ){{0,2}}(?P<roles>{_ITEM}(?:(?:, and |, or |, | and | or ){_ITEM}){{0,7}})\b"
    r"(?! (?:was|is) (?:not|im))"
)
# "scans were read in a blinded fashion", "tested under blinded conditions"
DONE_BLIND = re.compile(
    r"\b(?:assess|evaluat|measur|analy[sz]|read|test|scor|rat|interpret|review|adjudicat|grad|examin|record)"
    r"[a-z]{0,6}\b[^.;:]{0,120}? (?:in an? (?:blind(?:ed)?|masked) (?:fashion|manner|way)|blindly"
    r"|under (?:blind(?:ed)?|masked) conditions|without (?:any )?knowledge of)\b"
)
# A party may be named beside these; "double-blind" names none
PARTY_CUE = Scanner(
    r"(?<!double)(?<!single)(?<!triple)(?<!label)[ -](?:blinded|masked|blind|unaware|aware|blinding"
    r"|masking|concealed|hidden|withheld|informed|told|know|knew|knowledge)\b|^(?:blinded|masked|blinding|masking)"
)
NOT_MASKED = re.compile(
    r"\bnot\b(?! (?:aware|informed|told|know)\b)|\bneither\b|\bno\b(?! knowledge)|(?<!not )\baware\b"
)
MASKING_CUE = Scanner(
    "blind|mask|open|aware|knowledge of|not (?:informed|told|know)|neither|conceal|hidden|withheld"
)
