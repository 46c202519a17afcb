"""Saved searches: a file that a person edits, one table a search.

[septic-shock-mortality]
query = '"septic shock"[tiab] AND randomized controlled trial[pt]'
published_from = 2015
published_to = 2026-06-30
limit = 20_000
"""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from extract.fetch.errors import BadSearches

FILE = Path("searches.toml")
LIMIT = 100_000
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?")
_MOST_BYTES = 1_000_000


def _date(value: object) -> object:
    """A date as far as it is given, as PubMed writes it: 2015, 2015/06, 2015/06/30."""
    if isinstance(value, date):
        return f"{value:%Y/%m/%d}"
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if isinstance(value, str) and re.fullmatch(r"[12][0-9]{3}([-/](0[1-9]|1[0-2]))?", value):
        return value.replace("-", "/")
    raise ValueError('expected a year (2015), a month ("2015-06") or a day (2015-06-30)')


def _one_line(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value


Published = Annotated[str | None, BeforeValidator(_date)]


class Search(BaseModel):
    """A search that has a name."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    name: str
    query: Annotated[str, BeforeValidator(_one_line), Field(min_length=1, max_length=20_000)]
    published_from: Published = None
    published_to: Published = None
    limit: Annotated[int, Field(ge=1)] = LIMIT

    @model_validator(mode="after")
    def _dates_are_in_order(self) -> Search:
        if self.published_from and self.published_to and self.published_from > self.published_to:
            raise ValueError("published_from is later than published_to")
        return self

    @property
    def term(self) -> str:
        """The query with its dates, in the language of PubMed."""
        if self.published_from is None and self.published_to is None:
            return self.query
        start, end = self.published_from or "1000", self.published_to or "3000"
        return f"({self.query}) AND {start}:{end}[pdat]"


def read_searches(path: Path = FILE) -> tuple[Search, ...]:
    """The searches of a file, in its order.

    Raises:
        BadSearches: the file cannot be read or has an error; the message names the line.
    """
    try:
        with path.open("rb") as stream:
            content = stream.read(_MOST_BYTES + 1)
        text = content.decode()
        tables = tomllib.loads(text)
    except OSError as error:
        raise BadSearches(
            f"{path}: {error.strerror}; a file of saved searches was expected"
        ) from error
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise BadSearches(f"{path}:{line}: expected UTF-8, found something else") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise BadSearches(f"{path}: {error}") from error
    if not tables:
        raise BadSearches(f"{path}: there is no search in it")
    return tuple(_read(path, text, name, table) for name, table in tables.items())


def _read(path: Path, text: str, name: str, table: Any) -> Search:
    if not isinstance(table, dict):
        raise BadSearches(
            f"{path}:{_line(text, None, name)}: {name}: expected it within a search, "
            "under a line such as [sepsis]"
        )
    if not _NAME.fullmatch(name):
        line = _line(text, name)
        raise BadSearches(
            f"{path}:{line}: {name!r}: expected a name of lower-case letters, digits and hyphens"
        )
    if "name" in table:
        raise BadSearches(
            f"{path}:{_line(text, name, 'name')}: name: the name of a search stands in [ ] above it"
        )
    try:
        return Search(name=name, **table)
    except ValidationError as error:
        # A word that is not known is told first: what is missing is often only misspelt.
        first = min(error.errors(), key=lambda one: one["type"] != "extra_forbidden")
        key = str(first["loc"][0]) if first["loc"] else None
        what = f"{name}: {key}" if key else name
        raise BadSearches(f"{path}:{_line(text, name, key)}: {what}: {_told(first)}") from error


def _told(error: Any) -> str:
    known = ", ".join(field for field in Search.model_fields if field != "name")
    if error["type"] == "extra_forbidden":
        return f"a search has none of this name, but {known}"
    if error["type"] == "missing":
        return "a search needs it"
    return str(error["msg"]).removeprefix("Value error, ")


def _line(text: str, table: str | None, key: str | None = None) -> int:
    """The line on which a table begins, or a key of it stands if it can be found; from 1."""
    lines = text.splitlines()
    start = 0
    if table is not None:
        heads = [at for at, line in enumerate(lines) if _head(line) in (table, f"{table}.{key}")]
        start = heads[0] if heads else 0
    if key is not None:
        opening = re.compile(rf"\s{{0,100}}[\"']?{re.escape(key)}[\"']?\s{{0,100}}[=.]")
        for at, line in enumerate(lines[start:], start):
            if opening.match(line):
                return at + 1
    return start + 1


def _head(line: str) -> str:
    return line.partition("#")[0].strip().strip("[]").strip().strip("\"'")
