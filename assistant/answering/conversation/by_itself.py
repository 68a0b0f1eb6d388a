"""Turns that ask whole by themselves though they follow others: two set against each other, an order, what was meant."""

from __future__ import annotations

import re

from assistant.answering.conversation.bare import MEANT, bare
from assistant.answering.question.inquiry import asks_anything
from assistant.answering.question.rated import SUBJECTS
from assistant.answering.question.review_words import REVIEW
from corpus.text import fold

# who handles the papers for others is not the one asked about: "em làm văn phòng đảng ủy", then "hồ sơ lưu ở đâu"
_STAFF = re.compile(
    r"(?:(?:da|a|chao|anh|chi|ban|ad|bot)\b\s*,?\s*)*(?:em|toi|minh|chau)\b[^?\d]*\b(?:van phong|van thu|thu ky|cong tac dang vu|cong tac dang|can bo to chuc|ban to chuc)\b[^?\d]*"
)
_ASKS_FULLY = 4  # words of a turn that can ask by itself
_EITHER = re.compile(r"\bhay\b")
_ORDER = re.compile(
    r"\b(?:kiem diem|xep loai|danh gia)\b(?: \w+){0,3} (?:thu tu|trinh tu)(?: \w+)? (?:nao|the nao|ra sao|sao|gi)\b|\b(?:thu tu|trinh tu) (?:kiem diem|xep loai|danh gia)(?: \w+){0,2} (?:nao|the nao|ra sao|sao|gi)\b"
)
_OF_GROUP = re.compile(r"nhom (?:thu )?\w+ (?:co|gom) (?:bao nhieu|may) bieu hien[\s?.!]*")
_WHOLE = 9  # words of a turn that sets two against each other and needs nothing before it


def asks_by_itself(context: str, text: str) -> bool:
    """Whether a turn needs nothing of those before it though it may open as if it did."""
    of_group = _OF_GROUP.fullmatch(fold(text)) is not None
    return of_group or _sets_two(text) or _asks_order(text) or _says_what(context, text)


def says_more_than_staff(context: str, text: str) -> bool:
    """Whether a turn asks fully after one that only tells that its asker handles papers for others."""
    staff = _STAFF.fullmatch(fold(context)) is not None and not asks_anything(context)
    return staff and len(text.split()) >= _ASKS_FULLY and asks_anything(text)


def _says_what(context: str, text: str) -> bool:
    """Whether a turn says what is meant, in words of the review, after one that has none: "mấy giờ rồi", then "ý em là hạn
    xong kiểm điểm"."""
    said = bare(text)
    meant = MEANT.match(fold(text)) is not None and len(said.split()) >= _ASKS_FULLY
    no_matter = REVIEW.search(fold(context)) is None and SUBJECTS.search(fold(context)) is None
    return meant and no_matter and not re.search(r"\d", context) and REVIEW.search(fold(said)) is not None


def _sets_two(text: str) -> bool:
    """Whether a turn sets two it names against each other: "tức là đảng viên làm trước hay tập thể làm trước"."""
    folded = fold(text)
    named = {match.group() for match in SUBJECTS.finditer(folded)}
    return len(named) > 1 and _EITHER.search(folded) is not None and len(folded.split()) >= _WHOLE


def _asks_order(text: str) -> bool:
    """Whether a turn asks in what order the review or the rating is done, naming which of the two."""
    return _ORDER.search(fold(text)) is not None
