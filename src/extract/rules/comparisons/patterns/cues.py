"""The words that say which way a difference goes, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH
from extract.language.people import PERSONS
from extract.language.phrases.closed_classes import BODY_PARTS, PLACES
from extract.language.scanning import Scanner
from extract.rules.comparisons.patterns.amounts import APART, MUCH, NUMBER
from extract.rules.comparisons.patterns.negations import ONLY

# Adjectives after "was" or before a noun.
_UP_WORDS = r"(?:higher|greater)(?! than (?:[€$£]?\d|one\b|half))|stronger|wider|thicker|deeper|(?<=significantly )high(?![-\w])(?! (?:risk|dose|quality|grade))|(?:double|twice|three times)(?= (?:that|those)\b)|(?<! or )more(?! than (?:[€$£]?\d|one|half|twice|two|three|a ))|increased|(?<!no )longer|larger|elevated|prolonged|raised|enhanced|up-?regulated|bigger|later|additional|heavier|highest|commoner"
_DOWN_WORDS = r"lower(?! than (?:[€$£]?\d|one\b|half))|weaker|narrower|thinner|milder|(?<=significantly )low(?![-\w])(?! (?:risk|dose|quality|grade))|(?:half|(?:a|one)[ -]third|a quarter)(?= (?:of )?(?:that|those)\b)|(?:less|fewer)(?! than (?:[€$£]?\d|one\b|half))|reduced|decreased|shorter|smaller|diminished|attenuated|lowered|down-?regulated|halved|shortened|earlier|faster|quicker|lesser|delayed|suppressed|lowest|rarer|(?<!at )least"
_GOOD_WORDS = r"better|improved|superior|favou?rable|easier|smoother"
_BAD_WORDS = r"worse|poorer|more difficult|inferior|worsened|impaired|unfavou?rable"
_NULL_WORDS = r"similar|comparable|equal|equivalent|identical|the same|alike|unchanged|unaffected|indistinguishable|non-?inferior|not inferior|no different"
_ADVERB = r"(?:also |both |significantly |statistically |markedly |slightly |substantially |considerably |numerically |clinically |even |much |far |very |somewhat |generally |consistently |marginally |non-?significantly |highly |only |modestly |dramatically |all |again |to be |found (?:to be )?|[a-z]{4,14}ly )"
# not (completely) prevent X, not (only) reduce X: no denial of what follows
_NOT_WHOLLY = rf"(?:completely|entirely|fully|totally|wholly|{ONLY})\b"
_BE = r"(?:was|were|is|are|remained|remains|seemed|appeared|became|being|be)"
# A and B lowered X to a similar extent
TO_SAME_EXTENT = Scanner(
    r"\b(?:to|by) (?:an? |the |about the )?(?:similar|same|equal|comparable|equivalent) (?:extents?|degrees?|amounts?)\b|\bequally well\b"
)
# X was 12% in A and 10% in B (NS): a difference that a bracket calls chance
BRACKETED = Scanner(
    r"(?<=[\d%a-z)] )[(\[](?:(?:difference,? |p ?=? ?)?(?:not (?:statistically )?significant|non-?significant)|n\.?s\.?)[)\]]"
)
# X was (not) (significantly) (P=0.01) lower, 30% and 20% lower; "there was less X" names X behind it
PREDICATE = Scanner(
    rf"(?<!there )\b{_BE}(?: also| however,?| therefore)?(?P<negation> not| no| neither)? {_ADVERB}{{0,4}}?(?:\([^()]{{3,30}}\) )?(?:{MUCH}|{APART})?"
    rf"(?:(?P<null>(?:(?:low|high|good|rare|mild|few|infrequent|uncommon) (?:and|but) )?(?:did not differ|{_NULL_WORDS})|(?<=not )(?:[a-z]{{1,30}} ){{0,2}}(?:different|affected|altered|changed|influenced|modified|significant))"
    rf"|(?P<good>{_GOOD_WORDS})|(?P<bad>{_BAD_WORDS})|(?P<up>{_UP_WORDS})|(?P<down>{_DOWN_WORDS}))"
    r"\b(?! effective| efficacious| likely| and less| (?:meaningful|useful|accurate|important|relevant|reliable|informative|appropriate)\b)"
)
# X and Y were lower (and higher, respectively): the second is of Y
AND_OTHER_WAY = re.compile(
    r" and (?:[a-z]{4,14}ly )?(?:(?P<good>better|improved)|(?P<bad>worse|poorer|worsened)|(?P<up>higher|greater|longer|larger|more|increased|prolonged|raised|elevated)|(?P<down>lower|shorter|smaller|less|fewer|decreased|reduced|shortened))"
    r"(?=,|\.| ?\(|$| (?:in|with|for|among|on|after|under|than|when|compared|respectively|during)\b)"
)
# X was low in both groups, (but higher) with A: of what the clause before is about
STILL = Scanner(
    rf"\b(?:although|though|albeit|but|yet) (?P<said>{_ADVERB}{{0,3}}?(?:(?P<good>better|improved|superior)|(?P<bad>worse|poorer)|(?P<up>higher|greater|longer|larger|more (?:frequent|common|often))|(?P<down>lower|shorter|smaller|less (?:frequent|common|often))))"
    r"(?= (?:in|with|for|among|on|after|under) )"
)
# X was lower and Y (higher) in A, X was less and Y (more frequent): the verb is that of X
ELIDED = Scanner(
    r"(?<=[\w)] )(?:(?P<good>better|improved|superior)|(?P<bad>worse|poorer)|(?P<up>higher|greater|longer|larger|more(?: (?:frequent|common|often))?)|(?P<down>lower|shorter|smaller|less(?: (?:frequent|common|often))?)|(?P<null>similar|comparable|unchanged))"
    r"(?= (?:\([^()]{1,60}\) )?(?:in|with|for|among|after|than)\b)"
)
# Neither X nor Y differed: what is compared stands behind the word
NEITHER = Scanner(
    r"\bneither(?= [^.;,]{3,80} nor [^.;,]{3,60}? (?:differed|varied|changed|was different|were different)\b)"
)
# X did not differ, X did not change, (X was 6 months and) not different between A and B
NULL_VERB = Scanner(
    r"\band not (?:[a-z]{4,14}ly )?different(?= (?:between|among)\b)|"
    r"\b(?:non-?significantly|insignificantly) (?:differ|different|var)\w{0,30}\b|"
    r"\b(?:improved|increased|decreased|declined|changed|rose|fell|occurred|responded|progressed) (?:similarly|equally|comparably|(?:to|with|at) (?:an? )?(?:similar|equal|comparable) (?:extent|degree|frequency|frequencies|rates?)|to the same (?:extent|degree))\b|"
    r"\b(?:similarly|equally|evenly|comparably) (?:occurred|distributed|frequent|common|improved|reduced|decreased|increased|low|high|good)\b|"
    rf"\b(?:did|does|do|could) not {_ADVERB}{{0,3}}?(?:differ|vary|(?:change|improve)(?= in| at| between| with| after| significantly| from| over| during| by| among| across| as| and| or| for| within| throughout| to| on| until|[,.;:(]|$)|increase(?= in| at| between|[,.;(])|decrease(?= in| at| between|[,.;(])|(?:reach|achieve)(?= (?:statistical |clinical )?significance))\b"
)
# A did not (seem to have) reduce(d) X, A had no effect on X, A failed to improve X, no reduction in X
NULL_EFFECT = Scanner(
    rf"\b(?:(?:did|does|do|could|would) not(?! {_NOT_WHOLLY})|failed to|fails to|neither|unable to|nor did[a-z ]{{1,30}}) {_ADVERB}{{0,3}}?(?:(?:seem|appear) to (?:have )?)?(?:help (?:to )?[a-z]{{4,12}}|reduce|improve|increase|decrease|affect|alter|influence|change|prolong|shorten|prevent|lower|enhance|attenuate|modify|impact|result in|lead to|show|have|produce|cause|delay|yield|confer|provide|benefit|raise|induce|demonstrate)(?:e?d)?\b"
    r"|\b(?:no|little|not any) (?:(?!(?:side|adverse|toxic|untoward|unwanted|undesirable) (?:effects?|impact) (?!on\b))[a-z]{1,30} ){0,3}(?:excess|effects?|impact|influence|benefits?|advantage|superiority|improvements?|reductions?|increases?|decreases?|changes?|associations?|gains?|relationship)\b(?: [a-z-]{1,30}){0,6}? (?:on|in|of|for|with|between|from)\b"
    r"|\bnot (?:find|detect|show|observe|demonstrate|reveal|identify)(?: [a-z-]{1,30}){0,4}? (?:effects?|impact|benefits?|associations?|influence|improvements?)\b(?: of [a-z- ]{2,60}?)? (?:on|in)\b"
    r"|\bwithout (?:[a-z]{1,30} )?(?:affecting|increasing|compromising|changing|altering|reducing|influencing|impairing|an? (?:[a-z]{1,30} )?(?:increase|effect|change|reduction) (?:in|on))\b"
    r"|\bneither\b[^.;,]{3,80} nor\b[^.;,]{3,60}? (?:had|exerted|showed|affected|altered|improved|reduced|increased|decreased|changed|influenced|produced|caused|led to)\b"
    r"|\bnot (?:[a-z]{1,30} ){0,2}(?:associated with|affected by|influenced by)\b|\bineffective (?:in|for|at)\b"
)
# a difference that was not (due to age): it was one
_NOT_DUE = r"(?! (?:[a-z]{4,14}ly )?(?:attribut(?:able|ed)|due|explained|related|caused|driven|accounted|mediated|assessed|measured|reported|tested|confounded)\b)"
# no significant differences between A and B in X
NO_DIFFERENCE = Scanner(
    r"\b(?:no|nor|without|neither|not (?:find )?(?:any|a)|not (?:detect|show|observe|reveal|find|demonstrate)[a-z ]{0,12})(?: [a-z-]{1,30}){0,4}? differen(?:ces?|t(?<!in different)(?<!the different)|tial)\b"
    rf"|\bdifferences?\b(?: [a-z-]{{1,30}}){{0,12}}?,? (?:was|were|did|is|are) (?:not\b{_NOT_DUE}|non-?significant|ns\b|insignificant)"
    rf"|\bdifferences?\b[^.;]{{0,90}}?(?:not (?:statistically |clinically )?significant|did not reach|failed to (?:reach|achieve|attain)\b|(?:was|were) not\b{_NOT_DUE})"
    r"|\bno (?:statistical |statistically )?significan(?:ce|t value) (?:was|were) (?:found|seen|observed|noted|reached|achieved|obtained|detected)\b"
    r"|\b(?:insignificant|non-?significant|negligible|trivial) differen(?:ces?|tial)\b"
    r"|\bno (?:\w{4,14} )?evidence (?:was (?:found|seen|observed|obtained) )?(?:of|that|for) |\bno (?:[a-z]{4,14} )?(?:suggestion|indication|signs?|hint) of (?:infer|super)iority\b"
    r"|\bno (?:[a-z-]{1,30} ){1,5}(?:was|were) (?:significantly |statistically )?(?:affected|altered|changed|different|increased|decreased|reduced|improved|lower|higher)\b"
)
# a difference that was no longer significant on 30 and 90 days; lower at 6 h but not at 24 h: what
# was said before has ended
_TIME = r"(?:the )?(?:\d{1,3}\b(?!%)|one|two|three|four|six|twelve|(?:days?|weeks?|wks?|months?|mos?|years?|yrs?|hours?|visits?) \d|(?:long|longer|later|final|last|end|first|second|third|other)\b)"
NO_LONGER = Scanner(
    rf"(?P<but>\bbut not (?=(?:at|after|on|by|during) {_TIME}))|"
    r"\b(?:differences?|effects?|benefits?|advantages?|reductions?|increases?)\b[^.;]{0,60}?\b(?:was|were|is|are) no longer (?:\w{4,14}ly )?(?:significant|present|seen|observed|apparent|evident|detectable)\b"
)
# similar X, comparable X
NULL_ADJECTIVE = Scanner(
    r"\b(?!(?:similar|comparable|the same) (?:[a-z-]{2,16} )?(?:circumstances|settings?|situations|contexts?|conditions|interventions|programs?|programmes|studies|trials)\b)(?!identical (?:[a-z-]{2,16} )?(?:procedures?|protocols?|schedules?)\b)(?<!spherical )(?<!metabolic )(?:similar|comparable|equivalent(?! (?:amounts?|dos(?:es?|ages?)|units?)\b)|identical|equal|the same(?! (?:times?|time-?points?|days?|weeks?|periods?|visits?|doses?|ways?|order|surgeons?|team|physicians?|people|patients|participants|subjects|hospitals?|cent(?:re|er)s?|(?:[a-z]{2,10} )?(?:groups?|cohorts?|populations?|samples?|categor(?:y|ies)|districts?|schools?|villages?|wards?|criteria|methods?|questionnaires?))\b)|unchanged)(?= [a-z(])(?! (?:to|in|between|for|with|at|among|and|across|as|but|while|whereas|although|though|however|or|than|by|after|during|over|throughout|before|regardless|until|within|results?|findings?|differences?|patterns?|trends?|associations?|when)\b)"
)
# significantly lower X; a greater reduction in X; fewer X; but not "delayed X", which is a name, and
# not "more and smaller X"
ADJECTIVE = Scanner(
    rf"(?<! or )(?<!more and )(?<!fewer and )\b(?!delayed\b)(?:(?P<good>{_GOOD_WORDS})|(?P<bad>{_BAD_WORDS})|(?P<up>{_UP_WORDS})|(?P<down>{_DOWN_WORDS}))"
    r"(?= [a-z(\d])(?! (?:than|in|with|for|by|to|at|of|likely|often|frequent|effective|among|from|after|on|during|over|when|compared|and|or|but|rapidly|efficacious|between|as|order|education|versus|vs)\b(?!-))"
    rf"(?! {PLACES})(?!(?<=erior) {BODY_PARTS}\b)(?! (?:[a-z-]{{1,20}} )?(?:groups?|arms?)\b)"
    r"(?! (?:[a-z-]{4,16} ){0,3}(?:trials|studies|samples)\b)"
    r"(?! (?:common|prevalent|pronounced|severe|intense|marked) (?:in|with|among|after|for|on|than)\b)"
)
# a larger (effect on X), a more (beneficial effect on X): neither more nor less of X
AN_EFFECT = re.compile(
    r" (?:beneficial |favou?rable |positive |treatment |overall )?(?:effects?|impact|influence)\b"
)
# a greater (change in X): which way it went is not told
A_SHIFT = re.compile(r" (?:[a-z-]{4,16} ){0,2}changes? (?:from baseline )?(?:in|of)\b")
# reduction in X, decrease of X, improvement in X
CHANGE_NOUN = Scanner(
    r"\b(?:(?P<down>reductions?|decreases?|declines?|falls?|drops?|lowering|suppression|attenuation|loss|relief|shortening)|(?P<up>lengthening|increases?|rises?|gains?|elevations?|prolongation|enhancement)"
    r"|(?P<good>improvements?|benefits?|recovery)|(?P<bad>worsening|deterioration))(?: from baseline| over time)?(?= (?:in|of|on|for|was|were|at|with|than|after|among|compared)\b)(?P<joint> (?:in|of|on)\b)?"
)
# A was not inferior to B with regard to (improvement in X): in what they were compared
IN_TERMS = re.compile(
    r"\b(?:with (?:regards?|respect) to|in terms of|regarding|concerning|as regards|as to)(?: the| any| an?)?(?: [a-z-]{3,14})? $"
)
# more than a 50% (reduction), a 50% or greater (reduction): how much a person had to have
THRESHOLD_BEFORE = re.compile(
    r"(?:\b(?:at least|more than|greater than|over|less than|minimum of)|[<>≤≥]) ?(?:an? )?\d{1,3}(?:\.\d{1,2})? ?(?:%|percent)(?: or (?:greater|more|higher))? $"
    r"|\d ?(?:%|percent) or (?:greater|more|higher) $"
)
_CHANGE = r"(?:reductions?|decreases?|declines?|falls?|drops?|loss|relief|increases?|rises?|gains?|improvements?|worsening|deterioration|changes?)\b"
_REACHED_BY = r"(?: [^.;,()]{2,50}?)? (?:was|were) (?:[a-z]{4,14}ly )?(?:achieved|reached|attained|obtained|met|seen|observed|found|reported|noted|experienced) (?:in|by|for|among) (?:more|fewer|\d)"
# a reduction in X (was seen in 40% with A), was reached by more patients: people who had one
REACHED_BY = re.compile(_REACHED_BY)
RESPONDERS = re.compile(rf"\b{_CHANGE}{_REACHED_BY}")
# more people preferred A to B: no more of anything that was measured
PREFERRED = re.compile(r"\bprefer(?:red|ring|s)?\b")
# less (decline was seen), greater (improvement)
A_CHANGE = re.compile(
    r" (?:[a-z-]{3,14} )?(?:(?P<down>reductions?|decreases?|declines?|falls?|drops?|loss|worsening|deterioration)|(?P<good>improvements?))\b"
)
_THAT_CHANGED = (
    r"(?:(?P<down>reductions?|decreases?|declines?|falls?|drops?|relief)"
    r"|(?P<up>increases?|rises?|gains?)|(?P<good>improvements?))"
)
# weight loss, pain relief: an outcome that is a change itself
CHANGE_WORD = re.compile(rf"\b(?:{_THAT_CHANGED}|loss)\b")
# the mean decrease in X and Y (was greater)
CHANGE_FIRST = re.compile(
    rf"(?:[\w-]{{1,14}} ){{0,2}}{_THAT_CHANGED}(?: from baseline)? (?:in|of)\b"
)
# the fall in the mean X (was greater): the change of what is named behind it
CHANGE_BEFORE = re.compile(
    rf"\b{_THAT_CHANGED}(?: from baseline)? in(?: (?:the|their|mean|median|serum|plasma)){{0,3}} $"
)
# X fell in both groups, but the fall (was greater), but this increase in A (was smaller)
THE_CHANGE = re.compile(
    rf"(?:[;,]|\b(?:and|but|although|though|while|whereas|however))(?:,? (?:and|but|although|though|while|however))?,? (?:the|this|these) (?:[a-z-]{{3,14}} )?{_THAT_CHANGED}(?: (?:in|with|on|for|among|after) [^.;,()]{{2,50}})? (?:(?:was|were) )?$"
)
# reduced the (decline in X), prevented an (increase in X): what was checked goes the other way
CHECKED = re.compile(
    r"\b(?:reduc(?:ed?|es|ing)|attenuat(?:ed?|es|ing)|prevent(?:ed|s|ing)?|limit(?:ed|s|ing)?|slow(?:ed|s|ing)|delay(?:ed|s|ing)?|blunt(?:ed|s|ing)?|inhibit(?:ed|s|ing)?|suppress(?:ed|es|ing)?|diminish(?:ed|es|ing)?|lessen(?:ed|s|ing)?|minimi[sz](?:ed?|es|ing)|halt(?:ed|s|ing)?|arrest(?:ed|s|ing)|counteract(?:ed|s|ing)?|revers(?:ed?|es|ing)|decreas(?:ed|es|ing)|mitigat(?:ed?|es|ing)|protect(?:ed|s) against|block(?:ed|s)|abolish(?:ed|es)|ameliorat(?:ed?|es|ing)"
    r"|protect(?:ion|ive|ing) (?:against|from)|(?:prevention|attenuation|inhibition|slowing) of)"
    r" (?:(?:the|an?|this|any|further) )?(?:(?!and\b|or\b|in\b|of\b|by\b|than\b)[\w-]{1,20} ){0,2}$"
)
# Words of size before such a noun: "a significantly greater mean reduction in"
SIZES = frozenset(
    """
    greater larger more bigger higher stronger significant marked substantial superior faster
    additional better smaller less lower lesser slower fewer weaker
    """.split()
)
# A improved X but not Y
BUT_NOT = Scanner(
    r"\b(?:but|although|though) not(?: (?:by|of|in|on|for))?(?= (?!(?:(?:by|of|in|on|for) )?the (?:[a-z-]{1,30} )?(?:group|arm|control|placebo)|with|when|among|between|significant|statistically|to\b|after|from|at\b)[a-z])"
)
# A reduced X; X increased in A; not "drug-induced", "IOP-lowering", "the delayed group"
CHANGE_VERB = Scanner(
    r"(?<![\w-])(?<!acute and )(?<!acute or )(?:(?P<down>reduc(?:ed?|es|ing)|decreas(?:ed?|es|ing)|lower(?:ed|s|ing)|diminish(?:ed|es|ing)?|shorten(?:ed|s|ing(?! fraction))?|attenuat(?:ed?|es|ing)|suppress(?:ed|es|ing)?|prevent(?:ed|s|ing)?|inhibit(?:ed|s)|declined|fell|dropped(?! out)|delay(?:ed|s)|alleviat(?:ed?|es|ing)|reliev(?:ed?|es|ing)|minimi[sz](?:ed?|es|ing)|halved|blunted|cut(?:s|ting)?|accelerat(?:ed|es)|down-?regulat(?:ed|es))"
    r"|(?P<up>increas(?:ed?|es|ing)|prolong(?:ed|s|ing)?|enhanc(?:ed?|es|ing)|rais(?:ed|es|ing)|rose|elevat(?:ed|es|ing)|augment(?:ed|s)|extend(?:ed|s)|induc(?:ed?|es)|stimulat(?:ed|es)|doubled|lengthened|up-?regulat(?:ed|es))"
    r"|(?P<good>improv(?:ed?|es|ing)|ameliorat(?:ed|es|ing))|(?P<bad>worsen(?:ed|s)|impair(?:ed|s)|deteriorated))(?![\w-])"
    r"(?! (?:(?!the|in|both|all|each|either)[a-z-]{1,20} )?(?:groups?|arms?)\b)"
)
# more effective than B in reducing X, superior to B for X
EFFECTIVE = Scanner(
    r"\b(?:an? )?(?:(?P<good>more (?:effective|efficacious|beneficial)|superior(?:ity)?|better|outperformed)|(?P<null>non-?inferior|not inferior|(?:(?<!not )(?<!twice )(?<!\btimes )as|equally|similarly|comparably) (?:effective|efficacious|good|safe))|(?P<bad>(?:less|not as) (?:effective|efficacious)|inferior)|(?P<equal>effective|efficacious))"
    rf"(?: (?:and|or) [a-z]{{4,14}})?(?: (?:methods?|treatments?|therapy|approach(?:es)?|strategy|technique|option|intervention|agent|drug|means|regimen|alternative|choice))?(?P<than> (?:than|to|as|over|{COMPARED_WITH}) [^.;,()]{{2,60}}?|(?<=outperformed) [^.;,()]{{2,60}}?)? (?:in|at|for|with (?:respect|regards?) to|regarding|in terms of|on)\b (?:[a-z]{{4,14}}ly )?(?P<verb>(?:reducing|decreasing|lowering|preventing|relieving|alleviating|controlling|treating|increasing|improving|prolonging|inducing|achieving|maintaining|(?:the )?(?:reduction|relief|prevention|improvement|treatment|control|management) of) )?"
)
# more effective for (prevention of X): more of the prevention
PREVENTION = re.compile(r"(?:prevention|relief|control|treatment) of\b")
# A scored higher on X
SCORED = Scanner(
    rf"\b(?:scored|performed|fared|rated) (?:\w{{3,14}}ly )?(?:(?P<up>higher)|(?P<down>lower)|(?P<good>better)|(?P<bad>worse)|(?P<null>similarly|equally))(?: (?:than|as|to|{COMPARED_WITH}) [^.;,()]{{2,60}}?)? (?:on|in|for|with respect to|regarding)\b"
)
# A rated X higher than B
RATED = Scanner(
    r"\b(?:rated|perceived|judged|ranked)(?= [^.;,()]{3,60}? (?:as )?(?:[a-z]{4,14}ly )?(?:(?P<up>higher)|(?P<down>lower)|(?P<good>better)|(?P<bad>worse|poorer)) than\b)"
)
# A had a beneficial effect on X
EFFECT_ON = Scanner(
    r"\b(?:had|has|exerted|exerts|showed|shows|produced) an? (?:\w{3,14}ly )?(?:(?P<good>beneficial|favou?rable|positive)|(?P<bad>adverse|negative|detrimental|deleterious|harmful|unfavou?rable)) (?:effect|impact|influence) (?:on|upon)\b"
)
# (no) benefits of A were found for X
GAIN = Scanner(
    r"\b(?P<good>(?:benefits?|advantages?|superiority) (?:of|from|with|over) [^.;,()]{2,70}? (?:was|were) (?:also |\w{3,14}ly )?(?:found|seen|observed|noted|reported|demonstrated|shown)(?: [^.;,()]{2,40}?)? (?:for|in|on|regarding|with respect to|in terms of)\b"
    rf"|(?<!smaller )(?<!less )(?<!lesser )(?<!lower )improvements? (?:was|were) (?:also |\w{{3,14}}ly )?(?:found|seen|observed|noted|reported|demonstrated|shown)(?: [^.;,()]{{2,40}}?)? (?:for|in|on)\b(?=[^.;]{{3,160}}?\b(?:{COMPARED_WITH}|than|versus|vs)\b))"
)
# more patients achieved X, a lower proportion of women had X
MORE_PEOPLE = Scanner(
    r"\b(?:(?P<up>(?<!one or )more|(?:greater|higher|larger) (?:proportions?|percentages?|numbers?) of)|(?P<down>fewer|less|(?:lower|smaller) (?:proportions?|percentages?|numbers?) of)) (?:[a-z-]{1,30} ){0,3}?"
    rf"(?:{PERSONS}|eyes|responders)\b[^.;]{{0,90}}?\b(?:had|have|achieved|reported|experienced|developed|required|showed|were|was|reached|attained|met|discontinued|underwent|received|died|completed|remained|needed|suffered)\b"
)
# X occurred in more patients given A
IN_MORE = Scanner(
    r"\b(?:occurred|developed|(?:was|were) (?:[a-z]{4,14}ly )?(?:seen|observed|reported|noted|found|present|recorded|achieved|experienced|needed|required|detected))(?: (?:in|by|among|for))? (?:[a-z]{4,14}ly )?"
    rf"(?:(?P<up>more|an? (?:[a-z]{{4,14}}ly )?(?:greater|higher|larger) (?:proportion|percentage|number) of)|(?P<down>fewer|less|an? (?:[a-z]{{4,14}}ly )?(?:lower|smaller) (?:proportion|percentage|number) of))(?= (?:(?:of )?the )?(?:[a-z-]{{3,20}} ){{0,3}}?(?:{PERSONS}|eyes)\b)"
)
# no adverse events in either group
NO_EVENTS = Scanner(
    r"\b(?:no|neither|none|nor)\b(?= [a-z-]{1,30} ?[^.;]{0,90}?\b(?:in|with|from|of|for) (?:either|any|both)(?: of the)? (?:[a-z-]{1,30} ){0,2}(?:groups?|arms?|treatments?|patients?|drugs?|cohorts?|regimens?)\b)"
)
# in favour of A, favouring A; a survival benefit for A
FAVORING = Scanner(
    r"\b(?P<good>(?:in|to the) favou?r of|favou?r(?:ed|ing|s)|to the advantage of|advantages? (?:of|for|to)|(?<=survival )(?:benefits?|gains?) (?:of|for|to|with|from))(?= [a-z\d(])(?! (?:outcomes?\b|neither|[a-z]{3,12}ing\b))"
)
# patients were more likely to X; X was as common in A as in B, twice as common, not as common
LIKELY = Scanner(
    r"\b(?:(?P<up>more|(?:twice|three times|(?:\d{1,2}(?:\.\d{1,2})?|two|four|five|six|ten)(?: |-)(?:times|fold)) as)|(?P<down>less|(?:not|half|(?:a|one)[ -](?:third|quarter)) as)"
    r"|(?P<null>as(?= [a-z]{4,12}\b[^.;]{1,80}? as (?:in|with|on|for|among|after|those|the|that|patients|women|men|children)\b))) (?:likely|often|frequently|commonly|frequent|common|pronounced|prevalent|severe|rapid|rapidly|high(?! as \d)|great|large|long(?! as \d))\b"
)
LESS_AFTER = re.compile(
    r" (?:\w{1,30}ly )?(?:(?:less|slower|slowly)|(?:to|by) an? (?:\w{1,30}ly )?(?:lesser|smaller|lower) (?:extent|degree))\b"
)
# by increasing X, improving X (did not): what was done, and not what came of it
DOING = re.compile(r"(?:^|[.;:] ?|\b(?:by|from|through|via|towards?)) ?(?:[a-z]{4,14}ly )?$")
# a significant decrease in X, the increase was, a 2 mm increase (B): nouns that look like verbs
NOUNS = frozenset("increase decrease".split())
OF_A_NOUN = re.compile(r" (?:in|of|was|were|from|than)\b| ?[(,;]")
# The same noun with one of these is what was measured: "mean reduction in", "time to relief of"
OF_A_NAME = frozenset(
    "mean median average time percent percentage primary secondary first complete adequate initial".split()
)
SMALL = frozenset("smaller less lower lesser slower fewer weaker".split())
REDUCING = re.compile(
    r"reduc|decreas|declin|fall|drop|loss|lower|suppress|attenuat|shorten|prevent|reliev|alleviat|control|relief|treat"
)
# reduction in X: what is measured is X, while relief of X is measured itself
MEASURED_CHANGE = re.compile(r"(?:reductions?|decreases?|declines?|falls?|drops?)\b")
# lost (more weight): what was lost is less
LOST = re.compile(
    rf"\b(?:lost|losing|loses?|shed)(?: an?)?(?: (?:average|mean) of)?(?: {NUMBER} ?(?:%|kg|g|lbs?|pounds))?(?: [a-z]{{4,14}}ly)? $"
)
# Just before an adjective: what was told of already
TOLD_OF = re.compile(r"\b(?:their|its|his|her|our|such) (?:[a-z]{4,14}ly )?$")
# Just before an adjective: what is set against the arm, and no finding ("compared to (more) X")
SET_AGAINST = re.compile(
    rf"\b(?:than|versus|vs\.?|irrespective of|regardless of|{COMPARED_WITH}) (?:the |an? |those with |that of )?$"
)
# Just before an adjective: who people are, and not what they had ("mothers with lower incomes")
OF_PEOPLE = re.compile(
    rf"\b(?:{PERSONS}|fathers|parents|caregivers|those|families|cases)"
    r"(?: [a-z]{2,12}){0,2} (?:with|having|reporting|who had|of)(?: an?| the)?(?: [a-z]{4,14}ly)? ?$"
    r"|\b(?:areas|regions|lobes|zones|sites|segments|lesions|tumou?rs|teeth|clinics|centres|centers|hospitals) (?:with|of)(?: an?| the)?(?: [a-z]{4,14}ly)? ?$"
    rf"|\b(?:{PERSONS}|populations?|those)(?: (?:who|that) (?:are|were|is|was))? at(?: an?| the)?(?: [a-z]{{4,14}}ly)? ?$"
)
# patients who improved X: which of them are meant
WHO = re.compile(
    rf"\b(?:who|(?:{PERSONS}|those) that)(?: (?:had|have|were))?(?: [a-z]{{4,14}}ly)? ?$"
)
# possibly mediated by (lower X): how it came about, and no finding
MEDIATED = re.compile(r"\bmediated by [^.;,()]{0,40}$")
