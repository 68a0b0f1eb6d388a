"""Corruption among those directly led, and disciplined: how their head is rated, where the text of the day has the case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.figures.case.rating_words import WHO_DECIDES
from assistant.answering.figures.case.wanted import KEY_OF
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_BELOW = r"(?:nhan vien|cap duoi|cap pho|pho (?:phong|giam doc|chu tich|hieu truong|truong)|ke toan|thu quy|van thu|thu kho|can bo|cong chuc|nguoi (?:duoi quyen|trong))"
_GRAFT = r"(?:tham nhung|tham o|hoi lo|nhan tien|lang phi|tieu cuc|nhung nhieu|vo vinh)"
_PUNISHED = r"bi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc|khai tru|buoc thoi viec|ha bac luong)"
_CASE = re.compile(
    rf"\b{_BELOW}\b[^.;?]{{0,40}}?(?:\b{_GRAFT}\b[^.;?]{{0,40}}\b{_PUNISHED}\b|\b{_PUNISHED}\b[^.;?]{{0,30}}\b{_GRAFT}\b)"
)
_HEAD = re.compile(
    r"\b(?:truong phong|thu truong|bi thu|(?<!ban )(?<!pho )giam doc|(?<!pho )hieu truong|(?<!pho )chu tich|nguoi dung dau|sep|chanh van phong|"
    r"cap truong|(?<!ban )lanh dao|em|toi|minh|(?<!hieu )(?<!pho )truong (?:ban|khoa))\b"
)
_ACTED = r"\b(?:tu|chu dong|kip thoi)(?: \w+)? (?:phat hien|bao cao|xu ly|to giac)\b|\bkhac phuc\b|\b(?:phat hien|bao cao|to giac)(?: \w+)? (?:ngay|kip thoi|bao cao|xu ly)\b"
_PLACE = "qd-366-2025/dieu-11/khoan-4/diem-4.2"
_IS_A_CASE = (
    "người thuộc quyền quản lý trực tiếp tham nhũng, lãng phí, tiêu cực và bị kỷ luật là một trường hợp Không hoàn thành "
    "nhiệm vụ của cá nhân lãnh đạo, quản lý; nếu đã chủ động phát hiện, báo cáo, chỉ đạo xử lý và khắc phục xong hậu quả thì cấp "
    "có thẩm quyền xem xét toàn diện để xếp loại"
)
_LOOKED_AT = (
    "đã chủ động phát hiện, báo cáo, chỉ đạo xử lý và khắc phục xong hậu quả thì cấp có thẩm quyền xem xét toàn diện để xếp loại; "
    "nếu không, có người thuộc quyền quản lý trực tiếp tham nhũng, lãng phí, tiêu cực và bị kỷ luật là một trường hợp Không hoàn "
    "thành nhiệm vụ"
)


def of_graft_below(told: Told, wanted: str | None) -> Outcome:
    """None where no such case is told, or its head is not the one rated."""
    found = _CASE.search(told.folded)
    if found is None or _HEAD.search(told.folded[found.end() :]) is None:
        return None
    if (day := unsaid("others_discipline", told)) is None:
        return None  # the case is one of the regulation of 2025
    understood = (
        "người thuộc quyền tham nhũng, lãng phí, tiêu cực, bị kỷ luật",
        "hỏi về mức của người đứng đầu",
        on_day(told),
    )
    return Result(
        _lead(told, wanted),
        understood,
        (_finding(told, day),),
        (),
        (WHO_DECIDES,),
    )


def _lead(told: Told, wanted: str | None) -> str:
    if told.says(_ACTED):
        return f"Tùy trường hợp: {_LOOKED_AT}"
    if wanted is None:
        return f"{Rating.NOT_COMPLETED.label}: {_IS_A_CASE}"
    return f"{'Có' if wanted == KEY_OF[Rating.NOT_COMPLETED] else 'Không'}: {_IS_A_CASE}"


def _finding(told: Told, day: Finding) -> Finding:
    from assistant.calculator.finding import Finding as Made
    from assistant.calculator.finding import Verdict

    return Made(
        rule="graft_below", verdict=Verdict.HOLDS, says=_IS_A_CASE, as_of=told.as_of, steps=(_LOOKED_AT,), citations=(_PLACE,),
        confidence=day.confidence,
    )  # fmt: skip
