"""What becomes of a record with decisions, for every kind of value."""

import pytest

from extract.records.facts import facts
from tests.decisions.pages import Case, fact_of, has

V, N = "vasopressin", "norepinephrine"
DEATH = {"outcome": "death", "time": "28 days"}


@pytest.fixture
def case():
    return Case()


# What is corrected (kind, value, some of what it is about), and what should be there.
VALUES = [
    ("design.masking", "double", {}, "triple"),
    ("design.centers", "27", {}, "28"),
    ("design.is_multicenter", "true", {}, "false"),
    ("report_type", "results", {}, "other"),
    ("population.condition", "septic shock", {}, "shock"),
    ("arms", V, {}, "AVP"),
    ("arms.role", "experimental", {"arm": V}, "active_comparator"),
    ("arms.interventions", V, {"arm": V}, "arginine vasopressin"),
    ("counts", "778", {"kind": "randomized"}, "779"),
    ("outcomes", "death", {}, "death from any cause"),
    ("outcomes.role", "primary", {"outcome": "death"}, "secondary"),
    ("outcomes.domain", "mortality", {"outcome": "death"}, "other events"),
    ("outcomes.time_frames", "28 days", {"outcome": "death"}, "day 28 (28 days)"),
    ("results.events", "140", {"arm": V}, "141"),
    ("results.percent", "35.4", {"arm": V}, "35.40"),
    ("results.direction", "no_difference", {}, "lower"),
    ("contrasts", "0.90", {}, "0.91"),
    ("p_values", "0.26", {}, "<0.26"),
    ("p_values", "0.26", {}, "not significant"),
    ("intervals", "0.75 to 1.08", {}, "0.75 to none"),
    ("intervals.level", "95", {}, "99"),
    ("intervals.estimate", "0.90", {}, "0.91"),
    ("mortality.percent", "35.4", {"arm": V}, "35.40"),
    ("mortality_findings", "no_difference", {"time": "28 days"}, "lower"),
]


@pytest.mark.parametrize(("field", "value", "about", "right"), VALUES)
def test_a_value_is_corrected(case, field, value, about, right):
    rules = fact_of(case.record, field, value, **about)
    if right == "other events":  # no such domain
        with pytest.raises(Exception, match="the schema refuses it"):
            case.say(lambda desk: desk.correct(rules.path, value=right))
        return
    record = case.say(lambda desk: desk.correct(rules.path, value=right))
    (entry,) = record.review.decided
    now = next(fact for fact in facts(record) if fact.path == entry.path)
    assert (now.field, now.value) == (field, right)
    assert (entry.state, entry.action, entry.who, entry.value) == (
        "applied",
        "correct",
        "Ann",
        right,
    )
    assert (entry.rules.value, entry.rules.evidence) == (value, rules.evidence)
    assert record.review.state == "corrected"
    assert facts(case.rules) == facts(Case().rules)  # what the rules say stays as it is


# What is corrected, and what it should be about.
BINDINGS = [
    ("results.percent", "35.4", {"arm": N}),
    ("results.percent", "35.4", {"arm": "unbound"}),
    ("results.percent", "35.4", {"arm": "whole trial"}),
    ("results.percent", "35.4", {"outcome": "Limb ischemia", "time": None}),
    ("results.percent", "10.4", {"time": "28 days"}),
    ("results.percent", "10.4", {"subset": "septic shock"}),
    ("results.direction", "no_difference", {"arm": N, "comparator": V}),
    ("contrasts", "0.90", {"arm": N, "comparator": V}),
    ("contrasts", "0.90", {"measure": "odds_ratio"}),
    ("contrasts", "0.90", {"outcome": "Limb ischemia", "time": None}),
    ("p_values", "0.26", {"kind": "interaction"}),
    ("p_values", "0.99", {"outcome": "Limb ischemia"}),
    ("intervals", "0.75 to 1.08", {"kind": "credible"}),
    ("intervals", "0.75 to 1.08", {"outcome": "Limb ischemia", "time": None}),
    ("mortality.percent", "35.4", {"arm": N}),
    ("mortality.percent", "35.4", {"time": None}),
    ("mortality.percent", "35.4", {"measure": "survival", "status": "assumed"}),
    ("counts", "778", {"kind": "analyzed"}),
    ("counts", "778", {"arm": V}),
]


@pytest.mark.parametrize(("field", "value", "about"), BINDINGS)
def test_what_a_value_is_about_is_corrected(case, field, value, about):
    _correct_about(case, fact_of(case.record, field, value), about)


def test_the_time_of_a_finding_is_corrected(case):
    before = fact_of(case.record, "mortality_findings", "no_difference", time="28 days")
    _correct_about(case, before, {"time": None})


def _correct_about(case, before, about):
    record = case.say(lambda desk: desk.correct(before.path, about=about))
    (entry,) = record.review.decided
    now = next(fact for fact in facts(record) if fact.path == entry.path)
    wanted = {**dict(before.about), **about}
    assert (now.field, now.value, now.evidence) == (before.field, before.value, before.evidence)
    assert dict(now.about) == {key: name for key, name in wanted.items() if name is not None}
    assert [(one.what, one.name) for one in entry.rules.about] == list(before.about)


def test_a_corrected_arm_takes_the_figures_beside_it_along(case):
    record = case.say(
        lambda desk: desk.correct(case.path("results.percent", "10.4"), about={"arm": N})
    )
    assert fact_of(record, "results.events", "41", arm=N).rule == "decision"
    assert has(record, "results.percent", "35.4", arm=V)


def test_two_swapped_arms_are_set_right(case):
    for value, arm in (("10.4", N), ("10.5", V)):
        case.say(
            lambda desk, value=value, arm=arm: desk.correct(
                case.path("results.percent", value), about={"arm": arm}
            )
        )
    assert has(case.record, "results.events", "41", arm=N)
    assert has(case.record, "results.events", "40", arm=V)


def test_a_corrected_value_may_stand_elsewhere(case):
    path = case.path("results.events", "41")
    record = case.say(lambda desk: desk.correct(path, value="40", at=case.at("40 patients")))
    fact = fact_of(record, "results.events", "40", arm=V)
    assert [place.quote for place in fact.evidence] == ["40"]
    assert fact.evidence[0].start == case.text.index("40 patients")


def test_checks_are_made_from_the_corrected_record(case):
    assert {v.outcome for v in case.record.checks if v.code == "PCT-01"} == {"consistent"}
    path = case.path("results.percent", "35.4")
    record = case.say(lambda desk: desk.correct(path, value="53.4"))
    assert "inconsistent" in {v.outcome for v in record.checks if v.code == "PCT-01"}


def test_a_new_name_reaches_all_that_goes_by_it(case):
    case.say(lambda desk: desk.correct(case.path("arms", V), value="AVP"))
    record = case.say(lambda desk: desk.approve(case.path("results.percent", "35.4")))
    assert has(record, "results.percent", "35.4", arm="AVP")
    assert [entry.state for entry in record.review.decided] == ["applied", "applied"]
    assert record.arms[0].aliases == (V,)


# --- reject ---------------------------------------------------------------------------------------


def test_every_value_can_be_rejected(case):
    for fact in facts(case.record):
        one = Case()
        record = one.say(lambda desk, path=fact.path: desk.reject(path, why="it is none"))
        (entry,) = record.review.decided
        assert (entry.state, entry.rules.value, entry.value) == ("applied", fact.value, None)
        assert (fact.field, fact.value, fact.about) not in {
            (f.field, f.value, f.about) for f in facts(record)
        }, fact


def test_nothing_refers_to_what_was_rejected(case):
    record = case.say(lambda desk: desk.reject(case.path("outcomes", "Limb ischemia")))
    assert [outcome.id for outcome in record.outcomes] == ["o1", "o2"]
    assert has(record, "results.events", "8", arm=V)
    record = case.say(lambda desk: desk.reject(case.path("p_values", "0.26")))
    assert record.results[0].contrasts[0].p_value is None
    record = case.say(lambda desk: desk.reject(case.path("arms", N)))
    assert has(record, "results.percent", "39.3", arm="unbound")
    assert record.results[0].contrasts[0].comparator is None


def test_a_count_of_a_rejected_arm_does_not_become_one_of_the_trial(case):
    case.say(
        lambda desk: desk.add("counts", "382", {"kind": "analyzed", "arm": N}, at=case.at("382"))
    )
    assert has(case.record, "counts", "382", arm=N)
    record = case.say(lambda desk: desk.reject(case.path("arms", N)))
    assert [count.value for count in record.counts] == [778]


def test_a_rejected_number_is_set_aside(case):
    path = case.path("results.events", "8")
    record = case.say(lambda desk: desk.reject(path))
    (aside,) = (n for n in record.coverage.set_aside if n.reason == "rejected")
    assert (aside.quote, aside.start) == ("8", case.text.index("8 patients with vaso"))
    assert record.coverage.claimed == case.rules.coverage.claimed - 1


def test_a_number_that_stands_for_two_values_stays_claimed(case):
    record = case.say(lambda desk: desk.reject(case.path("mortality.percent", "35.4")))
    assert record.coverage == case.rules.coverage


# --- add ------------------------------------------------------------------------------------------

SAFETY = {"outcome": "Serious adverse events"}
ADDED = [
    ("arms", "placebo", {}, "patients with vasopressin"),
    ("arms.role", "other", {"arm": "placebo"}, "patients with vasopressin"),
    ("arms.aliases", "AVP", {"arm": V}, "vasopressin"),
    ("arms.interventions", "saline", {"arm": V}, "vasopressin"),
    ("arms.interventions.route", "intravenous", {"arm": V, "intervention": V}, "vasopressin"),
    ("arms.interventions.duration", "28 days", {"arm": V, "intervention": V}, "28 days"),
    ("arms.interventions.timing", "28 days", {"arm": V, "intervention": V}, "28 days"),
    ("arms.interventions.titration", "28 days", {"arm": V, "intervention": V}, "28 days"),
    ("outcomes", "mortality", {}, "mortality"),
    ("outcomes.role", "secondary", {"outcome": "Limb ischemia"}, "Limb ischemia"),
    ("outcomes.domain", "physiological", {"outcome": "Limb ischemia"}, "Limb ischemia"),
    ("outcomes.time_frames", "28 days", {"outcome": "Limb ischemia"}, "28 days"),
    ("counts", "396", {"kind": "randomized", "arm": V}, "140 of 396"),
    ("results.total", "396", {**SAFETY, "arm": V}, "396"),
    ("results.mean", "8", {"outcome": "death", "arm": N}, "in 8 patients"),
    ("results.spread", "0.75 to 1.08", {**DEATH, "arm": N, "kind": "iqr"}, "0.75 to 1.08"),
    ("results.direction", "higher", {"outcome": "Limb ischemia", "arm": V}, "was seen"),
    ("contrasts", "0.90", {**SAFETY, "arm": V, "comparator": N, "measure": "risk_ratio"}, "0.90"),
    ("p_values", "0.26", {**SAFETY, "kind": "trend"}, "P=0.26"),
    ("p_values", "<0.26", {**DEATH, "arm": N, "comparator": V, "kind": "between_arm"}, "P=0.26"),
    ("intervals", "0.75 to 1.08", {**SAFETY, "kind": "credible"}, "0.75 to 1.08"),
    ("mortality.events", "8", {"arm": V, "time": "28 days"}, "in 8 patients"),
    ("mortality_findings", "lower", {"arm": V, "comparator": N}, "did not reduce mortality"),
    ("design.allocation_ratio", "1:1", {}, "randomly"),
    ("design.phase", "3", {}, "double-blind trial"),
    ("design.countries", "FR", {}, "27 centers"),
    ("design.follow_up", "28 days", {}, "28 days"),
    ("design.stopped_early", "futility", {}, "did not reduce"),
    ("design.margin", "8", {}, "in 8 patients"),
    ("design.masking.who", "participant, investigator", {}, "double-blind"),
    ("population.sex", "all", {}, "patients"),
    ("population.inclusion", "septic shock", {}, "patients with septic shock"),
    ("population.age.minimum_years", "27", {}, "27 centers"),
    ("registrations", "NCT00000001", {"registry": "ClinicalTrials.gov"}, "trial"),
    ("limitations", "few patients", {}, "8 patients"),
    ("funding", "a grant", {}, "trial"),
    ("conclusion", "It did not reduce mortality.", {}, "did not reduce mortality."),
    ("conclusion.favors", N, {}, "did not reduce mortality."),
]  # fmt: skip


@pytest.mark.parametrize(("field", "value", "about", "words"), ADDED)
def test_a_value_is_added(case, field, value, about, words):
    for needed in ("arms", "conclusion"):
        if field.startswith(f"{needed}.") and value in ("other", N):
            case.say(
                lambda desk, f=needed: desk.add(f, "placebo", at=case.at("patients with vaso"))
            )
    record = case.say(lambda desk: desk.add(field, value, about, at=case.at(words)))
    entry = record.review.decided[-1]
    assert (entry.state, entry.action, entry.rules) == ("applied", "add", None)
    now = next(fact for fact in facts(record) if fact.path == entry.path)
    assert (now.field, now.value) == (field, value)
    assert about.items() <= dict(now.about).items()
    has_no_rule = field in ("arms.aliases", "outcomes.time_frames", "population.age.minimum_years")
    assert now.rule == "decision" or has_no_rule or now.rule == "arm_after"  # beside others
    assert record.review.state == "corrected"


def test_an_added_number_is_claimed(case):
    before = case.record.coverage
    words = case.at("28 days. ")  # the time of the outcome
    record = case.say(lambda desk: desk.add("design.margin", "28", at=words))
    gone = [n for n in before.set_aside if n not in record.coverage.set_aside]
    assert [number.quote for number in gone] == ["28"]
    assert record.coverage.claimed == before.claimed + 1


def test_what_is_added_takes_new_ids_and_its_place_in_the_text(case):
    record = case.say(lambda desk: desk.add("outcomes", "shock", at=case.at("septic shock were")))
    assert [(o.id, o.name) for o in record.outcomes][:2] == [("o4", "shock"), ("o1", "death")]
    case.read(case.text.replace("Vasopressin did not", "Fever was rare. Vasopressin did not"))
    assert case.record.review.state == "corrected"


# --- approve --------------------------------------------------------------------------------------


def test_approving_the_whole_record(case):
    record = case.say(lambda desk: desk.approve())
    approval = record.review.approval
    assert (record.review.state, record.review.decided, record.review.unseen) == (
        "approved",
        (),
        (),
    )
    assert (approval.who, approval.values) == ("Ann", len(facts(record)))
    assert record.model_copy(update={"review": case.rules.review}) == case.rules


def test_approving_every_value_is_the_same(case):
    for path in [fact.path for fact in facts(case.record)]:
        assert case.record.review.state == "unreviewed"
        case.say(lambda desk, path=path: desk.approve(path))
    assert case.record.review.state == "approved"


def test_what_is_new_since_the_approval_is_shown(case):
    case.say(lambda desk: desk.approve())
    record = case.read(
        case.text.replace("did not reduce", "was given for 7 days. It did not reduce")
    )
    assert record.review.state == "unreviewed" or record.review.decided
    record = case.read(case.text + " ClinicalTrials.gov NCT00000001.")
    assert "/registrations/0" in record.review.unseen


def test_a_correction_after_the_approval_does_not_make_it_stale(case):
    case.say(lambda desk: desk.approve())
    record = case.say(lambda desk: desk.correct(case.path("p_values", "0.26"), value="<0.26"))
    assert record.review.state == "corrected"
    assert record.review.approval is not None


def test_what_follows_from_a_correction_does_not_make_it_stale_either(case):
    case.say(lambda desk: desk.approve())
    path = case.path("results.percent", "10.4")
    record = case.say(lambda desk: desk.correct(path, about={"arm": N}))
    assert has(record, "results.events", "41", arm=N)
    assert record.review.state == "corrected"
    assert record.review.unseen == ("/results/1/arms/0/events",)


# --- history --------------------------------------------------------------------------------------


def test_a_second_correction_takes_the_place_of_the_first(case):
    path = case.path("p_values", "0.26")
    case.say(lambda desk: desk.correct(path, value="<0.26"))
    record = case.say(lambda desk: desk.correct(path, value=">0.26"))
    (entry,) = record.review.decided
    assert (entry.value, entry.rules.value) == (">0.26", "0.26")
    record = case.say(lambda desk: desk.withdraw(entry.decision))
    assert [entry.value for entry in record.review.decided] == ["<0.26"]
    record = case.say(lambda desk: desk.withdraw(record.review.decided[0].decision))
    assert record == case.rules


def test_rejecting_what_was_added_is_withdrawing_it(case):
    case.say(lambda desk: desk.add("design.phase", "3", at=case.at("double-blind")))
    record = case.say(lambda desk: desk.reject("/design/phase"))
    assert record == case.rules
    assert [decision.action for decision in case.history] == ["add", "withdraw"]


def test_correcting_what_was_added_adds_the_right_one(case):
    case.say(lambda desk: desk.add("design.phase", "3", at=case.at("double-blind")))
    record = case.say(lambda desk: desk.correct("/design/phase", value="2"))
    assert (record.design.phase.value, record.review.decided[0].action) == ("2", "add")


def test_correcting_what_was_approved_ends_the_approval(case):
    path = case.path("p_values", "0.26")
    case.say(lambda desk: desk.approve(path))
    record = case.say(lambda desk: desk.correct(path, value="<0.26"))
    assert [entry.action for entry in record.review.decided] == ["correct"]
    case.say(lambda desk: desk.approve(path))
    record = case.say(lambda desk: desk.correct(path, value=">0.26"))
    assert [(e.action, e.value) for e in record.review.decided] == [("correct", ">0.26")]


def test_no_decision_changes_nothing(case):
    assert case.record is case.rules
