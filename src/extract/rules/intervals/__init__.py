"""Confidence, credible and uncertainty intervals, and effect estimates printed without one.

**Definition.** CONSORT 2010 item 17a: "the estimated effect size and its precision"; on
ClinicalTrials.gov `analyses.paramValue`, `ciPctValue`, `ciLowerLimit`, `ciUpperLimit`. Estimate and
bounds keep their printed sign; a bound that is one-sided or was not reached is None. The measure is
the one that the words name: nothing is concluded from the figures. An interval of one arm's mean,
median, rate or proportion has that as its measure.

**Sources.** The styles of NEJM, JAMA, The Lancet, BMJ and Critical Care Medicine, the AMA Manual of
Style (11th edition, 19.4) and what abstracts print.

**Examples.**

>>> import extract
>>> doc = extract.load()("The hazard ratio was 0.56 (95% CI, 0.38–0.83).")
>>> found = doc._.abstractor.findings["intervals"][0]
>>> found.measure, str(found.estimate.value), str(found.low.value), str(found.high.value)
('hazard_ratio', '0.56', '0.38', '0.83')
>>> extract.load()("CI rose from 2.2 to 2.9 L/min/m2.")._.abstractor.findings["intervals"]
()

**Known gaps.** "CI-0.9 to 15.9", where hyphen and minus cannot be told apart; decimal commas; an
estimate that stands in another clause than its interval.
"""

from extract.rules.intervals.intervals import find

__all__ = ["find"]
