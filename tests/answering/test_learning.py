"""Questions of those who learn: statements as in an examination, reasons, exercises, summaries, which document serves."""

import pytest

from assistant.answering.answer import Outcome
from assistant.answering.message.exam import put_up


def told(assistant_, question):
    """The first line of an answer, without its citation marks."""
    return assistant_.ask(question).text.partition("\n")[0].partition(" [")[0]


@pytest.mark.parametrize(
    ("typed", "put"),
    [
        ("đúng hay sai: chi bộ tự xếp loại đảng viên", "chi bộ tự xếp loại đảng viên, đúng không?"),
        ("Nhận định sau đúng hay sai? “Có năm mức xếp loại.”", "Có năm mức xếp loại, đúng không?"),
        ("(Đ/S) Hồ sơ gửi trước ngày 01/02", "Hồ sơ gửi trước ngày 01/02, đúng không?"),
        ("kiểm điểm tập thể sau cá nhân, đúng hay sai ạ", "kiểm điểm tập thể sau cá nhân, đúng không?"),
        ("làm vậy đúng hay sai", "làm vậy đúng hay sai"),
        ("hồ sơ gửi trước ngày nào", "hồ sơ gửi trước ngày nào"),
    ],
)
def test_a_statement_of_an_examination_is_put_up_for_confirmation(typed, put):
    assert put_up(typed) == put


@pytest.mark.parametrize(
    ("statement", "word"),
    [
        ("có 5 mức xếp loại chất lượng", "Không đúng"),
        ("có bốn mức xếp loại chất lượng", "Đúng"),
        ("Quy định 366 có bốn mức xếp loại như Quy định 124", "Đúng"),
        ("chạy chức chạy quyền thuộc nhóm tự diễn biến", "Không đúng"),
        ("Quy định 366 gồm 20 điều", "Không đúng"),
        ("27 biểu hiện chia làm bốn nhóm", "Không đúng"),
        ("27 biểu hiện do Kết luận 21 quy định", "Không đúng"),
        ("27 biểu hiện nằm trong Nghị quyết 04", "Đúng"),
        ("Hướng dẫn 25 hướng dẫn Quy định 124", "Đúng"),
        ("Hướng dẫn 25 hướng dẫn Quy định 366", "Không đúng"),
        ("Quy định 132 bị thay bởi Quy định 366", "Không đúng"),
        ("hoàn thành xuất sắc nhiệm vụ phải từ 80 điểm trở lên", "Không đúng"),
        ("hoàn thành xuất sắc nhiệm vụ phải từ 90 điểm trở lên", "Đúng"),
        ("đảng viên được miễn sinh hoạt đảng vẫn phải kiểm điểm", "Không"),
    ],
)
def test_it_gets_its_word(assistant_, statement, word):
    assert told(assistant_, f"đúng hay sai: {statement}").startswith((f"{word}.", f"{word},"))


@pytest.mark.parametrize(
    "question",
    [
        "sao đảng viên được miễn sinh hoạt lại không phải kiểm điểm",
        "tại sao không được xếp xuất sắc quá 20%",
        "vì sao phải kiểm điểm tập thể trước, cá nhân sau",
    ],
)
def test_a_reason_that_the_texts_do_not_give_is_told_to_be_none_of_theirs(assistant_, question):
    """Never a Có or Không to a question why."""
    assert "không nêu riêng lý do" in told(assistant_, question)


def test_a_reason_that_a_text_gives_is_given(assistant_):
    assert "nhằm" in told(assistant_, "sao năm nào cũng phải kiểm điểm, để làm gì")


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("kỳ 2022 xếp loại theo văn bản nào", "Quy định 132-QĐ/TW ngày 08/3/2018 và Hướng dẫn 21-HD/BTCTW"),
        ("tháng 12/2023 theo 132 hay 124", "Quy định 124-QĐ/TW ngày 04/10/2023 áp dụng"),
        ("hướng dẫn 43 với hướng dẫn 25 cái nào thay cái nào", "Hướng dẫn 43-HD/BTCTW ngày 31/10/2025 thay thế"),
        ("quy định 37 thay 47 hay 47 thay 37", "Quy định 37-QĐ/TW ngày 25/10/2021"),
        ("hướng dẫn 43 và quy định 366 liên quan gì nhau", "Hướng dẫn 43-HD/BTCTW ngày 31/10/2025 hướng dẫn"),
    ],
)
def test_the_document_is_told_in_the_first_sentence(assistant_, question, opening):
    assert told(assistant_, question).startswith(opening)


def test_before_the_first_regulation_held_the_one_known_by_name_is_told(assistant_):
    answer = assistant_.ask("trước năm 2018 thì theo quy định nào")

    assert answer.status is Outcome.NOT_IN_CORPUS
    assert "27-HD/BTCTW" in answer.text


def test_exercises_come_with_their_right_answers(assistant_):
    answer = assistant_.ask("cho em 2 bài tập về tính tỷ lệ xuất sắc")

    assert answer.status is Outcome.ANSWERED
    assert "\n2. " in answer.text
    assert "\n3. " not in answer.text
    assert "Đáp án:" in answer.text


def test_a_document_is_summed_up_by_its_rules(assistant_):
    answer = assistant_.ask("tóm tắt hướng dẫn 43 giúp em")

    assert "01/02" in answer.text
    assert "Mẫu 2A" in answer.text


def test_one_matter_of_a_document_is_no_summary(assistant_):
    assert "3 bước" in told(assistant_, "tóm tắt quy trình xếp loại của quy định 366")


@pytest.mark.parametrize(
    ("question", "sign"),
    [
        ("biểu hiện 1.9 là gì", "biểu hiện thứ 9, nhóm 1"),
        ("biểu hiện nào trong 27 biểu hiện nói về lãng phí", "biểu hiện thứ 6, nhóm 2"),
    ],
)
def test_one_sign_is_told_and_not_all(assistant_, question, sign):
    assert sign in told(assistant_, question)
