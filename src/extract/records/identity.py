"""The id of a record: a function of the page alone, so that a page that changes keeps its id."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from extract.sources.document import Document

_WORD = re.compile(r"[^\W_]+")
_LONGEST = 120  # file names have a limit, and identifiers on a page may be anything
_NOT_ID = re.compile(r"[^a-z0-9._()-]+")


def identify(document: Document) -> str:
    """The record's id, such as "pmid-18305265" or "summary-doi-10.1056-nejmoa067373".

    An identifier that is longer than any real one is passed over.

    The PMID decides, else the DOI, else the PMCID, else a hash of the normalised title and year.
    A summary page of a trial gets "summary-" before it, since it is not the report itself; a
    registry's record of a study has the study's number instead, as in "study-nct01945983".
    """
    citation = document.citation
    prefix = "summary-" if document.is_summary else ""
    if study := _safe(document.study):
        return f"study-{study}"
    for name, stated in (("pmid", citation.pmid), ("doi", citation.doi), ("pmcid", citation.pmcid)):
        if safe := _safe("" if stated is None else stated.value):
            return f"{prefix}{name}-{safe}"
    return f"{prefix}title-{_title_hash(document)}"


def _safe(identifier: str) -> str:
    """The identifier as a part of a file's name; "" if it is longer than any real one."""
    safe = _NOT_ID.sub("-", identifier.lower()).strip("-")
    return safe if len(safe) <= _LONGEST else ""


def _title_hash(document: Document) -> str:
    citation = document.citation
    title = citation.title.value if citation.title is not None else document.text[:500]
    year = str(citation.published.value.year) if citation.published is not None else ""
    plain = unicodedata.normalize("NFKD", title).casefold()
    normalised = " ".join(_WORD.findall(plain))
    return hashlib.sha256(f"{normalised}|{year}".encode()).hexdigest()[:16]
