"""Counts: how many participants were planned, screened, randomized, treated, completed, analyzed.

**Definition.** CONSORT 2010 items 7a (sample size), 13a and 16 (numbers assigned, treated,
analysed in each group). Events, subgroups, centres, eyes and samples are not participants.

**Sources.** The sentences by which abstracts tell how many took part, in figures and words.

**Examples.**

>>> import extract
>>> doc = extract.load()("Thirty-two patients were randomized; 5 patients died.")
>>> [(c.kind, str(c.value.value)) for c in doc._.abstractor.findings["counts"]]
[('randomized', '32')]

**Known gaps.** Whether a count is of the whole trial or of one arm is told by `records.counts`.
"""

from extract.rules.counts.counts import find

__all__ = ["find"]
