"""The roles that count those of one rating, and how the rating is called."""

from __future__ import annotations

from corpus.vocabulary import Rating

RATING_OF = {
    "excellent": Rating.EXCELLENT,
    "good": Rating.GOOD,
    "completed": Rating.COMPLETED,
    "not_completed": Rating.NOT_COMPLETED,
}
LABEL_OF = {role: rating.label for role, rating in RATING_OF.items()} | {"good_up": f"từ {Rating.GOOD.label} trở lên"}
RATINGS = tuple(LABEL_OF)
SHORT_OF = {"excellent": "xuất sắc", "good": "tốt", "completed": "hoàn thành", "not_completed": "không hoàn thành"}
