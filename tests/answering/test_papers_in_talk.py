"""Documents and forms as a conversation names them: by number alone, by year, by what was asked before."""

import pytest

from assistant.answering.answer import Outcome


@pytest.mark.parametrize(
    ("question", "opens", "other"),
    [
        ("quy định 124 còn hiệu lực không vậy", "Không. Quy định 124-QĐ/TW ngày 04/10/2023", "02/02/2018"),
        ("quy định 124 còn hiệu lực", "Không. Quy định 124-QĐ/TW ngày 04/10/2023", "02/02/2018"),
        ("hd 21 con dung duoc k", "Không. Hướng dẫn 21-HD/BTCTW ngày 18/10/2019", "20/9/2022"),
        ("quy định 124 về giám sát còn hiệu lực không", "Có, theo những gì tra được", "04/10/2023"),
        ("quy định 124 của Ban Bí thư còn hiệu lực không", "Có, theo những gì tra được", "04/10/2023"),
        ("132 thay cái gì", "Kho không ghi Quy định 132-QĐ/TW ngày 08/3/2018 thay thế", "27/10/2023"),
    ],
)
def test_standing_is_told_of_the_one_reviews_go_by(question, opens, other, assistant_):
    """
    Nothing is asked back: the day tells which one is meant, and the namesake stands beside it.
    """
    answer = assistant_.ask(question)

    assert answer.status is Outcome.ANSWERED
    assert answer.text.startswith(opens)
    assert other in answer.text


def test_where_the_namesake_stands_is_told_too(assistant_):
    """
    The Không is of one of the two.
    """
    text = assistant_.ask("quy định 124 còn hiệu lực không").text

    assert "và cán bộ, đảng viên), chưa thấy văn bản thay thế" in text


@pytest.mark.parametrize(
    ("turns", "opens"),
    [
        (["quy định mới nhất về kiểm điểm là cái nào", "132 thay cái gì"], "Kho không ghi Quy định 132-QĐ/TW"),
        (
            ["quy định mới nhất về kiểm điểm là cái nào", "132 thay cái gì", "thế hướng dẫn đi kèm"],
            "Quy định 132-QĐ/TW ngày 08/3/2018 được hướng dẫn bằng Hướng dẫn 16-HD/BTCTW",
        ),
        (["27 biểu hiện là văn bản nào", "còn hiệu lực ko"], "Có, theo những gì tra được"),
        (["27 biểu hiện là văn bản nào", "kết luận 21 có thay nó không"], "Không, theo những gì tra được"),
        (
            ["quy định 132 còn hiệu lực không", "366 có thay nó không"],
            "Không. Quy định 366-QĐ/TW ngày 30/8/2025 thay thế",
        ),
        (
            ["quy định 132 còn dùng không", "thế dùng cái gì"],
            "Quy định 366-QĐ/TW ngày 30/8/2025 và Hướng dẫn 43-HD/BTCTW",
        ),
        (
            ["HD 25 còn dùng được không", "thế làm cho năm 2024 thì dùng cái nào"],
            "Quy định 124-QĐ/TW ngày 04/10/2023 và Hướng dẫn 25-HD/BTCTW",
        ),
        (["quy định 366 có bao nhiêu điều", "còn 124"], "Quy định 124-QĐ/TW ngày 04/10/2023 gồm 4 chương"),
        (["quy định 366 có bao nhiêu điều", "thế quy định 124 thì sao"], "Quy định 124-QĐ/TW ngày 04/10/2023 gồm"),
    ],
)
def test_the_last_turn_is_answered_first(turns, opens, assistant_):
    """
    What was asked before is not said again in front of the answer.
    """
    assert assistant_.ask(turns).text.startswith(opens)


def test_a_number_after_counts_is_a_count(assistant_):
    """
    "thế 25" after "30 tốt" is no document.
    """
    turns = ["theo quy định 366 chi bộ 30 đảng viên xếp tốt thì được mấy xuất sắc", "thế 25"]

    assert "Hướng dẫn 25" not in assistant_.ask(turns).text


@pytest.mark.parametrize(
    ("turns", "opens", "guide"),
    [
        (["dùng mẫu năm ngoái được không"], "Có.", "Hướng dẫn 43-HD/BTCTW"),
        (["dùng mẫu năm ngoái được không", "mẫu năm 2025 ấy"], "Có.", "Hướng dẫn 43-HD/BTCTW"),
        (["dùng mẫu năm ngoái được không", "mẫu năm 2024 ấy"], "Không.", "Hướng dẫn 25-HD/BTCTW"),
        (["nam nay dung mau nam 2023 duoc khong"], "Không.", "Hướng dẫn 25-HD/BTCTW"),
        (["mẫu cũ còn dùng được không"], "Không.", "Hướng dẫn 25-HD/BTCTW"),
    ],
)
def test_forms_stand_with_the_guidance_they_came_with(turns, opens, guide, assistant_):
    """
    The year says which set is meant.
    """
    text = assistant_.ask(turns).text

    assert text.startswith(opens)
    assert f"Bộ mẫu được hỏi ban hành kèm {guide}" in text


@pytest.mark.parametrize(
    ("turns", "opens"),
    [
        (["mau 2B danh cho ai", "năm ngoái cũng vậy à"], "Có, năm 2025 cũng theo Hướng dẫn 43-HD/BTCTW"),
        (["mau 2B danh cho ai", "năm 2024 cũng vậy à"], "Cá nhân giữ chức vụ lãnh đạo, quản lý"),
        (["hạn nộp hồ sơ về trung ương", "nam ngoai cung the a"], "Có, năm 2025 cũng theo Hướng dẫn 43-HD/BTCTW"),
    ],
)
def test_whether_it_held_in_another_year(turns, opens, assistant_):
    """
    Có where the same provision served then; else what served.
    """
    assert assistant_.ask(turns).text.startswith(opens)


@pytest.mark.parametrize(
    "turns",
    [
        ["hoàn thành tốt được bao nhiêu phần trăm", "ý em là xuất sắc", "tính trên tổng số đảng viên à"],
        ["xuat sac toi da bao nhieu phan tram", "tinh tren tong so dang vien a"],
    ],
)
def test_a_claim_put_after_the_share_gets_its_word(turns, assistant_):
    """
    The share was told before; whether it is counted on all members is what is asked now.
    """
    assert assistant_.ask(turns).text.startswith("Không đúng. Mẫu số là số được xếp mức Hoàn thành tốt nhiệm vụ")


def test_a_time_limit_asked_after_a_matter_is_of_it(assistant_):
    """
    "có thời hạn không" names nothing else.
    """
    turns = ["xếp loại sai rồi phát hiện ra thì làm sao", "mẫu quyết định nào", "có thời hạn không vậy"]
    answer = assistant_.ask(turns)

    assert answer.status is Outcome.ANSWERED
    assert "không ghi thời hạn" in answer.text
