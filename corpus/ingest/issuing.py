"""Who issued and who signed a document, as its head and its signatures name them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.ingest.kind import is_kind
from corpus.ingest.letters import LOWER, UPPER
from corpus.ingest.line import Line
from corpus.ingest.proof import Proof
from corpus.text import fold

_ISSUERS = {
    "BTCTW": "Ban Tổ chức Trung ương", "UBKTTW": "Ủy ban Kiểm tra Trung ương", "VPTW": "Văn phòng Trung ương Đảng",
    "CP": "Chính phủ", "QH": "Quốc hội", "BTGTW": "Ban Tuyên giáo Trung ương", "BDVTW": "Ban Dân vận Trung ương",
    "TTG": "Thủ tướng Chính phủ", "BNV": "Bộ Nội vụ",
}  # fmt: skip
_STATE = (
    "đảng cộng sản việt nam",
    "cộng hòa xã hội chủ nghĩa việt nam",
    "cộng hoà xã hội chủ nghĩa việt nam",
    "độc lập",
)
_BODIES = re.compile(
    r"^(?:BỘ CHÍNH TRỊ|BAN |TỈNH ỦY|THÀNH ỦY|HUYỆN ỦY|THỊ ỦY|QUẬN ỦY|ĐẢNG ỦY|ĐẢNG BỘ|CHI BỘ|CHÍNH PHỦ|QUỐC HỘI|SỞ |ỦY BAN|UBND|BỘ |"
    r"VĂN PHÒNG|HỘI ĐỒNG|TRƯỜNG |THƯỜNG TRỰC|THỦ TƯỚNG)"
)
_PARENTS = re.compile(r"^(?:TỈNH|THÀNH|HUYỆN|THỊ|QUẬN|ĐẢNG) ỦY")
_SIGNS = re.compile(rf"^(?:T/M|TM\.?)\s+(?P<body>[{UPPER}][{UPPER}\s]+)$")
_NAME = re.compile(rf"^(?:[{UPPER}][{LOWER}]+)(?:\s+[{UPPER}][{LOWER}]*){{1,4}}$")


def read_issuer(
    top: Sequence[Line], tail: Sequence[Line], suffix: str, body: Sequence[str], proof: Proof
) -> str | None:
    found: list[str] = []
    for line in top:
        if is_kind(line.text):
            of = re.search(rf"\bCỦA\s+([{UPPER} ]{{6,60}})$", line.text)
            if of and _BODIES.match(of.group(1)):
                proof("issuer", line.text, line.number)
                return _name(of.group(1))
            if not found:
                continue
            break
        left = re.split(r"\s{2,}|\s*\|\s*|(?=ĐẢNG CỘNG SẢN)|(?=CỘNG H[OÒÀ]{2} XÃ HỘI)", line.text)[0].strip()
        if left.upper() == left and _BODIES.match(left) and not any(state in left.lower() for state in _STATE):
            found.append(left)
            proof("issuer", line.text, line.number)
    code = re.split(r"[-/]", suffix)[-1] if suffix else ""
    if code in _ISSUERS:
        return _ISSUERS[code]
    signs = next((match for line in tail if (match := _SIGNS.match(line.text))), None)
    signing = _name(signs.group("body")) if signs else ""
    if found:
        own = _name(
            found[-1]
            if found[-1] != "BAN CHẤP HÀNH TRUNG ƯƠNG" or signing in ("", "Ban Chấp hành Trung ương")
            else signs.group("body")
            if signs
            else found[-1]
        )
        if len(found) > 1 and own.startswith(("Ban ", "Văn phòng", "Ủy ban Kiểm tra")) and _PARENTS.match(found[-2]):
            return f"{own} {_name(found[-2])}"
        if signing.startswith("Ban ") and own.startswith(("Tỉnh ủy", "Thành ủy", "Huyện ủy", "Đảng ủy")):
            return f"{signing} {own}"
        return own
    if signing:
        proof("issuer", signs.group(0) if signs else "")
        near = re.compile(
            re.escape(signing) + rf"\s+(Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Trung ương)(?:\s+[{UPPER}][{LOWER}]+){{0,3}}"
        )
        for text in body:
            whole = near.search(text)
            if whole:
                return f"{signing} {whole.group(1)}"
        return signing
    return None


def _name(shout: str) -> str:
    """ "BAN TỔ CHỨC TRUNG ƯƠNG" → "Ban Tổ chức Trung ương"."""
    text = " ".join(shout.split())
    for name in (
        *_ISSUERS.values(),
        "Bộ Chính trị",
        "Ban Bí thư",
        "Ban Chấp hành Trung ương",
        "Ban Thường vụ",
        "Thường trực Tỉnh ủy",
    ):
        if fold(text) == fold(name):
            return name
    heads = (
        "Ban Thường vụ", "Ban Chấp hành", "Ban Tổ chức", "Tỉnh ủy", "Thành ủy", "Huyện ủy", "Đảng ủy", "Đảng bộ", "Ủy ban nhân dân",
        "Ủy ban Kiểm tra", "Văn phòng", "Sở", "Bộ", "Chi bộ", "Thường trực", "Hội đồng nhân dân",
    )  # fmt: skip
    for head in heads:
        if fold(text) == fold(head):
            return head
        if fold(text).startswith(fold(head) + " "):
            rest = text[len(head) + 1 :]
            return (
                f"{head} {_name(rest) if any(fold(rest).startswith(fold(other)) for other in heads) else _titled(rest)}"
            )
    return _titled(text)


def _titled(text: str) -> str:
    return re.sub(r"^(Xã|Phường|Tỉnh|Thành Phố|Huyện)\b", lambda found: found.group(0).lower(), text.title())


def read_signer(tail: Sequence[Line], proof: Proof) -> str | None:
    for line in tail:
        if (
            _NAME.match(line.text)
            and len(line.text) < 40
            and not line.text.startswith(("Nơi", "Như", "Các", "Lưu", "Ban", "Ngày"))
        ):
            proof("signer", line.text, line.number)
            return line.text
    return None
