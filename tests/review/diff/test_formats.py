"""A diff as people and programs read it; what comes from a page stays text in all of them."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from extract.review.diff import Diff, Version, diff_states, formats
from extract.review.diff.formats.markdown import MOST
from extract.store import FolderState
from tests.review.diff.making import EVENTS, PAGE, made, named, with_value, write

HOSTILE = (
    "<script>alert(1)</script> ![x](https://example.org/x.png) @someone #12 `` ``` | [a](b) "
    "https://example.org \x1b[31mred\x1b[0m \u202eevil &amp; *bold* <!-- --> ]]>"
)


def diff_of(folder: Path, old: list[Version], new: list[Version]) -> Diff:
    sides = [write(folder / name, *side) for name, side in (("old", old), ("new", new))]
    return diff_states(*map(FolderState, sides))


@pytest.fixture
def plain(tmp_path: Path) -> Diff:
    old, new = named(made(), "pmid-1"), named(made(PAGE.replace("30 of", "31 of")), "pmid-1")
    return diff_of(tmp_path, [old, named(made(), "pmid-2")], [new, named(made(), "pmid-3")])


@pytest.fixture
def hostile(tmp_path: Path) -> Diff:
    """All that a page can put into a diff: title, value, arm, sentence."""
    plain = named(made(), "pmid-1")
    text = plain.text.replace("(P=0.14).", f"(P=0.14) {HOSTILE}.")
    title = ("citation", "title", "value")
    old = with_value(Version.of(plain.record, text), title, f"Aspirin {HOSTILE}")
    label = with_value(old, ("arms", 0, "label"), f"aspirin {HOSTILE}")
    new = with_value(with_value(label, (*EVENTS, "value"), 31), title, f"More {HOSTILE}")
    whole = named(old, "pmid-2")
    return diff_of(tmp_path, [old, whole], [new])


def test_terminal(plain: Diff) -> None:
    lines = list(formats.terminal(plain, is_plain=True))
    assert "1 record changed, 1 gained, 1 lost" in lines
    assert "values: 2 changed; causes: 2 source" in lines
    text = " ".join(" ".join(lines).split())
    assert "changed mortality: events: 30 → 31 of aspirin, mortality, 28 days, observed" in text
    assert "- At 28 days, [[30]] of 100 patients" in text
    assert "+ At 28 days, [[31]] of 100 patients" in text
    assert "lost pmid-2" in text
    assert "gained pmid-3" in text
    assert max(map(len, lines)) <= 100


def test_colours_are_for_terminals(plain: Diff) -> None:
    assert "\x1b[" in "".join(formats.terminal(plain, is_plain=False))
    assert "\x1b" not in "".join(formats.terminal(plain, is_plain=True))


def test_a_terminal_is_not_driven_by_a_page(hostile: Diff) -> None:
    shown = "".join(formats.terminal(hostile, is_plain=True))
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert r"\x1b[31mred" in shown


def test_json_has_the_published_shape(hostile: Diff) -> None:
    written = hostile.model_dump_json(indent=2)
    assert Diff.model_validate_json(written) == hostile
    Draft202012Validator(Diff.model_json_schema(mode="serialization")).validate(json.loads(written))
    assert json.loads(written)["diff_version"] == "1.0"


FENCE = re.compile(r"^ {0,3}(`{3,})(diff)?$")
CODE = re.compile(r"(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)")


def outside_of_code(markdown: str) -> str:
    """What a reader of Markdown takes for more than code."""
    kept, fence = [], ""
    for line in markdown.splitlines():
        found = FENCE.match(line)
        if found and not fence:
            fence = found[1]
        elif found and len(found[1]) >= len(fence):
            fence = ""
        elif not fence:
            kept.append(CODE.sub("", line))
    assert not fence
    return "\n".join(kept)


def test_markdown(plain: Diff) -> None:
    text = "\n".join(formats.markdown(plain))
    assert (
        "- **changed** mortality: events: `30` → `31` of `aspirin, mortality, 28 days, observed`"
        in text
    )
    assert "  - At 28 days, [[30]] of 100 patients" in text
    assert "- **lost** `pmid-2`" in text


def test_nothing_of_a_page_is_markdown(hostile: Diff) -> None:
    text = "\n".join(formats.markdown(hostile))
    assert "<script>" in text  # it is there, as code
    assert not set("<>@[]!|\x1b\u202e") & set(outside_of_code(text))
    assert "https:" not in outside_of_code(text)
    assert "#12" not in outside_of_code(text)


def test_a_long_diff_is_cut_and_says_so(tmp_path: Path) -> None:
    old, new = made(), made(PAGE.replace("30 of", "31 of"))
    ids = [f"pmid-{i}" for i in range(1, 201)]
    found = diff_of(tmp_path, [named(old, id) for id in ids], [named(new, id) for id in ids])
    lines = list(formats.markdown(found))
    assert re.fullmatch(r"\n… and \d+ more records\.", lines[-1])
    assert sum(len(line) + 1 for line in lines) <= MOST + 100
    assert "200 records changed" in lines[1]


class Page(HTMLParser):
    """The elements, attributes and text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str | None] = []
        self.policy = ""
        self.style = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        given = dict(attrs)
        self.attributes |= given.keys()
        self.links += [value for name, value in attrs if name in ("href", "src")]
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = str(given["content"])
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style += data


def parsed(diff: Diff) -> Page:
    page = Page()
    page.feed("\n".join(formats.html(diff)))
    assert page.open == []
    return page


def test_html_loads_and_runs_nothing(hostile: Diff) -> None:
    page = parsed(hostile)
    assert not page.seen & {"script", "img", "link", "iframe", "object", "form", "base"}
    assert not [name for name in page.attributes if name.startswith("on") or name == "style"]
    assert all(str(link).startswith("#") for link in page.links)
    digest = base64.b64encode(hashlib.sha256(page.style.encode()).digest()).decode()
    assert page.policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}';")
    assert "url(" not in page.style
    assert "@import" not in page.style


def test_html_has_a_label_for_all_and_the_words_marked(plain: Diff) -> None:
    page = "\n".join(formats.html(plain))
    assert "<mark>30</mark> of 100 patients" in page
    assert "<mark>31</mark> of 100 patients" in page
    assert '<span class="kind lost">lost</span> <b>pmid-2</b>' in page


def test_an_empty_diff_says_so(tmp_path: Path) -> None:
    found = diff_of(tmp_path, [made()], [made()])
    for lines in (
        formats.terminal(found, is_plain=True),
        formats.markdown(found),
        formats.html(found),
    ):
        assert "no record changed; 1 identical" in "\n".join(lines)
