"""What a number is where its clause alone does not tell: settled by the others told with it."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures import asking
from assistant.answering.figures.changes.grown import grow
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.grouping import OF_EACH
from assistant.answering.figures.points.scales import settle_scales
from assistant.answering.figures.settling.at_least import settle_at_least
from assistant.answering.figures.settling.hinted_counts import settle_hinted
from assistant.answering.figures.settling.repeated_counts import settle_repeated

_DISCIPLINED = re.compile(
    r"\s*(?:don vi|to chuc|co quan|dong chi|dang vien|nguoi)(?: trong (?:so )?do)? (?:(?:bi|deu|da) )*(?:thi hanh )?(?:ky luat|khien trach|canh cao|cach chuc)\b"
)
_BOARD = r"\btap the\b|\bban (?:giam doc|lanh dao|giam hieu)\b"  # of its members one is enough, no share of them
_OFFICE_SUSPENDED = re.compile(
    r"[^,;.?\d]{0,40}\bdinh chi (?:sinh hoat (?:o |trong |tai )?(?:cap uy|ban chap hanh|ban thuong vu|chi uy|dang uy)|chuc vu|cong tac)\b"
)
_ALL_OF_THEM = re.compile(
    r"\btong(?: so| cong)?(?: (?:la|co|chi bo|tat ca|(?:duoc|da|dc) (?:xep loai|danh gia|kiem diem)|xep loai|danh gia))*:? ?$"
)
# "chi bộ 24 người xuất sắc được mấy": the rating is what is asked for, the number that of the cell
_OFFICIAL = re.compile(r"\s*(?:la )?chinh thuc\b")
_DENIED = re.compile(r"\b(?:chu )?(?:khong phai|chu khong|k phai|ko phai)(?: (?:la|chi))*\s*$")
_LED = re.compile(r"\b(?:ket nap|(?:vao|vo) dang)\b[^.;?]{0,60}$")
_CHOICE = re.compile(
    r"\b(?:kiem diem|xep loai|danh gia)(?: (?:la|cho|du|ca|duoc|chi))* (\d+)(?: \w+){0,2}? (?:hay|hoac)(?: (?:la|chi|ca|du))* \d+\b"
)
_LAST_YEAR = re.compile(
    r"\b(?P<before>(?:nam|ky) (?:ngoai|truoc)\b[^?!]*?)(?:[,;.] |\b(?:con|thi|ma|nhung|sang) )+(?:nam|ky) nay\b"
)
_LAST_YEAR_TOLD = re.compile(r"[,;.(] ?(?:con |so voi |ma )?(?:nam|ky) (?:ngoai|truoc)\b[^;?.)]*")
_COMPARED = r"\b(?:tang|giam|chenh|so voi|hon|kem|cao hon|thap hon|hai nam|2 nam|moi nam|tung nam|nam nao|ca 2 nam)\b"
_CHOICE_OF_BEST = re.compile(
    r"(?:\b(?:duoc|dc|la|lay|xep|chon|thi)(?: (?:chi|la|toi da|tam))* |(?=\d+ (?:xuat sac|xs|htxs)\b))(\d+)(?: (?:nguoi|dong chi|dc|d/c))?(?: (?:xuat sac|xs|htxs))?(?: thoi)? (?:hay|hoac)(?: (?:la|duoc|toi))* \d+\b"
)
_OF_PEOPLE = ("new", "exempt", "suspended", "excellent", "good", "completed", "not_completed")
_DRAWN = re.compile(
    r"\d[^.;?\d]{0,30}\b(?:ra|bang|tuc(?: la)?|la|duoc|chiem|dat) ?$"
)  # "12 xuất sắc chia 73 tốt ra 16,4%"
_SHARE_IS = re.compile(  # "tỷ lệ xuất sắc đúng 17,5% không"
    r"\b(?:ty|ti) le (?:hoan thanh )?(?:xuat sac|xs|htxs\w*)(?: (?:nhu vay|nhu the|nay|do|la|bang|dung|dat|duoc|chi|vao|khoang|ghi|tinh|ra|bao cao|co|phai|chiem))*\s*$"
)
_ASKS_FOR = re.compile(r"\b(?:xin|de nghi|de xuat|lay|chon|trinh|bau)\s*$")
_AS_GOOD = re.compile(r"\s*(?:nguoi |dong chi |dang vien )?(?:hoan thanh )?tot\b(?! tro len)")
_OF_THOSE = re.compile(
    r"\btrong (?:so )?\d+ (?:nguoi |dong chi |dc |d/c )?(?:xs|xuat sac|htxs|tot)\b[^.;?\d]{0,20}\bco\s*$"
)  # "trong 5 xs có 2 lãnh đạo"
_MADE_OF = re.compile(r"\b(?:gom|la|trong do)\b[^.;?\d]*\b(?:va|voi|cung|,)\s*$")
_CHANGES = re.compile(r"\b(?:vuot|qua|thua|lo|du|tang|giam|nhieu hon|it hon|hon|kem)(?: (?:them|bot|di|duoc))*\s*$")
_ONE_MORE = re.compile(r"\bthem(?: (?:duoc|lay|xep))*\s*$")
_YET = re.compile(r"\s*(?:\w+ ){0,2}?nua\b")
_WHOLES = {"people": "members", "organizations": "units", "collectives": "units", "tasks": "assigned", "score": "score",
           "staff": "staff", "council": "council", "votes": "votes", "shortcomings": "shortcomings"}  # fmt: skip


# "214 đảng viên nhóm nông dân, hưu trí đạt mức Hoàn thành tốt": the comma stands within the name
_NAMED_THEN_GOOD = re.compile(
    r"(?:(?!\b(?:trong do|con|thi|va|co|gom|may|bao nhieu|xuat sac|hoan thanh|khong|ai|deu|neu)\b)[^.;:?!\d]){0,60}?\b(?:xep|dat|duoc)(?: (?:xep|loai|muc|hang))* (?:hoan thanh )?tot\b(?! (?:nhiem vu )?(?:tro len|hoac|hay|va|lan|voi|cung)\b)"
)


def settle(told: Told) -> None:
    """What a number is where its clause alone does not tell."""
    _settle_named(told)
    tasks = [figure for figure in told.figures if figure.unit == "tasks"]
    rated = any(figure.role in ("excellent", "good", "good_up") for figure in told.figures)
    for figure in told.figures:
        if figure.unit == "score" and figure.role not in ("common", "result"):
            figure.role = "score"
        elif figure.unit == "months":
            figure.role = "months"
        elif figure.unit == "days" and figure.role != "new":
            figure.role = "days"
        elif figure.role in ("completed", "not_completed") and (figure.unit == "tasks" or (tasks and not rated)):
            figure.role = {"completed": "done", "not_completed": "not_done"}[figure.role]
        elif figure.role in ("excellent", "good") and figure.unit == "tasks":
            figure.role = None
        if (
            figure.unit == "tasks"
            and figure.role in ("done", "on_time")
            and {figure.role, "completed"} & told.everybody
            and not any(other.role == "assigned" for other in told.figures)
            and figure.of is None
        ):
            told.everybody.add(figure.role)
            figure.role = "assigned"  # "40 nhiệm vụ đều xong" tells all of them
        if figure.role is None and figure.unit in _WHOLES and not figure.is_share:
            figure.role = None if _is_rest(told, figure) or _is_added(told, figure) else _WHOLES[figure.unit]
    for figure in told.figures:
        others = (
            figure.role == "members"
            and not told.says(_BOARD)
            and any(one.role == "members" and one.value > figure.value for one in told.figures)
        )
        if (figure.role is None or others) and _DISCIPLINED.match(told.folded, figure.quantity.end):
            figure.role = "disciplined"
    settle_hinted(told)
    _settle_last_year(told)
    _settle_denied(told)
    _settle_details(told)
    _settle_led(told)
    _settle_whole(told)
    _settle_offered(told)
    for figure in told.figures:
        if figure.role in (None, "members") and _OFFICE_SUSPENDED.match(told.folded, figure.quantity.end):
            figure.role = "among"  # suspended from a committee's work, still a member who is reviewed
    settle_repeated(told)
    settle_at_least(told)
    _settle_stated(told)
    settle_scales(told)
    _settle_asked_for(told)
    for figure in told.figures:
        if figure.of is not None and figure.unit == "score":
            figure.of.role = "scale"
        if figure.of is not None and figure.of.role is None:
            figure.of.role = _WHOLES.get(figure.of.unit or figure.unit or "", "whole")
        if figure.role == "low_votes" and figure.of is not None:
            figure.of.role = "votes"
        if figure.role in ("fixed", "unfixed") and figure.of is not None:
            figure.of.role = "shortcomings"
    if tasks and not rated:
        told.everybody = {_rename(name) for name in told.everybody}
        told.loose = list(told.loose)


def _is_rest(told: Told, figure: Figure) -> bool:
    """ "được giao 12 việc, xong 11, một việc xin lùi": fewer than those assigned before them, they are some of these."""
    assigned = [one for one in told.figures if one.role == "assigned" and one is not figure]
    return figure.unit == "tasks" and any(
        one.turn == figure.turn and one.quantity.end <= figure.quantity.start and one.value > figure.value
        for one in assigned
    )


def _is_added(told: Told, figure: Figure) -> bool:
    """ "muốn thêm một người nữa": more than those told before them, never all there are."""
    before = any(one.role in _OF_PEOPLE and one.quantity.end <= figure.quantity.start for one in told.figures)
    added = _ONE_MORE.search(told.folded[: figure.quantity.start]) and _YET.match(told.folded, figure.quantity.end)
    return figure.unit == "people" and before and added is not None


def _settle_named(told: Told) -> None:
    if any(figure.role in ("good", "good_up", "excellent") for figure in told.figures) or "good" in told.asked:
        return
    people = [figure for figure in told.figures if figure.unit in ("people", "organizations", "collectives")]
    if len(people) == 1 and people[0].role is None and _NAMED_THEN_GOOD.match(told.folded, people[0].quantity.end):
        people[0].role = "good"


def _settle_last_year(told: Told) -> None:
    """ "năm ngoái 4 xuất sắc 20 tốt, năm nay 18 tốt thì mấy xuất sắc": those of last year are none of this one's."""
    _set_behind_aside(told)
    found = _LAST_YEAR.search(told.folded)
    if found is None or told.says(OF_EACH) or told.says(asking.BOTH_TIMES):
        return
    grown = False
    for role in ("good", "excellent"):
        before = [one for one in told.all(role) if found.start() < one.quantity.start < found.end("before")]
        after = [one for one in told.all(role) if one.quantity.start > found.end("before")]
        if len(before) == 1 and len(after) == 1 and grow(told, before[0], after[0]):
            if role == "good":
                grown = True
            continue
        if grown and role == "excellent" and not after and told.says(asking.MORE):
            continue  # "năm nay thêm 5 người tốt thì được thêm mấy": more than last year's
        if after or (role == "excellent" and role in told.asked):
            for figure in before:
                figure.role = "among"


def _set_behind_aside(told: Told) -> None:
    """ "xs 9, tốt 45; năm ngoái xs 11, tốt 40": those of last year told behind those of this year."""
    found = _LAST_YEAR_TOLD.search(told.folded)
    if found is None or told.says(OF_EACH) or told.says(_COMPARED):
        return
    for role in ("excellent", "good", "good_up", "members", "completed", "not_completed"):
        inside = [one for one in told.all(role) if found.start() < one.quantity.start < found.end()]
        if inside and any(one.quantity.end <= found.start() for one in told.all(role)):
            for figure in inside:
                figure.role = "among"


def _settle_denied(told: Told) -> None:
    """ "3 người miễn chứ không phải 2": the number put right counts nothing."""
    for figure in told.figures:
        if figure.role in (None, "members", "exempt", "new") and _DENIED.search(told.folded[: figure.quantity.start]):
            figure.role = "among"


def _settle_asked_for(told: Told) -> None:
    """ "chi bộ A xin 2 trên 10 tốt": what is asked for of the good is the excellent."""
    if not told.says(r"\b(?:xuat sac|xs|htxs\w*|suat)\b|\b(?:ty le|ti le)\b|\bchap nhan\b|\bvuot\b"):
        return
    for part in told.figures:
        whole = part.of
        if whole is None or part.role != "good" or whole.role != "whole" or part.unit == "tasks":
            continue
        if _ASKS_FOR.search(told.folded[: part.quantity.start]) and _AS_GOOD.match(told.folded, whole.quantity.end):
            part.role, whole.role = "excellent", "good"


def _settle_details(told: Told) -> None:
    """ "năm nay tăng 3 đảng viên", "xs 4 người gồm bí thư và 2 đảng viên": no number of all there are."""
    for figure in told.figures:
        before = told.folded[: figure.quantity.start]
        if figure.role != "members" or figure.value.denominator != 1:
            continue
        parts = [
            one
            for one in told.all("excellent")
            if one.quantity.end <= figure.quantity.start and one.value > figure.value
        ]
        if _OF_THOSE.search(before):
            figure.role = "among"
            continue
        within = parts and _MADE_OF.search(told.folded[parts[-1].quantity.end : figure.quantity.start])
        if within or (_CHANGES.search(before) and told.has("good", "good_up", "excellent")):
            figure.role = "among"


def _settle_led(told: Told) -> None:
    """ "kết nạp tháng 3 có 2 đồng chí, tháng 9 có 1 đồng chí": both are new members."""
    if not any(figure.role == "new" for figure in told.figures):
        return
    for figure in told.figures:
        before = [day for day in told.days if day.end <= figure.quantity.start]
        if figure.role not in (None, "members") or figure.unit not in (None, "people") or not before:
            continue
        between = told.folded[before[-1].end : figure.quantity.start]
        if re.fullmatch(r"\s*(?:co|la|thi|:)? ?", between) and _LED.search(told.folded[: before[-1].start]):
            figure.role = "new"


def _settle_whole(told: Told) -> None:
    """ "3 đảng viên dự bị, tổng 25", "16 chính thức": a bare number that is all of the people told about."""
    people = {"people", "organizations", "collectives"}
    if told.has("members", "units") or not any(one.unit in people or one.role in _OF_PEOPLE for one in told.figures):
        return
    if any(figure.unit in ("tasks", "score", "votes", "shortcomings") for figure in told.figures):
        return
    for figure in told.figures:
        plain = figure.role is None and figure.unit is None and figure.of is None and not figure.is_share
        if plain and not figure.vague and _ALL_OF_THEM.search(told.folded[: figure.quantity.start]):
            figure.role = "members"
            return
    for figure in told.figures:
        plain = figure.role is None and figure.unit is None and not figure.is_share
        if plain and _OFFICIAL.match(told.folded, figure.quantity.end):
            figure.role = "members"
            return


def _settle_offered(told: Told) -> None:
    """ "kiểm điểm 16 hay 18 người", "được 4 xuất sắc thôi hay 5": the two numbers the answer is to choose from count nothing."""
    best = _CHOICE_OF_BEST.search(told.folded)
    counted = told.has("good", "good_up", "members")
    if best is not None and counted and not told.says(r"\bvuot\b"):
        told.asked.add("excellent")
    found = _CHOICE.search(told.folded) or (best if counted else None)
    if found is None:
        return
    for figure in told.figures:
        if found.start(1) <= figure.quantity.start < found.end():
            figure.role = "among"


def _settle_stated(told: Told) -> None:
    """ "7 xuất sắc / 38 tốt = 18,42%": the percentage is what was reckoned, no part of anybody."""
    for figure in told.figures:
        own = figure.quantity.percent and figure.value not in (20, 25) and figure.role is None and figure.of is None
        before = told.folded[: figure.quantity.start]
        drawn = _DRAWN.search(before) is not None and told.has("good", "good_up")
        if own and told.has("excellent") and (drawn or _SHARE_IS.search(before)):
            figure.role = "stated"
    for part in told.figures:
        if part.of is None:
            continue
        following = [figure for figure in told.figures if figure.quantity.start > part.of.quantity.start]
        for figure in following[:2]:
            if _is_bare_share(told, figure):
                figure.quantity = replace(figure.quantity, percent=True, text=f"{figure.quantity.text}%")
                figure.role = "stated"
        if part.quantity.whole is not None:
            continue
        if following and following[0].quantity.percent:
            between = told.folded[part.of.quantity.end : following[0].quantity.start]
            if re.fullmatch(r"[^.;?]{0,40}?(?:=|\b(?:la|bang|dat|chiem|ra|duoc|ghi|tuong ung))\s*", between):
                following[0].role = "stated"


def _is_bare_share(told: Told, figure: Figure) -> bool:
    """ "tỷ lệ 6/31 ghi 19,4": a number with decimals that is written down for a share, its sign left out."""
    decimals = re.search(r"\d[.,]\d", figure.quantity.text) is not None
    plain = figure.role is None and figure.unit is None and not figure.is_share and decimals
    put_up = told.says(r"\b(?:ty|ti) le\b|%|\bphan tram\b") or told.says(
        r"\d hay (?:la )?\d|\b(?:ghi|bang)(?: la)? \d|\d ?= ?\d"
    )
    return plain and put_up and not told.says(r"(?<!kiem )\bdiem\b") and 0 < figure.value < 100


def _rename(name: str) -> str:
    return {"completed": "done"}.get(name, name)
