"""What a later turn takes over from those before it: a share, a year, the document an answer stands on; and what it does not."""

import pytest


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        (["chậm 15% số việc thì xếp được hoàn thành nhiệm vụ không", "25% thì sao"], "chậm tiến độ 25%"),
        (["cán bộ quản lý bị phiếu tín nhiệm thấp 55% thì xếp loại gì", "nếu đúng 50%"], "không thuộc trường hợp này"),
        (["can bo quan ly bi phieu tin nhiem thap 55% thi xep loai gi", "the 40 phan tram"], "40%"),
    ],
)
def test_a_share_alone_takes_the_place_of_the_one_told(turns, said, assistant_):
    """
    Else the case is reckoned with the share of the turn before.
    """
    assert said in assistant_.ask(turns).text


@pytest.mark.parametrize(
    "turns", [["mấy điểm thì tốt", "thế xuất sắc", "còn dưới 50"], ["may diem thi tot", "con duoi 50 thi sao"]]
)
def test_a_bound_alone_asks_for_its_level(turns, assistant_):
    """
    "còn dưới 50" after a level asks of no condition of that level.
    """
    assert "Không hoàn thành nhiệm vụ" in assistant_.ask(turns).text.split("\n")[0]


def test_that_year_is_the_one_told_before(assistant_):
    """
    The letters of the forms changed their meaning in 2025.
    """
    turns = ["HD 25 còn dùng được không", "thế làm cho năm 2024 thì dùng cái nào", "mẫu 02A của năm đó cho ai"]

    assert assistant_.ask(turns).text.startswith("Cá nhân không giữ chức vụ lãnh đạo, quản lý là người dùng Mẫu 02A")


@pytest.mark.parametrize(
    ("turns", "opens"),
    [
        (["hạn gửi dự thảo báo cáo trước mấy ngày", "cái đó còn hiệu lực không"], "Có. Hướng dẫn 43-HD/BTCTW"),
        (["hạn gửi dự thảo báo cáo trước mấy ngày", "van ban do ai ky"], "Kho chưa ghi người ký Hướng dẫn 43"),
        (["quy định 132 năm 2023 nói về gì", "ý em là cái về kiểm điểm cơ"], "Quy định 132-QĐ/TW ngày 08/3/2018"),
        (
            ["quy định 132 năm 2023 nói về gì", "ý em là cái về kiểm điểm cơ", "nó hết hiệu lực khi nào"],
            "Quy định 132-QĐ/TW ngày 08/3/2018 hết hiệu lực từ ngày 04/10/2023",
        ),
        (["mẫu 2B dành cho ai", "theo 25 có giống không"], "Cá nhân giữ chức vụ lãnh đạo, quản lý"),
        (["kết quả xếp loại có phải công khai không", "dùng để làm gì"], "dùng để đề ra nhiệm vụ"),
        (["mấy giờ rồi", "à ý em là hạn xong kiểm điểm ở cơ sở"], "trước ngày 31/12"),
        (
            ["đảng viên bị đình chỉ sinh hoạt đảng có kiểm điểm không", "bị đình chỉ cấp ủy thôi thì sao"],
            "ủy viên bị đình chỉ sinh hoạt cấp ủy",
        ),
    ],
)
def test_a_turn_is_read_by_what_it_points_at(turns, opens, assistant_):
    """
    The document, the case or the matter meant, not the words asked before.
    """
    assert opens in assistant_.ask(turns).text.split("\n")[0]


def test_what_was_asked_of_the_assistant_is_no_matter(assistant_):
    """
    Nothing of it is taken over.
    """
    turns = ["bạn có phải người thật không", "có lưu lại câu hỏi của tôi không", "thế hỏi về đảng phí được không"]

    assert "/xoa" not in assistant_.ask(turns).text


@pytest.mark.parametrize(
    ("question", "annex"),
    [
        ("phụ lục nào chấm điểm cho bí thư đảng ủy xã", "Phụ lục 3"),
        ("phụ lục nào cho trưởng phòng", "Phụ lục 3"),
        ("phu luc nao cho giao vien", "Phụ lục 4"),
        ("phụ lục nào cho đảng viên hưu trí", "Phụ lục 5"),
        ("phụ lục nào cho bí thư tỉnh ủy", "Phụ lục 2"),
    ],
)
def test_an_annex_is_that_of_the_post(question, annex, assistant_):
    """
    Posts are told apart by the headings; those the Centre manages have their own.
    """
    assert annex in assistant_.ask(question).text.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "points"),
    [("mức tốt cần gì", "từ 70 đến dưới 90"), ("mấy điểm thì tốt", "70"), ("may diem thi tot", "70")],
)
def test_the_level_asked_for_is_the_one_told(question, points, assistant_):
    """
    A guidance that only points to the article stands for all levels of it.
    """
    assert points in assistant_.ask(question).text.split("\n")[0]


def test_another_unit_is_no_other_version(assistant_):
    """
    "đơn vị khác", "chỗ cũ" compare no documents.
    """
    turns = [
        "đồng chí A chuyển từ đơn vị khác về bị kỷ luật do vi phạm ở chỗ cũ, có ảnh hưởng xếp loại của đơn vị tôi không",
        "theo 124 có giống không",
    ]

    assert "không quy trách nhiệm cho nơi mới" in assistant_.ask(turns).text.split("\n")[0]


@pytest.mark.parametrize(
    "turns",
    [
        ["gửi dự thảo trước 3 ngày làm việc", "có tính thứ bảy không"],
        ["gửi dự thảo trước 3 ngày làm việc có tính thứ bảy chủ nhật không"],
        ["3 ngay lam viec co ke ca cuoi tuan khong"],
    ],
)
def test_how_days_are_counted_is_no_figure_put_up(turns, assistant_):
    """
    The figure is right; a Đúng would be taken for the Saturday.
    """
    text = assistant_.ask(turns).text

    assert text.startswith("Phần đọc được của Hướng dẫn chỉ ghi trước ít nhất 03 ngày làm việc")
