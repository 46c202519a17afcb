"""The frames in which trial reports name what they measured, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.phrases.closed_classes import PLACES
from extract.language.scanning import Ending, Scanner
from extract.rules.findings import OutcomeDomain, OutcomeRole

# --- outcomes that are stated as such ---------------------------------------------------------

_ROLE = (
    r"(?:co-?primary|primary|main|principal|major|secondary|tertiary|key|other|additional|exploratory"
    r"|safety|efficacy|effectiveness|clinical|surrogate|predefined|pre-?specified|study|trial|patient|further)"
)
_OUTCOME = (
    r"(?:outcomes?(?:[ -](?:measure(?:ment)?s?|variables?|parameters?|criteri(?:on|a)|assessments?|events?))?"
    r"|end-? ?points?(?: measures?)?|efficacy (?:measures?|variables?|parameters?|assessments?)|(?<=efficacy )criteri(?:on|a)|(?:evaluation|assessment) criteri(?:on|a)"
    r"|(?:measures?|variables?|parameters?|assessments?|measurements?)(?= (?:[a-z]{2,12} ){0,2}(?:was|were|is|are|will|includ|compris|of interest))"
    r"|(?:measures?|variables?|assessments?|measurements?)(?=:))"
)
ROLES: dict[OutcomeRole, re.Pattern[str]] = {
    "primary": re.compile(r"primary|principal|\bmain\b"),
    "secondary": re.compile(r"secondary|tertiary|exploratory"),
    "safety": re.compile(r"safety"),
}
COMPOSITE_OF = re.compile(r"(?:composite|combined|combination)(?: [a-z-]{1,20}){0,3} of\b")
# The primary outcome was the difference between A and B in (X), the change from entry to week 78 in (X)
CHANGE_IN = re.compile(
    r" ?(?:the |a )?(?:mean |absolute |relative )?(?:differences?|comparisons?|changes?|improvements?) (?:between|from [^;,.]{2,40}? to)\b[^;,.]{3,160}"
    r" in(?! (?:each|both|either|the (?:two|groups?|study|treatment)|patients|participants|subjects|women|men|children)\b)(?= )"
)
# The primary outcome will be analysed with: what is done with it, and not its name
PLAN = re.compile(
    r" ?\d[\d.]{0,6}%| ?(?:also |then |not )?(?:lower|higher|significantly|analy[sz]ed|assessed|measured|compared|evaluated|met|achieved|reached|determined|recorded|calculated|examined|tested|collected|performed|obtained|observed|summari[sz]ed|available|unavailable|known|missing|ascertained|seen|found|noted|similar|different|completed)\b"
)
HAS_VERB = re.compile(r"\b(?:was|were|is|are|will|included?|assessed|measured)\b")
# The primary outcome was X; secondary end points included X; Main outcome measures: X
NAMED = Scanner(
    rf"\b(?P<roles>(?:{_ROLE}(?:,? and |,? or |, |/| )){{0,4}}){_OUTCOME}\b"
    r"(?P<tail>(?: \([^()]{1,30}\))?(?: (?!was\b|were\b|is\b|are\b|will\b|had\b|has\b|did\b|improved\b)[a-z0-9-]{1,20}){0,7}?)"
    r"(?P<verb>,? (?:was|were|is|are|being(?! (?:measured|assessed))|will be|includ(?:ed?|es|ing)|will include|compris(?:ed?|es|ing)|consist(?:s|ed) of"
    r"|to be assessed (?:was|were|is|are)|measured (?:was|were)|namely)\b:?|:| =| –|,? i\.e\.,?)"
    r"(?: (?:defined as|as follows:?|the following:?|as\b|based on|set as|chosen as|assessed (?:by|as|using|with)|measured (?:by|as|using|with)"
    r"|to (?:assess|determine|evaluate|compare|measure|examine)|both|either|:))?"
)
# the primary outcome of 28-day mortality, the primary end point (pain at 6 hours)
APPOSED = Scanner(
    r"\b(?P<roles>(?:co-?primary|primary|main|secondary)(?: (?:efficacy|clinical|safety))?) (?:outcomes?(?: measures?)?|end-? ?points?)"
    r"(?: of (?!the (?:study|trial)|this|our|interest|these)|,? (?=\((?![^()]{1,60}[,:=] ?\d))| which was |, (?=[^,;.]{3,90}, (?:was|were|is|are|did|occurred|differed|improved|decreased|increased)\b))"
)
# The primary objective was to compare X
AIMED = Scanner(
    r"\b(?P<roles>(?:primary|main|principal|secondary)) (?:objectives?|aims?|goals?)(?: of [^.;:,]{3,60}?)? (?:was|were|is|are) to"
    r" (?:compare|assess|evaluate|measure|estimate|determine|examine)\b(?! (?:whether|if|how|the effects?|the impact|the influence))"
)
# the primary outcome occurred in 12%, rates of the primary end point: named elsewhere
_PRIMARY = r"primary (?:composite |efficacy |safety |clinical |study |trial )?(?:outcome|end-? ?point)(?: events?| measure)?"
REFERRED = re.compile(
    rf"\b(?:(?:the|this|a|an|our) )?{_PRIMARY}(?= (?:occurred|did not|differed|rates?\b|in \d"
    r"|was (?:\d|observed|met|reached|achieved|seen|reported|recorded|noted|similar|lower|higher|not|significantly|reduced|improved|present)))"
    rf"|\b(?:rates?|risks?|incidence|occurrences?|probabilit(?:y|ies)|numbers?|frequency|proportions?|percentages?) of (?:the|this|a|our) {_PRIMARY}\b"
    # 23 of 187 met the primary outcome; there was no difference in the primary outcome (32% v 35%)
    rf"|(?:(?<=\bmet )|(?<=\breached )|(?<=\bhad )|(?<=\bexperienced ))(?:the|a) {_PRIMARY}(?! (?:of|was|were|that|which))\b"
    rf"|(?<= in )(?:the|our) {_PRIMARY}(?= (?:\(|between|was))"
)
# X was the primary outcome; X and Y were secondary end points; X as the primary endpoint
INVERSE = Scanner(
    r"(?:\b(?:was|were|is|are|be|being|served as|considered|chosen as|defined as|used as|designated)(?: considered| defined| chosen| used| designated)?"
    r"(?: as)? |, | ?(?P<bracket>\()|\bas |\bfor )(?:the |a |our |one of the )?(?P<roles>(?:co-?primary|primary|main|principal|key secondary|secondary|tertiary|major)"
    r"(?:,? (?:and|or)? ?(?:secondary|primary|safety|efficacy|clinical|study|key))?)"
    r" (?:efficacy |safety )?(?:outcome(?P<many>s)?(?: (?:measures?|variables?|parameters?))?|end-? ?points?|variables?|measures?|parameters?|outcomes? assessed)"
    r"(?! (?:was|were|is|are|of|included?|did|for|which)\b)(?=[ .,;)]|$)"
)
# The outcomes assessed were X; of interest were X; data on X were collected
MEASURED_AFTER = Scanner(
    r"\b(?:(?:we|investigators|authors|researchers) (?:also |then |prospectively |additionally ){0,2}(?:measured|assessed|evaluated|recorded|examined"
    r"|determined|analy[sz]ed|monitored|investigated|estimated|calculated|quantified|collected)\b"
    r"|(?:analys[ei]s|measures|outcomes?|end-? ?points?|tests|questionnaires?|surveys?|interviews|team) (?:also )?(?:examined|evaluated|assessed|measured)\b"
    r"|of interest (?:was|were|included)\b|data (?:on|about|regarding) |(?:assessment|measurement|evaluation|measure|estimate)s? of\b"
    r"|to (?:assess|measure|quantify|record)\b"
    r"|(?:used|utili[sz]ed|performed|administered|conducted|undertaken|collected|obtained|taken|scales?|tests|questionnaires?) to (?:evaluate|determine|examine|monitor|estimate|detect)\b(?! (?:whether|if|how|which|what)\b)"
    r"|(?:were|was) (?:assessed|evaluated|tested|examined|measured|analy[sz]ed|compared|monitored|followed)(?: \w{1,12}){0,4} for\b(?! (?:\w{1,10}[ -])?(?:days?|weeks?|months?|years?|hours?)))"
)
# Where methods are told: to evaluate X. An aim says so of a drug.
MEASURED_TO = Scanner(
    r"\bto (?:evaluate|determine|examine|monitor|estimate|track)\b(?! (?:whether|if|how|which|what|the (?:effects?|impact|influence|role|relation\w{0,4}|association|efficacy|optimal|best))\b)"
    r"|\b(?:evaluating|assessing|measuring|recording|monitoring|examining)\b(?: the following [^:.;,]{3,40}:)?"
)
# Where methods are told or an aim: whether A (prevents) X
AIMED_IF = Scanner(
    r"\b(?:whether|(?:determine|assess|test|see|investigate|examine|evaluate|explore|learn|establish) if) [^.;:]{3,120}? (?:prevent|reduc|improv|increas|decreas|affect|influenc|lower|prolong|shorten|delay|enhanc|alter|modif)(?:e?s|es|e|ies|y|ed)?\b(?! (?:the )?(?:by|in|with|when|or|and)\b)"
)
# Pain, stiffness and function were assessed; X was measured with Y
MEASURED_BEFORE = Scanner(
    r"\b(?:was|were|is|are|will be|has been|have been|had been)(?: (?:also|then|first|all|each|both|prospectively|carefully|regularly|again|regarded and|observed and"
    r"|\w{3,15}ly)){0,2} (?:measured|assessed|recorded|evaluated|determined|monitored|collected|analy[sz]ed|examined|quantified|calculated|estimated|scored"
    r"|registered|noted|observed|investigated|tested|documented|obtained|rated|studied|explored|assayed|counted|quantitated|tracked|graded|gathered|compared(?= (?:between|among|across|before|at\b|using|by|for both))|used to (?:assess|evaluate|measure|determine|examine|quantify))\b"
)
# Blood pressure recordings were made; MRI was performed: what is done is a measurement by its name
DONE = Scanner(
    r"\b(?:was|were|is|are|will be)(?: (?:also|then|both|all|each|\w{3,15}ly)){0,2} (?:performed|obtained|administered|taken|done|undertaken|conducted|carried out|made|completed|acquired)\b"
)
# X was measured at 6 hours (primary outcome) and 12 hours
ROLE_IN_BRACKET = re.compile(
    r"\((?:the )?(?P<roles>(?:co-?primary|primary|main|secondary)) (?:outcome|end-? ?point)(?: measure)?\)"
)
# Between a name and such a bracket: another item, so that the bracket is not of the name
ANOTHER = re.compile(r"[,;:](?! \d)|\band\b(?! \d)|\bor\b")
# measured with a visual analogue scale, assessed using the MMSE, by means of
INSTRUMENT = Scanner(
    r"\b(?:measured|assessed|evaluated|rated|scored|graded|determined|quantified|quantitated|recorded|defined|monitored|completed|estimated|compared|judged|classified|tested)(?: \w{1,12}){0,2}"
    r" (?:with|using|by|via|on|through|by means of|according to|based on)(?: (?:counting|comparing|measuring|recording|scoring))?\b|\b(?:using|by means of|completed|administered|underwent)\b"
)
# What such a phrase ends in, if it is a measuring instrument and no person, statistic or method.
INSTRUMENT_HEADS = Ending(
    r"(?:scales?|scores?|questionnaires?|index|indices|tests?|inventory|inventories|subscales?|interviews?|diar(?:y|ies)|examinations?|assessments?|ratings?"
    r"|echocardiography|spirometry|imaging|tomography|ultrasound|ultrasonography|polysomnography|radiographs?|dynamometer|surveys?|checklists?|sf-36|eq-5d|short form"
    r"|vas|nrs|mmse|hamd|ham-d|adas-cog|criteria|instruments?|batter(?:y|ies)|profile|\w{3,20}(?:graph|metr|scop)(?:y|ies)|f?mri|pcr|elisa|eeg|ecg|emg|hplc|\w{4,20}meters?|(?:immuno|bio)?assays?|scans?|recordings?|photographs?|biops(?:y|ies)|impression|blot(?:ting)?)$"
)
# What patients were given or went through stands for nothing
GIVEN = frozenset({"administered", "completed", "underwent"})
# Safety was (assessed by) vital signs and adverse events: what stands for it is what was measured
STANDS_FOR = Ending(
    r"\b(?:safety|tolerability|tolerance|efficacy|effectiveness|effects?|outcomes?|results?|responses?|toxicity|benefits?|performance|success|improvements?|patients|participants|subjects|children|women|groups)"
    r"(?: (?:of|to|in) (?:the )?(?:[a-z-]{2,20} ){0,2}[a-z-]{2,20})? (?:was|were|is|are|will be)(?: (?:also|then|both|all|\w{3,15}ly|\w{3,12}ed and))? $"
)
# The effect of A on X; effects of A versus B on X and Y
EFFECT_ON = Scanner(
    r"\b(?:effects?|impact|influence|efficacy|effectiveness|benefits?|role)\b(?P<of>[^.;:?]{0,200}?)(?<!based)(?<!depending)(?<!focus) (?:on|upon|in (?:reducing|improving|preventing|decreasing|increasing|lowering|controlling))\b"
    r"(?! (?:the )?(?:basis|day|days|behalf|top)\b)"
)
# --- outcomes that are only met in results ----------------------------------------------------

_HOW = r"(?:not |no |also |both |all |still |only |even |significantly |statistically |non-?significantly |markedly |slightly |substantially |similarly |marginally |numerically |generally |clinically |considerably |approximately |about |almost |\w{3,14}ly )"
_STATE = (
    r"(?:lower|higher|less|more|fewer|greater|longer|shorter|better|worse|smaller|larger|poorer|faster|slower|earlier|later|easier|smoother|milder|weaker|stronger|thicker|thinner|wider|narrower|deeper"
    r"|similar|comparable|different|equal|equivalent|identical|the same|alike|unchanged|unaffected|stable|constant|significant|reduced|increased|decreased|improved|elevated"
    r"|prolonged|shortened|lowered|raised|enhanced|attenuated|diminished|doubled|halved|observed|seen|noted|found|reported|recorded|detected|achieved|documented"
    r"|half(?= (?:of )?th)|(?:double|twice|three times)(?= th)|present|attained|reached|noticed|demonstrated|experienced|diagnosed|encountered|obtained|identified|rare|common|frequent|infrequent|uncommon|mild|low|high|good|nil|absent"
    r"|affected|altered|influenced|changed|maintained|sustained|needed|required|significantly|between|in favou?r|\d[\d.,·%]{0,10}|[-−–+£$€<>≤≥] ?\d[\d.,·%]{0,10}|zero|one|two|three|four|five|six|seven|eight|nine|ten|as follows)"
)
# In the control group pain (was lower): an adverbial without a comma
IN_GROUP = re.compile(
    r"(?:in|for|among|within) (?:the |both |all |each |either )?(?:[\w/+.%-]{1,24} ){0,5}?(?:groups?|arms?|patients|subjects|participants)"
    r"(?: (?:\d|[a-h]|i{1,3}|iv|one|two|three))?(?= (?!and\b|or\b|with|who|that|which|whose|receiving|treated|given|assigned|of\b"
    r"|in\b|on\b|was|were|had|than|taking|undergoing|the (?:group|arm))[a-z])"
)
# What follows is no object: "pain decreased in", but not "the drug decreased pain"
_ALONE = (
    r"(?= (?:in|at|on|for|to|by|with|within|from|after|before|between|among|during|over|under|until|through|throughout|across|as|than|when|and|or|but|while|whereas|only"
    r"|more|less|most|[a-z]{3,14}ly|non-?significantly|compared|relative|following|irrespective|regardless|despite|twice|slightly|most|much|either|both|also|further|again|early|later|earlier|faster|about)\b"
    r"| ?\d[\d.,]{0,6}(?![\d-])| ?[(,.;:≥≤<>~+\[-]|$)"
)
# X was lower, X did not differ, X occurred in, X remained unchanged, X decreased
PREDICATE = Scanner(
    rf"\b(?:(?:was|were|is|are|remained|averaged|appeared|became|tended to be|seemed|being) {_HOW}{{0,4}}?{_STATE}(?!\w)"
    rf"|(?:did|does|do) {_HOW}{{0,3}}?(?:differ|vary|correlate|reach|rise|fall|decline|show|occur|(?:change|improve|increase|decrease){_ALONE})"
    rf"|differed|occurred|developed(?= in\b)|(?:increased|decreased|improved){_ALONE}|declined|fell|rose|dropped|worsened|deteriorated|favou?red|ranged|averaged|changed|reached|appeared(?= in)|arose|varied"
    r"|tended to|showed (?:a |no |an )?(?:\w+ ){0,3}(?:difference|improvement|reduction|increase|decrease|change|trend|benefit))"
)
# no significant differences between the groups in X; did not differ with respect to X or Y
DIFFERENCE = Scanner(
    r"\b(?:(?P<differ>differences?|differ|differs|differed|different)|similar(?:ity)?|comparable|equivalent|equivalence"
    r"|discrepanc(?:y|ies)|effective|superior(?:ity)?|(?:non-?)?inferior(?:ity)?|better|alike|advantage)\b"
)
IN_TERMS_OF = Scanner(
    r"\b(?P<strong>in terms of|with (?:respect|regards?) to|in respect of|in relation to|regarding|concerning|as regards|as for)\b"
    r"|\b(?P<weak>for|in|of)\b|(?P<end>[;()])"
)
# lower X, fewer X, significantly improved X; not "lower than" and not "more effective"
COMPARATIVE = Scanner(
    r"\b(?:lower|higher|fewer|less|more|greater|longer|shorter|better|worse|reduced|increased|decreased|improved|similar|comparable|poorer|larger|smaller|faster|earlier|inferior|superior|prolonged|significant|additional|lesser|enhanced|elevated)"
    rf"(?! {PLACES})"
    r"(?= (?!than\b|in\b|with\b|for\b|by\b|to\b|likely|often|frequent|prevalent|effective|severe|common|pronounced|rapid|patients|women|men|and\b|or\b|significant|when|at\b|among|from|after|on\b|during|over|compared|difference|reduction|increase|decrease|improvement|change|benefit|but|efficacious|favou?rable|number of (?:patients|women))[a-z(])"
)
# reduction in X, improvement of X, changes in X
CHANGE_OF = Scanner(
    r"\b(?:reductions?|increases?|decreases?|improvements?|changes?|declines?|elevations?|rises?|falls?|gains?|worsening|deterioration|progression|differences?|loss) (?:in|of)\b(?! (?:\d|patients|[a-z]{1,3} ?%))"
)
# A reduced X; A had no effect on X; A resulted in X; A was associated with X
CHANGED = Scanner(
    r"\b(?:reduc(?:ed?|es|ing)|improv(?:ed?|es|ing)|increas(?:ed?|es|ing)|decreas(?:ed?|es|ing)|lower(?:ed|s|ing)|prolong(?:ed|s|ing)?|shorten(?:ed|s|ing)?|enhanc(?:ed?|es|ing)"
    r"|prevent(?:ed|s|ing)?|delay(?:ed|s|ing)?|attenuat(?:ed?|es|ing)|diminish(?:ed|es|ing)?|affect(?:ed|s)?|alter(?:ed|s)?|influenc(?:ed?|es)|induc(?:ed?|es|ing)|suppress(?:ed|es)|accelerat(?:ed?|es|ing)|inhibit(?:ed|s)|worsen(?:ed|s)|modif(?:y|ied|ies)|(?<=not )change"
    r"|effects? on|impact on|influence on|benefit (?:on|in)|efficacy in|effective (?:in|at)|(?:resulted|results|resulting) in|led to|leads to|improvement on)"
    r"(?! (?:than|in\b|with\b|by\b|from\b|when|compared|at\b|after|and\b|to\b|on\b|patients|women|men|significantly more|both groups))"
)
# Patients developed X, required X, had X, experienced X
EXPERIENCED = Scanner(
    r"\b(?<!\bwho )(?<!\bthat )(?<!\bwhich )(?<!\bwomen )(?:experienced|developed|reported|suffered(?: from)?|achieved|required|exhibited|showed|demonstrated|had|sustained|needed|presented with|attained|reached|achieving|having|experiencing|developing|reporting|requiring)\b"
    r"(?! (?:been|that|to\b|not|received|undergone|no (?:significant )?(?:effect|difference)|mean age))"
)
# superior to B for X, of no benefit over B on X, scored higher on X; benefits were found for X
_NO_PEOPLE = r"(?! (?:the |both |all |each |either |those |these |our )?(?:[\w-]{1,20} ){0,3}(?:groups?|arms?|patients|women|men|children|participants|subjects|people|adults|infants|studies|trials|controls)\b)"
SUPERIOR_IN = Scanner(
    r"\b(?:(?:(?:superior(?:ity)?|(?:non-?)?inferior(?:ity)?|better|worse|(?:more|less|as|equally) (?:effective|efficacious|beneficial)|advantages?|benefits?)(?: of [^.;,()]{2,40}?)?"
    r" (?:to|than|as|over|compared (?:with|to)) [^.;,()]{2,60}?|outperformed [^.;,()]{2,60}?|in favou?r of [^.;,()]{2,60}?"
    r"|no (?:[a-z]{4,14} ){0,2}(?:benefits?|advantages?|superiority)|(?:scored|performed|fared|rated) (?:\w{3,14}ly )?(?:higher|lower|better|worse)(?: (?:than|compared (?:with|to)) [^.;,()]{2,60}?)?)"
    r" (?:for|on(?! demand)|in(?= (?:the )?(?:\w{3,12}ing|prevention|reduction|relief|treatment)\b))"
    r"|(?:benefits?|improvements?|gains?|advantages?|deteriorations?)(?: (?:of|from|with) [^.;,()]{2,40}?)? (?:was|were) (?:also |\w{3,14}ly )?(?:found|seen|observed|noted|reported|demonstrated|shown)(?: [^.;,()]{2,40}?)?"
    rf" (?:for|on|in))\b{_NO_PEOPLE}"
)
# needed less X, consumed more X: a drug, too
CONSUMED = Scanner(
    r"\b(?:required|needed|consumed|used|requested|received) (?:an? )?(?:[a-z]{4,14}ly )?(?:less|more|fewer|lower|higher)(?: (?:doses?|amounts?) of)?(?= [a-z])(?! (?:than|often|frequent|time|doses?|amounts?)\b)"
)
# X was reduced by 24%, and Y by 35%: the verb is that of X
GAPPED = Scanner(
    r"\bby (?:about |approximately |an average of )?\d[\d.]{0,5} ?(?:%|percent|per cent)(?: [(\[][^()\[\]]{1,80}[)\]])?,? and (?=[a-z][^.;,()]{2,60}(?: \([^()]{1,20}\))? by (?:about |approximately |an average of )?\d)"
)
# LVEF ≤ 30% (was observed): the limit is part of what was met
LIMIT = re.compile(
    r" (?:of )?(?:[<>≤≥]=?|less than|more than|greater than|at least|below|above) ?\d[\d.,]{0,6}(?: ?(?:%|(?:mm ?hg|mmol/l|mg/dl|kg/m2|points?|days?|hours?|weeks?|mm|cm|kg|g|ml)\b))? $"
)
# were more likely (to have X), less likely than B (to be readmitted)
LIKELY_TO = Scanner(
    r"\b(?:more|less|as|equally) likely(?: (?:than|compared (?:with|to)) [^.;,()]{2,60}?)? to (?P<light>have|experience|develop|report|require|need|undergo|achieve|reach|attain|suffer|receive|show)?(?! ?(?:result|benefit|see|agree|show|have)\b)"
)
# the incidence of X, rates of X, hazard ratio for X, number of X, time to X
RATE_OF = Scanner(
    r"\b(?:rates?|incidences?|risks?|odds|odds ratio|frequenc(?:y|ies)|prevalence|numbers?|proportions?|percentages?|probabilit(?:y|ies)|likelihood|occurrence|duration|length|severity|intensity|levels?|concentrations?"
    r"|hazard ratios?|relative risk|times?|need|scores?|quality|consumption|(?<!the )use) (?:of|for|to)\b(?! (?:\d|the two|each|both|patients\b(?! (?:who|with|free|[a-z]{3,15}ing\b)))"
    r"(?! be\b))"
)
# the most common adverse events were A and B; side effects included A
LISTED = Scanner(
    r"\b(?:adverse (?:events?|effects?|reactions?)|side[- ]effects?|toxicit(?:y|ies)|complications?|symptoms|reactions|events)"
    r"(?: (?:in|of|with|reported|observed)(?: [a-z-]{1,20}){1,4}?)?,? (?:was|were|included?|including|such as)\b(?! (?:not|no|similar|comparable|more|less|also|significantly|higher|lower|mild|reported|observed|seen|noted|found|recorded|rare|common|\d))"
)
# for X these were 13% and 10%
THESE_WERE = Scanner(
    r"\bfor(?= [^.;,]{3,60}? (?:these|those|they|it|the (?:corresponding )?(?:figures|rates|values|proportions|numbers)) (?:were|was) \d)"
)
# there were no X, there were 27 X, there was more X
EXISTS = Scanner(
    r"\bthere (?:was|were) (?:also |only ){0,2}(?=[a-z0-9])(?!a trend|evidence|significant evidence)"
)
# In an abstract without headings, what comes before is background.
BEGINS = Scanner(
    r"\b(?:randomi[sz]|assigned|allocated|enrol|recruited|received|underwent|were (?:included|studied|treated|given)|n ?= ?\d|\bwe\b"
    r"|this (?:study|trial)|in th(?:is|e present) |\bgroups?\b|\barms?\b|\bp ?[<=>])"
)
# X (35% vs 39%), X (HR 0.83; 95% CI 0.7 to 1.0)
FIGURES = Scanner(
    r" [(\[](?=[^()\[\]]{0,90}?(?:%|\bvs\b|\bv\b|versus|±|\+/-|\bci\b|ratio|\b[roh]r\b|\bp ?[<=>≤]|\bmean|\bmedian))"
)
# What follows is said of something else
CLAUSE = Scanner(r";|\b(?:whereas|while|but|although)\b")
# Sentences with figures of what was given or who was taken in, and not of what came of it
NO_FIGURES = Scanner(
    r"\brandomi[sz]|\b(?:assigned|allocated|eligib|enrol|recruit|approached|screened|two-sided|consisted of|was defined as|registered|sample size)"
)
# Sentences that tell one arm from another
COMPARING = Scanner(
    r"\b(?:groups?|arms?|vs?|versus|placebo|controls?|respectively|compared|usual care|than)\b"
)
# Words that are an outcome wherever a result sentence has them, with what stands before them.
HEADS = Scanner(
    r"\b(?:mortality|deaths?|died|survival|fatalit(?:y|ies)|adverse (?:events?|effects?|reactions?|drug reactions?|outcomes?)|side[- ]effects?|toxicit(?:y|ies)|complications?"
    r"|quality of life|length of (?:hospital |icu )?stay|hospital stay|hospitali[sz]ations?|readmissions?|recurrences?|relapses?|remission|response rates?|complete response|bleeding|infections?"
    r"|scores?|levels?|concentrations?|(?:blood )?pressure|heart rate|rates?|incidence|duration|satisfaction|adherence|compliance|tolerability|weight loss|body weight|toxicities"
    r"|success rate|failure|nausea|vomiting|pain|fatigue|relapsed|discontinued|withdrew|recovered|(?:re)?hospitali[sz]ed|readmitted|survived|lost to follow-up|os|pfs|dfs|efs|ttp|orr|hrqol|qol)\b(?! campaign)"
)

# proportion of women who made a choice, number of patients achieving remission
SHARE = re.compile(
    r"(?:(?:mean |median |total |overall |higher |lower |greater )?(?:proportions?|numbers?|percentages?|rates?|frequency) of (?:the )?(?:[a-z-]{1,20} )?"
    r"(?:patients|women|men|participants|subjects|children|adults|eyes|individuals|people|infants|cases|days|students|mothers)"
    r" (?:who|that|with|without|free|(?!taking|undergoing|being|during)[a-z]{3,15}ing|(?!treated|assigned|randomi|allocated|enrolled|included|recruited)[a-z]{3,12}ed (?:on|to|from|as|for)) (?!a\d)[a-z0-9 <>≥≤%/-]{3,80}?)"
    r"(?= ?[,;.()\[]| (?:was|were|is|are|did|in (?:the|both|group|each)|between|at \d|after|among|than|compared|from|differ|increased|decreased|declined|and (?:the|a)|at the end|had|over|during|by)\b|$)"
)
# A bracket after a name: its abbreviation, or what it is made of ("(golf exam, adherence)").
SHORT_FORM = re.compile(r" ?[(\[][a-z0-9α-ω][\w+./α-ω-]{0,14}[)\]]")
DETAIL = re.compile(
    r" ?\((?:i\.?e\.?,? |e\.?g\.?,? |including |such as |ie,? |eg,? |assessed (?:by|with|using) |measured (?:by|with|using) |as (?:assessed|measured) (?:by|with|using) )?(?P<inside>[a-z][^()%<>=≥≤±]{6,160})\)"
)
# A phrase that is a statistic or a unit by one of its words.
STATISTIC = re.compile(
    r"\b(?:(?:hazard|odds|risk|rate|relative) ratios?\b|effect sizes?\b|(?:kruskal|mann|wilcoxon|fisher|mcnemar|cochran|friedman|student's|log-?rank|chi[- ]?squared?|t[- ]tests?|non-?parametric|statistics?)\b|confidence\b|[a-zμ]{1,4}/[a-zμ]{1,3}\d?\b|[np]mol|degrees\b|sample size\b"
    r"|intent(?:ion)?[- ]to[- ]treat\b|per[- ]protocol\b|(?:interim|sensitivity|subgroup|post[- ]hoc) analys[ei]s$)"
    r"|^(?:(?:group|arm) [a-z\d]{1,3}$|ci\b|grades? [\d–-]{1,5}$|mm hg$|(?:thir|four|fif|six|seven|eigh|nine)teen$"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]{3,5})?$)|/(?:h|day|week|month|year)$"
)

# ramipril, lidocaine: by the stems of the international names of drugs, none that the body makes
DRUG = re.compile(
    r"[a-z]{2,20}(?:olol|[aei]pril|sartan|vastatin|caine|[iuo]mab|[tdnv]inib|afil|conazole|prazole"
    r"|oxacin|cillin|mycin|cycline|setron|triptan|gliptin|gliflozin|glitazone|dipine|parin|xaban|vir"
    r"|tidine|lukast|(?<!s)terol|predniso(?:lo)?ne|methasone|onide|zepam|zolam|fentanil|curonium|oxetine"
    r"|apine|barbital|coxib|profen|fenac|dronate|taxel|platin|rubicin|flurane)|fentanyl|ketamine"
    r"|propofol|morphine|aspirin|paracetamol|ibuprofen|metformin|tamoxifen|warfarin|heparin|digoxin"
)
# did not change 28-day mortality: a verb that is no part of the name
VERB_AHEAD = "change "
AHEAD = re.compile(
    r"(?:(?<=not )|(?<=to )|(?<=could )|(?<=would )|(?<=may )|(?<=might ))change (?!in\b|of\b|from\b|scores?\b)"
)
FIRST_WORD = re.compile(r"[\w+-]{1,60}")
# hospitalization for or death from heart failure, stroke or cardiovascular death
OR_BEFORE = re.compile(
    r" (?:(?:for|from|of|with|due to),? )?or (?:the |any |all-cause |cardiovascular )?$"
)

# --- where a phrase is no outcome -------------------------------------------------------------

# Sentences of results that tell of other things: power, methods, other studies
NO_RESULT = Scanner(
    r"\b(?:we aimed|aims? (?:of|was|is)|objectives? (?:was|of|is|were)|purpose|to determine whether|hypothesi[sz]|power (?:of|to)|was designed|will be|remains? (?:unclear|unknown|controversial)|has been shown"
    r"|have been shown|previous(?:ly)? (?:stud|report|shown)|is known|little is known|further (?:stud|research|trial|investigation|evaluation)|future (?:stud|research|trial)|should be|should (?:focus|investigate|examine|include)|(?:is|are) (?:needed|warranted|required)|(?:we|is|are|be) recommend)"
)
IS_RESULT = Scanner(
    r"%|\bp ?[<=>≤]|±|\+/-|\bci\b|\bvs\b|versus|compared (?:with|to)|signifi|\bgroups?\b|\barms?\b|did not|\bthan\b|similar|\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|none)\b"
    r"|\b(?:greater|more|fewer|less|lower|higher|no|improved|reduced|increased|decreased|associated|longer|shorter|better|worse|occurred|was|were|comparable|failed|without|had|outperformed|scored)\b"
)

# --- what an outcome is about ------------------------------------------------------------------

# Survival that something else may end: it is no figure of death.
OTHER_SURVIVAL = re.compile(
    r"\b(?:disease|progression|event|relapse|recurrence|metastas[ie]s|failure|symptom|graft|implant|transplant|pain|seizure|ventilator|fracture|stroke|dialysis"
    r"|treatment-failure|invasive-disease|distant|distant-disease|biochemical|local|locoregional|rejection|amputation|tumou?r|infection)[- ]?(?:free|related|specific)?(?:[- ]\w{1,12}){0,2} survival\b(?<!specific survival)"
    r"|\b\w{1,20}-free survival|\bfree survival|(?:graft|implant|restoration|cell|flap|fistula|prosthesis|stent|patency|neuronal|tooth|catheter) survival|survivors|survival (?:of|analysis)"
)
_DEATH = r"(?:deaths?|died|dead|mortality|dying|fatalit(?:y|ies))"
_EVENT = (
    r"(?:myocardial infarction|reinfarction|infarction|mi|stroke|hospitali[sz]ation|revascularization|transplant(?:ation)?|heart failure|dialysis|bleeding|relapse|recurrence"
    r"|progression|reintubation|disability|morbidity|bronchopulmonary dysplasia|bpd|shock|arrest|failure|dependency|embolism|thrombo\w{1,12}|ischemi\w{1,3}|graft loss|rejection|complications?|readmission|ventilation|ecmo|intubation|surgery|nec|amputation|impairment|sepsis|infections?)"
)
COMPOSITE = Scanner(
    rf"\bcomposite\b|\bcombined (?:end-? ?point|outcome|rate|incidence)|\bmajor adverse (?:cardi|limb|kidney|cerebro)|\bmace\b|\bmacce\b|\bfree survival|-free survival"
    rf"|\b{_DEATH}(?: [\w-]{{1,20}}){{0,4}}(?:,| or| and|/) ?(?:[\w-]{{1,20}} ){{0,4}}{_EVENT}s?\b|\b{_EVENT}s?(?: for| from)?(?:,| or| and|/) ?(?:[\w-]{{1,20}} ){{0,3}}{_DEATH}\b"
)
_DOMAIN_WORDS: tuple[tuple[OutcomeDomain, str], ...] = (
    ("mortality", rf"\b{_DEATH}\b|\bsurviv(?:al|ed|ors?)\b|\balive\b|\bos\b"),
    (
        "adverse_events",
        r"\badverse|\bside[- ]effects?|\btoxicit|\bcomplication|\bsafety\b|\btolerab|\bharms?\b|\bbleeding\b|\baes?\b|\bsaes?\b|\bhypoglyc",
    ),
    (
        "quality_of_life",
        r"quality[- ]of[- ]life|\bhr?qo?l\b|\bqol\b|\bsf-?(?:36|12)\b|\beq-?5d\b|\bqalys?\b|quality-adjusted|well-?being",
    ),
    ("pain", r"\bpain|\banalges|\bheadache"),
    (
        "length_of_stay",
        r"\b(?:length|duration|days) of (?:\w+ ){0,2}(?:hospital|icu|stay|hospitali[sz]ation|admission)|\b(?:hospital|icu|postoperative|unit) stay|length of stay|time to discharge",
    ),
    (
        "resource_use",
        r"\bcosts?\b|cost-|\bresource|\bhealth[- ]?care use|\bvisits?\b|\breadmission|\butili[sz]ation",
    ),
    (
        "function",
        r"\bfunction(?:al|ing)?\b(?! test)|\bdisability|\bindependence|\bactivities of daily|\bmobility|\bwalk|\brankin|\bbarthel|\bgait|\bstrength|\bcogniti",
    ),
    (
        "physiological",
        r"\bpressure|\blevels?\b|\bconcentrations?|\bheart rate|\bweight|\bbmi\b|\bglucose|\bcholesterol|\blipid|\bhba1c|\bplasma|\bserum|\bblood|\bfev|\bejection|\bdensity|\bsaturation|\btemperature|\biop\b|\boutput|\bcortisol|\binsulin|\bproteins?\b|\bmarkers?",
    ),
)
# The first that matches decides.
DOMAINS = tuple((domain, re.compile(words)) for domain, words in _DOMAIN_WORDS)
# Most names have none of these words.
DOMAIN = Scanner("|".join(words for _, words in _DOMAIN_WORDS))
