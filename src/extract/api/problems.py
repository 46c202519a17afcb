"""What went wrong, for a program and for a person (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from extract.store.index import NoIndex, TooSlow

MEDIA_TYPE = "application/problem+json"
_RETRY = {"Retry-After": "5"}


class Problem(BaseModel):
    """Why there is no answer."""

    type: str = Field(description="Always about:blank: the status says which kind it is.")
    title: str = Field(description="The status in words.")
    status: int = Field(description="The HTTP status.")
    detail: str = Field(description="What was expected, what came, and what to do.")


def problem(status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    """An answer that says what went wrong."""
    title = HTTPStatus(status).phrase
    body = Problem(type="about:blank", title=title, status=status, detail=detail)
    return Response(body.model_dump_json(), status, headers, MEDIA_TYPE)


async def of_parameters(request: Request, error: Exception) -> Response:
    """A parameter that is not as it must be."""
    wrong = error.errors() if isinstance(error, RequestValidationError) else []
    told = dict.fromkeys(_told(one) for one in wrong if one["type"] != "none_required")
    return problem(400, "; ".join(told)[:1_000])


def _told(wrong: dict[str, Any]) -> str:
    """What is wrong with one parameter; its value is not repeated."""
    name = str(wrong["loc"][1])[:100]
    match wrong["type"]:
        case "extra_forbidden":
            return f"{name}: there is no such filter; /openapi.json lists those there are"
        case "string_pattern_mismatch":
            return f"{name}: not of the expected form; /openapi.json says which, with an example"
        case _:
            return f"{name}: {wrong['msg'].removeprefix('Value error, ').lower()}"


async def of_status(request: Request, error: Exception) -> Response:
    """A refusal that an endpoint or the router raised."""
    if not isinstance(error, HTTPException):
        raise error
    if error.status_code == 404 and error.detail == "Not Found":
        return problem(404, "there is nothing here; /openapi.json says what there is")
    return problem(error.status_code, error.detail, error.headers)


async def of_index(request: Request, error: Exception) -> Response:
    """The index cannot answer now."""
    return problem(503, str(error), _RETRY)


HANDLERS: dict[int | type[Exception], Any] = {
    RequestValidationError: of_parameters,
    HTTPException: of_status,
    NoIndex: of_index,
    TooSlow: of_index,
}
