"""A result with the figures of the question it does not stand on: told beside what was understood, or asked about."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Need, Outcome, Result
from assistant.answering.figures.unheard.asked_back import ask_of_supposed, ask_of_unused
from assistant.answering.figures.unheard.said import as_typed, by_kind, list_of
from assistant.answering.figures.unheard.unread_people import ask_of_people, is_unread
from assistant.answering.figures.unheard.unused_figures import unused
from assistant.calculator.number import say
from corpus.text import uncapitalized

_COUNTS = ("excellent_quota", "new_member_months")  # rules whose result is a number of people
_YES_OR_NO = ("Có", "Không", "Đúng", "Chưa đúng")
_PUT_UP = re.compile(r" ?(?:la |co |thi )*(?:dung|chinh xac|khop|chuan) (?:khong|ko|k|chua|chu)\b")
_NEEDED = "Cần ít nhất"


def with_unused(told: Told, outcome: Outcome) -> Outcome:
    """The result with the figures it leaves aside named; a question back where one of them belongs with those it stands on."""
    if not isinstance(outcome, Result):
        return outcome
    left = unused(told, outcome)
    if (asked := ask_of_people(told, outcome, left)) is not None:
        return asked
    if (asked := ask_of_supposed(told, outcome)) is not None:
        return asked
    if not left:
        return outcome
    if (asked := ask_of_unused(told, outcome, left)) is not None:
        return asked
    lead, unread = outcome.lead, [figure for figure in left if is_unread(figure)]
    if unread and lead.startswith(_NEEDED) and (best := told.get("excellent")) is not None:
        either = " hay ".join(dict.fromkeys(say(one.value) for one in (best, *unread)))
        return Need("excellent", f"Số xuất sắc cần tính là {either}?")
    if unread and any(finding.rule.startswith(_COUNTS) for finding in outcome.findings):
        lead = f"{lead.rstrip('.')}; chưa xét riêng {list_of(as_typed(told, figure) for figure in unread)} nêu trong câu hỏi"
    shares = [figure for figure in left if figure.quantity.percent and _PUT_UP.match(told.folded, figure.quantity.end)]
    if shares and lead.startswith(_YES_OR_NO):
        said = ", ".join(figure.quantity.text.strip() for figure in shares)
        lead = (
            f"Chưa kiểm con số {said}; riêng về giới hạn thì {uncapitalized(lead)}"  # asked of that, no Có of the rest
        )
    line = f"chưa dùng đến: {list_of(by_kind(figure) for figure in left)}"
    return replace(outcome, lead=lead, understood=(*outcome.understood, line))
