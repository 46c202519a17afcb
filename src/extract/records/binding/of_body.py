"""Of what an article's body tells of results, what is sure.

The rules bind a figure to the arm that a sentence names, which is right in an abstract, where
nearly every sentence compares the arms. In a body most do not: they follow one arm over time,
compare those who lived with those who died, or tell of baseline. So a result of the body stands
only where it plainly compares arms; the numbers of the others are left to `coverage`.
"""

from __future__ import annotations

from extract.language.scanning import Scanner
from extract.records.binding.ledger import Ledger
from extract.records.schema import Mortality, MortalityFinding, Outcome, Result

# The rules of `arm_of` that follow a name in the sentence, and no order or likelihood.
_SURE = frozenset(
    {
        "arm_between",
        "respectively",
        "arm_after",
        "arm_before",
        "order_of_mention",
        "named_at_end",
        "fronted_comparator",
        "in_bracket",
    }
)
# Other comparisons than of arms, and what was so before anything was done.
_NO_COMPARISON_OF_ARMS = Scanner(
    r"\b(?:at baseline|baseline (?:characteristic|value|level|data|mean|score)|demographic"
    # "between periods 1 and 2", "from baseline to day 7 in the same group"
    r"|between (?:\w{1,12} ){0,2}(?:periods?|visits?|time ?points?|sexes|centers|centres)\b"
    r"|(?:compar|relative)\w{0,8} (?:to|with) (?:\w{1,12} ){0,3}(?:baseline|before|period|pre-)"
    r"|within (?:\w{1,12} ){0,2}groups?\b|over time\b"
    r"|correlat|regression|predict(?:or|ed|ive)|(?:non-?)?surviv(?:ors|ing)\b|previous)"
)


def keep_sure(ledger: Ledger) -> None:
    """Takes the results of the body that are not sure out of the ledger again."""
    sure = [r for r in ledger.results if not _is_of_body(ledger, r) or _is_sure(ledger, r)]
    names = {result.id: f"r{number}" for number, result in enumerate(sure, 1)}
    ledger.results = [result.model_copy(update={"id": names[result.id]}) for result in sure]
    ledger.result_of = {f: names[id] for f, id in ledger.result_of.items() if id in names}


def outcomes_told(ledger: Ledger) -> tuple[Outcome, ...]:
    """The outcomes without those that the body alone names, in no role and with no result."""
    used = {result.outcome for result in ledger.results}
    return tuple(
        outcome
        for outcome in ledger.outcomes.outcomes
        if outcome.role != "unspecified"
        or outcome.id in used
        or not ledger.layers.in_body(outcome.evidence[0].start)
    )


def is_sure_of_death(ledger: Ledger, found: Mortality | MortalityFinding) -> bool:
    """Whether what the text says of death may stand in the record, wherever it says so."""
    if not ledger.layers.in_body(found.evidence[0].start):
        return True
    sentence = ledger.layers.sentence_at(found.evidence[0].start)
    if _NO_COMPARISON_OF_ARMS.search(ledger.layers.folded, *sentence):
        return False
    if isinstance(found, MortalityFinding):
        return found.arm is not None and found.comparator is not None
    return found.binding in (*_SURE, "each_arm", "overall")


def _is_of_body(ledger: Ledger, result: Result) -> bool:
    return ledger.layers.in_body(result.evidence[0].start)


def _is_sure(ledger: Ledger, result: Result) -> bool:
    (place,) = result.evidence
    if result.outcome is None or _NO_COMPARISON_OF_ARMS.search(
        ledger.layers.folded, place.start, place.end
    ):
        return False
    if result.arms:
        arms = [one.arm for one in result.arms if one.binding in _SURE]
        return len(arms) == len(result.arms) == len(set(arms)) > 1
    return any(
        contrast.arm and contrast.comparator and (contrast.value or contrast.p_value)
        for contrast in result.contrasts
    )
