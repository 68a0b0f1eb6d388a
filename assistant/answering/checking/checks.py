"""How a claim of each kind is held to what it cites."""

from __future__ import annotations

from collections.abc import Callable

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.beside.beside import is_beside
from assistant.answering.checking.grounds import Grounds
from assistant.answering.checking.support import unsupported
from assistant.answering.clauses.clause import clauses, sentences
from assistant.answering.compare.line import is_row
from assistant.answering.forms.annex import annex_claim
from assistant.answering.forms.whose_form import form_verdicts
from assistant.answering.identity.related import is_related
from assistant.answering.identity.serving import is_serving
from assistant.answering.identity.statements import statements
from assistant.answering.listing.listing import item_claim, level_claim, level_lists
from assistant.answering.notion import is_notion
from assistant.answering.places.located import located_claim
from assistant.answering.signs.group import heads as group_heads
from assistant.answering.signs.sign import sign_claims
from assistant.answering.summary import gist_claim
from assistant.answering.verdict.asserted import verdicts
from assistant.answering.verdict.order import is_ordered
from assistant.answering.verdict.settled import is_settled
from assistant.answering.verdict.silent import is_silent
from assistant.answering.verdict.stated import is_stated as is_stated_opening
from assistant.answering.verdict.wording import forms_of
from assistant.answering.versions import lines_of
from corpus.citation import humanize
from corpus.text import squeeze


def _is_extract(claim: Claim, grounds: Grounds) -> bool:
    """A clause is a whole line or sentence of every provision it cites: uncut, unjoined, unaltered."""
    for key in claim.citations:
        provision = grounds.corpus.provisions.get(key)
        if provision is None or claim.text not in {squeeze(clause.text) for clause in clauses(provision.text)}:
            return False
    return True


def _is_lead(claim: Claim, grounds: Grounds) -> bool:
    """An opening sentence is stored with the provision (with or without its Có, Không, Tùy), confirms or corrects a
    figure by those that stand in it, or leads a whole clause of it with the Có or Không that clause says; that of a notion
    is stored with the notion."""
    if is_notion(claim):
        return True
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
        clause = any(holds(claim.text, provision) for holds in (is_stated_opening, is_settled, is_ordered, is_silent))
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
        stated = (item_claim(provision), level_claim(provision), located_claim(corpus, provision))
        document = corpus.document_of(key)
        summed = [
            gist_claim(document, topic) for topic in grounds.topics if key in topic.keys and document.id in topic.gist
        ]
        listed = (*stated, *summed, *level_lists(document))
        return claim in (*listed, *sign_claims(provision)) or claim in group_heads(corpus)
    if is_related(corpus, claim) or any(is_serving(corpus, claim, day) for day in grounds.days):
        return True
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


CHECKS: dict[ClaimKind, Callable[[Claim, Grounds], bool]] = {
    ClaimKind.LEAD: _is_lead,
    ClaimKind.CLAUSE: _is_extract,
    ClaimKind.FINDING: _is_finding,
    ClaimKind.VERSION: _is_gist,
    ClaimKind.NOTE: _is_note,
    ClaimKind.IDENTITY: _is_stated,
    ClaimKind.DRAFT: _is_drafted,
    ClaimKind.LOCAL: lambda claim, grounds: is_beside(grounds.corpus, claim),
}
