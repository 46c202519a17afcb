"""Words for people, and what stands before them in a phrase."""

from __future__ import annotations

import re

from extract.language.people import PEOPLE_WORDS
from extract.language.scanning import Ending, Scanner

PEOPLE = PEOPLE_WORDS | frozenset(
    """
    youth smokers nonsmokers non-smokers recipients care-givers caretakers fathers parents nurses physicians
    clinicians doctors surgeons practitioners gps pharmacists dentists players runners cyclists
    primigravida primigravidas drinkers users donors siblings families couples households dyads contacts elderly
    trainees interns teachers consumers prisoners inmates offenders relatives spouses partners immigrants refugees
    villagers pregnancies singletons twins sufferers homozygotes heterozygotes carriers candidates
    youngsters latinas latinos diabetics asthmatics hypertensives golfers learners customers swimmers
    """.split()
)
ANY_OF_PEOPLE = "|".join(sorted(PEOPLE, key=len, reverse=True))
# One of them as a word: of "non-smokers" it is the smokers.
PERSON = Scanner(rf"(?<![a-z])(?:{'|'.join(filter(str.isalpha, sorted(PEOPLE)))})(?![a-z])")
# Those who care for others
CARING = frozenset(
    """
    parents caregivers caretakers carers nurses physicians clinicians doctors surgeons practitioners
    gps pharmacists dentists teachers relatives spouses partners families
    """.split()
)
# "patients' records", "patient-years", "children per centre"; of "elderly patients" the patients; "Veterans Affairs"
NOT_HEAD = re.compile(
    rf"'|-\w| (?:per|each|affairs|administration)\b| (?:{ANY_OF_PEOPLE})\b(?!'|-\w)"
)
# "non-participants" were not studied; "non-smokers" may have been.
NOT_THEMSELVES = frozenset("participants patients subjects volunteers recipients attendees".split())
# What cannot stand in front of the person as part of the phrase, beside the closed classes.
NOT_BEFORE = frozenset(
    """
    included including enrolled enrolling recruited recruiting randomized randomised randomizing randomising
    assigned assigning allocated allocating treated treating studied studying compared comparing evaluated
    evaluating involving involved comprised comprises comprising selected selecting identified identifying invited inviting divided entered screened
    investigated investigating examined examining analyzed analysed assessed assessing observed admitted
    consented reported received receiving were conducted performed asked approached tested testing following
    weigh interview includes recover encourage motivate advise remind help helping assist assisting provide providing improve improving reduce reducing teach teaching train training
    eligible participating total all both other additional remaining more most many some several these those such each
    recruit randomize randomise enrol enroll include target assign allocate evaluate compare treat investigate examine
    identify select screen invite follow give gave treats helps sample-size
    regard regards benefit benefits benefited benefitted referring retaining engaging enabling encouraging motivating
    targeted surveyed supporting advising counselling counseling educating informing empowering protecting equipping managing
    study trial control intervention treatment placebo evaluable analyzable randomly either respective same
    number numbers proportion percentage percent group groups arm half majority rest sample cohort series population
    among amongst per also only approximately about nearly almost least first last next potential
    """.split()
)
NUMBERS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen
    """.split()
)
# What a count ends in
COUNTING = NUMBERS | {"consecutive", "eligible", "additional"}
# Words whose number is part of the name: "type 2", "disease 2019"
NUMBERED = frozenset(
    "type types stage stages grade grades class status disease covid level category risk genotype genotypes".split()
)
# "150 boys and 147 girls", "men or women": one phrase
AND_PEOPLE = re.compile(
    rf"(?: ?\([^()]{{1,40}}\))? (?:and|or) (?:[\d,]{{1,7}} |[a-z-]{{2,14}} ){{0,2}}(?:{ANY_OF_PEOPLE})\b(?!'|-\w)"
)
# A phrase that is made of these alone says nobody.
EMPTY = frozenset(
    "patients participants subjects individuals people persons volunteers cases eligible consecutive new".split()
)
ADJECTIVAL = re.compile(
    r"(?:ed|ian|ese|ish|thai|dutch|sick|ic|al|ive|ous|ant|ent|ary|ly|adult|healthy|young|old|male|female|men|women|naive|naïve|free|poor|overweight|risk|term|mild|moderate|severe|acute|chronic|stable|obese|[a-z]-[a-z]{2,20})$"
)
# "ASA I and II patients", "type 1 and 2 diabetic patients"
NUMERAL = re.compile(r"^(?:(?:i{1,3}|iv)[abc]?(?:[-–/](?:i{1,3}|iv)[abc]?)?|[1-4][abc]?)$")
# "mild to moderate asthma patients", "moderately to severely ill patients"
GRADED = re.compile(
    r"^(?:mild|moderate|severe|low|intermediate|high|early|late)(?:ly|-[a-z]{1,12})?$"
)
# ... of "American Society of Anesthesiologists physical status I and II patients"
SOCIETY = Ending(r"\bamerican society of $")
OF_A_SOCIETY = ("anesthesiolog", "anaesthesiolog")
# "9- to 12-year-old girls"
AGE = re.compile(r"^\d{1,2}-(?:(?:year|month|week|day)-old)?$")
# "first year students", "third time mothers": the number is part of what they are
ORDINALS = frozenset("first second third fourth fifth sixth final last".split())
ORDERED = ("year", "time", "degree", "trimester", "grade", "generation", "line", "born")
