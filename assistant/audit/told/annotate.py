"""The annotated copy of a report: Word comments, or comments on cells; the original stays as it is."""

from __future__ import annotations

from pathlib import Path

import docx

from assistant.audit.audit import Audit
from assistant.audit.file.word import inner, open_word
from assistant.audit.told.sheet_notes import comment_workbook, new_workbook
from assistant.audit.told.word_notes import comment_word, written_out


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
        comment_workbook(audit, path, target)
    elif target.suffix.lower() == ".xlsx":
        new_workbook(audit, target)
    elif suffix in (".docx", ".docm"):
        document = open_word(path.read_bytes(), path.name)
        comment_word(document, audit, list(inner(document)))
        document.save(str(target))
    else:
        document = docx.Document()
        comment_word(document, audit, written_out(document, audit))
        document.save(str(target))
