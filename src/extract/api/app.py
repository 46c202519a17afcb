"""The application."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from functools import cache
from pathlib import Path

from fastapi import FastAPI
from starlette.middleware.gzip import GZipMiddleware

from extract.api.description import Health, describe
from extract.api.endpoints import router
from extract.api.guard import Guard
from extract.api.problems import HANDLERS
from extract.records import extractor
from extract.records.schema import SCHEMA_VERSION
from extract.store import Store
from extract.store.index import IndexReader

_WORTH_GZIP = 1_000  # bytes
_GZIP_LEVEL = 4  # half the time of the default for a tenth more bytes


def create_app(
    root: Path, *, names: Iterable[str] = (), ready: Callable[[], None] = lambda: None
) -> FastAPI:
    """The API over a folder of records that has an index.

    Args:
        root: the folder of records.
        names: by which clients may call the server, beside those of loopback.
        ready: is called when it can answer.
    """
    program = extractor().version

    @asynccontextmanager
    async def running(app: FastAPI) -> AsyncIterator[None]:
        ready()
        yield
        app.state.index.close()

    app = FastAPI(
        title="Abstractor",
        version=program,
        description="Records of clinical trials, to be read. See docs/api.md and docs/record.md.",
        docs_url=None,  # they load scripts from elsewhere
        redoc_url=None,
        redirect_slashes=False,
        exception_handlers=HANDLERS,
        lifespan=running,
    )
    app.state.index = IndexReader(Store(root).index.path)
    app.state.health = lambda records: Health(
        status="ok", records=records, version=program, schema_version=SCHEMA_VERSION
    ).model_dump_json()
    app.include_router(router)
    app.openapi = cache(lambda: describe(app))  # type: ignore[method-assign]
    app.add_middleware(GZipMiddleware, minimum_size=_WORTH_GZIP, compresslevel=_GZIP_LEVEL)
    app.add_middleware(Guard, names=names)
    return app
