"""``troly eval``: the evaluation over the bank of test questions, as its own package runs it."""

from __future__ import annotations

import argparse

HELP = "Chấm chất lượng trả lời trên bộ câu hỏi kiểm tra và in bảng theo từng nhóm."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The evaluation reads its options itself."""


def run(args: argparse.Namespace) -> int:
    from eval.run import main

    return main(args.rest)
