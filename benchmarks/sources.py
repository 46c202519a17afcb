"""Holds what the JATS reader takes from articles against what their corpora say of them.

    python benchmarks/sources.py CORPORA [--errors]

Articles are the XML files in the subfolders of CORPORA; the corpora's JSONL files tell the title,
the abstract's sections and the citation of each, by its PMCID. One row a field: of how many
articles that have it the reader gives the same. A piece of an article without its front is asked
for its sections alone. Exit status 1 if anything differs, or an article is refused.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from extract import sources
from extract.errors import ExtractError
from extract.sources.document import Document, Stated

FILES = ("evidence_inference.jsonl", "llm_meta_analysis.jsonl", "consort_tm.jsonl")
TITLE = "TITLE"
# The corpora write superscripts and subscripts as plain characters, and spaces as they fell.
PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎", "0123456789+-=()ni0123456789+-=()")
PLACE = re.compile(r" \([^()]{1,40}\)$")  # which of several journals of a name
STOP = re.compile(r"[:.](?=\s|$)")  # a heading has one or has none
MARKED = re.compile(r"[\^_]\(([^()]{1,40})\)")

Fields = dict[str, Any]


def main(argv: Sequence[str] | None = None) -> int:
    """0: all that is asked is right. 1: something is not. 2: usage."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path, metavar="CORPORA", help="folder of the corpora")
    parser.add_argument("--errors", action="store_true", help="print every difference")
    options = parser.parse_args(argv)
    wanted = read_wanted(options.corpora)
    right: dict[str, list[bool]] = defaultdict(list)
    for path in articles(options.corpora):
        pmcid = path.name.partition(".")[0]
        if pmcid not in wanted:
            continue
        found = fields_of(read_article(path))
        for field, value in asked(wanted[pmcid], found).items():
            right[field].append(is_same(field, value, found.get(field)))
            if options.errors and not right[field][-1]:
                print(f"{pmcid} {field}\n  wanted {value!r}\n  found  {found.get(field)!r}")
    print(*table(right), sep="\n")
    return 0 if right and all(map(all, right.values())) else 1


def articles(corpora: Path) -> list[Path]:
    """The XML articles in the subfolders."""
    return sorted(path for path in corpora.glob("*/PMC*") if path.suffix in (".xml", ".nxml"))


def read_wanted(corpora: Path) -> dict[str, Fields]:
    """What the corpora say of each article, by PMCID; the first that tells of it decides."""
    wanted: dict[str, Fields] = {}
    for path in (corpora / name for name in FILES):
        for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
            item = json.loads(line)
            wanted.setdefault(item["pmcid"], _wanted(item))
    return wanted


def _wanted(item: Fields) -> Fields:
    sections = [
        (section["label"], item["text"][section["start"] : section["end"]])
        for section in item["sections"]
        if section["label"] != TITLE
    ]
    told = {name: item.get("meta", {}).get(name) for name in CITATION}
    known = {name: item[name] for name in ("title", "pmid", "pmcid", "doi")}
    return {**known, **told, **_abstract(sections)}


def _abstract(sections: list[tuple[str | None, str]]) -> Fields:
    """The headings alone, and the whole abstract with them."""
    return {
        "headings": [heading for heading, _ in sections if heading],
        "abstract": "".join(f"{heading or ''}: {body}\n" for heading, body in sections),
    }


CITATION = ("authors", "journal", "volume", "issue", "first_page", "date", "keywords")


def read_article(path: Path) -> Document | ExtractError:
    """The article's document, or why there is none."""
    with path.open("rb") as stream:
        try:
            return next(iter(sources.read(stream, path.name)))
        except ExtractError as error:
            return error


def fields_of(document: Document | ExtractError) -> Fields:
    """What a document says, field by field in the corpora's words."""
    if isinstance(document, ExtractError):
        return {"refused": document.message}
    cited = document.citation
    parts = [s for s in document.sections if s.kind in (None, "abstract", "registration")]
    groups = "" if cited.group is None else cited.group.value
    pages = _value(cited.pages)
    dates = (cited.published_online, cited.published)
    return {
        **{name: _value(getattr(cited, name)) for name in ("title", "pmid", "pmcid", "doi")},
        **{name: _value(getattr(cited, name)) for name in ("journal", "volume", "issue")},
        "authors": [a.value for a in cited.authors] + [g for g in groups.split("; ") if g],
        "first_page": None if pages is None else pages.partition("-")[0],
        "date": [stated.value.isoformat() for stated in dates if stated is not None],
        "keywords": [keyword.value for keyword in cited.keywords],
        **_abstract([(part.heading, document.text[part.start : part.end]) for part in parts]),
    }


def _value(stated: Stated[str] | None) -> str | None:
    return None if stated is None else stated.value


def asked(wanted: Fields, found: Fields) -> Fields:
    """What the corpus says of an article; of a piece without its front, the abstract alone."""
    has_front = found.get("title") is not None or "refused" in found
    return {
        field: value
        for field, value in wanted.items()
        if value is not None and (has_front or field in ("headings", "abstract"))
    }


def is_same(field: str, wanted: Any, found: Any) -> bool:
    """Whether two values say the same."""
    if found is None:
        return False
    if field == "journal":
        return is_short_for(found, wanted)
    if field == "date":
        return wanted in found
    if field == "title":  # the corpora leave a subtitle out
        return f"{_plain(found)}:".startswith(_plain(wanted))
    if field == "headings":
        rest = iter(_plain(found))
        return all(heading in rest for heading in _plain(wanted))
    return bool(_plain(wanted) == _plain(found))


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return "".join(
        MARKED.sub(r"\1", value or "").replace(":", "").replace(".", "").translate(PLAIN).split()
    )


def is_short_for(short: str, name: str) -> bool:
    """Whether each word of the first begins a word of the second, in the same order."""
    short = PLACE.sub("", short)
    words = iter(name.lower().replace("&", "and").replace("-", " ").split())
    return all(
        any(word.startswith(part) for word in words)
        for part in short.lower().replace(".", " ").split()
    )


def table(right: dict[str, list[bool]]) -> Iterator[str]:
    """One row a field."""
    yield "| field | right | of |"
    yield "|---|---|---|"
    for field, answers in right.items():
        yield f"| {field} | {sum(answers)} | {len(answers)} |"


if __name__ == "__main__":
    sys.exit(main())
