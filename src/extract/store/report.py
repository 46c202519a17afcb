"""What a run did, in one page whose sum must hold."""

from __future__ import annotations

from collections.abc import Iterable
from operator import add, attrgetter
from typing import Self

from pydantic import Field, model_validator

from extract.records.schema import Extractor, Model, TrialRecord


class Refusal(Model):
    """A report that gave no record, and why."""

    page: str
    code: str = Field(description="The error's stable code, such as no-abstract.")
    message: str = Field(description="What was expected, what came, and what to do.")


class Superseded(Model):
    """A report that another page tells in a richer format."""

    page: str
    id: str
    by: str = Field(description="The page that the record is made from.")


class Left(Model):
    """A record whose page gives it no more: it stays until somebody says otherwise."""

    id: str
    page: str | None = Field(description="The page that once gave it; null if it does not say.")


class Found(Model):
    """How much records hold, as sums."""

    records: int = 0
    results: int = 0
    p_values: int = 0
    mortality: int = 0
    unclaimed: int = Field(default=0, description="Numbers in the text that no finding claims.")


_COUNTS = attrgetter(*Found.model_fields)


def count(record: TrialRecord) -> Found:
    """What one record holds."""
    return Found(
        records=1,
        results=len(record.results),
        p_values=len(record.p_values),
        mortality=len(record.mortality),
        unclaimed=len(record.coverage.unclaimed),
    )


def total(founds: Iterable[Found]) -> Found:
    """The sum of what many records hold, field by field."""
    sums = [0] * len(Found.model_fields)
    for found in founds:  # perhaps a million
        sums = list(map(add, sums, _COUNTS(found)))
    return Found(**dict(zip(Found.model_fields, sums, strict=True)))


class Pages(Model):
    """The pages of a run, by what the plan says of them; `total` is the sum up to `unchanged`."""

    total: int
    new: int = Field(description="Never read into this folder.")
    changed: int = Field(description="Other bytes, or another origin, than when last read.")
    outdated: int = Field(
        description="Same bytes, but the extractor has changed, or whether full texts are read, "
        "or what a page may cost."
    )
    outdated_by: dict[str, int] = Field(
        default_factory=dict, description="Why pages are outdated, and how many for that reason."
    )
    decided: int = Field(
        default=0, description="Read before, but a curator has decided on their record since."
    )
    damaged: int = Field(description="Read before, but their record is not there as written.")
    unchanged: int = Field(description="Not read again.")
    gone: int = Field(
        default=0, description="Read before, but not there any more; no part of the total."
    )


class RunReport(Model):
    """What a run did.

    The unit of the sum is the report: a page holds one, a file of many citations holds many, and
    a page that cannot be read counts as one. `read = written + unchanged + refused` holds over all
    pages of the folder, also those that were not read again: what they gave is remembered.

    - written: its record is other than before the run.
    - unchanged: its record is the same, byte for byte.
    - refused: it has no record. Either it could not be read (`refusals`), or another page tells of
      the same report in a richer format (`superseded`, which nobody needs to act on).

    `kept` are records of pages that are now refused; `gone` are those of pages that were deleted
    or tell of something else now. Both stay as they were; `--prune` removes what is gone.
    """

    run: str
    started_at: str = Field(description="ISO 8601, UTC.")
    seconds: float
    extractor: Extractor
    full_text: bool = Field(default=False, description="Bodies of articles were read too.")
    pages: Pages
    read: int
    written: int
    unchanged: int
    refused: int
    found: Found
    read_now: int = Field(default=0, description="Reports of the pages that this run read.")
    refusals: tuple[Refusal, ...] = ()
    newly_refused: tuple[Refusal, ...] = Field(
        default=(), description="The refusals of pages that were not refused so before this run."
    )
    superseded: tuple[Superseded, ...] = ()
    kept: tuple[Left, ...] = ()
    gone: tuple[Left, ...] = ()
    pruned: tuple[Left, ...] = ()

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if self.read != self.written + self.unchanged + self.refused:
            raise ValueError(
                f"read {self.read} is not written {self.written} + unchanged {self.unchanged}"
                f" + refused {self.refused}"
            )
        if self.refused != len(self.refusals) + len(self.superseded):
            raise ValueError("refused is not the number of refusals and superseded reports")
        return self
