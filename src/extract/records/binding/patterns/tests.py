"""What stands round the bracket of an effect or a p value, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.atoms import P_SIGN
from extract.language.people import ANY_PERSON
from extract.language.scanning import Ending, Scanner

# age (1.2) and stage (2.1) were (independently) associated with, were risk factors for
PREDICT = Scanner(
    r"\b(?:were|was|are|is|remained|as)(?: [\w-]{1,14}){0,4} (?:associated with|predictors? (?:of|for)|predictive (?:of|for)|determinants? of|risk factors? (?:for|of)|correlates? of|related to|correlated with)\b"
)
# A verb before the bracket: what stands there is told of, and predicts nothing
VERB = Scanner(
    r"\b(?:was|were|is|are|had|has|have|did|does|(?:increas|decreas|reduc|improv)e[ds]?|(?:lower|prolong)ed)\b(?! (?:independent|significant) )"
)
# adjusting for age, after controlling for change in (weight), for each 10 mg increase in (weight)
ADJUSTED = Ending(
    r"\b(?:adjust|control|correct|account)\w{0,5} for [^.;:,()]{0,60}$|\b(?:for|with) (?:each|every) [^.;:,()]{0,40}$"
)
# (P=0.02) and (sensory) (P=0.04): what stands alone between two brackets
ITEM = re.compile(
    r"[)\]](?:[,;]| and| or| nor|[,;] and|,? but) (?:\(?[1-9a-f]\) ?)?(?!(?:not )?(?:in|for|with|at|after|by|from|during|among|between|of(?! (?!(?:the|those|these|all|each|both|patients|any)\b)[a-z]{3})|to|than|vs\.?|versus|compared|those|the|placebo|sham|controls?|baseline|no |usual|standard|significant)\b)(?![a-z]{4,20}ly [(\[])(?P<item>[a-z][a-z'/ -]{2,50}) (?=[(\[])"
)
# no difference in X (P=0.1), (pain): an item with its own test stands before the one that is known
FIRST_ITEM = re.compile(rf"[(\[]{P_SIGN}[^()]{{1,20}}[)\]](?:,| and| or| nor|, (?:and|or|nor)) ")
# and the reduction was larger (P=0.01), and the second cohort (0.67): more of the same outcome
SAME = re.compile(
    rf"\b(?:it|this|these)\b|\b(?:the|this|any) (?:[\w-]{{2,16}} ){{0,2}}(?:differences?|interactions?|effects?|trends?|reductions?|increases?|decreases?|changes?|improvements?)\b|\b(?:groups?|arms?|cohorts?|{ANY_PERSON})$"
)
# stroke(, )relapse( and )death: what joins the names that a list of tests is dealt to
JOINT = re.compile(r"(?: by \d[\d.]{0,6} ?%?)?(?:,|,? (?:and|or|&)) (?:(?:the|of|for|in) ){0,2}")
# (0.7 and 0.8 for both, respectively), but not "at 1 and 2 years, respectively": of those times
RESPECTIVELY = re.compile(r"(?:(?! and )[^.;(]){0,20}\brespectively\b")
# (0.59 to 0.84); (0.53; P=0.02) and P=0.03: what joins the tests of such a list
NEXT_TEST = re.compile(r"[)\]]?(?:[,;]| and|[,;] and) ?[(\[]?")
