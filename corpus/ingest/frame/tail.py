"""Signatures and addressees at the end, and what goes on behind them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.ingest.frame.role import Role
from corpus.ingest.kind import KINDS, is_kind
from corpus.ingest.letters import UPPER
from corpus.ingest.line import Line
from corpus.ingest.mark import Rank
from corpus.ingest.marks_read import marks_of

_TAIL = re.compile(
    r"^(?:Nơi nhận\s*:?|NƠI NHẬN\s*:?"
    rf"|(?:T/M|TM\.?|K/T|KT\.?|T/L|TL\.?|TUQ\.?|T/UQ|Q\.)\s+[{UPPER}]{{2,}}.*"
    r"|(?:PHÓ\s+)?(?:BÍ THƯ|GIÁM ĐỐC|CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|TỔNG BÍ THƯ|THỦ TƯỚNG|BỘ TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG PHÒNG"
    r"|VIỆN TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|TỔNG GIÁM ĐỐC)(?:\s+(?:TỈNH ỦY|HUYỆN ỦY|THÀNH ỦY|ĐẢNG ỦY|QUỐC HỘI|NƯỚC))?)\s*$"
    r"|^Nơi nhận\s*:"
)
_ANNEX = re.compile(r"^(?:PHỤ LỤC|Phụ lục|MẪU|Mẫu|BIỂU|Biểu)\b")


def mark_tails(lines: Sequence[Line], roles: list[Role]) -> None:
    inside = False
    for at, line in enumerate(lines):
        if roles[at] not in (Role.BODY, Role.RULE):
            continue
        text = line.text
        if not inside or _resumes(text):
            inside = bool(_TAIL.match(text)) and len(text) < 160
        if inside:
            roles[at] = Role.TAIL


def _resumes(text: str) -> bool:
    """An annex, an attached rule or plain running text after a signature."""
    if _ANNEX.match(text) or (is_kind(text) and text.strip(" *") in KINDS):
        return True
    if any(mark.rank in (Rank.CHAPTER, Rank.ARTICLE, Rank.PART) for mark in marks_of(text)):
        return True
    return len(text) > 200 and text[0] not in "-+–"
