"""How many are left of a total once the ratings told are taken off: "90 người, xuất sắc 14, tốt 70, còn lại hoàn thành mấy người"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.added_up import added_up, is_rated_total
from assistant.answering.figures.members.counted import set_apart
from assistant.answering.figures.outcome import Odd, Outcome, Result
from assistant.answering.figures.ratings import LABEL_OF, RATING_OF
from assistant.answering.figures.running import run
from assistant.calculator.number import say
from corpus.text import uncapitalized

_HOW_MANY = r"(?:may|bao nhieu)(?: (?:nguoi|dong chi|d/c|dc|dang vien|dv))?"
_NAMED = r"(?:khong hoan thanh|hoan thanh tot|hoan thanh xuat sac|hoan thanh|xuat sac|tot)(?: nhiem vu)?"
_LINK = r"(?: (?:la|thi|co|duoc|con|o|muc|xep|dat|thuoc|dien))*"
_ASKED = re.compile(
    rf"\b{_NAMED}{_LINK} {_HOW_MANY}\b|\b{_HOW_MANY}{_LINK} {_NAMED}\b(?! tro len)|\b(?:con lai|o|muc)(?: (?:la|cua|xep|ghi))* {_NAMED}(?! tro len)(?:,)?(?: (?:bi|la|thi|mat|nhoe|mo|muc|bo trong|de trong|chua ghi|khong ghi|khong doc duoc))*,?{_LINK} {_HOW_MANY}\b(?! (?:xuat sac|xs|htxs|suat)\b)"
)
_REST = rf"\bchua (?:duoc )?(?:xep|danh gia)(?: loai)?{_LINK} {_HOW_MANY}\b|\bcon(?: lai)?{_LINK} {_HOW_MANY}\b|\b(?:thieu|du|thua|sot|lech){_LINK} (?:{_HOW_MANY}|ai)\b|\b{_HOW_MANY} (?:nua )?(?:chua|khong) (?:duoc |thuoc dien )?(?:xep loai|danh gia|xep)\b"
_LEFT = r"\b(?:bi )?(?:mat|nhoe|mo|bo trong|de trong|khong doc|chua ghi|khong ghi)\b|\bcon(?: lai)?\b|\bso con lai\b|\bthieu\b|\bthua\b|\bsot\b|\blech\b|\bchua (?:duoc )?(?:xep|danh gia)"
_QUOTA = r"\b(?:toi da|nhieu nhat|ty le|ti le|vuot|khong che|tran|duoc them|them|xuat sac nua|duoc phep|(?:thua|du|qua) (?:may|bao nhieu) (?:nguoi |dong chi |suat )?(?:xuat sac|xs|htxs)|(?:xuat sac|xs)(?: (?:bi|la|thi|co|nhu vay))* (?:thua|du|qua))\b"
_TOTAL = rf"\b(?:cong(?: (?:lai|vao|het|don|chung|tat ca|ca|may muc))*|tong(?: (?:cong|so|lai))*|tat ca|ca thay|het thay|vi chi){_LINK} {_HOW_MANY}\b(?! (?:xuat sac|xs|tot|phan tram|%|diem|suat))"
_ADDS_UP = r"\bcong (?:lai |vao |the |vay )?(?:co |da )?(?:dung|khop|du)\b|\blech\b|\bkhop\b"


def plan(told: Told) -> Outcome:
    """The rest, exact; None where the ratings and a total are not told, or something else is asked."""
    from assistant.calculator.finding import Finding, Verdict

    whole = told.get("members") or told.get("units")
    rated = {role: figure for role in RATING_OF if (figure := told.get(role)) is not None}
    if any(len(told.all(role)) > 1 for role in rated) or told.says(_QUOTA):
        return None
    if len(rated) > 1 and told.says(_TOTAL) and (whole is None or any(whole is one.of for one in rated.values())):
        return _summed(told, rated)
    if whole is None or not rated:
        return None
    if len(rated) > 1 and told.says(_ADDS_UP) and is_rated_total(told, whole) and not set_apart(told)[0]:
        return added_up(told, whole, rated)
    asked = _asked(told) - rated.keys()
    if not told.says(_LEFT) or not (asked or (told.says(_REST) and len(rated) > 1)) or told.says(asking.LOWER):
        return None
    if len(asked) > 1 or ("excellent" in asked and told.says(r"\bduoc\b")):
        return None
    if "excellent" in told.loose and "excellent" not in rated and asked == {"good"}:
        return None  # "xs bằng 1/5 số tốt, còn 3 hoàn thành": the rest are good or better
    apart, _ = set_apart(told)
    terms = [*(figure.value for figure in rated.values()), *((apart,) if apart else ())]
    rest = whole.value - sum(terms)
    reckoned = f"{say(whole.value)} - {' - '.join(say(term) for term in terms)} = {say(rest)}"
    if rest < 0:
        if told.says(r"\bthua\b"):
            says = f"Thừa {say(-rest)}: các mức cộng lại là {say(sum(terms))}, lớn hơn tổng {say(whole.value)}"
            reckoned = f"{' + '.join(say(term) for term in terms)} = {say(sum(terms))}"
        else:
            return Odd(f"Các mức cộng lại là {say(sum(terms))}, lớn hơn tổng số {say(whole.value)}.")
    elif asked:
        says = f"Còn {say(rest)} {LABEL_OF[asked.pop()]}: {reckoned}"
        if told.says(asking.PERCENT) and rest:
            share = run("percentage", {"part": say(rest), "whole": say(whole.value - (apart or 0))}, told)
            says = f"{says}; {uncapitalized(share.says.rstrip('.'))}"
    else:
        says = f"Còn thiếu {say(rest)}: các mức cộng lại là {say(sum(terms))}, tổng là {say(whole.value)}"
    finding = Finding(
        rule="percentage",
        verdict=Verdict.HOLDS,
        says=says,
        as_of=told.as_of,
        figures={"part": abs(rest)},
        steps=(reckoned,),
    )
    understood = (
        f"tổng số {say(whole.value)}",
        *(f"{say(figure.value)} {LABEL_OF[role]}" for role, figure in rated.items()),
        *((f"{say(apart)} không thuộc diện xếp loại hoặc chưa xếp loại",) if apart else ()),
    )
    return Result(says, understood, (finding,), (reckoned,))


def _summed(told: Told, rated: Mapping[str, Figure]) -> Result:
    """All the ratings told, added up."""
    from assistant.calculator.finding import Finding, Verdict

    total = sum((figure.value for figure in rated.values()), Fraction(0))
    reckoned = f"{' + '.join(say(figure.value) for figure in rated.values())} = {say(total)}"
    says = f"Cộng lại là {say(total)}: {reckoned}"
    if told.says(asking.PERCENT) and total:
        shares = [run("percentage", {"part": say(one.value), "whole": say(total)}, told) for one in rated.values()]
        each = [f"{LABEL_OF[role]} {share.figures['computed']}" for role, share in zip(rated, shares, strict=True)]
        says = f"{says}; {', '.join(each)}"
    finding = Finding(
        rule="percentage",
        verdict=Verdict.HOLDS,
        says=says,
        as_of=told.as_of,
        figures={"sum_of_ratings": total},
        steps=(reckoned,),
    )
    understood = tuple(f"{say(figure.value)} {LABEL_OF[role]}" for role, figure in rated.items())
    return Result(says, understood, (finding,), (reckoned,))


def _asked(told: Told) -> set[str]:
    """The ratings whose number is asked for."""
    keys = {"khong": "not_completed", "xuat": "excellent", "tot": "good"}
    found = set()
    for match in _ASKED.finditer(told.folded):
        said = match.group()
        if "khong hoan" in said:
            found.add("not_completed")
        else:
            found.add(next((key for word, key in keys.items() if word in said), "completed"))
    return found
