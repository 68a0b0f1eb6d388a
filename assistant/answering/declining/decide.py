"""Whether what was found carries an answer, or the question is declined, and how."""

from __future__ import annotations

import re

from assistant.answering import replies
from assistant.answering.declining.judgement import JUDGE, asks_you, wants_judgement
from assistant.answering.declining.party_matter import is_of_party_life
from assistant.answering.matter.time import asks_time
from assistant.answering.matter.topic import topic_of
from assistant.answering.question.asks import Asks
from assistant.answering.question.question import Question
from assistant.answering.question.review_words import REVIEW
from assistant.answering.replies import Reply
from assistant.answering.retrieval.found import Found
from assistant.answering.retrieval.own_words import in_its_words, is_keyword
from assistant.answering.sign_key import SIGN
from corpus.document import Corpus
from index.query import Hit

# What only a review has: a question that names it is ours, even where nothing answers it.
OURS = re.compile(
    r"\b(?:duoc|bi|con) xep (?:loai )?(?:tot|xuat sac|hoan thanh)\b|\b(?:ket qua|muc|viec|sau khi|hoi nghi|ban) (?:xep loai|kiem diem)\b|\bxep loai (?:chat luong|dang vien|sao|gi|the nao|ra sao|o dau|nhu the nao)\b|\b(?:co|duoc|bi|phai) (?:xep loai|kiem diem)\b"
)
_FEW = 5  # words of a message that may be small talk though none of its words says so
_STORY = 12  # words from which a message tells enough of what it asks
_STRONG = 12.5  # ranking score from which words and meaning agree on a provision
_WEAK = 10.0
_FAINT = 9.0  # below which no right answer was ever found: what is near is of another matter
_SIGN_LEAST = 11.0  # ranking score from which a few words may describe a sign
_FAR = 0.475  # likeness below which nothing indexed is about the same thing
_ALIKE = 0.52  # likeness from which a short question is understood well enough
_SAME = 0.77  # likeness from which it is an indexed question in other words
_CLOSE = 0.635  # likeness to an indexed question from which the subject is certainly ours
_SHARE_ASKED = re.compile(r"\b(?:bao nhieu|may) (?:phan tram|%)")  # a share of no figures told is one of the rule


def decide(part: Found, chances: dict[str, float], corpus: Corpus) -> Reply | None:
    """None to answer; else the reply that declines this part of the question."""
    question = part.question
    top = part.hits[0] if part.hits else None
    close = top is not None and (top.likeness >= _CLOSE or top.score >= _STRONG or in_its_words(question, corpus, top))
    asks_rule = question.asks in (Asks.WHEN, Asks.WHERE, Asks.WHO, Asks.WHICH_FORM, Asks.HOW_MANY) and not JUDGE.search(
        question.folded
    )
    if asks_you(question):
        return replies.AUTHORITY_DECIDES
    if (
        wants_judgement(question, chances)
        and not (asks_rule and REVIEW.search(question.folded))
        and not (close and chances["in_scope"] > 0.15 and top is not None and top.likeness > _SAME)
    ):
        return replies.AUTHORITY_DECIDES
    likeliest = max(chances, key=lambda name: chances[name])
    words = len(question.folded.split())
    if likeliest == "small_talk" and not close and (words < _FEW or (words == _FEW and chances["small_talk"] > 0.5)):
        return replies.SMALL_TALK["other"]
    if top is None or (
        part.unmet and not part.lapsed and (chances["in_scope"] > 0.15 or REVIEW.search(question.folded))
    ):
        return replies.NOT_IN_CORPUS
    if question.documents or question.places:
        return None
    if is_of_party_life(question, corpus, part.hits):
        return replies.NOT_IN_CORPUS
    if _is_far_sign(question, corpus, top):
        return replies.OUT_OF_SCOPE if likeliest == "out_of_scope" else replies.NOT_IN_CORPUS
    if close and chances["in_scope"] > 0.15:
        return None
    told = (
        is_keyword(question, corpus, top)
        or (question.asks is Asks.WHICH_FORM and close)
        or (  # "mê tín" is in the texts
            topic_of(question) is not None and top.likeness >= _CLOSE and top.score >= _STRONG
        )
    )
    if chances["out_of_scope"] > 0.5 and not told and not (close and REVIEW.search(question.folded)):
        return replies.NOT_IN_CORPUS if OURS.search(question.folded) else replies.OUT_OF_SCOPE
    if (
        not close
        and not REVIEW.search(question.folded)
        and max(hit.likeness for hit in part.hits[:3]) < _FAR
        and top.score < _WEAK
        and chances["in_scope"] < 0.9
    ):
        if likeliest == "needs_details" and words < _STORY:
            return replies.NEEDS_DETAILS  # "thế còn trường hợp kia thì sao": of whatever it speaks, it tells too little
        return replies.NOT_IN_CORPUS if OURS.search(question.folded) else replies.OUT_OF_SCOPE
    if chances["other_party"] > 0.5 and not close:
        return replies.NOT_IN_CORPUS
    of_rule = _SHARE_ASKED.search(question.folded) is not None and REVIEW.search(question.folded) is not None
    if chances["needs_details"] > 0.6 and words < _STORY and top.likeness < _ALIKE and top.score < _STRONG:
        return replies.NOT_IN_CORPUS if part.unmet or of_rule else replies.NEEDS_DETAILS
    if chances["in_scope"] < 0.25 and not close:
        if likeliest == "needs_details" and asks_time(question):
            return None
        if likeliest == "small_talk" and REVIEW.search(question.folded):
            return None  # "đề nghị 4 xuất sắc trên 19 tốt": no talk, though it puts no question
        if likeliest == "out_of_scope" and OURS.search(question.folded):
            return replies.NOT_IN_CORPUS
        return {
            "out_of_scope": replies.OUT_OF_SCOPE,
            "other_party": replies.NOT_IN_CORPUS,
            "needs_details": replies.NOT_IN_CORPUS if of_rule else replies.NEEDS_DETAILS,
            "small_talk": replies.SMALL_TALK["other"],
        }.get(likeliest)
    if top.score < _FAINT and question.asks is not Asks.LIST and not asks_time(question):
        return replies.NOT_IN_CORPUS if REVIEW.search(question.folded) else replies.OUT_OF_SCOPE
    return None


def _is_far_sign(question: Question, corpus: Corpus, top: Hit) -> bool:
    """Whether a sign was found for a topic that is no behaviour: far from all that is asked of it."""
    if topic_of(question) is None or not SIGN.match(top.key) or is_keyword(question, corpus, top):
        return False
    return top.likeness < _CLOSE and top.score < _SIGN_LEAST
