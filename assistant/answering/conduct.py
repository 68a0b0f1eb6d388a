"""Whether a member may do a thing: what is known of the regulation on what members must not do, where it speaks of it."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.identity.claims import identity_claims
from assistant.answering.identity.known import known_claim, known_claims
from assistant.answering.question.question import Question
from assistant.answering.retrieval.found import Found
from assistant.answering.sign_key import SIGN
from corpus.document import Corpus, Document
from corpus.text import fold, nfc
from index.search import Index
from index.text import tokens

_MATTER = "nhung dieu dang vien khong duoc lam"
_WHO = re.compile(r"\b(?:dang vien|dv|can bo|lanh dao|bi thu|dieu (?:dang vien )?(?:khong duoc lam|cam)|19 dieu)\b")
_BREACH = re.compile(
    r"\b(?:vi pham|bi cam|co cam|nghiem cam|(?:pham|trai)(?: vao)? (?:dieu|quy dinh|19))\b(?: \w+){0,6}? (?:khong|ko|k|hong|hem|chua|a)\b|\bvi pham (?:gi|dieu (?:gi|nao|may))\b|\b(?:dang vien|can bo)\b.*\bco (?:sao|bi gi|bi sao|lam sao|van de gi) (?:khong|ko|k|hong|hem)\b"
)
_MAY = re.compile(
    r"\bco (?:con )?(?:duoc|the)\b(?! (?:bi|coi|tinh)\b)|\bduoc (?:phep )?\w+(?: \w+){0,10} (?:khong|ko|k|hong|hem)\b|\bduoc (?:khong|ko|k|hong|hem)\b"
)
_ALL = re.compile(
    r"\b(?:dieu|viec) cam (?:doi voi |cua )?dang vien(?: \w+)? (?:la gi|gom|nhung gi|co nhung gi)|\bdang vien (?:bi cam|cam|khong duoc|khong nen)(?: phep)?(?: lam)?(?: (?:nhung|cai|viec|dieu|chuyen))* gi(?: (?:a|vay|the|nhi))*[ ?.!]*$|\b(?:ke|liet ke|neu|cho (?:em|toi|minh)?(?: xin| biet)?|danh sach|danh muc|cac|nhung)(?: \w+){0,3} dieu (?:ma )?dang vien khong duoc lam(?: (?:la gi|gom gi|gom nhung gi))?(?: (?:a|vay|the|nhi))*[ ?.!]*$"
)
_SOME = re.compile(r"\bdang vien khong duoc (?:\w+ ){0,2}gi (?:tren|trong|voi|doi voi|khi|cho) ")
_OTHER = re.compile(  # a review, a sign, a discipline or a paper is what is asked about
    r"\b(?:bieu hien|suy thoai|tu dien bien|tu chuyen hoa|ky luat|khai tru|ket nap|xu ly|bau|phieu|bao cao|kiem diem|xep|danh gia|xuat sac|hoan thanh|sinh hoat|chi bo|gop y|phe binh|ty le|tong so|quy dinh|diem|mau|bieu)\b|%"
)
_IDLE = frozenset(
    "dang vien can bo cong chuc sao co duoc khong ko phep the vi pham bi cam dieu gi nao la thi mot cac nhung cua minh nguoi khac cho em hoi toi a nhung lam o trong ma roi va hay con so may 19 quy dinh bi thu da dang".split()
)
_SHORT = 9  # words of a message that needs no member named: "sống thử có vi phạm không"
_ALIKE = 0.42  # likeness to a stored question from which it may be the same act
_NEAR = 0.635  # likeness from which what was found is about the same thing
_NAMED = re.compile(r"điều (?:mà )?đảng viên không được làm|dieu (?:ma )?dang vien khong duoc lam|[,.;:?!]")
_LEAST = 0.3  # and from which it is one that speaks of nearly all that is asked
_TOLD = 0.5  # the weighted share of what is asked that it must speak of
_MOSTLY = 0.7


def rulebook(corpus: Corpus, question: Question) -> Document | None:
    """The regulation on what members must not do that serves today, known by its identity alone."""
    serving = (item for item in corpus if _MATTER in fold(item.title) and item.in_force.holds(question.today))
    return next((item for item in serving if not item.provisions and not item.is_local), None)


def asks_conduct(question: Question) -> bool:
    """Whether it is asked if a member may do a thing, a review being no part of it."""
    folded = question.folded
    if question.documents or question.places or question.dated or _OTHER.search(folded):
        return False
    who = _WHO.search(folded)
    return bool((_BREACH.search(folded) and (who or len(folded.split()) <= _SHORT)) or (who and _MAY.search(folded)))


def asks_all(question: Question) -> bool:
    """Whether all that members must not do is asked for ("đảng viên không được làm những gì")."""
    named = question.documents or question.places or question.dated
    return not named and _ALL.search(question.folded) is not None


def asks_some(question: Question) -> bool:
    """Whether what members must not do somewhere is asked for ("… không được làm gì trên mạng xã hội")."""
    return not question.documents and _SOME.search(question.folded) is not None


def conduct_claims(index: Index, question: Question) -> list[Claim]:
    """What the regulation is known to say of the thing, then what the regulation is; nothing where it is not known."""
    document = (
        rulebook(index.corpus, question)
        if asks_conduct(question) or asks_all(question) or asks_some(question)
        else None
    )
    if document is not None and asks_all(question):
        known = [known_claim(document, item) for item in document.known]
        return [*identity_claims(index.corpus, document, question, brief=True), *known]
    if document is not None and asks_some(question):
        known = known_claims(document, set(question.folded.split()) - _IDLE)
        return [*known, *identity_claims(index.corpus, document, question, brief=True)] if known else []
    lead = _known(index, question, document) if document is not None else None
    if document is None or lead is None:
        return []
    return [Claim(lead, (document.id,), ClaimKind.LEAD), *identity_claims(index.corpus, document, question)]


def is_unknown_conduct(part: Found) -> bool:
    """Whether it is asked if a thing is a breach, and what was found is neither a sign nor near: what a breach leads to is
    no answer."""
    if not asks_conduct(part.question) or not _BREACH.search(part.question.folded) or not part.hits:
        return False
    return SIGN.match(part.hits[0].key) is None and part.hits[0].likeness < _NEAR


def _known(index: Index, question: Question, document: Document) -> str | None:
    """The sentence stored for the same act, asked about in the same way: a breach affirmed is a leave denied."""
    breach = _BREACH.search(question.folded) is not None
    asked = [word for word in tokens(question.folded) if word not in _IDLE]
    for stored, alike in index.nearest_leads(question.text, document.id, yes_no=True):
        folded = fold(stored.text)
        if alike < _LEAST or stored.lead is None or (_BREACH.search(folded) is not None) != breach:
            continue
        known = f"{stored.text} {stored.lead}"
        told = _TOLD if alike >= _ALIKE else _MOSTLY
        if asked and index.share(asked, tokens(fold(known))) >= told and _beside(question) & _pairs(question, known):
            return stored.lead
    return None


def _beside(question: Question) -> set[tuple[str, str]]:
    """Neighbouring words of a question that tell something."""
    return {pair for pair in _pairs(question, question.text) if not {fold(word) for word in pair} <= _IDLE}


def _pairs(question: Question, text: str) -> set[tuple[str, str]]:
    """Neighbouring words of a text, with accents where the question is typed with them: "lộ đề" is not "lô đề"."""
    said = _NAMED.sub(" | ", nfc(text).lower())
    words = re.findall(r"[^\W_]+|\|", fold(said) if question.text == fold(question.text) else said)
    return {pair for pair in pairwise(words) if "|" not in pair}
