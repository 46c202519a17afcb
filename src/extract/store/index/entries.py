"""What the index holds of one record."""

from __future__ import annotations

import gzip
import hashlib
import unicodedata
from collections.abc import Iterator

from extract.records.schema import TrialRecord
from extract.store.index.rows import Rows, summary
from extract.values import frozen

# Between two phrases of a column, so that no search finds one that lies across both: to FTS5 a
# character of private use is a word like any other, and no page has it.
_APART = " \ue000 "


@frozen
class Entry:
    """A record as it goes into the tables."""

    key: int
    id: str
    digest: str
    summary: str
    words: dict[str, str]  # by column
    identifiers: frozenset[tuple[str, str]]
    mortality: tuple[str, ...]
    results: tuple[tuple[str, str], ...]  # domain and row
    record: bytes
    text: str


def key_of(id: str) -> int:
    """The key of a record: the same in every index, and positive as SQLite's keys are.

    Where there is a PMID it is the key, so that what was published and stored together lies
    together; all others are hashes behind the largest PMID.
    """
    number = id.removeprefix("pmid-")
    if number != id and number.isdecimal() and len(number) < 15 and str(int(number)) == number:
        return int(number)
    return 1 << 62 | int.from_bytes(hashlib.sha256(id.encode()).digest()[:8], "big") >> 2


def entry_of(record: TrialRecord, text: str) -> Entry:
    """What the index holds of a record."""
    rows = Rows(record)
    content = record.model_dump_json().encode()
    return Entry(
        key=key_of(record.id),
        id=record.id,
        digest=hashlib.sha256(content).hexdigest()[:32],
        summary=summary(record).model_dump_json(exclude={"linked"}),
        words=_words(record, text),
        identifiers=frozenset(_identifiers(record)),
        mortality=tuple(row.model_dump_json() for row in rows.mortality()),
        results=tuple((row.domain or "", row.model_dump_json()) for row in rows.results()),
        record=gzip.compress(content, compresslevel=6, mtime=0),
        text=text,
    )


def normalised(kind: str, identifier: str) -> str:
    """An identifier in the form in which two that mean the same are the same."""
    plain = unicodedata.normalize("NFKC", identifier).strip().casefold()
    return plain.lstrip("0") if kind == "pmid" else plain


def _words(record: TrialRecord, text: str) -> dict[str, str]:
    condition = record.population.condition
    given = [arm.label for arm in record.arms]
    given += [one.name for arm in record.arms for one in arm.interventions]
    given += [one.name for one in record.interventions]
    verdicts = [f"{verdict.code} {verdict.outcome}" for verdict in record.checks]
    return {
        "text": text,
        "condition": condition.value if condition else "",
        "interventions": _APART.join(dict.fromkeys(given)),
        "domains": _APART.join(sorted({outcome.domain for outcome in record.outcomes})),
        "verdicts": _APART.join(dict.fromkeys(verdicts)),
        "state": record.review.state,
        "report_type": record.report_type.value if record.report_type else "",
    }


def _identifiers(record: TrialRecord) -> Iterator[tuple[str, str]]:
    cited = record.citation
    for kind, stated in (("pmid", cited.pmid), ("doi", cited.doi), ("pmcid", cited.pmcid)):
        if stated is not None:
            yield kind, normalised(kind, stated.value)
    for registration in record.registrations:
        yield "registration", normalised("registration", registration.id)
