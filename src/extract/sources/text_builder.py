"""A text that grows at its end and says where each piece came to stand."""

from __future__ import annotations

Span = tuple[int, int]


class TextBuilder:
    """Appends pieces and returns their places. What has been written is never changed."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0

    def __len__(self) -> int:
        return self._length

    @property
    def text(self) -> str:
        """All that was written so far."""
        return "".join(self._pieces)

    @property
    def ends_line(self) -> bool:
        """Whether the next piece begins a line."""
        return not self._pieces or self._pieces[-1].endswith("\n")

    def add(self, piece: str) -> Span:
        """Where the piece stands."""
        start = self._length
        if piece:
            self._pieces.append(piece)
            self._length += len(piece)
        return start, self._length

    def add_all(self, pieces: tuple[str, ...], between: str) -> list[Span]:
        """Where each of the pieces stands, with a separator between them."""
        spans = []
        for number, piece in enumerate(pieces):
            if number:
                self.add(between)
            spans.append(self.add(piece))
        return spans
