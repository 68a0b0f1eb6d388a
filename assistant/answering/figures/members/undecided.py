"""The number to review or rate where it hangs on the day somebody was admitted."""

from __future__ import annotations

from collections.abc import Mapping

from assistant.answering.figures.figure import Told
from assistant.answering.figures.members.counted import (
    told_new,
)
from assistant.answering.figures.members.reserves import is_reserve
from assistant.answering.figures.outcome import Result
from assistant.answering.figures.running import on_day, run
from assistant.calculator.number import say


def of_rating_alone(told: Told) -> bool:
    """Whether the rating is asked about and not the review."""
    return told.says(r"\bxep loai\b") and not told.says(r"kiem diem")


def undecided(told: Told, given: Mapping[str, int], unsure: int, echo: tuple[str, ...]) -> Result:
    """The number if those are complete, and if they are not: "2 dự bị" alone tells neither."""
    most, least = run("tally", given, told), run("tally", {**given, "new": given.get("new", 0) + unsure}, told)
    name, what = ("rated", "được xếp loại") if of_rating_alone(told) else ("reviewed", "phải kiểm điểm")
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
