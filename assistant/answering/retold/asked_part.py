"""One question of a message with its answer, and whether that is surely its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answering.answer import Answer, ClaimKind, Outcome
from assistant.answering.question.asked_pieces import tells_number
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.parts import EMPTY
from assistant.answering.question.rated import RATINGS
from assistant.answering.verdict.word import VERDICT
from corpus.text import fold
from index.text import tokens

_SHORTEST, _OWN = 3, 2  # words of a question of the texts; how many of them tell of a matter
_OF_COUNTS = re.compile(
    r"\b(?:may|bao nhieu) (?:nguoi|dong chi|dang vien|d/c|dc|dv|xuat sac|tot|tap the|don vi|chi bo|suat)\b"
)
# a number of something counted, or of points: what it comes to is reckoned, not read
COUNTED = re.compile(
    r"(?<!nam )(?<!thang )(?<!ngay )(?<!quy )(?<!mau )(?<!qd )(?<!hd )(?<!so )(?<!dieu )(?<!khoan )(?<!luc )(?<!nhom )(?<!dinh )(?<!dan )(?<![\d/.,])\d+(?:,\d+)?(?![\d/.%]|-(?:qd|hd|nq)| (?:thang|nam|ngay|tuan|tuoi|bieu hien|buoc|phan tram|lan)\b)"
)
# what may be asked behind a case told in figures, and how a sentence that tells it is known
BESIDE_FIGURES = {
    Asks.WHO: re.compile(
        r"\b(?:[Cc]ấp|[Bb]an thường vụ|[Bb]an tổ chức|[Cc]ơ quan|[Nn]gười đứng đầu|[Cc]hi bộ|[Đđ]ảng ủy|[Bb]í thư|Bộ Chính trị|tự chấm|tự đánh giá)\b"
    ),
    Asks.WHEN: re.compile(r"\d{1,2}/\d|\b[Nn]gày\b|\bcuối năm\b|\b[Kk]hi\b"),
    Asks.WHERE: re.compile(r"\b(?:[Nn]ơi|[Tt]ại|[Cc]hi bộ)\b"),
    Asks.WHICH_FORM: re.compile(r"\b[Mm]ẫu\b"),
}
_OF_SHARE = re.compile(r"\d ?%.*\bhay\b")  # "20% tính trên số tốt hay trên tất cả": told with what is reckoned by it
_LEVEL = re.compile(r"\b(?:xep|bi|muc|loai) (?:loai |muc )?(?:gi|nao)\b")
ALIKE = 0.62  # likeness of a question to the stored one, from which the sentence stored is the answer to it
_OPENS = (ClaimKind.LEAD, ClaimKind.IDENTITY)


def may_be_read(asked: str, *, later: bool) -> bool:
    """Whether a question may be one of the texts, by its words alone; `later`: behind figures told."""
    folded = fold(asked)
    if len(folded.split()) < _SHORTEST or _OF_COUNTS.search(folded) or COUNTED.search(folded):
        return False
    if _OF_SHARE.search(folded):
        return False
    of_case = later and (RATINGS.search(folded) or _LEVEL.search(folded)) is not None  # what it comes to is asked
    return len(set(tokens(asked)) - EMPTY) >= _OWN and (not of_case or asks_of(folded) in BESIDE_FIGURES)


@dataclass(frozen=True)
class AskedPart:
    """A question of a message with its answer; `later`: behind figures told; `alike`: how like the question is to the one its
    sentence is stored for."""

    asked: str
    answer: Answer
    later: bool = False
    alike: float = 0.0

    @property
    def reckoned(self) -> bool:
        """Whether it was answered by what figures come to."""
        return bool(self.answer.findings) or (self.answer.status is Outcome.ANSWERED and not self.answer.claims)

    @property
    def aside(self) -> bool:
        """Whether it is none of the figures told: of the texts, or of a case told without any."""
        return not self.reckoned or not (tells_number(self.asked) or self.later)

    @property
    def sure(self) -> bool:
        """Whether a question has an answer of its own: what it comes to, or a sentence stored for what it asks; behind figures all
        but who, when and by which form may be asked of these, unless the sentence is stored for the very question."""
        answer = self.answer
        if answer.status is not Outcome.ANSWERED or answer.preface:
            return False
        if self.reckoned:
            return True
        if not may_be_read(self.asked, later=self.later):
            return False
        lead = answer.claims[0]
        if self.later:
            if self.alike >= ALIKE:
                return True
            kind = BESIDE_FIGURES.get(asks_of(fold(self.asked)))
            return kind is not None and kind.search(lead.text) is not None and lead.kind in _OPENS
        return lead.kind in _OPENS or VERDICT.match(lead.text) is not None
