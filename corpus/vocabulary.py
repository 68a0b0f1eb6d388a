"""The regulations' terms as enums: the value is our identifier, `label` the Vietnamese a person reads."""

from __future__ import annotations

from enum import StrEnum


class Term(StrEnum):
    """A term with its Vietnamese label; members are written ``NAME = "identifier", "nhãn"``."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Term:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member


class Rating(Term):
    """Mức xếp loại, best first."""

    EXCELLENT = "excellent", "Hoàn thành xuất sắc nhiệm vụ"
    GOOD = "good", "Hoàn thành tốt nhiệm vụ"
    COMPLETED = "completed", "Hoàn thành nhiệm vụ"
    NOT_COMPLETED = "not_completed", "Không hoàn thành nhiệm vụ"


class Discipline(Term):
    """Hình thức kỷ luật, mildest first."""

    REPRIMAND = "reprimand", "khiển trách"
    CAUTION = "caution", "cảnh cáo"
    REMOVAL = "removal", "cách chức"
    EXPULSION = "expulsion", "khai trừ"


class ReviewCycle(Term):
    """Kỳ kiểm điểm, đánh giá."""

    TERM = "term", "nhiệm kỳ"
    ANNUAL = "annual", "hằng năm"
    QUARTERLY = "quarterly", "hằng quý"
    AS_NEEDED = "as_needed", "khi cần thiết"


class PartyUnit(Term):
    """Loại hình tổ chức đảng ở cơ sở."""

    GRASSROOTS_BODY = "grassroots_body", "đảng bộ cơ sở"
    GRASSROOTS_CELL = "grassroots_cell", "chi bộ cơ sở"
    DEPARTMENTAL_BODY = "departmental_body", "đảng bộ bộ phận"
    CELL = "cell", "chi bộ"


class SubjectGroup(Term):
    """Đối tượng kiểm điểm, xếp loại."""

    COLLECTIVE = "collective", "tập thể"
    LEADERSHIP_COLLECTIVE = "leadership_collective", "tập thể lãnh đạo, quản lý"
    PARTY_ORGANIZATION = "party_organization", "tổ chức đảng"
    INDIVIDUAL = "individual", "cá nhân"
    LEADER = "leader", "lãnh đạo, quản lý"
    PARTY_MEMBER = "party_member", "đảng viên"


class TextKind(Term):
    """Whether a text is the official wording or our restatement."""

    OFFICIAL = "official", "nguyên văn"
    RESTATED = "restated", "diễn đạt lại"


class Confidence(Term):
    """How far a provision's content was checked."""

    CONFIRMED = "confirmed", "đã đối chiếu"
    SINGLE = "single", "một nguồn"
    RECALLED = "recalled", "nhớ lại"


class Status(Term):
    """Whether a document applies, as far as was found."""

    IN_FORCE = "in_force", "đang hiệu lực"
    PRESUMED_IN_FORCE = "presumed_in_force", "chưa thấy văn bản thay thế"
    REPLACED = "replaced", "đã bị thay thế"
    SPENT = "spent", "văn bản chỉ đạo cho một kỳ đã qua"
    UNKNOWN = "unknown", "chưa kết luận được còn hiệu lực hay không"


class DocumentKind(Term):
    """Thể loại văn bản; the value is the short form used in ids."""

    REGULATION = "qd", "Quy định"
    DECISION = "qdi", "Quyết định"
    GUIDANCE = "hd", "Hướng dẫn"
    CONCLUSION = "kl", "Kết luận"
    RESOLUTION = "nq", "Nghị quyết"
    DIRECTIVE = "ct", "Chỉ thị"
    OFFICIAL_LETTER = "cv", "Công văn"
    PLAN = "kh", "Kế hoạch"
    PROGRAMME = "ctr", "Chương trình"
    REPORT = "bc", "Báo cáo"
    NOTICE = "tb", "Thông báo"
    DECREE = "nd", "Nghị định"
    LAW = "l", "Luật"


class Division(Term):
    """A division of a document: the value is the key's segment, `label` its name."""

    CHAPTER = "chuong", "Chương"
    PART = "phan", "phần"
    SECTION = "muc", "mục"
    SUBSECTION = "tieu-muc", "tiểu mục"
    ARTICLE = "dieu", "Điều"
    CLAUSE = "khoan", "khoản"
    POINT = "diem", "điểm"
    ANNEX = "phu-luc", "Phụ lục"
    PARAGRAPH = "doan", "đoạn"
    GROUP = "nhom", "nhóm"
    SIGN = "so", "biểu hiện thứ"
    SOLUTION = "giai-phap", "giải pháp"
    PRACTICE = "thuc-tien", "thực tiễn"
    ITEM = "y", "ý"
    FORM = "mau", "Mẫu"
    TABLE = "bieu", "Biểu"
    CONTENT = "noi-dung", "nội dung"
