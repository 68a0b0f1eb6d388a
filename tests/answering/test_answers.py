"""Every answer to every evaluation case: cited, on evidence, its figures and sums right."""

from __future__ import annotations

import json
import re
from fractions import Fraction

from assistant.answering.answer import ClaimKind, Outcome
from assistant.answering.clauses.figures import figures

SUM = re.compile(r"(?<![-\d+:×(] )(?<![\d/.,])(\d[\d.,]*%?) ([×:+]) (\d[\d.]*(?:,\d+)?%?) ([=≈]) (\d[\d.]*(?:,\d+)?%?)")


def test_answer_with_claims_is_answered_and_cited(asked):
    """
    An answer has claims, a claim has citations, and a reply that declines has neither.
    """
    for each in asked:
        answer = each.answer
        if answer.status is not Outcome.ANSWERED:
            assert (answer.claims, answer.citations, answer.made_by) == ((), (), "fixed"), each.case.id
            assert answer.code, each.case.id
        elif answer.claims:
            assert all(claim.citations for claim in answer.claims), each.case.id
            keys = dict.fromkeys(key for claim in answer.claims for key in claim.citations)
            assert [citation.key for citation in answer.citations] == list(keys), each.case.id
            assert [citation.number for citation in answer.citations] == list(range(1, len(keys) + 1)), each.case.id


def test_citations_are_evidence_and_known(asked, shipped):
    """
    Nothing is cited that neither search nor the composer laid on the table.
    """
    known = {*shipped.documents, *shipped.provisions}
    for each in asked:
        cited = {citation.key for citation in each.answer.citations}
        assert cited <= known & set(each.grounds.evidence), each.case.id
        assert len(each.answer.hits) <= 10, each.case.id
        assert set(each.answer.hits) <= known, each.case.id


def test_figures_of_a_calculator_line_stand_in_its_findings_or_the_question(asked):
    """
    The calculator's words are checked against the finding itself, not against the sentence made of it.
    """
    lines = 0
    for each in asked:
        told = json.dumps([finding.as_dict() for finding in each.answer.findings], ensure_ascii=False)
        named = " ".join(citation.line for citation in each.answer.citations)
        asking = " ".join(each.work.turns) + (each.work.question.folded if each.work.question else "")
        days = " ".join(f"{day:%d/%m/%Y} {day.day}/{day.month}/{day.year}" for day in each.grounds.days)
        breached = sum(finding.as_dict()["verdict"] == "breached" for finding in each.answer.findings)
        counted = f"{breached} {len(each.answer.findings)}"  # "2 trên 4 đơn vị": how many of the findings say so
        heard = " ".join(claim.text for claim in each.answer.claims if claim.text.startswith("Tôi hiểu:"))
        known = figures(f"{told} {named} {asking} {days} {counted} {heard}")  # "bốn mươi việc" is heard as 40
        for claim in each.answer.claims:
            if claim.kind is ClaimKind.FINDING and not claim.text.startswith("Tôi hiểu:"):
                lines += 1
                made = figures(
                    " ".join(re.findall(r"[=≈→] (?:không quá |ít nhất )?[\d.,/]+%?(?: \([\d/]+\))?", claim.text))
                )
                parts = {
                    part for whole in known if "/" in whole for part in (*whole.split("/"), whole.rpartition("/")[0])
                }
                assert figures(claim.text) <= known | made | parts, (each.case.id, claim.text)
    assert lines >= 200


def test_displayed_arithmetic_is_right(asked):
    """
    Every "a : b = c%" and "p% × n = m" in a calculator line, reckoned again with exact fractions.
    """
    sums = 0
    for each in asked:
        for claim in each.answer.claims:
            for left, sign, right, equals, told in SUM.findall(claim.text):
                first, second, shown = number(left), number(right), number(told)
                value = first * second if sign == "×" else first + second if sign == "+" else first / second
                wrong = abs(value - shown) > (Fraction(1, 20_000) if equals == "≈" else 0)
                assert not wrong, (each.case.id, claim.text)
                sums += 1
    assert sums >= 60


def number(text):
    """ "1.240" is 1240, "3,4" is 17/5, "20%" is 1/5."""
    plain = text.rstrip("%").replace(".", "").replace(",", ".")
    return Fraction(plain) / (100 if text.endswith("%") else 1)
