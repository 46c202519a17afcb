"""A diff as people and programs read it: terminal, JSON, Markdown, HTML."""

from collections.abc import Iterator

from extract.review.diff.formats.html import html
from extract.review.diff.formats.markdown import markdown
from extract.review.diff.formats.terminal import terminal, terminal_record
from extract.review.diff.model import Diff


def lines(diff: Diff, format: str, *, is_plain: bool = True) -> Iterator[str]:
    """A diff in one of the formats; colours are for the terminal alone."""
    if format == "json":
        return iter([diff.model_dump_json(indent=2)])
    if format == "terminal":
        return terminal(diff, is_plain=is_plain)
    return html(diff) if format == "html" else markdown(diff)


__all__ = ["html", "lines", "markdown", "terminal", "terminal_record"]
