"""Names that a text sets against each other: what one arm is called is no name of the other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from extract.records.arms.drafts import Draft, Frame
from extract.records.arms.names import Name

# Frames whose members are apart: "A versus B", "assigned to A or B". Groups that a sentence lists
# may be one arm under two names.
_SETTING_APART = frozenset(
    f"arms.{rule}"
    for rule in """
    card title sized assigned lettered numbered amounted itemized compared versus between comparing
    """.split()
)
_Meaning = tuple[frozenset[str], bool]


class Opposed:
    """For each name those that some frame of the text sets against it."""

    def __init__(self, frames: Iterable[Frame]) -> None:
        self._others: dict[_Meaning, set[_Meaning]] = {}
        for frame in frames:
            if frame.rule in _SETTING_APART and len(frame.members) > 1:
                self._set_apart(frame)

    def _set_apart(self, frame: Frame) -> None:
        told = [{name.meaning for name in member} for member in frame.members]
        for place, own in enumerate(told):
            others = set[_Meaning]().union(*told[:place], *told[place + 1 :]) - own
            for meaning in own:
                self._others.setdefault(meaning, set()).update(others)

    def exclude(self, names: Sequence[Name], draft: Draft) -> bool:
        """Whether an arm is called what one of some new names is set against."""
        return any(
            draft.is_called(other)
            for name in names
            if not draft.is_called(name.meaning)
            for other in self._others.get(name.meaning, ())
        )
