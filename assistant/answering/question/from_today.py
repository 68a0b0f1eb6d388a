"""Days told from the day of asking: "năm nay", "năm ngoái", "sang năm", "trước đây"."""

from __future__ import annotations

import re
from datetime import date

from assistant.answering.question.moment import Notes

_LAST_YEAR = re.compile(
    r"\b(nam ngoai|nam vua roi|nam roi|ky vua roi|cuoi nam truoc|nam truoc|(?<!nhiem )ky truoc|dot truoc)\b"
)
_YEAR_BEFORE_LAST = re.compile(r"\b(nam kia|nam kiada|hai nam truoc|2 nam truoc)\b")
_NEXT_YEAR = re.compile(r"\b(nam sau|nam toi|sang nam)\b")
_PUT_OFF = re.compile(
    r"\b(?:lui|hoan|doi|don|de lai|chuyen|keo dai|gia han)\b(?: \w+){0,4} ?$|\b(?:viec|nhiem vu|nv|chi tieu|cai)(?: (?:bi|con|thi|lam|phai))* (?:cham|tre|muon|no|sot|gac)(?: lai| den| qua| toi)* ?$"
)  # work, not the question
_NOW = re.compile(
    r"\b(nam nay|hien nay|hien gio|(?<!luc )(?<!thoi )(?<!hoi )(?<!thoi diem )(?<!nhu )(?<!giong )bay gio|hien hanh|dang ap dung|moi nhat|hien tai|cuoi nam nay|(?:gio|nay) moi (?:bi|ky luat|phat hien|xu ly|ra|co|lo)|(?:quy dinh|huong dan|van ban) moi)\b"
)
_REMEDY_OF = re.compile(
    r"\b(?:khuyet diem|han che|thieu sot)(?: \w+){0,2} nam (?:ngoai|truoc)\b|\bnam (?:ngoai|truoc)(?: \w+){0,3} (?:nhac nho|gop y|chi ra|phe binh|neu ra)\b"
)
_THEN = re.compile(r"\b(?:hoi|khi|luc|thoi|nam|ky|dot) (?:do|ay|day)\b")
_FORMERLY = re.compile(
    r"\b(truoc day|hoi truoc|ngay truoc(?! (?:khi|ngay|hoi|luc|mat|do))|quy dinh cu|van ban cu|huong dan cu|mau cu|theo kieu cu|ban cu|luc truoc)\b"
)


def note_now(notes: Notes) -> None:
    """Note the day of asking, also beside a year: "vi phạm từ năm 2023, năm nay mới bị cảnh cáo"."""
    for match in _NOW.finditer(notes.folded):
        if "bấy" in notes.spelled[match.start() : match.end()].lower():
            continue  # "văn bản bấy giờ": of the day named, not of now
        if notes.found and _THEN.search(notes.folded, match.end()):
            continue  # "năm 2024 … Bây giờ đoàn kiểm tra hỏi, hồi đó làm thế có đúng không"
        notes.note(match, notes.today)


def note_years_from_today(notes: Notes) -> None:
    """Note the years before and after that of asking, and what names no day at all."""
    folded, year = notes.folded, notes.today.year
    for match in _YEAR_BEFORE_LAST.finditer(folded):
        notes.note(match, date(year - 2, 12, 31))
    for match in _LAST_YEAR.finditer(folded):
        if re.search(r"\bky truoc|\bdot truoc|\bnam truoc", match.group(0)) and _remedy(folded):
            continue  # "khuyết điểm kỳ trước" names no day
        if _REMEDY_OF.search(folded[max(0, match.start() - 24) : match.end() + 32]):
            continue  # "khuyết điểm năm ngoái chưa sửa xong": of this year's rating
        notes.note(match, date(year - 1, 12, 31))
    for match in _NEXT_YEAR.finditer(folded):
        before = folded[: match.start()]
        said = notes.spelled[match.start() : match.end()].lower()
        if "tôi" in said or (match.group().endswith("toi") and re.search(r"\b(?:trong|ca|mot|moi|suot) $", before)):
            continue  # "trong năm tôi có …": the speaker, no next year
        if not re.search(r"\b(truoc|thang|ngay|han|31|15|den)\b[^?.]*$", before) and not _PUT_OFF.search(before):
            notes.note(match, date(year + 1, 12, 31))
    for match in _FORMERLY.finditer(folded):
        notes.note(match, notes.today, fixed=False)


def _remedy(folded: str) -> bool:
    return re.search(r"\b(khac phuc|khuyet diem|han che|da chi ra|ket luan|kiem diem ky truoc)\b", folded) is not None
