"""What every test shares."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

from extract import pipeline
from extract.errors import ExtractError
from extract.pipeline import Extraction, Page
from extract.records.schema import TrialRecord
from extract.sources.document import Document
from tests.evidence import evidence_in

# The same examples on every machine, and no failure because a machine is slow.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")

# A shell lets what it puts into the background ignore Ctrl-C, and with it all that this starts.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def every_record_is_sound() -> Iterator[None]:
    """Looks at each record that a test makes: its evidence, its schema, and that it comes again."""
    make = pipeline.extract_record

    def make_and_look(document: Document, page: Page) -> Extraction | ExtractError:
        made, again = make(document, page), make(document, page)
        if isinstance(made, ExtractError):
            return made
        assert isinstance(again, Extraction)
        printed = made.record.model_dump_json()
        assert printed == again.record.model_dump_json()
        assert TrialRecord.model_validate_json(printed) == made.record
        for place in evidence_in(made.record.model_dump(mode="json")):
            assert made.text[place["start"] : place["end"]] == place["quote"]
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "extract_record", make_and_look)
        yield
