"""Several groups in one message: "tổ A 28 tốt 5 xuất sắc, tổ B 40 tốt 9 xuất sắc"."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.group_names import OF_EACH, name_behind, name_of
from corpus.text import fold

_ADDS = re.compile(
    r"\W*(?:(?:a|ma|roi|va|con|the|vay|nay|gio)\b,? )*(?:them|bo sung|con|cong|ke)\b(?! (?:\d|nguoi|dong chi))"
)
_PUT_RIGHT = re.compile(
    r"\b(?:sua(?: lai)?|nham|dinh chinh|dieu chinh|thuc ra|chi (?:co|con)|phai la|moi dung|tinh lai|lai)\b"
)
_ANEW = re.compile(
    r"(?i)\s+(?:sửa|sua|nhầm|nham|đính chính|dinh chinh|điều chỉnh|dieu chinh|thực ra|thuc ra|chỉ|chi(?! (?:bộ|bo|ủy|uy|cục|cuc|đoàn|doan|nhánh|nhanh)\b)|phải|phai|lại|lai)\b.*$"
)
_ASKED_OF_EACH = re.compile(
    r"\b(?:moi|tung) (?!nguoi|dong chi|dang vien|nam|ky|quy|thang|lan|dot)[a-z]{2,12}(?: \w+)? (?:duoc |co |thi |toi da |xep )*(?:may|bao nhieu)\b"
)
_WHICH = re.compile(r"\b(?:khoa|doi|xa|phuong|dang bo|ban|khu|lop) nao\b")
_ALL = frozenset({"ca", "tat ca", "ca thay", "toan bo", "tong", "tong so", "tong cong", "cong"})
_NAMED = re.compile(r"[a-z]{2}")
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
    if (each := _one_a_turn(told, rated)) is not None:
        return each
    turn = goods[-1].turn
    own = [figure for figure in goods if figure.turn == turn]
    if len(own) < 2:
        before = [figure for figure in rated if figure.turn < turn]
        return _with_last(told, before, [figure for figure in rated if figure.turn == turn])
    return _of_turn(told, rated, turn)


def _one_a_turn(told: Told, rated: list[Figure]) -> list[Group] | None:
    """ "chi bộ em 17 tốt 3 xs", "chi bộ bạn 22 tốt 5 xs", then "chi bộ nào vượt": one group told in each turn."""
    asked = told.folded[max(figure.quantity.end for figure in rated) :]
    if not (re.search(OF_EACH, asked) or _WHICH.search(asked)):
        return None
    found: list[Group] = []
    for turn in sorted({figure.turn for figure in rated}):
        own = [figure for figure in rated if figure.turn == turn]
        counts = {str(figure.role): int(figure.value) for figure in own}
        name = name_of(told, own)
        if len(counts) != len(own) or "good" not in counts or not name or any(name == other for other, _, _ in found):
            return None
        found.append((name, counts["good"], counts.get("excellent")))
    return found if len(found) > 1 and len({best is None for _, _, best in found}) == 1 else None


def _with_last(told: Told, before: list[Figure], own: list[Figure]) -> list[Group] | None:
    """The groups told before, with one that a later turn adds or tells anew: "thêm nhóm phó phòng 14 tốt", "tổ B sửa lại 26"."""
    goods = [figure for figure in before if figure.role == "good"]
    groups = _of_turn(told, before, goods[-1].turn) if goods else None
    title = _ANEW.sub("", name_of(told, own)).strip()
    last = told.folded.rsplit(BETWEEN, 1)[-1]
    if groups is None or not title or not _NAMED.search(fold(title)):
        return None
    excellent = next((int(figure.value) for figure in own if figure.role == "excellent"), None)
    good = next(int(figure.value) for figure in own if figure.role == "good")
    same = [at for at, (name, _, _) in enumerate(groups) if _bare(name) == _bare(title)]
    if len(same) == 1:
        if not _PUT_RIGHT.search(last):
            return None
        name, _, told_best = groups[same[0]]
        groups[same[0]] = (name, good, told_best if excellent is None else excellent)
        return groups
    if same or not _ADDS.match(last) or (excellent is None) != (groups[0][2] is None):
        return None
    return [*groups, (title, good, excellent)]


def _bare(name: str) -> str:
    return re.sub(r"^(?:nhom|bo phan|khoi) ", "", fold(name))


def _of_turn(told: Told, rated: list[Figure], turn: int) -> list[Group] | None:
    """The groups told in one turn."""
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
    names = [name_of(told, list(group.values()), plainly=paired) for group in groups]
    if not any(names) and paired:
        names = [name_behind(told, list(group.values())) for group in groups]
    if not all(names) and _ASKED_OF_EACH.search(told.folded):
        names = [name_of(told, list(group.values()), plainly=True) for group in groups]
    if not all(names):
        return None
    whole = [at for at, name in enumerate(names) if fold(name) in _ALL]
    if whole:  # "cả 25 đều tốt": of all groups; where it is not what they come to, one of them was not read
        others = [group for at, group in enumerate(groups) if at not in whole]
        total = sum(group["good"].value for group in others)
        if len(others) < 2 or any(groups[at]["good"].value != total for at in whole):
            return None
        groups, names = others, [name for at, name in enumerate(names) if at not in whole]
    found: list[Group] = []
    used: set[str] = set()
    for number, (name, group) in enumerate(zip(names, groups, strict=True), start=1):
        title = f"{name} ({number})" if name in used else name
        used.add(title)
        excellent = group.get("excellent")
        found.append((title, int(group["good"].value), int(excellent.value) if excellent else None))
    return found


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
