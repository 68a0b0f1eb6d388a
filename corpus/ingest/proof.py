"""Where a field was read: called with the field, the text and the number of its line."""

from __future__ import annotations

from collections.abc import Callable

Proof = Callable[..., None]
