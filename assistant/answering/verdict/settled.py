"""A statement put to a provision that one of its clauses repeats, or denies in so many words."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import EXCEPTS, clauses
from assistant.answering.clauses.repeating import in_order, weighty_share
from assistant.answering.matter.condition import agrees, share_untold, thresholds
from assistant.answering.matter.subject import conflicts, slots
from assistant.answering.question.act import telling
from assistant.answering.question.contrast import contrast
from assistant.answering.question.interrogative import is_universal
from assistant.answering.question.polarity import Stance
from assistant.answering.said import as_said
from assistant.answering.verdict.refuted import is_refuted
from assistant.answering.verdict.stated import UNDER_CONDITION
from assistant.answering.verdict.word import verdict_word
from corpus.document import Provision
from corpus.text import fold, squeeze
from index.text import tokens

_LONGEST = 420
_SHORTEST = 5  # words a statement must have to be recognized in a clause
_REPEATED = 0.85  # the weighted share of a statement that a clause must hold, in its order
_DENIED = 0.7  # the weighted share of what a clause denies that a statement must claim
_ABOUT = 0.4  # and of the statement that the clause must speak of
_NOT = re.compile(
    r"\b(?:khong phai|khong con|khong co|khong|chua)\b(?! (?:hoan thanh|giu chuc|lam viec|thuoc he thong|qua|vuot|neu|ghi|chi))"
)
_UNFIT = re.compile(
    r"\b(?:chua|khong) (?:du|dat) (?:dieu kien|tieu chuan)(?: de| duoc)*\b"
)  # what one is not fit for is not had
_LAPSES = re.compile(r"\b(?:het (?:gia tri|hieu luc|tac dung)|mat (?:gia tri|hieu luc)|bi (?:bo|bai bo|xoa|huy))\b")
_ONLY = re.compile(r"\b(?<!dong )chi\b(?! (?:bo|uy|tieu|dao|thi|huy|tiet|bao)\b)")
_DECIDES = re.compile(r"\b(?:quyet dinh|quyet|chot|ket luan)\b")
_SAID = re.compile(r"(Đúng|Không đúng|Có|Không), điều khoản nêu: (.+)", re.DOTALL)
_NEGATES = re.compile(r"\b(?:khong|chua)\b(?! (?:hoan thanh|giu chuc|lam viec))")


def settled(
    folded: str, asked: Stance, provision: Provision, weight: Callable[[str], float], *, confirming: bool
) -> Claim | None:
    """Không where a clause denies what is stated ("không thay 27 biểu hiện"), Đúng where one repeats it word for word."""
    if asked.denies or _NEGATES.search(re.sub(r"\b(?:khong|ko|chua)\s*$", "", asked.folded)):
        return None
    lapsed = _LAPSES.sub("thay", asked.folded)
    for clause in clauses(provision.text):
        text = squeeze(clause.text)
        if len(text) > _LONGEST or text.endswith(":"):
            continue
        if lapsed != asked.folded and "khong thay" in fold(text) and _denies(lapsed, fold(text), weight):
            return _claim(verdict_word(holds=False, confirming=confirming), provision, text)
        if not _fits(folded, asked, provision, text):
            continue
        if _denies(asked.folded, fold(text), weight):
            return _claim(verdict_word(holds=False, confirming=confirming), provision, text)
        if confirming and _repeats(asked.folded, fold(text), weight):
            return _claim("Đúng", provision, text)
    return None


def is_settled(text: str, provision: Provision) -> bool:
    """Whether an opening made by `settled` gives a whole clause, one that denies where its word does."""
    found = _SAID.fullmatch(text)
    if found is None:
        return is_refuted(text, provision)
    whole = {as_said(provision, squeeze(clause.text)) for clause in clauses(provision.text)}
    denies = _NOT.search(fold(found[2])) is not None or bool(thresholds(found[2]))
    return found[2] in whole and (not found[1].startswith("Không") or denies)


def said_of(word: str, provision: Provision, text: str) -> str:
    """A verdict with the clause that settles it."""
    return f"{word}, điều khoản nêu: {as_said(provision, text)}"


def _claim(word: str, provision: Provision, text: str) -> Claim:
    return Claim(said_of(word, provision, text), (provision.key,), ClaimKind.LEAD)


def _fits(folded: str, asked: Stance, provision: Provision, text: str) -> bool:
    headed = f"{provision.heading} {text}"
    return (
        not conflicts(slots(folded), slots(headed))
        and not conflicts(slots(folded), slots(text))
        and not contrast(asked.folded, fold(text))
        and agrees(folded, "", text)
        and not share_untold(folded, text)
    )


def _denies(statement: str, clause: str, weight: Callable[[str], float]) -> bool:
    """Whether a clause says "không" of the very thing stated, and speaks of the rest of the statement too."""
    mine = telling(statement)
    if EXCEPTS.search(clause):
        return False
    if len(mine) < 3 or not weighty_share(mine, tokens(clause), weight) >= _ABOUT:
        return False
    clause = _UNFIT.sub("khong duoc", UNDER_CONDITION.sub(" thi ", clause))
    for found in _NOT.finditer(clause):
        window = telling(re.split(r"[;:.,]| ma | nhung | va ", clause[found.end() :])[0])[:4]
        if len(window) >= 2 and window[0] in mine and weighty_share(window, mine, weight) >= _DENIED:
            return True
    return False


def _repeats(statement: str, clause: str, weight: Callable[[str], float]) -> bool:
    """Whether a clause holds nearly all words of a statement in their order, denying and excepting nothing."""
    mine, theirs = tokens(statement), tokens(clause)
    if len(mine) < _SHORTEST or _NEGATES.search(clause) or EXCEPTS.search(clause):
        return False
    if is_universal(statement) or bool(_ONLY.search(statement)) != bool(_ONLY.search(clause)):
        return False
    if _DECIDES.search(statement) and not _DECIDES.search(clause):
        return False  # who proposes a thing does not decide it
    held = in_order(mine, theirs)
    return sum(weight(word) for word in held) >= _REPEATED * sum(weight(word) for word in mine)
