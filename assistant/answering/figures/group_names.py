"""The name of a group whose counts are told: what stands before its first number, or behind it."""

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
OF_EACH = r"\b(?:moi|tung) (?:nhom|noi|ben|don vi|khoi|loai|dien|doi tuong|cho|chi bo|phong|to)\b|\b(?:nhom|ben|khoi|noi|don vi|chi bo|thon|ap|xom|khu pho|to|phong|truong|cum) nao\b"
_NO_WHOLE_NAME = r"(?:(?:em|toi|minh|chung em|ben em|gio|bay gio|hien|hien nay|nay|co|con|them|bot|nua|sau|xep|duoc|muon|lay)(?: |$))+"
_NO_NAME = r"\b(?:cap tren|de nghi|de xuat|nam|truoc|nay|ngoai|dau|cuoi|thang|neu|hay|hoac|tong(?! hop)|xuat sac|tot|hoan thanh)\b"
# "nhóm thôn 18 (tốt 12)": the name stands before what the group counts
_IN_BRACKETS = re.compile(
    r"(?:\s+\d+)?(?:\s+(?:chi bộ|người|đồng chí|đảng viên|đ/c|đv|đc))?\s*\(\s*[^\W\d_]*\s*:?\s*$|\s+\d+\s+(?:chi bộ|đồng chí|đ/c|người|đảng viên|đv|đc)\s*:\s*$"
)
_PLAIN = {"dong chi", "nguoi", "dang vien", "d/c", "dc", "dv", "can bo", "hoan thanh", "so", "xep", "duoc"}
_GENERIC = {"đồng chí", "người", "đảng viên", "đ/c", "đc", "đv", "cán bộ"}


def name_behind(told: Told, figures: list[Figure]) -> str:
    """ "12 tốt 2 xs bên chính quyền, 9 tốt 2 xs bên đảng": the side told behind its counts."""
    last = max(figures, key=lambda figure: figure.quantity.end)
    found = re.match(
        rf"(?i)\s+(?:{_RATED}|xs|htxs(?:nv)?)\s+(?:ở |của |là )?(?P<name>(?:bên|khối|phía)\s+[^\W\d]+(?:\s[^\W\d]+){{0,2}}?)\s*(?=[,;.?]|$|\s(?:và|còn|thì)\b)",
        told.text[last.quantity.end :],
    )
    return "" if found is None else found["name"].strip()[:40]


def title_in(words: str) -> str:
    """The group a stretch of text is about: "nhóm lãnh đạo phòng áp dụng 20 %, hiện" is "nhóm lãnh đạo phòng"."""
    found = _NOUN.search(fold(words))
    name = re.split(r"[,;:.(\d]", words[found.start() :])[0] if found else ""
    return re.sub(_ENDS_TITLE, "", name).strip()[:40]


def nth_group(at: int) -> str:
    """How a group is called that bears no name: "nhóm thứ nhất" is number nought."""
    return f"nhóm thứ {_ORDINALS[at % len(_ORDINALS)]}"


def names_of(told: Told, figures: list[Figure]) -> list[str]:
    """The name of each figure's group; its number in the row where nothing names it."""
    names = [name_of(told, [figure]) for figure in figures]
    return [name if name and name not in names[:at] else nth_group(at) for at, name in enumerate(names)]


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


def name_of(told: Told, figures: list[Figure], *, plainly: bool = False) -> str:
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
    if not name and not unit and told.says(OF_EACH):
        name = held_behind(told, first, plainly=True)  # "64 bác sĩ tốt"
    if (
        not name and not unit and (plainly or told.says(OF_EACH))
    ):  # "mặt trận 12 tốt, chính quyền 20 tốt, mỗi nơi mấy xuất sắc"
        plain = re.sub(_AFTER_NAME, "", re.sub(r"^\d+\s+(?=\w)", "", words.strip(" :-")))  # "11 chủ chốt thì"
        said = fold(plain)
        fits = 0 < len(plain.split()) <= 5 and not re.search(rf"(?<!\w)\d|{_NO_NAME}", said)  # "CB1" is a name
        name = plain if fits and not re.fullmatch(_NO_WHOLE_NAME, said) else ""
    return (name or unit).replace(";", " ").replace("/", " ")[:40]
