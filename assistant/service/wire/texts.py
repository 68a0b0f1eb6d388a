"""Documents and provisions on the wire."""

from __future__ import annotations

from datetime import date

from assistant.service.wire.base import Out, among, told
from corpus.vocabulary import Confidence, TextKind


class NamedOut(Out):
    """Một văn bản, gọi tên."""

    id: str = told("khóa văn bản")
    name: str = told("loại, số hiệu, ngày ký")
    title: str = told("trích yếu")


class BriefOut(NamedOut):
    """Một văn bản và hiệu lực của nó vào ngày hỏi."""

    number: str | None = told("số hiệu")
    kind: str = told("loại văn bản")
    issuer: str = told("cơ quan ban hành")
    scope: str | None = told("tỉnh, đơn vị áp dụng; rỗng là cả nước")
    signed: date | None = told("ngày ký")
    since: date | None = told("có hiệu lực từ ngày")
    until: date | None = told("hết hiệu lực từ ngày")
    status: str = told("hiệu lực, bằng lời")
    applies: bool = told("có áp dụng vào ngày hỏi không")
    provision_count: int = told("số điều khoản có trong kho")
    text_kind: str = among(TextKind, "nguyên văn hay diễn đạt lại")
    text_kind_label: str = told("nguyên văn hay diễn đạt lại, bằng lời")
    confidence: str = among(Confidence, "mức đối chiếu")
    confidence_label: str = told("mức đối chiếu, bằng lời")
    replaces: list[str] = told("khóa các văn bản bị văn bản này thay thế")
    replaced_by: list[str] = told("khóa các văn bản thay thế văn bản này")


class PlaceOut(Out):
    """Một điều khoản trong danh mục."""

    key: str = told("khóa điều khoản")
    place: str = told("điều, khoản, điểm")
    heading: str | None = told("tiêu đề")


class DocumentOut(BriefOut):
    """Những gì biết về một văn bản."""

    subject: str | None = told("nội dung điều chỉnh")
    structure: str | None = told("bố cục")
    note: str = told("lưu ý")
    known: list[str] = told("điều đã biết ngoài các điều khoản")
    unread: list[str] = told("phần chưa đọc được")
    sources: list[str] = told("nguồn")
    chain: list[NamedOut] = told("các văn bản trước nó, cũ nhất đứng đầu")
    same_number: list[NamedOut] = told("văn bản khác mang cùng số")
    provisions: list[PlaceOut] = told("danh mục điều khoản")


class StepOut(Out):
    """Một bậc của đường dẫn tới điều khoản."""

    key: str | None = told("khóa; rỗng là văn bản")
    label: str = told("tên bậc")


class ProvisionOut(Out):
    """Một điều khoản."""

    key: str = told("khóa điều khoản")
    place: str = told("điều, khoản, điểm")
    heading: str | None = told("tiêu đề")
    text: str = told("nội dung")
    note: str = told("lưu ý")
    path: list[StepOut] = told("đường dẫn từ văn bản tới điều khoản")
    status: str = told("hiệu lực của văn bản vào ngày hỏi, bằng lời")
    applies: bool = told("có áp dụng vào ngày hỏi không")
    on: date = told("ngày hỏi")
    text_kind: str = among(TextKind, "nguyên văn hay diễn đạt lại")
    text_kind_label: str = told("nguyên văn hay diễn đạt lại, bằng lời")
    confidence: str = among(Confidence, "mức đối chiếu")
    confidence_label: str = told("mức đối chiếu, bằng lời")
    line: str = told("cách viện dẫn đầy đủ")
    sources: list[str] = told("nguồn")
    successors: list[NamedOut] = told("các văn bản thay thế")
    document: NamedOut = told("văn bản chứa điều khoản")


class SignOut(Out):
    """Một biểu hiện."""

    number: int = told("số thứ tự trong nhóm")
    key: str = told("khóa điều khoản")
    heading: str | None = told("tên gọi ngắn")
    text: str = told("nội dung")
    confidence: str = among(Confidence, "mức đối chiếu")
    confidence_label: str = told("mức đối chiếu, bằng lời")


class SignsOut(Out):
    """Một nhóm biểu hiện."""

    group: int = told("số nhóm")
    label: str = told("tên nhóm")
    signs: list[SignOut] = told("chín biểu hiện")


class ValueOut(Out):
    """Giá trị của một quy tắc trong một kỳ."""

    since: date | None = told("áp dụng từ ngày")
    until: date | None = told("đến trước ngày; rỗng là đang áp dụng")
    amount: str | None = told("giá trị")
    upper: str | None = told("cận trên, nếu là khoảng")
    says: str | None = told("chữ trong điều khoản")
    cite: str | None = told("khóa điều khoản")
    confidence: str = among(Confidence, "mức đối chiếu")
    unknown: str | None = told("điều chưa biết, nếu chưa có giá trị")
    note: str | None = told("lưu ý")


class RuleOut(Out):
    """Một quy tắc và các giá trị qua các kỳ."""

    id: str = told("mã quy tắc")
    label: str = told("quy tắc nói gì")
    unit: str | None = told("đơn vị của giá trị")
    values: list[ValueOut] = told("các giá trị, mới trước")


class EdgeOut(Out):
    """Một quan hệ thay thế."""

    old: str = told("khóa văn bản cũ")
    new: str = told("khóa văn bản mới")


class TimelineOut(Out):
    """Văn bản nào thay thế văn bản nào."""

    documents: list[BriefOut] = told("các văn bản có quan hệ thay thế")
    edges: list[EdgeOut] = told("các cặp cũ, mới")


class HitOut(Out):
    """Một điều khoản tìm được."""

    key: str = told("khóa điều khoản hoặc văn bản")
    score: float = told("độ gần, so được trong một lần tìm")
    name: str = told("điều khoản nào, của văn bản nào")
    heading: str | None = told("tiêu đề")
    text: str = told("nội dung")
    line: str = told("cách viện dẫn, hiệu lực, mức đối chiếu")
