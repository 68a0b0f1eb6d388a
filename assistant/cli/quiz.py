"""``troly quiz``: training at the keyboard, each answer explained by the provision behind it."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from assistant.cli.exits import Exit
from assistant.cli.screen import say, table
from corpus.citation import name_key
from corpus.document import Corpus

if TYPE_CHECKING:
    from assistant.training import Quiz

HELP = """Luyện tập bằng câu hỏi trắc nghiệm; câu trả lời sai được hỏi lại, câu đúng giãn dần theo ngày.

  troly quiz                          hỏi lần lượt, trộn các chủ đề
  troly quiz --topics                 xem các chủ đề
  troly quiz --topic tinh-toan        chỉ một chủ đề
  troly quiz --weak                   xem chủ đề còn yếu và điều khoản cần đọc lại
Trả lời bằng chữ cái của phương án; để trống thì dừng."""
_PERSON = ("cli", "local")  # one person sits at this machine's keyboard


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--topic", metavar="CHỦ_ĐỀ", help="chỉ hỏi trong chủ đề này")
    parser.add_argument("--topics", action="store_true", help="liệt kê các chủ đề")
    parser.add_argument("--weak", action="store_true", help="in chủ đề còn yếu, rồi kết thúc")


def run(args: argparse.Namespace) -> int:
    """Ask until the person stops or nothing is due.

    Raises:
        RegulationError: there is no such topic, or progress cannot be kept.
    """
    from assistant.settings import Settings
    from assistant.storage import Store
    from assistant.training import Quiz
    from corpus.load import load_corpus

    corpus, store = load_corpus(extra=Settings.read().library), Store.open()
    try:
        quiz, person = Quiz(corpus, store.progress), store.person(*_PERSON)
        if args.topics:
            table(("chủ đề", "tên", "số câu"), [(id, label, str(count)) for id, label, count in quiz.topics()])
        elif args.weak:
            _show_weak(quiz, person, corpus)
        else:
            _ask(quiz, person, args.topic, corpus)
    finally:
        store.close()
    return Exit.CLEAN


def _ask(quiz: Quiz, person: str, topic: str | None, corpus: Corpus) -> None:
    while (item := quiz.next(person, topic=topic)) is not None:
        say(f"[{item.topic_label}]\n{item.question}")
        for option in item.options:
            say(f"  {option.id}) {option.text}")
        chosen = _choose({option.id for option in item.options})
        if chosen is None:
            return
        result = quiz.grade(person, item.id, chosen)
        say("Đúng." if result.correct else f"Chưa đúng. Phương án đúng: {result.right.id}) {result.right.text}")
        say(result.explanation)
        say("Căn cứ: " + "; ".join(name_key(corpus, key) for key in result.citations))
        say(f"Đã đúng {result.right_count} trên {result.total_count} lượt.\n")
    say("Chưa có câu nào đến lượt. Chọn chủ đề khác bằng --topic, hoặc quay lại sau.")


def _choose(known: set[str]) -> str | None:
    """The option typed; None where the person stops."""
    while True:
        try:
            typed = input("Chọn: ").strip().lower().rstrip(").")
        except EOFError:
            return None
        if not typed:
            return None
        if typed in known:
            return typed
        say(f"Hãy gõ một trong các chữ: {', '.join(sorted(known))}; để trống thì dừng.")


def _show_weak(quiz: Quiz, person: str, corpus: Corpus) -> None:
    weak = quiz.weak_points(person)
    if not weak:
        say("Chưa có chủ đề nào trả lời sai.")
    for point in weak:
        say(f"{point.label}: đúng {point.right} trên {point.total} lượt. Nên đọc lại:")
        for key in point.keys[:5]:
            say(f"  - {name_key(corpus, key)} (troly docs show {key})")
