"""What every request must be before it is answered, and what every answer carries.

The server has the power to change decisions, so a page of another site must not be able to use it
through the curator's browser:

- the Host is one of ours, so that no other name can be pointed at this machine (DNS rebinding);
- what changes something comes from our own pages (Origin, Sec-Fetch-Site) and has their token;
- no script or style runs but our own files (CSP), and nobody puts our pages in a frame.
"""

from __future__ import annotations

import base64
import binascii
import hmac
import secrets
from collections.abc import Callable
from urllib.parse import urlsplit

from anyio import CapacityLimiter, to_thread
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from extract.review.web.errors import Refused
from extract.review.web.passwords import Passwords

LOOPBACK = frozenset({"127.0.0.1", "localhost", "[::1]"})
MOST_BYTES = 64 * 1024  # of a form
_READING = frozenset({"GET", "HEAD"})

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    # Not no-referrer: with it a browser calls the origin of our own forms "null".
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cache-Control": "no-store",
}


class Tokens:
    """Proof that a form is from one of our own pages, made for one curator."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def of(self, who: str) -> str:
        """The token that a curator's forms carry until the server stops."""
        return hmac.new(self._key, who.encode(), "sha256").hexdigest()

    def check(self, who: str, token: str) -> None:
        """Lets a form pass that has the token.

        Raises:
            Refused: it has none, or another.
        """
        if not hmac.compare_digest(self.of(who).encode(), token.encode(errors="replace")):
            raise Refused(
                403,
                "This form is not from this server as it runs now; most likely the server was "
                "started again. Nothing was changed: go back, reload the page, and decide again.",
            )


class Guard:
    """Stands before the application: refuses what is not safe, and says who asks.

    Args:
        app: answers what is let through; it finds the name in `scope["state"]["who"]`.
        hosts: the names of this server, without the port.
        who: the curator, where no password is asked for.
        passwords: of the curators; None on a machine of one's own.
        refuse: makes the page for a refusal.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        hosts: frozenset[str],
        who: str,
        passwords: Passwords | None,
        refuse: Callable[[Refused], Response],
    ) -> None:
        self.app = app
        self._hosts = hosts
        self._who = who
        self._passwords = passwords
        self._refuse = refuse
        self._hashing = CapacityLimiter(2)  # each takes 16 MB, and strangers may ask for it

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(HEADERS)
            await send(message)

        try:
            headers = Headers(scope=scope)
            self._check(scope["method"], headers)
            scope.setdefault("state", {})["who"] = await self._name(headers)
            await self.app(scope, _bounded(receive), send_safely)
        except Refused as refused:
            await self._refuse(refused)(scope, receive, send_safely)

    def _check(self, method: str, headers: Headers) -> None:
        host = headers.get("host", "")
        if len(headers.getlist("host")) != 1 or _name_of(host) not in self._hosts:
            raise Refused(
                421,
                "This server does not go by that name. Open the address that it printed when it "
                "was started.",
            )
        _check_site(method, headers)
        if method not in _READING:
            _check_origin(host, headers)

    async def _name(self, headers: Headers) -> str:
        if self._passwords is None:
            return self._who
        name, password = _credentials(headers.get("authorization", ""))
        accept = self._passwords.accept
        if await to_thread.run_sync(accept, name, password, limiter=self._hashing):
            return name
        raise Refused(401, "Give the name and the password that you have on this server.")


def _check_site(method: str, headers: Headers) -> None:
    """A page of another site may link to us, and do nothing else."""
    site = headers.get("sec-fetch-site", "none")
    is_visit = method in _READING and (
        headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
    )
    if site not in {"same-origin", "none"} and not is_visit:
        raise Refused(403, "Another site asked for this. Nothing was changed.")


def _check_origin(host: str, headers: Headers) -> None:
    # The host alone, since behind a proxy the scheme is the proxy's.
    for origin in headers.getlist("origin"):
        if urlsplit(origin).netloc.lower() != host.lower():
            raise Refused(403, "Another site sent this form. Nothing was changed.")


def _bounded(receive: Receive) -> Receive:
    """Counts what arrives, since a request need not say beforehand how much that will be."""
    seen = 0

    async def receive_bounded() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > MOST_BYTES:
            most = MOST_BYTES // 1024
            raise Refused(413, f"A form may have {most} KB; this is more. Shorten it.")
        return message

    return receive_bounded


def _name_of(host: str) -> str:
    """The host without its port."""
    name, _, port = host.rpartition(":") if not host.endswith("]") else (host, "", "")
    return (name if name and port.isdigit() else host).lower()


def _credentials(authorization: str) -> tuple[str, str]:
    """Name and password of HTTP Basic; empty where they are not given as they should be."""
    scheme, _, encoded = authorization.partition(" ")
    try:
        decoded = base64.b64decode(encoded, validate=True).decode()
    except (binascii.Error, ValueError):
        return "", ""
    name, _, password = decoded.partition(":")
    return (name, password) if scheme.lower() == "basic" else ("", "")
