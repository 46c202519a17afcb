"""What is said of the arms without figures: who had more, and who is better. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH, RELATED
from extract.language.people import PERSONS
from extract.language.scanning import Scanner

# zinc (20 mg)
DOSE_BEHIND = re.compile(r" \d")
# did not differ at 6 months, but was significantly different at 18 months
BUT_DIFFERED = re.compile(
    r"\b(?:but|whereas|while|although|however)\b[^.;]{0,80}?\b(?:(?:was|were|is|became) (?:[a-z]{4,14}ly )?(?:significant\b|different\b)|(?:[a-z]{4,14}ly )?differed\b|differed)"
)
# the association between X and Y was not significant
RELATION = re.compile(RELATED)
# A and B; A, B
LISTED = re.compile(r",? (?:and |or )?(?:the )?|/")
# A (12%) and B (14%)
ASIDE = re.compile(r" ?\([^()]{1,60}\)")
# A, but not (in) ARM, reduced X
EXCEPTED_BEFORE = re.compile(r"\bbut not (?:(?:in|with|for|on|after|by|the) ){0,3}$")
# 3.2 points versus 3.0 points in the (ARM group): what its figure is set against
FIGURE_AGAINST = re.compile(
    rf"\b(?:(?<!more )(?<!less )than|vs\.?|versus|{COMPARED_WITH}) (?:only |just |about |a (?:mean|median) of )?\d[\d.,]{{0,8}} ?%?(?: (?!and\b|but\b|or\b)[^\s;()]{{1,20}}){{0,5}}? (?:in|with|for|among|on|after|by|under|receiving|given)(?: (?:the|those|an?|patients|group|groups|of|who|received|had)){{0,4}} $"
)
# ...; however, it (reduced X): the subject of the statement before
IT = re.compile(
    r"(?:[;,.] |\b(?:and|but|while|whereas|although|that) )(?:(?:however|moreover|furthermore|in addition|also|thus|therefore),? )?(?:it|they)"
    r"(?: also)?(?: [a-z]{4,14}ly)?(?: (?:was|were|is|are)(?: also)? associated with| (?:led|leads) to| resulted in| (?:had|has|have|showed|experienced))?(?: an?| the)?(?: [a-z]{4,14}ly)? $"
)
# something cut X (in patients given) ARM: who they were, and not what was compared
OF_PATIENTS = re.compile(
    rf"\b(?:in|among) (?:(?:the|all) )?(?:{PERSONS}|those) (?:who (?:were )?)?(?:treated with|receiving|received|given|on|taking|undergoing)(?: [a-z]{{3,14}})? $"
)
# X was lower in (the) ARM: words that lead to the arm that a statement is about
LED = re.compile(
    r"\b(?:in|with|for|among|on|by|after|following|during|under|receiving|given|taking|favou?r of|favou?ring|treated with"
    r"|assigned to|randomi[sz]ed to|allocated to|using)(?: [\w-]{1,14}){0,4} ?$"
)
# rarer in A (14% vs 24%): figures of A and of what it is set against
HIGHER_OR_LOWER = Scanner(
    r"\b(?:less|more|fewer|lower|higher|greater|smaller|larger|shorter|longer|earlier|later|better|worse|rarer|commoner|faster|slower|reduced|increased|favou?red)\b"
)
# pain improved: words of good and bad, which are up for one thing and down for another
VALUED = re.compile(r"\b(?:improv|better|best|worse|benefi|superior|inferior|favou?r|poorer)")
# compared with A, B had fewer falls: no verbs, and no words of good and bad
LOWER = Scanner(r"\b(?:less|fewer|lower|smaller|shorter|rarer|reduced|decreased)\b")
HIGHER = Scanner(r"\b(?:more|greater|higher|larger|longer|commoner|increased)\b")
# death due to bleeding
CAUSED_BY = re.compile(
    r" (?:due to|from|because of|caused by|attributable to|related to) (?:the )?"
)
# symptoms (such as) fever and nausea (were) rarer: it is said of the symptoms
SUCH_AS = re.compile(r"(?: \([^()]{1,20}\))?,? (?:such as|including|like)\b")
SAID_OF = re.compile(r"\b(?:was|were|did|occurred|developed|differed)\b")
# ARM was (significantly) more effective than; ARM is superior to
SUPERIOR = re.compile(
    r"(?: (?:group|arm|therapy|treatment|alone|patients))? (?:is|was|were|are|appears?(?: to be)?|seems?(?: to be)?|proved(?: to be)?)"
    r"(?: an?)?(?: (?!not |no )[a-z]{2,14}){0,2} (?:more (?:effective|efficacious|beneficial)|superior|preferable|preferred|better)\b(?: treatment| option| choice)?(?: than| to| over)"
)
# No arm is favored where they are weighed, or none is found better
DOUBTED = re.compile(
    r"\b(?:as (?:effective|efficacious|safe|good) as|equally|similar\w{0,2}|comparable|equivalent|non-?inferior\w{0,3}|no (?:\w{1,20} ){0,3}(?:differences?|benefits?|advantages?|effects?)"
    r"|(?:did|does|do|was|were|is|are) not|neither|although|however|despite|but|instead|caution\w{0,3}|at the (?:cost|expense)|both|whereas|while)\b"
)
