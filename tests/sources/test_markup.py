"""Markup to text that means the same."""

import pytest
from bs4 import BeautifulSoup
from lxml import etree

from extract.sources.markup import lines_of_tag, text_of_element, text_of_tag

INLINE = {
    "10<sup>9</sup>/L": "10⁹/L",
    "CO<sub>2</sub>": "CO₂",
    "kg<sup>-1</sup>": "kg⁻¹",
    "kg<sup>−1</sup>": "kg⁻¹",
    "x<sup>2+n</sup>": "x²⁺ⁿ",
    "V<sub>T</sub>": "V_(T)",
    "C<sub>max</sub>": "C_(max)",
    "a<sup>b</sup>": "a^(b)",
    "the 14<sup>th</sup> day": "the 14th day",
    "<i>P</i> = <b>0·05</b>": "P = 0·05",
    "10<sup>2<sup>3</sup></sup>": "10^(2³)",
    "a<sup> </sup>b": "ab",
    "β\n    <sub>2</sub>-agonist": "β₂-agonist",
    "P &lt; 0.05 &amp; more": "P < 0.05 & more",
    "5 ± 3 µg": "5 ± 3 µg",
    "0·85 −3 °C ≥ α": "0·85 −3 °C ≥ α",
    "one\n  two\tthree": "one two three",
}


@pytest.mark.parametrize("markup", INLINE)
def test_xml_and_html_give_the_same_text(markup: str) -> None:
    element = etree.fromstring(f"<AbstractText>{markup}</AbstractText>")
    tag = BeautifulSoup(f"<p>{markup}</p>", "lxml").p
    assert tag is not None
    assert text_of_element(element) == INLINE[markup]
    assert text_of_tag(tag) == INLINE[markup]


def test_blocks_are_lines_and_what_no_browser_shows_is_none() -> None:
    page = """<div>One<p>two <span>three</span></p><script>x</script><ul><li>four</li><li> </li>
    <li>five<br>six</li></ul><button>B</button><p hidden>no</p><!-- no -->end</div>"""
    tag = BeautifulSoup(page, "lxml").div
    assert tag is not None
    assert lines_of_tag(tag) == ["One", "two three", "four", "five", "six", "end"]


def test_a_superscript_that_links_to_a_reference_is_no_text() -> None:
    tag = BeautifulSoup('<p>It fell.<sup><a href="#r1">1</a></sup> So 10<sup>3</sup></p>', "lxml").p
    assert tag is not None
    assert text_of_tag(tag) == "It fell. So 10³"


def test_the_tail_of_an_element_is_not_its_text() -> None:
    root = etree.fromstring("<a><b>one<i>two</i></b> three</a>")
    assert text_of_element(root[0]) == "onetwo"
