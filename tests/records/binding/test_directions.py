"""Which arm a stated difference is about, and which arm it is compared with."""

from __future__ import annotations

import pytest

from tests.records.pages import record_of_page

TWO = (
    "A trial of sertraline in heart failure\n\nMETHODS: Adults were randomly assigned to "
    "sertraline or to placebo.\n\nRESULTS: "
)
THREE = (
    "A trial of sertraline in heart failure\n\nMETHODS: Adults were randomly assigned to "
    "sertraline, mirtazapine or placebo.\n\nRESULTS: "
)
BATHS = (
    "A trial in heart failure\n\nMETHODS: Adults were randomly assigned to hot spring baths or to "
)
DIETS = (
    "METHODS: We randomly assigned 90 adults to porridge with salted almonds, to porridge with "
    "roasted seeds, or to bread. The primary outcome was fasting glucose.\n\nRESULTS: "
)
ASSIGNED = "A trial in heart failure\n\nMETHODS: Adults were randomly assigned to "
TAILORED = ASSIGNED + "a tailored coaching intervention or to a control group.\n\nRESULTS: "
NAPROXEN = ASSIGNED + "rectal naproxen or to no naproxen.\n\nRESULTS: "
COCOA = ASSIGNED + "iced cocoa or to warm milk.\n\nRESULTS: "
CASES = {
    "who-they-were-and-not-what-was-compared": (
        TWO,
        "Additional training raised grip strength in patients treated with sertraline.",
        None,
    ),
    "a-main-clause-behind-another": (
        THREE,
        "Although pain was not different at 2 h, nausea was higher with mirtazapine.",
        ("no_difference", None, None),
    ),
    "arm-behind-another-phrase": (
        TWO,
        "A greater reduction in anxiety at the end of the year was found in the sertraline group.",
        ("lower", "sertraline", "placebo"),
    ),
    "excepted-arm": (
        TWO,
        "Sertraline, but not placebo, significantly reduced anxiety.",
        ("lower", "sertraline", "placebo"),
    ),
    "subject-of-the-clause-before": (
        TWO,
        "Compared with placebo, sertraline was well tolerated but led to more headache.",
        ("higher", "sertraline", "placebo"),
    ),
    "other-clause": (
        TWO,
        "Anxiety was lower with sertraline; nausea was seen more often with placebo.",
        ("lower", "sertraline", "placebo"),
    ),
    "halved-from-one-arm-to-the-other": (
        TWO,
        "The rate of nausea was halved, from 30% with placebo to 15% with sertraline.",
        ("lower", "sertraline", "placebo"),
    ),
    "verb-that-is-a-name": (
        ASSIGNED + "early appendectomy or to delayed appendectomy.\n\nRESULTS: ",
        "Adults were satisfied with delayed appendectomy compared with early appendectomy.",
        None,
    ),
    "two-subjects": (
        TWO,
        "Sertraline and placebo reduced anxiety.",
        None,
    ),
    "arm-in-brackets": (
        TWO,
        "Anxiety was reduced (sertraline, 12%; placebo, 19%).",
        None,
    ),
    "of-three-arms-one-is-named": (
        THREE,
        "Fewer headaches were seen over the whole of the year in the mirtazapine group.",
        ("lower", "mirtazapine", None),
    ),
    "words-of-a-name": (
        BATHS + "video games.\n\nRESULTS: ",
        "Systolic blood pressure was lower after the hot baths.",
        ("lower", "hot spring baths", "video games"),
    ),
    "words-of-both-names": (
        BATHS + "cold spring baths.\n\nRESULTS: ",
        "Systolic blood pressure was lower after the spring baths.",
        None,
    ),
    "words-of-two-names": (
        DIETS,
        "Eating porridge with almonds or seeds lowered fasting glucose.",
        None,
    ),
    "compared-with-changes-during": (
        TWO,
        "Serum sodium was significantly lower, P = 0.02 vs changes during placebo.",
        ("lower", "sertraline", "placebo"),
    ),
    "the-intervention": (
        TWO,
        "Improvements in favor of the intervention were seen for quality of life.",
        ("higher", "sertraline", "placebo"),
    ),
    "the-intervention-is-what-an-arm-is-called": (
        TAILORED,
        "The intervention led to a reduction in serum sodium (P = 0.03).",
        ("lower", "tailored coaching intervention", "control"),
    ),
    "after-the-intervention": (
        TWO,
        "Serum sodium was significantly lower after the intervention (P = 0.03).",
        None,
    ),
    "what-the-other-arm-does-without": (
        NAPROXEN,
        "Naproxen reduced fever.",
        ("lower", "rectal naproxen", "no naproxen"),
    ),
    "what-is-done-with-it": (
        COCOA,
        "Hospital stay was shorter after drinking cocoa.",
        ("lower", "iced cocoa", "warm milk"),
    ),
    "no-outcome-that-is-known": (
        TWO,
        "Fewer runners were late in the sertraline group than in the placebo group.",
        ("lower", "sertraline", "placebo"),
    ),
    "comparator-with-a-figure-of-its-own": (
        TWO,
        "Anxiety was higher in those on the drug: 3.4 points versus 3.1 points in the placebo arm.",
        ("higher", "sertraline", "placebo"),
    ),
    "figures-of-both-arms": (
        TWO,
        "Anxiety was no worse: 3.4 versus 3.1 points in the sertraline and placebo arms.",
        ("no_difference", None, None),
    ),
    "two-measures-of-which-none-is-an-arm": (
        TWO,
        "The association between anxiety and sleep quality was not significant.",
        None,
    ),
    "may-help-to": (
        TWO,
        "Sertraline may help adults to plan their days and lower anxiety.",
        None,
    ),
    "found-and-put-with-care": (
        TWO,
        "Sertraline may prolong sleep and lower anxiety.",
        ("lower", "sertraline", "placebo"),
    ),
    "can-be-concluded": (
        TWO,
        "It can be concluded that adults given sertraline had less anxiety.",
        ("lower", "sertraline", "placebo"),
    ),
    "protection-against-a-decline": (
        TWO,
        "Sertraline gave protection against a decline in kidney function.",
        ("higher", "sertraline", "placebo"),
    ),
    "no-difference-in-what-is-no-outcome": (
        TWO,
        "Adults given sertraline had more anxiety, but there was no difference in those on leave.",
        ("higher", "sertraline", "placebo"),
    ),
    "acute-and-delayed": (
        TWO,
        "Sertraline is an option for the prevention of acute and delayed nausea.",
        None,
    ),
    "strength-in-a-longer-figure": (
        ASSIGNED + "0.5% tin cream or to 5% zinc cream.\n\nRESULTS: ",
        "Itching was less with 0.5% tin cream.",
        ("lower", "0.5% tin cream", "5% zinc cream"),
    ),
    "both-arms-with-figures-against-others": (
        TWO,
        "Anxiety was lower with sertraline (3%) and placebo (5%) than with carers (9%).",
        None,
    ),
    "both-arms-against-others": (
        TWO,
        "Anxiety was lower in the sertraline and placebo groups than in carers.",
        None,
    ),
    "one-dose-against-another": (
        TWO,
        "Sertraline 40 mg, though liked, led to less anxiety than sertraline 80 mg did.",
        None,
    ),
    "set-against-as-in": (
        TWO,
        "In the sertraline group, nausea was half as frequent as in the placebo group.",
        ("lower", "sertraline", "placebo"),
    ),
    "favored-whatever-the-interval": (
        TWO,
        "Survival favored sertraline with a hazard ratio of 0.77 (95% CI, 0.35 to 1.70).",
        ("higher", "sertraline", "placebo"),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_sides(case: str) -> None:
    """Nothing is stated where it cannot be told which arm is higher or lower."""
    methods, sentence, want = CASES[case]
    record = record_of_page(methods + sentence)
    labels = {None: None, **{arm.id: arm.label for arm in record.arms}}
    stated = [result.direction for result in record.results if result.direction is not None]
    first = [(one.value, labels[one.arm], labels[one.comparator]) for one in stated[:1]]
    assert first == ([] if want is None else [want])


@pytest.mark.parametrize(
    ("second", "want"),
    [
        ("However, it lowered serum sodium.", ("lower", "sertraline", "placebo")),
        ("However, exercise lowered serum sodium.", None),
    ],
)
def test_a_pronoun_means_the_subject_of_the_statement_before(
    second: str, want: tuple[str, str, str] | None
) -> None:
    record = record_of_page(f"{TWO}Sertraline did not reduce anxiety. {second}")
    labels = {None: None, **{arm.id: arm.label for arm in record.arms}}
    stated = [result.direction for result in record.results if result.direction is not None]
    found = [(one.value, labels[one.arm], labels[one.comparator]) for one in stated]
    assert found[1:] == ([] if want is None else [want])
