"""One value of a record that a person can check."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.records.schema import Evidence
from extract.values import frozen

About = tuple[tuple[str, str], ...]

# For the arm, where a figure is of no single one.
WHOLE, ALL, UNBOUND = "whole trial", "all arms", "unbound"

_INDEX = re.compile(r"/(0|[1-9][0-9]*)(?=/|$)")


@frozen
class Fact:
    """A value that a curator can approve, correct or reject.

    Attributes:
        field: the kind of value, without indices: "results.percent", "p_values", "design.masking".
        path: a JSON pointer (RFC 6901) into the record, at the value: at the object that holds it
            where it has evidence of its own, such as `/p_values/0`, else at the bare value, such
            as `/arms/0/role`.
        about: what the value is of, in names and never in ids: (("outcome", "death"), ("arm",
            "Vasopressin"), ("time", "28 days")). Each key stands once.
        value: the value in one canonical text: "35.4", "<0.001", "1.03 to 2.08", "double".
        evidence: where the text states it; empty for `citation.has_more_authors` alone.
        context: where the text states what it is about: the finding as a whole, time and subset.
        rule: what produced the value, or bound it to its arm; "" where the record does not say.
    """

    field: str
    path: str
    about: About
    value: str
    evidence: tuple[Evidence, ...]
    context: tuple[Evidence, ...]
    rule: str

    @property
    def is_one_of_many(self) -> bool:
        """Whether the value stands in a list, where others of its kind may stand beside it."""
        return _INDEX.search(self.path) is not None


def text_of(value: object) -> str:
    """A bare value of the record in its canonical text, which is that of its JSON.

    >>> text_of(True), text_of(274), text_of(Decimal("0.050")), text_of(("participant", "other"))
    ('true', '274', '0.050', 'participant, other')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return ", ".join(map(text_of, value))
    return format(value, "f") if isinstance(value, Decimal) else str(value)
