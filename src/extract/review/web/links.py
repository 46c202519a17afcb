"""Addresses that a page may link to: made here from identifiers, and never taken from a text."""

from __future__ import annotations

import re
from urllib.parse import quote

from extract.records.schema import Citation, Registration, TrialRecord

_DOI = re.compile(r"10\.[0-9]{4,9}/\S{1,200}")
_NUMBER = re.compile(r"[0-9]{1,9}")
_PMCID = re.compile(r"PMC[0-9]{1,9}")
_NCT = re.compile(r"NCT[0-9]{8}")


def links(record: TrialRecord) -> tuple[tuple[str, str], ...]:
    """Words and address of each place where the report or the trial can be read."""
    return (*_of_report(record.citation), *map(_of_trial, filter(_is_known, record.registrations)))


def _of_report(citation: Citation) -> tuple[tuple[str, str], ...]:
    found = []
    if citation.doi is not None and _DOI.fullmatch(citation.doi.value):
        found.append((f"doi:{citation.doi.value}", f"https://doi.org/{quote(citation.doi.value)}"))
    if citation.pmid is not None and _NUMBER.fullmatch(citation.pmid.value):
        pmid = citation.pmid.value
        found.append((f"PMID {pmid}", f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/"))
    if citation.pmcid is not None and _PMCID.fullmatch(citation.pmcid.value):
        pmcid = citation.pmcid.value
        found.append((pmcid, f"https://pmc.ncbi.nlm.nih.gov/articles/{pmcid}/"))
    return tuple(found)


def _is_known(registration: Registration) -> bool:
    return _NCT.fullmatch(registration.id) is not None


def _of_trial(registration: Registration) -> tuple[str, str]:
    return registration.id, f"https://clinicaltrials.gov/study/{registration.id}"
