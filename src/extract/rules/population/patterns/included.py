"""Criteria of inclusion and exclusion."""

from __future__ import annotations

import re

from extract.language.people import ANY_PERSON, PERSONS
from extract.language.scanning import Scanner
from extract.rules.population.patterns.persons import ANY_OF_PEOPLE

# Traits that people had to have to be included
CRITERIA_WORDS = frozenset(
    """
    with without who whose undergoing requiring presenting suffering having diagnosed scheduled needing experiencing
    meeting fulfilling satisfying exposed awaiting receiving taking that
    """.split()
)
# "who were scheduled for surgery" is two traits, of which the first says nothing
VERB_ALONE = re.compile(r" (?:were|was|are|is|had|have|has)")
# Those whose word is no part of the criterion itself: "with asthma" is asthma
PLAIN_WORDS = frozenset({"with", "who", "having", "that", "meeting", "fulfilling", "satisfying"})
NO_CRITERION = re.compile(
    r"(?:agreed|consented|refused|completed|volunteered|participated|responded|gave|provided|received|were (?:random|assign|alloc|invited|asked|enrol|recruit|treated)|did not|on the|also|then|either|previously$|currently$|meet the|met the|fulfil|wish|are willing|were willing)"
)
# who had been (referred), who were born (before 1925), underwent a (scheduled operation): a verb alone
FRAGMENT = re.compile(
    r"(?:(?:randomly|been|born|given|underwent|undergone|received|assigned|allocated|randomi[sz]ed)\b ?(?:an?\b|the\b|to\b)? ?){1,3}"
)
# "Inclusion criteria were", "eligibility criteria included"
INCLUSION = Scanner(
    r"\b(?:inclusion|eligibility|entry|enrol?lment|selection) criteria (?:were|was|are|is|include[sd]?|consisted of|comprised|required)(?: as follows)?:? (?:that )?"
    r"|^inclusion criteria ?[:–-] ?"
    r"|\b(?:were|are|is|was|will be) (?:considered )?(?:eligible|included|enrolled|recruited)(?: (?:for|in|into) (?:\w{1,14} ){1,3})? ?(?:if|when|provided(?: that)?) (?:they |he or she |the patient |the )?"
    rf"|\beligible {PERSONS} (?:were|are|had|have|include[sd]?|will be|will have|must(?: have| be)?) (?!random|assigned|allocat|invited|identif|recruit|enrol|asked|approach|contact|stratif|given|treated|divided|offered|to )"
)
EXCLUSION = re.compile(
    r"\bexclusion criteria (?:were|was|are|is|include[sd]?|consisted of|comprised)(?: as follows)?:? |^exclusion criteria ?[:–-] ?"
    r"|\b(?:were|are|was|will be) (?:excluded|not eligible|ineligible)(?: from (?:the )?(?:study|trial|participation))? (?:if|when) (?:they |he or she |the patient )?"
    rf"|\bwe excluded (?!from|data|\d)|\bexcluded (?:were|patients were) |\bexcluding (?:those|{PERSONS}) (?:with|who (?:had|were)) "
)
# "eligible if the responsible doctor was uncertain": no traits of patients
OF_A_CLINICIAN = re.compile(
    r"(?:(?:the|their|a) )?(?:\w{1,14} )?(?:doctors?|clinicians?|physicians?|surgeons?|investigators?|teams?)\b"
)
# "patients with cirrhosis were excluded"
EXCLUDED_WITH = re.compile(
    rf"\b(?:those|{ANY_OF_PEOPLE}) (?:with|who (?:had|were|have)|receiving|taking|on|having|aged) (?P<items>[^.;:()]{{3,200}}?) (?:were|are|was|will be) (?:excluded|not eligible|ineligible)\b(?! from (?:the )?(?:analys|final|per))"
)
# Nothing of a criterion: verbs and articles at the front, and what closes the list
CRITERION_LEAD = re.compile(
    rf"(?:(?:and|or|as well as|with|had|have|having|has|were|was|are|is|be|being|who|that|they|those|an?|the|{ANY_PERSON}|either|both|also|other|any|\(?(?:[1-9a-h]|i{{1,3}}|iv)\)|[1-9]\.) ){{1,8}}"
)
CRITERIA_END = re.compile(
    r"[.;](?= |$)(?! \d\))|,? (?:were (?:randomi|assigned|included|enrol|excluded|eligible|recruit)|and (?:were|was) (?:randomi|assigned|enrol)|exclusion criteria|to receive|randomly)"
)
JOINT = re.compile(
    r"; (?:and |or )?|, (?:and |or |as well as )?|(?<=[)\]]) (?:and|or|with) | (?:and|or) (?=(?:no|not|without|had|have|were|at least|an?|aged?|being|willing|able|any|written|informed) )"
)
LAST_JOINT = re.compile(r" (?:and|or) ")
