"""Sentences that tell of one of several studies: "In study 1, 120 adults were randomised"."""

from __future__ import annotations

from extract.language.layers import Layers
from extract.rules.counts.patterns import studies


def of_one_study(layers: Layers) -> frozenset[int]:
    """Where the sentences begin that tell of one study of several; none where there is but one."""
    found = [
        match
        for match in studies.NAMED.finditer(layers.folded, 0, layers.end)
        if match["name"][0].isdigit() or layers.text[match.start("name")].isupper()
    ]
    if len({match["name"] for match in found}) < 2:
        return frozenset()
    return frozenset(layers.sentence_at(match.start())[0] for match in found)
