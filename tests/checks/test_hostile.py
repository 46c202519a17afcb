"""Whatever a page prints, checks end with verdicts, and soon."""

from __future__ import annotations

import time
from typing import Any, get_args

from hypothesis import given
from hypothesis import strategies as st

from extract import checks
from extract.rules.findings import Measure
from tests.checks import build

WHOLE = st.integers(0, 10**12).map(str)
NUMBER = st.one_of(
    WHOLE, st.decimals(-(10**9), 10**9, places=4).map(str), st.sampled_from(["0", "0.0000000001"])
)
P = st.tuples(
    st.sampled_from(["=", "<", "<=", ">", ">=", "~"]),
    st.sampled_from(["0", "0.000", "1", "0.05", "0.0000000001", "3"]),
).map(" ".join)
MEASURE = st.sampled_from(get_args(Measure))


def rows(**fields: Any) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


SPREAD = rows(value=NUMBER, low=NUMBER, high=NUMBER).flatmap(
    lambda row: st.sampled_from(["sd", "se", "plus_minus", "ci"]).map(
        lambda kind: {"kind": kind, **row}
    )
)
ARM = rows(
    arm=st.sampled_from(["a1", "a2", "a3"]),
    events=NUMBER,
    total=NUMBER,
    percent=NUMBER,
    mean=NUMBER,
    rate=NUMBER,
    spread=SPREAD,
)
CONTRAST = rows(
    measure=MEASURE,
    value=NUMBER,
    low=NUMBER,
    high=NUMBER,
    level=st.sampled_from(["", "0", "95", "100", "99.9", "1000"]),
    p=P,
)
RESULT = rows(
    arms=st.lists(ARM, max_size=4),
    contrasts=st.lists(CONTRAST, max_size=3),
    direction=rows(arm=st.just("a1"), comparator=st.just("a2")).flatmap(
        lambda row: st.sampled_from(["higher", "lower", "no_difference"]).map(
            lambda value: {"value": value, "words": "significant", **row}
        )
    ),
)
COUNT = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["randomized", "analyzed", "screened"]),
        "value": st.integers(0, 10**12),
        "arm": st.sampled_from([None, "a1", "a2"]),
    }
)


@given(st.lists(RESULT, max_size=3), st.lists(COUNT, max_size=5), st.text(max_size=50))
def test_any_record_gets_verdicts(
    results: list[dict[str, Any]], counts: list[dict[str, Any]], text: str
) -> None:
    record = build.record({"results": results, "counts": counts})
    for verdict in checks.annotate(record, text).checks:
        assert "nan" not in verdict.message
        assert verdict.message.endswith(".")


def crowded(size: int) -> dict[str, Any]:
    """A record of one result with so many arms, contrasts, counts and figures of death."""
    arm = {"arm": "a1", "events": "10", "percent": "35.4"}
    contrast = {"measure": "risk_ratio", "value": "0.9", "low": "0.8", "high": "1.1", "p": "= 0.04"}
    return {
        "arms": 3,
        "counts": [{"kind": "analyzed", "value": n, "arm": "a1"} for n in range(size)],
        "results": [{"arms": [arm] * size, "contrasts": [contrast] * size}, *[{}] * size],
        "mortality": [
            {"arm": "a1", "measure": measure, "percent": "50"}
            for measure in ("mortality", "survival")
            for _ in range(size)
        ],
    }


def test_time_grows_in_proportion() -> None:
    def seconds(size: int) -> float:
        record = build.record(crowded(size))
        started = time.process_time()
        checks.annotate(record, "adjusted " * size)
        return time.process_time() - started

    seconds(100)
    assert seconds(2000) < 100 * max(seconds(100), 0.002)  # 20 times as much, 400 times if squared
