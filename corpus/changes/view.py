"""The comparison as people read it: what is compared, what to keep in mind, figures first, then group by group."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from corpus.changes.cell import Cell, absent, cell_of, figure_cell
from corpus.changes.change import Change, ChangeKind, Changes
from corpus.changes.figure import Figure
from corpus.changes.wording import Piece
from corpus.citation import name_document, name_place
from corpus.document import Corpus, Document
from corpus.vocabulary import TextKind

_LEADS = {
    "figures": "Con số khác nhau ở cùng một nội dung; tiếp đó là con số chỉ thấy ở một bên.",
    ChangeKind.CHANGED.value: "",
    ChangeKind.MOVED.value: "Nội dung tương ứng, chỉ khác số điều, mục hoặc ký hiệu mẫu.",
}


@dataclass(frozen=True)
class Row:
    """One line of a comparison: what it is about and both sides."""

    label: str
    old: Cell
    new: Cell
    wording: tuple[Piece, ...] = ()


@dataclass(frozen=True)
class Group:
    """Rows of one kind under a title."""

    id: str
    title: str
    lead: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class View:
    """A whole comparison ready to be shown."""

    title: str
    old: Document
    new: Document
    notes: tuple[str, ...]
    groups: tuple[Group, ...]
    same: tuple[str, ...]
    aside: tuple[tuple[str, str, str], ...]

    @property
    def names(self) -> tuple[str, str]:
        """The old and the new document by number."""
        return name_document(self.old, dated=False), name_document(self.new, dated=False)

    def as_dict(self) -> dict[str, Any]:
        """Plain values for JSON."""
        sides = {
            side: {"id": document.id, "name": name_document(document), "title": document.title, "text_kind": document.text_kind.value}
            for side, document in (("old", self.old), ("new", self.new))
        }  # fmt: skip
        return {
            "title": self.title, **sides, "notes": list(self.notes),
            "groups": [
                {"id": group.id, "title": group.title, "lead": group.lead, "rows": [_row(row) for row in group.rows]}
                for group in self.groups
            ],
            "same": list(self.same),
            "aside": [{"key": key, "heading": heading, "why": why} for key, heading, why in self.aside],
        }  # fmt: skip


def view(corpus: Corpus, changes: Changes) -> View:
    """Make a comparison readable."""
    old, new = changes.old, changes.new
    groups = [Group("figures", "Con số", _LEADS["figures"], _figures(corpus, changes))]
    for kind in (ChangeKind.CHANGED, ChangeKind.ADDED, ChangeKind.DROPPED, ChangeKind.MOVED):
        rows = tuple(_place(corpus, change, changes) for change in changes.of(kind))
        groups.append(Group(kind.value, _title(kind, changes), _lead(kind, changes), rows))
    return View(
        f"Điểm mới của {name_document(new)} so với {name_document(old)}", old, new, _notes(changes),
        tuple(group for group in groups if group.rows),
        tuple(f"{name_place(one.new)}: {one.heading}" for one in changes.of(ChangeKind.SAME) if one.new is not None),
        tuple((one.provision.key, one.provision.heading, one.why) for one in changes.aside),
    )  # fmt: skip


def _figures(corpus: Corpus, changes: Changes) -> tuple[Row, ...]:
    """A row for each figure with two values; those of one side alone stand together by place."""
    rows: dict[object, tuple[Change, list[Figure], list[Figure]]] = {}
    for number, (change, item) in enumerate(changes.figures):
        sides = item.old is not None, item.new is not None
        _, old, new = rows.setdefault(number if all(sides) else (id(change), sides), (change, [], []))
        old += [item.old] if item.old else []
        new += [item.new] if item.new else []
    return tuple(
        Row(
            change.heading, figure_cell(corpus, change, old, new=False, document=changes.old),
            figure_cell(corpus, change, new, new=True, document=changes.new),
        )
        for change, old, new in rows.values()
    )  # fmt: skip


def _place(corpus: Corpus, change: Change, changes: Changes) -> Row:
    return Row(
        change.heading, cell_of(corpus, change, new=False, document=changes.old),
        cell_of(corpus, change, new=True, document=changes.new), change.wording,
    )  # fmt: skip


def _title(kind: ChangeKind, changes: Changes) -> str:
    old, new = (name_document(document, dated=False) for document in (changes.old, changes.new))
    return {
        ChangeKind.CHANGED: "Nội dung có khác", ChangeKind.ADDED: f"Chỉ thấy ở {new}",
        ChangeKind.DROPPED: f"Chỉ thấy ở {old}", ChangeKind.MOVED: "Nội dung tương ứng, khác số",
    }[kind]  # fmt: skip


def _lead(kind: ChangeKind, changes: Changes) -> str:
    if kind is ChangeKind.DROPPED and absent(changes.new).says != "không có":
        return "Không thấy trong phần đang có của văn bản mới; như vậy chưa có nghĩa là đã bãi bỏ."
    if kind is ChangeKind.ADDED and absent(changes.old).says != "không có":
        return "Không thấy trong phần đang có của văn bản cũ; như vậy chưa chắc là quy định mới."
    return _LEADS.get(kind.value, "")


def _notes(changes: Changes) -> tuple[str, ...]:
    notes = []
    restated = [document for document in (changes.old, changes.new) if document.text_kind is TextKind.RESTATED]
    if restated:
        names = " và ".join(name_document(document, dated=False) for document in restated)
        notes.append(
            f"Nội dung {names} trong kho được diễn đạt lại từ nguồn công khai, không phải nguyên văn. Khác lời văn chưa chắc "
            "là khác quy định; khi dùng chính thức cần đối chiếu văn bản gốc."
        )
    if changes.partly:
        names = " và ".join(name_document(document, dated=False) for document in changes.partly)
        notes.append(
            f"Kho chưa có đủ nội dung {names}. Điều không thấy ở đây không có nghĩa là văn bản không quy định hoặc đã bãi bỏ."
        )
    if any(change.unchecked for change in changes.changes):
        notes.append("Chỗ ghi (chưa đối chiếu) là nêu theo trí nhớ, chưa dùng để kết luận quy định đã thay đổi.")
    return tuple(notes)


def _row(row: Row) -> dict[str, Any]:
    plain = asdict(row)
    plain["wording"] = [{"op": piece.op.value, "text": piece.text} for piece in row.wording]
    for side in ("old", "new"):
        plain[side]["places"] = [{"key": key, "name": name} for key, name in plain[side]["places"]]
    return plain
