"""Members, those set apart of them, those left to review and rate, and whether the ratings add up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.case.whole import ask_whole
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.members.added_up import added_up, is_rated_total
from assistant.answering.figures.members.counted import (
    SAID,
    complete_new,
    long_ill,
    sure_counts,
    told_new,
    unsure_new,
)
from assistant.answering.figures.members.tally_stated import stated_lead, stated_tally
from assistant.answering.figures.members.unnumbered import ask_number
from assistant.answering.figures.outcome import Need, Odd, Outcome, Result
from assistant.answering.figures.ratings import LABEL_OF, RATING_OF
from assistant.answering.figures.running import on_day, run
from assistant.calculator.number import say

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

from assistant.answering.figures.members.provisions_beside import of_rating, with_ill
from assistant.answering.figures.members.total import total_of
from assistant.answering.figures.members.undecided import of_rating_alone, undecided

_ADDS_UP = r"\b(?:(?:kiem|soat|xem|kt)(?: (?:tra|lai|ho|giup))* (?:so )?tong\b|(?:du|thua|thieu) may\b|khop|cong (?:lai|vao)|cong (?:mai |hoai )?(?:khong|ko|k) (?:ra|khop|du|dung)|lech|thieu|thua|du chua|dung chua|dung khong)\b"
_OF_QUOTA = r"(?:\b(?:ty|ti) le|\b2[05] ?(?:%|phan tram))[^.;?]{0,24}\btinh (?:tren|theo)\b"
_ALL = r"\b(?:kiem diem|xep loai|danh gia)(?: \w+){0,2}? (?:ca|het|tat ca|toan bo)\b"


def plan(told: Told) -> Outcome:
    """Who of the members is reviewed and rated; None where nobody is set apart and no ratings are to add up."""
    members, counts, unsure = told.get("members"), sure_counts(told), unsure_new(told)
    rated = {role: int(figure.value) for role in RATING_OF if (figure := told.get(role)) is not None}
    adds_up = told.says(_ADDS_UP) and len(rated) >= 2
    if told.says(asking.TALLY) and not counts and (unnumbered := ask_number(told)) is not None:
        return unnumbered
    ill = long_ill(told)
    if not ((counts or told_new(told) or ill is not None) and (told.says(asking.TALLY) or stated_tally(told))) and not (
        members and adds_up
    ):
        return None
    if members is None:
        return ask_whole("members")
    if told.says(_OF_QUOTA) and not told.has("good", "good_up", "excellent"):
        return Need(
            "good",
            f"Tỷ lệ tính trên số xếp Hoàn thành tốt nhiệm vụ, không phải trên tổng số đảng viên: trong {say(members.value)} đồng chí, có bao nhiêu đồng chí xếp mức này?",
        )
    if members.value < 0:
        return Odd(f"Tổng số {members.quantity.text} không thể âm.")
    if adds_up and not counts and is_rated_total(told, members):
        return added_up(told, members, {role: figure for role in rated if (figure := told.get(role))})
    total = total_of(told, members)
    if isinstance(total, Need):
        return total
    given = {"members": total, **counts, **(rated if adds_up else {})}
    finding = run("tally", given, told)
    echo = _echo(told, counts, total)
    if adds_up and (unnamed := _unnamed(told, members)) is not None:
        return unnamed
    if unsure and not adds_up:
        return undecided(told, given, unsure, echo)
    if ill is not None:
        finding, echo = with_ill(told, finding), (*echo, f"{say(ill.value)} đồng chí nghỉ ốm dài ngày vẫn xếp loại")
    figures = finding.figures
    lead = finding.says
    if adds_up:
        lead = f"{'Khớp' if finding.holds else 'Không khớp'}: {finding.says}"
    elif of_rating_alone(told):
        lead = f"{figures['rated']} đồng chí được xếp loại: {finding.says}"
        finding = of_rating(told, finding)
    if adds_up and told.says(asking.OVER) and {"good", "excellent"} <= rated.keys():
        quota = run("quota", {"good": rated["good"], "excellent": rated["excellent"]}, told)
        over, most = (say(int(str(quota.figures[name]))) for name in ("over", "ceiling"))
        state = f"vượt {over}" if over != "0" else "không vượt"
        lead = f"{lead.rstrip('.')}; {rated['excellent']} xuất sắc {state}, tối đa {most}"
        finding = replace(finding, steps=(f"Xuất sắc: {state}, tối đa {most}", *finding.steps))
    lead = stated_lead(told, finding) or _all_of_them(told, finding) or lead
    pieces = tuple(f"{say(count)} {LABEL_OF[role]}" for role, count in rated.items()) if adds_up else ()
    return Result(
        lead,
        (*echo, *pieces, on_day(told)),
        (finding,),
        finding.steps[-2:] if adds_up else finding.steps,
        finding.judgement,
    )


def _all_of_them(told: Told, finding: Finding) -> str | None:
    """ "có phải xếp loại đủ cả 15 người không": yes or no first, where all are asked about."""
    if not told.says(_ALL) or not told.says(asking.YES_NO):
        return None
    figures, name = finding.figures, "rated" if of_rating_alone(told) else "reviewed"
    rest = finding.says.split(": ", 1)[1]
    opening = "Có, cả" if figures[name] == figures["members"] else "Không phải cả"
    return f"{opening} {say(int(str(figures['members'])))} đảng viên: {rest}"


def _echo(told: Told, counts: Mapping[str, int], total: int) -> tuple[str, ...]:
    apart = [f"{say(count)} {SAID[role]}" for role, count in counts.items()]
    if complete := complete_new(told):
        apart.append(f"{say(complete)} kết nạp đã đủ 6 tháng")
    return (f"tổng số {say(total)} đảng viên", *apart)


def _unnamed(told: Told, members: Figure) -> Need | None:
    """ "tổng 120, xs 20, t 95, ht 4": a number between the ratings that none of them was read for."""
    for figure in told.figures:
        plain = figure.role is None and figure.unit in (None, "people") and figure.of is None and not figure.is_share
        if plain and not figure.vague and figure.turn == members.turn and 1 < figure.value <= members.value:
            return Need("good", f"Số {say(figure.value)} là số của mức xếp loại nào?")
    return None
