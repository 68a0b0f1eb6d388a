"""Ratings of subordinates or of a cell's members held against the thresholds for the organization."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.case.decisive import decisive_steps
from assistant.answering.figures.case.places import failed_places
from assistant.answering.figures.case.rating_words import conclude
from assistant.answering.figures.discipline.cell_disciplined import NO_DISCIPLINE
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Need, Noun, Odd, Outcome, Result
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.unsaid import unsaid
from assistant.calculator.number import say
from corpus.text import uncapitalized

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_ALL_COMPLETED = (
    r"\bkhong (?:co )?(?:(?:mot )?(?:ai|\w+ nao|\w+ \w+ nao|\w+ \w+ \w+ nao))(?: (?:bi|xep|o|phai))* duoi (?:muc )?hoan thanh\b(?! tot)|"
    r"con lai (?:\w+ ){0,3}hoan thanh(?! tot)|"
    r"\b(?:nao cung|deu|tat ca|toan bo|100 ?%|khong (?:co )?\w+ \w+ nao duoi)\b(?: (?:la|xep|dat|duoc|tu|o|muc))* hoan thanh (?:nhiem vu )?tro len"
)


_DISCIPLINED = r"\b(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b"
_OF_ONESELF = r"\b(?:thi|vay|,) (?:em|toi|minh|tui|d/c|dc|dong chi)(?: (?:do|ay|nay))? (?:duoc |co |bi )?xep\b"
_CELL_RATED = r"\b(?:xep loai|danh gia) (?:chi bo|dang bo|dang uy)\b[^.;?]{0,12}\b(?:gi|nao|sao|the nao)\b|\b(?:thi|vay|va|ma|,) (?:chi bo|dang bo|dang uy)? ?(?:(?:toi da|cao nhat|nhieu nhat|co|duoc|bi|em|minh|toi|do|nay|se)\b ?)*(?:xep|danh gia) (?:loai |hang |muc |vao |duoc )*(?:gi|nao|sao|the nao)\b"
_CELL_RATED += (
    r"|\bxep (?:loai )?(?:chi bo|dang bo|dang uy)(?: (?:em|toi|minh|nay|do|vao|o|duoc))* (?:muc|loai|hang) (?:gi|nao)\b"
)
# "ban chi ủy 5 người, 4 tốt, vậy tập thể chi ủy có được xuất sắc không": the body, no number of its people
_BODY_WISHED = r"\b(?:tap the|ban chap hanh|ban thuong vu|ban (?:lanh dao|giam doc|giam hieu)|chi uy(?! vien)|cap uy(?! vien))(?: [a-z]+){0,3} (?:co |thi )?(?:duoc|du)(?: (?:xep|dat|la|loai|dieu kien))* (?:hoan thanh )?(?:xuat sac|xs|tot)\b"
_LABELS = {
    "excellent": "Hoàn thành xuất sắc",
    "good": "Hoàn thành tốt",
    "good_up": "từ Hoàn thành tốt trở lên",
    "completed": "Hoàn thành",
    "not_completed": "Không hoàn thành",
}
_COUNTS_RIGHT = r"\b(?:co |da |nhu (?:vay|the) )?(?:dung|sai|on|hop ly|hop le|phu hop|duoc)(?: (?:khong|ko|k|chua|hong|hay sai))\b\W*(?:a|ah|nhi|vay)?\W*$"
_ONE_OF_THEM = r"\b(?:duoc|co) (?:chi bo|dang bo|to chuc(?: dang)?|tap the|don vi) nao(?: (?:duoc|dc|xep|dat|la|hoan thanh))* (?:xuat sac|xs|htxs\w*)\b"
_PUT_UP = re.compile(r"\b(?:cong nhan|xet|xep|de nghi|trinh|chon|lay|cho)(?: (?:cho|them|loai|hang))*\s*$")


def _put_up(told: Told, counts: dict[str, Figure]) -> bool:
    """ "công nhận 4 chi bộ xuất sắc thì có được không": the number put up is asked about, not the organization above."""
    best = counts.get("excellent")
    asked = told.says(asking.YES_NO) or told.says(r"\bduoc (?:khong|ko|chua)\b")
    if best is None or len(counts) < 2 or not asked:
        return False
    return _PUT_UP.search(told.folded[: best.quantity.start]) is not None


def _no_threshold(told: Told, silence: Finding, counts: dict[str, Figure]) -> Result:
    """The shares decide nothing on the day: said so at once, without asking for counts that would decide nothing either."""
    lead, _, stands_on = silence.says.partition(". ")
    asked = told.says(asking.YES_NO)
    lead = f"Chưa kết luận được: {uncapitalized(lead)}" if asked else lead
    echo = [f"{say(figure.value)} {_LABELS[name]}" for name, figure in counts.items()]
    whole = told.get("members") or told.get("units")
    if whole is not None:
        echo.append(f"trong {say(whole.value)} {'đảng viên' if whole.unit == 'people' else 'tổ chức'}")
    discipline = (NO_DISCIPLINE,) if told.says(_DISCIPLINED) else ()
    return Result(lead, (*echo, on_day(told)), (silence,), (stands_on, *discipline))


def _barred_whatever(told: Told, role: Noun, wanted: str | None, given: dict[str, int], whole: int) -> Outcome:
    """ "10 chi bộ, 7 tốt trở lên có được xuất sắc không": the share bars the rating whatever the rest are."""
    if wanted is None or wanted == "khong-hoan-thanh":
        return None
    best = {**given, "completed": whole - sum(count for name, count in given.items() if name != "completed")}
    finding = run("subordinates", {**best, "role": "to-chuc-dang" if role.key == "dang-vien" else role.key}, told)
    lead, _, closing = conclude(told, finding, wanted)
    if not lead.startswith("Không"):
        return None
    echo = tuple(
        f"{say(count)} {_LABELS['good_up' if name == 'good' and told.get('good_up') else name]}"
        for name, count in given.items()
    )
    return Result(
        lead, (*echo, f"trong {say(whole)}", on_day(told)), (finding,), decisive_steps(finding, wanted), closing
    )


def plan_subordinates(told: Told, role: Noun, wanted: str | None) -> Outcome:
    """Ratings of subordinates or of a cell's members held against the thresholds for the organization."""
    counts: dict[str, Figure] = {
        name: figure
        for name in ("excellent", "good", "good_up", "completed", "not_completed")
        if (figure := told.get(name))
    }
    if told.has("score") or told.says(_OF_ONESELF):
        return None  # a person is rated, whatever is told of the cell
    if (
        not counts
        or failed_places(told) is not None
        or not told.says(
            r"\b(?:de|cho|thi) (?:chi bo|dang bo|to chuc|dang uy|tap the|don vi)\b|(?:chi bo|dang bo) (?:(?!co\b|dong\b|dang\b|nguoi\b|dv\b|dc\b|\d)\w+ ){0,4}(?:xet|xep|duoc xep|dat|du dieu kien|du ty le)|\b(?:chi bo|dang bo|dang uy)(?: \w+){0,2} co (?:duoc|du|len)\b|truc thuoc|\btro len,? (?:thi )?(?:nam nay )?co (?:duoc|du|dat|len)\b(?! \d)"
            rf"|{_CELL_RATED}|{_BODY_WISHED}"
        )
    ):
        return None
    if told.says(asking.OVER) or told.says(asking.SMALLEST) or "excellent" in told.asked or told.says(_ONE_OF_THEM):
        return None
    if "excellent" in counts and ("good" in counts or "good_up" in counts) and told.says(asking.OF_QUOTA):
        return None  # whether the excellent are within the ratio, not what the organization may be rated
    if (
        set(counts) >= {"excellent", "good"}
        and told.says(_COUNTS_RIGHT)
        and not told.says(f"{_CELL_RATED}|{_BODY_WISHED}")
    ):
        return None  # "10 chi bộ tốt, 2 chi bộ xuất sắc có đúng không": the counts are put up, nobody's rating is asked
    if told.says(asking.LOWER) or (set(counts) <= {"good", "good_up", "excellent"} and _put_up(told, counts)):
        return None
    given = {name: int(figure.value) for name, figure in counts.items() if name != "good_up"}
    if "good_up" in counts:
        given["good"] = int(counts["good_up"].value) - given.get("excellent", 0)
    if (silence := unsaid("subordinate_shares", told)) is not None:
        return _no_threshold(told, silence, counts)
    whole = told.get("members") or told.get("units")
    if whole is not None and sum(given.values()) < whole.value:
        if told.has("completed") or told.says(_ALL_COMPLETED):
            given["completed"] = int(whole.value) - sum(count for name, count in given.items() if name != "completed")
        else:
            one = {"organizations": " tổ chức", "collectives": " tập thể", "people": " đồng chí"}.get(
                whole.unit or "", ""
            )
            if (barred := _barred_whatever(told, role, wanted, given, int(whole.value))) is not None:
                return barred
            return Need("completed", f"Trong {say(whole.value)}{one}, có bao nhiêu{one} xếp Hoàn thành nhiệm vụ?")
    if whole is not None and sum(given.values()) > whole.value:
        return Odd(f"Các mức cộng lại là {say(sum(given.values()))}, lớn hơn tổng số {say(whole.value)}.")
    finding = run("subordinates", {**given, "role": "to-chuc-dang" if role.key == "dang-vien" else role.key}, told)
    labels = dict(_LABELS)
    if "good_up" in counts and "excellent" not in counts:
        labels["good"] = "từ Hoàn thành tốt trở lên"
    echo = tuple(f"{say(count)} {labels[name]}" for name, count in given.items())
    lead, _, closing = conclude(told, finding, wanted)
    return Result(lead, (*echo, on_day(told)), (finding,), decisive_steps(finding, wanted), closing)
