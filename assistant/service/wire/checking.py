"""Sheets, groups and reports on the wire."""

from __future__ import annotations

from datetime import date, datetime

from pydantic import Field

from assistant.audit.findings.finding import FindingKind, Verdict
from assistant.service.wire.base import Out, among, told
from assistant.sheet.outcome import State

_STATES = "; ".join(f"{state.name.lower()}: {state.value}" for state in State)
_DOWNLOAD = "mã tải bản có chú thích ở /api/v1/files/{key}, giữ 1 giờ"
_UNTIL = "lúc bản có chú thích hết được giữ"


class OutcomeOut(Out):
    """Kết luận về một dòng: một nhóm hoặc một người."""

    row: int = told("dòng của bảng; 0 là nhóm cộng từ các dòng người")
    sheet: str = told("tên trang tính; rỗng khi nhóm ghi thẳng")
    name: str = told("tên nhóm; với một người là tên nhóm và số dòng, không có họ tên")
    verdict: str = Field(description=_STATES, json_schema_extra={"enum": [state.name.lower() for state in State]})
    verdict_label: str = told("kết luận bằng tiếng Việt")
    says: str = told("kết luận, một câu")
    steps: list[str] = told("các bước tính")
    citations: list[str] = told("khóa các điều khoản")
    counts: dict[str, int] = told("số người theo mức")
    ceiling: int | None = told("số xuất sắc tối đa, nếu tính được")


class CheckedOut(Out):
    """Kết quả kiểm tra một bảng hoặc các nhóm."""

    outcomes: list[OutcomeOut] = told("kết luận theo thứ tự của bảng")
    summary: str = told("tóm tắt, một câu")
    titles: list[str] = told("tên cột của bảng kết quả")
    rows: list[list[str]] = told("các dòng của bảng kết quả")
    reasons: list[str] = told("lý do của từng chỗ cần xem lại")
    notes: list[str] = told("ngày áp dụng lấy từ đâu; cột, dòng, trang tính nào không đọc")
    download: str | None = told(f"{_DOWNLOAD}; rỗng khi không gửi tệp")
    download_until: datetime | None = told(f"{_UNTIL}; rỗng khi không gửi tệp")


class CountsOut(Out):
    """Số liệu tìm thấy trong báo cáo."""

    stated: int = told("số liệu tìm thấy")
    checked: int = told("đối chiếu được")
    right: int = told("đúng")
    wrong: int = told("số liệu ghi sai")
    truncated: int = told("cắt bớt chữ số, không làm tròn")
    unpaired: int = told("không có gì để đối chiếu")


class AuditFindingOut(Out):
    """Một chỗ cần xem lại."""

    kind: str = among(FindingKind, "loại")
    verdict: str = among(Verdict, "kết luận")
    line: int = told("dòng của báo cáo")
    quote: str = told("câu chứa chỗ này")
    stated: str = told("chữ, số ghi trong báo cáo")
    computed: str | None = told("số tính lại, nếu tính được")
    citation: str | None = told("khóa điều khoản, nếu chỗ này trái một điều khoản")
    note: str = told("giải thích")


class TextLineOut(Out):
    """Một dòng chữ của báo cáo."""

    line: int = told("số dòng")
    text: str = told("chữ")


class SpanOut(Out):
    """Chỗ đứng của một phát hiện trong chữ của báo cáo."""

    at: int = told("vị trí trong text_lines, đếm từ 0")
    line: int = told("số dòng")
    start: int = told("ký tự đầu, đếm từ 0")
    end: int = told("ngay sau ký tự cuối")


class AuditOut(Out):
    """Kết quả soát một báo cáo."""

    figures: CountsOut = told("đếm số liệu")
    findings: list[AuditFindingOut] = told("các chỗ cần xem lại, theo thứ tự đọc")
    text_lines: list[TextLineOut] = told("chữ của báo cáo theo dòng")
    spans: list[list[SpanOut]] = told("chỗ đứng của từng phát hiện, cùng thứ tự với findings")
    day: date = told("ngày áp dụng khi soát")
    summary: str = told("tóm tắt, một câu")
    lines: list[str] = told("các phát hiện viết thành dòng")
    download: str = told(_DOWNLOAD)
    download_until: datetime = told(_UNTIL)
