"""Votes on a rating ("bỏ phiếu", "giơ tay", "quá nửa số phiếu"): what is told of a share of those rated or of who attends does
not answer who asks of votes."""

from __future__ import annotations

import re

from assistant.answering.question.question import Question
from assistant.answering.said import all_of
from corpus.document import Provision

_VOTE = re.compile(
    r"\b(?:bo|kiem|phat|thu|gui|dem|du|so|ty le|thieu|duoc|phai|qua ban|qua nua) phieu\b|\bphieu (?:kin|bau|dong y|tan thanh|thuan|bieu quyet|binh chon|xep loai)\b|"
    r"\b\d+ phieu\b|\bbieu quyet\b|\bgio tay\b|\b(?:binh|bau) chon\b"
)
_OF_TRUST = re.compile(r"\btin nhiem\b")  # votes of confidence have a rule of their own
_OF_SHARE = re.compile(r"\b20 ?%|\b(?:20|25) phan tram|\bkhong che\b|\bvuot (?:ty le|tran)\b")

_FROM_ABOVE = re.compile(r"\bcap tren\b|\bdang uy vien\b|\bdai (?:dien|bieu)\b|\bdoan (?:du|cong tac|kiem)\b")
_OF_DELEGATION = re.compile(r"^Đoàn dự")
_APPEALS = re.compile(
    r"\b(?:khieu nai|kien nghi|phan anh|to cao)\b[^,.;?]*\b(?:o dau|gui (?:ai|dau|cho ai|len dau)|voi ai|noi nao|cho nao|cap nao)\b"
)
_DONE = re.compile(r"\bda (?:\w+ )?(?:bo phieu|bieu quyet|gio tay)\b")  # a vote that was held is told, not asked about


def votes(folded: str) -> bool:
    """Whether a text (folded) speaks of voting on something other than confidence in a person."""
    return _VOTE.search(folded) is not None and not _OF_TRUST.search(folded)


def asks_of_votes(folded: str) -> bool:
    """Whether a message is about votes and not about the share of the best."""
    told = _OF_SHARE.search(folded) or _DONE.search(folded) or _APPEALS.search(folded)
    return votes(folded) and told is None


def of_votes(question: Question, provision: Provision, _: Provision | None) -> bool | None:
    """Where votes are asked about, whether a provision, or what is known of it, speaks of them."""
    if not asks_of_votes(question.folded):
        return None
    from_above = _FROM_ABOVE.search(question.folded) is not None
    return _VOTE.search(all_of(provision)) is not None and (from_above or not _OF_DELEGATION.search(provision.heading))
