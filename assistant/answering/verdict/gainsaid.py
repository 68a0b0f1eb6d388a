"""Whether a stored Có or Không is gainsaid by what the question adds to the stored one, or by its own sentence."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.question.act import act_of
from assistant.answering.question.interrogative import confirms, is_universal
from assistant.answering.question.polarity import Mode, stance
from assistant.answering.verdict.wording import remainder
from corpus.document import Asking
from corpus.text import fold
from index.search import Index
from index.text import tokens

# "ghi giải pháp là đủ", "xác minh sau cũng được", "lưu mỗi kết quả thôi", "khỏi ra quyết định": no more than that is needed
_ENOUGH = re.compile(
    r"\b(?:la|the la) (?:xong|du|duoc roi|duoc thoi)\b(?! (?:dieu kien|can cu|6|06|sau thang))|\b(?:sau|muon|nguoc lai|tuy y|tuy thich)\b[^,;.?]{0,14}\bcung duoc\b|\bcung duoc\b(?=,? (?:dung|phai|ha|a|chu)\b)|"
    r"\b(?:luu|ghi|neu|lam|nop|gui|giu|lap|bao) (?:moi|co moi|dung moi|chi)\b|\bkhoi (?:can|phai|ra|noi|qua|xuong|den|hoi|cho|dua|neu|ke|bao)\b|\b(?:tuy y|tuy thich|muon (?:lam )?thi (?:lam|lay)|khong bat buoc)\b|"
    r"\bchi can\b|\bbo (?:phan|khau|buoc|muc|qua)\b|\bcu\b(?: \w+){1,6}? (?:truoc|la)\b"
)
_HALF = re.compile(r"\b(?:mot|1) nua\b|\bnua so\b")
_FIFTH = re.compile(r"\bmot phan (hai|ba|tu|nam)\b")
_PARTS = {"hai": 2, "ba": 3, "tu": 4, "nam": 5}
_NUMBER = re.compile(r"(?<![\d/.,])\d+(?:[.,]\d+)?(?![\d/])")
_DOCUMENT = re.compile(
    r"\b(?:quy dinh|huong dan|nghi quyet|ket luan|cong van|nghi dinh|qd|hd|dieu|khoan|diem|mau|phu luc|nam)(?: so)? \d+\S*"
)
_DUTY = re.compile(
    r"(?<!khong )(?<!chua )\b(?:phai(?! la\b)|bat buoc|can|it nhat|moi duoc|chi (?:chon|xet|tinh|xep))\b"
)
_HELD = 0.5  # the share of an act that a sentence must hold under its duty to affirm that the act is one


def gainsaid(index: Index, folded: str, part: str, asked: Asking) -> bool:
    """Whether the word stored with a question may not be said to the one asked (its whole and its asking part, folded).

    Example: "Ghi giải pháp là đủ, thời gian để sau, đúng không?" asks whether less is enough than what a stored Có is about;
    "Cần ít nhất 70%, đúng không?" holds the very figure that a stored Không puts right.
    """
    lead = asked.lead or ""
    stored, said = fold(asked.text), fold(remainder(lead))
    if asked.opens == "có":
        return _ENOUGH.search(part) is not None and _ENOUGH.search(stored) is None
    if asked.opens != "không":
        return False
    put_up = confirms(stored) or lead.startswith("Không đúng")  # else its figure is that of a case, "bổ nhiệm 4 tháng"
    return (put_up and _holds_right_figure(folded, stored, said)) or _is_duty_of(index, folded, part, stored, said)


def _holds_right_figure(folded: str, stored: str, said: str) -> bool:
    """Whether the stored question errs in a figure, and the one asked holds the figure that its sentence puts right."""
    wrong, right = figures(stored) - figures(said), figures(said) - figures(stored)
    mine = figures(folded)
    return bool(wrong) and bool(mine & right) and not mine & wrong


def _is_duty_of(index: Index, folded: str, part: str, stored: str, said: str) -> bool:
    """Whether a statement puts up a duty while the stored question asks for leave, or the sentence lays that duty down:
    "chi bộ phải xuất sắc trước đã, đúng không" against "Chi bộ tốt có được xét không? Không. Chỉ chọn …"."""
    mine, theirs = stance(part), stance(stored)
    if mine.mode is not Mode.MUST or mine.negative or theirs.mode is Mode.MUST or not confirms(folded):
        return False
    if is_universal(mine.folded) and not is_universal(said):
        return False
    if theirs.mode is Mode.MAY:
        return True  # that leave is refused in some case says nothing of a duty
    duty = _DUTY.search(said)
    if duty is not None and re.search(r"\b(?:khong|chua)\b", said[: duty.start()]):
        return False  # "quý IV không xếp riêng mà phải gộp": what is denied comes first
    act = act_of(mine.folded)
    return duty is not None and (not act or index.share(act, tokens(said[duty.start() :])) >= _HELD)


def figures(folded: str) -> set[Fraction]:
    """The numbers of a text, shares told in words among them ("một nửa" is 50)."""
    folded = _DOCUMENT.sub(" ", folded)
    found = {Fraction(value.replace(",", ".")) for value in _NUMBER.findall(folded)}
    found |= {Fraction(100, _PARTS[word]) for word in _FIFTH.findall(folded)}
    return found | ({Fraction(50)} if _HALF.search(folded) else set())
