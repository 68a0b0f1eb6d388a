"""The program ``troly``: one command called, its outcome told in one line and one exit code."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from assistant.cli.commands import COMMANDS, called
from assistant.cli.common import take_common, version
from assistant.cli.exits import Exit
from corpus.errors import InputError, RegulationError

_DENIED = {
    errno.EACCES: "không có quyền đọc, ghi",
    errno.EPERM: "không có quyền đọc, ghi",
    errno.EROFS: "ổ chỉ đọc, không ghi được",
    errno.ENOSPC: "ổ đã hết chỗ",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line (the process's own if none is given) and return its exit code."""
    _use_utf8()
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _run(words)
        sys.stdout.flush()  # a closed pipe shows here, not at the interpreter's end
        return code
    except RegulationError as error:
        return _fail(f"Lỗi: {error}", Exit.MISUSE)
    except SystemExit as end:  # a parser has printed its help
        return int(end.code or 0)
    except KeyboardInterrupt:
        return _fail("Đã dừng.", Exit.INTERRUPTED)
    except BrokenPipeError:
        _discard_output()
        return Exit.CLEAN
    except Exception as error:
        if isinstance(error, OSError) and error.errno in _DENIED:
            place = error.filename or "thư mục dữ liệu"
            return _fail(f"Lỗi: {_DENIED[error.errno]}: {place} (mã {InputError.code})", Exit.MISUSE)
        from assistant.incident import record

        reference, log = record(error, command=called(words))
        kept = f" Chi tiết kỹ thuật (không có nội dung câu hỏi) ở {log}." if log else ""
        return _fail(f"Lỗi của chương trình, số tham chiếu {reference}.{kept}", Exit.INTERNAL)


def _run(words: list[str]) -> int:
    common = take_common(words)
    common.apply()
    if common.version:
        print(f"troly {version()}")
        return Exit.CLEAN
    from assistant.cli.parser import build_parser, speak_vietnamese

    speak_vietnamese()
    entry = COMMANDS.get(common.words[0]) if common.words else None
    if entry is not None and entry.own_parser:
        return entry.load().run(Namespace(rest=common.words[1:]))
    parser = build_parser(common.words)
    args = parser.parse_args(common.words)
    if args.command is None:
        parser.print_help()
        return Exit.CLEAN
    return int(args.run(args))


def _fail(line: str, code: Exit) -> int:
    with contextlib.suppress(OSError):
        sys.stdout.flush()
    print(" ".join(line.split()), file=sys.stderr)
    return code


def _use_utf8() -> None:
    """Vietnamese letters pass through any console or pipe, also where the system's own encoding lacks them."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _discard_output() -> None:
    """Nobody reads any more: what is still in the buffer goes nowhere instead of raising again."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    sys.exit(main())
