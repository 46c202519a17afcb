"""`abstractor validate`: whether records keep the contract, wherever they come from."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from extract.cli.app import app
from extract.cli.terminal import ALL_READ, NOT_DONE, SOME_REFUSED, say
from extract.export.terminal import visible

if TYPE_CHECKING:
    from extract.export.validation import Item, Problem


_LINE_OF_A_SHARD = {"id", "text", "record"}


@app.command()
def validate(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE", help="Records: JSON or JSON lines, also .gz and shards; - is stdin."
        ),
    ],
    texts: Annotated[
        Path | None, typer.Option(help="The folder of texts; by default texts/ beside the files.")
    ] = None,
) -> None:
    """Check records of anybody against the schema, and for what no schema can say.

    Each problem is a line: the file, a JSON pointer, a sentence. Offsets are held against the text
    where there is one.

    Exit status: 0 if all records are valid, 1 if some are not, 2 if a file cannot be opened.
    """
    checking = _Checking(texts)
    status = ALL_READ
    for file in files:
        try:
            with _opened(file) as stream:
                checking.check(file, stream)
        except BrokenPipeError:
            raise  # of what is printed, and not of what is read
        except OSError as error:
            say(f"{file}: {error.strerror or type(error).__name__}")
            status = NOT_DONE
    say(f"{checking.valid} records are valid, {checking.invalid} are not")
    raise typer.Exit(status or (SOME_REFUSED if checking.invalid else ALL_READ))


class _Checking:
    """What was found so far."""

    def __init__(self, texts: Path | None) -> None:
        self._texts = texts
        self._ids: set[str] = set()
        self.valid = self.invalid = 0

    def check(self, file: str, stream: BinaryIO) -> None:
        """Checks the records of a file, and prints what is wrong."""
        from extract.export.validation import items

        is_lines = any(suffix in (".jsonl", ".ndjson") for suffix in Path(file).suffixes)
        for item in items(stream, is_lines=is_lines):
            where = file if item.line is None else f"{file}:{item.line}"
            found = self._problems(item, Path(file))
            for problem in found:
                typer.echo(visible(f"{where}: {problem.pointer or '/'}: {problem.sentence}"))
            self.valid += not found
            self.invalid += bool(found)

    def _problems(self, item: Item, file: Path) -> list[Problem]:
        from extract.export.validation import Problem, problems
        from extract.store import is_storable

        if item.fault is not None:
            return [Problem("", item.fault)]
        if isinstance(item.value, dict) and item.value.keys() == _LINE_OF_A_SHARD:
            return problems(item.value["record"], str(item.value["text"]))
        id = item.value.get("id") if isinstance(item.value, dict) else None
        if not isinstance(id, str) or not is_storable(id):
            return problems(item.value)
        found = problems(item.value, self._text(id, file))
        if id in self._ids:
            found.append(Problem("/id", f"{id} is the id of another record too"))
        if file.suffix == ".json" and file.parent.name == "records" and file.stem != id:
            found.append(Problem("/id", f"the file is named {file.stem}, and the record {id}"))
        self._ids.add(id)
        return found

    def _text(self, id: str, file: Path) -> str | None:
        folders = [file.parent / "texts", file.parent.parent / "texts"]
        for folder in folders if self._texts is None else [self._texts]:
            path = folder / f"{id}.txt"
            if path.is_file():
                return path.read_bytes().decode(errors="replace")
        return None


@contextmanager
def _opened(file: str) -> Iterator[BinaryIO]:
    if file != "-":
        with Path(file).open("rb") as stream:
            yield stream
    else:
        with tempfile.TemporaryFile() as copy:
            shutil.copyfileobj(sys.stdin.buffer, copy)
            copy.seek(0)
            yield copy
