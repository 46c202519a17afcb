"""`abstractor serve`: the read-only API over a folder of records."""

from __future__ import annotations

import ipaddress
import socket
from contextlib import suppress
from typing import Annotated

import typer

from extract.cli.app import app
from extract.cli.index import Structured, refresh
from extract.cli.terminal import say, stop

_WAITING = 2_048  # calls that may wait to be answered


@app.command()
def serve(
    structured: Structured,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65_535, help="0: any that is free.")] = 8000,
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="HOST", help="A name by which clients call it, beside localhost."),
    ] = None,
) -> None:
    """Answer questions over a folder of records by HTTP, until Ctrl-C.

    It only reads. It listens to this machine alone, unless told otherwise; then nothing keeps
    others out but what you put before it.

    Exit status: 0 after Ctrl-C, 2 if it could not start.
    """
    try:
        import uvicorn

        from extract.api import create_app
    except ImportError as error:
        stop(f"{error.name} is missing: install the extra [review] to serve")
    names = name or []
    if not names and not _is_loopback(host):
        stop(f"{host}: others could call this server, and by no name; tell it with --name")
    refresh(structured)
    listening = _listen(host, port)
    address, found = listening.getsockname()[:2]
    shown = f"[{address}]" if ":" in address else address

    def ready() -> None:
        say(f"serving {structured} at http://{shown}:{found}, described at /openapi.json")

    application = create_app(structured, names=names, ready=ready)
    config = uvicorn.Config(
        application, log_level="warning", access_log=False, server_header=False, ws="none"
    )
    with suppress(KeyboardInterrupt), listening:
        uvicorn.Server(config).run(sockets=[listening])


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _listen(host: str, port: int) -> socket.socket:
    """A socket that takes calls from now on: who is told of it may call before it is answered.

    A port that is taken is told before anything starts.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(_WAITING)
    except OSError as error:
        listening.close()
        stop(f"cannot listen on {host}, port {port}: {error.strerror or error}")
    return listening
