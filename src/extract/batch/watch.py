"""Whoever looks on while a run goes."""

from __future__ import annotations

from typing import Protocol

from extract.store import Pages


class Watch(Protocol):
    """Is told how a run goes."""

    def plan(self, pages: Pages) -> None:
        """The plan is made."""

    def page(self) -> None:
        """One more page is done. Threads may say so side by side."""


class _Nobody:
    def plan(self, pages: Pages) -> None:
        pass

    def page(self) -> None:
        pass


UNWATCHED = _Nobody()
