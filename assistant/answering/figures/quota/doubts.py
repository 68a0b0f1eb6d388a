"""What is asked back where the counts of a quota are not clear: numbers nobody named, two values for one thing."""

from __future__ import annotations

import re

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.group_names import OF_EACH
from assistant.answering.figures.outcome import Need, Noun, Outcome
from assistant.calculator.number import say

_FRACTION = 10  # the largest whole of a fraction as one says it
_ASK_GOOD = "Có bao nhiêu {one} xếp Hoàn thành tốt nhiệm vụ?"
_EACH_GOOD = "Mỗi nhóm có bao nhiêu {one} xếp Hoàn thành tốt nhiệm vụ? Hãy ghi tên từng nhóm kèm số."
_OTHERS = re.compile(r"\s*(?:nguoi|dong chi|dang vien|d/c|dc|dv|ban|chi bo|to chuc)? ?(?:khac|nua)\b")


def unnamed(told: Told, noun: Noun) -> Outcome:
    """Numbers nobody named: ask which is which; none at all: ask for the first, if the asker speaks of their own."""
    bare = [figure for figure in told.figures if figure.role is None and not figure.is_share and figure.turn == 0]
    vague = any(figure.vague for figure in told.figures)
    known = [figure for figure in told.figures if figure.role is not None or figure.turn == 0]
    if len(bare) >= 2:
        one, other = bare[0].quantity.text, bare[1].quantity.text
        return Need(
            "good", f"Trong hai số {one} và {other}, số nào là Hoàn thành xuất sắc, số nào là Hoàn thành tốt nhiệm vụ?"
        )
    if (known and not bare) or vague:
        return None
    mine = told.says(asking.MINE) and told.says(
        r"\bmay (?:nguoi|dong chi|dang vien|suat)|bao nhieu (?:nguoi|dong chi|suat)|\b(?:con|them|tiep)\b[^.;?]{0,30}\b(?:may|bao nhieu) (?:xuat sac|htxs|xs)|tinh (?:giup|ho|dum)|con duoc them|phai ha|co vuot"
    )
    return Need("good", _ASK_GOOD.format(one=noun.one)) if mine or (len(bare) == 1 and told.says(asking.MINE)) else None


def two_values(told: Told) -> Need | None:
    """Two numbers for one thing in one breath, and no groups named: which is meant?"""
    for role, label in (("good", "Hoàn thành tốt nhiệm vụ"), ("excellent", "Hoàn thành xuất sắc nhiệm vụ")):
        found = told.all(role)
        values = {figure.value for figure in found if figure.turn == found[-1].turn}
        if len(values) > 1 and not (role == "excellent" and told.says(asking.SMALLEST)):
            shown = " hay ".join(say(value) for value in sorted(values))
            return Need(role, f"Số {label} là {shown}? Nếu là nhiều nhóm, hãy ghi tên từng nhóm.")
    return None


def others_besides(told: Told, noun: Noun) -> Need | None:
    """ "bí thư xuất sắc, 3 đồng chí khác cũng xuất sắc": how many there are with those not counted is not told."""
    best = told.get("excellent")
    if best is None or _OTHERS.match(told.folded, best.quantity.end) is None:
        return None
    if re.search(r"\b(?:xuat sac|xs|htxs)", told.folded[: best.quantity.start]) is None:
        return None
    return Need(
        "excellent",
        f"Tất cả có bao nhiêu {noun.one} xuất sắc, kể cả người đã nêu ngoài {say(best.value)} {noun.one} khác?",
    )


def unsure_count(told: Told, noun: Noun) -> Need | None:
    """One count of the good where each of several groups is asked about, or a fraction of nobody knows how many."""
    good = told.get("good")
    if good is None:
        return _groups_unrated(told, noun)
    if good.quantity.whole is not None and good.quantity.whole <= _FRACTION and not told.has("excellent"):
        return Need("good", ask_good(noun, None))
    others = [
        one
        for one in told.figures
        if one.turn == good.turn
        and one is not good
        and one.role in (None, "members", "units")
        and one.unit != "tasks"
        and not one.is_share
        and not one.vague
        and one.of is None
        and one.quantity.start > good.quantity.start
    ]
    if told.says(OF_EACH) and others and not told.has("excellent") and len(told.all("good")) == 1:
        return Need("groups", _EACH_GOOD.format(one=noun.one))
    return None


def _groups_unrated(told: Told, noun: Noun) -> Need | None:
    """ "nhóm lãnh đạo 13, nhóm chuyên viên 27, mỗi nhóm được mấy": how many of each are good?"""
    plain = [one for one in told.figures if one.role in (None, "members") and one.unit in (None, "people")]
    plain = [one for one in plain if not one.is_share and not one.vague and one.of is None and one.value > 1]
    rated = told.has("excellent", "good_up", "completed", "not_completed", "exempt", "new", "suspended")
    if rated or len(plain) < 2 or not told.says(OF_EACH) or "excellent" not in told.asked:
        return None
    return Need("groups", _EACH_GOOD.format(one=noun.one))


def ask_good(noun: Noun, members: Figure | None) -> str:
    """The question back for the number of the good."""
    if members is None:
        return _ASK_GOOD.format(one=noun.one)
    return f"Trong {say(members.value)} {noun.one}, có bao nhiêu {noun.one} xếp Hoàn thành tốt nhiệm vụ?"
