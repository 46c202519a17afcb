"""What the review server refuses: a status and a sentence for the person who asked."""

from __future__ import annotations


class Refused(Exception):
    """A request is not answered.

    Attributes:
        status: of HTTP.
        message: a sentence that says why, and what to do.
        back: where to go on, as an address of this server; "" for the queue.
    """

    def __init__(self, status: int, message: str, back: str = "") -> None:
        super().__init__(message)
        self.status = status
        self.message = message
        self.back = back


class BadPasswords(Exception):
    """A file of passwords cannot be used; the message says which line, and what it should be."""
