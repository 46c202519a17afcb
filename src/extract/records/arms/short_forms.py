"""Shorter forms of the names of arms: "vasopressin", "peritumoral injection", "the combination"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.language.layers import Layers
from extract.records.arms import vocabulary
from extract.records.arms.doses import amounts
from extract.records.arms.drafts import Draft
from extract.records.arms.names import Name, singular
from extract.records.arms.patterns import around


def heads(layers: Layers, drafts: Sequence[Draft], ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Shorter forms that mean the arm wherever they stand, each with its arm."""
    for draft, id_, others in _with_others(drafts, ids):
        for name in {(n.printed, n.ordered): n for n in draft.names}.values():
            if " " not in name.printed:
                continue  # no form of one word is shorter
            printed = name.folded
            plain = without_front(printed, around.FORM_OF, around.QUALIFIER)
            head = around.FORM.sub("", plain)
            if (
                head != printed
                and _says_it(head, name, others)
                and _is_one_dose(layers, printed, head)
            ):
                yield head, id_
            acronym = _acronym(name, others)
            if acronym is not None:
                yield acronym, id_
            part = around.TAIL.sub("", printed)
            if part != printed and _tells_apart(part, name, others):
                yield part, id_


def marks(drafts: Sequence[Draft], ids: Sequence[str]) -> Iterator[tuple[str, str]]:
    """The one word by which an arm differs from all others, each with its arm.

    Such a word means the arm only in some places: "with the combination than with monotherapy".
    """
    yield from amounts(drafts, ids)
    for draft, id_, others in _with_others(drafts, ids):
        for name in draft.kinds:
            if name.is_generic or name.is_denied or name.printed.isalnum():
                continue  # of one word none tells more than the whole
            printed = name.folded
            forms = dict.fromkeys((printed, around.TAIL.sub("", printed)))
            yield from ((mark, id_) for form in forms for mark in _mark(form, others))
            yield from ((added, id_) for added in _added(printed, others))


def without_front(printed: str, *fronts: re.Pattern[str]) -> str:
    """A name without what one pattern after the other reads at its beginning."""
    for front in fronts:
        found = front.match(printed)
        printed = printed[found.end() :] if found else printed
    return printed


def _mark(printed: str, others: frozenset[str]) -> list[str]:
    """The only word of weight of a name that no other arm has, if there is but one."""
    words = around.HYPHENATED.findall(printed)
    telling = [w for w in words if singular(w) not in vocabulary.WEAK] or words[:1]
    own = [w for w in telling if singular(w) not in others]
    return own if len(own) == 1 < len(words) and own[0] not in vocabulary.NO_MARK else []


def _added(printed: str, others: frozenset[str]) -> list[str]:
    """What an arm gets on top of what others get: "mixed nuts" and "nuts" of "diet with ..."."""
    base, _, added = printed.partition(" with ")
    if not added:
        return []
    words = around.HYPHENATED.findall(added)
    is_shared = {singular(w) for w in around.WORD.findall(base)} - vocabulary.WEAK <= others
    bare = {singular(word) for word in words}
    if not (is_shared and bare.isdisjoint(others) and bare.isdisjoint(vocabulary.NO_HEAD)):
        return []
    return list(dict.fromkeys(" ".join(words[-size:]) for size in (1, 2, 3) if len(words) > 1))


def _acronym(name: Name, others: frozenset[str]) -> str | None:
    """The short form that a name ends with, if it is of this arm alone: "protocol-based EGDT"."""
    before, _, last = name.printed.rpartition(" ")
    if not (last.isupper() and last.isalpha() and len(last) > 2 and before != ""):
        return None
    if not vocabulary.QUALITY.isdisjoint(around.WORD.findall(before.lower())):
        return None  # "higher PEEP": the others have PEEP, too
    return last.lower() if singular(last.lower()) not in others else None


def _with_others(
    drafts: Sequence[Draft], ids: Sequence[str]
) -> Iterator[tuple[Draft, str, frozenset[str]]]:
    """Each arm with its id and all words of the others."""
    for draft, id_ in zip(drafts, ids, strict=True):
        words = [other.words() for other in drafts if other is not draft]
        yield draft, id_, frozenset[str]().union(*words)


def _says_it(head: str, name: Name, others: frozenset[str]) -> bool:
    """Whether all words of a shorter form are the name's alone, and say what is given."""
    words = set(around.WORD.findall(head))
    return words <= name.words - others and words.isdisjoint(vocabulary.NO_HEAD)


def _tells_apart(part: str, name: Name, others: frozenset[str]) -> bool:
    """Whether a name without what follows "of" or "with" is still that of one arm."""
    words = [singular(word) for word in around.WORD.findall(part)]
    telling = [word for word in words if word not in vocabulary.WEAK]
    return len(words) > 1 and bool(telling) and set(telling) <= name.words - others


def _is_one_dose(layers: Layers, printed: str, head: str) -> bool:
    """Whether the text speaks of no other dose of what a name ends with."""
    dosed = (f"{dose} {head}" for dose in around.DOSES)
    return not any(each in layers.folded and each not in printed for each in dosed)
