"""How reports state that chance was at work and stayed hidden, on folded text. Data only."""

from __future__ import annotations

from extract.language.scanning import Scanner
from extract.rules.design.patterns.statements import Statement, says

# A sentence without any of these tells nothing of it.
CUE = Scanner("random|alloc|envelope|numbered|coded|minimi|interactive")
# "analyses were stratified by", "a stratified log-rank test of the randomised groups"
ANALYSIS = Scanner(r"\b(?:analys[ei]s|analy[sz]ed|log-rank|regression|cox|tests?|models?)\b")

_LIST = r"(?:random\w{0,8}|allocations?|assignments?|sequences?|lists?|numbers?|schedules?|codes?|blocks?)"
_ALLOCATING = r"(?:randomi[sz]|alloca|assign)[a-z]{2,8}"
# What may stand between "central" and "randomisation"; no disease or treatment ("central apnoea").
_WAYS = (
    r"(?:,? (?:and|or|web|internet|online|telephone|phone|voice|computer|electronic|automat|interactive|secure"
    r"|independent|block|stratif|dynamic|permuted|adaptive|blind|double|conceal|treatment|study|trial|group|patient"
    r"|participant|random|generat|based)[\w-]{0,12}){0,3}"
)
_VESSEL = (
    r"(?:containers?|bottles?|pack(?:et|age)?s?|boxes|kits?|vials?|syringes?|ampoules?|sachets?)"
)

STATEMENTS: tuple[Statement, ...] = (
    # "a computer-generated list", "a computer program to generate random numbers"
    says(
        "computer_generated",
        "sequence_generation",
        "computer",
        rf"\bcomputer(?:i[sz]ed)?(?:[ -](?:generated|based|derived|produced|aided|assisted))?(?:,? [\w-]{{1,16}}){{0,4}}? {_LIST}\b"
        # "the allocation list was generated in Stata", "randomised by computer"
        rf"|\b{_LIST} (?:\w{{1,12}} ){{0,4}}(?:by|with|using|in|from) (?:[\w-]{{1,12}} ){{0,2}}(?:computers?|software|sas|spss|stata|excel|nquery|randomi[sz]ation\.com|www)\b"
        r"|\brandom[- ](?:number|sequence)s? generat(?:or|ion)\b|\brandomi[sz](?:ation|er)\.(?:com|org)\b"
        r"|\b(?:randomi[sz]ation|random allocation) (?:software|programs?|programme)\b|\bproc plan\b|\brandomly generated (?:numbers?|lists?|sequences?|codes?)\b",
    ),
    # "a table of random numbers"
    says(
        "random_table",
        "sequence_generation",
        "table",
        r"\btables? of random(?:i[sz]ed)? (?:numbers?|digits|permutations)\b|\brandom(?:i[sz]ed)?[- ](?:numbers?|digits?|permutations?|permuted)[- ]tables?\b",
    ),
    # "by drawing lots", "the toss of a coin"
    says(
        "lots",
        "sequence_generation",
        "lots",
        r"\b(?:draw|drawing|drawn|drew|casting|by)(?: of)? (?:[a-z]{1,10} )?(?:lots?|lottery)\b|\bcoin[- ](?:toss|flip)"
        r"|\b(?:toss|flip)(?:ing|ed)?(?: of)? a coin\b|\b(?:throw|roll)(?:ing)?(?: of)? (?:a )?dic?e\b|\bshuffl(?:ed|ing) (?:\w{1,12} ){0,3}(?:envelopes?|cards?)",
    ),
    # "simple randomisation"
    says(
        "simple",
        "restrictions",
        "simple",
        r"\b(?:simple|unrestricted) randomi[sz]ation\b|\brandomi[sz]ation was (?:simple|unrestricted)\b",
    ),
    # "permuted blocks", "block randomisation", "in blocks of four"
    says(
        "blocks",
        "restrictions",
        "blocks",
        r"\bpermuted(?:[ -][\w-]{1,14}){0,2}[ -]blocks?\b|\bblock(?:ed)?[- ](?:randomi[sz]|sizes?\b|lengths?\b|design\b)"
        r"|\b(?:in|with|using|by) (?:(?!in\b|with\b|using\b|by\b)[\w-]{1,14} ){0,3}blocks? of\b|\b(?:variable|varying|random|fixed|balanced|randomi[sz]ed)(?:-size[ds]?| sized?)? blocks?\b",
    ),
    # "stratified by centre", "stratified randomisation"; not "stratified" alone
    says(
        "stratified",
        "restrictions",
        "stratified",
        r"\bstratified(?:,? (?:permuted|block(?:ed)?))?,? (?:randomi[sz]|by\b|according to\b|for\b|on\b|per\b)|\bstratification (?:by|for|factors?|according to|was|variables?)\b",
    ),
    # "a minimisation algorithm", "allocated by minimisation"
    says(
        "minimization",
        "restrictions",
        "minimization",
        r"\bminimi[sz]ation (?:algorithm|method|procedure|program|technique|process|strategy|by|for|on|with|was|criteria|factors?|variables?)"
        r"|\b(?:by|using|with|dynamic|following|used|stochastic|a) minimi[sz]ation\b",
    ),
    # "randomised centrally", "an interactive voice response system", "by telephone"
    says(
        "central_allocation",
        "concealment",
        "central",
        rf"\b(?:central(?:ly|i[sz]ed)?|web[- ]based|internet[- ]based|online|telephone(?:[- ]based)?|remote){_WAYS} {_ALLOCATING}\b"
        rf"|\b{_ALLOCATING}(?: \w{{1,14}}){{0,4}} (?:centrally|(?:by|via|through|over|using|from) (?:the |an? )?(?:telephone|phone|internet|web|central))\b"
        r"|\binteractive (?:voice|web|telephone|internet)\b|\brandomi[sz]ation (?:cent(?:er|re)|office|service|hotline|unit)s?\b",
    ),
    # "the pharmacy allocated", "allocation was done by the hospital pharmacist"
    says(
        "pharmacy",
        "concealment",
        "pharmacy",
        rf"\b{_ALLOCATING}\b[^.;]{{0,50}}? (?:by|in|at) (?:the |an? )?(?:[\w-]{{1,16}} ){{0,2}}pharmac(?:y|ists?)\b|\bpharmac(?:y|ists?) (?:[\w-]{{1,16}} ){{0,3}}{_ALLOCATING}\b|\bpharmacy-controlled\b",
    ),
    # "sealed, opaque envelopes", "the envelope method"
    says(
        "envelopes",
        "concealment",
        "envelopes",
        r"\b(?:sealed|opaque|closed|numbered)(?:,? [\w-]{1,16}){0,5}?,? envelopes?\b|\benvelopes? (?:were|was|that were) (?:\w{1,12} )?(?:sealed|opaque)\b|\benvelope (?:method|technique|system)\b",
    ),
    # "sequentially numbered containers", "coded bottles"
    says(
        "containers",
        "concealment",
        "containers",
        rf"\b(?:numbered|coded),? (?:[\w-]{{1,14}},? ){{0,4}}?{_VESSEL}\b|\b{_VESSEL} (?:were |was )?(?:sequentially |consecutively )?(?:numbered|coded)\b",
    ),
    # "allocation concealment was kept": how is not said
    says(
        "concealed",
        "concealment",
        "concealed",
        r"\ballocation concealment\b|\bconceal(?:ed|ing|ment of)? (?:the )?(?:[a-z]{4,14} )?(?:allocation|assignment|sequence|randomi[sz]ation)\b"
        r"|\b(?:allocation|assignment|sequence|list|schedule)s? (?:was|were) (?:[a-z]{4,12}ly )?concealed\b(?! from)",
    ),
)
