"""What tells that a number is of one of several studies of a report. Data only."""

from __future__ import annotations

from extract.language.scanning import Ending, Scanner

# Study 301, part A: but not "in this study 12 were randomised", "a study A total of"
NAMED = Scanner(
    r"\b(?<!this )(?<!the )(?<!our )(?<!present )(?:study|trial|experiment|part|cohort) (?P<name>\d{1,3}|[a-d]|i{1,3})"
    r"(?= ?[,:;.)(]| (?:was|were|had|and|enrol|includ|randomi|recruit|consist|compris|assess|evaluat|compar|investigat"
    r"|examin|test|show))"
)
# a total of 260 adults of studies 1 and 2
IN_ALL = Ending(r"\b(?:total of|total number of|in all,?|overall,?|altogether,?) $")
