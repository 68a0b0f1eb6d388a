"""What looks like a figure but is none: places in documents, forms, years, ages, names of units, list numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from corpus.text import fold

Span = tuple[int, int]

_PEOPLE = r"(?:nguoi|ng|dong chi|d/c|dc|dang vien|dv|can bo|thanh vien|chinh thuc|du bi|tot|xuat sac)\b"
_RATING = r"(?:hoan thanh )?(?:tot(?: nhiem vu)?|xuat sac(?: nhiem vu)?|xs|htxs(?:nv)?|htt(?:nv)?)"
# "chi bộ 31 hoàn thành tốt, 6 xuất sắc" counts; "chi bộ 3 hoàn thành tốt" is the third one.
_RATED = r"(?:hoan thanh(?: tot| xuat sac)?(?: nhiem vu)?|h?ttnv|htt\b),? (?:va |con |voi )?\d+ (?:dong chi |dang vien |nguoi )?(?:hoan thanh|xuat sac|xs|tot|ht)"
# "chi bộ 6 xs 25 tốt": both ratings stand behind their numbers
_RATED = (
    rf"(?:{_RATED}|(?:xs|xuat sac|tot),? (?:va |con |voi )?\d+ (?:dong chi |dang vien |nguoi )?{_RATING}\b(?!:? ?\d))"
)
_NOT_FIGURES = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:dieu|khoan|(?<!vuot )(?<!dat )(?<!o )muc|tieu muc|phu luc|(?<!\d )phan|chuong|mau|bieu|bieu mau|mau so|(?<!tong )(?<!trong )(?<!tren )(?<!\bco )so|khoa|lan|(?<!\bbi )thu|cap|(?<!dau )(?<!cuoi )ky|quy(?= ?(?:so )?[1-4](?!\d))|t|"
        r"nghi quyet|quy dinh|huong dan|nghi dinh|ket luan|qd|hd|nq|kl|nd|ct|tw|diem (?=\d+\.\d+ (?:khoan|dieu|muc)))\s?(?:so )?"
        r"\d+(?!\d)(?:[./-]\w+)*(?!\s*(?:%|nguoi|dong chi|dang vien|dv\b|d/c|cong chuc|vien chuc|nhiem vu|viec|phieu|cai\b|tot\b|xs\b|xuat sac|chi bo|tap the))",
        r"\b(?:366|124|132)\b(?!\s*(?:%|nguoi|dong chi|dang vien|nhiem vu|viec|phieu|tot\b|xuat sac|chi bo|tap the|hoan thanh))",
        r"\bcham diem 100\b",
        r"\bquy [1-4](?= (?:toi |em |minh |duoc |dat |xep |thi |la )*(?:hoan thanh |xuat sac|xs\b|tot\b))",
        r"\b\d+[./-]?(?:qd|hd|kl|nq|ct|cv|nd|tb|bc|kh)\b[\w/-]*",
        r"\bthang (?:\d{1,2}|gieng|chap|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi(?: mot| hai)?)\b(?:\s*/\s*\d{4})?(?!\s*(?:nguoi|dong chi|\d))",
        r"\bthang(?: diem)? \d+(?: diem)?|\bthang diem(?: la)? \d+",
        r"\b(?:19|20)\d{2}\s*[-–]\s*(?:19|20)\d{2}\b",
        rf"(?:\b(?:nam|ky|dip|dot|hoi|vong|cuoi|dau|tu|den|truoc|sau|ban|mau)\s+)(?:nam )?(?:19|20)\d{{2}}\b(?!\s*{_PEOPLE})"
        r"|\b(?:nam|ky) (?:19|20)\d{2}\b",
        rf"(?<![\d.,/-])(?:199\d|20[0-4]\d)\b(?![.,]?\d)(?!\s*{_PEOPLE})",
        # "tổ 1 tốt 9 xs 2": the second number of each pair is the count
        rf"\b(?:chi bo|to|phong|khu|thon|ap|khoi|nhom|khu pho|to dan pho|doi|xom)\s\d+\b(?=\s*:?\s*{_RATING}:? \d+,? (?:va )?{_RATING}:? \d+(?!\d|\s*(?:{_RATING}|hoan thanh|ht\b|kht\b)))",
        # "2019 tốt 31 xs 7": the ratings stand before their numbers, so that the year is none of them
        rf"(?<![\d.,/-])20[12]\d\b,?:? ?(?={_RATING}:? \d+,? (?:va )?{_RATING}:? \d)",
        r"\b\d+ (?:tuoi|nam tuoi|nam(?! (?:nguoi|dong chi|dang vien)))\b",
        r"\b\d+ (?:bieu hien|dieu\b|buoc|tieu chi|nhom noi dung|muc xep loai|gio|phut|h|trang|ban(?! (?:moi|vua|du bi|chua|ket nap|vao|dang vien|duoc|da|tre)\b))\b",
        rf"\b(?<!moi )(?<!tung )(chi bo|to|(?<!van )(?<!khoi )(?<!truong )(?<!pho )phong|khu|thon|ap|khoi|nhom|khu pho|to dan pho|(?<!qua )doi|xom|lop)\s(?:so )?\d+\b(?! \1\b)(?![.,]\d)(?!\s*(?:{_PEOPLE}|{_RATED}|(?:, ?\d+)*(?:,| va) ?\d+ {_PEOPLE}|to chuc|nhiem vu|viec\b|phieu|diem\b|bien che|%|cai\b|(?:chi bo|tap the|don vi)(?: (?:deu|duoc|dat|xep|loai))* {_RATING}\b(?! \d)))",
        r"\b(?:giup|ho|dum|hoi|nho|xem|ban|noi|trinh bay)(?: (?:bac|anh|chi|em|toi|minh|giup|ho))* (?:mot|1|vai|may) (?:viec|chuyen|dieu|cau|y)\b(?! (?:bi|dung|cham|tre|vuot|xong|chua|khong|hoan thanh|duoc giao))",
        r"\bdon vi \d{1,2}(?=\s*:)",
        r"\b\d chu so\b",
        r"\bdot (?:thu )?[1-9]\b(?! (?:nguoi|dong chi|dang vien|thang|ngay\b))(?=:? \d)",
        r"\b\d+ lan (?:di |bi |vang|nghi|tre|muon|quen|khong|nop|nhac)",
        r"\b\d+ (?:ky|khoa|buoi|cuoc)\b(?! (?:hop )?(?:vien|luat))",
        r"\b\d+\s?(?:trieu|ty dong|dong\b(?! chi| y\b)|km|kg)",
    )
)
_NAME = re.compile(
    r"(?:Lan|Thu|Khoa|Quy|Ky|đời|đổi|đôi|đòi|Đòi) \d"
)  # "chị Lan 87,5": no "lần 87"; "qua đời 3": no "đội 3"
_OFFICE = re.compile(r"sở \d|so \d+ so\b")  # "tập thể lãnh đạo sở 17 sở tốt": an office, no "số 17"
_NUMBERED = re.compile(r"(?:(?<=^)|(?<=[\s;:.]))(\d{1,2})[.)]\s+(?=[^\W\d_])")


# "anh Mười 90 điểm", "chị Ba": a person called by a number
_CALLED = re.compile(
    r"\b(?:[Aa]nh|[Cc]hị|[Ôô]ng|[Bb]à|[Cc]ô|[Cc]hú|[Bb]ác|[Đđ]/c|[Đđ]ồng chí|[Cc]ậu|[Mm]ợ|[Dd]ì) (?:Hai|Ba|Tư|Năm|Sáu|Bảy|Tám|Chín|Mười)\b"
)


def masked(text: str) -> list[Span]:
    """Spans whose numbers are not figures to compute with."""
    folded = fold(text)
    spans = [
        match.span()
        for pattern in _NOT_FIGURES
        for match in pattern.finditer(folded)
        if not text[match.start() :].lower().startswith("mức")  # a folded "mục" is a place, "mức" is not
    ]
    spans = [(start, end) for start, end in spans if not _OFFICE.match(text[start:].lower())]
    spans = [(start, end) for start, end in spans if not text[start:end].lower().endswith(" bạn")]  # "3 bạn": people
    spans = [(start, end) for start, end in spans if not _NAME.match(text[start:end])]
    spans += [match.span() for match in _CALLED.finditer(text)]
    return spans + list(_list_numbers(folded))


def _list_numbers(folded: str) -> Iterator[Span]:
    """ "1. … 2. …" numbers its items; a lone "5. " ends a sentence."""
    expected = 1
    found: list[Span] = []
    for match in _NUMBERED.finditer(folded):
        if int(match[1]) == expected:
            found.append(match.span(1))
            expected += 1
    if len(found) > 1:
        yield from found
