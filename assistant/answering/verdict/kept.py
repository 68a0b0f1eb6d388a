"""A thing said to be dropped ("… ra rồi thì 27 biểu hiện bị bỏ hả") where a clause says that it is not replaced."""

from __future__ import annotations

import re
from collections.abc import Callable

from assistant.answering.answer import Claim, ClaimKind
from assistant.answering.clauses.clause import clauses
from assistant.answering.question.act import telling
from assistant.answering.question.polarity import Stance
from assistant.answering.verdict.settled import said_of
from assistant.answering.verdict.word import verdict_word
from corpus.document import Provision
from corpus.text import fold, squeeze

_NAMED = 4  # the first telling words of what is kept, by which it is known
_SAME = 0.7  # the weighted share of them that must be named
_DROPPED = re.compile(
    r"(?:^|.*\bthi )(.+?) (?:co |da )*(?:bi |duoc )(?:bai bo|huy bo|xoa bo|thay the|bo|huy|thay|xoa)(?: di| luon| het| roi)*"
    r"(?: (?:khong|ko|chua|phai khong|dung khong|ha|a|sao))*"
)
_KEPT = re.compile(r"\bkhong (?:thay the|thay|bai bo|huy bo|bo|huy)\b([^;:.,]*)")


def kept(asked: Stance, provision: Provision, weight: Callable[[str], float], *, confirming: bool) -> Claim | None:
    """Không where a clause says that the very thing asked about is not replaced."""
    found = None if asked.denies else _DROPPED.fullmatch(asked.folded)
    if found is None:
        return None
    mine = set(telling(found[1]))
    for clause in clauses(provision.text):
        text = squeeze(clause.text)
        stays = _KEPT.search(fold(text))
        if stays is None:
            continue
        window = telling(re.split(r"\b(?:ma|nhung)\b", stays[1])[0])[:_NAMED]
        if len(window) >= 2 and window[0] in mine and _share(window, mine, weight) >= _SAME:
            word = verdict_word(holds=False, confirming=confirming)
            return Claim(said_of(word, provision, text), (provision.key,), ClaimKind.LEAD)
    return None


def _share(window: list[str], mine: set[str], weight: Callable[[str], float]) -> float:
    return sum(weight(word) for word in window if word in mine) / sum(weight(word) for word in window)
