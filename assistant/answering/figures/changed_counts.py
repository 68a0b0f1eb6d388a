"""People who come, leave or are rated anew in a later turn: "sáp nhập thêm 6 đồng chí, cả 6 đều tốt", "1 đồng chí trong số đó bị chuyển xuống"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from assistant.answering.figures.figure import BETWEEN, Figure, Told
from assistant.answering.figures.outcome import Need
from assistant.answering.figures.quota_moves import moved
from assistant.calculator.number import say

_COME = re.compile(
    r"\b(?:sap nhap|tiep nhan|nhan|bo sung|them|nhap|don|chuyen den|chuyen ve|tang)(?: (?:them|ve|vao|duoc|moi|nua|so|co))*\s*$"
)
_CAME = re.compile(r"[^.;?!\d]{0,30}?\b(?:chuyen (?:den|ve|toi)|moi ve|nhap ve|sap nhap (?:ve|vao))\b")
_DOWN = re.compile(
    r"[^.;?!\d]{0,60}?(?:\b(?:xuong|tut|rot)\b(?! (?:muc )?(?:hoan thanh )?tot)|\bchi (?:con |duoc |dat |la |xep |o )*(?:muc )?hoan thanh\b(?! (?:tot|xuat))|\bkhong hoan thanh\b|\bkhong (?:duoc|con|dat)(?: (?:xep|loai|muc|duoc))* (?:hoan thanh )?tot(?: nhiem vu)? nua\b)"
)
TO_GOOD = re.compile(r"[^.;?!]{0,40}?\bxuong (?:muc )?(?:hoan thanh )?(?:tot|httnv|htt)\b")
_GONE = re.compile(
    r"[^.;?!\d]{0,40}?\b(?:chuyen (?:di|cong tac|sinh hoat|sang (?:noi|don vi|chi bo|co quan)|noi khac)|nghi (?:huu|viec)|roi (?:khoi|chi bo|don vi)|tu tran|qua doi|mat\b|xin ra|ra khoi)"
)
_RETIRED = re.compile(r"\s*(?:\w+ ){0,2}?(?:la )?(?:da )?(?:nghi huu|ve huu|huu tri)\b")
_NOT_YET = re.compile(r"\b(?:sap|chuan bi|se|dinh|du kien|sang nam|nam sau|cho)\b")
_TAKEN = re.compile(r"\b(?:rut|dieu(?: dong)?|chuyen|bot|cho)(?: (?:di|bot|ra))*\s*$")
_ELSEWHERE = re.compile(r"[^.;?!\d]{0,40}?\b(?:sang|ve|qua|den) (?:noi|don vi|co quan|chi bo|phong|xa|cho) khac\b")
RAISED = re.compile(
    r"[^.;?!]{0,40}?\b(?:tu|trong) (?:chinh )?(?:so |nhom )?(?:hoan thanh )?(?:tot|httnv|htt)\b[^.;?!]{0,20}?\blen\b|[^.;?!]{0,40}?\blen (?:muc )?(?:hoan thanh )?(?:xuat sac|xs\b|htxs)"
)
_THERE_ARE = re.compile(r"\b(?:dang|hien|nay|gio|san|da|moi)(?: (?:co|la|dang|tai|gio|nay|duoc))*\s*$")
_UP_TO_GOOD = re.compile(  # "2 đồng chí từ hoàn thành lên tốt"
    r"[^.;?!\d]{0,40}?\b(?:tu |dang )?(?:muc |so )?(?<!khong )(?:hoan thanh|htnv|ht)(?: nhiem vu)? (?:(?:duoc|ma|nay|se|nang|xep|dua|keo|chuyen|danh gia|lai) )*(?:len|sang|thanh)(?: (?:muc|thanh|xep))* (?:hoan thanh )?(?:tot|httnv|htt)\b"
)
_FROM_EXCELLENT = re.compile(r"\bxuat sac\b|\bxs\b|\bhtxs")
_AMONG_GOOD = re.compile(r"\btrong (?:so |nhom )?(?:do|ay|nay|day|kia)\b|\btot\b")
_DROPS = re.compile(r"[^.;?!\d]{0,60}?\b(?:(?<!tron )xuong|tut|rot)\b(?! (?:muc )?(?:hoan thanh )?tot)")
_AS_GOOD = re.compile(
    r"\s*(?:(?:nguoi|dong chi|dang vien|d/c|dc|dv|chi bo|to chuc|tap the|cong chuc|can bo) )?(?:(?:xep|dat|duoc|la|muc) )*(?:hoan thanh )?(?:tot|httnv|htt)\b(?: nhiem vu)?"
)
_RAISES = re.compile(r"\b(?:nang|dua|day|keo|lay|xep|chon)(?: (?:them|tiep|len))+\s*$")  # "nâng thêm 1 từ tốt lên"
_OF_EXCELLENT = re.compile(r"\s*(?:(?:nguoi|dong chi|dang vien|suat|d/c|dc) )?(?:hoan thanh )?(?:xuat sac|xs|htxs)\b")
_INSIDE = re.compile(r"\btrong (?:do|so (?:do|nay|ay))(?:,| co| thi| gom)*\s*$")
_BECOMES = re.compile(
    r"\s*(?:(?:nguoi|dong chi|dang vien|chi bo) )?(?:tot )?(?:se |thi )?(?:thanh|len) (?:ra )?(?:bao nhieu|may)\b"
)
_ALL_GOOD = re.compile(
    r"\b(?:deu|tat ca|toan bo|ai cung|ca (?:\d+|\w+))\b[^.;?]{0,30}?\btot\b(?! (?:nhiem vu )?tro len)"
)


def change_counts(told: Told) -> None:
    """Put the new count of the good in place of the old one; what was added or taken off is noted."""
    if _fewer_excellent(told) or _added_first(told):
        return
    _name_becoming(told)
    base, found = _base(told), _changed(told)
    if base is None or not found or _moves_beside_excellent(told, found):
        return
    last, count = told.folded[_start(told) :], Fraction(0)
    others = [one for one in told.figures if one.turn == told.last_turn and _follows(told, one)]
    others = [one for one in others if one is not base and not any(one is figure for figure in found)]
    signs = {_sign(told, figure) for figure in found}
    for figure in found:
        part = None
        if len(found) == 1 and signs == {1}:
            part = next(
                (one for one in others if one.role == "good" and one.value <= figure.value and one.of is None), None
            )
        become = figure.role == "good" or _ALL_GOOD.search(last) or _is_raised_to_good(told, figure)
        if signs != {-1} and part is None and not become:
            return
        if signs == {-1} and not _AMONG_GOOD.search(last) and _leaves(told, figure) and not _is_of(figure, base):
            return
        count += part.value if part is not None else figure.value
    total = base.value + signs.pop() * count if len(signs) == 1 else Fraction(-1)
    if total < 0:
        return
    terms = " + ".join(say(figure.value) for figure in found) if len(found) > 1 else say(count)
    told.notes.append(
        f"{say(base.value)} {'thêm' if total > base.value else 'bớt'} {terms} là {say(total)} tốt{' trở lên' if base.role == 'good_up' else ''}"
    )
    base.quantity = replace(base.quantity, value=total, text=say(total))
    raised = sum((one.value for one in found if _is_raised_to_good(told, one)), Fraction(0))
    for one in (*found, *others):
        if one.role not in ("excellent", "completed", "not_completed") or any(one is figure for figure in found):
            one.role = "among"
    _leave_completed(told, raised)
    told.changed = True
    told.loose = [name for name in told.loose if name != "completed"]


def _moves_beside_excellent(told: Told, found: list[Figure]) -> bool:
    """ "17 tốt 4 xs … hạ 1 người xuống hoàn thành": `quota_moves` reckons it, and it is not taken off twice."""
    move = moved(told) if told.has("excellent") else None
    return move is not None and move[1] == "below" and any(one is move[0] for one in found)


def _leave_completed(told: Told, raised: Fraction) -> None:
    """Those raised to good are no longer of the number told as completed."""
    completed = told.get("completed")
    if completed is not None and raised <= completed.value:
        left = completed.value - raised
        completed.quantity = replace(completed.quantity, value=left, text=say(left))


def _name_becoming(told: Told) -> None:
    """ "nhận thêm 6 đồng chí tốt thì 38 thành bao nhiêu": the number that grows by the good is one of the good."""
    for figure in told.figures:
        plain = figure.role is None and figure.unit in (None, "people") and figure.of is None and not figure.is_share
        if plain and figure.turn == told.last_turn and _BECOMES.match(told.folded, figure.quantity.end):
            grown = [one for one in told.all("good") if _COME.search(told.folded[: one.quantity.start])]
            if len(grown) != 1 or len(told.all("good")) != 1:
                return
            figure.role, told.changed = "good", True
            total = figure.value + grown[0].value
            told.notes.append(f"{say(figure.value)} thêm {say(grown[0].value)} là {say(total)} tốt")
            figure.quantity, grown[0].role = replace(figure.quantity, value=total, text=say(total)), "among"
            return


def _added_first(told: Told) -> bool:
    """ "thêm 3 người tốt nữa thì được thêm mấy, giờ đang 27 tốt": those there are told behind those who come."""
    goods = [one for one in _goods(told) if one.turn == told.last_turn and one.of is None]
    if len(goods) != 2 or told.has("assigned", "score"):
        return False
    more, base = goods
    if not _COME.search(told.folded[: more.quantity.start]) or not _THERE_ARE.search(
        told.folded[: base.quantity.start]
    ):
        return False
    total = base.value + more.value
    told.notes.append(f"{say(base.value)} thêm {say(more.value)} là {say(total)} tốt")
    base.quantity, more.role, told.changed = replace(base.quantity, value=total, text=say(total)), "among", True
    return True


def _leaves(told: Told, figure: Figure) -> bool:
    return _GONE.match(told.folded, figure.quantity.end) is not None


def _is_of(figure: Figure, base: Figure) -> bool:
    """ "một người trong 46": of those good before."""
    return figure.of is not None and figure.of.value == base.value


def _fewer_excellent(told: Told) -> bool:
    """ "2 đồng chí xuất sắc bị chuyển xuống hoàn thành": they are taken off the excellent told before."""
    found = told.all("excellent")
    if len(found) < 2 or found[-1].turn != told.last_turn or found[-2].turn == told.last_turn:
        return False
    before, now = found[-2], found[-1]
    at = now.quantity.end
    if TO_GOOD.match(told.folded, at):
        return False  # they are good then: `quota_moves` reckons it
    if not (_DOWN.match(told.folded, at) or _GONE.match(told.folded, at)) or now.value > before.value:
        return False
    left = before.value - now.value
    told.notes.append(f"{say(before.value)} bớt {say(now.value)} là {say(left)} xuất sắc")
    before.quantity, now.role = replace(before.quantity, value=left, text=say(left)), "among"
    return True


def unclear_change(told: Told) -> Need | None:
    """Those who come or leave without being told as good: how many of them are?"""
    found = [one for one in _changed(told) if one.role not in ("among", "good")]
    if not found or told.changed or _base(told) is None or _moves_beside_excellent(told, found):
        return None
    said = "mới thêm" if _sign(told, found[0]) > 0 else "chuyển đi"
    return Need(
        "changed", f"Trong {say(found[0].value)} đồng chí {said}, có bao nhiêu đồng chí xếp Hoàn thành tốt nhiệm vụ?"
    )


def _start(told: Told) -> int:
    """Where the change is told: the last turn, or what stands after the count of the good in the only one."""
    if told.last_turn:
        return told.folded.rfind(BETWEEN) + len(BETWEEN)
    goods = _goods(told)
    if not goods:
        return len(told.folded)
    end = goods[0].quantity.end
    named = _AS_GOOD.match(told.folded, end)
    return named.end() if named else end


def _goods(told: Told) -> list[Figure]:
    return sorted(told.all("good") or told.all("good_up"), key=lambda one: one.quantity.start)


def _follows(told: Told, figure: Figure) -> bool:
    return figure.quantity.start >= _start(told)


def _base(told: Told) -> Figure | None:
    """The count of the good told before the change, where it is one."""
    if told.has("assigned", "score"):
        return None
    if not told.last_turn:
        before = [one for one in _goods(told)[:1] if one.of is None]
    else:
        before = [one for one in told.all("good") or told.all("good_up") if one.turn < told.last_turn]
    return before[-1] if before and len({one.value for one in before if one.turn == before[-1].turn}) == 1 else None


def _changed(told: Told) -> list[Figure]:
    """The numbers of those who come, leave or go down, told in the last turn; in the only one after the good."""
    start = _start(told)
    raised = any(_is_raised_to_good(told, one) for one in told.figures)
    if (
        not told.last_turn
        and not raised
        and _FROM_EXCELLENT.search(told.folded[start:].split("bao nhieu")[0].split(" may ")[0])
    ):
        return []
    base, found = _base(told), []
    for figure in told.figures:
        if told.last_turn and figure.turn == told.last_turn and _FROM_EXCELLENT.search(_clause_of(told, figure)):
            continue
        plain = figure.unit in (None, "people", "organizations", "collectives") and not figure.is_share
        if figure.turn != told.last_turn or not plain or figure.vague or not _follows(told, figure):
            continue
        raised = _RAISES.search(told.folded[: figure.quantity.start]) is not None
        if figure.value.denominator != 1 or (raised and not _is_raised_to_good(told, figure)):
            continue
        if figure.role == "excellent" or _OF_EXCELLENT.match(told.folded, figure.quantity.end):
            continue
        if figure.of is not None and not (base is not None and _is_of(figure, base)):
            continue
        if any(other.of is figure for other in told.figures):
            continue
        if _sign(told, figure) and (told.last_turn or _moves(told, figure)):
            found.append(figure)
    return found


def _moves(told: Told, figure: Figure) -> bool:
    """In one breath with the counts: "3 không hoàn thành" is a count beside them, "3 bị hạ xuống" takes of them."""
    before, end = told.folded[: figure.quantity.start], _end(told, figure)
    if _INSIDE.search(before) and (_sign(told, figure) > 0 or _RETIRED.match(told.folded, end)):
        return False  # "trong đó 5 người mới chuyển đến", "trong đó 4 nghỉ hưu": they are of the count told
    if _is_raised_to_good(told, figure):
        return True
    if figure.unit is None and figure.role is None and told.has("excellent"):
        return False  # "33 tốt, 7 xuất sắc, thêm được 1 nữa không": a place, nobody who came
    return _COME.search(before) is not None or any(
        pattern.match(told.folded, end) is not None for pattern in (_CAME, _GONE, _ELSEWHERE, _DROPS)
    )


def _clause_of(told: Told, figure: Figure) -> str:
    """What is said of a number of the last turn, up to the comma or to what is asked next."""
    before = re.split(r"[,.;?!]", told.folded[_start(told) : figure.quantity.start])[-1]
    after = re.split(r"[,.;?!]|\bthi\b|\bbao nhieu\b|\bmay\b", told.folded[figure.quantity.end :])[0]
    return f"{before} {after}"


def _is_raised_to_good(told: Told, figure: Figure) -> bool:
    return _UP_TO_GOOD.match(told.folded, _end(told, figure)) is not None


def _sign(told: Told, figure: Figure) -> int:
    if _is_raised_to_good(told, figure):
        return 1
    before, at = told.folded[_start(told) : figure.quantity.start], _end(told, figure)
    if RAISED.match(told.folded, at):
        return 0  # from good to excellent: nobody comes, and `quota_moves` reckons it
    if _COME.search(before) or _CAME.match(told.folded, at):
        return 1
    if _TAKEN.search(before) and _ELSEWHERE.match(told.folded, at):
        return -1
    gone = _GONE.match(told.folded, at)
    if gone is not None and _NOT_YET.search(gone.group()):
        return 0  # "2 đồng chí sắp nghỉ hưu": they are still there
    return -1 if _DOWN.match(told.folded, at) or gone else 0


def _end(told: Told, figure: Figure) -> int:
    """Where what is said of a number begins; "một người trong 46 …" tells it after the whole."""
    return figure.quantity.end if figure.of is None else max(figure.quantity.end, figure.of.quantity.end)
