"""What every answer needs: the records, the templates, and the tokens of forms."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from extract.review.web.choices import ADDABLE, KEYS
from extract.review.web.errors import Refused
from extract.review.web.library import Library
from extract.review.web.passwords import Passwords
from extract.review.web.printing import finalize
from extract.review.web.queue import Queue, row_of
from extract.review.web.safety import LOOPBACK, Tokens
from extract.review.web.words import CAUSES, DID, GROUPS, about_name, field_name, value_name
from extract.store import State

HERE = Path(__file__).parent

_TITLES = {
    400: "Not understood",
    401: "Who are you?",
    403: "Not from here",
    404: "Not found",
    405: "Not that way",
    409: "Look again",
    413: "Too long",
    421: "Another name",
    422: "Not decided",
    500: "This went wrong",
}


@dataclass(frozen=True, slots=True)
class Settings:
    """How the server is set up.

    Attributes:
        root: the folder of records.
        who: the curator, where no password is asked for.
        hosts: the names under which browsers reach it.
        passwords: of the curators of a team.
        before: the records as they were when they were last in order, if somebody says.
    """

    root: Path
    who: str
    hosts: frozenset[str] = LOOPBACK
    passwords: Passwords | None = None
    before: State | None = None


class Server:
    """Where one server works."""

    def __init__(self, settings: Settings) -> None:
        self.library = Library(settings.root, row_of, settings.before)
        self.tokens = Tokens()
        self._templates = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=True,
            finalize=finalize,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._templates.globals.update(
            about_name=about_name,
            addable=ADDABLE,
            causes=CAUSES,
            did=DID,
            field_name=field_name,
            group_names=GROUPS,
            keys=KEYS,
            value_name=value_name,
        )

    def queue(self) -> Queue:
        """All records in the order in which they should be looked at."""
        return Queue(self.library.summaries())

    def page(self, name: str, request: Request, **given: object) -> HTMLResponse:
        """A page made from a template."""
        who = who_asks(request)
        shown = {"who": who, "token": self.tokens.of(who), **given}
        return HTMLResponse(self._templates.get_template(name).render(shown))

    def refusal(self, refused: Refused) -> HTMLResponse:
        """The page that says why a request is not answered, and shows nothing else."""
        title = _TITLES.get(refused.status, "Refused")
        content = self._templates.get_template("error.html").render(
            title=title, message=refused.message, who="", back=refused.back
        )
        headers = {}
        if refused.status == 401:
            headers["WWW-Authenticate"] = 'Basic realm="Abstractor", charset="UTF-8"'
        return HTMLResponse(content, refused.status, headers)


def server_of(request: Request) -> Server:
    """Where the server that got a request works."""
    server: Server = request.app.state.server
    return server


def who_asks(request: Request) -> str:
    """The curator, as the guard found out."""
    who: str = request.state.who
    return who
