"""The quota of excellent as people ask about it: pools, moves down, how many good, groups, the higher ratio, later turns."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        # the most
        ("cb khu pho 2 co 31 dv httnv, con xep dc may ng htxsnv la het tran", f"Tối đa {31 // 5} "),
        ("59 htt -> max xs?", f"Tối đa {59 // 5} "),
        ("HTTNV 19 người -> HTXS đc mấy?", f"Tối đa {19 // 5} "),
        ("Được tỉnh ủy cho áp dụng hai mươi lăm phần trăm, 51 đồng chí tốt thì mấy xuất sắc?", f"Tối đa {51 // 4} "),
        ("Đơn vị nổi trội, vượt kế hoạch nên cho hưởng mức 25 phần trăm. Có 46 đồng chí hoàn thành tốt, chọn nhiều nhất bao nhiêu đồng chí xuất sắc?", f"Tối đa {46 // 4} "),
        ("Đang có 8 xuất sắc và 40 tốt, có được xếp thêm ai xuất sắc nữa không?", "Không còn được thêm"),
        ("Nhà trường có 68 giáo viên là đảng viên; 52 hoàn thành tốt, 6 đã được xếp xuất sắc. Còn xếp thêm được mấy xuất sắc?", "Còn được thêm 3 hoặc 4 "),
        # those good and excellent as one number: x ≤ 1/5 (n - x), x ≤ n/6; by the higher ratio n/5
        ("tong ca xuat sac lan tot la 47 dong chi, khong ai thap hon. tach ra thi xuat sac cao nhat bao nhieu, con lai tot bao nhieu?", f"Tối đa {47 // 6} "),
        ("cả xuất sắc và tốt cộng lại là 58 người, không ai dưới mức đó, thì xuất sắc nhiều nhất mấy?", f"Tối đa {58 // 6} "),
        ("Trong 54 đảng viên, ai cũng đạt tốt hoặc xuất sắc; chia ra xuất sắc nhiều nhất là bao nhiêu?", f"Tối đa {54 // 6} "),
        ("25 phan tram, tong xs + tot = 61, xs max may?", f"Tối đa {61 // 5} "),
        ("Cả chi bộ 36 người, không ai dưới mức tốt, lấy xuất sắc từ chính 36 người này thì được mấy", f"Tối đa {36 // 6} "),
        # to be moved down
        ("10 xs, 38 tot bi vuot, chuyen bao nhieu nguoi tu xs xuong tot thi vua 20%", f"Phải hạ {10 - 48 // 6} "),
        ("xs 16 tot 60 bot xs may ng thi het vuot (dua xuong tot)", f"Phải hạ {16 - 76 // 6} "),
        ("18 xuất sắc, 66 tốt. Đảng ủy yêu cầu đưa bớt xuất sắc xuống hoàn thành tốt, ít nhất mấy đồng chí?", f"Phải hạ ít nhất {18 - 84 // 6} "),
        ("8 xuất sắc 32 tốt, phải chuyển mấy người sang tốt để không vượt", f"Phải hạ {8 - 40 // 6} "),
        # how many good
        ("Bên em muốn trình 9 đồng chí xuất sắc. Vậy số đồng chí hoàn thành tốt phải từ bao nhiêu trở lên?", f"Cần ít nhất {9 * 5} "),
        ("ap dung ty le hai muoi lam phan tram, 7 dong chi xuat sac thi phai co it nhat may dong chi tot", f"Cần ít nhất {7 * 4} "),
        ("Hiện 44 tốt, 8 xuất sắc. Để xếp 10 xuất sắc thì thiếu mấy đồng chí tốt?", f"Cần ít nhất {10 * 5} đồng chí Hoàn thành tốt nhiệm vụ, thêm {50 - 44}"),
        ("muon co 6 xs, tinh ca 6 ng do thi tong tot tro len phai toi thieu may ng", f"Cần ít nhất {6 * 6} "),
    ],
)  # fmt: skip
def test_quota_is_reckoned_however_it_is_asked(assistant_: Assistant, question: str, lead: str) -> None:
    """Each figure reckoned by hand beside its question."""
    text = assistant_.ask(question).text
    assert text.startswith(lead) or text.startswith(lead.replace("Phải hạ ", "Phải hạ ít nhất "))


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Em là kế toán được giao tổng hợp giúp chi bộ: lấy 18 đồng chí xuất sắc chia cho 86 đồng chí tốt, kết quả có quá 20% không ạ?", f"Có, vượt {18 - 86 // 5} "),
        ("Kết quả năm nay: 157 đồng chí Hoàn thành tốt nhiệm vụ, 12 đồng chí Hoàn thành nhiệm vụ, 31 đồng chí còn lại Hoàn thành xuất sắc nhiệm vụ. Số xuất sắc có vượt mức khống chế hay không", "Không vượt: 31 "),
        ("Đảng ủy phường báo cáo: 178 đảng viên; 24 hoàn thành xuất sắc nhiệm vụ, 115 hoàn thành tốt nhiệm vụ. Số xuất sắc có vượt mức quy định không", f"Có, vượt {24 - 115 // 5} "),
        ("Xã có 17 chi bộ trực thuộc xếp hoàn thành tốt, cùng một loại hình. Công nhận 4 chi bộ xuất sắc thì có được không?", f"Không, vượt {4 - 17 // 5} tổ chức"),
        ("Tổ 1: 20 tốt, 4 xuất sắc; tổ 2: 30 tốt, 6 xuất sắc. Vậy không tổ nào vượt đúng không?", "Đúng, không nhóm nào vượt"),
        ("Cán bộ chủ chốt: 9 tốt, 2 xuất sắc. Đảng viên còn lại: 60 tốt, 9 xuất sắc. Gộp lại là 11/69, không vượt đúng không?", "Không đúng: 1 trên 2 nhóm"),
    ],
)  # fmt: skip
def test_check_is_not_taken_for_another_question(assistant_: Assistant, question: str, lead: str) -> None:
    """ "Kết quả", "được giao", "báo cáo: 178" tell no points, tasks or documents."""
    assert assistant_.ask(question).text.startswith(lead)


def test_groups_are_added_up_where_it_is_asked(assistant_: Assistant) -> None:
    """Each by itself, then the sum of what each may have."""
    text = assistant_.ask(
        "khối cơ quan 21 tốt, khối trường học 34 tốt, khối y tế 13 tốt, từng khối lấy mấy xuất sắc, cộng lại mấy"
    ).text
    assert f"{21 // 5} + {34 // 5} + {13 // 5} = {21 // 5 + 34 // 5 + 13 // 5}" in text.split("\n")[0]


@pytest.mark.parametrize(
    ("turns", "lead"),
    [
        (["Năm 2024, 47 đảng viên xếp tốt thì xuất sắc tối đa bao nhiêu?", "Vẫn từng ấy người tốt, nhưng là kỳ năm 2026 và đơn vị được quyết định 25% thì mấy?"], f"Tối đa {47 // 4} "),
        (["Năm 2022 có 39 đồng chí tốt thì tối đa mấy xuất sắc?", "Giờ sang năm 2026, được 25% thì bao nhiêu?"], f"Tối đa {39 // 4} "),
        (["Có 12 tập thể hoàn thành tốt thì tối đa mấy tập thể xuất sắc?", "nếu 25 tập thể thì sao"], f"Tối đa {25 // 5} tập thể"),
        (["chi bộ có 26 tốt, 6 xuất sắc có vượt không", "thế thêm 4 người tốt nữa thì sao"], "Không vượt: 6 "),
    ],
)  # fmt: skip
def test_later_turn_keeps_what_was_told(assistant_: Assistant, turns: list[str], lead: str) -> None:
    """What a later turn keeps, renews or adds to."""
    assert assistant_.ask(turns).text.startswith(lead)
