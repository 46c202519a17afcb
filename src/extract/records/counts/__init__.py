"""Numbers of participants: of the whole trial by kind, and of each arm.

A number is an arm's if the arm's name stands beside it in a way that counts: "(n = 12)" after the
name, "12 were assigned to" before it, "12 in each group". Numbers that stand before names and may
as well be events are taken only where they add up to a number that the text states.
"""

from extract.records.counts.counts import arms_of_sizes, assemble_counts

__all__ = ["arms_of_sizes", "assemble_counts"]
