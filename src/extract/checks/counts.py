"""Numbers of participants against each other."""

from __future__ import annotations

from collections.abc import Iterator

from extract.checks.lookup import Lookup
from extract.checks.shares import Denominator, Share
from extract.checks.verdicts import judge
from extract.records.schema import Verdict
from extract.rules.findings import CountKind

_SUMMED: tuple[CountKind, ...] = ("planned", "randomized", "treated", "completed", "analyzed")
# Each may hold no more participants than the other.
_NESTED: tuple[tuple[CountKind, CountKind], ...] = (
    ("randomized", "screened"),
    ("treated", "randomized"),
    ("completed", "randomized"),
    ("analyzed", "randomized"),
)


def check_sum(lookup: Lookup) -> Iterator[Verdict]:
    """The sizes of the arms add up to the size of the trial."""
    arms = [arm.id for arm in lookup.record.arms]
    if len(arms) < 2:
        return
    for kind in _SUMMED:
        totals = lookup.counts.get((None, kind), ())
        sizes = [sizes for arm in arms if (sizes := lookup.counts.get((arm, kind)))]
        if len(totals) == 1 and all(len(size) == 1 for size in sizes):
            yield from _judge_sum(lookup, totals[0], [size[0] for size in sizes], len(arms))


def _judge_sum(
    lookup: Lookup, total: Denominator, sizes: list[Denominator], arms: int
) -> Iterator[Verdict]:
    added = sum(size.value for size in sizes)
    if len(sizes) < arms and added <= total.value:
        return  # the arms whose size is not printed may be the rest
    parts = " + ".join(str(size.value) for size in sizes)
    yield judge(
        "COUNT-01",
        added == total.value,
        (
            f"The sum {total.kind} in the arms, {parts} = {added},",
            f"the printed total of {total.value}",
        ),
        [*(size.source for size in sizes), total.source],
        _why_not(lookup, total, sizes) if added != total.value else None,
    )


def _why_not(lookup: Lookup, total: Denominator, sizes: list[Denominator]) -> str | None:
    """Why the sizes of arms need not add up to the size of the trial."""
    added = sum(size.value for size in sizes)
    return _overlap(lookup, total, sizes) or lookup.doubts.of_a_sum(added)


def _overlap(lookup: Lookup, total: Denominator, sizes: list[Denominator]) -> str | None:
    """Why participants may count in several arms."""
    model = lookup.record.design.model
    if model is not None and model.value in ("crossover", "factorial"):
        return f"participants of a {model.value} trial count in several arms"
    if all(size.value == total.value for size in sizes):
        return "each arm has the size of the trial, as in a crossover"
    return None


def check_order(lookup: Lookup) -> Iterator[Verdict]:
    """No more are analyzed than were randomized; no more have an event than are counted."""
    for (arm, inner), smaller in lookup.counts.items():
        for outer in (outer for kind, outer in _NESTED if kind == inner):
            larger = lookup.counts.get((arm, outer))
            if larger:
                yield _judge_order(smaller, max(larger))
    for share in lookup.all_shares:
        yield from _judge_events(share)


def _judge_order(smaller: tuple[Denominator, ...], outer: Denominator) -> Verdict:
    inner = max(smaller)
    return judge(
        "COUNT-02",
        inner.value <= outer.value,
        (
            f"The number {inner.kind}, {inner.value},",
            f"within the {outer.value} {outer.kind}",
        ),
        [inner.source, outer.source],
    )


def _judge_events(share: Share) -> Iterator[Verdict]:
    """More events than participants. Fewer go without saying."""
    if share.events is None or not share.denominators:
        return
    total = max(share.denominators)
    if share.events <= total.value:
        return
    yield judge(
        "COUNT-02",
        False,
        (
            f"The number with the event, {share.events},",
            f"within {total.words}",
        ),
        [share.inputs()[0], total.source],
        total.doubt,
    )
