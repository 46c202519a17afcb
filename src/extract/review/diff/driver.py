"""The two versions of one record's file that git shows the difference of.

Git hands over the records alone. Their texts are looked for where they are: in the working tree,
and in the history of the repository. The one in which all quotes stand is the record's own.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from extract.records.schema import TrialRecord
from extract.review.diff.causes import Version
from extract.review.diff.compare import compare, whole
from extract.review.diff.model import RecordDiff
from extract.store import Stored, versions_of


def file_diff(path: Path, old: bytes | None, new: bytes | None) -> RecordDiff | None:
    """What is different between two versions of `records/<id>.json`; None if only its making is.

    Args:
        path: of the file in the working tree.
        old: what it was; None where there was none.
        new: what it is; None where there is none any more.

    Raises:
        StoreError: one of them is no record, or of another schema.
    """
    before, after = (None if c is None else Stored(c, b"").parsed() for c in (old, new))
    texts = _texts(path.parent.parent / "texts" / f"{path.stem}.txt", before, after)
    if before is not None and after is not None:
        return compare(Version.of(before, texts[0]), Version.of(after, texts[1]))
    if after is not None:
        return whole(Version.of(after, texts[1]), "gained")
    return None if before is None else whole(Version.of(before, texts[0]), "lost")


def _texts(path: Path, *records: TrialRecord | None) -> tuple[str, ...]:
    """The text of each record. Where one is not found there is none: offsets tell of no other."""
    known = tuple(content.decode(errors="replace") for content in versions_of(path))
    found = [_own(record, known) for record in records if record is not None]
    if None in found:
        return ("",) * len(records)
    return tuple(_own(record, known) or "" if record else "" for record in records)


def _own(record: TrialRecord, texts: Iterable[str]) -> str | None:
    """The text in which all of a record's quotes stand."""
    places = [e for fact in Version.of(record, "").facts for e in fact.evidence]
    return next((t for t in texts if all(t[e.start : e.end] == e.quote for e in places)), None)
