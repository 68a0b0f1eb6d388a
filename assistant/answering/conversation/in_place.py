"""A turn that only names another of a kind the turns before named one of: it takes that place, so that the question still
ends in what it asks ("bị khiển trách thì xếp loại gì", then "thế còn cảnh cáo")."""

from __future__ import annotations

import re
from collections.abc import Iterable

from assistant.answering.question.rated import RATINGS, SUBJECTS
from corpus.text import fold

# how a member stands in the review: "thế người được miễn sinh hoạt", then "còn người mới kết nạp"
STANDING = re.compile(
    r"\b(?:(?:nguoi |dang vien |dong chi |truong hop )?(?:(?:duoc |da )?mien (?:cong tac|sinh hoat)(?:,? (?:va )?sinh hoat)?(?: dang)?|"
    r"(?:dang |da )?(?:bi )?dinh chi sinh hoat(?: dang| cap uy)?|(?:moi|vua) (?:duoc )?(?:ket nap|vao dang|chuyen (?:den|ve|sinh hoat))|"
    r"(?:nghi huu|ve huu|huu tri)|sinh hoat (?:dang )?tam thoi|(?:nghi )?(?:thai san|om dau|om(?: nang| dai ngay| lau ngay)?)|(?:(?:dang |dinh cu |sinh song )?o nuoc ngoai)|"
    r"(?:di |dang )?(?:hoc|lao dong|lam viec|lam)(?: viec)? (?:o )?nuoc ngoai|(?:di )?(?:hoc tap trung|lam an xa))|(?:nguoi |dong chi )?(?:dang vien )?du bi)\b"
)
_MOVED = r"(?:dang vien |nguoi )?(?:duoc |bi )?chuyen (?:sinh hoat|cong tac)(?: dang)?(?: (?:tu |vao |trong )?thang \d{1,2})?"
AT = re.compile(
    rf"{SUBJECTS.pattern}(?: (?:(?:tinh|thanh|huyen) uy|xa|phuong|dac khu|huyen|tinh|so)\b(?! vien))?"
)  # "chủ tịch xã"
# the papers of a review: "dự thảo báo cáo gửi trước mấy ngày", then "bản kiểm điểm cá nhân thì sao"
_PAPER = re.compile(
    r"\b(?:(?:du thao )?bao cao(?: kiem diem| ket qua)?(?: (?:cua )?tap the)?|(?:ban )?du thao(?! \w+ quy che)|ban (?:tu )?(?:kiem diem|danh gia)(?: (?:cua )?(?:ca nhan|dang vien))?|"
    r"bien ban(?: hoi nghi| cuoc hop| hop)?(?: kiem diem)?|ho so(?: (?:kiem diem|xep loai|danh gia))?|phieu (?:xep loai|danh gia|nhan xet)|nhan xet (?:cua )?noi cu tru|ban cam ket(?: tu duong(?:,? ren luyen)?)?)\b"
)
_LEVEL = re.compile(
    r"\b(?:cap (?:xa|phuong|huyen|tinh|co so|trung uong)|(?:ban thuong vu )?(?:tinh|thanh|huyen) uy|(?:xa|phuong|dac khu|tinh)(?! (?:\w+ )?(?:vien|uy)\b))\b"
)
# where one works or lives, of what a result is told to bear on: "có ảnh hưởng lương không", then "bổ nhiệm thì sao"
_PLACE = re.compile(
    r"\b(?:benh vien|tram y te|truong (?:hoc|mam non|tieu hoc|thcs|thpt|dai hoc)|doanh nghiep(?: nha nuoc| tu nhan)?|cong ty|hop tac xa|quan doi|cong an(?: (?:xa|phuong|huyen|tinh))?|ngan hang|"
    r"(?<!truong )thon|(?<!truong )(?:to dan pho|khu pho)|don vi su nghiep)\b"
)
_BENEFIT = re.compile(
    r"\b(?:(?:tien |nang )?luong|(?:tien )?thuong|khen thuong|thi dua|(?<!moi )(?<!duoc )bo nhiem|quy hoach|de bat|phu cap|quyen loi|thang tien)\b"
)
_KINDS = (
    re.compile(rf"{STANDING.pattern}|\b{_MOVED}\b"),
    AT,
    _PAPER,
    _LEVEL,
    _PLACE,
    _BENEFIT,
    *(
        re.compile(rf"\b(?:chi |moi |co )?\d{{1,2}} {unit}\b(?: lien(?: tiep)?)?")
        for unit in ("nam", "thang", "lan", "ngay", "tuan")
    ),
    re.compile(r"\b(?:khien trach|canh cao|cach chuc|khai tru|phe binh|nhac nho|(?:kiem diem )?rut kinh nghiem)\b"),
    re.compile(
        r"\b(?<!ban )(?<!ban tu )(?<!goi y )(?<!bao cao )(?<!hoi nghi )(?<!dot )(?:kiem diem|danh gia,? xep loai|xep loai|danh gia(?: (?:hang |theo )?quy)?|kd|xl|dgxl)\b"
    ),
    re.compile(r"\b0?[1-5][abc]\b|(?<=mau )0[1-5]\b(?![/.-])|^0[1-5]$"),  # "mẫu 2A dùng cho ai", then "2C thì sao"
    RATINGS,
)
_BODY = re.compile(r"chi bo|dang bo|dang uy|tap the|to chuc|ban thuong vu|chi uy$|cap uy$")
_WHO = re.compile(r"(?:(?:nguoi|dang vien|dong chi|truong hop) )+(?=\w)(?!du bi$)")
_COUNTED = re.compile(
    r"\b(?:\d+|may|bao nhieu)(?! (?:nam|thang|tuan|ngay|lan)\b)(?: (?!thi\b)\w+){0,3} $"
)  # "20 đồng chí hoàn thành tốt": a count stays
_WHETHER = re.compile(r" (?:khong|ko|k|chua|hong)(?: (?:a|vay|nhi|ha|em|anh|chi|ad))*[\s?.!]*$")
_NO_MORE = re.compile(r" (?:thôi|thoi)$", re.IGNORECASE)  # "chỉ bị phê bình thôi"
_UNDERGOES = re.compile(r"(?:(?:bi(?! thu)|duoc|phai|co|ky luat|viec|ve|chi|moi|la|ke ca|gom ca|tinh ca) )+")


def place_of(context: str, bare: str) -> tuple[int, int] | None:
    """Where the turns before name the one thing of the kind a turn names and nothing else; None where the turn names more
    than that, or they name none of the kind or several."""
    named = fold(bare)
    for kind in _KINDS:
        if kind.fullmatch(named) is None:
            continue
        folded = fold(context)
        told = _as_one(match.span() for match in kind.finditer(folded))
        if kind is AT:
            told = of_class(folded, told, named)
        if len(told) != 1 or folded[slice(*told[0])] == named or _COUNTED.search(folded[: told[0][0]]):
            continue
        start, end = told[0]
        if kind is _LEVEL and context[end + 1 : end + 2].isupper():
            continue  # a place by its name
        who = _WHO.match(folded[start:end])
        return (start + who.end() if who and _WHO.match(named) is None else start), end
    return _of_level(fold(context), named)


def _of_level(folded: str, named: str) -> tuple[int, int] | None:
    """Where the one level is told that a body takes the place of ("cấp tỉnh mấy ngày", then "chi bộ"), or the one body that a
    level does."""
    body = AT.fullmatch(named) is not None and _is_body(named)
    if (not body and _LEVEL.fullmatch(named) is None) or re.search(r"\d", folded):
        return None  # of a level that figures are told of, others are
    told = _as_one(match.span() for match in (_LEVEL if body else AT).finditer(folded))
    if len(told) != 1 or _COUNTED.search(folded[: told[0][0]]) or (not body and not _is_body(folded[slice(*told[0])])):
        return None
    return told[0]


def of_class(folded: str, spans: Iterable[tuple[int, int]], named: str) -> list[tuple[int, int]]:
    """Of those who are named, the ones a turn names another of, persons or bodies; all, where they are of one class."""
    found = list(spans)
    same = [span for span in found if _is_body(folded[slice(*span)]) == _is_body(named)]
    return same or found


def _is_body(named: str) -> bool:
    return _BODY.match(named) is not None


def _as_one(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places, those next to each other as one: "bí thư chi bộ"."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and start - found[-1][1] == 1:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def without_undergoing(bare: str, *, of_yes_no: bool = False) -> str:
    """What a turn names, without that it is undergone: "bị cảnh cáo", and without whether, where that was asked before it:
    "có xếp loại không"; the turns before say that already."""
    if of_yes_no and _UNDERGOES.match(fold(bare)) is None and (whether := _WHETHER.search(fold(bare))) is not None:
        bare = bare[: whether.start()]
    opened = _UNDERGOES.match(fold(bare))
    rest = bare[opened.end() :] if opened else bare
    rest = _NO_MORE.sub("", rest)
    return rest if any(kind.fullmatch(fold(rest)) for kind in _KINDS) else bare
