"""Openings decided by what the question claims against what the place says: an order, a bound, a level, a reason."""

from __future__ import annotations

import pytest

from assistant.answering.question.interrogative import alternatives
from assistant.answering.verdict.sequence import turns
from assistant.assistant import Assistant


@pytest.mark.parametrize(
    ("statement", "first", "later"),
    [
        ("tap the truoc, ca nhan sau", "collective", "individual"),
        ("xep loai xong tap the lanh dao moi xep loai nguoi dung dau", "collective", "head"),
        ("cap pho kiem diem sau nguoi dung dau", "head", "deputy"),
        ("kiem diem o co quan truoc roi moi ve chi bo", "work", "cell"),
        ("chinh quyen, doan the kiem diem xong roi moi toi luot cap uy", "government", "committee"),
    ],
)
def test_reads_who_goes_first(statement: str, first: str, later: str) -> None:
    assert turns(statement) == {(first, later)} or (first, later) in turns(statement)
    assert (later, first) not in turns(statement)


def test_a_day_is_no_turn() -> None:
    assert not turns("cap uy gui cap tren truoc ngay 31/12 nam sau")


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Tổ chức đảng được xếp loại trước cơ quan, đơn vị đúng không?", "Không đúng"),
        ("Cấp ủy có kiểm điểm sau chính quyền, đoàn thể không?", "Có"),
        ("họp kiểm điểm cá nhân xong rồi mới tới tập thể có đúng trình tự không?", "Không"),
        ("Người đứng đầu kiểm điểm sau cùng, sau cấp phó, phải không?", "Không đúng"),
        ("Đảng viên là trưởng phòng kiểm điểm ở cơ quan trước rồi mới về chi bộ à?", "Không"),
        ("Đảng viên đang bị đình chỉ sinh hoạt đảng thì cuối năm khỏi kiểm điểm, phải không?", "Đúng"),
        ("Năm 2022 đảng viên nghỉ ốm cộng dồn hơn bốn tháng thì có bị chặn không cho xếp hoàn thành tốt nhiệm vụ không?", "Có"),
        ("Đảng viên sinh hoạt tạm thời có phải kiểm điểm không?", "Có"),
        ("Đảng viên sinh hoạt tạm thời ở chi bộ em thì chi bộ em xếp loại luôn hả?", "Không đúng"),
        ("Vi phạm ở nơi cũ, sang nơi mới mới bị kỷ luật thì tính cho nơi mới đúng không?", "Không đúng"),
        ("45% phiếu tín nhiệm thấp thì có bị coi là không hoàn thành nhiệm vụ không?", "Chưa: riêng dữ kiện đã cho không thuộc trường hợp Không hoàn thành"),
        ("Lấy phiếu mà quá nửa số phiếu là tín nhiệm thấp thì cán bộ lãnh đạo đó có bị xếp không hoàn thành nhiệm vụ không?", "Có"),
        ("Đơn vị nổi trội có thể lấy tới 30% xuất sắc không?", "Không"),
        ("Trưởng phòng bị khiển trách vì làm sai quy trình đấu thầu, dính tới chức trách. Mức xếp loại có rơi xuống không hoàn thành không?", "Có"),
        ("Tập thể có phó phòng bị khiển trách vì lỗi ở cơ quan cũ thì có bị xếp không hoàn thành nhiệm vụ không?", "Không"),
        ("Năm 2021 tập thể lãnh đạo có một người bị khiển trách thì tập thể có bị xếp không hoàn thành nhiệm vụ không?", "Không"),
        ("Trung ương có chỗ nào chỉ cách làm tròn khi 20% ra số lẻ không vậy?", "Không"),
        ("Quy định 366 tự quy định số ngày gửi dự thảo trước hội nghị phải không?", "Không đúng"),
        ("Hồ sơ kiểm điểm bắt buộc phải là bản giấy à?", "Không đúng"),
        ("Xếp loại xong mới lòi ra khai gian thì có hủy kết quả được không?", "Có"),
        ("Theo hướng dẫn 21 năm 2019 xếp loại chi bộ có phải bỏ phiếu kín không?", "Có"),
        ("Quy định 366 thay thế trực tiếp Quy định 132 phải không?", "Không đúng"),
        ("Hướng dẫn 43 có thay Hướng dẫn 25 không?", "Có"),
        ("Hướng dẫn 43 có hiệu lực từ ngày 01/11/2025 đúng không?", "Không đúng"),
        ("Năm 2021 chỉ đạt Hoàn thành tốt nhiệm vụ thì có được xét khen 5 năm liền không?", "Không"),
    ],
)  # fmt: skip
def test_opens_by_the_claim(assistant_: Assistant, question: str, opens: str) -> None:
    assert assistant_.ask(question).text.startswith(opens)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("Bản kiểm điểm cá nhân phải do chính đảng viên tự viết đúng không?", "Không"),
        ("Theo Quy định 366 thì cá nhân xuất sắc phải có ít nhất 30% nhiệm vụ vượt mức, đúng chứ?", "Không"),
        ("Trước đây ở Hướng dẫn 25 hạn gửi hồ sơ cũng là 15/02 phải không?", "Không"),
        ("Theo Hướng dẫn 21, tổ chức đảng mới thành lập 5 tháng thì không xếp loại phải không?", "Không"),
        ("Bị kết luận suy thoái thì phải xếp không hoàn thành nhiệm vụ đúng không?", "Không"),
        ("Giám đốc bị khiển trách vì vi phạm liên quan công vụ thì vẫn được xếp hoàn thành nhiệm vụ chứ?", "Có"),
        ("Chi bộ trực thuộc đảng ủy cơ sở có được tự quyết định mức xếp loại của mình không?", "Có"),
        ("Bí thư tự viết bản kiểm điểm hay nhờ văn phòng viết được không?", "Có"),
        ("Đồng chí T. mắc lỗi hồi còn ở sở cũ, về xã tôi rồi mới bị kỷ luật. Xã tôi có bị tính vào kết quả xếp loại không?", "Có"),
    ],
)  # fmt: skip
def test_never_opens_with_the_word_of_another_claim(assistant_: Assistant, question: str, opens: str) -> None:
    assert not assistant_.ask(question).text.startswith(opens)


def test_tells_a_choice_from_a_claim() -> None:
    assert alternatives("bi thu tu viet ban kiem diem hay nho van phong viet duoc khong")
    assert not alternatives("chi bo co phai tu danh gia khong, hay cu cho dang uy")
    assert not alternatives("dang vien hay nghi hop")


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        ("20% xuất sắc là lấy trên số hoàn thành tốt chứ không phải trên tổng số, tôi hiểu vậy đúng chưa?", "Đúng. "),
        ("ty le 20% la tren so hoan thanh tot, khong phai tren tong so danh gia, phai ko", "Đúng. "),
        ("20% tính trên tổng số đảng viên chứ không phải trên số hoàn thành tốt, đúng không", "Không đúng. "),
        ("Trường em theo năm học, xếp loại để sang giữa tháng 1 năm sau mới xong cũng được phải không", "Không. "),
        ("thời QĐ 132 ở Thanh Hóa đơn vị dưới 5 người được chọn 1 người xuất sắc, có thật không", "Có. "),
        ("Cách chọn 1 người xuất sắc cho đơn vị dưới 5 người của Thanh Hóa áp dụng cả nước à", "Không. "),
        ("Hướng dẫn 25 giờ vẫn dùng được chứ?", "Không. "),
        ("HD 21 năm 2019 vẫn áp dụng chứ ạ", "Không. "),
        ("quy dinh 366 van con hieu luc chu", "Có. "),
    ],
)
def test_word_follows_what_is_held_and_what_is_denied(assistant_: Assistant, asked: str, opens: str) -> None:
    """
    What is denied beside a claim, another place, a later day and a lapsed text each turn the word.
    """
    assert assistant_.ask(asked).text.startswith(opens)
