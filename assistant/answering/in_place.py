"""A turn that only names another of a kind the turns before named one of: it takes that place, so that the question still
ends in what it asks ("bị khiển trách thì xếp loại gì", then "thế còn cảnh cáo")."""

from __future__ import annotations

import re

from assistant.answering.leaning import SUBJECTS
from corpus.text import fold

# how a member stands in the review: "thế người được miễn sinh hoạt", then "còn người mới kết nạp"
STANDING = re.compile(
    r"\b(?:(?:nguoi |dang vien |dong chi |truong hop )?(?:(?:duoc |da )?mien (?:cong tac|sinh hoat)(?:,? (?:va )?sinh hoat)?(?: dang)?|"
    r"(?:dang |da )?bi dinh chi sinh hoat(?: dang| cap uy)?|(?:moi|vua) (?:duoc )?(?:ket nap|vao dang|chuyen (?:den|ve|sinh hoat))|"
    r"(?:nghi huu|ve huu|huu tri)|sinh hoat (?:dang )?tam thoi|(?:nghi )?(?:thai san|om dau|om)|"
    r"(?:di |dang )?(?:hoc|lao dong|lam viec|lam)(?: viec)? (?:o )?nuoc ngoai|(?:di )?(?:hoc tap trung|lam an xa))|(?:nguoi |dong chi )?(?:dang vien )?du bi)\b"
)
_MOVED = r"(?:dang vien |nguoi )?(?:duoc |bi )?chuyen (?:sinh hoat|cong tac)(?: dang)?(?: (?:tu |vao |trong )?thang \d{1,2})?"
_KINDS = (
    re.compile(rf"{STANDING.pattern}|\b{_MOVED}\b"),
    SUBJECTS,
    *(
        re.compile(rf"\b(?:chi |moi |co )?\d{{1,2}} {unit}\b(?: lien(?: tiep)?)?")
        for unit in ("nam", "thang", "lan", "ngay", "tuan")
    ),
    re.compile(r"\b(?:khien trach|canh cao|cach chuc|khai tru)\b"),
    re.compile(
        r"\b(?<!ban )(?<!ban tu )(?<!goi y )(?<!bao cao )(?<!hoi nghi )(?<!dot )(?:kiem diem|danh gia,? xep loai|xep loai|danh gia)\b"
    ),
    re.compile(r"\b(?:hoan thanh xuat sac|hoan thanh tot|khong hoan thanh|hoan thanh)(?: nhiem vu)?\b"),
)
_WHO = re.compile(r"(?:(?:nguoi|dang vien|dong chi|truong hop) )+(?=\w)(?!du bi$)")
_COUNTED = re.compile(r"\b(?:\d+|may|bao nhieu)(?: \w+){0,3} $")  # "20 đồng chí hoàn thành tốt": a count stays
_UNDERGOES = re.compile(r"(?:(?:bi|duoc|phai|co|ky luat|viec|ve) )+")


def place_of(context: str, bare: str) -> tuple[int, int] | None:
    """Where the turns before name the one thing of the kind a turn names and nothing else; None where the turn names more
    than that, or they name none of the kind or several."""
    named = fold(bare)
    for kind in _KINDS:
        if kind.fullmatch(named) is None:
            continue
        told = list(kind.finditer(fold(context)))
        if len(told) == 1 and told[0].group() != named and not _counted(context, told[0].start()):
            start, end = told[0].span()
            who = _WHO.match(told[0].group())
            return (start + who.end() if who and _WHO.match(named) is None else start), end
    return None


def _counted(context: str, at: int) -> bool:
    return _COUNTED.search(fold(context[:at])) is not None


def without_undergoing(bare: str) -> str:
    """What a turn names, without that it is undergone: "bị cảnh cáo"; the turns before say that already."""
    opened = _UNDERGOES.match(fold(bare))
    rest = bare[opened.end() :] if opened else bare
    return rest if any(kind.fullmatch(fold(rest)) for kind in _KINDS) else bare
