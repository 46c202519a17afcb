"""When outcomes were measured.

**Definition.** ClinicalTrials.gov `primaryOutcomes.timeFrame`, CONSORT 2010 item 6a: the time
point or period at which an outcome is assessed. The rule's name says what it is: a `point`
("at 28 days", "28-day"), a `day` counted by name ("day 28"), a time `since` an event, the length
of `follow_up`, a `period` or `end` of the study, a `stay` in hospital, or `baseline`. Days follow
the convention of `language.durations`; a stay, a range and a period without a number have none.
Of a list with one unit, "1, 4 and 8 hours", each time reaches from its number to the unit; its
`parts` are the words that are its own, here "1" and "hours", and these are its quotes.

**Sources.** The ways of printing a time in the abstracts of general and specialist journals.

**Examples.**

>>> import extract
>>> doc = extract.load()("Death at 28 and 90 days was rare.")
>>> [(doc.text[t.start : t.end], str(t.days)) for t in doc._.abstractor.findings["time_frames"]]
[('28 and 90 days', '28'), ('90 days', '90')]
>>> doc = extract.load()("Adults aged 18 years took 5 mg for 12 weeks.")
>>> doc._.abstractor.findings["time_frames"]
()

**Known gaps.** Times that only an event names ("at extubation"); ages at which children were seen.
"""

from extract.rules.time_frames.time_frames import find

__all__ = ["find"]
