"""The words by which a report says of what kind it is, on folded text. Data only."""

from __future__ import annotations

import re
from typing import Literal

from extract.language.scanning import AnyOf, Scanner
from extract.rules.findings import ReportType
from extract.values import frozen

Scope = Literal["title", "own"]


@frozen
class Cue:
    """Words that decide the type of a report, and where they must stand to do so.

    Attributes:
        name: what the words say; it becomes the name of the rule.
        type: the report's type.
        scope: "title", or "own": the title and what the report says of its own work.
        trigger: letters of which one must be there for the pattern to match; None if none need.
        pattern: the words.
        unless: words in the same sentence beside which they decide nothing.
    """

    name: str
    type: ReportType
    scope: Scope
    trigger: AnyOf | None
    pattern: Scanner
    unless: re.Pattern[str]


def _in_title(
    name: str, type_: ReportType, triggers: str, pattern: str, unless: str = r"(?!)"
) -> Cue:
    return Cue(name, type_, "title", _any_of(triggers), Scanner(pattern), re.compile(unless))


def _in_text(
    name: str, type_: ReportType, triggers: str, pattern: str, unless: str = r"(?!)"
) -> Cue:
    return Cue(name, type_, "own", _any_of(triggers), Scanner(pattern), re.compile(unless))


def _any_of(triggers: str) -> AnyOf | None:
    return AnyOf(*triggers.split("|")) if triggers else None


_RANDOMIZED = r"randomi[sz]ed"
_TRIAL = r"(?:trial|study|design|comparison|experiment|investigation|evaluation|rct)\b"

CUES: tuple[Cue, ...] = (
    # "study protocol for a randomised controlled trial", "Protocol for the X trial", "trial protocol"
    _in_title(
        "protocol_title",
        "protocol",
        "protocol",
        r"\b(?:study|trial|research|clinical|pilot|rct|evaluation)(?:'s)? protocol\b(?!-|s)"
        r"|(?:^|[:.–-] ?|\b(?:a|the) )protocol (?:for|of|to|paper|and|description)\b"
        r"|[:–.] ?(?:a )?(?:study )?protocol ?[.☆*]?$",
    ),
    # "rationale and design of a trial", "study design and rationale"
    _in_title(
        "design_title",
        "protocol",
        "design",
        r"\brationale,? (?:and|&) (?:\w{1,10} ){0,2}(?:design|methods)|\bdesign,? (?:and|&) (?:\w{1,10} ){0,2}(?:rationale|methods)"
        r"|\b(?:rationale|objectives|aims), (?:\w{1,14}[, ]{1,2}){0,3}(?:and )?(?:study |trial )?design"
        r"|[:–-] ?(?:study |(?:clinical )?trial )?design(?: of| paper|$)",
    ),
    _in_title(
        "review_title",
        "other",
        "re",
        r"\b(?:systematic|scoping|narrative|literature|umbrella|critical|cochrane|integrative|evidence) (?:\w{1,14} ){0,2}reviews?\b"
        r"|\b(?:a|an) (?:\w{1,14} ){0,2}review(?: of\b|$|[.:])|: ?reviews?\b|\breview of (?:the )?(?:literature|evidence|trials|studies|current)"
        r"|\bpractice guidelines?\b",
    ),
    _in_title(
        "meta_analysis_title",
        "other",
        "meta",
        r"\bmeta-? ?(?:analys[ie]s|analytic|regression|epidemiolog)|\bpooled analysis of\b",
    ),
    _in_title(
        "case_report_title",
        "other",
        "case",
        r"\bcase (?:reports?|series|study of a)\b|\ba case of\b|\b(?:report|series) of (?:\w{1,10} ){0,2}cases\b",
    ),
    _in_title(
        "opinion_title",
        "other",
        "",
        r"^(?:editorial|commentary|comment on|letter|reply|response to|in reply|correspondence|erratum|correction)\b"
        r"|\b(?:state of the art|consensus statement|position paper|expert opinion)\b",
    ),
    # "Smith and colleagues report", "in this issue of the journal"
    _in_text(
        "commentary",
        "other",
        " issue|colleagues|et al",
        r"\bin (?:this|the present|the current) (?:month's )?issue of\b"
        r"|\b(?:and colleagues|et al\.?) (?:report|show|describe|present|demonstrate)",
    ),
    # "MEDLINE was searched", "studies were identified from", "data sources"
    _in_text(
        "search",
        "other",
        "search",
        r"\b(?:we|were|was|literature|systematic(?:ally)?|database|databases|electronic|comprehensive|computeri[sz]ed|our) search(?:ed|es)?\b"
        r"|\bsearch(?:ed|es)? (?:of |in |on |for )?(?:the )?(?:\w{1,14} ){0,3}(?:medline|pubmed|embase|cochrane|literature|databases?|cinahl)"
        r"|\b(?:medline|pubmed|embase)\b[^.]{0,120}\bsearched\b",
    ),
    # but not "our retrospective review", which is one of patients
    _in_text(
        "review",
        "other",
        "review",
        r"\b(?:this|present|our) (?:\w{1,14} ){0,2}(?<!retrospective )(?<!chart )(?<!record )(?<!records )(?:review|overview|meta-analysis)\b(?! board| committee)|\bwe (?:\w{1,14} ){0,2}review(?:ed)? (?:the |published |available |current )(?:literature|evidence|data|trials|studies)"
        r"|\b(?:this|the) (?:article|paper|chapter) (?:\w{1,14} ){0,2}review(?:s|ed)?\b(?! board| committee)",
    ),
    # "a decision-tree model", "a Markov model": figures that a model made
    _in_text(
        "economic_model",
        "other",
        "model",
        r"\b(?:decision(?:[- ](?:tree|analytic(?:al)?|analysis))?|markov|simulation|budget[- ]impact|discrete[- ]event|micro-?simulation|economic)(?: cohort| simulation| cost-effectiveness)? models?\b",
    ),
    # "patients will be randomised", "we will recruit", "this trial will compare"
    _in_text(
        "future",
        "protocol",
        "will",
        r"\bwill (?:(?:then|all|also|each|first|be) ){0,3}(?:randomly|randomi[sz]ed?|recruit(?:ed)?|enroll?(?:ed)?"
        r"|allocated?|assign(?:ed)?|receive|invited?|conduct(?:ed)?|undergo|stratified)\b"
        r"|\b(?:we|this (?:\w{1,14} ){0,3}(?:trial|study)|the (?:\w{1,14} ){0,2}(?:trial|study)) will\b",
    ),
    # "the trial aims to recruit 400 patients"
    _in_text(
        "aim_to_recruit",
        "protocol",
        "aim",
        r"\b(?:aims?|planned|plan) to (?:recruit|enroll?|randomi)",
    ),
    # "we report the design of the trial"
    _in_text(
        "design_reported",
        "protocol",
        "design",
        r"\b(?:report|describe|present|outline|describes|presents|outlines|reports) the (?:\w{1,12} (?:and |, )?){0,3}design\b",
    ),
    # "a double-blind, randomised, 12-week study", unlike "results from the randomised X trial"
    _in_title(
        "randomized_trial_title",
        "results",
        "random",
        rf"(?<!from the )(?<!of the )(?<!in the )(?<!from a )(?<!of a )(?<!in a )(?<!non-)\b{_RANDOMIZED}"
        rf"(?:[ ,-]{{1,2}}(?:and )?[\w/-]{{1,20}}(?:\([^()]{{0,20}}\))?){{0,7}}[ ,-]{{1,2}}{_TRIAL}",
    ),
    _in_title(
        "secondary_title",
        "other",
        "",
        r"\bbaseline (?:characteristics|data|findings|features)\b|\bbiomarkers?\b|\bprognos(?:is|tic)\b"
        r"|\bpredict(?:s|ors?|ing|ive|ion)?\b|\brisk factors?\b|\bassociations? (?:of|between|with)\b"
        r"|\bdeterminants?\b|\bcorrelat(?:es|ion|ions)\b|\bvalidation\b|\bpsychometric|\bpublic use data"
        r"|\bdiagnostic accuracy\b|\breliability\b|\bprevalence\b",
        unless=r"\beffects? of\b|\befficacy\b|\beffectiveness\b|\bversus\b|\bvs\b|\bcompar|\bimpact of\b|\binfluence of\b",
    ),
    # "a randomised controlled trial", "randomized comparison of A and B"
    _in_title(
        "randomized_title",
        "results",
        "random",
        r"r(?<=\br)(?<!non-r)(?<!mendelian r)(?<!of r)(?<!from r)andomi[sz](?:ed|ation)\b(?! trials| controlled trials| clinical trials)",
    ),
    # "patients were randomly assigned", "we randomised 300 women", "randomised to receive"
    _in_text(
        "randomized",
        "results",
        "random",
        r"\b(?:were|was|been|being|we|and|are) (?:(?:\w{1,14}ly|then|also|first|each|all|both) ){0,2}(?:randomi[sz]ed\b|randomly (?!select|sampl|chosen|drawn|generat|split|ordered)[a-z]{3,14})"
        r"|\brandomly (?:\w{1,14} ){0,2}(?:assign|allocat|divid|distribut|receiv|plac|treat|administ|group|separat|enrol|includ)[a-z]{1,5}"
        r"|\b(?:assigned|allocated|divided|distributed|grouped|included|enrolled) (?:\w{1,14} ){0,2}(?:randomly|at random)\b"
        r"|\brandom(?:i[sz]ed)? (?:allocation|assignment|order|sequence|fashion|manner)\b|\brandomi[sz]ed (?:\(|(?:to|into|between|for|either|in a|at|treatments?|groups|arms|patients|participants|subjects|women|men|children)\b|[12]:)"
        r"|\bin a random(?:i[sz]ed)?(?:,| and| |-)|\b(?:allocation|assignment) (?:to \w{1,20} )?was (?:at )?random\b",
    ),
    # "nonrandomised comparison", "a non-randomized trial"
    _in_text(
        "not_randomized",
        "other",
        "random",
        rf"\b(?:non-?|not |un){_RANDOMIZED}\b|\bnot (?:a )?random",
    ),
    # "in this randomised, double-blind trial"
    _in_text(
        "randomized_trial",
        "results",
        "random",
        rf"(?<!non-)(?<!non )(?<!not )\b{_RANDOMIZED}(?:[ ,-]{{1,2}}(?:and )?[\w-]{{1,20}}(?:\([^()]{{0,20}}\))?){{0,7}}[ ,-]{{1,2}}{_TRIAL}"
        r"|\brct\b",
        unless=r"\b(?:is|are|be|being|seems?) (?:\w{1,14}ly )?(?:warranted|needed|required|planned|ongoing|under ?way"
        r"|awaited|in progress|justified|necessary|recommended|desirable)\b",
    ),
    _in_text(
        "observational",
        "other",
        "retrospective|cohort|case|cross-sectional|observational|longitudinal|registry|epidemiolog|single|uncontrolled|extension|follow-up",
        r"\b(?:retrospective|cohort|case-control|cross-sectional|observational|longitudinal|registry|epidemiologic(?:al)?|"
        r"single-arm|single-group|uncontrolled|open-label extension|follow-up)(?:[ ,]{1,2}[\w-]{1,14}){0,3}[ ,]{1,2}(?:study|analysis|design|cohort|trial|series|review|data|survey)\b"
        r"|\bretrospectively\b|\bcase series\b|\bcohort of\b",
    ),
    # "double-blind", "placebo-controlled", "crossover study"; nothing is said of the allocation
    _in_text(
        "blinded",
        "results",
        "blind|mask|placebo|cross|either|controlled",
        r"\b(?:double|triple)[- ](?:blind|mask)|\bplacebo[- ]controlled\b|\bcross-?over (?:trial|study|design)\b"
        r"|\b(?:or|and|versus|vs\.?|to|with) (?:[\w-]{1,20} ){0,2}placebo\b|\bplacebo (?:or|versus|vs\.?|group|arm)\b"
        r"|\b(?:received|receive|given|treated with) either\b|\bcontrolled (?:clinical )?trial\b",
    ),
    _in_text(
        "laboratory",
        "other",
        "vitro|cell line|type|knock|transgenic|western|cultured",
        r"\bin vitro\b|\bcell lines?\b|\b(?:wild-type|knock-?out|transgenic)\b|\bwestern blot|\bcultured\b",
    ),
)

# What calls itself a randomised trial in its title is none of these, whatever it reviewed.
TRIAL_TITLE = re.compile(
    rf"(?<!from )(?<!of )(?<!in )\b(?:an? )?{_RANDOMIZED}(?:[ ,-]{{1,2}}[\w/-]{{1,20}}){{0,7}}?[ ,-]{{1,2}}{_TRIAL}"
)
NOT_OF_TRIALS = frozenset({"commentary", "search", "review"})

# "Seventeen lambs were anaesthetised", "in the rat model", "male Wistar rats"
ANIMALS = Scanner(
    r"(?<!guinea )(?<!anti-)\b(?:rats?|mice|mouse|murine|rabbits?|pigs|piglets?|swine|minipigs?|dogs?|canine|beagles?|"
    r"sheep|lambs?|ewes?|monkeys?|macaques?|baboons?|hamsters?|guinea pigs?|zebrafish|calves|cattle|cows?|steers|heifers|"
    r"horses?|mares|goats?|broilers?|chickens?|hens|sows|ferrets|gerbils|cats)\b"
)
HUMANS = re.compile(
    r"\b(?:patients?|participants?|women|men|children|infants?|neonates?|newborns|adults?|people|persons?|volunteers?|"
    r"adolescents?|mothers?|individuals|residents|students|boys|girls|males and females|humans?|athletes|smokers|owners)\b"
)

# Molars that were randomly divided, a randomised block design
THINGS = Scanner(
    r"\b(?:teeth|molars|premolars|incisors|canines|roots|canals|specimens|samples|blocks|dis[ck]s|bars|limbs|plots|plates"
    r"|cells|cultures|embryos|larvae|seeds|plants|trees|images|data ?sets?|sets of data|models|files|casts)"
    r" (?:\([^()]{1,40}\) )?(?:were|was) (?:then )?(?:\w{1,14}ly )?(?:randomi[sz]ed|randomly|divided randomly)"
    r"|\brandomi[sz]ed (?:complete )?(?:block design|algorithms?)"
)
# Where one of these has a part it is a trial of people; "human" is none, as molars may be so, too.
PATIENTS = Scanner(
    r"\b(?:patients?|participants?|subjects|volunteers|women|men|children|infants|adults|people|individuals)\b"
)

# Headings under which only a review reports.
REVIEW_HEADINGS = re.compile(
    r"\b(?:search (?:strategy|methods?)|data sources?|study selection|selection criteria|data extraction|data collection|"
    r"review methods|study appraisal)\b"
)

# Under these a journal has the plan of a trial: "Methods/Design", and no results.
PLAN_HEADING = re.compile(r"methods?(?: ?/ ?| and | & )(?:(?:study |trial )?design|analys[ie]s)")
RESULT_HEADINGS = ("result", "finding", "main result")
