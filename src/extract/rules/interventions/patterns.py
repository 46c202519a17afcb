"""The words that a treatment stands behind or before, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.scanning import Scanner

# Behind each stands what is given. The name of a group is that of the rule.
BEHIND: dict[str, Scanner] = {
    # were treated with zinc, treatment with zinc
    "with": Scanner(
        r"\b(?:(?:pre-?)?treated|(?:pre-?)?treatment|therapy|chemotherapy|supplemented|supplementation"
        r"|vaccinated|vaccination|immuni[sz]ed|immuni[sz]ation|injected|infused|premedicated"
        r"|premedication|anaesthesia|anesthesia|prophylaxis|monotherapy|induction|irrigation"
        r"|stimulation|managed)(?: (?:\w{3,12}ly|alone|either))? with "
    ),
    # received zinc, underwent surgery
    "received": Scanner(
        r"\b(?:received?|receiving|receives|underwent|undergoing|undergo|ingested|ingesting|ingest"
        r"|took|inhaled|consumed|consuming|were given|was given|are given|been given|being given"
        r"|were administered|were offered|were provided with|to take)(?: (?:only|just|either|also))? "
    ),
    # usual care plus zinc, with or without zinc, iron followed by zinc
    "added": Scanner(
        r"\b(?:plus|combined with|in combination with|in addition to|added to|together with"
        r"|along with|followed by|adding|(?:or|and|versus|vs\.?) without|alternat(?:ed|ing) with) "
    ),
    # the programme consisted of lectures
    "made_of": Scanner(
        r"\b(?:interventions?|treatments?|therapy|program(?:me)?s?|regimens?|training|protocol"
        r"|supplements?|sessions?|formula|diets?|drinks?) (?:(?:groups? )?(?:that )?(?:consist(?:s|ed|ing) of"
        r"|compris(?:ed|es|ing)|includ(?:ed|es|ing)|contain(?:ed|s|ing))) "
    ),
    # administration of zinc, 20 mg of zinc
    "of": Scanner(
        r"\b(?:administration|infusions?|injections?|addition|application|intake|ingestion|inhalation"
        r"|instillation|implementation|withdrawal|doses?|sessions?|cycles?|courses?|prescription"
        r"|supplementation|provision|insertion|placement|combinations?) of "
    ),
    # the effect of zinc, the efficacy and safety of zinc
    "asked": Scanner(
        r"\b(?:effects?|efficacy|effectiveness|cost-effectiveness|safety|tolerability|benefits?"
        r"|usefulness|feasibility|impact|role|use|superiority|advantages?|influence|trials?) of "
    ),
    # group A received ..., group 2: zinc
    "group": Scanner(
        r"\b(?:groups?|arm) (?:[a-d]|[1-5]|i{1,3}|iv)(?: \([^()]{1,20}\))?(?:[,:] | was | were )"
        r"|\b(?:groups?|arms?|controls) (?:used|watched|attended|wore|drank|ate|practi[cs]ed|followed|did"
        r"|played|listened to|participated in) "
    ),
    # versus zinc, compared with zinc
    "versus": Scanner(r"\b(?:versus|vs\.?|compared with|compared to|in comparison with) "),
    # randomised to zinc, assigned to receive zinc
    "assigned": Scanner(
        r"\b(?:randomi[sz]ed|randomly (?:assigned|allocated|divided)|assigned|allocated|switched)"
        r"(?: randomly| \(\d:\d\))? (?:to|into)(?: receive)? (?:either )?"
    ),
}
# Before each stands what is given: zinc was given, zinc was applied
BEFORE = Scanner(
    r"\b(?:was|were|is|are|being|been) (?:then |also |subsequently )?"
    r"(?:given|administered|infused|injected|implanted|prescribed|instilled|ingested|inhaled"
    r"|applied|delivered|initiated|started|offered|worn|inserted|placed|implemented|carried out)\b"
)
# What is given, as the noun of a phrase: cognitive training, interferon therapy
HEADED = Scanner(
    r"(?<![\w-])(?:therap(?:y|ies)|treatments?|interventions?|program(?:me)?s?|training|exercises?"
    r"|education|counsell?ing|regimens?|techniques?|surgery|sessions?|infusions?|injections?"
    r"|supplementation|supplements?|chemotherapy|radiotherapy|prophylaxis|vaccines?|vaccination"
    r"|immuni[sz]ation|transfusion|transplantation|extracts?|diets?|stimulation|massage|acupuncture"
    r"|block|an?esthesia|analgesia|implants?|stents?|an?esthetics?|drops|gel|cream)(?![\w-])"
)
# Asked in a title or an aim; where methods tell of it, something is measured.
STUDIED = Scanner(r"\b(?:study|comparison|evaluation|assessment|potential|value|activity) of ")
# What a title says something was found with or after: "changes of pain with zinc"
OF_TITLE = Scanner(r"\b(?:with|using|by|versus|vs\.?|through|via) ")
# Before a cue these tell who takes part: "patients receiving zinc", "patients with gout"
PEOPLE_BEFORE = re.compile(
    r"\b(?:patients?|participants|subjects|women|men|children|infants|adults|people|persons"
    r"|individuals|volunteers|recipients|in|on|already|previously|prior|previous|concomitant"
    r"|background|ongoing|failed) $"
)
OF_PEOPLE = ("receiving", "undergoing", "taking", "with", "on")
# 20 mg (of) zinc
BEHIND_DOSE = re.compile(r" (?:of )?(?:the )?")
# A verb that a phrase holds by mistake: "received zinc" after a letter
GIVING = re.compile(r"(?:received|receiving|given|injecting|using|underwent) ")
# A name begins with no number but that of a strength: "5% glucose"
AMOUNT = re.compile(r"[\d.,]+")
# "day 0", "weeks 4 to 8"
TIME = re.compile(r"(?:days?|weeks?|months?|cycles?|visits?|phase|stage) (?:\d|[iv]{1,3}\b)")
# Nothing that is given ends with one of these.
NO_HEAD = frozenset(
    """
    patients patient participants subjects women men children infants adults people volunteers
    individuals groups group arm arms study studies trial trials care-givers caregivers
    consent questionnaire questionnaires assessment assessments evaluation evaluations interview
    interviews measurement measurements examination examinations test tests testing data analysis
    score scores scale scales rate rates level levels concentration concentrations disease
    diseases syndrome disorder disorders symptoms symptom cancer carcinoma pain infection
    infections injury outcomes outcome quality life mortality survival death risk response
    responses effects effect efficacy safety baseline visits visit follow-up week weeks month
    months day days year years hours hour minutes time times order sequence manner basis method
    methods design model models approval randomization randomisation allocation reasons reason
    sample samples blood urine serum plasma instructions information which factors changes change
    events event complications prevalence incidence failure diagnosis stage age sex height status
    center centers centre centres hospital hospitals clinic clinics department university unit
    median mean ratio hazard deal arrest amount portion majority
    period starts dosage dosages increase increases decrease reduction reflex association account
    respect injecting infusing regard trials quality cycles purpose addition need
    performance function pressure volume volumes thickness body daily twice once thrice weekly
    biweekly monthly qd bid tid od oral orally intravenous intravenously subcutaneously release
    min mild moderate severe acute chronic blind double-blind single-blind single-blinded
    double-blinded phase films films protocol equations battery least most one two three four both
    each another others other none same them ratio interval guidelines
    part parts history ecg ecgs electrocardiogram electrocardiography monitoring polysomnography
    polysomnographies spirometry spirometries endoscopies scan scans mri imaging biopsy biopsies
    effectiveness point points endpoint endpoints number numbers severity clearance nature evolution
    evidence behavior behaviour dimensions mechanisms validity remainder tertile tertiles quartile
    quartiles quintile quintiles fact ratings loss fever im iv po sc sedentary overweight lesions
    of dosing b.i.d. t.i.d. o.d. q.d. q.i.d. q2w q3w q4w q6h q8h q12h
    """.split()
)
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
    """.split()
)
