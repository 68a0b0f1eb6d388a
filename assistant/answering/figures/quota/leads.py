"""The first line of a finding about the quota: over it or not, the most, how many more, how many to lower."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.outcome import Noun
from assistant.answering.figures.quota.other_reading import other_base
from assistant.answering.figures.running import lower
from assistant.calculator.number import say
from corpus.text import capitalized

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding
from assistant.answering.figures.changes.moved import down_to

_SAID_WRONG = r"\bsai(?: (?:roi|luon|qua|chu))* (?:dung|phai) (?:khong|ko|k|hong)\b|\bsai (?:roi )?(?:a|ah|ha|nhi|chu)\W*$"  # "3/9 cũng sai phải không"
_KEPT_WITHIN = re.compile(  # "có bảo đảm không quá 20% không": whether it is within
    r"\b(?:khong|ko|chua)(?: (?:duoc|bi|de))* (?:vuot )?(?:qua|vuot)(?: (?:muc|ty le|ti le|tran|khung|gioi han))* ?(?:20|25)\b"
)
IF_ALL_GOOD = "xét trường hợp"


def check_lead(told: Told, noun: Noun, finding: Finding) -> str:
    """ "Có, vượt 3 đồng chí: …" or "Không vượt: …", the other way round where it is asked whether it is within."""
    over = int(str(finding.figures["over"]))
    if told.says(asking.NOT_OVER):
        return (
            f"Không đúng, vượt {say(over)} {noun.one}: {finding.says}" if over else f"Đúng, không vượt: {finding.says}"
        )
    if told.says(_SAID_WRONG):
        return (
            f"Đúng, vượt {say(over)} {noun.one}: {finding.says}" if over else f"Không sai, không vượt: {finding.says}"
        )
    if told.says(asking.AFTER):
        return f"Vượt {say(over)} {noun.one}: {finding.says}" if over else f"Không vượt: {finding.says}"
    if over and any(note.startswith(IF_ALL_GOOD) for note in told.notes):
        opening = "Có, vượt" if told.says(asking.OVER) else "Không, vượt" if told.says(asking.YES_NO) else "Vượt"
        return f"{opening} ít nhất {say(over)} {noun.one}, dù những {noun.one} còn lại đều tốt: {finding.says}"
    within = not _asks_over(told)
    asked = told.says(asking.YES_NO) or told.says(asking.WITHIN)
    if (
        within and not asked and told.says(r"\b(?:toi da|nhieu nhat)\b")
    ):  # the most is asked for, though a number is told
        most, told_of = say(int(str(finding.figures["ceiling"]))), say(int(str(finding.figures["excellent"])))
        state = f"{told_of} là vượt {say(over)}" if over else f"{told_of} không vượt"
        return f"Tối đa {most} {noun.one} xuất sắc, {state}: {lower(finding.says)}"
    if over:
        by = re.search(r"\b(?:vuot|thua|lo) (?:mat |toi |den |qua )?(?:may|bao nhieu)\b", told.folded)
        how_many = by is not None and not told.says(asking.YES_NO)  # "vượt mấy người"
        opening = "Không, vượt" if within and asked else "Vượt" if within or how_many else "Có, vượt"
        return f"{opening} {say(over)} {noun.one}: {finding.says}"
    return f"{'Có, trong giới hạn' if within and asked else 'Không vượt'}: {finding.says}"


def unless_below(noun: Noun, lead: str, finding: Finding, below: Finding) -> str:
    """The lead for those struck off the excellent and rated good, with what comes of it where they are rated lower."""
    over, then = (int(str(one.figures["over"])) for one in (finding, below))
    if over or not then:
        return lead
    return f"Còn tùy người bị hạ xếp mức nào: xếp tốt thì không vượt; xếp dưới mức tốt thì vượt {say(then)} {noun.one}"


def _asks_over(told: Told) -> bool:
    """Whether it is asked if the number is over; a later yes/no question of its own ("giữ được cả 13 không") goes first."""
    last = told.folded.rsplit(" . ", 1)[-1]
    if told.last_turn and re.search(asking.YES_NO, last) and not re.search(asking.OVER, last):
        return False
    return re.search(asking.OVER, _KEPT_WITHIN.sub(" ", told.folded)) is not None


def stated_lead(told: Told, lead: str, reckoned: Finding, stated: Figure) -> str:
    """The lead with whether the percentage told is right: before it, where that is what is asked."""
    share = reckoned.steps[0].split(" → ")[0].split(" (")[0]
    if told.says(asking.OVER):
        return f"{lead.rstrip('.')}; tỷ lệ ghi {stated.quantity.text} là {'đúng' if reckoned.holds else 'không đúng'}: {share}"
    says = re.sub(r"^(?:Có, trong giới hạn|Không, vượt [^:]*|Không vượt|Vượt [^:]*): ", "", lead)
    other = None if reckoned.holds else other_base(told, stated)
    if other is not None:  # the share is right, but of another base than the rule's
        opening = f"{stated.quantity.text} chỉ đúng nếu tính trên {other}; tỷ lệ khống chế tính trên số tốt: {share}"
    else:
        opening = f"{'Đúng' if reckoned.holds else 'Không đúng'}: {share}, tỷ lệ ghi là {stated.quantity.text}"
    return f"{opening}. {capitalized(says)}"


def most_lead(told: Told, noun: Noun, finding: Finding) -> str:
    """ "Tối đa 4 đồng chí xuất sắc: …", yes or no first where that is asked."""
    allowed = int(str(finding.figures["ceiling"]))
    asked = told.says(
        r"\b(?:duoc|co)(?: (?:chon|xep|lay|xet|cho|duoc|phep))* (?:ai|(?:nguoi|dong chi|dang vien|chi bo|dang bo|to chuc(?: dang)?|tap the|don vi) nao|(?:1|mot) (?:nguoi|dong chi|dang vien|xuat sac|suat|can bo)(?! (?:bi|khong|chua|hoan thanh|duoc mien|mien|nghi|om|moi|vua|du bi|xin|dang|da|chuyen|la|dinh chi)\b))\b|co ai"
    )
    opening = (
        (f"Không, chưa được {noun.one} nào" if not allowed else f"Có, tối đa {say(allowed)} {noun.one}")
        if asked
        else (f"Tối đa {say(allowed)} {noun.one} xuất sắc")
    )
    return f"{opening}: {lower(finding.says)}"


def more_lead(told: Told, noun: Noun, finding: Finding) -> str:
    """ "Còn được thêm 2 đồng chí: …", or how many may be raised."""
    kept, moved = (int(str(finding.figures[name])) for name in ("more_kept", "more_from_good"))
    if told.says(asking.RAISED):  # each one raised leaves the base
        yes = "Có, nâng được nhiều nhất" if told.says(asking.YES_NO) else "Nâng được nhiều nhất"
        opening = f"{yes} {say(moved)}" if moved else "Không nâng thêm được"
        return f"{opening} {noun.one}{'' if moved else ' nào'} từ số tốt lên xuất sắc: {lower(finding.says)}"
    if "more" in finding.figures:  # fewer are left than the quota allows: they and some of the good
        return f"Còn được thêm {say(int(str(finding.figures['more'])))} {noun.one}: {lower(finding.says)}"
    if not kept and not moved:
        return f"Không còn được thêm: {lower(finding.says)}"
    return f"Còn được thêm {say(moved) if moved == kept else f'{say(moved)} hoặc {say(kept)}'} {noun.one}: {lower(finding.says)}"


def lower_lead(told: Told, noun: Noun, finding: Finding) -> str:
    """ "Phải hạ 1 đồng chí: …", by where they go."""
    down, below = (int(str(finding.figures[name])) for name in ("lower_to_good", "lower_below"))
    if not below:
        return f"Không phải hạ {noun.one} nào: {lower(finding.says)}"
    if down != below and (direction := down_to(told)) is not None:
        count, where = (down, "xuống tốt") if direction == "good" else (below, "xuống dưới mức tốt")
        return f"Phải hạ ít nhất {say(count)} {noun.one} {where}: {lower(finding.says)}"
    return (
        f"Phải hạ {say(down) if down == below else f'{say(down)} hoặc {say(below)}'} {noun.one}: {lower(finding.says)}"
    )
