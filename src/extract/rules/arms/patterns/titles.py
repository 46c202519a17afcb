"""What titles are about, and what is said there of no treatment. Data only, lower case."""

from __future__ import annotations

from extract.rules.arms.patterns.vocabulary import MEASURED

# The treatment, repair of a condition, and what stands before the means.
TREATING = frozenset("treatment management prevention prophylaxis repair relief therapy".split())
MEANS = frozenset({"using", "with", "by"})
# What a title is about if one of these stands in its first phrase: no treatment.
NO_SUBJECT = MEASURED | frozenset(
    """
    quality mortality survival predictors prevalence incidence characteristics changes risk factors
    association relationship prognostic randomized randomised trial pilot phase protocol
    difference differences failure detection identification classifier clearance severity nature
    evolution evidence behavior behaviour dimensions methods mechanisms validity development
    patterns experience attitudes beliefs perceptions prevention biomarkers markers expectations
    trajectories correlates determinants
    """.split()
)
# A title with one of these before "versus" says what a treatment does: "zinc improves X versus Y".
SAYING = frozenset(
    """
    provides improves reduces lowers decreases prevents enhances produces yields achieves offers
    increases accelerates delays prolongs shortens
    """.split()
)
# No treatment has one of these as its head: "the effect of aging", "iron absorption in women".
NO_TREATMENT = frozenset(
    """
    levels concentrations absorption sleepiness plasticity aging ageing trauma expression
    polymorphism polymorphisms genotype genotypes uptake change changes interaction interactions
    nomogram nomograms dose doses dosage dosages timing syndrome syndromes disease diseases disorder
    disorders cancer cancers fracture fractures
    """.split()
)
# What people think or are, or what authors look at, is the head of none either: "motivation to run",
# "age and marital status", "views of parents"; but "motivation training" is one.
NO_HEAD = frozenset(
    """
    reasons experiences prediction process motivation status bias viewpoint perspectives
    views opinions attitudes beliefs adherence compliance willingness improvement improvements
    recommendations interviews pathology weight time ratio bleeding gene genes variants rationale
    penetration accumulation function functions functioning properties
    """.split()
)
# What begins so is of more than one arm: "different doses of zinc".
VARIED = frozenset("different various varying differing several alternative".split())
# A title that begins so tells what the authors did: "Managing asthma in schools".
DONE_BY_AUTHORS = frozenset(
    """
    managing recruiting retaining identifying revealing reinforcing supporting expanding predicting
    understanding improving reducing increasing assessing evaluating measuring exploring addressing
    treating developing designing optimizing optimising adapting scaling estimating defining
    preventing promoting using comparing enhancing maximizing maximising minimizing minimising
    reversing demonstrating selecting determining choosing finding
    """.split()
)
# "Evolution of", "Cuban randomised trial of": no subject and predicate.
NO_PREDICATE = frozenset({"of", "randomized", "randomised"})
