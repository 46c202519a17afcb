"""A text that grows at its end and says where each piece came to stand."""

from __future__ import annotations

from extract.sources.places import Place, Placed

Span = tuple[int, int]


class TextBuilder:
    """Appends pieces and returns their places. What has been written is never changed."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._places: list[Place] = []

    def __len__(self) -> int:
        return self._length

    @property
    def text(self) -> str:
        """All that was written so far."""
        return "".join(self._pieces)

    @property
    def places(self) -> tuple[Place, ...]:
        """Where on its pages stands what was written, as far as its pieces know."""
        return tuple(self._places)

    @property
    def ends_line(self) -> bool:
        """Whether the next piece begins a line."""
        return not self._pieces or self._pieces[-1].endswith("\n")

    def add(self, piece: str) -> Span:
        """Where the piece stands."""
        start = self._length
        if piece:
            self._note(piece, start)
            self._pieces.append(piece)
            self._length += len(piece)
        return start, self._length

    def add_all(self, pieces: tuple[str, ...], between: str) -> list[Span]:
        """Where each of the pieces stands, with a separator between them."""
        spans = []
        start = self._length
        for piece in pieces:
            end = start + len(piece)
            spans.append((start, end))
            self._note(piece, start)
            start = end + len(between)
        self.add(between.join(pieces))
        return spans

    def _note(self, piece: str, start: int) -> None:
        """Notes where on its pages a piece stands, if it knows."""
        if isinstance(piece, Placed):
            self._places += [place._replace(start=place.start + start) for place in piece.places]
