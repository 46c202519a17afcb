"""What can be asked, and the answers."""

from __future__ import annotations

import gzip
from collections.abc import AsyncIterator, Callable
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response

from extract.api import cursors
from extract.api.answers import TEXT, answer, answer_gzipped, etag, not_modified, stream
from extract.api.description import lines_of, of, page_of, text_of
from extract.api.filters import Filters, PageOf
from extract.records.schema import SCHEMA_VERSION
from extract.store.index import IndexReader, Item, Position, Selection, Stored

router = APIRouter()

_LINES = 100  # records or rows that are read at a time for a stream

Asked = Annotated[PageOf, Query()]
AskedAll = Annotated[Filters, Query()]
Id = Annotated[str, Path(description="The id of a record.", max_length=250)]
List = Callable[[Selection, Position, int], list[Item]]


def _get(path: str, **options: Any) -> Callable[[Any], Any]:
    """Registers an endpoint for GET, which stands in the description, and for HEAD."""

    def register(endpoint: Any) -> Any:
        shared: dict[str, Any] = {"response_class": Response, "response_model": None}
        router.add_api_route(path, endpoint, methods=["GET"], **shared, **options)
        router.add_api_route(path, endpoint, methods=["HEAD"], include_in_schema=False, **shared)
        return endpoint

    return register


@_get("/health", responses=of("Health"))
async def health(request: Request) -> Response:
    """Whether the server can answer, and from how many records."""
    tag = _tag(request)
    body = request.app.state.health(_index(request).count())
    return not_modified(request, tag) or answer(body, tag)


@_get("/records", responses=page_of("RecordSummary"))
async def list_records(request: Request, asked: Asked) -> Response:
    """Records in short: those with a PMID by its number, then all others."""
    return _page(request, asked, _index(request).summaries)


@_get("/mortality", responses=page_of("MortalityRow"))
async def list_mortality(request: Request, asked: Asked) -> Response:
    """Printed figures of death and survival, a row each, of the records that are meant."""
    return _page(request, asked, _index(request).mortality)


@_get("/results", responses=page_of("ResultRow"))
async def list_results(request: Request, asked: Asked) -> Response:
    """Results, a row each, of the records that are meant; of one domain, if one is asked for."""
    return _page(request, asked, _index(request).results)


@_get("/records.jsonl", responses=lines_of("TrialRecord"))
async def stream_records(request: Request, asked: AskedAll) -> Response:
    """All records that are meant, whole, one a line."""
    tag = _tag(request)
    return not_modified(request, tag) or stream(request, _records(request, asked), tag)


@_get("/mortality.jsonl", responses=lines_of("MortalityRow"))
async def stream_mortality(request: Request, asked: AskedAll) -> Response:
    """All rows of mortality of the records that are meant, one a line."""
    tag = _tag(request)
    lines = _rows(asked, _index(request).mortality)
    return not_modified(request, tag) or stream(request, lines, tag)


@_get("/results.jsonl", responses=lines_of("ResultRow"))
async def stream_results(request: Request, asked: AskedAll) -> Response:
    """All results of the records that are meant, one a line."""
    tag = _tag(request)
    lines = _rows(asked, _index(request).results)
    return not_modified(request, tag) or stream(request, lines, tag)


@_get("/records/{id}", responses=of("TrialRecord"))
async def get_record(request: Request, id: Id) -> Response:
    """One record."""
    found = _found(request, id)
    tag = etag(found.digest)
    return not_modified(request, tag) or answer_gzipped(request, found.gzipped, tag)


@_get("/records/{id}/text", responses=text_of())
async def get_text(request: Request, id: Id) -> Response:
    """The text in which the offsets of a record count."""
    found = _found(request, id)
    tag = etag("text", found.text)
    return not_modified(request, tag) or answer(found.text, tag, TEXT)


@_get("/records/{id}/linked", responses=of("RecordList"))
async def get_linked(request: Request, id: Id) -> Response:
    """Other records with the same PMID, DOI, PMCID or registration, in short."""
    tag, index = _tag(request), _index(request)
    if (unchanged := not_modified(request, tag)) is not None:
        return unchanged
    _found(request, id)
    return answer(_list(index.linked(id)), tag)


def _index(request: Request) -> IndexReader:
    index: IndexReader = request.app.state.index
    return index


def _tag(request: Request) -> str:
    """The validator of all that many records decide: it changes when any of them does."""
    return etag(request.app.version, SCHEMA_VERSION, _index(request).generation())


def _found(request: Request, id: str) -> Stored:
    found = _index(request).record(id)
    if found is None:
        raise HTTPException(404, "there is no record of this id; /records lists those there are")
    return found


def _page(request: Request, asked: PageOf, rows: List) -> Response:
    """A page of a list, and where it goes on."""
    tag, chosen = _tag(request), asked.selection()
    after = cursors.decode(asked.cursor, request.url.path, chosen)
    if (unchanged := not_modified(request, tag)) is not None:
        return unchanged
    items = rows(chosen, after, asked.limit + 1)
    following = "null"
    if len(items) > asked.limit:
        items = items[: asked.limit]
        following = f'"{cursors.encode(items[-1].position, request.url.path, chosen)}"'
    return answer(f'{_list(items)[:-1]},"next":{following}}}', tag)


def _list(items: list[Item]) -> str:
    return f'{{"items":[{",".join(item.json for item in items)}]}}'


async def _rows(asked: Filters, rows: List) -> AsyncIterator[bytes]:
    chosen, after = asked.selection(), Position()
    while items := rows(chosen, after, _LINES):
        yield "".join(f"{item.json}\n" for item in items).encode()
        after = items[-1].position


async def _records(request: Request, asked: Filters) -> AsyncIterator[bytes]:
    index, chosen, after = _index(request), asked.selection(), Position()
    while found := index.records(chosen, after, _LINES):
        yield b"".join(gzip.decompress(content) + b"\n" for _, content in found)
        after = Position(found[-1][0])
