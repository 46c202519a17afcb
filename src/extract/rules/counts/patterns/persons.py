"""Whom a number counts: people, named behind it or before."""

from __future__ import annotations

import re

from extract.language.numbers import NUMBER_WORDS
from extract.language.people import PERSONS
from extract.language.scanning import Ending

PEOPLE = (
    rf"(?:{PERSONS}|patient|pt|participant|cases|respondents|couples|dyads|smokers|nurses|physicians"
    r"|recipients|pregnancies|households|families|donors|twins|players|drivers|asthmatics|diabetics"
    r"|completers|enrollees|clients|parents|fathers|primipara|nullipara|multipara|primigravidas?"
    r"|trainees|year-olds|non-?smokers)"
)
# What is assigned in a cluster trial, and no participant.
CLUSTERS = (
    r"(?:clinicians|centers|centres|hospitals|sites|clusters|villages|schools|practices|clinics"
    r"|towns|cities|churches|counties|municipalities|facilities|kindergartens|classrooms|factories|eyes|teeth|(?:pre)?molars|incisors|canines|roots|specimens?|limbs|rats|mice|animals|units|icus|samples|worksites|communities|gps|wards|homes|practitioners|pharmacies"
    r"|pharmacists|companies|tendons|blocks|areas|hips|knees|ears)"
)
# Words between a number and whom it counts: "176 metastatic breast cancer patients".
BETWEEN = (
    r"(?!(?:of|and|or|to|in|with|were|was|for|from|than|the|on|at|by|per|as|had|who|but|each"
    r"|other|years?|months?|weeks?|days?|hours?|minutes?|h|mg|ml|kg|g|cm|mm|countries|groups?"
    rf"|arms?|times|points|cycles|percent|versus|vs|trials?|studies|doses|died|deaths|events?"
    rf"|visits?|sessions?|is|are|{CLUSTERS})\b)"
    r"[a-z][\w'/+.αβ-]{0,30}"
)
# 85-year-old people, type 2 diabetic patients, ASA physical status I-II patients, overweight or
# obese men, moderate to severe asthmatics
_SET_PHRASES = (
    r"\d{1,3}-(?:years?|yr|y|months?|mo|weeks?|wk|days?)-old|type [12]"
    r"|(?:first|second|third|fourth|fifth|final|last)[ -]year|overweight(?: and | or |/)obese"
    r"|(?:male|female|men|women)(?: and | or |/)(?:male|female|men|women)|urban and rural"
    r"|\d{1,2}-? to \d{1,2}-(?:year|yr|month|week|day)s?-old"
    r"|(?:mild|moderate)(?:ly)? (?:to|or|and) (?:moderate|severe)(?:ly)?"
    r"|(?:asa|american society of anesthesiologists)(?: \(asa\))? (?:class |grade |(?:physical )?status )?"
    r"(?:i{1,3}|[123])(?: ?(?:[-–/,&]|and|or|to) ?(?:i{1,3}v?|[1234])){0,2}"
    r"|stages? (?:0|i{1,3}|[1-4])[a-c]?(?: ?(?:[-–/,&]|and|or|to) ?(?:i{1,3}v?|iv|[1-4])[a-c]?){1,2}"
)
NUMBER = rf"(?:\d[\d,]{{0,6}}\d|\d|{NUMBER_WORDS})"
OF = rf" (?:out )?of (?:the |these |our |all )?{NUMBER}"
# 122 Japanese de novo renal transplant patients; 2144 (1063 A, 1081 B) patients; 30 of 40 adults.
# But in "in three tests, patients were asked" a plural ends what the number counts.
COUNTED = re.compile(
    rf"(?: ?\([^()]{{0,90}}\))?(?:{OF})?(?: |-)(?:(?:{_SET_PHRASES}|{BETWEEN})(?:(?<![a-rtv-z]s),)? ){{0,7}}?\(?{PEOPLE}\)?"
    r"(?![\w-])"
)
# 26 pupils (12 boys and 14 girls): of the pupils
SEX = re.compile(r" (?:[\w-]{1,20} )?(?:men|women|males?|females?|boys|girls)\b")
PERSON = re.compile(rf"\b{PEOPLE}\b")
# Of 410 patients entered, 397 were randomized; of whom 64 were assessable; 83 completed;
# 81 consented and were randomized
IMPLIED = re.compile(
    r"(?: ?\([^()]{0,60}\))?(?: of (?:these|them|whom)(?: patients)?)?(?: ?\([^()]{0,90}\))?"
    r"(?: who)?(?: (?:consented|agreed)(?: to participate)? and)?"
    r"(?: (?:were|was|had|have|been|subsequently|then|finally|underwent|randomly|equally)){0,3}"
    r" (?:randomi[sz]\w{2,5}|enrol{1,2}ed|included|recruited|completed|assessable|evaluable|divided"
    r"|allocated|consented|agreed|participated|suitable|volunteered"
    r"|met (?:the |all |our )?(?:inclusion|eligibility|entry|study) criteria"
    r"|analy[sz]ed|eligible|assigned|evaluated|screened|finished|entered|available"
    r"|remained|radiation|surgery|received (?:their |the )?(?:allocated|assigned))(?= (?:to|for|in|into|of|and|by|based|after|during|between|before|at(?! least)|with|the|from|all|both|their|therapy|treatment|follow|\()"
    r"|[,.;:)]|$)"
)
# Forty-six postmenopausal BCS were randomized; not "15 clinicians were randomly assigned"
RANDOMIZED = re.compile(
    rf"(?: (?!{CLUSTERS}\b){BETWEEN}){{1,5}}(?: \([^()]{{0,60}}\))?"
    r" (?:were|was) (?:\w{1,14}ly )?(?:randomi[sz]ed|assigned|allocated|selected|recruited"
    r"|enrol{1,2}ed|divided)\b"
)
# we screened 200 adults, enrolled 120 and randomised 90 to
VERB_BEFORE = Ending(
    r"(?:\bwe|,|\band) (?:\w{1,14}ly )?(?:screened|enrol{1,2}ed|randomi[sz]ed|analy[sz]ed) $"
)
VERB_OBJECT = re.compile(r"(?:,|;|\.| and\b| to\b|$)(?! ?\d)")
