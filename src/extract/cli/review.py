"""`abstractor review`: records are read and decided on in a browser."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.app import app
from extract.cli.terminal import own_name, say, stop, stopping

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from extract.store import State

_LAST_COMMIT = "HEAD"
LOOPBACK = "127.0.0.1"
_EVERY = {"0.0.0.0", "::", ""}  # noqa: S104


@app.command()
def review(  # noqa: PLR0913, PLR0917 - the choices of a server, each by its name
    structured: Annotated[
        Path, typer.Argument(metavar="STRUCTURED", help="The folder of records.")
    ] = Path("structured"),
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes any that is free.")] = 8230,
    host: Annotated[
        str, typer.Option(help="The address to listen on; other than your own, for a team.")
    ] = LOOPBACK,
    name: Annotated[
        list[str] | None,
        typer.Option(help="A name by which browsers reach this machine; may be given again."),
    ] = None,
    passwords: Annotated[
        Path | None, typer.Option(help="The file of curators that `abstractor curator` fills.")
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(help="A folder or git revision to compare with; by default the last commit."),
    ] = None,
    who: Annotated[
        str | None, typer.Option(help="Who decides; by default git's name, or your account's.")
    ] = None,
) -> None:
    """Read records beside their text in a browser, and decide on their values.

    Listens on this machine alone, unless --host says otherwise and --passwords says who may.
    """
    try:
        import uvicorn

        from extract.review.web.app import review_app
        from extract.review.web.errors import BadPasswords
        from extract.review.web.passwords import Passwords
        from extract.review.web.server import Settings
    except ImportError as error:
        stop(f"{error.name} is missing: pip install 'trial-abstractor[review]'")
    if host not in {LOOPBACK, "localhost", "::1"} and passwords is None:
        stop(
            "--host opens the records to others, so --passwords must say who may decide: "
            "`abstractor curator NAME >> curators.txt` makes a line of that file"
        )
    if host in _EVERY and not name:
        stop(f"--host {host or repr('')} needs --name: the name that browsers use for this machine")
    try:
        known = None if passwords is None else Passwords.read(passwords)
    except BadPasswords as error:
        stop(str(error))
    from extract.store import Store

    with stopping(), ExitStack() as stack:
        store = Store(structured)
        store.refuse_shards("a curator decides on one file a record")
        store.ids()
        settings = Settings(
            structured,
            who or own_name(),
            _names(host, name or []),
            known,
            stack.enter_context(_before(structured, since)),
        )
        _serve(uvicorn, review_app(settings), host, port, name[0] if name else host)


def _serve(uvicorn: ModuleType, app: ASGIApp, host: str, port: int, shown: str) -> None:
    """Answers until somebody ends it."""
    config = uvicorn.Config(
        app,
        access_log=False,
        h11_max_incomplete_event_size=16 * 1024,
        http="h11",
        lifespan="off",
        log_level="warning",
        proxy_headers=False,
        server_header=False,
        timeout_graceful_shutdown=2,
        ws="none",
    )
    listening = _listen(host, port)
    say(f"Review at http://{shown}:{listening.getsockname()[1]}/ (Ctrl-C ends it)")
    uvicorn.Server(config).run(sockets=[listening])


@contextmanager
def _before(structured: Path, since: str | None) -> Iterator[State | None]:
    """The records to compare with; None where nobody says and the folder is not in git."""
    from extract.review.diff import opened
    from extract.store import StoreError

    with ExitStack() as stack:
        try:
            before, _ = stack.enter_context(opened(since or _LAST_COMMIT, str(structured)))
            before.digests()
        except StoreError:
            if since is not None:
                raise
            yield None
            return
        yield before


def _listen(host: str, port: int) -> socket.socket:
    """A socket that takes connections."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        stop(f"{host}, port {port}: {error.strerror or error}; --port takes another")


def _names(host: str, names: list[str]) -> frozenset[str]:
    """The names that browsers may use for this server."""
    from extract.review.web.safety import LOOPBACK as OWN

    given = {name.lower() for name in (host, *names) if name not in _EVERY}
    return OWN | {f"[{name}]" if ":" in name else name for name in given}
