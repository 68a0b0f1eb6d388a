"""Training at the keyboard."""

from __future__ import annotations

from assistant.training.item import TOPICS


def test_answer_is_judged_and_its_provision_named(troly, tmp_path, monkeypatch):
    """
    One question answered, then stopped: the reply tells right or wrong and where it stands.
    """
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))
    shown = troly("quiz", stdin=b"z\na\n\n")

    assert shown.code == 0
    assert "Hãy gõ một trong các chữ" in shown.out
    assert ("Đúng." in shown.out) != ("Phương án đúng: " in shown.out)
    assert "Căn cứ: " in shown.out
    assert "trên 1 lượt" in shown.out


def test_weak_points_name_what_to_read_again(troly, tmp_path, monkeypatch):
    """
    What was missed in one run is shown in the next; nothing missed is said too.
    """
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))
    assert "Chưa có chủ đề nào" in troly("quiz", "--weak").out
    played = troly("quiz", stdin=b"a\n" * 30).out

    assert "Chưa đúng" in played
    assert "Nên đọc lại" in troly("quiz", "--weak").out


def test_topics_are_listed_and_an_unknown_one_is_refused(troly, tmp_path, monkeypatch):
    """
    The message names the topics there are.
    """
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))
    assert all(topic in troly("quiz", "--topics").out for topic in set(TOPICS) - {"khac"})
    refused = troly("quiz", "--topic", "bong-da")

    assert refused.code == 2
    assert "tinh-toan" in refused.err


def test_topics_named_in_a_refusal_are_those_listed(troly, tmp_path, monkeypatch):
    """
    A topic without questions is in neither.
    """
    monkeypatch.setenv("ASSISTANT_DATA", str(tmp_path))
    listed = troly("quiz", "--topics").out
    named = troly("quiz", "--topic", "nope").err.partition("Các chủ đề: ")[2].partition(".")[0].split(", ")

    assert named
    assert all(topic in listed for topic in named)
