"""The order in which a bracket says that figures stand: "(B vs A: 66 v 61 kg)"."""

from __future__ import annotations

from itertools import pairwise

from extract.records.binding.patterns import lists
from extract.records.binding.scene import Choice, Scene
from extract.records.binding.series import Series


def in_stated_order(scene: Scene, series: Series) -> Choice | None:
    """The arms of the bracket that is the last to name any before the values.

    "Weight was lower with A (B vs A: 66 v 61 kg), as was fat (27 v 23 kg)": of B and A.
    """
    size = len(series.values)
    named = [m for m in scene.mentions if m.end <= series.start][-size:]
    if series.is_range or size < 2 or len({m.arm for m in named}) != size:
        return None
    if lists.LEGEND_OPENS.search(scene.folded, scene.start, named[0].start) is None:
        return None
    if lists.LEGEND_CLOSES.match(scene.folded, named[-1].end, series.start + 1) is None:
        return None
    is_legend = all(
        lists.LEGEND_JOINT.fullmatch(scene.folded, first.end, second.start)
        for first, second in pairwise(named)
    )
    return ([m.arm for m in named], "order_of_mention") if is_legend else None
