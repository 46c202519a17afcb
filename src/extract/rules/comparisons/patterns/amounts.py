"""How far one arm is above or below another, as it stands before "lower". Data only."""

from __future__ import annotations

from extract.language.quantities import UNIT

NUMBER = r"[$€£]?\d{1,6}(?:[.,·]\d{1,3})?"
# 11 points, 9 to 10%, about 3.2 kg, two days, a third, nearly 2-fold: how much higher or lower
MUCH = (
    r"(?:(?:on average|an average of|a mean of|about|almost|approximately|nearly|around|roughly|between|(?:more|less) than),? ){0,2}"
    rf"(?:(?:{NUMBER}(?: ?%)?(?: ?(?:to|and|or|[-−–]) ?{NUMBER})?|one|two|three|four|five|six|ten|half an?)(?:-| )?(?:fold|times|{UNIT})?|(?:a|one)[ -](?:third|quarter|half))"
    r" (?:\([^()]{3,40}\) )?"
)
# X was (3.3 mm Hg) lower in A, (2.1 (95% CI 1 to 3) stools per day) lower than with B
_AMOUNT = (
    r"\d{1,4}(?:[.·]\d{1,3})?%?(?: ?\([^()]{3,40}\))?"
    r"(?: (?!(?:and|but|or|in|at|to|than|with|for|which|while|of|on|by|after)\b)[a-z%][a-z\d/%^-]{0,12}){0,4}(?: \([^()]{3,40}\))?"
)
APART = (
    rf"(?:on average |an average of |a mean of |about |approximately )?(?:{_AMOUNT},? and )?{_AMOUNT} "
    r"(?=(?:higher|lower|greater|less|more|longer|shorter|larger|smaller|better|worse|fewer)(?: ?\([^()]{3,60}\))? (?:in|with|for|among|on|under|after|than|when|compared|at|during)\b)"
)
