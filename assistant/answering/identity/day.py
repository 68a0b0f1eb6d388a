"""The day a question about a document as a whole is about."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.question.question import Question


def day_asked(question: Question) -> date:
    """The day a question about validity is about: the one it names (the latest of several, the first of two set against
    each other: "áp dụng cho năm 2025 hay sang 2026"), else today."""
    days = [moment.day for moment in question.moments if moment.fixed]
    if len(days) == 2 and re.search(r"\bhay (?:la |den |toi |sang |tu |phai )", question.folded):
        return min(days)
    return max(days, default=question.today)
