"""What a treatment is for."""

from __future__ import annotations

import re

from extract.language.scanning import Scanner
from extract.rules.population.patterns.persons import ANY_OF_PEOPLE

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
# "seroma prevention after surgery", "for pain relief in women": behind what is prevented
PREVENTION = Scanner(r" (?:prevention|relief)\b")
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
