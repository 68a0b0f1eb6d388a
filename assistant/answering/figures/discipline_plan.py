"""A discipline told by itself against a rating asked about: "năm 2024 bị khiển trách có được xếp hoàn thành không"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.answering.figures import asking
from assistant.answering.figures.board_disciplined import of_board
from assistant.answering.figures.breached_elsewhere import breached_elsewhere
from assistant.answering.figures.facts import of_duty
from assistant.answering.figures.figure import Figure, Told
from assistant.answering.figures.graft_below import of_graft_below
from assistant.answering.figures.kin_at_fault import RATED, of_kin, of_superior
from assistant.answering.figures.outcome import LEADER, MEMBER, ORGANIZATION, Noun, Outcome, Result
from assistant.answering.figures.rating_words import KEY_OF, conclude, decisive_steps, wanted_of
from assistant.answering.figures.running import on_day, run
from assistant.answering.figures.unit_disciplined import of_unit
from assistant.answering.figures.unsaid import unsaid
from assistant.answering.figures.whose import role_of
from corpus.text import uncapitalized
from corpus.vocabulary import Rating

if TYPE_CHECKING:
    from assistant.calculator.finding import Finding

_FORMS = (
    ("khai tru", "khai trừ"),
    ("cach chuc", "cách chức"),
    ("canh cao", "cảnh cáo"),
    ("khien trach", "khiển trách"),
)
_SUFFERED = r"(?<!khong )(?<!chua )\b(?:bi|nhan|chiu)(?: (?:hinh thuc|ky luat|muc|mot|dang))* "
_FOUND_BY_OTHERS = r"\b(?:doan kiem tra|thanh tra|uy ban kiem tra|kiem tra|cap tren|to giac|to cao|dan)\b[^.;?]{0,24}\b(?:phat hien|ket luan|phan anh)\b"
_EXCUSED = r"\btu (?:phat hien|giac|khai|bao cao)\b|\bkhac phuc\b"

_OWN_UP = r"\btu (?:giac|khai(?: bao)?|nhan(?: loi)?|phat hien|bao cao|thu)\b"
_YEAR_BEFORE = re.compile(
    r"(?<!khong )\bbi (?:\w+ ){0,2}?(?:ky luat|khien trach|canh cao)(?: (?:tu|hoi|trong|vao|cuoi|dau|thang \d+))* (?:nam (?:ngoai|truoc|kia)|(?:nam |(?:ngay )?(?:\d{1,2}/)?\d{1,2}/)(?P<year>20\d\d))\b"
)
_YEAR = r"(?:nam )?(?:20\d\d|(?<=nam )ngoai|(?<=nam )truoc)"
_FORM = r"(?:ky luat|khien trach|canh cao|cach chuc|xu ly ky luat)"
_BREACH_BEFORE = (
    rf"\b(?:vi|sai) pham(?: (?:xay ra|co|tu|hoi|trong|vao|thang \d+))* (?:{_YEAR}|truoc do|tu truoc)\b[^;?]{{0,40}}\b(?:moi|nay|nam nay|den (?:nam )?20\d\d)\b[^.;?]{{0,16}}\b{_FORM}\b"
    rf"|(?:\bbi |\bky luat )?\b{_FORM}\b[^.;?]{{0,24}}\b(?:vi|do|ve|doi voi)\b[^.;?]{{0,16}}\b(?:vi|sai) pham (?:tu |trong |hoi |xay ra )*{_YEAR}\b"
)
_ELSEWHERE = r"\b(?:noi|don vi|cho|co quan|chi bo|cong tac) (?:cu|moi)\b|\bchuyen (?:ve|den|sang|toi|cong tac)\b"
_ANEW = r"\b(?:moi bi|nay moi|bay gio moi|tang nang|vi pham (?:tu |trong |vao |xay ra )*nam)\b"
_DUTY = r"\b(?:cong vu|cong viec|chuc trach|nghiep vu|nhiem vu duoc giao|ngoai cong vu)\b"
_ANOTHER = r"(?:cap (?:pho|duoi)|pho (?:giam doc|phong|chu tich|hieu truong|truong|bi thu|ban|khoa|vien truong|cuc truong|chi cuc truong)|hieu pho|nhan vien|dang vien trong|thanh vien|co (?:mot |\d+ )?(?:nguoi|dong chi|dang vien|dv|d/c|dc)|\d+ (?:nguoi|dong chi|dang vien)|linh)"
_OF_ANOTHER = rf"\b{_ANOTHER}\b[^.;?]{{0,30}}\bbi (?:\w+ )?(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b[^.;?]*(?:\bthi\b|,) (?:\w+ ){{0,3}}?(?:em|toi|minh|sep|truong (?:phong|ban|khoa)|thu truong|bi thu|(?<!ban )giam doc|hieu truong|chu tich|nguoi dung dau|(?<!ban )lanh dao|cap truong)\b"
_HEAD = r"(?:sep|truong phong|thu truong|bi thu|(?<!ban )giam doc|hieu truong|chu tich|nguoi dung dau|(?<!ban )lanh dao|cap truong|chanh van phong)"
_STAFF_AT_FAULT = (
    r"\b(?:nhan vien|cap duoi|linh|hop dong|lai xe|(?:pho )?truong (?:phong|ban|khoa)|pho (?:phong|giam doc)|bao ve|ke toan|thu quy|van thu|tap vu|nguoi (?:duoi quyen|trong (?:co quan|don vi|phong))|cap pho|vu (?:an|tham nhung|tham o))\b[^.;?]{0,40}"
    r"\b(?:bi (?:\w+ ){0,2}?(?:bat|khoi to|phat|dieu tra|xu ly)|danh bac|lua dao|vi pham phap luat|co bac|gay tai nan)\b"
    rf"[^.;?]*?(?:(?:\bthi\b|,) (?:\w+ ){{0,3}}?(?:{_HEAD}|ong ct|em|toi|minh)| {_HEAD})\b"
)
_BODY = r"\btap the\b|\bban (?:giam doc|lanh dao|giam hieu)\b"
_ASKED = r" (?:\w+ ){0,2}?(?:khong(?! chung| lien quan| dinh dang| phai| thuoc| do)|ko|k|hay|chua)\b"  # "có bị khai trừ không": no discipline that was suffered
_UNDONE = (
    r"\b(?:xoa|huy|huy bo|go|bai bo|thu hoi|rut)(?: (?:bo|quyet dinh|hinh thuc|an|muc|viec|toan bo))* ky luat\b|\boan\b"
    r"|\bky luat\b(?: (?:khien trach|canh cao|do|nay))?(?: (?:da|duoc|bi|thi))* (?:xoa|huy|go|bai bo|thu hoi|rut|oan|sai)\b|\bminh oan\b"
)
_ALWAYS = r"\b(?:bat ke|bat cu|he|cu|moi (?:truong hop|hinh thuc|loi)|du la)\b"  # a rule put up, not a case
_OF_THE_HEAD = (
    "Điều kiện Hoàn thành xuất sắc nhiệm vụ không có người bị kỷ luật là của tập thể; với cá nhân giữ chức vụ là kết quả "
    "thực hiện nhiệm vụ của nơi mình trực tiếp lãnh đạo, quản lý (Điều 11, khoản 1, Quy định 366-QĐ/TW (2025))"
)
_THAT_ONE = r"\b(?:d/c|dc|dong chi|dang vien|dv|nguoi|ong|ba|anh|chi)(?: (?:ay|do|nay|kia|ta))+\b[^.;?]{0,30}\b(?:xep|loai|muc)\b"
_OUT_OF_OFFICE = r"^\W*(?:(?:toi|em|minh|d/c|dc|dong chi|ong|ba|anh|chi|dang vien|dv) )?bi (?:ky luat )?cach chuc (?:pho )?(?:bi thu|truong|giam doc|chu tich|hieu truong|chi uy|uy vien)\b"
_OPEN = (
    r"\b(?:xep|roi vao|thuoc|loai)(?: (?:loai|hang|vao|muc|duoc|cuoi nam|nam nay|nam do))* (?:gi|nao|sao|the nao|ra sao|nhu the nao|ntn|j|may)\b"
    r"|\b(?:muc|loai) (?:gi|nao|may)\b|\b(?:cao nhat|toi da)\b"
)
_CARDINAL = (
    "Vi phạm những điều đảng viên không được làm, vi phạm trách nhiệm nêu gương, ảnh hưởng xấu uy tín bản thân và tổ chức "
    "cũng là một trường hợp Không hoàn thành nhiệm vụ"
)
_THEN_A_BODY = (  # "có 1 phó chủ tịch bị khiển trách thì UBND có được xuất sắc không"
    r"\bbi (?:\w+ ){0,2}?(?:ky luat|khien trach|canh cao|cach chuc|khai tru)\b[^.;?]*?(?:\bthi|,) (?:ca |cai |ban than )?"
    r"(?:tap the|ban (?:giam doc|lanh dao|giam hieu|thuong vu|chap hanh)|chi bo|dang bo|dang uy|chi uy|cap uy|ubnd|uy ban(?: nhan dan)?|so|phong|truong hoc|nha truong|co quan|don vi|to chuc)"
    r"(?: (?:em|toi|minh|nay|do|ay|xa|phuong|lanh dao|quan ly))* (?:co|con|van|lieu|duoc|bi|khong|xep|thi)\b"
)
_OF_A_BODY = (  # "có người bị khiển trách thì tập thể có bị xếp …": the body is rated, not the one disciplined
    r"\b(?:tap the|ban (?:giam doc|lanh dao|giam hieu)|chi bo|dang bo|dang uy|chi uy|cap uy|ban thuong vu|ban chap hanh|co quan|don vi|to chuc)\b[^.;?]{0,24}?"
    r"(?:\bco (?:mot |\d+ )?(?:dang vien|dv|nguoi|thanh vien|dong chi|can bo)\b|\b(?:xep|dat|len muc)\b(?! (?:loai )?(?:dong chi|d/c|dang vien|dv|ca nhan|nguoi|anh|chi|ong|ba|toi|em)\b))"
)


def plan(told: Told) -> Outcome:
    """Yes or no where the text of the day decides by the discipline alone; None where it does not, or more is told."""
    wanted = wanted_of(told)
    if (kin := of_kin(told) or of_superior(told)) is not None:
        return kin
    if (body := of_board(told) or of_unit(told)) is not None:
        return body
    if (graft := of_graft_below(told, wanted)) is not None:
        return graft
    if told.says(_OF_ANOTHER) and not told.says(_EXCUSED) and not told.says(_BODY):
        return _of_others(told, wanted)
    if told.says(_STAFF_AT_FAULT) and told.says(RATED) and not told.says(_EXCUSED) and not told.figures:
        return _of_others(told, wanted)
    if (weighed := _weighed(told, wanted) or _of_year_before(told, wanted)) is not None:
        return weighed
    if (late := _disciplined_later(told)) is not None:
        return late
    if (elsewhere := breached_elsewhere(told)) is not None:
        return elsewhere
    if told.says(_UNDONE):
        return None  # whether a discipline taken back counts is not told by its form
    form = next((one for one in _FORMS if re.search(_SUFFERED + one[0], told.folded)), None)
    rated = _rated(told)
    counted = any(
        figure.role not in (None, "members", "disciplined") for figure in told.figures if not _is_later(told, figure)
    )
    counted = counted or (wanted is not None and any(figure.role is not None for figure in told.figures))
    if (
        (wanted is None and not told.says(_OPEN) and of_duty(told) is not False)
        or form is None
        or counted
        or rated not in (MEMBER, LEADER)
        or told.says(_EXCUSED)
        or ("excellent" in told.asked and told.has("members", "units"))  # how many may be excellent
    ):
        return None
    if _of_earlier_year(told):
        return None
    asked = {} if wanted in (None, KEY_OF[Rating.NOT_COMPLETED]) else {"wanted": wanted}
    given = {"discipline": form[0].replace(" ", "-"), **asked}
    for role in dict.fromkeys((rated, MEMBER)):  # a leader is rated as a member of the Party too
        finding = run("highest", {"role": role.key, **given}, told)
        if finding.figures.get("allowed") is Rating.NOT_COMPLETED:
            break
    else:
        return _if_of_duty(told, rated, form)
    lead, steps, closing = conclude(told, finding, wanted)
    excuse = next((step for step in finding.steps if step.startswith("Chưa cho biết tự phát hiện")), None)
    if excuse is not None and not told.says(_FOUND_BY_OTHERS):
        closing = (excuse, *closing)
    understood = (f"bị kỷ luật {form[1]} trong năm đánh giá", f"đối tượng {role.many}", on_day(told))
    fallen = tuple(step for step in steps if "→ thuộc trường hợp" in step)
    return Result(lead, understood, (finding,), fallen, closing, complete=False)


def _is_later(told: Told, figure: Figure) -> bool:
    """ "khiển trách rồi 2 tháng sau lại bị cảnh cáo": how long between them decides nothing."""
    return (
        figure.unit in ("months", "days")
        and re.match(r"\s*(?:thang|ngay) (?:sau|truoc)\b", told.folded[figure.quantity.end :]) is not None
    )


def _weighed(told: Told, wanted: str | None) -> Outcome:
    """ "tự khai báo, khắc phục xong mà bị khiển trách thì có bị xếp …": what is done about it is weighed by those who rate."""
    own = told.says(_OWN_UP) and told.says(r"\bkhac phuc\b") and not told.says(_FOUND_BY_OTHERS)
    disciplined = any(re.search(_SUFFERED + words, told.folded) for words, _ in _FORMS)
    if (
        not own
        or not disciplined
        or told.says(_BODY)
        or told.says(_OF_ANOTHER)
        or (wanted is None and not told.says(_OPEN))
    ):
        return None
    if (finding := unsaid("own_up_weighed", told)) is None:
        return None
    return Result(
        f"Tùy trường hợp: {uncapitalized(finding.says.rstrip('.'))}",
        ("bị kỷ luật; tự nhận lỗi, đã khắc phục", on_day(told)),
        (finding,),
    )


def _of_year_before(told: Told, wanted: str | None) -> Outcome:
    """ "bị khiển trách năm ngoái, năm nay làm tốt thì có được …": the discipline is of the year before the one rated."""
    found = _YEAR_BEFORE.search(told.folded)
    levels = (KEY_OF[Rating.EXCELLENT], KEY_OF[Rating.GOOD], KEY_OF[Rating.COMPLETED])
    openly = wanted is None and told.says(_OPEN)
    if found is None or not (wanted in levels or openly):
        return None
    year = found["year"]
    if (year is not None and int(year) >= told.as_of.year) or told.says(_ANEW) or told.has("score", "good", "done"):
        return None
    if (finding := unsaid("discipline_before", told)) is None:
        return None
    says = finding.says.rstrip(".")
    if openly:
        lead = says
    elif wanted == KEY_OF[Rating.EXCELLENT]:
        lead = f"Tùy trường hợp: {uncapitalized(says)}"
    else:
        lead = f"Có thể, nếu đủ điều kiện của mức: {uncapitalized(says)}"
    return Result(lead, ("bị kỷ luật từ năm trước", on_day(told)), (finding,))


def _disciplined_later(told: Told) -> Outcome:
    """ "vi phạm năm 2023, nay mới bị kỷ luật": the text of the day tells at what time it is rated."""
    if not told.says(_BREACH_BEFORE) or told.says(_ELSEWHERE) or not (told.says(RATED) or told.says(asking.RATE)):
        return None
    if told.figures or (finding := unsaid("late_discipline", told)) is None:
        return None
    return Result(
        finding.says.rstrip("."), ("vi phạm từ trước, nay mới bị kỷ luật", on_day(told)), (finding,), complete=False
    )


_CORRUPT = r"\btham (?:nhung|o)\b|\blang phi\b|\bnhan hoi lo\b"
_NOT_CORRUPT = r"\b(?:khong|chua)(?: \w+){0,3} (?:tham nhung|tham o|lang phi)\b"
_IF_FOUND_OUT = "Nếu người đứng đầu đã chủ động phát hiện, báo cáo, chỉ đạo xử lý và khắc phục xong hậu quả thì cấp có thẩm quyền xem xét toàn diện để xếp loại"


def _of_others(told: Told, wanted: str | None) -> Outcome:
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


def _if_of_duty(told: Told, rated: Noun, form: tuple[str, str]) -> Outcome:
    """The two cases where the text of the day asks whether the breach was one of office or duty, and that is not told."""
    if told.says(_ALWAYS) or re.search(_SUFFERED + form[0] + _ASKED, told.folded):
        return None
    given = {"role": rated.key, "discipline": form[0].replace(" ", "-")}
    finding = run("highest", {**given, "duty_related": "co"}, told)
    if finding.figures.get("allowed") is not Rating.NOT_COMPLETED:
        return None
    if told.says(_DUTY):
        return _of_duty_told(told, rated, form, finding)
    fallen = tuple(step for step in decisive_steps(finding, None) if "→ thuộc trường hợp" in step)
    openly = wanted_of(told) is None
    lead = (
        f"{Rating.NOT_COMPLETED.label}, nếu vi phạm liên quan chức trách, công vụ; "
        "vi phạm khác thì xét theo các trường hợp, điều kiện còn lại của Điều 11"
        if openly
        else f"Tùy trường hợp: vi phạm liên quan chức trách, công vụ thì xếp {Rating.NOT_COMPLETED.label}; "
        "vi phạm khác thì xét theo các trường hợp, điều kiện còn lại của Điều 11"
    )
    closing = (_CARDINAL,) if rated is MEMBER else ()
    excuse = next((step for step in finding.steps if step.startswith("Chưa cho biết tự phát hiện")), None)
    if excuse is not None and not told.says(_FOUND_BY_OTHERS):
        closing = (excuse, *closing)
    understood = (f"bị kỷ luật {form[1]} trong năm đánh giá", f"đối tượng {rated.many}", on_day(told))
    return Result(lead, understood, (finding,), fallen, closing, complete=False)


def _of_duty_told(told: Told, rated: Noun, form: tuple[str, str], finding: Finding) -> Outcome:
    """ "bị cảnh cáo do vi phạm công vụ thì xếp loại gì": the case the text names; one told to be outside of duty is none."""
    duty = of_duty(told)
    if duty is None:
        return None
    if not duty:
        return _outside_duty(told, rated, form, finding)
    wanted = wanted_of(told)
    word = "" if wanted is None else "Có: " if wanted == KEY_OF[Rating.NOT_COMPLETED] else "Không: "
    says = (
        "vi phạm liên quan chức trách, công vụ bị kỷ luật từ khiển trách trở lên thì xếp mức Không hoàn thành nhiệm vụ"
    )
    lead = f"{word}{says}" if word else f"{Rating.NOT_COMPLETED.label}: {says}"
    excuse = next((step for step in finding.steps if step.startswith("Chưa cho biết tự phát hiện")), None)
    understood = (f"bị kỷ luật {form[1]} trong năm đánh giá", "vi phạm liên quan chức trách, công vụ", on_day(told))
    fallen = tuple(step for step in decisive_steps(finding, None) if "→ thuộc trường hợp" in step)
    return Result(lead, understood, (finding,), fallen, (excuse,) if excuse else (), complete=False)


def _outside_duty(told: Told, rated: Noun, form: tuple[str, str], finding: Finding) -> Outcome:
    """ "bị khiển trách vì vi phạm luật giao thông, không liên quan công vụ": that case of the text is not met, others may be."""
    wanted = wanted_of(told)
    rest = "vi phạm liên quan chức trách, công vụ bị kỷ luật từ khiển trách trở lên; vi phạm khác thì xét theo các trường hợp, điều kiện còn lại của Điều 11"
    if wanted == KEY_OF[Rating.NOT_COMPLETED]:
        lead = f"Không, nếu chỉ xét việc bị kỷ luật này: trường hợp {Rating.NOT_COMPLETED.label} là {rest}"
    else:
        lead = (
            f"Tùy trường hợp: chỉ {rest}"
            if wanted
            else f"Chưa kết luận được chỉ từ việc này: trường hợp {Rating.NOT_COMPLETED.label} là {rest}"
        )
        lead = lead.replace("chỉ vi phạm", f"mức {Rating.NOT_COMPLETED.label} gắn với vi phạm")
    understood = (
        f"bị kỷ luật {form[1]} trong năm đánh giá",
        "vi phạm không liên quan chức trách, công vụ",
        on_day(told),
    )
    return Result(lead, understood, (finding,), (), (_CARDINAL,) if rated is MEMBER else (), complete=False)


def _of_earlier_year(told: Told) -> bool:
    """ "bị khiển trách năm ngoái, năm nay …": the discipline is of another year than the rating."""
    year = told.as_of.year
    named = {int(one) for one in re.findall(r"\b(20\d{2})\b", told.folded)}
    return told.says(r"\bnam (?:ngoai|truoc)\b") or any(one < year for one in named)


def _rated(told: Told) -> Noun:
    """Whose rating it is: of the one who was disciplined, though the cell that rates is named beside."""
    role = role_of(told)
    if told.says(_OUT_OF_OFFICE):
        return LEADER
    if told.says(_THEN_A_BODY):
        return ORGANIZATION
    if told.says(_THAT_ONE):
        return LEADER if role is LEADER else MEMBER
    person = r"\b(?:dang vien|dv|dong chi|d/c|dc|ca nhan|nguoi|can bo|toi|em|minh|bi thu|chu tich|giam doc|hieu truong)\b[^.;?]{0,30}\b(?:bi|nhan|chiu)\b"
    if role in (MEMBER, LEADER) or not told.says(person) or told.says(_OF_A_BODY):
        return ORGANIZATION if told.says(_OF_A_BODY) else role
    return LEADER if told.says(r"\b(?:lanh dao|truong|pho|chu tich|giam doc|bi thu)\b") else MEMBER
