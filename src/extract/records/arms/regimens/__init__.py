"""How long, when and with what changes of dose each treatment is given.

What stands right behind a name, or before it, is of that treatment; behind the last of a list
("zinc or placebo for 12 weeks") it is of all of them; and what is said of treatment as such ("all
drugs were given 30 minutes before induction") is of each that has none of its own.
"""

from extract.records.arms.regimens.regimens import Regimens

__all__ = ["Regimens"]
