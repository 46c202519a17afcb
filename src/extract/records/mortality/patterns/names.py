"""The names of death and survival, and what makes such a word another thing, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.scanning import Scanner

# mortality, deaths, died, case fatality, fatal stroke, survival, alive, OS
HEAD = Scanner(
    r"\b(?:(?P<death>(?:case[- ])?fatalit(?:y|ies)|mortalit(?:y|ies)|deaths?|died|(?:(?<=was )|(?<=were )|(?<=been ))dead|die|dies|dying|killed|kills|lethality"
    r"|(?<!non-)(?<!non )fatal(?= (?!or\b|and\b|disease|disorder|condition|outcome)[a-z]))"
    r"|(?P<survival>survival|survived|survive|alive|os))\b"
)
# What makes such a word another thing, right before it or right behind it.
# until death, hastening death, cell death
NO_HEAD_BEFORE = re.compile(
    r"\b(?:until|till|before|prior to|hasten(?:s|ed|ing)?|fear of|near|(?:hours?|days?|weeks?|wks?|months?|mos?|years?|yrs?) (?:of|before)|reasons? for|shares? of"
    r"|cells?|neuron(?:al|s)?|hepatocytes?|myocytes?|tissue|brain|bud|crib|free of|freedom from|wish to)"
    r" (?:the |a ){0,2}$"
)
# patients who died
WHO_BEFORE = re.compile(
    r"\b(?:who|that|which|those|they) (?:had |have |has |later |subsequently |either |already |were |are ){0,2}$"
)
VERBS = ("died", "dead", "die", "dies", "survived", "survive", "alive", "dying")
# death certificate
NOT_OF_DEATH_AFTER = re.compile(
    r"[ -](?:certificates?|syndrome|anxiety|rattle|registry|index|registers?|instinct|bias)\b"
    # Kaplan-Meier survival analyses: a method for the time to anything
    r"|(?<=meier survival) analys[ei]s\b"
)
# cause of death, time to death, survival time, survival curves: no shares
NO_SHARE_BEFORE = re.compile(
    r"\b(?:causes? of|time to) (?:the )?$|\bwithout (?:[a-z]{1,20} )?$|\b(?:annuali[sz]ed|annual|yearly) (?:[a-z]{1,20} )?$"
    # 60% of the 252 known deaths; median overall survival
    r"|(?:%|percent) of (?:the |all ){0,2}(?:\d{1,6} )?(?:[a-z-]{1,16} ){0,2}$|\bmedian (?:overall |actuarial )?$"
    # the relative risk reduction for mortality
    r"|\b(?:relative|proportional|percent|percentage|risk|odds) reductions? (?:in|of|for) (?:the )?(?:[\w-]{1,16} ){0,3}$"
)
NO_SHARE_AFTER = re.compile(
    r"[ -](?:times?|durations?|analys[ei]s|curves?|data|functions?|models?|length|outcomes)\b"
)
# stroke or death, death/stroke, alive and free of, survival without transplantation
JOINED_BEFORE = re.compile(
    r"(?:/|\band/or |[a-z] or (?:(?!overall\b)[a-z-]{1,16} ){0,2}|\bcombined with )$"
)
AND_OR_BEFORE = re.compile(r"(?:/|\band/or )$")
JOINED_AFTER = re.compile(
    r"(?:(?:, [a-z][a-z -]{1,40}){0,4},?(?:/| or (?!more\b|less\b)| and/or ))(?! ?\d)|(?: rates?)?(?: (?:to|at|until|for|beyond|after) [^.,;:()%]{1,25}?)? (?:without (?!\w{3,14}ing\b)|free of|free from)"
    r"| and (?:at home|free|without|not|independent|disease|still|in remission)\b| but (?:had|with|were|remained)\b"
)
# days alive and free of lung injury
ALIVE_AND = re.compile(r"alive and (?:free|without|not|off|out|at home|in remission)\b")
# "the composite of death and ...", "survival excluding"
COMPOSITE = re.compile(
    r"\b(?:composite|combined (?:primary |secondary )?(?:end-? ?point|outcome|incidence|rate))\b[^;.]{0,60}$|\bquality-adjusted (?:\w{1,20} )?$"
)
# "disease-free survival", "graft survival", "survival of the implants": no survival of people
_THINGS = (
    r"(?:grafts?|allografts?|transplants?|implants?|prosthes[ie]s|endoprosthes[ie]s|stents?|tooth|teeth|restorations?|crowns?|fillings?|sealants?|cells?|neurons?|neuronal|flaps?|fistulas?|catheters?|devices?|blebs?"
    r"|femoral heads?|heads?|hips?|knees?|joints?|shunts?|patency|pulp|platelets?|islets?|embryos?|bacterial?|parasites?|lenses|cups?|stems?|screws?|pumps?|limbs?|drug|renal|kidney|corneal?|primary patency|tubes?|leads?)"
)
THINGS_SURVIVAL = re.compile(
    rf"\b{_THINGS}(?: overall| cumulative)?[- ]surviv|\bsurviv(?:al|ed|orship)(?: rates?| probabilit(?:y|ies))? of (?:the |all |both |these )?(?:[\w-]{{1,20}} ){{0,3}}{_THINGS}\b"
    rf"|\b(?:{_THINGS}|all (?:[\w-]{{1,20}} )?{_THINGS}) (?:that |which |had |have )?survived"
)
OTHER_SURVIVAL = re.compile(
    r"(?:[- ]free|\badjusted|\b(?:disease|progression|event|relapse|recurrence|metastasis|failure|ventilator|dialysis|hospital)(?: |-)(?:free|interval))(?:[- ][\w-]{1,14}){0,1}[- ]$"
)
PEOPLE_SURVIVAL = re.compile(
    r"\b(?:overall|patient|long-term|cancer|hospital|specific|actuarial) $"
)
SURVIVAL_WORD = "surviv"
DEATH_WORDS = ("death", "mortality", "died", "overall survival", "patient survival")
# What a name of an arm may hold, and the words between a figure and its verb may not
AMOUNT = re.compile(r"[\d.;:()]")
# The primary outcome occurred in 32%: what it is was said before
REFERS = re.compile(r"\b(?:outcome|end-? ?point)s?\b")
DEFINES = re.compile(r"\b(?:primary|main|principal|chief)\b")
MET = re.compile(r"[^.;:()]{0,90}\b(?:met|had|reached|experienced|suffered|sustained) (?:the )?")
