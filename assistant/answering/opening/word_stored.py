"""The Có, Không or Tùy stored with a question like the one asked, where it may be said to that."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answer import Claim
from assistant.answering.opening.reading import Reading
from assistant.answering.question.interrogative import asking
from assistant.answering.question.province import named_province
from assistant.answering.question.question import Question
from assistant.answering.stored.carries import carries
from assistant.answering.stored.denial import denies_same, met
from assistant.answering.stored.sameness import covers, same_case
from assistant.answering.stored.withheld import withheld
from assistant.answering.verdict.hanging import unhung
from assistant.answering.verdict.wording import fitted, remainder
from corpus.document import Asking
from corpus.text import fold

_HANGS = 0.45  # likeness from which a stored Tùy may be said
_RULE_OF = re.compile(r"\bday la (?:quy tac|quy dinh|cach lam|noi dung) (?:o|cua)\b")
_EVERYWHERE = re.compile(
    r"\b(?:ca nuoc|toan quoc|(?:noi|tinh|cho|dia phuong|don vi) khac|trung uong|toan dang|moi (?:noi|tinh))\b"
)
_COMES_OF_IT = re.compile(
    r"\b(?:co|bi) (?:bi )?(?:lam )?(?:sao|gi|van de gi|phat|xu ly|tru)(?: (?:gi|dau|diem))? (?:khong|ko|k|chua)\b"
)
_CONSEQUENCE = re.compile(r"\b(?:sao|bi|phat|xu ly|ky luat|tru diem|ha (?:muc|bac)|huy|anh huong|che tai)\b")


def word_stored(reading: Reading, stored: Sequence[tuple[Asking, float]]) -> tuple[Claim, bool] | None:
    """The stored sentence with its word, and whether it settles the very case that the word hangs on; None where none
    may be said."""
    question, part, provision = reading.question, reading.part, reading.provision
    decided = False
    for asked, alike in stored:
        if not _may_be_said(reading, asked, alike):
            continue
        if (settled_case := unhung(reading.index, question.folded, reading.put, asked, provision)) is not None:
            return settled_case, True
        if asked.opens == "tùy" and (alike < _HANGS or decided):
            continue  # what one case hangs on is seldom what another hangs on
        if asked.lead and asked.opens and met(question.folded, part, asked) and carries(part, asked.text, asked.opens):
            return reading.lead(remainder(asked.lead) if reading.past else fitted(question, asked.lead)), False
        # the case is settled, its word is for the other way
        decided = decided or (asked.opens != "tùy" and reading.put.denies)
    return None


def _may_be_said(reading: Reading, asked: Asking, alike: float) -> bool:
    """Whether a stored question is of the case asked about, and nothing bars its word."""
    index, question, part, provision = reading.index, reading.question, reading.part, reading.provision
    same = same_case(index, question, asked, alike) or covers(index, part, asked, provision, alike)
    if not same or not denies_same(index, question, asked) or _leaves_asked(question, asked):
        return False
    if withheld(index, question, part, asked, reading.document, alike):
        return False
    # what a stored Không denies may be the side that the question denies too
    return not (_is_of_place_named(question, asked) or (reading.two_sided and asked.opens == "không"))


def _leaves_asked(question: Question, asked: Asking) -> bool:
    """Whether a share is asked about ("24%"), or what comes of it ("có sao không"), and a stored question and its sentence
    speak of none."""
    told, stored = asking(fold(question.text)), f"{asked.text} {asked.lead}"
    if "%" in told and "%" not in stored:
        return True
    return _COMES_OF_IT.search(told) is not None and _CONSEQUENCE.search(fold(stored)) is None


def _is_of_place_named(question: Question, asked: Asking) -> bool:
    """Whether a stored Không says that a rule is the one of a place ("Đây là quy tắc ở Thanh Hóa"), and the question asks
    of that place, not of the whole country."""
    place = named_province(question)
    if place is None or asked.opens != "không" or _EVERYWHERE.search(question.folded):
        return False
    return _RULE_OF.search(fold(asked.lead or "")) is not None and place in fold(asked.lead or "")
