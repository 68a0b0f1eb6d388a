"""What a number is where its clause alone does not tell: settled by the others told with it."""

from __future__ import annotations

import re

from assistant.answering.figures.at_least import settle_at_least
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.scales import settle_scales

_DISCIPLINED = re.compile(
    r"\s*(?:don vi|to chuc|co quan|dong chi|dang vien|nguoi)(?: trong (?:so )?do)? (?:(?:bi|deu|da) )*(?:thi hanh )?(?:ky luat|khien trach|canh cao|cach chuc)\b"
)
_BOARD = r"\btap the\b|\bban (?:giam doc|lanh dao|giam hieu)\b"  # of its members one is enough, no share of them
_OFFICE_SUSPENDED = re.compile(
    r"[^,;.?\d]{0,40}\bdinh chi (?:sinh hoat (?:o |trong |tai )?(?:cap uy|ban chap hanh|ban thuong vu|chi uy|dang uy)|chuc vu|cong tac)\b"
)
_REST = r"\b(?:con lai|ngoai ra|so khac|(?:nguoi|dong chi|dang vien) khac)\b[^.;?\d]{0,30}\b(?:tot|httnv|htt)\b"  # those left are good, not everybody
_TOTAL = re.compile(
    r"\b(?:con(?: lai)?|nay(?: (?:co|con|la))*|hien(?: (?:co|nay|la))*|tong(?: (?:so|cong|la))*|ca thay|la|thanh|du)\s*$"
)
_ALL_OF_THEM = re.compile(
    r"\btong(?: so| cong)?(?: (?:la|co|chi bo|tat ca|(?:duoc|da|dc) (?:xep loai|danh gia|kiem diem)|xep loai|danh gia))*:? ?$"
)
# "chi bộ 24 người xuất sắc được mấy": the rating is what is asked for, the number that of the cell
_ASKED_OF = re.compile(
    r"\s*(?:dong chi|dang vien|nguoi|d/c|dc|dv|can bo|cong chuc|vien chuc|nhan vien|giao vien|chi bo|to chuc|tap the)(?: (?:thi|ma|la|muc|xep|so|suat))*"
    r" (?:hoan thanh )?(?:xuat sac|xs|htxs\w*)(?: nhiem vu)?(?: (?:thi|la|duoc|dc|co|toi da|nhieu nhat|tran|xep|lay|chon|khoang|ra))+ (?:may|bao nhieu)\b(?! ?(?:phan tram|%|diem|ty le)| (?:\w+ ){0,2}tot\b)"
)
_REACHED = re.compile(
    r"\b(?:hoan thanh|dat|xong|lam (?:duoc|xong)|thuc hien (?:duoc|xong)?)(?: (?:duoc|chi|moi|khoang|tren|la|co))*\s*$"
)
_OF_TASKS = re.compile(r"\s*(?:so |khoi luong |cac )?(?:nhiem vu|chi tieu|cong viec|ke hoach)\b")
_TASKS_REACHED = re.compile(
    r"\b(?:nhiem vu|chi tieu|cong viec|ke hoach)(?: (?:duoc giao|nam|ca nam|trong nam|cua em|cua toi|chi bo|don vi|nay|em|toi))*(?: (?:chi|moi|duoc|la|da|deu))*(?: (?:hoan thanh|dat|xong|lam duoc|lam xong|thuc hien))+(?: (?:duoc|chi|moi|la|co))*\s*$"
)
_SAYS_HOW = re.compile(
    r"(?: (?:nhiem vu|chi tieu|cong viec|viec))?(?: (?:la|bi|deu))*\s*(?:vuot|cham|tre|dung han|dung tien do|qua han|khong)\b"
)
_TOO_MANY = re.compile(r"\b(?:du|thua|vuot|lo|qua)(?: (?:mat|ra|len|toi|den))*\s*$")
_THERE_ARE = re.compile(
    r"\b(?:dang|hien|nay|gio|san|da|moi|ben em|chi bo em)(?: (?:chi|moi|co|la|dang|tai|gio|nay|duoc))*\s*$"
)
_OFFICIAL = re.compile(r"\s*(?:la )?chinh thuc\b")
_DENIED = re.compile(r"\b(?:chu )?(?:khong phai|chu khong|k phai|ko phai)(?: (?:la|chi))*\s*$")
_LED = re.compile(r"\b(?:ket nap|(?:vao|vo) dang)\b[^.;?]{0,60}$")
_CHOICE = re.compile(
    r"\b(?:kiem diem|xep loai|danh gia)(?: (?:la|cho|du|ca|duoc|chi))* (\d+)(?: \w+){0,2}? (?:hay|hoac)(?: (?:la|chi|ca|du))* \d+\b"
)
_OF_PEOPLE = ("new", "exempt", "suspended", "excellent", "good", "completed", "not_completed")
_AMONG = re.compile(r"\btrong (?:so )?do,?(?: (?:co|gom|thi))*\s*$")
_ALL_AGAIN = re.compile(r"\b(?:giu|lay|cho|du|duoc|de)(?: (?:nguyen|lai|duoc|du))* ca\s*$")
_ONE_MORE = re.compile(r"\bthem(?: (?:duoc|lay|xep))*\s*$")
_YET = re.compile(r"\s*(?:\w+ ){0,2}?nua\b")
_POINTED_AT = re.compile(r"\s*(?:\w+ ){0,2}?(?:kia|do|nay|ay|noi tren|tren|vua neu)\b")
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
    _settle_share_done(told)
    _settle_over(told)
    _settle_asked_of(told)
    _settle_there_are(told)
    _settle_denied(told)
    _settle_led(told)
    _settle_whole(told)
    _settle_offered(told)
    for figure in told.figures:
        if figure.role in (None, "members") and _OFFICE_SUSPENDED.match(told.folded, figure.quantity.end):
            figure.role = "among"  # suspended from a committee's work, still a member who is reviewed
    _settle_repeated(told)
    settle_at_least(told)
    _settle_stated(told)
    settle_scales(told)
    for figure in told.figures:
        if figure.of is not None and figure.unit == "score":
            figure.of.role = "scale"
        if figure.of is not None and figure.of.role is None:
            figure.of.role = _WHOLES.get(figure.of.unit or figure.unit or "", "whole")
        if figure.role == "low_votes" and figure.of is not None:
            figure.of.role = "votes"
        if figure.role in ("fixed", "unfixed") and figure.of is not None:
            figure.of.role = "shortcomings"
    if "good_up" in told.everybody and not told.all("good_up") and not told.says(_REST):
        members = [figure for figure in told.figures if figure.role in ("members", "units")]
        if members:
            members[-1].role = "good_up"
    if tasks and not rated:
        told.everybody = {_rename(name) for name in told.everybody}
        told.loose = list(told.loose)


def _settle_asked_of(told: Told) -> None:
    for figure in told.figures:
        if figure.role != "excellent" or figure.unit is None or figure.is_share or figure.of is not None:
            continue
        if _ASKED_OF.match(told.folded, figure.quantity.end) and not told.has("members", "units"):
            figure.role = _WHOLES.get(figure.unit)
            told.asked.add("excellent")


def _settle_share_done(told: Told) -> None:
    """ "chỉ tiêu đạt 92%", "hoàn thành 92% nhiệm vụ được giao": the part of the tasks that is done."""
    for figure in told.figures:
        if not figure.quantity.percent or figure.vague or figure.role not in (None, "completed", "assigned"):
            continue
        before = told.folded[: figure.quantity.start]
        of_tasks = _OF_TASKS.match(told.folded, figure.quantity.end) is not None and _REACHED.search(before)
        if (of_tasks or _TASKS_REACHED.search(before)) and not _SAYS_HOW.match(told.folded, figure.quantity.end):
            figure.role, figure.unit = "done", "tasks"


def _settle_over(told: Told) -> None:
    """ "lấy dư 1 người xuất sắc, 14 tốt 3 xuất sắc": how many too many is no count of theirs."""
    best = [figure for figure in told.figures if figure.role == "excellent" and not figure.is_share]
    for figure in best:
        others = [one for one in best if one is not figure and one.turn == figure.turn]
        if others and _TOO_MANY.search(told.folded[: figure.quantity.start]):
            figure.role = "among"


def _settle_there_are(told: Told) -> None:
    """ "thiếu mấy người tốt nữa thì được 4 xuất sắc, hiện có 16": asked of the good, the number there is is theirs."""
    if "good" not in told.asked or told.has("good", "good_up", "members", "units") or not told.has("excellent"):
        return
    found = [one for one in told.figures if one.role is None and one.unit in (None, "people") and not one.is_share]
    found = [one for one in found if not one.vague and one.of is None]
    if len(found) == 1 and _THERE_ARE.search(told.folded[: found[0].quantity.start]):
        found[0].role = "good"


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


def _settle_denied(told: Told) -> None:
    """ "3 người miễn chứ không phải 2": the number put right counts nothing."""
    for figure in told.figures:
        if figure.role in (None, "members", "exempt", "new") and _DENIED.search(told.folded[: figure.quantity.start]):
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
    """ "kiểm điểm 16 hay 18 người": the two numbers the answer is to choose from count nothing."""
    found = _CHOICE.search(told.folded)
    if found is None:
        return
    for figure in told.figures:
        if found.start(1) <= figure.quantity.start < found.end():
            figure.role = "among"


def _settle_repeated(told: Told) -> None:
    """ "120 đảng viên: 22 xuất sắc … 22 đồng chí có vượt không": said again, 22 is no new total, nor are the 4 of
    "36 đảng viên, 4 đồng chí đi nước ngoài"; "khuyết điểm chỉ ra 9,
    khắc phục xong 8": the other number is that of the shortcomings."""
    counts = {
        figure.value for figure in told.figures if figure.role in ("excellent", "good", "completed", "not_completed")
    }
    for figure in told.figures:
        again = figure.value in counts and _POINTED_AT.match(told.folded, figure.quantity.end)
        if figure.role == "members" and (again or _AMONG.search(told.folded[: figure.quantity.start])):
            figure.role = (
                None  # "9 xuất sắc … (9 đồng chí kia không nằm trong 64)", "trong đó 1 đồng chí vào Đảng năm …"
            )
        wholes = [
            other for other in told.figures if other.role in ("members", "units", "good_up") and other is not figure
        ]
        if (
            figure.role == "excellent"
            and _POINTED_AT.match(told.folded, figure.quantity.end)
            and any(one.value == figure.value for one in wholes)
        ):
            figure.role = None  # "33 đều từ tốt trở lên; số xuất sắc lấy từ chính 33 người này"
    _settle_all_again(told)
    totals = [figure for figure in told.figures if figure.role == "members"]
    for figure in totals[1:]:
        if totals[0].value > figure.value and figure.turn == totals[0].turn:
            if figure.value in counts or not _TOTAL.search(told.folded[: figure.quantity.start]):
                figure.role = None
    for figure in told.figures:
        if figure.role == "members" and (figure.is_share or _said_of_the_best(told, figure)):
            figure.role = None  # "đề nghị 1 xuất sắc … 1 người có nằm trong 20% không"
    fixed, bare = told.get("fixed"), [figure for figure in told.figures if figure.role is None and figure.unit is None]
    if fixed is not None and not told.has("shortcomings") and fixed.of is None and len(bare) == 1:
        between = told.folded[fixed.quantity.end : bare[0].quantity.start]
        if fixed.unit == "shortcomings" and bare[0].value <= fixed.value and re.search(r"khac phuc|\bsua\b", between):
            fixed.role, bare[0].role = "shortcomings", "fixed"
        elif bare[0].value >= fixed.value and told.says(r"\b(?:khuyet diem|han che|ton tai)\b"):
            bare[0].role = "shortcomings"


def _settle_all_again(told: Told) -> None:
    """ "6 xuất sắc, 26 tốt, … để giữ cả 6": those told before, said again."""
    for figure in told.figures:
        before = [one for one in told.figures if one.quantity.end < figure.quantity.start and one.turn == figure.turn]
        same = [one for one in before if one.value == figure.value and one.role is not None]
        if same and figure.unit in (None, same[0].unit) and _ALL_AGAIN.search(told.folded[: figure.quantity.start]):
            figure.role = "among"


def _said_of_the_best(told: Told, figure: Figure) -> bool:
    """Whether a number told later is that of the excellent again, being less than those who are good."""
    before = [one for one in told.figures if one.quantity.start < figure.quantity.start and one.turn == figure.turn]
    best = any(one.role == "excellent" and one.value == figure.value for one in before)
    return best and any(one.role == "good" and one.value > figure.value for one in before)


def _settle_stated(told: Told) -> None:
    """ "7 xuất sắc / 38 tốt = 18,42%": the percentage is what was reckoned, no part of anybody."""
    for part in told.figures:
        if part.of is None or part.quantity.whole is not None:
            continue
        following = [figure for figure in told.figures if figure.quantity.start > part.of.quantity.end]
        if following and following[0].quantity.percent:
            between = told.folded[part.of.quantity.end : following[0].quantity.start]
            if re.fullmatch(r"[^.;?]{0,40}?(?:=|\b(?:la|bang|dat|chiem|ra|duoc|ghi|tuong ung))\s*", between):
                following[0].role = "stated"


def _rename(name: str) -> str:
    return {"completed": "done"}.get(name, name)
