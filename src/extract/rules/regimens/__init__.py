"""Regimens: how long and when something is given, and how its amount is changed.

**Definition.** CONSORT 2010 item 5 ("how and when they were actually administered") and TIDieR
items 8 and 9: `duration` ("for 12 weeks", with its days), `timing` ("30 minutes before induction",
"before meals") and `titration` ("titrated to a mean arterial pressure of 65 mm Hg"), as printed.
The rule knows the form alone; what is given so is said by `records.arms.regimens`.

**Sources.** The ways of printing them in the abstracts of anaesthesia, critical care and internal
medicine.

**Examples.**

>>> import extract
>>> text = "Zinc was given for 2 weeks, one hour before meals. They were followed up for 1 year."
>>> doc = extract.load()(text)
>>> [(r.part, doc.text[r.start : r.end]) for r in doc._.abstractor.findings["regimens"]]
[('duration', 'for 2 weeks'), ('timing', 'one hour before meals')]

**Known gaps.** Numbers of sessions and cycles; times of the clock; amounts of a changed dose.
"""

from extract.rules.regimens.regimens import find

__all__ = ["find"]
