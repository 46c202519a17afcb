"""Files in the shape in which PubMed publishes its citations, of any length.

    python benchmarks/medline.py OUT.xml.gz [--citations 30000] [--texts CORPORA]

Every sixth citation is typed as a randomised trial. Beside title and abstract each has what real
ones have and nobody reads here: affiliations, history, references. Without CORPORA, all have the
abstract of one made-up trial.
"""

from __future__ import annotations

import argparse
import gzip
import random
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from extract.sources.headings import split_inline

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:  # run as a script
    sys.path.insert(0, str(ROOT))

TRIAL = "Randomized Controlled Trial"
HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" '
    '"https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd">\n<PubmedArticleSet>\n'
)
END = "</PubmedArticleSet>\n"
AUTHORS = ("Ito", "Okafor", "Lindqvist", "Moreau", "Castañeda", "O'Brien", "Żak", "Haddad")
MONTHS = ("Jan", "Mar", "Jun", "Sep", "Nov")


class Wording(NamedTuple):
    """A title and the parts of an abstract, each with its label."""

    title: str
    parts: tuple[tuple[str, str], ...]


METHODS = (
    "We randomly assigned 412 adults to early warming (n = 206) or to usual care (n = 206). The "
    "primary outcome was death within 90 days."
)
RESULTS = (
    "At 90 days, 21 of 206 patients (10.2%) in the early-warming group and 34 of 206 (16.5%) in "
    "the usual-care group had died (risk ratio, 0.62; 95% confidence interval, 0.37 to 1.03; "
    "P = 0.06)."
)
MADE_UP = Wording(
    "Early warming or usual care after cardiac surgery: a randomised trial",
    (
        ("BACKGROUND", "Whether warming the blood on return from bypass is of use is unknown."),
        ("METHODS", METHODS),
        ("RESULTS", RESULTS),
        ("CONCLUSIONS", "Early warming did not significantly reduce mortality at 90 days."),
    ),
)


class Citation(NamedTuple):
    """What tells one citation from others."""

    pmid: int
    wording: Wording = MADE_UP
    types: tuple[str, ...] = ("Journal Article", TRIAL)
    published: str = "<Year>2018</Year><Month>Mar</Month>"
    version: int = 1


def element(citation: Citation) -> str:
    """The PubmedArticle of a citation."""
    chance = random.Random(citation.pmid)  # noqa: S311 - the same again, not a secret
    title, parts = citation.wording
    abstract = "\n".join(_part(label, text) for label, text in parts)
    types = "\n".join(
        f'<PublicationType UI="D0">{escape(t)}</PublicationType>' for t in citation.types
    )
    return f"""<PubmedArticle>
<MedlineCitation Status="MEDLINE" Owner="NLM" IndexingMethod="Curated">
<PMID Version="{citation.version}">{citation.pmid}</PMID>
<DateRevised><Year>2024</Year><Month>05</Month><Day>17</Day></DateRevised>
<Article PubModel="Print-Electronic">
<Journal>
<JournalIssue CitedMedium="Internet"><Volume>{citation.pmid % 90}</Volume><Issue>4</Issue>
<PubDate>{citation.published}</PubDate></JournalIssue>
<Title>Annals of made-up trials</Title><ISOAbbreviation>Ann Made-up Trials</ISOAbbreviation>
</Journal>
<ArticleTitle>{escape(title)}</ArticleTitle>
<Pagination><MedlinePgn>101-110</MedlinePgn></Pagination>
<ELocationID EIdType="doi" ValidYN="Y">10.1234/made.up.{citation.pmid}</ELocationID>
<Abstract>
{abstract}
</Abstract>
<AuthorList CompleteYN="Y">
{"".join(_authors(chance))}</AuthorList>
<Language>eng</Language>
<PublicationTypeList>
{types}
</PublicationTypeList>
</Article>
<MedlineJournalInfo><MedlineTA>Ann Made-up Trials</MedlineTA></MedlineJournalInfo>
<MeshHeadingList>
{"".join(_headings(chance))}</MeshHeadingList>
</MedlineCitation>
<PubmedData>
<History>
<PubMedPubDate PubStatus="entrez"><Year>2018</Year><Month>2</Month><Day>3</Day></PubMedPubDate>
</History>
<PublicationStatus>ppublish</PublicationStatus>
<ArticleIdList><ArticleId IdType="pubmed">{citation.pmid}</ArticleId>
<ArticleId IdType="doi">10.1234/made.up.{citation.pmid}</ArticleId></ArticleIdList>
<ReferenceList>
{"".join(_references(chance))}</ReferenceList>
</PubmedData>
</PubmedArticle>
"""


def _part(label: str, text: str) -> str:
    told = f' Label="{escape(label)}" NlmCategory="UNASSIGNED"' if label else ""
    return f"<AbstractText{told}>{escape(text)}</AbstractText>"


def _authors(chance: random.Random) -> Iterator[str]:
    for number in range(chance.randint(2, 9)):
        yield (
            f'<Author ValidYN="Y"><LastName>{escape(chance.choice(AUTHORS))}</LastName>'
            f"<ForeName>A {number}</ForeName><Initials>A</Initials><AffiliationInfo><Affiliation>"
            f"Department {number} of Surgery, University Hospital, Town {number}, Country."
            "</Affiliation></AffiliationInfo></Author>\n"
        )


def _headings(chance: random.Random) -> Iterator[str]:
    for _ in range(chance.randint(6, 14)):
        yield (
            '<MeshHeading><DescriptorName UI="D0" MajorTopicYN="N">'
            f"Topic {chance.randint(1, 9_000)}"
            '</DescriptorName><QualifierName UI="Q0" MajorTopicYN="Y">methods</QualifierName>'
            "</MeshHeading>\n"
        )


def _references(chance: random.Random) -> Iterator[str]:
    for _ in range(chance.choice((0, 0, 0, 20))):
        yield (
            "<Reference><Citation>Ann Made-up Trials. 2015;7(2):100-9</Citation><ArticleIdList>"
            f'<ArticleId IdType="pubmed">{chance.randint(10**6, 10**7)}</ArticleId>'
            "</ArticleIdList></Reference>\n"
        )


def file_of(citations: Iterable[Citation], deleted: Sequence[int] = ()) -> Iterator[str]:
    """A file of citations, piece by piece; the last piece says which are deleted."""
    yield HEAD
    yield from map(element, citations)
    if deleted:
        pmids = "\n".join(f'<PMID Version="1">{pmid}</PMID>' for pmid in deleted)
        yield f"<DeleteCitation>\n{pmids}\n</DeleteCitation>\n"
    yield END


def many(
    count: int, wordings: Sequence[Wording] = (MADE_UP,), first: int = 1
) -> Iterator[Citation]:
    """So many citations, of which every sixth is a randomised trial."""
    for pmid, wording in zip(
        range(first, first + count), islice(cycle(wordings), count), strict=True
    ):
        types = ("Journal Article", TRIAL) if pmid % 6 == 0 else ("Journal Article",)
        yield Citation(pmid, wording, types)


def write(path: Path, pieces: Iterable[str]) -> None:
    """Writes a file, packed if its name says so."""
    if path.suffix != ".gz":
        with path.open("w", encoding="utf-8") as plain:
            plain.writelines(pieces)
        return
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 6, raw, mtime=0) as packed:
        packed.writelines(piece.encode() for piece in pieces)


def main(argv: Sequence[str] | None = None) -> int:
    """0: written."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument("--citations", type=int, default=30_000)
    parser.add_argument("--first", type=int, default=1, help="the first PMID")
    parser.add_argument("--texts", type=Path, metavar="CORPORA", help="folder of the corpora")
    parser.add_argument("--trials", action="store_true", help="all are randomised trials")
    options = parser.parse_args(argv)
    citations = many(options.citations, wordings(options.texts), options.first)
    if options.trials:
        citations = (citation._replace(types=("Journal Article", TRIAL)) for citation in citations)
    write(options.out, file_of(citations))
    return 0


def wordings(corpora: Path | None) -> Sequence[Wording]:
    """The abstracts of the corpora, whose first line is the title."""
    if corpora is None:
        return (MADE_UP,)
    from benchmarks.texts import read_texts

    return [wording(text) for text in read_texts(corpora)]


def wording(text: str) -> Wording:
    """The first line or sentence as title, the rest as abstract, with its headings as labels."""
    title, _, body = text.partition("\n" if "\n" in text else ". ")
    parts = split_inline(" ".join(body.split()))
    return Wording(title, tuple((heading or "", part) for heading, part in parts))


if __name__ == "__main__":
    sys.exit(main())
