"""A turn that only tells more of the case asked about before it: "chưa bị kỷ luật đảng", "nghỉ 6 tháng từ tháng 3"."""

from __future__ import annotations

import re

from corpus.text import fold, squeeze

_WHO = r"(?:(?:anh|chi|ong|ba|co|chu|bac|nguoi|dong chi|dang vien|can bo) (?:ay|do|nay|kia)|em|toi|minh|ho|ben em|ben toi|don vi em)"
_TELLS = re.compile(
    rf"(?:(?:a|u|da|vang|thuc ra|that ra|tai vi|boi vi|nhung|ma)\s*,?\s+)*(?:{_WHO} )?"
    r"(?:thi |cung |con |van )?(?:chua|khong|ko|da|dang|moi|vua|duoc|bi|nghi|vi|do|tai|la|di|lam|chuyen|sinh|co|thuoc|giu|tung|tu|hoan thanh|lam xong|o)\b"
)
_ASKS = re.compile(
    r"\?|\b(?:gi|nao|ai|may|bao nhieu|bao gio|bao lau|dau|the nao|ra sao|sao|toi da|toi thieu|so sanh|liet ke|khac(?! phuc)|hay la)\b|"
    r"\b(?:khong|ko|hong|hem|chua|ha|nhi|phai khong|chu|chang)\s*(?:vay|the|ad|anh|chi|em|ban|nhi|a)?[\s.!]*$"
)
_POLITE = re.compile(r"\s*\b[ạa][\s.!]*$", re.IGNORECASE)  # "à" asks
_DENIES = re.compile(
    rf"(?:(?:a|u|da|vang|thuc ra|nhung|ma)\s*,?\s+)*(?:{_WHO} )?(?:thi |cung |con |van )?(?:chua|khong|ko) (?:he )?bi\b"
)
_SHORT, _LONG = 3, 16


def tells_detail(text: str) -> bool:
    """Whether a turn asks nothing and says something of whoever or whatever was asked about."""
    folded = fold(_POLITE.sub("", text)).strip()
    if not _SHORT <= len(folded.split()) <= _LONG:
        return False
    found = _TELLS.match(folded)
    if re.search(r"\bà\W*$", text.lower()):
        return False
    return found is not None and _ASKS.search(folded) is None


def with_detail(context: str, text: str) -> str:
    """What was asked, of the case with the detail; what asks stays last. What did not happen ("chưa bị kỷ luật") is left out:
    by its words a provision would be found that is about those to whom it did."""
    if _DENIES.match(fold(text)):
        return context
    return squeeze(f"{_POLITE.sub('', text).strip(' .,')}, {context}")
