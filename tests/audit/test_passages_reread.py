"""Passages once misread: what the words allow is compared, what they rule out is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.audit.changes.planned import check_plans
from assistant.audit.comparing import claims_of
from assistant.audit.figures.masks import hide
from assistant.audit.figures.scene import Scene
from assistant.audit.file.dating import report_day
from assistant.audit.file.reading import read_report
from assistant.audit.findings.finding import Claim, Verdict
from assistant.audit.findings.sum_claim import wrong_sum
from assistant.audit.flow.rest import check_rests
from assistant.audit.lists.following import check_following
from assistant.audit.misread.ruled_out import worded_apart
from assistant.audit.shares.scale import check_scales
from assistant.audit.sums.summing import check_sums
from assistant.audit.survey import Survey
from assistant.audit.tables.formula import check_formulas
from assistant.audit.tables.grids import grids_of
from assistant.audit.words.mention import mention
from assistant.audit.words.year import ahead
from corpus.document import Corpus


def scene(text: str, folder: Path) -> Scene:
    path = folder / "bao-cao.txt"
    path.write_text(f"BÁO CÁO\nkết quả năm 2025\n\n{text}\n", encoding="utf-8")
    return Scene(read_report(path))


def wrong(claims: list[Claim]) -> list[Claim]:
    return [claim for claim in claims if claim.verdict is Verdict.WRONG]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Nhận 22 đơn (đất đai 13, môi trường 05)", ("22", "13", "05")),
        ("xã Lâm Hạ 2, Lâm Hạ 5;", ()),
        ("Sư đoàn 391, Lữ đoàn 168, Vùng 1 Hải quân nhận 460 người", ("460",)),
        ("khởi tố 214 vụ từ nguồn tin nêu tại điểm 1 là 12 vụ", ("214", "12")),
    ],
)
def test_names_with_numbers_are_hidden_and_counts_are_not(text: str, kept: tuple[str, ...]) -> None:
    hidden = hide(text)
    assert tuple("".join(char if char.isdigit() else " " for char in hidden).split()) == kept


def test_what_is_to_come_is_known_by_its_sentence(tmp_path: Path) -> None:
    page = scene(
        "IV. NHIỆM VỤ NĂM 2026\n\n1. Kết nạp 56 đảng viên, tăng 04 đồng chí so với năm 2025. Khắc phục hạn chế còn tồn tại.\n\n"
        "2. Ba nơi yếu. 11 đảng viên bị kỷ luật đã sửa chữa.",
        tmp_path,
    )
    by_text = {figure.text: figure for figure in page.figures}
    assert ahead(page, by_text["56"], 2025)
    assert not ahead(page, by_text["11"], 2025)


@pytest.mark.parametrize(
    ("text", "number", "mark", "noun"),
    [
        ("Hạn chế: hồ sơ trễ hẹn còn 35 bộ, phần lớn phải xác minh.", "35", "late", "file"),
        ("Phát triển Đảng vượt chỉ tiêu với 118 quần chúng ưu tú được đứng vào hàng ngũ của Đảng.", "118", "admitted", "member"),
        ("Năm qua tăng 32 đồng chí (kết nạp mới 13, chuyển đến 19).", "13", "admitted", "anyone"),
        ("Đã giải quyết 112 đơn, đạt 94,9%, còn 06 đơn.", "06", "pending", "petition"),
        ("Có 03 chỉ tiêu không đạt kế hoạch.", "03", "missed", "target"),
    ],
)  # fmt: skip
def test_what_befell_a_count_is_named(text: str, number: str, mark: str, noun: str, tmp_path: Path) -> None:
    page = scene(text, tmp_path)
    found = mention(page, next(figure for figure in page.figures if figure.text == number), year=2025)
    assert found is not None
    assert mark in found.marks
    assert found.noun == noun


GROWTH = (
    "| Đơn vị | Năm 2024 | Năm 2025 | {head} |\n|---|---|---|---|\n| A | 118.426 | 131.207 | 10,8 |\n"
    "| B | 64.310 | 59.874 | -6,9 |\n| C | 41.875 | 47.162 | {told} |\n| D | 97.533 | 108.946 | 11,7 |\n"
)


@pytest.mark.parametrize("head", ["Tăng, giảm (%)", "Tăng trưởng"])
def test_growth_of_a_table_with_a_fall_is_checked(head: str, tmp_path: Path) -> None:
    for told, verdict in (("12,6", None), ("16,2", Verdict.WRONG)):
        claims = [
            c
            for grid in grids_of(scene(GROWTH.format(head=head, told=told), tmp_path).report)
            for c in check_formulas(grid)
        ]
        assert {claim.target.text: claim.verdict for claim in claims if claim.target is not None} == {
            "10,8": None, "6,9": None, told: verdict, "11,7": None,
        }  # fmt: skip


def test_total_of_another_year_that_opens_its_list_is_compared(tmp_path: Path) -> None:
    page = scene(
        "Năm 2022 có 60 tổ chức được xếp loại, trong đó 08 xuất sắc, 46 tốt, 07 hoàn thành và 01 không.", tmp_path
    )
    total, *parts = page.figures
    assert not worded_apart(page, [wrong_sum(total, tuple(parts))])


def test_fall_told_as_a_number_is_the_sum_of_what_went(tmp_path: Path) -> None:
    page = scene("Số giảm là 237, trong đó chuyển sinh hoạt 173, nghỉ công tác 61, từ trần 07, xóa tên 01.", tmp_path)
    total, *parts = page.figures
    assert not worded_apart(page, [wrong_sum(total, tuple(parts))])


def test_pairs_of_cases_and_people_are_not_mixed(tmp_path: Path) -> None:
    page = scene("Thụ lý 1.386 vụ/2.241 bị can (số cũ 172 vụ/318 bị can). Kết thúc 1.197 vụ/1.904 bị can.", tmp_path)
    figures = {figure.text: figure for figure in page.figures}
    mixed = wrong_sum(figures["1.904"], (figures["1.386"], figures["318"]))
    assert worded_apart(page, [mixed]) == [mixed]


@pytest.mark.parametrize(
    "text",
    [
        "Trong số 4.862 đảng viên, có 203 đồng chí được miễn sinh hoạt và 41 đồng chí mới kết nạp, còn lại đều đã xếp loại.",
        "Số được xếp loại là 4.622 đồng chí (không đánh giá 612 đồng chí miễn công tác và 34 đồng chí vắng có lý do).",
    ],
)
def test_what_is_left_out_is_no_list_of_a_total(text: str, tmp_path: Path) -> None:
    assert not wrong(check_sums(scene(text, tmp_path), []))


def test_first_of_three_results_is_no_whole(tmp_path: Path) -> None:
    page = scene(
        "Nghị quyết đề ra 24 chỉ tiêu. Đến nay vượt 09 chỉ tiêu, đạt 13 chỉ tiêu, còn 02 chỉ tiêu chưa đạt.", tmp_path
    )
    assert not wrong(check_following(page, []))


def test_second_plan_is_held_against_what_was_done(tmp_path: Path) -> None:
    text = "Thu 12.986 tỷ đồng, bằng 109,6% dự toán Bộ giao (11.850 tỷ đồng) và bằng 104,7% dự toán tỉnh giao (12.400 tỷ đồng)."
    assert not wrong(check_plans(scene(text, tmp_path)))


def test_number_of_all_is_no_part_of_those_rated(tmp_path: Path) -> None:
    text = "Tổng số đảng viên 33 đồng chí, số được đánh giá, xếp loại 34 đồng chí, chưa đánh giá 01 đồng chí."
    assert not [claim for claim in check_rests(scene(text, tmp_path)) if claim.verdict is None]


def test_shares_after_a_table_are_its_own_though_others_fit_as_well(tmp_path: Path) -> None:
    text = (
        "Cấp ủy xếp loại 71 đồng chí: 11 hoàn thành xuất sắc nhiệm vụ, 56 hoàn thành tốt nhiệm vụ, 04 hoàn thành nhiệm vụ.\n\n"
        "| Khối | HTXSNV | HTTNV | HTNV |\n|---|---|---|---|\n| A | 80 | 428 | 25 |\n| B | 100 | 500 | 30 |\n| Cộng | 180 | 928 | 55 |\n\n"
        "Tính theo tỷ lệ: xuất sắc 15,5%, tốt {told}%, hoàn thành nhiệm vụ 4,7%."
    )
    for told, right in (("79,8", True), ("78,9", False)):
        survey = Survey(scene(text.format(told=told), tmp_path))
        claims = check_scales(survey.scene, [*survey.groups, *survey.tabled])
        assert {
            claim.verdict is None for claim in claims if claim.target is not None and claim.target.text == f"{told}%"
        } == {right}


def test_opening_number_is_not_the_closing_one_told_again(texts: Corpus, tmp_path: Path) -> None:
    page = scene(
        "Toàn Đảng bộ có 412 đảng viên đang sinh hoạt.\n\nII. Biến động\n\nĐầu năm toàn Đảng bộ có 405 đảng viên đang sinh hoạt.",
        tmp_path,
    )
    day = report_day(page.report)
    assert day is not None
    assert not [claim for claim in wrong(claims_of(Survey(page), day, texts)) if claim.rule == "ties"]


def test_what_is_left_of_a_number_named_apart_is_left_of_it_alone(tmp_path: Path) -> None:
    text = "Thu chỉ đạt 94% dự toán, thấp hơn dự toán 23 tỷ đồng; trong số 147,6 tỷ đồng kiến nghị còn 16,4 tỷ đồng chưa thu."

    assert not [claim for claim in check_rests(scene(text, tmp_path)) if claim.verdict is not None]
