"""Centres, countries and settings."""

from __future__ import annotations

import re

from extract.language.months import MONTH
from extract.language.scanning import Ending, Scanner

_SITE = (
    r"(?:cent(?:er|re)s|hospitals|institutions|clinics|(?:[pn]?icus)|(?:intensive|critical|stroke|burn|dialysis|surgical|trauma|neonatal|h(?:a)?emodialysis|medical|care|inpatient|rehabilitation)(?:[ -]care)?[ -]units"
    r"|emergency departments|practices|nursing homes|care homes|residential homes|health (?:posts|facilities|cent(?:er|re)s)|facilities|departments|ambulance (?:services|trusts)|trusts|sites)"
)
_NOT_BETWEEN = r"(?!(?:one|two|three|four|five|six|seven|eight|nine|ten|attending|seen|followed|admitted|recruited|enrolled|treated|referred|of|in|from|at|with|or|to|who|were|was|for|per|by|on|patients?|participants?|subjects|women|men|children|infants|adults|beds?|weeks?|days|months|years?|units)\b)"
# "in 5 ICUs", "at 27 university hospitals", "46 UK intensive-care units": what follows the number,
# and what may stand before it; not "3 sites of pain"
SITE = Scanner(rf"\b{_SITE}\b")
SITES = re.compile(
    rf"(?: {_NOT_BETWEEN}[\w'/&-]{{1,20}},?){{0,5}}? (?P<noun>{_SITE})\b(?! of (?:pain|infection|injection|disease))"
)
BEFORE_SITES = Ending(
    r"(?:[(,:;] ?|\b(?:at|in|from|across|of|by|within|between|among|amongst|involving|including|through|over|the|and|visited|conducted)"
    r"(?: the| a total of| up to| about| approximately| around)? )$"
)
# "15 hospitals in France and 4 in Germany": the sum is not printed
MORE_CENTERS = re.compile(
    rf"[^.;()]{{0,60}}?(?:,| and|\+)(?: \w{{1,30}}){{0,2}} (?:[1-9]\d{{0,2}}|one|two|three|four|five|six|seven|eight|nine|ten) (?:in\b|(?:[\w-]{{1,20}} ){{0,4}}?{_SITE})"
)
# Words of a sentence that tells where a trial was done.
SITE_CUE = Scanner(
    r"\b(?:conduct|perform|carried out|recruit|enrol|randomi|undertaken|took place|hospital|cent(?:er|re)s?\b|clinics?\b|universit|icus?\b|units?\b|department|institut"
    r"|practices?\b|schools?\b|villages?\b|district|participants|patients from|sites?\b|admitted|multicent|multi-cent|community|communities|setting|population|trial in|study in|residents|province|county|city|rural|urban|countries)"
)
# Sites that are places of one patient's body
BODY_SITES = re.compile(
    r"\b(?:quadrants?|teeth|tooth|(?:each|every|per|same) (?:patient|participant|subject|person|individual|volunteer)|non-?adjacent|(?:probing|pocket|gingival|skin|donor|surgical|injection|puncture|extraction|implant) (?:depths?|sites?))\b"
)
# Makers of drugs and devices, registries, and what others found are in countries too.
NO_SITE = Scanner(
    r"\b(?:inc|ltd|gmbh|corp|corporation|co|company|manufactur\w{2,6}|pharma\w{0,10}|laborator(?:y|ies)|software|version|registry|register|registered|registration|guidelines?|approved|licensed|incidence|prevalence|burden|leading cause|estimated|fund(?:ed|ing)?|grants?|supported|perspective|cost(?:s)? to)\b"
)
# What may stand before a country: "in", "in the north of", "Utrecht,", "and"
LOCATIVE = Ending(
    r"(?:\b(?:in|across|throughout|from|within|of|at)(?: the)?(?: (?:north|south|east|west|north-?east|north-?west|south-?east|south-?west|central)(?:ern)? ?(?:of)?| rural| urban| mainland| several| metropolitan| mid-?| upper| lower){0,2} "
    r"|(?<!,), | and (?:the )?| & |\(|/|[:;] )$"
)
# "Danish hospitals", "46 UK intensive-care units"
NATIONAL_SITES = re.compile(
    rf" (?:[a-z'/-]{{1,20}} ){{0,4}}?(?:{_SITE}|hospital|cent(?:er|re)|universit(?:y|ies)|schools?|cit(?:y|ies)|villages?|communit(?:y|ies)|primary care|general practices?|medical cent(?:er|re)s?)\b"
)
# "The study was conducted in 5 ICUs in France between": the phrase after the verb
CONDUCTED = Scanner(
    rf"\b(?:conducted|performed|carried out|undertaken|took place|set|done|based|implemented|located|recruited|enrolled)(?: \w{{1,14}}ly)? (?=(?:at|in|across|within) (?!a (?:randomi|double|single|blind|cross|parallel|prospective|two|three|pilot|2|3|cluster|manner|fashion|factorial)|accordance|compliance|order|parallel|random|total|this|which|patients|participants|subjects|women|men|children|healthy|adults|(?:19|20)\d\d|{MONTH}\b|addition|both|all|each|\d{{1,6}} (?:patients|women|men|healthy|subjects|children)))"
)
SETTING_CUE = Scanner(
    "conducted|performed|carried out|undertaken|took place|set |done|based|implemented|located|recruited|enrolled"
)
SETTING_END = re.compile(
    rf"[.;]|,? (?:between|during|since) |,? in (?=(?:19|20)\d\d)|,? from (?=(?:\w{{1,14}} )?(?:\d|{MONTH}\b))|,? (?:to|with|who|which|where|were|was|using|following|according|under|among|and (?:were|was|included|randomi|involved|compared)|comparing|involving|for|on|by|after|before|over|in (?:patients|women|adults|children|participants|men|order|which)|in (?:19|20)\d\d) |,? in {MONTH}\b|$|,? in (?:a|an) (?:randomi|double|single)"
)
SETTING_LEAD = re.compile(r"(?:at|in|across|within) ")
PLACE = Scanner(
    r"\b(?:hospitals?|clinics?|cent(?:er|re)s?|units?|[pn]?icus?|wards?|departments?|practices?|schools?|universit(?:y|ies)|colleges?|communit(?:y|ies)"
    r"|villages?|districts?|cit(?:y|ies)|towns?|province|county|counties|regions?|primary care|secondary care|nursing|homes?|outpatients?|inpatients?|care|theat(?:er|re)s?"
    r"|laborator(?:y|ies)|institut(?:e|es|ion|ions)|facilit(?:y|ies)|sites?|workplaces?|prisons?|pharmac(?:y|ies)|countries|areas?|camps?|households?|kindergartens?|preschools?|ambulances?)\b"
)
# On the text itself: a comma before a capital leads to the town or country.
SETTING_COMMA = re.compile(
    r",? \(|, (?=[a-z\d])| (?:has|have|had|will|is|run|received|that|affiliated|associated|and(?= will)) ?"
)
NO_SETTING = re.compile(
    r"\b(?:trial|study|survey|baseline|beginning|discharge|follow-up|groups?)\b"
)
ARTICLE = re.compile(r"(?:the|an?) ")
