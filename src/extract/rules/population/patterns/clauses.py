"""What follows a person in a phrase, and where the phrase ends."""

from __future__ import annotations

import re

from extract.language.months import MONTH
from extract.language.scanning import Ending, Scanner

_DATE = rf"(?:{MONTH}(?: \d{{1,2}},?)?(?: of)?(?: \d{{4}})?|(?:19|20)\d\d)"
# When they came stands among what is said of them: "seen from June 2004 to May 2006, aged ..."
DATED = re.compile(
    rf",? (?:from|between) {_DATE}(?:,? ?(?:to|and|through|until|–|-) ?{_DATE})?(?=[,.; ]|$)"
)
# How old they were stands among it, too: "with a mean age of 46.5 y, who had gout"
OF_AGE = re.compile(
    r",? (?:with|and) (?:an? )?(?:mean|median|average)[^,;.]{0,20}\bage\b[^,;()]{1,30}(?:\([^()]{1,40}\))?"
    r"(?=,? (?:who|with|without|and (?:with|without))\b)"
)
CONNECT = re.compile(
    r",? ?(?:\b(?:and|or|but|either) )?(?:\b[a-z]{3,12}ly )?(?P<word>\b(?:with(?! \d[\d.]{0,5} ?% \(| (?:an? )?(?:mean|median|average)[^,;.]{0,20}\bage\b)|without|who|whose|for whom|in whom|whom|aged?|ages|between the ages|between \d|undergoing|requiring|presenting|suffering|having"
    rf"|diagnosed|suspected|admitted|hospitali[sz]ed|referred|referring|visiting|scheduled|from(?! the (?:[\w-]{{1,14}} ){{0,4}}(?:trial|study|database|registry)| {_DATE})|living|attending|needing|experiencing|meeting|exposed|naive|naïve"
    r"|eligible for|awaiting|recovering|affected|infected|older than|younger than|over \d|under \d|above \d|below \d|at (?:high|low|increased|risk|least|intermediate|very|moderate|a )|on (?!the |placebo|day|a |an |primary|quality|outcome|pain|active|mortality|survival|study|\d)|fulfilling|satisfying|ranging|at \d{1,2}[\d–-]{0,4}(?= weeks)|at (?:term|birth)"
    r"|in (?:stage|clinical|chronic|stable|sinus|active|good|intensive|primary|the (?:icu|intensive|emergency|community|uk|united|last|first|acute|operating)|nursing|general|long-term|rural|urban|need|remission|early|labou?r|hospital|(?:a |an )?(?:outpatient|icu|emergency|hospital|rehabilitation|community(?!-))|[pn]?icu)"
    r"|of(?= (?:[a-z-]{3,20} ){0,2}[a-z-]{0,20}(?:itis|osis|emia|omas?|pathy|pnea|asthma|cancer|disease|syndrome|disorders?|failure|fracture|stroke|diabetes|hypertension|depression|infection|pain)\b)"
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
    r"|(?:on|given|taking) (?:placebo|active|the|drug|study)"
    r"|(?:(?:who |were |was )?(?:served|acted|used) )?as (?:an? |the )?(?:[\w-]{1,20} )?(?:controls?|comparison)\b)"
)
# "provide patients with a leaflet": they do not have it
GIVEN_TO = Ending(
    r"\b(?:provid(?:e|es|ed|ing)|suppl(?:y|ies|ied|ying)|equip(?:s|ped|ping)?)"
    r" (?:(?!(?:for|care|treatment|support|services?|information|education|with) )[a-z-]{3,20} ){0,3}$"
)
RELATIVE = (" that", " which")  # their verb is no end of what is said of people
CLAUSE = ("who", "whose", "for whom", "in whom", "whom")
_AUX = r"(?:were|was|are|is|will|have|has|had|may(?!,? \d)|can|could|should|would|did|do|be)"
_DONE = (
    r"(?:randomi|assign|allocat|enrol|recruit|includ|studied|divid|eligib|invit|compar|evaluat|assess|select|given|entered|followed|analy[sz]|identif|asked|"
    r"consider|excluded|tested|observed|treated with|investigat|examin|screen|perform|conduct|admitted to the study|stratified|review|used|required to|then)"
)
ASSIGNED = Scanner(
    r"\b(?:randomi[sz](?:ed|ing)(?!,? (?:[\w-]{1,20},? ){0,4}?(?:trial|study|design|comparison|experiment))|assigned|allocated|assigning|allocating|referring|transferring)\b"
)
TO_ARM = re.compile(
    r"(?<!secondary)(?<!due)(?<!related)(?<!prior)(?<!attributed)(?<!refractory)(?<!resistant)"
    r"(?<!unresponsive)(?<!intolerant)(?<!allergic)(?<!exposed)(?<!sensitive) to (?!moderate|severe|advanced|very|high|\d|stage|the (?:emergency|hospital|icu|intensive))"
)
# Where the phrase ends at the latest: at a mark or a dash, but not at the full stop of "P. falciparum".
STOP = re.compile(
    r"(?:[;:!?]|(?<![ (][a-z])\.)(?= |$|\n)|(?<=[a-z)])–(?=(?:an?|the|results|protocol|rationale|design|study) )|\.(?=$|\n)|\n"
)
END = Scanner(
    r" (?:who|whose|whom|for whom|in whom) "
    r"|(?<!scheduled)(?<!planned)(?<!planning)(?<!listed)(?<!due)(?<!about) (?:to|and|who) (?:receive|undergo)\b"
    r"| (?:to|and|who) (?:either|be|assess|evaluate|compare|determine|examine|one of|the (?:intervention|control|treatment)|placebo|test|take)\b| divided\b| and [a-z]{3,16}ed (?:them|their|it)\b"
    r"| treated with (?:either|placebo)| (?:undergoing|requiring|scheduled|attending|aged|ranging|presenting|admitted|hospitali[sz]ed|referred|referring|visiting|awaiting) | participating (?:in|at)\b|(?<!who)(?<!had)(?<!were)(?<!was)(?<!been) (?:conducted|performed)\b|(?<!up)(?<!one)(?<!two)(?<!\d) to (?:a|an|two|three|four|one)\b| randomly\b| randomi[sz]ed\b| assigned\b| allocated\b| in (?:a|an|this|our|order|one of|either|two|three|four) (?:[\w-]{1,14} (?:trial|study)|\d|random|double|single|prospective|open|multi|ratio|study|trial|to|group|cross|factorial|parallel|arm)"
    rf"| (?:using|comparing|compared|versus|vs\.?|into|we|they|which|where|while|whereas|because|but were|by (?:means|random|a |controlled|prospective|double)|based on)\b| with allocation\b| (?:during|over) (?:an?|the) (?:[\w-]{{1,12}} ){{0,3}}(?:period|course)\b| at intervals\b| between (?:{MONTH}|(?:19|20)\d\d)| from (?:{MONTH}|(?:19|20)\d\d)| (?:in|since|during|until) (?:{MONTH}|(?:19|20)\d\d)"
    rf"| and (?:were|was|then|to|randomi|assigned|compared|its|their|in whom|had|received|underwent|(?:the|a) (?:effect|control|safety|role|impact|influence|association|relationship)s?)\b"
    r"| with (?:a )?(?:mean|median|average) | and (?:an? )?(?:mean|median|average) (?=[^,;.]{0,20}\bage\b)| (?:mean|median) age| n ?=| (?:randomi[sz]ation|treatment|therapy) (?:was|with)\b| followed\b| on (?:the )?(?:primary|quality|pain|outcome|mortality|survival)"
)
# "aged 18 to 65 years with asthma": two traits
AFTER_AGE = re.compile(r" with(?:out)? ")
# Outside a relative clause, any finite verb ends it; inside one, the verb that takes up the sentence.
VERB = Scanner(
    rf" (?:{_AUX}|received|underwent|participated|completed|entered|took part|attended|gave|consented|agreed|volunteered|joined|showed"
    r"|revealed|demonstrated|exhibited|developed|experienced|achieved|responded|tolerated|died|reduces|affects|improves|increases|decreases|prevents|form|formed|constituted|consumed|ingested|drank|ate|wore|rated|visited|ran|slept|walked|watched|listened|learned|undertook|began)\b"
)
MAIN_VERB = re.compile(
    rf" (?:{_AUX} )(?:be |been )?(?:[\w-]{{1,14}} )?{_DONE}| (?:participated|took part|entered|volunteered|joined|consented)\b"
    # "who have completed their chemotherapy" tells who they were
    r"|(?<!who)(?<!have)(?<!had)(?<!has) completed\b| completed (?=(?:[\w-]{1,14} ){0,4}?(?:study|trial|double-blind|follow-?up)\b)"
)
TITLE_END = re.compile(
    r" (?:by|(?<!ly )treated|receiving|using|after|following|through|via|under|versus|vs\.?|on|during|results|is|are|and (?:its|the)|with (?:or without|and without))\b| - | – | a (?:\w{1,14} )?(?:randomi|double|phase|multi|pilot|prospective|study|trial|clinical|controlled|comparison)| the \w{1,20} (?:study|trial)\b"
)
# What cannot close a phrase: "patients who were", "veterans with asthma referring"
LOOSE_END = Ending(
    r",? (?:who|that|whom)(?: (?:were|was|are|is|had|have|has|been|also|recently|previously)){0,3}(?: (?:scheduled|planned|admitted|born|confirmed|enrolled|recruited))?(?: to)?$"
    r"|(?: (?:were|was|are|is|had|have|being|referring|presenting|attending|visiting|suffering|taking part|seen|confirmed|enrolled|recruited|conducted|performed)){1,2}$"
    r"|(?: (?:of|to|for|in|by|at|from|with|with (?:an?|[a-z]{3,14}ly)|out|according)){1,2}$"
)
# The name of the trial behind those who are studied, on printed text: "with gout (ZINC-2 Trial)",
# "with gout (GOUTZINC)"; short forms of what people have are known as such, or shorter
TRIAL_NAME = Ending(
    r" ?\((?:the )?(?:[\w-]{2,20} ){0,3}(?i:trial|study)\)$| ?\([A-Z][A-Z-]{3,16}[A-Z](?:[ -]?\d)?\)$"
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
