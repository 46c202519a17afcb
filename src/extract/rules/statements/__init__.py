"""Limitations, the conclusion and the funding, as spans.

**Definition.** CONSORT 2010 items 20 (limitations), 22 (interpretation) and 25 (funding). A
limitation is a line or sentence under such a heading, or a sentence that owns one. The conclusion
is what stands under its heading, else the last sentences of an abstract without headings, from
the one that concludes ("In conclusion", "These results suggest"). Funding is what stands under
its heading, or who paid for the study; a statement of conflicts is not read.

**Sources.** The wording of abstracts of general and specialist journals.

**Examples.**

>>> import extract
>>> def said(text):
...     found = extract.load()(text)
...     phrases = found._.abstractor.findings["statements"]
...     return [(p.kind, found.text[p.start : p.end]) for p in phrases]
>>> said("Pain fell. A major limitation was the loss to follow-up.")
[('limitation', 'A major limitation was the loss to follow-up.')]
>>> said("Airflow limitation was severe. Nurses were supported by guidelines.")
[]

**Known gaps.** An abstract without headings whose last sentence concludes without saying so has
no conclusion here. A limitation that is only implied ("larger trials are needed").
"""

from extract.rules.statements.statements import find

__all__ = ["find"]
