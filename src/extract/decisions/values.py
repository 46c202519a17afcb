"""The value of a fact, written into a draft. The text of a value is that which facts have.

What cannot be written is refused here, and what the schema does not allow is refused by it: a
number of centers that is no number, a role that is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from extract.decisions.draft import RULE, Draft, Node, Target
from extract.decisions.naming import Evidences, arm_id, as_json, duration, refuse
from extract.records.schema import Evidence
from extract.values import frozen

Write = Callable[[Draft, str, Evidences], Node]


@frozen
class Said:
    """What a curator says of a value, as it is to stand in the draft.

    Attributes:
        field: the kind of value.
        about: what it is about, in names.
        value: the value, in the text that facts have.
        at: where the text states it.
        is_selected: a curator chose the place, so that it must print the numbers of the value.
    """

    field: str
    about: dict[str, str]
    value: str
    at: Evidences
    is_selected: bool = True

    @property
    def part(self) -> str:
        """The field of the record that it stands in."""
        return self.field.partition(".")[0]

    @property
    def rest(self) -> str:
        """What follows in the kind of value; "" if nothing does."""
        return self.field.partition(".")[2]


_P_VALUE = re.compile(r"(<=|>=|<|>|=|~|)\s?(\d{0,9}\.?\d{1,10})")
_NUMBER = re.compile(r"-?\d{1,12}(\.\d{1,10})?")
_DOSE = re.compile(r"(-?[\d.]{1,12})(?: to (-?[\d.]{1,12}))?(?: (\S.{0,60}))?")
_NONE = "none"  # a bound that is not printed


def write_value(draft: Draft, target: Target, said: Said) -> None:
    """Sets the value of a fact where it stands.

    Raises:
        DecisionRefused: the text is no value of this kind, or is not printed where it is said to.
    """
    node = target.value
    if isinstance(target.holder, list) and not isinstance(node, dict):
        target.holder[next(i for i, one in enumerate(target.holder) if one is node)] = said.value
    elif not isinstance(node, dict):
        write_bare(draft, target.holder, target.key, said)
    else:
        at = said.at or _places(node)
        new = fields_of(draft, Said(said.field, said.about, said.value, at, said.is_selected))
        if said.field == "arms" and node["label"] != said.value:
            others = (alias for alias in node["aliases"] if alias != said.value)
            node["aliases"] = [node["label"], *others]
        if said.field in _NAMED:  # their evidence is every place that names them
            del new["evidence"]
        node.update(new)


def write_bare(draft: Draft, holder: Node, key: str, said: Said) -> None:
    """Sets a value that has no evidence of its own; what holds it is then a curator's word."""
    holder[key] = said.value
    if said.field == "design.masking.who":
        holder[key] = [who.strip() for who in said.value.split(",")]
    elif said.field == "conclusion.favors":
        holder[key] = arm_id(draft, said.value)
    mark(holder)


def mark(node: Node) -> None:
    """Says of a node that a curator decided it, where it says by which rule it was made."""
    if "rule" in node:
        node["rule"] = RULE


def fields_of(draft: Draft, said: Said) -> Node:
    """The fields of a node that say its value and its place."""
    write = next((w for pattern, w in _WRITERS if pattern.fullmatch(said.field)), None)
    if write is None:
        return {"value": said.value, "evidence": as_json(said.at), "rule": RULE}
    if said.is_selected and write in _PRINTED and not is_printed(draft, said.value, said.at):
        quotes = " ... ".join(place.quote for place in said.at)
        refuse(f"{quotes[:200]!r} does not print {said.value}")
    return write(draft, said.value, said.at)


def figure(draft: Draft, value: str, at: Evidences) -> Node:
    """A printed number. Its evidence is the number alone, where the selection has it."""
    if not _NUMBER.fullmatch(value):
        refuse(f"{value!r} is no number such as 35.4")
    wanted = abs(Decimal(value))
    for place in at:
        for number in draft.numbers:
            if place.start <= number.start and number.end <= place.end and number.value == wanted:
                quote = draft.text[number.start : number.end]
                printed = {"start": number.start, "end": number.end, "quote": quote}
                return {"value": value, "evidence": [printed]}
    return {"value": value, "evidence": as_json(at)}


def is_printed(draft: Draft, value: str, at: Evidences) -> bool:
    """Whether the places hold all numbers of a value."""
    printed = [
        number.value
        for number in draft.numbers
        if any(place.start <= number.start and number.end <= place.end for place in at)
    ]
    return all(Decimal(said) in printed for said in re.findall(r"\d{1,12}(?:\.\d{1,10})?", value))


def _p_value(draft: Draft, value: str, at: Evidences) -> Node:
    node: Node = {"comparator": None, "value": None, "evidence": as_json(at), "rule": RULE}
    if value == "not significant":
        return node
    found = _P_VALUE.fullmatch(value)
    if found is None:
        refuse(f'{value!r} is no p value such as "0.04", "<0.001" or "not significant"')
    sign, digits = found.groups()
    digits = f"0{digits}" if digits.startswith(".") else digits
    return node | {"comparator": sign or "=", "value": digits}


def _bounds(draft: Draft, value: str, at: Evidences) -> Node:
    low, between, high = value.partition(" to ")
    if not between:
        refuse(f'{value!r} has no two bounds, as "1.03 to 2.08" has')
    return {
        name: None if bound == _NONE else figure(draft, bound, at)
        for name, bound in (("low", low), ("high", high))
    }


def _interval(draft: Draft, value: str, at: Evidences) -> Node:
    return _bounds(draft, value, at) | {"evidence": as_json(at), "rule": RULE}


def _spread(draft: Draft, value: str, at: Evidences) -> Node:
    if " to " in value:
        return {"value": None, **_bounds(draft, value, at)}
    return {"value": figure(draft, value, at), "low": None, "high": None}


def _dose(draft: Draft, value: str, at: Evidences) -> Node:
    found = _DOSE.fullmatch(value)
    if found is None:
        refuse(f'{value!r} is no dose such as "0.03 U/min" or "5 to 10 mg"')
    low, high, unit = found.groups()
    return {
        "low": figure(draft, low, at),
        "high": None if high is None else figure(draft, high, at),
        "unit": unit,
        "printed": at[0].quote if at else value,
        "evidence": as_json(at),
        "rule": RULE,
    }


def _time(draft: Draft, value: str, at: Evidences) -> Node:
    return duration(value) | {"evidence": as_json(at)}


def _length(draft: Draft, value: str, at: Evidences) -> Node:
    return _time(draft, value, at) | {"rule": RULE}


def _count(draft: Draft, value: str, at: Evidences) -> Node:
    return figure(draft, value, at) | {"rule": RULE}


def _under(key: str, *, with_rule: bool = True) -> Write:
    def write(draft: Draft, value: str, at: Evidences) -> Node:
        node: Node = {key: None if value == "reason not stated" else value}
        return node | {"evidence": as_json(at)} | ({"rule": RULE} if with_rule else {})

    return write


# How the value of a kind is written; without one it is under "value", with evidence and rule.
_WRITERS: tuple[tuple[re.Pattern[str], Write], ...] = tuple(
    (re.compile(pattern), write)
    for pattern, write in (
        (r"p_values", _p_value),
        (r"intervals", _interval),
        (r"results\.spread", _spread),
        (r"results\.direction|conclusion", _under("value")),
        (r"results\.\w+|contrasts|intervals\.estimate|mortality\.\w+", figure),
        (r"population\.age\.\w+", figure),
        (r"counts|design\.margin", _count),
        (r"design\.follow_up|(?:arms\.)?interventions\.duration", _length),
        (r"outcomes\.time_frames", _time),
        (r"arms", _under("label")),
        (r"(?:arms\.)?interventions|outcomes", _under("name")),
        (r"(?:arms\.)?interventions\.dose", _dose),
        (r"registrations", _under("id")),
        (r"citation\.notices", _under("reference", with_rule=False)),
        (r"design\.stopped_early", _under("reason")),
        (r"mortality_findings", _under("direction")),
    )
)
# Whose numbers must stand in the place that a curator selects.
_PRINTED = (figure, _count, _p_value, _interval, _spread, _dose)
_NAMED = ("arms", "outcomes")


def _places(node: Node) -> Evidences:
    """Where a node stands; one without evidence of its own stands where its parts do."""
    if "evidence" in node:
        return tuple(Evidence.model_validate(place) for place in node["evidence"])
    return tuple(e for part in node.values() if isinstance(part, dict) for e in _places(part))
