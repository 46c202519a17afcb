from extract.rules.outcomes.outcomes import find

__all__ = ["find"]
