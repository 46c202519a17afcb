"""The words of English that are not names of things, by class. Data only, lower case.

Determiners, prepositions, auxiliaries and the like are closed classes: these lists are nearly
whole. Verbs are open, but few of them carry the sentences of trial reports; the ones here are
those that end a noun phrase. Adjectives and nouns are never listed: what is left is one of them.
"""

from __future__ import annotations

DETERMINERS = frozenset(
    """
    a an the this that these those each every either neither both all any no some its their his
    her our your my another such several many few most much more less fewer
    """.split()
)
PREPOSITIONS = frozenset(
    """
    of in on at by for with without from to into onto upon within during between among amongst
    across after before until till since over under above below through throughout towards toward
    against per via about around despite except concerning regarding than versus vs like unlike
    following including excluding according as off out up down beyond near inside
    """.split()
)
AUXILIARIES = frozenset(
    """
    is are was were be been being am has have had having do does did done can could may might must
    shall should will would cannot didn't wasn't weren't isn't aren't
    """.split()
)
CONJUNCTIONS = frozenset({"and", "or", "nor", "&", "and/or", "as well as"})
# Words that open another clause.
SUBORDINATORS = frozenset(
    """
    but while whereas although though because if unless when whenever where which who whom whose
    whether however therefore thereby thus hence moreover furthermore then so yet once e.g. i.e. e.g
    i.e what how why there namely rather instead
    """.split()
)
PRONOUNS = frozenset("we they it he she i you us them him itself themselves one's".split())

# Adverbs that never stand inside a noun phrase: words of degree, time and order.
ADVERBS = frozenset(
    """
    not also only again already still even just very too quite almost nearly never ever always
    often sometimes alone together well significantly statistically markedly substantially slightly
    respectively similarly additionally finally subsequently previously approximately
    consistently considerably dramatically largely mainly mostly primarily randomly equally
    marginally modestly numerically greatly highly generally possibly probably likely unlikely
    here now later earlier afterwards thereafter otherwise indeed successfully
    """.split()
)
# These end in -ly and are adjectives or nouns.
NOT_ADVERBS = frozenset(
    """
    early elderly daily weekly monthly yearly hourly family friendly likely only costly deadly
    anomaly assembly supply reply fly belly jelly biweekly timely
    """.split()
)

# Verbs whose forms end a noun phrase. Written as stems with their endings: see `verb_forms`.
REGULAR_VERBS = """
    achieve administer affect allocate allow analyse analyze appear assess assign attain become
    believe calculate compare complete comprise conclude conduct confirm consider consist
    contain continue contribute demonstrate depend detect determine develop die differ
    discontinue elicit employ enable enhance enrol enroll ensure evaluate examine exceed
    exclude exhibit explain facilitate fail favor favour follow fulfil fulfill
    generate happen hypothesise hypothesize identify impair improve include indicate induce inhibit
    initiate investigate involve maintain monitor observe obtain occur occurr perform
    permit persist predict prefer prevent produce promote propose prove provide randomise randomize
    reach receive recover reduce reflect remain reveal seek seem select serve suffer suggest survive
    tend tolerate undergo underwent attenuate decreas ameliorate worsen require reoccur
    correlate invite recruit deteriorate increas exert confer establish elevate stimulate
    inform explore assist predispose highlight
    alleviate accelerate augment potentiate relieve mitigate preserve restore modulate alter shorten
    abolish eliminate lessen hasten strengthen weaken counteract
""".split()
# Forms that the endings do not make; each is a verb wherever it stands.
VERB_FORMS = frozenset(
    """
    lowers leads causes slows suppresses diminishes prolongs
    cut showed shown shows show gave given gives got found led began begun make offers
    rose risen fell fallen withdrew became kept lost made makes met meets meet took taken takes went
    underwent undergone yielded yields
    undergo undergoing died dies saw seen sought chosen held spent grew grown did does wrote told
    occurred occurring occurs occur resulted using used remains remain
    received performed recorded assessed evaluated compared defined
    randomized randomised assigned allocated treated collected conducted
    """.split()
)
# What people do that are counted: "12 reported pain", but "20 treated eyes".
DONE_BY_PEOPLE = frozenset(
    """
    received developed experienced reported required needed showed achieved suffered refused
    declined discontinued completed attended reached resumed
    """.split()
)
# What a verb in its plain form stands behind: "to complete", "did not complete".
BEFORE_VERBS = frozenset(
    """
    to not will would can could may might must shall should do does did who we they cannot
    """.split()
)
# Behind one of these and "to" a verb is part of a name: "time to reach the target".
OPEN_TO = frozenset(
    """
    time times ability inability failure desire urge intention willingness motivation likelihood
    readiness confidence self-efficacy commitment
    """.split()
)
# No participles: "trough forced expiratory volume", "two unplanned visits".
ADJECTIVES_IN_ED = frozenset("forced unplanned unwanted advanced".split())
# Past participles that a noun follows as its adjective, behind a verb too.
HALF_ADJECTIVES = frozenset(
    "perceived sustained estimated delayed combined impaired prolonged exhaled evoked".split()
)
# Past participles without -ed: "the dose given in the ward".
STRONG_PARTICIPLES = frozenset("given taken seen found shown made held spent".split())
# What a time is that stands before these: "the time needed for closure".
OF_TIME = frozenset("required needed taken".split())
# Past participles that stand after the noun that they modify: "health related quality of life".
COMPOUNDING_PARTICIPLES = frozenset(
    """
    related adjusted based associated induced derived acquired controlled assisted weighted
    """.split()
)
# Words in -ing that are verbs in front of an object, never things that are measured.
PARTICIPLES_ING = frozenset(
    """
    using receiving undergoing comparing assessing measuring evaluating including excluding having
    requiring suffering taking presenting attending containing comprising consisting showing
    indicating suggesting resulting leading causing providing reaching achieving examining
    determining investigating demonstrating involving reducing increasing decreasing improving
    giving being doing getting making needing favoring favouring performing completing remaining
    starting beginning ranging depending targeting seeking reporting experiencing developing
    implying highlighting averaging
    """.split()
)
# "Making" is part of a name behind these: "decision making", "Trail Making Test".
BEFORE_MAKING = frozenset("decision policy trail sense meaning".split())
# Endings by which an adjective is known that cannot head a phrase.
ADJECTIVE_ENDINGS = (
    "ic",
    "al",
    "ive",
    "ous",
    "ary",
    "able",
    "ible",
    "oid",
    "less",
    "ful",
    "ant",
    "ent",
)
# Nouns with such an ending.
NOUNS_LIKE_ADJECTIVES = frozenset(
    """
    trial withdrawal removal survival arrival approval referral renewal appraisal denial hospital
    animal interval proposal signal total goal clinic topic music traffic logic critic metric
    statistic antibiotic antiemetic analgesic anesthetic anaesthetic narcotic diuretic objective
    incentive sedative laxative antidepressant event patient percent extent content talent agent
    component student parent recipient consultant infant plant implant transplant variant stimulant
    anticoagulant antioxidant disinfectant retardant capillary salary diary summary library
    dispensary capital variable vegetable table opioid steroid thyroid segment moment accident
    incident gradient nutrient coefficient element supplement complement cement
    """.split()
)
# So are most words with these endings: treatment, movement, requirement.
NOUN_ENDINGS = ("ment",)
# Short adjectives without an ending; they cannot head a phrase either.
BARE_ADJECTIVES = frozenset(
    """
    high low short long early late mild moderate severe acute chronic left right upper lower new old
    complete good poor first second third short-term long-term intermediate pre post major minor
    free mean median total overall serious adverse primary secondary peak systolic diastolic
    hospital icu direct indirect sensory motor auditory inner outer peripheral
    """.split()
)
# A word that ends in one of these marks has its noun behind it: "pre- and", "patients' trust".
HANGING = ("-", "'", "’")
# Of these several are joined before the one thing that they are of: "duration and severity of".
EXTENTS = frozenset(
    """
    amount amplitude character degree depth duration extent frequency incidence intensity
    latency length location magnitude number occurrence onset percentage prevalence probability
    proportion quality quantity rate rates risk severity size speed spread timing type types
    volume width
    """.split()
)
# And of these, before the one noun that they have in common: "core, skin and room temperature".
SITES = frozenset(
    """
    ankle arm blood bone brain calf chest core elbow finger foot forearm hand head heart hip
    kidney knee leg liver lung muscle neck plasma room saliva serum shoulder skin spine thigh tissue
    toe trunk urine waist wrist
    """.split()
)
# What letters name: group A, vitamin A.
LETTERED = frozenset(
    """
    group groups arm arms vitamin hepatitis influenza factor cohort type drug protein subscale
    subscore
    """.split()
)
# A proper name that ends in one of these is whole: "the Impact Scale and the Beck Inventory".
NAME_ENDS = (
    "scale", "scales", "score", "scores", "index", "test", "tests", "questionnaire", "inventory",
    "examination", "assessment", "survey", "form", "profile", "checklist", "interview", "rating",
    "ratings", "disease", "syndrome", ")",
)  # fmt: skip
# What an item of a list is said to be behind it: "fatigue, a common complaint".
KINDS = frozenset(
    """
    aspect biomarker cause characteristic complaint component concern condition correlate cytokine
    determinant disorder effect enzyme factor feature form hallmark hormone index indicator issue
    kind ligand marker measure mediator metabolite outcome part peptide precursor predictor problem
    product protein sequela sign surrogate symptom
    """.split()
)
# The inferior frontal gyrus, superior and middle temporal lobe: where, and not how good
BODY_PARTS = (
    r"(?:(?:and|or) )?(?:[a-z]{4,10}al )?(?:(?:frontal|temporal|parietal|occipital|orbital|olivary"
    r"|mesenteric|vena|alveolar|nasal|thyroid|gluteal|epigastric|vesical|rectal|labial|sulc|gyr"
    r"|cortex|cortic|collicul|turbinate|concha|oblique|rectus|quadrant|wall|leads?\b|myocardial|pole"
    r"|region|pharyngeal|vestibular|hypogastric|oph?thalmic|limb|eyelid)[a-z]{0,6})"
)
# Behind "lower" these are a place and compare nothing, as a pattern: the lower extremities.
PLACES = (
    r"(?:abdom|quadrant|pelvi|calyx|calyce|extremit|limbs?\b|legs?\b|back\b|respiratory tract"
    r"|urinary tract|gastro|third|lobe|lips?\b|jaw|eyelid|uter|o?esophag|bound"
    r"|body\b(?! (?:weight|mass|fat|temp))|incisor|molar|arch\b)"
)
