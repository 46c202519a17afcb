"""The words between a cue and the outcomes that it speaks of, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import RELATED

# did not differ (significantly from B) in X; was equivalent to B with respect to X: from the words to what is compared
IN_WHAT = re.compile(
    r"(?: [a-z]{4,14}ly)?(?: (?:from|between|among|to|with) [^.;,()]{2,50}?)? (?:in|for|with (?:respect|regards?) to|in terms of|regarding|concerning|as regards)(?: (?:the|their|any|mean|median|overall|all|either)){0,4} "
)
# no difference (between the groups) in something; but not in either group, in this respect
IN_SOMETHING = re.compile(
    r"(?: (?:between|among) [^.;,()]{2,50}?)? in (?:(?:the|their) )?(?!(?:either|any|both|all|each|these|this|those|that|our|two|three|four|general|favou?r|terms|patients|women|men|children|participants|subjects|people|respect|\d)\b)(?!(?:long|short)[- ]term\b)(?!(?:[a-z-]{1,20} ){0,4}(?:groups?|arms?|trials?|stud(?:y|ies)|analys[ei]s|models?|population|weeks?|months?|years?|periods?|phases?|stages?|cohorts?|treatments?)\b)"
)
# pain fell in both, with no evidence of (a treatment effect)
OF_AN_EFFECT = re.compile(
    r"(?:an? |any )?(?:[a-z-]{2,14} ){0,2}(?:differences?|effects?|benefits?|superiority|advantages?|improvements?|interactions?)\b"
)
SHARED_VERB = re.compile(
    r"\b(?:was|were)\b[^.;]{3,120}\b(?:and|but|while|whereas)(?: (?:the|a|an|mean|median|rate|incidence|of)){0,4} $"
)
# ..., whereas at 24 h they (were lower); ... but (was lower): the outcome is the one before
AGAIN = re.compile(
    r"(?:;|,|\b(?:but|whereas|while|although|though|however|except|yet|and)\b),? (?:that )?"
    r"(?:(?:at|after|by|on|during|within|until|in|for|from) [^.;,()]{2,40}?,? )?(?:when )?"
    r"(?:(?:it|they|these|this|both|the(?: (?:scores|values|levels|rates?|differences?))?|there (?:was|were)) )?"
    r"(?:(?:an? )?(?:[a-z]{4,14}ly )?(?:greater|more|less|larger|higher|lower|smaller|better) )?$"
)
# an increase in X and a (decreased Y), relief of X and (gain of Y), blocked rises in X and (prolonged Y): an item that says its
# own way
OWN_WAY = re.compile(
    r"(?:decreased|increased|reduced|improved|prolonged|shortened|lengthened|delayed|prevented|longer|shorter|lower|higher|fewer|less|worse|better) |(?:decreases?|increases?|reductions?|falls?|rises?|declines?|gains?|improvements?) (?:in|of) "
)
# the better choice (when) X is low, cut something (but) X: another clause
NEXT_CLAUSE = re.compile(
    r"\b(?:when|if|unless|because|since|but(?! also)|whereas|while|although)\b"
)
# higher with A (irrespective of age and) X: what made no difference to it
_IRRESPECTIVE = r"irrespective of|regardless of|independent(?:ly)? of|whatever|adjust(?:ed|ing|ment) for|controlling for"
IRRESPECTIVE = re.compile(rf"\b(?:{_IRRESPECTIVE})\b")
# Except for (a difference in) X, no outcome differed; none differed except for X
_EXCEPT = r"except(?:ing)?(?: for)?|other than|apart from|aside from|with the exception of"
EXCEPT = re.compile(rf"\b(?:{_EXCEPT})\b")
EXCEPT_FIRST = re.compile(rf"(?:[a-z]{{4,12}}, )?(?:{_EXCEPT}) [^.;,()]{{0,50}}")
NOT_MEANT = re.compile(rf"\b(?:{_IRRESPECTIVE}|{_EXCEPT})\b")
# only one event differed, (rash, which was) rarer; alike except for (rash, which was) rarer: the noun
# before is what it is said of
WHICH = re.compile(
    r"(?:, (?!(?:and|in|with|for|at|on|among|by|after|from|than|or|but|respectively|while|as)\b)(?:grade \d )?[^,;()\d]{2,60}"
    r"|\b(?:except(?: for)?|apart from|other than|with the exception of|namely) [^,;()]{2,60})"
    r"(?: \([^()]{1,60}\))?, (?:which|that) (?:(?:was|were) (?:[a-z]{4,14}ly )?)?$"
)
# X (was significantly) less frequent
SAID_OF = re.compile(r" (?:(?:was|were|is|are|occurred|developed) )?(?:[a-z]{4,14}ly )?")
# the association between (X and Y): how two things that were measured go together
RELATES = re.compile(rf"{RELATED} (?:the |an? )?$")
# reduced X by 20% and Y by 9%; were reduced by 20% and Y by 9%
AMOUNT = re.compile(
    r"\bby (?:about |approximately |an average of )?\d[\d.]{0,5} ?(?:%|percent\b|per cent\b)?"
)
GAPPED = re.compile(r" (?:\([^()]{1,20}\) )?by (?:about |approximately |an average of )?\d")
# no effect on( waist girth, weight or )X: what leads to a later item of a list
LIST_OPENS = re.compile(r"[^;:]{3,110}(?:,| and| or)(?: (?:the|their|in|on)){0,2} ")
FINITE = re.compile(r" (?:\([^()]{1,60}\) )?(?:was|were|is|are|had|has|did|remained|occurred)\b")
# no rise in pain, and nausea (was rarer): the verb of the next clause; but "pain was seen" has that
# of the list itself
NEXT_VERB = re.compile(
    r" (?:\([^()]{1,60}\) )?(?:[a-z]{4,14}ly )?(?:(?:was|were|is|are)(?! (?:also )?(?:[a-z]{4,14}ly )?(?:found|observed|seen|noted|noticed|detected|reported|recorded|evident|present|shown|demonstrated|identified|achieved|documented|obtained|measured|experienced|apparent|noticeable|reached)\b)"
    r"|had|did|remained|occurred|increased|decreased|improved|declined|rose|fell|dropped|worsened|changed|differed)\b"
)
# we found that (X and Y), but (X and Y): where a new stretch of a clause begins
STRETCH = re.compile(r"[,;:]|\b(?:that|but|while|whereas|although)\b")
# and, whereas: between two clauses where a list has come to its end
TURNING = re.compile(r"\b(?:and|but|while|whereas|although)\b")
COMMA_AND = re.compile(r", (?:and|but|while|whereas|although)\b")
BRACKET = re.compile(r"[(\[][^()\[\]]{0,200}[)\]]")
JOINING = frozenset(
    "and or the a an in of as well both for mean median rates rate either nor total".split()
)
# X, (but not Y), was lower: of Y it is not said
EXCEPTED = tuple(f"but not {word}" for word in ("", "the ", "in ", "on ", "for "))
# X cut Y and (was lower), X cut Y, but (was no better): the subject of the verb before, and not its
# object
SHARED_SUBJECT = re.compile(r",? (?:and|but)(?: (?:also|therefore|thus|it))? $")
TIED = re.compile(r"\b(?:while|whereas)\b")
# similar efficacy (with fewer) X: what follows goes its own way
OTHER_WAY = re.compile(
    r"\b(?:and|with|but|yet) (?:an? |the )?(?:[a-z]{4,14}ly )?(?:better|worse|fewer|less|more|lower|higher|greater|smaller|larger|longer|shorter|improved|reduced|increased|decreased)\b(?! or\b)"
)
# Another clause stands between.
APART = re.compile(r";(?![^()\[\]]{0,200}[)\]])|\b(?:whereas|while|although|but)\b")
