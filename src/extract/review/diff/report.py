"""What a run changed, left in a file: for a pull request, or for whoever comes in the morning."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from pathlib import Path

from extract.review.diff import formats
from extract.review.diff.states import diff_states, open_revision
from extract.store import Revision, State, StoreError, kept_state, state_of, whole_file

_LAST_COMMIT = "HEAD"
_FORMATS = {".html": "html", ".json": "json"}  # by the end of the file's name; else Markdown


@contextmanager
def reported(out: Path, file: Path | None, since: str | None = None) -> Iterator[None]:
    """Leaves a diff of a folder of records when the `with` block has changed it.

    Args:
        out: the folder of records.
        file: where the diff is written, as Markdown unless it ends in .html or .json; None for no
            diff.
        since: the git revision to compare with, such as the one that was last approved; None for
            what the folder holds when the block begins.

    Raises:
        StoreError: there is no such revision, or a folder or the file cannot be used.
    """
    if file is None:
        if since is not None:
            raise StoreError(f"what changed since {since}: name a file to leave it in (--diff)")
        yield
        return
    with _before(out, since) as before:
        yield
        found = diff_states(before, state_of(out))
    write_lines(file, formats.lines(found, _FORMATS.get(file.suffix, "markdown")))


@contextmanager
def approved(out: Path, since: str | None = None) -> Iterator[State]:
    """The state that a folder of records is compared with, whatever the `with` block does to it.

    Args:
        out: the folder of records.
        since: a git revision; None for the last commit, or, where that has no records, for what
            the folder holds when the block begins.

    Raises:
        StoreError: there is no such revision, or the folder cannot be used.
    """
    with ExitStack() as stack:
        try:
            state: State = stack.enter_context(_with_records(since or _LAST_COMMIT, out))
        except StoreError:
            if since is not None:
                raise
            state = stack.enter_context(kept_state(out))
        yield state


def write_lines(file: Path, lines: Iterable[str]) -> None:
    """Puts lines into a file, all of them or none."""
    with whole_file(file) as part, part.open("w", encoding="utf-8") as stream:
        stream.writelines(f"{line}\n" for line in lines)


def _with_records(revision: str, out: Path) -> Revision:
    state = open_revision(revision, out)
    state.digests()
    return state


def _before(out: Path, since: str | None) -> AbstractContextManager[State]:
    return kept_state(out) if since is None else open_revision(since, out)
