"""Loaded in the processes of a run in place of the readers: pages that do harm.

A page is one for the stub, but for a first line that `tests.workers.tasks` knows: "segfault",
"hang" and so on, or "later" before one of these, which happens after all reports were given.
"""

from io import BytesIO

import extract.batch.ready
from extract import pipeline
from tests.batch import stub
from tests.workers.tasks import do

assert extract.batch.ready


def extract_records(stream, page):
    first, _, rest = stream.read().decode().partition("\n")
    word, _, harm = first.partition(" ")
    if word == "harm":
        list(do(harm))
    yield from stub.extract_records(BytesIO(rest.encode()), page)
    if word == "later":
        list(do(harm))


pipeline.extract_records = extract_records
