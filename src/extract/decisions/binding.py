"""What a fact is about, changed in a draft: another arm, outcome, time, subset or kind.

The arm of a figure is that of its entry, so that the figures beside it follow. Another outcome,
time or subset moves the entry to the result for these, or to a new one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from extract.decisions import naming
from extract.decisions.draft import RULE, Draft, Node, Target
from extract.decisions.naming import Evidences, refuse
from extract.decisions.values import Said, mark
from extract.records.facts import ALL
from extract.records.schema import Evidence

About = dict[str, str]

_OF_RESULT = ("outcome", "time", "subset")
_COMPARED = ("arm", "comparator")


def rebind(draft: Draft, target: Target, said: Said, changed: set[str]) -> None:
    """Makes a fact be about something else.

    Args:
        draft: the record.
        target: the fact's value.
        said: what a curator says of it.
        changed: what it is about that is another than before, or gone.

    Raises:
        DecisionRefused: there is no such arm, outcome or time, or the fact cannot be about it.
    """
    handle = next((h for prefix, h in _HANDLERS if f"{said.field}.".startswith(prefix)), None)
    if handle is None:
        refuse(f"{said.field} is bound to nothing that could be changed; reject it and add another")
    handle(draft, target, said.about, changed)


def _figure_of_arm(draft: Draft, target: Target, about: About, changed: set[str]) -> None:
    entry, result = target.owner(4), target.owner(2)
    if "arm" in changed:
        entry.update(naming.arm_and_binding(draft, about.get("arm")))
    if "kind" in changed:
        target.value["kind"] = about.get("kind")
    if changed & set(_OF_RESULT):
        _move(draft, entry, result, about, "arms")


def _contrast(draft: Draft, target: Target, about: About, changed: set[str]) -> None:
    contrast, result = target.owner(4), target.owner(2)
    _compare(draft, contrast, about, changed)
    contrast["binding"] = RULE
    if "measure" in changed:
        contrast["measure"] = about.get("measure")
    if "adjusted" in changed:
        contrast["is_adjusted"] = "adjusted" in about
    if changed & set(_OF_RESULT):
        moved = _move(draft, contrast, result, about, "contrasts")
        for name, key in (("p_values", "p_value"), ("intervals", "interval")):
            for printed in draft.data[name]:
                if printed["id"] == contrast[key]:
                    printed["result"] = moved["id"]


def _direction(draft: Draft, target: Target, about: About, changed: set[str]) -> None:
    stated, result = target.value, target.owner(2)
    _compare(draft, stated, about, changed)
    mark(stated)
    if changed & set(_OF_RESULT):
        other = naming.result(draft, about, _places(stated))
        if other["direction"] is not None:
            refuse("the result for that outcome and time has a direction; reject that one first")
        other["direction"], result["direction"] = stated, None


def _p_value(draft: Draft, target: Target, about: About, changed: set[str]) -> None:
    p = target.value
    if "kind" in changed:
        p["kind"] = about.get("kind")
    if changed - {"kind"}:
        link(draft, p, "p_value", about)
    mark(p)


def _interval(draft: Draft, target: Target, about: About, changed: set[str]) -> None:
    interval = target.owner(2) if len(target.holders) > 2 else target.value
    if "kind" in changed:
        interval["kind"] = about.get("kind")
    if "measure" in changed:
        interval["measure"] = about.get("measure")
    if "adjusted" in changed:
        interval["is_adjusted"] = "adjusted" in about
    if changed & {*_OF_RESULT, *_COMPARED}:
        link(draft, interval, "interval", about)
    mark(interval)


def link(draft: Draft, printed: Node, key: str, about: About) -> None:
    """Binds a p value or an interval to the result and the contrast that it belongs to.

    Args:
        draft: the record.
        printed: the p value or the interval.
        key: the field of a contrast that refers to it.
        about: what it is to be about.
    """
    for result in draft.data["results"]:
        if result.get(key) == printed["id"]:
            result[key] = None
        for contrast in result["contrasts"]:
            if contrast[key] == printed["id"]:
                contrast[key] = None
    if not about.keys() & {*_OF_RESULT, *_COMPARED}:
        printed["result"] = None
        return
    result = naming.result(draft, about, _places(printed))
    printed["result"] = result["id"]
    if about.get("arm") == ALL and key in result:
        if result[key] is not None:
            refuse(f"the result has {result[key]} over all arms; reject that one first")
        result[key] = printed["id"]
    elif "arm" in about:
        contrast = _contrast_for(draft, result, about)
        if contrast[key] is not None:
            refuse(f"that comparison has {contrast[key]} already; reject that one first")
        contrast[key] = printed["id"]


def _contrast_for(draft: Draft, result: Node, about: About) -> Node:
    """The contrast between two arms; a new one where there is none."""
    sides: Node = dict.fromkeys(_COMPARED)
    _compare(draft, sides, about, set(_COMPARED))
    for contrast in result["contrasts"]:
        if all(contrast[key] == sides[key] for key in _COMPARED):
            found: Node = contrast
            return found
    contrast = new_contrast(sides, about)
    result["contrasts"].append(contrast)
    return contrast


def new_contrast(sides: Node, about: About) -> Node:
    """A contrast between arms that says nothing yet."""
    return {
        **sides,
        "measure": about.get("measure"),
        "value": None,
        "unit": None,
        "interval": None,
        "p_value": None,
        "is_adjusted": "adjusted" in about,
        "binding": RULE,
    }


def _mortality(draft: Draft, target: Target, about: About, changed: set[str]) -> None:
    figure = target.owner(2)
    if "arm" in changed:
        figure.update(naming.arm_and_binding(draft, about.get("arm")))
    for key in changed & {"measure", "status", "cause"}:
        figure[key] = about.get(key)
    _time_and_subset(draft, figure, about, changed)
    mark(figure)


def _mortality_finding(draft: Draft, target: Target, about: About, changed: set[str]) -> None:
    found = target.value
    _compare(draft, found, about, changed)
    if "time" in changed:
        names = about["time"].split("; ") if "time" in about else []
        found["time_frames"] = [naming.time_frame(draft, n, _places(found)) for n in names]
    _time_and_subset(draft, found, about, changed - {"time"})
    mark(found)


def _time_and_subset(draft: Draft, node: Node, about: About, changed: set[str]) -> None:
    near = _places(node)
    if "time" in changed:
        time = about.get("time")
        node["time_frame"] = None if time is None else naming.time_frame(draft, time, near)
    if "subset" in changed:
        group = about.get("subset")
        node["subset"] = None if group is None else naming.subset(draft, group, near)


def _count(draft: Draft, target: Target, about: About, changed: set[str]) -> None:
    count = target.value
    if "arm" in changed:
        count["arm"] = naming.whole_or_arm(draft, about.get("arm"))
    if "kind" in changed:
        count["kind"] = about.get("kind")
    mark(count)


def _plain(key: str) -> Callable[[Draft, Target, About, set[str]], None]:
    def change(draft: Draft, target: Target, about: About, changed: set[str]) -> None:
        if changed != {key}:
            refuse(f"only its {key} can be changed")
        target.value[key] = about.get(key)
        mark(target.value)

    return change


def _compare(draft: Draft, node: Node, about: About, changed: set[str]) -> None:
    for key in changed & set(_COMPARED):
        node[key] = naming.arm_id(draft, about[key]) if key in about else None


def _move(draft: Draft, node: Node, result: Node, about: About, key: str) -> Node:
    """Takes an entry from its result to the one for another outcome, time or subset."""
    other = naming.result(draft, about, _places(result))
    result[key] = [each for each in result[key] if each is not node]
    other[key].append(node)
    return other


def _places(node: Node) -> Evidences:
    return tuple(Evidence.model_validate(place) for place in node["evidence"])


_HANDLERS: tuple[tuple[str, Callable[[Draft, Target, About, set[str]], Any]], ...] = (
    ("results.direction.", _direction),
    ("results.", _figure_of_arm),
    ("contrasts.", _contrast),
    ("p_values.", _p_value),
    ("intervals.", _interval),
    ("mortality_findings.", _mortality_finding),
    ("mortality.", _mortality),
    ("counts.", _count),
    ("registrations.", _plain("registry")),
    ("citation.notices.", _plain("kind")),
)
