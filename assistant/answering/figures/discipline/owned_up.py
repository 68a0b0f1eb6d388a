"""A fault owned up to and put right by oneself, though punished: "tự khai báo, khắc phục xong mà bị khiển trách"."""

from __future__ import annotations

from assistant.answering.figures.discipline.others_disciplined import of_another, of_body
from assistant.answering.figures.discipline.suffered import asks_openly, form_suffered, found_by_others
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid
from corpus.text import uncapitalized

_OWN_UP = r"\btu (?:giac|khai(?: bao)?|nhan(?: loi)?|phat hien|bao cao|thu)\b"


def owned_up(told: Told, wanted: str | None) -> Outcome:
    """ "tự khai báo, khắc phục xong mà bị khiển trách thì có bị xếp …": what is done about it is weighed by those who rate."""
    own = told.says(_OWN_UP) and told.says(r"\bkhac phuc\b") and not found_by_others(told)
    if not own or form_suffered(told) is None or of_body(told) or of_another(told):
        return None
    if wanted is None and not asks_openly(told):
        return None
    if (finding := unsaid("own_up_weighed", told)) is None:
        return None
    return Result(
        f"Tùy trường hợp: {uncapitalized(finding.says.rstrip('.'))}",
        ("bị kỷ luật; tự nhận lỗi, đã khắc phục", on_day(told)),
        (finding,),
    )
