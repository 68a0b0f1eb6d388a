"""The extractive composer: the clauses that answer, each with its citation, then the version note."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import sentences
from assistant.answering.composing.chosen import hits_told
from assistant.answering.composing.clauses_told import tell_clauses
from assistant.answering.composing.document_told import tell_document
from assistant.answering.composing.draft import Draft
from assistant.answering.composing.ended import overlooked
from assistant.answering.composing.noted import tell_versions
from assistant.answering.identity.words import IDLE
from assistant.answering.left_open import is_unsaid
from assistant.answering.listing.siblings import siblings, tell_each
from assistant.answering.opening.also_asked import with_rest
from assistant.answering.opening.opening import opening
from assistant.answering.places.located import located
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from assistant.answering.retrieval.found import Found
from assistant.answering.sign_key import CONCLUDED_AT, SIGN
from assistant.answering.signs.told import asks_consequence
from assistant.answering.verdict.left_untold import quoted_beside
from corpus.document import Provision
from corpus.text import squeeze
from index.search import Index
from index.text import tokens

_ONE_THING = (Asks.HOW_MANY, Asks.WHEN, Asks.WHO, Asks.WHERE, Asks.WHICH_FORM)
_ASKING = frozenset("can may bao nhieu luc dau thi xin ban".split())  # "cần mấy điểm": no matter of its own


def compose(
    index: Index, found: Sequence[Found], *, opened: bool = False, nearest: bool = False, lead: Claim | None = None
) -> Draft:
    """Compose from hits. `opened` is True where a calculator finding already opens the answer, `nearest` where what was
    found may not answer: then only the clause that comes nearest is told. `lead`: the stored sentence of the first hit that
    was chosen to open with."""
    draft = Draft()
    for part in found:
        _part(index, part, draft, opened=opened, brief=len(found) > 1, nearest=nearest, chosen=lead)
    return draft


def _part(
    index: Index, part: Found, draft: Draft, *, opened: bool, brief: bool, nearest: bool, chosen: Claim | None
) -> None:
    question = part.question
    hits = part.hits
    if not hits:
        return
    draft.evidence.update({hit.key: hit.score for hit in hits})
    top = hits[0]
    if chosen is not None:
        draft.tell([chosen])
    if "/" not in top.key:
        tell_document(index, question, top, draft)
        return
    told = hits_told(index, question, hits) if chosen is None else [top]
    if part.lapsed or nearest:
        told = told[:1]  # nothing in force speaks of the matter: what it says is beside it
    first = index.corpus.provisions[told[0].key]
    group = [] if opened or chosen is not None else siblings(index.corpus, question, first)
    if group:
        draft.tell(tell_each(index, question, group))
        tell_versions(index, question, first, draft)
        return
    lead = chosen or (None if opened else _open(index, question, first, draft))
    if SIGN.match(first.key) and asks_consequence(question.folded):
        _consequence(index, draft)
    if lead is not None and is_unsaid(lead.text):
        told = []  # the sentence has told what there is; the rest of the provision would be beside the point
    for number, hit in enumerate(told):
        provision = index.corpus.provisions[hit.key]
        said = lead.text if lead is not None and number == 0 and _all_told(question, provision, lead.text) else ""
        tell_clauses(index, question, provision, draft, beside=number > 0 or brief, nearest=nearest, said=said)
    if not nearest:
        tell_versions(index, question, first, draft, noted=lead is None or not is_unsaid(lead.text))


def _open(index: Index, question: Question, first: Provision, draft: Draft) -> Claim | None:
    """Tell where the first provision stands and what answers outright, which is given back."""
    where = located(index.corpus, question, first)
    draft.tell([where] if where is not None else [])
    lead = opening(index, question, first, index.corpus.document_of(first.key))
    if lead is not None and quoted_beside(question.folded, first.heading, lead.text):
        lead = None
    opened_by = with_rest(index, question, first, lead) if lead is not None and not overlooked(question, lead) else []
    draft.tell(opened_by)
    return lead


def _all_told(question: Question, provision: Provision, lead: str) -> bool:
    """Whether one thing is asked, and an opening sentence holds every word of the question that the provision holds."""
    asked = set(tokens(question.folded)) & set(tokens(provision.text))
    return question.asks in _ONE_THING and not asked - set(tokens(lead)) - IDLE - _ASKING


def _consequence(index: Index, draft: Draft) -> None:
    """What a sign of degradation leads to, said before the sign: it says none itself."""
    rule = index.corpus.provisions.get(CONCLUDED_AT)
    if rule is not None:
        said = [Claim(squeeze(line), (rule.key,), ClaimKind.CLAUSE) for line in sentences(rule.text)]
        draft.claims[:0] = said
        draft.cite(said)
