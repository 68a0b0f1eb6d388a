"""Members, those set apart of them, those left to review and rate, and whether the ratings add up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.counted import APART, SAID, complete_new, long_ill, sure_counts, told_new, unsure_new
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need, Odd, Outcome, Result
from assistant.answering.figures.reserves import is_reserve
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.sum_plan import added_up, is_rated_total
from assistant.answering.figures.tally_stated import stated_lead, stated_tally
from assistant.answering.figures.unnumbered import ask_number
from assistant.answering.figures.whole import ask_whole
from assistant.calculator.number import say
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_RATED = {
    "excellent": Rating.EXCELLENT, "good": Rating.GOOD, "completed": Rating.COMPLETED, "not_completed": Rating.NOT_COMPLETED,
}  # fmt: skip
_ADDS_UP = r"\b(?:(?:kiem|soat|xem|kt)(?: (?:tra|lai|ho|giup))* (?:so )?tong\b|(?:du|thua|thieu) may\b|khop|cong (?:lai|vao)|cong (?:mai |hoai )?(?:khong|ko|k) (?:ra|khop|du|dung)|lech|thieu|thua|du chua|dung chua|dung khong)\b"
_OF_QUOTA = r"(?:\b(?:ty|ti) le|\b2[05] ?(?:%|phan tram))[^.;?]{0,24}\btinh (?:tren|theo)\b"
_ALL = r"\b(?:kiem diem|xep loai|danh gia)(?: \w+){0,2}? (?:ca|het|tat ca|toan bo)\b"
_OFFICIAL = re.compile(r"\s*(?:(?:dang vien|dong chi|nguoi|dv|dc) )?(?:(?:la|da) )?chinh thuc\b")
_ON_TOP = re.compile(
    r"\b(?:chua|khong|ko|k|chu chua) (?:ke|tinh|gom|bao gom|cong|co)(?: (?:them|ca|den|toi|vao))*(?: \w+){0,2}\s*$"
)
_WITHIN = re.compile(r"\b(?:trong (?:do|so (?:do|nay|ay))|ke ca|gom|tinh ca|co|thi|tong(?: so| cong)?)\b[^.;]*$")
_JOINED = re.compile(r"(?:\+|\b(?:va|cong|voi|cung)\b)[^.;,]*$")


def plan(told: Told) -> Outcome:
    """Who of the members is reviewed and rated; None where nobody is set apart and no ratings are to add up."""
    members, counts, unsure = told.get("members"), sure_counts(told), unsure_new(told)
    rated = {role: int(figure.value) for role in _RATED if (figure := told.get(role)) is not None}
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
    total = _total(told, members)
    if isinstance(total, Need):
        return total
    given = {"members": total, **counts, **(rated if adds_up else {})}
    finding = run("tally", given, told)
    echo = _echo(told, counts, total)
    if adds_up and (unnamed := _unnamed(told, members)) is not None:
        return unnamed
    if unsure and not adds_up:
        return _undecided(told, given, unsure, echo)
    if ill is not None:
        finding, echo = _with_ill(told, finding), (*echo, f"{say(ill.value)} đồng chí nghỉ ốm dài ngày vẫn xếp loại")
    figures = finding.figures
    lead = finding.says
    if adds_up:
        lead = f"{'Khớp' if finding.holds else 'Không khớp'}: {finding.says}"
    elif _of_rating_alone(told):
        lead = f"{figures['rated']} đồng chí được xếp loại: {finding.says}"
        finding = _of_rating(told, finding)
    if adds_up and told.says(asking.OVER) and {"good", "excellent"} <= rated.keys():
        quota = run("quota", {"good": rated["good"], "excellent": rated["excellent"]}, told)
        over, most = (say(int(str(quota.figures[name]))) for name in ("over", "ceiling"))
        state = f"vượt {over}" if over != "0" else "không vượt"
        lead = f"{lead.rstrip('.')}; {rated['excellent']} xuất sắc {state}, tối đa {most}"
        finding = replace(finding, steps=(f"Xuất sắc: {state}, tối đa {most}", *finding.steps))
    lead = stated_lead(told, finding) or _all_of_them(told, finding) or lead
    pieces = tuple(f"{say(count)} {_RATED[role].label}" for role, count in rated.items()) if adds_up else ()
    return Result(
        lead,
        (*echo, *pieces, on_day(told)),
        (finding,),
        finding.steps[-2:] if adds_up else finding.steps,
        finding.judgement,
    )


def _of_rating_alone(told: Told) -> bool:
    return told.says(r"\bxep loai\b") and not told.says(r"kiem diem")


def _total(told: Told, members: Figure) -> int | Need:
    """All members: those told to stand on top of the number told are added to it."""
    apart = [figure for role in APART if (figure := told.get(role)) is not None and figure.unit != "months"]
    added = [figure for figure in apart if _ON_TOP.search(told.folded[: figure.quantity.start])]
    official = _OFFICIAL.match(told.folded, members.quantity.end) is not None
    for figure in told_new(told):
        if any(figure is one for one in apart) and not is_reserve(told, figure):
            continue
        before = told.folded[members.quantity.end : figure.quantity.start]
        if figure.quantity.start < members.quantity.start or any(figure is one for one in added):
            continue
        if (
            _ON_TOP.search(before)
            or (official and not re.search(r"\b(?:trong do|ke ca|tinh ca)\b", before))
            or "+" in before
        ):
            added.append(figure)
        elif _JOINED.search(before) and not _WITHIN.search(before):
            return Need("members", f"{say(members.value)} đảng viên đã gồm {say(figure.value)} đảng viên dự bị chưa?")
    total = int(members.value + sum(figure.value for figure in added))
    if added:
        terms = " + ".join(say(figure.value) for figure in (members, *added))
        told.notes.append(f"{terms} = {say(total)}")
    return total


def _all_of_them(told: Told, finding: Finding) -> str | None:
    """ "có phải xếp loại đủ cả 15 người không": yes or no first, where all are asked about."""
    if not told.says(_ALL) or not told.says(asking.YES_NO):
        return None
    figures, name = finding.figures, "rated" if _of_rating_alone(told) else "reviewed"
    rest = finding.says.split(": ", 1)[1]
    opening = "Có, cả" if figures[name] == figures["members"] else "Không phải cả"
    return f"{opening} {say(int(str(figures['members'])))} đảng viên: {rest}"


def _with_ill(told: Told, finding: Finding) -> Finding:
    """The finding with the provision about those ill for months, who are rated all the same."""
    from assistant.calculator.rulebook import value_on
    from assistant.calculator.source import name_document

    value = value_on("sick_leave_months", told.as_of)
    line = f"Nghỉ ốm cộng dồn từ {int(value.number):02d} tháng trở lên: xếp loại theo kết quả làm việc thực tế của năm ({name_document(value.cite)})."
    citations = tuple(dict.fromkeys((value.cite, *finding.citations)))
    return replace(finding, citations=citations, steps=(line, *finding.steps))


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


def _undecided(told: Told, given: Mapping[str, int], unsure: int, echo: tuple[str, ...]) -> Result:
    """The number if those are complete, and if they are not: "2 dự bị" alone tells neither."""
    most, least = run("tally", given, told), run("tally", {**given, "new": given.get("new", 0) + unsure}, told)
    name, what = ("rated", "được xếp loại") if _of_rating_alone(told) else ("reviewed", "phải kiểm điểm")
    who = "dự bị" if any(is_reserve(told, figure) for figure in told_new(told)) else "mới kết nạp"
    high, low = (say(int(str(finding.figures[name]))) for finding in (most, least))
    if unsure > 1:
        lead = f"{high} đồng chí {what} nếu cả {say(unsure)} đồng chí {who} đã đủ 6 tháng kể từ ngày kết nạp; còn {low} nếu cả {say(unsure)} chưa đủ"
    else:
        lead = f"{high} đồng chí {what} nếu đồng chí {who} đã đủ 6 tháng kể từ ngày kết nạp; còn {low} nếu chưa đủ"
    steps = tuple(dict.fromkeys((*least.steps[:-2], *most.steps[-2:-1], *least.steps[-2:-1])))
    unknown = f"chưa rõ {say(unsure)} đồng chí {who} đã đủ 6 tháng chưa"
    same = most.figures[name] == least.figures[name]
    return Result(
        most.says if same else f"Tùy ngày kết nạp: {lead}",
        (*echo, unknown, on_day(told)),
        (least, most),
        steps,
        least.judgement,
    )


def _of_rating(told: Told, finding: Finding) -> Finding:
    """The finding with the provision about who is rated first, where another one says who is reviewed."""
    from assistant.calculator.rulebook import value_on

    value = value_on("new_member_months", told.as_of)
    if value.effect != "not_rated" or value.cite not in finding.citations:
        return finding
    return replace(finding, citations=tuple(dict.fromkeys((value.cite, *finding.citations))))
