"""What may be chosen: every door lists it, and whatever is listed is taken."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.calculator.field import Field
from assistant.calculator.functions import FUNCTIONS
from assistant.calculator.functions.facts import facts
from assistant.calculator.typed import yes_no
from corpus.errors import ProposalError

FIELDS = [(function.name, field) for function in FUNCTIONS.values() for field in function.fields]


def _is_closed(field: Field) -> bool:
    """Whether only some words may be typed: a refusal then names them."""
    if field.read is yes_no:
        return True
    with pytest.raises(ProposalError) as refusal:
        field.value("@")
    return "dùng một trong" in refusal.value.message


def test_every_field_that_takes_only_some_words_lists_them() -> None:
    """
    Disciplines were once known to nobody who had not read the code.
    """
    closed = [(name, field.name) for name, field in FIELDS if _is_closed(field)]

    assert ("highest", "discipline") in closed
    assert [(name, field.name) for name, field in FIELDS if bool(field.choices) != ((name, field.name) in closed)] == []


@pytest.mark.parametrize(
    ("name", "field"), [(name, field) for name, field in FIELDS if field.choices],
    ids=lambda given: given if isinstance(given, str) else given.name,
)  # fmt: skip
def test_each_choice_is_taken_and_means_something_else(name: str, field: Field) -> None:
    """
    Two choices of one meaning, or one that is refused, would be a mistake in a form.
    """
    values = [field.value(text) for text in field.choices]

    assert len(values) == len(set(values)) > 1
    assert all(field.choices.values())


def test_not_being_a_civil_servant_may_be_written_in_any_way() -> None:
    """
    As with every other choice marks, case and joints do not matter.
    """
    field = FUNCTIONS["highest"].field("xep_loai_cong_chuc")

    assert [facts({"civil_rating": field.value(text)}) for text in ("khong-phai", "khong_phai", "Không phải")] == [
        {"civil_rating": None}
    ] * 3


def test_a_name_is_kept_as_it_is_written() -> None:
    """
    Runs of spaces become one; what has no letter is no name.
    """
    field = FUNCTIONS["timeline"].field("ten")

    assert field.value("  Chi bộ   thôn 1 ") == "Chi bộ thôn 1"
    with pytest.raises(ProposalError, match="không phải tên"):
        field.value("12")


def test_nothing_is_missing_where_the_conclusion_stands() -> None:
    """
    Once a case fell by its score, what else might be told was still asked for.
    """
    sure = FUNCTIONS["highest"]({"diem": "40"}, today=date(2025, 12, 1))
    open_still = FUNCTIONS["highest"]({"diem": "80"}, today=date(2025, 12, 1))

    assert (sure.missing, bool(open_still.missing)) == ((), True)
