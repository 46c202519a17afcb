"""Letters by which a text calls its arms without saying whose they are: "group R", "TAU"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from extract.language.layers import Layers
from extract.records.arms import vocabulary
from extract.records.arms.drafts import Draft
from extract.records.arms.names import Namer
from extract.records.arms.patterns import around

_MOST_LETTERED = 4  # arms, for which all ways to share out the letters are tried
_SHORT = 3  # letters of an acronym that stands for a name wherever it is


def add_letters(namer: Namer, drafts: Sequence[Draft]) -> None:
    """Adds to each arm the letters that only it can be called by."""
    _add_other_letter(namer, drafts)
    _add_initials(namer, drafts)
    _add_acronyms(namer, drafts)
    _add_groups(namer, drafts)


def _add_groups(namer: Namer, drafts: Sequence[Draft]) -> None:
    """Adds "SG" and "PG" to the study and the placebo group, where the text uses several such."""
    owners: dict[str, int | None] = {}
    for index, draft in enumerate(drafts):
        words = (name.printed for name in draft.names if name.printed.isalpha())
        for acronym in {word[0].upper() + around.OF_GROUP for word in words}:
            owners[acronym] = index if owners.get(acronym, index) == index else None
    found: dict[int, tuple[int, int]] = {}
    for acronym, owner in sorted(owners.items()):
        if owner is None or acronym.lower() in namer.long:
            continue
        place = next(_places_of(acronym, namer.layers), None)
        if place is not None:
            found[owner] = place, place + len(acronym)
    if len(found) > 1:
        for owner, span in found.items():
            drafts[owner].add([namer.at(*span)])


def _add_other_letter(namer: Namer, drafts: Sequence[Draft]) -> None:
    """Adds "arm B" to the arm beside "arm A", where there are two and the text speaks of it."""
    letters = [vocabulary.SIDE_BY_SIDE.keys() & draft.words() for draft in drafts]
    if len(drafts) != 2 or sorted(map(len, letters)) != [0, 1]:
        return
    known = 0 if letters[0] else 1
    other = vocabulary.SIDE_BY_SIDE[next(iter(letters[known]))]
    place = around.ONE_LETTER[other].search(namer.layers.folded, 0, namer.layers.end)
    third = around.THIRD_LETTER.search(namer.layers.folded, 0, namer.layers.end)
    if place is not None and third is None:
        drafts[1 - known].add([namer.at(*place.span())])


def _add_initials(namer: Namer, drafts: Sequence[Draft]) -> None:
    """Adds "group R" to rocuronium and "group C" to cisatracurium, where that is the only way.

    "Group A" and "group B" may be counted and not named after anything.
    """
    if not 1 < len(drafts) <= _MOST_LETTERED:
        return
    places: dict[str, tuple[int, int]] = {}
    for found in around.GROUP_LETTER.finditer(namer.layers.folded, 0, namer.layers.end):
        start = found.start() if found["letter"] else found.start() - len("c ")
        places.setdefault(found["letter"] or found.string[start], (start, found.end()))
    letters = tuple(places)
    if len(letters) != len(drafts) or set(letters) == set("abcd"[: len(letters)]):
        return
    if any(word.startswith("#") and len(word) == 2 for d in drafts for word in d.words()):
        return  # the text itself says whose a letter is
    initials = [{name.printed[0].lower() for name in draft.names} for draft in drafts]
    ways = [
        way
        for way in permutations(letters)
        if all(letter in own for letter, own in zip(way, initials, strict=True))
    ]
    if len(ways) == 1:
        for letter, draft in zip(ways[0], drafts, strict=True):
            draft.add([namer.at(*places[letter])])


def _add_acronyms(namer: Namer, drafts: Sequence[Draft]) -> None:
    """Adds "TAU" to "treatment as usual", where the text uses it and spells it out nowhere."""
    owners: dict[str, int | None] = {}
    for index, draft in enumerate(drafts):
        printed = {name.printed for name in draft.names if not name.printed.isalnum()}
        for acronym in {acronym for name in printed for acronym in _acronyms(name)}:
            owners[acronym] = index if owners.get(acronym, index) == index else None
    for acronym, owner in sorted(owners.items()):
        if owner is None or acronym.lower() in namer.long:
            continue
        for place in _places_of(acronym, namer.layers):
            end = place + len(acronym)
            if len(acronym) >= _SHORT or around.ITS_PEOPLE.match(namer.layers.text, end):
                drafts[owner].add([namer.at(place, end)])
                break


def _places_of(acronym: str, layers: Layers) -> Iterator[int]:
    """Where a text uses an acronym as a word.

    By hand, since a pattern of each acronym of each text would have to be compiled first.
    """
    text = layers.text
    place = text.find(acronym, 0, layers.end)
    while place >= 0:
        end = place + len(acronym)
        if not (_is_joint(text[place - 1 : place]) or _is_joint(text[end : end + 1])):
            yield place
        place = text.find(acronym, place + 1, layers.end)


def _is_joint(char: str) -> bool:
    return char.isalnum() or char in ("_", "-")


def _acronyms(printed: str) -> Iterator[str]:
    """The initials of a name in capitals, with and without its small words."""
    words = around.WORD.findall(printed)
    for some in (words, [word for word in words if word.lower() not in vocabulary.SMALL]):
        if 1 < len(some) <= 6 and all(word.isalpha() and len(word) > 1 for word in some):
            yield "".join(word[0].upper() for word in some)
