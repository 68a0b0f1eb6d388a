"""The reason of a rule, where it is asked for: no Có or Không answers that, and what gives no reason is told to give none."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question.question import Question
from assistant.answering.stored.alike import CLOSE, alike_leads
from corpus.document import Provision
from corpus.text import fold
from index.search import Index

_CALL = r"(?:(?:da|a|o|ua|the|vay|nhung|ma|cho|hoi|em|toi|minh|chau|anh|chi|ad|thua|thac mac|khong hieu|theo|cac bac)\b[\s,:.]*)*"
_SAO = r"(?!y\b|chep|luc|ke\b|luu|nhan|gui|cho\b|nhe|giay|cung duoc|de\b|ban\b|thi\b|day\b)"
_WHY = re.compile(
    rf"\b(?:tai sao|vi sao|vi (?:ly do|co) (?:gi|nao)|ly do (?:gi|nao|tai sao|vi sao|cua viec|thay|doi|bo|phai|khong|quy dinh)|co so nao ma)\b|^{_CALL}sao (?:ma )?{_SAO}(?=\w)|"
    rf"[,.;?!] (?:the |vay |ma )?sao {_SAO}(?:\w+ ){{1,8}}?(?:lai|khong|phai|duoc|chi|bi)\b"
)
_HOW = re.compile(r"\b(?:lam|ra|the|biet|thi|nhu the|tinh|xu ly) sao\b")
_REASON = re.compile(r"\b(?:vì|do|nhằm|để|bởi|tránh|bảo đảm|nguyên nhân|mục đích|căn cứ|là cơ sở)\b", re.IGNORECASE)
_CONDITION = re.compile(r"\b(?:[Vv]ì|yêu cầu (?:ít nhất|không quá)|ngưỡng)\b")
_LOOKS_BACK = re.compile(r"\b(?:nguyen nhan|loi chinh|sa nga|suy thoai)\b")


def asks_why(question: Question) -> bool:
    """Whether the reason of a thing is asked for, not how it is done."""
    folded = question.folded
    return _WHY.search(folded) is not None or (_HOW.search(folded) is None and _WHY.search(fold(question.text)) is not None)  # fmt: skip


def reason(index: Index, question: Question, part: str, provision: Provision) -> Claim | None:
    """The stored sentence that gives the reason asked for, without a word to a yes-or-no question."""
    stored = alike_leads(index, question, part, provision, yes_no=False)
    return next(
        (
            Claim(asked.lead, (provision.key,), ClaimKind.LEAD)
            for asked, alike in stored
            if asked.lead and alike >= CLOSE and (_WHY.search(fold(asked.text)) or _REASON.search(asked.lead))
        ),
        None,
    )


def gives_reason(question: Question, claims: list[Claim]) -> bool:
    """Whether what is said tells a reason, is about a document as a whole, or a cause is asked for that the texts treat."""
    rule = bool(claims) and claims[0].kind in (ClaimKind.CLAUSE, ClaimKind.FINDING)
    if rule and claims[0].kind is ClaimKind.FINDING and _CONDITION.search(claims[0].text):
        return True  # which condition a case does not meet is the reason asked for
    return not rule or _LOOKS_BACK.search(question.folded) is not None
