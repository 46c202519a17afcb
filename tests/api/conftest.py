"""A folder of some records, its index, and a client of the API over it."""

import pytest
from starlette.testclient import TestClient

from extract.api import create_app
from tests.records_of_trials import (
    cited,
    in_state,
    record,
    registered,
    with_condition,
    with_domain,
    write,
)


def make(root):
    stored = write(
        root,
        record("pmid-1", **cited(pmid="1", doi="10.1000/One"), **registered("NCT00000001")),
        record("pmid-2", **cited(pmid="2"), **with_condition("septic shock")),
        record("doi-10.1000-one", **cited(doi="10.1000/ONE"), **with_domain("quality_of_life")),
        *(record(f"pmid-{n}", **in_state("approved")) for n in range(10, 40)),
    )
    stored.index.refresh(stored.ids(), stored.load, lambda done, total: None)
    return stored


@pytest.fixture(scope="session")
def store(tmp_path_factory):
    """For those who only read."""
    return make(tmp_path_factory.mktemp("structured"))


@pytest.fixture(scope="session")
def client(store):
    with TestClient(create_app(store.root), base_url="http://127.0.0.1:8000") as found:
        yield found


@pytest.fixture
def own_store(tmp_path):
    """For those who write."""
    return make(tmp_path / "structured")


@pytest.fixture
def own_client(own_store):
    with TestClient(create_app(own_store.root), base_url="http://127.0.0.1:8000") as found:
        yield found
