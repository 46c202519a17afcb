"""How all pictures look: for print, for eyes that tell no red from green, the same each time.

Sizes are in inches from the top left, so that a picture grows with what it shows and its text
never does. Colours are those of Okabe and Ito; what they tell, a shape tells too.
"""

from __future__ import annotations

import textwrap
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extract.export.errors import ExportError, MissingExtra
from extract.export.references import study_of
from extract.export.terminal import visible
from extract.records.schema import TrialRecord

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

INK, SOFT, FAINT = "#000000", "#555555", "#bbbbbb"
BLUE, ORANGE, GREEN, PURPLE = "#0072b2", "#d55e00", "#009e73", "#cc79a7"
COLORS = (BLUE, ORANGE, GREEN, PURPLE)
MARKERS = ("o", "s", "^", "D")

WIDTH = 10.0
MARGIN = 0.25
LINE = 0.17  # of small text
_LONGEST = 300  # characters of a text that is drawn
_TALLEST = 180.0  # beyond this, nobody looks at a picture

_RC: dict[Any, Any] = {
    "font.family": ["DejaVu Sans"],
    "font.size": 9,
    "text.parse_math": False,  # a $ in a title is a $
    "text.usetex": False,
    "svg.hashsalt": "trial-abstractor",
    "svg.fonttype": "path",  # looks the same where the font is not installed
    "axes.linewidth": 0.8,
    "path.simplify": False,
}


@contextmanager
def drawing() -> Iterator[None]:
    """Sets what all pictures share for the length of a `with` block.

    Raises:
        MissingExtra: matplotlib is not installed.
    """
    try:
        import matplotlib as mpl
    except ImportError as error:
        raise MissingExtra("a picture", "plot") from error
    with mpl.rc_context({**mpl.rcParamsDefault, **_RC}), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about letters that the font does not have
        yield


def save(canvas: Canvas, path: Path, kind: str) -> None:
    """Writes a picture, without a date or the name of a program in it."""
    metadata: dict[str, Any] = {"Title": canvas.title}
    metadata |= {"Date": None, "Creator": None} if kind == "svg" else {"Software": None}
    canvas.figure.savefig(path, format=kind, dpi=150, metadata=metadata, facecolor="white")


def said(text: str) -> str:
    """Text that can be drawn: in one line, and no longer than can be read."""
    shown = visible(text)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"


def number(value: object) -> str:
    """A number with a minus sign as books have it."""
    return f"{value:f}".replace("-", "−") if isinstance(value, Decimal) else str(value)


def name_of(record: TrialRecord) -> str:
    """What a reader calls the study; its title, where neither author nor group is known."""
    name, title = study_of(record), record.citation.title
    return title.value if name == record.id and title is not None else name


def heading_of(record: TrialRecord) -> str:
    """The study with its title."""
    name, title = study_of(record), record.citation.title
    if title is None:
        return said(name)
    return said(title.value if name == record.id else f"{name}: {title.value}")


def wrapped(text: str, width: int, most: int = 4) -> str:
    """The text in lines of a width in characters; what is too much ends with an ellipsis."""
    lines = textwrap.wrap(
        said(text), width, max_lines=most, placeholder=" …", break_on_hyphens=False
    )
    return "\n".join(lines)


def lines_of(text: str) -> int:
    """How many lines a wrapped text has."""
    return text.count("\n") + 1


class Canvas:
    """A picture of a height, on which things are put by inches from its top left."""

    def __init__(self, title: str, height: float, width: float = WIDTH) -> None:
        from matplotlib.figure import Figure

        if height > _TALLEST:
            raise ExportError("too much for one picture; name fewer records")
        self.title = said(title)
        self.width, self.height = width, height
        self.figure: Figure = Figure(figsize=(width, height))

    def axes(self, left: float, top: float, width: float, height: float) -> Axes:
        """Axes with their corner at a place."""
        bottom = self.height - top - height
        box = (left / self.width, bottom / self.height, width / self.width, height / self.height)
        return self.figure.add_axes(box)

    def text(self, left: float, top: float, text: str, **style: Any) -> None:
        """Text with its upper edge at a place; `ha` says which edge `left` is."""
        shown: dict[str, Any] = {"va": "top", "ha": "left", "color": INK, "linespacing": 1.25}
        self.figure.text(left / self.width, 1 - top / self.height, text, **shown | style)

    def line(self, left: float, top: float, right: float, bottom: float, **style: Any) -> None:
        """A line between two places."""
        from matplotlib.lines import Line2D

        shown: dict[str, Any] = {"color": INK, "linewidth": 0.8} | style
        xs = [left / self.width, right / self.width]
        ys = [1 - top / self.height, 1 - bottom / self.height]
        self.figure.add_artist(Line2D(xs, ys, **shown))


def bare(axes: Axes) -> None:
    """Leaves of the axes' frame the bottom alone."""
    for side in ("left", "right", "top"):
        axes.spines[side].set_visible(False)
    axes.tick_params(axis="y", left=False, labelleft=False)
    axes.tick_params(axis="x", labelsize=8, color=INK)
    axes.patch.set_alpha(0)
