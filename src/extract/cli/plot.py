"""`abstractor plot`: pictures of stored records."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from extract.cli.app import app
from extract.cli.terminal import say, stop, stopping


class Kind(StrEnum):
    """The pictures; each is explained in docs/plots.md."""

    FOREST = "forest"
    MORTALITY = "mortality"
    FLOW = "flow"


@app.command()
def plot(
    kind: Annotated[Kind, typer.Argument(metavar="KIND", help=", ".join(Kind))],
    structured: Annotated[Path, typer.Argument(metavar="STRUCTURED", help="Folder of records.")],
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FILE", help="The picture: .svg or .png.")
    ],
    ids: Annotated[
        list[str] | None, typer.Argument(metavar="[ID]...", help="Records; by default all.")
    ] = None,
    weights: Annotated[
        bool, typer.Option("--weights", help="Compute weights for a forest plot.")
    ] = False,
) -> None:
    """Draw records: estimates, deaths or the flow of participants.

    Exit status: 0 if the picture was drawn, 2 if not.
    """
    from extract.export.errors import ExportError
    from extract.export.plots import draw
    from extract.store import Store

    with stopping():
        store = Store(structured)
        chosen = tuple(dict.fromkeys(ids)) if ids else store.ids()
        try:
            drawn = draw(kind, store, chosen, out.resolve(), weights=weights)
        except ExportError as error:
            stop(str(error))
    left_out = len(chosen) - drawn
    more = f"; {left_out} of {len(chosen)} records have nothing to draw" if left_out else ""
    say(f"{out} shows {drawn} record{'s' if drawn != 1 else ''}{more}")
