"""Figures in a question: what is computed, what is asked for, what is named as odd, what is left alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from assistant.answering.checking.grounds import Grounds
from assistant.answering.checking.verify import verify
from assistant.answering.compute.compute import compute
from assistant.answering.compute.computed import Computed
from assistant.answering.conversation.followup import whole_question
from assistant.answering.question.understanding import understand
from assistant.assistant import Assistant
from corpus.document import Corpus

TODAY = date(2026, 11, 21)
CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent.parent / "cases" / "compute.yaml").read_text(encoding="utf-8")
)


def ask(corpus: Corpus, *turns: str) -> Computed | None:
    question = understand(whole_question(turns, corpus, today=TODAY), corpus, today=TODAY)
    return compute(question, corpus, turns)


def lines(computed: Computed) -> list[str]:
    return [claim.text for claim in computed.claims] or list(computed.plain)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_compute_case(case: dict[str, Any], shipped: Corpus) -> None:
    """Each worked case opens, holds, asks or stays silent as its line says."""
    found = ask(shipped, *(case.get("turns") or [case["question"]]))

    if case.get("none"):
        assert found is None
        return
    assert found is not None
    if "asks" in case:
        assert case["asks"] in (found.ask or "")
    elif "odd" in case:
        assert case["odd"] in (found.odd or "")
    else:
        told = lines(found)
        assert told, (found.ask, found.odd)
        assert told[0].startswith(case["opens"])
        assert all(any(piece in line for line in told) for piece in case.get("holds", []))
        assert not any(piece in line for line in told for piece in case.get("lacks", []))


@pytest.mark.parametrize("case", [case for case in CASES if "opens" in case], ids=lambda case: case["name"])
def test_compute_claims_stand(case: dict[str, Any], shipped: Corpus) -> None:
    """Every line passes the verifier as it is, and what was understood is echoed in the second."""
    found = ask(shipped, *(case.get("turns") or [case["question"]]))

    assert found is not None
    told = lines(found)
    assert told[1].startswith("Tôi hiểu: ")
    assert 2 <= len(told) <= 8
    keys = {key for claim in found.claims for key in claim.citations}
    verify(found.claims, Grounds(corpus=shipped, evidence=keys, findings=found.texts))


FORMS = (
    "{good} tốt {excellent} xuất sắc có vượt không",
    "{excellent} xuất sắc, {good} tốt có vượt không",
    "chi bộ em có {good} đồng chí hoàn thành tốt, {excellent} đồng chí xuất sắc, có vượt tỷ lệ không",
    "xuất sắc: {excellent}; tốt: {good}; có vượt không",
    "tốt {good} người xuất sắc {excellent} người có vượt không",
    "số hoàn thành tốt là {good}, số hoàn thành xuất sắc là {excellent}, có vượt không",
    "chi bo co {good} dang vien xep loai tot va {excellent} dang vien xuat sac, co vuot ty le khong",
    "có vượt không nếu {good} đ/c HTTNV và {excellent} đ/c HTXSNV",
)


@pytest.mark.parametrize("form", FORMS)
def test_compute_quota_in_every_form(form: str, shipped: Corpus) -> None:
    """However the two counts are told, the verdict is that of a whole-number comparison with a fifth of the good."""
    for good in (4, 5, 9, 28, 61, 190, 1240):
        for excellent in (1, good // 5, good // 5 + 1, good // 5 + 3):
            if not excellent:
                continue
            found = ask(shipped, form.format(good=good, excellent=excellent))

            assert found is not None
            assert found.claims
            over = max(0, excellent - good // 5)
            assert lines(found)[0].startswith(f"Có, vượt {over} " if over else "Không vượt"), (form, good, excellent)


def test_compute_bare_answer_in_conversation(assistant_: Assistant) -> None:
    """A bare number answers the question put back, although it holds no letter to read."""
    asked = assistant_.ask(["chi bộ tôi được tối đa mấy người xuất sắc"])
    answer = assistant_.ask(["chi bộ tôi được tối đa mấy người xuất sắc", "28"])

    assert "bao nhiêu đồng chí xếp Hoàn thành tốt nhiệm vụ?" in asked.text
    assert answer.text.startswith("Tối đa 5 đồng chí")
    assert answer.findings


def test_compute_pure_arithmetic_needs_no_provision(assistant_: Assistant) -> None:
    """A percentage alone is answered, with its step and without a citation."""
    answer = assistant_.ask(["98 trên 502 là bao nhiêu phần trăm"])

    assert answer.status.value == "answered"
    assert answer.citations == ()
    assert "98 : 502" in answer.text


def test_compute_names_impossible_figures(assistant_: Assistant) -> None:
    """Figures that cannot be are named, not computed."""
    answer = assistant_.ask(["em được 120 điểm thì xếp loại gì"])

    assert (answer.code, answer.findings) == ("TL-643", ())
    assert "120 điểm nằm ngoài khoảng từ 0 đến 100" in answer.text


def test_compute_raised_leave_the_base(shipped: Corpus) -> None:
    """However many are good and excellent, the number to be raised is the most by which the quota still holds."""
    for good in (7, 20, 47, 61, 120):
        for excellent in (1, 3, 6):
            found = ask(shipped, f"đang có {good} tốt, {excellent} xuất sắc, nâng thêm được mấy đồng chí từ tốt lên")
            most = max((k for k in range(1, good) if 5 * (excellent + k) <= good - k), default=0)

            assert found is not None
            opening = f"Nâng được nhiều nhất {most} đồng chí" if most else "Không nâng thêm được đồng chí nào"
            assert lines(found)[0].startswith(opening), (good, excellent)


def test_compute_smallest_whole_group(shipped: Corpus) -> None:
    """The smallest number rated, all at least good, is the first at which so many may be excellent."""
    for wanted in (2, 3, 7, 10):
        found = ask(shipped, f"mọi người đều tốt trở lên thì cần ít nhất bao nhiêu đảng viên để được {wanted} xuất sắc")
        whole = next(n for n in range(1, 200) if 5 * wanted <= n - wanted)

        assert found is not None
        assert lines(found)[0].startswith(f"Cần ít nhất {whole} đồng chí"), wanted


def test_compute_bound_is_exact(shipped: Corpus) -> None:
    """A share that is the bound itself is neither below nor above it."""
    for part in range(18, 25):
        found = ask(shipped, f"đơn vị tôi phụ trách đạt {part}/30 nhiệm vụ, có dưới 70% không")

        assert found is not None
        assert lines(found)[0].startswith("Có:" if part < 21 else "Không:"), part


def test_compute_by_a_decree_known_in_part(assistant_: Assistant) -> None:
    """What is known of a decree is enough to reckon the quota and the band; the decree itself is told beside it."""
    quota = assistant_.ask(["co quan 61 cong chuc hoan thanh tot, 13 cong chuc xuat sac, theo nd 335 vuot may nguoi"])
    band = assistant_.ask(["công chức năm 2026 được 65 điểm rưỡi theo Nghị định 335 thì mức nào"])

    assert quota.text.startswith("Có, vượt 1 công chức")
    assert band.text.startswith("65,5 điểm nằm trong khung điểm Hoàn thành nhiệm vụ")
    assert quota.citations[0].key == band.citations[0].key == "nd-335-2025"
    assert "chưa có nội dung từng điều" in quota.text


def test_compute_for_civil_servants_goes_by_their_decree(assistant_: Assistant) -> None:
    """Whoever asks of civil servants alone is answered by the decree, whoever names the Party by the Party's rule."""
    officials = assistant_.ask(["công chức 45 người tốt thì tối đa mấy xuất sắc"])
    members = assistant_.ask(["đảng viên là công chức 45 người tốt thì tối đa mấy xuất sắc"])

    assert officials.text.startswith("Tối đa 9 công chức xuất sắc")
    assert officials.citations[0].key == "nd-335-2025"
    assert "chưa có nội dung từng điều" in officials.text
    assert members.text.startswith("Tối đa 9 đồng chí xuất sắc")
    assert not members.citations[0].key.startswith("nd-")


@pytest.mark.parametrize(
    ("text", "band"),
    [
        ("89,5 làm tròn lên 90 được không", "Hoàn thành tốt nhiệm vụ (từ 70 đến dưới 90)"),
        ("69,5 diem lam tron 70 thi tot duoc chua", "Hoàn thành nhiệm vụ (từ 50 đến dưới 70)"),
    ],
)
def test_compute_no_score_is_rounded_into_the_next_band(shipped: Corpus, text: str, band: str) -> None:
    """No text of the corpus rounds a score: the band is that of the score as it stands."""
    found = ask(shipped, text)

    assert found is not None
    assert "không thấy quy tắc làm tròn điểm" in lines(found)[0]
    assert band in lines(found)[0]


@pytest.mark.parametrize("year", ["", "năm 2024 "])
def test_compute_a_number_of_people_rounded_is_no_score(shipped: Corpus, year: str) -> None:
    """ "20% của 28 là 5,6 làm tròn 6" asks of people, before there was a scale of points too."""
    found = ask(shipped, f"{year}20% của 28 là 5,6 làm tròn 6 được không")

    assert found is not None
    assert lines(found)[0].startswith("Không, nhiều nhất 5 đồng chí")


def test_compute_by_a_decree_not_known_is_declined(assistant_: Assistant) -> None:
    """The quota of another decree is not borrowed."""
    answer = assistant_.ask(
        ["trường có 45 viên chức hoàn thành tốt, theo Nghị định 233/2026 tối đa bao nhiêu xuất sắc"]
    )

    assert answer.status.value == "not_in_corpus"
    assert answer.findings == ()
