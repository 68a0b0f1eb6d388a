"""A unit below disciplined, the best rating of the body above asked about: "1 đơn vị trực thuộc bị kỷ luật thì sở có được xuất sắc không"."""

from __future__ import annotations

import re

from assistant.answering.figures.case.wanted import KEY_OF, wanted_of
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid
from corpus.vocabulary import Rating

_BELOW = r"(?:(?:don vi|to chuc dang|chi bo|phong|trung tam|co quan) (?:truc thuoc|cap duoi)|chi bo|don vi)"
_PUNISHED = r"bi (?:\w+ ){0,2}?(?:ky luat|khien trach|canh cao|giai tan)\b"
_PARTY = r"(?:dang bo|dang uy)"
_ABOVE = r"(?:so|dang bo|dang uy|co quan|tap the|don vi|uy ban|ubnd|xa|phuong|cuc|chi cuc|truong|cong ty|benh vien|tong cong ty)"
_CASE = re.compile(
    rf"(?<!bi thu )(?<!vien )(?<!uy )\b{_BELOW}(?: (?:em|toi|minh|do|nay))* {_PUNISHED}[^.;?]*?(?:\bthi\b|,) (?:\w+ ){{0,2}}?(?P<above>{_ABOVE})\b"
)
_CONDITION = (
    "điều kiện Hoàn thành xuất sắc nhiệm vụ của tập thể có vế không có đơn vị trực thuộc (với tổ chức, cơ quan, đơn vị) bị kỷ luật "
    "(Điều 11, khoản 1, Quy định 366-QĐ/TW (2025))"
)


def of_unit(told: Told) -> Outcome:
    """None where no unit is told to be disciplined itself, or another rating is asked about."""
    found = _CASE.search(told.folded)
    if found is None or wanted_of(told) != KEY_OF[Rating.EXCELLENT] or told.has("score", "good", "done"):
        return None
    if (finding := unsaid("board_discipline", told)) is None:
        return None
    of_party = re.match(_PARTY, found["above"]) is not None
    word = "Tùy trường hợp" if of_party else "Không"
    return Result(f"{word}: {_CONDITION}", ("đơn vị, tổ chức trực thuộc bị kỷ luật", on_day(told)), (finding,))
