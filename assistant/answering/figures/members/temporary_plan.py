"""Members living in the cell for a time: they are rated where they officially belong."""

from __future__ import annotations

import re

from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.counted import APART, SAID, complete_new, sure_counts, unsure_new
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.calculator.number import say

_TEMPORARY = r"\b(?:sinh hoat|sh|chuyen sinh hoat)(?: dang)? tam(?: thoi)?\b"
_ASKED = r"\b(?:kiem diem|xep loai|danh gia)\b[^.;?]{0,40}\b(?:may|bao nhieu)\b|\b(?:may|bao nhieu)\b[^.;?]{0,40}\b(?:kiem diem|xep loai|danh gia)\b"
_HERE = r"\b(?:den|ve|noi khac (?:den|ve|sang|toi)|noi khac chuyen (?:den|ve)|gui (?:den|ve))\b"
_AWAY = r"\b(?:di|noi khac|o noi khac|sang)\b|\bo (?!day\b|(?:chi bo |cho |noi )?(?:minh|toi|em|ta|nay|chung))"
_WITHIN = r"\b(?:trong (?:do|so (?:do|nay))|ke ca|gom ca|tinh ca|bao gom)\b"
_SINCE = "hd-43-2025/muc-7/tieu-muc-7.6"


def plan(told: Told) -> Outcome:
    """Those rated here: the official members, wherever some of them live for a time; None where this is not asked."""
    from datetime import date

    if not told.says(_TEMPORARY) or not told.says(_ASKED) or told.as_of < date(2025, 8, 30):
        return None
    counts = sure_counts(told)
    if unsure_new(told) or any(figure.value.denominator != 1 or figure.is_share for figure in told.figures):
        return None
    ordered = [one for one in sorted(told.figures, key=lambda figure: figure.quantity.start) if one.role not in APART]
    ordered = [one for at, one in enumerate(ordered) if not at or one.value != ordered[0].value]  # "trong 33 đó"
    if not 2 <= len(ordered) <= 3:
        return None
    members, others = ordered[0], ordered[1:]
    here, away = _placed(told, others)
    if len(here) + len(away) != len(others) or len(here) > 1 or len(away) > 1:
        return Need("members", "Xin ghi rõ số đảng viên sinh hoạt chính thức của chi bộ, chưa kể người nơi khác đến.")
    official, steps = members.value, []
    for figure, comes in (*((one, True) for one in here), *((one, False) for one in away)):
        within = _within(told, figure, members)
        if comes and within:
            official -= figure.value
            steps.append(f"{say(members.value)} - {say(figure.value)} = {say(official)}")
        elif comes:
            steps.append(f"{say(figure.value)} đảng viên nơi khác đến: xếp loại ở nơi sinh hoạt chính thức")
        elif not within and not told.says(r"\bchinh thuc\b"):
            return Need("members", f"{say(members.value)} đảng viên đã gồm {say(figure.value)} người đi sinh hoạt tạm thời chưa?")  # fmt: skip
        else:
            steps.append(f"{say(figure.value)} đảng viên đi sinh hoạt tạm thời: vẫn xếp loại ở chi bộ này")
    if here and not _within(told, here[0], members) and not (away or told.says(r"\bchinh thuc\b")):
        return Need("members", f"{say(members.value)} đảng viên đã gồm {say(here[0].value)} người nơi khác đến chưa?")
    if official < 0:
        return None
    finding = run("tally", {"members": int(official), **counts}, told)
    if counts:
        steps += [step for step in finding.steps if step.startswith("Phải kiểm điểm")]
    reviewed = say(int(str(finding.figures["reviewed"])))
    says = f"{reviewed} đồng chí kiểm điểm, xếp loại ở chi bộ: đảng viên sinh hoạt tạm thời xếp loại ở nơi sinh hoạt chính thức"
    from dataclasses import replace

    finding = replace(finding, says=says, citations=(_SINCE, *finding.citations), steps=tuple(steps))
    apart = [f"{say(count)} {SAID[role]}" for role, count in counts.items()]
    if complete := complete_new(told):
        apart.append(f"{say(complete)} kết nạp đã đủ 6 tháng")
    return Result(
        says, (f"{say(official)} đảng viên sinh hoạt chính thức", *apart, on_day(told)), (finding,), tuple(steps)
    )


def _placed(told: Told, others: list[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Those come here for a time, and those gone elsewhere."""
    here: list[Figure] = []
    away: list[Figure] = []
    for figure in others:
        after = re.split(r"[.;,)?]|\d", told.folded[figure.quantity.end :])[0]
        if not re.search(_TEMPORARY, after):
            continue
        (here if re.search(_HERE, after) else away if re.search(_AWAY, after) else []).append(figure)
    return here, away


def _within(told: Told, figure: Figure, members: Figure) -> bool:
    clause = re.split(r"[.;)?]|\d", told.folded[: figure.quantity.start])[-1]
    after = re.split(r"[.;,?]|\d", told.folded[figure.quantity.end :])[0]
    listed = re.split(r"[.;]", told.folded[members.quantity.end : figure.quantity.start])[-1]
    if re.search(r"\b(?:ke ca|gom ca|tinh ca|bao gom)\b", listed):
        return True  # "kể cả 2 đồng chí … và một đồng chí …"
    if re.search(r"\b(?:them|ngoai ra|chua ke|cong (?:voi|them))\b", clause.rsplit(",", 1)[-1]):
        return False  # "3 trong số đó …, lại có thêm 2 đồng chí nơi khác đến"
    if re.match(r" ?(?:\w+ )?(?:do|nay|ay)\b", clause) and re.search(
        r"\btrong (?:so )?\d+$", told.folded[: figure.quantity.start - len(clause)]
    ):
        return True  # "trong 33 đó có 1 đồng chí …"
    return re.search(_WITHIN, clause) is not None or re.match(r"[^\d]{0,15}\btrong do\b", after) is not None
