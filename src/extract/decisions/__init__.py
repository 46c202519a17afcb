"""What curators decide, and how it is applied to a record after every extraction.

    record = apply(record, text, decisions)     the record as curators want it; `review` says so
    desk = Desk(record, text, decisions, who="Ann")
    new = desk.correct("/p_values/0", value="<0.001", why="the 1 was lost")
    DecisionFolder(structured).append(record.id, new, after=decisions)      (extract.store)

A decision is data: who said what of which fact, when and why. It is made against a fact as the
curator saw it, is found again by what the fact is about and by the words around it, and is stale
where it is not: never dropped, and never applied to anything else.
"""

from extract.decisions.applying import Applied, Stale, apply, apply_and_tell
from extract.decisions.desk import Desk
from extract.decisions.errors import DecisionError, DecisionRefused, UnreadableDecisions
from extract.decisions.model import Decision, Decisions, read_decisions

__all__ = [
    "Applied",
    "Decision",
    "DecisionError",
    "DecisionRefused",
    "Decisions",
    "Desk",
    "Stale",
    "UnreadableDecisions",
    "apply",
    "apply_and_tell",
    "read_decisions",
]
