"""What a report states about its design.

**Definition.** CONSORT 2010 items 3a (design, ratio, framework), 3b and 14b (stopped early), 4b
(settings and locations), 7b, 11a (who was blinded), 14a (dates of recruitment and follow-up), and
the design module of ClinicalTrials.gov. One `DesignFact` a statement and place: `field` is a
field of the record's design ("masking_who" names a masked party), `value` what the words state.
A margin and a length of follow-up are findings of their own.

Only the title and what a report tells of itself are read: "double-blind" in an introduction is
another trial's. What is given open-label is not how the trial was masked, "phase 2 of the
programme" is no trial phase, a ratio counts where something is allocated, and a country where
participants were, not where a drug was made.

- A party that is named (assessor-blinded) is not a level: the record says "single" and who.
- A follow-up is as long as the text says, in days by the convention of `language.durations`.
- Of several numbers of centres in one sentence none is taken: their sum is not printed.
- A date is as exact as it is printed; "February and May 2005" gives its year to both months.

**Sources.** CONSORT 2010, ClinicalTrials.gov's data dictionary, and how abstracts print it.
`language/countries.tsv` was written for this project; the codes are those of ISO 3166-1.

**Examples.**

>>> import extract
>>> def stated(text):
...     return [(f.field, f.value) for f in extract.load()(text)._.abstractor.findings["design"]]
>>> stated("A double-blind trial was run in 27 hospitals in Canada.")[:2]
[('masking', 'double'), ('centers', '27')]
>>> stated("Open-label vasopressors were titrated.")
[]

**Known gaps.** Cities without their country. A trial that is only implied to be masked by its
placebo. Superiority that is not stated. Units of a margin beyond the words that follow it.
"""

from extract.rules.design.design import find

__all__ = ["find"]
