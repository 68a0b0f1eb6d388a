"""Where a command writes its annotated copy or template: never over a file that is there."""

from __future__ import annotations

from pathlib import Path

from corpus.errors import InputError


def place_for(
    target: str | None, beside: Path, *, original: Path | None = None, endings: tuple[str, ...] = (".xlsx",)
) -> Path:
    """The place asked for, or else `beside`, with the first number that no file bears yet.

    Raises:
        InputError: the place is the original's or another file's, is in no folder, or bears none of the `endings`.
    """
    if target is None:
        return free_name(beside)
    place = Path(target)
    if original is not None and place.resolve() == original.resolve():
        raise InputError("Bản có chú thích không được ghi đè tệp gốc. Hãy đặt tên khác.")
    if place.exists():
        raise InputError(f"Đã có tệp {place.name}, không ghi đè. Hãy đặt tên khác hoặc xóa tệp đó trước.")
    if place.suffix.lower() not in endings:
        wanted = " hoặc ".join(endings)
        raise InputError(f"Không ghi được thành “{place.name}”: tệp ghi ra là {wanted}. Hãy đặt tên có đuôi {wanted}.")
    if not place.parent.is_dir():
        raise InputError(f"Không có thư mục “{place.parent}”. Hãy tạo thư mục trước hoặc ghi nơi khác.")
    return place


def free_name(path: Path) -> Path:
    """The name itself, or with the first number that no file bears yet: "b1-da-soat-2.docx"."""
    found, number = path, 1
    while found.exists():
        number += 1
        found = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return found
