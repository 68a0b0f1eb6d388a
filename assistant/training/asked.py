"""Exercises and examination questions asked for: some of those the training has, with their right answers."""

from __future__ import annotations

import hashlib
import re
from datetime import date
from typing import TYPE_CHECKING

from corpus.document import Corpus
from corpus.text import fold
from index.text import tokens

if TYPE_CHECKING:
    from assistant.training.item import Solution

_MANY = re.compile(r"\b(\d{1,2}) (?:bai|cau)\b")
_TOPICS = (
    ("27-bieu-hien", r"\b(?:bieu hien|suy thoai|tu dien bien)\b"),
    ("mau-bieu", r"\b(?:mau|bieu mau)\b"),
    ("ky-2018-2023", r"\b(?:132|hd 21|huong dan 21|hd 16|huong dan 16)\b"),
    ("ky-2023-2025", r"\b(?:124|hd 25|huong dan 25)\b"),
    ("huong-dan-43", r"\b(?:hd|huong dan) 43\b"),
    ("tinh-toan", r"\b(?:ty le|ti le|tinh|xuat sac|diem|thang)\b"),
    ("van-ban", r"\b(?:hieu luc|van ban|thay the)\b"),
    ("quy-dinh-366", r"\b366\b"),
)
_MAIN = ("quy-dinh-366", "huong-dan-43", "27-bieu-hien", "tinh-toan", "mau-bieu")
_SOME, _MOST = 3, 5
_ALIKE = 5  # words in which two questions of one kind begin
_MORE = "Muốn luyện thêm và được ghi lại phần còn yếu: mục Luyện tập trên trang, hoặc lệnh troly quiz."


def exercises(corpus: Corpus, message: str, today: date) -> str | None:
    """The exercises a message asks for, as one text; None where there are none of its matter."""
    folded = fold(message)
    from assistant.training.making import make_items  # at first use: few messages ask for exercises

    topic = next((name for name, words in _TOPICS if re.search(words, folded)), None)
    past = topic is not None and topic.startswith("ky-")
    topics = (topic,) if topic else _MAIN
    made = [one for one in make_items(corpus, today).values() if one.item.topic in topics and one.lapsed is past]
    chosen = _chosen(made, folded, _wanted(folded))
    if not chosen:
        return None
    lines = ["Câu hỏi luyện tập:"]
    keys = []
    for number, one in enumerate(chosen, 1):
        options = [f"   {option.id}. {option.text}" for option in one.item.options]
        lines += [f"{number}. {one.item.question}", *options]
        keys.append(f"{number}{one.right}. {one.explanation.splitlines()[0]}" if one.explanation else f"{number}{one.right}.")  # fmt: skip
    return "\n".join([*lines, "Đáp án:", *keys, _MORE])


def _wanted(folded: str) -> int:
    """How many are asked for, within what one answer holds."""
    if (counted := _MANY.search(folded)) is not None:
        return max(1, min(int(counted[1]), _MOST))
    return 1 if re.search(r"\bmot (?:bai|cau)\b", folded) else _SOME


def _chosen(made: list[Solution], folded: str, wanted: int) -> list[Solution]:
    """Those nearest to what is asked, first of different kinds; among equals, others for another wording."""
    told = set(tokens(folded))

    def near(one: Solution) -> tuple[int, bytes]:
        return -len(told & set(tokens(fold(one.item.question)))), hashlib.sha256(f"{folded}{one.item.id}".encode()).digest()  # fmt: skip

    kinds: dict[str, Solution] = {}
    ranked = sorted(made, key=near)
    for one in ranked:
        kinds.setdefault(" ".join(one.item.question.split()[:_ALIKE]), one)
    first = list(kinds.values())[:wanted]
    return [*first, *(one for one in ranked if one not in first)][:wanted]
