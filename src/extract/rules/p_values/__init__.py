"""p values, with comparator and kind.

**Definition.** CONSORT 2010 item 17a and ClinicalTrials.gov `analyses.pValue`: a p value as
printed, with its sign. Its kind says what was tested: arms against each other, an interaction,
the state at baseline, a change within an arm, a trend, non-inferiority; a threshold is a
convention ("significance was set at P<0.05") and no result.

**Sources.** The styles of NEJM ("P=0.26"), JAMA ("P = .26"), The Lancet ("p=0·26"), BMJ and
Critical Care Medicine ("p = 0.26"), and what their abstracts print.

**Examples.**

>>> import extract
>>> doc = extract.load()("Deaths did not differ (35.4% vs. 39.3%; P=0.26).")
>>> [(p.comparator, str(p.value), p.kind) for p in doc._.abstractor.findings["p_values"]]
[('=', '0.26', 'between_arm')]
>>> extract.load()("We gave 5 mg PO.")._.abstractor.findings["p_values"]
()

**Known gaps.** A p value written out in a table; "p = 0. 003", which is two sentences to the
splitter; the sidedness of the test is not kept; a comparison of patients by a feature of theirs
counts as one of arms.
"""

from extract.rules.p_values.p_values import find

__all__ = ["find"]
