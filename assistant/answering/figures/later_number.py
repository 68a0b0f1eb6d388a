"""A number a later turn brings with nothing said of it: the part it takes the place of, or the question which one."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.outcome import Need
from assistant.answering.figures.places import failed_places, is_place
from assistant.calculator.number import say

_WHOLES = {
    "done": "assigned", "on_time": "assigned", "exceeded": "assigned", "late": "assigned", "not_done": "assigned",
    "low_votes": "votes", "fixed": "shortcomings", "disciplined": "units",
}  # fmt: skip
_COUNTS = frozenset({*_WHOLES, *_WHOLES.values()})  # of good and excellent it is asked which one is meant
_SAYS_WHICH = re.compile(
    r"\b(?:giao|duoc giao|tong|tong so|tat ca|ca thay|xong|hoan thanh|dung han|vuot|cham|tre|khac phuc|thap|tin nhiem|ky luat)\b"
)
_RATED = re.compile(r"\b(?:tot|xuat sac|xs|htt\w*|htx\w*|htn\w*|diem|to chuc|tap the)\b")
_NAMES = {
    "common": r"\b(?:tieu chi chung|diem chung|phan chung)\b", "result": r"\bket qua\b", "exceeded": r"\bvuot\b(?! (?:ty le|ti le|tran|qua|khong|chua|may))",
    "late": r"\b(?:cham|tre)\b", "low_votes": r"\btin nhiem thap\b", "fixed": r"\bkhac phuc\b", "assigned": r"\bduoc giao\b",
}  # fmt: skip
_PROPOSED = re.compile(r"\b(?:de nghi|de xuat|du kien|chon|chot|lay|bau|gioi thieu)(?: \w+){0,2}? $")
_KEPT = re.compile(r"\bgiu(?: (?:duoc|nguyen|lai|so|ca|du|y))* $")
_REDUCED = re.compile(r"\b(?:rut|giam|ha|bot|cat)(?: (?:lai|xuong|bot|chi))* (?:con|xuong)(?: lai)? $")
_OVER = re.compile(r"\b(?:vuot|qua (?:ty le|ti le|tran|muc|khong|chua))\b")
_ALLOWED = re.compile(  # "thế 5 người có được không"
    r"(?: (?:nguoi|dong chi|d/c|dc|dv|dang vien|suat))?(?: (?:thoi|thi|co|nay|la))*,? (?:duoc|dc|ok)(?: (?:khong|ko|k|chua|hong))(?: (?:a|vay|nhi|ha|em|anh|chi))*[\s?.!]*$"
)
_HAVE_ONLY = re.compile(
    r"\W*(?:(?:con|the|vay|ma|neu|nhung|em|ben em|minh|hien|nay|gio) )*(?:(?:chi|moi|dang|hien) )*co \d{1,3}(?: (?:nguoi|dong chi|dang vien|dc|d/c|dv))?(?: thi (?:sao|the nao|du khong|duoc khong))?[\s?.!]*"
)
_ONLY_HAS = re.compile(
    r"\b(?:nhom|to|phong|khoi|chi bo|don vi|co quan|khoa|truong|ben)(?: (?:em|toi|minh|do|nay|ta))? (?:(?:chi|moi|tong|tat ca|van|lai|thi) )*(?:co|gom|duoc) $"
)
_NAMED_GROUP = re.compile(
    r"\W*(?:(?:con|the|vay|roi|va) )*(?:nhom|to|phong|khoi|chi bo|ban|cum|khoa|doi|ben)(?: (?!chi\b|co\b|em\b|toi\b|minh\b|ta\b)[a-z]+| \d{1,2}(?= \D* ?\d)){1,4} (?:(?:co|la|duoc) )?\d{1,3}(?: (?:nguoi|dong chi|dang vien|dc|d/c|dv))?(?: (?:thi sao|thi may|thi|nua|duoc may|may))?(?:[,.]? (?:tong|ca (?:hai|ba|bon|[2-4])|cong|gop|vay|the|chenh|hon)\b\D*)?[\s?.!]*"
)
_MAY_BE = re.compile(r"\b(?:con |co |thi )*(?:duoc|giu|lay|xep|cho)(?: (?:duoc|lay|xep|du|ca))* $")
_OR_NOT = re.compile(
    r"(?: (?:nguoi|dong chi|d/c|dc|dv|dang vien|suat|xs|xuat sac))? (?:khong|ko|k|chua|hong)\b"
)  # "còn được 4 không"
_OF_EXCELLENT = r"\b(?:xuat sac|xs|htxs\w*)\b"
_SHORT = 7  # words of a turn that says little but its number
_CLEARLY = 2  # how many times nearer to one number than to the other it must be


def place_bare_number(told: Told) -> None:
    """Give "25 thì sao" after "30 việc, xong 24" the place of the number it is clearly nearer to."""
    for turn in range(1, told.last_turn + 1):
        _keep(told, turn)
        if _propose(told, turn):
            continue
        _like_pair(told, turn)
        if _like_before(told, turn) or _all_there_are(told, turn) or _good_there_are(told, turn):
            continue
        figure = _bare(told, turn)
        if figure is not None:
            _place(told, figure)
        _name(told, turn)


def _keep(told: Told, turn: int) -> None:
    """ "… để giữ được 5": the five told as excellent before, whatever label stands beside it."""
    for figure in [one for one in told.figures if one.turn == turn and not one.is_share]:
        start, _ = _span(told, figure)
        same = {one.role for one in told.figures if one.turn < turn and one.value == figure.value}
        if _KEPT.search(told.folded[start : figure.quantity.start]) and "excellent" in same:
            figure.role = "excellent"


def _name(told: Told, turn: int) -> None:
    """ "Nếu tiêu chí chung chỉ còn 20 thì sao": the only number of a turn that names the only part told before by it."""
    own = [figure for figure in told.figures if figure.turn == turn]
    if len(own) != 1 or own[0].role not in (None, "assigned") or own[0].is_share or own[0].vague:
        return
    start, end = _span(told, own[0])
    before = {figure.role for figure in told.figures if figure.turn < turn}
    named = [role for role, words in _NAMES.items() if re.search(words, told.folded[start:end])]
    if len(named) == 1 and named[0] in before:
        own[0].role = named[0]


def _propose(told: Told, turn: int) -> bool:
    """ "Đề nghị 13 thì vượt mấy", "9 thì có vượt không": those proposed as excellent, after a turn that tells the good."""
    own = [figure for figure in told.figures if figure.turn == turn]
    if len(own) != 1 or own[0].role not in (None, "members", "units") or own[0].is_share or own[0].vague:
        return False
    figure = own[0]
    start, end = _span(told, figure)
    proposed = _PROPOSED.search(told.folded[start : figure.quantity.start]) is not None
    over = _OVER.search(told.folded[start:end]) is not None
    told_good = any(one.role in ("good", "good_up") and one.turn < figure.turn for one in told.figures)
    fewer = _REDUCED.search(told.folded[start : figure.quantity.start]) is not None
    before = [one for one in told.figures if one.role == "excellent" and one.turn < figure.turn]
    if fewer and before and figure.value < before[-1].value:
        figure.role = "excellent"
        return True
    allowed = _ALLOWED.match(told.folded, figure.quantity.end) is not None
    may_be = (
        _MAY_BE.search(told.folded[start : figure.quantity.start]) is not None
        and _OR_NOT.match(told.folded, figure.quantity.end) is not None
    )
    if told_good and (proposed or over or allowed or may_be) and told.says(_OF_EXCELLENT):
        figure.role = "excellent"
        return True
    return False


def _like_before(told: Told, turn: int) -> bool:
    """ "nhóm phó phòng 13 tốt được mấy", then "nhóm chuyên viên 44": another group told by its name is told like the first."""
    own = [figure for figure in told.figures if figure.turn == turn]
    before = [figure for figure in told.figures if figure.turn < turn and figure.role != "among"]
    if len(own) != 1 or own[0].role not in (None, "members") or own[0].is_share or own[0].vague:
        return False
    if not before or any(figure.role != "good" or figure.is_share for figure in before):
        return False
    start, end = _span(told, own[0])
    if not _NAMED_GROUP.fullmatch(told.folded[start:end].removesuffix(BETWEEN.strip())):
        return False
    own[0].role = "good"
    told.asked.add("excellent")
    return True


def _good_there_are(told: Told, turn: int) -> bool:
    """ "muốn 4 xs", "cần mấy tốt", then "nếu chỉ có 17": so many good there are, no place wished for."""
    own = [figure for figure in told.figures if figure.turn == turn]
    before = {figure.role for figure in told.figures if figure.turn < turn}
    if len(own) != 1 or own[0].role not in (None, "members") or own[0].is_share or before != {"excellent"}:
        return False
    start, end = _span(told, own[0])
    if "good" not in told.asked or not _HAVE_ONLY.fullmatch(told.folded[start:end].removesuffix(BETWEEN.strip())):
        return False
    own[0].role = "good"
    return True


def _like_pair(told: Told, turn: int) -> None:
    """ "29/60 phiếu tín nhiệm thấp", then "31/60 thì sao": a part of a whole like the one told before."""
    parts = [one for one in told.figures if one.turn == turn and one.of is not None and one.role is None]
    before = [one for one in told.figures if one.turn < turn and one.of is not None and one.role in _WHOLES]
    if len(parts) != 1 or len({one.role for one in before}) != 1 or parts[0].is_share != before[-1].is_share:
        return
    like, whole = before[-1], parts[0].of
    if whole is None or like.of is None or whole.role not in (None, "whole", like.of.role):
        return
    parts[0].role, parts[0].unit = like.role, like.unit
    whole.role, whole.unit = like.of.role, like.of.unit


def _all_there_are(told: Told, turn: int) -> bool:
    """ "muốn 3 phó đều xuất sắc thì cần mấy tốt", then "nhóm chỉ có 8 phó": all there are, no place wished for."""
    own = [figure for figure in told.figures if figure.turn == turn]
    before = {figure.role for figure in told.figures if figure.turn < turn}
    if len(own) != 1 or own[0].role is not None or own[0].is_share or own[0].vague or before != {"excellent"}:
        return False
    start, end = _span(told, own[0])
    said = told.folded[own[0].quantity.end : end]
    if not _ONLY_HAS.search(told.folded[start : own[0].quantity.start]) or _RATED.search(said):
        return False
    own[0].role, own[0].unit = "members", "people"
    return True


def _span(told: Told, figure: Figure) -> tuple[int, int]:
    """Where the turn of a number begins and ends."""
    start = told.folded.rfind(BETWEEN, 0, figure.quantity.start)
    start = 0 if start < 0 else start + len(BETWEEN)
    end = told.folded.find(BETWEEN, start)
    return start, end if end >= 0 else len(told.folded)


def _place(told: Told, figure: Figure) -> None:
    part, whole = _pair(told, figure)
    if part is None or whole is None:
        if not _put_in_place(told, figure):
            _place_nearest(told, figure)
        return
    to_part, to_whole = abs(figure.value - part.value), abs(figure.value - whole.value)
    if to_part * _CLEARLY <= to_whole and figure.value <= whole.value:
        figure.role, figure.unit = part.role, part.unit
        figure.of = whole if part.of is not None else figure.of
    elif to_whole * _CLEARLY <= to_part and figure.value >= part.value:
        figure.role, figure.unit = whole.role, whole.unit
        if part.of is not None:
            part.of = figure


def _put_in_place(told: Told, figure: Figure) -> bool:
    """ "10 đơn vị, 5 không hoàn thành", then "nếu 6 thì sao": so many are not completed, where it cannot be the whole."""
    places = failed_places(told)
    if places is None or any(one.turn >= figure.turn for one in places) or figure.value > places[1].value:
        return False
    if is_place(told, figure):
        return False  # "nếu 4 đơn vị": of those in charge, or of those not completed
    part, whole = places
    if abs(figure.value - part.value) * _CLEARLY > abs(figure.value - whole.value):
        return False
    told.notes.append(f"{say(part.value)} nay là {say(figure.value)}")
    part.quantity = replace(part.quantity, value=figure.value, text=say(figure.value))
    figure.role = "among"
    return True


def _place_nearest(told: Told, figure: Figure) -> None:
    """Give it the place of the one count told before that it is clearly nearer to than to all the others."""
    before = [one for one in told.figures if one.turn < figure.turn and not one.vague and not one.is_share]
    counts = [one for one in before if one.role in _COUNTS and figure.unit in (None, one.unit)]
    if len({one.role for one in counts}) <= 1:
        return  # with one alone it may be a new count
    near, *others = sorted(counts, key=lambda one: abs(one.value - figure.value))
    gap = abs(near.value - figure.value)
    if all(one.role == near.role or gap * _CLEARLY <= abs(one.value - figure.value) for one in others):
        figure.role, figure.unit = near.role, near.unit
        figure.of = near.of if near.of is not None else figure.of


def unclear_number(told: Told) -> Need | None:
    """The question which of the numbers before a bare one takes the place of, where it is near to neither or could be an
    answer to the question before ("40 tốt thì mấy xuất sắc", "nếu 7 thì sao")."""
    figure = _bare(told, told.last_turn)
    if figure is None:
        return None
    part, whole = _pair(told, figure)
    if part is not None and whole is not None:
        number = say(figure.value)
        return Need("part", f"Số {number} thay cho số {say(part.value)} hay số {say(whole.value)} đã nêu ở câu trước?")
    good = [one for one in told.figures if one.role == "good" and one.turn < told.last_turn]
    others = {one.role for one in told.figures if one.turn < told.last_turn} - {"good", None}
    if (
        len(good) != 1
        or others
        or not told.says(r"\b(?:may|bao nhieu|toi da|nhieu nhat)\b[^.;?]*\b(?:xuat sac|xs|htxs\w*)\b")
    ):
        return None
    if figure.value * 2 <= good[0].value and figure.unit in (None, good[0].unit):
        return Need("excellent", f"Số {say(figure.value)} là số Hoàn thành xuất sắc hay số Hoàn thành tốt nhiệm vụ?")
    return None


def _bare(told: Told, turn: int) -> Figure | None:
    """The only number of a later turn, where no word of it says what it counts."""
    own = [figure for figure in told.figures if figure.turn == turn]
    if not turn or len(own) != 1 or own[0].vague or own[0].is_share or own[0].of is not None:
        return None
    start, end = _span(told, own[0])
    said = told.folded[start:end]
    unclear = own[0].role in (None, "members", "units", "assigned", "votes", "shortcomings")
    short = len(said.split()) <= _SHORT and _SAYS_WHICH.search(said) is None
    return own[0] if unclear and short and _RATED.search(said) is None else None


def _pair(told: Told, figure: Figure) -> tuple[Figure | None, Figure | None]:
    """The one part and its whole told before."""
    before = [one for one in told.figures if one.turn < figure.turn and not one.vague and not one.is_share]
    parts = [one for one in before if one.role in _WHOLES]
    if len({one.role for one in parts}) != 1:
        return None, None
    part = parts[-1]
    wholes = [one for one in before if one.role == _WHOLES[str(part.role)]]
    whole = part.of or (wholes[-1] if wholes else None)
    return (part, whole) if whole is not None and figure is not whole else (None, None)
