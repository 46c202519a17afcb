"""Who was studied, from the findings that say so."""

from extract.records.population import assemble_population
from extract.records.schema import Population
from tests.records.pages import quotes, read


def population_of(*lines: tuple[str, str]) -> Population:
    return assemble_population(*read(*lines))


TRIAL = (
    ("title", "Zinc in children with pneumonia: a randomised trial"),
    (
        "methods",
        (
            "We randomised 200 children aged 1 to 5 years with severe pneumonia who had fever. "
            "Children with measles were excluded."
        ),
    ),
    ("results", "The mean age was 2.5 years."),
)


def test_the_enrolled_say_more_than_the_title() -> None:
    found = population_of(*TRIAL).description
    assert found is not None
    assert found.value.startswith("200 children aged 1 to 5 years with severe pneumonia")
    assert quotes(found)[0] == "children with pneumonia"


def test_condition_and_criteria_of_the_chosen_description() -> None:
    found = population_of(*TRIAL)
    assert found.condition is not None
    assert found.condition.value == "severe pneumonia"
    assert [each.value for each in found.inclusion] == ["severe pneumonia", "fever"]
    assert [each.value for each in found.exclusion] == ["measles"]


def test_ages() -> None:
    age = population_of(*TRIAL).age
    assert age is not None
    figures = [age.minimum_years, age.maximum_years, age.reported_years]
    assert [figure and str(figure.value) for figure in figures] == ["1", "5", "2.5"]


def test_ages_that_disagree_are_none() -> None:
    found = population_of(
        ("methods", "We randomised smokers. All were aged 18 years or older."),
        ("design", "All were aged 21 years or older."),
    )
    assert found.age is None


def test_a_mean_age_twice_is_one() -> None:
    found = population_of(
        ("methods", "We randomised smokers (mean age 50 years)."),
        ("results", "The mean age was 50 years."),
    )
    assert found.age is not None
    assert quotes(found.age.reported_years) == ["50", "50"]


def test_sex() -> None:
    women = population_of(("methods", "Forty women with asthma were randomised."))
    assert women.sex is not None
    assert women.sex.value == "female"
    mixed = population_of(
        ("methods", "Forty women with asthma were randomised. Ten men with gout were recruited."),
    )
    assert mixed.sex is not None
    assert mixed.sex.value == "female"  # of the description that is the population


def test_a_short_title_gives_way_to_the_criteria_that_are_listed() -> None:
    found = population_of(
        ("title", "Steroids in patients with septic shock: a randomised trial"),
        ("population", "Inclusion criteria were septic shock, and intubation."),
    )
    assert found.description is not None
    assert found.description.value == "patients with septic shock"
    assert [each.value for each in found.inclusion] == ["septic shock", "intubation"]


def test_no_trial_no_population() -> None:
    found = population_of(
        ("title", "Steroids in adults with asthma: a systematic review"),
        ("methods", "We searched MEDLINE for trials in children with asthma."),
    )
    assert found == Population()


def test_what_the_treatment_is_for() -> None:
    found = population_of(
        ("title", "Cooling to prevent mucositis in adults with leukemia: a randomised trial"),
        ("objective", "We aimed to reduce pain of the mouth."),
    )
    assert found.condition is not None
    assert found.target is not None
    assert (found.condition.value, found.target.value) == ("leukemia", "mucositis")
    assert quotes(found.target) == ["mucositis"]


def test_the_condition_is_no_target_beside_itself() -> None:
    title = "Drugs for the treatment of septic shock in adults with septic shock: a trial"
    found = population_of(("title", title), ("methods", "Forty adults were randomised."))
    assert found.condition is not None
    assert (found.condition.value, found.target) == ("septic shock", None)


def test_nothing_said() -> None:
    assert population_of(("abstract", "We randomised 40 patients.")) == Population()


PLAIN = (
    "We randomised 80 adults with gout to zinc or rest. Pain fell in 30 women with diabetes "
    "(P = 0.03). It did not in men with a long history of drinking. "
    "We conclude that zinc should be given to smokers with gout."
)


def test_who_got_better_is_not_who_was_studied() -> None:
    title = ("title", "Zinc or rest: a randomised trial")
    found = population_of(title, ("abstract", PLAIN))
    assert found.description is not None
    assert quotes(found.description) == ["80 adults with gout", "smokers with gout"]
    assert found.sex is None
    plain = PLAIN.replace("80 adults with gout", "80 patients")
    concluded = population_of(title, ("abstract", plain)).description
    assert concluded is not None
    assert concluded.value == "smokers with gout"


def test_what_the_conclusion_says_comes_last() -> None:
    told = "We randomised 80 adults aged 60 years to zinc or rest. "
    concluded = "We conclude that zinc can be given to patients with gout."
    found = population_of(
        ("title", "Zinc or rest: a randomised trial"), ("abstract", told + concluded)
    )
    assert found.description is not None
    assert found.description.value == "80 adults aged 60 years"


def test_nurses_are_no_place_of_patients() -> None:
    found = population_of(
        ("methods", "We randomised 80 adults with gout. School nurses were enrolled to teach.")
    )
    assert found.description is not None
    assert quotes(found.description) == ["80 adults with gout"]
    found = population_of(
        ("title", "Zinc in school nurses"), ("methods", "We randomised 80 school nurses to zinc.")
    )
    assert found.description is not None
    assert quotes(found.description) == ["school nurses", "80 school nurses"]


def test_a_card_says_who_whatever_was_concluded_above_it() -> None:
    found = population_of(
        ("title", "Zinc in women with gout: a randomised trial"),
        ("conclusion", "Zinc helps women with gout."),
        ("population", "Women aged 60 years with early gout in 28 towns."),
    )
    assert found.description is not None
    assert found.description.value.startswith("Women aged 60 years with early gout")
