"""Means, medians, rates and other figures of one arm, with their spread.

**Definition.** CONSORT 2010 item 17a, "for each primary and secondary outcome, results for each
group"; on ClinicalTrials.gov `measureType` (mean, median, number ...) and `dispersionType`
(standard deviation, inter-quartile range ...). The kind is the one that the nearest words name; a
figure of which the text does not say whether it is a mean is a "value". What stands after ± is a
"plus_minus" unless the text says once, and always alike, what it is.

The rule's name says how sure a level is: those with a spread ("plus_minus", "named_spread",
"named_range", "named_width", "bare_range", "bare_spread") and "rate" are printed as such; "plain",
"shared_unit" and "bare" are values of results by the words before them; "change" is a change
("by 12 mm Hg", "−4.4 kg") and "age" the age of those studied. "bare_spread" and "bare_range"
without a kind of spread have a bracket of which nothing says what it is.

**Sources.** The AMA Manual of Style (11th edition, 18.7 and 19.4) and what abstracts print.

**Examples.**

>>> import extract
>>> doc = extract.load()("Median stay was 12 days (IQR 4–19) against 14 days (6–21).")
>>> for level in doc._.abstractor.findings["levels"]:
...     print(level.kind, level.value.value, level.low.value, level.high.value, level.unit)
median 12 4 19 days
median 14 6 21 days
>>> extract.load()("At 28 days, after 150 mg daily.")._.abstractor.findings["levels"]
()

**Known gaps.** Whole numbers without unit and word of measuring; "1/10" for a score of one in ten;
a spread in another clause than its value.
"""

from extract.rules.levels.levels import find

__all__ = ["find"]
