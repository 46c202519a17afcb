"""The words that say which way a difference goes, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH
from extract.language.people import ANY_PERSON, PERSONS
from extract.language.phrases.closed_classes import PLACES
from extract.language.scanning import Scanner

UP = "up"
DOWN = "down"
GOOD = "good"  # up or down, depending on what is good for the outcome
BAD = "bad"
NULL = "null"

# Adjectives after "was" or before a noun.
_UP_WORDS = r"higher|greater|stronger|wider|thicker|deeper|(?<=significantly )high(?![-\w])(?! (?:risk|dose|quality|grade))|(?:double|twice|three times)(?= (?:that|those)\b)|(?<! or )more(?! than (?:\d|one|half|twice|two|three|a ))|increased|(?<!no )longer|larger|elevated|prolonged|raised|enhanced|bigger|later|additional|heavier|highest"
_DOWN_WORDS = r"lower|weaker|narrower|thinner|milder|(?<=significantly )low(?![-\w])(?! (?:risk|dose|quality|grade))|(?:half|(?:a|one)[ -]third|a quarter)(?= (?:of )?(?:that|those)\b)|less|fewer|reduced|decreased|shorter|smaller|diminished|attenuated|lowered|halved|shortened|earlier|faster|quicker|lesser|delayed|suppressed|lowest|(?<!at )least"
_GOOD_WORDS = r"better|improved|superior|favou?rable|easier|smoother"
_BAD_WORDS = r"worse|poorer|more difficult|inferior|worsened|impaired|unfavou?rable"
_NULL_WORDS = r"similar|comparable|equal|equivalent|identical|the same|alike|unchanged|unaffected|indistinguishable|non-?inferior|not inferior|no different"

_ADVERB = r"(?:also |both |significantly |statistically |markedly |slightly |substantially |considerably |numerically |clinically |even |much |far |very |somewhat |generally |consistently |marginally |non-?significantly |highly |only |modestly |dramatically |all |again |to be |found (?:to be )?|[a-z]{4,14}ly )"
_PERCENT = r"\d{1,3}(?:\.\d{1,2})? ?(?:%|percent|per cent)"
_BE = r"(?:was|were|is|are|remained|remains|seemed|appeared|became|being|be)"

# did not differ (significantly from B) in X; was equivalent to B with respect to X: from the words to what is compared
IN_WHAT = re.compile(
    r"(?: [a-z]{4,14}ly)?(?: (?:from|between|among|to|with) [^.;,()]{2,50}?)? (?:in|for|with (?:respect|regards?) to|in terms of|regarding|concerning|as regards)(?: (?:the|their|any|mean|median|overall|all|either)){0,4} "
)
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
    rf"(?<!there )\b{_BE}(?P<negation> not| no| neither)? {_ADVERB}{{0,4}}?(?:\([^()]{{3,30}}\) )?(?:(?:{_PERCENT} (?:and|to) )?{_PERCENT} |(?:about |almost |approximately )?(?:\d{{1,3}}(?:\.\d{{1,2}})?|two|three|four|five|six|ten)(?:-| )?(?:fold|times) )?"
    rf"(?:(?P<null>(?:(?:low|high|good|rare|mild|few|infrequent|uncommon) (?:and|but) )?(?:did not differ|{_NULL_WORDS})|(?<=not )(?:[a-z]{{1,30}} ){{0,2}}(?:different|affected|altered|changed|influenced|modified|significant))"
    rf"|(?P<good>{_GOOD_WORDS})|(?P<bad>{_BAD_WORDS})|(?P<up>{_UP_WORDS})|(?P<down>{_DOWN_WORDS}))"
    r"\b(?! effective| efficacious| likely| and less| (?:meaningful|useful|accurate|important|relevant|reliable|informative|appropriate)\b)"
)
# X was lower and Y (higher) in A, X was less and Y (more frequent): the verb is that of X
ELIDED = Scanner(
    r"(?<=[\w)] )(?:[a-z]{4,14}ly )?(?:(?P<good>better|improved|superior)|(?P<bad>worse|poorer)|(?P<up>higher|greater|longer|larger|more(?: (?:frequent|common|often))?)|(?P<down>lower|shorter|smaller|less(?: (?:frequent|common|often))?)|(?P<null>similar|comparable|unchanged))"
    r"(?= (?:\([^()]{1,60}\) )?(?:in|with|for|among|after|than)\b)"
)
SHARED_VERB = re.compile(
    r"\b(?:was|were)\b[^.;]{3,120}\b(?:and|but|while|whereas)(?: (?:the|a|an|mean|median|rate|incidence|of)){0,4} $"
)
# Neither X nor Y differed: what is compared stands behind the word
NEITHER = Scanner(
    r"\bneither(?= [^.;,]{3,80} nor [^.;,]{3,60}? (?:differed|varied|changed|was different|were different)\b)"
)
# X did not differ, X did not change
NULL_VERB = Scanner(
    r"\b(?:non-?significantly|insignificantly) (?:differ|different|var)\w{0,30}\b|"
    r"\b(?:improved|increased|decreased|declined|changed|rose|fell|occurred|responded|progressed) (?:similarly|equally|comparably|(?:to|with|at) (?:an? )?(?:similar|equal|comparable) (?:extent|degree|frequency|frequencies|rates?)|to the same (?:extent|degree))\b|"
    r"\b(?:similarly|equally|evenly|comparably) (?:occurred|distributed|frequent|common|improved|reduced|decreased|increased|low|high|good)\b|"
    rf"\b(?:did|does|do|could) not {_ADVERB}{{0,3}}?(?:differ|vary|(?:change|improve)(?= in| at| between| with| after| significantly| from| over| during| by| among| across| as| and| or| for| within| throughout| to| on| until|[,.;:(]|$)|increase(?= in| at| between|[,.;(])|decrease(?= in| at| between|[,.;(])|reach|achieve)\b"
)
# A did not reduce X, A had no effect on X, A failed to improve X, no reduction in X
NULL_EFFECT = Scanner(
    rf"\b(?:(?:did|does|do|could|would) not|failed to|fails to|neither|unable to|nor did[a-z ]{{1,30}}) {_ADVERB}{{0,3}}?(?:reduce|improve|increase|decrease|affect|alter|influence|change|prolong|shorten|prevent|lower|enhance|attenuate|modify|impact|result in|lead to|show|have|produce|cause|delay|yield|confer|provide|benefit|raise|induce|demonstrate)\b"
    r"|\b(?:no|little|not any) (?:[a-z]{1,30} ){0,3}(?:excess|effects?|impact|influence|benefits?|advantage|superiority|improvements?|reductions?|increases?|decreases?|changes?|associations?|gains?|relationship)\b(?: [a-z-]{1,30}){0,6}? (?:on|in|of|for|with|between|from)\b"
    r"|\bnot (?:find|detect|show|observe|demonstrate|reveal|identify)(?: [a-z-]{1,30}){0,4}? (?:effects?|impact|benefits?|associations?|influence|improvements?)\b(?: of [a-z- ]{2,60}?)? (?:on|in)\b"
    r"|\bwithout (?:[a-z]{1,30} )?(?:affecting|increasing|compromising|changing|altering|reducing|influencing|impairing|an? (?:[a-z]{1,30} )?(?:increase|effect|change|reduction) (?:in|on))\b"
    r"|\bneither\b[^.;,]{3,80} nor\b[^.;,]{3,60}? (?:had|exerted|showed|affected|altered|improved|reduced|increased|decreased|changed|influenced|produced|caused|led to)\b"
    r"|\bnot (?:[a-z]{1,30} ){0,2}(?:associated with|affected by|influenced by)\b|\bineffective (?:in|for|at)\b"
)
# no significant differences between A and B in X
NO_DIFFERENCE = Scanner(
    r"\b(?:no|nor|without|neither|not (?:find )?(?:any|a)|not (?:detect|show|observe|reveal|find|demonstrate)[a-z ]{0,12})(?: [a-z-]{1,30}){0,4}? differen(?:ces?|t|tial)\b"
    r"|\bdifferences?\b(?: [a-z-]{1,30}){0,12}?,? (?:was|were|did|is|are) (?:not\b|non-?significant|ns\b|insignificant)"
    r"|\bdifferences?\b[^.;]{0,90}?(?:not (?:statistically |clinically )?significant|did not reach|was not\b|were not\b)"
    r"|\bno (?:statistical |statistically )?significan(?:ce|t value) (?:was|were) (?:found|seen|observed|noted|reached|achieved|obtained|detected)\b"
    r"|\b(?:insignificant|non-?significant|negligible|trivial) differen(?:ces?|tial)\b"
    r"|\bno (?:\w{4,14} )?evidence (?:was (?:found|seen|observed|obtained) )?(?:of|that|for) "
    r"|\bno (?:[a-z-]{1,30} ){1,5}(?:was|were) (?:significantly |statistically )?(?:affected|altered|changed|different|increased|decreased|reduced|improved|lower|higher)\b"
)
# a difference that was no longer significant on 30 and 90 days; lower at 6 h but not at 24 h: what
# was said before has ended
_TIME = r"(?:the )?(?:\d{1,3}\b(?!%)|one|two|three|four|six|twelve|(?:days?|weeks?|wks?|months?|mos?|years?|yrs?|hours?|visits?) \d|(?:long|longer|later|final|last|end|first|second|third|other)\b)"
NO_LONGER = Scanner(
    rf"(?P<but>\bbut not (?=(?:at|after|on|by|during) {_TIME}))|"
    r"\b(?:differences?|effects?|benefits?|advantages?|reductions?|increases?)\b[^.;]{0,60}?\b(?:was|were|is|are) no longer (?:\w{4,14}ly )?(?:significant|present|seen|observed|apparent|evident|detectable)\b"
)
# ..., whereas at 24 h they (were lower); ... but (was lower): the outcome is the one before
AGAIN = re.compile(
    r"(?:;|,|\b(?:but|whereas|while|although|though|however|except|yet|and)\b),? (?:that )?"
    r"(?:(?:at|after|by|on|during|within|until|in|for|from) [^.;,()]{2,40}?,? )?(?:when )?"
    r"(?:(?:it|they|these|this|both|the (?:scores|values|levels|rates?|differences?)|there (?:was|were)) )?"
    r"(?:(?:an? )?(?:[a-z]{4,14}ly )?(?:greater|more|less|larger|higher|lower|smaller|better) )?$"
)
# similar X, comparable X
NULL_ADJECTIVE = Scanner(
    r"\b(?:similar|comparable|equivalent|identical|equal|the same|unchanged)(?= [a-z(])(?! (?:to|in|between|for|with|at|among|and|across|as|results?|findings?|differences?|patterns?|trends?|associations?|when)\b)"
)
# significantly lower X; a greater reduction in X; fewer X; but not "delayed X", which is a name
ADJECTIVE = Scanner(
    rf"\b(?!delayed\b)(?:(?P<good>{_GOOD_WORDS})|(?P<bad>{_BAD_WORDS})|(?P<up>{_UP_WORDS})|(?P<down>{_DOWN_WORDS}))"
    r"(?= [a-z(\d])(?! (?:than|in|with|for|by|to|at|of|likely|often|frequent|effective|among|from|after|on|during|over|when|compared|and|or|but|rapidly|efficacious|between|as)\b(?!-))"
    rf"(?! {PLACES})(?! (?:[a-z-]{{1,20}} )?(?:groups?|arms?)\b)"
    r"(?! (?:[a-z-]{4,16} ){0,3}(?:trials|studies|samples)\b)"
)
# an increase in X and a (decreased Y), blocked rises in X and (prolonged Y): an item that says its
# own way
OWN_WAY = re.compile(
    r"(?:decreased|increased|reduced|improved|prolonged|shortened|lengthened|delayed|prevented|longer|shorter|lower|higher|fewer|less|worse|better) |(?:decreases?|increases?|reductions?|falls?|rises?|declines?) (?:in|of) "
)
# reduction in X, decrease of X, improvement in X
CHANGE_NOUN = Scanner(
    r"\b(?:(?P<down>reductions?|decreases?|declines?|falls?|drops?|lowering|suppression|attenuation|loss|relief|shortening)|(?P<up>lengthening|increases?|rises?|gains?|elevations?|prolongation|enhancement)"
    r"|(?P<good>improvements?|benefits?|recovery)|(?P<bad>worsening|deterioration))(?: from baseline| over time)?(?= (?:in|of|on|for|was|were|at|with|than|after|among|compared)\b)(?P<joint> (?:in|of|on)\b)?"
)
# the mean decrease in X and Y (was greater)
CHANGE_FIRST = re.compile(
    r"(?:[\w-]{1,14} ){0,2}(?:(?P<down>reductions?|decreases?|declines?|falls?|drops?|relief)"
    r"|(?P<up>increases?|rises?|gains?)|(?P<good>improvements?))(?: from baseline)? (?:in|of)\b"
)
# reduced the (decline in X), prevented an (increase in X): what was checked goes the other way
CHECKED = re.compile(
    r"\b(?:reduc(?:ed?|es|ing)|attenuat(?:ed?|es|ing)|prevent(?:ed|s|ing)?|limit(?:ed|s|ing)?|slow(?:ed|s|ing)|delay(?:ed|s|ing)?|blunt(?:ed|s|ing)?|inhibit(?:ed|s|ing)?|suppress(?:ed|es|ing)?|diminish(?:ed|es|ing)?|lessen(?:ed|s|ing)?|minimi[sz](?:ed?|es|ing)|halt(?:ed|s|ing)?|arrest(?:ed|s|ing)|counteract(?:ed|s|ing)?|revers(?:ed?|es|ing)|decreas(?:ed|es|ing)|mitigat(?:ed?|es|ing)|protect(?:ed|s) against|block(?:ed|s)|abolish(?:ed|es)|ameliorat(?:ed?|es|ing))"
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
    r"\b(?:but|although|though) not(?: (?:by|of|in|on|for))?(?= (?!the (?:[a-z-]{1,30} )?(?:group|arm|control|placebo)|with|when|among|between|significant|statistically|to\b|after|from|at\b)[a-z])"
)
# A reduced X; X increased in A; not "drug-induced", "IOP-lowering", "the delayed group"
CHANGE_VERB = Scanner(
    r"(?<![\w-])(?:(?P<down>reduc(?:ed?|es|ing)|decreas(?:ed?|es|ing)|lower(?:ed|s|ing)|diminish(?:ed|es|ing)?|shorten(?:ed|s|ing)?|attenuat(?:ed?|es|ing)|suppress(?:ed|es|ing)?|prevent(?:ed|s|ing)?|inhibit(?:ed|s)|declined|fell|dropped|delay(?:ed|s)|alleviat(?:ed?|es|ing)|reliev(?:ed?|es|ing)|minimi[sz](?:ed?|es|ing)|halved|blunted|cut(?:s|ting)?|accelerat(?:ed|es))"
    r"|(?P<up>increas(?:ed?|es|ing)|prolong(?:ed|s|ing)?|enhanc(?:ed?|es|ing)|rais(?:ed|es|ing)|rose|elevat(?:ed|es|ing)|augment(?:ed|s)|extend(?:ed|s)|induc(?:ed?|es)|stimulat(?:ed|es)|doubled|lengthened)"
    r"|(?P<good>improv(?:ed?|es|ing)|ameliorat(?:ed|es|ing))|(?P<bad>worsen(?:ed|s)|impair(?:ed|s)|deteriorated))(?![\w-])"
    r"(?! (?:(?!the|in|both|all|each|either)[a-z-]{1,20} )?(?:groups?|arms?)\b)"
)
# more effective than B in reducing X, superior to B for X
EFFECTIVE = Scanner(
    r"\b(?:an? )?(?:(?P<good>more (?:effective|efficacious|beneficial)|superior(?:ity)?|better|outperformed)|(?P<null>non-?inferior|not inferior|(?:(?<!not )(?<!twice )(?<!\btimes )as|equally|similarly|comparably) (?:effective|efficacious|good|safe))|(?P<bad>(?:less|not as) (?:effective|efficacious)|inferior)|(?P<equal>effective|efficacious))"
    rf"(?: (?:and|or) [a-z]{{4,14}})?(?: (?:methods?|treatments?|therapy|approach(?:es)?|strategy|technique|option|intervention|agent|drug|means|regimen|alternative|choice))?(?P<than> (?:than|to|as|over|{COMPARED_WITH}) [^.;,()]{{2,60}}?|(?<=outperformed) [^.;,()]{{2,60}}?)? (?:in|at|for|with (?:respect|regards?) to|regarding|in terms of|on)\b (?P<verb>(?:reducing|decreasing|lowering|preventing|relieving|alleviating|controlling|treating|increasing|improving|prolonging|inducing|achieving|maintaining|(?:the )?(?:reduction|relief|prevention|improvement|treatment|control|management) of) )?"
)
# A scored higher on X
SCORED = Scanner(
    rf"\b(?:scored|performed|fared|rated) (?:\w{{3,14}}ly )?(?:(?P<up>higher)|(?P<down>lower)|(?P<good>better)|(?P<bad>worse)|(?P<null>similarly|equally))(?: (?:than|as|to|{COMPARED_WITH}) [^.;,()]{{2,60}}?)? (?:on|in|for|with respect to|regarding)\b"
)
# A had a beneficial effect on X
EFFECT_ON = Scanner(
    r"\b(?:had|has|exerted|exerts|showed|shows|produced) an? (?:\w{3,14}ly )?(?:(?P<good>beneficial|favou?rable|positive)|(?P<bad>adverse|negative|detrimental|deleterious|harmful|unfavou?rable)) (?:effect|impact|influence) (?:on|upon)\b"
)
# (no) benefits of A were found for X
GAIN = Scanner(
    r"\b(?P<good>benefits?|advantages?|superiority) (?:of|from|with|over) [^.;,()]{2,70}? (?:was|were) (?:also |\w{3,14}ly )?(?:found|seen|observed|noted|reported|demonstrated|shown)(?: [^.;,()]{2,40}?)? (?:for|in|on|regarding|with respect to|in terms of)\b"
    rf"|\b(?P<up>improvements?) (?:was|were) (?:also |\w{{3,14}}ly )?(?:found|seen|observed|noted|reported|demonstrated|shown)(?: [^.;,()]{{2,40}}?)? (?:for|in|on)\b(?=[^.;]{{3,160}}?\b(?:{COMPARED_WITH}|than|versus|vs)\b)"
)
# more patients achieved X, a lower proportion of women had X
MORE_PEOPLE = Scanner(
    r"\b(?:(?P<up>(?<!one or )more|(?:greater|higher|larger) (?:proportions?|percentages?|numbers?) of)|(?P<down>fewer|less|(?:lower|smaller) (?:proportions?|percentages?|numbers?) of)) (?:[a-z-]{1,30} ){0,3}?"
    rf"(?:{PERSONS}|eyes|responders)\b[^.;]{{0,90}}?\b(?:had|have|achieved|reported|experienced|developed|required|showed|were|was|reached|attained|met|discontinued|underwent|received|died|completed|remained|needed|suffered)\b"
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
    r"|(?P<null>as(?= [a-z]{4,12}\b[^.;]{1,80}? as (?:in|with|on|for|among|after|those|the|that|patients|women|men|children)\b))) (?:likely|often|frequently|commonly|frequent|common|pronounced|prevalent|severe|rapid|rapidly)\b"
)
# X (was significantly) less frequent
SAID_OF = re.compile(r" (?:(?:was|were|is|are|occurred|developed) )?(?:[a-z]{4,14}ly )?")
# Not more than chance, whatever way it went.
NOT_SIGNIFICANT = Scanner(
    r"\b(?:not (?:statistically |reach(?:ing)? |quite |clinically |attain |achieve )?(?:\w{1,30} ){0,2}significan|non-?significant(?:ly)?\b|insignificant|(?<!for )(?<!\bp )(?<!\bp-)(?<!linear )trends?\b(?! test)|tended|fail(?:ed|s|ing)? to (?:reach|achieve|attain|obtain|show) (?:\w{1,30} )?significan"
    r"|p ?(?:=|:) ?n\.?s\b|without (?:statistical |reaching )?(?:\w{1,30} )?significan|numerically\b)|\(ns\)"
)
# X was lower in A; (however, the difference between the groups was not significant): the clause or
# the sentence behind
REVOKED = re.compile(
    r"[;,.]?\s{0,2}(?:(?:but|although|though|however|yet),? )?(?:the|this|these|those|such) (?:(?:observed|latter|small|slight|numerical|apparent) )?differences?(?: (?:between|among) [^.;,()]{3,60}?)?,? (?:(?:was|were|is|are) (?:not (?:\w{1,30} ){0,2}significan|non-?significant|insignificant|n\.?s\b)|(?:did not|failed to) (?:reach|achieve|attain))"
)
SIGNIFICANT = Scanner(r"(?<!not )(?<!non-)(?<!not statistically )(?<!no )\bsignificant(?:ly)?\b")
LESS_AFTER = re.compile(r" (?:\w{1,30}ly )?(?:less|slower|slowly)\b")
# by increasing X, improving X (did not): what was done, and not what came of it
DOING = re.compile(r"(?:^|[.;:] ?|\b(?:by|from|through|via|towards?)) ?(?:[a-z]{4,14}ly )?$")
# What leads to the arm that is higher or lower, and to the one that it is compared with.
_PEOPLE = rf"those|{PERSONS}|eyes|that|who|which"
_GETTING = r"receiving|received|given|treated with|treated by|assigned to|randomi[sz]ed to|taking|undergoing|allocated to|using"
_GROUP = rf"groups?(?= (?:of|who|that|which|{_GETTING}))|arms?(?= (?:of|{_GETTING}))"
SUBJECT = re.compile(
    rf"\b(?:in|with|for|among|on|by|after|following|during|under|of|to|{_GETTING})\b"
    rf"(?: (?:the|{_PEOPLE}|{_GROUP}|{_GETTING}|were|was|on|in|with|of)){{0,6}} "
)
OBJECT = Scanner(
    rf"\b(?:than|{COMPARED_WITH}|versus|vs\.?|in contrast (?:to|with)|over|but not(?= (?:(?:in|with|for|on|after|among|by) |(?:the )?(?:[\w-]{{1,20}} ){{1,3}}(?:group|arm)\b))|against|rather than)"
    rf"(?: (?:the|{_PEOPLE}|{_GROUP}|{_GETTING}|were|was|on|in|with|for|of|among|observed|seen|after|either)){{0,7}} "
)
SUPERIOR_TO = re.compile(r"\b(?:superior|inferior) to (?:the )?")
# compared with (that observed before treatment), than (at baseline): what is no arm
STATE_BEFORE = re.compile(
    r" ?(?:(?:that|those|the|their|its|values?|levels?|scores?|observed|seen|measured|found|at|in) ){0,4}(?:baseline|before|pre-?(?:treatment|operative|test|intervention)\w{0,4}|initial(?:ly)?|admission)\b"
)
# A was equivalent (to B) in X, did not differ (from B) in X
ALIKE_TO = re.compile(
    r" (?:[a-z]{4,14}ly )?(?:to|from|with) (?:the )?(?=[^.;,()]{2,50} (?:in|for|with|regarding|concerning)\b)"
)
AND = re.compile(r" (?:and|versus|vs\.?|with|to|or) (?:the )?")
# An arm is none of these.
NO_ARM = re.compile(
    rf"(?:baseline|follow-up|(?:days?|weeks?|wks?|months?|mos?|years?|yrs?|hours?)\b|both|all|either|two|three|four|terms|addition|contrast|comparison|general|greater|more|less|larger|higher|lower|smaller|this|these|those|that|respect|regard|mean|median|total|\d|{ANY_PERSON}|study|trial|time|there|it\b|they|we\b|results?|analysis|p\b|significan|groups?\b(?! [a-z\d])|arms?\b(?! [a-z\d])|others?\b|-\d)"
)
# X was lower(, whereas ...), (while Y was higher) in A: another clause, and one that shares its arms
NEXT_CLAUSE = re.compile(
    r",? \b(?:whereas|while|whilst)\b(?P<shares> (?:[^\s.;,()]{1,20} ){1,4}?(?:was|were) (?:[a-z]{4,14}ly )?(?:lower|higher|less|more|fewer|greater|longer|shorter|better|worse|smaller|larger|reduced|increased|decreased|improved) (?:in|with|for|among)\b)?"
)
# What "in" leads to behind one of these is what changed
CHANGES = tuple(
    f"{noun}{number} "
    for noun in "increase decrease reduction decline rise fall improvement change difference".split()
    for number in ("", "s")
)
# in group I: no pronoun
GROUP_ONE = re.compile(r"(?:group|arm) i\b")
# A had lower X, A was associated with lower X, A led to a greater fall in X
ACTING = re.compile(
    r"\b(?:had|has|have|showed|shows|experienced|reported|demonstrated|exhibited|achieved|required|needed|developed|resulted in|results in|led to|leads to|produced|yielded|provided|caused"
    r"|(?:was|were|is|are) (?:also )?(?:\w{1,30}ly )?associated with|gave|displayed|obtained|received|attained|presented)\b(?: an?| the)?(?: [a-z-]{1,30}){0,4} ?$"
)
BETWEEN_TWO = Scanner(r"\b(?:between|among|comparing|across) (?:the )?")
# Outcomes of which less is better: improved pain is less pain.
LESS_IS_BETTER = re.compile(
    r"\b(?:pain|symptoms?|mortality|deaths?|depress\w{0,5}|anxiety|fatigue|severity|disability|nausea|vomiting|bleeding|infections?|complications?|bloating|flatulence|gas|falls?|falling|cough\w{0,3}|wheez\w{0,3}|sneezing|congestion|redness|erythema|discomfort|cramps?|spas(?:ms?|ticity)|dyspepsia|heartburn|reflux|incontinence|leakage|urgency|nocturia|deficits?|errors?|hypoglyc[a-z]{2,6}|fever|sepsis|pneumonia|strokes?|infarctions?|thrombos[ei]s|plaque|gingivitis|caries|viral load|worry|rumination|loneliness|adverse|events?|toxicit\w{1,3}|stress|distress|insomnia|pruritus|itch\w{0,3}|dyspn\w{1,5}|stiffness|swelling|o?edema"
    r"|relapses?|recurrences?|failures?|burden|impairment|hot flushes|hot flashes|headaches?|burnout|anger|tension|fear|inflammation|ulcers?|lesions?|wounds?|time to|length of|duration|delirium|aggress\w{1,4}|agitation|bmi|weight|blood pressure|[sd]?bp(?!-)|hba1c|a1c|glucose|cholesterol|ldl|triglycerides|craving|smoking|iop|intraocular pressure|mucositis|dermatitis|constipation|diarrh\w{1,4}|blood loss|costs?|readmissions?|exacerbations?|seizures?|attacks?|womac|hamd|panss|madrs|haq|das28|dlqi|pasi|ipss|odi)\b"
)
# More of these is a delay: "delayed the time to relapse"
TIMES = re.compile(r"\b(?:times?|intervals?|duration|onset|latency)\b")
DELAY = "delay"
# Less time is not less of the outcome: "recovery was faster"
OF_TIME = re.compile(r"\b(?:earlier|later|faster|quicker|delay\w{0,3}|accelerat\w{0,3})$")
# Of these more is better, whatever else is named: better pain relief is more relief
RELIEVING = re.compile(
    r"\b(?:control|relief|management|improvements?|recovery|resolution|healing|clearance|tolerance|tolerability|prevention|freedom|cure|response|loss|reductions?|decreases?|declines?|knowledge|awareness|absence|self-efficacy|acceptance|coping|confidence|self-management|skills?|thresholds?|quality of life)\b|\bfree\b"
)
# Outcomes of which more is better.
MORE_IS_BETTER = re.compile(
    r"\b(?:survival|respon(?:se|ders)|remissions?|cure|quality of life|success|adherence|satisfaction|healing|recovery|wellbeing|well-being|physical function\w{0,3}|abstinence|cessation|weaning)\b"
)
# a significant decrease in X, the increase was: nouns that look like verbs
NOUNS = frozenset("increase decrease".split())
OF_A_NOUN = re.compile(r" (?:in|of|was|were|from|than)\b")
# reduced X by 20% and Y by 9%; were reduced by 20% and Y by 9%
AMOUNT = re.compile(
    r"\bby (?:about |approximately |an average of )?\d[\d.]{0,5} ?(?:%|percent\b|per cent\b)?"
)
GAPPED = re.compile(r" (?:\([^()]{1,20}\) )?by (?:about |approximately |an average of )?\d")
# no effect on( waist girth, weight or )X: what leads to a later item of a list
LIST_OPENS = re.compile(r"[^;:]{3,110}(?:,| and| or)(?: (?:the|their|in|on)){0,2} ")
FINITE = re.compile(r" (?:\([^()]{1,60}\) )?(?:was|were|is|are|had|has|did|remained|occurred)\b")
# X (12% v 9%; P=0.01), Y (P=0.2): the bracket of one outcome of a list
OWN_BRACKET = re.compile(r" ?\([^()]{0,100}(?:\([^()]{0,40}\)[^()]{0,60}){0,4}\)")
BRACKET = re.compile(r"[(\[][^()\[\]]{0,200}[)\]]")
JOINING = frozenset(
    "and or the a an in of as well both for mean median rates rate either nor total".split()
)
# The same noun with one of these is what was measured: "mean reduction in", "time to relief of"
OF_A_NAME = frozenset(
    "mean median average time percent percentage primary secondary first complete adequate initial".split()
)
SMALL = frozenset("smaller less lower lesser slower fewer weaker".split())
REDUCING = re.compile(
    r"reduc|decreas|declin|fall|drop|loss|lower|suppress|attenuat|shorten|prevent|reliev|alleviat|control|relief|treat"
)
# Just before an adjective: what was told of already
TOLD_OF = re.compile(r"\b(?:their|its|his|her|our|such) (?:[a-z]{4,14}ly )?$")
# Just before an adjective: who people are, and not what they had ("mothers with lower incomes")
OF_PEOPLE = re.compile(
    rf"\b(?:{PERSONS}|fathers|those|families|cases)"
    r"(?: [a-z]{2,12}){0,2} (?:with|having|who had|of)(?: an?| the)?(?: [a-z]{4,14}ly)? ?$"
    r"|\b(?:areas|regions|lobes|zones|sites|segments|lesions|tumou?rs|teeth|clinics|centres|centers|hospitals) (?:with|of)(?: an?| the)?(?: [a-z]{4,14}ly)? ?$"
)
# patients who improved X: which of them are meant
WHO = re.compile(
    rf"\b(?:who|(?:{PERSONS}|those) that)(?: (?:had|have|were))?(?: [a-z]{{4,14}}ly)? ?$"
)
# X, (but not Y), was lower: of Y it is not said
EXCEPTED = tuple(f"but not {word}" for word in ("", "the ", "in ", "on ", "for "))
# X cut Y and (was lower): the subject of the verb before, and not its object
SHARED_SUBJECT = re.compile(r" (?:and|but)(?: (?:also|therefore|thus|it))? $")
# One of these among the three words before a cue takes its direction away.
NEGATIONS = frozenset("no not without neither nor none equally similarly".split())
# did not impair X or (increase) Y: the second verb is under the first one's "not"
NOT_OR = re.compile(
    r"\b(?:not|without|neither|nor|never)\b(?: (?!but\b|and\b)[^\s.;:]{1,30}){1,14}? (?:or|nor)(?: [a-z]{4,14}ly)? $"
)
# No evidence was found for (reduced X)
NO_EVIDENCE = re.compile(r"\bno (?:\w{4,14} )?evidence\b[^.;,]{0,30}$")
# And one of these just before a verb makes it a wish, a question or a possibility.
MODALS = frozenset("not longer neither nor may might could would can whether to if".split())
# What follows is another statement, with p values of its own
ANOTHER = re.compile(r";(?![^()\[\]]{0,200}[)\]])|\b(?:whereas|while)\b")
# Another clause stands between.
APART = re.compile(r";(?![^()\[\]]{0,200}[)\]])|\b(?:whereas|while|although|but)\b")
