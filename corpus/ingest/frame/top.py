"""The head of a document: party and state, number and day, kind, title and addressee."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.ingest.frame.role import Role
from corpus.ingest.kind import is_kind
from corpus.ingest.letters import ENDED
from corpus.ingest.line import Line
from corpus.ingest.mark import Rank
from corpus.ingest.marks_read import marks_of
from corpus.text import fold

_STATE = re.compile(
    r"dang cong san viet nam|cong hoa xa hoi chu nghia|doc lap\s*-\s*tu do|^\W*so\s*:?\s*[\d./…\s]*\s*[-/]|^\W*so\s*:?\s*\d"
    r"|ngay\s*[\d.…]*\s*thang\s*[\d.…]*\s*nam\s*[\d.…]{2,4}|^v/v\b|^kinh gui|^sao luc|^ban sao|^du thao|^mat$|^toi mat$|^hoa toc"
)
_OPENS = re.compile(
    r"^(?:[-–+]\s*)?(?:Căn cứ|Thực hiện|Để\s|Trên cơ sở|Sau khi|Ngày \d|Xét |Theo |Nhằm|Thời gian qua|Trong |Năm \d|Qua |Từ |Tiếp tục"
    r"|Vừa qua|Hiện nay|Triển khai|Nghị quyết số|Quy định số|Kính gửi)"
)
_HEAD_LINES = 60


def mark_head(lines: Sequence[Line], roles: list[Role]) -> None:
    last, titled, addressed = -1, False, False
    solid = [at for at in range(len(lines)) if roles[at] in (Role.BODY, Role.RULE)][:_HEAD_LINES]
    gap = False
    for order, at in enumerate(solid):
        text = lines[at].text
        gap = order > 0 and at - solid[order - 1] > 1
        if roles[at] is Role.RULE:
            if titled and order and last == solid[order - 1]:
                last = at
                break
            continue
        upper = text.upper() == text and any(letter.isalpha() for letter in text)
        first = marks_of(text)
        if any(mark.rank in (Rank.CHAPTER, Rank.PART, Rank.ARTICLE) for mark in first):
            break
        if titled and any(mark.rank in (Rank.ROMAN, Rank.ARABIC, Rank.CAPITAL, Rank.SECTION) for mark in first):
            break
        if is_kind(text) and not titled:
            last, titled = at, True
        elif titled and not addressed:
            if _OPENS.match(text) and not text.startswith("Kính gửi"):
                break
            if text.startswith("Kính gửi"):
                last, addressed = at, True
            elif _is_title(text, lines[last].text, upper, gap):
                last = at
            else:
                break
        elif _STATE.search(fold(text)) and len(text) < 160:
            last = at
            addressed = addressed or text.startswith("Kính gửi")
        elif addressed and (text[0] in "-–+" or not gap) and len(text) < 160 and not _OPENS.match(text):
            last = at
        elif (upper and len(text) < 120 and not first) or (
            not addressed and len(text) < 60 and not first and not ENDED.search(text)
        ):
            if last >= 0 or upper:
                last = at
        elif not (titled or addressed) and order < 6 and len(text) < 80 and text[0] in "*(":
            last = at
        else:
            break
    if titled or addressed or any(_STATE.search(fold(lines[at].text)) for at in range(last + 1)):
        for at in range(last + 1):
            if roles[at] in (Role.BODY, Role.RULE):
                roles[at] = Role.HEAD


def _is_title(text: str, before: str, upper: bool, gap: bool) -> bool:
    if re.search(r"[.;:]\s+[A-ZĐ]|[.;:]$", text) and not upper:
        return text.endswith(".") and len(text) < 120 and not gap
    return upper or len(text) < 320
