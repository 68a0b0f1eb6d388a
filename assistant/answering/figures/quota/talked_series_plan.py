"""What several counts of the good told one after another come to together or apart: "nhóm phó phòng 13 tốt", "nhóm chuyên viên 44",
then "cả hai thì mấy"; "26 tốt", "31 tốt", then "chênh nhau mấy"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.group_names import held_behind, title_in
from assistant.answering.figures.outcome import Need, Noun, Outcome, Result
from assistant.answering.figures.quota.options import echo, options_of
from assistant.answering.figures.running import run
from assistant.answering.figures.whose import noun_of
from assistant.calculator.number import say

_MANY = r"(?:hai|ba|bon|2|3|4|cac|may|moi)"
_TOGETHER = re.compile(
    rf"\b(?:tong(?: cong| so| lai)?|cong (?:lai|het|ca|chung)|gop (?:lai|ca|chung)|ca {_MANY}|tat ca|het thay)\b"
)
_APART = re.compile(
    r"\b(?:chenh(?: lech)?|lech)\b|\b(?:hon|kem|nhieu hon|it hon)\b[^.;?]{0,24}\b(?:may|bao nhieu)\b|\bhon kem\b"
)
_EACH = re.compile(r"\b(?:moi|tung) (?:nhom|loai|to|phong|ben|khoi|chi bo|don vi|dien|doi tuong)\b")
_OTHER = re.compile(r"\b(?:vuot|lo|phan tram|ty le|ti le|diem|ngay|thang)\b|%")
_PUT_RIGHT = re.compile(
    r"\b(?:nham|sua lai|dinh chinh|viet sai|go sai|tinh sai|moi dung|dung ra|khong phai|chu khong|thuc ra|chinh xac la)\b"
)
_SUPPOSED = re.compile(r"\b(?:neu|gia su|lo|them|bo sung|bot|nua|con lai|giam|tang|thanh)\b")
_COUNT_ALONE = re.compile(
    r"\W*(?:(?:con|the|vay|neu|a|roi|va) )*\d{1,3}(?: (?:nguoi|dong chi|dang vien|dc|d/c|dv|chi bo))?(?: (?:thi|la|sao|may|duoc|nua))*(?:[,.]? (?:hai ben|ca (?:hai|ba)|tong|cong|chenh|hon|moi|tung)\b\D*)?[\s?.!,]*"
)
_LEAST, _MOST = 2, 6


@dataclass(frozen=True)
class Row:
    """One count of the good with what it is called, and how many of them there may be at most."""

    name: str
    good: int
    most: int


def plan(told: Told) -> Outcome:
    """The sum or the difference of the most of each; None where neither is asked by the last turn, which tells no number."""
    if not told.last_turn or not told.has("good"):
        return None
    last = told.folded[max(told.folded.rfind(BETWEEN), told.figures[-1].quantity.end) :]
    apart, each = _APART.search(last) is not None, _EACH.search(last) is not None
    if not (apart or each or _TOGETHER.search(last)) or _OTHER.search(last):
        return None
    if told.has("excellent", "good_up", "assigned", "done", "score", "votes"):
        return None
    goods = _standing(told, supposed=apart)
    if goods is not None and len({figure.turn for figure in goods}) < _LEAST:
        return None
    if goods is None:
        return Need("groups", "Xin ghi lại từng nhóm có bao nhiêu người xếp Hoàn thành tốt nhiệm vụ sau khi thay đổi.")
    if not _LEAST <= len(goods) <= _MOST or (apart and len(goods) != _LEAST):
        return None
    for figure in told.figures:
        if figure.turn == told.last_turn and figure.role != "good" and figure.value == len(goods):
            figure.role = "among"  # "hai chi bộ cộng lại": how many were told
    noun = noun_of(told)
    options = options_of(told, noun)
    found = [run("most", {"good": int(figure.value), **options}, told) for figure in goods]
    rows = [
        Row(name, int(figure.value), int(str(finding.figures["ceiling"])))
        for name, figure, finding in zip(_names(told, goods), goods, found, strict=True)
    ]
    lead = difference(rows, noun) if apart else _sum(rows, noun, each=each and not _TOGETHER.search(last))
    steps = tuple(
        f"{row.name}: {next(step for step in finding.steps if '×' in step)}"
        for row, finding in zip(rows, found, strict=True)
    )
    understood = (*(f"{row.name}: {say(row.good)} tốt" for row in rows), *echo(told, noun))
    return Result(lead, understood, tuple(found), steps, found[0].judgement[:1])


def difference(rows: Sequence[Row], noun: Noun) -> str:
    """How many more places one of two groups has than the other: "Chênh nhau 1 đồng chí xuất sắc: …"."""
    first, second = rows
    each = f"{first.name} tối đa {say(first.most)}, {second.name} tối đa {say(second.most)}"
    if first.most == second.most:
        return f"Bằng nhau, không chênh: {each} {noun.one} xuất sắc"
    more, less = (first, second) if first.most > second.most else (second, first)
    apart = more.most - less.most
    return f"Chênh nhau {say(apart)} {noun.one} xuất sắc, {more.name} nhiều hơn: {each} ({say(more.most)} - {say(less.most)} = {say(apart)})"


def asks_difference(told: Told) -> bool:
    """Whether it is asked by how many places one group has more than another."""
    return _APART.search(told.folded) is not None and not _OTHER.search(told.folded)


def _sum(rows: Sequence[Row], noun: Noun, *, each: bool) -> str:
    added = " + ".join(say(row.most) for row in rows)
    total = say(sum(row.most for row in rows))
    rated = ", ".join(f"{row.name} tối đa {say(row.most)}" for row in rows)
    if each:
        return f"Tính riêng từng nhóm: {rated} {noun.one} xuất sắc"
    return f"Cộng các nhóm tính riêng là {total} {noun.one} xuất sắc ({added} = {total}): {rated}; không gộp số tốt các nhóm lại để tính"


def _standing(told: Told, *, supposed: bool) -> list[Figure] | None:
    """The counts that stand, one put right taking the place of the one before; None where a later one is only supposed and
    would be added to what it takes the place of."""
    found: list[Figure] = []
    bare = [one for one in told.figures if _is_count_alone(told, one)]
    for figure in sorted([*told.all("good"), *bare], key=lambda one: one.quantity.start):
        said = _turn_of(told, figure)
        if figure.turn and _PUT_RIGHT.search(said) and found:
            found[-1] = figure
        elif figure.turn and not supposed and _SUPPOSED.search(said):
            return None
        else:
            found.append(figure)
    return found


def _is_count_alone(told: Told, figure: Figure) -> bool:
    """ "31 người tốt thì mấy xs", then "thế 42 người": as many good instead."""
    plain = figure.role in (None, "members", "units") and not figure.is_share and not figure.vague and figure.of is None
    return figure.turn > 0 and plain and _COUNT_ALONE.fullmatch(_turn_of(told, figure)) is not None


def _turn_of(told: Told, figure: Figure) -> str:
    return told.folded.split(BETWEEN)[figure.turn]


def _names(told: Told, goods: Sequence[Figure]) -> list[str]:
    """What each is called: the group named before it, else its number in the row."""
    names: list[str] = []
    for at, figure in enumerate(goods, start=1):
        before = re.split(r"[,;.]", told.text[: figure.quantity.start])[-1]
        held = held_behind(told, figure)
        name = held or re.sub(r"(?i)\s+(?:có|co|là|la|thì|thi|được|gồm)\s*$", "", title_in(before).strip())
        names.append(name if name and name not in names else f"nhóm {at} ({say(figure.value)} tốt)")
    return names
