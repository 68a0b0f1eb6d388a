"""A review of a loaded document as people read it: counts, then each thing to look at under its reason."""

from __future__ import annotations

from itertools import groupby

from assistant.library import Doubt, Reason, Review
from assistant.library.review import NOWHERE, name_doubt
from corpus.document import Corpus
from corpus.text import squeeze

_ROOM = 260  # characters of a text shown beside its figure


def review_lines(corpus: Corpus, review: Review) -> list[str]:
    """The lines of a review."""
    lines = [
        f"Nguyên văn: {review.official} điều khoản, trong đó {review.replaced} thay cho bản diễn đạt lại; "
        f"{review.kept} điều khoản vẫn theo bản diễn đạt lại."
    ]
    if not review.doubts:
        return [*lines, "Không có chỗ nào cần rà soát."]
    lines.append(f"Cần rà soát {len(review.doubts)} chỗ (xem lại bằng: troly corpus verify {review.document}):")
    order = list(Reason)
    ranked = sorted(review.doubts, key=lambda each: (order.index(each.reason), each.official.startswith(NOWHERE)))
    for reason, doubts in groupby(ranked, lambda each: each.reason):
        lines.append(f"{reason.label}:")
        for doubt in doubts:
            lines += doubt_lines(corpus, doubt)
    return lines


def doubt_lines(corpus: Corpus, doubt: Doubt) -> list[str]:
    """One thing to look at, with both texts."""
    place = name_doubt(corpus, doubt)
    match doubt.reason:
        case Reason.RULE if doubt.official.startswith(NOWHERE):
            return [f"- {doubt.ours} (quy tắc {doubt.rule}) lấy {doubt.figures} ở {place}: nguyên văn {doubt.official}"]
        case Reason.RULE:
            return [
                f"- {doubt.ours} (quy tắc {doubt.rule}) lấy {doubt.figures} ở {place}",
                f"  Nguyên văn: {_short(doubt.official)}",
            ]
        case Reason.REPLACED:
            return [f"- {doubt.ours} (quy tắc {doubt.rule}) dựa trên {place}; {doubt.official}"]
        case Reason.IDENTITY | Reason.LINK:
            return [f"- {place}: {doubt.ours}; {doubt.official}"]
        case Reason.UNPLACED:
            return [f"- {place}: {doubt.figures}"]
    return [
        f"- {place}: {doubt.figures}",
        f"  Diễn đạt lại: {_short(doubt.ours)}",
        f"  Nguyên văn: {_short(doubt.official)}",
    ]


def _short(text: str) -> str:
    whole = squeeze(text)
    return whole if len(whole) <= _ROOM else whole[: _ROOM + 1].rsplit(" ", 1)[0] + " …"
