"""The facts of a case as the calculator's fields take them: tasks, score, shortcomings, votes, places in one's charge."""

from __future__ import annotations

from assistant.answering.figures.case.about import about_share
from assistant.answering.figures.case.places import failed_places
from assistant.answering.figures.case.sick_leave import tell_sick_leave
from assistant.answering.figures.case.told_discipline import tell_discipline
from assistant.answering.figures.case.told_facts import tell_in_words
from assistant.answering.figures.case.whole import QUANTITY_OF, WHOLE_OF, whole_of
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Noun, Odd
from assistant.calculator.number import say

_NOTHING_TO_FIX = r"\b(?:ky|nam|dot) (?:truoc|ngoai)(?: \w+){0,3}? (?:khong|chua) (?:he |co |bi |ai |duoc |phai )*(?:neu|chi ra|nhac|gop y|phe binh|ket luan)?(?: \w+){0,2}? ?(?:khuyet diem|han che)(?: nao| gi)?\b"
_NONE_EXCEEDED = r"\b(?:khong|chua|chang|ko) (?:he )?(?:co )?(?:(?:mot )?(?:viec|nhiem vu|chi tieu|cai|dau viec|cong viec|nv)(?: (?:nao|gi))?(?: (?:duoc|bi|la|ma))* |gi )?vuot(?: (?:muc|chi tieu|ke hoach|yeu cau|tien do))?\b(?! (?:qua|ty|ti|tran|khung|25|20|3))"
_ALL_COMPLETED = r"\bhoan thanh (?:het|tat ca|toan bo|day du|du|moi|ca)(?: (?:cac|so|moi))* (?:nhiem vu|nv|viec|cong viec|dau viec|chi tieu)\b"
_PARTS = {
    "done": "nhiệm vụ hoàn thành",
    "on_time": "nhiệm vụ đúng hạn",
    "exceeded": "nhiệm vụ vượt mức",
    "late": "nhiệm vụ chậm",
    "not_done": "nhiệm vụ không hoàn thành",
    "fixed": "khuyết điểm đã khắc phục",
    "low_votes": "phiếu tín nhiệm thấp",
    "disciplined": "bị kỷ luật",
}
_WHOLES = {
    "assigned": "nhiệm vụ được giao",
    "shortcomings": "khuyết điểm được chỉ ra",
    "votes": "phiếu",
    "units": "tổng số",
}
_OPENLY = r"\b(?:xep|muc|loai)(?: (?:loai|muc|vao|duoc|hang))* (?:gi|nao|sao|the nao|ra sao)\b"


def _all_done(told: Told, role: str) -> bool:
    """ "đều xong", "mọi nhiệm vụ đúng hạn": said of all tasks, with or without their number."""
    if role == "done" and "completed" in told.everybody and told.says(_ALL_COMPLETED):
        return True
    return role in told.everybody and (told.has("assigned", "score") or told.says(r"\b(?:nhiem vu|viec|chi tieu)\b"))


def facts_of(told: Told, role: Noun) -> tuple[dict[str, object] | Odd, tuple[str, ...]]:
    """Fields for the calculator, and what was understood."""
    facts: dict[str, object] = {}
    echo: list[str] = []
    _tell_points(told, facts, echo)
    if (odd := _tell_parts(told, facts, echo)) is not None:
        return odd, ()
    _unfixed(told, facts, echo)
    _tell_mended(told, facts, echo)
    if "exceeded" not in facts and not told.has("exceeded") and facts and told.says(_NONE_EXCEEDED):
        facts["exceeded"] = "0%"
        echo.append("không có nhiệm vụ vượt mức")
    _tell_all_done(told, facts, echo)
    _tell_done_by_rest(told, facts)
    _others(told, role, facts, echo)
    if facts:
        tell_in_words(told, role, facts, echo)
    return facts, tuple(echo)


def _tell_points(told: Told, facts: dict[str, object], echo: list[str]) -> None:
    """The total and the points of the two groups."""
    for name in ("score", "common", "result"):
        if (figure := told.get(name)) is not None:
            facts[name] = figure.typed()
            echo.append(
                f"{figure.quantity.text.split('/')[0].strip()} điểm"
                + {"common": " nhóm tiêu chí chung", "result": " nhóm kết quả nhiệm vụ"}.get(name, "")
            )


def _tell_parts(told: Told, facts: dict[str, object], echo: list[str]) -> Odd | None:
    """Each part told, as a share or by its number with its whole; a part above its whole."""
    for name, label in _PARTS.items():
        share, count = told.share(name) or about_share(told, name), told.get(name)
        field = QUANTITY_OF.get(name, name)
        if share is not None:
            facts[field] = share.typed() if share.quantity.percent else _percent(share)
            echo.append(f"{'khoảng ' if share.vague else ''}{share.quantity.text} {label}")
        elif count is not None:
            whole, whole_name = whole_of(told, count, name), WHOLE_OF[name]
            if name == "disciplined" and whole is None:
                continue
            if whole is not None and count.value > whole.value:
                return Odd(f"{count.quantity.text} {label} lớn hơn {_WHOLES[whole_name]} {whole.quantity.text}.")
            facts[field] = int(count.value)
            if whole is not None and whole.value.denominator == 1:
                facts[whole_name] = int(whole.value)
            echo.append(f"{say(count.value)} {label}" + (f" trên {say(whole.value)}" if whole else ""))
    return None


def _tell_mended(told: Told, facts: dict[str, object], echo: list[str]) -> None:
    """That all shortcomings of the year before are mended, or there were none."""
    if "fixed" not in facts and told.says(
        r"khac phuc (?:xong |duoc )?(?:het|toan bo|tat ca)|\b(?:khuyet diem|han che|thieu sot)\b[^.;?\d]{0,40}\b(?:da |deu )*(?:sua|khac phuc)(?: chua| duoc| xong)* (?:het|toan bo|tat ca|sach|tron)\b(?! chua)|(?:het|toan bo|tat ca|moi) (?:cac )?(?:khuyet diem|han che)[^.;?]{0,30}khac phuc"
    ):
        facts["fixed"] = "100%"
        echo.append("khuyết điểm kỳ trước đã khắc phục hết")
    if "fixed" not in facts and facts and told.says(_NOTHING_TO_FIX):
        facts["fixed"] = "100%"
        echo.append("kỳ trước không bị chỉ ra hạn chế, khuyết điểm")


def _tell_all_done(told: Told, facts: dict[str, object], echo: list[str]) -> None:
    """That all tasks are done or in time, and how many there are."""
    assigned = told.get("assigned")
    for name in ("done", "on_time"):
        if name not in facts and _all_done(told, name):
            facts[name] = int(assigned.value) if assigned else "100%"
            echo.append(
                f"mọi nhiệm vụ đều {'xong' if name == 'done' else 'đúng hạn'}"
                + (f" ({say(assigned.value)})" if assigned else "")
            )
    if facts.get("on_time") == "100%" or (assigned and facts.get("on_time") == int(assigned.value)):
        facts.setdefault("done", facts["on_time"])
    if assigned is not None and any(name in facts for name in ("done", "on_time", "exceeded", "late", "not_done")):
        facts.setdefault("assigned", int(assigned.value))


def _tell_done_by_rest(told: Told, facts: dict[str, object]) -> None:
    """How many are done, by those that are not."""
    left = told.share("not_done")
    if (
        "done" not in facts
        and left is not None
        and left.quantity.percent
        and left.value <= 100
        and ("score" in facts or told.says(_OPENLY))
    ):
        done = 100 - left.value
        facts.pop("not_done", None)
        facts["done"] = f"{say(done)}%"
    elif "not_done" in facts and "assigned" in facts and "done" not in facts and "score" in facts:
        facts["done"] = int(str(facts["assigned"])) - int(str(facts.pop("not_done")))
    elif "not_done" in facts and "score" in facts:
        facts.pop("not_done")


def _unfixed(told: Told, facts: dict[str, object], echo: list[str]) -> None:
    """ "Còn 2/9 khuyết điểm chưa khắc phục": seven of nine are."""
    left = told.get("unfixed")
    whole = None if left is None else left.of or told.get("shortcomings")
    if left is None or whole is None or "fixed" in facts or left.value > whole.value:
        return
    facts["fixed"], facts["shortcomings"] = int(whole.value - left.value), int(whole.value)
    echo.append(f"{say(left.value)} khuyết điểm chưa khắc phục trên {say(whole.value)}")


def _percent(figure: Figure) -> str:
    return f"{figure.value.numerator}/{figure.value.denominator}"


def _others(told: Told, role: Noun, facts: dict[str, object], echo: list[str]) -> None:
    tell_sick_leave(told, facts, echo)
    if told.says(r"\b(?:hut|khong dat|chua dat) (?:\w+ ){0,2}chi tieu chu yeu"):
        facts["main_target_missed"] = "co"
        echo.append("có chỉ tiêu chủ yếu không đạt")
    failed = failed_places(told)
    if failed is not None and role.key == "lanh-dao":
        part, whole = (int(figure.value) for figure in failed)
        facts["units"], facts["units_failed"] = whole, part
        echo.append(f"{say(part)} trên {say(whole)} nơi phụ trách xếp Không hoàn thành nhiệm vụ")
    tell_discipline(told, role, facts, echo)
