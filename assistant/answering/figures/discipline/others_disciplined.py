"""A head rated, one below them disciplined or at fault: "cấp phó bị khiển trách thì trưởng phòng có được xuất sắc không"."""

from __future__ import annotations

from dataclasses import replace

from assistant.answering.figures import asking
from assistant.answering.figures.case.wanted import KEY_OF
from assistant.answering.figures.discipline.kin_at_fault import RATED
from assistant.answering.figures.figure import Told
from assistant.answering.figures.outcome import Outcome, Result
from assistant.answering.figures.running import on_day
from assistant.answering.figures.unsaid import unsaid
from corpus.text import uncapitalized
from corpus.vocabulary import Rating

_ANOTHER = r"(?:cap (?:pho|duoi)|pho (?:giam doc|phong|chu tich|hieu truong|truong|bi thu|ban|khoa|vien truong|cuc truong|chi cuc truong)|hieu pho|nhan vien|dang vien trong|thanh vien|co (?:mot |\d+ )?(?:nguoi|dong chi|dang vien|dv|d/c|dc)|\d+ (?:nguoi|dong chi|dang vien)|linh)"
_OF_ANOTHER = rf"\b{_ANOTHER}\b[^.;?]{{0,30}}\bbi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b[^.;?]*(?:\bthi\b|,) (?:\w+ ){{0,3}}?(?:em|toi|minh|sep|truong (?:phong|ban|khoa)|thu truong|bi thu|(?<!ban )giam doc|hieu truong|chu tich|nguoi dung dau|(?<!ban )lanh dao|cap truong)\b(?! (?:bao|noi|muon|dinh|de nghi|de xuat|yeu cau|keu|chi dao|quyet dinh) )"
_HEAD = r"(?:sep|truong phong|thu truong|bi thu|(?<!ban )giam doc|hieu truong|chu tich|nguoi dung dau|(?<!ban )lanh dao|cap truong|chanh van phong)"
_STAFF_AT_FAULT = (
    r"\b(?:nhan vien|cap duoi|linh|hop dong|lai xe|(?:pho )?truong (?:phong|ban|khoa)|pho (?:phong|giam doc)|bao ve|ke toan|thu quy|van thu|tap vu|nguoi (?:duoi quyen|trong (?:co quan|don vi|phong))|cap pho|vu (?:an|tham nhung|tham o))\b[^.;?]{0,40}"
    r"\b(?:bi (?:\w+ ){0,2}?(?:bat|khoi to|phat|dieu tra|xu ly)|danh bac|lua dao|vi pham phap luat|co bac|gay tai nan)\b"
    rf"[^.;?]*?(?:(?:\bthi\b|,) (?:\w+ ){{0,3}}?(?:{_HEAD}|ong ct|em|toi|minh)| {_HEAD})\b"
)
_BODY = r"\btap the\b|\bban (?:giam doc|lanh dao|giam hieu)\b"
_OF_THE_HEAD = (
    "Điều kiện Hoàn thành xuất sắc nhiệm vụ không có người bị kỷ luật là của tập thể; với cá nhân giữ chức vụ là kết quả "
    "thực hiện nhiệm vụ của nơi mình trực tiếp lãnh đạo, quản lý (Điều 11, khoản 1, Quy định 366-QĐ/TW (2025))"
)
_CORRUPT = r"\btham (?:nhung|o)\b|\blang phi\b|\bnhan hoi lo\b"
_NOT_CORRUPT = r"\b(?:khong|chua)(?: \w+){0,3} (?:tham nhung|tham o|lang phi)\b"
_IF_FOUND_OUT = "Nếu người đứng đầu đã chủ động phát hiện, báo cáo, chỉ đạo xử lý và khắc phục xong hậu quả thì cấp có thẩm quyền xem xét toàn diện để xếp loại"


def are_others(told: Told) -> bool:
    """Whether another than the head who is rated was disciplined, or is at fault without any figure told."""
    return (of_another(told) and not of_body(told)) or (
        told.says(_STAFF_AT_FAULT) and told.says(RATED) and not told.figures
    )


def of_another(told: Told) -> bool:
    """Whether another than the one rated is told to be disciplined."""
    return told.says(_OF_ANOTHER)


def of_body(told: Told) -> bool:
    """Whether a leading collective is spoken of."""
    return told.says(_BODY)


def of_others(told: Told, wanted: str | None) -> Outcome:
    """ "cấp phó bị khiển trách thì trưởng phòng có được xuất sắc không": the head is rated, another was disciplined."""
    finding = unsaid("others_discipline", told)
    if finding is None or (wanted is None and not told.says(RATED)):
        return None
    if told.says(_CORRUPT) and not told.says(_NOT_CORRUPT):
        case = "tổ chức hoặc cá nhân thuộc quyền quản lý trực tiếp xảy ra tham nhũng, lãng phí, tiêu cực và bị kỷ luật là trường hợp xếp người đứng đầu Không hoàn thành nhiệm vụ"
        word = "" if wanted is None else "Có: " if wanted == KEY_OF[Rating.NOT_COMPLETED] else "Không: "
        lead = f"{word}{case}" if word else f"{Rating.NOT_COMPLETED.label}: {case}"
        led = ("người thuộc quyền quản lý trực tiếp bị kỷ luật vì tham nhũng, lãng phí, tiêu cực", on_day(told))
        return Result(lead, led, (replace(finding, says=case),), (), (_IF_FOUND_OUT,))
    closing = (_OF_THE_HEAD,) if wanted == KEY_OF[Rating.EXCELLENT] else ()
    understood = ("người thuộc quyền vi phạm, bị kỷ luật", "hỏi về mức của người đứng đầu", on_day(told))
    lead = (
        finding.says
        if wanted is None and not told.says(asking.YES_NO)
        else f"Tùy trường hợp: {uncapitalized(finding.says)}"
    )
    return Result(lead, understood, (finding,), closing)
