"""How far an abstract without headings tells of background and plan."""

from extract.language.plans.plans import planned

__all__ = ["planned"]
