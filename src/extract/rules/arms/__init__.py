"""Arms: the words that name what participants were assigned to.

**Definition.** CONSORT 2010 item 5 and ClinicalTrials.gov "Arm Group Label": a group of
participants that gets what the protocol assigns to it. A seed is one place that names an arm; the
seeds of one frame ("randomized to A or B", "A versus B") share its number, and two seeds at one
position of a frame are two names of one arm ("the control group (group A)").

**Sources.** The sentences by which abstracts of NEJM, The Lancet, JAMA, BMJ and of journals of
oncology and anaesthesia introduce their arms; registry summaries.

**Examples.**

>>> import extract
>>> text = "Women were randomly assigned to tamoxifen (n = 12) or surgery (n = 13)."
>>> found = extract.load()(text)._.abstractor.findings["arms"]
>>> [(text[a.label_start : a.label_end], str(a.size.value)) for a in found]
[('tamoxifen', '12'), ('surgery', '13')]
>>> extract.load()("Blood was drawn from a vein.")._.abstractor.findings["arms"]
()

**Known gaps.** Arms that are told apart by what was done after "with or without"; arms without a
letter or a number whose treatments are told over several sentences; names that go on over a clause.
Doses of one drug in a row are arms ("zinc 5 or 10 mg", "zinc at a dose of 5 mg, 10 mg, or 20 mg",
"5, 10 or 20 mg of zinc"), but in a bracket behind it ("zinc (5 mg or 10 mg)") the drug is one arm,
and its dose is left out.
"""

from extract.rules.arms.arms import find

__all__ = ["find"]
