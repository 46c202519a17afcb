"""Our formulas against scipy's, over tables and means of all sizes."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from extract.checks import statistics
from extract.checks.statistics import Table

CLOSE = 1e-6
LEVELS = st.sampled_from([80, 90, 95, 97.5, 99])


@st.composite
def tables(draw: st.DrawFn, largest: int = 5000) -> Table:
    n, m = draw(st.integers(1, largest)), draw(st.integers(1, largest))
    return Table(draw(st.integers(0, n)), n, draw(st.integers(0, m)), m)


def cells(table: Table) -> list[list[int]]:
    a, n, b, m = table
    return [[a, n - a], [b, m - b]]


def close(ours: float | None, theirs: float) -> bool:
    return ours is not None and math.isclose(ours, theirs, rel_tol=CLOSE, abs_tol=CLOSE)


def is_degenerate(table: Table) -> bool:
    return table.events + table.other_events in (0, table.total + table.other_total)


@given(tables(), st.booleans())
def test_chi_squared(table: Table, is_corrected: bool) -> None:
    assume(not is_degenerate(table))
    ours = statistics.chi_squared_p(table, is_corrected=is_corrected)
    theirs = stats.chi2_contingency(cells(table), correction=is_corrected).pvalue
    assert close(ours, theirs)


@given(tables())
def test_chi_squared_needs_events_and_others(table: Table) -> None:
    assert (statistics.chi_squared_p(table) is None) == is_degenerate(table)


@given(tables(largest=2000))
def test_fisher(table: Table) -> None:
    assert close(statistics.fisher_p(table), stats.fisher_exact(cells(table)).pvalue)


@pytest.mark.parametrize("table", [Table(1, 6, 9, 11), Table(2, 7, 9, 10), Table(2, 7, 10, 14)])
def test_fisher_counts_ties(table: Table) -> None:
    """A table that is as likely but for the rounding of floats is as extreme."""
    assert close(statistics.fisher_p(table), stats.fisher_exact(cells(table)).pvalue)


def test_fisher_of_common_events() -> None:
    table = Table(39_990, 40_000, 39_970, 40_000)
    assert close(statistics.fisher_p(table), stats.fisher_exact(cells(table)).pvalue)


def test_fisher_is_bounded() -> None:
    assert statistics.fisher_p(Table(300_000, 1_000_000, 300_500, 1_000_000)) is None


@given(tables(), LEVELS)
def test_risk_ratio(table: Table, level: float) -> None:
    assume(table.events and table.other_events)
    ours = statistics.risk_ratio(table, level)
    theirs = stats.contingency.relative_risk(*table)
    interval = theirs.confidence_interval(level / 100)
    assert ours is not None
    assert close(ours.value, theirs.relative_risk)
    assert close(ours.low, interval.low)
    assert close(ours.high, interval.high)


@given(tables(), LEVELS)
def test_odds_ratio(table: Table, level: float) -> None:
    assume(all(all(row) for row in cells(table)))
    ours = statistics.odds_ratio(table, level)
    theirs = stats.contingency.odds_ratio(cells(table), kind="sample")
    interval = theirs.confidence_interval(level / 100)
    assert ours is not None
    assert close(ours.value, theirs.statistic)
    assert close(ours.low, interval.low)
    assert close(ours.high, interval.high)


@given(tables())
def test_no_ratio_without_events(table: Table) -> None:
    has_events = bool(table.events and table.other_events)
    assert (statistics.risk_ratio(table, 95) is not None) == has_events
    has_all = has_events and all(all(row) for row in cells(table))
    assert (statistics.odds_ratio(table, 95) is not None) == has_all


@given(tables(), LEVELS)
def test_risk_difference(table: Table, level: float) -> None:
    """The interval is that of a difference of two independent proportions' normal curves."""
    a, n, b, m = table
    p, q = a / n, b / m
    curve = stats.norm(
        p - q, math.sqrt(stats.bernoulli(p).var() / n + stats.bernoulli(q).var() / m)
    )
    ours = statistics.risk_difference(table, level)
    assert close(ours.value, p - q)
    assume(curve.std() > 0)
    low, high = curve.interval(level / 100)
    assert close(ours.low, low)
    assert close(ours.high, high)


@given(tables())
def test_z(table: Table) -> None:
    a, n, b, m = table
    p, q = a / n, b / m
    variance = stats.bernoulli(p).var() / n + stats.bernoulli(q).var() / m
    ours = statistics.z_p(table)
    assert (ours is None) == (variance == 0)
    assume(ours is not None)
    assert close(ours, 2 * stats.norm.sf(abs(p - q) / math.sqrt(variance)))


@given(st.floats(-40, 40), st.floats(0.5, 1e6))
def test_t(t: float, freedom: float) -> None:
    assert close(statistics.t_p(t, freedom), 2 * stats.t.sf(abs(t), freedom))


MEANS = st.tuples(
    st.floats(-50, 50),
    st.tuples(st.floats(0.01, 100), st.floats(0.01, 100)),
    st.tuples(st.integers(2, 5000), st.integers(2, 5000)),
)


@given(MEANS, st.booleans())
def test_means(means: tuple[float, tuple[float, float], tuple[int, int]], is_pooled: bool) -> None:
    difference, sds, ns = means
    test = statistics.student_p if is_pooled else statistics.welch_p
    theirs = stats.ttest_ind_from_stats(
        difference, sds[0], ns[0], 0, sds[1], ns[1], equal_var=is_pooled
    )
    assert close(test(difference, sds, ns), theirs.pvalue)


def test_means_need_two_and_a_spread() -> None:
    assert statistics.student_p(1, (1, 1), (1, 1)) is None
    assert statistics.welch_p(1, (1, 1), (1, 9)) is None
    assert statistics.student_p(1, (0, 0), (9, 9)) is None
    assert statistics.welch_p(1, (0, 0), (9, 9)) is None


@given(st.floats(1e-12, 1))
def test_deviate_is_the_inverse(p: float) -> None:
    assert close(statistics.two_sided(statistics.deviate(p)), p)


@pytest.mark.parametrize("level", [80, 95, 99.9])
def test_critical(level: float) -> None:
    assert close(statistics.critical(level), stats.norm.ppf(0.5 + level / 200))
