"""Pictures of records, as SVG or PNG: estimates, deaths, and the flow of participants."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from extract.export.errors import ExportError
from extract.export.plots.flow import flow, has_flow
from extract.export.plots.forest import forest, has_estimates
from extract.export.plots.mortality import has_deaths, mortality
from extract.export.plots.style import Canvas, drawing, save
from extract.export.references import References
from extract.store import Store, whole_file

_MOST = 200  # records
_HAS: dict[str, Callable[[References], bool]] = {
    "forest": has_estimates,
    "mortality": has_deaths,
    "flow": has_flow,
}
KINDS = tuple(_HAS)


def draw(kind: str, store: Store, ids: Iterable[str], out: Path, *, weights: bool = False) -> int:
    """Draws a picture of records, and gives the number of those that it shows.

    Raises:
        StoreError: a record cannot be read, or the picture not written.
        ExportError: nothing to draw, too much to draw, or a picture of another kind is asked for.
    """
    suffix = out.suffix.lower().removeprefix(".")
    if suffix not in ("svg", "png"):
        raise ExportError(f"{out}: a name that ends with .svg or .png is expected")
    if weights and kind != "forest":
        raise ExportError("only a forest plot has weights")
    if out.is_relative_to(store.root.resolve()):
        raise ExportError(f"{out}: lies in {store.root}; name a place outside of the records")
    with drawing():
        shown = _shown(kind, store, ids)
        canvas = _picture(kind, shown, weights=weights)
        with whole_file(out) as part:
            save(canvas, part, suffix)
    return len(shown)


def _picture(kind: str, shown: list[References], *, weights: bool) -> Canvas:
    if kind == "forest":
        return forest(shown, weights=weights)
    return mortality(shown) if kind == "mortality" else flow(shown)


def _shown(kind: str, store: Store, ids: Iterable[str]) -> list[References]:
    """The records that have what is drawn."""
    shown = []
    for id in ids:
        of = References(store.load(id)[0])
        if _HAS[kind](of):
            shown.append(of)
        if len(shown) > _MOST:
            raise ExportError(f"more than {_MOST} records are too much for one picture; name fewer")
    return shown
