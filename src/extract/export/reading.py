"""A record as a person reads it: every finding with the sentence that says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from textwrap import shorten

from pydantic import BaseModel
from rich.box import SIMPLE_HEAD
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from extract.export.quoting import quoted
from extract.export.terminal import visible
from extract.export.wording import Wording
from extract.records.schema import ArmResult, Evidence, Result, TrialRecord

_LONGEST_HEADING = 40  # of a table this may be a paragraph
_PLAIN_WIDTH = 100  # where no terminal says how wide it is
_WHOLE, _UNBOUND = "whole", "unbound"  # columns for figures that are of no arm
_CITATION = ("authors", "group", "journal", "published", "volume", "issue", "pages", "doi", "pmid")


def reading(record: TrialRecord, text: str, *, is_plain: bool) -> str:
    """The record in lines; with colours, and as wide as the terminal, unless it is to be plain."""
    width = _PLAIN_WIDTH if is_plain else None
    console = Console(
        force_terminal=not is_plain, width=width, highlight=False, markup=False, emoji=False
    )
    with console.capture() as captured:
        for part in _Reading(record, text, is_plain=is_plain).parts():
            console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


class _Reading:
    def __init__(self, record: TrialRecord, text: str, *, is_plain: bool) -> None:
        self._record = record
        self._text = text
        self._is_plain = is_plain
        self._wording = Wording(record)
        self._say = self._wording.say

    def parts(self) -> Iterator[RenderableType]:
        """The page from top to bottom, without what the record does not have."""
        record = self._record
        yield from self._head()
        design = chain(self._item("report_type", record.report_type), self._fields(record.design))
        parts: dict[str, Iterable[RenderableType]] = {
            "Registration": self._items(record.registrations),
            "Design": design,
            "Population": self._fields(record.population),
            "Arms": self._arms(),
            "Interventions, arm not told": self._items(record.interventions),
            "Participants": self._items(record.counts),
            "Outcomes": self._items(record.outcomes),
            "Results": self._results(),
            "Mortality": self._mortality(),
            "Mortality, as stated": self._items(record.mortality_findings),
            "P values": self._items(record.p_values),
            "Intervals": self._items(record.intervals),
            "Limitations": self._items(record.limitations),
            "Conclusion": self._item("", record.conclusion),
            "Funding": self._items(record.funding),
            "Related trials": chain(*map(self._fields, record.related_trials)),
            "Checks": _checks(record),
            "Decided by curators": _decided(record),
            "Numbers that no finding claims": self._unclaimed(),
        }
        for title, part in parts.items():
            if body := list(part):
                yield Group(Text(f"\n{title}", "bold"), *body)

    def _head(self) -> Iterator[Text]:
        record, citation = self._record, self._record.citation
        yield Text(record.id, "bold")
        if citation.title is not None:
            yield Text(visible(citation.title.value), "bold")
        cited = (self._say(getattr(citation, name)) for name in _CITATION)
        yield Text(". ".join(filter(None, cited)))
        source, extractor = record.source, record.extractor
        made = f"{source.name} ({source.format}), by extractor {extractor.version}"
        yield Text(visible(f"From {made}; {record.review.state}"), "dim")

    def _items(self, values: Iterable[BaseModel]) -> Iterator[RenderableType]:
        return chain.from_iterable(self._item("", value) for value in values)

    def _fields(self, model: BaseModel) -> Iterator[RenderableType]:
        return chain.from_iterable(self._item(name, value) for name, value in model)

    def _item(self, name: str, value: object) -> Iterator[RenderableType]:
        """A value by its name, and under it the sentences that state it."""
        if isinstance(value, tuple):
            yield from chain.from_iterable(self._item(name, one) for one in value)
        elif isinstance(value, BaseModel) and hasattr(value, "evidence"):
            label = f"{name.replace('_', ' ')}: " if name else ""
            rule = f"  ({value.rule})" if hasattr(value, "rule") else ""
            yield _indented(2, Text.assemble(label, (self._say(value), "bold"), (rule, "dim")))
            yield self._evidence(value.evidence)
        elif isinstance(value, BaseModel):
            yield from self._fields(value)

    def _evidence(self, places: Iterable[Evidence]) -> RenderableType:
        lines = quoted(self._text, places, is_plain=self._is_plain, where=self._where)
        return _indented(6, *lines)

    def _where(self, place: Evidence) -> str:
        """The section of the body that a place of a full text is in; "" in an abstract."""
        bodies = (section for section in self._record.sections if section.part == "body")
        found = next((s for s in bodies if s.start <= place.start < s.end), None)
        if found is None:
            return ""
        return f"(body, {shorten(found.heading or found.kind, _LONGEST_HEADING, placeholder='…')}) "

    def _arms(self) -> Iterator[RenderableType]:
        arms = self._record.arms
        table = _table("", "arm", "also called", "role", "interventions")
        for arm in arms:
            given = "; ".join(self._say(one) for one in arm.interventions)
            names = visible(arm.label), self._say(arm.aliases)
            table.add_row(arm.id, *names, arm.role or "not said", given)
        if arms:
            yield table
        for arm in arms:
            yield _indented(2, Text(arm.id, "bold"))
            yield self._evidence(arm.evidence)

    def _results(self) -> Iterator[RenderableType]:
        results = self._record.results
        columns = self._columns(results)
        table = _table("", "outcome", *columns.values(), "p")
        for result in results:
            cells = (self._cell(result, column) for column in columns)
            subject = self._wording.say_subject(result)
            table.add_row(result.id, subject, *cells, self._say(result.p_value))
        if results:
            yield table
        for result in results:
            yield _indented(2, Text(result.id, "bold"))
            yield from (_indented(4, Text(self._say(one))) for one in result.contrasts)
            if result.direction is not None:
                yield _indented(4, Text(f"stated: {self._say(result.direction)}"))
            yield self._evidence(result.evidence)

    def _columns(self, results: Iterable[Result]) -> dict[str, str]:
        """The columns of the table of results: the arms in their order, then what has none."""
        used = {_column(one) for result in results for one in result.arms}
        names = {arm.id: visible(arm.label) for arm in self._record.arms}
        names |= {_WHOLE: "whole trial", _UNBOUND: "unbound"}
        return {column: name for column, name in names.items() if column in used}

    def _cell(self, result: Result, column: str) -> str:
        figures = (one for one in result.arms if _column(one) == column)
        return "; ".join(self._wording.say_figures(one) for one in figures)

    def _mortality(self) -> Iterator[RenderableType]:
        figures = self._record.mortality
        table = _table("", "arm", "measure", "figure", "when", "of whom", "cause", "status")
        for place, one in enumerate(figures, 1):
            arm = self._say(one.arm) or ("unbound" if one.binding == _UNBOUND else "whole trial")
            of = (self._say(part) for part in (one.time_frame, one.subset, one.cause))
            table.add_row(
                f"m{place}", arm, one.measure, self._wording.say_figures(one), *of, one.status
            )
        if figures:
            yield table
        for place, one in enumerate(figures, 1):
            yield _indented(2, Text(f"m{place}", "bold"))
            yield self._evidence(one.evidence)

    def _unclaimed(self) -> Iterator[RenderableType]:
        for number in self._record.coverage.unclaimed:
            place = Evidence(start=number.start, end=number.end, quote=number.quote)
            yield self._evidence([place])


def _column(figures: ArmResult) -> str:
    if figures.arm is not None:
        return figures.arm
    return _UNBOUND if figures.binding == _UNBOUND else _WHOLE


def _checks(record: TrialRecord) -> Iterator[RenderableType]:
    table = _table("code", "outcome", "message")
    for verdict in record.checks:
        table.add_row(verdict.code, verdict.outcome, visible(verdict.message))
    if record.checks:
        yield table


def _decided(record: TrialRecord) -> Iterator[RenderableType]:
    """What became of each decision, and what the rules say instead."""
    table = _table("decided", "value", "now", "the rules say", "by")
    for one in record.review.decided:
        value = "" if one.value is None else visible(one.value)
        rules = "" if one.rules is None else visible(one.rules.value)
        now = one.state if one.reason is None else f"{one.state}: {visible(one.reason)}"
        by = f"{visible(one.who)}, {one.when}"
        table.add_row(f"{one.action} {one.field}", value, now, rules, by)
    if record.review.decided:
        yield table


def _indented(spaces: int, *lines: Text) -> RenderableType:
    return Padding(Group(*lines), (0, 0, 0, spaces))


def _table(*columns: str) -> Table:
    table = Table(box=SIMPLE_HEAD, padding=(0, 1), show_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold")
    return table
