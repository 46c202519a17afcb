"""Printed dates to partial dates."""

import pytest

from extract.sources.dates import read_date, split_last_date

READ = {
    "2025 Apr 1": "2025-04-01",
    "2025 Apr 01": "2025-04-01",
    "2018 05 17": "2018-05-17",
    "2018 05": "2018-05",
    "2008 Feb": "2008-02",
    "2008": "2008",
    "2008 Feb-Mar": "2008",
    "2010 Jan 5-11": "2010-01",
    "2008 Feb 28-Mar 6": "2008",
    "2008 Feb 28-Feb 29": "2008-02",
    "2008 Winter": "2008",
    "2008 Spring-Summer": "2008",
    "February 28, 2008": "2008-02-28",
    "28 February 2008": "2008-02-28",
    "Sept 2008": "2008-09",
    "2008-02-28": "2008-02-28",
    "2008 Feb 29": "2008-02-29",
    "  2008\n Feb ": "2008-02",
}
NOT_READ = [
    "",
    "1998 Dec-1999 Jan",
    "1998-1999",
    "2007 Feb 29",
    "2008 Feb 31",
    "02/03/2008",
    "Feb 28",
    "in 2008",
    "20081",
    "2008 " * 40,
]


@pytest.mark.parametrize("printed", READ)
def test_a_date_is_read_as_far_as_it_is_printed(printed: str) -> None:
    date = read_date(printed)
    assert date is not None
    assert date.isoformat() == READ[printed]


@pytest.mark.parametrize("printed", NOT_READ)
def test_nothing_is_made_of_what_is_no_one_date(printed: str) -> None:
    assert read_date(printed) is None


@pytest.mark.parametrize(
    ("line", "before", "date"),
    [
        ("JAMA February 19, 2019", "JAMA ", "February 19, 2019"),
        ("BMJ 3 May 2001", "BMJ ", "3 May 2001"),
        ("Lancet May 2001", "Lancet ", "May 2001"),
        ("Lancet 2001", "Lancet ", "2001"),
        ("The Lancet", "The Lancet", ""),
        ("2001 in review", "2001 in review", ""),
    ],
)
def test_the_date_at_the_end_of_a_line_is_split_off(line: str, before: str, date: str) -> None:
    assert split_last_date(line) == (before, date)
