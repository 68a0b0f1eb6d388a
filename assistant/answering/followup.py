"""A follow-up made whole from the turn before it: "thế còn chi bộ thì sao?", "năm 2022 thì thế nào"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from assistant.answering.asks import Asks, asks_of
from assistant.answering.moment import find_moments
from assistant.answering.province import find_province
from corpus.document import Corpus
from corpus.place import find_places
from corpus.reference import find_references
from corpus.text import fold, nfc, squeeze
from corpus.vocabulary import Division

_OPENS = re.compile(
    r"^(?:(?:a|u|uh|da|vang|ok|oke|roi|vay|the|a the|ma|nhung)\s*,?\s+)*"
    r"(?:y (?:toi|em|minh) la|con|the con|vay con|the thi|vay thi|the neu|vay neu|con neu|neu (?:la|nhu|vay|the)|(?:the|vay) theo|vay (?:co|phai|duoc|bi)|the (?:voi|doi voi|nam|o|ai|khi|mau|han|may|"
    r"bao|cap|co|truoc|hoi|ban|truong)|neu|voi|doi voi|hoi|so voi|nam \d{4}|ky \d{4}|(?:bay )?gio (?:sang|qua|den|ma|neu|nang|tang)|thoi|luc|truoc (?:do|kia|day)|sang nam|nam (?:ngoai|sau|truoc))\b"
)
_POINTS_BACK = re.compile(
    r"\b(giong vay|nhu vay|nhu the|do|nay|kia|ay|tren|vua roi|vua neu|vua noi|noi tren|nhu tren|cai do|y do|so do|muc do|truong hop do|quy dinh do|van ban do|"
    r"diem do|ho|nguoi do|thay (?:cho )?no|cua no|the thi|vay thi|thi sao|thi the nao)\b"
)
_ADDS = re.compile(
    r"^(?:(?:a|u|uh|da|vang|roi|vay|the|ma|nhung)\s*,?\s+)*(?:(?:co|neu|con|phai) )*(?:them|cong them|bot|bot di|tru|tru ra)\b[^?]*\d"
)
_TIES_IN = re.compile(
    r"^(?:(?:the|vay) )?(?:the|vay|nhung|ma|neu|no|con|thi|tuc la|nghia la|cu the(?: la| hon)?|chinh xac)\b"
)
# "Thường trực dời sang 22/12 rồi, hạn mới là ngày mấy?": the meeting moved is that of the turn before
_MOVED = re.compile(
    r"\b(?:doi|lui|hoan|don|chuyen)(?: (?:lai|lich|cuoc hop|hop|ngay|buoi hop))*(?: (?:sang|den|toi|qua|vao|lai|som|muon))\b[^?]*\d[^?]*\b(?:han|ngay (?:nao|may)|hom nao|khi nao|thi sao|may ngay)\b"
)
# "vẫn từng ấy người tốt, nhưng kỳ 2026": what was told stands, however long the turn is
_KEPT = re.compile(
    r"^(?:(?:a|u|da|vang|ok|roi|vay|the|ma|nhung)\s*,?\s+)*(?:(?:van|cung|giu)(?: la| nguyen| y| giu)* (?:tung|bay nhieu|ngan|chung|so|con so|may|nhung|nguyen|danh sach|nhu|\d+)|(?:tung|bay|ngan|chung) (?:ay|do|nay|nhieu))\b"
)
_SAME = re.compile(r"\b(giong|nhu) (?:vay|the)\b|\bthi (?:sao|the nao)\b")
_ASKS = re.compile(
    r"\?|\b(gi|nao|ai|may|bao nhieu|bao gio|bao lau|khi nao|o dau|the nao|ra sao|sao|khong|ko|chua|toi da|toi thieu|la gi|ha|a|so sanh|liet ke|ke ten|neu|cho (?:biet|hoi|xem))\b"
)
_NOW = re.compile(
    r"\b(?:bay gio|hien gio|hien nay|den nay|toi nay|(?:gio|nay) (?:con|het|co con|thi|ap dung|dung|xai))\b"
)
_OF_A_PROVINCE = re.compile(r"\b(?:tinh uy|thanh uy|huyen uy|tinh|thanh pho|cap huyen)\b")
_ASKS_OF_FORM = re.compile(r"\b(?:ai|gi|nao|khi nao|may phan|o dau)\b")
_PAPER = re.compile(
    r"\b(?:bao cao|ban (?:tu )?(?:kiem diem|danh gia)|bien ban|quyet dinh|ho so|phieu|danh sach|tong hop|van ban)\b"
)
_FORM_ALONE = re.compile(r"(?:(?:còn|thế|vậy|con|the|vay)\s+)*0?\d[a-cA-C]", re.IGNORECASE)
_SMALL = re.compile(
    r"^(?:(?:da|vang|ok|oke|u|uh)\s*,?\s*)?(?:cam on|chao|hi|hello|tot qua|hay qua|thanks)\b|"
    r"^(?:ok|oke|vang|da|u|um|uhm?|o|a)\b[\s,.!]*(?:(?:ok|oke|vang|da|u|roi|the|dung|nhe|em|anh|chi|ban|ad|a)\b[\s,.!]*)*$"
)
_SUBJECTS = re.compile(
    r"\b(chi bo(?: co so| truc thuoc)?|dang bo(?: co so| bo phan)?|dang uy|tap the(?: lanh dao,? quan ly| lanh dao)?|ca nhan|"
    r"to chuc dang|dang vien du bi|dang vien|can bo lanh dao,? quan ly|lanh dao,? quan ly|lanh dao|nguoi dung dau|"
    r"ban thuong vu(?: tinh uy)?|huu tri|ve huu|nghi huu|sinh vien|cong chuc|vien chuc|cap uy|khong giu chuc vu|nhan vien|giao vien)\b"
)
_RATINGS = re.compile(
    r"\b(?:muc |loai )?(?:khong hoan thanh(?: nhiem vu)?|hoan thanh xuat sac(?: nhiem vu)?|hoan thanh tot(?: nhiem vu)?|xuat sac|"
    r"muc tot|loai tot|hoan thanh nhiem vu|muc hoan thanh|tot)\b"
)
_TIE = re.compile(r"^(?:(?:a|u|uh|da|vang|ok|oke|roi|vay|the|ma|nhung|con|thi|neu|a the)\s*,?\s+)+")
_NOTHING = re.compile(r"\bkhong (?:\w+ ){0,4}?(?:gi|nao|ai)(?= ?[,;.])")
_COUNT = re.compile(
    r"\b\d+ (?:\w+ ){0,3}?(?:hoan thanh|tot|xuat sac|htt|httnv|htxs|htxsnv|xs|ht|htnv|nhiem vu|viec|diem|dang vien|dong chi|nguoi)\b"
)
_RATES = re.compile(
    r"\b(?:bao nhieu|may) ?(?:diem|phan tram|%|ngay|nguong)|\b(?:ty|ti) le bao nhieu|\bnguong (?:la )?bao nhieu"
)
_DAYS_BEFORE = re.compile(
    r"\btruoc (?:\w+ ){0,4}?(?:may|bao nhieu) ngay|\b(?:may|bao nhieu) ngay(?: lam viec)? truoc\b"
)
_TOLD = re.compile(r"\d|\b(?:muoi|chuc|tram)\b")
_APPLIED = re.compile(r"\b(?:may|bao nhieu|ngay nao|ngay may|hom nao|thieu|du|dat|toi|kip)\b")
_DAY_TOLD = re.compile(r"\b\d{1,2}[/.-]\d{1,2}\b|\b\d{1,2} thang \d|\b(?:mong|mung|ngay) ")
_SENT = re.compile(r"\b(?:gui|phat|nop|chuyen)\b")
_DONE = re.compile(r"\bhoan thanh (?:\w+ ){0,2}(?:viec|nhiem vu|chi tieu)|\b(?:lam|lam viec) tot\b")
_CLOSE = re.compile(
    r"\s*,?\s*(?:thi|la)?\s*(?:sao|the nao|nhu the nao|nhu nao|ra sao)\s*(?:a|nhi|vay|ha|em|anh|ad)?\s*[?.!]*$"
)


def whole_question(turns: Sequence[str], corpus: Corpus, *, today: date) -> str:
    """The last turn as a question that stands alone."""
    context = ""
    for number, turn in enumerate(turns, start=1):
        text = squeeze(nfc(turn))
        if not text:
            continue
        small = _SMALL.match(fold(text)) is not None and len(text.split()) <= 5
        if small:
            if number == len(turns):
                return text
        elif context and _asks_another_form(context, text):
            context = _bare(text)
        elif context and (_leans(text, corpus) or not _asks(context)):
            context = _joined(context, text, corpus, today)
        elif context and (_tells(text) or _applies(context, text)):
            context = squeeze(f"{context.rstrip(' ?.!')} {_bare(text)}")
        elif context and (place := _province_of(context, text, corpus, today)):
            context = f"{text.rstrip(' ?.')} ({place})"
        elif context and _lacks_subject(text, corpus):
            context = _with_subject(text, context)
        else:
            context = text
    return context if turns and squeeze(turns[-1]) else ""


def form_alone(turns: Sequence[str]) -> str | None:
    """A last turn that is the bare number of a form ("2B?") after one about another form, in words; else None."""
    bare = turns[-1].strip(" ?.!")
    before = any(place.division is Division.FORM for turn in turns[-2:-1] for place in find_places(turn))
    return f"còn mẫu {bare.split()[-1]}" if before and _FORM_ALONE.fullmatch(bare) else None


def _leans(text: str, corpus: Corpus) -> bool:
    """Whether a turn needs the one before it."""
    folded = fold(text)
    words = re.findall(r"\w+", folded)
    if _names_form(text):
        return _OPENS.match(folded) is not None
    if len(words) <= 14 and _OPENS.match(folded):
        return True
    if (
        (len(words) <= 18 and _ADDS.match(folded))
        or (len(words) <= 30 and _KEPT.match(folded))
        or (len(words) <= 24 and _MOVED.search(folded))
    ):
        return True
    if len(words) <= 9 and _TIES_IN.match(folded):
        return True
    if len(words) <= 10 and _POINTS_BACK.search(folded) and (not find_references(text, corpus) or _SAME.search(folded)):
        return True
    return len(words) <= 4 and not re.search(r"\b(27|bieu hien|xep loai|kiem diem|xuat sac)\b", folded)


def _asks_another_form(context: str, text: str) -> bool:
    """Whether a turn after one about the form of a paper asks for the form of another paper it names."""
    both = asks_of(fold(context)) is Asks.WHICH_FORM and asks_of(fold(text)) is Asks.WHICH_FORM
    return both and _PAPER.search(fold(_bare(text))) is not None


def _asks(text: str) -> bool:
    """Whether a turn asks; "không giữ chức vụ gì," does not."""
    return _ASKS.search(_NOTHING.sub(" ", fold(text))) is not None


def _tells(text: str) -> bool:
    """Whether a turn tells counts and asks nothing ("À, có 45 đồng chí hoàn thành tốt"): it belongs to what was asked."""
    folded = fold(text)
    opened = _TIE.match(folded)
    return _COUNT.search(folded) is not None and not _ASKS.search(folded[opened.end() if opened else 0 :])


def _applies(context: str, text: str) -> bool:
    """Whether a turn asks to have what the one before it asked after applied to a case: how many points a rating needs,
    then how many the points told lack; the rating itself is not said again."""
    asked, folded = fold(context), fold(text)
    if not (_RATES.search(asked) and _TOLD.search(folded) and _APPLIED.search(folded)):
        return False
    if _DAYS_BEFORE.search(asked):
        return _DAY_TOLD.search(folded) is not None and _SENT.search(folded) is not None
    return _RATINGS.search(asked) is not None and _RATINGS.search(_DONE.sub(" ", folded)) is None


def _names_form(text: str) -> bool:
    """Whether a turn asks about a form it names ("mẫu 2B dùng cho ai"): that is whom and what it is about."""
    forms = any(place.division in (Division.FORM, Division.TABLE) for place in find_places(text))
    return forms and _ASKS_OF_FORM.search(fold(text)) is not None


def _lacks_subject(text: str, corpus: Corpus) -> bool:
    """Whether a short turn names neither a document nor whom it is about."""
    short = len(re.findall(r"\w+", text)) <= 9
    return short and not _names_form(text) and not _SUBJECTS.search(fold(text)) and not find_references(text, corpus)


def _province_of(context: str, text: str, corpus: Corpus, today: date) -> str | None:
    """The province and the period of the turn before, where a turn asks of "Tỉnh ủy" and names no province, day or
    document of its own: it is still the same province's."""
    if not _OF_A_PROVINCE.search(fold(text)) or find_province(text) or find_references(text, corpus):
        return None
    province = find_province(context)
    if province is None or find_moments(text, today) or _NOW.search(fold(text)):
        return None
    return ", ".join([province, *(moment.words for moment in find_moments(context, today) if moment.fixed)])


def _with_subject(text: str, context: str) -> str:
    subject = _SUBJECTS.search(fold(context))
    return text if subject is None else f"{text.rstrip(' ?.')} ({context[subject.start() : subject.end()]})"


def _joined(context: str, text: str, corpus: Corpus, today: date) -> str:
    """The earlier question without what the new turn says anew (day, document, form, subject), then the new turn."""
    spans: list[tuple[int, int]] = []
    named = bool(find_references(text, corpus) or find_moments(text, today))
    if named or _NOW.search(fold(text)):  # "giờ còn dùng không" asks of today, whatever day was told before
        references = find_references(context, corpus)
        spans += [(item.start, item.end) for item in references if named]
        folded = fold(context)
        skip = tuple((item.start, item.end) for item in references)
        for moment in find_moments(context, today, skip=skip):
            at = folded.find(moment.words)
            if at >= 0:
                spans.append((at, at + len(moment.words)))
    if find_places(text):
        spans += [(item.start, item.end) for item in find_places(context)]
    if _RATINGS.search(fold(text)) and not _COUNT.search(fold(text)):  # "35 tốt" tells a number, asks for no rating
        spans += [match.span() for match in _RATINGS.finditer(fold(context))]
    if _SUBJECTS.search(fold(text)):
        spans += [match.span() for match in _SUBJECTS.finditer(fold(context))]
    kept = "".join(
        " " if any(start <= at < end for start, end in spans) else letter for at, letter in enumerate(context)
    )
    return squeeze(f"{kept.rstrip(' ?.!')} {_bare(text)}")


def _bare(text: str) -> str:
    """The turn without the words that only tie it to the one before ("thế còn … thì sao")."""
    folded = fold(text)
    opened = _TIE.match(folded)
    start = opened.end() if opened else 0
    closed = _CLOSE.search(folded)
    return text[start : closed.start() if closed and closed.start() > start else len(text)].strip(" ,?")
