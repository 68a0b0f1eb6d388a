"""The facts of a case as the calculator's fields take them: tasks, score, shortcomings, votes, discipline, sick leave."""

from __future__ import annotations

import re
from fractions import Fraction

from assistant.answering.figures.about import about_share
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Noun, Odd
from assistant.answering.figures.places import failed_places
from assistant.answering.figures.told_facts import tell_in_words
from assistant.answering.figures.whole import QUANTITY_OF, WHOLE_OF, whole_of
from assistant.calculator.number import say

_NOTHING_TO_FIX = r"\b(?:ky|nam|dot) (?:truoc|ngoai)(?: \w+){0,3}? (?:khong|chua) (?:he |co |bi |ai |duoc |phai )*(?:neu|chi ra|nhac|gop y|phe binh|ket luan)?(?: \w+){0,2}? ?(?:khuyet diem|han che)(?: nao| gi)?\b"
_NONE_EXCEEDED = r"\b(?:khong|chua|chang|ko) (?:he )?(?:co )?(?:(?:mot )?(?:viec|nhiem vu|chi tieu|cai|dau viec|cong viec|nv)(?: (?:nao|gi))?(?: (?:duoc|bi|la|ma))* |gi )?vuot(?: (?:muc|chi tieu|ke hoach|yeu cau|tien do))?\b(?! (?:qua|ty|ti|tran|khung|25|20|3))"
_WORK = r"(?:di lam|lam viec|cong tac|co mat|lam (?:deu|tot|viec)|di day|truc tiep lam)"
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
_YEAR_BEFORE = re.compile(
    r"(?<!khong )\bbi (?:\w+ ){0,2}?(?:ky luat|khien trach|canh cao|cach chuc)(?: (?:tu|hoi|trong|vao|cuoi|dau|thang \d+|\.))* (?:nam (?:ngoai|truoc|kia)|nam (?P<year>20\d\d))\b"
)
_OPENLY = r"\b(?:xep|muc|loai)(?: (?:loai|muc|vao|duoc|hang))* (?:gi|nao|sao|the nao|ra sao)\b"
AT_OLD_PLACE = r"\b(?:vi|sai) pham\b[^;?]{0,40}\b(?:o |tai |tu |cua )(?:noi|don vi|cho|co quan|chi bo|dia phuong)(?: cong tac| lam viec)? (?:cu|truoc)\b"
_OLD_AND_NEW = r"\bca (?:hai|2|o)? ?(?:noi|don vi|co quan)\b|\bcu (?:va|lan) (?:noi |o )?moi\b"
_NOT_DENIED = r"(?<!khong )(?<!chua )(?<!khong bi )(?<!chua bi )(?<!khong he bi )(?<!chua he bi )(?<!khong phai )(?<!khong ai bi )(?<!chua ai bi )(?<!khong bi ky luat )"
_DISCIPLINES = (
    ("khai tru", "khai-tru"),
    ("cach chuc", "cach-chuc"),
    ("canh cao", "canh-cao"),
    ("khien trach", "khien-trach"),
)


def all_done(told: Told, role: str) -> bool:
    """ "đều xong", "mọi nhiệm vụ đúng hạn": said of all tasks, with or without their number."""
    if role == "done" and "completed" in told.everybody and told.says(_ALL_COMPLETED):
        return True
    return role in told.everybody and (told.has("assigned", "score") or told.says(r"\b(?:nhiem vu|viec|chi tieu)\b"))


def facts_of(told: Told, role: Noun) -> tuple[dict[str, object] | Odd, tuple[str, ...]]:
    """Fields for the calculator, and what was understood."""
    facts: dict[str, object] = {}
    echo: list[str] = []
    for name in ("score", "common", "result"):
        if (figure := told.get(name)) is not None:
            facts[name] = figure.typed()
            echo.append(
                f"{figure.quantity.text.split('/')[0].strip()} điểm"
                + {"common": " nhóm tiêu chí chung", "result": " nhóm kết quả nhiệm vụ"}.get(name, "")
            )
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
                return Odd(f"{count.quantity.text} {label} lớn hơn {_WHOLES[whole_name]} {whole.quantity.text}."), ()
            facts[field] = int(count.value)
            if whole is not None and whole.value.denominator == 1:
                facts[whole_name] = int(whole.value)
            echo.append(f"{say(count.value)} {label}" + (f" trên {say(whole.value)}" if whole else ""))
    _unfixed(told, facts, echo)
    if "fixed" not in facts and told.says(
        r"khac phuc (?:xong |duoc )?(?:het|toan bo|tat ca)|\b(?:khuyet diem|han che|thieu sot)\b[^.;?\d]{0,40}\b(?:da |deu )*(?:sua|khac phuc)(?: chua| duoc| xong)* (?:het|toan bo|tat ca|sach|tron)\b(?! chua)|(?:het|toan bo|tat ca|moi) (?:cac )?(?:khuyet diem|han che)[^.;?]{0,30}khac phuc"
    ):
        facts["fixed"] = "100%"
        echo.append("khuyết điểm kỳ trước đã khắc phục hết")
    if "fixed" not in facts and facts and told.says(_NOTHING_TO_FIX):
        facts["fixed"] = "100%"
        echo.append("kỳ trước không bị chỉ ra hạn chế, khuyết điểm")
    if "exceeded" not in facts and not told.has("exceeded") and facts and told.says(_NONE_EXCEEDED):
        facts["exceeded"] = "0%"
        echo.append("không có nhiệm vụ vượt mức")
    assigned = told.get("assigned")
    for name in ("done", "on_time"):
        if name not in facts and all_done(told, name):
            facts[name] = int(assigned.value) if assigned else "100%"
            echo.append(
                f"mọi nhiệm vụ đều {'xong' if name == 'done' else 'đúng hạn'}"
                + (f" ({say(assigned.value)})" if assigned else "")
            )
    if facts.get("on_time") == "100%" or (assigned and facts.get("on_time") == int(assigned.value)):
        facts.setdefault("done", facts["on_time"])
    if assigned is not None and any(name in facts for name in ("done", "on_time", "exceeded", "late", "not_done")):
        facts.setdefault("assigned", int(assigned.value))
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
    _others(told, role, facts, echo)
    if facts:
        tell_in_words(told, role, facts, echo)
    return facts, tuple(echo)


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
    months = [figure for figure in told.all("months") if not of_maternity(told, figure)]
    if months and told.says(r"\b(?:nghi om|om|nam vien|dieu tri|nghi benh)\b"):
        _ill(told, months, facts, echo)
    if told.says(r"\b(?:hut|khong dat|chua dat) (?:\w+ ){0,2}chi tieu chu yeu"):
        facts["main_target_missed"] = "co"
        echo.append("có chỉ tiêu chủ yếu không đạt")
    failed = failed_places(told)
    if failed is not None and role.key == "lanh-dao":
        part, whole = (int(figure.value) for figure in failed)
        facts["units"], facts["units_failed"] = whole, part
        echo.append(f"{say(part)} trên {say(whole)} nơi phụ trách xếp Không hoàn thành nhiệm vụ")
    said = next((key for words, key in _DISCIPLINES if told.says(rf"{_NOT_DENIED}\b{words}\b")), None)
    if said is not None and facts and not of_earlier_year(told):
        of_member = role.key in ("to-chuc-dang", "tap-the-lanh-dao")
        facts["member_discipline" if of_member else "discipline"] = said
        if of_member and told.says(AT_OLD_PLACE) and not told.says(_OLD_AND_NEW):
            facts["duty_related"] = "khong"
            echo.append("vi phạm xảy ra ở nơi công tác cũ, không tính cho tập thể hiện tại")
        if not of_member and (duty := of_duty(told)) is not None:
            facts["duty_related"] = "co" if duty else "khong"
            echo.append(f"vi phạm {'' if duty else 'không '}liên quan chức trách, công vụ")
        label = {
            "khai-tru": "khai trừ",
            "cach-chuc": "cách chức",
            "canh-cao": "cảnh cáo",
            "khien-trach": "khiển trách",
        }[said]
        echo.append(f"{'thành viên ' if of_member else ''}bị kỷ luật {label}")


def of_maternity(told: Told, months: Figure) -> bool:
    """ "nghỉ ốm 2 tháng và nghỉ thai sản 4 tháng", "nghỉ phép 12 ngày nghỉ ốm 80 ngày": the four, the twelve are no sick leave."""
    return (
        re.search(
            r"\b(?:thai san|sinh con|sinh de|nghi (?:phep|le|bu|viec rieng|khong luong|tet)|di (?:hoc|cong tac))(?: (?:la|mat|them|trong|het|khoang))* $",
            told.folded[: months.quantity.start],
        )
        is not None
    )


def of_earlier_year(told: Told) -> bool:
    """ "bị khiển trách năm 2025, năm 2026 được 93 điểm": the discipline is of a year before the one rated."""
    found = _YEAR_BEFORE.search(told.folded)
    if found is None:
        return False
    return found["year"] is None or int(found["year"]) < told.as_of.year


def _ill(told: Told, months: list[Figure], facts: dict[str, object], echo: list[str]) -> None:
    """Months of sick leave; several spells of one year are added, as the provision counts them."""
    spells = [figure for figure in months if figure.turn == months[-1].turn and not _worked(told, figure)]
    if not spells:
        return
    if len(spells) < 2 or not told.says(
        r"\b(?:dot|lan|cong|tong|roi|sau do|them|gom|tiep|nua|nghi lai|om lai|lai (?:om|nghi|vao vien|nam vien)|cuoi nam|nua cuoi|dau nam)\b"
    ):
        spells = spells[-1:]
    total = sum((figure.value for figure in spells), Fraction(0))
    facts["sick_months"] = f"{total.numerator}/{total.denominator}" if total.denominator != 1 else str(total)
    parts = " + ".join(figure.quantity.text for figure in spells)
    echo.append(f"nghỉ ốm {parts} tháng" if len(spells) == 1 else f"nghỉ ốm {parts} = {say(total)} tháng")


def _worked(told: Told, months: Figure) -> bool:
    """Whether the months told are those at work: "tám tháng còn lại làm tốt", "đi làm 8 tháng"."""
    after, before = told.folded[months.quantity.end :], told.folded[: months.quantity.start]
    return (
        re.match(rf"\s*(?:thang )?(?:con lai|{_WORK})\b", after) is not None
        or re.search(rf"\b(?:con lai|{_WORK})(?: (?:du|duoc|co|khoang|chi|la|tron))*\s*$", before) is not None
    )


def of_duty(told: Told) -> bool | None:
    """Whether the breach is told to be one of office or duty."""
    duty = (
        r"(?:hoat dong )?(?:cong vu|chuc trach|chuyen mon nghiep vu|(?:nhiem vu|cong viec) duoc giao|thuc thi nhiem vu)"
    )
    if told.says(
        rf"\bkhong (?:phai )?(?:lien quan|dinh dang|thuoc|do)(?: gi)?(?: den| toi)? (?:viec )?{duty}|\bngoai cong vu\b|\bkhong (?:phai )?(?:lien quan|dinh dang)(?: gi)?(?: den| toi)? (?:cong viec|viec co quan|viec chung)\b|\bkhong phai (?:la )?(?:viec |do |loi )?(?:cong vu|chuc trach)\b"
    ):
        return False
    if told.says(rf"\b(?:vi pham|sai pham|sai|lien quan|trong|khi|ve|do|vi)(?: \w+){{0,6}}? {duty}"):
        return True
    return None
