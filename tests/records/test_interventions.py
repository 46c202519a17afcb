"""What arms are given: its parts, their doses, and every place that names them."""

import pytest

from extract.language.layers import Layers
from extract.records.arms import ArmIndex, assemble_arms
from extract.records.arms.extents import phrase_of
from extract.records.interventions import assemble_interventions
from tests.records.pages import read

Given = list[list[tuple[str, list[str]]]]


def arms_of(*lines: tuple[str, str]) -> ArmIndex:
    return assemble_arms(*read(*lines))


def given(*lines: tuple[str, str]) -> Given:
    """For each arm its treatments, each with the quotes of its places."""
    return [
        [(one.name, [e.quote for e in one.evidence]) for one in arm.interventions]
        for arm in arms_of(*lines).arms
    ]


def names(text: str) -> list[list[str]]:
    return [[name for name, _ in arm] for arm in given(("methods", text))]


def test_every_place_that_names_a_treatment_is_told() -> None:
    found = given(
        ("title", "Oral zinc versus placebo for colds: a placebo-controlled trial"),
        ("objective", "Whether zinc shortens colds is not known."),
        ("methods", "Adults were randomly assigned to oral zinc tablets or placebo."),
        ("results", "Colds were shorter with zinc than with placebo."),
    )
    assert found[0] == [("Oral zinc", ["Oral zinc", "zinc", "oral zinc tablets", "zinc"])]
    assert found[1] == [("placebo", ["placebo", "placebo", "placebo"])]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Each took a single oral dose of zinc.", ["a single oral dose of zinc"]),
        ("Each took 20 mg of zinc daily.", ["20 mg of zinc"]),
        ("Each took 20, 40, or 60 mg zinc daily.", ["60 mg zinc"]),
        ("The new zinc replacement therapy (ZRT) was cheap.", [
            "The new zinc replacement therapy (ZRT)",
        ]),
        ("In the women zinc was cheap.", ["zinc"]),
        ("Zinc (Zincovit) and zinc (oral) were cheap.", ["Zinc (Zincovit)", "zinc"]),
        ("A lack of zinc (10%) and a fear of the zinc were rare.", ["zinc", "the zinc"]),
    ],
)  # fmt: skip
def test_a_place_is_the_whole_phrase(text: str, quotes: list[str]) -> None:
    lead = "Women were randomly assigned to zinc or placebo."
    found = given(("methods", lead), ("results", text))
    assert found[0][0] == ("zinc", ["zinc", *quotes])


def test_what_is_measured_or_was_given_before_is_no_place() -> None:
    found = given(
        ("methods", "Adults without prior zinc were randomly assigned to zinc or placebo."),
        ("results", "The serum zinc rose with zinc, and the zinc level stayed with placebo."),
    )
    assert found[0] == [("zinc", ["zinc", "zinc"])]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Women were randomly assigned to zinc plus iron or placebo.",
            [["zinc", "iron"], ["placebo"]],
        ),
        (
            "Women were randomly assigned to receive either zinc, iron and folic acid or placebo.",
            [["zinc", "iron", "folic acid"], ["placebo"]],
        ),
        (
            "Women were randomly assigned to surgery followed by radiotherapy or surgery alone.",
            [["surgery", "radiotherapy"], ["surgery alone"]],
        ),
        (
            "Women were randomly assigned to physical and occupational therapy or usual care.",
            [["physical and occupational therapy"], ["usual care"]],
        ),
        (
            "Women were randomly assigned to training with feedback or training without feedback.",
            [["training with feedback"], ["training without feedback"]],
        ),
        (
            "Women were randomly assigned to zinc (3 weeks followed by one off) plus iron or tea.",
            [["zinc", "iron"], ["tea"]],
        ),
        (
            "Women were randomly assigned to a syrup (of zinc and fibre) plus iron or placebo.",
            [["syrup (of zinc and fibre)", "iron"], ["placebo"]],
        ),
        (
            "Women were randomly assigned to 2,4-dinitrotoluene drops or placebo.",
            [["2,4-dinitrotoluene drops"], ["placebo"]],
        ),
    ],
)
def test_the_parts_of_a_combination_are_treatments(text: str, wanted: list[list[str]]) -> None:
    assert names(text) == wanted


def test_a_form_alone_is_no_intervention() -> None:
    text = (
        "Zinc was active at 7.0 mg flat dose every 3 weeks, and the second had to use 50 mg zinc."
    )
    found = read(("methods", f"Adults were randomly assigned to yoga or rest. {text}"))
    named = assemble_interventions(*found[:2], assemble_arms(*found), found[2])
    assert not {one.name for one in named} & {"flat dose", "use"}


def test_each_part_has_the_dose_beside_it() -> None:
    text = "Adults were randomly assigned to zinc 20 mg plus iron 50 mg daily or placebo."
    zinc, iron = arms_of(("methods", text)).arms[0].interventions
    assert zinc.dose is not None
    assert iron.dose is not None
    assert (zinc.name, zinc.dose.printed, iron.name, iron.dose.printed) == (
        "zinc", "20 mg", "iron", "50 mg",
    )  # fmt: skip
    assert iron.schedule == "daily"


def test_a_treatment_is_known_by_its_core_and_its_short_form() -> None:
    found = given(
        ("methods", "Adults got hydroxyzincate (HZ) as a pill."),
        ("methods", "They were randomly assigned to single doses of hydroxyzincate or placebo."),
        ("results", "Nausea was as frequent with hydroxyzincate as with placebo; HZ was cheap."),
    )
    quotes = found[0][0][1]
    assert quotes == [
        "hydroxyzincate (HZ)", "single doses of hydroxyzincate", "hydroxyzincate", "HZ",
    ]  # fmt: skip


def test_what_another_arm_is_given_too_is_told_of_the_places_of_each_arm() -> None:
    found = given(
        ("methods", "Adults were randomly assigned to usual care plus zinc or usual care alone."),
        ("results", "Usual care was cheap. Pain was less with zinc."),
    )
    assert found[0] == [("usual care", ["usual care"]), ("zinc", ["zinc", "zinc"])]
    assert found[1] == [("usual care alone", ["usual care alone"])]


def test_what_those_studied_have_is_no_arm() -> None:
    methods = "Sixty women with mild anemia took part in a randomized trial."
    found = arms_of(("title", "The effect of mild anemia on sleep"), ("methods", methods))
    assert found.arms == ()
    found = arms_of(("title", "The effect of iron on sleep"), ("methods", methods))
    assert [arm.label for arm in found.arms] == ["iron"]


def test_an_arm_that_is_called_by_a_side_alone_has_no_treatment() -> None:
    found = given(("methods", "Adults were randomly assigned to intervention or control."))
    assert found == [[], []]


def unassigned(*lines: tuple[str, str]) -> list[tuple[str, list[str]]]:
    """The interventions of no known arm, each with the quotes of its places."""
    layers, findings, quoter = read(*lines)
    index = assemble_arms(layers, findings, quoter)
    found = assemble_interventions(layers, findings, index, quoter)
    return [(one.name, [e.quote for e in one.evidence]) for one in found]


def test_what_no_arm_is_known_to_get_is_told_beside_the_arms() -> None:
    found = unassigned(
        ("title", "Effect of laser light on scars: a randomized trial"),
        ("methods", "Group A (n = 12) and group B (n = 14) were formed by lot, at random."),
        ("methods", "All were treated with lidocaine."),
        ("results", "Scars were softer after laser light. The serum lidocaine was low."),
    )
    assert found == [("laser light", ["laser light", "laser light"]), ("lidocaine", ["lidocaine"])]


def test_what_a_title_asks_about_is_no_treatment_by_its_noun() -> None:
    title = ("title", "The role of serum zinc concentrations in healthy men: a randomized trial")
    methods = ("methods", "Group A (n = 12) and group B (n = 14) were formed by lot, at random.")
    given = ("methods", "All men were treated with iron.")
    assert unassigned(title, methods, given) == [("iron", ["iron"])]
    assert unassigned(title, methods) == []


def test_what_an_arm_gets_is_not_told_twice() -> None:
    found = unassigned(
        ("title", "Effect of zinc on colds"),
        ("methods", "Adults were randomly assigned to zinc 20 mg or placebo."),
    )
    assert found == []


def test_a_page_that_reports_no_trial_has_none() -> None:
    found = unassigned(
        ("title", "Zinc in colds: a systematic review"),
        ("methods", "We searched three databases for trials in which adults received zinc."),
    )
    assert found == []


def test_two_questions_of_a_title_are_not_parts_of_one_treatment() -> None:
    found = given(
        ("title", "Intensive insulin therapy and starch in sepsis"),
        ("methods", "Adults were randomly assigned to intensive insulin therapy or usual care."),
    )
    assert [name.lower() for name, _ in found[0]] == ["intensive insulin therapy"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The intervention group attended classes. The control group received only a leaflet.",
            [[("classes", ["classes"])], [("leaflet", ["a leaflet"])]],
        ),
        (
            "Women in the control group were given a leaflet and a pen.",
            [[], [("leaflet", ["a leaflet"]), ("pen", ["a pen"])]],
        ),
        ("The control group reported pain and women received a pen.", [[], []]),
    ],
)
def test_what_an_arm_called_by_a_side_is_told_to_get(text: str, wanted: Given) -> None:
    lead = "Women were randomly assigned to an intervention group or a control group."
    assert given(("methods", lead), ("methods", text)) == wanted


def test_what_an_arm_received_in_the_results_is_no_treatment_of_it() -> None:
    found = given(
        ("methods", "Women were randomly assigned to intervention or control."),
        ("results", "The control group received morphine more often."),
    )
    assert found == [[], []]


def doses(text: str) -> list[list[tuple[str, str | None]]]:
    return [
        [(one.name, one.dose.printed if one.dose else None) for one in arm.interventions]
        for arm in arms_of(("methods", text)).arms
    ]


def test_a_placebo_has_no_dose_of_a_drug() -> None:
    lead = "Women were randomly assigned to zinc or placebo."
    assert doses(f"{lead} Compared with placebo, 20 mg of zinc helped.")[1] == [("placebo", None)]
    assert doses(f"{lead} Pain needed less morphine with placebo (0 mg).")[1] == [("placebo", None)]
    assert doses(f"{lead} They drank 50 mL placebo.")[1] == [("placebo", "50 mL")]


def test_the_doses_of_an_arm_named_by_a_letter() -> None:
    text = (
        "Women were randomly assigned to arm A: zinc 20 mg daily, days 1 and 15; iron 50 mg; "
        "or arm B: zinc 40 mg daily."
    )
    assert doses(text) == [[("zinc", "20 mg"), ("iron", "50 mg")], [("zinc", "40 mg")]]


def test_a_dose_with_its_rhythm_is_inside_a_combination() -> None:
    found = doses("Women were randomly assigned to zinc 20 mg daily plus iron 5 mg or placebo.")
    assert found == [[("zinc", "20 mg"), ("iron", "5 mg")], [("placebo", None)]]


def test_the_doses_of_both_parts_are_none_of_the_whole() -> None:
    title = ("title", "Hydrozincate plus Ironate for Adults with Colds")
    text = (
        "Adults were assigned at random to 7 days of hydrozincate (50 mg intravenously every 6 "
        "hours) plus ironate (50 μg daily by nasogastric tube) or to placebos."
    )
    results = "We included 82 patients: 40 received the two minerals and 42 the placebos."
    given = arms_of(title, ("methods", text), ("results", results)).arms[0].interventions
    assert [(one.name, one.dose) for one in given] == [("minerals", None)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("zinc or iron (75 and 150 mg, respectively)", ["75", "150 mg"]),
        ("zinc or iron, given at 75 mg daily and 150 mg daily, respectively", ["75 mg", "150 mg"]),
        ("75 and 150 mg of zinc or iron, respectively", ["75", "150 mg"]),
        ("zinc or iron (75, 100, and 150 mg, respectively)", [None, None]),
        ("zinc or iron (75 or 150 mg)", [None, "75 or 150 mg"]),
    ],
)
def test_respectively_deals_doses_out(text: str, wanted: list[str | None]) -> None:
    found = doses(f"Women were randomly assigned to receive {text}.")
    assert [dose for arm in found for _, dose in arm] == wanted


@pytest.mark.parametrize(
    "dose",
    [
        "1 g over 10 min, then 1 g",
        "300 mg loading dose, then 75 mg",
        "2 mg bolus followed by 1 mg/h",
        "50 mg for the first 4 weeks and 100 mg",
        "300 mg on day 1, 600 mg on day 2 and 900 mg",
        "160 mg at week 0, followed by 80 mg at week 2, then 40 mg",
    ],
)
def test_a_dose_that_changes_is_told_with_all_its_steps(dose: str) -> None:
    found = doses(f"Women were randomly assigned to zinc ({dose} thereafter) or placebo.")
    assert found == [[("zinc", dose)], [("placebo", None)]]


def test_a_dose_stands_behind_the_way_it_is_given() -> None:
    lead = "Women were randomly assigned to zinc or iron."
    zinc = "Zinc was administrated intra-arterially at a uniform dose of 5 mg;"
    assert doses(f"{lead} {zinc} iron was injected at 2 mg.") == [
        [("zinc", "5 mg")],
        [("iron", "2 mg")],
    ]


def test_the_words_before_a_dose_are_no_part_of_a_name() -> None:
    found = doses("Women were randomly assigned to zinc tablets with a dose of 2 g/day or placebo.")
    assert found == [[("zinc tablets", "2 g/day")], [("placebo", None)]]


def test_what_follows_with_a_name_of_its_own_is_no_step() -> None:
    found = doses("Women were randomly assigned to zinc 5 mg followed by iron 3 mg or placebo.")
    assert found == [[("zinc", "5 mg"), ("iron", "3 mg")], [("placebo", None)]]


def test_the_amount_of_steps_is_the_least_and_the_most() -> None:
    text = "Women were randomly assigned to zinc (10 mg for 5 days, then 5 mg daily) or placebo."
    dose = arms_of(("methods", text)).arms[0].interventions[0].dose
    assert dose is not None
    assert dose.high is not None
    assert (str(dose.low.value), str(dose.high.value), dose.unit) == ("5", "10", "mg")


def test_the_dose_of_the_methods_outweighs_that_of_the_results() -> None:
    found = arms_of(
        ("methods", "Women were randomly assigned to zinc (20 mg daily) or placebo."),
        ("results", "The need for iron was less with zinc (15 mg)."),
    ).arms[0]
    dose = found.interventions[0].dose
    assert dose is not None
    assert dose.printed == "20 mg"


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Each took 20 mg of oral zinc a day.", "20 mg of oral zinc"),
        ("Each took two tablets of zinc a day.", "two tablets of zinc"),
        ("None of 40 zinc takers fell ill.", "zinc"),
    ],
)
def test_a_number_before_a_name_is_an_amount_of_it_or_no_part(text: str, phrase: str) -> None:
    at = text.index("zinc")
    start, end = phrase_of(Layers.of_text(text), (at, at + 4))
    assert text[start:end] == phrase


def test_a_short_form_and_what_it_stands_for_are_one() -> None:
    found = unassigned(
        ("title", "Effect of laser light (LL) on scars: a randomized trial"),
        ("methods", "Group A (n = 12) and group B (n = 14) were formed by lot, at random."),
        ("results", "Scars were softer after LL, and all patients were treated with LL again."),
    )
    assert found == [("laser light", ["laser light (LL)", "LL", "LL"])]
