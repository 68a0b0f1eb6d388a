"""What is told below a finding about the quota: the other reading where it changes the result, and who decides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from assistant.answering.figures.figure import Told
from assistant.answering.figures.quota.options import BY_DECISION

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding, Reading

_HIGHER_UP = r"\b(?:cap tren|cap co tham quyen|dang uy|thuong vu|xin phep|dac cach|ngoai le)\b[^.;?]{0,40}\b(?:cho|giu|duyet|quyet dinh|dong y|chap nhan|quyen|duoc)\b"
ONLY_OUTSTANDING = "Mức cao hơn chỉ khi cấp có thẩm quyền quyết định cho nơi có thành tích xuất sắc, nổi trội"


def closing(finding: Finding, options: Mapping[str, object], told_by: Told | None = None) -> tuple[str, ...]:
    """The other reading where it changes the result, and who decides."""
    lines = [reading.says for reading in finding.others if "trở lên" in reading.label and _differs(reading, finding)]
    remark = next((step for step in finding.steps if step.startswith(("Hồ sơ", "Ngày này chưa có ngoại lệ"))), None)
    if options.get("outstanding") and not (remark or "").startswith("Ngày này chưa có"):
        lines.append(BY_DECISION)
    over = finding.figures.get("over")
    if over and not options.get("outstanding") and told_by is not None and told_by.says(_HIGHER_UP):
        lines.insert(0, ONLY_OUTSTANDING)
    rounding = next(
        (reading for reading in finding.others if "Làm tròn" in reading.label and _differs(reading, finding)), None
    )
    silence = next((step for step in finding.steps if "cách làm tròn" in step), None)
    if rounding is not None and silence is not None:
        lines.append(silence)
    return (*([remark] if remark else []), *lines, *finding.judgement[:1])


def _differs(reading: Reading, finding: Finding) -> bool:
    names = (
        ("over",)
        if "over" in finding.figures
        else ("ceiling", "more_kept", "more_from_good", "lower_below", "lower_to_good", "groups_over")
    )
    return any(name in reading.figures and reading.figures[name] != finding.figures.get(name) for name in names)
