"""What records can be exported to, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from extract.export import csv_files, fhir, metafor, parquet, revman, ris
from extract.export.errors import ExportError
from extract.records.schema import TrialRecord
from extract.store import Store, whole_file, whole_folder
from extract.values import frozen

Records = Iterable[tuple[TrialRecord, str]]


@frozen
class Format:
    """How records are written: into a folder whose files `is_ours` tells, else into one file."""

    write: Callable[[Records, Path], None]
    is_ours: Callable[[str], bool] | None = None


FORMATS = {
    "csv": Format(csv_files.write_tables, csv_files.is_table),
    "parquet": Format(parquet.write_tables, parquet.is_table),
    "metafor": Format(metafor.write_comparisons),
    "revman": Format(revman.write_studies, revman.is_ours),
    "fhir": Format(fhir.write_bundles, fhir.is_ours),
    "ris": Format(ris.write_citations),
}


def export(
    name: str, store: Store, ids: Iterable[str], out: Path, watch: Callable[[], None]
) -> None:
    """Writes records of a store in a format, as a whole or not at all.

    Args:
        name: one of FORMATS.
        store: where the records are.
        ids: which records.
        out: the file or folder.
        watch: called after each record.

    Raises:
        StoreError: a record cannot be read, or the output not written.
        ExportError: the output lies in the store, or the format needs what is not there.
    """
    if out.resolve().is_relative_to(store.root.resolve()):
        raise ExportError(f"{out}: lies in {store.root}; name a place outside of the records")
    form = FORMATS[name]
    place = whole_file(out) if form.is_ours is None else whole_folder(out, form.is_ours)
    with place as part:
        form.write(_watched(store, ids, watch), part)


def _watched(
    store: Store, ids: Iterable[str], watch: Callable[[], None]
) -> Iterator[tuple[TrialRecord, str]]:
    for id in ids:
        yield store.load(id)
        watch()
