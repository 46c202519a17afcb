"""What changed between two states of the records, value by value, and why."""

from extract.review.diff.causes import Version
from extract.review.diff.compare import compare
from extract.review.diff.model import Change, Diff, RecordDiff, Side
from extract.review.diff.states import diff_states, opened

__all__ = ["Change", "Diff", "RecordDiff", "Side", "Version", "compare", "diff_states", "opened"]
