"""What a client may ask for, and what it means for the index."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic.json_schema import SkipJsonSchema

from extract.records.schema import ReviewState, VerdictOutcome
from extract.rules.findings import OutcomeDomain, ReportType
from extract.store.index import Selection
from extract.store.index.entries import normalised

_PHRASE = re.compile(r'"([^"]*)"?|([^\s"]+)')
_WORD = re.compile(r"[^\W_]")


def _with_a_word(asked: str) -> str:
    """The same; patterns do not agree on what a letter is, so that the schema cannot say it."""
    if _WORD.search(asked) is None:
        message = "a letter or a digit was expected"
        raise ValueError(message)
    return asked


# A NUL would end the text for SQLite.
_Words = Annotated[
    str,
    Field(min_length=1, max_length=500, pattern=r"^[^\x00]+$"),
    AfterValidator(_with_a_word),
]
_Optional = SkipJsonSchema[None]


class Filters(BaseModel):
    """Which records are meant: those of which all that is asked is true."""

    model_config = ConfigDict(extra="forbid")

    q: _Words | _Optional = Field(
        default=None,
        examples=["septic shock"],
        description='Words of the text, all of them; a "phrase" in quotes, the start of a word '
        "with * behind it. Case and accents do not matter.",
    )
    condition: _Words | _Optional = Field(
        default=None,
        examples=["sepsis"],
        description="Words of what the participants had; like q.",
    )
    intervention: _Words | _Optional = Field(
        default=None,
        examples=["hydrocortisone"],
        description="Words of the names of arms and of what they receive; like q.",
    )
    record: Annotated[str, Field(pattern=r"^[a-z0-9._()-]{1,250}$")] | _Optional = Field(
        default=None, examples=["pmid-32678530"], description="The id of one record."
    )
    pmid: Annotated[str, Field(pattern=r"^[0-9]{1,12}$")] | _Optional = Field(
        default=None, examples=["32678530"], description="The PubMed identifier."
    )
    doi: Annotated[str, Field(pattern=r"^10\.[0-9.]{1,20}/[!-~]{1,200}$")] | _Optional = Field(
        default=None,
        examples=["10.1056/NEJMoa2021436"],
        description="The DOI, without an address before it.",
    )
    registration: Annotated[str, Field(pattern=r"^[A-Za-z0-9/._-]{3,60}$")] | _Optional = Field(
        default=None, examples=["NCT04381936"], description="The number of the trial in a registry."
    )
    domain: OutcomeDomain | _Optional = Field(
        default=None, description="What an outcome is about; of results, the result's outcome."
    )
    verdict: VerdictOutcome | _Optional = Field(
        default=None, description="What a check says; with `check`, what this check says."
    )
    check: Annotated[str, Field(pattern=r"^[A-Z]{1,20}-[0-9]{2}$")] | _Optional = Field(
        default=None, examples=["COUNT-02"], description="The code of a check that says anything."
    )
    state: ReviewState | _Optional = Field(
        default=None, description="Where the record stands with its curators."
    )
    report_type: ReportType | _Optional = Field(default=None, description="What it reports.")

    def selection(self) -> Selection:
        """The same for the index."""
        identifiers = {"pmid": self.pmid, "doi": self.doi, "registration": self.registration}
        return Selection(
            identifiers=tuple(
                (kind, normalised(kind, value))
                for kind, value in identifiers.items()
                if value is not None
            ),
            ids=None if self.record is None else (self.record,),
            words=tuple(self._words()),
            domain=self.domain,
        )

    def _words(self) -> Iterator[tuple[str, str]]:
        searched = {"text": self.q, "condition": self.condition, "interventions": self.intervention}
        for column, asked in searched.items():
            yield from ((column, phrase) for phrase in dict.fromkeys(_phrases(asked or "")))
        verdict = " ".join(part for part in (self.check, self.verdict) if part is not None)
        known = {
            "domains": self.domain,
            "verdicts": verdict or None,
            "state": self.state,
            "report_type": self.report_type,
        }
        yield from ((column, value) for column, value in known.items() if value is not None)


class PageOf(Filters):
    """A page of a list."""

    limit: int = Field(default=50, ge=1, le=200, description="How many at most.")
    cursor: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{22}$")] | _Optional = Field(
        default=None, description="`next` of the page before, with the same filters."
    )


def _phrases(asked: str) -> Iterator[str]:
    """The words and quoted phrases; what has neither letter nor digit says nothing."""
    for match in _PHRASE.finditer(asked):
        phrase = match[2] if match[1] is None else match[1].rstrip("*")
        if _WORD.search(phrase):
            yield phrase
