"""The arm that a title is about."""

from __future__ import annotations

from extract.rules.arms import leads
from extract.rules.arms.names import Name, name_after
from extract.rules.arms.patterns import titles, vocabulary
from extract.rules.arms.sentence import Sentence
from extract.rules.arms.series import ends_with_outcome

_OPENING = 12  # words of a title in which "effect of" is looked for


def of_title(s: Sentence) -> Name | None:
    """The arm of "Effects of A on B", "A for B", "A improves B"."""
    asked = [
        place
        for place in range(1, min(len(s), _OPENING))
        if s.texts[place] == "of"
        and s.texts[place - 1] in vocabulary.ASKED
        and s.text(place + 1) != "life"  # "quality of life"
    ]
    asked = [place for place in asked if "on" not in s.texts[asked[0] : place]]
    if asked:  # the last: "assessment of the effects of"
        name = name_after(s, leads.past_effect(s, asked[-1] + 1))
        if name is None or _asks(s, name) or _is_no_treatment(s, name):
            return None
        return None if ends_with_outcome(s, name) else name
    if s.text(0) in titles.TREATING and s.text(1) == "of":
        return _means(s)
    name = None if s.text(0) in titles.DONE_BY_AUTHORS else name_after(s, 0)
    if name is None or s.text(name.last) in vocabulary.OUTCOMES or _is_no_treatment(s, name):
        return None  # "blood pressure and stress scores"
    if any(text in titles.NO_SUBJECT for text in s.texts[name.first : name.last + 1]):
        return None
    following = s.kind(name.stop)
    is_subject = (
        following in ("preposition", "verb", "auxiliary")
        and s.text(name.stop) not in titles.NO_PREDICATE
    )
    return name if is_subject else None


def _asks(s: Sentence, name: Name) -> bool:
    """Whether a name says only that something was studied: "results of a study in Cuba"."""
    return vocabulary.ASKED.issuperset(s.texts[name.first : name.last + 1])


def _is_no_treatment(s: Sentence, name: Name) -> bool:
    """Whether a name is of what is studied and not given: "serum zinc levels", "levels of zinc".

    "Different doses of zinc" and "zinc dose and timing" are of all arms, and the name of none.
    """
    if s.text(name.first) in titles.VARIED:
        return True
    places = range(name.first + 1, name.last)
    joined = [s.text(i - 1) for i in places if s.text(i) == "and"]
    heads = [s.text(i - 1) for i in places if s.text(i) == "of"][:1] or [s.text(name.last), *joined]
    if not titles.NO_HEAD.isdisjoint(heads):
        return True
    return not titles.NO_TREATMENT.isdisjoint((s.text(name.first), s.text(name.last), *joined))


def _means(s: Sentence) -> Name | None:
    """What a condition is treated with: "treatment of women with asthma using zinc"."""
    for place in range(2, min(len(s), 2 * _OPENING)):
        is_theirs = s.text(place - 1) in vocabulary.PEOPLE  # "women with asthma"
        if s.text(place) in titles.MEANS and not is_theirs:
            return name_after(s, place + 1)
    return None
