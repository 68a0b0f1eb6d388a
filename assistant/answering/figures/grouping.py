"""Several groups in one message: "tổ A 28 tốt 5 xuất sắc, tổ B 40 tốt 9 xuất sắc"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told
from corpus.text import fold

_NOUN = re.compile(
    r"\b(?:nhom|cum|bo phan|tap the|van phong|to|phong|chi bo|ban|khoi|thon|ap|xom|khu pho|khu|don vi|co quan|doi|khoa|truong|xa|phuong|cap|dang bo|lanh dao|chuyen vien|nhan vien|can bo|cap uy|bi thu|(?:pho )?truong phong|pho (?:phong|khoa|ban)|(?:pho )?giam doc|(?:pho )?truong khoa|giao vien|huu tri|cong chuc|vien chuc|nguoi lao dong|lao dong|hop dong|thanh vien|can su|to truong|hieu truong|hieu pho|chi uy vien|dang vien (?:con lai|la |huu|nong|tre|nu|khoi|thuoc|o |khong |giu |con lai|thuong))\b.*"
)
_STARTS = re.compile(
    r"(?:nhom|to|phong|chi bo|ban|khoi|thon|ap|xom|khu pho|khu|don vi|co quan|doi|khoa|truong|xa|phuong|cum)\b"
)
_RATED = r"(?:hoàn thành )?(?:tốt|xuất sắc)(?: nhiệm vụ)?|HTT(?:NV)?"
_AFTER_NAME = rf"\s*(?:(?:xếp|đạt|được)(?: (?:mức|loại|hạng))? (?:{_RATED})|có|gồm|là|được|xếp|đạt|thì|số|hiện)[\s:]*$"
_ENDS_TITLE = r"\s+(?:áp dụng|được|theo|có|hiện|hưởng|thì|là|với|xếp|đạt|chỉ|gồm|lấy|tính)\b.*"
_DOES = r"\b(?:cong nhan|duyet|phe duyet|tra lai|(?<!chu )chot|ban dau|luc dau|luc truoc)\b"
_PUTS_UP = r"(?i)^(?:xã|phường|đảng ủy|đảng bộ|chi bộ|đơn vị)(?: \w+){0,2}? (?:đề nghị|trình|báo cáo|đề xuất|dự kiến)$"
_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_EACH = r"\b(?:moi|tung) (?:nhom|noi|ben|don vi|khoi|loai|dien|doi tuong|cho|chi bo|phong|to)\b|\b(?:nhom|ben|khoi|noi|don vi|chi bo|thon|ap|xom|khu pho|to|phong|truong|cum) nao\b"
_NO_WHOLE_NAME = r"(?:(?:em|toi|minh|chung em|ben em|gio|bay gio|hien|hien nay|nay|co|con|them|bot|nua|sau|xep|duoc|muon|lay)(?: |$))+"
_NO_NAME = r"\b(?:cap tren|de nghi|de xuat|nam|truoc|nay|ngoai|dau|cuoi|thang|neu|hay|hoac|tong(?! hop)|xuat sac|tot|hoan thanh)\b"
# "nhóm thôn 18 (tốt 12)": the name stands before what the group counts
_IN_BRACKETS = re.compile(
    r"(?:\s+\d+)?(?:\s+(?:chi bộ|người|đồng chí|đảng viên|đ/c|đv|đc))?\s*\(\s*[^\W\d_]*\s*:?\s*$|\s+\d+\s+(?:chi bộ|đồng chí|đ/c|người|đảng viên|đv|đc)\s*:\s*$"
)
_PLAIN = {"dong chi", "nguoi", "dang vien", "d/c", "dc", "dv", "can bo", "hoan thanh", "so", "xep", "duoc"}
_GENERIC = {"đồng chí", "người", "đảng viên", "đ/c", "đc", "đv", "cán bộ"}
OF_EACH = _EACH
Group = tuple[str, int, int | None]


def groups_of(told: Told) -> list[Group] | None:
    """The groups of the newest turn that tells counts; None unless there are two or more with names."""
    rated = [
        figure
        for figure in told.figures
        if figure.role in ("good", "excellent") and not figure.is_share and not figure.vague
    ]
    goods = [figure for figure in rated if figure.role == "good"]
    if not goods:
        return None
    turn = goods[-1].turn
    if len([figure for figure in goods if figure.turn == turn]) < 2:
        return None
    groups: list[dict[str, Figure]] = []
    for figure in (item for item in rated if item.turn == turn):
        if not groups or figure.role in groups[-1]:
            groups.append({})
        groups[-1][str(figure.role)] = figure
    if any("good" not in group for group in groups):
        return None
    groups = _without_sum(told, groups)
    if len(groups) < 2:
        return None
    paired = all(len(group) == 2 for group in groups)
    names = [_name(told, list(group.values()), plainly=paired) for group in groups]
    if not any(names) and paired:
        names = [_name_behind(told, list(group.values())) for group in groups]
    if not all(names):
        return None
    found: list[Group] = []
    used: set[str] = set()
    for number, (name, group) in enumerate(zip(names, groups, strict=True), start=1):
        title = f"{name} ({number})" if name in used else name
        used.add(title)
        excellent = group.get("excellent")
        found.append((title, int(group["good"].value), int(excellent.value) if excellent else None))
    return found


def _name_behind(told: Told, figures: list[Figure]) -> str:
    """ "12 tốt 2 xs bên chính quyền, 9 tốt 2 xs bên đảng": the side told behind its counts."""
    last = max(figures, key=lambda figure: figure.quantity.end)
    found = re.match(
        rf"(?i)\s+(?:{_RATED}|xs|htxs(?:nv)?)\s+(?:ở |của |là )?(?P<name>(?:bên|khối|phía)\s+[^\W\d]+(?:\s[^\W\d]+){{0,2}}?)\s*(?=[,;.?]|$|\s(?:và|còn|thì)\b)",
        told.text[last.quantity.end :],
    )
    return "" if found is None else found["name"].strip()[:40]


def _without_sum(told: Told, groups: list[dict[str, Figure]]) -> list[dict[str, Figure]]:
    """ "tổ 1 …; tổ 2 …; cộng lại 20 tốt 4 xuất sắc": the sum told behind is no group."""
    last, before = groups[-1], groups[:-1]
    first = min(last.values(), key=lambda figure: figure.quantity.start)
    led = re.search(
        r"\b(?:cong lai|tong cong|gop lai|tong|cong|gop|(?:cong|gop|tinh|don)(?: (?:ca|\d+|hai|ba|bon|cac|chi bo|to|phong|don vi|nhom|noi|khoi))+ (?:lai|chung|vao))(?: (?:la|thanh|duoc|thi))*\s*$",
        told.folded[: first.quantity.start],
    )
    total = sum(group["good"].value for group in before)
    return before if led is not None and total == last["good"].value else groups


def title_in(words: str) -> str:
    """The group a stretch of text is about: "nhóm lãnh đạo phòng áp dụng 20 %, hiện" is "nhóm lãnh đạo phòng"."""
    found = _NOUN.search(fold(words))
    name = re.split(r"[,;:.(\d]", words[found.start() :])[0] if found else ""
    return re.sub(_ENDS_TITLE, "", name).strip()[:40]


def names_of(told: Told, figures: list[Figure]) -> list[str]:
    """The name of each figure's group; its number in the row where nothing names it."""
    names = [_name(told, [figure]) for figure in figures]
    return [
        name if name and name not in names[:at] else f"nhóm thứ {_ORDINALS[at % 10]}" for at, name in enumerate(names)
    ]


def _behind_last(told: Told, first: Figure) -> str:
    """ "thôn Thượng 17 tốt 3 xs thôn Hạ 12 tốt": the name between the count before and this one, where no sign parts them."""
    ends = [one.quantity.end for one in told.figures if one.quantity.end <= first.quantity.start]
    between = told.text[max(ends) : first.quantity.start] if ends else ""
    led = re.match(rf"(?i)\s+(?:{_RATED}|xs|htxs(?:nv)?)\s+(?=\w)", between)
    rest = "" if led is None else between[led.end() :]
    return rest if rest and not re.search(r"[,;.?:()]", rest) and _STARTS.match(fold(rest)) else ""


def held_behind(told: Told, figure: Figure, *, plainly: bool = False) -> str:
    """The post told between a number and its rating: "4 phó hiệu trưởng tốt"."""
    found = re.match(
        rf"(?i)\s+(?P<post>[^\W\d]+(?:\s[^\W\d]+){{1,3}}?)\s+(?:(?:xếp|đạt|được)\s+(?:(?:mức|loại)\s+)?)?(?:{_RATED})\b",
        told.text[figure.quantity.end :],
    )
    post = "" if found is None else found["post"].strip()
    if plainly and post and fold(post) not in _PLAIN and not re.search(_NO_NAME, fold(post)):
        return post
    return post if _NOUN.match(fold(post)) or re.match(r"(?:pho |can bo |lanh dao )", fold(post)) else ""


def _name(told: Told, figures: list[Figure], *, plainly: bool = False) -> str:
    """The group's name: what stands before its first number, or the unit counted; `plainly`, in a row of groups told
    alike, whatever few words stand there."""
    first = min(figures, key=lambda figure: figure.quantity.start)
    if first.name:
        return first.name.replace(";", " ").replace("/", " ").replace(":", " ")[:40]
    before = _IN_BRACKETS.sub("", told.text[: first.quantity.start])
    before = re.sub(rf"(?i)(?<=[\w)])\s*[:–-]\s*(?:{_RATED}|xs)\s*:?\s*$", "", before)  # "tổ 1: tốt 12"
    words = re.split(r"[,;.?:()]|\b(?:và|với|cùng)\b|\bcòn\b(?! lại)", before.rstrip(" :"))[-1]
    words = re.sub(rf"(?i)(?<=\S)\s+(?:{_RATED}|xs)\s*:?\s*$", "", words)  # "tổ 1 tốt 9"
    words = _behind_last(told, first) or words
    found = _NOUN.search(fold(words))
    name = words[found.start() :] if found else ""
    owner = re.search(r"\b(?:có|co|gồm|gom)\s*$", name.strip(" :-")) is not None
    name = re.sub(_AFTER_NAME, "", name.strip(" :-"))
    if owner and (held := held_behind(told, first)):
        name = held  # "trường có 4 phó hiệu trưởng tốt": who they are, not whose
    if re.search(_DOES, fold(name)):
        return ""
    name = re.sub(_PUTS_UP, "", name)  # "xã đề nghị 9 chi bộ": what they are stands behind the number
    if re.search(r"\d", name) and not re.match(
        r"(?i)(?:nhóm|tổ|phòng|chi bộ|đơn vị|bộ phận|đội|khối|(?:chi bộ )?(?:thôn|ấp|xóm|khu|khu phố|tổ dân phố)|cụm)\s\d+$",
        name,
    ):
        name = re.sub(r"\s\d+$", "", name)  # "đảng viên còn lại 20": how many they are
        name = "" if re.search(r"\d", name) else name
    unit = next(
        (figure.unit_text for figure in figures if figure.unit_text and figure.unit_text.lower() not in _GENERIC), ""
    )
    if not name and not unit and told.says(_EACH):
        name = held_behind(told, first, plainly=True)  # "64 bác sĩ tốt"
    if (
        not name and not unit and (plainly or told.says(_EACH))
    ):  # "mặt trận 12 tốt, chính quyền 20 tốt, mỗi nơi mấy xuất sắc"
        plain = re.sub(_AFTER_NAME, "", re.sub(r"^\d+\s+(?=\w)", "", words.strip(" :-")))  # "11 chủ chốt thì"
        said = fold(plain)
        fits = 0 < len(plain.split()) <= 5 and not re.search(rf"(?<!\w)\d|{_NO_NAME}", said)  # "CB1" is a name
        name = plain if fits and not re.fullmatch(_NO_WHOLE_NAME, said) else ""
    return (name or unit).replace(";", " ").replace("/", " ")[:40]
