"""Answers: JSON with a validator, so that nothing is sent twice."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import AsyncIterator

from fastapi import Request, Response
from starlette.responses import StreamingResponse

JSON = "application/json"
JSON_LINES = "application/x-ndjson"
TEXT = "text/plain; charset=utf-8"


def etag(*parts: str) -> str:
    """A validator of what these parts decide; weak, as the same is sent with and without gzip."""
    return f'W/"{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:32]}"'


def not_modified(request: Request, tag: str) -> Response | None:
    """The answer to who has it already; None to who has not."""
    known = [each.strip() for each in request.headers.get("if-none-match", "").split(",")]
    if tag in known or tag.removeprefix("W/") in known or "*" in known:
        return Response(status_code=304, headers={"ETag": tag})
    return None


def answer(body: str, tag: str, media_type: str = JSON) -> Response:
    """An answer that may be asked for again with its validator."""
    return Response(body, headers={"ETag": tag}, media_type=media_type)


def answer_gzipped(request: Request, content: bytes, tag: str) -> Response:
    """An answer that is stored gzipped, as the client can take it."""
    headers = {"ETag": tag}
    if "gzip" in request.headers.get("accept-encoding", ""):
        return Response(content, headers=headers | {"Content-Encoding": "gzip"}, media_type=JSON)
    return Response(gzip.decompress(content), headers=headers, media_type=JSON)


def stream(request: Request, lines: AsyncIterator[bytes], tag: str) -> Response:
    """JSON lines, as they come."""
    if request.method == "HEAD":
        return Response(headers={"ETag": tag}, media_type=JSON_LINES)
    return StreamingResponse(lines, headers={"ETag": tag}, media_type=JSON_LINES)
