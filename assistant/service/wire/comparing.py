"""Two documents side by side on the wire: provision by provision, and the known topics."""

from __future__ import annotations

from enum import Enum

from assistant.service.wire.base import Out, among, told
from assistant.service.wire.texts import NamedOut
from corpus.changes.wording import Op
from corpus.vocabulary import TextKind


class GroupId(Enum):
    """The parts of a comparison, in the order they are told."""

    FIGURES = "figures"
    CHANGED = "changed"
    ADDED = "added"
    DROPPED = "dropped"
    MOVED = "moved"


class ComparedOut(NamedOut):
    """Một trong hai văn bản được so sánh."""

    text_kind: str = among(TextKind, "nguyên văn hay diễn đạt lại")


class PlaceNameOut(Out):
    """Một nơi của văn bản."""

    key: str = told("khóa điều khoản")
    name: str = told("điều, khoản, điểm")


class CellOut(Out):
    """Một bên của một dòng."""

    places: list[PlaceNameOut] = told("các điều khoản; rỗng khi bên này không thấy")
    says: str = told("nội dung, mỗi ý một dòng")
    mark: str = told("mức đối chiếu, khi chưa đối chiếu đủ")
    detail: str = told("các câu chứa con số, mỗi câu một dòng")
    missing: bool = told("bên này không thấy nội dung ấy")


class PieceOut(Out):
    """Một đoạn chữ được giữ, bớt hay thêm."""

    op: str = among(Op, "chữ này được giữ, bớt hay thêm")
    text: str = told("chữ; ghép đoạn giữ với đoạn bớt thành lời cũ, giữ với thêm thành lời mới")


class ChangeOut(Out):
    """Một nội dung ở hai văn bản."""

    label: str = told("nội dung gì")
    old: CellOut = told("văn bản cũ nói gì")
    new: CellOut = told("văn bản mới nói gì")
    wording: list[PieceOut] = told("khác nhau từng chữ; rỗng khi lời hai bên khác hẳn nhau")


class GroupOut(Out):
    """Các thay đổi cùng loại."""

    id: str = among(GroupId, "con số, nội dung có khác, chỉ thấy ở văn bản mới, chỉ thấy ở văn bản cũ, đổi số điều")
    title: str = told("tên phần")
    lead: str = told("điều cần biết khi đọc phần này")
    rows: list[ChangeOut] = told("từng nội dung, theo thứ tự của văn bản mới (phần chỉ thấy ở văn bản cũ: theo bản cũ)")


class AsideOut(Out):
    """Một điều khoản không đưa vào so sánh."""

    key: str = told("khóa điều khoản")
    heading: str = told("tiêu đề")
    why: str = told("vì sao không so sánh")


class TopicRowOut(Out):
    """Một chủ đề ở hai văn bản."""

    label: str = told("chủ đề")
    left: str | None = told("văn bản cũ nói gì; rỗng là chưa biết có nói")
    right: str | None = told("văn bản mới nói gì; rỗng là chưa biết có nói")
    left_key: str | None = told("khóa điều khoản của văn bản cũ")
    right_key: str | None = told("khóa điều khoản của văn bản mới")
    changed: bool = told("có thay đổi không")
    topic: str = told("mã chủ đề")


class CompareOut(Out):
    """Hai văn bản đặt cạnh nhau."""

    title: str = told("so sánh gì với gì")
    old: ComparedOut = told("văn bản cũ")
    new: ComparedOut = told("văn bản mới")
    notes: list[str] = told("điều cần lưu ý khi đọc so sánh này")
    groups: list[GroupOut] = told("từng điều khoản có thay đổi, con số đứng đầu; loại nào không có thì không nêu")
    same: list[str] = told("các nơi giữ nội dung")
    aside: list[AsideOut] = told("các nơi không đưa vào so sánh, kèm lý do")
    rows: list[TopicRowOut] = told("từng chủ đề đã biết; chủ đề cả hai cùng nói đến mà có thay đổi xếp trước")
