"""Comments on the cells of a workbook, with a sheet that lists what was found; a table read from CSV is written out as one."""

from __future__ import annotations

from pathlib import Path

from openpyxl.worksheet.worksheet import Worksheet

from assistant.audit.audit import Audit
from assistant.audit.findings.finding import Verdict
from assistant.audit.told.telling import remark, summary
from assistant.sheet.annotate import comment, mark
from assistant.sheet.book import open_workbook

_COLOURS = {
    Verdict.WRONG: "FFC7CE",
    Verdict.OVER: "FFC7CE",
    Verdict.NOT_IN_FORCE: "FFC7CE",
    Verdict.TRUNCATED: "FFEB9C",
    Verdict.UNDER_OTHER_READING: "FFEB9C",
    Verdict.UNPAIRED: "D9D9D9",
}


def comment_workbook(audit: Audit, path: Path, target: Path) -> None:
    """The report's own workbook with a comment on each cell found, saved as `target`."""
    book = open_workbook(path.read_bytes(), path.name, values=False)
    notes: dict[tuple[int, int, int], list[str]] = {}
    for finding in audit.findings:
        cell = finding.claim.target.cell if finding.claim.target is not None else None
        if cell is None or cell.source is None:
            continue
        notes.setdefault(cell.source, []).append(remark(finding))
        mark(book.worksheets[cell.source[0]], cell.source[1] + 1, cell.source[2] + 1, _COLOURS[finding.verdict])
    for (sheet, row, column), texts in notes.items():
        comment(book.worksheets[sheet], row + 1, column + 1, "\n\n".join(texts))
    _list_findings(book.create_sheet("Kết quả soát"), audit)
    book.save(target)


def new_workbook(audit: Audit, target: Path) -> None:
    """A workbook of the report's tables, one below another, with the comments, saved as `target`."""
    import openpyxl

    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for table in audit.report.tables:
        for at, row in enumerate(table.rows, 1):
            for cell in row:
                written = sheet.cell(at, cell.column + 1, cell.text)
                written.data_type = "s"
                for finding in audit.findings:
                    if finding.claim.target is not None and finding.claim.target.cell is cell:
                        mark(sheet, at, cell.column + 1, _COLOURS[finding.verdict])
                        comment(sheet, at, cell.column + 1, remark(finding))
    _list_findings(book.create_sheet("Kết quả soát"), audit)
    book.save(target)


def _list_findings(sheet: Worksheet, audit: Audit) -> None:
    sheet.cell(1, 1, summary(audit))
    for row, finding in enumerate(audit.by_severity(), 2):
        for column, text in enumerate((f"Dòng {finding.line}", finding.label, remark(finding)), 1):
            sheet.cell(row, column, text).data_type = "s"
    for letter, width in (("A", 12), ("B", 30), ("C", 120)):
        sheet.column_dimensions[letter].width = width
