"""``troly eval``: the evaluation over the bank of test questions, as its own package runs it."""

from __future__ import annotations

import argparse

HELP = """Chấm chất lượng trả lời trên bộ câu hỏi kiểm tra và in bảng theo từng nhóm.
Các tùy chọn sau tên lệnh được chuyển nguyên cho phần đánh giá."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("rest", nargs=argparse.REMAINDER, metavar="TÙY_CHỌN", help="tùy chọn của phần đánh giá")


def run(args: argparse.Namespace) -> int:
    from eval.run import main

    return int(main(args.rest) or 0)
