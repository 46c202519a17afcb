"""What introduces and ends the name of an arm, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.scanning import Scanner

# --- where a name begins -------------------------------------------------------------------------

# Words between a cue and a name: "to receive either the ...", "into one of two groups:".
LEADS = frozenset(
    """
    a an the either each one of to into in on with for at undergo undergoing receive receiving received
    take taking get getting have having use using be being given both initially two three four five six
    follow following up double-blind double-blinded open-label only
    """.split()
)
# "treatment with X" names X; "a combination of X and Y" names what is combined.
TREATMENT_WITH = frozenset(
    """
    treatment therapy treated injection injections infusion infusions supplementation management
    administration combination dose doses intake
    """.split()
)
# "the effect of X": what is asked about X stands before "of".
ASKED = frozenset(
    """
    effect effects efficacy effectiveness safety tolerability use uses outcome outcomes result
    results impact impacts role benefit benefits value addition comparison comparisons trial trials
    study studies evaluation assessment cost-effectiveness influence superiority noninferiority
    non-inferiority equivalence feasibility performance costs cost activity potential acceptability
    utility ability application introduction provision risks harms merits advantage advantages
    investigation analysis efficiency quality consequences success
    """.split()
)
# What is measured under X stands there too, but in a title it is the subject.
MEASURED = ASKED | frozenset(
    """
    toxicity toxicities rate rates response responses incidence frequency pharmacokinetics
    """.split()
)
QUANTITIES = frozenset(
    """
    cycle cycles course courses dose doses session sessions weeks months maximum total minimum injections
    tablets capsules number combination portion
    """.split()
)
# After "to" these say that something is done, and not what: "assigned to attend a course".
DOING = frozenset(
    """
    participate engage attend complete perform review read watch view listen wear consume ingest
    drink eat apply continue return visit practice practise play
    """.split()
)
# What joins the parts of one treatment.
PARTS = frozenset({"plus", "+", "and", "followed", "with", "then", "or"})
# What cannot begin a name.
PLUS = frozenset({"plus", "+"})
ADDS = PLUS | {"followed", "combined"}
PEOPLE = frozenset(
    """
    patients pts participants subjects women men children infants adults people individuals eyes persons
    volunteers recipients patient participant girls boys neonates babies students survivors cases
    males females male female
    """.split()
)
# A name that is looked for from its end does not go on over "of" or "with" after these.
NO_HEAD = MEASURED | TREATMENT_WITH | PEOPLE

# --- what a name goes on over --------------------------------------------------------------------

INNER_PREPOSITIONS = frozenset({"of", "with", "without", "following"})
QUOTES = frozenset({"'", '"'})
INNER_MARKS = QUOTES | frozenset("+ / - ® ™ – %".split())
LAST_ADVERBS = frozenset({"alone", "only"})
# What goes on with a name after a bracket: "A (as above) alone", "A (1 mg) plus B".
OVER_BRACKET = LAST_ADVERBS | {"+", "plus"}
MAY_END = LAST_ADVERBS | frozenset({"no", "not", "®", "™", "usual"})
# Two words that join parts of one treatment.
JOINTS = frozenset(
    tuple(pair.split(","))
    for pair in """
    followed,by combined,with as,usual supplemented,with added,to in,addition in,combination in,conjunction
    supported,by addition,to combination,with guided,by preceded,by together,with along,with
    """.split()
)
TO_WHAT = frozenset("access exposure adherence addition".split())  # "access to a website"
# Words of time and manner: none belongs to a name, and what follows it neither.
SCHEDULE = frozenset(
    """
    daily weekly monthly once twice thrice every orally intravenously intramuscularly
    subcutaneously b.i.d. t.i.d. q.i.d. o.d. bid tid qid qd od i.v. p.o. s.c. i.m. via given
    administered times until day days week weeks month months hour hours year years min minutes
    versus vs respectively per none percent prior
    """.split()
)
# What an age is counted in: "children 1 month to 18 years old".
TIMES = frozenset("day days week weeks month months year years".split())
# These may open a name: "weekly paclitaxel".
RHYTHMS = frozenset({"daily", "weekly", "monthly"})
NOUNS = frozenset({"group", "groups", "arm", "arms"})
# What a letter or figure stands after: "group A", "regimen 1".
LETTERED = NOUNS | frozenset({"regimen", "cohort", "schedule", "strategy", "protocol", "treatment"})
# A bracket that begins with one of these classes, or holds one of these words, names no arm.
NO_ALIAS = ("number", "mark", "verb", "preposition", "auxiliary", "subordinator", "pronoun", "open")
NOT_IN_ALIAS = ("number", "open", "auxiliary", "pronoun", "subordinator")
FIGURE_WORDS = frozenset(
    """
    % ± / = < > ≤ ≥ p ci iqr sd range median mean hazard ratio odds risk vs versus difference n
    table figure score scale patients women men total trade ns
    """.split()
)
# What an exponent in a bracket stands behind: "80 mg/m (2)", "1.7 m(2)".
SQUARED = ("/m", "/cm", "/mm")
# The number of a trial in a registry: "a controlled trial (ISRCTN12345678)".
REGISTERED = re.compile(r"(?:nct|isrctn|actrn|chictr|eudract|drks|umin|ctri|irct)[\w-]{0,14}\d{4}")
# A bracket whose first word is one of these gives a statistic: "the control group (HR, 0.8)".
STATISTICS = frozenset("hr hrs or rr rrs irr arr rd md smd sd se sem auc itt nnt aor ahr".split())
IN_GROUP = QUOTES | {"+", "/", "-", "®", "™", "no", "alone", "only"}
# What those are called who did a trial.
AUTHORS = frozenset(f"{kind} Group" for kind in "Study Research Trial Trialists Working".split())
# How a dose is given, after it: "100 μg inhaled twice daily (n = 46)".
_GIVEN = frozenset(
    """
    inhaled infused injected ingested nightly topically sublingually rectally vaginally
    intranasally intrathecally epidurally transdermally intradermally intraperitoneally
    """.split()
)
TAIL = SCHEDULE - {"versus", "vs"} | NOUNS | QUOTES | _GIVEN
# What an adjunct begins with that may stand between a name and its size.
ADJUNCTS = frozenset({"for", "on", "at", "in", "to", "before", "after", "by", "every", "over"})

# --- what is no arm ------------------------------------------------------------------------------

# N0 and N1 groups, patients of stage II: nobody is assigned to a stage
STAGE = re.compile(r"(?:.* )?[pc]?n[0-3x]|(?:stages?|grades?) (?:i{1,3}|iv|v|[0-5])[a-d]?")
# A name made of these alone names all, some, or none of the arms.
NO_ARM = frozenset(
    """
    longer shorter more less older younger higher lower greater later earlier fewer
    two three four five six seven eight both all each the other same every parallel between within
    across trial studies age sex gender ethnic racial patient comparable similar equal different
    matched respective blood food risk focus peer main entire whole total overall remaining first
    second third last latter former individual randomized randomised randomization allocation
    assigned assignment these those this that any no-one one another single-blind double-blind
    open-label working cooperative collaborative oncology research trialists multiple
    independent single parallel-group disease treatments therapies regimens interventions
    conditions groups group arms arm patients participants subjects baseline time week month year
    day days weeks months years following order sequence subgroups subgroup cohort cohorts
    validation derivation set sets n p course courses heterogeneous homogeneous affected
    involved studied controlled design fourth fifth sixth age-matched sex-matched stage-matched
    plus operated contralateral ipsilateral dominant special randomly fraction fractions
    prospective retrospective change changes improvement improvements results analysis analyses
    a an of in and or to with for by on at out type types means levels level mg kg
    under addition pilot balanced sub preselected pre-selected target eligible staff cycle cycles
    drugs agents medications products formulations fashion versa technique
    techniques tests pre post immediately nnt arr rrr allocated
    january february march april may june july august september october november december
    """.split()
)

# What begins a word in other places: "no group", "non-group".
BARE = frozenset({"no", "non", "inter", "vice"})
# A trial in "two-parallel groups" or a "30-patient group" says how it is built.
BUILT = re.compile(
    r"(?:two|three|four|five|six|\d{1,4})-(?:parallel|arm|group|patient|person|subject)"
    r"(?:-[a-z]{3,12})?"
)
# What is aimed at is counted so: "80 to 85 mm Hg", "33 to 34 °C".
LEVELS = frozenset("mm mmhg % percent °c ° degrees mmol/l mg/dl kpa cmh2o g/dl g/l beats".split())
# What any arm may get: "both drugs".
OF_ANY = frozenset("drugs agents treatments interventions therapies medications regimens".split())
# "There was no control group": of a group that is denied there is none.
DENIED = frozenset("no control controls comparator comparison placebo group".split())
AFTER_HEAD = frozenset({"of", "and", "plus", "+"})
HOW_MANY = frozenset("two three four five six seven eight nine ten twelve".split())
# What is measured: a name with one of these as its head is an outcome ("resistance" is training).
OUTCOMES = frozenset(
    """
    relief prevalence incidence mortality death deaths survival mean means score scores posttest pretest post-test
    pre-test symptoms criteria quality predictors determinants impairment patterns
    profiles coefficient coefficients outcome outcomes characteristics tolerance prognosis
    increase increases decrease decreases preference preferences curve
    curves rise absence presence episode episodes value values difference differences quintile
    quintiles tertile tertiles quartile quartiles result results event events sign signs
    analysis analyses attempt attempts variation
    variations sensitivity interpretation interpretations determination calculation calculations
    estimation recruitment connection connections
    """.split()
)

# What is measured begins so: "a mean decrease of 1.2 points".
AVERAGES = frozenset({"mean", "median", "average"})

# --- cues ----------------------------------------------------------------------------------------

# What must stand in a sentence for a pattern to be worth trying.
ASSIGNING = (
    "random",
    "assign",
    "alloc",
    "divided",
    "distributed",
    "separated",
    "categor",
    "grouped",
)
GROUPING = ("group", "arm", "-treated", "-allocated", "-assigned", "control ", "intervention ")
COMPARING = ("compar", "between")
AGAINST = ("versus", " vs", "compared", "comparison", "relative", "than ")
# A sentence without any of these introduces no arm.
TRIGGER = Scanner(
    r"random|assign|alloca|\bvs\b|versus|compar|group|\barms?\b|-controlled|\bn ?=|either|divided"
    r"|receiv|-treated|treated|than |between|placebo"
)
# What others are to compare: no arm of this trial
TO_COME = Scanner(
    r"\b(?:future|further|additional|larger|definitive) (?:[\w-]{1,20},? ){0,4}"
    r"(?:trials?|stud(?:y|ies)|rcts?|research|investigations?|work)\b"
)
_HOW_MANY = r"(?:two|three|four|five|six|2|3|4|5|6)"
_RATIO = (
    r"(?: ?,? ?\(?(?:in a |on a |using a |at a )?\d ?[:/] ?\d(?: ?[:/] ?\d){0,3}\)?"
    r"(?: (?:ratio|basis|fashion|manner|randomi[sz]ation))?)"
)
# randomised in (permuted) blocks of 15 to
_BLOCKS = (
    r"(?:,? (?:in|by|using|with) (?:[a-z][\w-]{2,12} ){0,2}blocks?\b"
    r"(?: (?:of|sizes?(?: of)?|randomi[sz]ation)(?: (?:size )?\d[\d, andor]{0,16}(?<!o)(?<! ))?)?)"
)
# the vasopressin group, arm A, latanoprost-treated
_GROUP = r"\b(?:groups?|arms?)\b"
GROUP = Scanner(_GROUP)
# In a sentence with one of these a word may end in a group.
GROUP_SUFFIXES = ("-treated", "-allocated", "-assigned", "-group", "-arm")
GROUP_OR_SUFFIXED = re.compile(
    rf"{_GROUP}|(?<![\w-])[\w/+-]{{2,40}}-(?:treated|allocated|assigned|group|arm)\b"
)
# intervention patients, control eyes
SIDED = Scanner(
    r"(?<![\w-])(?:(?:intervention|experimental|control) (?:patients|participants|subjects|women|men"
    r"|children|infants|mothers|families|practices|clinics|schools|villages|clusters|hospitals|eyes"
    r"|communities|areas|sites|centers|centres|wards)"
    r"|treat(?:ment|ed) eyes)\b"
)
# randomly assigned (1:1) to, were allocated in a 2:1 ratio to, divided into two groups:
ASSIGNED = Scanner(
    r"\b(?:randomi[sz](?:ed|ation)|randomly|assigned|allocated|allocation|divided|distributed"
    r"|separated|categori[sz]ed|assignment|split|grouped)"
    r"(?: (?:assigned|allocated|divided|equally|prospectively|double-blind|then|evenly|separated"
    r"|split|selected|chosen|distributed|treatment|open-label|again|randomi[sz]ed)){0,2}"
    rf"{_RATIO}?{_BLOCKS}?{_RATIO}?,? (?:to|into|in(?! (?:an|a|(?:\w{{3,12}} )?blocks?)\b)|between|among)"
    r"(?: either)?(?: one of)?(?: the)?(?: following)?"
    rf"(?P<groups> ?{_HOW_MANY} (?:\w[\w-]{{1,20}} ){{0,2}}"
    r"(?:groups?|arms?|treatments?|regimens?|strategies|conditions|interventions)"
    r"(?: \((?:n|of|with) ?[^:;,.()]{0,40}\))?(?::|,? (?:receiving|to receive|as follows:?)"
    r"|,(?= (?:the |an? )?(?:\w[\w-]{0,20} ){0,2}(?:groups?|arms?|control|placebo)\b)|(?= \(| [a-z])))?"
)
# (randomised to) chemotherapy either with A or without, biopsy under sedation with either A or B
EITHER_LATER = re.compile(
    r"[\w ,-]{3,80}? (?:(?:with|by|of|using) either|either (?=with\b|by\b))\b"
)
# We randomly assigned 420 women with ... to (receive) A or B
ASSIGNED_ACTIVE = Scanner(
    r"\b(?:randomi[sz]ed?|randomly (?:assigned|allocated)|assign(?:ed)?|allocated|randomi[sz]ation)\b"
)
TO = re.compile(
    r"\b(?:either to|to either|to receive|to undergo|to treatment with|to take|to be treated with"
    r"|to (?=an?|the)|to|into)\b"
)
BARE_TO = ("to", "into")  # weaker signs: "randomised children who came to a hospital to receive"
# "this randomised trial to estimate": an aim, and nothing to be assigned to.
AIMS = frozenset(
    """
    assess evaluate determine estimate compare examine investigate explore establish identify see
    find measure ascertain
    """.split()
)
# were randomly assigned placebo, 300 mg, or 900 mg
ASSIGNED_BARE = Scanner(
    r"\b(?:were|was|be) (?:randomly )?(?:assigned|allocated)"
    r" (?!to\b|in\b|into\b|and\b|by\b|at\b|on\b|for\b|with\b|using\b|or\b|according|after|before|equally|between)"
)
# were treated with either A or B, injections of either A or B
RECEIVED = Scanner(
    r"\b(?:receiv|treated|given|administ|under(?:w|g)|injection|infusion|assign|random|using|therapy"
    r"|treatment|ingest|consum|dr[aiu]nk|t(?:ake|aking|ook)\b|ate\b|eating|wor[en]\b|wear|appl(?:y|ied)|inhal|inject"
    r"|infus|swallow|chew|watch|listen|viewed|viewing|perform|practi[cs])[^.;:,]{0,80}? either\b"
)
# Randomised patients received A or B
RECEIVED_BARE = Scanner(r"\brandom[^.;:]{0,80}? (?:received|receive|underwent)\b(?! either)")
# will be treated with A or B
GIVEN = Scanner(
    r"(?<!who )(?<!that )(?<!had )\b(?:treated with|received|given|administered|consisted of)\b(?! either)"
)
COMPARED = Scanner(
    r"\b(?:comparing|compares?|comparisons? of|(?:difference|comparison|comparisons|differences)"
    r"(?: (?:was|were) (?:found|seen|observed|noted|detected|shown|apparent))?"
    r"(?: in [\w ,-]{1,60})? (?P<between>between))\b(?! (?:with|to)\b)"
)
# "the response to A" compares nothing with A.
ANSWERS = frozenset("response responses reaction reactions resistance adherence due prior".split())
# "compare A and B with respect to" names no comparator
NO_COMPARATOR = frozenset("respect regard regards determine see be evaluate assess primary".split())
WITH_WITHOUT = re.compile(
    r"\bwith(?: \([^()]{0,30}\))? (?:or|and|versus|vs\.?) (?P<without>without)(?: \([^()]{0,30}\))?"
)
# assigned to a target of 33 °C or 36 °C, to ventilation with 6 ml/kg or 12 ml/kg, to 60 Gy or 74 Gy
_NUMBER = r"(?:\d{1,4}(?:\.\d{1,2})?|two|three|four|five|six|seven|eight|ten|twelve)"
_UNIT = (
    r"(?: ?(?:° ?c\b|degrees(?: c)?\b|(?<=\d[-–]\d\d)%|mm ?hg\b|cm ?(?:h2o|of water)\b|kpa\b|g/d?l\b|g per deci(?:liter|litre)\b|mmol/l(?:iter)?\b|mg/dl\b|ml/kg(?:/h)?\b|gy\b|(?::\d{1,2}){1,3}\b)"
    r"|[ -](?:hours?|days?|weeks?|months?|years?|cycles?|courses?|fractions?)\b)"
)
_AMOUNT = rf"{_NUMBER}(?: ?(?:[-–]|to) ?{_NUMBER})?{_UNIT}"
AMOUNTED = Scanner(
    r"\b(?:randomi[sz]ed|randomly|assign(?:ed)?|allocated|received|ventilated|cooled|resuscitated)\b(?:(?! or | versus )[^.;]){0,160}?"
    rf"\b(?P<lead>to|at|in|of|with|either|receive|for)(?: (?:an?|the|either|about))? (?P<first>{_AMOUNT})"
    r"(?: ?\([^()]{1,40}\))?(?: [a-z-]{3,16}){0,3}?,? (?:or|versus|vs\.?)(?: (?:to|at|in|of|with|for|an?)){0,2}"
    rf" (?P<second>{_AMOUNT})"
)
# assessed at 6 months or 12 months: when, and not what
AT_A_TIME = re.compile(r"(?:hour|day|week|month|year)s?$")
EITHER_OR = (" or ", " versus ", " vs")
# A sentence that tells how arms were made or treated.
MAKING = Scanner(r"random|assign|alloca|divid|receiv|treated|group|\barms?\b|enrol|underw")
VERSUS = Scanner(
    r"(?<![\w-])(?:versus|vs\.?|(?:as )?compared (?:with|to|against)|in comparison (?:with|to)"
    r"|relative to|than(?: (?:with|for|in|on|after))?)(?![\w-])"
)
CONTROLLED = Scanner(r"\b(?P<name>placebo|sham|vehicle)[- ]controlled\b")
# A word that names an arm wherever it stands: nobody gets a placebo but by assignment.
INACTIVE = Scanner(r"\b(?:placebo|sham)\b(?![- ](?:controlled|effect|response|run|lead|washout))")
# "treatment groups" are all groups.
SIDES = frozenset(
    "treatment treated study intervention active test experimental comparison".split()
)
# One of these names an arm by itself, whatever stands before it.
ALONE = SIDES | frozenset("control controls placebo sham".split())
# The treatment, repair of a condition, and what stands before the means.
TREATING = frozenset("treatment management prevention prophylaxis repair relief therapy".split())
MEANS = frozenset({"using", "with", "by"})
# "Intra-group" names no group, but an INTRA group may be one.
NO_SUFFIXED = frozenset({"intra", "inter"})
# What a title is about if one of these stands in its first phrase: no treatment.
NO_SUBJECT = MEASURED | frozenset(
    """
    quality mortality survival predictors prevalence incidence characteristics changes risk factors
    association relationship prognostic randomized randomised trial pilot phase protocol
    difference differences failure detection identification classifier clearance severity nature
    evolution evidence behavior behaviour dimensions methods mechanisms validity development
    patterns experience attitudes beliefs perceptions prevention
    """.split()
)
# A title that begins so tells what the authors did: "Managing asthma in schools".
DONE_BY_AUTHORS = frozenset(
    """
    managing recruiting retaining identifying revealing reinforcing supporting expanding predicting
    understanding improving reducing increasing assessing evaluating measuring exploring addressing
    treating developing designing optimizing optimising adapting scaling estimating defining
    preventing promoting using comparing enhancing maximizing maximising minimizing minimising
    """.split()
)
# "Evolution of", "Cuban randomised trial of": no subject and predicate.
NO_PREDICATE = frozenset({"of", "randomized", "randomised"})
# What is given that does nothing, as one of two.
DUMMIES = frozenset("placebo placebos saline sham vehicle".split())
# What may stand between "or" and it.
DUMMY_FRONT = frozenset(
    """
    a an the matching matched identical equivalent corresponding normal isotonic inert oral
    intravenous daily control similar physiological
    """.split()
)
# What is compared with other data, and is given to nobody.
DATA = frozenset("data findings results outcomes values".split())
# A trial that "A and B were compared" in.
COMPARED_IN = Scanner(r"(?:random|double-blind|single-blind|cross-?over|open-label|prospective)")
# What an arm does with its treatment: the name follows at once, or after "with" or "to".
TAKES = frozenset(
    """
    received receive receives receiving underwent undergo undergoing took take used got using getting comprising comprised
    """.split()
)
GIVES = TAKES | frozenset(
    """
    given treated pretreated premedicated injected administered was were is are who which that consisted consisting consists
    comprised composed
    """.split()
)
GIVEN_TO = frozenset({"given", "treated", "administered"})
# In group A, X was given: the name stands before the verb.
USED = frozenset(
    """
    given administered used applied performed injected infused added prescribed provided delivered
    inserted implanted instilled placed offered
    """.split()
)
# "Group 1 had A" tells what it got, unless one of these makes a result of it.
RESULTING = frozenset(
    """
    than more less fewer higher lower significant significantly mean median rate rates no any better
    worse similar been to increased decreased reduced improved shorter longer greater same baseline
    """.split()
)
# The first group received X.
ORDINALS = frozenset("first second third fourth fifth".split())
# 103 patients assigned A, 139 receiving B
RECEIVING = frozenset({"assigned", "allocated", "randomized", "randomised", "given", "receiving"})
# These tell what came of it, and begin no name: "and reported more pain".
TELLING = frozenset(
    """
    reported showed demonstrated experienced observed compared improved achieved completed developed
    reached resulted found increased decreased remained included contained involved exhibited produced
    provided caused gave had
    """.split()
)
ASSIGNS = frozenset(
    """
    assigned randomized randomised allocated treated given randomly
    """.split()
)

# "39 were randomized for the study, 19 for A and 20 for B": all are in it.
ALL_IN_IT = frozenset(
    "study treatment,study drug,study medication,trial treatment,study,trial".split(",")
)
ASSIGNED_TO = frozenset({"assigned", "randomized", "randomised", "allocated"})

# --- results, read for arms only where nothing else names them -------------------------------------

BESIDE_VALUES = frozenset(
    """
    with for in on after by under of among during from receiving given taking
    """.split()
)
# (fixed combination, 35.1%; latanoprost, 17.8%), (LT: -35.0%; BT: -33.6%)
LABELLED = re.compile(
    r"(?:[(\[]|[;,:] |and )(?P<name>[a-z][\w/+-]{0,24}(?: [\w/+-]{1,24}){0,3})(?:,|:|;| ?=| )(?: ?n ?=)? ?[-−–]?\d"
)
# Events befell 63.2% (vilanterol) and 60.4% (placebo)
LABELLED_BEHIND = re.compile(
    r"\d ?(?:%|[a-z/]{1,8})? ?[(\[](?P<name>[a-z][\w/+-]{1,24}(?: [\w/+-]{1,24}){0,2})[)\]]"
)
GRADES = frozenset(
    """
    mild moderate severe serious minor major complete partial stable progressive baseline final
    initial before after pre post total overall male female boys girls yes none left right early late
    primary secondary fatal nonfatal non-fatal good fair poor excellent
    """.split()
)
NO_LABEL = FIGURE_WORDS | frozenset(
    """
    rr hr or ci95 day week month months weeks year years at after mean age aged baseline n sd sem se
    respectively and md smd irr arr rrr nnt vs chi2 df t f r z adjusted confidence interval
    """.split()
)
# What a treatment does to something, and what only a treatment is: "A lowered B", "superior to".
EFFECTS = frozenset(
    """
    reduced reduces lowered lowers raised prevented prevents produced produces caused causes yielded
    provided provides improved improves increased increases decreased decreases prolonged prolongs
    resulted led required achieved superior inferior equivalent noninferior non-inferior
    """.split()
)
LEADING = frozenset({"resulted", "led"})
DEGREES = frozenset({"more", "less", "most", "least", "fewer"})
# Better, faster: what is told of an arm, "A resulted in faster recovery than B".
COMPARATIVE = re.compile(
    r"(?:more|less|fewer|bett|wors|great|high|low|fast|slow|short|long|small|larg|earl|lat|strong"
    r"|weak|rar|deep|quick|poor|mild)(?:i?er)?$"
)
SUPERIOR = frozenset("superior inferior equivalent noninferior non-inferior".split())
# A heading that was left in front of a sentence.
HEADINGS = frozenset("results findings conclusion conclusions".split())
GIVEN_WITH = frozenset("with on after by for".split())
VERSUS_WORDS = frozenset({"versus", "vs", "v", "vs."})
# patients who received placebo, those treated with brimonidine, patients on T2345
RECIPIENTS = Scanner(
    r"\b(?:patients|those|participants|subjects|women|men|children|infants|eyes|persons|adults|people"
    r"|volunteers|groups?|arms?|that)"
    r" (?:(?:who|that) (?:were |had been |had )?)?(?:received|receiving|treated with|given|assigned to"
    r"|allocated to|randomi[sz]ed to|on|continuing on|undergoing|underwent|taking|switched to)\b"
)

# --- the parts of a number, in a bracket ---------------------------------------------------------

# One of these behind the number, or of the latter in the bracket, tells that arms are meant; other
# brackets tell of the people: "70 patients with asthma (28 smokers, 42 never)".
MADE = frozenset(
    "randomized randomised assigned allocated divided analyzed analysed evaluated evaluable".split()
)
GIVEN_WORDS = frozenset("to on in given received group groups arm arms".split())
ITEM_MARKS = (":", ",", "n", "=", "to", "on", "in", "with", "given", "received", "the")
# (1) zinc, (2) iron: the numbers of a list
NUMBERED = Scanner(r"\(1\)[^()]{1,200}(?:\([^()]{0,60}\)[^()]{1,100}){0,3}\(2\)")
