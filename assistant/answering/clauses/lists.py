"""The lists of a provision, and what is kept of one so that it can be read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.clauses.clause import Clause, listed

_FEW = 6  # a list of at most so many items is given whole or not at all
_ALONE = 1.5  # an item so much closer than its list's next answers alone
_NUMBERED = re.compile(r"^(?:Bước \d|\(?[a-zđ0-9]{1,2}(?:\.[0-9]+)*[.)]\s)")
COUNTING = re.compile(
    r"\b(?:\d+|hai|ba|bốn|năm) (?:bước|nhóm|nội dung|mục đích|diện|điều kiện|nguyên tắc|phụ lục|cấp độ|mức)[^:]*:$"
)
_JOINED = re.compile(r"(?:và|đồng thời|gồm|thêm):$")
_EXCEPTION = re.compile(r"^(?:[-–•+]\s+)?(?:Ngoại lệ|Trừ|Riêng)\b")


def conditions(whole: Sequence[Clause], kept: set[int]) -> set[int]:
    """What is kept of lists that set several things out together, with their introductions; of lists of dots only where
    something else is kept, as it may be told there for whom the sentence holds."""
    dotted: set[int] = set()
    numbered: set[int] = set()
    for items in lists_of(whole):
        intro = whole[items[0]].intro
        if intro is None or len(kept & set(items)) < 2:
            continue
        after = items[-1] + 1
        ends = {after} if after < len(whole) and whole[after].text.startswith("Ngoài ra") else set()
        (numbered if _NUMBERED.match(whole[items[0]].text) else dotted).update({intro, *items, *ends})
    return numbered | (dotted if kept - dotted - numbered else set())


def lists_of(whole: Sequence[Clause]) -> list[list[int]]:
    """The lists of a provision: runs of items under one introduction, or under none."""
    found: list[list[int]] = []
    for clause in whole:
        if not listed(clause.text):
            continue
        before = whole[found[-1][-1]] if found else None
        if before is not None and before.number == clause.number - 1 and before.intro == clause.intro:
            found[-1].append(clause.number)
        else:
            found.append([clause.number])
    return found


def complete(
    kept: set[int], items: list[int], whole: Sequence[Clause], scores: Sequence[float], *, most: float, alone: bool
) -> None:
    """Make what is kept of one list readable: an introduction gets its items, a rule goes before its exception, and a
    list that must be whole is, unless one item of it answers alone."""
    intro = whole[items[0]].intro
    inside = [number for number in items if number in kept]
    if not inside and intro not in kept:
        return
    ranked = sorted(items, key=lambda number: (-scores[number], number))
    introduced = whole[intro].text if intro is not None else ""
    counting = COUNTING.search(introduced) is not None
    fits = sum(len(whole[number].text) for number in items) <= most
    numbered = _NUMBERED.match(whole[items[0]].text) is not None
    together = len(items) <= _FEW and (counting or numbered or _JOINED.search(introduced) is not None)
    single = (
        alone and bool(inside) and scores[ranked[0]] > 0
        and (len(items) == 1 or scores[ranked[0]] >= _ALONE * scores[ranked[1]])
        and (intro is None or scores[ranked[0]] >= scores[intro])
    )  # fmt: skip
    if together and single:
        kept.difference_update(items)
        kept.add(ranked[0])
        if counting and intro is not None and len(items) > 1:
            kept.discard(intro)
    elif not inside or together:
        chosen = items if fits and len(items) <= _FEW else ranked[:2]
        kept.difference_update(items)
        kept.update(chosen)
        if counting and chosen is not items and intro is not None:
            kept.discard(intro)
    after = items[-1] + 1
    if set(items) <= kept and after < len(whole) and whole[after].text.startswith("Ngoài ra"):
        kept.add(after)
    for number in items:
        if number in kept and _EXCEPTION.match(whole[number].text):
            kept.update(rule for rule in items[:1] if not _EXCEPTION.match(whole[rule].text))
