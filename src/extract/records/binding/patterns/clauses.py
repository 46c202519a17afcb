"""Where one statement ends and the next begins, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.atoms import EVENTS, P_SIGN
from extract.language.comparing import COMPARED_WITH
from extract.language.scanning import Scanner
from extract.records.binding.patterns.persons import COUNTABLE, GETTING

BRACKETED = re.compile(r"\([^()]{3,200}\)")
# A semicolon between clauses, and not one of a bracket
SEMICOLON = re.compile(r";(?![^()]{0,200}\))")
# (five of sepsis), and twelve: a bracket that closes before the next figure, which stands in none
CLOSED = re.compile(r"[^()\[\]]{0,40}[)\]][^()\[\]]{0,200}$")
# (24.9 to 18.8 at 8 weeks) and: what stands there closes the bracket of a value
CLOSES = re.compile(r"[ %]{0,2}(?:(?:at|after|in|on|by) )?[)\]]")
# ARM (50%) and control (75%): a name stands before each of the brackets
NEXT_HEAD = re.compile(
    r"[^()\[\]]{0,20}[)\]],? ?(?:and|or|vs\.?|versus|followed by)? ?(?:(?:in|for|with|on|the|both|those) ){0,3}(?:[\w/+-]{1,20} ){1,3}[(\[][^()\[\]\d]{0,40}$"
)
# A gave 1737 N, while (G3 had) 523 N: another subject, unless the verb follows
NEW_SUBJECT = re.compile(
    r"\b(?:while|but|although)\b (?!(?:not|also|only|it|this|they|these|then|at|after|by|on|in|with|during|had|has|was|were|did|does|\w{2,12}(?:ed|rose|fell))\b)"
)
VERSUS = re.compile(rf"^%?/$|\b(?:vs?\.?|versus|against|{COMPARED_WITH}|in comparison)(?:\W|$)")
# 2 serious episodes of (rash): the number, and what leads to what it counts
CASES_OF = re.compile(
    rf"[\w-]{{1,12}} (?:[a-z-]{{3,12}} )?{EVENTS} of (?!these |those )(?:an? |the |any )?"
)
# A (versus) B: nothing else between two names
VERSUS_ALONE = re.compile(r" (?:vs?\.?|versus|against|compared (?:with|to)) (?:the )?")
# What stands after it is another statement
_TURN = r"\b(?:whereas|while|but(?! not)|although|though|however)\b"
CLAUSE = Scanner(rf";|{_TURN}")
# pain was rarer; (12% had) surgery: no semicolon of a bracket
OTHER_CLAUSE = re.compile(rf"{_TURN}|{SEMICOLON.pattern}")
# What stands after it is another statement, about another arm
NEW_CLAUSE = re.compile(rf";|\b(?:whereas|while|whilst|but|although|than)\b|{VERSUS.pattern}")
CONTRAST = re.compile(rf";|\b(?:whereas|whilst)\b|{VERSUS.pattern}")
THAN = re.compile(r"\bthan\b")
# (25 and 22 dB) than in ARM (23 and 17 dB); 25 and 22, whereas ARM had 23 and 17
APART = re.compile(
    r"\b(?:than|whereas|whilst|but|while(?! (?:on|in|with|under|receiving|taking|using)\b))\b"
)
# ARM lost 3.1 kg (2.0 to 4.2)(, and the) ARM 1.4 kg (0.5 to 2.3); (and patients given) ARM 1.4 kg
NEXT_SUBJECT = re.compile(
    r"[^.;,\d()\[\]]{0,30}[\s)\]%]{0,3}(?:[,;] (?:(?:and|whereas|while|but) )?|\b(?:and|whereas|while|but) )"
    rf"(?:(?:in|for|with|on|the|those|{COUNTABLE}|[a-z]{{4,14}}s(?= {GETTING} )|{GETTING}) ){{0,4}}$"
)
# In A 12 patients (8%) (at one year) and in (B) 25, 8 (after a year, while in) B: what follows is of
# the next item; a time is blanked out, but "a year" or "the end" is none
NEXT_ITEM = re.compile(
    r"^[\s)\]%]{0,3}(?:(?:at|after|by|on|in) (?:(?:an?|the) [a-z]{3,12} ?)?)?,? ?(?:and|while|whereas|but) (?:in|with|for|on|among|of) "
)
# A (P<0.01 for A vs B: a bracket that does not close before the next arm
OPENED = re.compile(r"[(\[][^)\]]{0,80}$")
# 5 with A fell, and 3 with B bled: what is told of the second is something else
OTHERS_DID = re.compile(r"[,;] (?:and|but|while|whereas|as)\b|\b(?:while|whereas|but|and)\b")
# X was lower with A (but) Y, (resulting in) Y, and Y (was): told with words of its own
OF_ITS_OWN = re.compile(
    r"\b(?:but|whereas|while|although|because|despite|resulting|including|such as|showing|causing|no|without|(?<!as )(?:was|were|did|had)|occurred|would)\b"
)
# (99% v 91%), (rash) was rarer
CLOSED_ITEM = re.compile(rf"[^()]{{0,12}}(?:, ?{P_SIGN}[^()]{{0,12}})?[)\]],? ")
# 98% (and a) recall (of) 96%, 29% (and lowered) lipids (by) 23%: a name that leads to what follows
OF_FIGURE = re.compile(
    r" (?:of|by|(?:was|were|occurred|developed|(?:was|were) (?:seen|observed|reported|noted|found))(?: in)?|in) (?:only |about |just )?"
)
NEXT_NAME = re.compile(
    r"[^.;:()\d]{0,40}?(?:[(\[][^()\[\]]{0,30}[)\]])?,? (?:and|but|while|whereas) (?:[a-z]{3,14}ed )?(?:(?:an?|the|in) )?"
)
# rash (low dose, 4%): what stands between a name and the first figure of its bracket
UP_TO_FIGURE = re.compile(r" ?[(\[][^()\[\]\d]{0,30}")
# mean number of pages: an outcome that is no share of people
MEAN_NAME = re.compile(r"(?:mean|median|average) (?:[a-z]{3,12} )?(?:numbers?|counts?)\b")
# no deaths (and no difference in) falls (3% v 5%): the outcome behind has figures of its own
JOINED = re.compile(r",|\b(?:and|or|nor|but|while|whereas)\b")
# fractures (0.8; P=0.04)
OWN_BRACKET = re.compile(r" ?\(")
# (16% and 32%): nothing but a join between two figures of one bracket
IN_ONE_BRACKET = re.compile(r"%?(?:,| and| or| vs?\.?| versus|/|;){0,3}\s?")
