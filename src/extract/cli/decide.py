"""`abstractor decide`: approve, correct, reject or add a value from the terminal."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from extract.cli.app import app
from extract.cli.terminal import own_name, say, stop, stopping

if TYPE_CHECKING:
    from extract.decisions import Decision, Desk
    from extract.records import TrialRecord
    from extract.records.facts import Fact


class What(StrEnum):
    """What can be decided."""

    facts = "facts"
    approve = "approve"
    correct = "correct"
    reject = "reject"
    add = "add"
    withdraw = "withdraw"
    waive = "waive"


_SPAN = re.compile(r"(\d{1,9}):(\d{1,9})")


@app.command()
def decide(  # noqa: PLR0913, PLR0917 - the parts of a decision, each by its name
    structured: Annotated[
        Path, typer.Argument(metavar="STRUCTURED", help="The folder of records.")
    ],
    id: Annotated[str, typer.Argument(metavar="ID", help="Of the record.")],
    action: Annotated[What, typer.Argument(metavar="ACTION", help="; ".join(What))] = What.facts,
    which: Annotated[
        str | None,
        typer.Argument(metavar="WHICH", help="A path or kind of value; an earlier decision."),
    ] = None,
    value: Annotated[
        str | None, typer.Argument(metavar="VALUE", help="Of a correction or an addition.")
    ] = None,
    about: Annotated[
        list[str] | None,
        typer.Option(metavar="WHAT=NAME", help="What it is about: arm=placebo. arm= takes it off."),
    ] = None,
    quote: Annotated[
        list[str] | None, typer.Option(help="Words of the text that state the value.")
    ] = None,
    at: Annotated[
        list[str] | None,
        typer.Option(metavar="START:END", help="The same, by their place in the text."),
    ] = None,
    of: Annotated[
        str | None, typer.Option(help="A stale decision that this one takes the place of.")
    ] = None,
    who: Annotated[str | None, typer.Option(help="Your name; by default git's, or $USER.")] = None,
    why: Annotated[str | None, typer.Option(help="The reason.")] = None,
) -> None:
    """Decide on a value of a record, or list its values with their paths.

    Exit status: 0 when decided, 2 if not, with the reason.
    """
    from extract.decisions import DecisionError
    from extract.review.deciding import decide
    from extract.store import Store

    store = Store(structured)
    with stopping():
        store.refuse_shards("a curator decides on one file a record")
        if action is What.facts:
            _list(store.load(id)[0])
            return
        said = _Said(which, value, about or [], quote or [], at or [], of, why)
        try:
            done = decide(store, id, said.by(action), who=who or own_name())
        except DecisionError as error:
            stop(str(error))
    for decision in done.new:
        typer.echo(f"{decision.action} {decision.id}")
    if not done.is_applied:
        say("stored; the next run applies it to the record")


class _Said:
    """The words of the command line, as a desk takes them."""

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        which: str | None,
        value: str | None,
        about: list[str],
        quotes: list[str],
        at: list[str],
        of: str | None,
        why: str | None,
    ) -> None:
        self._which, self._value, self._of, self._why = which, value, of, why
        self._quotes, self._at = quotes, at
        self._about = {key: name or None for key, _, name in (a.partition("=") for a in about)}

    def by(self, action: What) -> Callable[[Desk], tuple[Decision, ...]]:
        """What a desk is told."""
        told: dict[What, Callable[[Desk], tuple[Decision, ...]]] = {
            What.approve: self._approve,
            What.correct: self._correct,
            What.reject: self._reject,
            What.add: self._add,
            What.withdraw: lambda desk: desk.withdraw(self._needed("which"), why=self._why),
            What.waive: lambda desk: desk.waive(
                self._needed("which"), self._value, why=self._why or ""
            ),
        }
        return told[action]

    def _correct(self, desk: Desk) -> tuple[Decision, ...]:
        path, spans = self._path(desk), self._spans(desk)
        new = desk.correct(
            path, value=self._value, about=self._about, at=spans, why=self._why, of=self._of
        )
        _tell_beside(desk, path)
        return new

    def _reject(self, desk: Desk) -> tuple[Decision, ...]:
        path = self._path(desk)
        new = desk.reject(path, why=self._why, of=self._of)
        _tell_beside(desk, path)
        return new

    def _approve(self, desk: Desk) -> tuple[Decision, ...]:
        path = None if self._which is None else self._path(desk)
        return desk.approve(path, why=self._why, of=self._of)

    def _add(self, desk: Desk) -> tuple[Decision, ...]:
        about = {key: name for key, name in self._about.items() if name is not None}
        field, value = self._needed("which"), self._value
        if value is None:
            stop("say the value: add FIELD VALUE")
        spans = self._spans(desk)
        return desk.add(field, value, about, at=spans, why=self._why, of=self._of)

    def _needed(self, name: str) -> str:
        if self._which is None:
            stop(f"say {name}: see abstractor decide --help")
        return self._which

    def _path(self, desk: Desk) -> str:
        """The path that is named, or that of the one value of a kind."""
        named = self._needed("which value")
        if named.startswith("/"):
            return named
        paths = [fact.path for fact in desk.facts if fact.field == named]
        if len(paths) != 1:
            stop(f"{named}: name one of {', '.join(paths) or 'the values that are there'}")
        return paths[0]

    def _spans(self, desk: Desk) -> list[tuple[int, int]]:
        spans = []
        for each in self._at:
            if (found := _SPAN.fullmatch(each)) is None:
                stop(f"{each}: a place in the text is START:END, such as 585:588")
            spans.append((int(found[1]), int(found[2])))
        return spans + [_place_of(quote, desk.text) for quote in self._quotes]


def _tell_beside(desk: Desk, path: str) -> None:
    """Says where else the same number stands, which is decided by itself."""
    for fact in desk.beside(path):
        say(f"the same words also say {fact.path} ({fact.field}); decide on that too")


def _place_of(quote: str, text: str) -> tuple[int, int]:
    """Where words stand; a blank is one of any width, which a keyboard does not have."""
    words = r"\s{1,3}".join(map(re.escape, quote.split()))
    found = [match.span() for match in re.finditer(words, text)] if words else []
    if len(found) != 1:
        stop(f"{quote!r} stands {len(found)} times in the text; quote more, or use --at")
    return found[0]


def _list(record: TrialRecord) -> None:
    from extract.export.terminal import visible
    from extract.records.facts import facts

    decided = {one.path: f" [{one.action}, {one.who}]" for one in record.review.decided}
    for fact in facts(record):
        typer.echo(visible(f"{fact.path}  {_told(fact)}{decided.get(fact.path, '')}"))
    for one in record.review.decided:
        if one.state == "stale":
            typer.echo(visible(f"stale {one.decision}: {one.field} {one.value}: {one.reason}"))


def _told(fact: Fact) -> str:
    about = ", ".join(f"{what}: {name}" for what, name in fact.about)
    return f"{fact.field}  {fact.value}" + (f"  ({about})" if about else "")
