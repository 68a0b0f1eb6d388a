"""The fifth step: the answer is put together in the first way that fits the question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering import replies
from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.beside.beside import beside
from assistant.answering.compare.claims import comparison_claims
from assistant.answering.compare.sides import sides
from assistant.answering.composing.compose import compose
from assistant.answering.conduct import conduct_claims
from assistant.answering.declining.errand import is_errand
from assistant.answering.doubts import rule_doubts
from assistant.answering.drafting.draft import draft
from assistant.answering.forms.of_year import forms_of
from assistant.answering.left_open import is_unsaid, opens_as_read
from assistant.answering.listing.listing import list_claims
from assistant.answering.listing.of_place import newest_rule
from assistant.answering.notion import notion_claims, notion_of, sign_claims_meant, sign_meant
from assistant.answering.opening.opening import opening
from assistant.answering.places.place import matters_at, place_claims
from assistant.answering.places.unread import unread_places
from assistant.answering.question.asks import Asks
from assistant.answering.question.comparing import ASKED
from assistant.answering.question.province import named_province
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import REVIEW
from assistant.answering.route import Way
from assistant.answering.signs.sign import NEAREST_SIGN
from assistant.answering.steps.far import is_far
from assistant.answering.steps.identifying import identified
from assistant.answering.stored.why import asks_why, gives_reason
from assistant.answering.summary import summary_claims
from assistant.answering.verdict.word import OUTRIGHT
from assistant.answering.versions import version_claims
from assistant.answering.work import Work
from assistant.llm import model_for
from corpus.citation import name_document
from corpus.timeline import applies

_SAYS_SO = re.compile(r"(?:Năm 20\d\d: |Có\b|Không|Đúng|Được|Chưa|Đạt|Đủ|Vượt|Tùy|Hợp lệ|Chậm nhất|Sớm nhất)\b")
_QUOTA = "excellent_quota"  # the rules of counts of the excellent
_PARTS = 2
_OF_ANOTHER_KIND = re.compile(
    r"\b(?:ai|cap nao|o dau|noi nao|mau (?:nao|gi|so)|may ngay|bao lau|khi nao|bao gio|ngay nao|truoc ngay)\b"
)
_TELLS_NUMBER = re.compile(
    r"\d|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?:muoi|dong chi|dang vien|nguoi|viec|nhiem vu|diem|xuat sac|tot|tap the|chi bo|don vi|to chuc|thang|ngay)\b"
)
_GIVEN = 6  # provisions handed to a language model


def compose_step(work: Work) -> None:
    """Put the answer together."""
    if not any(way(work) for way in (_compared, _summed_up, _notion, _conduct, _listed, identified, _placed, _unread)):
        _written(work)
    if work.place_not_held is not None and work.answer is None:
        outright = any(OUTRIGHT.match(claim.text) for claim in work.draft.claims[:1])  # a Có or Không stands first
        told = replies.CENTRAL_RULE_TOLD if outright else replies.BY_CENTRAL_RULE
        (work.remarks if outright else work.preface).append(told.format(province=work.place_not_held))


def _compared(work: Work) -> bool:
    """Documents side by side, where that is asked for and there is something to tell."""
    question, route = work.known()
    if route.way is not Way.COMPARE:
        return False
    corpus = work.index.corpus
    pair = sides(corpus, question)
    assert pair is not None
    relevant = [hit.key for hit in work.found[0].hits[:5]] if _particular(question) else []
    work.draft.tell(comparison_claims(corpus, work.index.topics, pair, relevant, question, work.index.weight))
    return bool(work.draft.claims)


def _summed_up(work: Work) -> bool:
    """A document in its main rules, where it is to be summed up."""
    if work.known()[1].way not in (Way.IDENTITY, Way.SEARCH):
        return False
    claims = summary_claims(work.index.corpus, work.index.topics, work.known()[0])
    work.draft.tell(claims)
    work.lead_with([claim.citations[0] for claim in claims])
    return bool(claims)


def _particular(question: Question) -> bool:
    """Whether a comparison is about one matter rather than about two documents as wholes."""
    return bool(question.places) or REVIEW.search(ASKED.sub(" ", question.folded)) is not None


def _listed(work: Work) -> bool:
    """A list of documents or of places, where one is asked for."""
    listed = list_claims(work.index.corpus, work.known()[0])
    if not listed:
        return False
    work.draft.tell(listed)
    items = (claim.citations[0] for claim in listed if not claim.text.endswith(":"))
    work.lead_with([*dict.fromkeys(items)])
    if (giving := forms_of(work.index.corpus, work.known()[0])) is not None:
        work.remarks.append(replies.FORMS_OF.format(document=name_document(giving)))
    newest = newest_rule(work.index.corpus, listed)
    if newest is not None and newest.in_force.holds(work.known()[0].as_of):
        work.preface.append(replies.PLACE_EARLIER.format(rule=name_document(newest, dated=False)))
    return True


def _notion(work: Work) -> bool:
    """What the texts say of a notion, where its meaning is asked for."""
    question, route = work.known()
    if route.way is not Way.SEARCH:
        return False
    if (notion := notion_of(work.index.corpus, question)) is not None:
        work.draft.tell(notion_claims(work.index, question, notion))
        work.lead_with(notion.keys)
    elif (sign := sign_meant(work.index.corpus, question)) is not None:
        work.draft.tell(sign_claims_meant(work.index, question, sign))
        work.lead_with((sign.key,))
    return bool(work.draft.claims)


def _conduct(work: Work) -> bool:
    """What the regulation on what members must not do says of a thing, where it is asked whether one may do it."""
    claims = conduct_claims(work.index, work.known()[0]) if work.known()[1].way is Way.SEARCH else []
    work.draft.tell(claims)
    work.lead_with(claims[0].citations if claims else ())
    return bool(claims)


def _placed(work: Work) -> bool:
    """What stands at the places named, where they are to be read out."""
    read, left = place_claims(work.index.corpus, work.known()[0])
    if not read and (named := matters_at(work.known()[0])):
        work.draft.tell(named)
        keys = [*dict.fromkeys(claim.citations[0] for claim in named)]
        work.lead_with(keys)
        if named[0].kind is ClaimKind.IDENTITY:
            work.preface.append(replies.MATTERS_AT)
        else:
            work.draft.tell(version_claims(work.index, work.known()[0], keys[0]))
        return True
    if not read:
        return False
    work.draft.tell(read)
    if left:
        work.remarks.append(f"Còn {left} điều khoản nữa ở nơi này; hãy hỏi đến từng khoản, điểm.")
    return True


def _unread(work: Work) -> bool:
    """A fixed reply where the place named is one whose text we do not hold."""
    unread = unread_places(work.index.corpus, work.known()[0])
    if unread:
        work.reply(replies.UNREAD_PLACE, {"place": unread, "nearest": work.nearest()})
    return bool(unread)


def _written(work: Work) -> None:
    """What the calculator found, then the clauses that answer, then what one's own place adds."""
    question, _ = work.known()
    computed = work.computed
    opened, far = computed is not None and bool(computed.claims), False
    if computed is not None:
        work.draft.tell(_said_first(work, computed.claims))
        work.draft.tell(computed.claims)
        work.remarks += computed.remarks
        work.remarks += rule_doubts(work.index.corpus, computed.claims, day=work.as_of or question.as_of)
    if opened and computed is not None and computed.complete:
        _rest_asked(work)
    if not opened or not computed or not computed.complete:
        made = compose(work.index, work.found, opened=opened, nearest=work.doubtful)
        far = is_far(work, [*work.draft.claims, *made.claims])
        if far:
            made = compose(work.index, work.found, opened=opened, nearest=True)
        work.draft.evidence.update(made.evidence)
        if not opened and _drafted(work, question):
            made.claims = [claim for claim in made.claims if claim.kind in (ClaimKind.VERSION, ClaimKind.NOTE)]
        work.draft.add(made.claims)
    if work.found and work.found[0].lapsed and not question.formerly:
        told = any(_tells_current(claim) for claim in work.draft.claims)
        beside_it = opened or named_province(question)  # a sum, or what a place asked about did, stands by itself
        where = work.remarks if beside_it else work.preface
        where.append(replies.LAPSED_TOLD if told else replies.LAPSED)
    if is_errand(question):  # though a day or a count of it was reckoned
        work.preface.append(replies.NOT_DONE_HERE)
    elif (far or (work.doubtful and not opened)) and not _is_hedged(work):
        work.preface.append(replies.NEAREST_TOLD)
    elif asks_why(question) and not gives_reason(question, work.draft.claims):
        work.preface.append(replies.NO_REASON)
    work.draft.tell(beside(work.index, work.found, work.draft.claims, scope=work.settings.scope))


def _rest_asked(work: Work) -> None:
    """What a message asks beside the figures reckoned ("kéo dài mấy ngày, họp ngày 10/12 thì gửi ngày nào"): the sentence
    that answers it, else that it is to be asked by itself, so that the sum does not pass for the whole."""
    if len(work.found) < _PARTS:
        return
    for part in work.found:
        if not part.hits or part.lapsed or part.unmet or _TELLS_NUMBER.search(part.question.folded):
            continue
        if not _OF_ANOTHER_KIND.search(part.question.folded):
            continue  # "tổng lúc đó là bao nhiêu": of the same figures
        key = next((hit.key for hit in part.hits if "/" in hit.key), None)
        provision = work.index.corpus.provisions.get(key or "")
        if provision is None:
            continue
        lead = opening(work.index, part.question, provision, work.index.corpus.document_of(provision.key))
        if lead is not None:
            work.draft.tell([lead])
        else:
            work.remarks.append(
                f"Ý còn lại của câu hỏi ({part.question.text.strip(' ?.')}) xin hỏi riêng để được trả lời đúng."
            )


def _is_hedged(work: Work) -> bool:
    """Whether the answer opens with what the texts leave open, or with what is only near: no claim to know."""
    return any(
        is_unsaid(claim.text) or opens_as_read(claim.text) or claim.text.startswith(NEAREST_SIGN)
        for claim in work.draft.claims[:1]
    )


def _said_first(work: Work, claims: Sequence[Claim]) -> list[Claim]:
    """The Có or Không that is stored with the provision a finding stands on, where a yes-or-no question got none."""
    question, _ = work.known()
    if not claims or question.asks is not Asks.YES_NO or _SAYS_SO.match(claims[0].text):
        return []
    if work.computed is not None and any(one.rule.startswith(_QUOTA) for one in work.computed.findings):
        return []  # a stored Có or Không is one to the rule, not to the counts told
    if question.turns:
        return []  # a stored Có or Không is one to a question asked whole, not to "còn giữ được mức đó không"
    provision = work.index.corpus.provisions.get(claims[0].citations[0])
    if provision is None or not applies(document := work.index.corpus.document_of(provision.key), question.as_of):
        return []
    lead = opening(work.index, question, provision, document)
    return [lead] if lead is not None and lead.kind is ClaimKind.LEAD and OUTRIGHT.match(lead.text) else []


def _drafted(work: Work, question: Question) -> bool:
    """Let a language model word the answer, where one is set; what does not stand is not used."""
    model = model_for(work.settings)
    if model is None:
        return False
    provisions = work.index.corpus.provisions
    given = [provisions[hit.key] for hit in work.found[0].hits[:_GIVEN] if hit.key in provisions]
    claims = draft(question.text, given, model)
    if not claims:
        return False
    work.draft.add(claims)
    work.made_by = f"model:{model.name}"
    return True


def _tells_current(claim: Claim) -> bool:
    """Whether a claim says what applies today."""
    return claim.kind is ClaimKind.VERSION and claim.text.startswith("Đang áp dụng")
