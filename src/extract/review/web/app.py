"""The addresses of the review server, and what answers them."""

from __future__ import annotations

import logging
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Request
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from extract.decisions.errors import DecisionError
from extract.review.web.deciding import Form, decide
from extract.review.web.errors import Refused
from extract.review.web.look import Look
from extract.review.web.page import Page
from extract.review.web.queue import PAGE, Filters
from extract.review.web.safety import Guard
from extract.review.web.server import HERE, Server, Settings, server_of, who_asks
from extract.store import StoreError

_MOST_FIELDS = 40  # of a form
_log = logging.getLogger(__name__)


async def sent_form(request: Request) -> Form:
    """The form of a request, from one of our own pages.

    Raises:
        Refused: it has no token, or is none that we make.
    """
    try:
        async with request.form(max_files=0, max_fields=_MOST_FIELDS) as fields:
            given = {name: value for name, value in fields.items() if isinstance(value, str)}
    except (HTTPException, MultiPartException) as error:
        raise Refused(400, "This is no form of ours. Nothing was changed.") from error
    server_of(request).tokens.check(who_asks(request), given.get("token", ""))
    return Form(given)


_pages = APIRouter()


@_pages.get("/")
def show_queue(request: Request) -> Response:
    """The queue, with the filters of the address."""
    server = server_of(request)
    queue, filters = server.queue(), Filters.of(request.query_params)
    rows = queue.chosen(filters)
    return server.page(
        "queue.html",
        request,
        queue=queue,
        progress=queue.progress,
        choices=queue.choices(),
        filters=filters,
        rows=rows[:PAGE],
        more=max(0, len(rows) - PAGE),
    )


@_pages.get("/records/{id}")
def show_record(request: Request, id: str) -> Response:
    """A record beside its text."""
    server = server_of(request)
    entry, queue = server.library.entry(id), server.queue()
    look = Look.of(request.query_params)
    next_row = queue.after(id, Filters.of_query(look.queue))
    page = Page(entry, look, next_row)
    return server.page("record.html", request, page=page, progress=queue.progress)


@_pages.get("/help")
def show_help(request: Request) -> Response:
    """What the keys do."""
    return server_of(request).page("help.html", request)


@_pages.post("/records/{id}/decide")
def take_decision(request: Request, id: str, form: Annotated[Form, Depends(sent_form)]) -> Response:
    """Stores what a form says, and goes on to the next value."""
    server = server_of(request)
    then = decide(server.library, id, form, who_asks(request))
    return RedirectResponse(then, status_code=303)


def review_app(settings: Settings) -> ASGIApp:
    """The application, behind its guard."""
    # Without documentation of its own: that of FastAPI loads scripts from elsewhere.
    app = FastAPI(title="Abstractor", docs_url=None, redoc_url=None, openapi_url=None)
    app.state.server = server = Server(settings)
    app.include_router(_pages)
    app.mount("/static", StaticFiles(directory=HERE / "static"))
    _tell_errors(app, server)
    return Guard(
        app,
        hosts=settings.hosts,
        who=settings.who,
        passwords=settings.passwords,
        refuse=server.refusal,
    )


def _tell_errors(app: FastAPI, server: Server) -> None:
    """Makes every error a page with a sentence."""

    @app.exception_handler(Refused)
    def refused(_: Request, error: Refused) -> Response:
        return server.refusal(error)

    @app.exception_handler(HTTPException)
    def not_there(_: Request, error: HTTPException) -> Response:
        return server.refusal(Refused(error.status_code, "There is no such page here."))

    @app.exception_handler(StoreError)
    @app.exception_handler(DecisionError)
    def not_stored(_: Request, error: Exception) -> Response:
        return server.refusal(Refused(500, f"The folder of records cannot be used: {error}"))

    @app.exception_handler(Exception)
    def failed(_: Request, error: Exception) -> Response:  # the server's log has the rest
        _log.error("the review server failed", exc_info=error)
        return server.refusal(Refused(500, "This is a fault of Abstractor. Nothing was changed."))
