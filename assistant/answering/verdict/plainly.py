"""Có where a clause says without a modal what is asked ("… kiểm điểm cả tại nơi kiêm nhiệm"): what a rule states is to be
done, is so, counts."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import clauses
from assistant.answering.clauses.repeating import in_order
from assistant.answering.matter.condition import agrees
from assistant.answering.matter.parties import other_party
from assistant.answering.matter.subject import conflicts, slots
from assistant.answering.question.act import IDLE, telling
from assistant.answering.question.contrast import contrast
from assistant.answering.question.interrogative import is_universal
from assistant.answering.question.polarity import Mode, Stance, main_clause
from assistant.answering.question.rated import RATINGS
from assistant.answering.verdict.gainsaid import figures
from assistant.answering.verdict.level_clause import affirms_nothing
from assistant.answering.verdict.settled import said_of
from assistant.answering.verdict.word import verdict_word
from corpus.document import Provision
from corpus.text import fold, squeeze
from index.search import Index
from index.text import tokens

_LONGEST = 420
_SHORTEST = 3  # telling words of what is asked
_TELLING = 2  # and those of them that are not words of every review
_OF_EVERY_REVIEW = frozenset(tokens("kiem diem danh gia xep loai"))
_HELD = 0.85  # the share of them that the clause, under its heading, must hold
_ORDERED = 0.6  # and in their order
_CASE_TOLD = 0.5  # the share of the clause's own condition that must be told
_LIMITS = re.compile(
    r"\b(?:khong|chua|(?<!tieu )(?<!dong )chi(?! (?:bo|uy|dao|tieu|huy|tiet|doan)\b)|tru|ngoai le|ngoai tru|rieng|mien|tuy|co the|moi (?:duoc|den|xep|kiem)|chon trong so|trong so)\b"
)
_WHO = re.compile(
    r"\b(?:nguoi dung dau|cap truong|cap pho|thu truong|bi thu|tap the|chi bo|dang bo|co quan|don vi|cap tren|cap duoi|nhan vien)\b"
)
_ONLY = re.compile(r"\b(?<!dong )(?<!tieu )chi\b(?! (?:bo|uy|dao|tieu|huy|tiet|doan)\b)|\bduy nhat\b|\bngay\b")
_DROPS = re.compile(r"\b(?:bo|mien|khoi|huy|bo qua) (?:kiem diem|xep loai|danh gia|hop|viet|lam|buoc|khau|phan|qua)\b")
_CASE = re.compile(r"\b(?:neu|khi)\b ([^,;:.]*)")
_BEFORE_ALL = re.compile(r"(?:- )?(?:khi|neu) ([^,;:.]*),")
_DECIDED_BY = re.compile(r"(\w+ \w+)(?: (?:co quyen|tu|se|duoc|la))* (?:quyet dinh|chu tri|de xuat|tu danh gia)\b")
_APART = (
    (r"\btam thoi\b", r"\bchinh thuc\b"),
    (r"\bcu\b", r"\bmoi\b"),
    (r"\btu danh gia\b", r"\bquyet dinh\b"),
    (r"\bde xuat\b", r"\bquyet dinh\b"),
    (r"\btruoc\b", r"\bsau\b"),
    (r"\b2a\b", r"\b2b\b"),
)
_LACKING = re.compile(r"\b(?:khong|chua|thieu)\b")
_DONE = frozenset(tokens("thực hiện tiến hành tổ chức diện thuộc nhất thiết cần đúng vẫn còn nữa hàng hằng"))


def plainly(index: Index, question: str, asked: Stance, provision: Provision, *, confirming: bool) -> Claim | None:
    """Có (Đúng) where a clause holds what is asked, in its order, under no limit that the question does not tell.

    Args:
        question: the message, folded.
    """
    main = main_clause(asked.folded)
    if (
        asked.denies
        or asked.mode in (Mode.FAULT, Mode.SOUND)
        or is_universal(main)
        or _ONLY.search(main)
        or _DROPS.search(main)
    ):
        return None
    mine = [word for word in tokens(index.normalizer.question(main)[0]) if word not in IDLE and word not in _DONE]
    if len(set(mine)) < _SHORTEST or len(set(mine) - _OF_EVERY_REVIEW) < _TELLING:
        return None
    whole, case = clauses(provision.text), case_put(asked.folded)
    for clause in whole:
        text = squeeze(clause.text)
        if len(text) > _LONGEST or text.endswith(":"):
            continue
        if affirms_nothing(clause, whole, provision, asked):
            continue
        if not _is_case_told(index, question, text) or _rated_otherwise(asked.folded, text):
            continue
        for part in re.split(r"[;.](?= |$)", fold(text)):
            if _LACKING.search(case) and not _LACKING.search(part):
                continue  # what is so of any is not so of who lacks a thing
            if _says(index, mine, main, part, provision) and _fits(index, question, main, part, provision):
                word = verdict_word(holds=True, confirming=confirming)
                return Claim(said_of(word, provision, text), (provision.key,), ClaimKind.LEAD)
    return None


def case_put(asked: str) -> str:
    """What a statement puts first, as the case it is said of."""
    main = main_clause(asked)
    return asked.removesuffix(main) if asked.endswith(main) else ""


def _rated_otherwise(asked: str, text: str) -> bool:
    """Whether the case put first is the rating of somebody the clause does not name ("người đứng đầu xuất sắc thì …")."""
    case = case_put(asked)
    rated = RATINGS.search(case)
    who = None if rated is None else _WHO.search(case[: rated.start()])
    return who is not None and who[0] not in fold(text)


def _says(index: Index, mine: list[str], main: str, part: str, provision: Provision) -> bool:
    """Whether a part of a clause holds nearly all that is asked, its figures and who decides among it."""
    if _LIMITS.search(part) or figures(main) - figures(part):
        return False
    said = tokens(part)
    if index.share(mine, [*said, *tokens(provision.heading)]) < _HELD or index.share(mine, said) < _ORDERED:
        return False
    decided = _DECIDED_BY.search(main)
    if decided is not None and f"{decided[1]} " not in part:
        return False
    return index.share(mine, in_order(mine, said)) >= _ORDERED


def _fits(index: Index, question: str, main: str, part: str, provision: Provision) -> bool:
    """Whether a part of a clause speaks of the subject, the figures and the case asked about, and of one side only."""
    if conflicts(slots(question), slots(f"{provision.heading} {part}")) or contrast(main, part):
        return False
    if not agrees(question, "", part) or other_party(question, part):
        return False
    if any(re.search(one, part) and re.search(other, part) for one, other in _APART):
        return False
    return all(_is_told(index, question, case) for case in _CASE.findall(part))


def _is_case_told(index: Index, question: str, text: str) -> bool:
    """Whether the case that a clause puts before all it says ("Khi cần, A …; B …") is told."""
    case = _BEFORE_ALL.match(fold(text))
    return case is None or _is_told(index, question, case[1])


def _is_told(index: Index, question: str, case: str) -> bool:
    words = telling(case)
    return not words or index.share(words, tokens(question)) >= _CASE_TOLD
