"""HTML as a plain tree."""

import pytest

from extract.sources.html_tree import Element, tree_of
from extract.sources.markup import lines_of_html, text_of_html

PAGE = """<main id=own class="a b"><h1>Fog</h1><!-- no --><p>It wets 10<sup>9</sup>
of&nbsp;us.<br>All.</p><p hidden>Unseen.</p><script>no()</script><ul><li>x<li>y</ul></main>"""


def named(tree: Element, *names: str) -> list[str]:
    return [element.name for element in tree.elements(*names)]


def test_elements_stand_in_the_order_of_the_page() -> None:
    assert named(tree_of(PAGE), "h1", "p", "sup", "li") == ["h1", "p", "sup", "p", "li", "li"]
    (item, _) = tree_of(PAGE).elements("li")
    assert [parent.name for parent in item.parents] == ["ul", "main", "body", "html", ""]


def test_attributes_and_classes() -> None:
    (main,) = tree_of(PAGE).elements("main")
    assert main.attributes == {"id": "own", "class": "a b"}
    assert tree_of(PAGE).of_class("b") is not None
    assert tree_of(PAGE).of_class("a b") is None


def test_lines_are_those_that_a_browser_shows() -> None:
    assert lines_of_html(tree_of(PAGE)) == ["Fog", "It wets 10⁹ of\u00a0us.", "All.", "x", "y"]
    assert text_of_html(tree_of("<p>a<br>b</p>")) == "a b"


def test_what_is_taken_out_leaves_the_text_behind_it() -> None:
    tree = tree_of("<p><b>Aim:</b> to wet.</p>")
    (bold,) = tree.elements("b")
    bold.remove()
    assert text_of_html(bold) == "Aim:"
    assert text_of_html(tree) == "to wet."


@pytest.mark.parametrize("page", ["", "<", "<!-- ", "</p></html>", "\x01"])
def test_there_is_a_tree_of_anything(page: str) -> None:
    assert text_of_html(tree_of(page)).strip("\x01<") == ""


@pytest.mark.parametrize("page", ["<p>a</html>b<p>c", "<p>a</body><div>b</div><p>c", "<s<>a b c"])
def test_nothing_is_lost_where_a_page_is_damaged(page: str) -> None:
    assert "".join(text_of_html(tree_of(page)).split()) == "abc"


def test_depth_costs_no_stack() -> None:
    assert text_of_html(tree_of("<i>" * 50_000 + "deep")) == "deep"
