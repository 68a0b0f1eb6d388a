"""A turn that goes on from what the answer before told: the next of the signs, another of the same group, the document before
the one replaced, who decides the rating told, the same asked of today."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answer import Answer, Outcome
from assistant.answering.sign_key import SIGN
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.sign_number import GROUPS, IN_GROUP
from corpus.text import fold, squeeze

_TIE = r"(?:(?:con|the|vay|va|a|roi|thi|cho (?:em|toi|minh) hoi)\s+)*"
_ITS = r"(?: (?:no|do|nay|ay|cai (?:do|nay|ay)|nua|luon))*"
_WHAT = r"(?: (?:thi |)(?:la |)(?:cai |bieu hien |van ban |quy dinh |)(?:gi|nao|sao|the nao|so may))?"
_BESIDE = re.compile(
    rf"{_TIE}(?:cai|bieu hien|so|dieu|muc)?\s*(?:(?:lien|ngay|ke|dung)\s+)*(?P<way>truoc|sau|tiep theo|ke tiep|tiep|ke)(?: do)?{_ITS}{_WHAT}[ ?.!]*"
)
_NUMBERED = re.compile(
    rf"{_TIE}(?:cai|dieu|bieu hien|y)?\s*(?:so|thu)\s+(?P<number>\d)(?: (?:nua|thi sao|di|thi the nao))*{_WHAT}[ ?.!]*"
)
_BEFORE_THAT = re.compile(
    rf"{_TIE}(?:cai|van ban|quy dinh|huong dan|ban)?\s*(?P<way>truoc|sau)(?: (?:do|no|day))?(?: nua)?{_WHAT}[ ?.!]*"
)
_WHO_DECIDES = re.compile(
    rf"{_TIE}(?:do )?(?:ai|cap nao|noi nao)(?: la (?:nguoi|cap))?(?: co quyen| duoc quyen)? (?:quyet dinh|quyet|chot|duyet|xet|phe duyet){_ITS}[ ?.!]*"
)
_ASKS_DOCUMENT = re.compile(
    r"\b(?:van ban|quy dinh|huong dan|qd|hd) (?:nao|gi|so may)\b|\btheo (?:cai )?nao\b|\b(?:qd|quy dinh|huong dan) \d+\b"
)
_BODY = re.compile(r"\b(?:chi bo|dang bo|dang uy|chi uy(?! vien)|cap uy(?! vien)|to chuc dang|tap the|ban thuong vu)\b")
_RATED = re.compile(r"\bxep (?:loai|muc|gi|hang)\b")
_OF_ANOTHER = re.compile(
    r"\b(?:ra khoi|dua ra|tu chuc|mien nhiem|thoi (?:chuc|giu|viec)|khai tru|bo nhiem|quy hoach|khen|goi y)\b"
)
_NOW = re.compile(
    rf"{_TIE}(?:nay|bay gio|hien nay|hien tai|hien gio|gio|nam nay|quy dinh moi)(?: (?:thi|la|con|can|phai))*"
    r"(?: (?:bao nhieu|ngay nao|khi nao|may|the nao|ra sao|sao|mau nao|ai|phan tram|%|khac gi))*[ ?.!]*"
)
_THEN = re.compile(
    r"\b(?:theo )?(?:quy dinh|huong dan|van ban|mau|ban) (?:cu|truoc)\b|\b(?:hoi|thoi|nam|ky|cuoi nam)(?: nam)? 20\d\d\b|"
    r"\b(?:truoc (?:day|kia)|ngay truoc|hoi (?:truoc|do|xua))\b"
)
_DIFFERS = re.compile(
    rf"{_TIE}(?:(?:hai|2) (?:cai|ban|van ban|quy dinh)(?: (?:do|nay|ay))? )?(?:co )?khac(?: nhau)?(?: (?:o|cho|diem|nhung|cai))*(?: (?:gi|nao|sao|the nao|nhu the nao|khong|ko))*{_ITS}(?: (?:a|vay|nhi))*[ ?.!]*"
)
_REPLACES = re.compile(r"\bthay thế\b")
_REPLACED = re.compile(r"\bđược thay bằng\b")


def goes_on(turn: str) -> bool:
    """Whether a turn is put in one of the ways that only the answer before it makes whole."""
    folded = fold(turn).strip()
    return any(words.fullmatch(folded) for words in (_BESIDE, _NUMBERED, _BEFORE_THAT, _WHO_DECIDES, _NOW, _DIFFERS))


def read_on(corpus: Corpus, turns: Sequence[str], before: Answer) -> str | None:
    """The last turn as a question by itself, by what the answer `before` it told; None for any other turn."""
    folded = fold(turns[-1]).strip()
    if _NOW.fullmatch(folded) and (now := _without_then(turns[-2])) is not None:
        return now
    if before.status is not Outcome.ANSWERED or not before.citations:
        return None
    key = before.citations[0].key
    if _DIFFERS.fullmatch(folded) and _ASKS_DOCUMENT.search(fold(turns[-2])):
        return _against_successor(corpus, key.split("/", 1)[0])
    if SIGN.match(key) or any(SIGN.match(cited.key) for cited in before.citations[:2]):
        return _next_sign(folded, key) or _of_group(folded, [cited.key for cited in before.citations])
    if key in corpus.documents and (document := _beside(corpus, folded, before)) is not None:
        return document
    told = " ".join(fold(turn) for turn in turns[:-1])
    if _WHO_DECIDES.fullmatch(folded) and _RATED.search(told) and not _OF_ANOTHER.search(told):
        return f"ai quyết định mức xếp loại của {'tập thể' if _BODY.search(told) else 'đảng viên'}"
    return None


def _against_successor(corpus: Corpus, document_id: str) -> str | None:
    """A document told against the one that took its place, else against the one whose place it took."""
    told = corpus.documents.get(document_id)
    beside = [] if told is None else [corpus.documents[key] for key in (*told.replaced_by, *told.replaces)]
    other = next((item for item in beside if item.provisions), None)
    return None if told is None or other is None else f"{_named(other)} khác gì so với {_named(told)}"


def _without_then(turn: str) -> str | None:
    """A question about an earlier time as it is asked of today; None where it tells of none."""
    folded = fold(turn)
    if len(folded) != len(turn) or _THEN.search(folded) is None:
        return None
    spans = [match.span() for match in _THEN.finditer(folded)]
    left = "".join(" " if any(start <= at < end for start, end in spans) else sign for at, sign in enumerate(turn))
    return squeeze(left).strip(" ,?.!") or None


def _next_sign(folded: str, key: str) -> str | None:
    """The sign before or behind the one told, counted through all of them."""
    asked, told = _BESIDE.fullmatch(folded), re.search(r"/nhom-(\d)/so-(\d)$", key)
    if asked is None or told is None:
        return None
    step = -1 if asked["way"] == "truoc" else 1
    through = (int(told[1]) - 1) * IN_GROUP + int(told[2]) + step
    if not 1 <= through <= GROUPS * IN_GROUP:
        return None
    group, number = divmod(through - 1, IN_GROUP)
    return f"biểu hiện số {number + 1} nhóm {group + 1} là gì"


def _of_group(folded: str, keys: Sequence[str]) -> str | None:
    """Another sign of the one group that was told, by its number."""
    asked = _NUMBERED.fullmatch(folded)
    groups = {found[1] for key in keys if (found := re.search(r"/nhom-(\d)/so-\d$", key))}
    if asked is None or len(groups) != 1 or not 1 <= int(asked["number"]) <= IN_GROUP:
        return None
    return f"biểu hiện số {asked['number']} nhóm {groups.pop()} là gì"


def _beside(corpus: Corpus, folded: str, before: Answer) -> str | None:
    """What the document was replaced by or replaced, that the answer before told to be replaced or to replace."""
    asked = _BEFORE_THAT.fullmatch(folded)
    if asked is None or not before.claims:
        return None
    told, cited = before.claims[0].text, [corpus.documents.get(key) for key in before.claims[0].citations]
    if len(cited) < 2 or cited[1] is None:
        return None
    if asked["way"] == "truoc" and _REPLACES.search(told):
        return f"{_named(cited[1])} thay thế văn bản nào"
    if asked["way"] == "sau" and _REPLACED.search(told):
        return f"{_named(cited[1])} được thay bằng văn bản nào"
    return None


def _named(document: Document) -> str:
    year = f" năm {document.signed.year}" if document.signed is not None else ""
    return f"{name_document(document, dated=False)}{year}"
