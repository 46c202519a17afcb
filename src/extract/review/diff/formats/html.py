"""A diff as one HTML file, which loads nothing and runs nothing."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from functools import cache
from html import escape
from importlib.resources import files

from extract.export.terminal import visible
from extract.review.diff import wording
from extract.review.diff.model import Change, Counts, Diff, Passage, RecordDiff, Sentence

_MOST_RECORDS = 1_000  # what a browser opens at once; JSON has them all
_MOST_LISTED = 12  # records; a longer list of them is shown when it is asked for

_CAUSES = {
    "source": "the page says something else",
    "extractor": "the rules read it in another way",
    "both": "page and rules have each a part in it",
    "curator": "a curator decided",
    "unknown": "it cannot be told which",
}


def html(diff: Diff) -> Iterator[str]:
    """The page in lines."""
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    yield "<!doctype html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    yield '<meta name="referrer" content="no-referrer">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield "<title>What changed in the records</title>"
    yield f"<style>{style}</style>"
    yield "</head>"
    yield "<body>"
    yield from _body(diff)
    yield "</body>"
    yield "</html>"


@cache
def _style() -> str:
    return files(__package__).joinpath("page.css").read_text(encoding="utf-8")


def _body(diff: Diff) -> Iterator[str]:
    shown = diff.changed[:_MOST_RECORDS]
    yield "<header>"
    yield "<h1>What changed in the records</h1>"
    yield f"<p><code>{_safe(diff.old)}</code> → <code>{_safe(diff.new)}</code></p>"
    yield f'<p class="sum">{_safe(wording.headline(diff.counts))}</p>'
    yield from _tallies(diff.counts)
    yield "</header>"
    if len(shown) > 1:
        yield from _contents(shown)
    yield "<main>"
    for record in shown:
        yield from _record(record)
    if len(shown) < len(diff.changed):
        yield f"<p>… and {len(diff.changed) - len(shown)} more records.</p>"
    yield from _list("Whole records", [_whole(record) for record in diff.whole])
    yield from _list("Cannot be compared", [_safe(one) for one in wording.unread(diff)])
    yield "</main>"


def _list(heading: str, items: list[str]) -> Iterator[str]:
    if items:
        yield f'<section class="record"><h2>{heading}</h2><ul class="changes">'
        yield from (f"<li>{item}</li>" for item in items[:_MOST_RECORDS])
        if len(items) > _MOST_RECORDS:
            yield f"<li>… and {len(items) - _MOST_RECORDS} more</li>"
        yield "</ul></section>"


def _whole(record: RecordDiff) -> str:
    return (
        f'<span class="kind {record.status}">{record.status}</span> '
        f'<b>{_safe(record.id)}</b> <span class="title">{_safe(record.title or "")}</span> '
        f'<span class="count">{record.values} values</span>'
    )


def _tallies(counts: Counts) -> Iterator[str]:
    if not counts.changes:
        return
    yield '<dl class="tally"><div><dt>Values</dt><dd>'
    for kind, count in counts.changes.items():
        yield f'<span class="kind {kind}">{count} {kind}</span>'
    yield "</dd></div><div><dt>Causes</dt><dd>"
    for cause, count in counts.causes.items():
        yield f'<span class="cause" title="{_CAUSES[cause]}">{count} {cause}</span>'
    yield "</dd></div></dl>"


def _contents(records: tuple[RecordDiff, ...]) -> Iterator[str]:
    is_open = " open" if len(records) <= _MOST_LISTED else ""
    yield f'<nav aria-label="Records"><details{is_open}><summary>Records</summary><ol>'
    for record in records:
        title = f'<span class="title">{_safe(record.title or "")}</span>'
        yield (
            f'<li><a href="#{_safe(record.id)}">{_safe(record.id)}</a>'
            f' {title} <span class="count">{len(record.changes)}</span></li>'
        )
    yield "</ol></details></nav>"


def _record(record: RecordDiff) -> Iterator[str]:
    yield f'<section class="record" id="{_safe(record.id)}">'
    yield f"<h2>{_safe(record.id)}</h2>"
    if record.title:
        yield f'<p class="title">{_safe(record.title)}</p>'
    if record.note:
        yield f'<p class="note">{_safe(record.note)}</p>'
    for group in wording.groups(record):
        yield from _group(group)
    yield from _others(record.sentences)
    if record.more_sentences:
        yield f'<p class="note">… and {record.more_sentences} more sentences.</p>'
    if record.other_parts:
        yield f'<p class="note">Also different: {_safe(wording.also(record))}.</p>'
    yield "</section>"


def _group(group: wording.Group) -> Iterator[str]:
    yield '<div class="group">'
    yield '<ul class="changes">'
    yield from (_change(change) for change in group.changes)
    yield "</ul>"
    if group.is_same_text:
        yield from (_passage(each, "both", "") for each in group.new)
    else:
        yield from (_passage(each, "old", "was") for each in group.old)
        yield from (_passage(each, "new", "is") for each in group.new)
    yield "</div>"


def _change(change: Change) -> str:
    told = " → ".join(f"<b>{_safe(value)}</b>" for value in wording.values(change))
    about = wording.about(change)
    of = f'<span class="about">{_safe(about)}</span>' if about else ""
    turns = "".join(
        f'<span class="turn">{_safe(key)}: <b>{_safe(old)}</b> → <b>{_safe(new)}</b></span> '
        for key, old, new in wording.turned(change)
    )
    cause = f'<span class="cause" title="{_CAUSES[change.cause]}">{change.cause}</span>'
    return (
        f'<li><span class="kind {change.kind}">{change.kind}</span> '
        f'<span class="field">{_safe(wording.label(change.field))}</span> '
        f"<span>{told}</span> {of} {turns}{cause}</li>"
    )


def _passage(passage: Passage, side: str, word: str) -> str:
    marked = "".join(
        f"<mark>{_safe(piece)}</mark>" if is_marked else _safe(piece)
        for piece, is_marked in wording.pieces(passage)
    )
    label = f'<span class="side">{word}</span> ' if word else ""
    return f'<blockquote class="{side}">{label}{marked}</blockquote>'


def _others(sentences: tuple[Sentence, ...]) -> Iterator[str]:
    if not sentences:
        return
    yield '<div class="group"><p class="note">Other sentences, in which no value changed</p>'
    for sentence in sentences:
        word = "was" if sentence.side == "old" else "is"
        label = f'<span class="side">{word}</span> '
        yield f'<blockquote class="{sentence.side}">{label}{_safe(sentence.text)}</blockquote>'
    yield "</div>"


def _safe(text: str) -> str:
    """Text from anywhere as text."""
    return escape(visible(text), quote=True)
