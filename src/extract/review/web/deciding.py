"""From a form to decisions: what was looked at, what is said of it, and whether it still holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from extract.decisions import DecisionRefused, Decisions
from extract.decisions.desk import Desk
from extract.decisions.model import Decision
from extract.review.web.errors import Refused
from extract.review.web.library import Entry, Library
from extract.review.web.queue import Row
from extract.review.web.values import Values
from extract.store import DecidedMeanwhile

_AGAIN = "Nothing was changed: look at the record again, and decide on what it says now."
_ABOUT = "about."  # begins the names of the fields that say what a value is about


@dataclass(frozen=True, slots=True)
class Form:
    """What a curator sent."""

    given: Mapping[str, str]

    def get(self, name: str) -> str:
        """A field, without the space around it; "" where it is not there."""
        return self.given.get(name, "").strip()

    def number(self, name: str) -> int | None:
        """A field that is a whole number; None where it is none."""
        text = self.get(name)
        return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else None

    @property
    def why(self) -> str | None:
        """The reason that the curator gives."""
        return self.get("why") or None

    @property
    def about(self) -> dict[str, str | None]:
        """What a value is said to be about; None for what it is said not to be about."""
        names = (name for name in self.given if name.startswith(_ABOUT))
        return {name.removeprefix(_ABOUT): self.get(name) or None for name in names}


def decide(library: Library[Row], id: str, form: Form, who: str) -> str:
    """Stores what a form says; gives the address to go on at.

    Raises:
        Refused: it cannot be decided, or the record or its decisions are not what was on the page.
    """
    entry = _as_seen(library.entry(id), form)
    desk = Desk(entry.record, entry.text, entry.decisions, who=who)
    try:
        decisions = _said(desk, entry, form)
        library.folder.append(id, decisions, after=entry.decisions)
    except DecidedMeanwhile as error:
        message = f"Somebody was faster: {error}. Nothing of yours was lost or stored."
        raise Refused(409, message, back(entry, form)) from error
    except DecisionRefused as error:
        raise Refused(422, f"This cannot be decided: {error}.", back(entry, form)) from error
    return _onward(entry, form, decisions[-1])


def back(entry: Entry, form: Form) -> str:
    """The address of the page that a form was on, with what was written into the form."""
    path = _path_of(entry, form)
    query = {"value": path, "queue": form.get("queue")}
    if form.get("correct") or form.get("add"):
        query |= {"say": form.get("value"), "why": form.get("why"), "words": form.get("words")}
        query |= {name: form.get(name) for name in form.given if name.startswith(_ABOUT)}
        query |= {"of": form.get("of")}
        query |= {"do": "correct" if path else "add", "field": form.get("add")}
        start, end = form.number("start"), form.number("end")
        query |= {} if start is None or end is None else {"span": f"{start}-{end}"}
    return _address(entry, query)


def _as_seen(entry: Entry, form: Form) -> Entry:
    """The record with the decisions that the curator saw, and none that was made since."""
    if form.get("seen") != entry.digest:
        message = f"The record was made anew while you looked at it. {_AGAIN}"
        raise Refused(409, message, back(entry, form))
    count = form.number("history")
    if count is None or count > len(entry.decisions.history):
        message = f"The decisions were put back while you looked at them. {_AGAIN}"
        raise Refused(409, message, back(entry, form))
    seen = Decisions(id=entry.record.id, history=entry.decisions.history[:count])
    return replace(entry, decisions=seen)


def _said(desk: Desk, entry: Entry, form: Form) -> tuple[Decision, ...]:
    """The decisions that a form asks for."""
    if path := form.get("approve"):
        return desk.approve(path, why=form.why, of=_replaced(entry, form, path))
    if path := form.get("reject"):
        return desk.reject(path, why=form.why, of=_replaced(entry, form, path))
    if path := form.get("correct"):
        return _correction(desk, entry, form, path)
    if field := form.get("add"):
        about = {key: name for key, name in form.about.items() if name is not None}
        return desk.add(field, form.get("value"), about, at=_span(entry, form), why=form.why)
    if id := form.get("withdraw"):
        return desk.withdraw(id, why=form.why)
    if form.get("approve_record"):
        return desk.approve(why=form.why)
    raise DecisionRefused("the form does not say what to decide")


def _correction(desk: Desk, entry: Entry, form: Form, path: str) -> tuple[Decision, ...]:
    before = dict(desk.fact(path).about)
    about = {key: name for key, name in form.about.items() if before.get(key) != name}
    value = form.get("value")
    return desk.correct(
        path,
        value=value if value and value != desk.fact(path).value else None,
        about=about,
        at=_span(entry, form),
        why=form.why,
        of=_replaced(entry, form, path),
    )


def _replaced(entry: Entry, form: Form, path: str) -> str | None:
    """The decision whose place this one takes: a stale one, or one that no run has applied."""
    if of := form.get("of"):
        return of
    standing = entry.standings.by_path.get(path)
    is_pending = standing is not None and standing.outcome == "pending"
    return standing.decision.id if standing is not None and is_pending else None


def _span(entry: Entry, form: Form) -> tuple[tuple[int, int], ...]:
    """Where the text states a value: by offsets, or by the words as they stand in it."""
    words, text = form.get("words"), entry.text
    start, end = form.number("start"), form.number("end")
    is_span = start is not None and end is not None and start < end
    if start is not None and end is not None and is_span and words in {"", text[start:end].strip()}:
        return ((start, end),)
    if not words:
        return ()
    found = text.count(words)
    if found != 1:
        told = f"{found} times" if found else "nowhere"
        raise DecisionRefused(
            f"these words stand {told} in the text; give so many as stand there, that they stand "
            "there once"
        )
    return ((text.find(words), text.find(words) + len(words)),)


def _onward(entry: Entry, form: Form, decision: Decision) -> str:
    """The same page, at the value that was decided, or at the next one that waits."""
    query = {"done": decision.id, "queue": form.get("queue")}
    values = Values.of(entry)
    here = values.at_path(_path_of(entry, form))
    is_through = form.get("approve") or form.get("reject")
    value = values.waiting_after(here) if is_through and here is not None else here
    if value is None:
        return _address(entry, query)
    return f"{_address(entry, query | {'value': value.fact.path})}#v{value.number}"


def _path_of(entry: Entry, form: Form) -> str:
    """The path of the value that a form decides, or that an undone decision was about."""
    for action in ("approve", "reject", "correct"):
        if path := form.get(action):
            return path
    undone = form.get("withdraw")
    standings = entry.standings.by_path.items()
    return next((path for path, one in standings if one.decision.id == undone), "")


def _address(entry: Entry, query: Mapping[str, str]) -> str:
    given = urlencode({name: value for name, value in query.items() if value})
    address = f"/records/{quote(entry.record.id)}"
    return f"{address}?{given}" if given else address
