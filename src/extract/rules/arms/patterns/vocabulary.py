"""The words of which the names of arms are made, and those that end one. Data only."""

from __future__ import annotations

import re

from extract.language.months import MONTHS
from extract.language.people import PEOPLE_WORDS

# --- where a name begins -------------------------------------------------------------------------

# Words between a cue and a name: "to receive either the ...", "into one of two groups:".
LEADS = frozenset(
    """
    a an the this either each one of to into in on with for at undergo undergoing receive receiving
    received take taking get getting have having use using be being given both initially two
    three four five six follow following up double-blind double-blinded open-label only
    """.split()
)
# How a dose is given, where that stands ahead of it: "intravenous 5 mg of zinc".
WAYS = frozenset(
    """
    local topical oral intravenous iv i.v i.v. im i.m i.m. intramuscular subcutaneous sc s.c s.c.
    epidural caudal intrathecal spinal intraperitoneal intranasal sublingual rectal vaginal inhaled
    nebulized nebulised
    """.split()
)
# What stands before a dose and says of what time it is: "at a daily dose of 5 mg".
OF_DOSES = frozenset("daily weekly total fixed single initial target".split())
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
    investigation analysis efficiency quality consequences success usefulness
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
    cycle cycles course courses dose doses session sessions weeks months maximum total minimum
    injections tablets capsules number combination portion
    """.split()
)
# After "to" these say that something is done, and not what: "assigned to attend a course".
DOING = frozenset(
    """
    participate engage attend complete perform review read watch view listen wear consume ingest
    drink eat apply add continue return visit practice practise play provide deliver keep
    """.split()
)
# What those do who got something else before: "or withdraw to placebo".
MOVING = frozenset("withdraw switch change convert transfer cross move switched changed".split())
# Of these alone nothing is said: "256 agreed to participate".
JUST_DONE = frozenset("participate engage attend complete perform continue return keep".split())
# "attendance at meetings" is of the meetings, too.
LINKS_BEHIND = dict.fromkeys(TREATMENT_WITH, ("with", "of")) | dict.fromkeys(
    ("attendance", "participation", "enrolment", "enrollment"), ("at", "in")
)
# Participles that describe what is given, and rarely tell what it did: "a fixed combination".
PARTICIPLES = frozenset(
    """
    fixed supervised unsupervised structured tailored fortified enriched intensified enhanced
    individualized individualised personalized personalised integrated modified standardized
    standardised simplified optimized optimised computerized computerised manualized combined
    heated mixed assisted guided conjugated pegylated micronized hydrolyzed hydrolysed fermented purified
    """.split()
)
# What a group does together: "group therapy", "a participative group intervention".
TOGETHER = frozenset(
    """
    therapy intervention counseling counselling discussion discussions support cbt
    meeting meetings session sessions class classes format
    """.split()
)
# Who did not get what was told before: "A, and the others B".
THE_REST = frozenset("other others rest remaining remainder second latter".split())
# What joins the parts of one treatment.
PARTS = frozenset({"plus", "+", "and", "followed", "with", "then", "or"})
# What cannot begin a name.
PLUS = frozenset({"plus", "+"})
ADDS = PLUS | {"followed", "combined"}
PEOPLE = PEOPLE_WORDS | frozenset("patient participant male female recipients cases eyes".split())
# Who or what was studied: "smokers (n = 240) got zinc", "20 villages (n = 900 children)".
STUDIED = frozenset(
    """
    smokers drinkers users nurses teachers physicians practitioners gps surgeons clinicians schools
    villages hospitals homes centers centres clinics practices households families clusters blocks
    communities dyads couples dogs cats mice rats cancers tumors tumours referrals deaths
    """.split()
)
# What is left where one part was assigned: "the other half to".
HALVES = frozenset("half eye side ear knee leg hand foot".split())
# A name that is looked for from its end does not go on over "of" or "with" after these.
NO_HEAD = MEASURED | TREATMENT_WITH | PEOPLE

# --- what a name goes on over --------------------------------------------------------------------

# What stands between a figure and how it scatters.
PLUS_MINUS = frozenset({"±", "+/-", "+-"})
INNER_PREPOSITIONS = frozenset({"of", "with", "without", "following"})
# How much of something is in what is eaten or drunk: "rich in iron".
RICH = frozenset("rich high low poor".split())
QUOTES = frozenset({"'", '"'})
INNER_MARKS = QUOTES | frozenset("+ / - ® ™ – %".split())
# 2.4/100 patient-years vs. 3.9/100: rates, and no arms
AT_RISK = ("-years", "-months", "-days")
LAST_ADVERBS = frozenset({"alone", "only"})
# What goes on with a name after a bracket: "A (as above) alone", "A (1 mg) plus B".
OVER_BRACKET = LAST_ADVERBS | {"+", "plus"}
MAY_END = LAST_ADVERBS | frozenset({"no", "not", "®", "™", "usual"})
# Two words that join parts of one treatment.
JOINTS = frozenset(
    tuple(pair.split(","))
    for pair in """
    followed,by combined,with as,usual supplemented,with added,to in,addition in,combination
    in,conjunction supported,by addition,to combination,with guided,by preceded,by together,with
    along,with associated,with
    """.split()
)
TO_WHAT = frozenset("access exposure adherence addition".split())  # "access to a website"
# Words of time and manner: none belongs to a name, and what follows it neither.
SCHEDULE = frozenset(
    """
    daily weekly monthly once twice thrice once-daily twice-daily thrice-daily every orally intravenously intramuscularly
    subcutaneously b.i.d. t.i.d. q.i.d. o.d. q2w q3w q4w bid tid qid qd od i.v. p.o. s.c. i.m. via given
    administered times until day days week weeks month months hour hours year years min minutes
    wk wks mo mos yr yrs hr hrs
    versus vs respectively per none percent prior
    """.split()
)
# What an age is counted in: "children 1 month to 18 years old".
TIMES = frozenset("day days wk wks week weeks mo mos month months yr yrs year years".split())
# These may open a name: "weekly paclitaxel".
RHYTHMS = frozenset({"daily", "weekly", "monthly", "once-daily", "twice-daily", "thrice-daily"})
TIMES_A_DAY = frozenset({"once", "twice", "thrice"})
NOUNS = frozenset({"group", "groups", "arm", "arms"})
# What a letter or figure stands after: "group A", "regimen 1".
LETTERED = NOUNS | frozenset({"regimen", "cohort", "schedule", "strategy", "protocol", "treatment"})
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
# Zinc on demand or regular iron
WHEN_NEEDED = frozenset({("on", "demand"), ("as", "needed"), ("as", "required"), ("if", "needed")})
# What an adjunct begins with that may stand between a name and its size.
ADJUNCTS = frozenset({"for", "on", "at", "in", "to", "before", "after", "by", "every", "over"})

# --- what is no arm ------------------------------------------------------------------------------

# N0 and N1 groups, patients of stage II: nobody is assigned to a stage
STAGE = re.compile(r"(?:.* )?[pc]?n[0-3x]|(?:stages?|grades?) (?:i{1,3}|iv|v|[0-5])[a-d]?")
# A name made of these alone names all, some, or none of the arms.
NO_ARM = frozenset(MONTHS) | frozenset(
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
    day days weeks months years wk wks mo mos yr yrs following order sequence subgroups subgroup cohort cohorts
    validation derivation set sets n p course courses heterogeneous homogeneous affected
    involved studied controlled random design fourth fifth sixth age-matched sex-matched stage-matched
    plus operated contralateral ipsilateral dominant special randomly fraction fractions
    prospective retrospective change changes improvement improvements results analysis analyses
    a an of in and or to with for by on at out type types means levels level mg kg
    under addition pilot vice balanced sub preselected pre-selected target eligible staff cycle cycles
    drugs agents medications products formulations fashion versa technique
    techniques tests pre post immediately nnt arr rrr allocated modeling modelling
    """.split()
)
# What arms are studied in: "a comparative study" is none, but a "study group" may be one.
STUDIES = frozenset("study studies trials".split())
KINDS_OF_TRIALS = frozenset(
    """
    clinical controlled comparative pilot equivalence superiority screening main parent present
    current feasibility efficacy effectiveness prevention treatment pragmatic adaptive crossover
    randomized randomised
    """.split()
)
# What begins a word in other places: "no group", "non-group".
BARE = frozenset({"no", "non", "inter", "vice"})
# "Intra-group" names no group, but an INTRA group may be one.
NO_SUFFIXED = frozenset({"intra", "inter"})
# A trial in "two-parallel groups" or a "30-patient group" says how it is built.
BUILT = re.compile(
    r"(?:two|three|four|five|six|\d{1,4})-(?:parallel|arm|group|patient|person|subject)"
    r"(?:-[a-z]{3,12})?"
)
# What is aimed at is counted so: "80 to 85 mm Hg", "33 to 34 °C".
LEVELS = frozenset("mm mmhg % percent °c ° degrees mmol/l mg/dl kpa cmh2o g/dl g/l beats".split())
# How long something is done: "60 minutes of exercise".
LASTING = frozenset("minutes min hours".split())
# What any arm may get: "both drugs".
OF_ANY = frozenset("drugs agents treatments interventions therapies medications regimens".split())
# A lack of a control group, a trial without one.
LACKING = frozenset("lack lacking absence without no".split())
# "There was no control group": of a group that is denied there is none.
DENIED = frozenset("no control controls comparator comparison placebo group".split())
# What follows is what arms differ in, and none of them: "one of four diets differing in fat".
DIFFERING = frozenset({"differing", "varying", "ranging"})
AFTER_HEAD = frozenset({"of", "and", "plus", "+", "associated"})
HOW_MANY = frozenset("two three four five six seven eight nine ten twelve".split())
# The first group received X.
ORDINALS = frozenset("first second third fourth fifth".split())
# "treatment groups" are all groups.
SIDES = frozenset(
    "treatment treated study intervention active test experimental comparison".split()
)
# "Each study group" is any of them.
EACH = frozenset("each either every any per".split())
# One of these names an arm by itself, whatever stands before it.
ALONE = SIDES | frozenset("control controls placebo sham".split())
# What is measured: a name with one of these as its head is an outcome ("resistance" is training).
OUTCOMES = frozenset(
    """
    relief prevalence incidence mortality death deaths survival mean means score scores posttest
    pretest post-test pre-test symptoms criteria quality predictors determinants impairment
    patterns profiles coefficient coefficients outcome outcomes characteristics tolerance
    prognosis increase increases decrease decreases preference preferences curve curves rise
    absence presence episode episodes value values difference differences quintile quintiles
    tertile tertiles quartile quartiles result results event events sign signs analysis analyses
    attempt attempts variation variations sensitivity interpretation interpretations
    determination calculation calculations estimation recruitment connection connections
    assessments evaluations muscle muscles percentage percentages proportion proportions
    manner toxicity toxicities complications responses rates data effect effects reductions risk
    risks
    """.split()
)
# What is measured begins so: "a mean decrease of 1.2 points".
AVERAGES = frozenset({"mean", "median", "average"})
# What is told "with" one of these is no part of a treatment: "with a primary endpoint of".
TOLD_WITH = AVERAGES | frozenset("primary secondary endpoint end-point respect regard".split())

# --- what a bracket behind a name holds ----------------------------------------------------------

# A bracket that begins with one of these classes, or holds one of these words, names no arm.
NO_ALIAS = ("number", "mark", "verb", "preposition", "auxiliary", "subordinator", "pronoun", "open")
NOT_IN_ALIAS = ("number", "open", "auxiliary", "pronoun", "subordinator")
FIGURE_WORDS = frozenset(
    """
    % ± / = < > ≤ ≥ p ci iqr sd range median mean hazard ratio odds risk vs versus difference n
    table figure score scale patients women men total trade ns anova ancova analysis covariance
    recommendation recommendations log-rank logrank wilcoxon kruskal-wallis mann-whitney fisher
    chi-square mcnemar spearman pearson bonferroni tukey regression
    """.split()
)
# What a bracket with more than one word is about if it ends so: "(log-rank test, p = 0.02)",
# "(complication rates, 24% versus 36%)", "(intention-to-treat population)".
NO_ALIAS_HEAD = OUTCOMES | frozenset("test tests tau population populations".split())
# A bracket that begins so tells more of an arm, and is no other name of it: "(aiming at 30%)".
SAYING_MORE = frozenset(
    """
    focusing focussing focused focussed aiming aimed targeting targeted consisting comprising
    including involving containing using starting beginning lasting ranging depending based
    """.split()
)
# What an exponent in a bracket stands behind: "80 mg/m (2)", "1.7 m(2)".
SQUARED = ("/m", "/cm", "/mm")
# A bracket that begins so names no arm: the number of a trial in a registry, "a controlled trial
# (ISRCTN12345678)", or a ratio that touches its value, "the zinc arm (RR1.2, 1.0 to 1.4)".
NO_NAME_INSIDE = re.compile(
    r"(?:rr|or|hr|irr)\d|(?:nct|isrctn|actrn|chictr|eudract|drks|umin|ctri|irct)[\w-]{0,14}\d{4}"
)
# A bracket whose first word is one of these gives a statistic: "the control group (HR, 0.8)".
SPREADS = frozenset({"sd", "se", "sem", "or"})
STATISTICS = SPREADS | frozenset("hr hrs rr rrs irr arr rd md smd auc itt nnt aor ahr".split())
