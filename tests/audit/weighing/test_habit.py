"""How a writer uses to place figures that belong together."""

from __future__ import annotations

from pathlib import Path

from assistant.audit.weighing.bond import Bond, Tie
from assistant.audit.weighing.bonds import bonds_of
from assistant.audit.weighing.habit import WIDTH, Habits
from tests.audit.weighing.test_bonds import bonds, field

TEXT = (
    "Nhận 63 đơn; đã xử lý 61 đơn, tồn 2 đơn.\n\nNhận 48 kiến nghị; đã xử lý 41 kiến nghị, tồn 7 kiến nghị.\n\n"
    "Nhận 35 tin báo; đã xử lý 29 tin báo, tồn 9 tin báo."
)


def test_a_relation_that_fails_where_others_laid_out_alike_hold(tmp_path: Path):
    """
    Two of three sentences of one build hold: of the third, which fails, that is told.
    """
    found = list(bonds_of(field(tmp_path, TEXT)))
    third = bonds(tmp_path, TEXT, Tie.TRIPLE)["35", "29", "9"]

    traits = Habits.of(found).traits(third)

    assert len(traits) == WIDTH
    assert (round(traits[-2], 3), traits[-1]) == (1.099, 2.2 / 4)  # of the exact layout: two others, both hold


def test_a_relation_is_no_witness_of_itself(tmp_path: Path):
    """
    Of a relation that holds it is told how many others laid out alike there are, and how many of these hold.
    """
    found = list(bonds_of(field(tmp_path, TEXT)))
    first = bonds(tmp_path, TEXT, Tie.TRIPLE)["63", "61", "2"]

    traits = Habits.of(found).traits(first)

    assert (round(traits[-2], 3), traits[-1]) == (0.693, 1.2 / 4)


def test_relations_of_a_changed_figure_in_place_of_its_own(tmp_path: Path):
    """
    Habits reckoned anew for one figure changed are those of the whole report reckoned anew.
    """
    found = list(bonds_of(field(tmp_path, TEXT)))
    changed = list(bonds_of(field(tmp_path, TEXT.replace("tồn 9", "tồn 6"))))

    kept = Habits.of(found).but([one for one in found if _has(one, "9")], [one for one in changed if _has(one, "6")])

    assert (+kept.all, +kept.held) == (Habits.of(changed).all, Habits.of(changed).held)


def _has(bond: Bond, text: str) -> bool:
    return any(figure.text == text for figure in bond.figures)
