"""Why an answer came out as it did: the provisions considered, best first, with their scores and signals."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.answering.answer import Evidence
from assistant.cli.screen import table

SIGNALS = {
    "lexical_heading": "từ ngữ ở tiêu đề",
    "lexical_text": "từ ngữ ở nội dung",
    "lexical_question": "từ ngữ ở câu hỏi mẫu",
    "lexical_questions": "từ ngữ ở ba câu hỏi mẫu gần nhất",
    "lexical_all": "từ ngữ toàn mục",
    "lexical_synonyms": "cách nói tương đương",
    "dense_question": "nghĩa gần câu hỏi mẫu",
    "dense_questions": "nghĩa gần ba câu hỏi mẫu",
    "dense_chunk": "nghĩa gần nội dung",
    "agreement": "từ ngữ và nghĩa cùng khớp",
    "identity": "nói về cả văn bản",
    "elsewhere": "của địa phương khác",
    "recalled": "chưa đối chiếu",
    "named_document": "văn bản được nêu",
    "named_identity": "hỏi về chính văn bản được nêu",
    "named_place": "điều, mục, mẫu được nêu",
    "named_scope": "địa phương được nêu",
    "named_sign": "biểu hiện được nêu",
    "official_place": "đúng nơi được nêu trong nguyên văn",
}


def show_evidence(evidence: Sequence[Evidence]) -> None:
    """Print a row for each provision considered."""
    print()
    rows = [
        (str(number), item.key, _figure(item.score), _signals(item)) for number, item in enumerate(evidence, start=1)
    ]
    table(("Thứ tự", "Khóa", "Điểm", "Dấu hiệu"), rows)


def _signals(item: Evidence) -> str:
    strongest = sorted(item.signals.items(), key=lambda pair: -abs(pair[1]))
    return "; ".join(f"{SIGNALS.get(name, name)} {_figure(value)}" for name, value in strongest if value)


def _figure(value: float) -> str:
    return f"{value:.3f}".replace(".", ",")
