"""The audit in words: a summary first, then findings by severity, then what could not be paired."""

from __future__ import annotations

from itertools import groupby

from assistant.audit.audit import Audit
from assistant.audit.findings.finding import KIND_LABELS, AuditFinding, FindingKind
from assistant.calculator.number import say
from assistant.calculator.source import name_key
from corpus.citation import say_day

_MOST_QUOTE = 200
_INSTEAD = {
    FindingKind.PERCENTAGE: "tính lại",
    FindingKind.SUM: "tính lại",
    FindingKind.MISMATCH: "nơi khác ghi",
    FindingKind.QUOTA: "theo quy định",
    FindingKind.CEILING: "theo quy định",
    FindingKind.DEADLINE: "theo quy định",
    FindingKind.REFERENCE: "đúng ra là",
}


def summary(audit: Audit) -> str:
    """One sentence of counts, with the day the rules are read for."""
    counts = audit.counts
    return (
        f"{audit.report.path.name}: tìm thấy {say(counts.stated)} số liệu, đối chiếu được {say(counts.checked)} "
        f"(đúng {say(counts.right)}, sai {say(counts.wrong)}, cắt bớt {say(counts.truncated)}), "
        f"chưa đối chiếu được {say(counts.unpaired)}. Văn bản, tỷ lệ xét theo ngày {say_day(audit.day)}"
        + (", suy từ nội dung vì không thấy ngày ký của báo cáo." if audit.guessed else ".")
    )


def lines(audit: Audit) -> list[str]:
    """The findings under their headings, most serious first."""
    found = [] if audit.serious else ["Không thấy sai lệch nào trong các số liệu đối chiếu được."]
    for label, findings in groupby(audit.by_severity(), key=lambda finding: finding.label):
        found.append(f"{label}:")
        found += [f"- {tell(finding)}" for finding in findings]
    rest = [figure.text for figure in audit.unpaired]
    if rest:
        found.append(f"Số liệu chưa đối chiếu được: {', '.join(rest[:60])}" + (" …" if len(rest) > 60 else "."))
    return found


def tell(finding: AuditFinding) -> str:
    """One finding: line, kind, stated and computed, the steps, the provision and the words quoted."""
    quote = finding.quote if len(finding.quote) <= _MOST_QUOTE else finding.quote[:_MOST_QUOTE].rsplit(" ", 1)[0] + " …"
    right = f", {instead(finding)} {finding.computed}" if finding.computed else ""
    cite = f" Căn cứ: {name_key(finding.citation)}." if finding.citation and "/" in finding.citation else ""
    head = f"Dòng {finding.line}. {KIND_LABELS[finding.kind]}: ghi {finding.stated}{right}."
    return f"{head} {finding.note}{cite} Nguyên văn: “{quote}”"


def remark(finding: AuditFinding) -> str:
    """What a comment beside the place says."""
    right = f" {instead(finding).capitalize()}: {finding.computed}." if finding.computed else ""
    cite = f" Căn cứ: {name_key(finding.citation)}." if finding.citation and "/" in finding.citation else ""
    return f"{finding.label} – {KIND_LABELS[finding.kind]}. Ghi: {finding.stated}.{right} {finding.note}{cite}"


def instead(finding: AuditFinding) -> str:
    """What stands before what should have been written."""
    return "có thể phải là" if finding.claim.doubtful else _INSTEAD[finding.kind]
