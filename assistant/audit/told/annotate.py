"""The annotated copy of a report: Word comments, or comments on cells; the original stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph
from openpyxl.worksheet.worksheet import Worksheet

from assistant.audit.audit import Audit
from assistant.audit.file.report import Block, Cell, Table
from assistant.audit.file.word import open_word
from assistant.audit.findings.finding import AuditFinding, Verdict
from assistant.audit.told.telling import remark, summary
from assistant.sheet.annotate import AUTHOR, comment, mark
from assistant.sheet.book import open_workbook

_INITIALS = "TL"
_COLOURS = {
    Verdict.WRONG: "FFC7CE",
    Verdict.OVER: "FFC7CE",
    Verdict.NOT_IN_FORCE: "FFC7CE",
    Verdict.TRUNCATED: "FFEB9C",
    Verdict.UNDER_OTHER_READING: "FFEB9C",
    Verdict.UNPAIRED: "D9D9D9",
}


def copy_name(path: Path) -> Path:
    """Where the annotated copy goes unless told otherwise: beside the report."""
    return path.with_name(
        f"{path.stem}-da-soat{'.xlsx' if path.suffix.lower() in ('.xlsx', '.xlsm', '.csv') else '.docx'}"
    )


def write_annotated(audit: Audit, target: Path) -> None:
    """Write the annotated copy, .xlsx for sheets, .docx for all else.

    Raises:
        ProposalError: the original can no longer be read.
    """
    path = audit.report.path
    suffix = path.suffix.lower()
    if suffix in (".xlsx", ".xlsm"):
        _workbook(audit, path, target)
    elif target.suffix.lower() == ".xlsx":
        _new_workbook(audit, target)
    elif suffix in (".docx", ".docm"):
        document = open_word(path.read_bytes(), path.name)
        _comment_word(document, audit, list(document.iter_inner_content()))
        document.save(str(target))
    else:
        document = docx.Document()
        _comment_word(document, audit, _written(document, audit))
        document.save(str(target))


def _comment_word(document: WordDocument, audit: Audit, items: Iterable[Paragraph | WordTable]) -> None:
    paragraphs = [item for item in items if isinstance(item, Paragraph)]
    tables = document.tables
    for finding in audit.findings:
        paragraph = _cell_paragraph(tables, finding) or _block_paragraph(paragraphs, audit, finding)
        if paragraph is not None:
            runs = paragraph.runs or [paragraph.add_run("")]
            document.add_comment(runs, text=remark(finding), author=AUTHOR, initials=_INITIALS)
    if paragraphs:
        first = paragraphs[0].runs or [paragraphs[0].add_run("")]
        document.add_comment(first, text=summary(audit), author=AUTHOR, initials=_INITIALS)


def _block_paragraph(paragraphs: list[Paragraph], audit: Audit, finding: AuditFinding) -> Paragraph | None:
    claim = finding.claim
    block = claim.target.block if claim.target is not None else claim.block
    at = audit.report.blocks[block].paragraph if 0 <= block < len(audit.report.blocks) else None
    if at is None and 0 <= block < len(paragraphs) and audit.report.blocks[block].paragraph is None:
        at = block
    return paragraphs[at] if at is not None and at < len(paragraphs) else None


def _cell_paragraph(tables: list[WordTable], finding: AuditFinding) -> Paragraph | None:
    cell: Cell | None = finding.claim.target.cell if finding.claim.target is not None else None
    if cell is None or cell.source is None:
        return None
    table, row, column = cell.source
    found: Paragraph = tables[table].cell(row, column).paragraphs[0]
    return found


def _written(document: WordDocument, audit: Audit) -> list[Paragraph | WordTable]:
    """A text or PDF report written out as Word, one paragraph a block, so that comments have a place."""
    written: list[Paragraph | WordTable] = []
    tables = 0
    for part in audit.report.parts:
        if isinstance(part, Block):
            written.append(document.add_paragraph(part.text))
            continue
        width = max(len(row) for row in part.rows)
        table = document.add_table(len(part.rows), width)
        table.style = "Table Grid"
        for at, row in enumerate(part.rows):
            for cell in row:
                table.cell(at, cell.column).text = cell.text
        _place(part, tables)
        tables += 1
        written.append(table)
    return written


def _place(table: Table, number: int) -> None:
    """Tell the cells of a table where they were written."""
    for at, row in enumerate(table.rows):
        for cell in row:
            object.__setattr__(cell, "source", (number, at, cell.column))


def _workbook(audit: Audit, path: Path, target: Path) -> None:
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


def _new_workbook(audit: Audit, target: Path) -> None:
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
