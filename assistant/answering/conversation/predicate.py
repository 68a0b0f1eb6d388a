"""What the turns before ask, taken out where a turn that leans on them asks for another thing of the same matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.answering.conversation.bare import ASKS_HOW
from assistant.answering.conversation.told_counts import reckoned
from assistant.answering.question.asks import Asks, asks_of
from assistant.answering.question.rated import RATINGS
from corpus.text import fold

_MODAL = r"(?:co(?: the)?(?: (?:duoc|phai|bi|can|nen))?|duoc|phai|(?<!du )(?<!thiet )(?<!chuan )bi|can(?! bo\b))"
_END = r"(?: (?:hay khong|khong|ko|k|hong|hem|chua))(?: (?:a|ad|vay|the|ha|nhi|em|anh|chi|ban))*"
_YES_NO = re.compile(
    rf"\b{_MODAL} (?P<what>(?:(?!\bco (?:duoc|phai|bi|can|the|xep)\b)[^,.;?])*?){_END}(?=[\s,.;?]*$|\s*[,.;?])"
)
_CONDITION = re.compile(r"\b(?:khi|neu|luc|ma|vi|do|trong|tai|voi|cua|ve)\b")
_WORDS = {
    Asks.LIST: re.compile(
        r"\b(?:(?:bao )?gom(?: co)?|co|can)? ?(?:nhung )?(?:giay to |tai lieu |noi dung |phan |buoc )?(?:nhung gi|gom gi|gi)\b"
    ),
    Asks.WHEN: re.compile(
        r"\b(?:(?:la|vao|den|truoc) )*(?:khi nao|bao gio|luc nao|ngay nao|thang nao)(?: (?:xong|thi))*\b"
    ),
    Asks.WHO: re.compile(r"\b(?:do |la |cho |voi |boi )?(?:ai|cap nao|co quan nao|nguoi nao)\b"),
    Asks.HOW_MANY: re.compile(
        r"\b(?:(?:viet|het|can|la|trong|truoc) )?(?:(?:(?<!danh )may|bao nhieu) (?:trang|ngay|buoi|lan|ban|nguoi|dong chi|noi|cho|bo|mau|bao cao|diem|nhom|tieu chi|buoc)|bao lau)\b"
    ),
    Asks.WHERE: re.compile(
        r"\b(?:o|tai|ve|len|toi|den|(?<=gui )cho|gui|nop)(?: len| ve| toi| den)? (?:dau|cho nao|noi nao)\b"
    ),
    Asks.WHICH_FORM: re.compile(r"\b(?:(?:dung|theo|lam|viet|la) )*(?:mau|bieu)(?: so)? (?:nao|gi|may)\b"),
}
# "xuất sắc tối đa bao nhiêu phần trăm", then "tính trên tổng số đảng viên à"
_PURPOSE = re.compile(
    r"(?:(?:the|vay|con|thi|de|dung|lam|su dung) )*(?:dung |su dung )?(?:de )?(?:lam gi|vao viec gi|de lam gi)(?: (?:a|vay|the|nhi))*[\s?.!]*"
)
_UNIT = re.compile(r"\b(?:may|bao nhieu) (\w+)")
_TAG = re.compile(r",? (?:co )?(?:dung|phai) (?:khong|ko|k)(?: (?:a|vay|nhi|anh|chi|ad))*[\s?.!]*$")
_SHARE = re.compile(
    r"\b(?:(?:toi da|nhieu nhat|duoc|la|chiem|khong qua|khoang) )*(?:bao nhieu|may) ?(?:phan tram|%)(?: la (?:toi da|cung))?"
)
_OWN = re.compile(
    r"\b(?:xep|kiem diem|danh gia|khen|thuong|ky luat|khai tru|bo phieu|bieu quyet|viet|nop|gui|ky|hop|du|lam|doc|cong khai|sua|nhan xet|tinh|bau|tham dinh|xoa|luu)\b"
)
_RATES = re.compile(r"\b(?:xep|kiem diem|danh gia)\b")
_MATTER = re.compile(
    r"\b(?:kiem diem|xep loai|danh gia|ho so|bao cao|mau|xuat sac|hoan thanh|ky luat|nhan xet|goi y|du thao|giay to|hop|tieu chi|thang diem|ket qua)\b"
)
_AT = re.compile(r"\b(?:o|tai) (?:chi bo|dang bo|don vi|co quan|noi|cap|ben) nao\b")
# what is asked openly, or between two ("thì làm gì", "là kín hay công khai"), before one thing of it is asked for
_OPEN_END = re.compile(
    r"(?:\b(?:thi |se |phai |nen |can )*(?:(?:lam|bi|xu ly|giai quyet) (?:gi|sao|the nao|nhu the nao|ra sao)|the nao|nhu the nao|ra sao)|\bthi sao|(?<=xep loai) sao|"
    r"\b(?:la )?\w+ hay (?:la )?(?!khong\b|chua\b)\w+(?: \w+)?)(?: (?:a|vay|nhi|ha|em|anh|chi))*[\s?.!]*$"
)
# "thì xếp loại sao", before one rating is asked about
_RATING_ASKED = re.compile(
    r"\b(?:thi )?(?:duoc |bi )?xep (?:loai|muc|hang|vao)(?: (?:thi|la|loai|muc))* (?:gi|nao|sao|the nao|nhu the nao|ra sao)(?: (?:a|vay|nhi|ha|em|anh|chi))*[\s?.!]*$"
)
_POLITE = re.compile(r"(?: (?:a|vay|the|nhi|ha|em|anh|chi|ad))*[\s?.!]*")
_IN_ORDER = re.compile(r"\b(?:truoc hay|sau hay|hay (?:truoc|sau))\b")  # whose turn it is, then "cấp phó thì khi nào"
_WHICH_FIRST = re.compile(r"\b(?:noi|cho|o dau|cho nao|ben) (?:nao )?(?:\w+ )?truoc\b")
_WHICH_ONES = re.compile(r"\bnhung (?:\w+ ){1,2}gi\b")
_ALIKE = re.compile(
    r"\b(?:giong|nhu (?!the nao|nao)|cung)\b|\bthi (?:co )?(?:gi )?khac\b"
)  # the same is asked of another
# "không làm theo thì sao": what comes of it, whatever was asked of the thing before
_UNDONE = re.compile(
    r"(?:(?:the|vay|con|neu|ma|nhung|lo|nho)\s+)*(?:(?:toi|em|minh|ai|nguoi ta|dang vien|ho)\s+)?"
    r"(?:(?:nop|gui|lam|hop|viet|kiem diem|xep loai|bao cao|ke khai)(?: (?:ho so|bao cao|ban kiem diem|du thao|tai lieu))?\s+(?:tre|cham|muon|thieu|sai|qua han|sot|khong kip)\b|"
    r"(?:khong|ko|k|chang)\s+(?:chiu |them |kip |muon )?(?:lam|nop|viet|gui|hop|du|kiem diem|xep loai|thuc hien|chap hanh|giai trinh|khac phuc|ke khai|tu kiem diem|dat|du|lay|xin|ky|bao cao|gop y|tra loi|den|tham gia)\b)"
    r"[^?]*?(?:thi|co|se|bi)\s+(?:sao|the nao|nhu the nao|bi (?:gi|sao|xu ly|phat|ky luat)|xu ly|lam sao|lam the nao)[^?]*[\s?.!]*"
)
_ANNEX = re.compile(r"\bphu luc\b")
_IS_A = re.compile(r"co phai la\b")
_BY_WHOM = re.compile(
    r"(?:^|(?<=\s))(?:do |la |cho |voi |boi )?ai (?:bi|duoc|phai|co|se|lam|gui|viet|chu tri|goi y)\b(?: (?:bi|duoc|phai|goi y|kiem diem|xep loai))*"
)
_SIZE_TOLD = re.compile(r"\bchi bo\b[^.?;]{0,20}\b\d+ (?:dong chi|dang vien|nguoi|dv|d/c)\b[^.?;]*\bkiem diem\b")
# "mẫu 01 dùng cho ai", then "ai viết"; "gợi ý kiểm điểm là gì", then "khi nào gợi ý"
_FOR_WHOM = re.compile(r"\b(?:(?:duoc|dung|danh|su dung) )+cho (?:ai|nhung ai|doi tuong nao)\b")
_MEANING = re.compile(r"\b(?:nghia )?la (?:cai |viec |mau )?gi(?: (?:a|vay|the|nhi))*\W*$")
_CLOSE = re.compile(r"\b(?:thi sao|thi the nao|sao|the nao|ntn)\W*$")


def asks_undone(text: str) -> bool:
    """Whether a turn asks what comes of it where a thing is not done."""
    return _UNDONE.fullmatch(fold(text)) is not None


def asked_elsewise(context: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the turns before ask what a turn does not ask again; what they tell of the case stays."""
    before, now = fold(context), fold(text)
    wanted, asked = Asks.WHERE if _AT.search(now) else asks_of(now), asks_of(before)
    if _ALIKE.search(now):
        return
    how = ASKS_HOW.search(now) is not None or _PURPOSE.fullmatch(now) is not None
    if asks_undone(text):
        yield from (match.span() for match in _YES_NO.finditer(before) if _IS_A.match(match.group()))
        yield from (match.span() for match in _BY_WHOM.finditer(before))
        return
    if asked is Asks.WHICH_FORM and _ANNEX.search(now) and not _ANNEX.search(before):
        yield from (match.span() for match in _WORDS[asked].finditer(before))  # "dùng mẫu nào", then "phụ lục mấy"
        return
    if not how and (wanted in (Asks.WHAT, Asks.HOW, Asks.WHY) or _CLOSE.search(now)):
        return
    if reckoned(context) and (RATINGS.search(before) or not _SIZE_TOLD.search(before)):
        return  # what is asked of a case is read with its figures
    own = _OWN.search(now) is not None or _PURPOSE.fullmatch(now) is not None
    rates = _RATES.search(now) is not None
    for match in _YES_NO.finditer(before):
        what = match.group("what")
        if _IS_A.match(match.group()) and wanted is not Asks.YES_NO:
            yield match.span()  # "gợi ý kiểm điểm có phải là kỷ luật không": what it may be is no part of the case
            continue
        if own and (wanted is Asks.YES_NO or how) and (rates or not _RATES.search(what)):
            condition = _CONDITION.search(what)
            yield match.start(), match.start("what") + (condition.start() if condition else len(what))
        elif own or wanted is not Asks.YES_NO:
            yield (
                match.start(),
                match.start("what"),
            )  # "có phải kiểm điểm không", then "có cần họp không": of the review
        else:
            continue
        yield match.end("what"), match.end()
    rated = _RATING_ASKED.search(before) if wanted is Asks.YES_NO and RATINGS.search(now) else None
    if rated is not None:
        yield rated.span()
    elif (open_end := _OPEN_END.search(before)) is not None and not _IN_ORDER.search(open_end.group()):
        yield open_end.span()
    if wanted in _WORDS:
        ended = _MEANING.search(before) or (None if _FOR_WHOM.search(now) else _FOR_WHOM.search(before))
        yield from () if ended is None else (ended.span(),)
    if asked is Asks.WHAT and _WHICH_ONES.search(before):
        asked = Asks.LIST  # "phải nộp những giấy tờ gì"
    if wanted is not Asks.YES_NO and (tag := _TAG.search(before)) is not None:
        yield tag.span()  # "tối đa 20% đúng không", then "20% của cái gì"
    if asked is wanted is Asks.HOW_MANY and not set(_UNIT.findall(before)) & set(units := _UNIT.findall(now)) and units:
        yield from (match.span() for match in _WORDS[asked].finditer(before))  # "mấy nơi", then "mấy bản"
    if wanted is Asks.YES_NO and asked is Asks.HOW_MANY:
        yield from (match.span() for match in _SHARE.finditer(before))
    if asked is wanted is Asks.WHERE and _WHICH_FIRST.search(now):
        yield from (match.span() for match in _WORDS[asked].finditer(before))  # "ở đâu", then "nơi nào làm trước"
    if asked is not wanted and asked in _WORDS and _MATTER.search(before):
        yield from (match.span() for match in _WORDS[asked].finditer(before))


def without_asked(context: str, text: str) -> str:
    """What a turn says beside what it asks, where the turns before ask for the same: "kiểm điểm ở đâu", then "xếp loại ở đâu"."""
    asked = asks_of(fold(text))
    if asked not in _WORDS or asked is not asks_of(fold(context)):
        return text
    ends = [match.span() for match in _WORDS[asked].finditer(fold(text))]
    closed = len(ends) == 1 and _POLITE.fullmatch(fold(text[ends[0][1] :])) is not None
    return text[: ends[0][0]].strip() if closed else text
