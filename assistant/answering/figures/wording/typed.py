"""Raw telex, as a keyboard leaves it when its converter is off: "chi booj em cos 28 hoanf thanhf tots"."""

from __future__ import annotations

import re

from assistant.answering.guard import unstuck
from corpus.text import fold
from index.text import is_cell, is_syllable, untelexed

_WORD = re.compile(r"[A-Za-z]{3,8}")
_LEAST = 2  # one such word may be a name or an abbreviation


def spell_telex(text: str) -> str:
    """The text with its telex words as syllables without marks; unchanged where fewer than two words are telex."""
    found = [(match.span(), spelled) for match in _WORD.finditer(text) if (spelled := _syllable(match.group()))]
    if len(found) < _LEAST:
        return text
    for (start, end), spelled in reversed(found):
        text = text[:start] + spelled + text[end:]
    return text


# As typed on a telephone: "co dc k", "xep dc may", "v co dung ty le ko".
_ON_A_TELEPHONE = (
    (re.compile(r"(?<![\w/-])(?:dc|dk|dx)(?= (?:k|ko|khong|kg|hok|hong|chua|chu|phep|xep|lay|lam|tinh|cong nhan|may|bao nhieu|them|toi da|nhieu nhat|hoan thanh|xuat sac|ai|nguoi nao|nua|roi)\b)"), "được"),
    (re.compile(r"(?<=\bco )(?:dc|dk)(?= (?:xs|htxs(?:nv)?|tot|htt(?:nv)?|ht|len|vao|dat|muc|loai|de nghi)\b)"), "được"),
    (re.compile(r"(?:(?<=\bem )|(?<=\btoi )|(?<=\bminh )|(?<=\btui ))(?:dc|dk)(?= \d)"), "được"),
    (re.compile(r"(?<=\bco )(?:dc|dk)(?= (?:a|ah|vay|nhi|hay)?\s*(?:[?.!]|$))"), "được"),
    (re.compile(r"(?<![\w/-])ht(?= (?:tot|xuat sac|xs)\b)"), "hoàn thành"),
    (re.compile(r"(?<=\d)d(?![\w/-])"), " điểm"),
    (re.compile(r"(?<=\d )d(?=\s*(?:[,.?!;]|$| (?:thi|la|xep|co|ma|duoc|loai)\b))"), "điểm"),
    (re.compile(r"(?<![\w/-])kn(?= (?:ngay |thang |tu )?\d)"), "kết nạp"),
    (re.compile(r"(?<![\w/-])xl(?![\w/-])"), "xếp loại"),
    (re.compile(r"(?<![\w/-])kq(?= \d)"), "kết quả"),
    (re.compile(r"(?<![\w/-])vk(?= (?:em|toi|minh|bi|vi pham)\b)"), "vợ"),
    (re.compile(r"(?<![\w/-])ck(?= (?:em|toi|minh|bi|co|vi pham)\b)"), "chồng"),
    (re.compile(r"(?<=\b6)t(?= (?:chua|ko|k|khong)\b)"), " tháng"),
    (re.compile(r"(?<![\w/-])(?:bthu|b\.thu)(?![\w/-])"), "bí thư"),
    (re.compile(r"(?<![\w/-])(?:bn|bnh|bnhieu|bnhiu)(?![\w/-])"), "bao nhiêu"),
    (re.compile(r"(?<![\w/-])v(?= (?:co|thi|la|dc|duoc|sao|vuot|dung|xep|toi da|may|bao nhieu)\b|\s*[?.!,]|\s*$)"), ", vậy"),
)  # fmt: skip
# "6 xs, 38 t, 1 ht", "xs 20, t 95, ht 4": one letter for good, among other ratings in short.
_SHORT_RATING = r"(?:htxsnv|htxs|xs|khtnv|kht|htnv|ht)"
_GOOD = (
    (re.compile(rf"\d ?{_SHORT_RATING}\b"), re.compile(r"(?<=\d )t(?= ?(?:[,;+/.?]|va\b|$)| \d)|(?<=\d)t(?= ?(?:[,;+/.?]|va\b|$)| (?:\d|cb\b|chi bo\b|co\b|thi\b|vuot\b|nao\b))")),
    (re.compile(rf"\b{_SHORT_RATING}:? ?\d"), re.compile(r"(?:(?<=[,;+/] )|(?<=[,;+/])|(?<=\d )|(?<=\bva ))t(?=:? ?\d)")),
)  # fmt: skip
_SHORT = {"XL": "xếp loại", "KĐ": "kiểm điểm"}
_IN_CAPITALS = re.compile(r"(?<![\w/-])(XL|KĐ|CB)(?![\w/-])")


def spell_short(text: str) -> str:
    """The text with the short forms of the trade that tell what a number is: "CB em 20 ĐV … XL gì"."""

    def spelled(match: re.Match[str]) -> str:
        if match[1] in _SHORT:
            return _SHORT[match[1]]
        folded = fold(text)
        return "chi bộ" if len(folded) == len(text) and is_cell(folded, *match.span()) else match[1]

    return _on_a_telephone(_letter_for_good(_IN_CAPITALS.sub(spelled, unstuck(text))))


def _letter_for_good(text: str) -> str:
    folded = fold(text)
    if len(folded) != len(text):
        return text
    for among, letter in _GOOD:
        if among.search(folded):
            found = [match.span() for match in letter.finditer(folded)]
            for start, end in reversed(found):
                text = f"{text[:start]}{'' if text[start - 1 : start].isspace() or not start else ' '}tốt{text[end:]}"
            folded = fold(text)
    return text


def _on_a_telephone(text: str) -> str:
    """Short forms that would be read as something else; written without marks in a text without them."""
    for pattern, word in _ON_A_TELEPHONE:
        folded = fold(text)
        if len(folded) != len(text):
            return text
        bare = folded == text.lower()
        for match in reversed(list(pattern.finditer(folded))):
            text = f"{text[: match.start()]}{fold(word) if bare else word}{text[match.end() :]}"
    return text


def _syllable(word: str) -> str | None:
    """The syllable that no syllable as typed hides."""
    token = word.lower()
    if word.isupper() or is_syllable(token):
        return None
    return next((spelled for spelled in untelexed(token) if len(spelled) > 1 and is_syllable(spelled)), None)
