"""MathML in a sentence to text, where it is as simple as 10⁹/L or p = 0.03.

Dropping the tags would turn a power into a number of more digits. A formula that is not simple is
not written at all.
"""

from __future__ import annotations

from lxml import etree

from extract.sources.markup import marked

TOKENS = frozenset({"mi", "mn", "mo", "mtext"})
ROWS = frozenset({"inline-formula", "alternatives", "math", "mrow", "mstyle", "mpadded"})
POWERS = {"msup": ("sup",), "msub": ("sub",), "msubsup": ("sub", "sup")}
# Other forms of the formula beside its MathML, and space.
UNWRITTEN = frozenset({"tex-math", "graphic", "inline-graphic", "mspace"})
MAX_DEPTH = 30


def formula_text(element: etree._Element) -> str:
    """The formula on one line, or "" where that would say something else.

    >>> formula_text(etree.fromstring("<math><msup><mn>10</mn><mn>9</mn></msup></math>"))
    '10⁹'
    >>> formula_text(etree.fromstring("<math><msqrt><mn>2</mn></msqrt></math>"))
    ''
    """
    return _text(element, 0) or ""


def _text(element: etree._Element, depth: int) -> str | None:
    """The text of a part, or None where it cannot be written on a line."""
    name = str(element.tag).rpartition("}")[2]
    if name in UNWRITTEN:
        return ""
    if name in TOKENS and not len(element):
        return " ".join((element.text or "").split())
    if depth > MAX_DEPTH or name not in (*ROWS, *POWERS, "mfrac"):
        return None
    parts = [_text(child, depth + 1) for child in element]
    written = [part for part in parts if part is not None]
    if len(written) < len(parts) or (name == "inline-formula" and (element.text or "").strip()):
        return None
    return _joined(name, written)


def _joined(name: str, parts: list[str]) -> str | None:
    if name in ROWS:
        return "".join(parts)
    base, *rest = parts or [""]
    if name == "mfrac":
        is_plain = len(rest) == 1 and all(part.isalnum() for part in parts)
        return "/".join(parts) if is_plain else None
    if len(rest) != len(POWERS[name]) or not base:
        return None
    marks = zip(rest, POWERS[name], strict=True)
    return base + "".join(marked(part, mark) for part, mark in marks)
