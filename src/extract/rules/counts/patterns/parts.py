"""What says that a number counts some participants and not all: events, groups, kinds of people."""

from __future__ import annotations

import re

from extract.language.people import ANY_PERSON
from extract.language.scanning import Ending, Scanner
from extract.rules.counts.patterns.persons import BETWEEN, CLUSTERS, NUMBER, OF, PEOPLE

OUT_OF = re.compile(rf"(?: ?\([^()]{{0,90}}\))?{OF}")
# 21 (18%) of 120 patients allocated to zinc: who was allocated are the 120
THOSE_IN = re.compile(
    r",? (?:(?:who|that) (?:were|was|had been) )?(?:randomly )?(?:randomi[sz]ed|assigned|allocated)"
    r" (?:to|into)\b"
)
# about 90,000 adults (are treated every year): of a whole country
EVERY_YEAR = re.compile(r" are [a-z]{4,14}ed\b[^.;]{0,60}\b(?:annually|(?:each|every|per) year)\b")
# died, developed, withdrew: of some and not of all
EVENT = re.compile(
    r"(?<![\w-])(?:died|deaths?|occurred|left (?:the )?(?:study|trial)|develop(?:ed|ing)|experienc(?:ed|ing)|reporting|suffered|relapsed|recurred|discontinued|withdrew"
    r"|withdrawn|dropped out|drop-?outs?|excluded|lost to|refused|declined|reported(?! to)|achieved"
    r"|responded|progressed|needed(?! to be)|stopped|(?<!who )(?<!not )had (?:an?(?! (?:mean|median|average|run-in|score|history|body|total|[≥>]?\d))|no|local|recurrent|at least|died|grade"
    r"|complete|partial|stable|progressive|not)|not to|ineligible|did not|failed|required|were not|was not"
    r"|non-?responders|crossed over|gained|improved|chose|were (?:further |re-?)randomi[sz]ed"
    # ninety of them were among 400 women randomized
    r"|(?:were|was) among (?:the )?\d{1,6})\b"
)
_BEFELL = (
    r"\b(?:occurred|developed|seen|found|detected|diagnosed|noted|observed|reported|recorded|documented|identified|present)"
    r" (?:in|among) "
)
# a rash occurred in 12 adults on zinc and in 9 on iron
BEFELL_IN = Scanner(_BEFELL)
# A stroke occurred in (41 patients) given zinc and in (50 given placebo)
BEFELL = Ending(
    _BEFELL + r"(?:only |just |a total of )?"
    r"(?:\d{1,5}[^.;,]{1,60} (?:and|but|versus|vs\.?) (?:in |among )?(?:only )?)?$"
)
# 51 drug patients and 60 placebo patients died: the verb is of both
BOTH_DID = re.compile(
    r"[^.;,\d]{2,60},? and \d{1,5} [^.;,\d]{2,60} (?:died|survived|relapsed|recurred|withdrew|discontinued|dropped out)\b"
)
# Thirty were fed juice, 30 received wine and 30 were given water
FIRST_GIVEN = Ending(
    r"\b(?:received|given|administered|treated|underwent)\b[^.;]{0,60}(?:,|\band|\bwhile|\bwhereas) $"
)
OTHERS_GIVEN = re.compile(
    rf"(?:,|;|,? and|,? while|,? whereas)(?: the)?(?: other| remaining)? {NUMBER}(?: {PEOPLE})?"
    r"(?: (?:received|underwent|got|(?:were|was) (?:given|treated|fed))\b"
    # 31 patients received zinc and 35 patients, iron
    r"|(?<=[a-z]), (?!who|which|were|was|and|or|of|with|aged|mean|respectively)[a-z])"
)
_CHOSEN = r"screened|invited|approached|randomi[sz]ed|enrol{1,2}ed|recruited"
# eight of 11 eligible patients took part; data of 989 of 1234 patients enrolled
INVITED = re.compile(
    rf" (?:{BETWEEN} )?(?:eligible|{_CHOSEN})(?: {BETWEEN}){{0,3}}? {PEOPLE}\b"
    rf"|(?: {BETWEEN}){{0,4}}? {PEOPLE}(?: who were)? (?:{_CHOSEN})\b(?! to\b)"
)
# 82 of 100 adults completed; but of "82 of 100 adults enrolled" the 100 were
DID = re.compile(
    r" ?(?:completed|finished|participated|took part|agreed|accepted|consented|provided)\b"
)
# a study of 90 adults who needed a tube: whatever they needed
STUDY_OF = Ending(
    r"\b(?:trial|study|series|cohort|conducted|carried out|performed|done)(?: \w{1,14}){0,2}"
    r" (?:of|in|with|on|among|involving)(?: a total of)? ?$"
)
RELATIVE = re.compile(r"\b(?:who|whose|whom|which|that)\b")
# Of the 20 smokers of the zinc group; 60 were assigned to an experimental group
OF_GROUP = re.compile(
    r"(?<!\d) (?:of|in|from|on|to|into|formed|as) (?:the |an? |our )"
    r"(?:(?!(?:two|three|four|both|either|each|or|and|to|same|study|age|original|whole|entire) )[\w+/-]{1,20} ){1,3}(?:group|arm|cohort)\b"
    r"|(?<!\d) (?:in|at|from) (?:the )?(?:intervention|control|comparison|experimental|usual[- ]care)"
    rf" {CLUSTERS}\b"
    r"|(?<!\d) (?:in|of|to) (?:group|arm) [\w+/-]{1,9}\b|^\D{0,120} (?:in|to|per) each\b"
    r"|\b(?:included|enrolled|recruited|selected|studied|served|used) as (?:the |our )?(?:healthy |normal )?controls?\b"
)
# included in the analysis, and trends were better in the zinc group: no longer of the number
APART = re.compile(
    r"(?:,| and| but)(?! (?:then |subsequently |randomly )?(?:randomi|assigned|allocated|divided))"
)
# into a treatment group: zinc twice daily, or into a control group
OTHER_GROUP = re.compile(
    r"\b(?:or|and|versus|vs) (?:(?:in)?to )?(?:an? |the )(?:[\w+/-]{1,20} ){0,3}(?:group|arm)\b"
)
# to the experimental group and control group
ALTERNATIVE = re.compile(
    r"\b(?:or|and|versus|vs)\b(?! (?:\d|received\b|underwent\b|were\b|was\b|got\b|had\b|took\b|did\b))"
)
# The other group included 18 adults
GROUP_BEFORE = re.compile(
    r"\b(?:group|arm)(?: [a-z0-9])?,? (?:that )?(?:included|consist\w{2,3} of|compris\w{2,3}(?: of)?|contained"
    r"|had|received|with)(?: a total of)? ?$"
    # The first group (35 patients)
    r"|\b(?:group|arm)(?: [a-z0-9]{1,3})? ?[(\[]$"
    # a control group of 59 adults
    r"|\b(?:first|control|comparison|reference|placebo|experimental|intervention|treatment|treated|untreated"
    r"|matched|second|third|other|another|this) (?:group|arm|cohort) (?:of|with|comprising)"
    r"(?: (?:about|approximately))? ?$|\b(?:groups|arms) of ?$"
)
# 60 were assigned to A and 58 to B
ASSIGNED_TO = re.compile(
    r"[^\d;:.]{0,120}?\b(?:randomi[sz]ed|assigned|allocated)(?: \w{1,14}ly)? to"
    r"(?: receive| undergo| the)? "
)
THE_OTHERS = re.compile(
    r"(?:(?!(?:or|and|versus|vs|either|one) )[\w/+.-]{1,30} {1,2}){0,14}?[\w/+.-]{1,30} {0,2}"
    rf"(?:,? and|,|;|,? while|,? whereas| ?vs\.?| ?versus)(?: the)?(?: other| remaining)? {NUMBER}(?: {PEOPLE})?"
    r"(?:(?: (?:were|was))?(?: \w{1,14}ly)?(?: (?:randomi[sz]ed|assigned|allocated))? to\b"
    r"|, (?!\d|who|which|were|was))"
)
# 26 adults with asthma and 10 healthy women; 16 men and 47 women: neither is the whole
_SEX = r"(?:men|women|males?|females?|boys|girls|children|adults|adolescents)"
_CONTROLS = rf"(?:controls?|healthy|matched|age-matched|normal(?= {PEOPLE}))"
KIND_AFTER = re.compile(
    rf"[^.;:,\d]{{2,90}}?,? (?:and|versus|vs) (?:an? |the )?{NUMBER} (?:[\w/-]{{1,20}},? ){{0,3}}?{_CONTROLS}\b"
    rf"|(?: [a-z][\w-]{{0,19}}){{0,3}}? {_SEX}(?: and|,(?: and)?) {NUMBER} (?:[\w-]{{1,20}} ){{0,3}}?{_SEX}\b"
    # 70 were enrolled and 60 screened in intervention clinics, versus 80 enrolled
    rf"|[^.;:]{{2,90}}? (?:in|at|from) (?:the )?(?:intervention|control|comparison|experimental) {CLUSTERS},?"
    rf" (?:and|versus|vs\.?|compared (?:with|to)) {NUMBER}\b"
)
# 30 boys, 28 girls and 2 infants: whoever comes last in such a list
SEXES_BEFORE = Ending(rf"\b{NUMBER} (?:[a-z][\w-]{{0,19}} ){{0,3}}{_SEX}(?: {PEOPLE})?,? and $")
# 20 patients with colds and 12 nurses took part; from 90 healthy children and from 48 with a cold
_KIND = r"(?: (?!(?:or|and|versus|vs|of|were|was|who|had)\b)[\w/+'-]{1,20}){0,5}?"
_OF_KIND = (
    r"(?: (?:with|without|from|of|in|on|having|undergoing|receiving|aged|treated)"
    r"(?: (?!(?:were|was|had|have|who|completed|received|underwent|or|versus|vs|and)\b)[\w/+'-]{1,20}){1,7}?)?"
)
_SOMEBODY = (
    rf"(?:{PEOPLE}|{ANY_PERSON}|staff|contacts|relatives|partners|siblings|doctors|clinicians)"
)
KINDS_AFTER = re.compile(
    rf"{_KIND} {PEOPLE}{_OF_KIND},? and (?:from )?{NUMBER}{_KIND} {_SOMEBODY}\b"
)
_OPEN = r"(?:^\W{0,3}|, |\btotal of |\bfrom |\bof which |\bof whom )"
KINDS_OPEN = Ending(rf"{_OPEN}$")
KINDS_BEFORE = Ending(rf"{_OPEN}{NUMBER}{_KIND} {_SOMEBODY}{_OF_KIND},? and (?:from )?$")
# adults were studied, including 20 men
INCLUDING_BEFORE = Ending(rf"\b{PEOPLE}\b[^.;]{{2,60}},? including (?:only )?$")
SEX_BEFORE = Ending(rf"\b{NUMBER} (?:[a-z][\w-]{{0,19}} ){{0,3}}{_SEX}(?: and|,(?: and)?) $")
OF_A_SEX = re.compile(rf"(?: [\w/-]{{1,20}}){{0,3}}? {_SEX}$")
KIND_BEFORE = Ending(rf"\b{NUMBER} [^.;:,\d]{{2,70}} (?:and|versus|vs) (?:an? |the )?$")
# (703 cases, 1,406 controls)
CASES = re.compile(
    rf"(?: [\w-]{{1,20}}){{0,2}}? cases, {NUMBER} (?:[\w-]{{1,20}} ){{0,2}}?controls\b"
)
# 23 younger and 24 older adults: one of two kinds, told apart by what they are
OTHER_KIND_BEFORE = Ending(
    rf"\b{NUMBER} (?!completed|randomi|enrolled|recruited|screened|assigned|treated|analy|center|centre|number|other)"
    r"(?:[a-z-]{2,20}(?:er|ic|al|ive|ous|ant|ed|hy|ese|ean|ale|oung|old)|(?:pre|post|non)-[a-z]{3,20}) and $"
)
OF_CONTROLS = re.compile(rf"(?: [\w/-]{{1,20}}){{0,3}}? {_CONTROLS}\b")
# was used in 10 patients and in the other 10 in tablets
THE_OTHER_HALF = re.compile(
    rf"[^.;:,\d]{{2,60}}?,? and (?:(?:in|to|on|for|with) )?the (?:other|remaining) (?:{NUMBER}|half)\b"
)
# Of 202 adults randomized to A, 55 declined
ALONE = re.compile(
    r"(?:(?!(?:or|and|versus|vs|either|one|two|three|four|both|each|groups) )[\w/+-]{1,30} ){0,7}"
    rf"[\w/+-]{{1,30}}, {NUMBER}\b"
)
OF_THEM = Ending(r"(?<!total )(?<!number )\b(?:of|among|from)(?: the| these)? $")
# 30 adults were recruited in each of the "zinc" and "iron" groups
IN_EACH = re.compile(r"\D{0,60} (?:in|to) each of (?:the|these|both)\b")
# in a subsample of 63 women
SUBSAMPLE = Ending(
    r"\bsub-?(?:samples?|sets?|groups?|cohorts?|populations?) (?:of|with|in|comprising)(?: the)? ?$"
)
# those of the healthy controls (n = 17), a normal sample (n = 240)
CONTROLS_BEFORE = Ending(r"\b(?:healthy|normal|matched) (?:[\w-]{1,20} )?(?:controls|sample) ?$")
# In a previous study, 16 adults took part
PREVIOUS = Ending(r"\b(?:previous|earlier|prior) (?:study|trial|report|work)\b[^.;]{0,30}$")
# the remaining 36 were not randomized, but: the remaining 191 were divided into two groups
REMAINING = Ending(r"\bremaining $")
