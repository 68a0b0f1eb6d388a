"""What the newer of two documents dropped or added, where that alone is asked ("so với 124 thì 366 bỏ gì")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answer import Claim
from assistant.answering.compare.line import turn_claim, turns_heading
from assistant.answering.question.question import Question
from corpus.document import Corpus, Document
from corpus.topics import Topic

_DROPS = re.compile(
    r"\b(?:bo|bot)(?: (?:di|nhung|cac|cai|noi dung|quy dinh|diem|dieu)){0,3} (?:gi|nao)\b|\bkhong con\b|\bbi bo\b"
)
_ADDS = re.compile(r"\b(?:them|bo sung|moi them)(?: (?:nhung|cac|cai|noi dung|quy dinh|diem|dieu)){0,3} (?:gi|nao)\b")
_KEEPS = re.compile(
    r"\bgiong nhau (?:o |ve )?(?:(?:nhung|cac) )?(?:diem|cho|noi dung|cai)?(?: ?(?:gi|nao))\b|\bgiu (?:nguyen|lai) (?:(?:nhung|cac|noi dung|diem|cai) ){0,3}(?:gi|nao)\b|\bkhong (?:thay )?doi (?:nhung |cai |noi dung )*(?:gi|nao)\b"
)
_DROPPED = re.compile(r"\b(?:(?<!hủy )bỏ|không còn|thu hẹp|hạ|không đưa)\b")
_ADDED = re.compile(r"\b(?:thêm|mở rộng|nêu rõ|mẫu riêng|đặt hẳn)\b")
_MOST, _LEAST = 8, 2


def turns_told(
    corpus: Corpus, topics: Sequence[Topic], documents: Sequence[Document], question: Question
) -> list[Claim]:
    """A heading and a line for each topic on which the newer document dropped or added something; empty where another thing
    is asked, or too little is known of it."""
    if _KEEPS.search(question.folded) and len(documents) == 2:
        pair = f"{documents[0].id} {documents[1].id}"
        kept = [claim for topic in topics if pair in topic.same and (claim := turn_claim(topic, documents)) is not None]
        return [turns_heading(corpus, kept[0].citations, kept=True), *kept[:_MOST]] if len(kept) >= _LEAST else []
    words = _DROPPED if _DROPS.search(question.folded) else _ADDED if _ADDS.search(question.folded) else None
    if words is None or len(documents) != 2:
        return []
    pair = f"{documents[0].id} {documents[1].id}"
    told = [
        claim for topic in topics
        if words.search(topic.differs.get(pair, "")) and (claim := turn_claim(topic, documents)) is not None
    ]  # fmt: skip
    told = list({claim.text.split(": ", 1)[1]: claim for claim in told}.values())[:_MOST]
    return [turns_heading(corpus, told[0].citations), *told] if len(told) >= _LEAST else []
