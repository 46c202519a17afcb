"""How registries write their identifiers, on folded text. Data only; a real form above each."""

from __future__ import annotations

import re

from extract.values import frozen


@frozen
class Registry:
    """One way in which a registry writes its identifiers.

    Attributes:
        name: the registry's short name, as the record has it.
        trigger: letters without which the pattern cannot match; cheap to look for.
        pattern: the identifier, with named groups for what its normal form keeps. It begins with
            letters, so that it is soon found; none may stand before it.
        form: the normal form; groups whose name begins with "upper" are put in capitals.
    """

    name: str
    trigger: str
    pattern: re.Pattern[str]
    form: str

    @property
    def is_long(self) -> bool:
        """Whether the identifier holds five digits in a row, so that most texts are soon read."""
        return self.trigger not in _SHORT


# Triggers of identifiers that are no long number.
_SHORT = frozenset({"ntr", "trial regist", "rbr", "slctr", "per-", "doh-", "u1111"})
_GAP = r"[ :;#.,()-]{0,3}"
# "number", "No.", "identifier:", "registration ID" between the name and the digits
_WORD = (
    r"(?:(?:registration|registry|register|identifier|identification|reference|trial|number|no|id)"
    rf"{_GAP}){{0,3}}"
)
_DASH = r" ?[-–−/] ?"
_EUDRACT = rf"(?P<a>20[012]\d){_DASH}(?P<b>0\d{{5}}){_DASH}(?P<c>\d{{2}})"


def _registry(name: str, trigger: str, pattern: str, form: str) -> Registry:
    return Registry(name, trigger, re.compile(rf"{pattern}(?![^\W_])"), form)


REGISTRIES: tuple[Registry, ...] = (
    # NCT00624286, NCT 00624286, NCT: 00624286
    _registry("ClinicalTrials.gov", "nct", rf"nct{_GAP}{_WORD}(?P<a>\d{{8}})", "NCT{a}"),
    # ClinicalTrials.gov identifier 00624286
    _registry(
        "ClinicalTrials.gov",
        "trials.gov",
        rf"clinical ?trials\.gov{_GAP}{_WORD}(?P<a>0\d{{7}})",
        "NCT{a}",
    ),
    # ISRCTN62758344, ISRCTN 62758344, ISRCTN: 62758344, ISRCTN number 62758344
    _registry("ISRCTN", "isrct", rf"isrctn?{_GAP}{_WORD}(?P<a>\d{{8}})", "ISRCTN{a}"),
    # EudraCT number 2011-000218-20, EudraCT2006-006186-16
    _registry("EudraCT", "eudract", rf"eudract{_GAP}{_WORD}{_EUDRACT}", "{a}-{b}-{c}"),
    # 2011-000218-20
    _registry("EudraCT", "20", _EUDRACT, "{a}-{b}-{c}"),
    # EU CT 2023-501234-12-00
    _registry(
        "CTIS",
        "-5",
        r"(?P<a>202\d-5\d{5}-\d{2}(?:-\d{2})?)",
        "{a}",
    ),
    # ACTRN12610000609055, ACTRN 12605000567628
    _registry("ANZCTR", "actr", rf"actrn?{_GAP}{_WORD}(?P<a>12\d{{12}})", "ACTRN{a}"),
    # ANZCTRN12614001205628, ANZCTR 12610000609055
    _registry("ANZCTR", "anzctr", rf"anzctrn?{_GAP}{_WORD}(?P<a>12\d{{12}})", "ACTRN{a}"),
    # Trial registration number: 12614000492651. The digits alone are like no other registry's.
    _registry("ANZCTR", "126", r"(?P<a>126\d{11})", "ACTRN{a}"),
    # ChiCTR-TRC-13003583, ChiCTR-IOR-14005511
    _registry(
        "ChiCTR",
        "chictr",
        rf"chictr{_DASH}(?P<upper>[a-z]{{2,4}}){_DASH}(?P<a>\d{{8}})",
        "ChiCTR-{upper}-{a}",
    ),
    # ChiCTR2000029308
    _registry("ChiCTR", "chictr", rf"chictr{_GAP}{_WORD}(?P<a>[12]\d{{9}})", "ChiCTR{a}"),
    # UMIN000004049, UMIN-CTR 000014624, UMIN Clinical Trials Registry 000012012
    _registry(
        "UMIN-CTR",
        "umin",
        rf"umin(?:[- ]ctr| clinical trials? registry)?{_GAP}{_WORD}(?P<a>0000\d{{5}})",
        "UMIN{a}",
    ),
    # University Hospital Medical Information Network, Japan 000012287
    _registry(
        "UMIN-CTR",
        "medical information network",
        rf"medical information network(?:,? japan| \(umin\))?{_GAP}{_WORD}(?P<a>0000\d{{5}})",
        "UMIN{a}",
    ),
    # C000000013: the form of the first years
    _registry("UMIN-CTR", "c00000", r"(?P<upper>c00000\d{4})", "{upper}"),
    # JapicCTI-111507, JapicCTI-No.080661
    _registry("JapicCTI", "japic", rf"japic{_GAP}cti{_GAP}{_WORD}(?P<a>\d{{6}})", "JapicCTI-{a}"),
    # jRCTs031180123, jRCT2080220123
    _registry("jRCT", "jrct", rf"jrct(?P<a>s?){_GAP}(?P<b>\d{{9,10}})", "jRCT{a}{b}"),
    # JMA-IIA00123
    _registry("JMACCT", "jma-", r"jma-iia(?P<a>\d{5})", "JMA-IIA{a}"),
    # CTRI/2009/091/000099, CTRI/2017/08/009123
    _registry("CTRI", "ctri", r"ctri[/ -](?P<a>20\d{2}/\d{2,3}/\d{6})", "CTRI/{a}"),
    # IRCT201105026362N1, IRCT20100524004010N18
    _registry(
        "IRCT", "irct", rf"irct{_GAP}{_WORD}(?P<a>\d{{10,18}})n(?P<b>\d{{1,3}})", "IRCT{a}N{b}"
    ),
    # NTR1858, NTR 1403, NTR-2051, NTR01583
    _registry("NTR", "ntr", rf"ntr{_GAP}{_WORD}(?P<a>\d{{3,5}})", "NTR{a}"),
    # Netherlands Trial Register NL7345
    _registry("NTR", "trial regist", r"nl-?(?P<a>\d{4})", "NL{a}"),
    # NL-OMON21234
    _registry("OMON", "omon", r"nl-omon(?P<a>\d{5})", "NL-OMON{a}"),
    # DRKS00004749, DRKS 00000201
    _registry("DRKS", "drks", rf"drks{_GAP}{_WORD}(?P<a>\d{{8}})", "DRKS{a}"),
    # KCT0000320
    _registry("CRiS", "kct", rf"kct{_GAP}{_WORD}(?P<a>\d{{7}})", "KCT{a}"),
    # PACTR201303000434188
    _registry("PACTR", "pactr", rf"pactr{_GAP}{_WORD}(?P<a>20\d{{13,16}})", "PACTR{a}"),
    # ATMR2010010001793131: the name of the same registry before it covered the continent
    _registry("PACTR", "atmr", r"atmr(?P<a>20\d{14})", "ATMR{a}"),
    # TCTR20140602001
    _registry("TCTR", "tctr", rf"tctr{_GAP}{_WORD}(?P<a>20\d{{9}})", "TCTR{a}"),
    # RBR-2ncx5k
    _registry("ReBec", "rbr", r"rbr-(?P<a>(?=[a-z]{0,7}\d)[0-9a-z]{5,8})", "RBR-{a}"),
    # SLCTR/2011/003
    _registry("SLCTR", "slctr", r"slctr/(?P<a>20\d{2}/\d{3})", "SLCTR/{a}"),
    # RPCEC00000123
    _registry("RPCEC", "rpcec", r"rpcec(?P<a>\d{8})", "RPCEC{a}"),
    # PER-012-12
    _registry("REPEC", "per-", r"per-(?P<a>\d{3}-\d{2})", "PER-{a}"),
    # LBCTR2019100283
    _registry("LBCTR", "lbctr", r"lbctr(?P<a>20\d{8})", "LBCTR{a}"),
    # ITMCTR2020000123
    _registry("ITMCTR", "itmctr", r"itmctr(?P<a>20\d{8})", "ITMCTR{a}"),
    # DOH-27-0113-4329
    _registry("SANCTR", "doh-", r"doh-27-(?P<a>\d{4}-\d{4})", "DOH-27-{a}"),
    # AEARCTR-0000187
    _registry("AEA", "aearctr", r"aearctr-(?P<a>\d{7})", "AEARCTR-{a}"),
    # U1111-1144-2013
    _registry("UTN", "u1111", r"u1111-(?P<a>\d{4}-\d{4})", "U1111-{a}"),
)
