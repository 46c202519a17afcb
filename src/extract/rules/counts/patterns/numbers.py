"""What stands round a number that is printed as a part, in a row, or is no count at all."""

from __future__ import annotations

import re

from extract.language.atoms import PERCENT
from extract.language.numbers import NUMBER_WORDS
from extract.language.people import PERSONS
from extract.language.scanning import Ending, Scanner
from extract.rules.counts.patterns.persons import NUMBER, PEOPLE

YEAR = re.compile(r"(?:19|20)\d\d$")
# 265 of the 4687 patients, 26 of 50: neither is the size of the trial
PART_BEFORE = Ending(
    rf"(?:\d|\b(?:{NUMBER_WORDS}|none|most|all|half))"
    rf"(?: \([^()]{{0,20}}\))?(?: (?:eligible )?(?:{PERSONS}|cases))?"
    r"(?: of| out of|/)(?: the)? ?$"
)
RESPECTIVELY = Scanner(r"\brespectively\b")
# A row of numbers in the order of the arms: 85, 83 and 90 patients; (n = 85, n = 83;
# (49 and 50 in the
ROW = re.compile(
    rf"\bn ?= ?{NUMBER}(?:,? (?:and )?(?:n ?= ?)?{NUMBER}){{1,5}}(?![\w%.-])"
    rf"|(?<![\w.,/=-]){NUMBER}(?:, {NUMBER}){{0,4}},? and {NUMBER} (?:\w{{1,20}} )?{PEOPLE}\b"
    rf"|(?<=[(\[]){NUMBER}(?:, {NUMBER}){{0,4}},? and {NUMBER}(?= (?:in|to|for|from) (?:the )?)"
    rf"|(?<![\w.,/=-]){NUMBER}(?:, {NUMBER}){{0,4}},? and {NUMBER}(?= (?:received|underwent|were (?:assigned|randomi|allocated)))"
)
# Study A: 18 healthy men; Participants: 99 children
HEADED = Ending(
    r"\b(?:study|part|phase|trial|cohort|experiment)(?: \w{1,3})?: $"
    r"|^\W{0,3}(?:participants?|patients|subjects|population|sample|setting)[^:]{0,20}: $"
)
# aged 65, stage 3, by 40 patients, hundred and (fifty-nine), except for the 4 cases, the other 23
NOT_BEFORE = Ending(
    r"(?:\baged? (?:of )?|\bages? (?:of )?|\bage[sd]? (?:of |between )?\d{1,2}(?: years)? (?:and|to) |[<>≤≥=±+/.$£€] ?|\d'|:|: |\w ?[–-] ?|at least |more than |less than |over "
    r"|under |fewer than |up to |every |per |above |below |grade |stage |phase |step |\bround |type |day |week "
    r"|month |year |level |group |arm |table |figure |fig\. |vs\.? |versus |(?<!completed )by |cd|hiv-|covid-|bmi "
    r"|hundred (?:and )?|thousand |(?:clusters|blocks) of |except for (?:the )?|excluding |exclusion of |by the |\ball but "
    r"|asa (?:(?:class|grade|physical|status|score|ps|category|classification) ){0,2}(?:[123] ?(?:and|or|to|[-–/]) ?)?"
    r"|(?:compared (?:with|to)|than|other|another|further|additional|each|each of"
    r"|each (?:compos|consist|compris)\w{2,3} of|each (?:with|including|containing|comprising)) (?:the )?)$"
)
# 7 further cases, 65%, 40 years, 3-item, 12/48, 3.5 ± 1, 13 million, 30 to 36 per group, 32–56 subjects,
# 40 patients/study arm
NOT_AFTER = re.compile(
    rf" {PEOPLE} ?/ ?(?:\w{{1,12}} )?(?:group|arm)\b|"
    rf"(?: to |[-–])\d[\d,]{{0,6}} (?:(?:\w{{1,20}} )?{PEOPLE}|per|in each)\b|"
    r"(?: (?:further|additional|more)\b|%| ?(?:percent|per cent)\b|/\d| ?/ ?(?:group|arm)\b|\.\d|[-–] ?(?:year|month|week|day|item|point|fold|hour|min"
    r"|bed|g\b|mg)| (?:million|billion|thousand)\b| ?(?:years?|yrs?|months?|weeks?|wks?|days?|hours?|minutes?|mg|ml|l|kg|mmhg|mm hg|cm|mm|g|h"
    r"|°|μ|±|× ?10|x 10)\b| ?[±×])"
)
# 201 (83.1%) participants: a share of others
SHARE = re.compile(rf"(?: [\w-]{{1,20}}){{0,3}}? ?[(\[]\d{{1,3}}(?:\.\d{{1,2}})? ?{PERCENT}")
# 100 patients at each site, 36 patients per group
AT_EACH = re.compile(
    r" (?:at|in|from|for|per) (?:each|every)(?: of the)?(?: [\w-]{1,20})?"
    r" (?:sites?|cent(?:er|re)s?|hospitals?|clinics?|practices?|clusters?|villages?|schools?"
    r"|countr(?:y|ies)|areas?|regions?|(?:groups?|arms?)(?! of))\b|,? per (?:participating )?(?:gp|site|cent(?:er|re)|hospital|clinic|practice"
    r"|cluster|village|school|country|group|arm)\b"
)
# A practice has about 100 children; each centre is to recruit 20 adults
OF_ONE_SITE = Ending(
    r"\b(?:each|every|per|average|mean|typical) (?:of (?:the )?[\w-]{1,12} )?(?:[\w-]{1,20} ){0,2}?(?:practice|site|cent(?:er|re)|hospital|clinic|cluster"
    r"|village|school|class|ward|home|unit|pharmacy|practitioner|physician|gp|community|district|block|service|sub-?stud(?:y|ie))s?"
    r"(?! (?:randomi|trial|study|level))(?:(?!total|overall|in all|, and|we(?:re|) |was (?!to|invited|asked))[^.;\d]){0,60}$"
    r"|\b(?:average|mean) (?:[\w-]{1,20} ){0,2}?(?:enrol{1,2}ment|recruitment|cluster size|size) of (?:about )?$"
)
CLAUSE_END = re.compile(
    r"[.;:](?!\d)| we | there |, (?:and(?! who)|but|of whom|of which|which|the|all|(?:from|out of) wh(?:om|ich))\b"
    r"| (?:while|whereas)\b"
    r"|,? and \d{1,5}(?!\d)(?! ?(?:years?|months?|weeks?|days?|%|kg|mg|to\b|-|–))"
    r"|, \d{1,5} (?!to|years?|months?|weeks?)| of whom"
    r"|(?:,|,? and) (?:\w{1,14}ly )?(?:screened|enrol{1,2}ed|randomi[sz]ed|analy[sz]ed) \d{1,6}(?![\d:.%])"
)
# a peak flow of 38 (16.7): a mean with its deviation; but "Of 50, 38 (76.0) completed"
MEAN_BEFORE = Ending(r"(?<! of)(?<! and)(?<!whom)(?<!which)(?<!these)(?<!them)(?<=[a-z%)]) $")
DEVIATION = re.compile(r" ?\(\d{1,3}\.\d{1,2}\)(?! ?%)")
