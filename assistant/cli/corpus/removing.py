"""A loaded document taken out: named, confirmed, removed."""

from __future__ import annotations

from assistant.cli.corpus.confirming import confirmed, is_somebody_there
from assistant.cli.exits import Exit
from assistant.cli.screen import progress, say
from assistant.settings import Settings
from corpus.citation import name_document
from corpus.document_file import load_document
from corpus.errors import DocumentError, InputError
from corpus.library import Library
from corpus.loaded import Loaded


def remove_loaded(settings: Settings, id: str, *, yes: bool) -> int:
    """Take a document out; unless `yes`, only after the person at the keyboard said so.

    Raises:
        NotLoaded: it is not in the library.
        InputError: nobody is there to confirm.
    """
    from assistant.library import remove

    name = _name(Library(settings.data).find(id))
    if not yes:
        if not is_somebody_there():
            raise InputError(
                f"Chưa gỡ {id}: không có người trả lời để xác nhận. Hãy thêm --yes để gỡ mà không hỏi lại."
            )
        if not confirmed(f"Gỡ {name} (khóa {id}) khỏi kho văn bản đã nạp, cả tệp gốc giữ bên cạnh?"):
            say("Không gỡ. Kho văn bản giữ nguyên.")
            return Exit.DECLINED
    remove(settings, id, progress=progress)
    say(f"Đã gỡ {id}. Nội dung có sẵn của văn bản này, nếu có, được dùng trở lại.")
    return Exit.CLEAN


def _name(item: Loaded) -> str:
    """The document by name; by its file's where that cannot be read, which may be why it is taken out."""
    try:
        return name_document(load_document(item.path))
    except DocumentError:
        return f"tệp {item.path.name}"
