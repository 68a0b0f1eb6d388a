"""What stands around the text: the head, page numbers, running heads, footnotes, signatures and addressees."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from enum import Enum

from corpus.ingest.letters import ENDED, LOWER, UPPER
from corpus.ingest.line import Line
from corpus.ingest.mark import WORDED, Rank, marks_of
from corpus.text import fold


class Role(Enum):
    """What a line is to the document; the value says why it is left out, in Vietnamese."""

    BODY = ""
    BLANK = "dòng trống"
    HEAD = "đầu văn bản"
    PAGE = "số trang"
    RUNNING = "dòng lặp ở đầu, cuối trang"
    RULE = "dòng kẻ"
    NOTE = "chú thích"
    TAIL = "nơi nhận, chữ ký"


KINDS = (
    "QUY ĐỊNH", "QUYẾT ĐỊNH", "HƯỚNG DẪN", "KẾT LUẬN", "NGHỊ QUYẾT", "CHỈ THỊ", "CÔNG VĂN", "KẾ HOẠCH", "CHƯƠNG TRÌNH",
    "BÁO CÁO", "THÔNG BÁO", "NGHỊ ĐỊNH", "LUẬT", "QUY CHẾ", "ĐỀ ÁN", "TỜ TRÌNH", "THÔNG TRI", "THÔNG TƯ", "CÔNG ĐIỆN",
)  # fmt: skip
_PAGE = re.compile(r"[-–—]?\s*(?:trang\s*)?\d{1,3}(?:\s*/\s*\d{1,4})?\s*[-–—]?|(?:trang\s*)1\d{3}", re.IGNORECASE)
_DASHED = re.compile(r"[-–—]\s*\d{1,4}\s*[-–—]|trang\s*\d{1,4}(?:\s*/\s*\d{1,4})?", re.IGNORECASE)
_RULE = re.compile(r"[-–—_=*~.•·oO0+#|\s]*[-–—_=*~•·|][-–—_=*~.•·oO0+#|\s]*")
_STATE = re.compile(
    r"dang cong san viet nam|cong hoa xa hoi chu nghia|doc lap\s*-\s*tu do|^\W*so\s*:?\s*[\d./…\s]*\s*[-/]|^\W*so\s*:?\s*\d"
    r"|ngay\s*[\d.…]*\s*thang\s*[\d.…]*\s*nam\s*[\d.…]{2,4}|^v/v\b|^kinh gui|^sao luc|^ban sao|^du thao|^mat$|^toi mat$|^hoa toc"
)
_OPENS = re.compile(
    r"^(?:[-–+]\s*)?(?:Căn cứ|Thực hiện|Để\s|Trên cơ sở|Sau khi|Ngày \d|Xét |Theo |Nhằm|Thời gian qua|Trong |Năm \d|Qua |Từ |Tiếp tục"
    r"|Vừa qua|Hiện nay|Triển khai|Nghị quyết số|Quy định số|Kính gửi)"
)
_TAIL = re.compile(
    r"^(?:Nơi nhận\s*:?|NƠI NHẬN\s*:?"
    rf"|(?:T/M|TM\.?|K/T|KT\.?|T/L|TL\.?|TUQ\.?|T/UQ|Q\.)\s+[{UPPER}]{{2,}}.*"
    r"|(?:PHÓ\s+)?(?:BÍ THƯ|GIÁM ĐỐC|CHỦ TỊCH|CHÁNH VĂN PHÒNG|TRƯỞNG BAN|TỔNG BÍ THƯ|THỦ TƯỚNG|BỘ TRƯỞNG|HIỆU TRƯỞNG|TRƯỞNG PHÒNG"
    r"|VIỆN TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|TỔNG GIÁM ĐỐC)(?:\s+(?:TỈNH ỦY|HUYỆN ỦY|THÀNH ỦY|ĐẢNG ỦY|QUỐC HỘI|NƯỚC))?)\s*$"
    r"|^Nơi nhận\s*:"
)
_ANNEX = re.compile(r"^(?:PHỤ LỤC|Phụ lục|MẪU|Mẫu|BIỂU|Biểu)\b")
_NOTE = re.compile(r"^(?:[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\(\d{1,2}\)|\[\d{1,2}\])\s*\S")
_SUPERSCRIPT = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_BARE_NOTE = re.compile(rf"^(\d{{1,2}})\s+[“\"{UPPER}]")
_HEAD_LINES = 60


def roles_of(lines: Sequence[Line]) -> list[Role]:
    """What each line is."""
    roles = [Role.BLANK if not line.text else Role.BODY for line in lines]
    _mark_pages(lines, roles)
    _mark_running(lines, roles)
    for at, line in enumerate(lines):
        if roles[at] is Role.BODY and len(line.text) < 200 and _RULE.fullmatch(line.text):
            roles[at] = Role.RULE
    _mark_notes(lines, roles)
    _mark_head(lines, roles)
    _mark_tails(lines, roles)
    return roles


def _mark_pages(lines: Sequence[Line], roles: list[Role]) -> None:
    paged = lines[-1].page > 1 if lines else False
    counted = set() if paged else _counted(lines)
    repeated = Counter(re.sub(r"\d+", "#", fold(line.text)) for line in lines if 0 < len(line.text) < 120)
    for at, line in enumerate(lines):
        if len(line.text) > 20 or not line.text or not _PAGE.fullmatch(line.text):
            continue
        before = at == 0 or not lines[at - 1].text or lines[at - 1].page != line.page
        after = at + 1 == len(lines) or not lines[at + 1].text or lines[at + 1].page != line.page
        if _DASHED.fullmatch(line.text) or ((before or after) if paged else (before and after)) or at in counted:
            roles[at] = Role.PAGE
        elif before or after:
            beside = lines[at + 1 if before else at - 1].text
            if repeated[re.sub(r"\d+", "#", fold(beside))] >= 3:
                roles[at] = Role.PAGE


def _counted(lines: Sequence[Line]) -> set[int]:
    """Bare numbers that count on from 1 or 2 through the whole of a file without pages, each beside a blank line."""
    bare = [
        at for at, line in enumerate(lines)
        if re.fullmatch(r"\d{1,3}", line.text) and (at == 0 or not lines[at - 1].text or not lines[min(at + 1, len(lines) - 1)].text)
    ]  # fmt: skip
    numbers = [int(lines[at].text) for at in bare]
    running = (
        len(numbers) >= 2 and numbers[0] in (1, 2) and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    )
    return set(bare) if running else set()


def _mark_running(lines: Sequence[Line], roles: list[Role]) -> None:
    """The same line, figures aside, at the edge of many pages."""
    edges: dict[int, list[int]] = {}
    for at, line in enumerate(lines):
        if roles[at] is Role.BODY:
            edges.setdefault(line.page, []).append(at)
    if len(edges) < 3:
        _mark_repeated(lines, roles)
        return
    counts: Counter[str] = Counter()
    places: dict[str, list[int]] = {}
    for indices in edges.values():
        for at in {*indices[:2], *indices[-2:]}:
            form = re.sub(r"\d+", "#", fold(lines[at].text))
            if len(form) < 160:
                counts[form] += 1
                places.setdefault(form, []).append(at)
    for form, count in counts.items():
        if count >= 3 and count * 2 >= len(edges) - 1:
            for at in places[form]:
                roles[at] = Role.RUNNING


def _mark_repeated(lines: Sequence[Line], roles: list[Role]) -> None:
    """Without pages: a line that comes again and again right beside a page number, or names the page itself."""
    places: dict[str, list[int]] = {}
    solid = [at for at in range(len(lines)) if roles[at] is not Role.BLANK]
    for order, at in enumerate(solid):
        beside = {roles[solid[near]] for near in (order - 1, order + 1) if 0 <= near < len(solid)}
        if roles[at] is Role.BODY and len(lines[at].text) < 120:
            form = re.sub(r"\d+", "#", fold(lines[at].text))
            if Role.PAGE in beside or re.search(r"\btrang #", form):
                places.setdefault(form, []).append(at)
    for found in places.values():
        if len(found) >= 3:
            for at in found:
                roles[at] = Role.RUNNING


def _mark_notes(lines: Sequence[Line], roles: list[Role]) -> None:
    """Footnotes: marked by the file, by a raised figure, or at the foot of a page that refers to them."""
    open_note = False
    before = ""
    referred: set[str] = set()
    page = 0
    for at, line in enumerate(lines):
        if line.page != page:
            page, open_note, referred = line.page, False, set()
        if roles[at] is Role.BLANK:
            open_note = False
            continue
        if roles[at] is not Role.BODY:
            continue
        text = line.text
        if open_note and _returns(text, lines[at - 1].text, before):
            open_note = False
        unfinished = bool(before) and not ENDED.search(before)
        bare = _BARE_NOTE.match(text)
        if line.note or text[0] in _SUPERSCRIPT or (_NOTE.match(text) and unfinished):
            open_note = not (line.note or line.whole)
        elif bare and (bare.group(1) in referred or (unfinished and at > 0 and roles[at - 1] is Role.BLANK)):
            open_note = not line.whole
        elif not open_note:
            before = text
            referred.update(re.findall(rf"[{LOWER}”\"](\d{{1,2}})(?=[\s,.;:)]|$)", text))
            if re.search(rf"[{LOWER}]![.,;]", text):  # a raised 1 as a scan shows it
                referred.add("1")
            continue
        roles[at] = Role.NOTE


def _returns(text: str, last: str, before: str) -> bool:
    """Whether the text goes on after a footnote: the sentence it broke, or a division's heading."""
    if text[0].islower() and last.endswith(".") and not ENDED.search(before):
        return True
    return any(
        mark.rank in (*WORDED, Rank.ROMAN, Rank.DECIMAL) and not mark.rest[:1].islower() for mark in marks_of(text)
    )


def _mark_head(lines: Sequence[Line], roles: list[Role]) -> None:
    last, titled, addressed = -1, False, False
    solid = [at for at in range(len(lines)) if roles[at] in (Role.BODY, Role.RULE)][:_HEAD_LINES]
    gap = False
    for order, at in enumerate(solid):
        text = lines[at].text
        gap = order > 0 and at - solid[order - 1] > 1
        if roles[at] is Role.RULE:
            if titled and order and last == solid[order - 1]:
                last = at
                break
            continue
        upper = text.upper() == text and any(letter.isalpha() for letter in text)
        first = marks_of(text)
        if any(mark.rank in (Rank.CHAPTER, Rank.PART, Rank.ARTICLE) for mark in first):
            break
        if titled and any(mark.rank in (Rank.ROMAN, Rank.ARABIC, Rank.CAPITAL, Rank.SECTION) for mark in first):
            break
        if is_kind(text) and not titled:
            last, titled = at, True
        elif titled and not addressed:
            if _OPENS.match(text) and not text.startswith("Kính gửi"):
                break
            if text.startswith("Kính gửi"):
                last, addressed = at, True
            elif _is_title(text, lines[last].text, upper, gap):
                last = at
            else:
                break
        elif _STATE.search(fold(text)) and len(text) < 160:
            last = at
            addressed = addressed or text.startswith("Kính gửi")
        elif addressed and (text[0] in "-–+" or not gap) and len(text) < 160 and not _OPENS.match(text):
            last = at
        elif (upper and len(text) < 120 and not first) or (
            not addressed and len(text) < 60 and not first and not ENDED.search(text)
        ):
            if last >= 0 or upper:
                last = at
        elif not (titled or addressed) and order < 6 and len(text) < 80 and text[0] in "*(":
            last = at
        else:
            break
    if titled or addressed or any(_STATE.search(fold(lines[at].text)) for at in range(last + 1)):
        for at in range(last + 1):
            if roles[at] in (Role.BODY, Role.RULE):
                roles[at] = Role.HEAD


def is_kind(text: str) -> bool:
    """A line that names the kind of document: "QUY ĐỊNH", "BÁO CÁO KẾT QUẢ …"."""
    plain = text.strip(" *:")
    return any(plain == kind or (plain.upper() == plain and plain.startswith(kind + " ")) for kind in KINDS)


def _is_title(text: str, before: str, upper: bool, gap: bool) -> bool:
    if re.search(r"[.;:]\s+[A-ZĐ]|[.;:]$", text) and not upper:
        return text.endswith(".") and len(text) < 120 and not gap
    return upper or len(text) < 320


def _mark_tails(lines: Sequence[Line], roles: list[Role]) -> None:
    inside = False
    for at, line in enumerate(lines):
        if roles[at] not in (Role.BODY, Role.RULE):
            continue
        text = line.text
        if not inside or _resumes(text):
            inside = bool(_TAIL.match(text)) and len(text) < 160
        if inside:
            roles[at] = Role.TAIL


def _resumes(text: str) -> bool:
    """An annex, an attached rule or plain running text after a signature."""
    if _ANNEX.match(text) or (is_kind(text) and text.strip(" *") in KINDS):
        return True
    if any(mark.rank in (Rank.CHAPTER, Rank.ARTICLE, Rank.PART) for mark in marks_of(text)):
        return True
    return len(text) > 200 and text[0] not in "-+–"
