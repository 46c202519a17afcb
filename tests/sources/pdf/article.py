"""An article in two columns below its title and abstract, as a journal would print it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.sources.pdf.writing import HEIGHT, WIDTH, Page, wrapped, write

LEFT, RIGHT, TOP, BOTTOM = 50.0, WIDTH - 50, 60.0, HEIGHT - 60
GUTTER = 18.0
COLUMN = (RIGHT - LEFT - GUTTER) / 2
PITCH = 11.5


@dataclass(frozen=True)
class Table:
    """A table between rules, in a column or over both."""

    caption: str
    rows: Sequence[Sequence[str]]  # the first is its head
    note: str = ""


@dataclass(frozen=True)
class Article:
    """What is printed. Texts are marked up as `writing` says."""

    title: str
    authors: str
    source: str
    abstract: Sequence[tuple[str | None, str]]
    keywords: str = ""
    body: Sequence[tuple[str, Sequence[str | Table]]] = field(default_factory=tuple)
    head: str = "Fog lights"
    margin: str = ""


def print_article(article: Article) -> bytes:
    """The article as a PDF."""
    return write(_Press(article).pages())


class _Press:
    """Sets an article page by page, column by column."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._pages: list[Page] = []
        self._column = 1
        self._base = self._start = TOP

    def pages(self) -> list[Page]:
        self._front()
        for heading, paragraphs in self._article.body:
            self._line(f"**{heading}**", "sans", 10.5, before=8)
            for paragraph in paragraphs:
                if isinstance(paragraph, Table):
                    self._table(paragraph)
                else:
                    self._paragraph(paragraph)
        return self._pages

    def _front(self) -> None:
        """Title, authors and abstract over both columns, the abstract in a box of its own."""
        page = self._new_page()
        width = RIGHT - LEFT
        base = page.paragraph((LEFT, TOP, width), self._article.title, "sans-bold", 17)
        base = page.paragraph((LEFT, base + 4, width), self._article.authors, "sans", 9)
        base = page.paragraph((LEFT + 8, base + 10, width - 16), "**Abstract**", "sans", 10)
        for heading, text in self._article.abstract:
            whole = f"**{heading}:** {text}" if heading else text
            base = page.paragraph((LEFT + 8, base, width - 16), whole, "sans", 8.5)
        if self._article.keywords:
            keywords = f"**Keywords:** {self._article.keywords}"
            base = page.paragraph((LEFT + 8, base + 6, width - 16), keywords, "sans", 8.5)
        self._column, self._start = 0, base + 14
        self._base = self._start

    def _new_page(self) -> Page:
        page = Page()
        self._pages.append(page)
        number = len(self._pages)
        if number == 1:
            page.text(LEFT, 32, self._article.source, "sans", 8)
        else:
            page.text(LEFT, 32, self._article.head, "sans", 8)
        page.text(WIDTH / 2, HEIGHT - 28, str(number + 100), "sans", 8)
        if self._article.margin:
            page.turned(WIDTH - 18, HEIGHT - 200, self._article.margin)
        self._column, self._base, self._start = 0, TOP, TOP
        return page

    def _line(self, text: str, font: str = "serif", size: float = 9.5, before: float = 0) -> None:
        """Sets a line at the foot of what is set, or at the head of the next column."""
        if self._base + before + 2 * PITCH > BOTTOM:
            self._turn()
            before = 0
        self._base += before + PITCH
        x = LEFT + self._column * (COLUMN + GUTTER)
        self._pages[-1].text(x, self._base, text, font, size)

    def _turn(self) -> None:
        if self._column == 0:
            self._column, self._base = 1, self._start
        else:
            self._new_page()

    def _paragraph(self, text: str) -> None:
        for number, line in enumerate(wrapped(text, COLUMN, "serif", 9.5, indent=10)):
            self._line(f"   {line}" if number == 0 else line)

    def _table(self, table: Table) -> None:
        """Sets a table in one column, its cells under one another."""
        height = PITCH * (len(table.rows) + 4)
        if self._base + height > BOTTOM:
            self._turn()
        x = LEFT + self._column * (COLUMN + GUTTER)
        page = self._pages[-1]
        self._base = page.paragraph((x, self._base + 8, COLUMN), table.caption, "sans", 8)
        wide = COLUMN / (len(table.rows[0]) + 1)
        for number, row in enumerate(table.rows):
            if number < 2:
                page.rule(x, x + COLUMN, self._base + 3)
            self._base += PITCH
            for place, cell in enumerate(row):
                page.text(x + (place + (place > 0)) * wide, self._base, cell, "sans", 7.5)
        page.rule(x, x + COLUMN, self._base + 3)
        if table.note:
            self._base = page.paragraph((x, self._base + 3, COLUMN), table.note, "sans", 7)
        self._base += PITCH
