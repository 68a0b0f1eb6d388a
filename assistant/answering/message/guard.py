"""What is looked at before a message is read as a question: emptiness, length, foreign matter, planted instructions."""

from __future__ import annotations

import html
import re
import unicodedata

from corpus.text import fold, nfc, squeeze
from index.text import is_syllable, tokens

_ONE_LETTER = ("ừ", "ờ", "ạ", "à", "ồ", "ơ")
LONGEST = 4000  # characters of one question; a report belongs to `troly audit`

_TAG = re.compile(r"<(?:script|style)\b.*?</(?:script|style)\s*>|<[^<>]{0,200}>", re.IGNORECASE | re.DOTALL)
_ORDERS = re.compile(
    r"\b(bo qua|quen|lo di|khong can (?:theo|dua)|gat bo|ignore|disregard|forget)\b[^.!?\n]{0,60}"
    r"\b(huong dan|chi dan|quy tac|lenh|chi thi|tren|truoc do|instructions?|previous|rules?|all)\b[^.!?;:,\n]*"
    r"|\b(tu gio|bay gio|tu bay gio|ke tu day)\b[^.!?\n]{0,20}\b(ban|may|hay|dong vai)\b[^.!?,\n]*(dong vai|la mot|la dan|tra loi)[^.!?,\n]*"
    r"|\b(dong vai|gia vo|hay la|act as|pretend|you are now)\b[^.!?,\n]*"
    r"|\b(in ra|tiet lo|hien thi|cho (?:toi|minh|em) xem|lap lai|print|reveal|show)\b[^.!?\n]{0,30}"
    r"\b(system prompt|prompt|loi nhac|chi dan he thong|cau lenh he thong|huong dan he thong|cau hinh|api key|khoa)\b[^.!?\n]*"
    r"|\[?(system|assistant|admin|developer|he thong)\]?\s*:[^.!?\n]{0,120}"
    r"|\b(tra loi|chi tra loi|xac nhan|hay noi|ghi)\s+(?:dung\s+)?(?:mot tu|dung chu|ngay la|luon la)\b[^.!?\n]*"
)


# "35+42+18+7": a sum alone asks what it comes to
_BARE_SUM = re.compile(r"\s*\d{1,5}(?:\s*\+\s*\d{1,5})+\s*=?\s*\??\s*")
# "4,5,3": a list, as no number has two decimal commas; "1,234,567" is one number
_LIST = re.compile(r"(?<![\w.,/-])\d{1,4}(?:,\d{1,4}){2,}(?![\w.,/-]*\d)")
# "29đv", "5xs": a number typed onto the word it counts
_STUCK = re.compile(
    r"(?<![\w.,/-])(\d{1,4})(?=(?:xs|htxs|htxsnv|htt|httnv|tốt|tot|ht|htnv|kht|khtnv|đv|dv|đc|dc|đ/c|d/c|ng|người|nguoi|xuất sắc|xuat sac)(?![^\W\d_]))"
    r"|(?<=/)(\d{1,4})(?=(?:tốt|tot|xs|đv|dv)(?![^\W\d_]))",
    re.IGNORECASE,
)


def clean(text: str) -> str:
    """A message without markup, control characters and escape sequences, its numbers apart from the words typed onto them."""
    plain = html.unescape(_TAG.sub(" ", nfc(text)))
    plain = "".join(
        " " if letter.isspace() else letter
        for letter in plain
        if letter.isspace() or unicodedata.category(letter) not in ("Cc", "Cf", "Co", "Cs", "Cn")
    )
    plain = squeeze(_LIST.sub(_apart, unstuck(plain)))
    return f"{plain.rstrip(' =?')} bằng bao nhiêu" if _BARE_SUM.fullmatch(plain) else plain


def _apart(match: re.Match[str]) -> str:
    first, *rest = match.group().split(",")
    return match.group() if all(len(part) == 3 for part in rest) else ", ".join((first, *rest))


def unstuck(text: str) -> str:
    """The text with a space between a number and the short word it counts."""
    return _STUCK.sub(lambda match: f"{match.group()} ", text)


def without_orders(text: str) -> tuple[str, bool]:
    """The message without sentences that try to instruct the program, and whether there were any."""
    folded = fold(text)
    if len(folded) != len(text):
        return text, False
    kept, at, found = [], 0, False
    for match in _ORDERS.finditer(folded):
        kept.append(text[at : match.start()])
        at, found = match.end(), True
    kept.append(text[at:])
    return squeeze(" ".join(kept)).strip(" .,:;!-"), found


def has_words(text: str) -> bool:
    """Whether there is anything to read: at least two letters, or a word of one ("ừ", "ạ")."""
    return sum(letter.isalpha() for letter in text) >= 2 or text.strip(" .,!?").lower() in _ONE_LETTER


def is_vietnamese(text: str) -> bool:
    """Whether most of the words could be Vietnamese syllables, accents or not; short forms and numbers are let through."""
    words = [token for token in tokens(text) if token.isalpha()]
    if not words:
        return False
    likely = sum(is_syllable(word) or len(word) <= 3 for word in words)
    if any(letter in text for letter in "ăâđêôơưĂÂĐÊÔƠƯ") or re.search(r"[\u1ea0-\u1ef9]", text):
        return True
    return likely / len(words) >= 0.55


def is_foreign_script(text: str) -> bool:
    """Whether most letters are of a script that Vietnamese does not use."""
    letters = [letter for letter in text if letter.isalpha()]
    return (
        bool(letters)
        and sum(not unicodedata.name(letter, "").startswith("LATIN") for letter in letters) > len(letters) / 2
    )
