"""Nouns that tell an outcome's name from other phrases of a trial report. Data only, lower case."""

from __future__ import annotations

from extract.language.people import PEOPLE_WORDS


def _with_plurals(words: str) -> frozenset[str]:
    """The words, each also with an s."""
    return frozenset(form for word in words.split() for form in (word, f"{word}s"))


# A phrase that is led by one of these words loses it: "significantly lower mortality".
LEADING = frozenset(
    """
    significant significantly statistically statistical higher lower greater fewer less more better
    worse longer shorter similar comparable different no any same larger smaller marked substantial
    slight additional added respective corresponding only further important poorer superior inferior
    equal equivalent such other reduced increased improved relative absolute modest small large
    considerable common frequent non-significant nonsignificant little one two three four five six
    seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen eighteen twenty thirty
    forty fifty sixty immediately least most highest lowest greatest largest
    smallest longest
    shortest best worst associated possible potential promising measured evaluated assessed
    recorded terms h min means sd sds sem iqr suppressed downregulated upregulated down-regulated
    up-regulated lowered attenuated
    """.split()
)
# Not where it is one of two that are joined: "possible or probable gout", "lower and upper limb".
KIN = (
    frozenset("possible probable likely definite".split()),
    frozenset("lower upper".split()),
    frozenset("small medium large".split()),
)
# So does one that is led by what is done to the outcome: "lowering total cholesterol".
DOING = frozenset(
    """
    lowering treating reducing increasing improving promoting preventing addressing obtaining
    suppressing relieving alleviating attenuating minimizing minimising ameliorating
    encouraging providing provide delaying raising achieving maintaining controlling managing
    decreasing enhancing yielding producing corroborating
    lower treat reduce increase improve promote prevent address obtain encourage delay raise
    achieve maintain control manage decrease enhance decreases increases reduces improves enhances
    yield compromise jeopardize jeopardise
    """.split()
)
# What people are given: an outcome where it is given because of what came of them.
GIVEN = _with_plurals(
    """
    therapy supplementation formulation administration injection infusion technique device capsule
    tablet gel cream ointment mouthwash training chemotherapy radiotherapy procedure vaccine
    """
) | frozenset({"therapies"})
GIVEN_LATER = frozenset(
    """
    rescue additional further subsequent repeat repeated redo salvage second supplemental extra
    supplementary antibiotic replacement revascularization revascularisation unplanned emergency
    """.split()
)
# A phrase that is about one of these is about people, a study or a statistic, and no outcome.
_COUNTABLE = _with_plurals(
    """
    patient participant subject man child infant adult eye individual volunteer group arm control
    treatment trial intervention difference result finding model comparison value interval
    characteristic cohort population sample hospital center centre unit day week month year hour
    minute case regimen dose drug effect trend change reduction increase decrease improvement
    outcome endpoint point measure variable parameter factor time-point method interaction
    advantage estimate subgroup conclusion investigator author aim objective purpose ratio visit
    combination program programme period benefit association relationship correlation way approach
    role feature number limit margin proportion strategy schedule student nurse physician male
    female boy girl parent caregiver mother neonate lamb rat animal dog pig limb knee hip implant
    tumor lesion clinician teacher line choice option guideline protocol extension phase milligram
    test median mean range half quarter comparator agreement account regard suggestion insight
    degree information record certificate history instrument agent domain methodology exemplar
    coach extent specimen tissue organization ability excess signal survivor demographic
    recollection region mediator exerciser oncologist figure gap worker reader rater assessor
    examiner observer reviewer committee radiologist pathologist surgeon user player immigrant
    inpatient outpatient carrier predictor coefficient covariate obstacle percentile theme
    influence project policy term rabbit cat sheep goat cow calf horse chicken monkey alpaca
    mannequin manikin cycle facility
    """
)
_OTHER = frozenset(
    """
    fall rise drop elevation decline basis facilities
    prior due women men children people placebo studies study data analysis
    analyses
    regression significance ci age sex gender baseline total both one two three four five six seven
    eight nine ten eleven twelve eighteen medication efficacy evidence follow-up follow-ups impact
    variation
    hypothesis randomization randomisation enrollment recruitment respectively surgery addition use
    heterogeneity sd iqr majority percentage percent others administration families mice teeth
    staff mg ml kg am pm noon mmhg hg cm mm
    favor favour double-blind placebo-controlled sham-controlled multicentre multicenter open-label
    parallel-group randomised randomized single-blind triple-blind double-blinded individual
    along adjusting focusing classified combined engaged retained translate whilst strongly faster
    past twice monthly yes none underline irrespective regardless potentially consistent aged
    post-dose pre-dose performance-based community-based accrual effectiveness
    ethnicity race education
    alike approval consent
    likewise albeit meanwhile altogether overtime easily individually soon noteworthy lasting apart
    difficult immediate uncommon troublesome reassuring prospective younger healthy
    obese anterior outside extra key costly intense unrelated
    fell felt struck refers represents relates reinforces stated indicated caused paid rated
    recorded noted known shared predicted
    lowering inhibiting attenuating inducing activating controlling raising extending discussing
    preferring switching superiority inferiority
    t-test t-tests kruskal–wallis tertiles setting manner fashion source research decisions
    policies importance chance magazine society
    countries amsterdam hispanics latinos/hispanics americans africans asians whites blacks
    caucasian residents adolescents respondents recipients newborns athletes humans person
    independent suggestive indicative predominance winner
    offspring strategies initiatives modules pathways formulations indices tendency relation
    direction minimum se ss item items sets prosthesis device
    """.split()
)
NO_OUTCOME = GIVEN | _COUNTABLE | _OTHER
# These are none even where a text lists its outcomes: "pain in the study group and all patients".
NEVER_STATED = _with_plurals(
    """
    patient participant subject woman man child infant adult group arm study trial week month
    analysis baseline follow-up day year hour population model regression comparison randomization
    treatment intervention effect impact influence efficacy phase drug placebo outcome variable
    parameter measure endpoint point number proportion percentage protocol
    """
) | frozenset({"men", "women", "children", "visit"})
# These are outcomes, alone, only where a text lists its outcomes: "recruitment and retention".
STATED_ALONE = frozenset(
    """
    recruitment enrollment effectiveness efficacy use agreement ability administration accrual
    """.split()
)
# Of these a word before them makes an outcome: "sleep parameters", "imaging findings".
WEAK_HEADS = _with_plurals(
    """
    parameter measure measurement factor finding marker variable point test
    medication surgery hospital reduction change improvement increase decrease
    lesion tumor outcome result value effect ability interval
    """
) | frozenset("indices analysis control fall rise drop elevation decline".split())
# And of these also a word behind them: "use of rescue medication", "days of fever".
COUNTING_HEADS = _with_plurals(
    "rate dose use day visit ratio percentage proportion number extent degree excess period value"
) | frozenset({"evidence"})
# But these words make none of them.
WEAK_WORDS = frozenset(
    """
    clinical primary secondary main other all study trial patient treatment outcome statistical
    baseline the our such efficacy these those final first second third two three overall
    laboratory appropriate
    additional following various several routine descriptive regression multivariate univariate
    interim subgroup drug intervention adjuvant preliminary current present test mean median
    standard relevant similar absolute relative control active combination experimental surgical
    proportional negative deleterious detrimental unfavorable unfavourable medical systemic per
    clinically hospital beneficial protective synergistic positive favorable
    favourable
    demographic demographical epidemiological epidemiologic personal missing available individual
    observational pooled numerical administrative census national qualitative quantitative
    longitudinal cross-sectional end significant net direct indirect short-term long-term time
    largest maximal borderline marginal rapid sustained dramatic pronounced gradual transient steady
    """.split()
)
# With "of" or "in", these are outcomes by what follows: "proportion of responders".
MEASURED_OF = _with_plurals(
    "proportion number reduction change difference improvement duration increase decrease decline"
) | frozenset({"percentage", "percentages"})
# A name ends before a preposition, unless it is "of" or one of these nouns stands before it.
KEEPING: dict[str, frozenset[str]] = {
    "to": _with_plurals(
        """
        failure inability success time conversion response return progression need ability ratio
        attitude admission referral switch day duration transition transfer interval barrier
        reaction discontinuation exposure desire urge reintegration
        """
    )
    | frozenset(
        """
        adherence resistance access sensitivity respond relative due related tolerance intention
        willingness compliance survival adaptation lost loss needed required taken readiness
        confidence self-efficacy commitment motivation vulnerability susceptibility
        """.split()
    ),
    "in": _with_plurals(
        """
        stay day change difference reduction increase decrease improvement decline rise fall gain
        shift drop elevation delay
        """
    )
    | frozenset(
        "variation variability participation engagement confidence stiffness growth time".split()
    ),
    "for": _with_plurals(
        """
        need score scale test risk rate ratio requirement indication preference reason
        hospitalization hospitalisation admission cost threshold operation time treatment demand
        likelihood chance hazard probability
        """
    )
    | frozenset(
        """
        analgesia treated satisfaction surgery index revascularization capacity needed required
        taken organization organisation self-efficacy readiness motivation
        """.split()
    ),
    "with": frozenset(
        """
        satisfaction compliance adherence interference patients participants women men children
        subjects people satisfied treatment eyes days survival interaction adults contact
        """.split()
    ),
    "from": _with_plurals("death change discharge interval day withdrawal duration discontinuation")
    | frozenset(
        """
        mortality died time recovery resulting weaning suffering freedom absence pain reduction
        haemorrhage hemorrhage progression bleeding relief absenteeism
        """.split()
    ),
    "on": _with_plurals("score scale day questionnaire rating improvement subscale")
    | frozenset("performance progression quality pain time".split()),
    "between": _with_plurals("time interval difference ratio correlation")
    | frozenset({"agreement"}),
    "without": frozenset("survival day days alive patients life time".split()),
    "per": frozenset(),
    "until": frozenset("time times days interval survival".split()),
    "about": _with_plurals(
        "worry concern opinion belief attitude thought misconception uncertainty question"
    )
    | frozenset("knowledge information awareness worries anxiety".split()),
    "toward": frozenset({"attitude", "attitudes"}),
    "towards": frozenset({"attitude", "attitudes"}),
    "under": frozenset({"area", "areas"}),
}
# How long something lasted, also from what people were given: "time from treatment to relapse".
LASTING = frozenset("time times duration interval".split())
# Prepositions over which few names go on: "worry about relapse".
SELDOM_KEPT = frozenset("about toward towards".split())
# What follows "of", "in" or "for" is no part of a name where it is of these.
ARM_HEADS = frozenset("groups group arm arms".split())
PEOPLE_HEADS = (
    PEOPLE_WORDS
    | ARM_HEADS
    | frozenset("eyes controls placebo treatment patient participant cases".split())
)
# What acts on an outcome: "a harmful effect (on growth)".
EFFECTS = _with_plurals("effect impact influence")
# At the end of a name these begin what is compared or told of it: "dry eye secondary (to)".
TRAILING = frozenset(
    """
    early earlier later longer shorter higher lower greater smaller secondary due owing relative
    similar comparable identical postinfusion post-infusion postdose post-dose postinjection
    postvaccination post-vaccination postintervention post-intervention posttreatment pre- post-
    compared attributable alone along other corresponding concurrent prior relevant
    """.split()
)
# What leads to a cause: "withdrawal due (to pain)", "deaths related (to the drug)"
CAUSED = frozenset("due owing attributable related".split())
# With one of these behind it, "to" stands between two parts of a name: "waist to hip ratio".
BETWEEN_PARTS = frozenset("ratio ratios interval intervals".split())
# A number after one of these belongs to the name: "grade 3".
NUMBERED = frozenset("grade grades type stage day week month year than least > < ≥ ≤".split())
# reduced adherence "to a greater extent": how much, and not to what
EXTENTS = frozenset("extent degree".split())
# What makes a limit of a number before it: "3 or more".
LIMITING = frozenset("more less higher lower greater worse longer above".split())
COUNTS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
# "moderate to severe pain"
GRADES = frozenset("mild moderate severe low medium intermediate high".split())
# People by what they got: "brimonidine-treated"
OF_AN_ARM = ("-treated", "-assigned", "-exposed", "-randomized", "-randomised", "-allocated")
# "28 days free of ventilation" counts the days.
OF_DAYS = frozenset("free alive off".split())
TIME_UNITS = frozenset(
    "hour hours h day days week weeks month months year years min minutes".split()
)
# Alone, these say how something is counted, done or asked, and not what.
BARE = _with_plurals(
    """
    rate level score concentration incidence risk hr or rr questionnaire survey interview stage
    grade type need rise delay quantity timing procedure strategy approach support supplement
    target report cycle magnitude precursor p-value scale assessment examination test time version
    drop decline gain loss investigation serum plasma urine saliva sputum dust
    """
) | frozenset(
    """
    pressure duration failure overall frequency i ii iii iv v vi blood brain protein dna ie
    immune cardiovascular direct beneficial brief concern interest meaning bearing non-inferiority
    chemotherapy radiotherapy radiation mammography mastectomy counseling counselling ultrasound
    stratification low-level higher-level steady-state classified ancova elisa pcr
    aor ahr irr rrr arr smd wmd nnt itt mitt gee glm locf mmrm ria eia
    """.split()
)
# A phrase that begins with one of these was an amount: "(5) g lipid".
UNITS = frozenset("g mg kg mcg μg ml l iu kcal mm cm mmol".split())
# What a share of people begins with: "mean number of patients who".
SHARES = (
    "proportion", "number", "percentage", "rate", "frequency", "mean ", "median ", "total ",
    "overall ", "higher ", "lower ", "greater ",
)  # fmt: skip
# Headings that run on into their text: "RESULTS Mean pain".
HEADINGS = ("RESULTS ", "CONCLUSIONS ", "CONCLUSION ", "METHODS ", "FINDINGS ", "OUTCOMES ")
