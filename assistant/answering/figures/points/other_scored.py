"""Points of another thing than the review: a thesis, a lesson, shooting, an index. No band of the review is told of them."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures import asking
from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.calculator.number import say

ROLE = "other_points"
# As the words are folded; those that mean something else without marks stand in _MARKED.
_THINGS = (
    r"luan (?:van|an)|khoa luan|tieu luan|do an tot nghiep|bai thu hoach|thu hoach|bai viet|bai bao|de tai|sang kien(?: kinh nghiem)?|"
    r"(?:bai|cuoc|hoi|ky|ki) thi|thi (?:tuyen|nang|thang hang|tot nghiep|ly luan|chinh tri|toan|ioe|vao|chuc danh|cong chuc|vien chuc|ket thuc|hoc|het|cuoi ky|giua ky|tieng|ngoai ngu|tin hoc|gvg|giao vien|gv|lai|bang|sat hach|trac nghiem|tim hieu|viet|noi|bi thu|bao cao vien)|thi(?= (?:duoc|dat|loai|xep|lay)\b)|"
    r"(?:bai )?kiem tra (?:chat luong|nhan thuc|the luc|hoc ky|15 phut|1 tiet|dinh ky|cuoi khoa|cuoi ky|giua ky|trinh do|nang luc|viet|mieng)|bai kiem tra|sat hach|"
    r"tiet (?:day|giang|hoc)|gio (?:day|giang)|(?:tiet|gio) (?:thao giang|hoi giang)|hoi giang|thao giang|du gio|bai giang|day gioi|giao an|"
    r"(?:diem )?ren luyen(?= (?:sinh vien|hoc sinh|hoc ky|ky|cua|duoc|dat|em|toi|chau|la|xep|loai|chi|thi|\d))|diem (?:chuan|dau vao|trung tuyen|phong van|hoc tap|hoc phan|mon|trung binh mon|tot nghiep|dai hoc|tin chi)|hoc luc|gpa|hoc ba|bang (?:dai hoc|tot nghiep)|tot nghiep|mon [a-z]+|"
    r"lop (?:boi duong|cam tinh|trung cap|cao cap|so cap|dang vien moi|ket nap)|khoa (?:hoc|boi duong)|chung chi|toeic|ielts|toefl|ioe|violympic|vioedu|"
    r"xa thu|xa kich|ban (?:\d+ (?:loat|vien|phat|bai)|sung|dan|bia|kho|trung|ak)|dieu lenh|quan su|the luc|the thao|boi|chay|bong (?:da|chuyen|ban)|van nghe|hoi thao|hoi dien|"
    r"chi so(?! luong)|bo chi so|pci|papi|sipas|sipi|par ?index|dti|cai cach hanh chinh|cchc|chuyen doi so|hai long|nong thon moi|ntm|ocop|do thi van minh|xa (?:van hoa|phuong van hoa)|van hoa|"
    r"chat luong (?:benh vien|giao duc|dich vu)|(?:cham diem|tieu chi|bo tieu chi) (?:chat luong )?benh vien|kiem dinh|truong chuan|5s|iso|"
    r"thi dua(?! nam)|tin nhiem|phong chay|an toan (?:giao thong|thuc pham|truong hoc)|ho so (?:dau thau|du thau)|bang lai|tin dung"
)
_MARKED = re.compile(r"\b(?:bắn|thi|kỳ thi|bài thi)\b")
_HEAD = re.compile(rf"\b(?:{_THINGS})\b")
_POINTS_OF = re.compile(
    rf"\s*(?:d|diem|/\d+)?(?: diem)?(?: (?:cua|ve|cho|o|trong|bai|mon|phan|theo))* ?(?P<thing>{_THINGS})\b"
)
# the review itself named nearer than the other thing: what was scored is the review
_REVIEW = re.compile(
    r"\b(?:tong(?: so| cong)?(?: diem)?|(?:diem |duoc |cham |tu cham )?(?:xep loai|danh gia|kiem diem)(?! chat luong)|tu cham|tap the cham|chi bo cham|cap tren cham|diem (?:cuoi nam|ca nam|nam nay|cong tac|nhiem vu|dang vien|chi bo)|thang (?:diem )?100|tieu chi chung|ket qua nhiem vu|nhom ket qua)\b"
)
_ENDS = re.compile(r"[;.?!]|,(?! ?\d)| \b(?:nhung|con|ma|va(?= (?:tong|diem|duoc|cuoi|xep)))\b ")
_NOT = re.compile(r"\b(?:khong phai|ngoai|chua (?:ke|tinh)|khong (?:ke|tinh))\s*$")
_OF_HUNDRED = r"\btong(?: so)? diem\b|\b(?:thang|tren|/) ?(?:diem )?100\b|\b(?:cong|tru|them|thieu|bot|giam|tang|con)\b"
_ORDINAL = re.compile(r"\b(?:bai|thu|hang|lop|lan|vong|phan|cap) \d{1,2}\b")
_NEXT_WORD = 5  # characters
_SMALL = 10  # points: a total of the review is hardly ever so low, a mark of a school is
_FAR = 46  # characters between the thing and its points
_RATES = rf"{asking.RATE}|\b(?:xuat sac|htxs|xs|hoan thanh|xep loai|dang vien loai)\b"
_IN_USE = r"\b(?:(?:co )?(?:duoc |dc )?(?:tinh|cong|quy|dung|lay)\b[^.;?]*\b(?:vao|sang|lam|thanh|de|cho)|anh huong|lien quan)\b"


def set_other_points(told: Told) -> None:
    """Give the points of such a thing a role of their own, before anything is made of them; its name stands in `name`."""
    for figure in told.figures:
        if figure.role not in (None, "score") or figure.unit not in (None, "score"):
            continue
        if figure.of is not None or figure.is_share:
            continue
        if figure.unit is None and figure.role is None:
            continue  # a bare number: nothing tells that it is points
        if re.match(r" ?diem (?:phan tram|%|co ban)", told.folded[figure.quantity.end :]):
            figure.role, figure.unit = "level", None  # "vượt 1,2 điểm phần trăm"
            continue
        thing = _thing(told, figure)
        if thing:
            figure.role, figure.unit, figure.name = ROLE, None, thing


def _of_small_scale(told: Told, outcome: Outcome) -> Outcome:
    """ "em được 8,5 điểm xếp loại gì": hardly a total of 100, so that its scale is asked."""
    totals = told.all("score")
    if not isinstance(outcome, Result) or len(totals) != 1 or told.has("common", "result") or told.says(_OF_HUNDRED):
        return outcome
    if not 0 < totals[0].value <= _SMALL or totals[0].turn != told.last_turn:
        return outcome
    return Need("score", f"{say(totals[0].value)} điểm là theo thang điểm nào? Tổng điểm trên thang 100 là bao nhiêu?")


def _thing(told: Told, figure: Figure) -> str:
    """What was scored, as it is typed; empty where it is the review, or nothing tells."""
    start, end = figure.quantity.start, figure.quantity.end
    after = _POINTS_OF.match(told.folded, end)
    if after is not None and _is_written(told, after.start("thing"), after.end("thing")):
        return told.text[after.start("thing") : after.end("thing")].strip()
    before = told.folded[:start].rsplit(BETWEEN, 1)[-1]
    cut = [match.end() for match in _ENDS.finditer(before)]
    if cut and not re.search(r"[a-z]", before[cut[-1] :]):
        cut = cut[:-1]  # "PCI đứng thứ 5, 68,2 điểm": nothing but the number behind the comma
    offset = start - len(before) + (cut[-1] if cut else 0)
    clause = told.folded[offset:start]
    found = [
        match for match in _HEAD.finditer(clause) if _is_written(told, offset + match.start(), offset + match.end())
    ]
    if not found or len(clause) - found[-1].end() > _FAR:
        return ""
    last = found[-1]
    if (
        _REVIEW.search(clause[last.end() :])
        or _NOT.search(clause[: last.start()])
        or re.search(r"\d", _ORDINAL.sub(" ", clause[last.end() :]))
    ):
        return ""
    return told.text[offset + last.start() : offset + last.end()].strip()


def _is_written(told: Told, start: int, end: int) -> bool:
    """Whether what was found is that word with its marks too: "ban chấp hành" is no shooting, "thì" no examination."""
    said = told.text[start:end].lower()
    if said == "thi":
        after = told.text[end : end + _NEXT_WORD].lower()
        return told.folded[end : end + _NEXT_WORD] != after.replace("đ", "d")  # beside words with marks: no "thì"
    if told.folded[start:end] == said:
        return (
            told.folded == told.text.lower()
            or not re.search(r"\b(?:ban|thi)\b", said)
            or said.startswith("thi ")
            or " thi" in said
        )
    if re.search(r"\bban\b", told.folded[start:end]):
        return "bắn" in said or "bóng" in said
    if told.folded[start:end] == "thi":
        return False
    if re.search(r"\bthi\b", told.folded[start:end]):
        return _MARKED.search(said) is not None
    return True


def with_other_points(told: Told, outcome: Outcome) -> Outcome:
    """The result with the points it does not use named in its first sentence; the total asked for where nothing but they
    could be rated."""
    others = [figure for figure in told.figures if figure.role == ROLE and figure.turn == told.last_turn]
    if not others:
        return _of_small_scale(told, outcome)
    said = ", ".join(f"{say(one.value)} điểm {one.name}" for one in others)
    if isinstance(outcome, Result):
        return replace(
            outcome,
            lead=f"{outcome.lead.rstrip('.')}; không dùng {said}, vì đó không phải điểm đánh giá cuối năm",
        )
    if outcome is None and told.says(_RATES) and not told.says(_IN_USE):
        return Need(
            "score",
            f"{said} không phải điểm đánh giá cuối năm, văn bản trong kho không ghi cách quy đổi. Tổng điểm đánh giá cuối năm theo thang 100 là bao nhiêu?",
        )
    return outcome
