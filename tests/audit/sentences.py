"""One sentence as a report: a letterhead with its day, a title, and the sentence."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from assistant.audit import audit_file
from assistant.audit.findings.finding import AuditFinding, FindingKind
from corpus.document import Corpus

DAY = date(2025, 12, 22)


def findings(sentence: str, corpus: Corpus, folder: Path, *, day: date = DAY, year: int = 2025) -> list[AuditFinding]:
    """What the audit tells of a report that says this one sentence."""
    path = folder / "bao-cao.txt"
    path.write_text(
        f"ĐẢNG ỦY XÃ TÂN HƯNG\nTân Hưng, ngày {day:%d} tháng {day:%m} năm {day:%Y}\n\nBÁO CÁO\n"
        f"kết quả kiểm điểm, đánh giá, xếp loại chất lượng năm {year}\n\n{sentence}\n",
        encoding="utf-8",
    )
    return list(audit_file(path, corpus=corpus).findings)


def told(
    sentence: str, corpus: Corpus, folder: Path, kind: FindingKind, *, day: date = DAY, year: int = 2025
) -> list[tuple[str, str]]:
    """Verdict and right value of each finding of a kind."""
    found = findings(sentence, corpus, folder, day=day, year=year)
    return [(one.verdict.value, one.computed) for one in found if one.kind is kind and not one.claim.doubtful]
