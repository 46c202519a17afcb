"""The only code that opens files in the folders of raw pages and of records."""

from extract.store.citations import Change, Citations, Current, Journal, in_utc
from extract.store.decisions import DecisionFolder
from extract.store.errors import DecidedMeanwhile, StoreError, StoreInUse
from extract.store.files import whole_file, whole_folder
from extract.store.folder import Output, Store, to_json
from extract.store.ids import is_storable
from extract.store.layouts import Stored
from extract.store.ledger import RICHEST_FIRST, Claim, Entry, Ledger
from extract.store.origins import Origin, describe, origin_path, read_origin, retrieved_at
from extract.store.pages import find_pages, hash_page, open_page
from extract.store.report import Found, Left, Pages, Refusal, RunReport, Superseded, count, total
from extract.store.revisions import Revision, folder_in_repository, versions_of
from extract.store.stamps import Stamps
from extract.store.states import EmptyState, FolderState, State, kept_state, state_of

__all__ = [
    "RICHEST_FIRST",
    "Change",
    "Citations",
    "Claim",
    "Current",
    "DecidedMeanwhile",
    "DecisionFolder",
    "EmptyState",
    "Entry",
    "FolderState",
    "Found",
    "Journal",
    "Ledger",
    "Left",
    "Origin",
    "Output",
    "Pages",
    "Refusal",
    "Revision",
    "RunReport",
    "Stamps",
    "State",
    "Store",
    "StoreError",
    "StoreInUse",
    "Stored",
    "Superseded",
    "count",
    "describe",
    "find_pages",
    "folder_in_repository",
    "hash_page",
    "in_utc",
    "is_storable",
    "kept_state",
    "open_page",
    "origin_path",
    "read_origin",
    "retrieved_at",
    "state_of",
    "to_json",
    "total",
    "versions_of",
    "whole_file",
    "whole_folder",
]
