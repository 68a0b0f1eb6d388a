"""The higher ratio taken without the decision it needs: "tụi em tự lấy 25%, chưa hỏi ai", "cấp trên chưa quyết định"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Told
from corpus.text import fold

_ABOVE = r"(?:cap tren|cap co tham quyen|cap uy(?: cap tren)?|dang uy(?: cap tren)?|ban thuong vu|btv|ban to chuc|huyen uy|tinh uy|thanh uy|trung uong|ai|noi nao|cap nao)"
_AGREES = r"(?:quyet dinh|quyet|cho phep|cho|dong y|phe duyet|duyet|cong nhan|chap thuan|y kien|tra loi|thong nhat|van ban|giay to|nghi quyet)"
_NOT = r"(?:khong|ko|chua|chang|hong|khoi)(?: (?:he|can|co|phai|duoc|thay|ai|gi|ca))*"
# nobody asked, nothing decided
_UNDECIDED = re.compile(
    rf"\b{_NOT} (?:hoi|xin|trinh|bao cao)(?: (?:y kien|phep|qua|len|lai|gi))*(?: {_ABOVE}| y kien\b| phep\b|(?= ?(?:[,.;?!)]|$)))"
    rf"|\b{_NOT} (?:{_ABOVE} )?(?:{_AGREES})\b|\b{_ABOVE}(?: (?:con|van|thi|cung|co tham quyen|xa|phuong|huyen|tinh))* {_NOT} (?:\w+ )?(?:{_AGREES})\b"
)
_BY_ITSELF = re.compile(
    r"\btu(?: (?:y|tien|dong|minh|tui|y minh))*(?: (?:dinh|muon|di|quyen|ma))* (?:lay|ap dung|ap|quyet dinh|quyet|nang|dat|huong|cho|dua|xep|tinh|xet|chot|keo)\b"
)
_DECIDED = re.compile(
    rf"(?<!chua )(?<!khong )(?<!ko )\b(?:{_ABOVE}) (?:da |cung |deu |moi |vua |co )*(?:{_AGREES})\b(?! (?:chua|khong|ko)\b)|\b(?:da|vua|moi) (?:duoc|co|xin) (?:\w+ ){{0,4}}?(?:{_AGREES})\b"
)


def taken_alone(told: Told) -> bool:
    """Whether it is told that the unit takes the higher ratio by itself, or that nobody competent has decided it."""
    if _UNDECIDED.search(told.folded):
        return True
    itself = any(_is_self(told.text[match.start() : match.end()]) for match in _BY_ITSELF.finditer(told.folded))
    return itself and not _DECIDED.search(told.folded)


def _is_self(said: str) -> bool:
    """ "tự lấy", not "từ lấy", where marks are written."""
    return fold(said) == said.lower() or said.lower().startswith("tự")
