"""Groups each with a ratio of its own: "nhóm A theo 20%, 22 người tốt; riêng nhóm B được 25%, 46 người tốt"."""

from __future__ import annotations

import re
from itertools import pairwise

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.group_names import nth_group, title_in
from assistant.answering.figures.outcome import Noun, Outcome, Result
from assistant.answering.figures.quota.options import BY_DECISION, echo
from assistant.answering.figures.running import run
from assistant.calculator.number import say

_COMMON, _HIGHER = 20, 25
_CUT = re.compile(r"[;.?!]\s|,\s*(?=(?:riêng|còn|và|nhóm|khối|tổ|phòng|chi bộ|đơn vị|ban)\b)|\b(?:riêng|còn(?! lại))\b")
_ALL = re.compile(r"\b(?:deu|ca hai|ca ba|cac nhom|moi nhom|tung nhom|tat ca)\b")


def each_own_share(told: Told, noun: Noun, options: dict[str, object]) -> Outcome:
    """The most of each group by its own ratio; None where one ratio is told for all of them or none is."""
    goods = told.all("good")
    goods = [figure for figure in goods if figure.turn == goods[-1].turn]
    if len(goods) < 2 or told.has("excellent"):
        return None
    shares = [one for one in told.figures if one.quantity.percent and one.value in (_COMMON, _HIGHER)]
    pieces = _in_turn(goods, shares) or _pieces(told)
    if len(shares) == 1 and shares[0].quantity.end < goods[0].quantity.start:
        between = told.text[shares[0].quantity.end : goods[0].quantity.start]
        if ":" in between and title_in(between.rpartition(":")[2]):
            return None  # "đơn vị được áp 25%: tổ A 13 tốt, tổ B 18 tốt": all of them go by it
    given: dict[int, Figure] = {}
    for share in shares:
        start, end = next(((a, b) for a, b in pieces if a <= share.quantity.start < b), (0, 0))
        inside = [at for at, good in enumerate(goods) if start <= good.quantity.start < end]
        if len(inside) != 1 or _ALL.search(told.folded, start, end):
            return None
        given[inside[0]] = share
    if not given or all(share.value == _COMMON for share in given.values()):
        return None
    if len(given) == len(goods) and len({share.value for share in given.values()}) == 1:
        return None
    plain = {name: value for name, value in options.items() if name != "outstanding"}
    names, findings = [], []
    for at, good in enumerate(goods):
        higher = at in given and given[at].value == _HIGHER
        start, _ = next((a, b) for a, b in pieces if a <= good.quantity.start < b)
        names.append(good.name or title_in(told.text[start : good.quantity.start]) or nth_group(at))
        findings.append(
            run("most", {"good": int(good.value), **plain, **({"outstanding": "co"} if higher else {})}, told)
        )
    each = ", ".join(f"{name} tối đa {one.figures['ceiling']}" for name, one in zip(names, findings, strict=True))
    steps = tuple(
        f"{name}: {next(step for step in one.steps if '×' in step)}" for name, one in zip(names, findings, strict=True)
    )
    understood = tuple(
        f"{name}: {say(good.value)} tốt, mức {'tới 25%' if at in given and given[at].value == _HIGHER else '20%'}"
        for at, (name, good) in enumerate(zip(names, goods, strict=True))
    )
    remarks = [next((s for s in one.steps if s.startswith("Ngày này chưa có ngoại lệ")), None) for one in findings]
    closing = tuple(dict.fromkeys(line for line in remarks if line)) or (BY_DECISION,)
    lead = f"Tính riêng từng nhóm theo mức của nhóm: {each} {noun.one} xuất sắc"
    return Result(lead, (*understood, *echo(told, noun)[-2:]), tuple(findings), steps, closing)


def _in_turn(goods: list[Figure], shares: list[Figure]) -> list[tuple[int, int]] | None:
    """The stretch of each group where a ratio and a count follow each other by turns."""
    ordered = sorted((*goods, *shares), key=lambda one: one.quantity.start)
    pairs = list(zip(ordered[::2], ordered[1::2], strict=False))
    if len(goods) != len(shares) or any(
        first.quantity.percent != ordered[0].quantity.percent or first.quantity.percent == second.quantity.percent
        for first, second in pairs
    ):
        return None
    edges = [0, *(second.quantity.end for _, second in pairs)]
    return list(pairwise(edges))


def _pieces(told: Told) -> list[tuple[int, int]]:
    edges = [0, *(match.start() + 1 for match in _CUT.finditer(told.text.lower())), len(told.text) + 1]
    return list(pairwise(edges))
