"""What the name of a treatment is not, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.disorders import ENDINGS as DISORDER_ENDINGS
from extract.language.people import PEOPLE_WORDS
from extract.language.scanning import Scanner

# 20 mg (of) zinc
BEHIND_DOSE = re.compile(r" (?:of )?(?:the )?")
# A verb that a phrase holds by mistake: "received zinc" after a letter, "employing desks"
GIVING = re.compile(
    r"(?:received|receiving|given|injecting|using|underwent|employing|adding|applying|introducing"
    r"|implementing|combining|conducting|performing|providing|administering|taking|initiating) "
)
# A name begins with no number but that of a strength: "5% glucose"
AMOUNT = re.compile(r"[\d.,]+")
# zinc (twice daily plus), infusion (of): what a name ends before
TAIL = re.compile(
    r" (?:(?:(?:once|twice|thrice|two times|three times) (?:daily|weekly|a day|a week|per day)"
    r"|daily|weekly)(?: plus| and)?|of|plus|along|whilst|while|early)$"
)
# "day 0", "weeks 4 to 8"
TIME = re.compile(r"(?:days?|weeks?|months?|cycles?|visits?|phase|stage) (?:\d|[iv]{1,3}\b)")
# 5-fluorouracil, 17-ohpc: a name that begins with a number, and no length of time
NUMBERED = re.compile(
    r"\d{1,2}(?:[,-]\d{1,2}){0,3}-(?!(?:days?|weeks?|months?|years?|hours?|h|min|minutes?|fold|item|point"
    r"|arm|armed|way|step|session|m?g|m?l|μg|mcg|iu)(?![a-z]))[a-z]{2,40}"
)
# group 2, arm B: who gets it
GROUP = re.compile(r"(?:groups?|arms?) (?:\w|i{1,3}|iv)(?!\w)")
# What is done to figures: linear regression approach, a block length of six
STATISTICS = Scanner(
    r"(?<![\w-])(?:regressions?|chi-squared?|anova|ancova|[tzu]-tests?|fisher's exact"
    r"|wilcoxon|mann-whitney|kaplan-meier|statistic(?:s|al)|bonferroni|bayesian"
    r"|block (?:length|size)|mixed-effects?|intention-to-treat|intent-to-treat"
    r"|imputation|covariates?)(?![\w-])"
)
# The effects of (zinc), different methods of (massage): what is asked of a treatment, and how
ASKED_OF = re.compile(
    r"(?:[\w'’-]{1,30} ){0,4}?(?:effects?|impacts?|influences?|efficacy|effectiveness|safety"
    r"|roles?|analys[ie]s|comparisons?|evaluations?|assessments?|benefits?|results|signatures?|types"
    r"|kinds|forms|styles?|immunogenicity|methods|advantages?|usefulness|utility|feasibility|tolerability|use|value"
    r"|potential) of (?:the |an? |its |their )?"
)
# What is no treatment by its ending: a disease, or one who treats
NO_HEAD_ENDING = re.compile(
    rf"[\w-]{{0,40}}(?:{DISORDER_ENDINGS}"
    r"|ologists?|iatricians?|icians?|therapists?|practitioners?|[- ]workers?|persons?)"
)
# thiopental, surfactant, corticosteroid: no adjectives
DRUG_ENDINGS = ("tal", "ant", "ent", "oid")
# Nothing that is given ends with one of these.
NO_HEAD = PEOPLE_WORDS | frozenset(
    """
    patient groups group arm arms study studies trial trials care-givers
    consent questionnaire questionnaires assessment assessments evaluation evaluations interview
    interviews measurement measurements examination examinations test tests testing data analysis
    score scores scale scales rate rates level levels concentration concentrations disease
    diseases syndrome disorder disorders symptoms symptom cancer carcinoma pain infection
    infections injury outcomes outcome quality life mortality survival death risk response
    responses effects effect efficacy safety baseline visits visit follow-up week weeks month
    months day days year years hours hour minutes time times order sequence manner basis method
    methods design model models approval randomization randomisation allocation reasons reason
    sample samples urine instructions information which factors changes change
    events event complications prevalence incidence failure diagnosis stage age sex height status
    center centers centre centres hospital hospitals clinic clinics department university unit
    median mean ratio hazard deal arrest amount portion majority
    period starts dosage dosages increase increases decrease reduction reflex association account
    respect injecting infusing regard cycles purpose addition need
    performance function pressure volume volumes thickness body daily twice once thrice weekly
    biweekly monthly qd bid tid od oral orally intravenous intravenously subcutaneously release
    min mild moderate severe acute chronic blind double-blind single-blind single-blinded
    double-blinded phase films protocol equations battery least most one two three four both
    each another others other none same them interval guidelines
    part parts history ecg ecgs electrocardiogram electrocardiography polysomnography
    polysomnographies spirometry spirometries endoscopies scan scans mri imaging biopsy biopsies
    effectiveness point points endpoint endpoints number numbers severity clearance nature evolution
    evidence behavior behaviour dimensions mechanisms validity remainder tertile tertiles quartile
    quartiles quintile quintiles fact ratings loss fever im iv po sc sedentary overweight lesions
    of dosing b.i.d. t.i.d. o.d. q.d. q.i.d. q2w q3w q4w q6h q8h q12h
    nurse nurses doctor doctors surgeons experts laypeople teachers staff personnel providers
    professionals residents trainees carers parents mothers fathers families neonates
    newborns fetuses boys girls survivors recipients donors users researchers investigators
    students assessors raters observers msm
    asthma diabetes obesity stroke infarction dysfunction impairment disability deficiency fracture
    fractures trauma bleeding hemorrhage haemorrhage nausea vomiting headache migraine epilepsy
    seizure seizures dementia autism insomnia dysphagia shock recurrence relapse deterioration
    worsening exacerbation exacerbations depression malaria sepsis hiv aids covid-19 sars-cov-2
    pregnancy harm harms
    parameter parameters variable variables marker markers biomarker biomarkers profile profiles
    index indices criteria predictors polymorphism polymorphisms genotype genotypes gene genes
    expression receptor receptors result variations attributes characteristics
    periods phases dependence start onset interaction interactions improvement improvements
    reference pre post
    count counts access adherence participation enrollment enrolment recruitment randomness chance
    birth cohort cluster population literature research rationale theory costs cost counterparts
    controls whites comparisons comparison collection decline declines progression recovery
    differences difference range results readings records elevation mass weight temperature
    immunogenicity satisfaction fitness self-efficacy intensity resistance stress risks
    intervals value values type types style return accuracy sensitivity specificity power
    early higher high better along home home-based whilst implementing adding offering consume
    measures process processes selection weaning update gestation pregnancy hospitalization
    hospitalisation stay lactation
    observation admission discharge postpartum cycle cycles younger follow
    multicenter wash-out washout
    """.split()
)
# Words for what people have that are given, too: "intermittent hypoxia", "artificial tears"
GIVEN = frozenset({"hypoxia", "tears"})
# What alone says nothing.
EMPTY = frozenset(
    """
    treatment treatments therapy therapies intervention interventions drug drugs medication
    medications dose doses regimen regimens study active control controls experimental agent
    agents product products preparation preparations procedure procedures program programme
    usual standard care method technique techniques approach either new novel different various
    combination single double first second third following trial placebo sham the a an of and
    total amount additional further same initial starting maximum
    one two three four five six seven eight nine ten respective interventional therapeutic possible
    available multiple several n g mg kg mcg μg ml mg/kg
    preceding previous prior current alternate alternative chronic acute administration devices
    infusion infusions injection injections bolus boluses loading maintenance continuous infused
    strategies options option protocols approaches live blood serum venous arterial conducting
    condition conditions system systems technology technologies letter letters place setting
    historical performing yielding giving receiving undergoing using
    """.split()
)
