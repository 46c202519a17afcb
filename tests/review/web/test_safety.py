"""What is refused, and what every answer carries."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from starlette.testclient import TestClient

from extract.review.web.app import review_app
from extract.review.web.passwords import Passwords, password_line
from extract.review.web.safety import MOST_BYTES, Guard
from extract.review.web.server import Settings
from tests.review.web.build import HOST, hidden_fields, record_id

WORDS = "correct horse battery staple"


@pytest.fixture
def address(folder: Path) -> str:
    return f"/records/{record_id(folder)}"


@pytest.fixture
def fields(client: TestClient, address: str) -> dict[str, str]:
    return {**hidden_fields(client.get(address).text), "approve": "/mortality/0/percent"}


def decisions(folder: Path) -> list[Path]:
    return list((folder / "decisions").glob("*.json"))


def test_every_answer_forbids_what_is_not_ours(client: TestClient, address: str) -> None:
    for path in ("/", address, "/help", "/nowhere", "/static/review.js"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "script-src 'self'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "same-origin"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["cache-control"] == "no-store"


def test_no_page_has_a_script_or_a_style_of_its_own(client: TestClient, address: str) -> None:
    for path in ("/", f"{address}?value=/mortality/0/percent&do=correct", f"{address}?add=0-3"):
        page = client.get(path).text
        assert "<style" not in page
        assert " style=" not in page
        assert " on" not in {word[:3] for word in page.split("<")}
        assert page.count("<script") == 1
        assert 'src="http' not in page


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "", "[::2]:80"]
)
def test_another_host_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8230", "localhost", "LOCALHOST:1", "[::1]:8230"])
def test_our_own_names_are_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "http://127.0.0.1:9"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_form_of_another_origin_is_refused(
    client: TestClient,
    folder: Path,
    address: str,
    fields: dict[str, str],
    headers: dict[str, str],
) -> None:
    answer = client.post(f"{address}/decide", data=fields, headers=headers)
    assert answer.status_code == 403
    assert not decisions(folder)


def test_our_own_form_is_taken(
    client: TestClient, folder: Path, address: str, fields: dict[str, str]
) -> None:
    headers = {"origin": f"http://{HOST}", "sec-fetch-site": "same-origin"}
    assert client.post(f"{address}/decide", data=fields, headers=headers).status_code == 303
    assert decisions(folder)


def test_another_site_may_link_here_and_embed_nothing(client: TestClient) -> None:
    cross = {"sec-fetch-site": "cross-site"}
    visit = {"sec-fetch-mode": "navigate", "sec-fetch-dest": "document"}
    assert client.get("/", headers=cross | visit).status_code == 200
    assert client.get("/", headers=cross).status_code == 403
    framed = {"sec-fetch-mode": "navigate", "sec-fetch-dest": "iframe"}
    assert client.get("/", headers=cross | framed).status_code == 403


@pytest.mark.parametrize("token", ["", "0" * 64, "é"])
def test_a_form_without_our_token_is_refused(
    client: TestClient, folder: Path, address: str, fields: dict[str, str], token: str
) -> None:
    answer = client.post(f"{address}/decide", data={**fields, "token": token})
    assert answer.status_code == 403
    assert "started again" in answer.text
    assert not decisions(folder)


def test_every_address_that_changes_something_asks_for_the_token(folder: Path) -> None:
    guard = review_app(Settings(folder, who="ada"))
    assert isinstance(guard, Guard)
    assert isinstance(guard.app, FastAPI)
    changing = [
        route.path.replace("{id}", record_id(folder))
        for included in guard.app.routes
        for route in (included, *getattr(included, "original_router", APIRouter()).routes)
        if isinstance(route, APIRoute) and route.methods - {"GET", "HEAD"}
    ]
    assert changing
    with TestClient(guard, base_url=f"http://{HOST}") as client:
        for path in changing:
            assert client.post(path, data={}).status_code == 403


def test_a_long_form_is_refused(client: TestClient, address: str, fields: dict[str, str]) -> None:
    long = {**fields, "why": "x" * MOST_BYTES}
    assert client.post(f"{address}/decide", data=long).status_code == 413


def test_a_long_form_that_does_not_say_so_is_refused(client: TestClient, address: str) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"why="
        for _ in range(20):
            yield b"x" * 10_000

    kind = {"content-type": "application/x-www-form-urlencoded"}
    answer = client.post(f"{address}/decide", content=pieces(), headers=kind)
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "content",
    [
        ("multipart/form-data; boundary=x", b"--x\r\nbroken"),
        ("multipart/form-data", b""),
        ("application/json", b"{}"),
        ("application/x-www-form-urlencoded", b"&".join(b"a%d=1" % i for i in range(500))),
        ("application/x-www-form-urlencoded", b"token=%ff%fe&token=\x00"),
    ],
)
def test_what_is_no_form_of_ours_is_refused(
    client: TestClient, address: str, content: tuple[str, bytes]
) -> None:
    kind, body = content
    answer = client.post(f"{address}/decide", content=body, headers={"content-type": kind})
    assert answer.status_code in {400, 403}


@pytest.mark.parametrize(
    "id",
    [
        "pmid-1",
        "..%2f..%2fetc%2fpasswd",
        "%2e%2e",
        "pmid-1%00",
        "pmid-1%0a",
        "title-" + "a" * 300,
        "PMID-1",
    ],
)
def test_a_name_that_is_no_record_of_the_folder_is_not_found(client: TestClient, id: str) -> None:
    assert client.get(f"/records/{id}").status_code == 404


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/openapi.json", "/static/../app.py"])
def test_there_is_nothing_beside_our_pages(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "There is no such page here." in answer.text


@pytest.mark.parametrize(
    "query",
    ["value=/x/0", "at=99999999", "at=-1", "add=5-1", "add=9999999-99999999", "queue=%00", "do=x"],
)
def test_an_address_that_says_nonsense_shows_the_record(
    client: TestClient, address: str, query: str
) -> None:
    assert client.get(f"{address}?{query}").status_code == 200


class TestPasswords:
    @pytest.fixture
    def team(self, folder: Path, tmp_path: Path) -> Iterator[TestClient]:
        path = tmp_path / "curators.txt"
        lines = (password_line("ada", WORDS), "# the other one", password_line("béa", WORDS))
        path.write_text("\n".join(lines), encoding="utf-8")
        settings = Settings(folder, who="root", passwords=Passwords.read(path))
        with TestClient(review_app(settings), base_url=f"http://{HOST}") as client:
            yield client

    @staticmethod
    def login(name: str, password: str) -> dict[str, str]:
        encoded = base64.b64encode(f"{name}:{password}".encode()).decode()
        return {"authorization": f"Basic {encoded}"}

    def test_a_curator_comes_in_by_name(self, team: TestClient) -> None:
        for _ in range(2):
            answer = team.get("/", headers=self.login("béa", WORDS))
            assert answer.status_code == 200
            assert "béa" in answer.text

    @pytest.mark.parametrize(
        ("name", "password"),
        [("ada", "wrong"), ("ada", ""), ("eve", WORDS), ("", ""), ("ada", "x" * 10_000)],
    )
    def test_nobody_else_does(self, team: TestClient, name: str, password: str) -> None:
        answer = team.get("/", headers=self.login(name, password))
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"].startswith("Basic")
        assert "Vasopressin" not in answer.text

    @pytest.mark.parametrize("given", ["", "Basic", "Basic !!!", "Basic /w==", "Bearer abc"])
    def test_a_header_that_is_none_is_refused(self, team: TestClient, given: str) -> None:
        assert team.get("/", headers={"authorization": given}).status_code == 401

    def test_also_the_files_of_the_server_are_behind_it(self, team: TestClient) -> None:
        assert team.get("/static/review.js").status_code == 401

    def test_one_curator_cannot_use_the_token_of_another(
        self, team: TestClient, folder: Path
    ) -> None:
        address = f"/records/{record_id(folder)}"
        sent = hidden_fields(team.get(address, headers=self.login("ada", WORDS)).text)
        data = {**sent, "approve": "/mortality/0/percent"}
        answer = team.post(f"{address}/decide", data=data, headers=self.login("béa", WORDS))
        assert answer.status_code == 403
        assert not decisions(folder)
