"""Words that tell names of arms apart, and those that do not. Data only, lower case."""

from __future__ import annotations

import re

from extract.language.people import PEOPLE_WORDS

# Words of no weight where a name has others.
WEAK = PEOPLE_WORDS | frozenset(
    """
    a an the of in on to for at with and or by from plus as is no-longer group groups arm arms
    patient participant subject eyes
    treatment treatments therapy therapies regimen regimens alone only either each receiving
    received administration infusion infusions injection injections condition conditions strategy
    dose doses dosage program programme based containing treated allocated assigned randomized
    randomised type above matching matched identical equivalent corresponding its combined
    combination drug drugs agent agents medication medications
    """.split()
)
# A name of these and weak words alone says which side an arm is on, and nothing else.
CONTROL = frozenset("control controls comparator comparison reference controlled ctrl".split())
# What is kept in check: "tight glucose control" compares nothing with anything.
CONTROLLED = frozenset(
    """
    glucose glycemic glycaemic sugar insulin birth pain weight pressure disease infection symptom
    rate rhythm temperature bleeding hemorrhage haemorrhage damage motor postural trunk tumor tumour
    local asthma cholesterol lipid fluid tobacco nausea emesis seizure vector appetite anger stress
    impulse metabolic anxiety cognitive inhibitory quality hormonal volume balance self plaque
    caries ventilator of in and tight intensive strict better best optimal standard conventional
    usual
    """.split()
)
CASES = frozenset({"case", "cases"})
EXPERIMENTAL = CASES | frozenset(
    """
    intervention interventional experimental treatment active study test treated verum index
    """.split()
)
# A study that compares those who have something with those who have not.
CASE_CONTROL = re.compile(r"case[- ]controll?(?:ed)? stud")
# The group that is tested, where the other is a control group.
OBSERVED = frozenset({"observation", "observation group", "observed", "observational"})
CONTROL_GROUP = frozenset({"control", "control group", "controls", "comparison"})
# Who was treated before something was brought in, and after it.
PERIODS = {
    frozenset({"pre", "intervention"}): ("#control",),
    frozenset({"post", "intervention"}): ("#experimental",),
}
# A name of these alone says how something is given and not what: "the early group".
QUALITY = frozenset(
    """
    early late immediate delayed high low higher lower intensive conventional long short liberal
    restrictive single double sham simulated standard usual
    """.split()
)
# A name that says one of these is of no arm that is called by the other.
_OPPOSITES = [
    pair.split("/")
    for pair in (
        "narrow/wide high/low higher/lower early/late earlier/later short/long shorter/longer"
        " immediate/delayed immediate/deferred liberal/restrictive left/right fast/slow hot/cold"
        " hot/cool warm/cold warm/cool open/closed open/laparoscopic daily/weekly"
        " sequential/concurrent continuous/intermittent supine/prone unilateral/bilateral"
        " morning/evening preoperative/postoperative prenatal/postnatal"
        " proximal/distal anterior/posterior superficial/deep rigid/flexible"
        " internal/external liquid/solid fasting/fed"
    ).split()
]
OPPOSITES = {
    word: frozenset(other for pair in _OPPOSITES if word in pair for other in pair) - {word}
    for both in _OPPOSITES
    for word in both
}
# A name of a group: "IABP group", "Group PD".
GROUP = re.compile(r"(?i:.{1,80} (?:group|arm)|(?:group|arm) [^ ]{1,5})")
# What is left of a name with one of these does not say what is given.
NO_HEAD = (
    WEAK
    | CONTROL
    | EXPERIMENTAL
    | QUALITY
    | frozenset("sequential aqueous intake consumption continuous concurrent bp drug drugs".split())
)
# Words that may be left out of the initials of a name.
SMALL = frozenset("a an the of in on to for with and or by as at".split())
# Words for how something is done, which tell nothing of what.
MANNERS = frozenset(
    """
    dosing interval schedule regimen protocol management programme program system device method
    technique approach procedure strategy service intervention plan package model course session
    """.split()
)
# What joins the parts of a combination.
JOINTS = re.compile(
    r" ?\+ ?| ?/ ?|,? (?:plus|and|combined with|in combination with|associated with|followed by"
    r"|with|added to) "
)
# Words that tell arms apart and yet mean none of them alone.
NO_MARK = frozenset(
    """
    high low higher lower single double long short dose-dense first second third year month week day
    further same new additional prior adjuvant early late total mean breast oral daily weekly
    """.split()
)
# An arm that gets what two others get; these words mean all arms as often.
BOTH = frozenset({"both"})
# What a comparator is made of: the first of these that an arm's names hold is its role.
PLACEBO = frozenset({"placebo", "placebos", "dummy", "vehicle"})
# zinc plus placebo, zinc and placebos
BEFORE_DUMMY = re.compile(
    r"(?P<given>.{2,80}?)(?:,? (?:plus|and|with|combined with)| ?\+)(?: an?| the| matching){0,2}"
    r" placebos?$"
)
# zinc plus placebo (for iron)
DUMMY_OF = re.compile(r" for (?P<drug>[^\W_]{1,40})")
SHAM = frozenset({"sham", "simulated"})
NOTHING = frozenset(
    """
    no not nothing untreated without observation wait waiting waitlist wait-list deferral deferred
    non
    """.split()
)
# What stands beside them: "no further treatment", "observation only".
FURTHER = frozenset(
    "further additional other active specific adjuvant special intervention".split()
)
USUAL = frozenset(
    """
    usual standard conventional routine control controls traditional best ordinary regular
    comparator conventionally
    """.split()
)

# Groups that patients belong to and are not assigned to.
SUBGROUP = frozenset(
    """
    risk high-risk low-risk elderly older younger old young age aged responder nonresponder
    non-responder positive negative survivor nonsurvivor obese severe mild moderate healthy normal
    male female man woman diabetic white black hispanic pregnant premenopausal postmenopausal
    abnormal untrained lean overweight smoker nonsmoker nonpregnant pregnancy infected uninfected
    symptomatic asymptomatic hypertensive normotensive able-bodied able bodied tetraplegic onset
    oncology cooperative cancer trialist society national european international collaborative
    """.split()
)

# What two arms are called side by side, as the key of a name has it.
SIDE_BY_SIDE = {"#a": "#b", "#b": "#a", "#1": "#2", "#2": "#1"}
LETTER = re.compile(
    r"(?:(?:groups?|arms?|regimen|cohort|schedule|strategy|protocol|treatment)[ -])?"
    r"(?P<letter>[a-z]|[ivx]{1,4}|[1-9])"
    r"|(?P<ahead>[a-z]|first|second|third|fourth|fifth) (?:group|arm)"
)
# What counts arms otherwise than by figures.
ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6"} | {
    word: str(number)
    for number, word in enumerate(("first", "second", "third", "fourth", "fifth"), start=1)
}
WORD = re.compile(r"[^\W_]+(?:\.\d{1,4})?")
# every 3 weeks, 3-weekly, three weekly
_COUNT = r"\d{1,2}|two|three|four|six|eight"
EVERY = re.compile(
    rf"\bevery (?P<number>{_COUNT}) (?P<unit>week|wk|month|mo)s?\b"
    rf"|\b(?P<ahead>{_COUNT})[ -](?P<adverb>week|month)ly\b"
)
WHOLE = {"wk": "week", "mo": "month"}
COUNTED = {"two": "2", "three": "3", "four": "4", "six": "6", "eight": "8"}
CHUNK = re.compile(r"[\w+/.®™-]{1,60}")

# What the phrase of a treatment may begin with.
ARTICLES = frozenset({"a", "an", "the"})
# How much of it is given: these go on over "of".
AMOUNTS = frozenset(
    """
    mg g mcg μg ug kg ml l iu u units unit gy mg/kg mg/m2 mg/day g/day mg/d ml/kg μg/kg
    dose doses dosage dosages course courses cycle cycles session sessions infusion infusions
    injection injections bolus boluses tablet tablets capsule capsules drop drops puff puffs
    intake ingestion administration application applications inhalation inhalations amount amounts
    volume volumes combination mixture solution hour hours day days week weeks month months min
    wk wks mo mos
    minute minutes form forms
    """.split()
)
# Words before a name that are no part of its phrase: who gets it, and what is done with it.
NO_FRONT = PEOPLE_WORDS | frozenset(
    """
    patient participant subject eyes group groups arm arms trial trials study studies
    baseline day adding giving offering delivering administering combining wearing testing
    randomized randomised either plus allocation assignment receive take use undergo n vs v
    received given took least most double-blind single-blind double-blinded single-blinded blind
    blinded open-label controlled prospective multicenter multicentre
    """.split()
)
# What is done in many trials: "education" alone says less than "caregiver education".
OF_ANY_KIND = MANNERS | frozenset(
    """
    management education training counseling counselling care session therapy consultation
    """.split()
)
# What is given, as a noun that a name before it describes: "zinc replacement therapy".
TREATMENTS = frozenset(
    """
    therapy therapies treatment treatments intervention interventions program programs programme
    programmes training exercise exercises education counseling counselling regimen regimens
    protocol strategy strategies approach technique techniques method procedure procedures surgery
    device devices system systems session sessions course courses simulation workshop workshops
    lecture lectures class classes app website game games module modules
    infusion infusions injection injections bolus boluses tablet tablets capsule capsules pill pills
    administration supplementation supplement supplements ointment gel cream drops spray patch
    patches suppository suppositories solution solutions chemotherapy radiotherapy monotherapy
    immunotherapy prophylaxis vaccine vaccines vaccination immunization immunisation transfusion
    transplantation extract extracts powder oil juice drink drinks diet diets meal meals formula
    formulation gum lozenge lozenges mouthwash rinse toothpaste dentifrice strips mask masks
    stimulation massage acupuncture block blockade anesthesia anaesthesia analgesia sedation
    implant implants stent stents catheter catheters dressing dressings laser lens lenses
    replacement plasma hydrochloride sulfate sulphate acetate sodium citrate
    """.split()
)
# A word in a bracket behind a name that is no other name of it.
NO_SYNONYM = (
    WEAK
    | CONTROL
    | EXPERIMENTAL
    | QUALITY
    | frozenset("daily weekly oral orally twice once baseline range mean median women men".split())
)

# Words of a dose that say nothing of the drug.
UNITS = frozenset("mg g ug mcg kg ml unit iu day gy meq microg dose per cm mm".split())
