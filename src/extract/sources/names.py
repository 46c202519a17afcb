"""Names of persons as files of citations invert them, to names as they are printed."""

SUFFIXES = frozenset({"Jr", "Jr.", "Sr", "Sr.", "2nd", "3rd", "4th", "II", "III", "IV"})


def given_names_first(name: str) -> str:
    """The name with its given names first; one that is not inverted as it is.

    >>> given_names_first("Cook, Ann B Jr")
    'Ann B Cook Jr'
    >>> given_names_first("Cook, Ann B., Jr.")
    'Ann B. Cook Jr.'
    """
    surname, comma, given = name.partition(",")
    if not comma:
        return name
    parts = given.replace(",", " ").split()
    suffix = parts.pop() if parts and parts[-1] in SUFFIXES else ""
    return " ".join(part for part in (*parts, surname.strip(), suffix) if part)
