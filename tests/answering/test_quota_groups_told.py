"""Quotas of several groups, changed counts and shares as people tell them; each figure reckoned by hand beside its question."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "told"),
    [
        # one heading for every number
        ("Đảng ủy có ba khối, số đảng viên xếp Hoàn thành tốt nhiệm vụ như sau: khối mầm non 33; khối tiểu học 58; khối trung học cơ sở 46. Tính số xuất sắc tối đa từng khối.",
         [f"khối mầm non tối đa {33 // 5},", f"khối tiểu học tối đa {58 // 5},", f"khối trung học cơ sở tối đa {46 // 5} "]),
        ("Hoàn thành tốt nhiệm vụ: phòng Nội vụ 12, phòng Tài chính 17, phòng Văn hóa 9. Trần xuất sắc của từng phòng?",
         [f"phòng Nội vụ tối đa {12 // 5},", f"phòng Tài chính tối đa {17 // 5},", f"phòng Văn hóa tối đa {9 // 5} "]),
        ("so htt tung nhom: lanh dao 11, nhan vien 38. moi nhom dc may xs", [f"lanh dao tối đa {11 // 5},", f"nhan vien tối đa {38 // 5} "]),
        ("Liệt kê số đồng chí hoàn thành tốt: Ban Dân vận 14, Ban Tuyên giáo 21, Văn phòng 36. Mỗi ban tối đa mấy xuất sắc?",
         [f"Văn phòng tối đa {36 // 5} "]),
        ("Lãnh đạo xếp tốt 9, công chức 33, người lao động 14. Mỗi nhóm mấy xuất sắc?", [f"Lãnh đạo tối đa {9 // 5},", f"công chức tối đa {33 // 5},", f"người lao động tối đa {14 // 5} "]),
        ("Có 73 đảng viên các thôn, tổ dân phố được xếp hoàn thành tốt nhiệm vụ. Số xuất sắc nhiều nhất mấy đồng chí?", [f"Tối đa {73 // 5} "]),
        ("Chi bộ 30 người, 2/3 tốt, 1/6 xuất sắc. Có vượt không?", [f"Có, vượt {30 // 6 - 30 * 2 // 3 // 5} "]),
        # each group its own ratio; one ratio for all
        ("Khối hành chính theo mức chung 20 %, có 37 đồng chí tốt; khối sản xuất được duyệt 25 %, có 51 đồng chí tốt. Mỗi khối tối đa mấy xuất sắc?",
         [f"Khối hành chính tối đa {37 // 5},", f"khối sản xuất tối đa {51 // 4} "]),
        ("Đơn vị được áp 25%: tổ Toán 13 tốt, tổ Văn 18 tốt. Mỗi tổ tối đa mấy xuất sắc?", [f"tổ Toán tối đa {13 // 4},", f"tổ Văn tối đa {18 // 4} "]),
        # the sum of groups is no base
        ("Phòng A 24 người tốt, phòng B 11 người tốt, gộp cả hai thành 35 rồi xếp 7 xuất sắc được không ạ?", ["Không, không cộng các nhóm", f"{24 // 5} + {11 // 5} = {24 // 5 + 11 // 5} "]),
        # pairs, and two numbers after two that were named
        ("Tỷ lệ xuất sắc trên tốt: chi bộ A 4/18, chi bộ B 7/36, chi bộ C 10/51. Chi bộ nào vượt?", ["chi bộ A"]),
        ("Tổ một 3 xuất sắc, 17 tốt; tổ hai 5 và 24. Tính chung cả hai tổ thì xuất sắc bằng bao nhiêu phần trăm số tốt?", ["8 xuất sắc trên 41 tốt là ≈ 19,51%"]),
        # the next place
        ("Đang có 28 người tốt, được 5 xuất sắc. Phải thêm mấy người tốt nữa mới được suất thứ sáu?", [f"thêm {6 * 5 - 28}"]),
        ("Muốn lấy thêm đồng chí xuất sắc thứ mười hai thì cần mấy người tốt nữa, hiện có 57 tốt?", [f"thêm {12 * 5 - 57}"]),
        # a fraction of a total
        ("3/4 trong tổng số 84 đảng viên xếp hoàn thành tốt thì được tối đa mấy xuất sắc?", [f"Tối đa {84 * 3 // 4 // 5} "]),
        ("Đảng bộ 120 đảng viên, 3/4 xếp hoàn thành tốt, còn xuất sắc tối đa mấy đồng chí?", [f"Tối đa {120 * 3 // 4 // 5} "]),
        # those left; everybody at least good; two years; a demand
        ("Chi bộ 72 đảng viên, 5 hoàn thành nhiệm vụ, 11 xuất sắc, ngoài ra đều tốt. Có vượt không?", ["Không vượt", f"{72 - 5 - 11} đảng viên Hoàn thành tốt"]),
        ("Cả 40 đảng viên đều xứng đáng từ tốt trở lên. Chia thế nào để số xuất sắc nhiều nhất mà vẫn đúng trần?", [f"Tối đa {40 // 6} "]),
        ("44 người đều từ tốt trở lên thì xuất sắc nhiều nhất chiếm bao nhiêu phần trăm của cả 44?", [f"Lấy đủ {44 // 6} ", "15,91%"]),
        ("Với 46 tập thể tốt thì năm 2024 được mấy xuất sắc còn năm 2026 được mấy nếu được mức 25%?", [f"Năm 2024 tối đa {46 // 5}", f"tối đa {46 // 4} "]),
        ("Bí thư đòi 3 chi bộ xuất sắc với 13 chi bộ tốt, quy định có cho không?", [f"Không, vượt {3 - 13 // 5} "]),
    ],
)  # fmt: skip
def test_groups_and_parts_are_reckoned_as_told(assistant_: Assistant, question: str, told: list[str]) -> None:
    lead = assistant_.ask(question).text.split("\n")[0]
    assert all(piece in lead for piece in told), lead


@pytest.mark.parametrize(
    ("first", "then", "lead"),
    [
        ("Chi bộ em có 36 đồng chí tốt, được mấy xuất sắc?", "Có 2 đồng chí trong số đó vừa bị hạ xuống hoàn thành nhiệm vụ, tính lại giúp em", f"Tối đa {34 // 5} "),
        ("Nhóm viên chức có 39 người tốt, được mấy xuất sắc?", "Nhận thêm 6 viên chức chuyển về, cả 6 đều tốt, giờ được mấy?", f"Tối đa {45 // 5} "),
        ("Có 28 viên chức tốt thì mấy xuất sắc?", "Vừa nhận thêm 5 người, trong đó 3 tốt", f"Tối đa {31 // 5} "),
        ("Đơn vị em có 52 người tốt thì mấy xuất sắc?", "Rút 3 người tốt sang cơ quan khác thì sao", f"Tối đa {49 // 5} "),
        ("Đơn vị em có 52 người tốt thì mấy xuất sắc?", "bổ sung 4 đồng chí mới về đều tốt cả", f"Tối đa {56 // 5} "),
        ("36 tốt 6 xuất sắc.", "có 2 đồng chí xuất sắc bị chuyển xuống hoàn thành nhiệm vụ thì sao, vượt không?", f"Không vượt: {6 - 2} "),
        ("12 chi bộ tốt được mấy chi bộ xuất sắc?", "lấy hết số đó thì chiếm bao nhiêu phần trăm số tốt", f"Lấy đủ {12 // 5} "),
        ("Chi bộ 41 đồng chí tốt được mấy xuất sắc?", "Trong số đó 2 đồng chí nghỉ hưu rồi, tính lại", f"Tối đa {39 // 5} "),
        ("46 người tốt được mấy xuất sắc?", "Nếu lấy đủ thì thực tế là bao nhiêu phần trăm?", f"Lấy đủ {46 // 5} đồng chí xuất sắc thì bằng 19,57% "),
        ("Chi bộ có 30 đảng viên tốt, tối đa mấy xuất sắc?", "Mới nhận thêm 8 đồng chí về nữa", "Câu hỏi còn thiếu dữ kiện để trả lời chính xác. Trong 8 đồng chí mới thêm"),
    ],
)  # fmt: skip
def test_who_came_or_left_changes_the_count(assistant_: Assistant, first: str, then: str, lead: str) -> None:
    assert assistant_.ask([first, then]).text.startswith(lead)


@pytest.mark.parametrize(
    "question",
    [
        "2/3 chi bộ hoàn thành tốt, mấy chi bộ xuất sắc?",  # of how many is not told
        "Số tốt: nhóm A 20 người (3 nữ), nhóm B 31 người. Mỗi nhóm mấy xuất sắc?",
    ],
)
def test_unsure_counts_are_asked_back(assistant_: Assistant, question: str) -> None:
    assert "còn thiếu dữ kiện" in assistant_.ask(question).text


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("đơn vị 18 người xs 3 tốt 12 còn lại hoàn thành có vượt không", "Có, vượt 1 "),
        ("chi bo 18 dc xs 2 tot 12 ht 4 co vuot k", "Không vượt"),
        ("chi bộ 40 đảng viên xuất sắc 5 tốt 30 hoàn thành 5, vượt không", "Không vượt"),
        ("28 đồng chí tốt 6 xuất sắc có vượt không", "Có, vượt 1 "),
        ("18 đảng viên tốt 3 xuất sắc 12 hoàn thành có vượt không", "Không vượt"),
    ],
)
def test_total_before_ratings_without_commas(question: str, lead: str, assistant_: Assistant) -> None:
    """After a total with its unit, ratings told before their numbers; else the numbers stand before their ratings."""
    assert assistant_.ask(question).text.startswith(lead)


def test_all_of_the_groups_are_no_group(assistant_: Assistant) -> None:
    """Of "cả 20 tốt" it is known that the groups were read whole; where they do not come to it, none is reckoned."""
    told = assistant_.ask("tổ A 12 tốt, tổ B 8 tốt, cả 20 tốt thì mỗi tổ mấy xuất sắc").text
    asked = assistant_.ask(
        "xã tôi có 3 nhóm: chi bộ thôn 14, chi bộ trường học 5, chi bộ cơ quan 6. Cả 25 đều hoàn thành tốt thì mỗi nhóm được mấy chi bộ xuất sắc"
    )

    assert told.startswith(f"Tính riêng từng nhóm: tổ A tối đa {12 // 5}, tổ B tối đa {8 // 5} ")
    assert "tối đa" not in asked.text
