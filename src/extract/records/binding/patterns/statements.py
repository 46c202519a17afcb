"""What a sentence as a whole is about, and which it goes on from, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.scanning import Scanner
from extract.records.binding.patterns.persons import GETTING, PEOPLE

# 86% with A and 61% with B; in class C it was (78% and 55%)
GOES_ON_SO = re.compile(
    r"[;,][^;]{0,80}\b(?:(?:it|they|this|these) (?:was|were)|(?:corresponding|respective|the) (?:figures|rates|values|proportions|percentages|numbers) (?:was|were))\b[^;.,\d]{0,20}$"
)
# Sentences that speak of what was assumed when the trial was planned; "a third of the expected
# forms" and "was estimated to be lower (37% vs 77%)" are none
ASSUMED = Scanner(
    r"\b(?:assum\w{1,5}|(?<!than )(?<!as )(?<!of the )(?<!; the )expected|expecting|(?<!an )(?<!all )anticipat\w{2,4}|hypothesi[sz]\w{1,4}|to detect|power(?:ed)? (?:of|to|at|for)|% power|power level|sample size|(?:prespecified|pre-specified|planned|target) number"
    r"|(?:error|alpha|significance(?: level)?) (?:was |is )?set (?:at|to)|(?:possible|potential|presumed|predicted|estimated) (?:drop-?out|attrition|loss to follow)"
    r"|was designed to|would be|(?<!was )(?<!were )estimated to (?:be|reduce)|required to)\b"
)
# We compared; this study; 60 women were randomized: from here on an abstract tells of its own trial
OWN_TRIAL = Scanner(
    r"\b(?:we|our|us|(?:this|the) (?:randomi[sz]ed |controlled |double-blind |clinical |prospective |pilot ){0,3}(?:study|trial|paper|report|article)|(?:present|current) (?:study|trial)|randomi[sz]\w{2,6}|randomly"
    r"|aim(?:ed|s)?|objectives?|purpose|to (?:determine|assess|evaluate|compare|investigate|examine|test|study|establish)"
    r"|(?:was|were) (?:assigned|allocated|enrolled|recruited|treated|studied|given|included|compared|evaluated|investigated|examined|performed|conducted|administered|divided)|hypothesi[sz]ed|double-blind\w{0,3})\b"
)
# ... develops in 20% of survivors, zinc reduces colds; but "was given to 20 patients"
IS_SO = Scanner(
    r"\b(?:is|are|has|have|occurs?|develops?|remains?|affects?|may|can|causes?|experiences?|suffers?|fails?|accounts?"
    r"|(?:reduc|improv|increas|decreas|enhanc)es|(?:lower|prevent|prolong)s)\b"
)
WAS_SO = Scanner(r"\b(?:was|were|had|did|received|underwent|showed|died|fell|rose)\b")
# Who was given what: 210 men were randomized to rowing (30 minutes, 4 times a week) or control
ASSIGNED = Scanner(
    r"\b(?:was|were) (?:[a-z]{3,12}ly )?(?:then )?(?:randomi[sz]ed|assigned|allocated)\b"
)
OVERALL = Scanner(
    r"\b(?:overall|in total|total (?:of|number|mortality|deaths)|whole|entire|both groups combined|combined|in all"
    rf"|(?:all|none of)(?: the| these| our)? (?:[\w-]{{1,20}} ){{0,2}}?{PEOPLE}"
    rf"|of (?:the |these |our |all )?(?:\d[\d,]{{0,8}}|all|these|our) (?:[\w-]{{1,20}} ){{0,2}}?{PEOPLE})\b"
)
# In the (ARM group,) among those given (ARM,)
IN_ARM = re.compile(
    rf"(?:in|among|for|with) (?:the |those |all |{PEOPLE} |on |in |{GETTING} ){{0,4}}"
)
# In the ARM group(, the yield of the) ARM test
MEASURED_IN_ARM = re.compile(r"(?: groups?| arms?)?, [^.;:,()\d]{3,90} ")
LEADS_TO_GROUP = frozenset(
    """
    in with for on among than versus vs vs. to and or nor by against between over from under
    after during receiving received given taking using plus minus
    """.split()
)
# Groups that are told apart, whatever their names: (group a), 12% in group b; in the (linked stent
# group); 6% versus 9%; more than in (controls). "No difference between the groups" tells of none.
APART_GROUPS = Scanner(
    r"\b(?:groups?|arms?|cohorts?|regimens?) (?:[a-h1-9]|i{1,3}|iv)\b"
    r"|(?<!between )(?<!between the )\b(?!(?:both|all|either|neither|each|any|same|whole|total|two|three|four|entire|study|between|age|across|among|the|these|of|(?:treatment|study|patient) groups)\b)[\w-]{2,20} (?:groups?|arms?)\b(?! (?:combined|together))"
    r"|\b(?:vs\.?|v\.|versus|respectively|controls?|placebo|sham)(?![\w-])"
    r"|\bthan (?:in|with|for|on|among|after) |\bcompared (?:with|to) (?:only )?\d"
)
# A sentence that goes on about the outcome of the one before
# This difference was not significant; there was no difference between the groups (and not in what)
_IN_WHAT = r"(?![^.;]{0,80} (?:in|regarding|with (?:respect|regards?) to|in terms of|concerning|for|of) (?!either|any|both|the (?:two|three|study|treatment)|this))"
_DIFFERENCE = (
    r"(?:this|these|those|the|both)(?: observed| latter| between-group| intergroup)? (?:differences?|trends?)(?: (?:between|among) [^.;,]{2,50}?)? (?:was|were|is|are|did|had|failed|reached)"
    r"|(?:(?:there (?:was|were) )?no (?:(?:statistically|clinically|other) )?(?:significant |meaningful )?(?:between-group |intergroup )?differences? (?:(?:was|were) (?:found|seen|observed|noted|detected) )?(?:between|among) (?:the |these |both )?(?:[\w-]{1,20} ){0,2}(?:groups?|arms?|treatments?|regimens?|drugs)"
    rf"|(?:the )?(?:two |three |study |treatment )?(?:groups|arms) (?:did not differ|were (?:similar|comparable|not (?:significantly |statistically )?different))){_IN_WHAT}"
)
GOES_ON = re.compile(
    r"(?:(?:however|moreover|similarly|likewise|conversely|accordingly|in contrast|by contrast), )?(?:(?:in|among|for|with|at|after|during|by|according to|overall)\b[^.;,]{0,60},? )?(?:the |these |those )?(?:corresponding|respective|equivalent|same|observed|estimated|actual|crude|annual|cumulative|median|mean|overall|final)?,? ?"
    r"(?:(?:values?|figures?|rates?|proportions?|percentages?|numbers?|incidences?|frequency|frequencies|medians?|means?|averages?|scores?|levels?|results?|estimates?|durations?|probabilit(?:y|ies)|improvements?|reductions?|decreases?|increases?|changes?)"
    r"(?: \([^()]{1,40}\))?(?: (?:from baseline|at \d{1,3} [a-z]{1,8}|in|for|among|with|after)\b[^.;]{0,60}?)? (?:was|were|is|are|ranged|reached|fell|rose|increased|decreased)"
    r"|(?:this |these )?(?:gaps?|differences?|effects?|benefits?|advantages?|superiority) (?:(?:was|were|is|had) )?(?:still|persisted|persists|maintained|sustained|remained|continued|also|evident|present|apparent|seen)"
    rf"|(?P<difference>{_DIFFERENCE})"
    r"|(?:this|these|they|it|that) (?:was|were|is|are|compare[sd]?|occurred|corresponds?|fell|rose|increased|decreased|remained))\b(?! (?:an?|the)\b(?! (?:mean|median)))"
)
# the hazard ratio for (death): no outcome that the next sentence goes on about
OF_EFFECT = re.compile(r"\b(?:ratio|odds|hazard)s? (?:for|of) (?:the )?$")
# followed to day 90. By then, 323 had died
CORRESPONDS = re.compile(
    r"(?:(?:in|among|for|of) [^.;,]{3,60},? )?(?:the |these )?(?:(?:corresponding|respective) (?!(?:median|mean) (?:[\w-]{1,14} ){0,2}(?:times?|survival|durations?)\b)|(?:figures|rates|percentages|proportions) were )"
)
BY_THEN = re.compile(
    r"(?:by then|by (?:that|this) time|at (?:that|this) (?:time|point|time[- ]?point|stage))\b"
)
