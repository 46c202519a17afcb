"""`abstractor gate`: what curators decided, held against the rules of now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.app import app
from extract.cli.terminal import NOT_DONE, counted, say, stopping

if TYPE_CHECKING:
    from extract.review.gate import Changed

_HOLDS, _CHANGES = 0, 1


@app.command()
def gate(
    structured: Annotated[
        Path, typer.Argument(metavar="STRUCTURED", help="The folder of records.")
    ],
    raw: Annotated[
        Path | None,
        typer.Option(help="The folder of pages, to read them again."),
    ] = None,
) -> None:
    """Run the rules of now over all that curators decided, and list what would change.

    Exit status: 0 if nothing changes that nobody has waived, 1 if something does, 2 if a record
    could not be held against the rules.
    """
    from extract.review.gate import Changed, check
    from extract.store import Store

    store = Store(structured)
    held = changes = waived = unchecked = 0
    with stopping():
        store.refuse_shards("a curator decides on one file a record")
    with stopping(), counted(len(store.decisions.ids()), "records") as step:
        for found in check(store, raw):
            if isinstance(found, int):
                held += found
                step()
            elif isinstance(found, Changed):
                say_changed(found)
                changes, waived = changes + (found.waiver is None), waived + bool(found.waiver)
            else:
                say(f"{found.id}: {found.reason}")
                unchecked += 1
    typer.echo(f"{held} decided values: {changes} would change, {waived} may, by a waiver")
    raise typer.Exit(NOT_DONE if unchecked else _CHANGES if changes else _HOLDS)


def say_changed(found: Changed) -> None:
    """Prints one value that would change."""
    from extract.export.terminal import visible

    seen, decision = found.stale.seen, found.stale.decision
    about = ", ".join(f"{what}: {name}" for what, name in seen.about.items())
    lines = [f"{found.id}: {seen.field} {seen.value}" + (f" ({about})" if about else "")]
    lines.append(f"  decided ({decision.action}) by {decision.who}, {decision.when}, {decision.id}")
    lines.append(f"  {found.stale.reason}")
    if found.waiver:
        lines.append(f"  waived: {found.waiver}")
    for line in lines:
        typer.echo(visible(line))
