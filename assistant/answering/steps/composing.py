"""The fifth step: the answer is put together in the first way that fits the question."""

from __future__ import annotations

import re

from assistant.answering import replies
from assistant.answering.answer import ClaimKind
from assistant.answering.compare.claims import comparison_claims
from assistant.answering.compare.sides import sides
from assistant.answering.compare.since_then import since_then
from assistant.answering.conduct import conduct_claims
from assistant.answering.forms.of_year import forms_of
from assistant.answering.listing.listing import list_claims
from assistant.answering.listing.of_place import newest_rule
from assistant.answering.notion import notion_claims, notion_of, sign_claims_meant, sign_meant
from assistant.answering.places.place import matters_at, place_claims
from assistant.answering.places.unread import unread_places
from assistant.answering.question.comparing import ASKED
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import REVIEW
from assistant.answering.route import Way
from assistant.answering.steps.identifying import identified
from assistant.answering.steps.writing import write
from assistant.answering.summary import summary_claims
from assistant.answering.verdict.word import OUTRIGHT
from assistant.answering.versions import version_claims
from assistant.answering.work import Work
from corpus.citation import name_document

_MATTER = re.compile(
    r"\b(?:vi pham|ky luat|khieu nai|nghi om|thai san|dinh chi|ket nap|goi y|tham quyen|ty le|ho so|khac phuc|khuyet diem|thang diem|nguong|\d+ diem)\b"
)


def compose_step(work: Work) -> None:
    """Put the answer together."""
    if not any(
        way(work)
        for way in (
            _opened,
            _compared,
            _since_then,
            _summed_up,
            _notion,
            _conduct,
            _listed,
            identified,
            _placed,
            _unread,
        )
    ):
        write(work)
    if work.place_not_held is not None and work.answer is None:
        outright = any(OUTRIGHT.match(claim.text) for claim in work.draft.claims[:1])  # a Có or Không stands first
        told = replies.CENTRAL_RULE_TOLD if outright else replies.BY_CENTRAL_RULE
        (work.remarks if outright else work.preface).append(told.format(province=work.place_not_held))


def _opened(work: Work) -> bool:
    """The stored sentence that was chosen to open with, and what stands behind it."""
    if work.opening is not None:
        write(work)
    return work.opening is not None


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


def _since_then(work: Work) -> bool:
    """Whether a matter is still as it was, where both times are asked of and the provision found tells which matter it is."""
    question, route = work.known()
    if route.way is not Way.SEARCH or work.computed is not None or work.doubtful or len(work.found) != 1:
        return False
    key = next((hit.key for hit in work.found[0].hits if "/" in hit.key), "")
    work.draft.tell(since_then(work.index, question, key))
    return bool(work.draft.claims)


def _summed_up(work: Work) -> bool:
    """A document in its main rules, where it is to be summed up."""
    if work.known()[1].way not in (Way.IDENTITY, Way.SEARCH):
        return False
    if _reckoned(work):
        return False  # "bảng tổng hợp: xuất sắc 4, tốt 16, có vượt không": what the figures come to
    claims = summary_claims(work.index.corpus, work.index.topics, work.known()[0])
    work.draft.tell(claims)
    work.lead_with([claim.citations[0] for claim in claims])
    return bool(claims)


def _reckoned(work: Work) -> bool:
    """Whether the figures of the question were reckoned, and nothing is asked beside them."""
    return work.computed is not None and bool(work.computed.claims) and work.computed.complete


def _particular(question: Question) -> bool:
    """Whether a comparison is about one matter rather than about two documents as wholes."""
    bare = ASKED.sub(" ", question.folded)
    return bool(question.places) or any(words.search(bare) is not None for words in (REVIEW, _MATTER))


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
    if route.way is not Way.SEARCH or _reckoned(work):
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
