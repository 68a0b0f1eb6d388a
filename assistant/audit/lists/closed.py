"""Lists the words close: "19 cán bộ gồm 6 trưởng phòng và 13 giám đốc", "05 đồng chí (02 được miễn, 03 mới kết nạp)", "12 kỳ
thường lệ và 4 kỳ chuyên đề, tổng 16 kỳ"."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.audit.figures.scene import Scene
from assistant.audit.findings.finding import Claim
from assistant.audit.findings.settling import not_misread
from assistant.audit.lists.opened import opened
from assistant.audit.lists.totalled import totalled


def check_closed(scene: Scene, right: Iterable[Claim]) -> list[Claim]:
    """A claim for each such list; one that does not add up, and that one figure mistyped explains, is wrong.

    `right`: comparisons that hold; where they bear out all the figures of a list, it is the list that is misread.
    """
    found = [
        claim
        for block in range(len(scene.by_block))
        for claim in (*opened(scene, block), *totalled(scene, block))
    ]  # fmt: skip
    return not_misread(found, right)
