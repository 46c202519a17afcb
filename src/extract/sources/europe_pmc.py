"""Europe PMC's JSON: a search with `resultType=core`, or one article."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bs4 import BeautifulSoup

from extract.errors import ExtractError, NoAbstract, UnreadableSource
from extract.sources.abstract import Part, abstract_of, has_text
from extract.sources.abstract_html import parts_of_tag
from extract.sources.byte_streams import OpenedPage
from extract.sources.dates import print_date
from extract.sources.document import Document, Notice
from extract.sources.json_page import list_at, read_json, string_at, text_at, texts_at, value_at
from extract.sources.layout import lay_out
from extract.sources.limits import MAX_TAGS, MAX_TEXT
from extract.sources.line_stream import head_text
from extract.sources.many_reports import read_each
from extract.sources.markup import text_of_tag
from extract.sources.pubmed_page import NOTICE_KINDS
from extract.sources.report import Imprint, Report

MARK = re.compile(r'"(?:resultList|authorString|abstractText)"\s{0,9}:')
MAX_TITLE = 5_000


def claims(head: bytes) -> bool:
    """Whether JSON begins that has the fields of a result."""
    text = head_text(head).lstrip()
    return text.startswith("{") and MARK.search(text) is not None


def read(page: OpenedPage, source: str) -> Iterator[Document | ExtractError]:
    """The articles of a page in their order, each a Document or the reason why it is none.

    Raises:
        ExtractError: the page as a whole cannot be read, or holds no results.
    """
    found = read_json(page, source)
    one = value_at(found, "result")
    results = list_at(found, "resultList", "result") or [one if isinstance(one, dict) else found]
    if len(results) == 1:
        yield _read_result(results[0], source)
    else:
        yield from read_each(iter(results), _read_result, lambda each: text_at(each, "id"), source)


def _read_result(result: Any, source: str) -> Document:
    passages, keywords = abstract_of(_abstract(string_at(result, "abstractText"), source))
    if not has_text(passages):
        raise NoAbstract(source, "expected an abstract, found an article without one")
    return lay_out(
        Report(
            format="europepmc-json",
            title=_plain(string_at(result, "title")),
            passages=passages,
            keywords=texts_at(result, "keywordList", "keyword") or keywords,
            imprint=_imprint(result),
        ),
        source,
    )


def _abstract(markup: str, source: str) -> list[Part]:
    """Headings and bodies of an abstract in HTML without a page around it."""
    if len(markup) > MAX_TEXT or markup.count("<") > MAX_TAGS:
        raise UnreadableSource(source, "expected an abstract, found more than any real one")
    return parts_of_tag(BeautifulSoup(markup, "lxml"))


def _plain(markup: str) -> str:
    """A title, which may be marked up."""
    return text_of_tag(BeautifulSoup(markup[:MAX_TITLE], "lxml"))


def _imprint(result: Any) -> Imprint:
    journal = value_at(result, "journalInfo")
    persons = list_at(result, "authorList", "author")
    return Imprint(
        authors=tuple(name for person in persons if (name := _name(person))),
        group="; ".join(name for person in persons if (name := text_at(person, "collectiveName"))),
        journal=_first(
            value_at(journal, "journal"), "isoabbreviation", "medlineAbbreviation", "title"
        ),
        published=_first(journal, "dateOfPublication", "yearOfPublication")
        or text_at(result, "pubYear"),
        volume=text_at(journal, "volume"),
        issue=text_at(journal, "issue"),
        pages=text_at(result, "pageInfo"),
        published_online=print_date(*text_at(result, "electronicPublicationDate").split("-")[:3]),
        doi=text_at(result, "doi"),
        pmid=text_at(result, "pmid"),
        pmcid=text_at(result, "pmcid"),
        publication_types=texts_at(result, "pubTypeList", "pubType"),
        mesh=tuple(_mesh(result)),
        notices=tuple(_notices(result)),
        language=text_at(result, "language"),
    )


def _first(value: Any, *keys: str) -> str:
    return next((text for key in keys if (text := text_at(value, key))), "")


def _name(person: Any) -> str:
    parts = (text_at(person, "firstName"), text_at(person, "lastName"))
    return " ".join(part for part in parts if part) if all(parts) else text_at(person, "fullName")


def _mesh(result: Any) -> Iterator[str]:
    for heading in list_at(result, "meshHeadingList", "meshHeading"):
        name = text_at(heading, "descriptorName")
        qualifiers = [
            text_at(qualifier, "qualifierName")
            for qualifier in list_at(heading, "meshQualifierList", "meshQualifier")
        ]
        yield from (f"{name} / {qualifier}" for qualifier in qualifiers if qualifier)
        if name and not any(qualifiers):
            yield name


def _notices(result: Any) -> Iterator[Notice]:
    for correction in list_at(result, "commentCorrectionList", "commentCorrection"):
        kind = NOTICE_KINDS.get(text_at(correction, "type").lower())
        reference = text_at(correction, "reference")
        if kind and reference:
            yield Notice(kind, reference)
