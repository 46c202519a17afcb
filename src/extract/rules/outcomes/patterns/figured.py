"""Sentences whose figures are of arms, and those whose are not, on folded text. Data only."""

from __future__ import annotations

from extract.language.scanning import Scanner

# What follows is said of something else
CLAUSE = Scanner(r";|\b(?:whereas|while|but|although)\b")
# Sentences with figures of what was given or who was taken in, and not of what came of it
NO_FIGURES = Scanner(
    r"\brandomi[sz]|\b(?:assigned|allocated|eligib|enrol|recruit|approached|screened|two-sided|consisted of|was defined as|registered|sample size)"
)
# Sentences that tell one arm from another
COMPARING = Scanner(
    r"\b(?:groups?|arms?|vs?|versus|placebo|controls?|respectively|compared|usual care|than)\b"
)
