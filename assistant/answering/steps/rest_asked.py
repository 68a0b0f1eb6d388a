"""What a message asks beside the figures that were reckoned."""

from __future__ import annotations

import re

from assistant.answering import replies
from assistant.answering.opening.opening import opening
from assistant.answering.work import Work

_PARTS = 2
_OF_ANOTHER_KIND = re.compile(
    r"\b(?:ai|cap nao|o dau|noi nao|mau (?:nao|gi|so)|may ngay|bao lau|khi nao|bao gio|ngay nao|truoc ngay)\b"
)
_TELLS_NUMBER = re.compile(
    r"\d|\b(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?:muoi|dong chi|dang vien|nguoi|viec|nhiem vu|diem|xuat sac|tot|tap the|chi bo|don vi|to chuc|thang|ngay)\b"
)


def tell_rest_asked(work: Work) -> None:
    """What a message asks beside the figures reckoned ("kéo dài mấy ngày, họp ngày 10/12 thì gửi ngày nào"): the sentence
    that answers it, else that it is to be asked by itself, so that the sum does not pass for the whole."""
    if len(work.found) < _PARTS:
        return
    for part in work.found:
        if not part.hits or part.lapsed or part.unmet or _TELLS_NUMBER.search(part.question.folded):
            continue
        if not _OF_ANOTHER_KIND.search(part.question.folded):
            continue  # "tổng lúc đó là bao nhiêu": of the same figures
        key = next((hit.key for hit in part.hits if "/" in hit.key), None)
        provision = work.index.corpus.provisions.get(key or "")
        if provision is None:
            continue
        lead = opening(work.index, part.question, provision, work.index.corpus.document_of(provision.key))
        if lead is not None:
            work.draft.tell([lead])
        else:
            work.remarks.append(replies.ASK_APART.format(asked=part.question.text.strip(" ?.")))
