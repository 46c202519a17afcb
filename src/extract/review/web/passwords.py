"""Who may curate: a file of names with hashed passwords, one a line.

    ada:scrypt:16384:8:1:<salt>:<hash>

A password itself is never stored. `hash_password` makes a line; its cost stands in it, so that a
later default does not lock anybody out.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from extract.review.web.errors import BadPasswords

MOST_CHARACTERS = 200  # of a name or a password
_COST, _BLOCK, _LANES = 2**14, 8, 1
_DEAREST = 2**17  # what a line may ask for at most, and so 128 MB
_SHAPE = "NAME:scrypt:COST:BLOCK:LANES:SALT:HASH, as `abstractor curator NAME` prints it"


@dataclass(frozen=True, slots=True)
class Hashed:
    """A password as it is stored."""

    cost: int
    block: int
    lanes: int
    salt: bytes
    digest: bytes

    @property
    def is_usable(self) -> bool:
        """Whether scrypt takes it, at a cost that this machine can pay."""
        is_power = self.cost > 1 and self.cost & (self.cost - 1) == 0
        is_usual = self.block == _BLOCK and self.lanes == _LANES and len(self.digest) == 32
        return is_power and self.cost <= _DEAREST and is_usual

    def fits(self, password: str) -> bool:
        """Whether this is the password; takes equally long either way."""
        return hmac.compare_digest(self.digest, self._hash(password))

    @classmethod
    def of(cls, password: str) -> Self:
        """A password with a salt of its own."""
        blank = cls(_COST, _BLOCK, _LANES, secrets.token_bytes(16), b"")
        return cls(_COST, _BLOCK, _LANES, blank.salt, blank._hash(password))

    def __str__(self) -> str:
        parts = self.cost, self.block, self.lanes, _encoded(self.salt), _encoded(self.digest)
        return ":".join(("scrypt", *map(str, parts)))

    def _hash(self, password: str) -> bytes:
        return hashlib.scrypt(
            password.encode(errors="surrogatepass"),
            salt=self.salt,
            n=self.cost,
            r=self.block,
            p=self.lanes,
            maxmem=256 * 2**20,
            dklen=32,
        )


class Passwords:
    """The curators of a team."""

    def __init__(self, hashes: dict[str, Hashed]) -> None:
        self._hashes = hashes
        self._nobody = Hashed.of(secrets.token_hex())
        # A browser sends the password with every request; scrypt is meant to be slow.
        self._key, self._known = secrets.token_bytes(32), set[bytes]()

    @classmethod
    def read(cls, path: Path) -> Self:
        """The passwords of a file.

        Raises:
            BadPasswords: it cannot be read, has no line, or one of another shape.
        """
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise BadPasswords(f"{path}: the file of passwords cannot be read: {error}") from error
        hashes = {}
        for place, line in enumerate(lines, 1):
            if line.strip() and not line.startswith("#"):
                name, hashed = _parsed(line, f"{path}, line {place}")
                hashes[name] = hashed
        if not hashes:
            raise BadPasswords(f"{path}: no line of the shape {_SHAPE}")
        return cls(hashes)

    def accept(self, name: str, password: str) -> bool:
        """Whether this curator has this password. A name that is not there takes as long."""
        hashed = self._hashes.get(name)
        seen = _fingerprint(self._key, name, password)
        if hashed is not None and seen in self._known:
            return True
        if not (hashed or self._nobody).fits(password) or hashed is None:
            return False
        self._known.add(seen)  # one for each curator at most
        return True


def password_line(name: str, password: str) -> str:
    """The line of the file for a curator.

    Raises:
        BadPasswords: a name that cannot stand in a line, or a password that is too short or long.
    """
    if not name.strip() or len(name) > MOST_CHARACTERS or not name.isprintable() or ":" in name:
        raise BadPasswords("a name is one line without a colon, and no longer than 200 characters")
    if not 10 <= len(password) <= MOST_CHARACTERS:
        raise BadPasswords("a password has 10 to 200 characters")
    return f"{name}:{Hashed.of(password)}"


def _parsed(line: str, where: str) -> tuple[str, Hashed]:
    name, *parts = line.strip().split(":")
    try:
        kind, cost, block, lanes, salt, digest = parts
        hashed = Hashed(int(cost), int(block), int(lanes), _decoded(salt), _decoded(digest))
    except (ValueError, binascii.Error) as error:
        raise BadPasswords(f"{where}: expected {_SHAPE}") from error
    if not (name and kind == "scrypt" and hashed.is_usable):
        raise BadPasswords(f"{where}: expected {_SHAPE}")
    return name, hashed


def _fingerprint(key: bytes, name: str, password: str) -> bytes:
    both = f"{len(name)}:{name}{password}".encode(errors="surrogatepass")
    return hmac.digest(key, both, "sha256")


def _encoded(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _decoded(value: str) -> bytes:
    return base64.b64decode(value, validate=True)
