"""A stored sentence told to a yes or no without a word of its own, where no Có or Không may be said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answer import Claim
from assistant.answering.opening.reading import Reading
from assistant.answering.question.act import act_of
from assistant.answering.question.interrogative import is_yes_no
from assistant.answering.stored.alike import CLOSE, alike_leads
from assistant.answering.stored.turning import excepts
from assistant.answering.stored.unsaid import is_of_another_matter
from assistant.answering.verdict.wording import remainder
from corpus.document import Asking
from corpus.text import fold
from index.text import tokens

_HINT = (
    0.4  # the share of a stored question a message must tell for its sentence to be worth saying without Có or Không
)
_FULL = 0.5  # likeness from which its sentence is worth saying even where its Có or Không does not carry over
_ITSELF_ASKED = 0.85  # likeness from which a stored question is the very one asked
_OF_ACT = 0.5  # the share of the act asked about that a sentence without a word must speak of
_READS_AS_WORD = re.compile(r"(?:Không|Chưa|Có|Đúng|Được)\b")  # a sentence that would be taken for the answer's word


def without_word(reading: Reading, stored: Sequence[tuple[Asking, float]]) -> Claim | None:
    """The sentence of the very question, stored without a word; else the rest of one with a word (`stored`) that may not be
    said; else one without a word on the same act."""
    other = alike_leads(reading.index, reading.question, reading.part, reading.provision, yes_no=False)
    if other and other[0][1] >= _ITSELF_ASKED and other[0][0].lead and not _READS_AS_WORD.match(other[0][0].lead):
        return reading.lead(other[0][0].lead)
    lead = next((lead for asked, alike in stored if (lead := _rest(reading, asked, alike)) is not None), None)
    if lead is None:
        lead = next((asked.lead for asked, alike in other if asked.lead and _is_on_act(reading, asked, alike)), None)
    return None if lead is None else reading.lead(lead)


def _rest(reading: Reading, asked: Asking, alike: float) -> str | None:
    """A stored sentence without its word, where the message tells enough of its question."""
    folded = reading.question.folded
    if not asked.lead or alike < _FULL or excepts(asked, folded) or _READS_AS_WORD.match(remainder(asked.lead)):
        return None
    told = reading.index.share(tokens(asked.text), tokens(folded))
    return remainder(asked.lead) if told >= _HINT else None


def _is_on_act(reading: Reading, asked: Asking, alike: float) -> bool:
    """Whether a sentence stored without a word is on the act asked about, and no word by how it begins."""
    lead = asked.lead or ""
    if alike < CLOSE or _READS_AS_WORD.match(lead):
        return False
    if is_of_another_matter(reading.index, reading.question, lead, alike, asked.text):
        return False
    said = f"{asked.text if is_yes_no(fold(asked.text)) else ''} {lead}"
    return reading.index.share(act_of(reading.put.folded), tokens(said)) >= _OF_ACT
