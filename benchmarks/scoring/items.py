"""The items of a corpus, one JSON object a line, and the page that the extractor gets of each."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from extract.sources.document import Section

HEADED = re.compile(r"\s*(?:(?P<heading>[A-Z]+):)?\s*(?=\S)")


@dataclass(frozen=True, slots=True)
class Item:
    """One item: its text, and under `gold` the whole line."""

    id: str
    text: str
    gold: dict[str, Any]

    @property
    def page(self) -> str:
        """Title and abstract as plain text: the title, where it is known apart, on its own line."""
        title = (self.gold.get("title") or "").strip()
        for lead in (title, f"Title: {title}"):
            if title and self.text.startswith(lead):
                return f"{title}\n\n{self.text[len(lead) :].strip()}\n"
        return self.text

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections of a piece of an abstract: a title, where there is one, and the rest."""
        title = self.gold.get("title")
        if not title:
            return (Section(0, len(self.text), kind="abstract"),)
        start = self.text.index(title)
        end = start + len(title)
        rest = HEADED.match(self.text, end)
        if rest is None:
            return (Section(start, end, kind="title"),)
        body = Section(rest.end(), len(self.text), heading=rest["heading"])
        return Section(start, end, kind="title"), body


def load(path: Path) -> Iterator[Item]:
    """The items of a file, in order."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            gold = json.loads(line)
            yield Item(gold["id"], gold["text"], gold)
