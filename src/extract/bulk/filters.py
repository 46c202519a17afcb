"""Which citations of an input are wanted.

A filter is a list of conditions that must all hold. Each is a word or NAME=VALUE, and each value
may be several with a bar between, of which one is enough:

    trials                                      type= those that TRIALS names
    type=Randomized Controlled Trial|Meta-Analysis
    date=2015..2020-06                          published then; date=2015.. and date=..2020 too
    words=heart failure|cardiac arrest          in the title, abstract, keywords or MeSH terms
    none                                        everything

The parsed citation decides. Of PubMed XML, the bytes are asked before: where these say in plain
letters that a citation is not wanted, it is never parsed, and where they say it in any other way,
it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from extract.sources.dates import read_date
from extract.sources.document import BACK_MATTER, Document, PartialDate
from extract.sources.xml_stream import CONTROLS
from extract.store import StoreError
from extract.values import frozen

# The publication types of MEDLINE that say that participants were assigned by chance. "Controlled
# Clinical Trial" says that they were not, or that nobody knows.
TRIALS = ("Randomized Controlled Trial", "Equivalence Trial", "Pragmatic Clinical Trial")
DEFAULT = ("trials",)
ALL = ("none",)

_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_ALWAYS = ("", "9999")  # as texts of days sort
_MOST = 1_000  # characters of a condition

# A list of types as MEDLINE prints it: no markup but its own, and no letter written as a number.
_PLAIN_TYPES = re.compile(
    rb"<PublicationTypeList[^<>&]{0,200}>"
    rb"(?:\s{0,40}<PublicationType(?: [^<>&]{0,200})?>[ -%'-;=?-~]{0,200}</PublicationType>){0,200}"
    rb"\s{0,40}"
)
_TYPE = re.compile(rb"<PublicationType(?: [^<>]{0,200})?>([^<>]{0,200})</")
_PLAIN_DATE = re.compile(
    rb"<JournalIssue[^<>]{0,200}>\s{0,40}"
    rb"(?:<(?:Volume|Issue)>[^<>]{0,200}</(?:Volume|Issue)>\s{0,40}){0,2}"
    rb"<PubDate>\s{0,40}<Year>(\d{4})</Year>\s{0,40}"
    rb"(?:<Month>([A-Za-z]{3}|\d{1,2})</Month>\s{0,40})?(?:<Day>(\d{1,2})</Day>\s{0,40})?</PubDate>"
)


class BadFilter(StoreError):
    """A filter that says nothing that we understand."""


@frozen
class Filter:
    """Conditions that must all hold."""

    types: tuple[frozenset[str], ...] = ()  # one of each, in small letters
    since: str = _ALWAYS[0]  # the first day, ISO 8601
    until: str = _ALWAYS[1]  # the last one
    words: tuple[re.Pattern[str], ...] = ()

    def may_keep(self, citation: bytes) -> bool:
        """False if the bytes of a PubmedArticle say plainly that it is not wanted."""
        # A comment may hide anything, or pretend it, and a name may have a control sign within.
        if b"<!" in citation or len(citation.translate(None, CONTROLS)) != len(citation):
            return True
        return self._may_be_of_type(citation) and self._may_be_of_time(citation)

    def keeps(self, document: Document) -> bool:
        """Whether a citation is wanted. What has no date is: nobody knows that it is too old."""
        citation = document.citation
        if not self._is_of_type(each.value for each in citation.publication_types):
            return False
        published = citation.published or citation.published_online
        if published is not None and not self._is_of_time(published.value):
            return False
        searched = _searched(document) if self.words else ""
        return all(words.search(searched) is not None for words in self.words)

    def _is_of_type(self, printed: Iterable[str]) -> bool:
        types = set(map(_small, printed)) if self.types else set()
        return not any(types.isdisjoint(wanted) for wanted in self.types)

    def _is_of_time(self, date: PartialDate) -> bool:
        """Whether a date, as far as it is printed, may lie within the time that is wanted."""
        first, last = _days(date.isoformat())
        return first <= self.until and self.since <= last

    def _may_be_of_type(self, citation: bytes) -> bool:
        if not self.types:
            return True
        start = citation.find(b"<PublicationTypeList")
        end = citation.rfind(b"</PublicationTypeList>")
        if start < 0 or not _PLAIN_TYPES.fullmatch(citation, start, end):
            return True
        return self._is_of_type(each.decode() for each in _TYPE.findall(citation, start, end))

    def _may_be_of_time(self, citation: bytes) -> bool:
        if (self.since, self.until) == _ALWAYS:
            return True
        plain = _PLAIN_DATE.search(citation)
        if plain is None or citation.count(b"<PubDate") != 1:
            return True
        date = read_date(" ".join(part.decode() for part in plain.groups() if part))
        return date is None or self._is_of_time(date)


def read_filter(conditions: Iterable[str]) -> Filter:
    """The filter that conditions mean.

    Raises:
        BadFilter: one of them is none.
    """
    types: list[frozenset[str]] = []
    words: list[re.Pattern[str]] = []
    since, until = [_ALWAYS[0]], [_ALWAYS[1]]
    for condition in map(str.strip, conditions):
        name, is_valued, value = condition.partition("=")
        if condition == "none":
            continue
        if condition == "trials":
            types.append(frozenset(map(_small, TRIALS)))
        elif name == "type" and _values(value):
            types.append(frozenset(map(_small, _values(value))))
        elif name == "date" and is_valued:
            first, last = _time(condition, value)
            since.append(first)
            until.append(last)
        elif name == "words" and _values(value):
            words.append(_pattern(_values(value)))
        else:
            raise BadFilter(
                f"--filter {condition}: expected trials, none, type=TYPE|TYPE, date=FROM..UNTIL or "
                "words=WORD|WORD"
            )
    return Filter(tuple(types), max(since), min(until), tuple(words))


def _values(written: str) -> list[str]:
    return [value for each in written[:_MOST].split("|") if (value := " ".join(each.split()))]


def _time(condition: str, written: str) -> tuple[str, str]:
    """The first and the last day of a time."""
    first, dots, last = (part.strip() for part in written.partition(".."))
    last = last if dots else first
    if not (first or last) or any(date and not _DATE.fullmatch(date) for date in (first, last)):
        raise BadFilter(f"--filter {condition}: expected date=2015, date=2015..2020-06 or so")
    return (_days(first)[0] if first else _ALWAYS[0]), (_days(last)[1] if last else _ALWAYS[1])


def _days(date: str) -> tuple[str, str]:
    """The first and the last day of a year, a month or a day, as texts that sort."""
    padding = {4: ("-01-01", "-12-31"), 7: ("-01", "-31"), 10: ("", "")}[len(date)]
    return date + padding[0], date + padding[1]


def _pattern(words: list[str]) -> re.Pattern[str]:
    alternatives = "|".join(r"\s{1,4}".join(map(re.escape, each.split())) for each in words)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


def _searched(document: Document) -> str:
    """What is searched for words: all but what stands behind the abstract, and the MeSH terms."""
    back = (section.start for section in document.sections if section.kind in BACK_MATTER)
    terms = (each.value for each in document.citation.mesh)
    return "\n".join((document.text[: min(back, default=len(document.text))], *terms))


def _small(printed: str) -> str:
    return " ".join(printed.split()).casefold()
