"""Events, totals and percentages of one arm, as they stand together.

**Definition.** CONSORT 2010 items 16 and 17b, numbers analysed and absolute effect sizes for binary
outcomes: of how many (`total`) how many had the event (`events`), and the share in percent, each as
printed and none computed. "No deaths" and "none of the 30" are zero events, and the word is the
evidence.

The rule's name tells the form. "of_total", "among_total", "percent_between", "events_percent",
"percent_of_total", "percent_events" and "percent_of" have two or three of the parts; "percent",
"shared_sign" (one sign for two numbers) and "from_to" a percentage alone; "events", "none_of",
"none_in", "no_people" and "no_events" a count alone. These are no shares of an arm: "change"
(reduced by 25%), "range" (10–15%), "threshold" (at least 20%), "power" and "strength" (0.9%
saline).

Percentages that are measured (an ejection fraction, a mean with its spread, a signed change) are
left to `levels`, those with a confidence interval to `intervals`.

**Sources.** The AMA Manual of Style (11th edition, 18.7.3) and what abstracts print.

**Examples.**

>>> import extract
>>> doc = extract.load()("In all, 26 of 50 patients (52%) and 35.4 and 39.3% responded.")
>>> for found in doc._.abstractor.findings["proportions"]:
...     print(found.rule, found.percent.value)
proportions.of_total 52
proportions.shared_sign 35.4
proportions.percent 39.3
>>> extract.load()("Pressure was 120/80 mm Hg.")._.abstractor.findings["proportions"]
()

**Known gaps.** Events as "(n = 4)" behind an arm, which cannot be told from its size; fractions in
words ("two-thirds"); lists of subtypes "AML2 (two), AML3 (one)".
"""

from extract.rules.proportions.proportions import find

__all__ = ["find"]
