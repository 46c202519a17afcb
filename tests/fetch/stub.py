"""A stand-in for PubMed's E-utilities on loopback, which behaves badly when told to.

`Stub.citations` is what PubMed holds. A query is answered with the PMIDs of all citations whose
bytes hold its first word, within the dates that `extract.fetch.searching` puts behind it. A fault
is a function that answers a request in place of the stub; `Stub.faults` are used up in order.
"""

from __future__ import annotations

import gzip
import re
import socket
import struct
import threading
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
DOCTYPE = "<!DOCTYPE PubmedArticleSet PUBLIC '-//NLM//DTD PubMedArticle//EN' 'pubmed.dtd'>\n"
RANGE = re.compile(r"(\d{4}/\d\d/\d\d):(3000|\d{4}/\d\d/\d\d)\[(edat|mdat)\]")
BOMB = gzip.compress(b" " * 20_000_000)
FOREVER = 30  # seconds that a hanging connection hangs, unless the client hangs up before


@dataclass
class Citation:
    """A citation of the stub."""

    xml: str
    entered: str = "2026/01/01"
    modified: str = "2026/01/01"


def citation(pmid: int, text: str = "sepsis", version: int = 1) -> str:
    """One citation as efetch gives it, with little in it but what a record needs."""
    return (
        f'<PubmedArticle><MedlineCitation Status="MEDLINE" Owner="NLM"><PMID Version="{version}">'
        f'{pmid}</PMID><Article PubModel="Print"><ArticleTitle>Fluids in {text}, trial {pmid}'
        f"</ArticleTitle><Abstract><AbstractText>At 28 days, {pmid % 90 + 5} of 100 patients had "
        "died with 10<sup>9</sup>\u00a0cells, and 40 of 100 with placebo.</AbstractText></Abstract>"
        "</Article></MedlineCitation></PubmedArticle>"
    )


def citation_set(pieces: list[str]) -> bytes:
    """The answer of efetch."""
    return (
        f"{HEAD}{DOCTYPE}<PubmedArticleSet>\n" + "".join(pieces) + "</PubmedArticleSet>"
    ).encode()


@dataclass
class Asked:
    """A request that came in."""

    utility: str
    parameters: dict[str, str]
    headers: dict[str, str]

    @property
    def pmids(self) -> list[int]:
        """What efetch is asked for."""
        return [int(pmid) for pmid in self.parameters.get("id", "").split(",") if pmid]


Fault = Callable[["Handler", Asked], None]


@dataclass
class Stub:
    """The server, what it holds, and what it saw."""

    citations: dict[int, Citation] = field(default_factory=dict)
    faults: deque[Fault | None] = field(default_factory=deque)
    always: Fault | None = None
    asked: list[Asked] = field(default_factory=list)
    histories: dict[str, list[int]] = field(default_factory=dict)
    most_shown: int = 9_999
    lock: threading.Lock = field(default_factory=threading.Lock)
    address: str = ""

    def add(self, *pmids: int, **about: str) -> None:
        """More citations; those that were there are replaced."""
        text = about.pop("text", "sepsis")
        for pmid in pmids:
            self.citations[pmid] = Citation(citation(pmid, text), **about)

    def fetched(self) -> list[int]:
        """The PMIDs that efetch was asked for, in order."""
        return [pmid for one in self.asked if one.utility == "efetch" for pmid in one.pmids]

    def searched(self) -> list[str]:
        """The queries that esearch was asked."""
        return [one.parameters.get("term", "") for one in self.asked if one.utility == "esearch"]

    def find(self, query: str) -> list[int]:
        """The PMIDs that a query finds."""
        word = re.findall(r"\w+", query)[0]
        either = [RANGE.findall(part) for part in query.split(" AND ")]
        return [
            pmid
            for pmid, one in sorted(self.citations.items(), reverse=True)
            if word in one.xml and all(_is_within(one, ranges) for ranges in either if ranges)
        ]


def _is_within(one: Citation, ranges: list[tuple[str, str, str]]) -> bool:
    dates = {"edat": one.entered, "mdat": one.modified}
    return any(start <= dates[kind] <= end for start, end, kind in ranges)


class Handler(BaseHTTPRequestHandler):
    """Answers as PubMed does."""

    protocol_version = "HTTP/1.1"
    stub: Stub

    def do_POST(self) -> None:
        """Answers, or lets a fault do it."""
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        parameters = {name: values[0] for name, values in parse_qs(body).items()}
        asked = Asked(
            self.path.rpartition("/")[2].removesuffix(".fcgi"), parameters, dict(self.headers)
        )
        with self.stub.lock:
            self.stub.asked.append(asked)
            fault = self.stub.faults.popleft() if self.stub.faults else self.stub.always
        with suppress(ConnectionError):  # the client may have had enough
            (fault or answer)(self, asked)

    def do_GET(self) -> None:
        """Nobody should ask so: a key would be in the address."""
        self.stub.asked.append(Asked("GET", {}, dict(self.headers)))
        self.reply(b"")

    def reply(self, body: bytes, status: int = 200, **headers: str) -> None:
        """Sends an answer; a keyword such as retry_after is a header."""
        self.send_response(status)
        headers.setdefault("Content_Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Says nothing."""


def answer(handler: Handler, asked: Asked) -> None:
    """What PubMed answers on a good day."""
    handler.reply(usual(handler, asked))


def usual(handler: Handler, asked: Asked) -> bytes:
    """The answer of a good day."""
    return search(handler.stub, asked) if asked.utility == "esearch" else fetch(handler, asked)


def search(stub: Stub, asked: Asked) -> bytes:
    """The answer of esearch."""
    if (history := asked.parameters.get("WebEnv")) is not None:
        found = stub.histories.get(history)
        if found is None:
            return error("eSearchResult", "Unable to obtain query #1")
    else:
        found = stub.find(asked.parameters["term"])
        history = f"MCID_{len(stub.histories)}"
        stub.histories[history] = found
    start, most = int(asked.parameters.get("retstart", 0)), int(asked.parameters["retmax"])
    if start >= stub.most_shown:
        return error("eSearchResult", "'retstart' cannot be larger than 9998")
    shown = found[start : min(start + most, stub.most_shown)]
    ids = "".join(f"<Id>{pmid}</Id>\n" for pmid in shown)
    return (
        f"{HEAD}<eSearchResult><Count>{len(found)}</Count><RetMax>{len(shown)}</RetMax>"
        f"<RetStart>{start}</RetStart><QueryKey>1</QueryKey><WebEnv>{history}</WebEnv>"
        f"<IdList>\n{ids}</IdList></eSearchResult>"
    ).encode()


def fetch(handler: Handler, asked: Asked) -> bytes:
    """The answer of efetch: by omission where there is no such citation."""
    known = handler.stub.citations
    return citation_set([known[pmid].xml for pmid in asked.pmids if pmid in known])


def error(root: str, message: str) -> bytes:
    """An answer that says that something went wrong."""
    return f"{HEAD}<{root}><ERROR>{message}</ERROR></{root}>".encode()


# --- faults ---------------------------------------------------------------------------------------


def status(code: int, body: bytes = b"", **headers: str) -> Fault:
    return lambda handler, asked: handler.reply(body, code, **headers)


def saying(body: bytes, **headers: str) -> Fault:
    """Anything at all, with status 200."""
    return lambda handler, asked: handler.reply(body, 200, **headers)


def cut_off(handler: Handler, asked: Asked) -> None:
    """Half of the XML, as if it were whole."""
    whole = usual(handler, asked)
    handler.reply(whole[: len(whole) * 2 // 3])


def wrong_length(handler: Handler, asked: Asked) -> None:
    """More is promised than sent."""
    body = fetch(handler, asked)
    handler.reply(body, 200, Content_Length=str(len(body) + 10))
    handler.close_connection = True


def short_length(handler: Handler, asked: Asked) -> None:
    """Less is promised than sent."""
    body = fetch(handler, asked)
    handler.reply(body, 200, Content_Length=str(len(body) - 10))
    handler.close_connection = True


def reset(handler: Handler, asked: Asked) -> None:
    """The connection breaks in the middle of the answer."""
    body = fetch(handler, asked)
    handler.send_response(200)
    handler.send_header("Content-Length", str(len(body)))
    handler.end_headers()
    handler.wfile.write(body[:100])
    handler.wfile.flush()
    linger = struct.pack("ii", 1, 0)
    handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    handler.connection.close()
    handler.close_connection = True


def hanging(handler: Handler, asked: Asked) -> None:
    """Nothing comes."""
    handler.connection.settimeout(FOREVER)
    _until_hung_up(handler, lambda: handler.connection.recv(1))


def dripping(handler: Handler, asked: Asked) -> None:
    """A byte comes now and then, and never an end."""
    handler.send_response(200)
    handler.send_header("Content-Length", "1000000")
    handler.end_headers()

    def drip() -> bytes:
        for _ in range(FOREVER * 20):
            handler.wfile.write(b" ")
            threading.Event().wait(0.05)
        return b""

    _until_hung_up(handler, drip)


def endless(handler: Handler, asked: Asked) -> None:
    """It does not stop."""
    handler.send_response(200)
    handler.end_headers()

    def pour() -> bytes:
        for _ in range(100_000):
            handler.wfile.write(b"<PubmedArticleSet>" * 1_000)
        return b""

    _until_hung_up(handler, pour)


def bomb(handler: Handler, asked: Asked) -> None:
    """Little that becomes much."""
    handler.reply(BOMB, 200, Content_Encoding="gzip")


def without(*pmids: int) -> Fault:
    """Fewer citations than were asked for."""

    def fault(handler: Handler, asked: Asked) -> None:
        known = handler.stub.citations
        kept = [known[pmid].xml for pmid in asked.pmids if pmid in known and pmid not in pmids]
        handler.reply(citation_set(kept))

    return fault


def failing_at(*pmids: int) -> Fault:
    """A server that falls over whenever it meets a citation."""

    def fault(handler: Handler, asked: Asked) -> None:
        if set(asked.pmids) & set(pmids):
            handler.reply(b"", 500)
        else:
            answer(handler, asked)

    return fault


def _until_hung_up(handler: Handler, act: Callable[[], bytes]) -> None:
    with suppress(OSError):
        act()
    handler.close_connection = True


@contextmanager
def serving() -> Iterator[Stub]:
    """A stub that listens on loopback for the length of a `with` block."""
    stub = Stub()
    handler = type("StubHandler", (Handler,), {"stub": stub})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    stub.address = f"http://127.0.0.1:{server.server_address[1]}/eutils"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield stub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
