"""Every message once, also where the program dies between handing it over and hearing that it arrived."""

from __future__ import annotations

from typing import Any

import pytest
from telegram.error import BadRequest

from assistant.settings import Settings
from assistant.storage import Store
from bot.numbers import Numbers
from bot.parcel import Parcel
from bot.trail import Trail
from eval.bot.storm import storm


def _trail(leaving: int | None = None, **more: Any) -> tuple[Trail, list[dict[str, Any]]]:
    kept: list[dict[str, Any]] = []
    return Trail.read({"update": {"update_id": 1}, "leaving": leaving, **more}, keep=kept.append), kept


def _parcel(trail: Trail, there: set[int], numbers: Numbers | None = None) -> tuple[Parcel, list[int]]:
    looked: list[int] = []

    async def probe(number: int) -> None:
        looked.append(number)
        raise BadRequest("Message is not modified" if number in there else "Message to edit not found")

    return Parcel(trail, numbers or Numbers(), chat=7, probe=probe), looked


async def test_message_is_noted_before_it_leaves_and_once_it_has_arrived():
    """
    What is on disk says at any time which messages surely arrived and whether one is in doubt.
    """
    trail, kept = _trail()
    parcel, _ = _parcel(trail, set())
    await parcel.leave()
    await parcel.arrived(41)

    assert [(note["sent"], note["leaving"]) for note in kept] == [([], 0), ([41], None)]


async def test_message_in_doubt_that_arrived_is_found():
    """
    It is found by an edit that changes nothing, and counts as sent.
    """
    trail, _ = _trail(leaving=40)
    parcel, looked = _parcel(trail, {43})

    assert await parcel.find() == 43
    assert looked[1:] == [41, 42, 43]
    assert trail.sent == [43]
    assert not parcel.in_doubt


async def test_message_in_doubt_that_did_not_arrive_is_not_found():
    """
    Numbers known to be others' and those given out since the start are not looked at.
    """
    numbers = Numbers()
    numbers.note(9, 42)
    numbers.note(9, 44, sent=True)
    trail, _ = _trail(leaving=40)
    parcel, looked = _parcel(trail, set(), numbers)

    assert await parcel.find() is None
    assert looked[1:] == [41, 43]


async def test_server_that_knows_every_number_is_not_believed():
    """
    Rather twice than never.
    """
    trail, _ = _trail(leaving=40)
    looked: list[int] = []

    async def probe(number: int) -> None:
        looked.append(number)

    assert await Parcel(trail, Numbers(), chat=7, probe=probe).find() is None
    assert len(looked) == 1


def test_reply_broken_off_goes_on_where_it_stopped():
    """
    Two of three parts had arrived: the next round passes over them.
    """
    trail, _ = _trail(sent=[11, 12])

    assert [trail.next(), trail.next(), trail.next()] == [11, 12, None]


def test_supergroup_has_numbers_of_its_own():
    """
    As Telegram counts them; a basic group shares the bot's.
    """
    numbers = Numbers()
    numbers.note(7, 50)
    numbers.note(-1_001_234_567_890, 9)

    assert (numbers.highest(8), numbers.highest(-5), numbers.highest(-1_001_234_567_890)) == (50, 50, 9)


def test_questions_are_answered_once_over_kills():
    """
    A bot of its own, killed twice while eight chats ask and the server is slow to say what it has taken.
    """
    outcome = storm(chats=8, questions=4, kills=2, latency=0.05)

    assert (outcome.kills, outcome.lost, outcome.repeated, outcome.stray) == (2, 0, 0, 0), str(outcome)


@pytest.mark.parametrize("leaving", [None, 5])
def test_trail_is_read_as_it_was_kept(leaving: int | None):
    """
    And a bare update, as kept by an earlier version, is read too.
    """
    trail, _ = _trail(leaving=leaving, sent=[3])

    assert Trail.read(trail.payload(), keep=lambda _: None).payload() == trail.payload()
    assert Trail.read({"update_id": 9}, keep=lambda _: None).update == {"update_id": 9}


def test_trail_is_on_disk_and_erasing_a_person_takes_it(settings: Settings):
    """
    What is noted comes back after a restart; what was erased meanwhile does not.
    """
    store = Store.open(settings)
    for number in (1, 2):
        store.updates.begin("telegram", number, {"update": {}, "sent": []}, person="a" if number == 1 else "b")
    store.delete("a")
    for number in (1, 2):
        store.updates.note("telegram", number, {"update": {}, "sent": [5]})

    assert [(row.update_id, row.payload["sent"]) for row in store.updates.pending("telegram")] == [(2, [5])]
    store.close()


async def test_message_whose_button_was_pressed_is_still_looked_at():
    """
    The press may hang under the very message in doubt, so its number is not somebody else's.
    """
    numbers = Numbers()
    numbers.reach(7, 42)
    trail, _ = _trail(leaving=40)
    parcel, _ = _parcel(trail, {42}, numbers)

    assert await parcel.find() == 42
