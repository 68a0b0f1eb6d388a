"""A member of a board disciplined, the rating of the board or of its party cell asked about."""

from __future__ import annotations

import re

from assistant.answering.figures.case.forms import FORMS, spoken
from assistant.answering.figures.case.rating_words import conclude
from assistant.answering.figures.case.told_discipline import of_duty
from assistant.answering.figures.case.wanted import KEY_OF, wanted_of
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import COLLECTIVE, Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.unsaid import unsaid
from corpus.vocabulary import Rating

_PUNISHED = r"\bbi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b"
_OFFICE = (
    r"(?:pho )?bi thu|(?:chi|dang|cap) uy vien|uy vien (?:ban (?:thuong vu|chap hanh)|thuong vu|btv|bch)|(?:pho )?giam doc|"
    r"(?:pho )?hieu truong|hieu pho|(?:pho )?chu tich|pho (?:phong|ban|khoa)|thanh vien (?:ban|tap the|chi uy|dang uy|cap uy)[^.;?]{0,16}"
)
_BODY = r"(?:tap the(?: lanh dao| dang uy| chi uy| cap uy)?|ban (?:giam doc|lanh dao|giam hieu|thuong vu|chap hanh)|(?:chi|dang|cap) uy|btv|bch)"
_CELL = r"(?:chi bo|dang bo)"
_WORD = r"(?: (?:em|toi|minh|do|ay|nay|so|xa|phuong|phong|khoa|truong|co quan|don vi|chung em|chung toi))*"
_RATED = (
    r"(?:xep|xuat sac|xs|htxs\w*|hoan thanh|htt\w*|dat|len|ha|loai|danh gia|muc|co|duoc|bi|con|thi|nam nay|cuoi nam)"
)
_ASKED = re.compile(
    rf"(?:[^.;?]*?(?:\bthi\b|,|\bma\b)|[^.;?]*[.;]\s)[^.;?,]{{0,12}}?\b(?P<whom>{_BODY}|(?P<cell>{_CELL})){_WORD} {_RATED}\b"
)
_AT_ONCE = re.compile(
    rf"(?: (?:thi|nay|do|nam nay|cuoi nam))* (?P<whom>(?P<cell>\b\B)?(?:co (?:duoc|con|bi|the)|duoc|dat|bi|xep|con)) (?:\w+ )?{_RATED}\b"
)
_OF_OFFICE = re.compile(rf"\b(?:{_OFFICE})\b[^.;?]{{0,30}}?{_PUNISHED}")
_ONE_OF = re.compile(
    rf"\b{_BODY}\b[^.;?]{{0,16}}\b(?:co|gom)\b[^.;?]{{0,30}}\b(?:1|mot|co|\d+) (?:nguoi|dong chi|d/c|thanh vien|uy vien|dc)\b[^.;?]{{0,12}}?{_PUNISHED}"
)
_ELSEWHERE = r"\b(?:noi|don vi|cho|co quan|chi bo|cong tac) cu\b|\b(?:nhiem ky|khoa) (?:truoc|cu)\b|\bchuyen (?:ve|den|sang|toi)\b|\bkhac phuc\b|\btu phat hien\b"
_NO_EXCELLENT = (
    "một điều kiện Hoàn thành xuất sắc nhiệm vụ của tập thể là không có thành viên tập thể lãnh đạo, quản lý bị kỷ luật "
    "(Điều 11, khoản 1, Quy định 366-QĐ/TW (2025))"
)
_CASE = (
    "thành viên vi phạm liên quan chức trách, công vụ bị kỷ luật từ khiển trách trở lên thì tập thể lãnh đạo, quản lý xếp "
    "Không hoàn thành nhiệm vụ"
)
_NOT_COUNTED = (
    "Không tính nếu vi phạm xảy ra ở nơi công tác cũ hoặc không liên quan chức trách, thẩm quyền của tập thể hiện tại; có lý do "
    "bất khả kháng hoặc đã chủ động phát hiện, khắc phục kịp thời thì cấp có thẩm quyền cân nhắc (Điều 11, khoản 4, điểm 4.1, Quy định 366-QĐ/TW (2025))"
)
_OF_CELL = "riêng mức của chi bộ, đảng bộ thì phần đọc được của Quy định 366 không ấn định theo việc này"


def of_board(told: Told) -> Outcome:
    """ "bí thư chi bộ bị cảnh cáo thì chi bộ xếp loại gì", "ban giám đốc có 4 người, 1 người bị khiển trách thì tập thể …"."""
    of_one = _ONE_OF.search(told.folded)
    found = _OF_OFFICE.search(told.folded) or of_one
    whom = _ASKED.match(told.folded[found.end() :]) if found is not None else None
    if whom is None and of_one is not None:
        whom = _AT_ONCE.match(told.folded[of_one.end() :])  # "tập thể có 1 người bị khiển trách có được xếp tốt không"
    if whom is None or told.says(_ELSEWHERE) or told.has("score", "done", "on_time", "late", "good", "excellent"):
        return None
    wanted = wanted_of(told)
    if (silent := unsaid("board_discipline", told)) is None:
        return _of_its_day(told, wanted)
    understood = ("thành viên tập thể lãnh đạo, quản lý bị kỷ luật", on_day(told))
    if wanted == KEY_OF[Rating.EXCELLENT]:
        return Result(f"Không: {_NO_EXCELLENT}", understood, (silent,), (), (_case_line(),))
    duty = of_duty(told)
    tail = f"; {_OF_CELL}" if whom["cell"] else ""
    if duty is True and not whom["cell"]:
        word = "" if wanted is None else "Có: " if wanted == KEY_OF[Rating.NOT_COMPLETED] else "Không: "
        lead = f"{word}{_CASE}" if word else f"{Rating.NOT_COMPLETED.label}: {_CASE}"
    else:
        lead = f"{'Tùy trường hợp' if not whom['cell'] else 'Chưa kết luận được'}: {_CASE}{tail}"
    return Result(lead, understood, (silent,), (), (_NOT_COUNTED, f"{_NO_EXCELLENT[0].upper()}{_NO_EXCELLENT[1:]}"))


def _case_line() -> str:
    return f"{_CASE[0].upper()}{_CASE[1:]} (Điều 11, khoản 4, điểm 4.1, Quy định 366-QĐ/TW (2025))"


def _of_its_day(told: Told, wanted: str | None) -> Outcome:
    """By the rule of an earlier day, which goes by the form of the discipline."""
    form = next((form for form in FORMS if spoken(form) in told.folded), None)
    if form is None:
        return None
    finding = run("highest", {"role": COLLECTIVE.key, "member_discipline": form}, told)
    fallen = finding.figures.get("allowed") is Rating.NOT_COMPLETED
    if not fallen and not any("không thuộc trường hợp này" in step for step in finding.steps):
        return None
    lead, steps, closing = conclude(told, finding, wanted if fallen else wanted or KEY_OF[Rating.NOT_COMPLETED])
    if wanted == KEY_OF[Rating.NOT_COMPLETED]:
        lead = re.sub(r"^Chưa: ", "Không: ", lead)  # this discipline is no case of it, which is what is asked
    understood = (f"thành viên bị kỷ luật {FORMS[form]}", f"đối tượng {COLLECTIVE.many}", on_day(told))
    return Result(lead, understood, (finding,), steps, closing)
