"""A file sent in: audited or checked, with the progress told in one message and the annotated copy sent back."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from telegram import Document, Update
from telegram.error import BadRequest
from telegram.ext import MessageHandler, filters

from assistant import clock
from bot import words
from bot.door import App, Context, door, in_group
from bot.errors import FileEmpty, FileKindUnknown, FileNotFetched, FileTooLarge
from bot.render import Part, cut
from bot.sending import send, send_file, send_part
from corpus.document import Corpus
from corpus.errors import ProposalError, RegulationError
from corpus.text import fold

_SUFFIXES = (".docx", ".docm", ".pdf", ".txt", ".md", ".xlsx", ".xlsm", ".csv")
_SHEETS = (".xlsx", ".xlsm", ".csv")
_KINDS = "báo cáo (.docx, .pdf, .txt) hoặc bảng đề nghị (.xlsx, .csv)"
_MOST_BYTES = 20 * 1024 * 1024


async def take(update: Update, context: Context) -> None:
    """Fetch, check, tell, send the copy; nothing of the file stays."""
    message = update.effective_message
    assert message is not None
    if in_group(update):
        return
    document = message.document
    assert document is not None
    name = Path((document.file_name or "tep").replace("\\", "/")).name
    _accept(document, name)
    chat = message.chat.id
    progress = await send_part(update, context, Part(f"Đã nhận tệp {name}. Đang tải về…"))

    async def tell(part: Part) -> None:
        await context.bot.edit_message_text(part.text, chat_id=chat, message_id=progress, entities=part.entities)

    held = door(context)
    with tempfile.TemporaryDirectory(prefix="troly-") as folder:
        path = Path(folder, name)
        try:
            file = await context.bot.get_file(document.file_id)
            await file.download_to_drive(path)
        except BadRequest:
            raise FileNotFetched(f"Telegram không cho tải tệp “{name}” nữa. Mời đồng chí gửi lại tệp.") from None
        await tell(Part(f"Đã nhận tệp {name}. Đang soát…"))
        audits = "soat" in fold(message.caption or "")
        try:
            day = await held.as_of(update)
            text, copy = await held.work(examine, path, held.corpus, day=day, audits=audits)
        except RegulationError as error:
            await tell(Part(str(error)))
            return
        first, *rest = cut(text)
        await tell(first)
        await send(update, context, rest)
        content = await held.work(copy.read_bytes)
        await send_file(update, context, content, name=copy.name, caption="Bản có chú thích; tệp gốc không bị sửa.")


def examine(path: Path, corpus: Corpus, *, day: date | None, audits: bool = False) -> tuple[str, Path]:
    """The findings as text and the annotated copy: a proposal sheet is checked, all else audited.

    Args:
        day: the day of the law; None takes the day a sheet bears, else today.

    Raises:
        RegulationError: the file cannot be read.
    """
    if path.suffix.lower() in _SHEETS and not audits:
        from assistant.sheet.annotate import write_checked
        from assistant.sheet.check import check_proposal, day_of
        from assistant.sheet.outcome import SUFFIX
        from assistant.sheet.proposal import read_proposal
        from assistant.sheet.show import notes, reasons, summary

        try:
            proposal = read_proposal(path)
        except ProposalError as error:
            text, copy = _audit(path, corpus, day or clock.today())  # a sheet that is no proposal: its sums are audited
            return (
                f"Tệp không đọc được như bảng đề nghị xếp loại ({error.message.rstrip('.')}), nên được soát như báo cáo.\n{text}",
                copy,
            )
        outcomes = check_proposal(proposal, day=day)
        held_to = day_of(proposal, proposal.tables[0], day)
        copy = path.with_name(path.stem + SUFFIX)
        write_checked(path, proposal, outcomes, copy)
        return "\n".join([summary(outcomes, held_to), *reasons(outcomes), *notes(proposal, day)]), copy
    return _audit(path, corpus, day or clock.today())


def _audit(path: Path, corpus: Corpus, day: date) -> tuple[str, Path]:
    from assistant.audit.audit import audit_file
    from assistant.audit.told.annotate import copy_name, write_annotated
    from assistant.audit.told.telling import lines, summary

    found = audit_file(path, corpus=corpus, day=day)
    copy = copy_name(path)
    write_annotated(found, copy)
    return "\n".join([summary(found), *lines(found)]), copy


def _accept(document: Document, name: str) -> None:
    """
    Raises:
        FileTooLarge, FileKindUnknown, FileEmpty: with what to do.
    """
    if (document.file_size or 0) > _MOST_BYTES:
        raise FileTooLarge(
            f"Tệp “{name}” lớn hơn 20 MB, Telegram không cho bot tải về. Mời đồng chí tách nhỏ hoặc bỏ bớt hình rồi gửi lại."
        )
    if Path(name).suffix.lower() not in _SUFFIXES:
        raise FileKindUnknown(f"Chưa đọc được loại tệp của “{name}”. Mời đồng chí gửi {_KINDS}.")
    if document.file_size == 0:
        raise FileEmpty(f"Tệp “{name}” không có nội dung. Mời đồng chí kiểm tra rồi gửi lại.")


async def other(update: Update, context: Context) -> None:
    """A picture, a voice message, a sticker."""
    if not in_group(update):
        await send(update, context, f"Trợ lý đọc chữ và tệp văn bản, chưa đọc loại nội dung này. {words.HOW}")


def register(app: App) -> None:
    app.add_handler(MessageHandler(filters.Document.ALL & filters.UpdateType.MESSAGE, take))
    rest = filters.PHOTO | filters.VOICE | filters.VIDEO | filters.AUDIO | filters.Sticker.ALL | filters.LOCATION
    app.add_handler(MessageHandler(rest & filters.UpdateType.MESSAGE, other))
