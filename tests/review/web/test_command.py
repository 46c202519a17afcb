"""`abstractor review` and `abstractor curator`: who may listen where, and who comes in."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest
import uvicorn
from typer.testing import CliRunner

from extract.cli import app
from extract.review.web.errors import BadPasswords
from extract.review.web.passwords import Passwords
from extract.review.web.safety import Guard

WORDS = "correct horse battery staple"


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[tuple[uvicorn.Config, str]]:
    """What each server would have been started with, and where; none is."""
    servers = []

    def run(self: uvicorn.Server, sockets: list[socket.socket]) -> None:
        servers.append((self.config, sockets[0].getsockname()[0]))
        sockets[0].close()

    monkeypatch.setattr(uvicorn.Server, "run", run)
    return servers


def review(*arguments: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["review", *map(str, arguments)])
    return done.exit_code, done.output


def test_it_listens_on_this_machine_alone(
    folder: Path, started: list[tuple[uvicorn.Config, str]]
) -> None:
    status, said = review(folder, "--port", 0)
    assert status == 0
    assert "http://127.0.0.1:" in said
    ((config, host),) = started
    assert host == "127.0.0.1"
    assert isinstance(config.app, Guard)
    assert config.proxy_headers is False


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "::", "review.example.org", ""])  # noqa: S104
def test_others_need_a_file_of_passwords(
    folder: Path, host: str, started: list[tuple[uvicorn.Config, str]]
) -> None:
    status, said = review(folder, "--host", host, "--port", 0)
    assert status == 2
    assert "--passwords" in said
    assert not started


def test_a_server_for_all_needs_a_name(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "curators.txt"
    path.write_text(line("ada"), encoding="utf-8")
    status, said = review(folder, "--host", "0.0.0.0", "--passwords", path)  # noqa: S104
    assert (status, "--name" in said) == (2, True)


def line(name: str, words: str = WORDS) -> str:
    done = CliRunner().invoke(app, ["curator", name], input=f"{words}\n")
    assert done.exit_code == 0, done.output
    return done.stdout


def test_a_line_lets_its_curator_in_and_hides_the_password(tmp_path: Path) -> None:
    path = tmp_path / "curators.txt"
    path.write_text(line("ada") + line("ben", "another long password"), encoding="utf-8")
    passwords = Passwords.read(path)
    assert passwords.accept("ada", WORDS)
    assert passwords.accept("ben", "another long password")
    assert not passwords.accept("ben", WORDS)
    assert WORDS not in path.read_text(encoding="utf-8")
    assert line("ada") != line("ada")  # salted


@pytest.mark.parametrize(
    ("name", "words"), [("a:b", WORDS), ("", WORDS), ("a\nb", WORDS), ("ada", "short"), ("ada", "")]
)
def test_a_name_or_a_password_that_cannot_be_is_refused(name: str, words: str) -> None:
    done = CliRunner().invoke(app, ["curator", name], input=f"{words}\n")
    assert done.exit_code == 2


LINE = "ada:scrypt:16384:8:1:AAAA:" + "A" * 43 + "="


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"# nobody\n",
        b"ada:secret\n",
        b"\xff\xfe",
        LINE.replace("scrypt", "md5").encode(),
        LINE.replace("16384", "16385").encode(),
        LINE.replace("16384", "1" * 5_000).encode(),
        LINE.replace("16384", str(2**30)).encode(),
        LINE.replace("16384", "-2").encode(),
        LINE.replace(":8:", ":800:").encode(),
        LINE.replace("AAAA:", "!!!!:").encode(),
        LINE[:-4].encode(),
        LINE.replace("ada", "").encode(),
    ],
)
def test_a_file_of_passwords_that_cannot_be_used_is_refused(
    tmp_path: Path, folder: Path, content: bytes
) -> None:
    path = tmp_path / "curators.txt"
    path.write_bytes(content)
    with pytest.raises(BadPasswords):
        Passwords.read(path)
    status, said = review(folder, "--passwords", path)
    assert status == 2
    assert str(path) in said.replace("\n", "")


@pytest.mark.parametrize("arguments", [["nowhere"], ["--since", "no-such-revision"]])
def test_what_is_not_there_is_told(tmp_path: Path, folder: Path, arguments: list[str]) -> None:
    given = arguments if arguments == ["nowhere"] else [str(folder), *arguments]
    status, said = review(*given)
    assert status == 2
    assert "Traceback" not in said


def test_a_port_that_is_taken_is_told(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        status, said = review(folder, "--port", taken.getsockname()[1])
    assert status == 2
    assert "--port takes another" in said
