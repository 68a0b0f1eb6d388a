"""``python -m eval.bot``: the bot measured; without options all three, each can be asked for by itself."""

from __future__ import annotations

import argparse
import asyncio

from eval.bot import speed, storm


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m eval.bot", description=__doc__)
    parser.add_argument("--speed", action="store_true", help="từ lúc nhận tin tới lúc trả lời, Telegram trả lời ngay")
    parser.add_argument("--memory", type=int, metavar="N", nargs="?", const=10_000, help="bộ nhớ qua N tin (10.000)")
    parser.add_argument("--storm", action="store_true", help="30 cuộc trò chuyện × 20 câu, bot bị kill -9 giữa chừng")
    parser.add_argument("--chats", type=int, default=30)
    parser.add_argument("--questions", type=int, default=20)
    parser.add_argument("--kills", type=int, default=1)
    parser.add_argument("--seed", type=int, default=366)
    parser.add_argument("--latency", type=float, default=0.05, help="giây từ lúc Telegram nhận tin tới lúc báo đã nhận")
    given = parser.parse_args()
    every = not (given.speed or given.memory or given.storm)
    if given.speed or every:
        print(asyncio.run(speed.measure()), flush=True)
    if given.memory or every:
        asyncio.run(speed.watch(many=given.memory or 10_000))
    if given.storm or every:
        print(
            storm.storm(
                chats=given.chats, questions=given.questions, kills=given.kills, seed=given.seed, latency=given.latency
            ),
            flush=True,
        )


if __name__ == "__main__":
    main()
