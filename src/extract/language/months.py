"""The names of the months, as printed in running text."""

from __future__ import annotations

from extract.sources.dates import MONTH_NAMES

# From a name or its short form, folded, to its number from 1.
MONTHS = {
    form: number for number, name in enumerate(MONTH_NAMES, 1) for form in (name, name[:3])
} | {"sept": 9}
# One of them as a whole word ("in septic shock" has none), for patterns on folded text; a point
# behind a short form is the caller's.
MONTH = rf"(?:{'|'.join(sorted(MONTHS, key=len, reverse=True))})(?![a-z])"
