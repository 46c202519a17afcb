"""Decisions whose ground has moved: never dropped, and never applied to anything else."""

import pytest

from extract.decisions import DecisionRefused
from extract.records.facts import facts
from tests.decisions.pages import TRIAL, Case, has

V, N = "vasopressin", "norepinephrine"


@pytest.fixture
def case():
    return Case()


def corrected(case, field="p_values", value="0.26", right="<0.26"):
    case.say(lambda desk: desk.correct(case.path(field, value), value=right))
    return case


def only(record):
    (entry,) = record.review.decided
    return entry


def assert_stale(case, reason):
    entry = only(case.record)
    assert (entry.state, entry.path, case.record.review.state) == ("stale", None, "stale")
    assert reason in entry.reason
    assert facts(case.record) == facts(case.rules)


def test_the_source_gives_another_value(case):
    corrected(case).read(TRIAL.replace("P=0.26", "P=0.27"))
    assert_stale(case, "gone or changed")


def with_rules(case, **parts):
    """The case after other rules have made something else of the same text."""
    case.rules = case.rules.model_copy(update=parts)
    case._made()


def test_the_rules_give_another_value_of_the_same_words(case):
    corrected(case, right=">0.26")
    first, *others = case.rules.p_values
    with_rules(case, p_values=(first.model_copy(update={"comparator": "<"}), *others))
    assert_stale(case, "the rules now say <0.26")
    assert only(case.record).rules.value == "<0.26"


def test_the_rules_take_nothing_from_the_words(case):
    corrected(case, "design.centers", "27", "28")
    with_rules(case, design=case.rules.design.model_copy(update={"centers": None}))
    assert_stale(case, "the rules take no such value from them")


def test_the_words_are_gone(case):
    corrected(case).read(TRIAL.replace("; P=0.26", ""))
    assert_stale(case, "gone or changed")


def test_the_arm_is_another_now(case):
    case.say(lambda desk: desk.approve(case.path("results.percent", "10.4")))
    swapped = TRIAL.replace("(10.4%) in the vasopressin", "(10.4%) in the NNN")
    swapped = swapped.replace("(10.5%) in the norepinephrine", "(10.5%) in the vasopressin")
    case.read(swapped.replace("NNN", "norepinephrine"))
    assert_stale(case, "the rules now say 10.4")
    assert has(case.record, "results.percent", "10.4", arm=N)


def test_words_that_stand_twice_and_cannot_be_told_apart(case):
    case.say(lambda desk: desk.correct(case.path("results.events", "8"), value="9"))
    sentence = "Limb ischemia was seen in 8 patients with vasopressin."
    assert only(case.record).state == "applied"
    before, after = TRIAL.split(sentence)
    case.read(f"{before}Later, {sentence} At last, {sentence} The end.{after}")
    assert only(case.record).state == "stale"


def test_words_that_stand_twice_and_can_be_told_apart(case):
    case.say(lambda desk: desk.correct(case.path("results.events", "8"), value="9"))
    case.read(TRIAL.replace("The primary", "Limb ischemia was seen in 8 patients. The primary"))
    entry = only(case.record)
    assert entry.state == "applied"
    assert entry.rules.evidence[0].start == case.text.rindex("8 patients with vaso")


def test_text_before_and_after_may_change(case):
    corrected(case).read(
        TRIAL.replace("We did", "In 2008, we did").replace("did not reduce", "did not much reduce")
    )
    assert (only(case.record).state, case.record.p_values[0].comparator) == ("applied", "<")


def test_an_added_value_whose_words_are_gone(case):
    case.say(lambda desk: desk.add("design.phase", "3", at=case.at("double-blind trial")))
    case.read(TRIAL.replace("double-blind trial", "double-blind study"))
    assert_stale(case, "gone from the text")


def test_an_added_value_whose_arm_is_gone(case):
    about = {"kind": "analyzed", "arm": N}
    case.say(lambda desk: desk.add("counts", "382", about, at=case.at("382 patients")))
    case.read(TRIAL.replace("norepinephrine", "dopamine"))
    assert only(case.record).state == "stale"
    assert "there is no arm 'norepinephrine'" in only(case.record).reason


def test_approving_the_whole_record_names_what_is_stale(case):
    case.say(lambda desk: desk.approve())
    case.read(TRIAL.replace("P=0.99", "P=0.98"))
    stale = {(entry.field, entry.value) for entry in case.record.review.decided}
    assert ("p_values", "0.99") in stale
    assert {entry.state for entry in case.record.review.decided} == {"stale"}
    assert "/p_values/1" in case.record.review.unseen
    assert ("p_values", "0.26") not in stale


def test_a_stale_decision_counts_again_when_the_ground_is_back(case):
    corrected(case)
    applied = case.record
    case.read(TRIAL.replace("P=0.26", "P=0.27"))
    assert case.record.review.state == "stale"
    assert case.read(TRIAL) == applied


def test_a_stale_decision_is_settled_by_another_in_its_place(case):
    corrected(case).read(TRIAL.replace("P=0.26", "P=0.27"))
    stale = only(case.record).decision
    case.say(lambda desk: desk.approve(case.path("p_values", "0.27"), of=stale))
    assert [(e.action, e.state) for e in case.record.review.decided] == [("approve", "applied")]


# --- the rules come to agree ----------------------------------------------------------------------


def test_a_correction_that_the_source_has_taken_up_is_satisfied(case):
    corrected(case, "results.events", "8", "9")
    record = case.read(TRIAL.replace("in 8 patients", "in 9 patients"))
    assert only(record).state == "stale"  # other words, so nobody can tell
    case.history = ()
    case.read(TRIAL)
    corrected(case)
    first, *others = case.rules.p_values
    with_rules(case, p_values=(first.model_copy(update={"comparator": "<"}), *others))
    entry = only(case.record)
    assert (entry.state, entry.path, entry.rules) == ("satisfied", "/p_values/0", None)
    assert case.record.review.state != "stale"


def test_a_rejection_is_satisfied_once_the_rules_find_nothing_there(case):
    case.say(lambda desk: desk.reject(case.path("outcomes", "Limb ischemia")))
    results = tuple(r for r in case.rules.results if r.outcome != "o3")
    with_rules(case, outcomes=case.rules.outcomes[:2], results=results)
    assert only(case.record).state == "satisfied"
    assert case.record.review.state == "unreviewed"


def test_an_addition_is_satisfied_once_the_rules_find_it(case):
    whole = case.rules
    with_rules(case, design=whole.design.model_copy(update={"centers": None}))
    case.say(lambda desk: desk.add("design.centers", "27", at=case.at("27 centers")))
    assert only(case.record).state == "applied"
    with_rules(case, design=whole.design)
    assert (only(case.record).state, only(case.record).path) == ("satisfied", "/design/centers")


# --- refused at once ------------------------------------------------------------------------------

REFUSED = [
    (lambda desk: desk.correct("/p_values/0", value="small"), "is no p value"),
    (lambda desk: desk.correct("/p_values/0", value="0.26"), "that is what the record says"),
    (lambda desk: desk.correct("/design/masking", value="many"), "the schema refuses it"),
    (lambda desk: desk.correct("/design/centers", value="many"), "the schema refuses it"),
    (lambda desk: desk.correct("/design/masking", about={"arm": V}), "bound to nothing"),
    (lambda desk: desk.correct("/counts/0", value="-5"), "the schema refuses it"),
    (lambda desk: desk.correct("/counts/0", value="396", at=[(0, 10)]), "does not print 396"),
    (lambda desk: desk.correct("/counts/0", value="396", at=[(5, 9_999)]), "no stretch"),
    (lambda desk: desk.correct("/counts/0", about={"arm": "nobody"}), "there is no arm 'nobody'"),
    (lambda desk: desk.correct("/counts/0", about={"kind": "alive"}), "the schema refuses it"),
    (lambda desk: desk.correct("/p_values/9", value="0.1"), "no value at"),
    (lambda desk: desk.correct("/results/0/arms/0/percent", about={"time": "9 years"}), "print"),
    (lambda desk: desk.reject("/results/0"), "no value at"),
    (lambda desk: desk.add("p_values", "0.31", at=[(0, 10)]), "does not print 0.31"),
    (lambda desk: desk.add("p_values", "0.26", at=[]), "select the words"),
    (lambda desk: desk.add("nonsense", "1", at=[(0, 4)]), "nothing can be added"),
    (lambda desk: desk.add("design.nonsense", "1", at=[(0, 4)]), "there is no design.nonsense"),
    (lambda desk: desk.add("../../x", "1", at=[(0, 4)]), "no kind of value"),
    (lambda desk: desk.add("counts", "27", at=[(0, 99)]), "say which kind"),
    (lambda desk: desk.add("design.masking", "open", at=[(0, 4)]), "there is a masking already"),
    (lambda desk: desk.withdraw("0" * 12), "there is no decision"),
    (lambda desk: desk.waive("0" * 12, None, why="x"), "there is no decision"),
]


@pytest.mark.parametrize(("say", "reason"), REFUSED, ids=map(str, range(len(REFUSED))))
def test_what_cannot_be_applied_is_refused_with_the_reason(case, say, reason):
    with pytest.raises(DecisionRefused, match=reason):
        say(case.desk)


def test_an_approval_is_not_given_twice(case):
    case.say(lambda desk: desk.approve("/p_values/0"))
    with pytest.raises(DecisionRefused, match="Ann approved it at 2026-01-01"):
        case.desk.approve("/p_values/0")
