"""Forms, as a browser without a script sends them, and what becomes of the queue."""

from __future__ import annotations

import json
import re
import shutil
from html import unescape
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from extract import batch
from extract.review.web.app import review_app
from extract.review.web.server import Settings
from extract.store import FolderState, Store
from tests.review.web.build import HOST, PAGE, hidden_fields, record_id

P_VALUE = "/p_values/0"
EVENTS = "/mortality/0/events"


class Curator:
    """Sends forms of a record's page."""

    def __init__(self, client: TestClient, folder: Path) -> None:
        self._client, self._folder = client, folder
        self.address = f"/records/{record_id(folder)}"
        self.seen = hidden_fields(self.page())

    def page(self, query: str = "") -> str:
        return " ".join(unescape(self._client.get(f"{self.address}{query}").text).split())

    def send(self, **fields: str) -> Response:
        given = {name.replace("__", "."): value for name, value in fields.items()}
        answer = self._client.post(f"{self.address}/decide", data={**self.seen, **given})
        self.seen = hidden_fields(self.page())
        return answer

    def history(self) -> list[dict[str, object]]:
        path = self._folder / "decisions" / f"{record_id(self._folder)}.json"
        history: list[dict[str, object]] = json.loads(path.read_bytes())["history"]
        return history


@pytest.fixture
def curator(client: TestClient, folder: Path) -> Curator:
    return Curator(client, folder)


def states(client: TestClient, query: str = "") -> list[str]:
    return re.findall(r'<span class="state (\w+)">', client.get(f"/{query}").text)


def change(folder: Path, old: str, new: str) -> None:
    (folder.parent / "raw" / "a.txt").write_text(PAGE.replace(old, new), encoding="utf-8")
    batch.run(folder.parent / "raw", folder)


def test_an_approval_leads_to_the_next_value_that_waits(curator: Curator) -> None:
    assert curator.send(approve="/mortality/0/percent").status_code == 303
    answer = curator.send(approve=EVENTS)
    assert "value=%2Fmortality%2F0%2Ftotal" in answer.headers["location"]
    assert urlsplit(answer.headers["location"]).netloc == ""


def test_what_the_queue_is_filtered_by_is_kept(curator: Curator, client: TestClient) -> None:
    answer = curator.send(approve=EVENTS, queue="state=new&words=vaso")
    page = unescape(client.get(answer.headers["location"]).text)
    assert 'href="/?state=new&words=vaso" id="queue-link"' in page


def test_an_address_of_somebody_else_is_not_gone_to(curator: Curator) -> None:
    for queue in ("//evil.example", "https://evil.example", "x\r\nSet-Cookie: a=b"):
        location = curator.send(approve=EVENTS, queue=queue, of="").headers.get("location", "/")
        assert location.startswith("/records/")
        assert "\n" not in location


def test_a_binding_is_corrected(curator: Curator, folder: Path) -> None:
    arm = curator.page("?value=/mortality/0/percent&do=correct")
    assert '<option value="norepinephrine"' in arm
    answer = curator.send(correct=EVENTS, value="21", about__arm="norepinephrine")
    assert answer.status_code == 303
    batch.run(folder.parent / "raw", folder)
    record, _ = Store(folder).load(record_id(folder))
    names = {arm.id: arm.label for arm in record.arms}
    found = [one for one in record.mortality if one.events and one.events.value == 21]
    assert [names[one.arm or ""] for one in found] == ["norepinephrine"]


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"correct": P_VALUE, "value": "0.26"}, "that is what the record says"),
        ({"correct": P_VALUE, "value": "small"}, "no p value"),
        ({"correct": EVENTS, "value": "21", "about__arm": "sugar"}, "there is no arm 'sugar'"),
        ({"correct": P_VALUE, "value": "0.2", "words": "nothing of this"}, "stand nowhere"),
        ({"correct": P_VALUE, "value": "0.2", "words": "60 patients"}, "stand 2 times"),
        ({"approve": "/p_values/9"}, "there is no value"),
        ({"approve": "/citation"}, "there is no value"),
        ({"reject": "../../etc/passwd"}, "there is no value"),
        ({"add": "counts", "value": "7"}, "select the words"),
        ({"add": "no.such.field", "value": "7", "words": "double-blind"}, "no"),
        ({"add": "<script>", "value": "7", "words": "double-blind"}, "no kind of value"),
        ({"add": "counts", "value": "7", "start": "5", "end": "999999"}, "no stretch of the text"),
        ({"withdraw": "0123456789ab"}, "there is no decision"),
        ({}, "does not say what to decide"),
    ],
)
def test_what_cannot_be_decided_is_refused_with_the_reason(
    curator: Curator, folder: Path, fields: dict[str, str], reason: str
) -> None:
    answer = curator.send(**fields)
    assert answer.status_code == 422
    told = re.search(r'role="alert">(.*?)</p>', answer.text, re.DOTALL)
    assert told is not None
    assert reason in unescape(told[1])
    assert not list((folder / "decisions").glob("*.json"))


def test_what_was_written_is_still_there_after_a_refusal(curator: Curator) -> None:
    answer = curator.send(correct=P_VALUE, value="small", why="so it says")
    back = re.search(r'class="button primary" href="([^"]+)"', answer.text)
    assert back is not None
    page = curator.page(unescape(back[1]).removeprefix(curator.address))
    assert 'name="value" value="small"' in page
    assert 'name="why" value="so it says"' in page


def test_an_old_page_decides_nothing(curator: Curator, client: TestClient, folder: Path) -> None:
    old = dict(curator.seen)
    change(folder, "P = 0.26", "P = 0.62")
    answer = client.post(f"{curator.address}/decide", data={**old, "approve": P_VALUE})
    assert answer.status_code == 409
    assert not list((folder / "decisions").glob("*.json"))


@pytest.mark.parametrize("history", ["", "-1", "99", "x", "9" * 30])
def test_a_form_with_another_history_decides_nothing(curator: Curator, history: str) -> None:
    assert curator.send(approve=P_VALUE, history=history).status_code == 409


def test_the_same_value_twice_at_once_is_decided_once(curator: Curator, client: TestClient) -> None:
    old = dict(curator.seen)
    curator.send(reject=P_VALUE, why="mine")
    answer = client.post(
        f"{curator.address}/decide", data={**old, "correct": P_VALUE, "value": "0.2"}
    )
    assert answer.status_code == 409
    assert "ada decided the same" in answer.text
    assert [one["action"] for one in curator.history()] == ["reject"]


def test_a_later_decision_takes_the_place_of_an_earlier_one(curator: Curator) -> None:
    curator.send(reject=P_VALUE)
    curator.send(correct=P_VALUE, value="0.25")
    first, second = curator.history()
    assert second["of"] == first["id"]
    assert '0.26</a> <span class="wanted">→ <strong>0.25' in curator.page()


class TestStale:
    """A p value was corrected, and then its page changed."""

    @pytest.fixture
    def stale(self, curator: Curator, folder: Path) -> Curator:
        curator.send(correct=P_VALUE, value="0.25", why="a slip")
        change(folder, "P = 0.26", "P = 0.62")
        curator.seen = hidden_fields(curator.page())
        return curator

    def test_it_says_what_was_decided_and_what_stands_there_now(self, stale: Curator) -> None:
        page = stale.page()
        assert "ada corrected P 0.26" in page
        assert "because: a slip" in page
        assert "<mark>P = 0.26</mark>" in page
        assert '"/p_values/0">Approve 0.62, which it is now' in page

    @pytest.mark.parametrize(
        "fields", [{"approve": P_VALUE}, {"correct": P_VALUE, "value": "0.52"}, {"reject": P_VALUE}]
    )
    def test_another_decision_takes_its_place(
        self, stale: Curator, client: TestClient, fields: dict[str, str]
    ) -> None:
        old = stale.history()[0]["id"]
        assert stale.send(**fields, of=str(old)).status_code == 303
        assert stale.history()[1]["of"] == old
        assert "Stale" not in stale.page()
        assert "stale" not in states(client)

    def test_it_is_withdrawn(self, stale: Curator, client: TestClient) -> None:
        stale.send(withdraw=str(stale.history()[0]["id"]))
        assert "stale" not in states(client)

    def test_what_it_replaces_must_still_count(self, stale: Curator) -> None:
        old = str(stale.history()[0]["id"])
        stale.send(withdraw=old)
        assert stale.send(approve=P_VALUE, of=old).status_code == 409
        assert stale.send(approve=P_VALUE, of="<script>").status_code == 422


class TestQueue:
    def test_what_is_stale_comes_before_what_changed_and_what_is_new(
        self, folder: Path, tmp_path: Path
    ) -> None:
        shutil.copytree(folder, tmp_path / "before")
        before = FolderState(tmp_path / "before")
        app = review_app(Settings(folder, who="ada", before=before))
        with TestClient(app, base_url=f"http://{HOST}", follow_redirects=False) as client:
            assert states(client) == ["new", "new"]
            change(folder, "(45.0%)", "(45.5%)")
            assert states(client) == ["changed", "new"]
            curator = Curator(client, folder)
            curator.send(approve_record="1")
            assert states(client) == ["new", "approved"]
            change(folder, "(45.0%)", "(46.0%)")
            assert states(client) == ["stale", "new"]
            assert "1 of 2 decided" not in client.get("/").text

    def test_a_value_that_is_new_since_the_approval_waits(
        self, client: TestClient, folder: Path, curator: Curator
    ) -> None:
        curator.send(approve_record="1")
        assert states(client, "?state=approved") == ["approved"]
        more = "Conclusion: Vasopressin did not reduce mortality.\n\nFunding: The Kidney Fund.\n"
        change(folder, "Conclusion: Vasopressin did not reduce mortality.\n", more)
        record, _ = Store(folder).load(record_id(folder))
        assert record.review.unseen
        assert states(client)[0] == "changed"
        assert "new since the record was approved" in curator.page()
        curator.seen = hidden_fields(curator.page())
        curator.send(approve_record="1")
        assert states(client, "?state=approved") == ["approved"]

    @pytest.mark.parametrize(
        ("query", "shown"),
        [
            ("?words=vasopressin", 1),
            ("?words=VASO", 1),
            ("?words=xyz", 0),
            ("?state=new", 2),
            ("?state=stale", 0),
            ("?field=intervals", 1),
            ("?field=p_values", 2),
            ("?verdict=inconsistent", 0),
            ("?verdict=consistent", 2),
            ("?cause=source", 0),
            ("?nonsense=1", 2),
            ("?words=%00%ff<script>", 0),
        ],
    )
    def test_filters(self, client: TestClient, query: str, shown: int) -> None:
        page = client.get(f"/{query}").text
        assert page.count('<li class="row"') == shown
        assert "<script>" not in page.replace('<script src="/static/review.js" defer>', "")

    def test_a_broken_record_is_told_and_stops_nothing(
        self, client: TestClient, folder: Path
    ) -> None:
        id = record_id(folder)
        (folder / "records" / f"{id}.json").write_text("{}", encoding="utf-8")
        page = client.get("/")
        assert page.status_code == 200
        assert states(client) == ["broken", "new"]
        answer = client.get(f"/records/{id}")
        assert answer.status_code == 500
        assert "cannot be shown" in answer.text
        assert "Traceback" not in answer.text

    def test_broken_decisions_are_told_and_stop_nothing(
        self, client: TestClient, folder: Path
    ) -> None:
        id = record_id(folder)
        (folder / "decisions").mkdir()
        (folder / "decisions" / f"{id}.json").write_text("[]", encoding="utf-8")
        assert states(client) == ["broken", "new"]
        assert client.get(f"/records/{id}").status_code == 500

    def test_a_folder_that_is_gone_is_told(self, client: TestClient, folder: Path) -> None:
        shutil.rmtree(folder)
        answer = client.get("/")
        assert answer.status_code == 500
        assert "cannot be used" in answer.text
