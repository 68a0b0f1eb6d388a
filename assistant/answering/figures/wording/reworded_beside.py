"""Numbers told beside another's word, put so that each stands with its own: "14 nhiệm vụ hoàn thành 9 trưởng phòng xếp gì", "mới kết nạp
3 tháng 2 người", "tổng 63 người xs 10"."""

from __future__ import annotations

import re

from assistant.answering.figures.wording.put_anew import Said, changed
from corpus.text import fold

_OF_RULE = 5  # good for one excellent
_MEETS = re.compile(r"\b(?:hop|hoi nghi|kiem diem|to chuc)\b[^.;?]{0,24}$")
# "14 nhiệm vụ hoàn thành 9 trưởng phòng xếp gì", "100 nhiệm vụ xong 69 điểm 80"
_DONE_THEN = re.compile(
    r"\b(?P<all>\d{1,4}) (?P<tasks>nhiem vu|nv|viec|dau viec|chi tieu),? (?P<done>(?:da |moi |chi |lam |duoc )*(?:hoan thanh|xong)(?: duoc)?) (?P<part>\d{1,4})"
    r"(?=(?: (?:diem \d|(?:pho )?(?:truong|giam doc)|pho |bi thu|chu tich|thu truong|lanh dao|hieu truong|tap the|don vi|co quan|chi bo|nhan vien|can bo|dong chi|dang vien|xep|loai|thi)))"
)
# "mới kết nạp 3 tháng 2 người": "tháng 2" is no February here
_NEW_MONTHS = re.compile(
    r"(?P<new>\b(?:moi |vua )+(?:ket nap|vao dang)(?: duoc)?) (?P<months>[1-5]) thang (?P<count>\d{1,2}|mot|hai|ba|bon) (?P<who>nguoi|dong chi|d/c|dc|dang vien|dv)\b"
)
# "chung 25 nhiệm vụ 60": the points of both groups
_BOTH_GROUPS = re.compile(
    r"(?P<common>(?:\b(?:diem|phan|tieu chi) )*\bchung(?: (?:duoc|dat|la|chi))?) (?P<first>\d{1,2}(?:[.,]\d)?)(?P<unit>(?:/30)?(?: diem)?),? (?:va |con )?(?:(?:diem|phan) )*nhiem vu (?:(?:duoc|dat|la|chi) )?(?P<second>\d{1,2}(?:[.,]\d{1,2})?)(?![\d%]|[.,]\d)(?! (?:viec|nhiem vu))"
)
# "điểm nhiệm vụ 45 thì phần chung phải mấy điểm"
_RESULT_POINTS = re.compile(
    r"\bdiem (?:phan |nhom )?nhiem vu (?:(?:duoc|dat|la|chi|co) )?(?P<count>\d{1,2}(?:[.,]\d)?)(?=(?:/70)?(?: diem)?\b(?!%))"
)
# "hội nghị 17-18/12/2026": it begins on the first of them
_TWO_DAYS = re.compile(
    r"(?P<first>\b[0-3]?\d) ?[-–] ?(?P<second>[0-3]?\d)(?P<rest>[/-](?:0?[1-9]|1[0-2])(?:[/-]20\d\d)?\b)"
)
# "cho 2 xs cần 10 tốt, vậy cho 5 xs": the rule's own ratio told first
_RATIO_TOLD = re.compile(
    r"\b(?:(?:cho|neu|muon|de co|de duoc|co) )?(?P<best>\d{1,2}) (?:xs|xuat sac) (?:thi )?(?:can|phai co|phai can) (?P<good>\d{1,3}) (?:nguoi )?tot,? (?:vay|the|thi) (?:(?:cho|muon|de co) )?(?P<wish>\d{1,2} (?:xs|xuat sac))"
)
# "nếu 5 người tốt thì 1 xs, vậy 24 người tốt": the rule's own ratio, the good first
_RATIO_GOOD_FIRST = re.compile(
    r"(?:^|[,.;] ?)(?:neu |cu |moi )?(?P<good>\d{1,3}) (?:nguoi |dong chi |dang vien )?tot (?:thi )?(?:duoc |co |la )?(?P<best>\d{1,2}) (?:nguoi )?(?:xs|xuat sac),? (?:vay|the|thi|ma)(?: (?:neu|co|chi bo em|em|toi))* (?=\d{1,3} (?:nguoi |dong chi |dang vien )?tot)"
)
_ALLOWED_ABOVE = re.compile(
    r"(?P<who>\b(?:cap tren|dang uy|chi uy|tren|tinh|xa|phuong)) (?P<verb>cho|duyet|giao|chot) (?P<count>\d{1,2})(?= (?:co |la |thi )?(?:sai|dung|duoc|vuot|qua)\b)"
)
# "50 phiếu, thấp 25": of the votes told
_LOW_OF = re.compile(r"(?P<all>\b\d{1,4}) phieu(?: tin nhiem)?,? (?:co |trong do )*thap (?P<low>\d{1,4})(?: phieu)?\b")
_CUT_TO = re.compile(
    r"(?P<group>\b(?:tieu chi chung|nhom chung|phan chung|diem chung|diem ket qua|ket qua)) (?:da |chi )?bi (?:tru|ha|giam)(?: \w+){0,2}? con (?P<count>\d{1,2}(?:[.,]\d{1,2})?)"
)
_VOTERS = re.compile(r"(?P<verb>\b(?:lay|bo|thu)) phieu (?P<count>\d{1,4}) nguoi,? (?=(?:co )?\d{1,4} phieu)")
_COULD_HAVE = re.compile(r"\blam duoc (?P<best>\d{1,2} (?:nguoi |dong chi )?(?:xs|xuat sac|htxs))")
_NOBODY_GOOD = re.compile(r"\bkhong (?:co )?ai (?=(?:xep |dat |duoc )*(?:hoan thanh )?tot\b)")
# "6 tốt trở lên, 20% ra 1,2 thì làm tròn lên 2 hay xuống 1": neither is a count of the case
_ROUNDED = re.compile(
    r"\blam tron (?:(?:len|xuong|thanh|ra) )?\d{1,3} (?:hay|hoac)(?: la)? (?:(?:lam tron|len|xuong|thanh|con|bo) )*\d{1,3}\b"
)
_RATED_BEFORE = re.compile(r"\b\d{1,4} (?:\w+ ){0,4}?(?:tot|httnv|htt)\b")
_SPOILT = re.compile(r"(?P<all>\b\d+ (?:nhiem vu|viec|dau viec|chi tieu)),? (?:lam )?hong (?P<part>\d+)\b")
# "tổng 63 người xs 10": the number before is that of all
_TOTAL_THEN = re.compile(
    r"(?P<all>\b(?:tong(?: so| cong)?|chi bo|dang bo|co quan|don vi|phong)(?: (?:em|toi|minh|co|la|gom|nay))* \d{1,4} (?:nguoi|dang vien|dong chi|d/c|dc|dv)) (?P<rest>(?:xs|xuat sac|htxs\w*) \d{1,3})(?! ?(?:xs|tot|xuat sac|hoan thanh|%|diem))(?=\b)"
)


def tell_numbers_apart(text: str) -> str:
    """The text with such numbers set apart; what is shown to the asker is made of figures, not of it."""
    text = changed(text, _TOTAL_THEN, lambda m, s: f"{s('all')}, {s('rest')}")
    text = changed(text, _TWO_DAYS, _first_day)
    text = changed(text, _RATIO_TOLD, _without_ratio)
    text = changed(text, _RATIO_GOOD_FIRST, lambda m, s: "" if int(m["good"]) == _OF_RULE * int(m["best"]) else None)
    text = changed(text, _ALLOWED_ABOVE, lambda m, s: f"{s('who')} {s('verb')} {s('count')} xuất sắc")
    text = changed(text, _LOW_OF, lambda m, s: f"{s('low')} phiếu tín nhiệm thấp trên {s('all')} phiếu")
    text = changed(text, _CUT_TO, lambda m, s: f"{s('group')} {s('count')}")
    text = changed(text, _VOTERS, lambda m, s: f"{s('verb')} {s('count')} phiếu, ")
    text = changed(text, _DONE_THEN, lambda m, s: f"{s('all')} {s('tasks')}, {s('done')} {s('part')},")
    text = changed(text, _NEW_MONTHS, lambda m, s: f"{s('count')} {s('who')} {s('new')} chưa đủ 6 tháng")
    text = changed(
        text, _BOTH_GROUPS, lambda m, s: f"tiêu chí chung {s('first')} điểm, điểm kết quả {s('second')} điểm"
    )
    text = changed(text, _RESULT_POINTS, lambda m, s: f"điểm kết quả {s('count')}")
    text = changed(text, _COULD_HAVE, lambda m, s: f"xếp {s('best')}")
    text = changed(text, _NOBODY_GOOD, lambda m, s: "có 0 người ")
    text = changed(text, _ROUNDED, _rounded)
    return changed(text, _SPOILT, lambda m, s: f"{s('all')}, {s('part')} việc không hoàn thành")


def _first_day(match: re.Match[str], said: Said) -> str | None:
    """ "17/12/2026" of a meeting on two days; None where they are days of something else."""
    meets = _MEETS.search(fold(match.string[: match.start()])) is not None
    return f"{said('first')}{said('rest')}" if meets and int(match["first"]) < int(match["second"]) else None


def _rounded(match: re.Match[str], said: Said) -> str | None:
    """ "làm tròn thế nào"; None where nothing but the number to be rounded was told."""
    return "làm tròn thế nào" if _RATED_BEFORE.search(fold(match.string[: match.start()])) else None


def _without_ratio(match: re.Match[str], said: Said) -> str | None:
    """ "cho 5 xs thì cần mấy tốt"; None where the ratio told is not that of the rule."""
    own = int(match["good"]) == int(match["best"]) * _OF_RULE
    return f"muốn có {said('wish')} thì cần mấy tốt" if own else None
