"""A file that a person edits: what is right in it, and where it is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.fetch import LIMIT, BadSearches, read_searches

GOOD = """\
# Ours.
[septic-shock]
query = '''
  "septic shock"[tiab]
  AND randomized controlled trial[pt]
'''
published_from = 2015
published_to = 2026-06-30
limit = 20_000

[fluids]
query = "fluids"
published_from = "2020-03"
"""


@pytest.fixture
def file(tmp_path):
    return tmp_path / "searches.toml"


def test_searches_are_read_in_their_order(file):
    file.write_text(GOOD)
    shock, fluids = read_searches(file)
    assert (shock.name, shock.limit, fluids.name, fluids.limit) == (
        "septic-shock", 20_000, "fluids", LIMIT,
    )  # fmt: skip
    assert shock.term == (
        '("septic shock"[tiab] AND randomized controlled trial[pt]) AND 2015:2026/06/30[pdat]'
    )
    assert fluids.term == "(fluids) AND 2020/03:3000[pdat]"


def test_a_search_without_dates_is_its_query(file):
    file.write_text('[a]\nquery = "x OR y"\n')
    assert read_searches(file)[0].term == "x OR y"


WRONG = {
    "no TOML": ("[a\n", "line 1"),
    "a name twice": ('[a]\nquery = "x"\n[a]\n', "line 3"),
    "nothing": ("# later\n", "there is no search"),
    "no query": ('\n[b]\nquery = "x"\n[a]\nlimit = 3\n', ":4: a: query: a search needs it"),
    "an empty query": ('[a]\n\nquery = "  "\n', ":3: a: query: "),
    "a query that is none": ("[a]\nquery = 3\n", ":2: a: query: "),
    "a wrong word": ('[b]\nquerry = "x"\n', ":2: b: querry: a search has none of this name, but"),
    "a name within": ('[a]\nquery = "x"\nname = "b"\n', ":3: name: "),
    "a name with spaces": ('["My search"]\nquery = "x"\n', ":1: 'My search': expected a name"),
    "a name with dots": ('# x\n[a.b]\nquery = "x"\n', ":2: a: "),
    "a path for a name": ('["../a"]\nquery = "x"\n', ":1: '../a'"),
    "a limit of none": ('[a]\nquery = "x"\nlimit = 0\n', ":3: a: limit: "),
    "a limit in words": ('[a]\nquery = "x"\nlimit = "many"\n', ":3: a: limit: "),
    "a limit that is a truth": ('[a]\nquery = "x"\nlimit = true\n', ":3: a: limit: "),
    "a day that is none": ('[a]\nquery = "x"\npublished_from = 2026-02-30\n', "line 3"),
    "a month that is none": (
        '[a]\nquery = "x"\npublished_from = "2020-13"\n',
        ':3: a: published_from: expected a year (2015), a month ("2015-06") or a day',
    ),
    "a year that is none": ('[a]\nquery = "x"\npublished_to = 15\n', ":3: a: published_to: "),
    "dates the wrong way round": (
        '[a]\nquery = "x"\npublished_from = 2020\npublished_to = 2019\n',
        ":1: a: published_from is later than published_to",
    ),
    "a key above all": ('query = "x"\n', ":1: query: expected it within a search"),
    "a list": ('[[a]]\nquery = "x"\n', ":1: a: expected it within a search"),
    "deep nesting": ("a = " + "[" * 20_000, "searches.toml: "),
}


@pytest.mark.parametrize(("content", "said"), WRONG.values(), ids=WRONG)
def test_an_error_is_named_with_its_line(content, said, file):
    file.write_text(content)
    with pytest.raises(BadSearches) as caught:
        read_searches(file)
    assert said in str(caught.value)
    assert str(caught.value).startswith(str(file))


def test_a_file_that_is_not_there(file):
    with pytest.raises(BadSearches, match="No such file or directory; a file of saved searches"):
        read_searches(file)


def test_a_file_that_is_no_text(file):
    file.write_bytes(b"[a]\nquery = '\xff'\n")
    with pytest.raises(BadSearches, match=r":2: expected UTF-8"):
        read_searches(file)


@given(st.text(max_size=100) | st.sampled_from(["[a]\nquery='x'\n"]).flatmap(
    lambda good: st.text(alphabet="[]a='\"\n_limquery0123456789-.# ", max_size=60).map(good.__add__)
))  # fmt: skip
def test_no_file_breaks_the_reader(tmp_path_factory, content):
    file = tmp_path_factory.getbasetemp() / "any.toml"
    file.write_bytes(content.encode("utf-8", "surrogatepass"))
    try:
        searches = read_searches(file)
    except BadSearches:
        return
    assert all(search.query for search in searches)
