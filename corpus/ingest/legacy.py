"""Old Vietnamese encodings and fonts (TCVN3, VNI, VISCII, VPS, Windows-1258) turned into Unicode."""

from __future__ import annotations

import codecs
import re

from corpus.errors import UnreadableFile
from corpus.text import nfc

_SAMPLE = 20_000
# Letters that only Vietnamese in Unicode holds: text full of them was never in an old encoding.
_UNICODE = re.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđĐẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]")
_OLD_FONT = re.compile(r"^(?:[A-Z]{6}\+)?(?:(?P<tcvn3>\.vn)|(?P<vni>vni[-_ ]?))", re.IGNORECASE)
# Windows-1258 keeps the tones as marks of their own, written after the letter.
_1258_TONES = "\u0300\u0301\u0303\u0309\u0323"


def font_encoding(font: str | None) -> str | None:
    """``".VnTime"`` → ``"tcvn3"``, ``"VNI-Times"`` → ``"vni"``, None for a Unicode font."""
    found = _OLD_FONT.match(font or "")
    return found.lastgroup if found else None


def is_capital_font(font: str | None) -> bool:
    """TCVN3 has no accented capitals: fonts that end in H (.VnTimeH) draw small letters large."""
    return font_encoding(font) == "tcvn3" and bool(font) and str(font).rstrip().endswith("H")


def convert(text: str, encoding: str) -> str:
    """Text of a named old encoding (as its bytes look in Windows-1252) in Unicode."""
    import viparse

    fixed = viparse.fix(text, encoding=encoding)
    if encoding == "vni":  # the font's own letters for y with a dot below
        fixed = fixed.replace("î", "ỵ").replace("Î", "Ỵ")
    lead, trail = len(text) - len(text.lstrip()), len(text.rstrip())
    return text[:lead] + nfc(fixed).strip() + text[max(lead, trail) :]  # a run keeps the spaces at its ends


def detect(text: str) -> str | None:
    """The old encoding a text is in, None where it is Unicode or not Vietnamese."""
    sample = text[:_SAMPLE]
    letters = sum(letter.isalpha() for letter in sample)
    if letters == 0 or len(_UNICODE.findall(sample)) * 20 > letters:
        return None
    import viparse

    found: str | None = viparse.detect_text_encoding(sample)
    return found


def decode(data: bytes) -> tuple[str, str | None]:
    """The text of a file, and the old encoding it was in, if any.

    Raises:
        UnreadableFile: no known encoding makes Vietnamese of it.
    """
    text = _unicode(data)
    if text is not None:
        old = detect(text)
        return (convert(text, old), old) if old else (text, None)
    if b"\x00" in data:
        raise UnreadableFile("tệp không phải tệp chữ. Hãy kiểm tra lại tệp.")
    bare = _western(data)
    marked = data.decode("cp1258", "replace")
    if sum(marked[:_SAMPLE].count(tone) for tone in _1258_TONES) * 50 > len(marked[:_SAMPLE]) and "�" not in marked:
        return nfc(marked), "1258"
    old = detect(bare)
    if old is None:
        raise UnreadableFile(
            "không nhận ra bảng mã của tệp (không phải Unicode, TCVN3, VNI hay Windows-1258). Hãy lưu lại dạng UTF-8."
        )
    return convert(bare, old), old


def _western(data: bytes) -> str:
    """Windows-1252, with the five bytes it leaves out kept as they are."""
    return (
        "".join(
            chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252") for byte in data
        )
        if any(byte in data for byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D))
        else data.decode("cp1252")
    )


def _unicode(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", "replace")
    start = data[:2000]
    if start[1::2].count(0) * 3 > len(start) or start[::2].count(0) * 3 > len(start):
        little = start[1::2].count(0) >= start[::2].count(0)
        try:
            return data.decode("utf-16-le" if little else "utf-16-be")
        except UnicodeDecodeError:
            return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    return None if "\x00" in text else text
