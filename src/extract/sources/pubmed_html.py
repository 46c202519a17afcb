"""A PubMed abstract page as saved HTML."""

def claims(page: str) -> bool:
    return False
