"""How the random sequence was made, restricted, and hidden until it was used.

**Definition.** CONSORT 2010 items 8a (generation), 8b (blocking and stratification) and 9
(concealment). Each fact is a statement: a trial that says nothing has none, however likely.

**Sources.** CONSORT 2010, the Cochrane Handbook's list of adequate methods, and how reports print
them.
"""

from extract.rules.design.chance.chance import find_chance

__all__ = ["find_chance"]
