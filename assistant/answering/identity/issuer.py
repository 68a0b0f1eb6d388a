"""Whether a document is of the body that a question says issued it, or was signed by whom it says."""

from __future__ import annotations

import re

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.question.asks import Asks
from assistant.answering.question.interrogative import confirms
from assistant.answering.question.question import Question
from corpus.citation import name_document
from corpus.document import Corpus, Document
from corpus.text import fold, squeeze

ISSUED = ("Đúng", "Có", "Không đúng", "Không")
_ISSUES = re.compile(
    r"\b(?:do|cua) .{3,60}\b(?:ban hanh|ky|ra)\b|\b(?:la|van ban) cua\b|\bco phai cua\b|\bban hanh (?:boi|la)\b"
)

_SIGNS = re.compile(
    r"(?:(?:vay|the|thi|cho (?:em|toi|minh) hoi)\s+)*(?:(?:co phai|phai chang)\s+)?(?:(?:la|do|chinh|dong chi|ong|ba|bac)\s+)*"
    r"(?P<who>[a-z][a-z ]{3,40}?)(?: (?:la nguoi|da|moi|vua))* ky\b(?! (?:luat|kiem|nao|may|hom|ngay))"
)
_NOBODY = re.compile(
    r"\b(?:ai|nao|gi|nguoi|ngay|duoc|van ban|quy dinh|huong dan|chua|khong|ko|ban kiem diem|bao cao)\b"
)


def signer_claim(document: Document, question: Question) -> Claim | None:
    """Có or Không to "có phải Thủ tướng ký … không", with who signed it; None where nobody is named or it is not known."""
    folded = fold(question.text)
    if (
        (question.asks is not Asks.YES_NO and not confirms(folded))
        or not document.signer
        or len(question.documents) > 1
    ):
        return None
    found = _SIGNS.match(squeeze(fold(question.without_documents)))
    if found is None or _NOBODY.search(found["who"]):
        return None
    right = re.search(rf"\b{re.escape(found['who'].strip())}\b", fold(document.signer)) is not None
    return signed_by(document, ISSUED[1 if right else 3])


def signed_by(document: Document, word: str) -> Claim:
    """Who signed a document, led by a verdict."""
    return Claim(f"{word}. Người ký {name_document(document)}: {document.signer}.", (document.id,), ClaimKind.IDENTITY)


def issuer_claim(corpus: Corpus, document: Document, question: Question) -> Claim | None:
    """Đúng or Không to "… do Ban Tổ chức Trung ương ban hành phải không"; None where no one body is named or asked of."""
    folded = fold(question.text)
    if (question.asks is not Asks.YES_NO and not confirms(folded)) or len(question.documents) > 1:
        return None
    told = fold(question.without_documents)
    if not _ISSUES.search(told):
        return None
    bodies = {fold(item.issuer) for item in corpus if re.search(rf"\b{re.escape(fold(item.issuer))}\b", told)}
    longest = {body for body in bodies if not any(body != other and body in other for other in bodies)}
    if len(longest) != 1:
        return None
    body, issuer = longest.pop(), fold(document.issuer)
    right = body in issuer or issuer in body
    confirming = confirms(folded)
    return issued_by(document, ISSUED[(0 if right else 2) + (0 if confirming else 1)])


def issued_by(document: Document, word: str) -> Claim:
    """Who issued a document, led by a verdict."""
    return Claim(
        f"{word}. {name_document(document)} do {document.issuer} ban hành.", (document.id,), ClaimKind.IDENTITY
    )
