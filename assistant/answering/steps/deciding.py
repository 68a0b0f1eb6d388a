"""The fourth step: declining where the texts do not carry an answer or a judgement is asked for."""

from __future__ import annotations

from assistant.answering import replies
from assistant.answering.basis.round_letter import letter_named, missing_letter
from assistant.answering.conduct import asks_conduct, conduct_claims, is_unknown_conduct, rulebook
from assistant.answering.declining.decide import decide
from assistant.answering.declining.fragment import WANTED, tells_event, tells_of_oneself
from assistant.answering.declining.not_held import begins_later, too_early, unheld_document
from assistant.answering.identity.serving import governing
from assistant.answering.listing.listing import list_claims
from assistant.answering.matter.level import DISCIPLINE
from assistant.answering.notion import notion_of, sign_meant
from assistant.answering.question.province import asks_own_rule, is_whereabouts, unknown_province
from assistant.answering.question.review_words import REVIEW
from assistant.answering.replies import Reply
from assistant.answering.retrieval.found import Found
from assistant.answering.route import Way
from assistant.answering.steps.answered import chances_of, left_open_by, unanswerable
from assistant.answering.steps.reply_fields import fields_of, texts_then
from assistant.answering.stored.word_for_word import repeated
from assistant.answering.summary import summary_claims
from assistant.answering.work import Work
from corpus.citation import name_document

_Reply = tuple[Reply, dict[str, str]]  # with what it wants filled in
# Nothing held answers; what the figures told come to is an answer still.
_KNOWN_AMONG = 5  # provisions found among which the very question is looked for
_NOTHING_HELD = (replies.NOT_IN_CORPUS, replies.LEFT_OPEN, replies.OUT_OF_SCOPE, replies.NEEDS_DETAILS)


def decide_step(work: Work) -> None:
    """Decline where the texts do not carry an answer or a judgement is asked for."""
    if _letter_missing(work) or _is_told_as_asked(work) or _province_unknown(work) or _is_known(work):
        return
    replied = [(part, _declined(work, part)) for part in work.found]
    kept = [part for part, reply in replied if reply is None]
    declined = [reply for _, reply in replied if reply is not None]
    if not kept:
        _decline(work, *declined[0])
    elif declined:
        work.remarks += [f"Phần còn lại: {reply.text.format(**fields)}" for reply, fields in declined]
        work.found = kept


def _letter_missing(work: Work) -> bool:
    """A fixed reply where the letter of a round is asked for that is not held."""
    question, _ = work.known()
    corpus = work.index.corpus
    if (missing := missing_letter(corpus, question)) is None:
        return False
    year, letter = missing
    work.lead_with([letter.id])
    basis = " và ".join(name_document(item) for item in governing(corpus, question.as_of))
    basis = f"Kỳ được hỏi thực hiện theo {basis}. " if basis else ""
    work.reply(replies.ROUND_LETTER, {"year": str(year), "letter": letter_named(letter), "basis": basis})
    return True


def _is_told_as_asked(work: Work) -> bool:
    """Whether the answer is no matter of what was found: a sum, a notion, a list, a document summed up."""
    question, route = work.known()
    corpus = work.index.corpus
    return bool(
        route.way is not Way.SEARCH
        or work.computed is not None
        or notion_of(corpus, question)
        or sign_meant(corpus, question)
        or conduct_claims(work.index, question)
        or list_claims(corpus, question)
        or summary_claims(corpus, work.index.topics, question)
    )


def _is_known(work: Work) -> bool:
    """Whether the very question is stored with a provision found for it, which then stands first."""
    if len(work.found) != 1 or work.found[0].lapsed:
        return False
    known = repeated(work.index, work.found[0].question, [hit.key for hit in work.found[0].hits[:_KNOWN_AMONG]])
    if known is not None:
        work.lead_with((known[0],))
    return known is not None


def _province_unknown(work: Work) -> bool:
    """A fixed reply where a province's own rule is asked for that is not held; that it is not is noted where the central rule
    answers."""
    question, _ = work.known()
    province = unknown_province(question, work.index.corpus)
    if province and asks_own_rule(question):
        nearest = work.nearest() if REVIEW.search(question.folded) else ""  # of no matter named nothing is near
        work.reply(replies.PROVINCE, {"province": province, "nearest": nearest})
        return True
    if province and REVIEW.search(question.folded) and not is_whereabouts(question):
        work.place_not_held = province
    return False


def _declined(work: Work, part: Found) -> _Reply | None:
    """The reply to a part of the question that nothing held answers; None where it is answered."""
    corpus = work.index.corpus
    if (first := too_early(part, corpus)) is not None:
        return replies.BEFORE_CORPUS, texts_then(part, corpus, first)
    if (unheld := unheld_document(part, corpus)) is not None:
        fields = {"document": name_document(unheld), "title": unheld.title.rstrip(".")}
        return replies.IDENTITY_ONLY, fields
    if is_unknown_conduct(part):
        return replies.NOT_IN_CORPUS, {"nearest": ""}
    chances = chances_of(work, part)
    reply = decide(part, chances, corpus) or unanswerable(work, part, chances)
    if reply is None:
        return None
    if reply is not replies.NOT_IN_CORPUS:
        return reply, fields_of(work, part)
    if (first := begins_later(part.question, corpus)) is not None:
        return replies.BEFORE_CORPUS, texts_then(part, corpus, first)
    told = left_open_by(work, part)
    if told is None:
        return reply, fields_of(work, part)
    # that the texts leave it open is an answer
    return (replies.LEFT_OPEN, {**fields_of(work, part), "told": told}) if part.unmet else None


def _decline(work: Work, reply: Reply, fields: dict[str, str]) -> None:
    """Decline the whole question by the reply to its first part, or answer by what the figures told come to."""
    question, _ = work.known()
    if work.case is not None and reply in _NOTHING_HELD:
        work.computed = work.case
        return
    if (rules := rulebook(work.index.corpus, question)) is not None and asks_conduct(question):
        work.remarks.append(replies.OF_CONDUCT.format(document=name_document(rules)))
    of_review = reply is replies.OUT_OF_SCOPE and DISCIPLINE.search(question.folded) is not None
    nothing_found = reply in (replies.NOT_IN_CORPUS, replies.OUT_OF_SCOPE)
    if (nothing_found and tells_event(question.text)) or (
        (reply is replies.NOT_IN_CORPUS or of_review) and tells_of_oneself(question.text)
    ):
        reply, fields = replies.NEEDS_DETAILS, {"ask": WANTED}
    work.reply(reply, fields)
