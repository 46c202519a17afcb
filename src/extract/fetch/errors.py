"""What can go wrong between us and PubMed. No message ever quotes a key or an e-mail address."""


class FetchError(Exception):
    """A fetch, or a part of it, cannot be done; the message says why, and what to do."""


class Trouble(FetchError):
    """An answer that is none, and may be one when asked again: a broken line, half a file.

    Attributes:
        wait: the seconds that the server asks to wait, if it does.
    """

    def __init__(self, message: str, wait: float | None = None) -> None:
        super().__init__(message)
        self.wait = wait


class TooLarge(Trouble):
    """An answer beyond all bounds: to ask for less may help, to ask again does not."""


class Rejected(FetchError):
    """The server understood, and said no: a wrong key, a wrong address."""


class Unavailable(FetchError):
    """The server does not answer as it should, for longer than there is patience for."""


class SearchRefused(FetchError):
    """A search cannot be carried out: too many citations, nothing in it that PubMed knows."""


class BadSearches(FetchError):
    """The file of saved searches has an error; the message names the line."""
