"""Which way a difference goes, what is good, and what is no more than chance. Data only."""

from __future__ import annotations

import re

from extract.language.scanning import Scanner

UP = "up"
DOWN = "down"
GOOD = "good"  # up or down, depending on what is good for the outcome
BAD = "bad"
NULL = "null"
# Not more than chance, whatever way it went; but "A but not B significantly cut X" is of A, and
# "X rose in A, but did not change significantly in B" tells of each by itself.
NOT_SIGNIFICANT = Scanner(
    r"\b(?:not(?! [a-z\d+/-]{2,20}(?<!ly)(?<!reach)(?<!be) significantly\b) (?:statistically |reach(?:ing)? |quite |clinically |attain |achieve |(?:found|shown|considered|deemed|felt) to be )?(?:\w{1,30} ){0,2}significan|non-?significant(?:ly)?\b|insignificant|(?<!for )(?<!\bp )(?<!\bp-)(?<!linear )trends?\b(?! test)|tended|fail(?:ed|s|ing)? to (?:reach|achieve|attain|obtain|show) (?:\w{1,30} )?significan"
    r"|p ?(?:=|:) ?n\.?s\b|without (?:statistical |reaching )?(?:\w{1,30} )?significan(?!t (?:[a-z-]{3,16} )?(?:effects?|toxicit|complications?|events?|reactions?|morbidity|harm|risks?|loss|adverse|bleeding|hypotension|changes?|problems?))|tendenc(?:y|ies)\b|numerically\b)|\(ns\)"
)
# a trend toward less X and (more Y): it is said of both
TRENDING = re.compile(
    r"\b(?:trends?|tendency|tendencies) (?:to|towards?|in favou?r of|for(?= [^.;,()]{2,70} to )) [^.;,()]{0,90}$"
)
# fewer X, and (a trend toward) more Y: what is said of another thing
OWN_TREND = re.compile(
    r"(?: and|, (?:with|but|and)) (?:there was )?(?:also )?an? (?:[a-z-]{4,15} )?(?:trend|tendency)\b"
)
# X was lower in A; (however, the difference between the groups was not significant): the clause or
# the sentence behind
REVOKED = re.compile(
    r"[;,.]?\s{0,2}(?:(?:but|although|though|however|yet),? )?(?:the|this|these|those|such) (?:(?:observed|latter|small|slight|numerical|apparent) )?differences?(?: (?:between|among) [^.;,()]{3,60}?)?,? (?:(?:was|were|is|are) (?:not (?:\w{1,30} ){0,4}significan|non-?significant|insignificant|n\.?s\b)|(?:did not|failed to) (?:reach|achieve|attain))"
)
# lower at 3 months, (but the difference was not significant) at 6 months: of that time alone
CHANCE_LATER = re.compile(
    r"[,;]? (?:but|although|though|while|whereas|however|yet|and),? (?:the|this|these) (?:differences?|effects?|benefits?|advantages?|reductions?|improvements?|increases?|decreases?)(?: between [^.;,()]{3,50}?)? (?:(?:was|were) (?:no longer|not) (?:[a-z]{4,14}ly )?significan\w{1,5}|(?:did not reach|failed to reach) (?:[a-z]{4,14} )?significance)"
    r"(?= (?:at|after|by|on|during) )"
)
SIGNIFICANT = Scanner(r"(?<!not )(?<!non-)(?<!not statistically )(?<!no )\bsignificant(?:ly)?\b")
# The loss of these is bad, while that of weight is good
_LOST = """
    blood bone hair hearing tooth vision visual memory attachment muscle fluid graft
""".split()
_NOT_LOST = "".join(f"(?<!{lost} )" for lost in _LOST)
# Outcomes of which less is better: improved pain is less pain.
LESS_IS_BETTER = re.compile(
    r"\b(?:pain|symptoms?|mortality|deaths?|depress\w{0,5}|anxiety|fatigue|severity|disability|nausea|vomiting|bleeding|infections?|complications?|bloating|flatulence|gas|falls?|falling|cough\w{0,3}|wheez\w{0,3}|sneezing|congestion|redness|erythema|discomfort|cramps?|spas(?:ms?|ticity)|dyspepsia|heartburn|reflux|incontinence|leakage|urgency|nocturia|deficits?|errors?|hypoglyc[a-z]{2,6}|fever|sepsis|pneumonia|strokes?|infarctions?|thrombos[ei]s|plaque|gingivitis|caries|viral load|worry|rumination|loneliness|adverse|events?|toxicit\w{1,3}|stress|distress|insomnia|pruritus|itch\w{0,3}|migraines?|proteinuria|albuminuria|rash(?:es)?|apn(?:o)?ea|tremors?|hyperalgesia|disease activity|dyspn\w{1,5}|dryness|dyspareunia|soreness|stiffness|swelling|o?edema"
    r"|relapses?|recurrences?|failures?|burden|impairment|hot fl[au]sh(?:es)?|headaches?|burnout|anger|tension|fear|inflammation|ulcers?|lesions?|wounds?|time to|length of|duration|delirium|aggress\w{1,4}|agitation|bmi|body mass index|waist|body fat|fat mass|adiposity|insulin resistance|homa(?:-ir)?|c-reactive protein|(?:hs-?)?crp|sleepiness|rhinorrh\w{2,3}|runny nose|disturbances?|arthralgia|myalgia|neuropathy|weight|blood pressure|[sd]?bp(?!-)|hba1c|a1c|glucose|cholesterol|ldl|triglycerides?|craving|smoking|iop|intraocular pressure|mucositis|dermatitis|constipation|diarrh\w{1,4}|costs?|readmissions?|exacerbations?|seizures?|attacks?|womac|hamd|panss|madrs|haq|hads(?:-[ad])?|hdrs|hrsd|epds|ces-?d|y-?bocs|cgi-s|ptsd|das28|basdai|dlqi|pasi|ipss|odi|bdi|phq(?:-9)?|gad-7|psqi|updrs|nihss|easi|scorad|sgrq|rankin|mrs|edss|adas(?:-cog)?|osdi|isi|pittsburgh|epworth|oswestry|roland(?:-morris)?|rmdq|quickdash|ndi|acq|spadi|cdai|sledai|bprs|ymrs|ham-?a|pcl(?:-[5cm])?|lsas|flacc|bvas|logmar|ahi|up[- ]and[- ]go|tug)\b"
    # blood, enzymes and markers
    r"|\b(?:alt|ast|liver enzymes?|transaminases?|aminotransferases?|creatinine(?! clearance)|urea|uric acid|urate|esr|sedimentation|malondialdehyde|mda|il-6|interleukin-6|tnf(?:-(?:α|alpha))?|cortisol|homocysteine|bilirubin|(?:nt-pro)?bnp|troponin|d-dimer|fasting insulin|insulin levels?|parasit(?:a)?emia|vir(?:a)?emia|non-hdl|(?:airway|vascular) resistance|intima-media thickness)\b"
    # complaints, lesions and habits
    rf"|\b(?:snoring|tinnitus|vertigo|dizziness|hyperactivity|problems?(?![- ]solving)|difficult(?:y|ies)|wrinkles?|acne|psoriasis|eczema|melasma|hirsutism|urinary frequency|tumou?r (?:size|volume)|(?:pocket|probing) depths?|gingival index|(?:{'|'.join(_LOST)}) loss|(?:alcohol|substance|drug|tobacco|opioid) use|drinking)\b"
)
# time to progression, duration of analgesia, walking time: the longer the better
MORE_TIME = re.compile(
    r"\btimes? (?:to|until|before)\b(?![^;]{0,40}\b(?:resol|recover|heal|relie|cess|control|clear|remission|improve))[^;]{0,60}?"
    r"\b(?:progression|relapses?|recurrences?|deaths?|failures?|events?|deteriorat\w{2,3}|worsening|exacerbations?|rescue|requests?|requirements?|demand|rejection|discontinuation|withdrawal|drop-?out|exhaustion|fatigue|hospitali[sz]ations?|(?:re)?admissions?|metasta\w{3}|strokes?|infarctions?|infections?|bleeding|fractures?|falls?|seizures?|flares?|attacks?|lapse|loss|dementia|dialysis|complications?)\b"
    r"|\b(?:duration|length) of (?:[a-z]{3,14} ){0,2}?(?:analgesia|block(?:ade)?|responses?|remission|survival|sleep|action|effects?|breast-?feeding|abstinence|benefit)\b"
    r"|\b(?:survival|sleep(?:ing)?|exercise|walking|treadmill|endurance|analgesi[ac]) (?:times?|duration)\b"
)
# time to recovery, operating time, hospital stay: the shorter the better
LESS_TIME = re.compile(
    r"\btimes? (?:to|until)\b|\b(?:length of )?stays?\b"
    r"|\b(?:procedur\w{1,4}|operati\w{2,4}|operating|surg\w{2,5}|intubation|extubation|insertion|recovery|healing|waiting|reaction|discharge|hospitali[sz]ation|ventilation|isch(?:a)?emi[ac]|fluoroscopy|tourniquet|emergence|completion) (?:times?|durations?)\b"
)
# More of these is a delay: "delayed the time to relapse"
TIMES = re.compile(r"\b(?:times?|intervals?|duration|onset|latency)\b")
DELAY = "delay"
# Less time is not less of the outcome: "recovery was faster"
OF_TIME = re.compile(r"\b(?:earlier|later|faster|quicker|delay\w{0,3}|accelerat\w{0,3})$")
# Faster healing, delayed healing (37 v 33 days): neither more nor less of what is not a time itself
PACE = re.compile(r"\b(?:earlier|later|faster|quicker|(?:was|were) (?:[a-z]{4,14}ly )?delayed)$")
PACED = re.compile(
    r"\b(?:recovery|healing|resolution|improvements?|responses?|remissions?|relief|union|closure|regression|clearance|emergence|weaning)\b"
)
# Of these more is better, whatever else is named: better pain relief is more relief
RELIEVING = re.compile(
    rf"\b(?:(?<!non-)hdl\b|high[- ]density lipoprotein|control|relief|management|improvements?|recovery|resolution|healing|clearance|tolerance|tolerability|prevention|freedom|cure|response|satisfaction|{_NOT_LOST}loss|reductions?|decreases?|declines?|knowledge|awareness|absence|self-efficacy|acceptance|coping|confidence|self-management|skills?|thresholds?|profiles?|quality of life)\b|\bfree\b"
)
# Outcomes of which more is better.
MORE_IS_BETTER = re.compile(
    r"\b(?:survival|respon(?:se|ders)|remissions?|cure|quality of life|success|adherence|satisfaction|healing|recovery|wellbeing|well-being|physical function\w{0,3}|abstinence|cessation|weaning)\b"
)
# X (12% v 9%; P=0.01), Y (P=0.2): the bracket of one outcome of a list
OWN_BRACKET = re.compile(r" ?\([^()]{0,100}(?:\([^()]{0,40}\)[^()]{0,60}){0,4}\)")
# What follows is another statement, with p values of its own
ANOTHER = re.compile(r";(?![^()\[\]]{0,200}[)\]])|\b(?:whereas|while)\b")
