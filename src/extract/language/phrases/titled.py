"""Prepositions that belong to the proper name of an instrument: "Disability Scale for Dementia"."""

from __future__ import annotations

import re
from bisect import bisect_left

from extract.language.phrases.words import Word

TITLED = ("in", "with", "for", "to")
_JOINT = re.compile(rf" (?:{'|'.join(TITLED)}) (?=[A-Z][a-z])")
# The word before it, by which a name is one of an instrument, or of who made it
_HEADS = """
    Scale Score Assessment Index Questionnaire Inventory Survey Test Criteria Impression Change
    Battery Schedule Profile Measure Interview Rating Organisation Organization Evaluation System
    Checklist Depression Independence Cognition Severity Therapy Anxiety
""".split()
_BEFORE = re.compile(
    r"(?:^|[^.:?!] )(?:[A-Z][\w'’-]{1,30} ){1,2}(?:(?:of|for|with|in) )?"
    rf"(?:{'|'.join(_HEADS)})$"
)
# The Beck Scale (in Group A, at Week 8): where and when, and no name
_SETTINGS = """
    Group Arm Week Month Day Year Visit Baseline Phase Patients Participants Subjects Women Men
    Children Adults Study Trial Cohort
""".split()
_AFTER = re.compile(rf"(?:{'|'.join(_SETTINGS)})\b")
_LONGEST = 70  # how far back such a name is looked at


def join_titled(text: str, start: int, end: int, words: list[Word], starts: list[int]) -> None:
    """Makes words of the prepositions that stand within the name of an instrument."""
    for joint in _JOINT.finditer(text, start, end):
        before = text[max(start, joint.start() - _LONGEST) : joint.start()]
        if _BEFORE.search(before) is not None and _AFTER.match(text, joint.end()) is None:
            place = bisect_left(starts, joint.start() + 1)
            words[place] = words[place]._replace(kind="word")
