"""Counts of events without a percentage, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH
from extract.language.scanning import AnyOf, Ending, Scanner
from extract.rules.proportions.patterns import (
    COUNT,
    EVENT,
    NOUN,
    PEOPLE,
    PERCENT_FIGURE,
    PERCENT_SIGN,
    WORD,
)

# None of the 30 patients
NONE_OF = Scanner(rf"\b(?P<events>none|neither) of (?:the |these |those |our )?(?P<noun>{NOUN})")
NONE_OF_TOTAL = Scanner(
    rf"\b(?P<events>none) of (?:the |these |those |our )?(?P<total>{COUNT})(?: (?P<noun>{NOUN}))?"
)
# 40 women in the anastrozole group (2%): the percentage is a finding of its own behind the arm
EVENTS_THEN_PERCENT = re.compile(
    rf"(?P<events>{COUNT})(?: (?P<noun>{NOUN}))?(?= (?:in|of|on|with|from|receiving|who|given|assigned|treated|taking)\b[^.;()\[\]%\d]{{1,70}}[(\[] ?{PERCENT_FIGURE}{PERCENT_SIGN} ?[)\],;])"
)
# No deaths; no serious adverse events; no mortality
NO_EVENTS = Scanner(
    rf"(?<!if )(?<!until )(?<!unless )(?<!assuming )(?<!whether )\b(?P<events>no|zero) (?P<noun>(?:(?!significan|differ|statistic|evidence|increase|change|effect|association|benefit){WORD} (?:or )?){{0,4}}{EVENT}|(?:(?:\d{{1,3}}-(?:day|month|year)|peri-?operative|operative|post-?operative|early|in-?hospital|hospital) )?mortality)\b"
    r"(?! (?:rates?|risk|free|benefit|difference|advantage|data|reduction))"
    # no adverse effect on growth: on what, and not that there was none
    r"(?!(?:(?<=effect)|(?<=effects)) (?:up)?on (?!days?\b|the day))"
    r"(?! (?:[a-z]{1,12} ){0,3}?(?:attribut|related|due|considered|associated|judged|thought|linked|caused))"
)
# The 30-day mortality was 0; mortality was nil
NONE_WAS = Scanner(
    r"\b(?P<noun>mortality|deaths?|fatality)(?: rates?)?(?: in [a-z ]{2,30})? (?:was|were|remained) (?P<events>0|zero|nil)(?![\w%/]|\.\d| ?%| percent| ?\(| of )"
)
# No patient died; no women in the control group had a fracture
NO_PEOPLE = Scanner(
    rf"\b(?P<events>no) (?P<noun>(?:[a-z-]{{1,14}} )?{PEOPLE})(?= (?:(?:in|on|receiving|from|of|with|who|assigned|given|treated|taking)\b[^,;.]{{1,50}} )?"
    r"(?:died|had|has|have|was|were|experienced|developed|relapsed|required|withdrew|discontinued|showed|achieved|suffered|reported|met|needed|received|dropped|became|responded|presented|underwent|exhibited))"
)
# Counts of events without total or percentage.
_DID = (
    r"(?:died|had(?! to\b)|experienced|developed|relapsed|recurred|withdrew|discontinued|stopped|suffered|required|needed|responded|achieved|showed|survived|became"
    r"|progressed|reported|presented|were readmitted|were hospitali[sz]ed|were lost|was lost|were withdrawn|was withdrawn|dropped out|failed|was diagnosed|were diagnosed|met|exhibited|vomited|conceived|delivered|bled|fell|occurring|occurred|did(?= ?[.;,)]))"
)
# three deaths; 24 breast cancers; 9 recurrences; but 42 deaths per 1000 births are a rate
EVENTS_NOUN = re.compile(
    rf"(?P<events>{COUNT}) (?P<noun>(?:{WORD} (?:or |and )?){{0,3}}{EVENT})(?![a-z-]|(?: per |/| in every )(?:one )?(?:\d|hundred|thousand|million))"
)
# 38 deaths among 150 patients; 5 strokes in 60 women; 38 deaths occurred among 150 patients
EVENTS_AMONG = re.compile(
    rf"(?P<events>{COUNT}) (?P<noun>(?:{WORD} ){{0,3}}{EVENT}) (?:(?:had )?occurred |were (?:reported|recorded|observed|seen) )?(?:among|in|out of) (?:the |all |all the )?(?P<total>{COUNT}) (?:{WORD} ){{0,2}}{PEOPLE}\b"
)
# 12 patients died; of 12 who died, 3; 3 women in the placebo group had; two zinc treated patients died
PEOPLE_DID = re.compile(
    rf"(?P<events>{COUNT})(?: (?P<noun>(?:{WORD} (?:treated )?){{0,2}}{PEOPLE}))?(?: (?:in|on|of|from|with|who|receiving|given|assigned to|treated|taking|allocated to)\b[^,;.()]{{1,60}})?(?: [(\[][^()\[\]]{{1,60}}[)\]](?= (?:had )?died\b))? (?:also |subsequently |later |either |each |who (?:had )?(?=died,))?{_DID}\b"
)
# (53 on tamoxifen and 86 on placebo): counts unless the sentence speaks of a measured thing
TWO_ARMS = re.compile(
    rf"(?P<events>{COUNT})(?: (?P<noun>(?:{WORD} ){{0,2}}{PEOPLE}))?(?= (?:in|on|with|from|for) (?:the )?[^\d().;]{{2,60}}(?:,|;|,? and| vs\.?| versus|,? {COMPARED_WITH}) (?:only )?{COUNT} (?:(?:{WORD} ){{1,3}})?(?:in|on|with|from|for)\b)"
)
TWO_ARMS_BEFORE = re.compile(
    rf"^(?!.*\bthere were {COUNT} (?:{WORD} ){{0,2}}{PEOPLE}[,:])"
    r"(?!.*\b(?:means?|medians?|averag\w{1,3}|scores?|levels?|index|scales?|concentrations?|pressures?|rates?|times?|durations?|length|(?<!\d )days|weight|volume|doses?|costs?|randomi\w{3,5}|assigned|allocated|analys[ei]s|analy[sz]ed|enrol\w{2,4}|included|recruited|registered|completed|eligible|evaluable|treated)\b).*(?:[(\[,;:]|\b(?:was|were|in)|^) ?$"
)
# three and eight events; 12, 17 and 23 deaths
LISTED_EVENTS = re.compile(
    rf"(?P<events>{COUNT})(?=(?:, {COUNT}){{0,3}},? (?:and|vs\.?|versus|or) {COUNT} (?:{WORD} ){{0,3}}(?:{EVENT}|{PEOPLE}(?:,? respectively,?)? (?:had )?{_DID})(?![a-z-]))"
)
# 14 participants vs 8 participants
VERSUS = re.compile(
    rf"(?P<events>{COUNT}) (?P<noun>(?:{WORD} ){{0,2}}{PEOPLE})(?= (?:vs\.?|versus) (?:only )?{COUNT}\b)"
)
# seen in 12 patients; occurred in 3; taken by two women; the number of deaths was 35
SEEN_BEFORE = Ending(
    r"\b(?:occurred|occurring|seen|observed|reported|developed|noted|found|detected|achieved|present|recorded|experienced|diagnosed|identified|documented|confirmed|arose|recurred|appeared|there (?:was|were))"
    r"(?: in| among| for)?(?: only| about| just| a total of)? $"
    rf"|(?<!mean )(?<!average )(?<!median )\bnumbers? of (?:{PEOPLE}|{EVENT}|(?:[a-z-]{{1,14}} ){{1,2}}{EVENT})\b[^\d;.]{{0,60}}(?:was|were|=|:) $"
)
SEEN = re.compile(
    rf"(?P<events>{COUNT})(?: (?P<noun>(?:{WORD} ){{0,2}}(?:{PEOPLE}|{EVENT})))?(?= (?:in|of|on|with|from|vs|versus|and|compared|receiving|who)\b|[,;.)]| ?[(\[])"
)
IN_BEFORE = Ending(
    r"\b(?:occurr\w{2,3}|reported|seen|observed|noted|found|detected|diagnosed|developed|taken|required|needed|stopped|discontinued|withdrawn|achieved|documented"
    r"|identified|present|positive|abnormal|interrupted|resolved|recorded|failed|failure)\b[^.;,\d]{0,60} (?:in|by|among) (?:only )?$"
)
# 4, 5 and 11 patients: what follows the first of them
_LIST_OF_PEOPLE = rf"(?:, {COUNT}){{0,3}},? and {COUNT} (?:{WORD} ){{0,2}}{PEOPLE}(?![a-z-])"
IN_PEOPLE = re.compile(
    rf"(?P<events>{COUNT})(?:(?={_LIST_OF_PEOPLE})| (?P<noun>(?:{WORD} ){{0,2}}{PEOPLE})(?![a-z-]))"
)
# there were 27 local progressions in the first group, 60 "failures" in the first group
THERE_BEFORE = Ending(r"\bthere (?:was|were) (?:only |also )?$")
THERE = re.compile(
    rf"(?P<events>{COUNT}) [\"']?(?P<noun>(?!(?:{WORD} ){{0,3}}(?:{PEOPLE}|differences?|groups?|arms?|trials?)\b){NOUN})(?=[\"']? (?:in|with|on|among|from|for)\b|,? and {COUNT} {NOUN} (?:in|with|on|among)\b)"
)
# heart attacks (6 versus 4): two counts, where the sentence speaks of counts
PAIR = re.compile(
    rf"(?P<events>\d{{1,5}})(?= (?:vs\.?|v\.?|versus) \d{{1,5}}(?: {PEOPLE}| deaths)? ?[),;(\[]|(?: {PEOPLE}| deaths)? ?[),;(\[])"
)
PAIR_BEFORE = Ending(r"(?:[(\[]|[(\[]\d{1,5} (?:vs\.?|v\.?|versus) )$")
PAIR_CUE = re.compile(
    rf"\b(?:numbers? of|fewer|more) (?:{WORD} ){{0,3}}(?:{PEOPLE}|{EVENT})\b|\b(?:adverse|serious) events?\b|\bdeaths?\b|\bdied\b"
)
# and one haematoma in the placebo group; and two false negative scans in the placebo group
THING_GOES_ON = re.compile(
    rf"(?P<events>{COUNT}) (?P<noun>(?:{WORD} ){{0,2}}{WORD})(?= (?:in|with|on|among)\b)"
)
# and 17 in the placebo group; (9 before surgery and 11 after it): counts that go on with others
GOES_ON = re.compile(
    rf"(?P<events>{COUNT})(?: (?P<noun>(?:{WORD} ){{0,2}}(?:{PEOPLE}|{EVENT})))?"
    rf"(?= (?:(?:was|were) )?(?:in|of|on|with|for|from|who|receiving|given|at|to|after|before)\b| {WORD}(?: {WORD})?(?:[),;]| and \d)|[);,.]| ?[(\[]|{_LIST_OF_PEOPLE})"
)
# and 153 among 308 patients, vs ten in nine patients
AMONG_GOES_ON = re.compile(
    rf"(?P<events>{COUNT}) (?:among|out of|in) (?:the |all )?(?P<total>{COUNT}) (?P<noun>(?:{WORD} ){{0,2}}{PEOPLE})(?![a-z-])"
)
# 150 deaths in one arm (48.5%) and 153 in the other: the share of the first
SHARE_ASIDE = re.compile(r"[(\[]\d{1,3}(?:\.\d{1,2})? ?(?:%|percent|per cent)[)\]]")
GOES_ON_BEFORE = Ending(
    rf"(?:\band|\bvs\.?|\bversus|\bv\.?|{COMPARED_WITH}|,|;|:|\bagainst|\bby|\bthan|\bincluding|\bcomprising|, with|\bas (?:had|did)|\() ?(?:only )?(?:in )?$"
)
# but none in the other group
NONE_IN = Scanner(r"\b(?P<events>none)(?= (?:in|on|with|for|receiving|among)\b)")
# none died; nobody in the control group died
NONE_DIED = Scanner(
    r"\b(?P<events>none|nobody|no one)(?= (?:(?:in|on|with|receiving|who|given|assigned|treated)\b[^,;.]{1,50} )?(?:had )?died\b)"
)
# neither group had any deaths
NEITHER_HAD = Scanner(
    r"\b(?P<events>neither) (?:group|arm) (?:had|reported|recorded|saw) (?:any |a )?(?P<noun>deaths?)\b"
)
# a median of 9 exacerbations: a level, no count
MEAN_BEFORE = Ending(
    r"\b(?:means?|medians?|averages?)(?: (?:number|total))? (?:of |was |were )?(?:about |only )?$"
)
# These announce how many were studied, not what happened to them.
SIZES = re.compile(
    r"\bdata (?:from|on|of|for) |\b(?:randomi[sz]ed|randomly|assigned|allocated|enrol{1,2}ed|recruited|included|eligible|screened|completed|analy[sz]ed|evaluable|evaluated|participated|entered|consented|total of|sample size|studied|assessed|registered|invited|approached|contacted)\b"
)
# There were (43 patients in one group and 59 in the other), (102 patients, 43 in one group and 59 in
# the other): sizes, unless it goes on "who relapsed"
THERE_WERE = ("there were ", "there was ")
IN_A_GROUP = re.compile(
    rf" (?:{WORD} ){{0,2}}{PEOPLE}(?:(?: (?:in|on|assigned|allocated|receiving)\b(?![^.;,]{{0,80}} (?:who|with|whose|that)\b))"
    rf"|[,:] {COUNT} (?:in|on|assigned|allocated|receiving)\b(?![^.;]{{0,120}} (?:who|with|whose|that)\b))"
)
# a total of 111 deaths; of the 102 assigned to cooling, 78 survived: no size
DEATHS = re.compile(rf" (?:{WORD} ){{0,2}}(?:deaths|(?:had )?(?:died|survived))\b")
# visited to record deaths (9 000 visits, 200 deaths by age 5): found, although told with the methods
MONITORED = Scanner(
    rf"[(\[](?:{COUNT} {WORD}(?: {WORD})?, )?(?P<events>{COUNT}) (?P<noun>deaths)(?= (?:at|by|before|between|among|during|over)\b)"
)
PLANNED = AnyOf(
    "plan", "power", "expect", "interim", "require", "calculat", "estimat", "would", "will "
)
# a total of 85 deaths, a total of 85 patients (on the drug and 90 on placebo) died: events, whatever else a total may be of
TOTAL_OF = "total of "
DIED = re.compile(
    rf"(?P<events>{COUNT}) (?P<noun>(?:{WORD} ){{0,2}}(?:{EVENT}(?! with| in whom)|{PEOPLE}(?= (?:(?:in|on|from|given|receiving|assigned to) (?:(?!(?:were|was|had|who)\b)[^.;()]){{2,80}}? )?(?:\([^()]{{1,40}}\) )?(?:had )?died\b)))(?![a-z-])"
)
# "patients were randomised": so is what these follow
SIZES_AFTER = re.compile(
    rf"(?: {WORD}){{0,4}}(?: (?:with|in|aged|who|of|from) [^.;,]{{1,60}})? (?:were|was|have|will be|are to be)(?: been)? (?:[a-z]{{1,14}} )?(?:randomi[sz]ed|assigned|allocated|enrol{{1,2}}ed|recruited|included|screened"
    r"|analy[sz]ed|evaluated|studied|assessed|registered|invited|approached|contacted|divided|referred|submitted|entered|treated|to be)\b"
)
NONE_WORDS = AnyOf(
    "no ", "none", "neither", "nobody", "zero", " nil", "mortality was 0", "rate was 0"
)
NONE: tuple[tuple[str, Scanner], ...] = (
    ("none_of", NONE_OF_TOTAL),
    ("none_of", NONE_OF),
    ("no_people", NO_PEOPLE),
    ("no_events", NO_EVENTS),
    ("none_in", NONE_IN),
    ("none_died", NONE_DIED),
    ("neither_had", NEITHER_HAD),
    ("none_was", NONE_WAS),
)
COUNTED: tuple[re.Pattern[str], ...] = (
    EVENTS_THEN_PERCENT,
    EVENTS_AMONG,
    EVENTS_NOUN,
    PEOPLE_DID,
    LISTED_EVENTS,
    VERSUS,
)
# What must stand before a number, for it to count what follows it.
COUNTED_AFTER: tuple[tuple[Ending | re.Pattern[str], re.Pattern[str]], ...] = (
    (SEEN_BEFORE, SEEN),
    (IN_BEFORE, IN_PEOPLE),
    (TWO_ARMS_BEFORE, TWO_ARMS),
    (THERE_BEFORE, THERE),
)
