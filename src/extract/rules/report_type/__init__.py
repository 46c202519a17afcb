"""What kind of report a page is: results of a randomised comparison, a protocol, a summary, other.

**Definition.** `results` compares arms to which people were allocated in a trial; `protocol` plans
such a comparison; `summary` is a page about a trial, by others. All else is `other`, and the rule
says why: a review or meta-analysis, a search of the literature, an economic model, a case report,
a commentary, a cohort or other observation, an analysis of markers or baseline data within a
trial, a trial without random allocation, a study of animals, of things (teeth, plots, sets of data)
or in a laboratory. One finding a document.

What was done with animals or things, and what has the headings of a review, is `other` whatever
else it says. Of the rest the cues are tried in a fixed order, and the first that matches decides:
what a title says of itself comes before what the text says, what is planned before what was done,
and the words of allocation ("were randomly assigned") before those of design
("placebo-controlled"). Sentences on the work of others, and sections that conclude, are left out.

**Sources.** CONSORT 2010 item 1a, SPIRIT 2013 item 1, PRISMA 2020 item 1: each asks that the title
say what the report is; MEDLINE's publication types.

**Examples.**

>>> import extract
>>> def kind(text):
...     return [(k.type, k.rule) for k in extract.load()(text)._.abstractor.findings["report_type"]]
>>> kind("Ninety women were randomly assigned to yoga or to a waiting list.")
[('results', 'report_type.randomized')]
>>> kind("Eighty women will be randomly assigned to yoga or to a waiting list.")
[('protocol', 'report_type.future')]

**Known gaps.** A trial whose abstract says nothing of its allocation, and has neither masking nor
a placebo, is `other` by default (`report_type.nothing_said`). A secondary analysis that compares
no arms is told from one that does by its title only.
"""

from extract.rules.report_type.report_type import find

__all__ = ["find"]
