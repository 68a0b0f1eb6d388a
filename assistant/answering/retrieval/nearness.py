"""How close a provision of the right matter must be to take the place of the first found."""

from __future__ import annotations

NEAR = 4.0  # of the ranking score
