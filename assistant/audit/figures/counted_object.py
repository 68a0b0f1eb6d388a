"""What kind of thing a count counts, as its words name it: members, cells, organizations, collectives, or something else."""

from __future__ import annotations

import re

_OBJECTS = (
    ("grassroots", re.compile(r"to chuc co so dang|tccsd|to chuc dang co so")),
    ("departmental", re.compile(r"dang bo bo phan")),
    ("grassroots_body", re.compile(r"dang bo co so")),
    ("grassroots_cell", re.compile(r"chi bo co so")),
    ("cell", re.compile(r"chi bo")),
    ("body", re.compile(r"dang bo(?! (?:tinh|huyen|xa|thanh pho|so|phuong))|dang uy")),
    ("organization", re.compile(r"to chuc dang|tcd\b")),
    ("collective", re.compile(r"tap the")),
    (
        "person",
        re.compile(
            r"dang vien|dong chi|d/c|nguoi\b|ca nhan|can bo|cong chuc|vien chuc|quan chung|bi thu|truong phong"
            r"|lanh dao|uy vien"
        ),
    ),
)
_OTHER = re.compile(
    r"nhiem vu|ho so|bo ho so|cuoc|don thu|don\b|lop|bai|chi tieu|y kien|van ban|truong hop|ty dong|trieu dong"
    r"|nghin tan|tan\b|ha\b"
    r"|noi dung|han che|khuyet diem|hoi nghi|luot|phong\b|tram|trung tam|de an|mo hinh|cong trinh|sang kien"
    r"|ke hoach|nghi quyet|buoi"
    r"|viec\b|huyen|xa\b|so\b|thon|ban\b|ho\b|tieu chi|du an|phieu|vu\b|nguon"
)


def named_object(folded: str, *, last: bool = False) -> str | None:
    """The first (or last) thing counted that a folded phrase names."""
    spots = [
        ((matches[-1] if last else matches[0]).start(), rank, name)
        for rank, (name, pattern) in enumerate(_OBJECTS)
        if (matches := list(pattern.finditer(folded)))
    ]
    if not spots:
        return None
    spots.sort(key=lambda spot: (-spot[0] if last else spot[0], spot[1]))
    return spots[0][2]


def other_object(folded: str) -> str | None:
    """The thing of no such kind that a phrase begins with: tasks, papers, meetings."""
    found = _OTHER.match(folded)
    return found.group(0) if found is not None else None


def alike(first: str | None, second: str | None) -> bool:
    """Whether two kinds of thing may be the same; unknown goes with all."""
    if first is None or second is None or first == second:
        return True
    units = {"grassroots", "grassroots_body", "grassroots_cell", "organization", "cell", "body", "departmental"}
    return first in units and second in units
