"""Outcomes: what was measured, wherever a text names it.

**Definition.** CONSORT 2010 item 6a and ClinicalTrials.gov `primaryOutcomes`, `secondaryOutcomes`:
what a trial measures to compare its arms. One seed a mention, without articles, comparisons, arms
and times. A role is only given where the text states it; the domain follows from the words, and a
composite or an event-free survival is no mortality.

**Sources.** The frames in which abstracts state outcomes ("the primary end point was"), say what
was measured ("was assessed with", "ultrasonography was performed", "to determine X") and what was
asked ("whether A reduces X"), and report results ("X was lower", "no difference in X",
"rates of X", "X (35% v 39%)"), with the closed classes of `language.phrases`. Where figures have
no outcome by then: what their people did ("12% returned to work"), or the words beside them.

**Examples.**

>>> import extract
>>> text = "The primary outcome was death at 28 days. Serious adverse events were rare."
>>> doc = extract.load()(text)
>>> [(doc.text[o.start : o.end], o.role) for o in doc._.abstractor.findings["outcomes"]]
[('death', 'primary'), ('Serious adverse events', 'unspecified')]
>>> extract.load()("The placebo group was younger.")._.abstractor.findings["outcomes"]
()

**Known gaps.** What a verb names without a figure ("needed a second operation sooner"; "more likely
to need one" is read), or behind a bare number ("16 converted to glaucoma"); lists without a verb
outside methods and outcomes; a drug without a usual stem that no frame gives as an arm may pass
for an outcome; an aim that names no role.
"""

from extract.rules.outcomes.outcomes import find

__all__ = ["find"]
