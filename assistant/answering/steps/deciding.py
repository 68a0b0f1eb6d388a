"""The fourth step: declining where the texts do not carry an answer or a judgement is asked for."""

from __future__ import annotations

import re

from assistant.answering import replies
from assistant.answering.basis.round_letter import letter_named, missing_letter
from assistant.answering.conduct import asks_conduct, conduct_claims, is_unknown_conduct, rulebook
from assistant.answering.declining.decide import OURS, begins_later, decide, known_then, too_early, unheld_document
from assistant.answering.declining.errand import is_errand
from assistant.answering.declining.fragment import WANTED, is_case_alone, tells_of_oneself
from assistant.answering.identity.serving import governing
from assistant.answering.judges.answerable import DECLINED, DOUBTED, answerable
from assistant.answering.judges.intent import shipped
from assistant.answering.listing.listing import list_claims
from assistant.answering.matter.level import DISCIPLINE
from assistant.answering.matter.matter import asks_time
from assistant.answering.matter.topic import topic_of
from assistant.answering.notion import notion_of, sign_meant
from assistant.answering.opening.opening import opening
from assistant.answering.question.asks import Asks
from assistant.answering.question.province import asks_own_rule, is_whereabouts, unknown_province
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import REVIEW
from assistant.answering.replies import Reply
from assistant.answering.retrieval.retrieve import Found
from assistant.answering.route import Way
from assistant.answering.sign_key import SIGN
from assistant.answering.stored.unsaid import left_open
from assistant.answering.summary import summary_claims
from assistant.answering.work import Work
from corpus.citation import name_document, say_day
from corpus.document import Corpus, Document

_FOUND_LIKE = 0.72  # likeness, and ranking score, from which what a topic found is about it
_FOUND_SCORE = 14.0
_CASE_LIKE = 0.62  # likeness below which what was found for a case told without a question is only near
_SIGN_LIKE = 0.55  # a sign is told as the nearest there is
_SIGN_SCORE = 12.5
_FORM = re.compile(r"\bmau\b")
_FORM_TOLD = re.compile(r"\bMẫu 0?\d")
# Nothing held answers; what the figures told come to is an answer still.
_NOTHING_HELD = (replies.NOT_IN_CORPUS, replies.LEFT_OPEN, replies.OUT_OF_SCOPE, replies.NEEDS_DETAILS)


def decide_step(work: Work) -> None:
    """Decline where the texts do not carry an answer or a judgement is asked for."""
    question, route = work.known()
    corpus = work.index.corpus
    if (missing := missing_letter(corpus, question)) is not None:
        year, letter = missing
        work.lead_with([letter.id])
        basis = " và ".join(name_document(item) for item in governing(corpus, question.as_of))
        basis = f"Kỳ được hỏi thực hiện theo {basis}. " if basis else ""
        work.reply(replies.ROUND_LETTER, {"year": str(year), "letter": letter_named(letter), "basis": basis})
        return
    if (
        route.way is not Way.SEARCH
        or work.computed is not None
        or notion_of(corpus, question)
        or sign_meant(corpus, question)
        or conduct_claims(work.index, question)
        or list_claims(corpus, question)
        or summary_claims(corpus, work.index.topics, question)
    ):
        return
    province = unknown_province(question, work.index.corpus)
    if province and asks_own_rule(question):
        nearest = work.nearest() if REVIEW.search(question.folded) else ""  # of no matter named nothing is near
        work.reply(replies.PROVINCE, {"province": province, "nearest": nearest})
        return
    if province and REVIEW.search(question.folded) and not is_whereabouts(question):
        work.place_not_held = province
    kept: list[Found] = []
    declined: list[tuple[Reply, dict[str, str]]] = []
    for part in work.found:
        first = too_early(part, work.index.corpus)
        if first is not None:
            declined.append((replies.BEFORE_CORPUS, _known_then(part, corpus, first)))
            continue
        unheld = unheld_document(part, work.index.corpus)
        if unheld is not None:
            fields = {"document": name_document(unheld), "title": unheld.title.rstrip(".")}
            declined.append((replies.IDENTITY_ONLY, fields))
            continue
        if is_unknown_conduct(part):
            declined.append((replies.NOT_IN_CORPUS, {"nearest": ""}))
            continue
        chances = _chances(work, part)
        reply = decide(part, chances, work.index.corpus) or _unanswerable(work, part, chances)
        if reply is replies.NOT_IN_CORPUS and (first := begins_later(part.question, corpus)) is not None:
            declined.append((replies.BEFORE_CORPUS, _known_then(part, corpus, first)))
            continue
        told = _left_open(work, part) if reply is replies.NOT_IN_CORPUS else None
        if reply is None or (told is not None and not part.unmet):
            kept.append(part)  # that the texts leave it open is an answer
        elif told is not None:
            declined.append((replies.LEFT_OPEN, {**_fields(work, part), "told": told}))
        else:
            declined.append((reply, _fields(work, part)))
    if not kept and work.case is not None and declined[0][0] in _NOTHING_HELD:
        work.computed = work.case
    elif not kept:
        if (rules := rulebook(corpus, question)) is not None and asks_conduct(question):
            work.remarks.append(replies.OF_CONDUCT.format(document=name_document(rules)))
        reply, fields = declined[0]
        of_review = reply is replies.OUT_OF_SCOPE and DISCIPLINE.search(question.folded) is not None
        if (reply is replies.NOT_IN_CORPUS or of_review) and tells_of_oneself(question.text):
            reply, fields = replies.NEEDS_DETAILS, {"ask": WANTED}
        work.reply(reply, fields)
    elif declined:
        work.remarks += [f"Phần còn lại: {reply.text.format(**fields)}" for reply, fields in declined]
        work.found = kept


def _known_then(part: Found, corpus: Corpus, first: Document) -> dict[str, str]:
    """The day asked about, the first regulation held, and the texts of that day known by name."""
    names = "; ".join(name_document(item) for item in known_then(corpus, part.question.as_of))
    then = f"Văn bản khi đó mà kho chỉ biết tên: {names}. " if names else ""
    return {"day": say_day(part.question.as_of), "first": name_document(first), "then": then}


def _chances(work: Work, part: Found) -> dict[str, float]:
    """What the judge of messages thinks of a part."""
    if len(work.found) > 1:
        return shipped().probabilities(part.question.folded)
    return work.known()[1].chances or {}


def _unanswerable(work: Work, part: Found, chances: dict[str, float]) -> Reply | None:
    """A reply where what was found is of another matter; where it may be, that is noted and the answer given."""
    question = part.question
    if question.documents or question.places or part.lapsed:
        return None
    chance = answerable(work.index, part, chances)
    if chance < DECLINED and not _told_in_spite(work, part):
        outside = max(chances, key=lambda name: chances[name]) == "out_of_scope"
        return replies.OUT_OF_SCOPE if outside and not OURS.search(question.folded) else replies.NOT_IN_CORPUS
    if is_case_alone(question.text, question.folded) and part.hits[0].likeness < _CASE_LIKE:
        work.doubtful = True
    work.doubtful = work.doubtful or (chance < DOUBTED and not _is_found_outright(part, work.index.corpus))
    return None


def _told_anyhow(question: Question) -> bool:
    """Whether what was found is told, if with doubt: the day is one for all bodies; of a paper of the review that is to be
    written it is said what the texts tell of it."""
    return asks_time(question) or (is_errand(question) and REVIEW.search(question.folded) is not None)


def _told_in_spite(work: Work, part: Found) -> bool:
    """Whether what was found is told though the judge of messages thinks it of another matter; not where somebody tells
    of himself and asks nothing: what is wanted is asked back."""
    question = part.question
    opens = _opens(work, part) and not tells_of_oneself(question.text)
    return opens or _told_anyhow(question) or _is_found_outright(part, work.index.corpus)


def _is_found_outright(part: Found, corpus: Corpus) -> bool:
    """Whether a topic is found by its words and by its meaning alike, or a form is asked for and found: few words, which
    tell a judge of messages little."""
    top, question = part.hits[0], part.question
    provision = corpus.provisions.get(top.key)
    if (
        _FORM.search(question.folded)
        and provision is not None
        and _FORM_TOLD.search(provision.heading + provision.text)
    ):
        return question.asks is Asks.WHICH_FORM or topic_of(question) is not None
    like, score = (_SIGN_LIKE, _SIGN_SCORE) if SIGN.match(top.key) else (_FOUND_LIKE, _FOUND_SCORE)
    return topic_of(question) is not None and top.likeness >= like and top.score >= score


def _opens(work: Work, part: Found) -> bool:
    """Whether a sentence answers outright: then what was found is told, with its doubt; that something is a sign of
    degradation is said of too much."""
    provision = work.index.corpus.provisions[part.hits[0].key]
    if SIGN.match(provision.key):
        return False
    return opening(work.index, part.question, provision, work.index.corpus.document_of(provision.key)) is not None


def _left_open(work: Work, part: Found) -> str | None:
    """What the nearest provision leaves open, where that is what is asked of the review."""
    if part.lapsed or not part.hits or part.hits[0].key not in work.index.corpus.provisions:
        return None
    if not REVIEW.search(part.question.folded):
        return None
    return left_open(work.index, part.question, part.hits[0].key)


def _fields(work: Work, part: Found) -> dict[str, str]:
    """What the fixed replies may want filled in."""
    body = "cấp ủy, tập thể có thẩm quyền đánh giá, xếp loại"
    folded = part.question.folded
    if "ky luat" in folded or "vi pham" in folded or "tham nhung" in folded:
        body = "cấp ủy và ủy ban kiểm tra có thẩm quyền"
    elif "suy thoai" in folded:
        body = "cấp có thẩm quyền kết luận"
    ask = "Hãy nêu rõ đối tượng (đảng viên, tập thể, tổ chức đảng), việc cần hỏi và số liệu nếu cần tính."
    return {"nearest": work.nearest(part), "body": body, "ask": ask}
