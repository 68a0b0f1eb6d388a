"""How a writer uses to place figures that belong together."""

from __future__ import annotations

from pathlib import Path

from assistant.audit.weighing.bond import Bond, Tie
from assistant.audit.weighing.habit import WIDTH, Habits
from tests.audit.weighing.test_bonds import bonds, field
from assistant.audit.weighing.bonds import bonds_of

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
    held, share = traits[6], traits[7]  # of the exact layout: two others have it, and both hold
    assert (round(held, 3), share) == (1.099, 2.2 / 4)


def test_a_relation_is_no_witness_of_itself(tmp_path: Path):
    """
    What is told of a relation that holds is told of the others.
    """
    found = list(bonds_of(field(tmp_path, TEXT)))
    first = next(b for b in found if b.tie is Tie.TRIPLE and [f.text for f in b.figures] == ["63", "61", "2"])

    assert Habits.of(found).traits(first)[6:] == [Habits.of(found).traits(first)[6], 1.2 / 4]


def test_relations_of_a_changed_figure_in_place_of_its_own(tmp_path: Path):
    """
    Habits are reckoned anew for a figure changed without counting all of the report again.
    """
    found = list(bonds_of(field(tmp_path, TEXT)))
    right = TEXT.replace("tồn 9", "tồn 6")
    changed = list(bonds_of(field(tmp_path, right)))
    own = [bond for bond in found if _names(bond, "9")]
    new = [bond for bond in changed if _names(bond, "6")]

    assert Habits.of(found).but(own, new) == _without_nothing(Habits.of(changed))


def _names(bond: Bond, text: str) -> bool:
    return any(figure.text == text for figure in bond.figures)


def _without_nothing(habits: Habits) -> Habits:
    return habits
