"""A diff for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from extract.export.quoting import MARK
from extract.export.terminal import visible
from extract.review.diff import wording
from extract.review.diff.model import Change, Diff, Passage, RecordDiff

_PLAIN_WIDTH = 100  # where no terminal says how wide it is
_COLORS = {
    "gained": "green",
    "lost": "red",
    "changed": "yellow",
    "moved": "cyan",
    "rebound": "magenta",
}

Line = Text | Padding


def terminal(diff: Diff, *, is_plain: bool) -> Iterator[str]:
    """The diff in lines; with colours, and as wide as the terminal, unless it is to be plain."""
    return _printed(_Page(is_plain).lines(diff), is_plain)


def terminal_record(record: RecordDiff, *, is_plain: bool) -> Iterator[str]:
    """What is different in one record, in lines."""
    page = _Page(is_plain)
    lines = page.record(record) if record.status == "changed" else [_whole(record)]
    return _printed(lines, is_plain)


def _printed(lines: Iterable[Line], is_plain: bool) -> Iterator[str]:
    width = _PLAIN_WIDTH if is_plain else None
    console = Console(
        force_terminal=not is_plain, width=width, highlight=False, markup=False, emoji=False
    )
    for line in lines:
        with console.capture() as captured:
            console.print(line)
        yield from (part.rstrip() for part in captured.get().splitlines() or [""])


class _Page:
    def __init__(self, is_plain: bool) -> None:
        self._is_plain = is_plain

    def lines(self, diff: Diff) -> Iterator[Line]:
        """All of it."""
        yield Text(visible(f"{diff.old} → {diff.new}"), "dim")
        yield Text(wording.headline(diff.counts), "bold")
        if diff.counts.changes:
            kinds = wording.tally(diff.counts.changes.items())
            by = wording.tally(diff.counts.causes.items())
            yield Text(f"values: {kinds}; causes: {by}")
        for record in diff.changed:
            yield Text()
            yield from self.record(record)
        if diff.whole:
            yield Text("\nWhole records", "bold")
            yield from (_indented(2, _whole(record)) for record in diff.whole)
        if diff.unreadable:
            yield Text("\nCannot be compared", "bold red")
            yield from (_indented(2, Text(visible(one))) for one in wording.unread(diff))

    def record(self, record: RecordDiff) -> Iterator[Line]:
        """What is different in one record."""
        yield Text.assemble((record.id, "bold"), (_title(record), "dim"))
        if record.note:
            yield _indented(2, Text(record.note, "dim"))
        for group in wording.groups(record):
            yield from (_indented(2, self._change(change)) for change in group.changes)
            yield from self._sentences(group)
        for sentence in record.sentences:
            sign, color = ("-", "red") if sentence.side == "old" else ("+", "green")
            shown = Text.assemble((f"{sign} ", color), visible(sentence.text))
            shown.append("  (no value changed)", "dim")
            yield _indented(2, shown)
        if record.more_sentences:
            yield _indented(2, Text(f"… and {record.more_sentences} more sentences", "dim"))
        if record.other_parts:
            yield _indented(2, Text(f"also: {wording.also(record)}", "dim"))

    def _change(self, change: Change) -> Text:
        told = " → ".join(visible(value) for value in wording.values(change))
        line = Text.assemble(
            (f"{change.kind:<8}", _COLORS[change.kind]),
            f"{wording.label(change.field)}: ",
            (told, "bold"),
        )
        if about := wording.about(change):
            line.append(f"  of {visible(about)}")
        for key, old, new in wording.turned(change):
            line.append(f"; {key}: ").append(f"{visible(old)} → {visible(new)}", "bold")
        return line.append(f"  ({change.cause})", "dim")

    def _sentences(self, group: wording.Group) -> Iterator[Line]:
        """The sentences before and after; once where they are the same."""
        sides = [(" ", group.new)] if group.is_same_text else [("-", group.old), ("+", group.new)]
        for sign, passages in sides:
            for passage in passages:
                color = {"-": "red", "+": "green"}.get(sign, "")
                yield _indented(4, Text.assemble((f"{sign} ", color), self._marked(passage)))

    def _marked(self, passage: Passage) -> Text:
        shown = Text()
        for piece, is_marked in wording.pieces(passage):
            if is_marked and self._is_plain:
                shown.append(f"[[{visible(piece)}]]")
            else:
                shown.append(visible(piece), MARK if is_marked else "dim")
        return shown


def _whole(record: RecordDiff) -> Text:
    return Text.assemble(
        (f"{record.status:<8}", _COLORS[record.status]),
        (record.id, "bold"),
        (f"{_title(record)}  ({record.values} values)", "dim"),
    )


def _title(record: RecordDiff) -> str:
    return f"  {visible(record.title)}" if record.title else ""


def _indented(spaces: int, line: Text) -> Padding:
    return Padding(line, (0, 0, 0, spaces))
