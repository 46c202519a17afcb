"""What a fetch did, in one page whose sum must hold."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from extract.records.schema import Model

# PubMed has none of this number; it is a book; it is no XML; the server fails at it.
Code = Literal["missing", "book", "broken", "no-answer"]


class NotFetched(Model):
    """A citation that could not be had, and why."""

    pmid: int
    code: Code
    message: str


class Searched(Model):
    """What a search found."""

    name: str
    found: int | None = Field(description="Citations; null if the search was refused.")
    since: str | None = Field(description="The day since which was searched; null for all days.")
    refused: str | None = None
    notes: tuple[str, ...] = Field(default=(), description="What PubMed left out of the search.")


class FetchReport(Model):
    """What a fetch did: `wanted = there + new + changed + unchanged + refused`.

    - there: they were there already and were not asked for, or an earlier start of this same
      fetch had them.
    - new, changed: they are on the disk now; a changed one has taken the place of the old one.
    - unchanged: they came again as they were, and nothing was written.
    - refused: they could not be had.
    """

    started_at: str
    searches: tuple[Searched, ...] = ()
    wanted: int
    there: int
    new: int
    changed: int
    unchanged: int
    refusals: tuple[NotFetched, ...] = ()

    @property
    def refused(self) -> int:
        """How many citations could not be had."""
        return len(self.refusals)

    @property
    def is_whole(self) -> bool:
        """Whether nothing was refused."""
        return not self.refusals and all(one.refused is None for one in self.searches)

    def lines(self) -> list[str]:
        """The report in short, for a person."""
        lines = []
        for one in self.searches:
            since = f" since {one.since}" if one.since else ""
            told = f"refused: {one.refused}" if one.refused else f"{one.found:,} found{since}"
            lines.append(f"{one.name}: {told}")
            lines += [f"{one.name}: not in the search: {note}" for note in one.notes]
        lines.append(
            f"{self.wanted:,} wanted = {self.there:,} there + {self.new:,} new + {self.changed:,}"
            f" changed + {self.unchanged:,} unchanged + {self.refused:,} refused"
        )
        lines += [f"refused: {one.pmid}: {one.message} ({one.code})" for one in self.refusals[:20]]
        if self.refused > 20:
            lines.append(f"refused: and {self.refused - 20:,} more")
        return lines

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        parts = self.there + self.new + self.changed + self.unchanged + self.refused
        if self.wanted != parts:
            raise ValueError(f"wanted {self.wanted} is not the sum of its parts, {parts}")
        return self
