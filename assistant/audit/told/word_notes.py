"""Comments on the paragraphs and cells of a Word document; a text or PDF report is written out as one first."""

from __future__ import annotations

from collections.abc import Iterable

from docx.document import Document as WordDocument
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph

from assistant.audit.audit import Audit
from assistant.audit.file.report import Block, Cell, Table
from assistant.audit.findings.finding import AuditFinding
from assistant.audit.told.telling import remark, summary
from assistant.sheet.annotate import AUTHOR

_INITIALS = "TL"


def comment_word(document: WordDocument, audit: Audit, items: Iterable[Paragraph | WordTable]) -> None:
    """A comment for each finding at its paragraph or cell, and the summary at the first paragraph of the items."""
    items = list(items)
    paragraphs = [item for item in items if isinstance(item, Paragraph)]
    tables = [item for item in items if isinstance(item, WordTable)]
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


def written_out(document: WordDocument, audit: Audit) -> list[Paragraph | WordTable]:
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
