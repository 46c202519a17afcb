"""A decision is stored, and seen at once in its record.

The decision is what counts: the next run applies it to what the page gives, whatever happens here.
Until then the record is made anew from its own text, where that is sure to give what a run would.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from extract.decisions import Decision, Decisions, Desk, apply
from extract.records.schema import TrialRecord
from extract.review.diff.rerun import is_possible, rerun
from extract.store import Output, Store, StoreInUse, to_json
from extract.values import frozen

_MOST_BEHIND = 20  # decisions that a record may lack, since a run was at work when they were made


@frozen
class Stored:
    """What was decided, and whether the stored record shows it already."""

    new: tuple[Decision, ...]
    is_applied: bool


def decide(  # noqa: PLR0913 - what belongs to a decision, each by its name
    store: Store,
    id: str,
    say: Callable[[Desk], tuple[Decision, ...]],
    *,
    who: str,
    when: datetime | None = None,
    after: int | None = None,
) -> Stored:
    """What was decided on a stored record: it is on the disk when this returns.

        decide(store, "pmid-1", lambda desk: desk.correct("/p_values/0", value="<0.001"), who="Ann")

    Args:
        store: the folder of records.
        id: of the record.
        say: what is decided, given the record.
        who: the curator's name.
        when: the time of the decision; by default now.
        after: how many decisions there were when the curator looked at the record; by default
            all that there are now. What others decided since on other values does no harm.

    Raises:
        DecisionRefused: it cannot be applied; the reason is said.
        DecidedMeanwhile: another curator has decided on the same value since.
        UnreadableDecisions: the decisions on the record that are there are broken.
        StoreError: there is no such record, or the folder cannot be written.
    """
    record, text = store.load(id)
    before = store.decisions.read(id)
    new = say(Desk(record, text, before, who=who, when=when))
    seen = before if after is None else Decisions(id=id, history=before.history[:after])
    store.decisions.append(id, new, after=seen)
    return Stored(new, renew(store, id))


def renew(store: Store, id: str) -> bool:
    """Whether the stored record shows all decisions on it now.

    It does not while a run is at work, nor where the record does not come out of its own text as
    it is stored: its page or the rules have changed since. Then the next run sees to it.
    """
    try:
        with store.open_for_run():
            record, text = store.load(id)
            plain = rerun(record, text) if is_possible(record) else None
            decisions = store.decisions.read(id)
            if plain is None or not _comes_of(record, plain, text, decisions):
                return False
            store.write([Output(id, to_json(apply(plain, text, decisions)), text)])
    except StoreInUse:
        return False
    return True


def _comes_of(record: TrialRecord, plain: TrialRecord, text: str, decisions: Decisions) -> bool:
    """Whether a record is what the rules say, with some of the decisions, all but the last few."""
    newest = len(decisions.history)
    shorter = (
        decisions.model_copy(update={"history": decisions.history[:length]})
        for length in range(newest, max(-1, newest - _MOST_BEHIND), -1)
    )
    return any(apply(plain, text, each) == record for each in shorter)
