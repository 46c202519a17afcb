"""The frames in which trial reports name what they measured, on folded text. Data only."""

from __future__ import annotations

import re

# --- outcomes that are stated as such ---------------------------------------------------------

_ROLE = (
    r"(?:co-?primary|primary|main|principal|major|secondary|tertiary|key|other|additional|exploratory"
    r"|safety|efficacy|effectiveness|clinical|surrogate|predefined|pre-?specified|study|trial|patient|further)"
)
_OUTCOME = (
    r"(?:outcomes?(?:[ -](?:measure(?:ment)?s?|variables?|parameters?|criteri(?:on|a)|assessments?|events?))?"
    r"|end-? ?points?(?: measures?)?|efficacy (?:measures?|variables?|parameters?|assessments?)"
    r"|(?:measures?|variables?|parameters?|assessments?|measurements?)(?= (?:[a-z]{3,12} ){0,2}(?:was|were|is|are|will|includ|compris|of interest))"
    r"|(?:measures?|variables?|assessments?|measurements?)(?=:))"
)
# The primary outcome was X; secondary end points included X; Main outcome measures: X
NAMED = re.compile(
    rf"\b(?P<roles>(?:{_ROLE}(?:,? and |,? or |, |/| )){{0,4}}){_OUTCOME}\b"
    r"(?P<tail>(?: \([^()]{1,30}\))?(?: (?!was\b|were\b|is\b|are\b|will\b|had\b|has\b|did\b|improved\b)[a-z0-9-]{1,20}){0,7}?)"
    r"(?P<verb>,? (?:was|were|is|are|will be|includ(?:ed?|es|ing)|will include|compris(?:ed?|es|ing)|consist(?:s|ed) of"
    r"|to be assessed (?:was|were|is|are)|measured (?:was|were)|namely)\b:?|:| =| –|,? i\.e\.,?)"
    r"(?: (?:defined as|as follows:?|the following:?|as|based on|set as|chosen as|assessed (?:by|as|using|with)|measured (?:by|as|using|with)"
    r"|to (?:assess|determine|evaluate|compare|measure|examine)|both|either|:))?"
)
# the primary outcome of 28-day mortality, the primary end point (pain at 6 hours)
APPOSED = re.compile(
    rf"\b(?P<roles>(?:co-?primary|primary|main|secondary)(?: (?:efficacy|clinical|safety))?) (?:outcomes?(?: measures?)?|end-? ?points?)"
    r"(?: of (?!the (?:study|trial)|this|our|interest|these)|,? (?=\()| which was )"
)
# X was the primary outcome; X and Y were secondary end points; X as the primary endpoint
INVERSE = re.compile(
    r"(?:\b(?:was|were|is|are|be|being|served as|considered|chosen as|defined as|used as|designated)(?: considered| defined| chosen| used| designated)?"
    r"(?: as)?|,|\(|\bas|\bfor) (?:the |a |our |one of the )?(?P<roles>(?:co-?primary|primary|main|principal|key secondary|secondary|tertiary|major)"
    r"(?:,? (?:and|or)? ?(?:secondary|primary|safety|efficacy|clinical|study|key))?)"
    r" (?:outcomes?(?: (?:measures?|variables?|parameters?))?|end-? ?points?|variables?|efficacy (?:variables?|measures?|parameters?)|outcomes? assessed)"
    r"(?! (?:was|were|is|are|of|included?|did|for|which)\b)(?=[ .,;)]|$)"
)
# The outcomes assessed were X; of interest were X; data on X were collected
MEASURED_AFTER = re.compile(
    r"\b(?:we|investigators|authors|researchers) (?:also |then |prospectively |additionally ){0,2}(?:measured|assessed|evaluated|recorded|examined|compared"
    r"|determined|analy[sz]ed|monitored|investigated|estimated|calculated|quantified|collected)\b"
    r"|\b(?:analys[ei]s|stud(?:y|ies)|trials?|measures|outcomes?|end-? ?points?|tests|questionnaires?) (?:also )?(?:examined|evaluated|assessed|measured|compared)\b"
    r"|\bof interest (?:was|were|included)\b|\bdata (?:on|about|regarding) |\b(?:assessment|measurement|evaluation)s? of\b"
    r"|\bto (?:assess|measure|evaluate|quantify|monitor|record)\b"
    r"|\b(?:were|was) (?:assessed|evaluated|tested|examined|measured|analy[sz]ed|compared|monitored|followed)(?: \w{1,12}){0,4} for\b(?! (?:\w{1,10}[ -])?(?:days?|weeks?|months?|years?|hours?))"
)
# Pain, stiffness and function were assessed; X was measured with Y
MEASURED_BEFORE = re.compile(
    r"\b(?:was|were|is|are|will be|has been|have been|had been)(?: (?:also|then|first|all|each|both|prospectively|carefully|regularly|again|regarded and|observed and"
    r"|\w{3,15}ly)){0,2} (?:measured|assessed|recorded|evaluated|determined|monitored|collected|analy[sz]ed|examined|quantified|calculated|estimated|scored"
    r"|registered|noted|observed|compared|investigated|tested|documented|obtained|rated|studied|explored|assayed|counted|used to (?:assess|evaluate|measure|determine|examine|quantify))\b"
)
# measured with a visual analogue scale, assessed using the MMSE, by means of
INSTRUMENT = re.compile(
    r"\b(?:measured|assessed|evaluated|rated|scored|determined|quantified|recorded|defined|monitored|completed)(?: \w{1,12}){0,2}"
    r" (?:with|using|by|via|on|through|by means of)\b|\b(?:using|by means of|completed|administered)\b"
)
# What such a phrase ends in, if it is a measuring instrument and no person, statistic or method.
INSTRUMENT_HEADS = re.compile(
    r"(?:scales?|scores?|questionnaires?|index|indices|tests?|inventory|inventories|subscales?|interviews?|diar(?:y|ies)|examinations?|assessments?|ratings?"
    r"|echocardiography|spirometry|imaging|tomography|ultrasound|ultrasonography|polysomnography|radiographs?|dynamometer|surveys?|checklists?|sf-36|eq-5d|short form"
    r"|vas|nrs|mmse|hamd|ham-d|adas-cog|criteria|instruments?|batter(?:y|ies)|profile|\w{3,20}(?:graphy|metry|scopy)|f?mri|pcr|elisa|eeg|ecg)$"
)
# The effect of A on X; effects of A versus B on X and Y
EFFECT_ON = re.compile(
    r"\b(?:effects?|impact|influence|efficacy|effectiveness|benefits?|role)\b(?P<of>[^.;:?]{0,200}?)(?<!based)(?<!depending)(?<!focus) (?:on|upon|in (?:reducing|improving|preventing|decreasing|increasing|lowering|controlling))\b"
    r"(?! (?:the )?(?:basis|day|days|behalf|top)\b)"
)
# --- outcomes that are only met in results ----------------------------------------------------

_HOW = r"(?:not |no |also |both |all |still |only |even |significantly |statistically |non-?significantly |markedly |slightly |substantially |similarly |marginally |numerically |generally |clinically |considerably |approximately |about |almost |\w{3,14}ly )"
_STATE = (
    r"(?:lower|higher|less|more|fewer|greater|longer|shorter|better|worse|smaller|larger|poorer|faster|slower|earlier|later|superior|inferior|non-?inferior"
    r"|similar|comparable|different|equal|equivalent|identical|the same|alike|unchanged|unaffected|significant|reduced|increased|decreased|improved|elevated"
    r"|prolonged|shortened|lowered|raised|enhanced|attenuated|diminished|doubled|halved|observed|seen|noted|found|reported|recorded|detected|achieved|documented"
    r"|present|attained|reached|noticed|demonstrated|experienced|diagnosed|encountered|obtained|identified|rare|common|frequent|infrequent|uncommon|mild|low|high|good|nil|absent"
    r"|affected|altered|influenced|changed|maintained|sustained|needed|required|significantly|between|in favou?r|\d[\d.,·%]{0,10}|[-−–+£$€<>≤≥] ?\d[\d.,·%]{0,10}|zero|one|two|three|four|five|six|seven|eight|nine|ten|as follows)"
)
# X was lower, X did not differ, X occurred in, X remained unchanged, X decreased
PREDICATE = re.compile(
    rf"\b(?:(?:was|were|is|are|remained|averaged|appeared|became|tended to be|seemed|being)(?: {_HOW}){{0,4}}? {_STATE}(?!\w)"
    rf"|(?:did|does|do)(?: {_HOW}){{0,3}}? (?:differ|change|improve|increase|decrease|vary|correlate|reach|rise|fall|decline|show|occur)"
    r"|differed|occurred|developed(?= in\b)|increased|decreased|improved|declined|fell|rose|dropped|worsened|deteriorated|favou?red|ranged|averaged|changed|reached|appeared(?= in)|arose|varied"
    r"|tended to|showed (?:a |no |an )?(?:\w+ ){0,3}(?:difference|improvement|reduction|increase|decrease|change|trend|benefit))"
)
# no significant differences between the groups in X; did not differ with respect to X or Y
DIFFERENCE = re.compile(
    r"\b(?:(?P<differ>differences?|differ|differs|differed|different)|similar(?:ity)?|comparable|equivalent|equivalence"
    r"|discrepanc(?:y|ies)|effective|superior(?:ity)?|(?:non-?)?inferior(?:ity)?|better|alike|advantage)\b"
)
IN_TERMS_OF = re.compile(
    r"\b(?P<strong>in terms of|with (?:respect|regards?) to|in respect of|in relation to|regarding|concerning|as regards|as for)\b"
    r"|\b(?P<weak>for|in|of)\b|(?P<end>[;()])"
)
# lower X, fewer X, significantly improved X; not "lower than" and not "more effective"
COMPARATIVE = re.compile(
    r"\b(?:lower|higher|fewer|less|more|greater|longer|shorter|better|worse|reduced|increased|decreased|improved|similar|comparable|poorer|larger|smaller|faster|earlier|inferior|superior|prolonged|significant|additional|lesser|enhanced|elevated)"
    r"(?= (?!than\b|in\b|with\b|for\b|by\b|to\b|likely|often|frequent|prevalent|effective|severe|common|pronounced|rapid|patients|women|men|and\b|or\b|significant|when|at\b|among|from|after|on\b|during|over|compared|difference|reduction|increase|decrease|improvement|change|benefit|but|efficacious|favou?rable|number of (?:patients|women))[a-z(])"
)
# reduction in X, improvement of X, changes in X
CHANGE_OF = re.compile(
    r"\b(?:reductions?|increases?|decreases?|improvements?|changes?|declines?|elevations?|rises?|falls?|gains?|worsening|deterioration|progression|differences?|loss) (?:in|of)\b(?! (?:\d|patients|[a-z]{1,3} ?%))"
)
# A reduced X; A had no effect on X; A resulted in X; A was associated with X
CHANGED = re.compile(
    r"\b(?:reduc(?:ed?|es|ing)|improv(?:ed?|es|ing)|increas(?:ed?|es|ing)|decreas(?:ed?|es|ing)|lower(?:ed|s|ing)|prolong(?:ed|s|ing)?|shorten(?:ed|s|ing)?|enhanc(?:ed?|es|ing)"
    r"|prevent(?:ed|s|ing)?|delay(?:ed|s|ing)?|attenuat(?:ed?|es|ing)|diminish(?:ed|es|ing)?|affect(?:ed|s)?|alter(?:ed|s)?|influenc(?:ed?|es)|induc(?:ed?|es|ing)|suppress(?:ed|es)|accelerat(?:ed?|es|ing)|inhibit(?:ed|s)|worsen(?:ed|s)|modif(?:y|ied|ies)"
    r"|effects? on|impact on|influence on|benefit (?:on|in)|efficacy in|effective (?:in|at)|(?:resulted|results|resulting) in|led to|leads to|associated with|improvement on)"
    r"(?! (?:than|in\b|with\b|by\b|from\b|when|compared|at\b|after|and\b|to\b|on\b|patients|women|men|significantly more|both groups))"
)
# Patients developed X, required X, had X, experienced X
EXPERIENCED = re.compile(
    r"\b(?:experienced|developed|reported|suffered(?: from)?|achieved|required|exhibited|showed|demonstrated|had|sustained|needed|presented with|attained|reached|achieving|having|experiencing|developing|reporting|requiring)\b"
    r"(?! (?:been|that|to\b|not|received|undergone|no (?:significant )?(?:effect|difference)|mean age))"
)
# the incidence of X, rates of X, hazard ratio for X, number of X, time to X
RATE_OF = re.compile(
    r"\b(?:rates?|incidences?|risks?|odds|odds ratio|frequenc(?:y|ies)|prevalence|numbers?|proportions?|percentages?|probabilit(?:y|ies)|likelihood|occurrence|duration|length|severity|intensity|levels?|concentrations?"
    r"|hazard ratios?|relative risk|times?|need|scores?|quality|consumption|use) (?:of|for|to)\b(?! (?:\d|the two|each|both|patients\b(?! (?:who|with|achiev|hav)))"
    r"(?! be\b))"
)
# there were no X, there were 27 X, there was more X
EXISTS = re.compile(
    r"\bthere (?:was|were) (?:also |only ){0,2}(?=[a-z0-9])(?!a trend|evidence|significant evidence)"
)
# In an abstract without headings, what comes before is background.
BEGINS = re.compile(
    r"\b(?:randomi[sz]|assigned|allocated|enrol|recruited|received|underwent|were (?:included|studied|treated|given)|n ?= ?\d|\bwe\b"
    r"|this (?:study|trial)|in th(?:is|e present) |\bgroups?\b|\barms?\b|\bp ?[<=>])"
)
# X (35% vs 39%), X (HR 0.83; 95% CI 0.7 to 1.0)
FIGURES = re.compile(
    r" [(\[](?=[^()\[\]]{0,90}(?:%|\bvs\b|\bv\b|versus|±|\+/-|\bci\b|ratio|\b[roh]r\b|\bp ?[<=>≤]|\bmean|\bmedian))"
)
# Words that are an outcome wherever a result sentence has them, with what stands before them.
HEADS = re.compile(
    r"\b(?:mortality|deaths?|died|survival|survivors|fatalit(?:y|ies)|adverse (?:events?|effects?|reactions?|drug reactions?|outcomes?)|side[- ]effects?|toxicit(?:y|ies)|complications?"
    r"|quality of life|length of (?:hospital |icu )?stay|hospital stay|hospitali[sz]ations?|readmissions?|recurrences?|relapses?|remission|response rates?|complete response|bleeding|infections?"
    r"|scores?|levels?|concentrations?|(?:blood )?pressure|heart rate|rates?|incidence|duration|satisfaction|adherence|compliance|tolerability|weight loss|body weight|toxicities"
    r"|success rate|failure|nausea|vomiting|pain|fatigue|os|pfs|dfs|efs|ttp|orr|hrqol|qol)\b"
)

# A bracket after a name: its abbreviation, or what it is made of ("(golf exam, adherence)").
SHORT_FORM = re.compile(r" ?[(\[][a-z0-9α-ω][\w+./α-ω-]{0,14}[)\]]")
DETAIL = re.compile(
    r" ?\((?:i\.?e\.?,? |e\.?g\.?,? |including |such as |ie,? |eg,? |assessed (?:by|with|using) |measured (?:by|with|using) |as (?:assessed|measured) (?:by|with|using) )?(?P<inside>[a-z][^()%<>=≥≤±]{6,160})\)"
)
# A phrase that is a statistic or a unit by one of its words.
STATISTIC = re.compile(
    r"\b(?:hazard|odds|risk|rate|relative) ratios?\b|\beffect sizes?\b|\bconfidence\b|\b[a-zμ]{1,4}/[a-zμ]{1,3}\b|\b[np]mol|\bdegrees\b"
    r"|^[^a-z]{0,40}$|^(?:rates?|levels?|scores?|concentrations?|pressure|duration|failure|overall|incidences?|risks?|hrs?|ors?|rrs?|frequency)$|^(?:i{1,3}|iv|v|vi)$"
)

# --- where a phrase is no outcome -------------------------------------------------------------

# A phrase that is led by one of these words loses it: "significantly lower mortality".
LEADING = frozenset(
    """
    significant significantly statistically statistical higher lower greater fewer less more better
    worse longer shorter similar comparable different no any same larger smaller marked substantial
    slight additional clinically-significant respective corresponding only further important
    clinical-significant poorer superior inferior equal equivalent further such other
    reduced increased improved overall's relative absolute modest small large considerable
    """.split()
)
# A phrase whose last word is one of these names people, a study or a statistic, and no outcome.
NO_OUTCOME = frozenset(
    """
    patient patients participant participants subject subjects women woman men man children child
    infants adults eyes individuals people volunteers group groups arm arms control controls
    placebo treatment treatments study studies trial trials therapy therapies intervention
    interventions difference differences result results finding findings data analysis analyses
    model models regression test tests comparison comparisons significance value values
    interval intervals ci age sex gender characteristics baseline cohort cohorts population
    sample samples hospital hospitals center centers centre centres unit units day days week weeks
    month months year years hour hours minutes minute mg ml kg cases case total both one two three
    four five regimen regimens dose doses drug drugs medication comparator effect effects
    efficacy evidence trend trends change changes reduction reductions increase increases decrease
    decreases improvement improvements outcome outcomes endpoint endpoints point points measure
    measures variable variables parameter parameters factor factors time-point follow-up method interaction interactions impact advantage variation estimates subgroup subgroups
    methods conclusion investigators authors aim objective purpose hypothesis ratio ratios
    randomization randomisation enrollment recruitment respectively surgery visit visits
    addition combination use program programme period arm's benefit benefits association
    relationship correlation way approach role feature features number numbers median mean
    range sd iqr limit margin majority half quarter proportion percentage percent others
    administration strategy strategies schedule schedules students nurses physicians
    doses males females boys girls families parents caregivers mothers neonates lambs rats mice
    animals double-blind placebo-controlled sham-controlled multicentre multicenter open-label
    parallel-group randomised randomized single-blind triple-blind double-blinded individual six
    seven eight nine ten eleven twelve eighteen teachers dogs pigs teeth limbs knees hips implants tumors lesions clinicians staff
    """.split()
)
# Of these a word before them makes an outcome: "sleep parameters", "imaging findings".
WEAK_HEADS = frozenset(
    """
    parameters measures measurements factors findings markers variables points tests test rate dose
    use days day visits medication therapy treatment treatments surgery hospital reduction change
    changes improvement increase decrease lesions tumors efficacy doses ratio ratios outcomes
    outcome results effects analysis value values
    """.split()
)
# But these words make none of them.
WEAK_WORDS = frozenset(
    """
    clinical primary secondary main other all study trial patient treatment outcome statistical
    baseline the our such efficacy these those final first second third two three main overall
    laboratory additional following various other several routine descriptive regression
    multivariate univariate interim subgroup drug intervention adjuvant preliminary current
    present test mean median standard relevant similar absolute relative control active study
    combination experimental surgical medical systemic per hospital
    """.split()
)
# "In the X group", "with X", "among women": a prepositional phrase that ends the outcome.
KEEPING = {
    "of": None,
    "to": re.compile(
        r"(?:times?|conversion|response|adherence|return|progression|resistance|exposure|access|need|ability|"
        r"ratio|sensitivity|attitudes?|discontinuation|admissions?|referrals?|switch|days?|duration|respond|relative|due|related|tolerance|intention|willingness|transition|transfer|compliance|interval|survival|adaptation|barriers|lost|loss|reaction)$"
    ),
    "in": re.compile(
        r"(?:changes?|differences?|reductions?|increases?|decreases?|improvements?|declines?|rises?|falls?|variation|gains?|variability|participation|engagement|confidence|stiffness|shifts?|drop|growth|elevations?)$"
    ),
    "for": re.compile(
        r"(?:need|scores?|scale|test|risk|rates?|ratio|requirements?|indications?|analgesia|demand|preference|reasons?|hospitali[sz]ations?|admissions?|treated|satisfaction|costs?|surgery|threshold|index|operation|revascularization|capacity|time|treatment)$"
    ),
    "with": re.compile(
        r"(?:satisfaction|compliance|adherence|interference|patients|participants|women|men|children|subjects|people|satisfied|treatment|eyes|days|survival|interaction|adults|contact)$"
    ),
    "from": re.compile(
        r"(?:mortality|deaths?|died|discharge|time|recovery|resulting|weaning|suffering|change|changes|duration|discontinuation|withdrawals?|freedom|absence|interval|days|pain|withdrawal|reduction|haemorrhage|progression|bleeding|relief|absenteeism)$"
    ),
    "on": re.compile(
        r"(?:scores?|performance|scale|days|progression|quality|questionnaire|rating|pain|improvements?|subscales?|time)$"
    ),
    "per": re.compile(r"."),
    "at": re.compile(r"(?:pain|pressure|fracture|nodes?)$(?=rest)"),
    "by": re.compile(r"$^"),
    "between": re.compile(r"(?:time|interval|differences?|agreement|ratio|correlation)$"),
    "after": re.compile(r"$^"),
    "during": re.compile(r"$^"),
    "without": re.compile(r"(?:survival|days?|alive|patients|life|time|time)$"),
    "within": re.compile(r"$^"),
}
PEOPLE_HEADS = frozenset(
    """
    patients participants subjects women men children infants adults eyes individuals people groups
    group arm arms controls placebo treatment patient participant cases volunteers
    """.split()
)
# Sentences of results that tell of other things: power, methods, other studies
NO_RESULT = re.compile(
    r"\b(?:we aimed|aims? (?:of|was|is)|objectives? (?:was|of|is|were)|purpose|to determine whether|hypothesi[sz]|power (?:of|to)|was designed|will be|remains? (?:unclear|unknown|controversial)|has been shown"
    r"|have been shown|previous(?:ly)? (?:stud|report|shown)|is known|little is known)\b"
)
IS_RESULT = re.compile(
    r"%|\bp ?[<=>≤]|±|\+/-|\bci\b|\bvs\b|versus|compared (?:with|to)|signifi|\bgroups?\b|\barms?\b|did not|\bthan\b|similar|\d"
    r"|\b(?:greater|more|fewer|less|lower|higher|no|improved|reduced|increased|decreased|associated|longer|shorter|better|worse|occurred|was|were)\b"
)
