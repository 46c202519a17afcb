"""Commit: what pages gave reaches the disk, record by record and the ledger last."""

from __future__ import annotations

from extract.batch.work import Outcome
from extract.store import Ledger, Store


def commit(folder: Store, ledger: Ledger, outcomes: list[Outcome], stored: dict[str, str]) -> None:
    """Puts on the disk what is not there yet: the records that win first, the ledger last.

    Args:
        folder: where they go.
        ledger: takes what the pages gave.
        outcomes: of some pages, in order.
        stored: the digest of each record on the disk; kept up to date.
    """
    for outcome in outcomes:
        (ledger.put if outcome.is_first else ledger.extend)(outcome.entry)
    due = {
        claim.id: (claim.digest, output)
        for outcome in outcomes
        for claim, output in zip(outcome.entry.claims, outcome.outputs, strict=True)
        if ledger.is_winner(outcome.entry.page, claim) and stored.get(claim.id) != claim.digest
    }
    folder.write(output for _, output in due.values())
    stored.update({id: digest for id, (digest, _) in due.items()})
    folder.add_to_ledger(ledger.entries[one.entry.page] for one in outcomes if one.is_last)
