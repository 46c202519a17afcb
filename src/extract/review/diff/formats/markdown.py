"""A diff for the text of a pull request.

All that comes from a page stands in code, where nothing is a link, a mention, a picture or HTML.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.export.terminal import visible
from extract.review.diff import wording
from extract.review.diff.model import Change, Diff, Passage, RecordDiff

MOST = 60_000  # characters; what shows pull requests takes little more
_MOST_GROUPS = 25  # of one record
_MOST_UNREADABLE = 20
_LONGEST_SENTENCE = 700
_LONGEST_CODE = 400

_BACKTICKS = re.compile("`{1,1000}")


def markdown(diff: Diff) -> Iterator[str]:
    """The diff in lines, and of a long one the beginning and how much more there is."""
    written = 0
    for line in _head(diff):
        written += len(line) + 1
        yield line
    parts = [list(_record(record)) for record in diff.changed]
    parts += [["\n## Whole records\n"]] if diff.whole else []
    parts += [[_whole(record)] for record in diff.whole]
    for place, lines in enumerate(parts):
        written += sum(len(line) + 1 for line in lines)
        if written > MOST:
            yield f"\n… and {len(parts) - place} more records."
            return
        yield from lines


def _head(diff: Diff) -> Iterator[str]:
    yield f"# Records: {code(diff.old)} → {code(diff.new)}\n"
    yield f"**{wording.headline(diff.counts)}.**\n"
    if diff.counts.changes:
        yield f"- values: {wording.tally(diff.counts.changes.items())}"
        yield f"- causes: {wording.tally(diff.counts.causes.items())}"
    if diff.unreadable:
        yield "\nCannot be compared:\n"
        yield from _bounded([f"- {code(one)}" for one in wording.unread(diff)], _MOST_UNREADABLE)


def _record(record: RecordDiff) -> Iterator[str]:
    yield f"\n## {code(record.id)}\n"
    if record.title:
        yield f"{code(record.title)}\n"
    if record.note:
        yield f"{record.note}\n"
    found = ["\n".join(_group(group)) for group in wording.groups(record)]
    yield from _bounded(found, _MOST_GROUPS)
    if record.sentences:
        yield "\nOther sentences, in which no value changed:\n"
        lines = [_line("-" if s.side == "old" else "+", s.text) for s in record.sentences]
        yield from _fenced(list(_bounded(lines, _MOST_GROUPS, record.more_sentences)))
    if record.other_parts:
        yield f"\nAlso: {wording.also(record)}."


def _whole(record: RecordDiff) -> str:
    title = f" {code(record.title)}" if record.title else ""
    return f"- **{record.status}** {code(record.id)}{title} ({record.values} values)"


def _group(group: wording.Group) -> Iterator[str]:
    for change in group.changes:
        yield _change(change)
    sides = [(" ", group.new)] if group.is_same_text else [("-", group.old), ("+", group.new)]
    lines = [_line(sign, _marked(each)) for sign, passages in sides for each in passages]
    if lines:
        yield from _fenced(lines, "  ")


def _change(change: Change) -> str:
    told = " → ".join(code(value) for value in wording.values(change))
    about = wording.about(change)
    of = f" of {code(about)}" if about else ""
    turns = (f"; {key}: {code(old)} → {code(new)}" for key, old, new in wording.turned(change))
    field = wording.label(change.field)
    return f"- **{change.kind}** {field}: {told}{of}{''.join(turns)} ({change.cause})"


def _marked(passage: Passage) -> str:
    return "".join(f"[[{piece}]]" if is_in else piece for piece, is_in in wording.pieces(passage))


def _line(sign: str, text: str) -> str:
    shown = visible(text)
    return f"{sign} {shown if len(shown) <= _LONGEST_SENTENCE else shown[:_LONGEST_SENTENCE] + '…'}"


def _fenced(lines: list[str], indent: str = "") -> Iterator[str]:
    """Lines in a block of code that none of them can close."""
    fence = "`" * max(3, _longest_run("\n".join(lines)) + 1)
    yield f"{indent}{fence}diff"
    yield from (f"{indent}{line}" for line in lines)
    yield f"{indent}{fence}"


def code(text: str) -> str:
    """Text in code that it cannot close."""
    shown = visible(text[:_LONGEST_CODE]).strip() or " "
    fence = "`" * (_longest_run(shown) + 1)
    space = " " if "`" in shown else ""
    return f"{fence}{space}{shown}{space}{fence}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in _BACKTICKS.findall(text)), default=0)


def _bounded(lines: list[str], most: int, beside: int = 0) -> Iterator[str]:
    yield from lines[:most]
    if more := max(0, len(lines) - most) + beside:
        yield f"\n… and {more} more."
