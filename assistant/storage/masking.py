"""A question without the people in it: names, telephone and card numbers, addresses are masked before it is kept."""

from __future__ import annotations

import re

from corpus.text import fold, nfc, squeeze

NAME = "[tên người]"
NUMBER = "[số]"
ADDRESS = "[địa chỉ]"

# The family names that nearly all Vietnamese bear, Kinh and the larger minorities.
_FAMILIES = (
    "Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Lâm|Trịnh|Đoàn|Mai|Đào|Trương|Tô|Hà|Cao|"
    "Lương|Thái|Tạ|Chu|Châu|Quách|Vương|Phùng|Kiều|La|Triệu|Tống|Nông|Vi|Lò|Quàng|Lường|Cà|Tòng|Giàng|Vàng|Sùng|Thào|Mùa|"
    "Hạng|Lầu|Má|Mã|Lù|Tẩn|Chẻo|Hoàng Thị|Văn|Khuất|Khương|Nghiêm|Ninh|Tăng|Thân|Từ|Ứng|Viên|Âu|Bạch|Biện|Diệp|Doãn|Giang|Hứa|Lưu|Lục|Mạc|Ông|Phó|Thạch|Tiêu|Trà|Uông"
)
_UPPER = r"[A-ZĐĂÂÊÔƠƯÀ-ÝẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ]"
_WORD = _UPPER + r"[^\W\d_]*"
_FULL = re.compile(rf"\b(?:{_FAMILIES})(?:\s+{_WORD}){{1,4}}\b")
_CALLED = re.compile(
    rf"\b((?:[Đđ]ồng chí|[Đđ]/?c|[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Tt]hầy|[Cc]ô|[Bb]ác|[Cc]hú|[Ee]m|[Tt]ên(?: là)?))\s+"
    rf"((?:{_WORD})(?:\s+{_WORD}){{0,4}})"
)
_LOWER = re.compile(
    r"\b((?:dong chi|d/?c|ong|ba|anh|chi|thay|co|bac|chu|ten(?: la)?)\s+)"
    r"((?:nguyen|tran|le|pham|hoang|huynh|phan|vu|vo|dang|bui|do|ngo|duong|dinh|lam|trinh|doan|dao|truong|luong|phung)"
    r"\s+(?:(?:thi|van|duc|quang|minh|huu|ngoc|thanh|xuan|dinh|hong|thu|kim|cong|manh|tuan|viet|quoc|anh|hai)\s+)?\w+)"
)
_MAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{4,}")
_LONG = re.compile(r"(?<![\w/])\+?\d(?:[ .-]?\d){7,}(?![\w/])")
_NOT_NAMES = re.compile(
    rf"^(?:{_WORD}\s+)?(?:Bí|Chủ|Phó|Trưởng|Đảng|Chi|Ban|Quy|Hướng|Nghị|Kết|Bộ|Trung|Công|Ủy|Uỷ|Giám|Hiệu|Thường|Viên|Sở)\b"
)


def masked(question: str) -> str:
    """The question in one line, with whatever tells who somebody is replaced.

    Names are known by a family name or the word of address before them; what is typed without capitals or marks is
    masked only after a word of address. Words of office ("đồng chí Bí thư") are no names.
    """
    text = squeeze(nfc(question))
    text = _MAIL.sub(ADDRESS, text)
    text = _LONG.sub(NUMBER, text)
    text = _CALLED.sub(_called, text)
    text = _FULL.sub(lambda match: match[0] if _NOT_NAMES.match(match[0]) else NAME, text)
    return _lowered(text)


def normal(question: str) -> str:
    """What makes two questions the same: letters without marks or capitals, no stops."""
    return squeeze(re.sub(r"[^\w/%\[\]]+", " ", fold(masked(question))))


def _called(match: re.Match[str]) -> str:
    return match[0] if _NOT_NAMES.match(match[2]) else f"{match[1]} {NAME}"


def _lowered(text: str) -> str:
    folded = fold(text)
    if len(folded) != len(text):
        return text
    kept, at = [], 0
    for match in _LOWER.finditer(folded):
        kept += [text[at : match.start(2)], NAME]
        at = match.end(2)
    return "".join(kept) + text[at:]
