"""``troly log``: what the administrator reads: the questions left without an answer, and what people remarked."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from assistant.cli.exits import Exit
from assistant.cli.screen import say, table

if TYPE_CHECKING:
    from assistant.storage import Store
    from assistant.storage.feedback import Remark
    from assistant.storage.unanswered import UnansweredQuestion

HELP = """Xem câu hỏi chưa trả lời được, để biết cần nạp thêm văn bản nào; xem góp ý của người dùng.

  troly log                            câu chưa trả lời được, hay hỏi nhất trước
  troly log --since 2026-11-01         chỉ những câu được hỏi từ ngày này
  troly log --counts                   đếm theo kết quả và chủ đề
  troly log --feedback                 góp ý, báo sai, mới nhất trước
  troly log --json                     in dạng JSON
Tên người trong câu hỏi đã che. Câu chữ chỉ có khi đặt ASSISTANT_KEEP_TEXT=1; không thì chỉ đếm."""
_NOT_KEPT = "(không lưu nội dung)"
_MOST = 10_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--counts", action="store_true", help="đếm theo kết quả và chủ đề")
    parser.add_argument("--feedback", action="store_true", help="xem góp ý thay cho câu hỏi")
    parser.add_argument("--since", metavar="NGÀY", help="từ ngày này trở đi (21/11/2026 hoặc 2026-11-21)")
    parser.add_argument("--limit", type=int, default=50, metavar="SỐ", help="nhiều nhất bao nhiêu dòng (50)")
    parser.add_argument("--json", action="store_true", help="in dạng JSON")


def run(args: argparse.Namespace) -> int:
    """Show one of the three lists.

    Raises:
        InputError: `since` is no day, `limit` no fit number.
        DatabaseUnavailable: the storage cannot be opened.
    """
    from assistant.clock import parse_day
    from assistant.storage import Store
    from corpus.errors import InputError

    if not 1 <= args.limit <= _MOST:
        raise InputError(f"--limit cần một số từ 1 đến {_MOST}, ví dụ --limit 50.")
    since = datetime.combine(parse_day(args.since), time()).astimezone() if args.since else None
    store = Store.open()
    try:
        if args.feedback:
            _tell(store.feedback.list(since, args.limit), _show_remarks, json_=args.json)
        elif args.counts:
            _tell(_counted(store, since), _show_counts, json_=args.json)
        else:
            _tell(store.unanswered.list(args.limit, since=since), _show_questions, json_=args.json)
    finally:
        store.close()
    return Exit.CLEAN


def _tell(found: Sequence[Any], show: Any, *, json_: bool) -> None:
    if json_:
        rows = [one if isinstance(one, dict) else asdict(one) for one in found]
        print(json.dumps(rows, ensure_ascii=False, indent=1, default=lambda value: value.isoformat()))
    else:
        show(found)


def _counted(store: Store, since: datetime | None) -> list[dict[str, Any]]:
    found = sorted(store.unanswered.counts(since=since).items(), key=lambda item: (-item[1], item[0]))
    return [{"outcome": outcome, "topic": topic, "count": count} for (outcome, topic), count in found]


def _show_questions(found: Sequence[UnansweredQuestion]) -> None:
    if not found:
        say("Không có câu hỏi nào chưa trả lời được.")
        return
    rows = [
        (str(one.count), _outcome(one.outcome), one.topic, _when(one.last_at), one.text or _NOT_KEPT) for one in found
    ]
    table(("số lần", "kết quả", "chủ đề", "gần nhất", "câu hỏi"), rows)
    if all(one.text is None for one in found):
        say("Chương trình đang không lưu nội dung câu hỏi; muốn xem câu chữ thì đặt ASSISTANT_KEEP_TEXT=1.")


def _show_counts(found: Sequence[dict[str, Any]]) -> None:
    if not found:
        say("Không có câu hỏi nào chưa trả lời được.")
        return
    table(
        ("số lần", "kết quả", "chủ đề"),
        [(str(one["count"]), _outcome(one["outcome"]), str(one["topic"])) for one in found],
    )


def _show_remarks(found: Sequence[Remark]) -> None:
    if not found:
        say("Chưa có góp ý nào.")
        return
    words = {True: "có ích", False: "chưa đúng", None: "báo sai"}
    rows = [
        (_when(one.at), words[one.helpful], one.key or "", one.receipt or "", one.comment.replace("\n", " "))
        for one in found
    ]
    table(("lúc", "ý kiến", "điều khoản", "biên nhận", "lời góp ý"), rows)


def _outcome(value: str) -> str:
    from assistant.answering.answer import Outcome

    return Outcome(value).label if value in list(Outcome) else value


def _when(moment: datetime) -> str:
    return f"{moment.astimezone():%d/%m/%Y %H:%M}"
