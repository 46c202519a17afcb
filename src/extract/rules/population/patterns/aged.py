"""Ages and sex."""

from __future__ import annotations

import re

from extract.language.people import PERSONS
from extract.language.scanning import AnyOf, Scanner

_YEARS = r"(?:[- ]?(?:years?|yrs?|y)\b(?:[- ]old\b| of age\b)?| of age\b)"
_NO_MONTHS = r"(?! ?-?(?:months?|weeks?|days?|hours?|wk|mo|%|kg|mg|cm))"
_N = r"(?P<{}>\d{{1,3}}(?:\.\d{{1,2}})?)"
_TO = r"(?:-| ?years?)? ?(?:-|–|to|and) ?"
# "aged 18-65 years", "between the ages of 18 and 65", "18 to 65 years of age", "9- to 12-year-old"
AGE_RANGE = re.compile(
    rf"\b(?:aged?|ages|aged between|age (?:range|between|from)|ranging in age|between the ages of|age limits?)(?: (?:of|from|between|was|were|range|ranging|in)){{0,4}} ?:?,? ?\(?{_N.format('low')}{_TO}{_N.format('high')}(?!\d){_NO_MONTHS}"
    rf"|\bbetween {_N.format('low2')}{_TO}{_N.format('high2')}{_YEARS}"
    rf"|(?<![\d.–-]){_N.format('low3')}{_TO}{_N.format('high3')}(?:[- ]?(?:years?|yrs?|y)[- ](?:old|of age)| years)\b"
)
# 18 or older; but "3 or more months" is no age without its years
_OR_OLDER = (
    r"(?:(?: ?(?:years?|yrs?|y)\b(?: old| of age)?)? ?(?:and|or) older"
    r"| ?(?:years?|yrs?|y)\b(?: old| of age)? ?(?:and|or) (?:over|above|more|greater))"
)
# "aged ≥16 years", "older than 65 years", "18 years of age or older", "at least 18 years old"
_OLD = r"(?:[- ]?(?:years?|yrs?|y)[- ](?:old|of age)\b| of age\b)"
_WHO = (
    rf"\b{PERSONS},? "
    r"(?:who (?:were|are) )?"
)
AGE_FROM = Scanner(
    rf"\b(?:aged?|ages)(?: of)?(?: was| were| is)? ?(?:≥|>=|> or =|>|at least|over|above|older than|more than|greater than|from)(?: or equal to)? ?{_N.format('low')}(?!\d|[.–-]\d){_NO_MONTHS}"
    rf"|(?:≥|>=|> or =|>|\bat least|\bover|\babove|\bmore than)(?: or equal to)? ?{_N.format('low2')}{_OLD}|\bolder than {_N.format('low6')}{_YEARS}"
    rf"|{_WHO}(?:≥|>=|> or =|>|over|above|at least) ?{_N.format('low7')}{_YEARS}"
    rf"|(?:{_WHO}|\bage[ds]? ){_N.format('low8')} (?:and|or) (?:over|above)\b"
    rf"|(?<![\d.–-]){_N.format('low3')}{_OR_OLDER}|\b(?:over|above) the age of {_N.format('low4')}|\b(?:older than|over) {_N.format('low5')}(?= and (?:younger|under))"
)
# "younger than 5 years", "under the age of 18", "75 years or younger", "up to 75 years old"
AGE_TO = Scanner(
    rf"\b(?:aged?|ages) ?(?:≤|<=|< or =|<|under|below|younger than|less than|up to)(?: or equal to)? ?{_N.format('high')}(?!\d|[.–-]\d){_NO_MONTHS}"
    rf"|(?:≤|<=|< or =|<|\bunder|\bbelow|\bless than|\bup to)(?: or equal to)? ?{_N.format('high2')}{_OLD}|\byounger than {_N.format('high5')}{_YEARS}"
    rf"|{_WHO}(?:≤|<=|< or =|<|under|below) ?{_N.format('high6')}{_YEARS}"
    rf"|(?<![\d.–-]){_N.format('high3')} ?(?:years?|yrs?|y)(?: old| of age)? (?:and|or) (?:younger|under|less|below)|\b(?:under|below) the age of {_N.format('high4')}"
)
# The age: "mean age 63 years", "median age, 54.5", "aged 57.2 ± 10 years", "mean (SD) age was 45.3"
AGE_REPORTED = Scanner(
    rf"\b(?:mean|median|average)(?: ?\(?(?:±|\+/-)? ?(?:sd|iqr|range|se|standard deviation)\)?|,? ?\[[^\]]{{1,12}}\])? (?:patient |participant |maternal |baseline )?ages?(?: at \w{{1,14}})?(?: \(?(?:±|\+/-)? ?(?:sd|iqr|range|years|yr|standard deviation)\)?)?(?: of (?:the )?(?:\w{{1,14}} ){{1,3}})?(?: ?(?:was|were|is|of|=|:|,)){{0,4}},? ?(?:approximately |about )?{_N.format('age')}(?!\d|[.]\d){_NO_MONTHS}"
    rf"|\bage(?:d|s)?[:,]? (?:mean|median|average)(?: age)?[:,]? ?(?:of |was |= ?)?{_N.format('age2')}(?!\d|\.\d){_NO_MONTHS}|\baged? (?:was )?{_N.format('age3')} ?(?:±|\+/-|\+-)"
)
# Where each arm has its own mean, none is that of all.
PER_ARM = re.compile(
    r"[^.;]{0,40}?(?:\bvs\.?|\bversus\b|\bgroups?\b|\barm\b|\brespectively\b|\bcompared\b| and \d{1,2}(?:\.\d)? )"
)
# A sentence without one of these tells of no age.
AGE_WORDS = AnyOf(" age", "(age", "years", "yrs", "older", "year-old")
FEMALE = Scanner(
    r"\b(?:women|females?|girls|mothers|nulliparas|nulliparous|primiparas|primigravidas?|multiparas|pregnant|postmenopausal|post-menopausal|premenopausal|perimenopausal|parturients|wives)\b"
)
MALE = Scanner(r"\b(?:men|males?|boys|fathers|husbands)\b")
BOTH = Scanner(r"\b(?:both|either) (?:sexes|sex|genders?)\b")
