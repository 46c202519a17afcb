"""Who is counted, and what makes people those of an arm, on folded text. Data only."""

from __future__ import annotations

from extract.language.people import PERSONS

COUNTABLE = rf"(?:{PERSONS}|cases|eyes|pregnancies|deaths|events|episodes)"
# but not "(and patients) given B": others than those told of before
_JOINS = r"(?:and|or|but|while|whilst|whereas|although|than|vs|versus|compared|against)"
NOUN = rf"(?:of )?(?:the |all |these |those |our )?(?:\d{{1,6}} )?(?:(?!{_JOINS}\b)\w{{1,14}} )?{COUNTABLE}"
# ... who underwent (ARM), that were assigned to (ARM), given (ARM): what makes people those of an arm
GETTING = (
    r"(?:(?:who|that|which) (?:(?:were|was|had been|had|have) )?)?(?:receiving|received|given|administered"
    r"|(?:assigned|allocated|randomi[sz]ed)(?: to)?|treated with|taking|took|using|used|undergoing|underwent|born to)"
)
# All arms together
PEOPLE = rf"(?:{PERSONS}|eyes|cases)"
