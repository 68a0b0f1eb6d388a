"""How an answer opens: Có, Không, Tùy; the figure, the day, the body, the form."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clause import figures
from assistant.answering.condition import agrees
from assistant.answering.question import Asks, Question
from corpus.document import Document, Provision
from corpus.text import fold
from index.search import Index

CLOSE = 0.42  # likeness from which a stored opening sentence is taken to answer the question asked
_SAME_WORDS = 0.95
_NEGATED = re.compile(
    r"\b(khong (?:duoc|can|bi|thuoc|phai (?:kiem|xep|viet|lam|nop|gui)|con|nen|tinh)|chua (?:phai|duoc|bi|can)|mien (?:kiem|xep|viet|lam)|khoi (?:kiem|viet|xep|phai|lam)|"
    r"loai khoi|thoi (?:xep|kiem)|bo qua|thay vi|ha thap|mat (?:quyen|xuat)|sai)\b"
)
_CONFIRM = re.compile(r"\b(dung khong|phai khong|co phai|xac nhan|dung chua|chuan khong|khang dinh)\b")
_UNIT = re.compile(
    r"\d+(?:[.,]\d+)*\s*(%|phan tram|ngay|thang|diem|nguoi|thanh vien|buoc|muc|nhom|tieu chi|bieu hien|chi tieu)"
)
_GROUPS = {
    "1": "suy thoái về tư tưởng chính trị",
    "2": "suy thoái về đạo đức, lối sống",
    "3": "biểu hiện tự diễn biến, tự chuyển hóa",
}


def opening(index: Index, question: Question, provision: Provision, document: Document) -> Claim | None:
    """The sentence that answers outright, if one is known: a stored one whose question is like this one, the place of a
    sign of degradation, or whether a figure the question asserts is the provision's."""
    return sign_claim(provision) or _stored(index, question, provision) or _asserted(question, provision)


def _stored(index: Index, question: Question, provision: Provision) -> Claim | None:
    """The stored sentence of the likeliest question that asks the same way: same kind, same sense, agreeing figures."""
    yes_no = question.asks is Asks.YES_NO
    for asking, alike in index.nearest_leads(question.text, provision.key, yes_no=yes_no):
        if alike < CLOSE or asking.lead is None:
            break
        if yes_no and alike < _SAME_WORDS and _turned(question.folded) != _turned(fold(asking.text)):
            continue
        if agrees(question.text, asking.text, asking.lead):
            return Claim(asking.lead, (provision.key,), ClaimKind.LEAD)
    return None


def _turned(folded: str) -> bool:
    """Whether a yes-or-no question asks in the negative ("thì được miễn kiểm điểm phải không")."""
    return len(_NEGATED.findall(folded)) % 2 == 1


def sign_claim(provision: Provision) -> Claim | None:
    """The place of a sign of degradation among the 27, if the provision is one."""
    found = re.fullmatch(r"nhom-(\d)/so-(\d)", provision.at)
    if found is None or not provision.document_id.startswith("nq-04-2016"):
        return None
    text = f"Đó là biểu hiện thứ {found[2]}, nhóm {found[1]} ({_GROUPS[found[1]]}): {provision.heading}."
    return Claim(text, (provision.key,), ClaimKind.IDENTITY)


def _asserted(question: Question, provision: Provision) -> Claim | None:
    """Confirm or correct a figure: only when the question asks to confirm exactly one figure with a unit, and the
    provision gives exactly one figure with that unit."""
    if question.asks is not Asks.YES_NO or not _CONFIRM.search(question.folded):
        return None
    mine = list(_UNIT.finditer(question.folded))
    if len(mine) != 1:
        return None
    unit = mine[0].group(1)
    theirs = [found for found in _UNIT.finditer(fold(provision.text)) if found.group(1) == unit]
    values = {tuple(sorted(figures(found.group(0)))) for found in theirs}
    if len(values) != 1:
        return None
    said, own = mine[0].group(0), theirs[0].group(0)
    if figures(said) == figures(own):
        return Claim(f"Đúng, điều khoản nêu {_written(provision, own)}.", (provision.key,), ClaimKind.LEAD)
    return Claim(f"Không đúng, điều khoản nêu {_written(provision, own)}.", (provision.key,), ClaimKind.LEAD)


def _written(provision: Provision, folded: str) -> str:
    at = fold(provision.text).find(folded)
    return provision.text[at : at + len(folded)]
