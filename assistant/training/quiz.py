"""The quiz: which item a person gets next, what came of the answer, and where they are weak."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta

from fsrs import Card, Rating, Scheduler

from assistant import clock
from assistant.storage import Attempt, CardState, Progress
from assistant.training.item import TOPICS, Item, Result, Solution, WeakPoint
from assistant.training.making import make_items
from corpus.document import Corpus
from corpus.errors import TrainingError

# One short step, so that what was missed comes again in the same sitting; the intervals are the same for everyone.
_STEP = (timedelta(minutes=10),)
_SCHEDULER = Scheduler(learning_steps=_STEP, relearning_steps=_STEP, enable_fuzzing=False)


class Quiz:
    """Items of one corpus for everyone whose progress is kept; safe to use from any thread."""

    def __init__(self, corpus: Corpus, progress: Progress) -> None:
        self._corpus = corpus
        self._progress = progress

    def items(self, today: date | None = None) -> Mapping[str, Solution]:
        """Every item with its solution, by id."""
        return make_items(self._corpus, today or clock.today())

    def topics(self) -> list[tuple[str, str, int]]:
        """(id, label, number of items) of every topic that has items."""
        return self._topics(self.items())

    @staticmethod
    def _topics(items: Mapping[str, Solution]) -> list[tuple[str, str, int]]:
        counts = Counter(one.item.topic for one in items.values())
        return [(topic, label, counts[topic]) for topic, label in TOPICS.items() if counts[topic]]

    def next(
        self, person: str, *, topic: str | None = None, today: date | None = None, now: datetime | None = None
    ) -> Item | None:
        """The item due longest, else a new one; None where all of the topic are known for now.

        Lapsed documents are asked of only in their own topics. The same item is given until it is answered.

        Raises:
            TrainingError: there is no such topic.
        """
        at = now or datetime.now(UTC)
        items = self.items(today)
        known = [id for id, _, _ in self._topics(items)]
        if topic is not None and topic not in known:
            raise TrainingError(f"Không có chủ đề “{topic}”. Các chủ đề: {', '.join(known)}.")
        cards = {card.item: card for card in self._progress.cards(person)}
        fit = {id: one for id, one in items.items() if _belongs(one, topic)}
        waiting = [id for id, card in cards.items() if id in fit and _is_due(card, at)]
        chosen = (
            waiting[0]
            if waiting
            else min((id for id in fit if id not in cards), key=lambda id: _mixed(person, id), default=None)
        )
        if chosen is None:
            return None
        self._progress.show(person, chosen, topic=fit[chosen].item.topic, at=at)
        return fit[chosen].item

    def due(self, person: str, *, now: datetime | None = None) -> int:
        """How many cards wait to be repeated."""
        at = now or datetime.now(UTC)
        items = self.items()
        cards = self._progress.cards(person)
        return sum(card.item in items and card.state is not None and _is_due(card, at) for card in cards)

    def grade(self, person: str, item_id: str, option_id: str, *, now: datetime | None = None) -> Result:
        """Judge an answer and set when the item comes again. A second answer to the same showing changes nothing.

        Raises:
            TrainingError: the item or the option is not there (any more).
        """
        at = now or datetime.now(UTC)
        made = self.items().get(item_id)
        if made is None or option_id not in {option.id for option in made.item.options}:
            raise TrainingError("Câu hỏi hoặc phương án này không còn. Hãy lấy câu hỏi khác.")
        before = self._progress.card(person, item_id)
        if before is not None and before.answered:
            return self._result(person, made, before, again=True)
        right = option_id == made.right
        card = Card() if before is None or before.state is None else Card.from_json(before.state)
        card, _ = _SCHEDULER.review_card(card, Rating.Good if right else Rating.Again, review_datetime=at)
        attempt = Attempt(item_id, made.item.topic, option_id, right, at)
        kept = self._progress.answer(person, attempt, before=before, state=card.to_json(), due=card.due)
        after = self._progress.card(person, item_id)
        if after is None:
            raise TrainingError("Dữ liệu luyện tập vừa bị xóa. Hãy bắt đầu lại.")
        return self._result(person, made, after, again=not kept)

    def weak_points(self, person: str) -> list[WeakPoint]:
        """Topics in which the person erred, the weakest first."""
        items = self.items()
        tallies = [(items[id], right, total) for id, right, total in self._progress.tallies(person) if id in items]
        points = []
        for topic, label in TOPICS.items():
            of = [each for each in tallies if each[0].item.topic == topic]
            missed = sorted((one for one in of if one[1] < one[2]), key=lambda one: one[1] - one[2])
            if missed:
                keys = tuple(dict.fromkeys(one.item.key for one, _, _ in missed))
                points.append(WeakPoint(topic, label, sum(one[1] for one in of), sum(one[2] for one in of), keys))
        return sorted(points, key=lambda point: (point.right / point.total, -point.total))

    def _result(self, person: str, made: Solution, card: CardState, *, again: bool) -> Result:
        options = {option.id: option for option in made.item.options}
        tallies = self._progress.tallies(person)
        chosen = options.get(card.chosen or "", options[made.right])
        return Result(
            chosen.id == made.right, options[made.right], chosen, made.explanation, made.citations,
            card.due or datetime.now(UTC), sum(one[1] for one in tallies), sum(one[2] for one in tallies), again,
        )  # fmt: skip


def _belongs(one: Solution, topic: str | None) -> bool:
    return not one.lapsed if topic is None else one.item.topic == topic


def _is_due(card: CardState, at: datetime) -> bool:
    return card.state is None or not card.answered or card.due is None or card.due <= at


def _mixed(person: str, id: str) -> bytes:
    """An order of the items that is a person's own and mixes the topics."""
    return hashlib.sha256(f"{person}{id}".encode()).digest()
