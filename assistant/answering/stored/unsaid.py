"""A stored sentence that tells what the texts held leave open ("Phần đọc được của Quy định không ghi …"): no Có or Không
follows from it, so it answers a question however that is put."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answering.matter.level import rating
from assistant.answering.matter.subject import same_subject
from assistant.answering.matter.voting import asks_of_votes, votes
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.interrogative import asks_yes_no
from assistant.answering.question.question import Question
from assistant.answering.stored.asked_apart import of_a_body, of_another_side
from assistant.answering.stored.sameness import CLOSE, alike_leads, likest
from assistant.answering.verdict.wording import answer_alone
from corpus.document import Asking, Provision
from corpus.text import fold
from index.query import Hit
from index.search import Index
from index.text import tokens

_READ = r"\b[Pp]hần đọc được của (?:Quy định và Hướng dẫn|Quy định|Hướng dẫn|các văn bản) không\b"
_UNSAID = re.compile(_READ)
_THING = re.compile(rf"{_READ} (?:\w+ )([^;.]*)")
_LACKS = re.compile(
    r"\bkhong (?:co|bau|lap|duoc)\b"
)  # what is left open for who lacks a thing is asked of who lacks it
_TOLD_LACK = re.compile(r"\b(?:khong|chua|thieu)\b(?= \w)")
_COMMON = frozenset(
    tokens(
        fold(
            "kiểm điểm đánh giá xếp loại đảng viên chi bộ người mức việc riêng thêm nơi ở tại khi để cho của hay phải được có một này không thì bị đi là với và do về từ trong ai ra cũng theo sinh hoạt mà kết quả em mình vậy thế nào ạ"
        )
    )
)  # words of every review
_HOW_LONG = re.compile(
    r"\b(?:bao lau|(?:trong )?(?:may|bao nhieu) (?:ngay|tuan|thang|nam)(?: lam viec)?|thoi han|thoi gian bao nhieu)\b"
)
_EXEMPTS = re.compile(r"\bkhong mien\b")
_EXEMPTED = re.compile(r"\b(?:mien|phai|can|bat buoc|khoi|bo qua|kiem diem|viet)\b")
_ABSENT = re.compile(
    r"\bvang(?: mat)?\b|\bkhong (?:the )?(?:(?:ve|den|toi)(?= (?:du|hop|kiem))|du|tham du|tham gia|co mat)\b"
)
_COMES = re.compile(
    r"\b(?:hau qua|he qua|he luy|che tai|hinh thuc xu ly|bi (?:xu ly|xu phat|phat|lam sao|sao|gi)|xu ly)\b(?: (?:gi|sao|ra sao|the nao|nhu the nao))?|\bthi sao\b"
)
_ON_PROBATION = re.compile(r"\bdu bi\b")
_OPPOSITE = (
    (re.compile(r"\bcao\b"), re.compile(r"\bthap\b")),
    (re.compile(r"\bsom\b"), re.compile(r"\b(?:cham|tre|muon)\b")),
)
_COUNCIL = re.compile(r"\bubnd\b|\buy ban\b(?! (?:kiem tra|nhan dan))")
_A_FORM = re.compile(r"\bmau\b|\bbieu mau\b")
_DRAFT = "du thao"
_OBJECT = re.compile(
    r"\b(goi y|khieu nai|nhan xet|bien ban|thong bao|tham dinh|khac phuc|du thao|cong khai|uy ban nhan dan|cong chuc)\b"
)
_AWAY, _TERM = "vangmat", "thoihan"
_ONE_TERM = frozenset((_AWAY, _TERM))  # words that stand for several
_LEVELS = frozenset(tokens("xuat sac hoan thanh tot nhiem vu"))  # a level named is no thing of its own
_LIKE = 0.75  # likeness from which what is left open need not be told in its own words
_SAME_CASE = 0.45  # likeness from which the case of a stored question may be told instead of what it leaves open
_TELLS = 0.5  # this share of its words
_TOLD = 0.2  # else this share of its words, by weight
_HEAD_UNTOLD = 0.45  # likeness from which the first of its words need not be told
_HEAD = 4  # of its words, those that name the thing itself
_LEAST = 0.3  # likeness below which another thing is asked
_MOSTLY = 0.55  # else this share of the words of the question it is stored for
_LEAST_WORDS = 3  # and no fewer of them
_OUTRIGHT = 0.45  # the share of its words where the questions are not alike
_OUTRIGHT_AMONG = 3  # stored questions looked at then
_VOTES_AMONG = 8
_LEVEL, _WEIGHED = 0.08, 0.25  # what is this near in likeness is ranked by what is told of it too
_NEAR = 4.0  # of the ranking score: a provision this close may take the place of the first
_AMONG = 6  # hits looked at
_WHICH = (Asks.WHO, Asks.WHERE, Asks.WHAT, Asks.HOW)
_NEARER = 0.05  # by how much its question must be liker than any of the first's
_INSTEAD = 0.55  # likeness from which it takes the place of what was found first


def is_unsaid(lead: str) -> bool:
    """Whether a stored sentence tells what a text does not lay down, so far as it could be read."""
    return _UNSAID.search(lead) is not None


def unsaid(index: Index, question: Question, part: str, provision: Provision) -> str | None:
    """Such a sentence where its question is the one asked, and no stored question with a Có or Không is as like."""
    for item, alike in told_first(index, question, _nearest(index, question, part, provision)):
        lead = item.lead or ""
        if not is_unsaid(lead):
            break
        if _is_asked(index, question, lead, alike, item.text):
            settled = alike_leads(index, question, part, provision, yes_no=True)
            return None if settled and settled[0][1] >= alike else lead
    return _of_votes(index, question, provision) if asks_of_votes(question.folded) else None


def objects(folded: str) -> set[str]:
    """The things of the review that a text names: a comment, a suggestion, a record."""
    return set(_OBJECT.findall(folded))


def told_first(index: Index, question: Question, found: Sequence[tuple[Asking, float]]) -> list[tuple[Asking, float]]:
    """Stored questions, the likest first, and of those that leave something open and are nearly as like, the one first of
    whose open thing the message tells most."""
    if not found or not is_unsaid(found[0][0].lead or ""):
        return list(found)
    level = [pair for pair in found if found[0][1] - pair[1] <= _LEVEL and is_unsaid(pair[0].lead or "")]
    best = max(level, key=lambda pair: pair[1] + _WEIGHED * _open_share(index, question, pair[0].lead or ""))
    return [best, *(pair for pair in found if pair is not best)]


def _open_share(index: Index, question: Question, lead: str) -> float:
    """The share of the thing left open that a message tells."""
    thing = _THING.search(lead)
    if thing is None:
        return 0.0
    head, told = _telling(fold(thing[1])), _telling(question.folded)
    share = index.share(set(head), told)
    return share if set(head[:2]) & set(told) else share / 2  # the words that name the thing come first


def _of_votes(index: Index, question: Question, provision: Provision) -> str | None:
    """The nearest sentence that leaves open how votes are cast or counted, whatever else the message tells."""
    near = index.nearest_leads(question.text, provision.key, yes_no=False, most=_VOTES_AMONG)
    of_votes = [
        (alike + _open_share(index, question, item.lead), item.lead) for item, alike in near
        if item.lead and alike >= _LEAST and (thing := _THING.search(item.lead)) and votes(fold(thing[1]))
    ]  # fmt: skip
    return max(of_votes)[1] if of_votes else None


def _nearest(index: Index, question: Question, part: str, provision: Provision) -> list[tuple[Asking, float]]:
    """The stored questions without a Có or Không, and how like they are, the likest first."""
    found = alike_leads(index, question, part, provision, yes_no=False)
    if any(not is_unsaid(item.lead or "") for item, _ in found):
        return found
    # nothing else is alike in its words: what is left open may still be told outright
    near = index.nearest_leads(question.text, provision.key, yes_no=False, most=_OUTRIGHT_AMONG)
    known = {item.text for item, _ in found}
    found += [
        (item, alike) for item, alike in near
        if item.text not in known and same_subject(question.folded, item.text, item.lead or "")
    ]  # fmt: skip
    return found


def is_of_another_matter(index: Index, question: Question, lead: str, alike: float, stored: str = "") -> bool:
    """Whether a stored sentence leaves open something that is not what is asked (`stored`: its own question, if known)."""
    if (
        alike >= _SAME_CASE
        and not (stored and alike < _LIKE and of_a_body(question.folded, fold(stored)))
        and not ((thing := _THING.search(lead)) and of_another_side(question.folded, fold(thing[1])))
        and index.share(_telling(fold(stored)), [*tokens(question.folded), *tokens(question.text)]) >= _TELLS
    ):
        return False
    return is_unsaid(lead) and not _is_asked(index, question, lead, alike, stored)


def as_asked(index: Index, question: Question, lead: str, alike: float, stored: str = "") -> str | None:
    """A stored sentence as it may be said: without what it tells beside to be left open, where that is not what is asked;
    None where it tells nothing else."""
    if not is_of_another_matter(index, question, lead, alike, stored):
        return lead
    answer = answer_alone(lead)
    return None if answer == lead else answer


def unsaid_first(index: Index, question: Question, hits: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits with the one first that is known to leave the matter open: its text has none of the question's words, so it
    is ranked below those that share them and say nothing of the matter."""
    provisions = [hit for hit in hits[:_AMONG] if hit.key in index.corpus.provisions]
    if not provisions or question.documents or question.places or provisions[0].key != hits[0].key:
        return tuple(hits)
    yes_no = asks_yes_no(fold(question.text))
    known = likest(index, question, hits[0].key, of_kind=None if yes_no else False)
    least = max(_INSTEAD, known + _NEARER)
    for hit in provisions[1:]:
        if hits[0].score - hit.score >= _NEAR:
            break
        for item, alike in index.nearest_leads(question.text, hit.key, yes_no=False, most=_OUTRIGHT_AMONG):
            same = _kind(asks_of(fold(item.text))) == _kind(question.asks)
            if same and alike >= least and _is_asked(index, question, item.lead or "", alike, item.text):
                return (replace(hit, score=hits[0].score), *(other for other in hits if other.key != hit.key))
    return tuple(hits)


def _is_told(index: Index, question: Question, stored: str) -> bool:
    """Whether a message tells most of what a stored question says beside the words of every review."""
    words = set(_telling(index.normalizer.question(stored)[0]))
    return len(words) >= _LEAST_WORDS and index.share(words, _telling(question.folded)) >= _MOSTLY


def _telling(folded: str) -> list[str]:
    """The words of a text beside those of every review; a term asked about is one word, however it is put, and that it is
    asked what comes of a case tells nothing of the case."""
    folded = _ON_PROBATION.sub(" dubi ", folded)  # "dự bị" is not "dự"
    one = _COMES.sub(" ", _ABSENT.sub(f" {_AWAY} ", _HOW_LONG.sub(f" {_TERM} ", folded)))
    return [word for word in tokens(one) if word not in _COMMON]


def _kind(asks: Asks) -> str:
    """Of one kind are the ways of asking that are put in each other's words ("ở nơi nào", "chi bộ cũ hay chi bộ mới")."""
    return "how_many" if asks is Asks.WHEN else "which" if asks in _WHICH else str(asks)


def left_open(index: Index, question: Question, key: str) -> str | None:
    """What a provision is known to leave open, where that is what is asked."""
    near = index.nearest_leads(question.text, key, yes_no=False, most=_OUTRIGHT_AMONG)
    asked = (
        item.lead
        for item, alike in near
        if alike >= CLOSE and item.lead and _is_asked(index, question, item.lead, alike, item.text)
    )
    return next(asked, None)


def _otherwise(asked: str, said: str) -> bool:
    """Whether a sentence speaks of another level, or of the opposite ("tự nhận mức cao" for "tự chấm thấp")."""
    mine, theirs = rating(asked), rating(said)
    if mine is not None and theirs is not None and mine != theirs:
        return True
    return any(
        one.search(asked) and other.search(said) and not other.search(asked) and not one.search(said)
        for pair in _OPPOSITE
        for one, other in (pair, pair[::-1])
    )


def _is_asked(index: Index, question: Question, lead: str, alike: float, stored: str = "") -> bool:
    """Whether what a stored sentence leaves open is what is asked: told in its words, the more of them the less alike the
    two questions are, or in those of the question it is stored for."""
    thing = _THING.search(lead)
    if thing is None or alike < _LEAST:
        return False
    if _LACKS.search(fold(thing[1])) and not _TOLD_LACK.search(question.folded):
        return False
    if _EXEMPTS.search(fold(lead)) and not _EXEMPTED.search(question.folded):
        return False  # who is let off is asked by whether one must, not by how one is rated
    things = set(_OBJECT.findall(fold(thing[1])))
    named = set(_OBJECT.findall(_COUNCIL.sub("uy ban nhan dan", question.folded)))
    if (things and not things & named) or (_DRAFT in named and _DRAFT not in things):
        return False
    if _otherwise(question.folded, fold(f"{stored} {thing[1]}")):
        return False
    if stored and alike < _LIKE and of_a_body(question.folded, fold(stored)):
        return False
    if of_another_side(question.folded, fold(thing[1])):
        return False
    if _A_FORM.match(fold(thing[1])) and not _A_FORM.search(question.folded):
        return False
    if alike >= _LIKE or (alike >= CLOSE and _is_told(index, question, stored)):
        return True
    head = [word for word in _telling(fold(thing[1])) if word not in _LEVELS]
    words = set(head)
    told = {*_telling(question.folded), *_telling(fold(question.text))} & words
    share = index.share(words, told)
    if alike < _HEAD_UNTOLD and not set(head[:_HEAD]) & told:
        return False
    enough = len(told) + len(told & _ONE_TERM) >= min(2, len(words)) or share >= _OUTRIGHT
    return enough and share >= (_TOLD if alike >= CLOSE else _OUTRIGHT)
