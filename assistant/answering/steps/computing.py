"""The third step: the calculator speaks first where the question brings figures."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering import replies
from assistant.answering.compute.compute import compute, compute_by, compute_case
from assistant.answering.compute.computed import Computed
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.question import Question
from assistant.answering.route import Way
from assistant.answering.steps.figures_asked import (
    asks_deed,
    asks_elsewhere,
    asks_grouping,
    asks_of_text,
    is_borne_out,
    is_own_case,
)
from assistant.answering.steps.reckoned_apart import with_each_asked
from assistant.answering.work import Work
from corpus.text import fold

# Civil servants go by a decree; whoever names the Party asks by the Party's rule.
_OFFICIALS = r"\bcong chuc\b"
_WHO_DECIDES = re.compile(
    r"(?:(?:the|vay|con|thi|roi)\s+)*(?:ai|cap nao|noi nao)(?: (?:la nguoi|co quyen|duoc|se))* (?:quyet(?: dinh)?|duyet|phe duyet|chot|xem xet)(?: (?:so|muc|viec|cai|ty le|con so))*(?: (?:do|nay|ay|cuoi cung))*(?: (?:vay|a|the|nhi))*[\s?.!]*"
)
_DENIES = re.compile(  # before a word "không" denies and asks nothing; a letter after a person is a name
    r"\b(?:khong|ko|chua) (?=\w)(?!(?:a|ad|em|anh|chi|nhi|vay|ban|bac|the)\b)|\b(?:dang vien|dong chi|dv|dc) [a-z]\b"
)
_PARTY = r"\b(?:dang|ban to chuc|chi bo|dang vien|dang bo|vien chuc|cap uy)\b"


def compute_step(work: Work) -> None:
    """Let the calculator speak first where the question brings figures."""
    _compute(work)
    with_each_asked(work, _compute)


def _compute(work: Work) -> None:
    question, route = work.known()
    if route.way is Way.IDENTITY:
        _by_document(work, question)
    if route.way is not Way.SEARCH:
        return
    if len(work.turns) > 1 and _WHO_DECIDES.fullmatch(fold(work.turns[-1])):
        return  # "được mấy xuất sắc", then "ai quyết số đó"
    work.computed = _of_officials(work, question) or compute(question, work.index.corpus, work.turns)
    if work.computed is not None and asks_deed(work, question):
        work.computed = None
    if work.computed is None:
        _by_case(work, question)
    elif asks_elsewhere(work, question, work.computed):
        work.computed = None
    if (
        work.computed is not None
        and work.computed.ask is not None
        and (asks_of_text(question) or not is_own_case(question))
    ):
        # A rule is asked for, not a sum: the provision answers, and the sum is offered.
        work.remarks.append("Cho biết số liệu cụ thể của đơn vị, trợ lý tính ngay.")
        work.computed = None
    elif work.computed is not None and work.computed.ask is not None:
        work.reply(replies.NEEDS_DETAILS, {"ask": work.computed.ask})
    elif work.computed is not None and work.computed.odd is not None:
        work.reply(replies.BAD_FIGURES, {"odd": work.computed.odd})
    elif work.computed is not None and work.computed.complete:
        work.as_of = question.as_of  # the calculator reckons by the rules of that day


def _by_case(work: Work, question: Question) -> None:
    """Reckon what the figures told come to, though what is asked of them could not be read: said where the provision found
    is the one it stands on, or nothing is asked; kept for where the texts do not carry an answer."""
    case = compute_case(question, work.index.corpus, work.turns)
    if case is None or asks_grouping(question, case):
        return
    if not asks_anything(_DENIES.sub(" ", fold(question.text))) or is_borne_out(work, case):
        work.computed, work.as_of = replace(case, complete=False), question.as_of
    else:
        work.case = case


def _by_document(work: Work, question: Question) -> None:
    """Reckon by what is known of the one document named, where its text is not held."""
    if len(question.documents) != 1 or question.documents[0].provisions or question.places:
        return
    computed = compute_by(question.documents[0].id, question, work.index.corpus, work.turns)
    if computed is not None and computed.odd is not None:
        work.reply(replies.BAD_FIGURES, {"odd": computed.odd})
    elif computed is not None and computed.claims:
        work.computed = computed


def _of_officials(work: Work, question: Question) -> Computed | None:
    """Figures of civil servants alone go by the decree in force, not by the Party's rule."""
    if question.documents or question.places or not question.has(_OFFICIALS) or question.has(_PARTY):
        return None
    from assistant.calculator.decree import decree_on  # at first use: most questions bring no figures

    document = decree_on(question.as_of)
    computed = None if document is None else compute_by(document, question, work.index.corpus, work.turns)
    if computed is None or not computed.claims:
        return None
    work.remarks.append(
        "Trên đây tính cho công chức; kho chưa có nội dung từng điều của nghị định. Nếu hỏi về đảng viên, xin nói rõ."
    )
    return computed
