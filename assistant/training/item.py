"""An item of training: a question with one right option, and the provision behind it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

TOPICS = {
    "quy-dinh-366": "Quy định 366-QĐ/TW (2025)",
    "huong-dan-43": "Hướng dẫn 43-HD/BTCTW (2025)",
    "27-bieu-hien": "27 biểu hiện theo Nghị quyết 04-NQ/TW",
    "con-so": "Con số trong quy định",
    "tinh-toan": "Tính tỷ lệ, điểm, thời gian",
    "mau-bieu": "Mẫu biểu",
    "van-ban": "Văn bản và hiệu lực",
    "ky-2023-2025": "Quy định cũ, kỳ 2023–2025 (124, 25)",
    "ky-2018-2023": "Quy định cũ, kỳ 2018–2023 (132, 16, 21)",
    "khac": "Văn bản khác",
}


@dataclass(frozen=True)
class Option:
    """One way to answer; its id says nothing of whether it is right."""

    id: str
    text: str


@dataclass(frozen=True)
class Item:
    """A question as it is put to a person; `key` is the provision (or document) behind it."""

    id: str
    question: str
    options: tuple[Option, ...]
    topic: str
    key: str

    @property
    def topic_label(self) -> str:
        return TOPICS[self.topic]


@dataclass(frozen=True)
class Solution:
    """An item with what the person is told only after answering.

    Attributes:
        right: id of the one right option.
        explanation: Vietnamese lines: why, step by step where it is computed.
        citations: keys, the deciding one first.
        lapsed: whether it asks of a document no longer in force on the day the items were made.
    """

    item: Item
    right: str
    explanation: str
    citations: tuple[str, ...]
    lapsed: bool


@dataclass(frozen=True)
class Result:
    """What came of an answer; `again` where the same showing had been answered already and that answer stands."""

    correct: bool
    right: Option
    chosen: Option
    explanation: str
    citations: tuple[str, ...]
    due: datetime
    right_count: int
    total_count: int
    again: bool = False


@dataclass(frozen=True)
class WeakPoint:
    """A topic in which a person errs; `keys` are the provisions behind the items missed, the most missed first."""

    topic: str
    label: str
    right: int
    total: int
    keys: tuple[str, ...]


def solution(
    question: str,
    right: str,
    wrong: Sequence[str],
    *,
    topic: str,
    key: str,
    explanation: str,
    citations: Sequence[str] = (),
    lapsed: bool = False,
    keep_order: bool = False,
) -> Solution | None:
    """An item with its options in an order that depends on nothing but the item; None where no wrong one is left.

    `keep_order` is for a yes and a no: the yes stands first.
    """
    texts = [right, *dict.fromkeys(text for text in wrong if text != right)][:4]
    if len(texts) < 2:
        return None
    # the answer is part of the id: who learned what a rule said before it changed, learns the item anew
    id = hashlib.sha256(f"{key}\0{question}\0{right}".encode()).hexdigest()[:10]
    order = (
        sorted(texts, key=lambda text: text.startswith("Không"))
        if keep_order
        else sorted(texts, key=lambda text: hashlib.sha256((id + text).encode()).digest())
    )
    options = tuple(Option("abcd"[at], text) for at, text in enumerate(order))
    item = Item(id, question, options, topic, key)
    return Solution(item, "abcd"[order.index(right)], explanation, tuple(citations) or (key,), lapsed)
