"""Statements put up to be confirmed: the verdict is the one that their own words and figures have in the text."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "first"),
    [("hoàn thành nhiệm vụ là 50 đến dưới 70 điểm đúng không", "Đúng, điều khoản nêu tổng điểm từ 50 đến dưới 70"),
     ("kết quả đánh giá quý dùng để đánh giá năm đúng không", "Đúng, điều khoản nêu: Kết quả đánh giá hằng quý"),
     ("Quy định 366 có hiệu lực từ ngày ký đúng không", "Đúng. Quy định 366-QĐ/TW ngày 30/8/2025 có hiệu lực từ ngày 30/8/2025"),
     ("ban thường vụ tỉnh ủy kiểm điểm tối thiểu 2 ngày phải không", "Đúng, điều khoản nêu: Kiểm điểm tập thể và thành viên"),
     ("ban thường vụ tỉnh ủy kiểm điểm tối thiểu 1 ngày phải không", "Không đúng. Kiểm điểm tập thể và thành viên"),
     ("nhóm kết quả thực hiện nhiệm vụ tối đa 30 điểm đúng không", "Không đúng. Nhóm tiêu chí chung tối đa 30 điểm"),
     ("Thời gian kiểm điểm tập thể tối thiểu nửa ngày phải không?", "Không đúng, điều khoản nêu 01 ngày; 02 ngày"),
     ("nhóm tiêu chí chung tối đa 30 điểm phải không", "Đúng. Nhóm tiêu chí chung tối đa 30 điểm"),
     ("bí thư chi bộ không ký biên bản kiểm điểm thì biên bản có giá trị không", "Phần đọc được của Quy định không ghi ai ký")],
)  # fmt: skip
def test_verdict_is_of_the_statement_itself(text: str, first: str, assistant_):
    """
    No Không before the very band put up, no figure of another group, no quarter told of by the term.
    """
    assert assistant_.ask(text).text.startswith(first)


def test_exception_does_not_confirm_the_rule(assistant_):
    """
    25% is the exception's figure, not the rule's.
    """
    assert not assistant_.ask("tỷ lệ xuất sắc tối đa 25% đúng không").text.startswith("Đúng")


def test_what_may_not_be_left_out_is_no_denial(assistant_):
    """
    Không to leaving a part out is no Không to whether it is written.
    """
    assert not assistant_.ask("có phải đảng viên nào cũng phải liên hệ 27 biểu hiện ko").text.startswith("Không")


@pytest.mark.parametrize(
    ("text", "first"),
    [("Hồ sơ phải lưu bản giấy, không được lưu điện tử, đúng không?", "Không đúng"),
     ("nghị quyết 04 có bao nhiêu biểu hiện", "27 biểu hiện"),
     ("tham mưu xếp loại là ban tổ chức hay ủy ban kiểm tra", "Cơ quan tham mưu về tổ chức, cán bộ")],
)  # fmt: skip
def test_opening_is_of_the_whole_claim(text: str, first: str, assistant_):
    """
    What is forbidden in the claim, what is counted of the whole.
    """
    assert assistant_.ask(text).text.startswith(first)


def test_case_told_first_is_not_refuted_by_another(assistant_):
    """
    That the best must do all their tasks denies nothing of those disciplined.
    """
    assert not assistant_.ask("tap the bi ky luat thi k dc xuat sac dung k").text.startswith("Không đúng")
