from extract.rules.comparisons.comparisons import find

__all__ = ["find"]
