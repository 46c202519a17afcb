"""The E-utilities of PubMed: asks politely, gives up late, and never tells who asks.

Everything is sent in the body of a POST request, so that no key, e-mail address or query is part
of an address, which servers and libraries write into their logs.
"""

from __future__ import annotations

import json
import logging
import os
import re
from collections.abc import Callable, Mapping
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from types import TracebackType
from typing import Self, TypeVar

import httpx2
from tenacity import RetryCallState, Retrying, stop_after_attempt
from tenacity.wait import wait_exponential_jitter

from extract.fetch.clock import Clock, SystemClock
from extract.fetch.errors import FetchError, Rejected, TooLarge, Trouble, Unavailable
from extract.values import frozen

T = TypeVar("T")

ADDRESS = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils"
TOOL = "trial-abstractor"
# What NCBI allows is 3 requests a second, and 10 with a key; a little less is never refused.
SECONDS_BETWEEN = 0.36
SECONDS_BETWEEN_WITH_KEY = 0.11

_KEY = re.compile(r"[A-Za-z0-9_-]{1,100}")
_EMAIL = re.compile(r"[^\s@]{1,100}@[^\s@]{1,200}")
_MOST_OF_AN_ERROR = 64 * 1024
_TOO_MANY, _BAD_REQUEST, _OK, _TIMED_OUT = 429, 400, 200, 408
_log = logging.getLogger(__name__)
# At DEBUG it writes down the headers of answers, and a server may repeat a key in them.
logging.getLogger("httpcore2").setLevel(logging.INFO)


@frozen
class Patience:
    """How long to wait for what, in seconds, and how much to take, in bytes."""

    connect: float = 10
    silence: float = 60
    answer: float = 300
    attempts: int = 6
    longest_wait: float = 300
    most_bytes: int = 100_000_000


class Eutils:
    """A connection to the E-utilities, to be used in a `with` block."""

    def __init__(
        self,
        address: str = ADDRESS,
        *,
        key: str | None = None,
        email: str | None = None,
        patience: Patience | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.address = _checked(address)
        self.clock = clock or SystemClock()
        self.patience = patience or Patience()
        self.on_wait: Callable[[str], None] = _log.info
        self._about_us = {"tool": TOOL, "db": "pubmed"}
        self._about_us |= {"api_key": key} if key else {}
        self._about_us |= {"email": email} if email else {}
        self._between = SECONDS_BETWEEN_WITH_KEY if key else SECONDS_BETWEEN
        self._next = 0.0
        self._http = httpx2.Client(
            headers={
                "User-Agent": f"{TOOL}/{version(TOOL)}",
                "Accept": "application/xml",
                "Accept-Encoding": "gzip",
            },
            timeout=httpx2.Timeout(self.patience.silence, connect=self.patience.connect),
            follow_redirects=False,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._http.close()

    def ask(
        self,
        utility: str,
        parameters: Mapping[str, str],
        read: Callable[[bytes], T],
        attempts: int | None = None,
    ) -> T:
        """What a utility answers, as `read` understands it.

        Args:
            utility: esearch or efetch.
            parameters: what to ask, without who asks.
            read: makes sense of the answer's bytes, or raises `Trouble`.
            attempts: how often to ask; by default as often as there is patience for.

        Raises:
            Trouble: after all attempts there was still no answer.
            Rejected: the server will not answer this, however often it is asked.
            Unavailable: the server asks for more patience than there is.
        """
        retrying = Retrying(
            stop=stop_after_attempt(attempts or self.patience.attempts),
            wait=self._wait,
            retry=_is_worth_another_try,
            sleep=self.clock.sleep,
            before_sleep=self._tell,
            reraise=True,
        )
        answer: T = retrying(self._ask_once, utility, parameters, read)
        return answer

    def _ask_once(
        self, utility: str, parameters: Mapping[str, str], read: Callable[[bytes], T]
    ) -> T:
        self._pace()
        try:
            with self._http.stream(
                "POST", f"{self.address}/{utility}.fcgi", data={**self._about_us, **parameters}
            ) as response:
                body = self._body(response)
        except httpx2.TimeoutException as error:
            raise Trouble(f"{utility}: no answer in time ({type(error).__name__})") from None
        except httpx2.HTTPError as error:
            said = self._without_us(str(error) or type(error).__name__)
            raise Trouble(f"{utility}: the connection failed: {said}") from None
        try:
            self._judge(response, body)
            return read(body)
        except FetchError as error:
            error.args = (self._without_us(f"{utility}: {error}"),)
            raise

    def _pace(self) -> None:
        now = self.clock.monotonic()
        if now < self._next:
            self.clock.sleep(self._next - now)
        self._next = max(now, self._next) + self._between

    def _body(self, response: httpx2.Response) -> bytes:
        """The answer, within bounds of size and time also where it never ends."""
        most = self.patience.most_bytes if response.is_success else _MOST_OF_AN_ERROR
        end = self.clock.monotonic() + self.patience.answer
        parts, size = [], 0
        for part in response.iter_bytes():
            parts.append(part)
            size += len(part)
            if size > most and response.is_success:
                raise TooLarge(f"expected an answer of at most {most:,} bytes, and it goes on")
            if size > most:
                break
            if self.clock.monotonic() > end:
                raise Trouble(f"the answer was not there after {self.patience.answer:g} seconds")
        return b"".join(parts)

    def _judge(self, response: httpx2.Response, body: bytes) -> None:
        status, said = response.status_code, _error_in_json(body)
        told = f"status {status} {response.reason_phrase} {said}".strip()
        if response.has_redirect_location:
            elsewhere = response.headers["location"][:200]
            raise Rejected(f"the server sends us on to {elsewhere}, and we do not follow")
        if "api key" in said.lower():
            raise Rejected(f"{told}; is NCBI_API_KEY right?")
        if status in (_TOO_MANY, _TIMED_OUT) or status >= 500 or said:
            raise Trouble(told, self._asked_to_wait(response.headers.get("retry-after")))
        if status == _BAD_REQUEST and b"<ERROR>" in body:
            return  # whoever reads the answer knows what to make of it
        if status != _OK:
            raise Rejected(f"refused with {told}")

    def _asked_to_wait(self, header: str | None) -> float | None:
        """The seconds of a Retry-After header, which is a number or a date."""
        if header is None:
            return None
        if re.fullmatch(r"\d{1,9}", header.strip()):
            wait = float(header)
        else:
            try:
                date = parsedate_to_datetime(header)
                wait = max(0.0, (date - self.clock.now()).total_seconds())
            except (ValueError, TypeError, OverflowError):
                return None
        if wait > self.patience.longest_wait:
            raise Unavailable(f"asked to wait for {wait:,.0f} seconds; run again after that")
        return wait

    def _wait(self, state: RetryCallState) -> float:
        """How long to wait: longer each time, and not less than the server asks for."""
        error = state.outcome.exception() if state.outcome else None
        asked = error.wait if isinstance(error, Trouble) else None
        return max(_BACK_OFF(state), asked or 0.0)

    def _tell(self, state: RetryCallState) -> None:
        error = state.outcome.exception() if state.outcome else None
        seconds = state.next_action.sleep if state.next_action else 0.0
        self.on_wait(f"{error}; trying again in {seconds:.0f} s")

    def _without_us(self, text: str) -> str:
        """What was said, without what it repeats of us."""
        for name in ("api_key", "email"):
            if secret := self._about_us.get(name):
                text = text.replace(secret, "...")
        return text


_BACK_OFF = wait_exponential_jitter(initial=1, max=60, jitter=1)


def from_environment(patience: Patience | None = None, clock: Clock | None = None) -> Eutils:
    """A connection as the environment has it: NCBI_API_KEY, NCBI_EMAIL, ABSTRACTOR_EUTILS.

    Raises:
        FetchError: one of them cannot be what it should be. The message does not repeat it.
    """
    key, email = os.environ.get("NCBI_API_KEY"), os.environ.get("NCBI_EMAIL")
    if key and not _KEY.fullmatch(key):
        raise Rejected("NCBI_API_KEY: expected letters and digits, found something else")
    if email and not _EMAIL.fullmatch(email):
        raise Rejected("NCBI_EMAIL: expected an e-mail address, found something else")
    address = os.environ.get("ABSTRACTOR_EUTILS") or ADDRESS
    return Eutils(address, key=key, email=email, patience=patience, clock=clock)


def _checked(address: str) -> str:
    """The address of the E-utilities, without a slash at its end."""
    try:
        url = httpx2.URL(address)
    except (httpx2.InvalidURL, ValueError, TypeError):
        url = httpx2.URL("")
    if url.scheme not in ("http", "https") or not url.host or url.userinfo or url.query:
        raise Rejected(
            "ABSTRACTOR_EUTILS: expected an address that begins with http:// or https://, "
            "without a name, a password or a question mark in it"
        )
    return address.rstrip("/")


def _is_worth_another_try(state: RetryCallState) -> bool:
    error = state.outcome.exception() if state.outcome else None
    return isinstance(error, Trouble) and not isinstance(error, TooLarge)


def _error_in_json(body: bytes) -> str:
    """What went wrong, where an answer says so in JSON; "" where it is no such answer."""
    if not body[:1_000].lstrip().startswith(b"{"):
        return ""
    try:
        said = str(json.loads(body[:_MOST_OF_AN_ERROR])["error"])
    except (ValueError, LookupError, TypeError, RecursionError):
        return ""
    return " ".join(said.split())[:200]
