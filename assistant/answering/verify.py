"""Nothing leaves unchecked: citations that were given, figures that stand in them, quotations that are theirs (DESIGN 2.1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.asserted import verdicts
from assistant.answering.beside import is_beside
from assistant.answering.clause import clauses, sentences
from assistant.answering.compare.line import is_row
from assistant.answering.identity.claims import statements
from assistant.answering.listing import item_claim, level_claim
from assistant.answering.opening import annex_claim
from assistant.answering.settled import is_settled
from assistant.answering.sign import sign_claims
from assistant.answering.stated import is_stated as is_stated_opening
from assistant.answering.support import unsupported
from assistant.answering.versions import lines_of
from assistant.answering.whose_form import form_verdicts
from assistant.answering.wording import forms_of
from corpus.citation import cite, humanize, name_document
from corpus.document import Corpus
from corpus.errors import AlteredQuotation, UnknownCitation, UnsupportedFigure
from corpus.text import nfc, squeeze
from corpus.timeline import standing
from corpus.topics import Topic

_ANY_DAY = date(2016, 1, 1)
_QUOTED = re.compile(r"[“\"]([^”\"]{1,400})[”\"]")


@dataclass(frozen=True)
class Grounds:
    """What the composer was given, and what claims are checked against.

    Attributes:
        evidence: the keys handed to the composer.
        findings: for a key, the text of the calculator findings that cite it.
        days: the days the answer is about; whether a document applies is checked for these.
    """

    corpus: Corpus
    evidence: Collection[str]
    findings: Mapping[str, str] = field(default_factory=dict)
    topics: Sequence[Topic] = ()
    days: Collection[date] = ()


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
    """A clause is a whole line or sentence of every provision it cites: uncut, unjoined, unaltered."""
    for key in claim.citations:
        provision = grounds.corpus.provisions.get(key)
        if provision is None or claim.text not in {squeeze(clause.text) for clause in clauses(provision.text)}:
            return False
    return True


def _is_lead(claim: Claim, grounds: Grounds) -> bool:
    """An opening sentence is stored with the provision (with or without its Có, Không, Tùy), confirms or corrects a
    figure by those that stand in it, or leads a whole clause of it with the Có or Không that clause says."""
    for key in claim.citations:
        provision = grounds.corpus.provisions.get(key)
        if provision is None:
            document = grounds.corpus.documents.get(key)
            if document is None or not any(
                item.lead and claim.text in forms_of(item.lead) for item in document.questions
            ):
                return False
            continue
        stored = any(asking.lead and claim.text in forms_of(asking.lead) for asking in provision.questions)
        verdict = any(claim.text == each.text for each in verdicts(provision))
        named = claim == annex_claim(provision)
        clause = is_stated_opening(claim.text, provision) or is_settled(claim.text, provision)
        if not stored and not verdict and not named and not clause and claim not in form_verdicts(provision):
            return False
    return True


def _is_finding(claim: Claim, grounds: Grounds) -> bool:
    """A calculator line is a whole line of a finding that cites the same places."""
    return all(claim.text in grounds.findings.get(key, "").splitlines() for key in claim.citations)


def _is_gist(claim: Claim, grounds: Grounds) -> bool:
    """A version line is the stored gist of a topic under the name of its document; a comparison sets two side by side."""
    corpus = grounds.corpus
    documents = [corpus.document_of(key) for key in claim.citations]
    if len(documents) >= 2:
        return is_row(corpus, grounds.topics, claim)
    topics = [topic for topic in grounds.topics if documents[0].id in topic.gist and claim.citations[0] in topic.keys]
    return any(claim in lines_of(documents[0], topic, day) for topic in topics for day in grounds.days)


def _is_stated(claim: Claim, grounds: Grounds) -> bool:
    """A line about a document as a whole, or an item of a list, is one the corpus yields for the first place cited."""
    corpus, key = grounds.corpus, claim.citations[0]
    provision = corpus.provisions.get(key)
    if provision is not None:
        return claim in (item_claim(provision), level_claim(provision), *sign_claims(provision))
    return any(claim in statements(corpus, corpus.documents[key], day) for day in grounds.days)


def _is_note(claim: Claim, grounds: Grounds) -> bool:
    """A note is made of whole sentences of what is noted at the place, in their order."""
    provision = grounds.corpus.provisions.get(claim.citations[0])
    if provision is None:
        return _is_stated(claim, grounds)
    head, _, told = f"{claim.text} ".partition("Lưu ý: ")
    rest = told
    for sentence in sentences(humanize(grounds.corpus, provision.note or "")):
        rest = rest.removeprefix(f"{sentence} ")
    return bool(told) and (head, rest) == ("", "") and len(claim.citations) == 1


def _is_drafted(claim: Claim, grounds: Grounds) -> bool:
    """A model's sentence stands on the provisions it cites: figures with their units, places, quotations, words."""
    provisions = grounds.corpus.provisions
    return unsupported(claim.text, [provisions[key] for key in claim.citations if key in provisions]) is None


_CHECKS: dict[ClaimKind, Callable[[Claim, Grounds], bool]] = {
    ClaimKind.LEAD: _is_lead,
    ClaimKind.CLAUSE: _is_extract,
    ClaimKind.FINDING: _is_finding,
    ClaimKind.VERSION: _is_gist,
    ClaimKind.NOTE: _is_note,
    ClaimKind.IDENTITY: _is_stated,
    ClaimKind.DRAFT: _is_drafted,
    ClaimKind.LOCAL: lambda claim, grounds: is_beside(grounds.corpus, claim),
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
