"""Subgroups and strata that a result is restricted to.

**Definition.** CONSORT 2010 items 12b and 18: results for some of a trial's participants, such as
a stratum, an age group or carriers of a marker. An arm is no subset, and neither is the trial's
whole population.

**Sources.** The ways in which abstracts report subgroup analyses.

**Examples.**

>>> import extract
>>> doc = extract.load()("Death was rarer in the less severe stratum, and as rare with the drug.")
>>> [doc.text[s.start : s.end] for s in doc._.abstractor.findings["subsets"]]
['less severe stratum']
>>> extract.load()("Pain fell in patients receiving the drug.")._.abstractor.findings["subsets"]
()

**Known gaps.** Subsets that only an adjective names ("ventilated patients").
"""

from extract.rules.subsets.subsets import find

__all__ = ["find"]
