"""What is stated of a difference in death and was found, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH
from extract.language.people import PERSONS

# What is hoped for, asked or supposed is not found.
NOT_FOUND = re.compile(
    r"\b(?:whether|hypothes|(?:is|are|was|were) designed|designed to|to (?:investigate|evaluate|assess|determine|examine|explore|estimate)|expected|we expect|in order to|(?:introduced|intended|meant|needed|attempts?|efforts?|strateg(?:y|ies)) to|aimed|further (?:stud|trial|research)|should|ha(?:s|ve) been shown|previous(?:ly)?|known to|early studies)\b"
)
# no difference in strokes, and no (deaths were due to it): a count of their own
OWN_COUNT = re.compile(
    r"(?:,| and| but) (?:no|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,4}) (?:[a-z-]{3,16} ){0,2}$"
)
# mortality fell over this period, between 2005 and 2010: with time, and not with an arm
IN_TIME = re.compile(
    rf"\b(?:over (?:this|that|the (?:same |study |whole )?|these) ?(?:periods?|years|decades?)|over time|(?:between|from|since|in|after) (?:19|20)\d\d\b(?! (?:[a-z-]{{3,16}} )?{PERSONS}\b)|(?:per|each|every) (?:year|decade)|annual(?:ly)?|secular|temporal)\b"
)
# may lead to improved survival
MAY = re.compile(
    r"\b(?:may|might|could|can)(?: [a-z]{1,14}ly)?(?: also| potentially)? (?:lead|result|translate|contribute|mediate|explain|account)\b[^.;]{0,160}$"
)
# reduced mortality, independent of surgery during (the first 10 days): a time of something else
OF_ASIDE = re.compile(
    r",? (?:independent(?:ly)? of|regardless of|irrespective(?:ly)? of|despite|even (?:if|when|though)|whether or not)\b[^;]{0,120}$"
)
# The benefit in (mortality) was more pronounced: more of the benefit is no more death
BENEFIT_IN = re.compile(
    r"\b(?:benefits?|reductions?|improvements?|gains?|advantages?|effects?|impact|decreases?|differences?) (?:in|on|of|for) (?:the )?(?:[a-z-]{2,14} ){0,2}$"
)
# X was associated with lower mortality: X has to be a treatment, and no marker or habit
ASSOCIATED = re.compile(
    r"\b(?:associated with|associations? between|correlated with|related to|predict(?:s|ed|ive|ors?)?|risk factors?|prognos\w{1,6}|linked to|conferred|contribute)\b"
)
EXPOSURE = re.compile(
    r"\b(?:consumption|intake|duration|levels?|scores?|concentrations?|expression|factors?|age|ages|frequency|involvement|development of|quality of life|increasing|rates of|predict(?:s|ed|ive|ors?)|higher [a-z-]{1,20} (?:was|were)|reduced [a-z-]{1,20}(?: [a-z-]{1,20}){0,2} (?:was|were)|exacerbations?|recurrences?|history of|positivity|elevated|index|status)\b"
)
# the T-cell compartment, triple negative tumours (were associated with): what people have
MARKER = re.compile(
    r"\b(?:tumou?rs?|cells?|compartments?|genes?|mutations?|alleles?|genotypes?|polymorphisms?|subtypes?|phenotypes?|(?:bio)?markers?|counts?|(?<!hazard )(?<!hazards )(?<!risk )(?<!odds )(?<!rate )ratio|(?:high|low)(?![- ](?:dos|volume|flow|frequency|intensity)))\b"
)
# Treatment that no name of an arm tells: the intervention, in the control group
TREATMENT = re.compile(
    r"\b(?:interventions?|treatments?|treated|therap(?:y|ies)|use|administration|supplementation|surgery|resection|transplantation|\w{3,16}therapy|vaccination|screening|addition|groups?|arms?|randomi\w{1,6}|allocat\w{1,4}|assign\w{0,5}|placebo|regimens?|strateg\w{1,3}|combination)\b"
)
# Patients with a high marker had worse survival: no arm is the subject
WHO_FIRST = re.compile(
    rf"(?:(?:however|moreover|furthermore|conversely|similarly|(?:in|by) contrast|in addition), )?(?:(?:the|these|those|all) )?(?:{PERSONS}|those) (?:with|who|whose|without)\b"
)
# in a mouse model, mortality fell: of no person
ANIMALS = re.compile(
    r"\b(?:rats?|mice|mouse|murine|rodents?|rabbits?|pigs?|piglets?|monkeys?|animals?|xenografts?|in vitro)\b"
)
# a greater (mortality) reduction: more of it is fewer deaths
REDUCTION_AFTER = re.compile(r"(?: rates?| risks?)? (?:reductions?|decreases?|declines?)\b")
# deaths of one cause were more common than (deaths of another)
THAN_DEATHS = re.compile(r"\bthan (?:[\w-]{1,24} ){0,4}(?:deaths?|mortality)\b")
# Sides of a comparison that no trial assigns: responders, women, the old
EXPOSED = re.compile(
    r"\b(?:non-?consumers?|non-?users?|non-?responders?|non-?carriers?|responders|carriers|african americans?|whites)\b"
    r"|\bwild[- ]?type\b[^.;]{0,60}\bmuta(?:nts?|ted|tions?)\b|\bmuta(?:nts?|ted|tions?)\b[^.;]{0,60}\bwild[- ]?type\b"
)
# survival was better for those who had a response: what came of a treatment, and no arm
RESPONDED = re.compile(
    rf"\b(?:{PERSONS}|those) (?:who (?:had |have |had had )?(?:an? )?(?:(?:complete|partial|clinical|objective|early) ){{0,2}}(?:responses?|remissions?|responded|achieved|attained|crossed over|switched|converted|relapsed|progressed)\b"
    rf"|(?:randomi[sz]ed|assigned|allocated) to [^.;,]{{2,40}} who (?:crossed|switched|responded|stopped|discontinued)\b|converted to\b|achieving\b)"
)
IN_THOSE = re.compile(r"(?:in|among|for|after) (?:the )?")
# similar between the subgroups, in the two diagnosis groups: parts of the trial or of one arm
STRATA_SIDES = re.compile(
    r"\b(?:between|among|across) (?:the |these |all |both )?(?:two |three |four )?(?:sub-?groups|strata|(?:quart|tert|quint)iles|subtypes|genotypes)\b"
)
WITHIN_ONE = re.compile(
    rf"(?:among|of|within|in) (?:the )?(?:{PERSONS}|those) (?:who (?:were|had been) )?(?:assigned|given|receiving|treated|randomi[sz]ed|allocated)\b[^,;.]{{2,60}}, [^.;]{{0,60}}\b(?:in|between|among) (?:the )?(?:two|three|both|other|four) [\w-]{{2,20}} groups\b"
)
NO_SIDE = re.compile(
    r"\b(?:men|women|males?|females?|elderly|older|younger|smokers?|blacks?|stage|grade|high-risk|low-risk)\b"
)
# What goes on as a list: no difference in A (8% v 9%), B (2% v 3%) or C
LISTING = ("no_difference", "null_effect", "change_noun")
LIST_GOES_ON = re.compile(r"\s{0,3}(?:[,;]|(?:and|or|of|on)\b)")
LIST_ENDS = re.compile(
    r"\b(?:ratio|hr|but|was|were|is|are|had|did|while|whereas|although|which|who)\b"
)
# pneumonia was more frequent, and two patients died
NEXT_STATEMENT = re.compile(r";|, (?:and|but|while|whereas) ")
# deaths per centre at ages 1-6 years were 3.01 and 3.15: nothing else is named in between
NEXT_THING = re.compile(r"[,;]|\b(?:and|or|but|while|with)\b")
# at 28 days (P = 0.26) or 90 days: times of one list
TIMES_JOINT = re.compile(
    r"[\s,)]{0,3}(?:\([^()]{0,60}\))?,?\s?(?:and|or|to)?\s?(?:at |after |on |by )?(?:the )?"
)
# (28-day) and 90-day mortality: two times of one name
SHARES_NAME = re.compile(r"-(?:hour|day|week|month|year)$")
NAME_JOINT = re.compile(r",? (?:and|or|nor) ")
# At 39 months, the drug had no effect: a time in front holds for the whole sentence
IN_FRONT = re.compile(r"(?:at|after|by|during|over|within|in|on|with)\b")
# the hazard ratio (adjusted for age) for death; relative risk of all-cause (mortality)
RATIO_OF = re.compile(
    r"\b(?:ratios?|relative risk|risk|odds|hazards?|hr|rr|or(?= for\b))(?: \([^()]{1,30}\))? (?:of|for|in) (?:the )?(?:[a-z0-9-]{2,16} ){0,3}$"
)
# For (death), the hazard ratio was; (overall survival) with A v B: hazard ratio, ...
TO_RATIO = re.compile(r"[^.;\d]{0,90}")
# A versus B, A compared with B
OVER = re.compile(
    rf" ?(?:group|arm|patients)?,? ?(?:vs\.?|v\.?|versus|over|against|{COMPARED_WITH}) (?:the |those |that |in |with |on |for |given |receiving ){{0,4}}"
)
# comparing A (with B)
COMPARING = re.compile(r"\bcomparing (?:the )?$")
WITH_OTHER = re.compile(r" ?(?:group|arm|patients)? ?(?:with|to|and|versus|vs\.?) (?:the )?")
