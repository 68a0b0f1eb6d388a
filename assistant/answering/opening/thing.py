"""The stored sentence for a question that asks for a thing or names a topic: no Có or Không stands before it."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim
from assistant.answering.left_open import is_unsaid
from assistant.answering.matter.topic import asks_of_all, topic_of
from assistant.answering.opening.reading import Reading
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.stored.alike import alike_leads
from assistant.answering.stored.overview import overview
from assistant.answering.stored.unsaid import as_asked, told_first, unsaid

_CLEARLY = 0.06  # by how much liker what is left open must be than what is answered, where its own thing is not told
_TO_A_CLAIM = re.compile(
    r"(?:Không (?:đương nhiên|nhất thiết|phải)|Có|Đúng|Được|Chưa)\b"
)  # where nothing was claimed or asked


def thing_told(reading: Reading) -> Claim | None:
    """The sentence that says most of a topic, else the one whose question is likest; None where none is stored."""
    index, question, part, provision = reading.index, reading.question, reading.part, reading.provision
    if topic_of(question) is not None or asks_of_all(question):
        return overview(index, question, part, provision)
    stored = alike_leads(index, question, part, provision, yes_no=False)
    known = max((alike for asked, alike in stored if not is_unsaid(asked.lead or "")), default=0.0) + _CLEARLY
    asking_at_all = asks_anything(f"{question.text} {question.folded}")
    said = (
        as_asked(index, question, asked.lead, alike, asked.text if alike > known else "")
        for asked, alike in told_first(index, question, stored)
        if asked.lead and (asking_at_all or not _TO_A_CLAIM.match(asked.lead))
    )
    answer = next((lead for lead in said if lead is not None), None) or unsaid(index, question, part, provision)
    return None if answer is None else reading.lead(answer)
