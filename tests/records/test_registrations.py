"""Registrations: each identifier once, with every place."""

from extract.records.registrations import assemble_registrations
from tests.records.pages import quotes, read


def test_each_identifier_once_in_text_order() -> None:
    found = assemble_registrations(
        *read(
            ("title", "Zinc in pneumonia [ISRCTN 62758344]"),
            ("registration", "NCT00624286; ISRCTN62758344."),
        )
    )
    assert [(r.registry, r.id) for r in found] == [
        ("ISRCTN", "ISRCTN62758344"),
        ("ClinicalTrials.gov", "NCT00624286"),
    ]
    assert quotes(found[0]) == ["ISRCTN 62758344", "ISRCTN62758344"]


def test_none() -> None:
    assert assemble_registrations(*read(("abstract", "We gave zinc."))) == ()
