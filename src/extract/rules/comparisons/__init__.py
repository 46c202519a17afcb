"""What sentences say of a difference between arms: which way, and whether it was more than chance.

**Definition.** CONSORT 2010 item 17a, in words: an outcome was higher or lower in one arm than in
another, or there was no difference. A difference that the text or its p value calls chance is no
difference, and so is a trend. "Improved" is higher, unless less of the outcome is better (pain,
deaths). A change within one arm, or a state at baseline, is no comparison. A sentence that
compares but names no known outcome gives one comparison without an outcome, if all that it says
goes one way.

**Sources.** The frames of abstracts: "X was lower in A than in B", "A reduced X", "no difference
in X", "a greater improvement in X with A", "X did not differ", "in favour of A".

**Examples.**

>>> import extract
>>> doc = extract.load()("Mortality was lower in the steroid group than in the placebo group.")
>>> [(c.direction, doc.text[c.subject_start : c.subject_end])
...  for c in doc._.abstractor.findings["comparisons"]]
[('lower', 'steroid group')]
>>> doc = extract.load()("In the steroid group, mortality fell from baseline.")
>>> doc._.abstractor.findings["comparisons"]
()

**Known gaps.** Directions that only figures tell; outcomes that a verb names ("were more likely to
be admitted"); several arms or times in one sentence.
"""

from extract.rules.comparisons.comparisons import find

__all__ = ["find"]
