"""What was done with the people that a number counts, by the words round it."""

from __future__ import annotations

from extract.rules.counts.patterns import done, numbers, parts, persons, planned, sizes
from extract.rules.counts.places import Place, is_implied
from extract.rules.findings import CountKind
from extract.sources.document import SectionKind
from extract.values import frozen

_NEXT = 24  # as long as " who were randomized"
# What does not hold of a number that is a share of others, "201 (83.1%) participants".
_OF_ALL = ("treated", "given", "planned", "stated", "screened")
# Where "Sixty adults with asthma." says who took part.
_LISTED: tuple[SectionKind, ...] = ("population", "setting")

Kind = tuple[str, CountKind]
_PLANNED: Kind = ("planned", "planned")


@frozen
class _Said:
    """What is said round a number of people."""

    before: str
    people: str
    after: str
    is_sized: bool


def kind_of(place: Place) -> Kind | None:
    """The pattern and the kind of a count, None where nothing says that people are counted."""
    is_size = place.is_a_sample_size
    kind = _PLANNED if is_size else _kind_of(place)
    if kind is None:
        return None
    if not is_size and planned.POWER.search(place.folded, place.start, place.end) is None:
        return kind
    if done.ENTERED.search(place.rest):
        return kind
    return None if planned.PER_GROUP.match(place.folded, place.number.end) else _PLANNED


def _kind_of(place: Place) -> Kind | None:
    """The same by the words round the number alone, whether or not the sentence is on power."""
    if planned.PLANNED.match(place.folded, place.number.end, place.end):
        return _PLANNED
    said = _said(place)
    if said is None:
        return None
    if planned.TO_COME.search(said.before) or _is_to_come(said.after):
        return _PLANNED
    if place.is_part:
        return _of_whom(said)
    if done.WE_ENROLLED.search(said.before):
        return "enrolled", "randomized"
    return None if _tells_of_some(place, said) else _of_all(place, said)


def _is_to_come(after: str) -> bool:
    """Whether what follows a number is still to be done: "will be randomized", "are needed"."""
    will = planned.WILL.search(after)
    return will is not None and done.ENTERED.search(after, 0, will.start()) is None


def _said(place: Place) -> _Said | None:
    """What is said round a number, None where it counts no people."""
    folded, number = place.folded, place.number
    counted = persons.COUNTED.match(folded, number.end, place.end)
    if not (counted or place.is_sized or is_implied(place)):
        return None
    if place.is_sized and sizes.OF_SEVERAL.match(folded, number.end):
        return None
    if counted and numbers.AT_EACH.match(folded, counted.end(), place.end):
        return None
    if numbers.OF_ONE_SITE.search(place.before):
        return None
    return _Said(
        place.before,
        counted.group() if counted else "",
        place.clause(counted.end() if counted else number.end),
        place.is_sized,
    )


def _of_all(place: Place, said: _Said) -> Kind | None:
    """What was done with all participants that the number counts."""
    found = _by_words(said)
    if found is None and (said.people or said.is_sized):
        found = _stated(place, said)
    return None if found and found[0] in _OF_ALL and _is_part(place, said) else found


def _tells_of_some(place: Place, said: _Said) -> bool:
    """Whether those to whom something happened are counted, those of one arm or of a country."""
    if parts.EVERY_YEAR.match(said.after):
        return True
    is_entered = done.ENTERED.search(said.after) is not None
    if not is_entered and _is_of_a_part(place, said):
        return True
    is_listed = place.section in _LISTED and done.OPENING.match(said.before)
    is_of_events = _tells_of_events(said) or parts.BOTH_DID.match(place.rest)
    if not (is_listed or is_entered) and is_of_events:
        return True
    if _is_after_its_group(said) or _is_of_one_kind(place, said):
        return True
    if parts.OUT_OF.match(said.people):
        is_of_those = parts.THOSE_IN.match(said.after) is not None
        if is_of_those or not (is_entered or parts.DID.match(said.after)):
            return True
    return _is_of_one_group(place, said.after) or _is_given_one(place, said)


def _is_of_a_part(place: Place, said: _Said) -> bool:
    """Whether the words before a number tell of what befell them, of a rest or of a subgroup."""
    of_a_part = (parts.BEFELL, parts.REMAINING, parts.SUBSAMPLE, parts.PREVIOUS)
    if any(pattern.search(said.before) for pattern in of_a_part):
        return True
    if said.is_sized and parts.CONTROLS_BEFORE.search(said.before):
        return True
    before = place.start, place.number.start
    return said.is_sized and sizes.SUBGROUP.search(place.folded, *before) is not None


def _is_after_its_group(said: _Said) -> bool:
    """Whether a group stands before its number: "the other group included 18 adults"."""
    if parts.GROUP_BEFORE.search(said.before):
        return True
    return said.is_sized and sizes.IN_GROUP.search(said.before) is not None


def _is_of_one_kind(place: Place, said: _Said) -> bool:
    """Whether others are counted beside: "26 adults with asthma and 10 healthy women"."""
    behind = (parts.KIND_AFTER, parts.THE_OTHER_HALF, parts.CASES)
    if any(pattern.match(place.rest) for pattern in behind) or _is_of_two_kinds(place, said):
        return True
    if parts.SEXES_BEFORE.search(said.before):
        return True
    before_sex = (parts.SEX_BEFORE, parts.INCLUDING_BEFORE)
    if parts.OF_A_SEX.match(said.people) and any(p.search(said.before) for p in before_sex):
        return True
    if parts.OTHER_KIND_BEFORE.search(said.before):
        return True
    is_of_controls = parts.OF_CONTROLS.match(said.people) is not None
    return is_of_controls and parts.KIND_BEFORE.search(said.before) is not None


def _is_of_two_kinds(place: Place, said: _Said) -> bool:
    """Whether two kinds of people did what is told: "20 patients and 12 nurses took part"."""
    if said.before.endswith(("and ", "and from ")) and parts.KINDS_BEFORE.search(said.before):
        return True
    is_first = parts.KINDS_OPEN.search(said.before) is not None
    return is_first and parts.KINDS_AFTER.match(place.rest) is not None


def _tells_of_events(said: _Said) -> bool:
    """Whether something happened to those counted; what tells who they are does not say so."""
    event = parts.EVENT.search(said.after)
    if event is None or not parts.STUDY_OF.search(said.before):
        return event is not None
    return not _tells_who(said, event.start())


def _tells_who(said: _Said, place: int) -> bool:
    """Whether what stands at a place of the words after a number tells who they were."""
    return parts.RELATIVE.search(said.after, 0, place) is not None


def _is_of_one_group(place: Place, after: str) -> bool:
    """Whether those of one arm are counted: "46 were allocated to the zinc group"."""
    if parts.IN_EACH.match(after):
        return True
    group = parts.OF_GROUP.search(after)
    if group is None:
        return False
    entered = done.ENTERED.search(after, 0, group.start())
    if entered and parts.APART.search(after, entered.end(), group.start()):
        return False
    if parts.ALTERNATIVE.search(after, group.end()):
        return False
    return parts.OTHER_GROUP.search(place.rest) is None


def _is_given_one(place: Place, said: _Said) -> bool:
    """Whether those assigned to one treatment are counted: "60 were assigned to A and 58 to B"."""
    rest = place.rest
    given = parts.ASSIGNED_TO.match(rest)
    if given is None:
        return False
    if parts.THE_OTHERS.match(rest, given.end()):
        return True
    is_of = parts.OF_THEM.search(said.before) is not None
    return is_of and parts.ALONE.match(rest, given.end()) is not None


def _by_words(said: _Said) -> Kind | None:
    """What the words round a number say was done."""
    if done.WE_ASSIGNED.search(said.before):
        return "assigned", "randomized"
    is_study = parts.STUDY_OF.search(said.before) is not None
    for rule, kind, pattern in done.AFTER:
        found = pattern.search(said.after)
        if found is None or (is_study and kind != "randomized" and _tells_who(said, found.start())):
            continue
        return rule, kind
    for rule, kind, pattern in done.BEFORE:
        if pattern.search(said.before):
            return rule, kind
    return _by_adjective(said.people) if done.ALL_BEFORE.search(said.before) else None


def _by_adjective(people: str) -> Kind | None:
    """What "122 randomized patients" says was done."""
    found = ((r, k) for r, k, pattern in done.ADJECTIVES if pattern.search(people))
    return next(found, None)


def _of_whom(said: _Said) -> Kind:
    """What those were of whom a number is a part: "30 of 40 eligible adults"."""
    return _by_adjective(said.people + said.after[:_NEXT]) or ("screened", "screened")


def _is_part(place: Place, said: _Said) -> bool:
    """Whether a number is a share of others, or one of several that were given different things."""
    if numbers.SHARE.match(place.folded, place.number.end):
        return True
    if parts.OF_THEM.search(said.before) or parts.STUDY_OF.search(said.before):
        return False
    return bool(parts.FIRST_GIVEN.search(said.before) or parts.OTHERS_GIVEN.search(place.rest))


def _stated(place: Place, said: _Said) -> Kind | None:
    """Participants of whom the text says no more than how many they are."""
    sentence = place.folded[place.start : place.end]
    if said.is_sized:
        return _of_size(sentence, said)
    if done.STATED.search(said.before):
        return "stated", "randomized"
    if done.IN.search(said.before):
        return "measured", "analyzed"
    if done.OPENING.match(said.before) and (
        done.WHO.match(said.after) or done.AT_RANDOM.search(said.after)
    ):
        return "stated", "randomized"
    is_asked = said.before.endswith((" in ", " of ", " among ", " for ", " on "))
    if is_asked and done.ASKING.search(sentence) and not done.RESULT.search(sentence):
        return "stated", "randomized"
    return None


def _of_size(sentence: str, said: _Said) -> Kind | None:
    """Those whom a size in a bracket counts, which is the only one of its sentence."""
    if sum(1 for _ in sizes.SIZES.finditer(sentence)) != 1:
        return None
    is_analyzed = done.ANALYZED_SIZE.search(said.before) is not None
    return ("measured", "analyzed") if is_analyzed else ("stated", "randomized")
