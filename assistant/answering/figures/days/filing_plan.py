"""Whether the files of a round reach the Central Organization Commission in time: "hồ sơ năm 2024 gửi ngày 12/02/2025"."""

from __future__ import annotations

import re
from datetime import timedelta

from assistant.answering.figures import asking
from assistant.answering.figures.days.nearness import round_of
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.calculator.finding import Finding, Verdict
from corpus.citation import say_day
from corpus.errors import NotInForce

_FORM = r"\bmau (?:so )?0?4\b"  # the list of the files sent
_FILES = rf"\bho so\b|{_FORM}"
_SENT = r"\b(?:gui|nop|chuyen|bao cao|den)\b"
_CENTRAL = r"\b(?:ban to chuc trung uong|btctw|trung uong|tw)\b"
_IN_TIME = r"\b(?:qua (?:may|bao nhieu)|dung han|kip|tre|muon|cham|qua han|con han|het han|dung (?:thoi )?han|duoc)\b"
_WHICH_DAY = r"\bngay,? thang(?:,| va)? nam nao\b|\bngay (?:thang (?:nam )?)?(?:nao|may|bao nhieu)\b|\b(?:khi nao|bao gio|han (?:nao|cuoi)|hom nao|ngay cu the)\b"
_SUMMARY = r"\bbo chinh tri\b"
_BESIDE = r"\bmau (?:nao|so may|gi)\b|\b(?:gom|can) (?:nhung )?gi\b|\bai (?:gui|nop|ky)\b"  # asked in the same breath
_ROUND = re.compile(r"\bnam (?:(20\d{2})|(nay)|(ngoai|truoc))\b")
_HOW_LATE = r"\b(?:tre|muon|cham|qua han|qua)(?: (?:mat|het))? (?:may|bao nhieu|bao lau) ?(?:ngay)?\b"
# a province sends to the Commission, whatever it calls what it sends
_FROM_PROVINCE = r"\b(?:tinh uy|thanh uy|tinh)(?: (?:em|toi|minh|chung toi|ta))?(?= (?:(?:du kien|dinh|muon|se|da|moi|phai|co) )*(?:nop|gui|bao cao|chuyen)\b)|\b(?:ho so|bao cao(?: kiem diem| xep loai)?) (?:cua )?(?:tinh uy|thanh uy|tinh)\b"
_RESULTS = r"\b(?:nop|gui) (?:bao cao|ho so|ket qua)(?: (?:ket qua|danh gia|kiem diem|xep loai|chat luong))+\b"
_RECEIVED = r"\b(?:len|ve|cho|toi|den) (?:cap|dang uy|huyen|tinh|xa|phuong|so|ban to chuc (?!trung)|cap tren)"
_SENT_FIRST = (
    r"^\W*(?:(?:chung toi|chung em|toi|em|minh|ben (?:em|toi)|neu|the|vay|du kien|dinh|moi|se|da) )*(?:gui|nop)\b"
)
_FILED_BY, _FEW_WORDS = 3, 9  # a month of the next year; words of a message that names no object
_OTHER_PLACE = r"\b(?:cap uy|dang uy|chi bo|huyen|tinh|xa|phuong|so noi vu|ban to chuc (?!trung)\w+|du thao|bao cao kiem diem|ban kiem diem|don|khieu nai|dang phi|thue|tien|bai|khen thuong|quy hoach|dang vien moi|ket nap)\b"
_LATE = r"\b(?:tre|muon|cham|qua han|het han)\b"


def plan(told: Told) -> Outcome:
    """Yes or no with the day that decides; None where no file sent to the Commission on a day is told."""
    from assistant.calculator.deadline import due
    from assistant.calculator.source import name_document

    near = [day.day for day in told.days if day.day is not None and not day.whole_month]
    if not near and all(told.says(words) for words in (_FILES, _SENT, _CENTRAL, _WHICH_DAY)):
        return _last_day(told)
    asked = told.says(asking.YES_NO) or told.says(r"\bchu(?: (?:a|nhi))?\s*[?.!]?$") or told.says(_HOW_LATE)
    if len(near) != 1 or not asked or not (told.says(_SENT) and told.says(_IN_TIME)):
        return None
    sent = near[0]
    named = told.says(_FILES) and told.says(rf"{_CENTRAL}|{_FORM}")
    if not named and not _may_be_files(told, sent.month):
        return None
    year = round_of(told) or (sent.year if sent.month > 6 else sent.year - 1)
    try:
        day, value = due("filing", year=year)
    except NotInForce:
        return None
    late, last = sent >= day, day - timedelta(days=1)
    if told.says(_LATE):
        opening = "Có, đã chậm" if late else "Không chậm"
    else:
        opening = "Không kịp, đã chậm hạn" if late else "Có, đúng hạn"
    if late and told.says(_HOW_LATE):
        opening = f"Chậm {(sent - last).days} ngày so với ngày cuối còn kịp ({say_day(last)})"
    says = (
        f"hồ sơ kỳ năm {year} gửi Ban Tổ chức Trung ương trước ngày {say_day(day)}, theo {name_document(value.cite)}; "
        f"gửi ngày {say_day(sent)} là {'chậm hạn' if late else 'đúng hạn'}"
    )
    if not named:
        opening = f"Nếu là hồ sơ gửi Ban Tổ chức Trung ương thì {opening[0].lower()}{opening[1:]}"
        says += "; hạn gửi hồ sơ lên cấp khác thì phần đọc được của Hướng dẫn không ghi"
    finding = Finding(
        rule="filing", verdict=Verdict.BREACHED if late else Verdict.HOLDS, says=says, as_of=day,
        figures={"day": sent, "filing": day, "last_day": last}, citations=(value.cite,), confidence=value.confidence,
        steps=(f"Trước ngày {say_day(day)}: ngày cuối còn kịp là {say_day(last)}.",),
    )  # fmt: skip
    return Result(f"{opening}: {says}", (f"gửi ngày {say_day(sent)}", f"kỳ năm {year}"), (finding,))


def _may_be_files(told: Told, month: int) -> bool:
    """ "nộp 10/2/2027 có trễ ko": sent after the end of the year, to nobody named, with nothing named but the files at most."""
    if (
        month > _FILED_BY
        or re.search(_OTHER_PLACE, re.sub(_FROM_PROVINCE, " ", told.folded))
        or told.has("good", "excellent", "members", "score")
    ):
        return False
    if told.says(_FROM_PROVINCE) or (told.says(_RESULTS) and not told.says(_RECEIVED)):
        return True
    words = [word for word in told.folded.split() if word.isalpha()]
    return told.says(r"\bho so\b") or (len(words) <= _FEW_WORDS and told.says(_SENT_FIRST))


def _last_day(told: Told) -> Outcome:
    """The day itself, where the round is told by its year: "hồ sơ năm 2026 gửi trước ngày nào"."""
    from assistant.calculator.deadline import due
    from assistant.calculator.source import name_document

    years = {match[1] or match[2] or match[3] for match in _ROUND.finditer(told.folded)}
    if len(years) != 1:
        return None
    said = years.pop()
    year = int(said) if said.isdigit() else told.today.year - (said != "nay")
    try:
        day, value = due("filing", year=year)
    except NotInForce:
        return None
    says = f"hồ sơ kỳ năm {year} gửi Ban Tổ chức Trung ương trước ngày {say_day(day)}, theo {name_document(value.cite)}"
    if told.says(_SUMMARY):
        reported, rule = due("central_summary", year=year)
        says += f"; Ban Tổ chức Trung ương báo cáo Bộ Chính trị trước ngày {say_day(reported)}, theo {name_document(rule.cite)}"
    finding = Finding(
        rule="filing", verdict=Verdict.HOLDS, says=says, as_of=day, figures={"filing": day}, citations=(value.cite,),
        confidence=value.confidence,
    )  # fmt: skip
    return Result(
        f"Trước ngày {say_day(day)}: {says}", (f"kỳ năm {year}",), (finding,), complete=not told.says(_BESIDE)
    )
