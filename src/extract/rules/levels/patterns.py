"""How means, medians, rates and other figures of one arm are printed, on folded text. Data only."""

from __future__ import annotations

import re

from extract.language.comparing import COMPARED_WITH
from extract.language.months import MONTH
from extract.language.numbers import FIGURE
from extract.language.people import ANY_PERSON
from extract.language.quantities import CURRENCY as CURRENCY_SIGN
from extract.language.quantities import SIGNED, UNIT
from extract.language.scanning import AnyOf, Ending, Scanner
from extract.rules.findings import SpreadKind

_UNIT = rf"(?: ?(?P<unit>{UNIT}))?"
_UNIT2 = rf"(?: ?(?P<unit2>{UNIT}))?"
_UNIT3 = rf"(?: ?(?P<unit3>{UNIT})(?![\w/-]))?"
# 13.2 per week, 6.5 attacks per month
_UNIT_OR_PER = rf"(?: ?(?P<unit>{UNIT}(?! per )|(?:[a-z]{{3,14}} )?per (?:day|night|week|month|year|patient|participant|person|child|woman|man)\b))?"
_VALUE = rf"(?P<value>{SIGNED})(?!\d|\.\d)"
_SPREAD = rf"(?P<spread>{FIGURE})(?!\d|\.\d)"
_TO = r"(?: ?[-–−] ?| to |, ?|; ?|: ?| and |-to-)"
_LOW_HIGH = (
    rf"(?P<low>{SIGNED}){_UNIT.replace('unit', 'low_unit')}{_TO}(?P<high>{SIGNED})(?!\d|\.\d)"
)

# 1.26 ± 0.23; 17.0±2.5 days; 1.4 + or - 0.1; 26 (± 4) kg; (9.5+/-2.7)%; 5.2 +/- 6.7 x 10(4) pg/L
PLUS_MINUS = re.compile(
    rf"{_VALUE}{_UNIT} ?[(\[]? ?(?:±|\+ ?/ ?[-−–]|\+[-−]|\+ or [-−–]|＋/−) ?{_SPREAD}[)\]]?{_UNIT2}"
)
# 12.3 (SD 3.2); 12.3 days [SE, 1.1]; M = 9.99, SE = 0.93; 12.3, standard deviation 3.2
_NAMES: dict[SpreadKind, str] = {
    "se": r"s\.?e\.?m?\.?|standard errors?(?: of (?:the )?means?)?",
    "sd": r"s\.?d\.?s?|standard deviations?",
}
_SD = "|".join(_NAMES.values())
NAMED_SPREAD = re.compile(
    rf"{_VALUE}{_UNIT_OR_PER}(?: ?[(\[] ?|, ?|; ?| )(?:± ?)?(?P<name>{_SD})(?![a-z])[ =:,]{{0,3}}(?:of |was )?(?:± ?)?{_SPREAD}{_UNIT2}[)\]]?{_UNIT3}"
)
# 12 days (IQR 4-19); 5.0 years (interquartile range, 3.0 to 7.1); 61 (range: 29-80); 12 [IQR, 15]
_RANGES: dict[SpreadKind, str] = {
    "iqr": r"iqrs?|inter-?quartile ranges?(?: \[iqr\])?|inter-?quartiles?|(?:25th|25)(?: ?%?)(?: ?[-–,/] ?| and | to )(?:75th|75)%?(?: percentiles?| quartiles?)?|quartiles?|q1 ?[-–,;] ?q3|iq ranges?|lower-upper quartiles?",
    "range": r"ranges?|min(?:imum)? ?[-–,;/] ?max(?:imum)?|ranging(?: from)?",
}
_RANGE = "|".join(_RANGES.values())
NAMED_RANGE = re.compile(
    rf"{_VALUE}{_UNIT}(?:[ ,;]{{0,2}}[(\[] ?|, ?|; ?| )(?:with (?:an? )?)?(?P<name>{_RANGE})(?![a-z])[)\] =:,;]{{0,3}}(?:of |from |was )?[(\[]?{_LOW_HIGH}{_UNIT2}[)\]]{{0,2}}{_UNIT3}"
)
NAMED_WIDTH = re.compile(
    rf"{_VALUE}{_UNIT}(?:[ ,;]{{0,2}}[(\[] ?|, ?)(?P<name>{_RANGE})(?![a-z])[ =:,]{{0,3}}(?:of )?(?P<width>{FIGURE})(?![\d.]|{_TO}[\d.])"
)
# 12 (4-19); 13 [9, 16] days: what the range is was said before, or is not said
BARE_RANGE = re.compile(rf"{_VALUE}{_UNIT} ?[(\[] ?{_LOW_HIGH}{_UNIT2} ?[)\]]{_UNIT3}")
# 3.2 (1.1): the spread was named before, "mean (SD)"
BARE_SPREAD = re.compile(
    rf"{_VALUE}{_UNIT_OR_PER} ?[(\[] ?(?:± ?)?{_SPREAD}{_UNIT2} ?[)\]]{_UNIT3}"
)

Form = tuple[str, re.Pattern[str]]
# Tried at a number in this order, in a sentence that has the cue.
WITH_SPREAD: tuple[tuple[Scanner, tuple[Form, ...]], ...] = (
    (AnyOf("±", "+/", "+-", "+ /", "+−", "+ or", "＋"), (("plus_minus", PLUS_MINUS),)),
    (Scanner(rf"\b(?:{_SD})(?![a-z])"), (("named_spread", NAMED_SPREAD),)),
    (
        Scanner(rf"\b(?:{_RANGE})(?![a-z])"),
        (("named_range", NAMED_RANGE), ("named_width", NAMED_WIDTH)),
    ),
)
# Then these, where a bracket opens behind the number.
BARE_SPREADS = (("bare_range", BARE_RANGE), ("bare_spread", BARE_SPREAD))
OPENED = re.compile(rf"(?: ?{UNIT}| (?:[a-z]{{3,14}} )?per [a-z]{{3,11}})? ?[(\[]")
# A sentence without these has no rate.
RATE_CUE = AnyOf("/", " per ")
# "vs.", "and": what stands between the members of a list
SERIES = re.compile(
    rf"[ ,;)]{{0,2}}(?:and|or|vs\.?|v\.?|versus|against|to|{COMPARED_WITH}|/|,)?[ (]{{0,2}}$"
)

# mean (SD); mean ± SEM; median [IQR]; expressed as mean ± standard deviation
HEADER = re.compile(
    rf"(?:[(\[,] ?|± ?|\+/- ?|and |with )(?P<name>{_SD}|{_RANGE})(?: ?[)\]]|(?=[ ,:;.)]))"
)
HEADER_AFTER = re.compile(rf"\b(?:means?|medians?) ?[(\[]?(?:± ?)?(?P<name>{_SD}|{_RANGE})[)\]]")
# A text that has medians or ranges gives ranges in brackets.
RANGES_STATED = Scanner(r"\b(?:medians?|iqrs?|inter-?quartile|quartiles?|percentiles?)\b")
STATED_PLUS_MINUS = Scanner(rf"(?:±|\+/-|\+-) ?\(?(?P<name>{_SD})(?![a-z])")
SPREAD_KINDS: tuple[tuple[SpreadKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?:{names})$")) for kind, names in (*_NAMES.items(), *_RANGES.items())
)

# 5.39 per 1000 patient-years; 3.4/100 person-years; 1.2 exacerbations per patient per year; 0.05% per year
_PEOPLE = rf"(?:{ANY_PERSON}|users?|population|live ?births|births|pregnanc(?:y|ies)|inhabitants|admissions|deliveries|catheter|ventilator|device)"
_YEARS = r"(?:[- ]?(?:years?|months?|days?|weeks?|yrs?|hours?))"
# but not 6 days per month, 3 sessions a week: how often something is given
_GIVEN_SO_OFTEN = r"(?! (?:days?|times?|sessions?|hours?|hrs?|min(?:ute)?s?|doses?|tablets?|capsules?|servings?|meals?|visits?)(?: per |/)(?:day|week|month))"
RATE = re.compile(
    rf"{_VALUE}{_GIVEN_SO_OFTEN}(?P<rate>(?: ?%| percent| per cent)?(?: (?!per\b)[a-z][a-z-]{{1,18}}){{0,3}}(?: ?/ ?| per )(?:(?:100|1,?000|1 000|10,?000|10 000|100,?000|100 000|one (?:hundred|thousand)) ?)?"
    rf"(?:{_PEOPLE}{_YEARS}?(?:(?: per |/| and |-){_PEOPLE}?[- ]?{_YEARS})?|(?:year|annum|month|week)\b))"
)
# 59 euro (per participant), 13.2 attacks (per week): with "mean" before it, a mean of each
PER_HEAD = re.compile(rf".{{0,60}}(?: per |/ ?)(?:{_PEOPLE}|day|week|month|year|annum)$")
OF_MONEY = re.compile(r"(?:euros?|dollars|pounds)\b")
RATE_NAMED = re.compile(r"\b(?:rates?|incidences?|densit(?:y|ies))\b")
RATE_GOES_ON = re.compile(
    rf"{_VALUE}(?P<rate>(?: per (?:100|1,?000|1 000|10,?000|100,?000))?)(?! ?(?:%|per ?cent))(?=[ ,.;)])"
)

# 12.1 months; 1.48 L
WITH_UNIT = re.compile(rf"{_VALUE}(?: ?|-(?=points?\b))(?P<unit>{UNIT})(?![\w/-])")
# 12.1 and 9.8 months; 6.0, 7.5 and 6.0 months; 5.1 vs. 6.5 days: one unit for all
_JOIN = rf"(?:,? (?:and|or|vs\.?|v\.?|versus|to|{COMPARED_WITH}) (?:only )?|, ?| ?/ ?)"
_LAST_JOIN = rf",? (?:and|or|vs\.?|v\.?|versus|to|{COMPARED_WITH}) (?:only )?"
SHARED_UNIT = re.compile(
    rf"{_VALUE}(?:{_JOIN}{SIGNED}){{0,6}}{_LAST_JOIN}{SIGNED} ?(?!%|per ?cent)(?P<unit>{UNIT})(?![\w/-])"
)
BARE = re.compile(rf"{_VALUE}(?![\w%/]|-[a-z\d]|[.,:]\d)")
PLAIN: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("plain", WITH_UNIT),
    ("shared_unit", SHARED_UNIT),
    ("bare", BARE),
)

# €4795: a currency is the unit of what follows it
CURRENCY = re.compile(CURRENCY_SIGN)
# the willingness to pay, (thresholds of) €20,000: nothing that was spent
PAYABLE_BEFORE = re.compile(
    r"\b(?:willing\w{0,4}[- ]to[- ]pay|thresholds?|ceiling|value placed|valued at)\b[^;.]{0,60}$"
)
COST_BEFORE = re.compile(r"\b(?:costs?|price|expens\w{1,4}|charges?|savings?|spending|payments?)\b")

# The kind of a figure by the nearest of these before it, or right after it.
KINDS = re.compile(
    r"\b(?:(?P<median>medians?(?! follow| age| duration of follow| observation))|(?P<mean>means?(?! follow| difference| age)|averag(?:e|ed|ing)|lsms?|ls means?))\b"
)
KIND_AFTER = re.compile(r"[^\d,;.()]{0,14}\b(?:(?P<median>median)|(?P<mean>mean|average))\b")
# ; but of (zinc, 4.1 days; placebo, 5.2 days) both are told as one
CLAUSE_END = re.compile(
    r"[;:] (?=[^\d]{12})(?!(?:[\w+/-]{2,24},? ){1,3}[-−]?\d)|, (?:while|whereas|but|although)\b|(?<! v)(?<! vs)\. "
)

# Statistics, names and places in a text, not figures of an arm: F = 13.36, IL-6, stage 3, July 12
OTHER_BEFORE = Ending(
    r"(?:(?<![a-z])(?:f|t|z|q|h|u|w|df|d\.f\.|χ\d? ?2|χ²|x2|chi ?-?2|chi-?squared?|η_?(?:p ?)?[2²]?|eta|ks|[λʎ]|r2|r²|adjusted r2|icc|kappa|κ|α|alpha|cronbach'?s?(?: alpha)?|lod|auc|power|n|bf|wald|β|beta|exp\(b\)|lambda)"
    r"(?: ?[(\[]?[\d., ]{1,12}[)\]]?)? ?(?:[=:<>≥≤]|of) ?|\b(?:s\.?[de]\.?m?|effect sizes?|es|d) ?[=:] ?|\b(?:effective(?:ness)?|cost) ratios?(?: of)? |\b(?:c[- ](?:statistics?|index)|auroc|area under the (?:roc|receiver[- ]operating[- ]characteristics?) curve|concordance(?: index| correlation coefficients?)?|ccc|(?:regression|correlation) coefficients?|pearson'?s?|spearman'?s?|rho|hedges'? g|cohen'?s [df]|chi[- ]squared?)(?: (?:was|were|is|of)|[,:=(\[])? ?|eta[- ]squared?[^,;]{0,20}(?:was|=|of) |(?:±|\+/-|[x×*] ?) ?"
    r"|\b(?:grades?|stages?|phases?|types?|classes|class|asa|gold|nyha|ecog|ps|acr|tables?|figures?|figs?\.?|refs?\.?|numbers?|no\.|nos\.|version|(?<![\d)] )v\.|chapters?|codons?|exons?|hpv|studies|stud(?:y|ies)|trials?|parts?|groups?|arms?|cohorts?|questions?|items?|experiments?"
    rf"|{MONTH}|since|year|in) ?(?:\d{{1,2}}(?: and | or |[-–/]))?"
    r"|[a-z]-|\b(?:iqr|interquartile ranges?|range)[:,=]? ?(?:[\d.]{1,8}(?:, ?|; ?|: ?| to | ?[-–] ?))?|(?:19|20)\d\d[-–/]|\d (?:out )?of (?:the |a possible )?)$"
)
# 5/(06 ± 0.52), 145/(84 ± 14/8): but not 145 ± 14/(84 ± 8)
SLASHED = Ending(r"(?<![\d.±])(?<!± )\d{1,4}/$")
# more than 12 months, up to 2 servings, scores out of 10, a fall of >or=5 mm Hg, 10 of "2 x 10 (9)/L": a scale, a threshold, a power
NO_FIGURE_BEFORE = Ending(
    r"(?:\b(?:(?:less|more|greater|fewer|higher|lower|longer|shorter) than(?: or equal to)?|at (?:least|most)|up to|threshold of|cut-?off(?: value)? of|scale of|(?:single|loading|initial|starting|bolus|fixed)(?: (?:s\.c\.|i\.v\.|iv|sc|oral|intravenous|subcutaneous))? doses? of|at (?:an?|the) (?:[a-z]{3,12} )?(?:doses?|dosages?|concentrations?) of) |\bscales?(?: (?:ranging|range))?,? from (?:[-−]?\d[\d.]{0,5} to )?|[<>≤≥] ?=? ?\d[\d.]{0,5} ?[a-z/%]{0,8} ?[(\[]|\bout of(?: a (?:possible|maximum))? |\bmaxim(?:um|al)(?: score)? of |[<>≤≥] ?=? ?|\d ?[x×] ?(?:10 ?[(^]? ?)?)$"
)
# than in group (2 (34%)), groups (1 and 2): a name, where no other stands before the noun
LABEL_BEFORE = Ending(
    r"(?:\b(?:in|of|with|for|than|and|or|to|from|versus|vs\.|between|among|by|while|whereas|that|only) |[,;:(] ?)"
    r"(?:groups?|arms?|cohorts?|stages?|grades?|phases?|types?|class(?:es)?|levels?|steps?|periods?) (?:\d(?: and| or|,| vs\.?| versus) )?$"
)
# the proportion of women with a pressure of (17 mm hg), more women had a fall of (3 mm hg): what
# those were who are counted in percent behind it
CRITERION_BEFORE = re.compile(
    r"\b(?:(?:percentages?|proportions?|shares?|fractions?|numbers?) of|(?:more|fewer)) (?:[^;.]|\.(?=\d)){2,110} (?:of|to) $"
)
# a pressure of 17 mm hg was reached by 71% with zinc
CRITERION_AFTER = re.compile(
    rf" ?(?:{UNIT})? (?:was|were) (?:reached|achieved|attained|obtained|met) (?:by|in) \d[\d.]{{0,4}} ?(?:%|percent|per cent)"
)
# a targeted temperature of 33 °C, survivors cooled to 33 °C: what was aimed at, not what was found
TARGET_BEFORE = Scanner(
    r"\btarget(?:s|ed|ing)?\b[^.;,\d]{0,40}$|\b(?:cool|heat|re-?warm)(?:ed|ing)\b[^.;,\d]{0,60} (?:to|at) $"
)
# 240 min: 189.9 v 197.3; the label of what follows
# 699 (mean 3.5): a sum, whose mean stands behind it
OTHER_AFTER = re.compile(
    rf" ?[(\[](?:mean|median|average)(?: of|,|:)? ?\d|(?: ?{UNIT})?: ?[(\[]?[-−–]?\d|"
    rf"(?: ?{UNIT})?(?: per [a-z]{{3,9}})?(?: \([^()]{{3,40}}\))? (?:shorter|longer|earlier|later|sooner|faster|slower|lower|higher|less|more|fewer|greater)\b(?! or )|"
    rf"(?: ?{UNIT})?,? or (?:more|less|higher|lower|greater|fewer|above|below|worse|better|over|longer)\b|"
    # 6 days zinc regimen, 3 days regimen: how long it was given
    rf" ?{UNIT} (?:(?!(?:in|with|for|on|of|and|or|after|by|to|from|than|vs|versus|during|under)\b)[a-z][\w-]{{1,14}} ){{0,2}}(?:regimens?|courses?|schedules?)\b|"
    rf"(?:st|nd|rd|th)\b| ?(?:%|percent|per cent) ?-?(?:ci\b|c\.i|confiden(?:ce|tial)|cred)| ?{MONTH}\b"
    r"|[- ](?:item|point scale|fold|times? (?:more|less|higher|lower|greater|as|a|per|daily|weekly)|arm|way|step|stage|center|centre|tesla|t\b|year-old|yr-old|month-old)(?![a-z])(?!s\b)"
    r"|-(?:item|point scale|fold|arm|way|day|week|month|year|hour|h\b|min|mg|g\b|ml|dose|dimensional|blind)"
)
PEOPLE_AFTER = re.compile(
    rf"(?! ?{UNIT}(?![\w-])) (?:(?!(?:in|for|of|and|with|on|at|to|than|vs|versus|or|from|after|by)\b)[a-z-]{{1,16}} ){{0,3}}?(?:{ANY_PERSON}|eyes|cases|controls|centres|centers|hospitals|sites|countries|studies|trials|groups|arms|practices|schools|clinics|clusters|villages|deaths|events|items|questions|sessions|doses|cycles|visits|weeks|times)\b"
)
# at 28 days, for 12 weeks, every 3 weeks, within 24 hours: a time and no figure of an arm
TIME = re.compile(
    r"(?:seconds?|secs?|s|minutes?|mins?|hours?|hrs?|h|days?|d|nights?|weeks?|wks?|months?|mos?|years?|yrs?|y)$"
)
TIME_BEFORE = Ending(
    r"(?:\b(?:at|after|for|within|during|over|until|till|every|each|first|last|next|previous|past|up to|day|week|month|year|least|most|follow-?up(?: of| was| time)?|aged?|between"
    r"|through|on|in|per|x|older|younger|q|once|twice|the)"
    r"(?: (?:than|the|a|an|about|approximately|first|last|median of|mean of|median|mean|average of|of|period of|interval of|course of|total of|minimum of|at least|up to)){0,3} ?|[<>≤≥] ?)$"
)
# What leads to a measured length of time: "stay was 5 days", "(5.1 vs 6.5 days)"
LENGTH_BEFORE = re.compile(
    r"\b(?:survival|time to|times?(?! ?-?points?)|stay|duration|length|los|interval|latency|onset|hospitali[sz]ation|ventilation|progression|m?pfs|m?os|mtt\w|rfs|dfs|ttp|ttf|efs|response|free days|delay\w{0,3}|recovery|period|age|ages|shorter|longer|earlier|later|faster|prolonged|shortened|drainage|healing|median|mean)\b"
)
FOLLOW_UP_BEFORE = re.compile(
    r"follow(?:ed)?[- ]?up|\bobservation(?! (?:groups?|arms?)\b)|\bfollowed|\bat (?:a|the)? ?(?:median|mean)\b[^,;.]{0,20}$|\b(?:treated|treatment|therapy|given|administered|infused|trained|training|sessions?|exercise) (?:for|lasting|of|over|period)"
)
# After a follow-up of 42 months (range 3-61), [median survival was]
FOLLOWED_CLAUSE = re.compile(
    r"\d ?(?:days|weeks|months|mo|years|yrs?|y)(?: ?[(\[][^()\[\]]{0,40}[)\]])?, "
    r"|[)\]] (?:days|weeks|months|years), "
)
AGE = re.compile(r"\b(?:aged?|ages|years old|of age|year-old)\b")
# twice a day, (4 days a week): how often something is given
SO_OFTEN = re.compile(rf" ?{UNIT} (?:a|an|each|every|per) (?:hour|day|night|week|month)\b")
# Units of what is given as well as measured: they need words of measuring.
AGE_BEFORE = Ending(r"\b(?:(?:mean|median|average) )?ages?(?: was| were| of|,|:| \(\w{1,10}\))? $")
GIVEN = re.compile(r"(?:mg|μg|mcg|g|kg|ng|iu|u|units?|m?gy|ml|l|mmol|meq|miu|cc)(?:$|[ /])")
MEASURED_BEFORE = re.compile(
    rf"(?:\b(?:was|were|to|from|by|of|(?:similar|comparable|stable|remained|was|were|higher|lower|graded|rated|scored|measured|estimated) at|vs\.?|v\.?|versus|against|and|or|{COMPARED_WITH}|than|averaged|reached|lasted|being|is|had|with|only|mean|median|average|about|approximately"
    r"|(?:reduc|decreas|increas|improv|declin|fell|rose|dropp|chang|lost|gain)\w{0,5})|[(\[,=:≈]) ?$"
)
MEASURED_WORD = re.compile(
    r"\b(?:means?|medians?|averag\w{1,3}|levels?|concentrations?|scores?|consumption|requirements?|loss|volumes?|outputs?|drainage|weights?|bmi|pressures?|index|indices|rates?|fev\w{0,3}|peak|trough|auc|cmax|counts?|intake|excretion|clearance|glucose|cholesterol|triglycerides?|ldl|hdl|h(?:a)?emoglobin|hba1c|creatinine|potassium|sodium|calcium|albumin|crp|density|thickness|diameters?|area|time|duration|length|stay|survival|temperature|distance|height|size|width|depth|strength|power|speed|velocity|flow|capacity|uptake|values?|changes?|change|decreas\w{1,3}|increas\w{1,3}|reduc\w{2,5}|improv\w{1,5}|gain\w{0,2}|lower|higher|greater|longer|shorter|less|more|fewer|rose|fell|dropped|declined|went|cost\w{0,2}|difference|pain|scale|vas|ratio|dose|quality|number)\b"
)
CHANGE_BEFORE = re.compile(
    r"\b(?:reduc|decreas|increas|declin|fell|fall|rose|ris|improv|lower|higher|drop|chang|gain|loss|lost|grew|shorten|prolong|less|more|greater|fewer|longer|shorter)[a-z]{0,6}(?: (?:in|of|for) (?:the )?(?:[a-z-]{1,18} ){1,4}?)? ?(?:by|of)? ?(?:about |approximately |only |a mean of |an average of |a median of |mean |median )?$|\bby (?:about |approximately |a mean of |an average of )?$"
)
GIVEN_AFTER = re.compile(
    rf" ?{UNIT}(?:[ -](?:doses?|dosing|dosages?|groups?|arms?|tablets?|capsules?|infusions?|injections?|bolus|regimens?)\b)|"
    rf" ?{UNIT}(?: [a-z]{{2,14}})?,? (?:once|twice|three times|daily|every|b\.?i\.?d|t\.?i\.?d|o\.?d\b|q\d|iv\b|i\.v|po\b|p\.o|orally|intraven|subcut|intramus|per os|by mouth|oral)|(?: ?%)? of (?:the )?[a-z]{{4,20}} (?:was|were) (?:given|administered|injected)"
)
# ml/min per 1.73 m2: whose surface it is reckoned for
SURFACE = re.compile(r"1\.73 ?m")
# higher at 12 hrs (7 v 4) and (24 hrs) (6 v 3): places of a list, each with figures in a bracket
PLACE_BEFORE = Ending(
    rf"(?<![\d.])(?P<value>\d[\d.]{{0,6}}) ?(?P<unit>{UNIT}) ?[(\[][^()\[\]]{{1,60}}[)\]],? (?:and |or |to )?(?:at |after )?$"
)
PLACE_AFTER = re.compile(rf" ?(?P<unit>{UNIT}) ?[(\[]")
# Whole numbers without a unit need a closer tie.
WHOLE_BEFORE = Ending(
    r"(?:\b(?:was|were|to|from|by|of|vs\.?|v\.?|versus|than|averaged|is)|[(\[=:≈]) ?$"
)
SCORED_BEFORE = re.compile(
    r"\b(?:scores?|index|means?|medians?|averag\w{1,3}|scale|vas|bis|apgar|points|number of|counts?)\b[^;.]{0,120}$"
)
# mean scores of ... (were) 4
WAS_BEFORE = Ending(r"(?:\b(?:was|were|averaged) |≈ ?)$")
# 24.9 [7.8, 38.9] vs 31.1 [17.7, 59.1]: two figures of two arms, whatever the ranges are
_ANY_RANGE = rf" ?[(\[] ?{SIGNED}{_TO}{SIGNED} ?[)\]]"
_OF_WHOM = r"(?: (?:in|with|for|on|after|among) [^\d;.(),]{2,40}?)?"
_ANY_JOINT = rf"(?: ?{UNIT})?{_OF_WHOM},? (?:vs\.?|v\.?|versus|and|{COMPARED_WITH}) "
RANGE_AGAINST = re.compile(rf"{_ANY_JOINT}{SIGNED}(?: ?{UNIT})?{_ANY_RANGE}")
AGAINST_RANGE = Ending(rf"{_ANY_RANGE}{_ANY_JOINT}$")
# a median of 4 with topiramate and (7 with placebo): the second is told as the first is
SECOND_OF_TWO = re.compile(
    rf" (?P<lead>in|with|for|on|after|among) [^\d;.()]{{2,50}}?,? (?:and|vs\.?|versus|{COMPARED_WITH}|but) (?:only )?$"
)
# for zinc the mean was 6 (and for placebo) 4, (the mean for zinc was) 6: what is told of the second
# in the words of the first, but for the verb
SECOND_LED = re.compile(
    r",? (?:and|but|while|whereas) (?:only )?(?P<lead>in|with|for|on|after|among) [^\d;.,()]{2,50}?(?: (?:it )?was|,)? (?:only )?$"
)
FIRST_LED = re.compile(
    r"\b(?P<lead>in|with|for|on|after|among) [^\d;.,()]{2,60} (?:was|were) (?:only )?$"
)
# mean (14.4) vs 10.9 days, (3 mm vs) 27 mm: the first is told as the second is
FIRST_OF_TWO = re.compile(
    rf"{_VALUE}(?: ?(?P<unit>{UNIT}))?,? (?:vs\.?|v\.?|versus|{COMPARED_WITH}) (?:only )?"
)
# (SD 19.5) is no figure, and neither is the 1 of hr−1, a bound or a size
NO_FIRST_BEFORE = Ending(
    r"(?:[<>≤≥=±/*×]|\+/-|\b(?:sd|se|sem|n|q[13]|iqr|ci|to|and|in|since|until|day|week|month|year|visit|grade|stage|type|phase|group|arm)) ?$"
    r"|[a-z\d)\]][-−–]?$"
)
VERSUS_BEFORE = Ending(rf"\b(?:vs\.?|versus|{COMPARED_WITH}) (?:only )?$")
# RD 0.7 (−1.9, 0.5): what stands in a bracket behind a figure are bounds
LOW_BEFORE = Ending(r"[\d%] ?[(\[] ?[-−–]? ?$")
LOW_AFTER = re.compile(rf"{_TO}{SIGNED} ?[)\]]")
HIGH_BEFORE = Ending(rf"[\d%] ?[(\[] ?(?:[-−–] ?)?[\d.]{{1,9}}{_TO}[-−–]? ?$")
HIGH_AFTER = re.compile(r" ?[)\]]")
# 5–10, 5 to 10 days: bounds of a range, unless a change is told: "from 5 to 10"
# 1.42 [0.99–2.04]: an interval or a range of what is not said
UNKNOWN_RANGE_AFTER = re.compile(rf" ?[(\[] ?{SIGNED}{_TO}{SIGNED} ?[)\]]")
RANGE_AFTER = re.compile(rf"(?: ?{UNIT})? ?(?:[-–−]|to) ?[-−–]?\d")
RANGE_BEFORE = Ending(
    rf"\d(?: ?{UNIT})?(?: ?[-–−] ?| to )$|\bbetween (?:[\d.,]{{1,8}}(?: ?{UNIT})? and )?$"
)
# ranged from 3 to 5 days with zinc and from (6 to 8 days)
RANGED_BEFORE = Ending(
    r"\brang(?:ed|ing|es?)\b[^;.]{0,20}\d[^;]{0,60} from (?:[\d.]{1,8}[^;,]{0,12} to )?$"
)
FROM_BEFORE = Ending(
    r"(?<!rang)(?<!ranged )(?<!ranging )\bfrom (?:a (?:mean|median) of )?(?:[-−–]?[\d.,]{1,9}(?: ?[a-z/%²]{1,10})?(?: [a-z ]{1,30})? to )?(?:a (?:mean|median) of )?$"
)
