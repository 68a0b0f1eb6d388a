"""Many questions in one process: JSON lines in, JSON lines out, in order, each written as soon as it is known."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import date
from typing import IO, Any

from assistant.assistant import Assistant
from assistant.cli.exits import Exit
from assistant.cli.screen import progress, readable
from assistant.incident import record
from corpus.errors import InputError, RegulationError

_LONGEST = 1_000_000  # bytes of a line


def run_batch(name: str, *, as_of: date | None) -> int:
    """Answer every line of a file (``-``: standard input); a line that cannot be answered does not stop the others.

    Raises:
        InputError: the file cannot be read.
    """
    with _lines(name) as source:
        assistant = Assistant.open(progress=progress)
        for raw in source:
            if raw.strip(b" \t\r\n\xef\xbb\xbf"):
                shown = _answer(assistant, raw, as_of)
                print(json.dumps(shown, ensure_ascii=False), flush=True)
    return Exit.CLEAN


def _answer(assistant: Assistant, raw: bytes, as_of: date | None) -> dict[str, Any]:
    identifier = None
    try:
        entry = _parse(raw)
        identifier = _identifier(entry)
        answer = assistant.ask(_question(entry), as_of=as_of)
        return {"id": identifier, **answer.summary()}
    except RegulationError as error:
        return {"id": identifier, "status": "error", "code": error.code, "text": error.message}
    except Exception as error:
        reference, _ = record(error, command="ask")
        text = f"Lỗi của chương trình, số tham chiếu {reference}."
        return {"id": identifier, "status": "error", "code": RegulationError.code, "text": text}


def _parse(raw: bytes) -> dict[str, Any]:
    if len(raw) > _LONGEST:
        raise InputError("Dòng dài quá một triệu byte. Hãy tách ra.")
    try:
        entry = json.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise InputError("Dòng không phải UTF-8. Hãy lưu tệp theo mã UTF-8.") from None
    except (ValueError, RecursionError):
        raise InputError("Dòng không phải JSON. Mỗi dòng là một đối tượng có id và question.") from None
    if not isinstance(entry, dict):
        raise InputError("Mỗi dòng phải là một đối tượng JSON có id và question.")
    return entry


def _identifier(entry: dict[str, Any]) -> str | int | None:
    found = entry.get("id")
    if isinstance(found, str):
        return readable(found)
    return found if isinstance(found, int) and not isinstance(found, bool) else None


def _question(entry: dict[str, Any]) -> str | list[str]:
    question = entry.get("question")
    if isinstance(question, str):
        return readable(question)
    if isinstance(question, list) and question and all(isinstance(turn, str) for turn in question):
        return [readable(turn) for turn in question]
    raise InputError("question phải là chữ, hoặc danh sách các lượt hỏi (chữ) của một cuộc trao đổi.")


@contextmanager
def _lines(name: str) -> Iterator[IO[bytes]]:
    if name == "-":
        yield sys.stdin.buffer
        return
    with ExitStack() as opened:
        try:
            source = opened.enter_context(open(name, "rb"))
        except OSError as error:
            raise InputError(f"Không mở được tệp “{readable(name)}”. Hãy xem lại đường dẫn, quyền đọc.") from error
        yield source
