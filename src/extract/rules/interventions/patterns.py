"""The words that a treatment stands behind or before, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH
from extract.language.people import ANY_PERSON
from extract.language.scanning import Ending, Scanner

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
    # 24 weeks of zinc, four days of a challenge
    "lasting": Scanner(
        r"(?<!within )(?<![\w.-])(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve)[ -]"
        r"(?:days?|weeks?|wks?|months?|mo) of (?:once-|twice-)?(?:daily |weekly |repeated |oral |continuous )?"
    ),
    # the effect of zinc, the efficacy and safety of zinc
    "asked": Scanner(
        r"\b(?:effects?|efficacy|effectiveness|cost-effectiveness|safety|tolerability|benefits?"
        r"|usefulness|feasibility|impact|role|use|superiority|advantages?|influence|immunogenicity|trials?) of "
    ),
    # group A received ..., group 2: zinc
    "group": Scanner(
        r"\b(?:groups?|arm) (?:[a-d]|[1-5]|i{1,3}|iv)(?: \([^()]{1,20}\))?(?:[,:] | was | were )"
        r"|\b(?:groups?|arms?|controls) (?:used|watched|attended|wore|drank|ate|practi[cs]ed|followed|did"
        r"|played|listened to|participated in) "
    ),
    # one of three 12-week, individual treatments: zinc, iron, or copper
    "named": Scanner(
        r"\b(?:two|three|four|five|six|[2-6]|following|these)(?:,? [\w-]{2,20}){0,4}?"
        r" (?:treatments|interventions|drugs|agents|therapies|regimens|program(?:me)?s|techniques"
        r"|medications|strategies|diets|exercises|devices|products)(?: groups| arms)?: (?:\(?[1ai]\) )?"
    ),
    # versus zinc, compared with zinc
    "versus": Scanner(rf"\b(?:versus|vs\.?|{COMPARED_WITH}) "),
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
STUDIED = Scanner(
    r"\b(?:study|comparison|evaluation|assessment|potential|value|activity|pharmacokinetics|bioavailability|equipotency) of "
)
# What a title says something was found with or after: "changes of pain with zinc", "response to
# zinc", "interaction between zinc and iron"
OF_TITLE = Scanner(
    r"\b(?:with|using|by|versus|vs\.?|through|via|responses? to|interactions?(?: study)? between) "
)
# Before a cue these tell who takes part: "patients receiving zinc", "patients with gout"
PEOPLE_BEFORE = re.compile(
    rf"\b(?:{ANY_PERSON}|recipients|in|on|already|previously|prior|previous|concomitant|background|ongoing|failed)(?: been| being)? $"
)
# What a figure holds regardless of is no treatment: "irrespective of use of tamoxifen, grade or age".
FACTORS_BEFORE = Ending(
    r"\b(?:regardless|irrespective|independent(?:ly)?) of [^.;]{0,120}$|\b(?:adjust(?:ed|ing|ment)|stratif(?:ied|ication)|according|controlling) (?:by|for|to) [^.;]{0,120}$"
)
OF_PEOPLE = ("receiving", "undergoing", "taking", "with", "on")
