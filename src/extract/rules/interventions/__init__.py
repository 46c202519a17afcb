"""Interventions: the names of what is given or tested, wherever the text says that it is.

**Definition.** CONSORT 2010 item 5 and PICO's I and C: drugs, procedures, devices, programmes and
strategies that the trial gives or tests. Which arm gets one is not said here; `arms` finds what
participants were assigned to. What takes the words of a population or of an outcome is none.

**Sources.** The frames of trial English: giving ("treated with", "received"), asking ("the effect
of"), amounts ("20 mg of"), subjects of giving ("X was administered"), groups by letter.

**Examples.**

>>> import extract
>>> doc = extract.load()("All women were treated with magnesium sulfate. Pain was treated early.")
>>> [span.text for span in doc.spans["interventions"]]
['magnesium sulfate']

**Known gaps.** What is told as an action ("were taught to breathe"); names behind a name of the
trial; what is done to all before the trial begins is not told apart from what is tested.
"""

from extract.rules.interventions.interventions import find
from extract.rules.interventions.naming import bare, is_name

__all__ = ["bare", "find", "is_name"]
