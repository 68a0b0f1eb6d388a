"""The provisions beside a tally: about those ill for months, about who is rated."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.figures.figure import Told

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding


def with_ill(told: Told, finding: Finding) -> Finding:
    """The finding with the provision about those ill for months, who are rated all the same."""
    from assistant.calculator.rulebook import value_on
    from assistant.calculator.source import name_document

    value = value_on("sick_leave_months", told.as_of)
    line = f"Nghỉ ốm cộng dồn từ {int(value.number):02d} tháng trở lên: xếp loại theo kết quả làm việc thực tế của năm ({name_document(value.cite)})."
    citations = tuple(dict.fromkeys((value.cite, *finding.citations)))
    return replace(finding, citations=citations, steps=(line, *finding.steps))


def of_rating(told: Told, finding: Finding) -> Finding:
    """The finding with the provision about who is rated first, where another one says who is reviewed."""
    from assistant.calculator.rulebook import value_on

    value = value_on("new_member_months", told.as_of)
    if value.effect != "not_rated" or value.cite not in finding.citations:
        return finding
    return replace(finding, citations=tuple(dict.fromkeys((value.cite, *finding.citations))))
