"""What kind of thing a question asks for: yes or no, how many, when, who, which form."""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.answering.question.polite import only_names


class Asks(StrEnum):
    """What kind of thing is asked for; the composer opens with it."""

    YES_NO = "yes_no"
    HOW_MANY = "how_many"
    WHEN = "when"
    WHO = "who"
    WHERE = "where"
    WHICH_FORM = "which_form"
    LIST = "list"
    WHY = "why"
    HOW = "how"
    WHAT = "what"


# The first that matches decides, so the more particular stand first.
_ASKS: tuple[tuple[Asks, str], ...] = (
    (Asks.WHICH_FORM, r"\b(mau|bieu|bieu mau|phieu)( so)? (nao|gi|may|bao nhieu)\b|\b(dung|theo|lam|viet) mau nao\b|"
                      r"\bmau (?:so )?0?\d[abc]? hay (?:la )?(?:mau (?:so )?)?0?\d[abc]?\b"),
    (Asks.YES_NO, r"\b(phai khong|dung khong|duoc khong|khong a|khong nhi|co phai|phai chang|dung ko)\b"),
    (Asks.WHEN, r"\bngay bao nhieu\b"),
    (Asks.HOW_MANY, r"\b(bao nhieu|may (?!ai)|bao lau|toi da|toi thieu|it nhat|nhieu nhat|khong qua|ty le (?:nao|the)|"
                    r"phan tram|mot phan may)\b"),
    (Asks.WHEN, r"\b(khi nao|bao gio|(?<!phu )luc nao|ngay nao|thang nao|han (?:chot|cuoi|nop|gui)|thoi han|thoi diem nao|truoc ngay)\b"),
    (Asks.WHO, r"\b(ai|cap nao|co quan nao|ben nao|nguoi nao|noi nao quyet|to chuc nao|doi tuong nao|dien nao)\b(?! (?:\w+ ){0,3}cung\b)"),
    (Asks.WHERE, r"\b(o dau|noi nao|tai dau|cho nao)\b"),
    (Asks.YES_NO, r"\b(co|duoc|phai|bi|can|con|da|thuoc)\b.*\b(khong|ko|chua|hay khong|hay chua)\s*(a|nhi|vay|the|ha)?\s*[?.!]*$"
                  r"|\b(khong|chua)\s*(a|nhi|vay|the|ha|em|anh|chi|ad)?\s*[?]*$"),
    (Asks.LIST, r"\b(gom nhung|nhung gi|liet ke|ke ra|ke ten|cac buoc|bao gom|gom co|nhung (?:truong hop|dieu kien|ai|"
                r"noi dung|bieu hien|tieu chi|viec)|gom gi|may nhom|cac muc)\b"),
    (Asks.WHY, r"\b(tai sao|vi sao|sao lai)\b"),
    (Asks.HOW, r"\b(the nao|nhu nao|lam sao|cach nao|ra sao|nhu the)\b"),
    (Asks.YES_NO, r"\b(a|ha|nhi|u|chu)\s*[?.!]*$"),
)  # fmt: skip


_READ = tuple((kind, re.compile(words)) for kind, words in _ASKS)


def asks_of(folded: str) -> Asks:
    """The kind of thing a folded question asks for."""
    kind = next((number for number, (_, pattern) in enumerate(_READ) if pattern.search(folded)), None)
    return Asks.WHAT if kind is None or (kind == len(_READ) - 1 and only_names(folded)) else _READ[kind][0]
