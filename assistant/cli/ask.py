"""``troly ask``: one question, or a file of them, answered with the provisions each answer stands on."""

from __future__ import annotations

import argparse
import json

from assistant.cli.exits import Exit
from assistant.cli.screen import progress, readable, say
from assistant.clock import parse_day
from corpus.errors import InputError

HELP = """Trả lời một câu hỏi về kiểm điểm, đánh giá, xếp loại, kèm điều khoản làm căn cứ.

Ví dụ:
  troly ask "đảng viên mới kết nạp 4 tháng có phải xếp loại không?"
  troly ask --as-of 2022-12-31 "tỷ lệ xuất sắc tối đa là bao nhiêu"
  troly ask --batch cau-hoi.jsonl > tra-loi.jsonl"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "question", nargs="*", metavar="CÂU_HỎI", help="câu hỏi, có hay không có dấu ngoặc kép đều được"
    )
    parser.add_argument(
        "--as-of", metavar="NGÀY", help="trả lời theo quy định áp dụng vào ngày này (21/11/2026 hoặc 2026-11-21)"
    )
    parser.add_argument("--scope", metavar="NƠI", help="tỉnh, đơn vị của người hỏi, nếu khác ASSISTANT_SCOPE")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON, kèm từng ý và kết quả tính")
    parser.add_argument(
        "--explain", action="store_true", help="in thêm các điều khoản đã xét, điểm và dấu hiệu của từng điều"
    )
    parser.add_argument(
        "--batch",
        metavar="TỆP",
        help="trả lời nhiều câu: mỗi dòng vào là một đối tượng JSON (id, question: chữ hoặc danh sách các lượt), "
        "mỗi dòng ra một đối tượng, đúng thứ tự; - là đọc từ đầu vào chuẩn",
    )


def run(args: argparse.Namespace) -> int:
    day = parse_day(args.as_of) if args.as_of else None
    if args.batch is not None:
        if args.question or args.json or args.explain:
            raise InputError("--batch đọc câu hỏi từ tệp, không dùng cùng câu hỏi, --json hoặc --explain.")
        from assistant.cli.batch import run_batch

        return run_batch(args.batch, as_of=day)
    if not args.question:
        raise InputError('Chưa có câu hỏi. Ví dụ: troly ask "mẫu kiểm điểm của đảng viên là mẫu nào"')
    from assistant.answering.answer import Outcome
    from assistant.assistant import Assistant

    scope = readable(args.scope) if args.scope else None
    answer = Assistant.open(progress=progress).ask(readable(" ".join(args.question)), as_of=day, scope=scope)
    if args.json:
        shown = answer.as_dict()
        if args.explain:
            shown["evidence"] = [vars(item) for item in answer.evidence]
        print(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        say(answer.text)
        if args.explain:
            from assistant.cli.explain import show_evidence

            show_evidence(answer.evidence)
    return Exit.CLEAN if answer.status in (Outcome.ANSWERED, Outcome.SMALL_TALK) else Exit.DECLINED
