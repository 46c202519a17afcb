"""Arms that a text tells one by one: "Group 1 received A. In group 2, B was given."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.records.arms.doses import is_amount
from extract.records.arms.drafts import Frame
from extract.records.arms.names import CONTROL, Name

_RULES = ("arms.defined", "arms.grouped")
_DEFINED = "arms.defined"
_LETTERS = "abcdefghi"
_FIGURES = "123456789"
_TRUST = 6.8
_CODE = 2  # characters of a key such as "#a"
_FEWEST = 2  # different treatments


def told_one_by_one(frames: Sequence[Frame]) -> Frame | None:
    """The frame that groups by letter or figure make up that several sentences define.

    They have to be all from the first on, each is said to get something or is the control, and not
    all get the same.
    """
    coded = [
        (code, names, frame)
        for frame in frames
        if frame.rule in _RULES and not frame.is_earlier
        for code, names in _coded(frame)
    ]
    defined = [one for one in coded if one[2].rule == _DEFINED and not is_amount(one[1][0].printed)]
    controls = [one for one in coded if any(name.words == CONTROL for name in one[1])]
    members = {code: names for code, names, _ in reversed([*defined, *controls])}
    codes = "".join(sorted(members))
    is_whole = codes in _runs(len(codes)) and all(code in codes for code, _, _ in coded)
    if not is_whole or len({names[0].meaning for _, names, _ in defined}) < _FEWEST:
        return None
    ordered = [members[code] for code in codes] + _control_beside(frames, codes)
    return Frame(_DEFINED, defined[0][2].start, tuple(ordered), _TRUST, is_earlier=False)


def _control_beside(frames: Sequence[Frame], codes: str) -> list[tuple[Name, ...]]:
    """The control without a letter that a sentence names beside all that have one."""
    for frame in frames:
        named = {code for code, _ in _coded(frame)}
        controls = [names for names in frame.members if names[0].words == CONTROL]
        if named == set(codes) and len(controls) == 1:
            return controls
    return []


def _coded(frame: Frame) -> Iterator[tuple[str, tuple[Name, ...]]]:
    """The members of a frame that are called by one letter or figure, with that."""
    for names in frame.members:
        codes = [n.ordered[0][1:] for n in names if n.is_generic and len(n.ordered[0]) == _CODE]
        if codes:
            yield codes[0], names


def _runs(length: int) -> tuple[str, str]:
    return _LETTERS[:length], _FIGURES[:length]
