"""Nothing leaves unchecked: citations that were given, figures that stand in them, quotations that are theirs (DESIGN 2.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answering.answer import Claim
from assistant.answering.checking.checks import CHECKS
from assistant.answering.checking.grounds import Grounds, support
from corpus.errors import AlteredQuotation, UnknownCitation, UnsupportedFigure
from corpus.text import nfc, squeeze

_QUOTED = re.compile(r"[“\"]([^”\"]{1,400})[”\"]")


def verify(claims: Sequence[Claim], grounds: Grounds) -> None:
    """Check every claim in the way of its kind.

    Raises:
        UnknownCitation: a claim without a citation, or with one that was not evidence or is not in the corpus.
        UnsupportedFigure: a figure or wording that stands neither in a cited place nor in a finding that cites it.
        AlteredQuotation: a quoted span that is not, byte for byte, in a cited place.
    """
    for claim in claims:
        if not claim.citations:
            raise UnknownCitation(f"Ý “{claim.text[:60]}…” không có căn cứ.")
        for key in claim.citations:
            known = key in grounds.corpus.provisions or key in grounds.corpus.documents
            if key not in grounds.evidence or not known:
                raise UnknownCitation(f"Ý “{claim.text[:60]}…” dẫn {key} không thuộc căn cứ đã tìm.")
        if not CHECKS[claim.kind](claim, grounds):
            raise UnsupportedFigure(f"Ý “{claim.text[:60]}…” không đứng được trên căn cứ được dẫn.")
        whole = [squeeze(nfc(support(grounds, key))) for key in claim.citations]
        for quoted in _QUOTED.findall(claim.text):
            if not any(squeeze(quoted) in text for text in whole):
                raise AlteredQuotation(f"Đoạn trích “{quoted[:60]}” không khớp văn bản được dẫn.")
