"""A body that ended or was made in the year ("giải thể", "sáp nhập", "kết thúc hoạt động"): a Có or Không that says nothing of
it is one to another case."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim
from assistant.answering.question.question import Question
from assistant.answering.verdict.word import VERDICT
from corpus.text import fold

_ENDED = re.compile(
    r"\b(?:giai the|ket thuc hoat dong|chia tach|da sap nhap|bi sap nhap|xoa bo|ngung hoat dong|khong con hoat dong)\b"
)


def overlooked(question: Question, lead: Claim) -> bool:
    """Whether an opening says Có or Không of what goes on, where the message tells that the body ended."""
    if _ENDED.search(question.folded) is None or VERDICT.match(lead.text) is None:
        return False
    return _ENDED.search(fold(lead.text)) is None
