"""A diff as people and programs read it: terminal, JSON, Markdown, HTML."""

from extract.review.diff.formats.html import html
from extract.review.diff.formats.markdown import markdown
from extract.review.diff.formats.terminal import terminal, terminal_record

__all__ = ["html", "markdown", "terminal", "terminal_record"]
