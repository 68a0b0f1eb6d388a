"""A discipline or a breach of another year than the one rated: "bị khiển trách năm ngoái, năm nay làm tốt", "vi phạm năm 2023, nay mới bị kỷ luật"."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.case.wanted import KEY_OF
from assistant.answering.figures.discipline.kin_at_fault import RATED
from assistant.answering.figures.discipline.suffered import asks_openly
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid
from corpus.text import uncapitalized
from corpus.vocabulary import Rating

_YEAR_BEFORE = re.compile(
    r"(?:(?<!khong )\bbi (?:\w+ ){0,2}?|^(?:em |toi |dang vien |dong chi )?)(?:(?:ky luat|khien trach|canh cao)(?: \.)? ?)+(?: ?(?:tu|hoi|trong|vao|cuoi|dau|thang \d+))* ?(?:nam (?:ngoai|truoc|kia)|(?:nam |(?:ngay |thang )?(?:\d{1,2}/)?\d{1,2}/)(?P<year>20\d\d))\b"
)
_YEAR = r"(?:nam )?(?:20\d\d|(?<=nam )ngoai|(?<=nam )truoc)"
_FORM = r"(?:ky luat|khien trach|canh cao|cach chuc|xu ly ky luat)"
_BREACH_BEFORE = (
    rf"\b(?:vi|sai) pham(?: (?:xay ra|co|tu|hoi|trong|vao|thang \d+))* (?:{_YEAR}|truoc do|tu truoc)\b[^;?]{{0,40}}\b(?:moi|nay|nam nay|den (?:nam )?20\d\d)\b[^.;?]{{0,16}}\b{_FORM}\b"
    rf"|(?:\bbi |\bky luat )?\b{_FORM}\b[^.;?]{{0,24}}\b(?:vi|do|ve|doi voi)\b[^.;?]{{0,16}}\b(?:vi|sai) pham (?:tu |trong |hoi |xay ra )*{_YEAR}\b"
)
_ELSEWHERE = r"\b(?:noi|don vi|cho|co quan|chi bo|cong tac) (?:cu|moi)\b|\bchuyen (?:ve|den|sang|toi|cong tac)\b"
_ANEW = r"\b(?:moi bi|nay moi|bay gio moi|tang nang|vi pham (?:tu |trong |vao |xay ra )*nam)\b"


def of_year_before(told: Told, wanted: str | None) -> Outcome:
    """ "bị khiển trách năm ngoái, năm nay làm tốt thì có được …": the discipline is of the year before the one rated."""
    found = _YEAR_BEFORE.search(told.folded)
    levels = (KEY_OF[Rating.EXCELLENT], KEY_OF[Rating.GOOD], KEY_OF[Rating.COMPLETED])
    openly = wanted is None and asks_openly(told)
    if found is None or not (wanted in levels or openly):
        return None
    year = found["year"]
    if (year is not None and int(year) >= told.as_of.year) or told.says(_ANEW) or told.has("score", "good", "done"):
        return None
    if (finding := unsaid("discipline_before", told)) is None:
        return None
    says = finding.says.rstrip(".")
    if openly:
        lead = says
    elif wanted == KEY_OF[Rating.EXCELLENT]:
        lead = f"Tùy trường hợp: {uncapitalized(says)}"
    else:
        lead = f"Có thể, nếu đủ điều kiện của mức: {uncapitalized(says)}"
    return Result(lead, ("bị kỷ luật từ năm trước", on_day(told)), (finding,))


def disciplined_later(told: Told) -> Outcome:
    """ "vi phạm năm 2023, nay mới bị kỷ luật": the text of the day tells at what time it is rated."""
    if not told.says(_BREACH_BEFORE) or told.says(_ELSEWHERE) or not (told.says(RATED) or told.says(asking.RATE)):
        return None
    if told.figures or (finding := unsaid("late_discipline", told)) is None:
        return None
    return Result(
        finding.says.rstrip("."), ("vi phạm từ trước, nay mới bị kỷ luật", on_day(told)), (finding,), complete=False
    )


def of_earlier_year(told: Told) -> bool:
    """ "bị khiển trách năm ngoái, năm nay …": the discipline is of another year than the rating."""
    year = told.as_of.year
    named = {int(one) for one in re.findall(r"\b(20\d{2})\b", told.folded)}
    return told.says(r"\bnam (?:ngoai|truoc)\b") or any(one < year for one in named)
