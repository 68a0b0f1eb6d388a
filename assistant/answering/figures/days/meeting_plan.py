"""The form of a review meeting, and collectives too small for one of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from assistant.answering.figures import asking
from assistant.answering.figures.days.led_by import led_by
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import lower, on_day, run
from assistant.calculator.number import say

_WHO_MEETS = (
    r"\b(?:hop|hoi nghi|kiem diem|moi)\b[^.;?]{0,40}\b(?:toan the|toan co quan|toan don vi|ca co quan|ca don vi|het moi nguoi|tat ca|toan bo|het(?= (?:khong|ko|k|moi|ca)\b)|chu chot|dai dien|cot can)\b"
    r"|\b(?:hop|hoi nghi)(?: kiem diem)? (?:(?:theo|bang|kieu|hinh thuc) )*(?:the nao|kieu gi|hinh thuc (?:nao|gi|the nao)|ra sao)\b|\bhinh thuc (?:hop|hoi nghi|nao|gi)\b|\b(?:moi|goi|trieu tap) (?:nhung )?(?:ai|thanh phan nao)\b|\bthanh phan (?:du|hop|moi)\b"
)
_UNIT = r"\b(?:don vi|co quan|chi bo|dang bo|truong|so|xa|phuong|cong ty|benh vien|trung tam)"
_MAY = r"\b(?:duoc|co the)\b"
_MUST = r"\b(?:phai|bat buoc|thuoc dien|dien)\b"
_JOINT = "hd-43-2025/muc-2/tieu-muc-2.4"
_SAME_PEOPLE = (
    "nếu các thành viên đồng thời là thành viên cấp ủy nơi công tác thì kiểm điểm tại hội nghị kiểm điểm của cấp ủy "
    "(mục 2, tiểu mục 2.4, Hướng dẫn 43-HD/BTCTW (2025))"
)
_KNOWN_ON = "2022-12-31"  # a day on which that practice is known
_APART = r"\brieng\b"
_TOGETHER = r"\b(?:ghep|gop|chung|cung|nho|gui|noi khac|(?:o|sang|ve|qua|voi|toi|den|tai)(?: kiem diem)?(?: (?:o|tai|voi|cung))*(?: tap the)? (?:cap uy|chi uy|dang uy|chi bo)|o (?:cap uy|noi khac|co quan khac))\b"


def meeting_form(told: Told) -> Outcome:
    """The form of the meeting for so many staff or members; None where that is not asked."""
    staff, council = told.get("staff"), told.get("council")
    small = told.says(r"\b(?:ban|tap the) (?:lanh dao|giam doc|giam hieu)(?:,? quan ly)?\b") and told.says(
        r"\b(?:o dau|rieng|chung|ghep|noi nao|the nao|kiem diem)\b"
    )
    if council is None and small and not told.has("good", "excellent", "score"):
        members = told.get("members")
        council = None if members is None or _of_the_unit(told, members) else members
    if council is not None and not small:
        council = None
    if council is None and staff is None and not told.has("good", "excellent", "score"):
        council = led_by(told)
    if staff is None and council is None and told.says(_WHO_MEETS):
        staff = told.get("members") or next((one for one in told.figures if one.unit == "people" and one.vague), None)
    if staff is None and council is None:
        return None
    if staff is not None and not told.says(r"\b(?:hinh thuc|toan the|chu chot|hop|hoi nghi)\b"):
        return None
    profile = next(
        (key for name, key in (("thanh hoa", "thanh-hoa"), ("lai chau", "lai-chau")) if told.says(rf"\b{name}\b")), None
    )
    if staff is not None and council is None and len({figure.value for figure in told.all("staff")}) > 1:
        return _each_unit(told, profile)
    given: dict[str, object] = {
        **({"staff": staff.typed()} if staff else {}),
        **({"council": council.typed()} if council else {}),
        **({"profile": profile} if profile else {}),
    }
    finding = run("meeting_form", given, told)
    if not finding.citations:
        return _not_told(told, staff) if staff is not None and council is None and profile is None else None
    echo = (*((f"{staff.quantity.text} biên chế",) if staff else ()), *((f"tập thể lãnh đạo {council.quantity.text} thành viên",) if council else ()),
            *(("hồ sơ " + ("Thanh Hóa" if profile == "thanh-hoa" else "Lai Châu"),) if profile else ()), on_day(told))  # fmt: skip
    lead = finding.says
    steps: tuple[str, ...] = ()
    if council is not None and told.says(asking.YES_NO) and told.says(_APART) != told.says(_TOGETHER):
        alone = "kiểm điểm riêng" in finding.says
        lead = f"{'Có' if alone == told.says(_APART) else 'Không'}. {finding.says}"
        limit = re.search(r"\(từ (\d+) trở lên\)", finding.says)
        if limit is not None and told.says(_TOGETHER):
            steps = (f"Chỉ tập thể lãnh đạo dưới {limit[1]} thành viên mới kiểm điểm ở nơi khác",)
            finding = replace(finding, steps=(*finding.steps, *steps))
    if lead.startswith("Không. ") and told.says(_TOGETHER) and told.says(_MAY) and not told.says(_MUST):
        lead = f"Tùy trường hợp: {lower(finding.says).rstrip('.')}; {_SAME_PEOPLE}"
        finding = replace(finding, citations=(*finding.citations, _JOINT), steps=(*finding.steps, _SAME_PEOPLE))
        steps = ()
    return Result(lead, echo, (finding,), steps, finding.judgement)


def _of_the_unit(told: Told, figure: Figure) -> bool:
    """ "đơn vị 140 người": all who work there, not those who lead it."""
    before = re.split(r"[.;?!,]", told.folded[: figure.quantity.start])[-1]
    if re.search(r"\b(?:ban|tap the) (?:lanh dao|giam doc|giam hieu)\b", before):
        return False
    return re.search(rf"{_UNIT}(?: (?:em|toi|minh|co|gom|nay))*\s*$", told.folded[: figure.quantity.start]) is not None


def _not_told(told: Told, staff: Figure) -> Outcome:
    """No central text goes by the number of people: said so, with the one place whose practice is known."""
    if not told.says(_WHO_MEETS):
        return None
    known = run("meeting_form", {"staff": say(staff.value), "profile": "thanh-hoa", "as_of": _KNOWN_ON}, told)
    lead = "Văn bản Trung ương trong kho không ấn định họp toàn thể hay họp cán bộ chủ chốt theo số người"
    steps = (f"Cách làm của một nơi năm {_KNOWN_ON[:4]} (Sở Nông nghiệp và PTNT Thanh Hóa): {known.says}",)
    understood = (f"đơn vị {staff.quantity.text} người", on_day(told))
    return Result(lead, understood, (known,), steps, ("Cấp có thẩm quyền quyết định hình thức hội nghị",))


def _each_unit(told: Told, profile: str | None) -> Outcome:
    """ "đơn vị 74 biên chế và đơn vị 69 biên chế": each by its own number."""
    own = {"profile": profile} if profile else {}
    staffs = list({figure.value: figure for figure in told.all("staff")}.values())
    findings = tuple(run("meeting_form", {"staff": figure.typed(), **own}, told) for figure in staffs)
    if any(not finding.citations for finding in findings):
        return None
    lead = "; ".join(finding.says.rstrip(".") for finding in findings)
    echo = (" và ".join(f"{figure.quantity.text} biên chế" for figure in staffs), on_day(told))
    return Result(lead, echo, findings, (), findings[0].judgement)
