"""What is printed from true numbers is never called inconsistent, however it is rounded."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from extract import checks
from tests.checks import build

DIGITS = st.integers(0, 4)


def rounded(value: float, digits: int) -> str:
    return format(Decimal(value).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_EVEN), "f")


def inconsistent(case: dict[str, Any]) -> list[str]:
    found = checks.annotate(build.record(case), "").checks
    assert found
    return [verdict.message for verdict in found if verdict.outcome == "inconsistent"]


@st.composite
def tables(draw: st.DrawFn) -> tuple[int, int, int, int]:
    """Events and totals of two arms with some of either outcome in both."""
    n, m = draw(st.integers(4, 3000)), draw(st.integers(4, 3000))
    return draw(st.integers(1, n - 1)), n, draw(st.integers(1, m - 1)), m


def arms(table: tuple[int, int, int, int], digits: int) -> list[dict[str, Any]]:
    a, n, b, m = table
    return [
        {"arm": "a1", "events": str(a), "total": str(n), "percent": rounded(100 * a / n, digits)},
        {"arm": "a2", "events": str(b), "total": str(m), "percent": rounded(100 * b / m, digits)},
    ]


@given(tables(), DIGITS, st.integers(2, 4), st.sampled_from([90, 95, 99]))
def test_odds_ratio(table: tuple[int, int, int, int], digits: int, places: int, level: int) -> None:
    a, n, b, m = table
    cells = [[a, n - a], [b, m - b]]
    true = stats.contingency.odds_ratio(cells, kind="sample")
    interval = true.confidence_interval(level / 100)
    contrast = {
        "measure": "odds_ratio",
        "value": rounded(true.statistic, places),
        "low": rounded(interval.low, places),
        "high": rounded(interval.high, places),
        "level": str(level),
        "p": f"= {rounded(stats.chi2_contingency(cells, correction=False).pvalue, 3)}",
    }
    assume(true.statistic > 0.02)
    assert inconsistent({"results": [{"arms": arms(table, digits), "contrasts": [contrast]}]}) == []


@given(tables(), DIGITS, st.booleans())
def test_tests_of_counts(table: tuple[int, int, int, int], digits: int, is_exact: bool) -> None:
    a, n, b, m = table
    cells = [[a, n - a], [b, m - b]]
    p = stats.fisher_exact(cells).pvalue if is_exact else stats.chi2_contingency(cells).pvalue
    case = {"results": [{"arms": arms(table, digits), "contrasts": [{"p": f"= {rounded(p, 3)}"}]}]}
    assert inconsistent(case) == []


@given(tables(), DIGITS)
def test_percentages_alone(table: tuple[int, int, int, int], digits: int) -> None:
    """A p value fits percentages from which the counts must be guessed."""
    a, n, b, m = table
    p = stats.chi2_contingency([[a, n - a], [b, m - b]], correction=False).pvalue
    sides = [{key: arm[key] for key in ("arm", "percent", "total")} for arm in arms(table, digits)]
    case = {"results": [{"arms": sides, "contrasts": [{"p": f"= {rounded(p, 3)}"}]}]}
    assert inconsistent(case) == []


@given(
    st.tuples(st.floats(-50, 50), st.floats(-50, 50)),
    st.tuples(st.floats(0.5, 40), st.floats(0.5, 40)),
    st.tuples(st.integers(2, 900), st.integers(2, 900)),
    st.integers(1, 3),
    st.booleans(),
)
def test_means(
    means: tuple[float, float],
    sds: tuple[float, float],
    ns: tuple[int, int],
    places: int,
    is_pooled: bool,
) -> None:
    test = stats.ttest_ind_from_stats(
        means[0], sds[0], ns[0], means[1], sds[1], ns[1], equal_var=is_pooled
    )
    rows = [
        {
            "arm": f"a{i}",
            "mean": rounded(mean, places),
            "total": str(n),
            "spread": {"kind": "sd", "value": rounded(sd, places)},
        }
        for i, (mean, sd, n) in enumerate(zip(means, sds, ns, strict=True), 1)
    ]
    difference = rounded(means[0] - means[1], places)
    contrast = {
        "measure": "mean_difference",
        "value": difference,
        "p": f"= {rounded(test.pvalue, 3)}",
    }
    assert inconsistent({"results": [{"arms": rows, "contrasts": [contrast]}]}) == []


@given(st.lists(st.integers(1, 5000), min_size=2, max_size=6), st.integers(0, 4000))
def test_sizes(sizes: list[int], lost: int) -> None:
    total = sum(sizes)
    counts = [
        {"kind": "screened", "value": total + lost},
        {"kind": "randomized", "value": total},
        *({"kind": "randomized", "value": n, "arm": f"a{i}"} for i, n in enumerate(sizes, 1)),
    ]
    assert inconsistent({"arms": len(sizes), "counts": counts}) == []
