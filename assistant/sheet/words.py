"""A cell's words as the regulations mean them: a rating, a discipline, whom it is about, yes or no."""

from __future__ import annotations

import re
from functools import lru_cache

from assistant.sheet.cell import Unreadable
from assistant.sheet.headings import plain_words
from corpus.vocabulary import Discipline, Rating, SubjectGroup

_RATINGS = {
    Rating.EXCELLENT: r"(?:(?:hoan thanh )?xuat sac(?: nhiem vu| nv)?|htxs(?:nv)?|xs)",
    Rating.NOT_COMPLETED: r"(?:(?:khong|ko|k|chua) (?:hoan thanh|ht)(?: nhiem vu| nv)?|kht(?:nv)?)",
    Rating.GOOD: r"(?:(?:(?:hoan thanh|ht) )?tot(?: nhiem vu| nv)?|htt(?:nv)?|t)",
    Rating.COMPLETED: r"(?:(?:hoan thanh|ht)(?: nhiem vu| nv)?|htnv)",
}
_READ = {rating: re.compile(rf"^(?:(?:de nghi|de xuat|muc|xep loai|loai) )*{pattern}$") for rating, pattern in _RATINGS.items()}  # fmt: skip
_NOT_RATED = re.compile(r"(?:chua|khong|ko) (?:duoc |phai )?(?:xep|danh gia|kiem diem)|\bmien\b|dinh chi|^(?:c|k)xl$")
_DISCIPLINES = {
    Discipline.REPRIMAND: "khien trach",
    Discipline.CAUTION: "canh cao",
    Discipline.REMOVAL: "cach chuc",
    Discipline.EXPULSION: "khai tru",
}
_NO_DISCIPLINE = re.compile(r"^(?:0|khong(?: co| bi.*)?|chua(?: co| bi.*)?|ko|k)$")
_OF_DUTY = re.compile(r"lien quan (?:den )?(?:hoat dong )?(?:chuc trach|cong vu)")
_NOT_OF_DUTY = re.compile(r"(?:khong|ko) lien quan")
_NO_POST = re.compile(
    r"\b(?:khong|ko) (?:giu|co|la|phai)? ?(?:chuc vu |can bo )*(?:lanh dao|quan ly)|khong giu chuc vu"
)
_SUBJECTS = {
    SubjectGroup.LEADERSHIP_COLLECTIVE: re.compile("tap the"),
    SubjectGroup.PARTY_ORGANIZATION: re.compile("to chuc|chi bo|dang bo"),
    SubjectGroup.LEADER: re.compile(r"lanh dao|quan ly|^ld$|^cb ?ld|\bcan bo ld|\bld ?ql\b"),
    SubjectGroup.PARTY_MEMBER: re.compile("dang vien|ca nhan|^dv$"),
}
_YES = frozenset(("co", "x", "1", "dung", "v", "roi"))
_NO = frozenset(("khong", "0", "ko", "k", "sai"))


@lru_cache(maxsize=512)
def rating(text: str) -> Rating | None:
    """A rating by its full name or an abbreviation; None for who is not rated, or nothing.

    Raises:
        Unreadable: other words, also where they hold a rating's: "rất tốt" is none.
    """
    words = plain_words(text)
    if not words or _NOT_RATED.search(words):
        return None
    found = next((one for one, pattern in _READ.items() if pattern.match(words)), None)
    if found is None:
        raise Unreadable("không phải một mức xếp loại")
    return found


@lru_cache(maxsize=512)
def discipline(text: str) -> Discipline | None:
    """A form of discipline; None for none.

    Raises:
        Unreadable: words that are no form of discipline.
    """
    words = plain_words(text)
    if not words or _NO_DISCIPLINE.match(words):
        return None
    found = next((one for one, pattern in _DISCIPLINES.items() if pattern in words), None)
    if found is None:
        raise Unreadable("không phải hình thức kỷ luật")
    return found


def of_duty(text: str) -> bool | None:
    """Whether words beside a discipline say that it was of duty; None where they do not say."""
    words = plain_words(text)
    if _NOT_OF_DUTY.search(words):
        return False
    return True if _OF_DUTY.search(words) else None


def yes(text: str) -> bool | None:
    """Yes, no, or None where it is neither."""
    words = plain_words(text)
    return True if words in _YES else False if words in _NO else None


def subject(text: str) -> SubjectGroup | None:
    """The kind of subject that words name; None where they name another group."""
    words = plain_words(text)
    if _NO_POST.search(words):
        return SubjectGroup.PARTY_MEMBER
    return next((one for one, pattern in _SUBJECTS.items() if pattern.search(words)), None)
