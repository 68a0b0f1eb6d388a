"""The line that names the kind of a document: "QUY ĐỊNH", "BÁO CÁO KẾT QUẢ …"."""

from __future__ import annotations

KINDS = (
    "QUY ĐỊNH", "QUYẾT ĐỊNH", "HƯỚNG DẪN", "KẾT LUẬN", "NGHỊ QUYẾT", "CHỈ THỊ", "CÔNG VĂN", "KẾ HOẠCH", "CHƯƠNG TRÌNH",
    "BÁO CÁO", "THÔNG BÁO", "NGHỊ ĐỊNH", "LUẬT", "QUY CHẾ", "ĐỀ ÁN", "TỜ TRÌNH", "THÔNG TRI", "THÔNG TƯ", "CÔNG ĐIỆN",
)  # fmt: skip


def is_kind(text: str) -> bool:
    """A line that names the kind of document: "QUY ĐỊNH", "BÁO CÁO KẾT QUẢ …"."""
    plain = text.strip(" *:")
    return any(plain == kind or (plain.upper() == plain and plain.startswith(kind + " ")) for kind in KINDS)
