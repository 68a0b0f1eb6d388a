"""The audit in words: a summary first, then findings by severity, then what could not be paired."""

from __future__ import annotations

from assistant.audit.audit import Audit
from assistant.audit.finding import KIND_LABELS, AuditFinding, Verdict
from assistant.calculator.number import say
from assistant.calculator.source import name_key
from corpus.citation import say_day

_MOST_QUOTE = 200


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
    """The findings grouped by verdict, most serious first."""
    found: list[str] = []
    last: Verdict | None = None
    for finding in audit.by_severity():
        if finding.verdict is not last:
            found.append(f"{finding.verdict.label}:")
            last = finding.verdict
        found.append(f"- {tell(finding)}")
    if not audit.findings:
        found.append("Không thấy sai lệch nào trong các số liệu đối chiếu được.")
    rest = [figure.text for figure in audit.unpaired]
    if rest:
        found.append(f"Số liệu chưa đối chiếu được: {', '.join(rest[:60])}" + (" …" if len(rest) > 60 else "."))
    return found


def tell(finding: AuditFinding) -> str:
    """One finding: line, kind, stated and computed, the steps, the provision and the words quoted."""
    quote = finding.quote if len(finding.quote) <= _MOST_QUOTE else finding.quote[:_MOST_QUOTE].rsplit(" ", 1)[0] + " …"
    right = f", tính lại {finding.computed}" if finding.computed else ""
    cite = f" Căn cứ: {name_key(finding.citation)}." if finding.citation and "/" in finding.citation else ""
    head = f"Dòng {finding.line}. {KIND_LABELS[finding.kind]}: ghi {finding.stated}{right}."
    return f"{head} {finding.note}{cite} Nguyên văn: “{quote}”"


def remark(finding: AuditFinding) -> str:
    """What a comment beside the place says."""
    right = f" Tính lại: {finding.computed}." if finding.computed else ""
    cite = f" Căn cứ: {name_key(finding.citation)}." if finding.citation and "/" in finding.citation else ""
    return f"{finding.verdict.label} – {KIND_LABELS[finding.kind]}. Ghi: {finding.stated}.{right} {finding.note}{cite}"
