"""Citations, a batch at a time: what one of them spoils costs the others nothing.

They are asked for by their numbers and not from the history server, so that an answer can be held
against what was asked, and so that nothing expires while a fetch is stopped.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import partial

from extract.fetch.answers import Batch, read_batch
from extract.fetch.errors import Trouble, Unavailable
from extract.fetch.eutils import Eutils
from extract.fetch.report import Code, NotFetched
from extract.values import frozen

BATCH = 200  # as many as NCBI asks for at most in one request
_TIMES_ASKED = 3  # for a citation that is not in an answer that is whole
# So many batches in a row without an answer: the server is ill, and not one of the citations.
_FAILURES_IN_A_ROW = 4
# No citation has this number: who answers nothing to it answers nothing at all.
_NOBODY: Sequence[int] = (0,)

_WHY: dict[Code, str] = {
    "book": "a book or a chapter of one, and no report of a trial",
    "broken": "its XML is broken",
    "missing": "PubMed has no such citation",
}


@frozen
class Collected:
    """What came of some citations: their bytes, or why there are none."""

    citations: dict[int, bytes] = field(default_factory=dict)
    refusals: tuple[NotFetched, ...] = ()


def collect(eutils: Eutils, pmids: Sequence[int]) -> Iterator[Collected]:
    """Each citation once, or the reason why it cannot be had.

    A batch that gets no answer is put behind the others and asked for in halves, so that in the
    end the one citation stands alone at which the server fails. It is refused when the server has
    answered something else since; a server that answers nothing is down.

    Raises:
        Unavailable: there is no answer to several batches in a row.
        Rejected: the server refuses to answer.
    """
    due = deque(pmids[at : at + BATCH] for at in range(0, len(pmids), BATCH))
    asked = Counter[int]()
    failures = 0
    suspects: list[NotFetched] = []
    while due or suspects:
        batch = due.popleft() if due else _NOBODY
        try:
            answer = fetch_batch(eutils, batch)
        except Trouble as trouble:
            failures += 1
            if failures == _FAILURES_IN_A_ROW or batch is _NOBODY:
                raise Unavailable(str(trouble)) from None
            if len(batch) == 1:
                suspects.append(_refusal(batch[0], "no-answer", str(trouble)))
            due.extend(_halves(batch))
            continue
        failures = 0
        lacking = [] if batch is _NOBODY else _lacking(batch, answer)
        asked.update(lacking)
        if again := [pmid for pmid in lacking if asked[pmid] < _TIMES_ASKED]:
            due.append(again)
        given_up = [pmid for pmid in lacking if asked[pmid] >= _TIMES_ASKED]
        yield Collected(answer.citations, (*suspects, *_refusals(answer, given_up)))
        suspects.clear()


def fetch_batch(eutils: Eutils, pmids: Sequence[int]) -> Batch:
    """What PubMed gives for some PMIDs in one request."""
    parameters = {"id": ",".join(map(str, pmids)), "retmode": "xml"}
    return eutils.ask("efetch", parameters, partial(read_batch, asked=pmids))


def _lacking(batch: Sequence[int], answer: Batch) -> list[int]:
    return [pmid for pmid in batch if pmid not in answer.citations and pmid not in answer.books]


def _halves(batch: Sequence[int]) -> list[Sequence[int]]:
    middle = len(batch) // 2
    return [batch[:middle], batch[middle:]] if middle else []


def _refusals(answer: Batch, given_up: list[int]) -> tuple[NotFetched, ...]:
    books = [_refusal(pmid, "book", _WHY["book"]) for pmid in sorted(answer.books)]
    codes: dict[int, Code] = {p: "broken" if p in answer.broken else "missing" for p in given_up}
    return (*books, *(_refusal(pmid, code, _WHY[code]) for pmid, code in codes.items()))


def _refusal(pmid: int, code: Code, message: str) -> NotFetched:
    return NotFetched(pmid=pmid, code=code, message=message)
