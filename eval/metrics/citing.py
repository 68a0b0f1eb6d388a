"""Citation precision and recall, and wrong versions."""

from __future__ import annotations

from collections.abc import Collection, Sequence


def precision(cited: Sequence[str], right: Collection[str]) -> float:
    """The share of cited entries that are right; 1 where nothing is cited.

    >>> precision(["a", "b"], {"a"})
    0.5
    """
    return sum(key in right for key in cited) / len(cited) if cited else 1.0


def recall(cited: Sequence[str], right: Collection[str]) -> float:
    """1 if a right entry is cited (the right ones are alternatives), else 0.

    >>> recall(["x", "b"], {"a", "b"})
    1.0
    """
    return float(any(key in right for key in cited))


def is_wrong_version(cited: Sequence[str], allowed: Collection[str]) -> bool:
    """Whether the first cited entry belongs to a document the question does not allow.

    >>> is_wrong_version(["qd-366-2025/dieu-1"], {"qd-124-2023"})
    True
    >>> is_wrong_version(["qd-124-2023/dieu-1", "qd-366-2025/dieu-1"], {"qd-124-2023"})
    False
    """
    return bool(cited) and bool(allowed) and cited[0].split("/", 1)[0] not in allowed
