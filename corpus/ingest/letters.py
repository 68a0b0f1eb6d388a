"""Vietnamese letters for patterns: a range such as à-ỹ holds large and small ones alike."""

from __future__ import annotations

import itertools
import re
import unicodedata

_BASES = [*"aăâeêioôơuưy"]
_TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"]

# For use inside a character class: every small letter, every capital.
LOWER = "a-zđ" + "".join(
    unicodedata.normalize("NFC", base + tone)
    for base, tone in itertools.product(_BASES, _TONES)
    if base + tone not in "aeiouy"
)
UPPER = "A-ZĐ" + LOWER[4:].upper()
# The end of a sentence or of a list item, closing quotes and brackets after it allowed.
ENDED = re.compile(r"[.;:!?…/][\"”’»)*_\]]*$")
