"""`abstractor export`: stored records for other programs."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extract.cli.app import app
from extract.cli.terminal import counted, say, stop, stopping


class Format(StrEnum):
    """The formats; each is explained in docs/exports.md."""

    CSV = "csv"
    PARQUET = "parquet"
    METAFOR = "metafor"
    REVMAN = "revman"
    FHIR = "fhir"
    RIS = "ris"


@app.command()
def export(
    format: Annotated[Format, typer.Argument(metavar="FORMAT", help=", ".join(Format))],
    structured: Annotated[Path, typer.Argument(metavar="STRUCTURED", help="Folder of records.")],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="OUT", help="The file or folder to write.")
    ],
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Records; by default all.")
    ] = None,
) -> None:
    """Write records for other programs: tables, meta-analysis, FHIR, citations.

    csv, parquet, revman and fhir write a folder; metafor and ris write a file.
    Exit status: 0 if all was written, 2 if nothing was.
    """
    from extract.export.errors import ExportError
    from extract.export.formats import export as write
    from extract.store import Store

    with stopping():
        store = Store(structured)
        chosen = tuple(dict.fromkeys(ids)) if ids else store.ids()
        try:
            with counted(len(chosen), "records") as watch:
                write(format, store, chosen, out.resolve(), watch)
        except ExportError as error:
            stop(str(error))
    say(f"{len(chosen)} record{'s' if len(chosen) != 1 else ''} written to {out}")
