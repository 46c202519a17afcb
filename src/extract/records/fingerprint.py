"""The program that makes the records: its version, and a fingerprint of what decides values.

The fingerprint covers the code of sources, language, rules, records and checks, their word lists,
and the versions of the libraries that read text. Comments, docstrings and layout do not count:
what is hashed of a module is its syntax tree without docstrings.
"""

from __future__ import annotations

import ast
import hashlib
import threading
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from extract.records.schema import SCHEMA_VERSION, Extractor

_ROOT = Path(__file__).resolve().parents[1]
_LAYERS = ("sources", "language", "rules", "records", "checks")
_LIBRARIES = ("spacy", "text2num", "beautifulsoup4", "lxml", "ftfy", "pdfplumber", "pdfminer.six")
_DATA = (".tsv", ".json", ".txt")


# Python 3.11 loses count of how deep it is where two threads make syntax trees at once, and then
# neither gets one (issue 106905 of CPython).
_ONE_AT_A_TIME = threading.Lock()


def extractor() -> Extractor:
    """The version of the distribution and the fingerprint of what decides values."""
    with _ONE_AT_A_TIME:
        return _extractor()


@cache
def _extractor() -> Extractor:
    return Extractor(version=_version("trial-abstractor"), fingerprint=_fingerprint())


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "0"


def _fingerprint() -> str:
    digest = hashlib.sha256(SCHEMA_VERSION.encode())
    for library in _LIBRARIES:
        digest.update(f"{library}={_version(library)}\n".encode())
    for layer in _LAYERS:
        for path in sorted((_ROOT / layer).rglob("*")):
            if path.suffix == ".py":
                content = _syntax(path.read_text(encoding="utf-8")).encode()
            elif path.suffix in _DATA:
                content = path.read_bytes()
            else:
                continue
            digest.update(path.relative_to(_ROOT).as_posix().encode() + b"\0" + content)
    return digest.hexdigest()[:16]


def _syntax(source: str) -> str:
    """A module's syntax tree as text, the same on every Python, without docstrings."""
    pieces: list[str] = []
    _add_pieces(pieces, ast.parse(source))
    return "".join(pieces)


def _add_pieces(pieces: list[str], node: object) -> None:
    if isinstance(node, ast.AST):
        pieces.append(f"({type(node).__name__}")
        for name, value in ast.iter_fields(node):
            skipped = 1 if name == "body" and _has_docstring(node, value) else 0
            if value is not None and value != []:
                pieces.append(f" {name}=")
                _add_pieces(pieces, value[skipped:] if skipped else value)
        pieces.append(")")
    elif isinstance(node, list):
        for item in node:
            _add_pieces(pieces, item)
    else:
        pieces.append(repr(node))


def _has_docstring(node: ast.AST, body: object) -> bool:
    return (
        isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and isinstance(body, list)
        and ast.get_docstring(node, clean=False) is not None
    )
