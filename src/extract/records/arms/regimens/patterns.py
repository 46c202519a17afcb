"""What stands between a treatment and how it is given, on masked text. Data only.

Of the text between, names are `¤`, amounts `#`, other regimens `@`, and closed brackets `_`.
"""

from __future__ import annotations

import re

from extract.language.people import PERSONS
from extract.language.scanning import AnyOf

NAME, AMOUNT, REGIMEN, BRACKET = "¤", "#", "@", "_"
JOINED = re.compile(r" (?:or|and|versus|vs\.?|plus) ")
AMOUNTS = re.compile(r"(?<=#)(?:,? (?:or|and|to) |, )(?=#)")
CLOSED = re.compile(r"[(\[][^()\[\]]{0,120}[)\]]")

_FORM = (
    r"doses?|dosage|bolus(?:es)?|infusions?|injections?|tablets?|capsules?|drops|gel|cream|ointment|spray|patch(?:es)?|solution|suspension"
    r"|powder|syrup|supplements?|supplementation|therapy|monotherapy|treatment|chemotherapy|prophylaxis|programme?|intervention"
    r"|training|exercises?|sessions?|courses?|cycles?|regimens?|hydrochloride|sodium|sulphate|sulfate|phosphate|acetate|maleate|citrate"
    r"|hcl|groups?|arms?|alone|only|rate|volume|diet|administration|maintenance|loading|route"
)
_WAY = (
    r"oral(?:ly)?|intravenous(?:ly)?|i\.?v\.?|subcutaneous(?:ly)?|s\.?c\.?|intramuscular(?:ly)?|i\.?m\.?|p\.?o\.?|inhaled|nebuli[sz]ed"
    r"|topical(?:ly)?|intranasal(?:ly)?|sublingual(?:ly)?|rectal(?:ly)?|vaginal(?:ly)?|epidural(?:ly)?|intrathecal(?:ly)?|by mouth"
    r"|continuous(?:ly)?|slow(?:ly)?|rapid(?:ly)?|single|divided|equal|fixed|high|low|standard|full|once|twice|thrice|daily|weekly|monthly"
    r"|nightly|times|per|day|week|month|hours?|hourly|h|every|each|other|night|morning|evening|b\.?i\.?d\.?|t\.?i\.?d\.?|q\.?i\.?d\.?|o\.?d\.?|q\.?d\.?|b\.?d\.?|q ?\d{1,2}(?: ?(?:h|hrs?|hours?))?"
    r"|one|two|three|four|five|six|sessions|minutes?|min|mg|g|ml|μg|mcg|iu|kg|percent|%"
)
_GIVEN = (
    r"was|were|is|are|be|been|will|given|administered|infused|injected|started|starting|beginning|commencing|initiated|initial|continued|received|taken|applied|used|added"
    r"|delivered|provided|performed|instilled|consumed|dissolved|diluted|prescribed|offered"
)
_SMALL = (
    r"a|an|both|each|during|the|of|at|in|as|by|with|to|total|up|and|then|x|intensity|concentration"
)
# One sign or one word at a time, and none is given back (`+`): "and" stands in two lists of words,
# and to try all ways to read a long list of them takes twice as long with each.
_FILL = rf"(?:[ ,(/:+&×·.=\d#_@-]|(?:{_FORM}|{_WAY}|{_GIVEN}|{_SMALL})(?!\w)"
_FILL += r"|(?:via|using|through) (?:an? |the )?[\w-]{3,20}[®™]?(?: tube| catheter| route| pump| mask)?(?!\w)|groups? [a-e1-4](?!\w))"
# zinc (20 mg in tablets was given twice daily) for 12 weeks
BEHIND = re.compile(rf"{_FILL}{{0,320}}+")
# zinc (20 mg daily or ¤ or the matching ¤) for 12 weeks
_OR = r"(?:either|or|and|versus|vs\.?|matching|identical|matched|an|equivalent|plus|combined|combination|both|its|their|same|no|than|treatments?)(?!\w)"
LISTED = re.compile(rf"(?:{_FILL}|¤|{_OR}){{0,320}}+")
OF = re.compile(r"\b(?:of|with)\b")
ONCE = re.compile(
    r"\b(?:single|once(?![ -](?:daily|a|per|weekly|every|each|monthly|nightly)\b)|one|followed|then)\b"
)
# 12 weeks (of either) zinc, a 7-day (course of oral) amoxicillin, 1 week with zinc
BEFORE = re.compile(
    r"(?: |[-'#]|(?:of|with|either|oral|intravenous|daily|weekly|supervised|home-based|high-dose|low-dose|double-blind|open-label"
    r"|continuous|courses?|cycles?|treatment|therapy|infusions?|the|a|an|once-daily|twice-daily|additional|adjuvant|active)(?!\w)){0,40}+(?<=[ -])"
)
# For 12 weeks, (patients took) zinc
FRONTED = re.compile(
    r",? (?:[\w-]{1,20} ){1,9}(?:received|were given|was given|took|consumed|were administered|were treated with|drank|were randomi[sz]ed to|were assigned to"
    r"|were allocated to) (?:(?:either|a|an|the|to|receive|treatment|with|oral|intravenous)(?!\w)|[ #]){0,40}+(?<= )"
)
# For 12 weeks, (the) zinc group received
SUBJECT = re.compile(rf",? (?:(?:{PERSONS}|those) in )?(?:the )?")
# The zinc group (received supervised sessions twice a week) for 12 weeks
DID = re.compile(
    rf"(?: ?_+)?(?: (?:groups?|arms?|{PERSONS}|who|members)){{0,3}}(?: ?_+)?,?"
    r" (?:received?|receives|receiving|underwent|undergo|participated in|performed|completed|attended|practi[cs]ed|consumed|took|drank|ate"
    r"|followed|wore|used|exercised|trained|will receive|will undergo|will participate in|was given|were given|was treated|were treated)"
    r"(?! (?:follow|no ))[^;:.¤]{0,110}?"
)
# All drugs (were given), Both groups (were treated), the intervention (lasted)
AS_SUCH = re.compile(
    r"(?:(?:^|[.,;:] ?|\b(?:the|all|both|each|study|trial|test|active|assigned|allocated|randomi[sz]ed|double-blind|blinded|their|these"
    r"|received?|receiving|different) )(?:treatments?|medications?|drugs?|interventions?|supplements?|supplementation|regimens?|program(?:me)?s?"
    r"|antibiotics?|therapy|therapies|training|study products?|diets?|exercises?)"
    r"|\b(?:were|was|be|being|are|been) (?:treated|supplemented|dosed)|, each|\beach)"
    rf"(?: (?:lasted|will be|continued|lasts)(?![\w-])|{_FILL}){{0,30}}+$"
)
AS_SUCH_CUES = AnyOf(
    "treat", "medication", "drug", "intervention", "supplement", "regimen", "program", "antibiotic",
    "therap", "training", "product", "diet", "exercise", "dosed", "each",
)  # fmt: skip
# The dose (of it) was titrated
DOSE = re.compile(
    r"\b(?:doses?|dosages?|dosing|infusions?|infusion rates?|rates?|drug|medication)(?: of (?:[¤ ]|the|study|drug|medication){1,80})?"
    r"(?: (?:was|were|is|are|will|be|could|can|being|then|gradually|subsequently|individually|further)){0,4} $"
)
# What has no part in what is said of the others of a list: surgery, usual care, a single dose
NOT_SHARED = re.compile(
    r"\b(?:surgery|surgical|\w{2,20}(?:ectomy|plasty|otomy)|usual|standard|routine|care|no|without|control|waiting|wait|none|observation|untreated|single|bolus)\b"
)

GIVING = re.compile(
    r"\b(?:receiv|given|giving|gave|administ|inject|infus|inhal|took|taking|taken|treated|assign|allocat|random|consum|ingest|applied"
    r"|drank|start|perform|used)"
)
