"""Frames of results: what differed, occurred, was reduced or has figures, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.atoms import EVENTS, P_SIGN
from extract.language.comparing import COMPARED_WITH
from extract.language.people import PERSONS
from extract.language.phrases.closed_classes import PLACES
from extract.language.scanning import Ending, Scanner

_HOW = r"(?:not |no |also |both |all |still |only |even |significantly |statistically |non-?significantly |markedly |slightly |substantially |similarly |marginally |numerically |generally |clinically |considerably |approximately |about |almost |\w{3,14}ly )"
_STATE = (
    r"(?:lower|higher|less|more|fewer|greater|longer|shorter|better|worse|smaller|larger|poorer|faster|slower|earlier|later|easier|smoother|milder|weaker|stronger|rarer|commoner|quicker|steeper|heavier|lighter|thicker|thinner|wider|narrower|deeper"
    r"|similar|comparable|different|equal|equivalent|identical|the same|alike|unchanged|unaffected|stable|constant|significant|reduced|increased|decreased|improved|elevated"
    r"|prolonged|shortened|delayed|lowered|raised|enhanced|attenuated|diminished|doubled|halved|observed|seen|shown(?! to\b)|noted|found|reported|recorded|detected|achieved|documented"
    r"|half(?= (?:of )?th)|(?:possible|feasible|necessary|successful)(?= (?:in|for|after|at|on) (?:all |only |about )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|the first)| ?\()|(?:double|twice|three times)(?= th)|present|attained|reached|noticed|demonstrated|experienced|diagnosed|encountered|obtained|identified|rare|(?:(?:second |next )?most )?(?:common|frequent|prevalent)|infrequent|uncommon|mild|low|high|good|nil|absent"
    r"|affected|altered|influenced|changed|maintained|sustained|needed|required|significantly|between|in favou?r|\d[\d.,·%]{0,10}|[-−–+£$€<>≤≥] ?\d[\d.,·%]{0,10}|zero|one|two|three|four|five|six|seven|eight|nine|ten|as follows)"
)
# In the control group pain (was lower): an adverbial without a comma
IN_GROUP = re.compile(
    rf"(?:results )?(?:in|for|among|within) (?:the |both |all |each |either )?(?:[\w/+.%-]{{1,24}} ){{0,5}}?(?:groups?|arms?|{PERSONS})"
    r"(?: (?:\d|[a-h]|i{1,3}|iv|one|two|three))?(?= (?!and\b|or\b|with|who|that|which|whose|receiving|treated|given|assigned|of\b"
    r"|in\b|on\b|was|were|had|than|taking|undergoing|the (?:group|arm))[a-z])"
)
# What follows is no object: "pain decreased in", but not "the drug decreased pain"
_ALONE = (
    r"(?= (?:in|at|on|for|to|by|with|within|from|after|before|between|among|during|over|under|until|through|throughout|across|as|than|when|and|or|but|while|whereas|only"
    r"|more|less|most|[a-z]{3,14}ly|non-?significantly|compared|relative|following|irrespective|regardless|despite|twice|slightly|most|much|either|both|also|further|again|early|later|earlier|faster|about)\b"
    r"| ?\d[\d.,]{0,6}(?![\d-])| ?[(,.;:≥≤<>~+\[-]|$)"
)
# What is found to be more effective was given, and not measured.
_NO_PRAISE = (
    r"(?!(?: to be)?(?: an?)?(?: (?:more|less|most|equally|as|very|highly|also|both|\w{3,12}ly)){0,2}"
    r" (?:(?:cost-)?effective|efficacious|beneficial|safe|useful|feasible|helpful|advantageous|preferable|potent|well[ -]tolerated|suitable|practical|promising)\b)"
)
# X was lower, X did not differ, X occurred in, X remained unchanged, X decreased
PREDICATE = Scanner(
    rf"\b(?:(?:was|were|is|are|(?:has|have|had) been|remained|averaged|appeared|became|tended to be|seemed|being) (?:(?:the|one of the) (?=(?:second |next )?most (?:common|frequent|prevalent)\b))?{_HOW}{{0,4}}?{_STATE}(?!\w){_NO_PRAISE}"
    rf"|(?:did|does|do) {_HOW}{{0,3}}?(?:differ|vary|correlate|reach|rise|fall|decline|show|occur|persist|recur|resolve|(?:change|improve|increase|decrease){_ALONE})"
    rf"|differed|occurred|developed(?= (?:in|less|more)\b)|(?:increased|decreased|improved){_ALONE}|declined|fell|rose|dropped|worsened|deteriorated|persisted|recurred|resolved|subsided|disappeared|doubled|peaked|favou?red|ranged|averaged|changed|reached|appeared(?= in)|arose|varied"
    r"|tended to|showed (?:a |no |an )?(?:\w{1,30} ){0,3}(?:difference|improvement|reduction|increase|decrease|change|trend|benefit))"
)
# X and Y(, but not Z,) were lower: a list that is said of goes on before it
EXCEPTED = Ending(r",? \(?but not [^,()]{2,60}[,)] $")
# no significant differences between the groups in X; did not differ with respect to X or Y
DIFFERENCE = Scanner(
    r"\b(?:(?P<differ>differences?|differ|differs|differed|different)|similar(?:ity)?|comparable|equivalent|equivalence"
    r"|discrepanc(?:y|ies)|effective|superior(?:ity)?|(?:non-?)?inferior(?:ity)?|better|alike|advantage)\b"
)
# the difference in X (was not significant)
SAID_OF_IT = re.compile(r" (?:was|were|did|is|are|reached|remained|favou?red|became)\b")
IN_TERMS_OF = Scanner(
    r"\b(?P<strong>in terms of|with (?:respect|regards?) to|in respect of|in relation to|regarding|concerning|as regards|as for)\b"
    r"|\b(?P<weak>for|in|(?<!favour )(?<!favor )(?<!none )(?<!all )(?<!most )(?<!each )(?<!some )of)\b|(?P<end>[;()])"
)
# lower X, fewer X, significantly improved X; not "lower than" and not "more effective"
COMPARATIVE = Scanner(
    r"(?<!-)\b(?:lower|higher|fewer|less|more|greater|longer|shorter|better|worse|reduced|increased|decreased|improved|similar|comparable|poorer|larger|smaller|faster|earlier|inferior|superior|prolonged|significant|additional|lesser|enhanced|elevated)"
    rf"(?! {PLACES})"
    r"(?= (?!than\b|in\b|with\b|for\b|by\b|to\b|likely|often|frequent|prevalent|effective|severe(?= (?:than|in|with|for|among|on|after|at|when)\b|[,.;)])|common|pronounced|rapid|patients|women|men|and\b|or\b|significant|when|at\b|among|from|after|on\b|during|over|compared|difference|reduction|increase|decrease|improvement|change|benefit|but|efficacious|favou?rable|number of (?:patients|women))[a-z(])"
)
# reduction in X, improvement of X, changes in X
CHANGE_OF = Scanner(
    r"\b(?:reductions?|increases?|(?:de|in)crements?|decreases?|improvements?|changes?|declines?|elevations?|rises?|falls?|gains?|attenuation|worsening|deterioration|progression|differences?|loss) (?:in|of)\b(?! (?:\d|patients|[a-z]{1,3} ?%))"
)
# A reduced X; A had no effect on X; A resulted in X; A was associated with X
CHANGED = Scanner(
    r"(?<!-)\b(?:reduc(?:ed?|es|ing)|improv(?:ed?|es|ing)|increas(?:ed?|es|ing)|decreas(?:ed?|es|ing)|lower(?:ed|s|ing)|prolong(?:ed|s|ing)?|shorten(?:ed|s|ing)?|enhanc(?:ed?|es|ing)"
    r"|prevent(?:ed|s|ing)?|delay(?:ed|s|ing)?|attenuat(?:ed?|es|ing)|diminish(?:ed|es|ing)?|affect(?:ed|s)?|alter(?:ed|s)?|influenc(?:ed?|es)|induc(?:ed?|es|ing)|suppress(?:ed|es)|accelerat(?:ed?|es|ing)|inhibit(?:ed|s)|worsen(?:ed|s)|rais(?:ed|es)(?! (?:concerns?|questions?|doubts?))|extend(?:ed|s)|modif(?:y|ies)|(?:(?<=ly )|(?<=not )|(?<=also )|(?<=has )|(?<=have )|(?<=had ))modified|modified(?= the\b)|(?<=not )change"
    r"|effects? (?:on|against)|impact on|influence on|benefit (?:on|in)|efficacy in|effective (?:in|at)|(?:resulted|results|resulting) in|led to|leads to|improvement on)"
    r"(?! (?:than|in\b|with\b|by\b|from\b|when|compared|at\b|after|and\b|to\b|on\b|patients|women|men|significantly more|both groups))"
)
# Patients developed X, required X, had X, experienced X; fewer patients reporting X
EXPERIENCED = Scanner(
    rf"\b(?:more|fewer) {PERSONS} (?:having|experiencing|reporting|developing|requiring|needing|showing|suffering(?: from)?)\b"
    r"|\b(?<!\bwho )(?<!\bthat )(?<!\bwhich )(?<!\bwomen )(?<!\bwe )(?<!-)(?:experienced|developed|(?<!ly )(?<!\bthe )reported|suffered(?: from)?|achieved|required|exhibited|showed|had|sustained(?= (?:an?|\d{1,4}|more|fewer|at least|no) )|needed|presented with|attained|reached|achieving|developing)\b"
    r"(?! (?:been|that|to\b|not|received|undergone|(?:an? |no |little |any )?(?:significant |major |further )?(?:effects?|influence|impact|difference|access|history|previous|prior)\b|mean age))"
)
# superior to B for X, of no benefit over B on X, scored higher on X; benefits were found for X
_NO_PEOPLE = rf"(?! (?:the |both |all |each |either |those |these |our )?(?:[\w-]{{1,20}} ){{0,3}}(?:groups?|arms?|{PERSONS}|studies|trials|controls)\b)"
SUPERIOR_IN = Scanner(
    r"\b(?:(?:(?:superior(?:ity)?|(?:non-?)?inferior(?:ity)?|better|worse|(?:more|less|as|equally) (?:effective|efficacious|beneficial)|advantages?|benefits?)(?: of [^.;,()]{2,40}?)?"
    rf" (?:to|than|as|over|{COMPARED_WITH}) [^.;,()]{{2,60}}?|outperformed [^.;,()]{{2,60}}?|in favou?r of [^.;,()]{{2,60}}?"
    rf"|no (?:[a-z]{{4,14}} ){{0,2}}(?:benefits?|advantages?|superiority)|(?:scored|performed|fared|rated) (?:\w{{3,14}}ly )?(?:higher|lower|better|worse)(?: (?:than|{COMPARED_WITH}) [^.;,()]{{2,60}}?)?)"
    r" (?:for|on(?! demand)|in(?= (?:the )?(?:\w{3,12}ing|prevention|reduction|relief|treatment)\b))"
    r"|(?:benefits?|improvements?|gains?|advantages?|deteriorations?)(?: (?:of|from|with) [^.;,()]{2,40}?)? (?:was|were) (?:also |\w{3,14}ly )?(?:found|seen|observed|noted|reported|demonstrated|shown)(?: [^.;,()]{2,40}?)?"
    r" (?:for|on|in)"
    r"|(?:superior|(?:non-?)?inferior|equivalent) to [^.;,()]{2,60}? in(?! (?:this|these|those|our|an?|both|all|either|each|any|some|terms|addition|elderly|older|younger|short|long|phase|clinical|most|many|subgroups?)\b)"
    r"|(?:groups|arms|treatments|conditions|interventions) (?:[a-z]{4,14}ly )?improved(?: [a-z]{4,14}ly)? (?:in|on)"
    rf"|(?:improvements?|reductions?|increases?|decreases?|gains?|declines?) (?:than|{COMPARED_WITH}|over|versus|vs\.?) [^.;,()]{{2,60}}? in)\b{_NO_PEOPLE}"
)
# A reduced X but not Y
BUT_NOT = Scanner(
    r"\b(?:reduc|improv|increas|decreas|lower|prolong|shorten|enhanc)(?:ed|es|s|e)\b(?! (?:in|with|by|from|at|after|during|to)\b)[^.;:,]{3,80}?,? but not\b"
    rf"(?= (?!in\b|with|for\b|on\b|by\b|at\b|to\b|when|after|among|all\b|every|always|[a-z]{{3,14}}ly\b|significant|beyond|below|above|until)[a-z]){_NO_PEOPLE}"
)
# needed less X, consumed more X: a drug, too
CONSUMED = Scanner(
    r"\b(?:required|needed|consumed|used|requested|received) (?:an? )?(?:[a-z]{4,14}ly )?(?:less|more|fewer|lower|higher)(?: (?:doses?|amounts?) of)?(?= [a-z])(?! (?:than|often|frequent|time|doses?|amounts?)\b)"
)
# X was reduced by 24%, and Y by 35%; X was lower with A, as was Y: the verb is that of X
GAPPED = Scanner(
    r",? as (?:was|were|did) (?!(?:expected|shown|seen|observed|reported|noted|found|done|true|described|mentioned|anticipated|hypothesi[sz]ed|predicted|planned|assessed|measured|determined|evaluated|indicated|demonstrated|previously|those|that|all|both|patients|women|men)\b|the case\b)"
    r"(?=[a-z])|"
    r"\bby (?:about |approximately |an average of )?\d[\d.]{0,5} ?(?:%|percent|per cent)(?: [(\[][^()\[\]]{1,80}[)\]])?,? and (?=[a-z][^.;,()]{2,60}(?: \([^()]{1,20}\))? by (?:about |approximately |an average of )?\d)"
)
# Complications (such as) fever and nausea were rarer: it is said of the complications
SUCH_AS = re.compile(r"(?: \([^()]{1,20}\))?,? (?:such as|including|like)\b")
# Nausea was the most common (adverse event): it is called so, and no outcome
CALLED = Ending(
    r"\b(?:was|were|being|as) (?:also )?(?:the |an? |one of the )(?:most|second most|next most|more|only) (?:[a-z]{4,14}ly )?(?:common|frequent|prevalent|reported|observed|serious)(?: (?:reported|observed|treatment-related|drug-related))? $"
)
# rash occurred in 14%, (and infections in 3%)
SHARE_BEFORE = Scanner(
    rf"(?:(?:%|%\)|\b(?:{PERSONS}|cases|eyes))(?:, and|, with|,| and| with) |, with |: |\()(?=(?:[\w-]{{1,20}} ){{1,4}}in \d[\d.]{{0,4}} ?%)"
)
IN_SHARE = re.compile(r" in \d[\d.]{0,4} ?(?:%|percent|per cent)")
# LVEF ≤ 30% (was observed): the limit is part of what was met
LIMIT = re.compile(
    r"(?:(?<=[a-z]) ?(?=[<>≤≥])| (?:of )?)(?:[<>≤≥]=?|less than|more than|greater than|at least|below|above) ?\d[\d.,]{0,6}(?: ?(?:%|(?:(?:copies|cells)/(?:ml|mm3|μl)|iu/(?:ml|l)|mm ?hg|mmol/l|mg/dl|kg/m2|points?|days?|hours?|weeks?|mm|cm|kg|g|ml)\b))? $"
)
# no cases of X, 3 patients and 2 episodes of X: what is counted; those "in 60 cases of X" were
# taken in
CASES_OF = Scanner(
    r"(?<!\bin )(?<!\bof )(?<!\bfrom )(?<!\bfor )(?<!\bthe )(?<!\bamong )\b(?:\d{1,2}|no|zero|one|two|three|four|five|six|seven|eight|nine|ten|a single)"
    rf" (?:(?:new|further|additional|fatal|serious|severe|isolated|confirmed) )?{EVENTS} of (?=[a-z])"
)
# were more likely (to have X), less likely than B (to be readmitted)
LIKELY_TO = Scanner(
    rf"\b(?:more|less|as|equally) likely(?: (?:than|{COMPARED_WITH}) [^.;,()]{{2,60}}?)? to (?P<light>have|experience|develop|report|require|need|undergo|achieve|reach|attain|suffer|receive|show)?(?! ?(?:result|benefit|see|agree|show|have)\b)"
)
# the incidence of X, rates of X, hazard ratio for X, number of X, time to X
RATE_OF = Scanner(
    r"\b(?:(?:rates?|incidences?|(?<!\bat )(?<!\bhigh )risks?|odds|odds ratio|frequenc(?:y|ies)|prevalence|numbers?|proportions?|percentages?|probabilit(?:y|ies)|likelihood|occurrence|duration|length|severity|intensity|levels?|concentrations?"
    r"|hazard ratios?|relative risk|scores?|quality|consumption) (?:of|for)|(?<!\bat )(?<!\bat the )times? (?:(?:needed |required |taken )?(?:for|to)|of|until))\b(?! (?:\d|the two|each|both|patients\b(?! (?:who|with|free|[a-z]{3,15}ing\b)))"
    r"(?! be\b))"
)
# the most common adverse events were A and B; side effects included A
LISTED = Scanner(
    r"\b(?:adverse (?:events?|effects?|reactions?)|(?:te|s|tr)?aes|side[- ]effects?|toxicit(?:y|ies)|complications?|symptoms|reactions|events)"
    r"(?: \([a-z]{2,6}\))?(?: (?:in|of|with|reported|observed)(?: [a-z-]{1,20}){1,4}?)?,? (?:was|were|included?|including|such as)\b(?! (?:not|no|similar|comparable|more|less|also|significantly|higher|lower|mild|moderate|transient|manageable|consistent|balanced|few|infrequent|generally|mostly|well|as|reported|observed|seen|noted|found|recorded|collected|assessed|monitored|evaluated|graded|classified|coded|defined|considered|analy[sz]ed|rare|common|\d))"
)
# for X these were 13% and 10%
THESE_WERE = Scanner(
    r"\bfor(?= [^.;,]{3,60}? (?:these|those|they|it|the (?:corresponding )?(?:figures|rates|values|proportions|numbers)) (?:were|was) \d)"
)
# there were no X, there were 27 X, there was more X
EXISTS = Scanner(
    r"\bthere (?:was|were) (?:also |only ){0,2}(?=[a-z0-9])(?!to be|a trend|evidence|significant evidence)"
)
# In an abstract without headings, what comes before is background.
BEGINS = Scanner(
    r"\b(?:randomi[sz]|assigned|allocated|enrol|recruited|received|underwent|were (?:included|studied|treated|given)|n ?= ?\d|\bwe\b"
    rf"|this (?:study|trial)|in th(?:is|e present) |\bgroups?\b|\barms?\b|{P_SIGN})"
)
# Sentences whose figures are of what foretold an outcome
PREDICTORS = Scanner(
    r"\b(?:predictors?|predicted|predictive of|risk factors?|prognostic factors?|independent(?:ly)? (?:factors?|variables?|determinants?|(?:associated|related)(?! with (?:an? |the )?(?:significantly )?(?:reduced|lower|decreased|increased|higher|improved|greater|better|fewer|less|more)\b))|(?:multi|uni)variate|multivariable)\b"
)
# X (35% vs 39%), X (HR 0.83; 95% CI 0.7 to 1.0)
FIGURES = Scanner(
    rf" [(\[](?=[^()\[\]]{{0,90}}?(?:%|percent\b|per cent\b|\bvs\b|\bv\b|versus|±|\+/-|\bci\b|ratio|\b[roh]r\b|{P_SIGN}|\bmean|\bmedian))"
)
# Words that are an outcome wherever a result sentence has them, with what stands before them.
HEADS = Scanner(
    r"\b(?:mortality|deaths?|died|survival|fatalit(?:y|ies)|adverse (?:events?|effects?|reactions?|drug reactions?|outcomes?)|side[- ]effects?|toxicit(?:y|ies)|complications?"
    r"|quality of life|length of (?:hospital |icu )?stay|hospital stay|hospitali[sz]ations?|readmissions?|recurrences?|relapses?|remission|response rates?|complete response|bleeding|infections?"
    r"|scores?|levels?|concentrations?|(?:blood )?pressure|heart rate|rates?|incidence|duration|satisfaction|adherence|compliance|tolerability|weight loss|body weight|toxicities"
    r"|success rate|(?<!heart )failure|nausea|vomiting|pain|fatigue|relapsed|discontinued|withdrew|recovered|(?:re)?hospitali[sz]ed|readmitted|survived|lost to follow-up|os|pfs|dfs|efs|ttp|orr|hrqol|qol)\b(?!-free\b| (?:free|campaign|analys[ei]s|(?:and [\w-]{2,20} )?(?:groups?|arms?))\b)"
)
# because of (adverse events): why something else came about; survival excluding (deaths from
# stroke): what it leaves out
CAUSE = Ending(
    r"\b(?:because of|due to|owing to|caused by|attribut(?:ed|able) to|as a result of|result(?:ing|ed) from|secondary to|on account of|explained by|excluding) (?:the |an? |any |other )?$"
)
# Women in (remission) were randomized: who was taken in, and not what came of it
TAKEN_IN = re.compile(
    r" (?:[\w-]{1,20} ){0,12}?(?:was|were) (?:then |also |subsequently |\w{3,12}ly )?(?:randomi[sz]ed|assigned|allocated|enrolled|recruited|eligible)\b"
)
# pain (scores), heart rate (variability): what goes on behind such a word
HEAD_GOES_ON = re.compile(
    r"(?: (?:scores?|ratings?|intensity|severity|relief|rates?|levels?|index|scales?|subscales?|variability|thresholds?|frequency|catastrophizing|interference|self-efficacy|symptoms?)){1,3}\b"
)
# The X increased for the (duration of) Y
FOR_THE = ("for the ", "throughout the ", "over the ", "during the ")
# showed X (to reduce Y): X was given, and is the subject of another verb
TO_DO = re.compile(
    r" (?:treatment |therapy )?to (?:[a-z]{3,14}ly )?(?:be|have|reduce|increase|improve|decrease|lower|prevent|enhance|delay|prolong|affect)\b"
)
# In women with chronic back (pain), of those at risk of (stroke): who was studied, unless counted
OF_PEOPLE = Ending(
    r"\b(?:in|among|for|from|to|by|on|(?<!proportion )(?<!number )(?<!numbers )(?<!percentage )(?<!rate )of) (?:the |these |those )?(?:[a-z-]{2,20} ){0,2}?"
    rf"(?:{PERSONS}|those)"
    r" (?:with|without|undergoing|having|requiring|experiencing|reporting|developing|suffering from|(?:who (?:were |are )?)?at (?:high |higher |increased |low )?risk (?:of|for)|diagnosed with|treated for|who (?:had|have|has))"
    r" (?:(?:an?|the|acute|chronic|severe|moderate|mild|elevated|recurrent|worse|better|higher|lower|greater|more|less|significant|[a-z]{3,15}(?:ic|al|ous|ed|ive|ary)|[a-z-]{3,15} (?:and|or|to)) ){0,3}$"
)
FIRST_WORD = re.compile(r"[\w+-]{1,60}")
# hospitalization for or death from heart failure, stroke or cardiovascular death
OR_BEFORE = re.compile(
    r" (?:(?:for|from|of|with|due to),? )?or (?:the |any |all-cause |cardiovascular )?$"
)

# Sentences of results that tell of other things: power, methods, other studies
NO_RESULT = Scanner(
    r"\b(?:we aimed|aims? (?:of|was|is)|objectives? (?:was|of|is|were)|purpose|to determine whether|hypothesi[sz]|power (?:of|to)|was designed|will be|remains? (?:unclear|unknown|controversial)|has been shown"
    r"|have been shown|previous(?:ly)? (?:stud|report|shown)|is known|little is known|further (?:stud|research|trial|investigation|evaluation)|future (?:stud|research|trial)|should be|should (?:focus|investigate|examine|include)|(?:is|are) (?:needed|warranted|required)|(?:stud(?:y|ies)|trials?|results|findings|data|evidence|program(?:me)?|it) will (?:also |further |therefore )?(?:help|inform|enhance|provide|contribute|guide|allow|enable|advance|shed|generate|add|offer|support)\b|(?:we|is|are|be) recommend)"
)
IS_RESULT = Scanner(
    rf"{P_SIGN}|"
    rf"%|±|\+/-|\bci\b|\bvs\b|versus|{COMPARED_WITH}|signifi|\bgroups?\b|\barms?\b|did not|\bthan\b|similar|\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|none)\b"
    r"|\b(?:greater|more|fewer|less|lower|higher|no|improved|reduced|increased|decreased|associated|longer|shorter|better|worse|occurred|was|were|comparable|failed|without|had|outperformed|scored)\b"
)
