"""The matter of a question: the unit, share or day asked for, the discipline, the exception. A provision or stored sentence
of another matter does not answer, however many words it shares."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.left_open import is_open_as_read
from assistant.answering.matter.circumstance import circumstances, identity_tells, rules_on, tells
from assistant.answering.matter.level import DISCIPLINE, rating
from assistant.answering.matter.subject import slots
from assistant.answering.matter.topic import topic_of
from assistant.answering.matter.voting import asks_of_votes, votes
from assistant.answering.question.question import Question
from assistant.answering.said import all_of, folded_of, text_of
from corpus.document import Corpus, Provision
from index.query import Hit

_UNITS = {
    "ngay": r"\d ngay|\d ngay lam viec|mot ngay|nua ngay",
    "tuoi": r"\d tuoi",
    "tien": r"\d (?:dong|trieu|nghin)\b|muc luong co so",
    "gio": r"\d gio\b",
    "trang": r"\d trang\b",
    "diem": r"\d diem\b|\btong diem\b",
}
_ASKED_UNIT = re.compile(r"\b(?:may|bao nhieu) (ngay|tuoi|tien|gio|trang|diem)\b(?! (?:nao|may|thang|gi|ma|cu the)\b)")
_SCORED = re.compile(r"\b\d{1,3}(?:[.,]\d+)? ?diem\b")
_ASKED_SHARE = re.compile(
    r"\b(?:nao|khi nao|ai|gi|the nao)\b.{0,40}\b(\d{1,3}) ?(?:%|phan tram)|\b(\d{1,3}) ?(?:%|phan tram).{0,40}\b(?:nao|cho ai|khi nao|la gi|the nao)\b"
)
_DEADLINE = re.compile(r"^(?:thoi )?han (?!che|muc)|\bhan (?:chot|cuoi|nop|gui)\b")
_OF_REVIEW = re.compile(r"\b(?:kiem diem|xep loai)\b(?! (?:len|ve|cho))")
_ASKS_TIME = re.compile(
    r"\b(?:kiem diem|xep loai)(?: \w+){0,3} (?:luc nao|khi nao|bao gio|ngay nao|ngay may|thang nao)\b(?! (?:moi|bi|duoc|thi))|"
    r"\b(?:bao gio|khi nao|luc nao|chung nao)(?: thi)?(?: phai)? (?:nop|hop|lam) (?:\w+ ){0,3}?(?:kiem diem|xep loai)\b|"
    r"\b(?:han|deadline|dl)\b(?: \w+){0,5}? (?:kiem diem|xep loai|kd|xl)\b.{0,24}\b(?:khi nao|ngay nao|bao gio|bao h|luc nao|ngay may)\b"
)
_TIME = re.compile(r"\d{1,2}/\d{1,2}|\bcuoi nam\b|\btruoc khi\b|\bthang \d{1,2}\b|\bhang quy\b|\bdinh ky\b")
WHEN_REVIEWED = "Kiểm điểm, đánh giá, xếp loại hoàn thành vào thời điểm nào?"
_CASES_OF_LEVEL = re.compile(
    r"\b(?:may|nhung|cac) (?:truong hop|dieu kien|ly do|tieu chi|loi)(?: (?:nao|gi))?\b.{0,25}\b(?:thi|ma|de|bi|duoc)\b.{0,12}\bxep\b"
)
_EXCEPTION = re.compile(
    r"\b25\b(?! (?:nguoi|dong chi|dang vien))|\bnang\b|\bty le cao hon\b|\bcao hon (?:20|muc chung)|\bngoai le\b|\bnoi troi\b|\bvuot (?:tran|20|ty le)|\bthanh tich\b"
)
_PUNISHED = re.compile(r"\b(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b")
_SILENT = re.compile(r"\bkhong (?:neu|co quy tac|an dinh) (.*?)(?:[.;]|$)")
_PLAIN = frozenset("cach rieng cho don vi quy tac cung khong co cua va so trong xep loai duoc".split())


def unmet(corpus: Corpus, question: Question, hits: Sequence[Hit]) -> bool:
    """Whether the question's matter is one that no provision found speaks of: a circumstance, or a figure in a unit."""
    if question.documents or question.places:
        return False
    texts = [provision for hit in hits if (provision := corpus.provisions.get(hit.key)) is not None]
    cases = circumstances(question.folded)
    if _is_beside(question, texts):
        return False
    if cases and rules_on(question) and not any(tells(question, cases, item) for item in texts):
        return not any(identity_tells(question, item) for hit in hits if (item := corpus.documents.get(hit.key)))
    unit = _ASKED_UNIT.search(question.folded)
    told = [item for item in texts if cases & circumstances(all_of(item))] if cases and rules_on(question) else texts
    return unit is not None and not any(re.search(_UNITS[unit[1]], text_of(item)) for item in told)


def _is_beside(question: Question, texts: Sequence[Provision]) -> bool:
    """Whether a circumstance told is beside the matter: the first provision is headed by the asker's own standing in the
    Party, or the cases of a level are asked for, which hold wherever one works."""
    if not texts:
        return False
    mine, theirs = slots(question.folded).get("standing"), slots(texts[0].heading).get("standing")
    if mine is not None and theirs is not None and mine <= theirs:
        return True
    return _CASES_OF_LEVEL.search(question.folded) is not None and rating(question.folded) == rating(
        folded_of(texts[0].heading)
    )


def asks_unit(question: Question) -> bool:
    """Whether a figure in a unit is asked for ("mấy ngày")."""
    return _ASKED_UNIT.search(question.folded) is not None


_ANEW = re.compile(
    r"\b(?:kiem diem|xep loai|danh gia) (?:lai|bo sung|dot xuat)\b(?! (?:cuoi|hang|moi) )"
)  # when it is done once more has no day


_SUGGESTED = re.compile(r"\bgoi y\b")  # nor when those above suggest what is to be reviewed


def asks_time(question: Question) -> bool:
    """Whether the day of the review is asked for, no circumstance being told."""
    asked = _ASKS_TIME.search(question.folded) is not None or (
        _is_deadline(question) and _OF_REVIEW.search(question.folded) is not None
    )
    other = _ANEW.search(question.folded) or _SUGGESTED.search(question.folded)
    return asked and other is None and not circumstances(question.folded)


def _is_deadline(question: Question) -> bool:
    """Whether a topic is a deadline ("hạn nộp …")."""
    return _DEADLINE.search(question.folded) is not None and topic_of(question) is not None


_NO_CEILING = re.compile(r"\bkhong neu ty le khong che cho muc hoan thanh tot\b")
_AS_EXCELLENT = re.compile(r"\b(?:nhu|giong)(?: \w+)? (?:hoan thanh )?xuat sac\b")


def same_matter(asked: str, stored: str) -> bool:
    """Whether a stored question (folded, with its sentence) may stand for the one asked: one about a discipline or
    about votes needs one that speaks of it; "không hoàn thành" is no level beside the others."""
    if any(words.search(asked) and not words.search(stored) for words in (DISCIPLINE, _PUNISHED)):
        return False
    if asks_of_votes(asked) and not votes(stored):
        return False
    if (
        _EXCEPTION.search(stored)
        and not re.search(r"\b20 ?%", stored)
        and not _EXCEPTION.search(asked)
        and "xuat sac" in asked
    ):
        return False  # the higher share is for who asks of it
    if _NO_CEILING.search(stored) and "xuat sac" in asked and not _AS_EXCELLENT.search(asked):
        return False  # that Tốt has no ceiling is no answer to what the ceiling of Xuất sắc is counted on
    silent = _SILENT.search(stored)
    if (
        silent
        and not re.search(r"\d", asked)
        and not (set(re.findall(r"\w+", silent[1])) - _PLAIN) & set(asked.split())
    ):
        return False  # that the text is silent on rounding answers who asks of rounding
    mine, theirs = rating(asked), rating(stored)
    return mine is None or theirs is None or (mine == "none") == (theirs == "none")


_RATE_ASKED = re.compile(r"\b(?:ty le|ti le)(?: \w+){0,6} bao nhieu\b|\bbao nhieu (?:phan tram|%)")


def counts_asked(asked: str, lead: str) -> bool:
    """Whether a stored sentence gives a figure in the unit a folded question asks for ("dưới bao nhiêu điểm"); a question
    that asks for none is content with any."""
    if is_open_as_read(lead):
        return True  # what is told to be left open has no figure
    unit = _ASKED_UNIT.search(asked)
    if _RATE_ASKED.search(asked) and not re.search(r"%|phan tram|\d/\d|mot phan", lead):
        return False
    return unit is None or unit[1] == "ngay" or re.search(_UNITS[unit[1]], lead) is not None


def holds_deadline(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    """Where a topic is a deadline, whether a provision names a day."""
    if not _is_deadline(question):
        return None
    return re.search(r"\d{1,2}/\d{1,2}|\d ngay\b", text_of(provision)) is not None


def holds_unit(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    unit = _ASKED_UNIT.search(question.folded)
    if unit is None and _SCORED.search(question.folded):
        return re.search(r"\d diem\b|\btong diem\b", text_of(provision)) is not None
    return None if unit is None else re.search(_UNITS[unit[1]], text_of(provision)) is not None


def holds_share(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    share = _ASKED_SHARE.search(question.folded)
    return None if share is None else f"{share[1] or share[2]}%" in text_of(provision)


def holds_time(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    if not asks_time(question):
        return None
    return _TIME.search(text_of(provision)) is not None
