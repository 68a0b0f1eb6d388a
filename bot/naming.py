"""Whether a message names a person: by a word of address and a name, or by a family name and what follows it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from corpus.text import fold

_WORD = re.compile(r"[^\W\d_]+")
# The commonest family names; those that are everyday words too count only with capitals.
_FAMILIES = frozenset(
    "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh lâm trịnh đoàn mai đào trương tô cao lương "
    "tạ hà thái phùng quách vương chu".split()
)
_LOWER = frozenset("nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô đinh trịnh".split())
_PLAIN = frozenset("nguyen tran hoang huynh bui ngo".split())  # not part of any word of the regulations without marks
_MIDDLES = frozenset(("văn", "thị"))
_TEXTUAL = frozenset(
    "ban bai cau chuong cua dieu doan ghi huong ke khoan la muc nghi noi quy theo thong toan trong tu va".split()
)  # "nguyen van dieu 9": verbatim
_ADDRESS = frozenset("ông bà anh chị cô chú thầy bác đc".split())
_OFFICE = frozenset(
    "bí phó chủ ủy uỷ trưởng giám đảng chi ban bộ tỉnh hội viện chánh tổng thủ thường hiệu cán công viên chuyên lãnh cấp huyện "
    "xã phường em".split()
)
_NOT_NAMES = frozenset(
    "cao bằng|hà nội|hà giang|hà tĩnh|hà nam|hà đông|hà tây|thái bình|thái nguyên|thái lan|lâm đồng|đoàn thanh|đoàn trường|"
    "đoàn thể|hồ chí minh|nguyễn ái quốc|hồ sơ|lý lịch|lý luận|lý do|đào tạo|lương thực|cao cấp|cao đẳng|dương lịch|mai sau|vũ trang|"
    "trương mục|đinh ninh|đoàn kết|hà lan|chu kỳ|chu đáo|cao su|lâm nghiệp|lâm thời|thái độ|vương quốc".split("|")
)
_PLACES = frozenset(
    "tỉnh phố tp huyện xã phường quận thôn bản đường trường viện bộ tưởng công ty nhà bảo giải quỹ khu ngõ".split()
)  # "đường Lê Lợi", "thành phố Hồ Chí Minh", "chi bộ Trần Phú"
_WRITTEN = frozenset("sách cuốn bài viết phẩm biểu".split())  # "bài viết của …"
_NEAR = 5


@dataclass(frozen=True)
class _Token:
    word: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.word.lower()

    @property
    def capital(self) -> bool:
        return self.word[0].isupper()


def names_somebody(text: str) -> bool:
    """Whether somebody is named. Offices, bodies, places and the authors and signers of texts do not count."""
    text = re.sub(r"\b[Đđ]/?[cC]\b\.?", "đồng chí", unicodedata.normalize("NFC", text))
    tokens = [_Token(found.group(), found.start(), found.end()) for found in _WORD.finditer(text)]
    shouted = text.upper() == text
    return any(
        _addressed(tokens, at, shouted) or _family(tokens, text, at) or _lower(tokens, text, at)
        for at in range(len(tokens))
    )


def _addressed(tokens: list[_Token], at: int, shouted: bool) -> bool:
    """``đồng chí An``, ``ông Nguyễn …``; a single letter stands for nobody."""
    word, before = tokens[at], tokens[at - 1] if at else None
    address = word.low in _ADDRESS or (word.low == "chí" and before is not None and before.low == "đồng")
    if not address or shouted or at + 1 == len(tokens):
        return False
    name = tokens[at + 1]
    return name.capital and len(name.word) > 1 and name.low not in _OFFICE and name.low not in _ADDRESS


def _family(tokens: list[_Token], text: str, at: int) -> bool:
    """A family name and one to three more words, all with capitals."""
    if not tokens[at].capital or tokens[at].low not in _FAMILIES:
        return False
    run = [tokens[at]]
    for token in tokens[at + 1 : at + 4]:
        if not token.capital or text[run[-1].end : token.start].strip():
            break
        run.append(token)
    told = " ".join(token.low for token in run)
    if len(run) < 2 or any(told.startswith(known) for known in _NOT_NAMES):
        return False
    before = [token.low for token in tokens[max(0, at - _NEAR) : at]]
    after = tokens[at + len(run)].low if at + len(run) < len(tokens) else ""
    placed = bool(before) and before[-1] in _PLACES
    return not (placed or after == "ký" or _WRITTEN.intersection(before))


def _lower(tokens: list[_Token], text: str, at: int) -> bool:
    """``nguyễn văn a``, ``tran thi b``: without capitals only with the commonest middle names."""
    if at + 2 >= len(tokens) or text[tokens[at].end : tokens[at + 2].start].strip() not in (tokens[at + 1].word, ""):
        return False
    family, middle, given = tokens[at].low, tokens[at + 1].low, tokens[at + 2].low
    before = tokens[at - 1].low if at else ""
    if family in _LOWER and middle in _MIDDLES:
        return before not in ("vi", "tỷ", "tỉ") and given not in ("bản", "kiện", "hóa", "phòng", "trường")
    if family in _PLAIN and middle in ("van", "thi") and fold(family) == family:
        return not (
            family == "nguyen" and middle == "van" and (given in _TEXTUAL or before in ("trich", "dan", "chep"))
        )
    return False
