"""How trials say who was studied, on folded text. Data only; real phrases above each pattern."""

from __future__ import annotations

import re

from extract.language.scanning import AnyOf, Ending, Scanner

# --- people ----------------------------------------------------------------------------------

PEOPLE = frozenset(
    """
    patients participants subjects adults women men children infants neonates newborns babies adolescents teenagers
    youth youths volunteers individuals persons people residents outpatients inpatients survivors smokers nonsmokers
    non-smokers recipients caregivers care-givers caretakers carers mothers fathers parents nurses students physicians
    clinicians doctors surgeons practitioners gps pharmacists dentists veterans athletes players runners cyclists girls boys
    females males nulliparas primiparas primigravida primigravidas multiparas workers employees drinkers users donors
    siblings families couples households dyads contacts elderly seniors trainees interns toddlers preschoolers
    schoolchildren pupils teachers consumers prisoners inmates offenders relatives spouses partners immigrants refugees
    soldiers recruits villagers pregnancies singletons twins sufferers homozygotes heterozygotes carriers candidates
    diabetics asthmatics hypertensives golfers learners customers swimmers
    """.split()
)
ANY_OF_PEOPLE = "|".join(sorted(PEOPLE, key=len, reverse=True))
# One of them as a word: of "non-smokers" it is the smokers.
PERSON = Scanner(rf"(?<![a-z])(?:{'|'.join(filter(str.isalpha, sorted(PEOPLE)))})(?![a-z])")
# "patients' records", "patient-years", "children per centre"; of "elderly patients" the patients
NOT_HEAD = re.compile(rf"'|-\w| (?:per|each)\b| (?:{ANY_OF_PEOPLE})\b(?!'|-\w)")
# "non-participants" were not studied; "non-smokers" may have been.
NOT_THEMSELVES = frozenset("participants patients subjects volunteers recipients attendees".split())

# What cannot stand in front of the person as part of the phrase, beside the closed classes.
NOT_BEFORE = frozenset(
    """
    included including enrolled enrolling recruited recruiting randomized randomised randomizing randomising
    assigned assigning allocated allocating treated treating studied studying compared comparing evaluated
    evaluating involving involved selected selecting identified identifying invited inviting divided entered screened
    investigated investigating examined examining analyzed analysed assessed assessing observed admitted
    consented reported received receiving were conducted performed asked approached tested testing following
    help helping assist assisting provide providing improve improving reduce reducing teach teaching train training
    eligible participating total all both other additional remaining more most many some several these those such each
    recruit randomize randomise enrol enroll include target assign allocate evaluate compare treat investigate examine
    identify select screen invite follow give gave treats helps sample-size
    regard regards benefit benefits benefited benefitted referring retaining engaging enabling encouraging motivating
    targeted surveyed supporting advising counselling counseling educating informing empowering protecting equipping managing
    study trial control intervention treatment placebo evaluable analyzable randomly either respective same
    number numbers proportion percentage percent group groups arm half majority rest sample cohort series population
    among amongst per also only approximately about nearly almost least first last next potential
    """.split()
)
NUMBERS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen
    """.split()
)
# What a count ends in
COUNTING = NUMBERS | {"consecutive", "eligible", "additional"}
# Words whose number is part of the name: "type 2", "disease 2019"
NUMBERED = frozenset("type stage stages grade class disease covid level category risk".split())
# "150 boys and 147 girls", "men or women": one phrase
AND_PEOPLE = re.compile(
    rf"(?: ?\([^()]{{1,40}}\))? (?:and|or) (?:[\d,]{{1,7}} |[a-z-]{{2,14}} ){{0,2}}(?:{ANY_OF_PEOPLE})\b(?!'|-\w)"
)
# A phrase that is made of these alone says nobody.
EMPTY = frozenset(
    "patients participants subjects individuals people persons volunteers cases eligible consecutive new".split()
)
ADJECTIVAL = re.compile(
    r"(?:ed|ian|ese|ish|thai|dutch|sick|ic|al|ive|ous|ant|ent|ary|ly|healthy|young|old|male|female|men|women|naive|naïve|free|poor|overweight|risk|term|mild|moderate|severe|acute|chronic|stable|obese|[a-z]-[a-z]{2,20})$"
)
# "ASA I and II patients"
NUMERAL = re.compile(r"^(?:i{1,3}|iv)[abc]?(?:[-–/](?:i{1,3}|iv)[abc]?)?$")
# ... of "American Society of Anesthesiologists physical status I and II patients"
SOCIETY = Ending(r"\bamerican society of $")
OF_A_SOCIETY = ("anesthesiolog", "anaesthesiolog")
# "first year students", "third time mothers": the number is part of what they are
ORDINALS = frozenset("first second third fourth fifth sixth final last".split())
ORDERED = ("year", "time", "degree", "trimester", "grade", "generation", "line", "born")

# --- what follows the person -------------------------------------------------------------------

CONNECT = re.compile(
    r",? ?(?:\b(?:and|or|but|either) )?(?:\b[a-z]{3,12}ly )?(?P<word>\b(?:with|without|who|whose|for whom|in whom|whom|aged?|ages|between the ages|between \d|undergoing|requiring|presenting|suffering|having"
    r"|diagnosed|admitted|hospitali[sz]ed|referred|referring|visiting|scheduled|from(?! the (?:[\w-]{1,14} ){0,4}(?:trial|study|database|registry))|living|attending|needing|experiencing|meeting|exposed|naive|naïve"
    r"|eligible for|awaiting|recovering|affected|infected|older than|younger than|over \d|under \d|above \d|below \d|at (?:high|low|increased|risk|least|intermediate|very|moderate|a )|on (?!the |placebo|day|a |an |primary|quality|outcome|pain|active|mortality|survival|study|\d)|fulfilling|satisfying|ranging|at \d{1,2}[\d–-]{0,4}(?= weeks)|at (?:term|birth)"
    r"|in (?:stage|clinical|chronic|stable|sinus|active|good|intensive|primary|the (?:icu|intensive|emergency|community|uk|united|last|first|acute|operating)|nursing|general|long-term|rural|urban|need|remission|early|labou?r|hospital|(?:a |an )?(?:outpatient|icu|emergency|hospital|rehabilitation|community(?!-))|[pn]?icu)"
    r"|of (?:both|either|stroke|asa|reproductive|childbearing|child-bearing|american|low|advanced|any|all|older)|exceeding|complicated|listed|planned|planning|candidates|after|that (?:had|have|has|were|was|met)|receiving|treated|taking"
    r"|not|previously|newly|recently|currently|already|considered|deemed|identified|known|registered|seeking|selected|judged|resistant|refractory|intolerant|unable|unwilling|unresponsive|at (?=[a-z]{1,14} (?:of|for) )|[<>≥≤]|≥|\d{1,3} ?(?:years|yr|to \d|-\d|–\d))\b|[<>≥≤] ?\d)"
)
# These tell of a trait only straight after the person; later they tell what is done to them.
TREATED = frozenset({"receiving", "treated", "taking", "after"})
# "carers of people with dementia", "siblings of children"
OF_PEOPLE = re.compile(
    r"(?:care-?givers|caretakers|carers|parents|mothers|fathers|siblings|relatives|spouses|partners|contacts|families|offspring|wives|husbands"
    r"|survivors|recipients|donors|residents|members) of (?=[a-z])|(?:children|infants|newborns|neonates) of (?=(?:[\w-]{1,20} ){0,3}(?:mothers|women|parents)\b)"
)
# "patients in the treatment group", "patients assigned to": those of one arm
OF_AN_ARM = re.compile(
    r",? (?:of (?:the|both|each|either) (?:[\w-]{1,20} ){0,3}?(?:groups?|arms?)\b|in (?:the|both|each|all|either|this|group|arm)\b(?! (?:icu|intensive|emergency|community|uk|united|last|first|acute|operating|study area))"
    r"|(?:randomi[sz]ed|assigned|allocated|receiving|treated)\b(?= (?:placebo|active|the|to|either|with (?:placebo|either)))"
    r"|who (?:received|were (?:randomi|assigned|allocated|treated|given)|underwent (?:the|either)|discontinued|withdrew|dropped|died|developed)\b"
    r"|(?:on|given|taking) (?:placebo|active|the|drug|study))"
)
RELATIVE = (" that", " which")  # their verb is no end of what is said of people
CLAUSE = ("who", "whose", "for whom", "in whom", "whom")

_MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_AUX = r"(?:were|was|are|is|will|have|has|had|may(?!,? \d)|can|could|should|would|did|do|be)"
_DONE = (
    r"(?:randomi|assign|allocat|enrol|recruit|includ|studied|divid|eligib|invit|compar|evaluat|assess|select|given|entered|followed|analy[sz]|identif|asked|"
    r"consider|excluded|tested|observed|treated with|investigat|examin|screen|perform|conduct|admitted to the study|stratified|review|used|required to|then)"
)
ASSIGNED = Scanner(
    r"\b(?:randomi[sz](?:ed|ing)(?!,? (?:[\w-]{1,20},? ){0,4}?(?:trial|study|design|comparison|experiment))|assigned|allocated|assigning|allocating)\b"
)
TO_ARM = re.compile(
    r"(?<!secondary)(?<!due)(?<!related)(?<!prior)(?<!attributed) to (?!moderate|severe|advanced|very|high|\d|stage|the (?:emergency|hospital|icu|intensive))"
)
# Where the phrase ends at the latest.
STOP = re.compile(r"[;:.!?](?= |$|\n)|\n")
END = Scanner(
    r" (?:who|whose|whom|for whom|in whom) "
    r"|(?<!scheduled)(?<!planned)(?<!planning)(?<!listed)(?<!due)(?<!about) (?:to|and|who) (?:receive|undergo)\b"
    r"| (?:to|and|who) (?:either|be|assess|evaluate|compare|determine|examine|one of|the (?:intervention|control|treatment)|placebo|test|take)\b| divided\b| and [a-z]{3,16}ed (?:them|their|it)\b"
    r"| treated with (?:either|placebo)| (?:undergoing|requiring|scheduled|attending|aged|presenting|admitted|hospitali[sz]ed|referred|referring|visiting|awaiting) |(?<!up)(?<!one)(?<!two)(?<!\d) to (?:a|an|two|three|four|one)\b| randomly\b| randomi[sz]ed\b| assigned\b| allocated\b| in (?:a|an|this|our|order|one of|either|two|three|four) (?:[\w-]{1,14} (?:trial|study)|\d|random|double|single|prospective|open|multi|ratio|study|trial|to|group|cross|factorial|parallel|arm)"
    rf"| (?:using|comparing|compared|versus|vs\.?|into|we|they|which|where|while|whereas|because|but were|by (?:means|random|a |controlled|prospective|double)|based on)\b| with allocation\b| (?:during|over) (?:a|the) (?:period|course)\b| at intervals\b| between (?:{_MONTH}|(?:19|20)\d\d)| from (?:{_MONTH}|(?:19|20)\d\d)| (?:in|since|during|until) (?:{_MONTH}|(?:19|20)\d\d)"
    rf"| and (?:were|was|then|randomi|assigned|compared|its|their|in whom|had|received|underwent|(?:the|a) (?:effect|control|safety))\b"
    r"| with (?:a )?(?:mean|median|average) | (?:mean|median) age| n ?=| (?:randomi[sz]ation|treatment|therapy) (?:was|with)\b| followed\b| on (?:the )?(?:primary|quality|pain|outcome|mortality|survival)"
)
# "aged 18 to 65 years with asthma": two traits
AFTER_AGE = re.compile(r" with(?:out)? ")
# Outside a relative clause, any finite verb ends it; inside one, the verb that takes up the sentence.
VERB = Scanner(
    rf" (?:{_AUX}|received|underwent|participated|completed|entered|took part|attended|gave|consented|agreed|volunteered|joined|showed"
    r"|consumed|ingested|drank|ate|wore|rated|visited|ran|slept|walked|watched|listened|learned|undertook|began)\b"
)
MAIN_VERB = re.compile(
    rf" (?:{_AUX} )(?:be |been )?(?:also |all |\w{{1,14}}ly )?{_DONE}| (?:participated|took part|entered|volunteered|joined|consented)\b"
    # "who have completed their chemotherapy" tells who they were
    r"|(?<!who)(?<!have)(?<!had)(?<!has) completed\b| completed (?=(?:[\w-]{1,14} ){0,4}?(?:study|trial|double-blind|follow-?up)\b)"
)
TITLE_END = re.compile(
    r" (?:by|treated|receiving|using|after|following|through|via|under|versus|vs\.?|on|during|results|is|are|and (?:its|the)|with (?:or without|and without))\b| - | – | a (?:\w{1,14} )?(?:randomi|double|phase|multi|pilot|prospective|study|trial|clinical|controlled|comparison)| the \w{1,20} (?:study|trial)\b"
)
# What cannot close a phrase: "patients who were", "veterans with asthma referring"
LOOSE_END = Ending(
    r",? (?:who|that|whom)(?: (?:were|was|are|is|had|have|has|also)){0,2}(?: (?:scheduled|planned|admitted))?(?: to)?$"
    r"|(?: (?:were|was|are|is|had|have|being|referring|presenting|attending|visiting|suffering|taking part)){1,2}$"
    r"|(?: (?:of|to|for|in|by|at|from|with|out|according)){1,2}$"
)
# A comma goes on to another trait, or into a list: "stage I, II or III", "asthma, rhinitis, and eczema"
LIST = re.compile(
    r"(?:[^,;.:()]{1,45}, ){0,4}?[^,;.:()]{0,45}?(?:and|or) (?!were|was|randomi|had|received|then)"
)
NO_LIST = re.compile(
    rf"\b(?:{_AUX}|we|they|received|randomly|to receive|underwent|compared|assigned|randomi[sz]ed)\b"
)
BRACKET = re.compile(r" ?\([^()]{1,140}(?:\([^()]{1,60}\)[^()]{0,80})?\)|\[[^\[\]]{1,100}\]")
COUNT_BRACKET = re.compile(
    r" ?[(\[] ?(?:[^()]{0,30}\bn ?=|\d{1,6} (?:participants|patients|subjects) |(?:group|arm|study|cohort) |[\d,]{1,7} ?\)|\d{1,5} (?:men|women|male|female|in|per)|mean|median|total)"
)

# --- sentences that tell who was studied ---------------------------------------------------------

ENROLLED = Scanner(
    r"\b(?:(?:participants|patients|subjects|population|sample) (?:were|will be|are|is|was|included|consisted|comprised)|randomi[sz]|assign|allocat|enrol|recruit|includ|involv|eligib|participat|entered|invit|divided|consecutive|screened|"
    r"(?:conducted|performed|carried out|undertaken|done|studied|evaluated|assessed|compared|tested|examined|investigated) (?:\w{1,14} )?(?:in|on|among|with)\b|"
    r"(?:trial|study|design) (?:in|of|on|among|with)\b|we (?:studied|treated|compared|evaluated|examined|assessed|gave)|underwent|received|were (?:given|treated|studied|selected|admitted)|selected|volunteer|undergoing|(?:delivered|provided|offered|given|administered) to)"
)
AIMED = Scanner(
    r"\b(?:(?:study|trial|we) (?:\w{1,12} )?(?:compared|evaluated|assessed|examined|investigated|tested|explored|determined|studied)|aim|aims|aimed|purpose|objective|objectives|goal|hypothes\w{2,4}|to (?:determine|evaluate|assess|compare|examine|investigate|test|study|explore|establish))\b"
)
# "patients with regular immunoglobulin therapy" in a title
THERAPY = Ending(
    r"\b(?:therapy|treatment|infusions?|supplementation|regimens?|program(?:me)?s?|intervention)$"
)
# "40", "a total of 295", "thirty-four" before the person
COUNT = re.compile(
    r"(?:\b(?:a|the) total of |\btotally |\bapproximately |\babout )?\b(?:\d{1,3}(?:[, ]\d{3}){0,2}|\d{1,6}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
    r"|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|and|[- ]){1,12}) (?:consecutive |eligible |additional )?$"
)
# What else stands before the person where a result names those who were studied
TAKEN = Ending(r"\b(?:assigned|enrolled|randomi[sz]ed|recruited|included) $")
# "a control group of 41 older adults", "defined as patients with"
NOT_STUDIED = Ending(
    r"\b(?:withdrawals?|including|subgroups? of|control(?:s| group)?|sample size (?:of|was)|defined as|compared with|than (?:in )?|excluding|except|number of|proportion of|percentage of|percent of|% of|rate of|unlike) (?:of |in |for )?(?:the )?(?:\d{1,5} )?$|\d/\d{1,5} $|% (?:of )?(?:the )?$"
)

# --- conditions ----------------------------------------------------------------------------------

# Traits that name what people have
HAVING = frozenset(
    {
        "with",
        "diagnosed",
        "suffering",
        "having",
        "presenting",
        "affected",
        "infected",
        "admitted",
        "hospitalized",
        "hospitalised",
    }
)
# "admitted to the ICU with": a place comes first
ADMITTED = frozenset({"admitted", "hospitalized", "hospitalised"})
REASON = re.compile(r" (?:with|for|because of|due to)(?= )")
# "diagnosed with", "suffering from": what stands between the trait and the condition
# Adjectives that look like nouns
BARE = frozenset(
    "large small operable early advanced high low new late mild moderate severe".split()
)
HAVING_LEAD = re.compile(
    r" ?(?:(?:clinically |newly |recently )?(?:diagnosed )?(?:with|from|by|as having|as|to the (?:[\w-]{1,14} ){1,4}with) )?"
    r"(?:(?:an?|the|their|either|(?:a )?(?:clinical |confirmed |recent )?diagnosis of|(?:a )?history of|symptoms of|documented|proven|confirmed|known|suspected) ){0,2}"
)
CONDITION_END = re.compile(
    r" ?[(\[,;]| (?:who|that|which|whose|aged|and (?:who|aged|a|an|at|had|were)|undergoing|requiring|receiving|diagnosed by|confirmed by|based on|according to|at|in|from|for|within|on|after|admitted|referr(?:ed|ing)|presenting|visiting|scheduled|defined|as|of (?:at|more|less)|to (?:be|the)|randomly|attending) "
)
NO_CONDITION = re.compile(
    r"^(?:or|and) without|\b(?:were|was|without|withdrawn|indications?|status|tests?|complete|incomplete|mean|median|at least|more than|less than|age|score|scores|criteria|consent|informed|no|normal|access|body mass|bmi|levels?|data|outcomes?|interest|different|similar|good|adequate|placebo|income|literacy|insurance)\b|(?<!type )(?<!stage )(?<!grade )(?<!class )(?<!virus )(?<![\w.-])\d|[<>≥≤=]"
)
# Words before a person that are no condition
NOT_A_CONDITION = frozenset(
    """
    adult elderly older young younger old nursing home community hospital medical surgical icu intensive care unit critically ill
    healthy pregnant postmenopausal premenopausal nulliparous parous male female human outpatient inpatient primary general emergency department
    university college high school medical dental nursing graduate undergraduate consecutive new newly chinese japanese american african white black
    hispanic latino asian korean indian iranian german french italian british danish swedish norwegian dutch finnish spanish turkish egyptian
    preterm term infant aged-care aged frail community-dwelling middle-aged hospitalized hospitalised ambulatory trained untrained sedentary active
    naive naïve treatment-naive mechanically ventilated intubated study trial control low-income rural urban first-time single teenage adolescent
    living health center centre care asa status african-american right-handed volunteer family informal spousal professional elite recreational competitive normal obese overweight lean clinic ward
    """.split()
)
# Traits that people had to have to be included
CRITERIA_WORDS = frozenset(
    """
    with without who whose undergoing requiring presenting suffering having diagnosed scheduled needing experiencing
    meeting fulfilling satisfying exposed awaiting receiving taking that
    """.split()
)

# "who were scheduled for surgery" is two traits, of which the first says nothing
VERB_ALONE = re.compile(r" (?:were|was|are|is|had|have|has)")

# Those whose word is no part of the criterion itself: "with asthma" is asthma
PLAIN_WORDS = frozenset({"with", "who", "having", "that", "meeting", "fulfilling", "satisfying"})
NO_CRITERION = re.compile(
    r"(?:agreed|consented|refused|completed|volunteered|participated|responded|gave|provided|received|were (?:random|assign|alloc|invited|asked|enrol|recruit|treated)|did not|on the|also|then|either|previously$|currently$|meet the|met the|fulfil|wish|are willing|were willing)"
)

# --- criteria --------------------------------------------------------------------------------------

# "Inclusion criteria were", "eligibility criteria included"
INCLUSION = Scanner(
    r"\b(?:inclusion|eligibility|entry|enrol?lment|selection) criteria (?:were|was|are|is|include[sd]?|consisted of|comprised|required)(?: as follows)?:? (?:that )?"
    r"|^inclusion criteria ?[:–-] ?"
    r"|\b(?:were|are|is|was|will be) (?:considered )?(?:eligible|included|enrolled|recruited)(?: (?:for|in|into) (?:\w{1,14} ){1,3})? ?(?:if|when|provided(?: that)?) (?:they |he or she |the patient |the )?"
    r"|\beligible (?:patients|participants|subjects|women|men|children|adults|infants|individuals|people) (?:were|are|had|have|include[sd]?|will be|will have|must(?: have| be)?) (?!random|assigned|allocat|invited|identif|recruit|enrol|asked|approach|contact|stratif|given|treated|divided|offered|to )"
)
EXCLUSION = re.compile(
    r"\bexclusion criteria (?:were|was|are|is|include[sd]?|consisted of|comprised)(?: as follows)?:? |^exclusion criteria ?[:–-] ?"
    r"|\b(?:were|are|was|will be) (?:excluded|not eligible|ineligible)(?: from (?:the )?(?:study|trial|participation))? (?:if|when) (?:they |he or she |the patient )?"
    r"|\bwe excluded (?!from|data|\d)|\bexcluded (?:were|patients were) |\bexcluding (?:those|patients|women|men|children|subjects|people|participants) (?:with|who (?:had|were)) "
)
# "eligible if the responsible doctor was uncertain": no traits of patients
OF_A_CLINICIAN = re.compile(
    r"(?:(?:the|their|a) )?(?:\w{1,14} )?(?:doctors?|clinicians?|physicians?|surgeons?|investigators?|teams?)\b"
)
# "twenty younger and 23 older adults": the count of both
OTHER_KIND = Ending(
    rf"\b(?:\d{{1,5}}|{'|'.join(sorted(NUMBERS))})(?:-\w{{3,5}})? (?:[a-z-]{{3,14}} ){{1,2}}and $"
)
# "patients with cirrhosis were excluded"
EXCLUDED_WITH = re.compile(
    rf"\b(?:those|{ANY_OF_PEOPLE}) (?:with|who (?:had|were|have)|receiving|taking|on|having|aged) (?P<items>[^.;:()]{{3,200}}?) (?:were|are|was|will be) (?:excluded|not eligible|ineligible)\b(?! from (?:the )?(?:analys|final|per))"
)
# Nothing of a criterion: verbs and articles at the front, and what closes the list
CRITERION_LEAD = re.compile(
    r"(?:(?:and|or|as well as|with|had|have|having|has|were|was|are|is|be|being|who|that|they|those|an?|the|patients?|participants|subjects|women|men|children|either|both|also|other|any|\(?(?:[1-9a-h]|i{1,3}|iv)\)|[1-9]\.) ){1,8}"
)
CRITERIA_END = re.compile(
    r"[.;](?= |$)(?! \d\))|,? (?:were (?:randomi|assigned|included|enrol|excluded|eligible|recruit)|and (?:were|was) (?:randomi|assigned|enrol)|exclusion criteria|to receive|randomly)"
)
JOINT = re.compile(
    r"; (?:and |or )?|, (?:and |or |as well as )?|(?<=[)\]]) (?:and|or|with) | (?:and|or) (?=(?:no|not|without|had|have|were|at least|an?|aged?|being|willing|able|any|written|informed) )"
)
LAST_JOINT = re.compile(r" (?:and|or) ")

# --- age and sex -----------------------------------------------------------------------------------

_YEARS = r"(?:[- ]?(?:years?|yrs?|y)\b(?:[- ]old\b| of age\b)?| of age\b)"
_NO_MONTHS = r"(?! ?-?(?:months?|weeks?|days?|hours?|wk|mo|%|kg|mg|cm))"
_N = r"(?P<{}>\d{{1,3}}(?:\.\d)?)"
_TO = r"(?: ?years?)? ?(?:-|–|to|and) ?"
# "aged 18-65 years", "between the ages of 18 and 65", "18 to 65 years of age"
AGE_RANGE = re.compile(
    rf"\b(?:aged?|ages|aged between|age (?:range|between|from)|ranging in age|between the ages of|age limits?)(?: (?:of|from|between|was|were|range|ranging|in)){{0,4}} ?:?,? ?\(?{_N.format('low')}{_TO}{_N.format('high')}(?!\d){_NO_MONTHS}"
    rf"|\bbetween {_N.format('low2')}{_TO}{_N.format('high2')}{_YEARS}"
    rf"|(?<![\d.–-]){_N.format('low3')}{_TO}{_N.format('high3')}(?:[- ]?(?:years?|yrs?|y)[- ](?:old|of age)| years)\b"
)
_OR_OLDER = (
    r"(?: ?(?:years?|yrs?|y)\b(?: old| of age)?)? ?(?:and|or) (?:older|over|above|more|greater)"
)
# "aged ≥16 years", "older than 65 years", "18 years of age or older", "at least 18 years old"
_OLD = r"(?:[- ]?(?:years?|yrs?|y)[- ](?:old|of age)\b| of age\b)"
_WHO = (
    r"\b(?:patients|participants|subjects|adults|women|men|children|people|persons|individuals),? "
    r"(?:who (?:were|are) )?"
)
AGE_FROM = Scanner(
    rf"\b(?:aged?|ages)(?: of)?(?: was| were| is)? ?(?:≥|>=|> or =|>|at least|over|above|older than|more than|greater than|from)(?: or equal to)? ?{_N.format('low')}(?!\d|[.–-]\d){_NO_MONTHS}"
    rf"|(?:≥|>=|> or =|>|\bat least|\bover|\babove|\bmore than)(?: or equal to)? ?{_N.format('low2')}{_OLD}|\bolder than {_N.format('low6')}{_YEARS}"
    rf"|{_WHO}(?:≥|>=|> or =|>|over|above|at least) ?{_N.format('low7')}{_YEARS}"
    rf"|(?<![\d.–-]){_N.format('low3')}{_OR_OLDER}|\b(?:over|above) the age of {_N.format('low4')}|\b(?:older than|over) {_N.format('low5')}(?= and (?:younger|under))"
)
# "younger than 5 years", "under the age of 18", "75 years or younger", "up to 75 years old"
AGE_TO = Scanner(
    rf"\b(?:aged?|ages) ?(?:≤|<=|< or =|<|under|below|younger than|less than|up to)(?: or equal to)? ?{_N.format('high')}(?!\d|[.–-]\d){_NO_MONTHS}"
    rf"|(?:≤|<=|< or =|<|\bunder|\bbelow|\bless than|\bup to)(?: or equal to)? ?{_N.format('high2')}{_OLD}|\byounger than {_N.format('high5')}{_YEARS}"
    rf"|{_WHO}(?:≤|<=|< or =|<|under|below) ?{_N.format('high6')}{_YEARS}"
    rf"|(?<![\d.–-]){_N.format('high3')} ?(?:years?|yrs?|y)(?: old| of age)? (?:and|or) (?:younger|under|less|below)|\b(?:under|below) the age of {_N.format('high4')}"
)
# The age: "mean age 63 years", "median age, 54.5", "aged 57.2 ± 10 years", "mean (SD) age was 45.3"
AGE_REPORTED = Scanner(
    rf"\b(?:mean|median|average)(?: ?\(?(?:±|\+/-)? ?(?:sd|iqr|range|se|standard deviation)\)?|,? ?\[[^\]]{{1,12}}\])? (?:patient |participant |maternal |baseline )?ages?(?: at \w{{1,14}})?(?: \(?(?:±|\+/-)? ?(?:sd|iqr|range|years|yr|standard deviation)\)?)?(?: of (?:the )?(?:\w{{1,14}} ){{1,3}})?(?: ?(?:was|were|is|of|=|:|,)){{0,4}},? ?(?:approximately |about )?{_N.format('age')}(?!\d|[.]\d){_NO_MONTHS}"
    rf"|\bage(?:d|s)?[:,]? (?:mean|median|average)(?: age)?[:,]? ?(?:of |was |= ?)?{_N.format('age2')}(?!\d|\.\d){_NO_MONTHS}|\baged? (?:was )?{_N.format('age3')} ?(?:±|\+/-|\+-)"
)
# Where each arm has its own mean, none is that of all.
PER_ARM = re.compile(
    r"[^.;]{0,40}?(?:\bvs\.?|\bversus\b|\bgroups?\b|\barm\b|\brespectively\b|\bcompared\b| and \d{1,2}(?:\.\d)? )"
)

# A sentence without one of these tells of no age.
AGE_WORDS = AnyOf(" age", "(age", "years", "yrs", "older")
FEMALE = Scanner(
    r"\b(?:women|females?|girls|mothers|nulliparas|nulliparous|primiparas|primigravidas?|multiparas|pregnant|postmenopausal|post-menopausal|premenopausal|perimenopausal|parturients|wives)\b"
)
MALE = Scanner(r"\b(?:men|males?|boys|fathers|husbands)\b")
BOTH = Scanner(r"\b(?:both|either) (?:sexes|sex|genders?)\b")

# --- what a treatment is for -----------------------------------------------------------------------

_EXTENT = (
    r"(?:(?:the )?(?:(?:risk|rates?|incidence|severity|frequency|occurrence|development|onset|symptoms|signs|duration"
    r"|amount|burden)(?:,? (?:and|or) (?:severity|duration|frequency|incidence))? of )|the )?"
)
# "prevention of hot flashes", "to relieve the severity of mucositis", "reduces bone loss"
TARGETED = Scanner(
    r"\b(?:(?:prevention|prophylaxis|treatment|management|relief|reduction|alleviation|amelioration|attenuation) of"
    r"|(?:prevent|reliev|alleviat|ameliorat|attenuat|minimi[sz])(?:e|es|s|ing|ed)?|treating|(?:to|for|for the) (?:treat|reduce|reducing|manage|managing|control|controlling)"
    rf"|reduces?|reducing|treats) {_EXTENT}"
)
# "gabapentin for hot flashes in women"
FOR_TARGET = Scanner(r"\b(?:for|on|against) (?:the )?")
AND_TARGET = re.compile(
    r" and [a-z-]{5,24}(?=[,.:;)]| (?:in|after|during|among|by|with|following)\b)"
)
IN_PEOPLE = re.compile(
    rf" (?:in|among|of|after|during) (?:[\w-]{{1,20}},? ){{0,6}}?(?:{ANY_OF_PEOPLE}|cancer)\b"
)
# "on the effectiveness of"
ASKED_OF = frozenset(
    """
    effect effects effectiveness efficacy impact influence role use safety treatment prevention
    management prophylaxis relief reduction control
    """.split()
)
# What is no disorder
NO_TARGET = frozenset(
    """
    cancer tumor tumors tumour tumours carcinoma disease diseases use need needs time cost costs dose
    doses exposure therapy treatment treatments intervention surgery chemotherapy radiotherapy
    consumption levels level concentration concentrations rate rates mortality death deaths
    survival quality life outcome outcomes stay requirement requirements number numbers volume
    performance function recovery adherence compliance knowledge behavior behaviour intake score
    scores weight patients it them this that these those study trial efficacy safety care
    """.split()
)
