"""What every page gave when it was last read, and which page each record comes from.

Records are made from pages, but a page may give many, several pages may give the same one, and a
page that is refused gives none. The ledger remembers this between runs, in a file that is not
committed: without it every page is read again, and gives the same records.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from pydantic import ConfigDict, TypeAdapter, ValidationError

from extract.sources.document import SourceFormat
from extract.store.report import Found, Refusal, Superseded

# Of pages that tell of the same report, one with its full text gives the record, where full texts
# are read; else the first of these formats. XML says
# most of the citation and says it unmistakably; a text copied from a browser says least.
RICHEST_FIRST: tuple[SourceFormat, ...] = (
    "pubmed-xml",
    "jats-xml",
    "nbib",
    "pubmed-html",
    "europepmc-json",
    "pubmed-abstracts",
    "pubmed-text",
    "ris",
    "article-html",
    "pdf",
    "clinicaltrials-json",
    "journal-club-html",
    "summary-html",
    "summary-text",
    "plain-text",
)
_CLOSED = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A record that a page gives."""

    __pydantic_config__ = _CLOSED

    id: str
    format: SourceFormat
    has_body: bool = False  # the body of an article stands in its text, and not the abstract alone
    digest: str  # of the record and its text, as they are written
    decisions: str | None = None  # the digest of the decisions that were applied, if there are any
    found: Found


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What a page gave, as far as its bytes, its origin and the extractor decide it.

    `sha256` is null where something else decided it (the page could not be opened, a rule failed):
    such an entry is not remembered, and the page is read again in the next run. `lost_within` are
    the seconds and bytes that the page was given, where it ended the process that read it.
    """

    __pydantic_config__ = _CLOSED

    page: str
    sha256: str | None
    fingerprint: str
    full_text: bool = False  # whether the bodies of articles were read too
    retrieved_at: str | None = None
    lost_within: tuple[float, int] | None = None
    claims: tuple[Claim, ...] = ()
    refusals: tuple[Refusal, ...] = ()

    @property
    def is_lasting(self) -> bool:
        """Whether the page need not be read again as long as its bytes are the same."""
        return self.sha256 is not None

    def to_line(self) -> bytes:
        """One line of the ledger's file."""
        return _ENTRY.dump_json(self) + b"\n"


_ENTRY = TypeAdapter(Entry)


class _Rank(NamedTuple):
    """Of the claims to one record, the smallest of these wins."""

    is_abstract_alone: bool
    format: int
    page: str
    place: int


class Ledger:
    """The entries of all pages, and who wins where two claim the same record."""

    def __init__(self) -> None:
        self.entries: dict[str, Entry] = {}
        self._claims: defaultdict[str, dict[_Rank, Claim]] = defaultdict(dict)

    def put(self, entry: Entry) -> None:
        """Takes what a page gave now in place of what it gave before."""
        if (old := self.entries.get(entry.page)) is not None:
            for key, claim in _ranked(old):
                del self._claims[claim.id][key]
        self.entries[entry.page] = entry
        for key, claim in _ranked(entry):
            self._claims[claim.id][key] = claim

    def extend(self, entry: Entry) -> None:
        """Takes what else a page gave."""
        old = self.entries[entry.page]
        for key, claim in _ranked(entry, len(old.claims)):
            self._claims[claim.id][key] = claim
        self.entries[entry.page] = replace(
            entry, claims=old.claims + entry.claims, refusals=old.refusals + entry.refusals
        )

    def winners(self) -> Iterator[tuple[str, Claim]]:
        """The page and the claim that each record is made from.

        A full text wins, then the richer format, then the page whose name comes first, then what
        it says first.
        """
        for claims in self._claims.values():
            if claims:
                key = min(claims)
                yield key.page, claims[key]

    def is_winner(self, page: str, claim: Claim) -> bool:
        """Whether the record is made from this page's claim."""
        claims = self._claims[claim.id]
        winner = min(claims)
        return winner.page == page and claims[winner] == claim

    def reports(self) -> int:
        """How many reports all pages hold, counting a page that cannot be read as one."""
        return sum(len(entry.claims) + len(entry.refusals) for entry in self.entries.values())

    def remembered(self) -> Iterator[Entry]:
        """The entries that hold as long as neither page nor extractor changes, page by page."""
        return (entry for _, entry in sorted(self.entries.items()) if entry.is_lasting)

    def refusals(self) -> tuple[Refusal, ...]:
        """Why reports have no record, in the order of pages."""
        pages = sorted(self.entries)
        return tuple(refusal for page in pages for refusal in self.entries[page].refusals)

    def superseded(self) -> tuple[Superseded, ...]:
        """The claims that lose to another, in the order of ids."""
        return tuple(
            Superseded(page=page, id=id, by=min(claims).page)
            for id, claims in sorted(one for one in self._claims.items() if len(one[1]) > 1)
            for page in (rank.page for rank in sorted(claims)[1:])
        )

    def claimed(self) -> set[str]:
        """The ids that some page gives."""
        return {id for id, claims in self._claims.items() if claims}


def read_lines(lines: Iterable[bytes]) -> dict[str, Entry]:
    """The last entry of each page. A line that cannot be read costs its page another reading."""
    entries = {}
    for line in lines:
        try:
            entry = _ENTRY.validate_json(line)
        except ValidationError:  # torn by a kill, or written by another version
            continue
        entries[entry.page] = entry
    return entries


def _ranked(entry: Entry, start: int = 0) -> Iterator[tuple[_Rank, Claim]]:
    for place, claim in enumerate(entry.claims, start):
        format = RICHEST_FIRST.index(claim.format)
        yield _Rank(not claim.has_body, format, entry.page, place), claim
