"""A province's own text beside the central one: both told, by name, with the figures that differ."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.answering.answer import ClaimKind, Outcome
from assistant.answering.checking.grounds import Grounds
from assistant.answering.checking.verify import verify
from corpus.errors import AlteredQuotation, UnsupportedFigure

LOCAL, CENTRAL = "lc-05-hd-tu-2026", "hd-43-2025"
DRAFTS = "Lào Cai gửi dự thảo báo cáo kiểm điểm trước hội nghị mấy ngày"


def cited(answer):
    return [citation.key.split("/", 1)[0] for citation in answer.citations]


def test_central_text_comes_first_and_the_local_is_named_as_such(with_local):
    """
    3 days by the centre, 7 by the province: both stand in the answer, each under its own document.
    """
    answer = with_local.ask(DRAFTS)

    assert cited(answer)[:2] == [CENTRAL, LOCAL]
    assert "Riêng Lào Cai, Hướng dẫn 05-HD/TU: “" in answer.text
    assert "nguyên văn · văn bản địa phương (Lào Cai)" in answer.citations[1].line


def test_figures_that_differ_are_said_to_differ(with_local):
    """
    Never one of them in silence.
    """
    text = with_local.ask(DRAFTS).text

    assert "Hướng dẫn 43-HD/BTCTW của Trung ương nêu 3 ngày; Hướng dẫn 05-HD/TU của Lào Cai nêu 7 ngày" in text


def test_local_ceiling_is_told_beside_a_calculation(with_local):
    """
    The sum goes by the central 20%; that the province says 15% is not left out.
    """
    text = with_local.ask("chi bộ 31 người xếp tốt được mấy người xuất sắc").text

    assert text.startswith("Tối đa 6 đồng chí")
    assert "của Lào Cai nêu 15%" in text


def test_matter_of_the_place_alone_is_answered_from_its_text_first(with_local):
    """
    The day for sending files to the province's own committee is no central matter.
    """
    answer = with_local.ask("hạn gửi báo cáo kết quả kiểm điểm về Ban Tổ chức Tỉnh ủy Lào Cai là ngày nào")

    assert cited(answer)[0] == LOCAL
    assert "10/12" in answer.text


def test_local_document_asked_for_by_its_number_leads(with_local):
    """
    Who names the document wants what it says; the centre's rule is told beside.
    """
    answer = with_local.ask("Hướng dẫn 05-HD/TU quy định tỷ lệ xuất sắc bao nhiêu")

    assert cited(answer)[0] == LOCAL
    assert answer.text.index("15%") < answer.text.index("20%")


@pytest.mark.parametrize(
    ("scope", "told"), [(None, True), ("Lào Cai", True), ("Bát Xát, Lào Cai", True), ("Nghệ An", False)]
)
def test_scope_of_the_asker_filters_local_texts(scope, told, with_local):
    """
    The one place whose texts were loaded is the office's own; an asker of another place does not get them.
    """
    answer = with_local.ask("dự thảo báo cáo kiểm điểm gửi trước mấy ngày", scope=scope)

    assert answer.status is Outcome.ANSWERED
    assert (LOCAL in cited(answer)) is told


def test_local_text_does_not_speak_of_days_before_it(with_local):
    """
    It was signed in October 2026; of the round of 2025 it says nothing.
    """
    answer = with_local.ask(DRAFTS, as_of=date(2025, 12, 1))

    assert LOCAL not in cited(answer)


def test_question_on_another_matter_brings_no_local_text(with_local):
    """
    Beside means on the same matter.
    """
    assert LOCAL not in cited(with_local.ask("27 biểu hiện suy thoái chia mấy nhóm"))


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [("07 ngày", "08 ngày", UnsupportedFigure), ("Riêng Lào Cai", "Riêng Lai Châu", UnsupportedFigure),
     ("nêu 3 ngày", "nêu 7 ngày", UnsupportedFigure), ("phải gửi đến", "được gửi đến", UnsupportedFigure)],
)  # fmt: skip
def test_altered_line_beside_is_refused(old, new, error, with_local):
    """
    The check that guards every answer guards these lines too.
    """
    answer = with_local.ask(DRAFTS)
    claim = next(item for item in answer.claims if item.kind is ClaimKind.LOCAL and old in item.text)
    grounds = Grounds(with_local.corpus, {citation.key for citation in answer.citations})

    verify([claim], grounds)
    with pytest.raises((error, AlteredQuotation)):
        verify([replace(claim, text=claim.text.replace(old, new))], grounds)


def test_official_words_are_answered_with_and_marked(with_local):
    """
    Chưa đủ 05 tháng is what the loaded text says; our 6 tháng is gone from the answer about it.
    """
    answer = with_local.ask("đảng viên mới kết nạp bao nhiêu tháng thì chưa phải kiểm điểm")

    assert "chưa đủ 05 tháng [1]" in answer.text.splitlines()[0]
    assert answer.citations[0].line.endswith("đang hiệu lực · nguyên văn")


def test_rule_that_official_words_do_not_bear_out_is_said_beside_its_result(with_local):
    """
    The calculator goes on by its rule, which nobody has changed yet, and says that the text has another figure.
    """
    text = with_local.ask("đảng viên mới kết nạp 4 tháng có phải kiểm điểm không").text

    assert "chưa đủ 6 tháng" in text
    assert "Cần rà soát: nguyên văn đã nạp của Điều 5, khoản 2, Quy định 366-QĐ/TW không có “6 tháng”" in text


def test_place_of_a_loaded_text_is_read_out_whole(with_local):
    """
    "Mục I nói gì" gets both of its points, not the likelier one.
    """
    answer = with_local.ask("mục I Hướng dẫn 05-HD/TU nói gì")

    assert [item.key for item in answer.citations] == [f"{LOCAL}/muc-I/tieu-muc-1", f"{LOCAL}/muc-I/tieu-muc-2"]
