"""What the document says of itself: number, day, issuer, title, what it replaces, from when it holds."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date

from corpus.ingest.draft import Head
from corpus.ingest.frame import KINDS, Role, is_kind
from corpus.ingest.letters import LOWER, UPPER
from corpus.ingest.line import Line
from corpus.text import fold, squeeze
from corpus.vocabulary import DocumentKind

Proof = Callable[..., None]

_NUMBER = re.compile(
    r"(?<!\w)[SsŠ][ốôồỐÔỒoO]\s*[:.]?\s*(?P<number>\d{1,5})?[\s.…_]*[-–/]?\s*"
    r"(?P<rest>\d{4}\s*/\s*QH\d+|(?:\d{4}\s*[/-]\s*)?[A-ZĐ][A-Za-zĐđ]{0,5}(?:\s?[-–/&]\s?[A-ZĐ&][A-ZĐ&\d]*)+)"
)
# Copies on web pages drop the word "số".
_BARE_NUMBER = re.compile(
    r"(?<![\w/])(?P<number>\d{1,5})\s?[-–/]\s?(?P<rest>(?:\d{4}/)?[A-ZĐ][A-Za-zĐđ]{1,3}[-/][A-ZĐ&]{2,}[A-ZĐ&\d]*)"
)
_DAY = re.compile(
    rf"(?:(?P<place>[{UPPER}][\w.]*(?:[\s-]+[{UPPER}][\w.]*){{0,4}}),?\s*)?[Nn]gày\s*(?P<day>\d{{1,2}})?[\s.…]*"
    r"tháng\s*(?P<month>\d{1,2})?[\s.…]*năm\s*(?P<year>\d{4})"
)
_SHORT_DAY = re.compile(
    rf"(?:(?P<place>[{UPPER}][\w.]*(?:[\s-]+[{UPPER}][\w.]*){{0,4}}),\s*)?[Nn]gày\s*(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})/(?P<year>\d{{4}})"
)
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
_ABOUT = re.compile(r"^(?:V/v|Về việc|\(?v/v)\s*:?\s*(.+)", re.IGNORECASE)
_DOCUMENT = (
    r"(?:Quy định|Quyết định|Hướng dẫn|Kết luận|Nghị quyết|Chỉ thị|Công văn|Kế hoạch|Nghị định|Luật|Thông tư|Thông báo|Quy chế)"
    r"\s+(?:số\s*:?\s*)?\d{1,5}\s?[-–/][\w&/.-]*[\w]"
    r"(?:,?\s*(?:ký\s+)?ngày\s+(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?"
)
_REPLACES = re.compile(r"(?<!được )(?<!bị )(?:thay thế|thay cho|bãi bỏ)\s+(?:cho\s+)?(?:các\s+)?(?=" + _DOCUMENT + ")")
_LISTED = re.compile(_DOCUMENT)
_SINCE = re.compile(
    r"(?:có hiệu lực|thực hiện|áp dụng)(?:\s+thi hành)?\s+(?:kể\s+)?từ\s+ngày\s+"
    r"(?:(?P<signed>ký)|(?P<day>\d{1,2})(?:[/.-]|\s+tháng\s+)(?P<month>\d{1,2})(?:[/.-]|\s+năm\s+)(?P<year>\d{4}))"
)
_ABBREVIATIONS = {
    "QĐ": "qd", "QĐI": "qdi", "HD": "hd", "KL": "kl", "NQ": "nq", "CT": "ct", "CV": "cv", "KH": "kh", "CTR": "ctr",
    "CTR/": "ctr", "BC": "bc", "TB": "tb", "NĐ": "nd",
}  # fmt: skip


def read_head(lines: Sequence[Line], roles: Sequence[Role], body: Sequence[str]) -> Head:
    """Fields of the head, each with the line it was read from; `body` are the paragraphs of the text."""
    top = [line for line, role in zip(lines, roles, strict=True) if role is Role.HEAD]
    tail = [line for line, role in zip(lines, roles, strict=True) if role is Role.TAIL]
    evidence: dict[str, str] = {}

    def proof(field: str, text: str, number: int | None = None) -> None:
        evidence[field] = squeeze(text)[:160] if number is None else f"dòng {number}: {squeeze(text)[:160]}"

    number, suffix = _number(top, proof)
    place, signed, dated = _day(top, proof)
    kind = _kind(top, suffix, proof)
    title = _title(top, proof)
    issuer = _issuer(top, tail, suffix, body, proof)
    signer = _signer(tail, proof)
    replaces, since = _effects(body, signed, proof)
    return Head(number, kind, signed, dated, issuer, title, place, signer, replaces, since, evidence)


def _number(top: Sequence[Line], proof: Proof) -> tuple[str | None, str]:
    for pattern in (_NUMBER, _BARE_NUMBER):
        for line in top:
            found = pattern.search(line.text) if len(line.text) < 200 else None
            if not found:
                continue
            rest = re.sub(r"\s*([-–/&])\s*", r"\1", found.group("rest")).replace("–", "-")
            proof("number", line.text, line.number)
            if not found.group("number"):
                return None, rest
            joint = "/" if re.match(r"\d{4}", rest) or re.search(r"\d\s*/", found.group(0)) else "-"
            return f"{found.group('number')}{joint}{rest}", rest
    return None, ""


def _day(top: Sequence[Line], proof: Proof) -> tuple[str | None, date | None, str | None]:
    for line in top:
        found = (_DAY.search(line.text) or _SHORT_DAY.search(line.text)) if len(line.text) < 200 else None
        if not found:
            continue
        proof("signed", line.text, line.number)
        place = found.group("place")
        year, month, day = (found.group(name) for name in ("year", "month", "day"))
        if month and day:
            try:
                return place, date(int(year), int(month), int(day)), None
            except ValueError:
                pass
        return place, None, f"tháng {int(month):02d} năm {year}" if month and 0 < int(month) < 13 else f"năm {year}"
    return None, None, None


def _kind(top: Sequence[Line], suffix: str, proof: Proof) -> DocumentKind | None:
    by_number = suffix.split("-")[0].split("/")[-1 if re.match(r"\d{4}", suffix) else 0].upper()
    if by_number.startswith("QH"):
        return DocumentKind.LAW
    named = next(
        ((line, kind) for line in top for kind in KINDS if is_kind(line.text) and _plain(line).startswith(kind)), None
    )
    if named:
        line, kind = named
        proof("kind", line.text, line.number)
        if kind == "QUY CHẾ":
            return DocumentKind.REGULATION
        found = next((each for each in DocumentKind if each.label.upper() == kind), None)
        if found is not None:
            return found
    if by_number in _ABBREVIATIONS:
        return DocumentKind(_ABBREVIATIONS[by_number])
    if any(line.text.startswith("Kính gửi") for line in top):
        return DocumentKind.OFFICIAL_LETTER
    return None


def _plain(line: Line) -> str:
    return line.text.strip(" *:")


def _title(top: Sequence[Line], proof: Proof) -> str | None:
    for line in top:
        about = _ABOUT.match(line.text)
        if about and not any(is_kind(other.text) for other in top):
            proof("title", line.text, line.number)
            return squeeze(about.group(1)).rstrip(" .")
    at = next((order for order, line in enumerate(top) if is_kind(line.text)), None)
    if at is None:
        return None
    words = [re.sub(r"[*_=-]{2,}", "", line.text).strip(" *") for line in top[at:] if re.search(r"\w", line.text)]
    words = [word for word in words if not word.startswith("Kính gửi") and not _DAY.fullmatch(word.strip("() "))]
    title = squeeze(" ".join(_sentence(word) for word in words)).rstrip(" .")
    title = re.sub(r"(?<=\w) Về (?=\w)", " về ", title, count=1)
    proof("title", title, top[at].number)
    return title


def _sentence(words: str) -> str:
    return _as_words(words) if words.upper() == words else words


_PROPER = (
    "Bộ Chính trị", "Ban Bí thư", "Trung ương", "Tỉnh ủy", "Thường trực Tỉnh ủy", "Thành ủy", "Huyện ủy", "Đảng ủy", "Ban Thường vụ",
    "Ban Tổ chức", "Đảng", "Ủy ban nhân dân", "Hội đồng nhân dân", "Chính phủ", "Quốc hội", "Việt Nam",
)  # fmt: skip


def _as_words(shout: str) -> str:
    """Capitals as a sentence writes them: "HƯỚNG DẪN" → "Hướng dẫn"; names the Party's documents keep are kept."""
    text = shout.capitalize()
    for name in _PROPER:
        text = re.sub(rf"\b{name}\b", name, text, flags=re.IGNORECASE)
    return text


def _issuer(top: Sequence[Line], tail: Sequence[Line], suffix: str, body: Sequence[str], proof: Proof) -> str | None:
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


def _signer(tail: Sequence[Line], proof: Proof) -> str | None:
    for line in tail:
        if (
            _NAME.match(line.text)
            and len(line.text) < 40
            and not line.text.startswith(("Nơi", "Như", "Các", "Lưu", "Ban", "Ngày"))
        ):
            proof("signer", line.text, line.number)
            return line.text
    return None


def _effects(body: Sequence[str], signed: date | None, proof: Proof) -> tuple[tuple[str, ...], date | None]:
    replaces: list[str] = []
    since: date | None = None
    for text in body:
        for found in _REPLACES.finditer(text):
            at = found.end()
            while (listed := _LISTED.match(text, at)) is not None:
                replaces.append(squeeze(listed.group(0)))
                proof("replaces", text[max(0, found.start() - 60) : listed.end()])
                joint = re.compile(r"[^.;:]{0,220}?(?:\s+và\s+|[,;]\s*)(?=" + _DOCUMENT + ")").match(text, listed.end())
                if joint is None or re.search(r"hướng dẫn thực hiện|căn cứ|theo", joint.group(0)):
                    break
                at = joint.end()
        holds = _SINCE.search(text)
        if (
            holds
            and since is None
            and re.search(
                r"(?:Quy định|Hướng dẫn|Quyết định|Nghị định|Luật|Nghị quyết|Quy chế|Kết luận|Chỉ thị|Kế hoạch) này",
                text,
            )
        ):
            if holds.group("signed"):
                since = signed
            else:
                try:
                    since = date(int(holds.group("year")), int(holds.group("month")), int(holds.group("day")))
                except ValueError:
                    since = None
            proof("in_force_since", text[max(0, holds.start() - 60) : holds.end()])
    return tuple(dict.fromkeys(replaces)), since
