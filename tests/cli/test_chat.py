"""A conversation line by line."""

from __future__ import annotations

import builtins

import pytest

from assistant.cli.chat import HELP, Conversation


@pytest.fixture
def conversation(assistant_):
    return Conversation(assistant_)


def test_piped_conversation_answers_each_line(troly, assistant_):
    """
    Without a terminal there is no prompt: replies only, parted by an empty line.
    """
    questions = ["tỷ lệ xuất sắc tối đa là bao nhiêu phần trăm", "thế năm 2021 thì sao"]
    shown = troly("chat", stdin="\n".join((*questions, "", "/thoát", "không còn ai nghe")).encode())
    replies = (assistant_.ask(questions[:1]).text, assistant_.ask(questions).text, "Chào đồng chí.")

    assert (shown.code, shown.err) == (0, "")
    assert shown.out == "".join(f"{reply}\n\n" for reply in replies)


def test_conversation_ends_with_its_input(troly):
    """
    The end of a pipe, or Ctrl+D, is a farewell too.
    """
    assert troly("chat", stdin=b"").code == 0
    assert troly("chat", stdin="xin chào".encode()).code == 0


def test_follow_up_is_understood_by_what_came_before(conversation, assistant_):
    """
    "Thế năm 2021 thì sao" alone says nothing.
    """
    conversation.hear("tỷ lệ xuất sắc tối đa là bao nhiêu phần trăm")
    reply = conversation.hear("thế năm 2021 thì sao")

    assert "20%" in reply
    assert conversation.turns == ["tỷ lệ xuất sắc tối đa là bao nhiêu phần trăm", "thế năm 2021 thì sao"]


@pytest.mark.parametrize("command", ["/thoát", "/thoat", "/THOÁT", "/thoát "])
def test_farewell_ends_it(command, conversation):
    """
    With marks or without.
    """
    assert conversation.hear(command) == "Chào đồng chí."
    assert not conversation.open


@pytest.mark.parametrize("command", ["/ngày 2022-12-31", "/ngay 2022-12-31"])
def test_day_moves_what_applies(command, conversation):
    """
    The day holds until another is given.
    """
    told = conversation.hear(command)
    reply = conversation.hear("mẫu bản kiểm điểm cá nhân là mẫu nào")

    assert told == "Trả lời theo quy định áp dụng vào ngày 31/12/2022."
    assert "Hướng dẫn 21-HD/BTCTW ngày 18/10/2019" in reply
    assert conversation.hear("/ngày") == "Trả lời theo quy định áp dụng hôm nay."
    assert conversation.as_of is None


@pytest.mark.parametrize("command", ["/trợ_giúp", "/tro_giup", "/trợ-giúp", "/trợgiúp"])
def test_help_lists_the_commands(command, conversation):
    """
    The underscore is easily mistyped.
    """
    assert conversation.hear(command) == HELP


def test_new_matter_forgets_the_old_one(conversation):
    """
    What was said before no longer colours what is asked.
    """
    conversation.hear("tỷ lệ xuất sắc tối đa là bao nhiêu phần trăm")
    conversation.hear("/mới")

    assert conversation.turns == []


@pytest.mark.parametrize(("line", "words"), [("/ngày mai", "không đọc được"), ("/xóa", "Không có lệnh /xóa")])
def test_mistake_is_told_and_the_conversation_goes_on(line, words, conversation):
    """
    A slip in a command costs nothing.
    """
    assert words in conversation.hear(line)
    assert conversation.open


def test_long_conversation_keeps_its_last_turns(conversation):
    """
    Memory stays bounded however long people talk.
    """
    for number in range(15):
        conversation.hear(f"mẫu {number}")

    assert conversation.turns == [f"mẫu {number}" for number in range(5, 15)]


def test_terminal_gets_a_greeting_and_a_prompt(troly, monkeypatch):
    """
    At a keyboard it must be plain that the program is waiting.
    """
    prompts = []

    def typed(prompt):
        prompts.append(prompt)
        return "/thoát"

    monkeypatch.setattr(builtins, "input", typed)
    monkeypatch.setattr("assistant.cli.chat._at_keyboard", lambda: True)
    shown = troly("chat")

    assert prompts == ["\n> "]
    assert shown.out.startswith("Đồng chí cần hỏi gì")
