"""What a curator does in a browser, from the queue to a decision that the next run respects."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from extract import batch
from extract.store import FolderState, Store
from tests.review.web.build import PAGE, TITLE, record_id
from tests.review.web.serving import serving

playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright")
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright  # noqa: E402

CHROMIUM = Path("/usr/bin/chromium")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not CHROMIUM.exists(), reason=f"needs {CHROMIUM}"),
]

PERCENT = "/mortality/0/percent"
P_VALUE = "/p_values/0"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as started:
        arguments = ["--no-sandbox", "--headless", "--disable-gpu"]
        browser = started.chromium.launch(executable_path=CHROMIUM, args=arguments)
        yield browser
        browser.close()


@pytest.fixture
def address(folder: Path) -> Iterator[str]:
    with serving(folder) as address:
        yield address


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    """A window that asks nobody but our server, and in which nothing goes wrong."""
    context = browser.new_context()
    page, wrong = context.new_page(), list[str]()
    page.on("request", lambda r: None if r.url.startswith(address) else wrong.append(r.url))
    page.on("console", lambda m: wrong.append(m.text) if _is_wrong(m) else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    yield page
    context.close()
    assert wrong == []


def _is_wrong(message: ConsoleMessage) -> bool:
    """Whether it is more than the browser's note that a request was refused."""
    return message.type == "error" and "responded with a status of 4" not in message.text


@pytest.fixture
def plain(browser: Browser) -> Iterator[Page]:
    """A window in which scripts are off."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def press(page: Page, key: str) -> None:
    """Presses a key that leads to another page."""
    with page.expect_navigation():
        page.keyboard.press(key)


def rerun(folder: Path) -> None:
    batch.run(folder.parent / "raw", folder)


def change_page(folder: Path, old: str, new: str) -> None:
    path = folder.parent / "raw" / "a.txt"
    assert old in path.read_text(encoding="utf-8")
    path.write_text(PAGE.replace(old, new), encoding="utf-8")
    rerun(folder)


def decided(folder: Path) -> list[dict[str, object]]:
    path = folder / "decisions" / f"{record_id(folder)}.json"
    history: list[dict[str, object]] = json.loads(path.read_bytes())["history"]
    return history


def value(page: Page, path: str) -> str:
    """What the page says of a value, in one line."""
    return " ".join(page.locator(f'.value[data-path="{path}"]').inner_text().split())


def test_from_the_queue_to_approval_by_keys_alone(page: Page, address: str, folder: Path) -> None:
    page.goto(address)
    assert "0 of 2 decided" in page.inner_text(".top")
    for _ in range(2):
        page.keyboard.press("j")
    page.keyboard.press("k")
    first = page.locator(".row[aria-current] .row-title").inner_text()
    press(page, "Enter")
    assert page.inner_text("h1") == first
    page.keyboard.press("j")
    assert page.locator("#text .lit").all_inner_texts()
    press(page, "a")
    expect(page.locator("#said")).to_contain_text("Approved")
    expect(page.locator("#live")).to_contain_text("Approved")
    press(page, "A")
    assert "1 of 2 decided" in page.inner_text(".top")
    assert page.inner_text(".state") == "approved"
    press(page, "n")
    assert page.inner_text("h1") != first
    press(page, "q")
    assert page.locator(".row .state").all_inner_texts() == ["new", "approved"]
    rerun(folder)
    page.reload()
    assert page.locator(".row .state").all_inner_texts() == ["new", "approved"]


def test_a_value_and_its_words_lead_to_each_other(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}/records/{record_id(folder)}")
    page.click(f'.value[data-path="{P_VALUE}"] .said')
    assert page.locator("#text .lit").all_inner_texts() == ["P = 0.26"]
    assert page.locator("#text .near").count() > 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "P = 0.26"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.dataset.path") == P_VALUE
    page.click("#text a >> text=double-blind")
    selected = page.locator(".value.selected")
    assert selected.get_attribute("data-path") == "/design/masking"
    assert page.locator("#text .lit").all_inner_texts() == ["double-blind"]
    page.click("#text a >> text=120")  # of the description, too, but the number is stated by less
    assert page.locator("#text .lit").all_inner_texts() == ["120"]
    page.click("#text a >> text=35.0")  # of a result, of mortality, and of what is found of it
    assert page.locator("#at li").count() == 3


def test_a_correction_holds_after_the_next_run(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}/records/{record_id(folder)}?value={P_VALUE}")
    press(page, "c")
    expect(page.locator("#c-value")).to_be_focused()
    page.fill("#c-value", "0.25")
    page.fill("#c-why", "a slip")
    press(page, "Enter")
    assert "0.26 → 0.25" in value(page, P_VALUE)
    assert "from the next run on" in value(page, P_VALUE)
    rerun(folder)
    record, _ = Store(folder).load(record_id(folder))
    assert str(record.p_values[0].value) == "0.25"
    page.reload()
    assert "corrected by ada; the rules say 0.26" in value(page, P_VALUE)
    press(page, "u")
    rerun(folder)
    record, _ = Store(folder).load(record_id(folder))
    assert str(record.p_values[0].value) == "0.26"


def test_what_cannot_be_is_refused_and_not_lost(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}/records/{record_id(folder)}?value={P_VALUE}&do=correct")
    expect(page.locator("#c-value")).to_be_focused()
    page.fill("#c-value", "rather small")
    page.fill("#c-why", "so it says")
    press(page, "Enter")
    assert "This cannot be decided" in page.inner_text("[role=alert]")
    page.click("a:has-text('Look again')")
    assert page.input_value("#c-value") == "rather small"
    assert page.input_value("#c-why") == "so it says"
    assert not (folder / "decisions").exists() or not decided(folder)


def select(page: Page, words: str) -> None:
    """Selects words of the text as a mouse would, also over the borders of marks."""
    found = page.evaluate(
        """words => {
            const walker = document.createTreeWalker(document.querySelector("#text"), 4);
            const nodes = [];
            while (walker.nextNode()) nodes.push(walker.currentNode);
            const all = nodes.map(node => node.data).join("");
            const at = all.indexOf(words);
            const place = offset => {
                for (const node of nodes) {
                    if (offset <= node.length) return [node, offset];
                    offset -= node.length;
                }
            };
            const [first, from] = place(at), [last, to] = place(at + words.length);
            getSelection().setBaseAndExtent(first, from, last, to);
            return at;
        }""",
        words,
    )
    assert found >= 0


def test_a_value_is_added_by_selecting_words(page: Page, address: str, folder: Path) -> None:
    id = record_id(folder)
    words = "double-blind trial, 120 patients with septic shock"
    page.goto(f"{address}/records/{id}")
    select(page, words)
    page.wait_for_selector("text=Add a value from these words")
    press(page, "v")
    assert page.input_value("#a-words") == words
    page.select_option("#a-field", "limitations")
    page.fill("#a-value", "It was small.")
    with page.expect_navigation():
        page.click(".panel button")
    expect(page.locator("#said")).to_contain_text("Added")
    rerun(folder)
    record, text = Store(folder).load(id)
    (added,) = [one for one in record.limitations if one.rule == "decision"]
    assert added.value == "It was small."
    assert added.evidence[0].quote == words
    assert text[added.evidence[0].start : added.evidence[0].end] == words


def test_a_decision_whose_ground_has_moved_comes_first(
    page: Page, address: str, folder: Path
) -> None:
    id = record_id(folder)
    page.goto(f"{address}/records/{id}?value={P_VALUE}")
    press(page, "a")
    change_page(folder, "P = 0.26", "P = 0.62")
    page.goto(address)
    first = page.locator(".row").first
    assert first.locator(".state").inner_text() == "stale"
    assert TITLE in first.inner_text()
    page.keyboard.press("j")
    press(page, "Enter")
    told = page.locator(".note.stale").inner_text()
    assert "ada approved P 0.26" in told
    assert "P = 0.26" in told
    page.click("text=Withdraw the decision")
    assert page.locator(".note.stale").count() == 0
    assert [one["action"] for one in decided(folder)] == ["approve", "withdraw"]


def test_a_change_is_shown_with_its_cause(browser: Browser, folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "before")
    change_page(folder, "(45.0%)", "(45.5%)")
    with serving(folder, before=FolderState(tmp_path / "before")) as address:
        page = browser.new_page()
        page.goto(f"{address}/?cause=source")
        assert page.locator(".row").count() == 1
        assert page.inner_text(".row .state") == "changed"
        page.click(".row-title a")
        change = " ".join(page.locator(".change-item").first.inner_text().split())
        page.close()
    assert "45.0% → 45.5%" in change
    assert "by the source" in change


def test_two_tabs_decide_at_once(page: Page, address: str, folder: Path) -> None:
    record = f"{address}/records/{record_id(folder)}?value={P_VALUE}"
    other = page.context.new_page()
    page.goto(record)
    other.goto(f"{record}&do=correct")
    press(page, "r")
    expect(other.locator("#c-value")).to_be_focused()
    other.fill("#c-value", "0.25")
    press(other, "Enter")
    assert "Somebody was faster" in other.inner_text("[role=alert]")
    assert "ada decided the same" in other.inner_text("[role=alert]")
    other.click("a:has-text('Look again')")
    assert "rejected by ada" in value(other, P_VALUE)
    assert other.input_value("#c-value") == "0.25"
    assert [one["action"] for one in decided(folder)] == ["reject"]
    other.click(".panel button")
    assert [one["action"] for one in decided(folder)] == ["reject", "correct"]


def test_two_tabs_decide_on_different_values(page: Page, address: str, folder: Path) -> None:
    record = f"{address}/records/{record_id(folder)}"
    other = page.context.new_page()
    page.goto(f"{record}?value={P_VALUE}")
    other.goto(f"{record}?value={PERCENT}")
    press(page, "a")
    press(other, "a")
    assert len(decided(folder)) == 2


def test_a_record_that_was_made_anew_meanwhile_is_not_decided_on(
    page: Page, address: str, folder: Path
) -> None:
    page.goto(f"{address}/records/{record_id(folder)}?value={P_VALUE}")
    change_page(folder, "P = 0.26", "P = 0.62")
    press(page, "a")
    assert "made anew while you looked at it" in page.inner_text("[role=alert]")


def test_all_of_it_works_without_a_script(plain: Page, address: str, folder: Path) -> None:
    plain.goto(address)
    plain.fill("#f-words", "vasopressin")
    plain.click("text=Show")
    assert plain.locator(".row").count() == 1
    plain.click(".row-title a")
    plain.click(f'.value[data-path="{P_VALUE}"] .said')
    assert plain.locator("#text .lit").all_inner_texts() == ["P = 0.26"]
    plain.click("#text a >> text=120")
    assert "120" in plain.inner_text("#at")
    plain.click(f'.value[data-path="{PERCENT}"] [name=approve]')
    assert "Approved" in plain.inner_text("#said")
    plain.click("#undo")
    assert "Undone" in plain.inner_text("#said")
    plain.click(f'.value[data-path="{P_VALUE}"] [data-do=correct]')
    plain.fill("#c-value", "0.25")
    plain.click(".panel button")
    assert "0.26 → 0.25" in value(plain, P_VALUE)
    plain.click("#add-link")
    plain.select_option("#a-field", "limitations")
    plain.fill("#a-words", "The primary outcome was death at 28 days.")
    plain.fill("#a-value", "Late deaths are not known.")
    plain.click(".panel button")
    assert "Added" in plain.inner_text("#said")
    plain.click("text=Approve the record")
    plain.click("#queue-link")
    plain.wait_for_selector(".row .state")
    assert plain.locator(".row .state").all_inner_texts() == ["corrected"]
    actions = [one["action"] for one in decided(folder)]
    assert actions == ["approve", "withdraw", "correct", "add", "approve"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_small_screen_needs_no_scrolling_to_the_side(
    browser: Browser, address: str, folder: Path, scheme: str
) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    for path in ("/", f"/records/{record_id(folder)}?value={P_VALUE}&do=correct", "/help"):
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
    context.close()


def test_everything_that_can_be_used_has_a_name(page: Page, address: str, folder: Path) -> None:
    for path in ("/", f"/records/{record_id(folder)}?value={P_VALUE}&do=correct", "/help"):
        page.goto(address + path)
        nameless = page.evaluate(
            """() => [...document.querySelectorAll("a, button, input, select, summary, svg[role]")]
                .filter(one => one.type !== "hidden" && !(one.textContent.trim()
                    || one.labels?.length || one.getAttribute("aria-label")))
                .map(one => one.outerHTML)"""
        )
        assert nameless == []
        assert page.locator("main, header, nav").count() >= 3
        assert page.locator("h1").count() == 1


def test_single_keys_can_be_turned_off(page: Page, address: str, folder: Path) -> None:
    page.goto(f"{address}/help")
    page.uncheck("#keys")
    page.goto(f"{address}/records/{record_id(folder)}?value={P_VALUE}")
    page.keyboard.press("a")
    page.wait_for_timeout(200)
    assert not (folder / "decisions").exists()


HOSTILE = (
    '<script>alert(1)</script>"></textarea><img src=x onerror=alert(2)> \u202egnp.exe '
    '<a href="javascript:alert(3)">javascript:alert(3)</a> {{ 7 * 7 }} &amp;'
)


def test_hostile_text_stays_text(page: Page, address: str, folder: Path) -> None:
    raw = folder.parent / "raw"
    (raw / "h.txt").write_text(PAGE.replace(TITLE, HOSTILE), encoding="utf-8")
    rerun(folder)
    id = next(id for id in Store(folder).ids() if "<script>" in Store(folder).load(id)[1])
    text = folder / "texts" / f"{id}.txt"  # as if the file had been tampered with
    filler = "\0\x1b[2J\u2028 </p></main><script>alert(4)</script> " + "99 \u202e" * 50_000
    text.write_text(text.read_text(encoding="utf-8") + filler, encoding="utf-8")
    page.goto(address)
    assert "<script>alert(1)</script>" in page.inner_text("main")
    page.goto(f"{address}/records/{id}?value={P_VALUE}")
    assert "<script>alert(1)</script>" in page.inner_text("h1")
    assert "{{ 7 * 7 }} &" in page.inner_text("h1")
    assert page.locator("script").count() == 1
    assert page.locator("#text img").count() == 0
    assert page.locator("a[href^='javascript' i]").count() == 0
    shown = page.inner_text("body")
    assert not set("\0\x1b\u202e\u2028") & set(shown)
    press(page, "a")
    expect(page.locator("#said")).to_contain_text("Approved")
