"""Mentions of outcomes become outcomes: one for each thing measured, with all its places.

Names that differ only in time, number, statistic or abbreviation are one outcome; the times stay
in `time_frames`, and a result says which of them it is of. Only where a text gives one thing two
roles at two times ("death at 28 days" primary, "death at 90 days" secondary) are there two
outcomes, since otherwise nothing would say which time is the primary one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from operator import attrgetter

from extract.language.layers import Layers
from extract.records.arms import ArmIndex
from extract.records.evidence import Quoter
from extract.records.outcomes import patterns
from extract.records.outcomes.names import (
    bare_name,
    fuller_keys,
    key_of,
    short_key_of,
    spelled_out,
)
from extract.records.places import within
from extract.records.schema import Outcome
from extract.records.schema import TimeFrame as RecordTimeFrame
from extract.rules import Findings
from extract.rules.findings import OutcomeRole, OutcomeSeed, TimeFrame
from extract.values import frozen

_RANK: dict[OutcomeRole, int] = {"primary": 0, "secondary": 1, "safety": 2, "unspecified": 3}
_STATED = ("primary", "secondary", "safety")
_REFERRED = "outcomes.referred"
_NOT_OF_AN_OUTCOME = ("time_frames.baseline", "time_frames.follow_up")
# Frames of a verb or a figure, whose subject may be an arm as well as an outcome.
_OF_RESULTS = frozenset(
    f"outcomes.{rule}" for rule in ("predicate", "figures", "beside", "changed", "experienced")
)
_PLACE = attrgetter("start", "end")


@frozen
class OutcomeMention:
    """A place that names an outcome, by the outcome's id."""

    start: int
    end: int
    outcome: str


@frozen
class OutcomeIndex:
    """The outcomes of a record, and every place that names one, both in text order."""

    outcomes: tuple[Outcome, ...]
    mentions: tuple[OutcomeMention, ...]

    def mentions_in(self, start: int, end: int) -> list[OutcomeMention]:
        """The mentions that lie between two offsets."""
        return within(self.mentions, start, end)


@frozen
class _Mention:
    """A seed with what it is a mention of, and the times printed with it."""

    seed: OutcomeSeed
    name: str
    key: frozenset[str]
    times: tuple[TimeFrame, ...]


def assemble_outcomes(
    layers: Layers, findings: Findings, arms: ArmIndex, quoter: Quoter
) -> OutcomeIndex:
    """All outcomes of a text, in the order of their first mention."""
    mentions = _mentions(layers, findings, arms)
    groups: dict[tuple[frozenset[str], str], list[_Mention]] = {}
    splits = _keys_with_two_roles(mentions)
    for mention in mentions:
        role = _role_in(mention, splits[mention.key]) if mention.key in splits else ""
        groups.setdefault((mention.key, role), []).append(mention)
    outcomes, places = [], []
    for number, group in enumerate(groups.values(), 1):
        outcome = _outcome(f"o{number}", group, quoter)
        outcomes.append(outcome)
        places += [OutcomeMention(m.seed.start, m.seed.end, outcome.id) for m in group]
    return OutcomeIndex(tuple(outcomes), tuple(sorted(places, key=_PLACE)))


def time_frame_of(finding: TimeFrame, quoter: Quoter) -> RecordTimeFrame:
    """A time of measurement as the record has it."""
    evidence = quoter.quote(*(finding.parts or [(finding.start, finding.end)]))
    printed = " ".join([one.quote for one in evidence])
    return RecordTimeFrame(printed=printed, days=finding.days, evidence=evidence)


def _mentions(layers: Layers, findings: Findings, arms: ArmIndex) -> list[_Mention]:
    times = [t for t in findings.of(TimeFrame) if t.rule not in _NOT_OF_AN_OUTCOME]
    begins = [s.start for s in findings.of(OutcomeSeed) if s.role in _STATED]
    spelled = spelled_out(layers.abbreviations)
    found: list[_Mention] = []
    short_forms: dict[frozenset[str], frozenset[str]] = {}
    for printed in findings.of(OutcomeSeed):
        if printed.role == "unspecified" and arms.covers(printed.start, printed.end):
            continue  # the "tidal volumes" of the arm "lower tidal volumes"
        if printed.rule in _OF_RESULTS and _is_arm(layers.folded, printed, arms):
            continue
        seed = _without_arm(layers.folded, printed, arms)
        if seed is None:
            continue
        name = layers.text[seed.start : seed.end]
        folded = layers.folded[seed.start : seed.end]
        key = key_of(folded, spelled)
        if key:
            found.append(_Mention(seed, name, key, _times_of(seed, layers, times, begins)))
        if key and name.endswith(")"):
            short_forms.setdefault(short_key_of(folded), key)
    if short_forms:
        found = [_of_key(m, short_forms.get(m.key, m.key)) for m in found]
    fuller = fuller_keys({m.key for m in found})
    if fuller:
        found = [_of_key(m, fuller.get(m.key, m.key)) for m in found]
    return _resolved(found)


def _is_arm(folded: str, seed: OutcomeSeed, arms: ArmIndex) -> bool:
    """Whether what a result is told of is an arm, with its dose: "oral zinc (p = 0.02)"."""
    place = seed.start
    for mention in arms.mentions_in(seed.start, seed.end):
        if patterns.DOSE_AHEAD.fullmatch(folded, place, mention.start) is None:
            return False
        place = mention.end
    return (
        place > seed.start and patterns.DOSE_BEHIND.fullmatch(folded, place, seed.end) is not None
    )


def _without_arm(folded: str, seed: OutcomeSeed, arms: ArmIndex) -> OutcomeSeed | None:
    """A seed up to the arm that its figures are of; None where it is but the people of one.

    "Mean scores for A, B and C were" are scores; "the proportion of patients receiving A" is none.
    """
    if not any(lead in folded[seed.start : seed.end] for lead in patterns.TO_ARM_WORDS):
        return seed
    for mention in arms.mentions_in(seed.start, seed.end):
        before = folded[seed.start : mention.start]
        if patterns.SHARE_OF_ARM.fullmatch(before) is not None:
            return None
        lead = patterns.TO_ARM.search(before)
        if lead is not None:
            return replace(seed, end=seed.start + lead.start("lead"))
    return seed


def _resolved(mentions: list[_Mention]) -> list[_Mention]:
    """The mentions, with "the primary outcome" taken for the one that is; left out otherwise."""
    primary = {m.key for m in mentions if m.seed.role == "primary"}
    named = [m for m in mentions if m.seed.rule != _REFERRED]
    if len(primary) != 1:
        return named
    (key,) = primary
    return [_of_key(m, key) if m.seed.rule == _REFERRED else m for m in mentions]


def _of_key(mention: _Mention, key: frozenset[str]) -> _Mention:
    if mention.key is key:
        return mention
    return _Mention(mention.seed, mention.name, key, mention.times)


def _times_of(
    seed: OutcomeSeed, layers: Layers, times: list[TimeFrame], begins: list[int]
) -> tuple[TimeFrame, ...]:
    """The times in a name, and for an outcome with a stated role those of its sentence.

    Where the sentence has several, those count that follow the name before its clause ends, or
    another outcome begins behind the first of them: "A and B at 2 years and C at 8 years".
    """
    if not times:
        return ()
    inside = [t for t in times if t.start < seed.end and seed.start < t.end]
    if inside or seed.role not in _STATED:
        return tuple(inside)
    start, end = layers.sentence_at(seed.start)
    near = [t for t in times if start <= t.start < end]
    if len({t.days for t in near}) == 1:
        return (near[0],)
    if seed.rule == "outcomes.measured":  # "measured at 6 hours (primary outcome), and 12 hours"
        return tuple(t for t in near if seed.end <= t.start)
    stop = min((layers.folded.find(mark, seed.end, end) for mark in ",;" if mark in
                layers.folded[seed.end : end]), default=end)  # fmt: skip
    own = [t for t in near if seed.end <= t.start < stop]
    if len(own) > 1:
        stop = next((begin for begin in begins if begin > own[0].start), stop)
    return tuple(t for t in own if t.start < stop)


def _keys_with_two_roles(
    mentions: Iterable[_Mention],
) -> dict[frozenset[str], dict[OutcomeRole, set[object]]]:
    """For each key that is stated in two roles at different times: the days of each role."""
    days: dict[frozenset[str], dict[OutcomeRole, set[object]]] = {}
    for mention in mentions:
        if mention.seed.role in _STATED and mention.times:
            roles = days.setdefault(mention.key, {})
            roles.setdefault(mention.seed.role, set()).update(t.days for t in mention.times)
    return {
        key: roles
        for key, roles in days.items()
        if len(roles) > 1 and not set.intersection(*roles.values())
    }


def _role_in(mention: _Mention, days: dict[OutcomeRole, set[object]]) -> OutcomeRole:
    """Which of two outcomes with the same name a mention is of: by its role, else by its time."""
    if mention.seed.role in days:
        return mention.seed.role
    own = {t.days for t in mention.times}
    by_time = [role for role, printed in days.items() if own & printed]
    return min(by_time or days, key=lambda role: _RANK[role])


def _telling(mention: _Mention) -> tuple[int, bool, int]:
    """How well a mention names its outcome, the best one first."""
    return _RANK[mention.seed.role], len(mention.name) < 6, mention.seed.start


def _outcome(reference: str, group: list[_Mention], quoter: Quoter) -> Outcome:
    """The outcome that a group of mentions is of."""
    best = group[0] if len(group) == 1 else min(group, key=_telling)
    times: dict[object, TimeFrame] = {}
    for mention in group:
        for time in mention.times:
            times.setdefault(time.days or quoter.text[time.start : time.end].lower(), time)
    return Outcome(
        id=reference,
        name=bare_name(best.name),
        role=best.seed.role,
        domain=best.seed.domain,
        is_composite=any(m.seed.is_composite for m in group),
        time_frames=tuple([time_frame_of(time, quoter) for time in times.values()]),
        evidence=quoter.of(*[m.seed for m in group]),
        rule=best.seed.rule,
    )
