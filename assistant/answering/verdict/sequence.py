"""Who goes before whom in a folded text: the parties of a review in the turn that "trước", "sau", "xong … mới" give them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

Turn = tuple[str, str]  # who goes first, who waits

# The more particular stand first: a place ("ở chi bộ") is no party, "cấp ủy" is no "cấp".
_PARTIES: tuple[tuple[str, str], ...] = (
    ("cell", r"(?:o|tai|ve|ra|ben|trong|hop|truoc) chi bo(?: noi sinh hoat| minh| em| toi)?"),
    ("work", r"(?:o|tai|ve|ben|len) (?:tap the lanh dao,? quan ly|tap the lanh dao|tap the|co quan|don vi|noi lam viec|noi cong tac|so|phong|truong)"),
    ("upper", r"cap tren"),
    ("lower", r"cap duoi"),
    ("deputy", r"cap pho|(?:cac )?(?:pho|pho truong) (?:phong|ban|giam doc|chu tich|bi thu|thu truong)|pho giam doc|hieu pho"),
    ("head", r"nguoi dung dau|cap truong|thu truong|giam doc|hieu truong|truong phong|chu tich"),
    ("government", r"(?:khoi |ben )?(?:chinh quyen|chuyen mon|doan the|uy ban)"),
    ("committee", r"cap uy|dang uy|chi uy"),
    ("organization", r"to chuc dang|dang bo|chi bo"),
    ("collective", r"tap the|ban giam doc|ban giam hieu|ban lanh dao"),
    ("individual", r"ca nhan|(?:tung |cac )?thanh vien"),
    ("member", r"dang vien"),
    ("staff", r"cong chuc|vien chuc|nguoi lao dong"),
    ("body", r"co quan|don vi|dia phuong|to chuc"),
)  # fmt: skip
_NAMED = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _PARTIES))
_MARKS = re.compile(
    r"(?P<first>\btruoc\b(?! (?:ngay|khi|thang|nam|het|mat|day|kia|do|it nhat|\d))|\b(?:la|lam) (?:co so|can cu)\b)|"
    r"(?P<done>\bxong\b)|"
    r"(?P<then>\b(?:roi |thi |xong )?(?:moi(?! (?:lam viec|vao|len|ve (?:huu|lam|cong tac|co quan|don vi)|duoc (?:bo nhiem|ket nap|tuyen|nhan|bau|dieu|chuyen|cong nhan|giao|thanh lap|phan cong))\b)|roi|sau do|tiep)(?= (?:den|toi|ve|quay|qua|sang|xep|kiem|danh|duoc|o|hop|lam|la|cap|ca|tap|nguoi)\b))|"
    r"(?P<later>(?<!nam )\bsau(?: cung| cuoi| khi)?\b(?! (?:do|nay|day|\d)))"
)
_WISHED = re.compile(r"\b(?:muon|de)\b.*\bthi (?:phai|can)\b")  # "muốn B thì phải xong A": told the other way round
_ACTS = re.compile(r"\b(?P<review>kiem diem)\b|\b(?P<rating>xep loai|danh gia)\b")


def turns(folded: str) -> frozenset[Turn]:
    """Every pair of parties that a folded statement sets one before the other; none where it gives no plain order."""
    found: set[Turn] = set()
    if _WISHED.search(folded):
        return frozenset()
    for part in re.split(r"[;:.]", folded):
        parties = [(mark.start(), mark.end(), mark.lastgroup or "") for mark in _NAMED.finditer(part)]
        marks = [(mark.start(), mark.end(), mark.lastgroup or "") for mark in _MARKS.finditer(part)]
        found |= set(_of_part(parties, marks))
    return frozenset((first, later) for first, later in found if first != later and (later, first) not in found)


def acts(folded: str) -> frozenset[str]:
    """Whether a folded text speaks of the review or of the rating."""
    return frozenset(mark.lastgroup or "" for mark in _ACTS.finditer(folded))


def _of_part(parties: list[tuple[int, int, str]], marks: list[tuple[int, int, str]]) -> Iterator[Turn]:
    """The pairs that the first mark of a part sets: "A trước, B sau", "A xong mới B", "xong A mới B", "A sau B"."""
    if not marks or len(parties) < 2:
        return
    at, _, kind = marks[0]
    before = [name for start, _, name in parties if start < at]
    after = [name for start, _, name in parties if start > at]
    if kind == "done" and not before:  # "xếp loại xong A mới xếp loại B"
        then = next((start for start, _, mark in marks[1:] if mark == "then"), None)
        if then is not None:
            before = [name for start, _, name in parties if start < then]
            after = [name for start, _, name in parties if start > then]
    if kind == "done" and not any(mark == "then" for _, _, mark in marks[1:]):
        return  # "xong cá nhân có bổ sung báo cáo tập thể không" sets nothing behind
    if kind == "later":
        before, after = after, before
    yield from product(before, after)
