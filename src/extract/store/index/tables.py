"""The tables of the index."""

from __future__ import annotations

# Steps whenever what is stored changes; an index of another number is built again.
FORMAT = 1

# The words of a record, by what they are of. Vocabularies stand here too, so that one expression
# asks for all of it and SQLite walks through the shortest list.
COLUMNS = ("text", "condition", "interventions", "domains", "verdicts", "state", "report_type")

_NAMES = ", ".join(COLUMNS)
_OLD = ", ".join(f"old.{name}" for name in COLUMNS)
_NEW = ", ".join(f"new.{name}" for name in COLUMNS)

TABLES = f"""
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- The key is a function of the id, so that a page of a list goes on where it was, also when the
-- index was built again meanwhile. What lists show stands first in a row, and what is long last.
CREATE TABLE records (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    stamp TEXT NOT NULL,
    digest TEXT NOT NULL,
    summary TEXT NOT NULL,
    condition TEXT NOT NULL,
    interventions TEXT NOT NULL,
    domains TEXT NOT NULL,
    verdicts TEXT NOT NULL,
    state TEXT NOT NULL,
    report_type TEXT NOT NULL,
    record BLOB NOT NULL,
    text TEXT NOT NULL
);

-- What tells whether a file has changed, without a look at the rows, which are long.
CREATE UNIQUE INDEX stamps ON records (id, stamp);

CREATE TABLE identifiers (
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    key INTEGER NOT NULL,
    PRIMARY KEY (kind, value, key)
) WITHOUT ROWID;
CREATE INDEX identifiers_of_a_record ON identifiers (key);

CREATE TABLE mortality (
    key INTEGER NOT NULL,
    place INTEGER NOT NULL,
    row TEXT NOT NULL,
    PRIMARY KEY (key, place)
) WITHOUT ROWID;

CREATE TABLE results (
    key INTEGER NOT NULL,
    place INTEGER NOT NULL,
    domain TEXT NOT NULL,
    row TEXT NOT NULL,
    PRIMARY KEY (key, place)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE words USING fts5 (
    {_NAMES},
    content = 'records', content_rowid = 'key', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER words_of_new AFTER INSERT ON records BEGIN
    INSERT INTO words (rowid, {_NAMES}) VALUES (new.key, {_NEW});
END;
CREATE TRIGGER words_of_gone AFTER DELETE ON records BEGIN
    INSERT INTO words (words, rowid, {_NAMES}) VALUES ('delete', old.key, {_OLD});
END;
"""

NAMES = ("words", "records", "identifiers", "mortality", "results", "meta")
