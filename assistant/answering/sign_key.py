"""Where the signs of degradation stand in the corpus, told by the keys of their provisions."""

from __future__ import annotations

import re

SIGN = re.compile(r"^nq-04-2016/nhom-\d/so-\d$")
CONCLUDED_AT = "nq-04-2016/thuc-tien-1"  # who concludes that there is one, and what follows
