"""Words for those who take part in a trial, as they stand in folded text.

A rule that asks whether a word is of people asks here, so that what is read of "patients" is read
of "veterans" too. Words that may also be of something else ("cases", "controls", "recipients",
"eyes") are added by the rules for which they are people.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

PEOPLE_WORDS = frozenset(
    """
    patients pts participants subjects volunteers people persons individuals adults women men
    females males children infants neonates newborns babies toddlers preschoolers schoolchildren
    adolescents teenagers youths girls boys students undergraduates pupils mothers parturients
    primiparas multiparas nulliparas caregivers carers residents inpatients outpatients veterans
    soldiers recruits survivors workers employees athletes seniors elders
    """.split()
)
PERSON_WORDS = frozenset(
    """
    patient pt participant subject volunteer person individual adult woman man child infant neonate
    newborn baby toddler adolescent teenager girl boy student pupil mother parturient caregiver
    carer resident inpatient outpatient veteran soldier survivor worker employee athlete
    """.split()
)


def _any_of(words: Iterable[str]) -> str:
    """A pattern of some words that is told at once where a word begins with another letter."""
    ordered = sorted(words, reverse=True)  # "persons" before "person"
    by_letter = groupby(ordered, key=lambda word: word[0])
    tails = ((letter, "|".join(word[1:] for word in group)) for letter, group in by_letter)
    return "(?:" + "|".join(f"{letter}(?:{tail})" for letter, tail in tails) + ")"


# patients, veterans
PERSONS = _any_of(PEOPLE_WORDS)
# a patient, patients
ANY_PERSON = _any_of(PEOPLE_WORDS | PERSON_WORDS)
