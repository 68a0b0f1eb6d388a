"""What a message asks the meaning of ("thế nào là …", "… nghĩa là gì", "ai được gọi là …")."""

from __future__ import annotations

import re

from corpus.text import fold

_LONGEST = 9  # words of a notion
_TAIL = r"(?: (?:a|ah|vay|the|v|z|nhi|ha|he|em|anh|chi|ad|bac|voi|ta|nha|nhe|day|do|hem|rua|ri|hi|ta|nhen|ba con|moi nguoi|cho dung))*$"
_ABOUT = r"(?: (?:trong|theo|o|doi voi|khi) .+| (?:em|toi|minh|chau|tui) (?:moi|chua|khong|ko|dang) .+)?"  # where it is met, or why it is asked
_HEAD = re.compile(
    r"^(?:(?:cho|xin|nho|cho phep) )?(?:(?:em|toi|minh|chau|anh|chi|bac|ad|tro ly|vay|the(?! nao)|a|oi|con) )*(?:(?:xin )?hoi|giai thich(?: giup| ho)?(?: em| toi| minh)?|(?:chua |khong |ko |muon )?(?:ro|hieu|biet)|giai nghia)? ?(?:rang |la |chut |ti |xiu |them )?"
)
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^(?:the nao|nhu the nao|nhu nao)(?: thi)? (?:duoc (?:goi|coi|xem|hieu) la|goi la|moi la|la)(?: mot)? (?P<notion>.+?){_TAIL}",
        rf"^(?P<notion>.+?)(?: thi| co)? (?:(?:co )?nghia la|duoc hieu la|hieu la|tuc la|ten la|goi la|la) (?:nhung )?(?:(?:cai|viec|chuyen|nhom|lam|phai lam) )?(?:gi|chi|sao|the nao|nhu the nao|nhu nao|ntn|cai gi|(?:nhung )?(?:cap|co quan|nguoi) nao)(?: the)?{_ABOUT}{_TAIL}",
        rf"^(?P<notion>.+?) (?:nghia|hieu|duoc hieu) (?:sao|the nao|nhu the nao|nhu nao|ra sao){_TAIL}",
        rf"^(?:hieu|nen hieu|phai hieu) (?:the nao|sao|nhu the nao|nhu nao)(?: cho dung)?(?: ve| la)? (?P<notion>.+?){_TAIL}",
        rf"^(?:dinh nghia|khai niem|y nghia cua|nghia cua)(?: ve| cua)? (?P<notion>.+?){_TAIL}",
        rf"^(?:(?:cho|neu|lay|xin|dua)(?: \w+){{0,3}}? )?(?:vi du|vd)(?: ve| cua| cho)? (?P<notion>.+?){_TAIL}",
        rf"^(?P<notion>.+?) (?:la|gom|bao gom)(?: nhung)? ai{_ABOUT}{_TAIL}",
        rf"^(?:nhung )?ai (?:thi )?(?:duoc |moi |moi duoc )?(?:(?:goi|coi|xem) )?la (?P<notion>.+?){_TAIL}",
    )
)
_CUT = re.compile(r"\s*[,.;:?!()\n]+\s*| - ")
_CALLED = re.compile(r"^(?:cum tu|thuat ngu|khai niem|nhung|cac) ")
_WHERE = re.compile(
    r" (?:trong|theo|o|cua) (?:(?:cac |nhung )?(?:quy dinh|van ban|nghi quyet|huong dan)|dang|kiem diem|viec|cong tac|xep loai|danh gia|quy che)\b.*$"
)
_ASKS = re.compile(
    r"\b(?:bao nhieu|may|khi nao|bao gio|ai|the nao|o dau|gi|nao|bao lau|ra sao|sao|khong|ko|k)\b|^(?:vi|tai) sao"
)
_BESIDE = re.compile(  # "…, cho ví dụ", "…, quy định nào nói": what the answer tells with it
    r"\b(?:cho|neu|lay|co)?(?: \w+){0,2} ?vi du\b|\bnhu the nao vay$|\b(?:van ban|quy dinh|nghi quyet|dieu) nao(?: \w+){0,3}$|\bo dau(?: noi)?$|\b(?:em|toi|minh|chau) (?:chua|khong|ko) (?:ro|hieu|biet|nam)\b|\b(?:chua|khong|ko) (?:ro|hieu|biet)(?: lam| ro)?$"
)


def notion_asked(text: str) -> str | None:
    """The folded notion whose meaning is asked for; None where something else is asked, or beside it."""
    notion, rest = None, []
    for piece in (piece for piece in _CUT.split(fold(text).strip()) if piece):
        core = _HEAD.sub("", piece)
        found = next((match["notion"] for form in _FORMS if (match := form.match(core))), None)
        if notion is None and found is not None:
            notion = _WHERE.sub("", _CALLED.sub("", found)).strip()
        else:
            rest.append(piece)
    if not notion or len(notion.split()) > _LONGEST:
        return None
    return None if any(_ASKS.search(piece) and not _BESIDE.search(piece) for piece in rest) else notion
