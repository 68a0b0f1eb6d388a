"""When the word stored with a question may not be said to one that is like it."""

from __future__ import annotations

import re

from assistant.answering.act_told import leaves_act
from assistant.answering.enough import says_not_enough
from assistant.answering.gainsaid import gainsaid
from assistant.answering.put_off import outlasts
from assistant.answering.question import Question
from assistant.answering.transfer import barred
from assistant.answering.turning import turns
from corpus.document import Asking, Document
from corpus.text import fold
from index.search import Index

_PUNISHED = re.compile(r"\b(?:ky luat|khien trach|canh cao|cach chuc|khai tru|xu ly hinh su)\b")
_ONLY = re.compile(r"\b[Cc]hỉ\b(?! thị| đạo| tiêu| huy)")
_ONLY_SAID = re.compile(r"\bchi\b(?! (?:bo|uy|tieu|dao|thi|huy|tiet)\b)|\b(?:moi|rieng|duy nhat|thoi)\b")
_FORM = re.compile(r"\bmau (?:so )?0?(\d[a-c]?)\b")
_IN_TURN = re.compile(
    r"\b(?:kiem diem|xep loai|danh gia)(?: xong)? (?:truoc|sau)(?: roi)?(?: (?:moi|den|toi))? (?:cap|ca nhan|tap the|dang vien|nguoi|can bo|lanh dao|chi bo|dang bo|chinh quyen|cap uy|thanh vien)\b"
)
_TURN = re.compile(r"\b(?:truoc|sau|thu tu|trinh tu|lan luot)\b")
_PRIVATE = re.compile(
    r"\b(?:doanh nghiep|cong ty|to chuc kinh te) (?:tu nhan|nuoc ngoai|ngoai nha nuoc|fdi)\b|\bngoai nha nuoc\b"
)
_THE_SAME = re.compile(r"\bco phai (?:la |deu la )?(?:mot|giong nhau|nhu nhau)(?: \w+)? khong\b")
_ALL = re.compile(r"\bca chi bo\b.*\bhet\b")
_AHEAD = re.compile(
    r"\b(?:truoc khi|khi chua|luc chua|ma chua|chua) (?:co|duoc|ra|biet) (?:\w+ )?(?:ket qua|quyet dinh|ket luan)\b"
)
_NONE = re.compile(r"\bkhong (?:mot )?ai\b|\bkhong co (?:\w+ ){0,3}?(?:nao|ai)\b|\bkhong (?:chon|xep|co) ai\b")


def withheld(index: Index, question: Question, part: str, asked: Asking, document: Document, alike: float) -> bool:
    """Whether something told, denied or left out turns the answer: a transfer, a lapse, a figure, a lack, a "chỉ"."""
    if barred(index, question, part, asked, document) or outlasts(question.folded, asked.lead or ""):
        return True
    if leaves_act(index, question, part, asked, alike):
        return True
    if gainsaid(index, fold(question.text), part, asked) or turns(index, fold(question.text), part, asked, alike):
        return True
    if asked.opens != "tùy" and _PUNISHED.search(fold(asked.text)) and not _PUNISHED.search(question.folded):
        return True  # what a discipline brings is not brought by the act alone
    mine, theirs = set(_FORM.findall(question.folded)), set(_FORM.findall(fold(f"{asked.text} {asked.lead}")))
    if mine and theirs and not mine & theirs:
        return True  # what is so of one form is not so of another
    if _NONE.search(part) and not _NONE.search(fold(asked.text)):
        return True  # what is so of many is not so of none
    if asked.opens == "không" and _ALL.search(fold(asked.text)) and not _ALL.search(part):
        return True  # what all of them may not be, one may
    told = fold(f"{asked.text} {asked.lead}")
    if any(words.search(question.folded) and not words.search(told) for words in (_PRIVATE, _THE_SAME)):
        return (
            True  # what holds of public bodies, or of each of two things, is not told of a firm or of their being one
        )
    if _AHEAD.search(question.folded) and not _AHEAD.search(fold(f"{asked.text} {asked.lead}")):
        return True  # what holds of a result does not hold before there is one
    if _IN_TURN.search(question.folded) and not _TURN.search(fold(f"{asked.text} {asked.lead}")):
        return True  # who goes before whom is not told by what says nothing of a turn
    if asked.opens == "không" and _ONLY.search(asked.text) and not _ONLY_SAID.search(question.folded):
        return True  # what "chỉ …" wrongly leaves out is denied, not what the question asks of
    return says_not_enough(index, question.folded, asked)
