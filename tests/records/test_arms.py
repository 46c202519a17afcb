"""The arms of a trial and the places that name them, from the seeds of all frames."""

import pytest

from extract.records.arms import ArmIndex, assemble_arms
from tests.records.pages import quotes, read


def arms_of(*lines: tuple[str, str]) -> ArmIndex:
    return assemble_arms(*read(*lines))


def in_methods(text: str) -> ArmIndex:
    return arms_of(("methods", text))


def names(index: ArmIndex) -> list[tuple[str, ...]]:
    """The label and the aliases of each arm."""
    return [(arm.label, *arm.aliases) for arm in index.arms]


def roles(index: ArmIndex) -> list[str | None]:
    return [arm.role for arm in index.arms]


def mentioned(*lines: tuple[str, str]) -> list[tuple[str, str]]:
    """What each mention reads, with its arm."""
    text = "".join(f"{line}\n" for _, line in lines)
    return [(text[m.start : m.end], m.arm) for m in arms_of(*lines).mentions]


# --- names


def test_frames_that_name_the_same_arms_are_merged() -> None:
    found = arms_of(
        ("title", "Zinc versus placebo for colds"),
        ("methods", "Adults were randomly assigned to zinc or placebo."),
        ("results", "Colds were shorter in the zinc group than in the placebo group."),
    )
    assert names(found) == [("zinc",), ("placebo",)]
    assert [arm.id for arm in found.arms] == ["a1", "a2"]
    assert quotes(found.arms[0]) == ["Zinc", "zinc", "zinc"]


def test_a_short_form_of_a_legend_is_an_alias() -> None:
    found = arms_of(
        ("methods", "Adults were randomly assigned to dexmedetomidine or placebo."),
        ("legend", "DEX = dexmedetomidine; PBO = placebo."),
    )
    assert names(found) == [("dexmedetomidine", "DEX"), ("placebo", "PBO")]


def test_the_names_that_tell_how_many_got_each_are_those_of_the_arms() -> None:
    found = arms_of(
        ("methods", "Adults were randomised to receive 1 mg or 2 mg of either drug."),
        ("results", "Fifteen adults received dolasetron, 12 received ondansetron."),
    )
    assert names(found) == [("dolasetron",), ("ondansetron",)]


def test_a_letter_is_an_alias() -> None:
    found = in_methods(
        "Women were randomised to oxytocin (group A) or misoprostol (group B). "
        "Bleeding was rarer in group A."
    )
    assert names(found) == [("oxytocin", "group A"), ("misoprostol", "group B")]


def test_what_a_numbered_group_received_is_its_name() -> None:
    found = in_methods("Group 1 received zinc and group 2 received copper.")
    assert names(found) == [("zinc", "Group 1"), ("copper", "group 2")]


def test_groups_that_are_told_one_by_one_are_the_arms() -> None:
    found = arms_of(
        ("title", "Comparison of several blocks in patients sent to knee surgery"),
        ("methods", "Sixty adults were randomized. Group 1 received ropivacaine by a catheter."),
        ("methods", "In group 2, ketamine was given. In group 3, morphine was used."),
    )
    assert names(found) == [
        ("ropivacaine", "Group 1"),
        ("ketamine", "group 2"),
        ("morphine", "group 3"),
    ]


def test_a_control_group_beside_groups_by_number_is_an_arm() -> None:
    found = in_methods(
        "Men were divided into four groups and got copper as case groups (Group I: 30 mg/kg, "
        "Group II: 40 mg/kg) or water as a control group."
    )
    assert [arm.label for arm in found.arms] == ["30 mg/kg", "40 mg/kg", "control"]


def test_groups_of_which_one_is_not_told_introduce_no_arms() -> None:
    found = arms_of(
        ("title", "Walking versus dance"),
        ("methods", "Sixty adults were randomized. Group 1 received massage. Group 2 got songs."),
        ("results", "Naps were longer in group 3."),
    )
    assert names(found) == [("Walking",), ("dance",)]


@pytest.mark.parametrize(
    ("methods", "results", "labels"),
    [
        (
            "Groups A, B and C received 5, 10 and 15 mg of copper, respectively.",
            "Pain fell in group B.",
            ["copper 5 mg", "copper 10 mg", "copper 15 mg"],
        ),
        (
            "Girls were randomly allocated to receive 5 or 10 mg of oral copper, or garlic.",
            "It fell with 10 mg and with copper 5 mg.",
            ["oral copper 5 mg", "oral copper 10 mg", "garlic"],
        ),
        (
            "Girls were randomised to copper with 2 or 4 mg/kg/day or garlic for a year.",
            "It fell.",
            ["copper with 2 mg/kg/day", "copper with 4 mg/kg/day", "garlic"],
        ),
        (
            "Girls were allocated to copper 2 mg/day (group A) or copper 4 mg/day (group B).",
            "Copper helped. Copper was well borne.",
            ["copper 2 mg/day", "copper 4 mg/day"],
        ),
        (
            "Girls were randomised to oral copper 40 mg, oral copper 50 mg or garlic.",
            "Pain was less with copper than with garlic. Copper was well borne.",
            ["copper", "garlic"],
        ),
        (
            "Girls were allocated to 8 ml of water or 7 mg/ml of copper.",
            "It fell.",
            ["water", "copper"],
        ),
    ],
)
def test_doses_of_a_list(methods: str, results: str, labels: list[str]) -> None:
    found = arms_of(("methods", methods), ("results", results))
    assert [arm.label for arm in found.arms] == labels


def test_nitric_oxide_is_not_nothing() -> None:
    found = in_methods("Babies were randomized to milrinone or inhalation of nitric oxide (NO).")
    assert roles(found) == ["experimental", "active_comparator"]


def test_control_is_the_arm_that_is_left() -> None:
    found = arms_of(
        ("title", "Zinc versus placebo for colds"),
        ("results", "The zinc arm and the control arm were alike."),
    )
    assert names(found) == [("zinc",), ("placebo", "control")]


def test_a_group_that_is_left_is_the_arm_that_is_left() -> None:
    found = arms_of(
        ("methods", "Adults were randomly assigned to rituximab or no further treatment."),
        ("results", "Relapse was rarer in the maintenance arm than in the observation arm."),
        ("results", "It was rare in the maintenance and the observation arms."),
    )
    assert names(found) == [
        ("rituximab", "maintenance"),
        ("observation", "no further treatment"),
    ]


def test_what_is_given_is_no_name_of_its_sham() -> None:
    found = arms_of(
        ("title", "Craving and the Effects of Left Magnetic Stimulation Using a Better Sham"),
        ("abstract", "We asked whether magnetic stimulation (MS) of the brain helps women."),
        ("abstract", "Ten of them were asked before and after receiving either real or sham MS."),
        ("abstract", "Each participant received both real and sham MS in random order."),
        ("abstract", "Magnetic stimulation was no better than sham MS."),
    )
    sham = next(arm for arm in found.arms if arm.role == "sham_comparator")
    assert not any("Left" in name for name in (sham.label, *sham.aliases))


def test_a_group_that_is_left_is_no_placebo() -> None:
    found = in_methods(
        "Adults received either zinc or placebo. The zinc and the copper groups were alike."
    )
    assert names(found) == [("zinc",), ("placebo",)]


def test_what_is_given_alone_is_no_combination_by_another_name() -> None:
    found = arms_of(
        (
            "methods",
            "Adults were randomised to garlic (30 mg/day) + ginger (Gp-GaGi) or garlic + placebo.",
        ),
        ("methods", "In a second part, a group of patients received ginger alone (Gp-Gi)."),
    )
    assert not any("ginger alone" in arm for arm in names(found))


def test_behind_than_two_names_are_those_of_two_arms() -> None:
    found = in_methods(
        "Adults drank either garlic water (GW) or placebo. Sweating was heavier than with placebo "
        "and GW."
    )
    assert names(found) == [("garlic water", "GW"), ("placebo",)]


def test_a_group_that_is_observed_is_tested_beside_a_control_group() -> None:
    found = in_methods(
        "Sixty cases were randomly divided into control group (n = 30) and observation group "
        "(n = 30)."
    )
    assert roles(found) == ["active_comparator", "experimental"]
    assert found.arms[1].interventions == ()


def test_observation_beside_a_treatment_is_nothing() -> None:
    found = in_methods("Men were assigned to interferon or observation.")
    assert roles(found) == ["experimental", "no_intervention"]


def test_a_minus_denies() -> None:
    found = in_methods(
        "Adults on epoetin (EPO) were compared. Adults were randomised to chemotherapy either "
        "with EPO (EPO+; n = 6) or without EPO (EPO-; n = 7)."
    )
    assert names(found) == [("epoetin", "EPO", "EPO+"), ("without EPO", "EPO-")]


def test_both_names_no_arm_elsewhere() -> None:
    lines = (
        ("methods", "Adults were randomised to zinc, copper, or both."),
        ("results", "Both were well tolerated."),
    )
    assert names(arms_of(*lines)) == [("zinc",), ("copper",), ("both",)]
    assert [text for text, _ in mentioned(*lines)] == ["zinc", "copper", "both"]


def test_a_label_says_what_is_given() -> None:
    found = arms_of(
        ("title", "Early tracheotomy versus late tracheotomy"),
        ("results", "Death was rarer in the early group than in the late group."),
    )
    assert names(found) == [("Early tracheotomy", "early"), ("late tracheotomy", "late")]


@pytest.mark.parametrize(
    ("given", "label"),
    [
        ("nesiritide (NES group, n = 12) or placebo", "nesiritide"),
        ("zinc with iron (Group ZI) or zinc alone (Group ZA)", "zinc with iron"),
    ],
)
def test_a_group_is_no_treatment(given: str, label: str) -> None:
    first = in_methods(f"Men were randomly assigned to {given}.").arms[0]
    assert first.label == label
    assert not any("group" in one.name.lower() for one in first.interventions)


def test_a_short_form_of_a_side_is_a_side() -> None:
    text = "Boys were divided into the control group (CG) or the experimental group (EG)."
    arms = in_methods(text).arms
    assert [arm.role for arm in arms] == ["active_comparator", "experimental"]
    assert [arm.interventions for arm in arms] == [(), ()]


def test_doses_that_results_tell_apart_are_arms() -> None:
    found = arms_of(
        ("methods", "Women were randomly assigned to gabapentin 300 mg, gabapentin 900 mg or soy."),
        ("results", "Flashes fell with gabapentin 300 mg and with gabapentin 900 mg."),
    )
    assert names(found) == [("gabapentin 300 mg",), ("gabapentin 900 mg",), ("soy",)]


def test_a_comparison_that_no_trial_makes_has_no_arms() -> None:
    found = arms_of(
        ("title", "Predictors of death after trauma: a cohort study"),
        ("methods", "We followed 120 patients from 1999 on."),
        ("results", "Death was rarer in men than in women, and mostly at night."),
    )
    assert found.arms == ()
    assert found.mentions == ()


def test_a_single_sentence_names_its_arms() -> None:
    found = arms_of(("results", "Pain was rarer with ketamine than with fentanyl."))
    assert names(found) == [("ketamine",), ("fentanyl",)]


def test_a_bracket_of_a_part_does_not_make_two_arms_one() -> None:
    found = arms_of(
        ("title", "Comparison of zinc and copper sulfate (copper S) with copper S"),
        ("methods", "We studied 100 adults after surgery."),
        ("results", "All were well. Most of them were pleased."),
    )
    assert "copper S" in names(found)[1]
    assert "copper S" not in names(found)[0]


def test_combinations_that_differ_in_a_part_are_two_arms() -> None:
    found = arms_of(
        ("title", "Artesunate plus azithromycin for malaria: a randomised trial"),
        ("methods", "Women were assigned to artesunate and chloroquine or to placebo."),
    )
    assert names(found) == [("artesunate and chloroquine",), ("placebo",)]


def test_letters_of_a_list_share_its_noun() -> None:
    found = mentioned(
        ("methods", "Men were assigned to arm A: zinc; arm B: iron; or arm C: placebo."),
        ("results", "Fever was rarer in arms A (12%) (P=0.04) and C (15%)."),
    )
    assert found[-2:] == [("arms A", "a1"), ("C", "a3")]


def test_letters_that_are_initials() -> None:
    found = arms_of(
        ("methods", "Adults were randomised to rocuronium or cisatracurium."),
        ("results", "Intubation took longer in group C than in the R group."),
    )
    assert names(found) == [("rocuronium", "R group"), ("cisatracurium", "group C")]


def test_letters_before_their_noun() -> None:
    found = mentioned(
        ("methods", "Men were assigned to zinc (Z group) or copper (K group)."),
        ("results", "Survival for the Z and K groups was 47% and 39%."),
    )
    assert found[-2:] == [("Z", "a1"), ("K groups", "a2")]


def test_letters_of_groups_nowhere_spelt_out() -> None:
    found = arms_of(
        ("methods", "Adults were randomised to propofol or sevoflurane."),
        ("results", "Nausea was rarer in PG than in SG."),
    )
    assert names(found) == [("propofol", "PG"), ("sevoflurane", "SG")]
    alone = arms_of(
        ("methods", "Adults were randomised to propofol or sevoflurane."),
        ("results", "Nausea was rarer in PG than in others."),
    )
    assert names(alone) == [("propofol",), ("sevoflurane",)]


def test_letters_that_are_counted_name_no_arm() -> None:
    found = arms_of(
        ("methods", "Adults were randomised to bupivacaine or atracurium."),
        ("results", "Intubation took longer in group A than in group B."),
    )
    assert names(found) == [("bupivacaine",), ("atracurium",)]


def test_an_acronym_that_is_nowhere_spelt_out() -> None:
    found = arms_of(
        ("methods", "Adults were randomised to yoga classes or health education talks."),
        ("results", "Pain was lower with yoga classes than with HET."),
    )
    assert names(found) == [("yoga classes",), ("health education talks", "HET")]


def test_controls_named_once_are_the_other_arm() -> None:
    found = arms_of(
        ("methods", "We randomised 28 adults."),
        ("results", "Mood improved in the singing group compared to the controls."),
        ("results", "It was kept. Singers from the singing group were interviewed."),
    )
    assert names(found) == [("singing",), ("controls",)]


def test_an_intervention_group_is_of_a_trial() -> None:
    found = arms_of(
        ("results", "Of the intervention group 46% quit smoking."),
        ("results", "In the control group it was 23%. Most had tried before."),
    )
    assert names(found) == [("intervention",), ("control",)]


def test_what_two_arms_are_called_is_an_alias_of_neither() -> None:
    found = in_methods("Arm A: zinc 10 mg once a day; or Arm B: zinc 20 mg once a day.")
    assert names(found) == [("Arm A",), ("Arm B",)]


# --- roles


@pytest.mark.parametrize(
    ("given", "want"),
    [
        ("zinc or placebo", ["experimental", "placebo_comparator"]),
        ("placebo or zinc", ["placebo_comparator", "experimental"]),
        ("zinc or copper", ["experimental", "active_comparator"]),
        ("acupuncture or sham acupuncture", ["experimental", "sham_comparator"]),
        ("exercise or no exercise", ["experimental", "no_intervention"]),
        ("exercise or a waiting list", ["experimental", "no_intervention"]),
        ("exercise or usual care", ["experimental", "active_comparator"]),
        ("open-label placebo or usual care", ["experimental", "active_comparator"]),
        ("surgery plus radiotherapy or surgery alone", ["experimental", "active_comparator"]),
        (
            "standard therapy or standard therapy plus trastuzumab",
            ["active_comparator", "experimental"],
        ),
    ],
)
def test_roles(given: str, want: list[str]) -> None:
    assert roles(in_methods(f"Adults were randomly assigned to {given}.")) == want


def test_of_three_arms_what_all_get_is_the_comparator() -> None:
    found = in_methods(
        "Adults were randomly assigned to zinc plus saline, copper plus saline, or saline."
    )
    assert roles(found) == ["experimental", "experimental", "active_comparator"]


def test_placebo_controlled_implies_a_placebo_arm() -> None:
    found = arms_of(
        ("title", "Cooling after cardiac arrest"),
        ("methods", "In this placebo-controlled trial, all were cooled."),
    )
    assert names(found) == [("Cooling",), ("placebo",)]
    assert roles(found) == ["experimental", "placebo_comparator"]


# --- interventions


CARD = (
    ("card", "Intervention: Vasopressin (0.01 to 0.03 U/min) on top of open-label vasopressors"),
    ("card", "Comparator: Norepinephrine (5 to 15 mcg/min) on top of open-label vasopressors"),
)


def test_a_card_says_what_is_given_on_top_of_what() -> None:
    found = arms_of(*CARD)
    assert [[each.name for each in arm.interventions] for arm in found.arms] == [
        ["Vasopressin", "open-label vasopressors"],
        ["Norepinephrine", "open-label vasopressors"],
    ]
    doses = [arm.interventions[0].dose for arm in found.arms]
    assert [
        dose and (str(dose.low.value), dose.high and str(dose.high.value), dose.unit, dose.printed)
        for dose in doses
    ] == [
        ("0.01", "0.03", "[arb'U]/min", "0.01 to 0.03 U/min"),
        ("5", "15", "ug/min", "5 to 15 mcg/min"),
    ]


def test_dose_route_and_schedule_stand_beside_the_name() -> None:
    found = in_methods(
        "Children were randomly assigned to salbutamol 100 μg inhaled twice daily or to placebo."
    )
    (given,) = found.arms[0].interventions
    assert given.dose is not None
    assert (given.dose.printed, given.route, given.schedule) == ("100 μg", "inhaled", "twice daily")


def test_doses_that_disagree_are_none() -> None:
    found = arms_of(
        ("methods", "Children were randomly assigned to salbutamol 100 μg or placebo."),
        ("methods", "Those who received salbutamol 200 μg were seen again."),
    )
    assert [each.dose for each in found.arms[0].interventions] == [None]


@pytest.mark.parametrize(
    "doses", ["75 or 150 mg", "5 mg, 10 mg, or 20 mg", "(5 mg, 10 mg, or 20 mg)", "110 mg, 150 mg"]
)
def test_one_dose_of_a_list_is_not_the_dose(doses: str) -> None:
    found = in_methods(f"Adults were randomly assigned to placebo or zinc {doses}. All came.")
    zinc = next(arm for arm in found.arms if "zinc" in arm.label)
    (given,) = zinc.interventions
    assert given.dose is not None
    is_whole = given.dose.high is not None and given.dose.printed == doses.strip("()")
    assert is_whole or given.dose.printed in zinc.label


def test_a_list_of_doses_is_from_the_least_to_the_most() -> None:
    found = in_methods("Adults were randomly assigned to zinc (20 mg, 5 mg, or 10 mg) or placebo.")
    dose = found.arms[0].interventions[0].dose
    assert dose is not None
    assert dose.high is not None
    assert (str(dose.low.value), str(dose.high.value), dose.printed, dose.rule) == (
        "5", "20", "20 mg, 5 mg, or 10 mg", "doses.several",
    )  # fmt: skip


def test_an_arm_that_is_named_by_its_dose_has_that_one() -> None:
    found = arms_of(
        ("objective", "To compare zinc 10 and 20 mg vs iron 15 mg as maintenance therapy."),
        (
            "methods",
            "After 8 wk of zinc all were randomised to iron 15 mg, zinc 10 mg or zinc 20 mg daily.",
        ),
    )
    doses = {
        arm.label: [one.dose and one.dose.printed for one in arm.interventions]
        for arm in found.arms
    }
    assert doses["zinc 10 mg"] == ["10 mg"]
    assert doses["zinc 20 mg"] == ["20 mg"]


def test_an_amount_outweighs_the_volume_that_it_is_given_in() -> None:
    found = in_methods("Adults were randomly assigned to 1 mL of zinc 10 mg or to placebo.")
    zinc = next(arm for arm in found.arms if "zinc" in arm.label)
    assert zinc.interventions[0].dose is not None
    assert zinc.interventions[0].dose.printed == "10 mg"


def test_the_doses_of_a_combination_are_none_of_the_whole() -> None:
    found = in_methods("Adults were randomly assigned to Zincair 50/100 μg twice a day or placebo.")
    assert found.arms[0].interventions[0].dose is None


def test_a_starting_dosage_is_the_dose() -> None:
    found = in_methods("Adults were assigned to zinc at a starting dosage of 20 mg or to placebo.")
    given = found.arms[0].interventions[0].dose
    assert given is not None
    assert given.printed == "20 mg"


def test_a_loading_dose_is_not_the_dose() -> None:
    found = in_methods("Adults were randomly assigned to zinc (loading dose 2 g) or to placebo.")
    assert found.arms[0].interventions[0].dose is None


def test_an_arm_of_several_doses_has_them_from_the_least_to_the_most() -> None:
    text = "Adults were randomly assigned to placebo, zinc 100 mg or zinc 150 mg. Zinc helped."
    arms = in_methods(f"{text} Zinc was safe.").arms
    zinc = next(arm for arm in arms if arm.label.lower() == "zinc")
    dose = zinc.interventions[0].dose
    assert dose is not None
    assert (str(dose.low.value), dose.high and str(dose.high.value)) == ("100", "150")


def test_a_dose_behind_and_is_of_the_other_part() -> None:
    found = in_methods(
        "Adults were assigned to 2 g of iron plus placebo (n = 16); or 3 g of iron and 8 mg of zinc"
        " (n = 13)."
    )
    given = [one for arm in found.arms for one in arm.interventions if "iron" in one.name]
    assert "8 mg" not in [one.dose.printed for one in given if one.dose is not None]


def test_a_dose_in_a_list_is_of_the_drug_that_the_list_is_of() -> None:
    found = arms_of(
        ("title", "Zinc compared with iron for colds"),
        ("methods", "We randomized adults to zinc 15 or 5 mg once-daily (QD), or iron."),
        ("results", "Zinc 15 mg was better than iron."),
    )
    iron = next(arm for arm in found.arms if arm.label == "iron")
    assert iron.interventions[0].dose is None


def test_what_is_not_given_has_no_dose() -> None:
    found = in_methods("Adults were randomly assigned to rest with or without zinc (1.2 mg daily).")
    denied = [one for arm in found.arms for one in arm.interventions if "without" in one.name]
    assert [one.dose for one in denied] == [None]


def test_what_a_dose_came_to_is_no_dose() -> None:
    found = arms_of(
        ("methods", "Adults were randomly assigned to insulin or rest."),
        ("results", "At the end the insulin dose was 51 U."),
    )
    assert found.arms[0].interventions[0].dose is None


def test_what_was_needed_is_no_dose() -> None:
    found = arms_of(
        ("methods", "Adults were randomly assigned to zinc or placebo."),
        ("results", "Fewer came back, and 67.5 mg of zinc was used."),
    )
    assert found.arms[0].interventions[0].dose is None


def test_doses_that_groups_were_assigned_to_are_arms_of_their_own() -> None:
    found = in_methods("Adults were randomly assigned to zinc 75 or 150 mg daily or to placebo.")
    assert [arm.label for arm in found.arms] == ["zinc 75 mg", "zinc 150 mg", "placebo"]
    given = [arm.interventions[0] for arm in found.arms[:2]]
    assert [one.dose and (str(one.dose.low.value), one.dose.unit) for one in given] == [
        ("75", "mg"),
        ("150", "mg"),
    ]
    assert given[0].name == "zinc"


@pytest.mark.parametrize("doses", ["10, 20, or 30 mg daily", "10 mg, 20 mg, or 30 mg"])
def test_doses_of_a_list_are_arms_by_their_drug(doses: str) -> None:
    methods = f"Adults were randomly assigned to placebo or zinc {doses}."
    results = "Colds struck 12% in the 20-mg group and 9% on 30 mg of zinc; zinc helped."
    found = arms_of(("title", "Zinc for colds"), ("methods", methods), ("results", results))
    assert [arm.label for arm in found.arms] == ["placebo", *(f"zinc {n} mg" for n in (10, 20, 30))]
    told = found.mentions_in(len(f"Zinc for colds\n{methods}\n"), 1_000)
    assert [mention.arm for mention in told] == ["a3", "a4"]


def test_doses_of_a_drug_that_is_told_of_as_one_are_one_arm() -> None:
    found = arms_of(
        ("methods", "Adults were randomly assigned to placebo or zinc 10 mg, 20 mg, or 30 mg."),
        ("results", "Colds struck 12% on zinc and 19% on placebo; zinc 20 mg tasted of zinc."),
    )
    assert [arm.label for arm in found.arms] == ["placebo", "zinc"]


def test_doses_side_by_side_are_of_their_own_drugs() -> None:
    found = in_methods("Adults were randomly assigned to zinc 20 mg or iron 50 mg daily.")
    doses = [arm.interventions[0].dose for arm in found.arms]
    assert [dose and dose.printed for dose in doses] == ["20 mg", "50 mg"]


def test_a_control_without_a_treatment_has_no_intervention() -> None:
    found = in_methods("Adults were divided into two groups: exercise (n=11) and control (n=8).")
    assert found.arms[1].label == "control"
    assert found.arms[1].interventions == ()


# --- mentions


TRIAL = (
    "methods",
    "Adults were randomly assigned to low-dose vasopressin (n = 9) or norepinephrine (n = 8).",
)


@pytest.mark.parametrize(
    ("sentence", "want"),
    [
        ("Deaths were rare in the vasopressin group.", [("vasopressin group", "a1")]),
        ("Vasopressin-treated patients fared well.", [("Vasopressin-treated patients", "a1")]),
        ("Death was rare with vasopressin.", [("vasopressin", "a1")]),
        ("Death was rare in the control group.", [("control group", "a2")]),
        ("Open-label vasopressin was allowed.", []),
        ("Vasopressin levels rose.", []),
        ("Events were alike in both treatment groups.", []),
        ("Death was rare in the trial group.", [("trial group", "a1")]),
        ("Men who received the intervention (12%) died.", [("intervention", "a1")]),
        ("Methylvasopressin was not used.", []),
    ],
)
def test_mentions(sentence: str, want: list[tuple[str, str]]) -> None:
    found = mentioned(TRIAL, ("results", sentence))
    assert found[2:] == want


def test_what_both_arms_are_called_names_neither() -> None:
    lines = (
        ("methods", "Adults were randomly assigned to intravenous iron or oral iron."),
        ("results", "All took iron, and oral iron was disliked."),
    )
    assert mentioned(*lines)[2:] == [("oral iron", "a2")]


@pytest.mark.parametrize(
    ("sentence", "want"),
    [
        ("Pain was rarer with peritumoral injection.", [("peritumoral injection", "a2")]),
        ("It was seen in 4 (intradermal) and 6 (peritumoral).", ["a1", "a2"]),
        ("Pain was milder with the intradermal than after all.", ["a1"]),
    ],
)
def test_shorter_forms_are_mentions(sentence: str, want: list[object]) -> None:
    trial = (
        "methods",
        "Women were randomly assigned to intradermal or peritumoral injection of blue dye.",
    )
    found = mentioned(trial, ("results", sentence))[2:]
    assert found == want or [arm for _, arm in found] == want


@pytest.mark.parametrize(
    ("methods", "results", "want"),
    [
        (
            "Adults were assigned to a continuous infusion of hydrocortisone or to placebo.",
            "Death came to 12% with hydrocortisone.",
            [("hydrocortisone", "a1")],
        ),
        (
            "Children were allocated to a bolus of 20 to 40 ml/kg of 5% albumin or to saline.",
            "It was 10% after albumin boluses.",
            [("albumin boluses", "a1")],
        ),
        (
            "Adults were allocated to a restrictive-fluid group or to a standard-fluid group.",
            "Of those on restrictive fluids, 3 died; of 9 on standard fluids, 4.",
            [("restrictive fluids", "a1"), ("standard fluids", "a2")],
        ),
        (
            "Adults got a diet with virgin olive oil (n=9) or a diet with mixed nuts (n=8).",
            "There were 96 with olive oil, and 83 with nuts.",
            [("olive oil", "a1"), ("nuts", "a2")],
        ),
        (
            "Adults were allocated to protocol-based EGDT or to usual care.",
            "It was 21% with EGDT.",
            [("EGDT", "a1")],
        ),
        (
            "Adults were allocated to higher PEEP or to usual care.",
            "The mean PEEP was 12.",
            [],
        ),
    ],
)
def test_what_is_left_of_a_name(methods: str, results: str, want: list[tuple[str, str]]) -> None:
    text = f"{methods}\n{results}"
    found = arms_of(("methods", methods), ("results", results)).mentions_in(len(methods), len(text))
    assert [(text[m.start : m.end], m.arm) for m in found] == want


def test_no_intervention_is_not_the_intervention() -> None:
    lines = (
        ("methods", "Adults were randomised to an intervention group or to a control group."),
        ("methods", "The control group received no intervention (n = 116)."),
    )
    assert [found for found, arm in mentioned(*lines) if arm == "a1"] == ["intervention group"]


def test_a_name_that_says_what_another_arm_gets_is_not_this_arms() -> None:
    found = arms_of(
        ("methods", "Women were assigned to acupuncture, sham acupuncture or no treatment."),
        ("results", "Pain was lower with acupuncture than with sham acupuncture and no treatment."),
    )
    assert names(found) == [("acupuncture",), ("sham acupuncture", "sham"), ("no treatment",)]


def test_what_both_arms_get_does_not_keep_a_name_from_its_arm() -> None:
    found = arms_of(
        ("methods", "Women were assigned to anastrozole or to tamoxifen with goserelin."),
        ("results", "Bone loss was seen with anastrozole/goserelin versus tamoxifen/goserelin."),
    )
    assert names(found) == [
        ("anastrozole", "anastrozole/goserelin"),
        ("tamoxifen/goserelin", "tamoxifen with goserelin"),
    ]


def test_the_letter_of_the_other_arm() -> None:
    lines = [
        ("methods", "Women were randomised to electrons (arm A) or to whole-breast radiation."),
        ("results", "Recurrence was 0% in arm-A and 1.1% in arm-B."),
    ]
    assert mentioned(*lines)[-2:] == [("arm-A", "a1"), ("arm-B", "a2")]
    lines.append(("results", "It was 2% in arm C."))  # then B may be anything
    assert "arm-B" not in [found for found, _ in mentioned(*lines)]


def test_a_word_that_tells_arms_apart_means_one_in_some_places_only() -> None:
    lines = (
        ("methods", "Adults were randomly assigned to combination therapy or monotherapy."),
        ("results", "The combination came late, and 5 responded with the combination (20%)."),
    )
    found = mentioned(*lines)
    assert found[2:] == [("combination", "a1")]


def test_the_noun_ahead_of_a_name_is_of_the_mention() -> None:
    lines = (
        ("methods", "Women were randomised to oxytocin (group A) or misoprostol (group B)."),
        ("results", "Bleeding was as rare in groups A and B as in the group oxytocin of before."),
    )
    found = [text for text, _ in mentioned(*lines)[4:]]
    assert found == ["groups A", "B", "group oxytocin"]


def test_mentions_are_looked_up_by_place() -> None:
    lines = (("methods", "Adults were randomly assigned to zinc or placebo."),)
    found = arms_of(*lines)
    text = lines[0][1]
    zinc, placebo = text.index("zinc"), text.index("placebo")
    assert [m.arm for m in found.mentions_in(0, len(text))] == ["a1", "a2"]
    assert [m.arm for m in found.mentions_in(zinc + 1, len(text))] == ["a2"]
    assert found.mentions_in(0, zinc + 2) == []
    at = [found.mention_at(place) for place in (zinc - 1, zinc, zinc + 3, zinc + 4, placebo)]
    assert [mention and mention.arm for mention in at] == [None, "a1", "a1", None, "a2"]


def test_an_electric_current_is_no_current_practice() -> None:
    found = arms_of(
        ("title", "Use of weak direct current for bed sores"),
        ("methods", "A double-blind placebo-controlled trial was done; ulcers got placebo or not."),
    )
    assert dict(zip((arm.label for arm in found.arms), roles(found), strict=True)) == {
        "weak direct current": "experimental",
        "placebo": "placebo_comparator",
    }


def test_the_vehicle_of_a_cream_is_its_placebo() -> None:
    found = in_methods("Adults were randomly assigned to imiquimod cream or vehicle.")
    assert roles(found) == ["experimental", "placebo_comparator"]


@pytest.mark.parametrize(
    ("sentence", "want"),
    [
        ("Flu struck 12% of vaccinated workers.", [("vaccinated workers", "a1")]),
        ("Flu struck 19% of unvaccinated women.", [("unvaccinated women", "a2")]),
        ("Flu struck 12% of the vaccination group.", [("vaccination group", "a1")]),
        ("Flu struck 12% of immunized workers.", []),
        ("Flu struck 12% of influenza patients.", []),
    ],
)
def test_a_word_of_another_form(sentence: str, want: list[tuple[str, str]]) -> None:
    methods = "Workers were assigned to influenza vaccine or placebo injection."
    assert mentioned(("methods", methods), ("results", sentence))[2:] == want


def test_a_word_that_both_arms_have_tells_neither() -> None:
    lines = (
        ("methods", "Adults were assigned to supervised training or home training."),
        ("results", "Strength rose in trained adults."),
    )
    assert mentioned(*lines)[2:] == []


# --- what is no arm


def test_classes_of_people_are_no_arms() -> None:
    found = arms_of(
        ("methods", "Adults were randomly assigned to receive a training or a leaflet."),
        ("results", "Fat was burnt in the untrained group and in the obese group."),
    )
    assert names(found) == [("training",), ("leaflet",)]
    assert names(in_methods("The untrained group and the obese group took part.")) == []


def test_a_difference_that_nothing_else_tells_of_makes_no_arms() -> None:
    found = in_methods(
        "Adults were randomised. No difference between ages and seasons was seen. "
        "All came back. None of them was lost. Pain was measured."
    )
    assert names(found) == []


def test_a_difference_between_what_is_told_again_makes_arms() -> None:
    found = in_methods(
        "Adults were randomised. No difference between heat and ice was seen. "
        "All came back. None of them was lost. Pain was less with heat. Swelling was less with ice."
    )
    assert names(found) == [("heat",), ("ice",)]


def test_both_drugs_are_an_arm_of_their_own() -> None:
    found = in_methods("Women were randomly assigned to zinc, iron, both drugs, or placebo.")
    assert names(found) == [("zinc",), ("iron",), ("both drugs",), ("placebo",)]


# --- what groups got, told sentence by sentence


def test_groups_by_ordinals_are_called_by_what_they_got() -> None:
    found = in_methods(
        "Adults were randomised into two groups. The first group (35 patients) received zinc. "
        "The second group (36 patients) received iron. All came back."
    )
    assert names(found) == [("zinc", "first group"), ("iron", "second group")]


def test_what_a_control_group_got_names_it() -> None:
    found = in_methods(
        "Adults were randomly assigned to a zinc group or a control group. "
        "The control group received iron. The groups were alike."
    )
    assert names(found) == [("zinc",), ("iron", "control")]


def test_what_a_group_got_in_the_results_names_no_arm() -> None:
    found = arms_of(
        ("methods", "Adults were randomly assigned to a zinc group or a control group."),
        ("results", "The control group received antibiotics more often."),
    )
    assert names(found) == [("zinc",), ("control",)]


def test_what_both_groups_got_names_neither() -> None:
    found = in_methods(
        "Adults were randomly assigned to a zinc group or a control group. "
        "The control group received the same diet. The groups were alike."
    )
    assert names(found) == [("zinc",), ("control",)]


def test_the_lower_of_two_amounts_is_the_arm_of_the_lower_group() -> None:
    found = mentioned(
        ("methods", "Infants were randomised to a saturation target of 91-95% or 85-89%."),
        ("results", "Death was commoner in the lower-target group than in the high target arm."),
    )
    assert found[-2:] == [("lower-target group", "a2"), ("high target arm", "a1")]


def test_lower_means_nothing_where_arms_are_no_amounts() -> None:
    found = mentioned(
        ("methods", "Infants were randomised to zinc or iron."),
        ("results", "Death was rarer in the lower-dose group."),
    )
    assert [read for read, _ in found] == ["zinc", "iron"]


def test_without_by_itself_is_the_arm_that_did_not_get_it() -> None:
    found = mentioned(
        ("methods", "Patients were randomised to usual treatment with or without oxygen."),
        ("results", "Of them 9% died with oxygen and 29% without (P=0.02)."),
    )
    assert found[-2:] == [("oxygen", "a2"), ("without", "a1")]


def test_a_hyphen_joins_a_name_to_its_group() -> None:
    found = mentioned(
        ("methods", "Patients were randomised to zinc or iron."),
        ("results", "The dose was 9 mg in the zinc-group and 4 mg in the iron-arm."),
    )
    assert found[-2:] == [("zinc-group", "a1"), ("iron-arm", "a2")]


def test_without_a_treatment_is_the_other_of_two_arms() -> None:
    found = mentioned(
        ("methods", "Patients were randomised to a fibrin seal or to a control group."),
        ("results", "Drains stayed 4 days without fibrin seal and 5 days with the fibrin seal."),
    )
    assert found[-2:] == [("without fibrin seal", "a2"), ("fibrin seal", "a1")]


def test_with_or_without_a_treatment_denies_it_to_nobody() -> None:
    found = mentioned(
        ("methods", "Patients were randomised to zinc or iron."),
        ("results", "Pain did not differ with or without zinc."),
    )
    assert "a2" not in [arm for _, arm in found[2:]]


def test_a_side_in_capitals_is_an_arm_by_itself() -> None:
    found = mentioned(
        (
            "methods",
            "Adults were randomised to an intervention group (IG) or a control group (CG).",
        ),
        ("results", "Whereas CG lost 1 kg, mean IG weight fell by 3 kg (ig: immunoglobulin)."),
    )
    assert found[-2:] == [("CG", "a2"), ("IG", "a1")]


def test_controls_are_the_control_group_behind_more_words() -> None:
    found = mentioned(
        ("methods", "Women were randomised to zinc or a control group."),
        ("results", "Relapse was rarer with zinc (3%) than among the controls (5%)."),
        ("results", "Fewer died than did controls (9 deaths), and 7% of healthy controls."),
    )
    assert [read for read, arm in found if arm == "a2"][-2:] == ["controls", "controls"]
    assert len([arm for _, arm in found if arm == "a2"]) == 3


@pytest.mark.parametrize(
    "sentence",
    [
        "Cure was alike: control (96%), zinc (90%).",
        "Cure differed little between the zinc group (90%) and control (96%).",
        "Cure was alike (zinc 90.1% [54/60], control 96.6% [56/58], P=0.2).",
    ],
)
def test_control_with_its_share_is_an_arm(sentence: str) -> None:
    found = mentioned(
        ("methods", "Women were randomised to zinc or a control group."), ("results", sentence)
    )
    assert "control" in [read for read, arm in found if arm == "a2"][1:]


def test_control_of_something_with_a_share_is_no_arm() -> None:
    found = mentioned(
        ("methods", "Women were randomised to zinc or a control group."),
        ("results", "Prevention and control (45%) was what most of them asked for."),
    )
    assert [read for read, arm in found if arm == "a2"] == ["control group"]


def test_control_is_an_arm_at_the_head_of_a_list() -> None:
    found = mentioned(
        ("methods", "Women were randomised to zinc, iron or a control group."),
        ("results", "Stay was alike (control, 9.5 days; both others, 8.5 days)."),
    )
    assert found[-2:] == [("control group", "a3"), ("control", "a3")]


def test_what_another_group_received_names_the_control() -> None:
    found = in_methods(
        "Adults were randomised into two groups. One group received zinc, and the other group "
        "received a placebo. Twenty were in the zinc group and 21 in the control group."
    )
    assert names(found) == [("zinc",), ("placebo", "control")]
    assert roles(found) == ["experimental", "placebo_comparator"]


def test_a_name_of_two_arms_is_no_name_of_one() -> None:
    found = in_methods(
        "Adults were randomly assigned to oral zinc, oral iron or usual care. "
        "Compared with oral iron and usual care, oral zinc was better."
    )
    assert names(found) == [("oral zinc",), ("oral iron",), ("usual care",)]


def test_before_the_intervention_there_was_none() -> None:
    found = in_methods(
        "There were 74 patients in the pre-intervention group and 55 in the post-intervention "
        "group of this randomised study. Time was shorter in the intervention group."
    )
    assert [arm.role for arm in found.arms] == ["active_comparator", "experimental"]
    assert set(names(found)[1]) == {"post-intervention", "intervention"}


def test_education_alone_is_no_name_beside_a_longer_one() -> None:
    found = in_methods(
        "Adults were randomly assigned to caregiver education or a leaflet. "
        "The experimental group received education. The control group received the leaflet."
    )
    assert names(found)[0][0] == "caregiver education"


def test_a_short_form_leaves_out_the_route() -> None:
    found = arms_of(
        ("background", "Porous starch (PS) stops bleeding."),
        (
            "methods",
            "Adults were randomly assigned to topical porous starch or placebo. PS was dry.",
        ),
    )
    assert names(found)[0] == ("topical porous starch", "PS")


@pytest.mark.parametrize("alone", ["surgery alone", "surgery-alone", "surgery only"])
def test_what_is_done_alone_is_the_arm_without_the_other_part(alone: str) -> None:
    found = mentioned(
        ("methods", "Men were randomised to surgery with zinc or surgery without zinc."),
        ("results", f"Pain was felt by 9% in the zinc group and 14% in the {alone} group."),
    )
    assert found[-2:] == [("zinc group", "a1"), (f"{alone} group", "a2")]


def test_alone_is_the_arm_that_is_told_alone_with_more_words() -> None:
    found = mentioned(
        ("methods", "Men were randomised to oral zinc alone or oral zinc plus iron tablets."),
        ("results", "Pain was felt by 9% in the zinc-only group."),
    )
    assert found[-1] == ("zinc-only group", "a1")


def test_strengths_of_one_solution_are_arms_of_their_own() -> None:
    found = arms_of(
        ("title", "Sprays for babies: a randomised trial"),
        ("background", "Babies are often hoarse."),
        ("methods", "They got nebulised 7% saline (n = 8) or nebulised 1% saline (n = 9)."),
        ("results", "It was 9 in the 7% saline group and 8 in the 1% saline group."),
    )
    assert names(found) == [
        ("7% saline", "nebulised 7% saline"),
        ("1% saline", "nebulised 1% saline"),
    ]


def test_how_often_is_told_in_one_word_or_in_three() -> None:
    found = mentioned(
        ("methods", "Women were randomised to weekly zinc or zinc every 3 weeks."),
        ("results", "Pain was felt by 9% with weekly zinc and 14% with 3-weekly zinc."),
        ("conclusions", "Pain was rarer in the three-weekly zinc group than in the weekly group."),
    )
    assert [arm for _, arm in found] == ["a1", "a2", "a1", "a2", "a2", "a1"]


def test_a_time_is_no_arm_of_that_length() -> None:
    found = mentioned(
        ("methods", "Women were randomised to zinc for 3 months or 9 months."),
        ("results", "At 3 months, pain was felt by 9% in the 3-month group."),
    )
    assert found[2:] == [("3-month group", "a1")]


@pytest.mark.parametrize("doses", ["15 mg or 30 mg per day", "at a dose of 15 mg or 30 mg"])
def test_each_dose_of_a_drug_is_an_arm_with_its_name(doses: str) -> None:
    found = arms_of(
        ("title", "Zinc for cramps: a randomised trial"),
        ("background", "Cramps are frequent."),
        ("methods", f"Men were randomised to receive zinc {doses}."),
        ("results", "Cramps were felt by 12% with 15 mg and 9% with 30 mg."),
    )
    assert [arm.label for arm in found.arms] == ["zinc 15 mg", "zinc 30 mg"]
    assert [mention.arm for mention in found.mentions] == ["a1", "a2", "a1", "a2"]


def test_a_name_is_the_same_with_other_spaces() -> None:
    lines = [
        ("methods", "Men were randomly assigned to zinc 7.5\u00a0mg, zinc 30 mg, or placebo."),
        (
            "results",
            "Colds were rarer with zinc 7.5 mg (3%) and zinc 30\u2009mg (4%) than placebo.",
        ),
    ]
    plain = [(kind, line.replace("\u00a0", " ").replace("\u2009", " ")) for kind, line in lines]
    spaced = [
        (name.replace("\u00a0", " ").replace("\u2009", " "), arm) for name, arm in mentioned(*lines)
    ]
    assert spaced == mentioned(*plain)
    assert {arm for _, arm in spaced} == {"a1", "a2", "a3"}


def test_times_in_short_forms_tell_arms_apart() -> None:
    weeks = in_methods("Women were randomised to zinc for 4 wk or zinc for 8 wk.")
    assert names(weeks) == [("zinc for 4 wk",), ("zinc for 8 wk",)]
    months = in_methods("Men were randomised to 4 mo or 8 mo of zinc.")
    assert names(months) == [("4 mo",), ("8 mo",)]


def test_a_micro_sign_names_the_arm_wherever_it_is_printed() -> None:
    found = mentioned(
        ("methods", "Men were randomised to zinc 15 µg, zinc 30 µg, or placebo."),
        ("results", "Cramps were felt by 12% with zinc 15 µg and 9% with zinc 30 µg."),
    )
    assert found[-2:] == [("zinc 15 µg", "a1"), ("zinc 30 µg", "a2")]


# --- what is of which arm


def test_the_intervention_group_gets_what_the_title_is_about() -> None:
    found = arms_of(
        ("title", "A trial of rope skipping in clerks"),
        ("methods", "In this randomized trial 40 clerks were in the intervention group (IG)."),
    )
    assert names(found) == [("rope skipping", "intervention", "IG")]
    assert roles(found) == ["experimental"]


def test_a_title_of_two_things_is_no_name_of_the_intervention() -> None:
    found = arms_of(
        ("title", "Rope skipping and weight loss in clerks"),
        ("methods", "In this randomized trial 40 clerks were in the intervention group."),
    )
    assert ("intervention",) in names(found)


def test_a_letter_beside_letters_is_not_what_the_title_is_about() -> None:
    found = arms_of(
        ("title", "Trial of zinc combined with docetaxel for colds"),
        ("methods", "Men were randomised. Group DZ and group D were treated."),
        ("results", "Colds were seen in 12% of the DZ group and 14% of the D group."),
    )
    assert ("D",) in names(found) or ("group D",) in names(found)


def test_what_is_left_of_the_groups_by_number_is_no_other_number() -> None:
    found = arms_of(
        ("methods", "Schools were randomized to three groups, of which group 1 was tested first."),
        ("methods", "Groups 2 and 3 were not tested. Groups 1 and 3 were pooled."),
    )
    assert all(not {"2", "group 1"} <= {arm.label, *arm.aliases} for arm in found.arms)


def test_a_drug_without_another_is_given() -> None:
    found = in_methods("Men were randomised to zinc without iron or zinc with iron.")
    assert roles(found) == ["active_comparator", "experimental"]
    found = in_methods("Men were randomised to apixaban without bridging or warfarin.")
    assert roles(found) == ["experimental", "active_comparator"]


def test_a_group_without_a_drug_gets_nothing() -> None:
    found = in_methods("Men were randomised to a group without iron or to iron.")
    assert roles(found)[0] == "no_intervention"


def test_what_is_regular_beside_a_placebo_is_tested() -> None:
    assert roles(in_methods("Men were randomised to regular zinc or placebo.")) == [
        "experimental",
        "placebo_comparator",
    ]
    assert roles(in_methods("Men were randomised to usual care or placebo.")) == [
        "active_comparator",
        "experimental",
    ]


def test_a_placebo_for_a_drug_is_not_the_drug() -> None:
    methods = (
        "Men were randomised to zinc 60 mg sc every 6 weeks (n = 60), placebo for zinc (n = 58),"
        " or oral iron 35 mg weekly (n = 51)."
    )
    found = arms_of(
        ("methods", methods),
        ("results", "Relapse was rarer with zinc than with placebo."),
    )
    assert [arm.label for arm in found.arms][1] == "placebo"
    assert "zinc" not in found.arms[1].aliases


def test_the_dummy_of_the_other_drug_is_no_placebo_arm() -> None:
    methods = (
        "Women were randomly assigned to two groups: zinc plus placebos for iron and copper,"
        " or iron, copper, and placebo for zinc."
    )
    found = arms_of(
        ("title", "Zinc versus iron for colds"),
        ("methods", methods),
        ("results", "Colds were seen in 12% of the zinc group and 15% of the iron group."),
    )
    assert roles(found) == ["experimental", "active_comparator"]
    assert "placebo" not in {alias for arm in found.arms for alias in arm.aliases}


def test_a_placebo_for_some_time_is_a_placebo() -> None:
    found = in_methods("Men were randomised to zinc plus placebo for a year or zinc plus iron.")
    assert roles(found)[0] == "placebo_comparator"


def test_parts_of_a_sized_name_are_no_further_arms() -> None:
    found = in_methods(
        "Men were randomized into two groups: tape and ice (group L, n = 17), and splint and"
        " ice (group S, n = 18)."
    )
    assert len(found.arms) == 2


def test_a_case_group_beside_a_control_group_is_the_one_that_is_tested() -> None:
    found = arms_of(
        ("title", "The effect of rope skipping on sleep"),
        ("methods", "Clerks were randomly divided into case and control groups."),
    )
    assert names(found) == [("rope skipping", "case"), ("control",)]


def test_the_cases_of_a_case_control_study_get_nothing() -> None:
    found = arms_of(
        ("title", "The role of copper in ankle sprains: a case control study"),
        ("methods", "Case and control groups were compared in this randomized sample."),
    )
    assert "copper" not in {name for names_ in names(found) for name in names_}
