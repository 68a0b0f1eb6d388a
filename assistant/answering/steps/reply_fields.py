"""What the fixed replies want filled in."""

from __future__ import annotations

from assistant.answering.declining.not_held import known_then
from assistant.answering.retrieval.found import Found
from assistant.answering.work import Work
from corpus.citation import name_document, say_day
from corpus.document import Corpus, Document


def texts_then(part: Found, corpus: Corpus, first: Document) -> dict[str, str]:
    """The day asked about, the first regulation held, and the texts of that day known by name."""
    names = "; ".join(name_document(item) for item in known_then(corpus, part.question.as_of))
    then = f"Văn bản khi đó mà kho chỉ biết tên: {names}. " if names else ""
    return {"day": say_day(part.question.as_of), "first": name_document(first), "then": then}


def fields_of(work: Work, part: Found) -> dict[str, str]:
    """What the fixed replies may want filled in."""
    body = "cấp ủy, tập thể có thẩm quyền đánh giá, xếp loại"
    folded = part.question.folded
    if "ky luat" in folded or "vi pham" in folded or "tham nhung" in folded:
        body = "cấp ủy và ủy ban kiểm tra có thẩm quyền"
    elif "suy thoai" in folded:
        body = "cấp có thẩm quyền kết luận"
    ask = "Hãy nêu rõ đối tượng (đảng viên, tập thể, tổ chức đảng), việc cần hỏi và số liệu nếu cần tính."
    return {"nearest": work.nearest(part), "body": body, "ask": ask}
