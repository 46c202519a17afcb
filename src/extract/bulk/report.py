"""What a bulk run did, in one page whose sum must hold."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from extract.bulk.plan import Inputs
from extract.records.schema import Extractor, Model
from extract.store import Found, Refusal
from extract.store.shards import Counts


class BulkReport(Model):
    """What a run over bulk inputs did.

    The unit of the sums is the citation: `read = kept + filtered + refused` holds for this run
    (`done`) and for all shards that there are now (`all`). Which citations were refused, and why,
    stands in the manifest of each shard.
    """

    run: str
    started_at: str = Field(description="ISO 8601, UTC.")
    seconds: float
    extractor: Extractor
    filter: tuple[str, ...]
    full_text: bool = False
    inputs: Inputs
    done: Counts = Field(description="Citations that this run read.")
    all: Counts = Field(description="Citations of all shards, also of earlier runs.")
    records: int = Field(description="Records that hold: of each citation the newest version.")
    found: Found = Field(description="In the records of all shards.")
    refused: dict[str, int] = Field(
        description="Citations of all shards, by the code of a refusal."
    )
    refused_inputs: tuple[Refusal, ...] = Field(
        description="Inputs of which nothing was taken; what there was of them before stays."
    )
    left: tuple[str, ...] = Field(description="Shards of inputs that were not named in this run.")
    pruned: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        for counts in (self.done, self.all):
            if counts.read != counts.kept + counts.filtered + counts.refused:
                raise ValueError(f"the citations do not add up: {counts}")
        return self
