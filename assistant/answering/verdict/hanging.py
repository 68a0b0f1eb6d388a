"""A stored Tùy where the question itself tells the case it hangs on: Có where the condition is told, Không where what is told
is the case the sentence leaves out."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import EXCEPTS, clauses
from assistant.answering.matter.level import rating
from assistant.answering.question.act import telling
from assistant.answering.question.interrogative import is_universal
from assistant.answering.question.polarity import Stance, main_clause
from assistant.answering.verdict.settled import said_of
from assistant.answering.verdict.wording import remainder
from corpus.document import Asking, Provision
from corpus.text import fold, squeeze
from index.search import Index
from index.text import tokens

_MET = 0.6  # the share of a condition that a question must tell to meet it
_SAME = 0.7  # the share of a stored sentence that a clause must hold to be the one it was drawn from
_LEFT_OUT = re.compile(r"\bkhong (?:tinh |ap dung |xep )?(?:neu|khi) ([^;]*)")
_WHEN = re.compile(r"\b(?:khi|neu) ([^;]*?)(?:,? nhung\b|;|$)")
_BEFORE = re.compile(r"(.{12,}?) thi\b")
_OF_DUTY = re.compile(r"\blien quan (?:chuc trach|(?:hoat dong )?cong vu)")
_DUTY_TOLD = re.compile(r"\b(?:chuc trach|cong vu|cong viec|nghiep vu|nhiem vu duoc giao|trong (?:khi )?lam viec)\b")
_BESIDE_DUTY = re.compile(
    r"\b(?:ngoai|khong (?:he )?(?:lien quan|dinh|thuoc|do|vi))(?: \w+){0,4} (?:chuc trach|cong vu|nhiem vu|cong viec)\b"
)
_LACKING = re.compile(r"\b(?:khong|chua) (?:co|bi|de)\b")
_NOT_AT_ALL = re.compile(r"\b(?:chang|cha|dau (?:co|he))\b(?= (?:he |co |phai )*(?:dinh|lien quan|thuoc|do|vi|o)\b)")
_DENIED = re.compile(r"\bkhong (?:he |phai |co )?(?:lien quan|o)\b")
# What people say for a term of the conditions.
_TERMS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(?:dinh dang|dinh liu|dinh)(?: gi)?(?: toi| den)?\b"), "lien quan"),
    (re.compile(r"\b(?:mac loi|lam sai|sai pham|loi)\b"), "vi pham"),
    (re.compile(r"\b(?:(?:hoi|luc) con o|ben|o|tai)? ?(?:co quan|don vi|so|cho|noi|truong|phong)(?: lam viec| cong tac)? cu\b"), "o noi cong tac cu"),
    (re.compile(r"\b(khien trach|canh cao|cach chuc|khai tru)\b"), r"ky luat khien trach \1"),
    (re.compile(r"\b(?:dang|chi|cap) uy vien\b|\b(?:nam )?(?:trong|o trong) (?:dang uy|chi uy|cap uy)\b"), "thanh vien cap uy"),
    (re.compile(r"\b(?:ban giam (?:doc|hieu)|ban lanh dao|lanh dao (?:ubnd|uy ban))\b"), "thanh vien tap the lanh dao quan ly"),
    (re.compile(r"\bdeu (?:la )?"), "dong thoi la "),
)  # fmt: skip


def unhung(index: Index, folded: str, asked: Stance, item: Asking, provision: Provision) -> Claim | None:
    """The opening where what a stored Tùy hangs on is told (`folded`: the whole message)."""
    folded = _NOT_AT_ALL.sub("khong", folded)
    if item.lead is None or item.opens != "tùy" or asked.denies or is_universal(folded):
        return None
    level, theirs = rating(main_clause(asked.folded)), rating(fold(provision.heading))
    if level is not None and theirs is not None and level != theirs:
        return None  # another level is asked about than the one that follows
    rest = remainder(item.lead)
    said = fold(rest).rstrip(".")
    left_out = _LEFT_OUT.search(said)
    main = said if left_out is None else said[: left_out.start()]
    told = _in_terms(folded)
    condition = _WHEN.search(main) or _BEFORE.match(main)
    if condition is None:
        return None
    if left_out is not None and any(_is_told(index, case, told) for case in left_out[1].split(" hoac ")):
        return Claim(f"Không. {rest}", (provision.key,), ClaimKind.LEAD)
    if _OF_DUTY.search(condition[1]) and _BESIDE_DUTY.search(folded):
        return Claim(f"Không. {rest}", (provision.key,), ClaimKind.LEAD)
    if _OF_DUTY.search(condition[1]) and not _DUTY_TOLD.search(folded):
        return None  # whether the breach was one of duty is what it hangs on
    if not _is_told(index, condition[1], told) or _DENIED.search(told):
        return None
    if _LACKING.search(condition[1]) and not _LACKING.search(told):
        return None  # "chỉ khi không có thành viên bị kỷ luật": what is told is what may not be
    whole = _clause_of(index, main, provision)
    if whole is not None and EXCEPTS.search(fold(whole)):
        return None
    if whole is not None and _LACKING.search(fold(whole)) and not _LACKING.search(condition[1]):
        return None  # the clause is of the other case
    return None if whole is None else Claim(said_of("Có", provision, whole), (provision.key,), ClaimKind.LEAD)


def _in_terms(folded: str) -> str:
    for spoken, term in _TERMS:
        folded = spoken.sub(term, folded)
    return folded


def _is_told(index: Index, case: str, told: str) -> bool:
    words = telling(case)
    return len(words) >= 2 and index.share(words, tokens(told)) >= _MET


def _clause_of(index: Index, said: str, provision: Provision) -> str | None:
    """The clause that a stored sentence was drawn from: the shortest that holds most of its condition."""
    found = [squeeze(each.text) for each in clauses(provision.text)]
    mine = telling(said)
    held = [text for text in found if index.share(mine, tokens(f"{provision.heading} {text}")) >= _SAME]
    return min(held, key=len, default=None)
