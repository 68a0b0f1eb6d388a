"""Items from the yes-or-no questions stored with provisions: the opening word is the answer, its sentence the reason."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from assistant.training.item import Solution, solution
from assistant.training.standing import has_lapsed, named, topic_of
from corpus.document import Corpus
from corpus.text import capitalized

_WORDS = {"có": "Có", "không": "Không"}
# Chatty or shortened wordings, and those that lean on who asks, when, or what was said before, serve search, not training.
_UNFIT = re.compile(
    r"\b(?:tôi|mình|em|anh|chị|bác|cháu|ad|tui|sếp|ạ|nhỉ|nhé|vậy|thế|hả|à|này|đó|ấy|kia|chỗ|bên|xã tôi|ko|k|dc|đc|bí thư nhà|"
    r"[A-ZĐ]{2,}|XL|QĐ|HD|ĐV|CB|NQ|KL|HTXS|HTT|dính|kẹp|xơi|trượt|dẹp|luôn|đi|mỗi|ông|bà|ad|cty|năm ngoái|năm nay|bây giờ|giờ|"
    r"hiện nay|dạo này|hay sao|hay|và|đâu|sao|mấy|gì|khi nào|bao giờ|thế nào)\b|…|\?.*\?|[\"“”]"
)
_PERSONAL = re.compile(
    r"^(?:tôi|mình|em|anh|chị|bác|cháu|sếp|ông|bà|ad|cho hỏi)\b|\bcúng bái\b|\bquá đà\b", re.IGNORECASE
)
_DOCUMENT = re.compile(r"\b(?:366|132|124|43|21|25|16|04|4264|4628)\b")
_YEAR = re.compile(r"\b(?:20[12]\d|[kK]ỳ)\b")


def make(corpus: Corpus, today: date) -> Iterator[Solution]:
    """One item for each well-worded question with a plain yes or no."""
    for document in corpus:
        if document.is_local or topic_of(document) == "khac":
            continue
        lapsed = has_lapsed(document, today)
        for provision in document.provisions:
            for asking in provision.questions:
                text = asking.text.strip()
                word = _WORDS.get(asking.opens or "")
                if word is None or not asking.lead or not _fit(text):
                    continue
                agrees = asking.lead.startswith(("Đúng", "Không đúng"))
                right = {"Có": "Đúng", "Không": "Không đúng"}[word] if agrees else word
                wrong = {"Có": "Không", "Không": "Có", "Đúng": "Không đúng", "Không đúng": "Đúng"}[right]
                question = f"Theo {named(corpus, provision.key, today)}: {capitalized(text).rstrip(' ?')}?"
                made = solution(
                    question, right, (wrong,), topic=topic_of(document), key=provision.key, explanation=asking.lead,
                    lapsed=lapsed, keep_order=True,
                )  # fmt: skip
                if made:
                    yield made


def _fit(text: str) -> bool:
    words = len(text.split())
    return 6 <= words <= 26 and not (
        _UNFIT.search(text) or _PERSONAL.search(text) or _DOCUMENT.search(text) or _YEAR.search(text)
    )
