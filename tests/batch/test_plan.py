"""What a plan does to the process that makes it."""

import gc

import pytest

from extract.batch.plan import all_stays
from extract.store import StoreError


def test_the_collector_rests_and_goes_on():
    with all_stays():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_where_the_plan_fails():
    with pytest.raises(StoreError), all_stays():
        raise StoreError("full")
    assert gc.isenabled()


def test_it_rests_on_where_it_rested_before():
    gc.disable()
    try:
        with all_stays():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
