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
