"""A turn that asks the matter told before of another document or time: "124 cũng thế à", "so với 124 thêm bước nào", "trước
đây có khác không"; or, after a turn on the source alone, what that document had ("thế 124 thì sao")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answering.compare.asked import named_by, shipped_topics
from assistant.answering.conversation.documents_told import named_in, of_year_told, pair_of, told_last, without_named
from assistant.answering.identity.attribute import asks_some
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.text import fold, squeeze

_FORMER = r"(?:truoc (?:day|kia|nay|do)|(?:hoi|ngay|luc) (?:truoc|xua|do|ay)|(?:quy dinh|huong dan|ban|van ban|cai) (?:cu|truoc|truoc do)|nam (?:ngoai|truoc|kia)|(?:ky|dot) truoc|truoc(?= (?:co|thi|khac|the nao|ra sao|cung|chi|la)\b))"
_FORMER_ONLY = re.compile(rf"\b{_FORMER}\b")
_PRESENT = re.compile(
    r"\b(?:bay gio|hien nay|hien gio|hien tai|gio|nay|(?:quy dinh|huong dan|ban) (?:moi|hien hanh))\b"
)
_ALIKE = re.compile(
    r"\b(?:cung|van(?! ban)|giong|y chang|nhu (?:vay|the|nhau)|co (?:vay|the)|(?:vay|the) (?:khong|ko|k|a|ha|chu|luon|phai khong|dung khong))\b"
)
_DIFFERS = re.compile(
    r"\b(?:khac|thay doi|doi (?:gi|khong|ko|k)|co doi|(?:them|bot|bo|moi) (?:gi|nao|buoc|muc|mau|dieu|noi dung|cai|dien)|so voi|so sanh|hon (?:khong|ko|k|truoc)|gi moi|chat hon|nhe hon|nang hon|cao hon|thap hon|nhieu hon|it hon)\b"
)
_WHETHER = re.compile(r"\bco (?:\S+ ){0,6}?(?:khong|ko|k|chua)\b")
_OLD_TEXT = re.compile(r"\b(?:quy dinh|huong dan|van ban) (?:cu|truoc)\b")
_BOTH = re.compile(r"\b(?:hai|2) (?:cai|van ban|ban|quy dinh|huong dan|mau)\b")
_WHAT_OF = re.compile(
    r"(?:(?:the|vay|con|va|a|o|u|ua)\s+)*(?:theo )?(?P<named>.+?) (?:thi |la )?(?:sao|the nao|ra sao|nhu the nao)(?: (?:a|vay|ad|nhi))*[\s?.!]*"
)
_SOURCE = re.compile(
    r"\b(?:van ban|quy dinh|huong dan|can cu|dieu|khoan) (?:nao|gi|so may|may)\b|\btheo (?:\w+ ){0,3}\d{2,3} hay (?:\w+ ){0,2}\d{2,3}\b|\b(?:o|lay) dau ra\b|\bdieu may\b"
)
_IDLE = frozenset(
    "the vay con thi a o u ua va hay la co khong ko k cung van giong nhu nhau y chang khac gi nao sao ra thay doi them bot bo moi so voi hon nhe nang chat cao thap nhieu it cho nhung cac cai hai 2 ban van quy dinh "
    "huong dan qd hd so theo trong cua hoi thoi ngay luc truoc day kia nay do ay cu xua nam ngoai ky dot duoc bi phai khong dung luon het chu nhi ha ad em anh chi minh toi hoi xin cho biet diem noi dung gio bay hien "
    "hanh tai thoi nua chua da dang cung roi ben mat ve phan dau chinh la the nao sanh phan tw btctw".split()
)
_LONGEST = 14  # words
_MATTER_LEAST = 3  # words of its own in a turn that told a matter


def set_beside(text: str, before: Sequence[str], corpus: Corpus, today: date) -> str | None:
    """The comparison that such a turn asks for, whole; None for any other turn."""
    folded = fold(text)
    if not before or len(folded.split()) > _LONGEST:
        return None
    found = _matter(before, corpus)
    if found is None:
        return None
    matter, at = found
    named = named_in(text, corpus)
    alone = not _left(folded, text, corpus) and _alone(text, corpus)
    if (
        len(named) == 1
        and alone
        and at < len(before) - 1
        and all(_of_source(turn, corpus) for turn in before[at + 1 :])
    ):
        between = fold(" ".join(before[at + 1 :]))
        told = (
            told_last(before[at : at + 1], corpus, named)
            if _ALIKE.search(between) or _DIFFERS.search(between)
            else None
        )
        pair = None if told is None else pair_of(named[0], told, corpus, today)
        if pair is not None:
            return _compared(matter, pair, "có khác nhau không")
        return squeeze(f"{matter} theo {name_document(named[0])}")
    of_old = _asks_of_old(folded) and (_OLD_TEXT.search(folded) or _of_source(before[-1], corpus))
    whether = _WHETHER.search(folded) if named else of_old
    if asks_some(folded) or not (_ALIKE.search(folded) or _DIFFERS.search(folded) or whether):
        return None
    if _left(folded, text, corpus) - set(fold(matter).split()):
        return None  # it asks of something else
    if not named_by(shipped_topics(), fold(matter)):
        return None  # no matter that documents are held to speak of
    tail = "có giống nhau không" if _ALIKE.search(folded) and not _DIFFERS.search(folded) else "có khác nhau không"
    if len(named) > 1:
        return None
    if (
        not named and not _FORMER_ONLY.search(folded) and at < len(before) - 1
    ):  # "trước đây mấy ngày", then "có đổi không"
        named = named_in(before[-1], corpus)[:1]
        folded = fold(f"{before[-1]} {text}") if not named else folded
    told = (
        told_last(before[at : at + 1], corpus, named)
        or told_last(before[at:], corpus, named)
        or of_year_told(before[at:], corpus, today)
    )
    if named:
        pair = pair_of(named[0], told, corpus, today)
        return None if pair is None else _compared(matter, pair, tail)
    if told is not None and (_PRESENT.search(folded) or _BOTH.search(folded)) and not _FORMER_ONLY.search(folded):
        pair = pair_of(told, None, corpus, today)
        return None if pair is None else _compared(matter, pair, tail)
    if not _FORMER_ONLY.search(folded) or re.search(r"\bnam (?:ngoai|truoc|kia)\b|\bnam (?:do|ay)\b", folded):
        return None  # a year as such: likewise.py
    if told is not None and told.replaces:
        older = next((corpus.documents[key] for key in told.replaces if corpus.documents[key].provisions), None)
        return None if older is None else _compared(matter, (older, told), tail)
    return f"{matter}, quy định cũ so với quy định mới {tail}"


def _compared(matter: str, pair: tuple[Document, Document], tail: str) -> str:
    older, newer = pair
    return f"{matter}, {name_document(older)} so với {name_document(newer)} {tail}"


def _asks_of_old(folded: str) -> bool:
    return _FORMER_ONLY.search(folded) is not None and _WHAT_OF.fullmatch(folded) is not None


def _alone(text: str, corpus: Corpus) -> bool:
    """Whether nothing but a document is said, with or without "thì sao"."""
    rest = fold(without_named(text, corpus))
    return not _ALIKE.search(rest) and not _DIFFERS.search(rest) and not _WHETHER.search(rest)


def _of_source(turn: str, corpus: Corpus) -> bool:
    """Whether a turn only asks which document it is, or names another."""
    folded = fold(turn)
    if len(folded.split()) > _LONGEST:
        return False
    return _SOURCE.search(folded) is not None or (bool(named_in(turn, corpus)) and not _left(folded, turn, corpus))


def _matter(before: Sequence[str], corpus: Corpus) -> tuple[str, int] | None:
    """The last turn that tells a matter, without the documents it names, and where it stands."""
    for at in range(len(before) - 1, -1, -1):
        turn = without_named(before[at], corpus)
        folded = fold(turn)
        if _SOURCE.search(folded) and len(folded.split()) <= _LONGEST:
            continue
        if len([word for word in re.findall(r"[a-z0-9]+", folded) if word not in _IDLE]) >= _MATTER_LEAST:
            return turn.rstrip(" ?.!,"), at
    return None


def _left(folded: str, text: str, corpus: Corpus) -> set[str]:
    """The words of a turn that are neither a document's name, nor a time's, nor the asking's."""
    rest = fold(without_named(text, corpus))
    rest = re.sub(r"\b20\d\d\b", " ", _PRESENT.sub(" ", _FORMER_ONLY.sub(" ", rest)))
    return set(re.findall(r"[a-z]+", rest)) - _IDLE
