"""The data banks of MEDLINE that register trials. The others hold genes, proteins and data."""

REGISTRIES = frozenset(
    "ANZCTR CRiS CTIS CTRI ChiCTR ClinicalTrials.gov DRKS EudraCT IRCT ISRCTN JMACCT JPRN JapicCTI "
    "LBCTR NTR OMON PACTR PER RPCEC ReBec REPEC SLCTR TCTR UMIN UMIN-CTR jRCT".split()
)
BANKS = {name.lower(): name for name in REGISTRIES}


def registration_line(bank: str, number: str) -> str | None:
    """The registration as a reader would print it, or None where the bank is no registry.

    >>> registration_line("ClinicalTrials.gov", "NCT00000000")
    'ClinicalTrials.gov NCT00000000'
    >>> registration_line("ISRCTN", "ISRCTN12345678")
    'ISRCTN12345678'
    """
    if bank.lower() not in BANKS or not number:
        return None
    return number if number.lower().startswith(bank.lower()) else f"{bank} {number}"
