"""Trial registrations: the registry and the identifier in its normal form.

**Definition.** CONSORT 2010 item 23; the ICMJE asks for the registry's name and the identifier in
every abstract. The registries are the primary registries of the WHO's network, ClinicalTrials.gov
and a few others that trials cite. PROSPERO registers reviews and is none.

**Sources.** The forms that the registries state, and what abstracts make of them: blanks, colons
and "number" between the letters and the digits.

**Examples.** "ISRCTN 62758344" is normalised; an identifier of nothing but zeros is a placeholder.

>>> import extract
>>> doc = extract.load()("Registered as ISRCTN 62758344 and NCT00000000 (PROSPERO CRD42014009567).")
>>> [(r.registry, r.identifier) for r in doc._.abstractor.findings["registrations"]]
[('ISRCTN', 'ISRCTN62758344')]

**Known gaps.** An identifier with a digit too many or too few is not repaired; the letters of a
registry in a wrong order ("ISCRTN") are not understood. Internal numbers of sponsors and ethics
committees are no registrations.
"""

from extract.rules.registrations.registrations import find

__all__ = ["find"]
