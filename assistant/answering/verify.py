"""Nothing leaves unchecked: citations that were given, figures that stand in them, quotations that are theirs (DESIGN 2.1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clause import figures
from assistant.answering.support import unsupported
from corpus.citation import cite, humanize, name_document
from corpus.document import Corpus
from corpus.errors import AlteredQuotation, UnknownCitation, UnsupportedFigure
from corpus.text import nfc, squeeze
from corpus.timeline import standing
from corpus.topics import Topic

CONFIRMS = re.compile(r"(?:Đúng|Không đúng), điều khoản nêu (.+)\.")
_ANY_DAY = date(2016, 1, 1)
_QUOTED = re.compile(r"[“\"]([^”\"]{1,400})[”\"]")


@dataclass(frozen=True)
class Grounds:
    """What the composer was given, and what claims are checked against.

    Attributes:
        evidence: the keys handed to the composer.
        findings: for a key, the text of the calculator findings that cite it.
    """

    corpus: Corpus
    evidence: Collection[str]
    findings: Mapping[str, str] = field(default_factory=dict)
    topics: Sequence[Topic] = ()


def verify(claims: Sequence[Claim], grounds: Grounds) -> None:
    """Check every claim in the way of its kind.

    Raises:
        UnknownCitation: a claim without a citation, or with one that was not evidence or is not in the corpus.
        UnsupportedFigure: a figure or wording that stands neither in a cited place nor in a finding that cites it.
        AlteredQuotation: a quoted span that is not, byte for byte, in a cited place.
    """
    for claim in claims:
        if not claim.citations:
            raise UnknownCitation(f"Ý “{claim.text[:60]}…” không có căn cứ.")
        for key in claim.citations:
            known = key in grounds.corpus.provisions or key in grounds.corpus.documents
            if key not in grounds.evidence or not known:
                raise UnknownCitation(f"Ý “{claim.text[:60]}…” dẫn {key} không thuộc căn cứ đã tìm.")
        if not _CHECKS[claim.kind](claim, grounds):
            raise UnsupportedFigure(f"Ý “{claim.text[:60]}…” không đứng được trên căn cứ được dẫn.")
        whole = [squeeze(nfc(_support(grounds, key))) for key in claim.citations]
        for quoted in _QUOTED.findall(claim.text):
            if not any(squeeze(quoted) in text for text in whole):
                raise AlteredQuotation(f"Đoạn trích “{quoted[:60]}” không khớp văn bản được dẫn.")


def _is_extract(claim: Claim, grounds: Grounds) -> bool:
    """A clause is the provision's own words, uncut and unaltered."""
    provisions = (grounds.corpus.provisions.get(key) for key in claim.citations)
    return any(item is not None and squeeze(claim.text) in squeeze(item.text) for item in provisions)


def _is_lead(claim: Claim, grounds: Grounds) -> bool:
    """An opening sentence is stored with the provision, or confirms a figure that stands in it."""
    confirmed = CONFIRMS.fullmatch(claim.text)
    for key in claim.citations:
        provision = grounds.corpus.provisions.get(key)
        if provision is None:
            continue
        if any(asking.lead == claim.text for asking in provision.questions):
            return True
        if confirmed and confirmed.group(1) in provision.text:
            return True
    return False


def _is_finding(claim: Claim, grounds: Grounds) -> bool:
    """A calculator line is a line of a finding that cites the same place."""
    return any(claim.text in grounds.findings.get(key, "") for key in claim.citations)


def _is_gist(claim: Claim, grounds: Grounds) -> bool:
    """A version line holds, for each cited place, the stored gist of a topic of that place, and no other figure."""
    allowed = set()
    for key in claim.citations:
        document = grounds.corpus.document_of(key)
        gists = [topic.gist.get(document.id, "") for topic in grounds.topics if key in topic.keys]
        held = [gist for gist in gists if gist and gist.rstrip(".") in claim.text]
        if not held:
            return False
        allowed |= figures(" ".join(held) + _naming(grounds, key))
    labels = " ".join(topic.label for topic in grounds.topics if topic.label in claim.text)
    return figures(claim.text) <= allowed | figures(labels)


def _is_supported(claim: Claim, grounds: Grounds) -> bool:
    """Every figure stands in what is stored of a cited place or document."""
    return figures(claim.text) <= figures(" ".join(_support(grounds, key) for key in claim.citations))


def _is_drafted(claim: Claim, grounds: Grounds) -> bool:
    """A model's sentence stands on the provisions it cites: figures with their units, places, quotations, words."""
    provisions = grounds.corpus.provisions
    return unsupported(claim.text, [provisions[key] for key in claim.citations if key in provisions]) is None


_CHECKS: dict[ClaimKind, Callable[[Claim, Grounds], bool]] = {
    ClaimKind.LEAD: _is_lead,
    ClaimKind.CLAUSE: _is_extract,
    ClaimKind.FINDING: _is_finding,
    ClaimKind.VERSION: _is_gist,
    ClaimKind.NOTE: _is_supported,
    ClaimKind.IDENTITY: _is_supported,
    ClaimKind.DRAFT: _is_drafted,
}


def _naming(grounds: Grounds, key: str) -> str:
    """The document's name and the years it spans."""
    document = grounds.corpus.document_of(key)
    years = [str(day.year) for day in (document.in_force.since, document.in_force.until) if day is not None]
    return " ".join((" ", name_document(document), *years))


def _support(grounds: Grounds, key: str) -> str:
    """All that may be said on the strength of a key: its text, its name and place, its document's identity."""
    corpus = grounds.corpus
    document = corpus.document_of(key)
    provision = corpus.provisions.get(key)
    parts = [_naming(grounds, key)]
    for day in (document.in_force.since, document.in_force.until):
        if day is not None:
            parts += [f"{day:%d/%m/%Y}", standing(corpus, document, day)]
    if provision is None:
        parts += [
            document.title,
            document.issuer,
            document.signer or "",
            document.subject,
            document.structure or "",
            document.dated or "",
        ]
        parts += [humanize(corpus, document.note or ""), *document.known]
    else:
        parts += [cite(corpus, key, as_of=document.in_force.since or document.signed or _ANY_DAY)]
        parts += [provision.heading, provision.text, humanize(corpus, provision.note or ""), provision.at]
    return "\n".join(parts) + "\n"
