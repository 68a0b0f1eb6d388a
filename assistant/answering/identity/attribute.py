"""The attributes of a document that a question asks for: what replaced it, since when it serves, who signed it, where
it can be read."""

from __future__ import annotations

import re
from enum import Enum, auto

from assistant.answering.question.question import Question
from corpus.text import fold, squeeze

_PAPER = r"(?:(?:van ban|quy dinh|quyet dinh|huong dan|nghi dinh|nghi quyet|qd|hd|cai|ban) )?"
_WHAT = rf"{_PAPER}(?:nao|gi|so may|so bao nhieu)\b"
_WHEN = r"(?:vao |ke tu |tu )?(?:(?:ngay|thang|nam|khi|luc|hoi|hom|bao|dot|ky)(?: thang| nam)? (?:nao|may|bao nhieu|gio)|khi nao|bao gio)\b"
_SUCCESSOR = re.compile(
    rf"\b(?:bi|duoc) (?:{_PAPER}(?:nao|gi) )?thay(?: the)?\b[^,.?]{{0,12}}\b(?:nao|gi|so may)\b|\bthay (?:the )?(?:bang|boi) {_WHAT}|"
    rf"\b(?:{_WHAT}|ai) (?:da |moi |se |dang |vua |duoc )*thay(?: the)?\b(?! (?:doi|mat|cho ai))|\bdo (?:ai|dau|cai nao|{_WHAT}) (?:da )?thay\b"
)
_PREDECESSOR = re.compile(rf"\bthay (?:the )?(?:cho )?{_WHAT}(?! (?:moi|khac))")
_TURN = re.compile(
    r"\b(\d{2,3})(?:-\w+)? thay (?:the )?(?:cho )?(?:\w+ )?(\d{2,3})\b.*\bhay\b|\bcai nao thay cai nao\b"
)
_UNTIL = re.compile(
    rf"\bhet (?:hieu luc|han|gia tri)(?: thi hanh)? {_WHEN}|\b(?:ap dung|hieu luc|dung|thuc hien|gia tri)(?: duoc| thi hanh)? (?:den|toi)(?: het)? {_WHEN}"
)
_SINCE = re.compile(
    rf"\b(?:ap dung|dung|thuc hien) (?:cho|trong|tu|vao)(?: (?:nhung|cac|ky|dot|may))* (?:nam|ky|dot) (?:nao|gi)\b|\bhieu luc (?:thi hanh )?(?:ke )?tu (?:\S+ ){{1,7}}?hay\b|\bhieu luc (?:thi hanh )?(?:luon|ngay(?! \d))(?= (?:khong|ko|chua|hay|luc|tu|khi)|\s*[?.]*$)|(?<!het )\b(?:hieu luc|ap dung|thuc hien)(?: thi hanh)? {_WHEN}|\b{_WHEN} (?:thi )?(?:moi |bat dau )*(?:co hieu luc|ap dung)\b"
)
_SIGNED = re.compile(
    rf"\b(?:k[yi]|ban hanh|ra doi|ra|co)(?: ban hanh)? {_WHEN}|\b(?:ngay|thang|nam) (?:nao|may) (?:thi |duoc )*(?:ban hanh|k[yi]|ra doi)\b|"
    rf"\bai k[yi],? (?:(?:vao|ky)\s+)*{_WHEN}"
)
_GUIDE = re.compile(
    r"\b(?:van ban|huong dan|cai|cong van) (?:nao|gi) (?:la )?(?:de )?huong dan\b|\bhuong dan (?:bang|boi) (?:van ban|huong dan|cai)? ?(?:nao|gi)\b|"
    r"\b(?:van ban )?huong dan (?:di )?kem (?:theo )?(?:la )?(?:cai |van ban )?(?:nao|gi|so may)\b|\b(?:co|ra) (?:van ban )?huong dan (?:nao|gi|chua|thi hanh chua|thuc hien chua)\b|"
    r"\bhuong dan (?:nao|gi|so may) (?:di )?kem\b|"
    r"\bhuong dan (?:di )?kem(?: theo)?(?: (?:no|cua no|nua))?(?: (?:thi )?(?:sao|dau))?\W*$"
)
_GUIDED = re.compile(
    r"\bhuong dan (?:thuc hien |thi hanh |cho |cua |cai )+(?:van ban|quy dinh|nghi quyet|cai)? ?(?:nao|gi|so may|may)\b|\b(?:kem|di kem|di voi) (?:theo )?(?:quy dinh|van ban) nao\b"
)
_SIGNER = re.compile(
    r"\b(?:ai|ong nao|bac nao|dong chi nao) (?:la nguoi )?k[yi]\b|\bnguoi k[yi]\b|\bk[yi] boi\b|\bai dung ten\b|\b(?:do|la) (?:\w+ ){1,7}ky\b(?! (?:luat|kiem|hop|danh|niem|nay|truoc|sau))"
)
_ISSUER = re.compile(
    r"\b(?:ai|co quan nao|cap nao|ben nao|noi nao) (?:la )?(?:ban hanh|ra)\b|\b(?:do|cua) (?:ai|co quan nao|cap nao|ben nao|noi nao)\b(?! (?:quan ly|danh gia))"
)
_STRUCTURE = re.compile(r"\b(?:may|bao nhieu) (?:chuong|dieu|phu luc)\b(?! (?:kien|dang vien|khong))")
_WHERE = re.compile(
    r"\b(?:tai|down|download)(?: \w+){0,3} (?:o|tren) (?:dau|cho nao)\b|\b(?:link|duong dan|ban pdf|ban word|toan van|ban goc|ban day du)\b|"
    r"\b(?:xin|cho|gui|tim|kiem|co)(?: \w+){0,4} file\b(?! (?:do|nay|cu|ay)\b)|"
    r"\b(?:xem|tim|doc|lay|kiem|tra|tra cuu|tai|down|xin)(?: \w+){0,3} (?:o|tren|tai) (?:dau|cho nao|trang nao|web nao)\b|\b(?:cho|gui|xin) (?:\w+ ){0,3}(?:tai|down) (?:ve )?\b"
)


class Attribute(Enum):
    """What may be told of a document by itself, in the order in which it is told."""

    WHERE = auto()
    GUIDE = auto()
    GUIDED = auto()
    SUCCESSOR = auto()
    PREDECESSOR = auto()
    UNTIL = auto()
    SINCE = auto()
    SIGNED = auto()
    SIGNER = auto()
    ISSUER = auto()
    STRUCTURE = auto()


OF_EACH = (Attribute.SINCE, Attribute.SIGNED, Attribute.SIGNER, Attribute.ISSUER, Attribute.STRUCTURE)
_EACH = 3  # documents told of at once
_WORDS = {
    Attribute.WHERE: _WHERE,
    Attribute.GUIDE: _GUIDE,
    Attribute.GUIDED: _GUIDED,
    Attribute.SUCCESSOR: _SUCCESSOR,
    Attribute.PREDECESSOR: _PREDECESSOR,
    Attribute.UNTIL: _UNTIL,
    Attribute.SINCE: _SINCE,
    Attribute.SIGNED: _SIGNED,
    Attribute.SIGNER: _SIGNER,
    Attribute.ISSUER: _ISSUER,
    Attribute.STRUCTURE: _STRUCTURE,
}


def asks_attribute(question: Question) -> bool:
    """Whether one attribute of the one document named is asked for, and no place in it; of two or three, one that each
    has by itself."""
    asked = asked_for(question)
    several = 1 < len(question.documents) <= _EACH and bool(asked) and all(one in OF_EACH for one in asked)
    return not question.places and (several or (len(question.documents) == 1 and bool(asked)))


def asked_for(question: Question) -> list[Attribute]:
    """The attributes asked for, in the order in which they are."""
    told = squeeze(fold(question.without_documents))
    found = [(match.start(), one) for one, words in _WORDS.items() if (match := words.search(told)) is not None]
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]


def without_asking(question: Question, folded: str) -> str:
    """A folded text without the words by which a question asks for attributes."""
    for one in asked_for(question):
        folded = _WORDS[one].sub(" ", folded)
    return folded


def asks_some(folded: str) -> bool:
    """Whether words, no document being named, ask for an attribute of one."""
    return any(words.search(folded) for words in _WORDS.values())


def asks_turn(question: Question) -> bool:
    """Whether it is asked which of two documents replaced the other, one of them named by its number alone."""
    return len(question.documents) == 1 and not question.places and _TURN.search(question.folded) is not None


def asks_replaced(folded: str) -> bool:
    """Whether it is asked what a document replaced."""
    return _PREDECESSOR.search(folded) is not None


def asks_guide(folded: str) -> bool:
    """Whether it is asked which text guides a document."""
    return _GUIDE.search(folded) is not None


def asks_where(folded: str) -> bool:
    """Whether it is asked where a text can be read or had."""
    return _WHERE.search(folded) is not None
