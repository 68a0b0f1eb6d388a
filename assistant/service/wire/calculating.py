"""The calculator on the wire."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from pydantic import BeforeValidator

from assistant.calculator.finding import Verdict
from assistant.service.wire.base import Out, among, told
from corpus.vocabulary import Confidence


def _as_written(given: Any) -> Any:
    """A number or a truth value as a person would write it; a point before decimals could be one before thousands."""
    if isinstance(given, bool):
        return "co" if given else "khong"
    if isinstance(given, int):
        return str(given)
    if isinstance(given, float):
        return str(given).replace(".", ",")
    return given


Written = Annotated[str, BeforeValidator(_as_written)]
Figures = dict[str, int | str]
_FIGURES = "số liệu theo tên; phân số ghi dạng 28/5, ngày dạng năm-tháng-ngày"


class FieldOut(Out):
    """Một mục cần ghi của phép tính."""

    name: str = told("tên mục")
    key: str = told("tên ngắn tiếng Việt; ghi tên nào cũng được")
    label: str = told("mục này là gì")
    required: bool = told("bắt buộc ghi")
    example: str = told("cách ghi")
    choices: dict[str, str] = told("các giá trị cho chọn và nghĩa; rỗng là ghi tự do")


class FunctionOut(Out):
    """Một phép tính."""

    name: str = told("tên phép tính")
    key: str = told("tên ngắn tiếng Việt; gọi tên nào cũng được")
    label: str = told("phép tính trả lời câu gì")
    example: str = told("ví dụ trên dòng lệnh")
    fields: list[FieldOut] = told("các mục cần ghi")


class ReadingOut(Out):
    """Cách hiểu hoặc cách tính khác, để đối chiếu."""

    name: str = told("tên cách tính")
    label: str = told("cách tính này là gì, gặp ở đâu")
    figures: Figures = told(_FIGURES)
    says: str = told("kết luận theo cách này, một câu")
    verdict: str | None = among(Verdict, "kết luận theo cách này", nullable=True)
    citations: list[str] = told("khóa các căn cứ")


class FindingOut(Out):
    """Kết luận của bộ tính."""

    rule: str = told("quy tắc quyết định")
    verdict: str = among(Verdict, "kết luận")
    verdict_label: str = told("kết luận bằng tiếng Việt")
    says: str = told("kết luận, một câu")
    as_of: date = told("ngày áp dụng")
    figures: Figures = told(_FIGURES)
    labels: dict[str, str] = told("tên tiếng Việt của từng số liệu")
    steps: list[str] = told("các bước tính, như ghi trên giấy")
    citations: list[str] = told("khóa các điều khoản, điều khoản quyết định đứng đầu")
    confidence: str = among(Confidence, "mức đối chiếu của căn cứ")
    others: list[ReadingOut] = told("các cách tính khác, nêu để đối chiếu")
    judgement: list[str] = told("phần thuộc thẩm quyền xem xét")
    missing: list[str] = told("dữ kiện còn thiếu để kết luận đủ")
    profile: str | None = told("quy định riêng của tỉnh đã dùng, nếu có")


class LineOut(Out):
    """Một căn cứ với dòng người đọc thấy."""

    key: str = told("khóa điều khoản hoặc văn bản")
    number: int = told("số của căn cứ")
    line: str = told("cách viện dẫn, hiệu lực, mức đối chiếu")


class CitedFindingOut(FindingOut):
    """Kết luận của bộ tính kèm dòng viện dẫn."""

    citation_lines: list[LineOut] = told("các căn cứ như người đọc thấy")
