"""The names of the months, as printed in running text."""

from __future__ import annotations

_NAMES = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)

# From a name or its short form, folded, to its number from 1.
MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names}
# One of them as a whole word ("in septic shock" has none), for patterns on folded text; a point
# behind a short form is the caller's.
MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![a-z])"
