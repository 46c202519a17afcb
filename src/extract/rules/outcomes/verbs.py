"""Verbs of a trial report: which of them name an outcome, alone or with what follows. Data only."""

from __future__ import annotations

NEGATIONS = frozenset({"not", "never"})
# The object alone is the outcome: "developed a rash", "underwent a second operation".
LIGHT = frozenset(
    """
    had has have experienced developed reported showed required needed underwent achieved reached
    attained suffered sustained exhibited demonstrated presented displayed gained obtained
    """.split()
)
# What is done to people, or by them, in order that there is a trial.
NO_EVENTS = frozenset(
    """
    randomized randomised assigned allocated enrolled recruited included treated received given
    analyzed analysed evaluated assessed followed screened invited approached excluded consented
    eligible evaluable assessable available registered entered compared aged participated agreed
    men women male female males females white black selected studied examined investigated
    considered identified used provided took contributed older younger seen found observed
    occurred confirmed reduced increased decreased contacted diagnosed matched defined associated
    analyses indicated stated answered caused shared detected noted documented represented accrued
    stage intact modest infused surveyed interviewed sampled
    """.split()
)
# Participles that only say which arm somebody was in.
OF_ARMS = frozenset(
    """
    assigned allocated randomized randomised treated receiving given taking undergoing using
    compared including
    """.split()
)
# What a verb may have behind it before its object, and those of them that may end a predicate.
PARTICLES = frozenset("to as from off out of with for up over without back".split())
CLOSING = frozenset("off out up over back".split())
