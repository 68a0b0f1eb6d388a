"""What looks like a figure and is not: dates, document numbers, article and list numbers, names, phones."""

from __future__ import annotations

import re

UNIT_WORDS = (
    r"đồng chí|đ/c|đảng viên|tổ chức|đảng bộ|chi bộ|tccsđ|tcđ|cơ sở đảng|tập thể|cá nhân|cán bộ|công chức"
    r"|viên chức|người|đơn vị|cơ quan|"
    r"cấp ủy|cấp uỷ|đảng ủy|đảng uỷ|bí thư|ủy viên|uỷ viên|lãnh đạo|quần chúng|phòng|trạm|trung tâm|trường|ban"
    r"|xã|thôn|bản|"
    r"trường hợp|cuộc|lượt|ý kiến|lớp|bài|sáng kiến|nhiệm vụ|chỉ tiêu|hội nghị|buổi|hồ sơ|báo cáo|văn bản|đoàn|nữ|nam|"
    r"phiếu|thành viên|đại biểu|vụ|việc|đơn|nội dung|hạn chế|khuyết điểm|đảng đoàn|doanh nghiệp|hợp tác xã|hộ"
    r"|quyết định|nghị quyết|kế hoạch|htxsnv|httnv|htnv|khtnv|"
    r"hoàn thành|xếp loại|được|tiêu chí|công trình|mô hình|tổ|khu|hội viên|đoàn viên|giám đốc|trưởng|phó|huyện"
    r"|thị|tỉnh|sở|ngành|hội|mẫu|em|học sinh|con"
)
_MEASURES = (
    r"tỷ|tỉ|triệu|nghìn|ngàn|đồng|ha|km|m²|m2|m3|m³|m|tấn|tạ|kg|lít|kwh|mw|giờ|ngày công|chiếc|căn"
    r"|ca|giường|chuyến|vé|khách|lao động|công nhân|sinh viên|học viên|giải|suất|cái|tàu|xe|máy|sản phẩm"
)
_DOCUMENTS = (
    "quy định|quy chế|hướng dẫn|kết luận|chỉ thị|nghị quyết|công văn|kế hoạch số|quyết định|nghị định|luật|thông "
    "tri|tờ trình"
    "|báo cáo|thông báo|chương trình|đề án|thông tư|pháp lệnh"
)
_ORDINAL = (
    r"điều|khoản|mục|tiểu mục|tiết|chương|phụ lục|mẫu|mẫu số|biểu|biểu số|bảng|phần|thứ|lần thứ|lần|khóa|khoá"
    r"|trung ương|hạng|bậc"
    r"|trang|stt|câu|giai đoạn|đợt|quốc lộ|khu phố|tổ dân phố|tổ|khu|(?<!nông )thôn|bản|ấp|xóm|buôn|khóm|khối|phường|quận"
    r"|đội|đại đội|tiểu đoàn|trung đoàn|lữ đoàn|sư đoàn|quân đoàn|binh đoàn|quân khu|vùng|cụm|số thứ tự"
    r"|hình|ghi chú|chú thích|đề cương|kỳ|phiên|tuần|cấp độ|chi bộ|trường mầm non|học sinh lớp|khối lớp|nhóm"
)
# "Nhà máy nước số 1, Trường Tiểu học số 2": what is numbered, and what a number after "số" would count.
_HOUSES = (
    r"nhà máy|xí nghiệp|phân xưởng|trường|trạm|bệnh viện|phòng khám|phòng công chứng|văn phòng|chi nhánh|tuyến|bến|cảng"
    r"|cơ sở|trung tâm|hạt|đội|tổ|cụm|lô"
)
_COUNTED = (
    r"đồng chí|đ/c|đảng viên|người|chi bộ|đảng bộ|tổ chức|tập thể|cá nhân|trường hợp|hộ|lượt|học sinh|phiếu|vụ|hồ sơ"
)
_MONTH = r"(?:0?[1-9]|1[0-2])"
_DAY = r"(?:0?[1-9]|[12][0-9]|3[01])"
_YEAR = r"(?:19|20)[0-9]{2}"

_LOWER = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_DAY}\s*[/.-]\s*{_MONTH}\s*[/.-]\s*{_YEAR}\b",
        rf"ngày\s+(?:{_DAY}|…+|\.+)?\s*tháng\s+(?:{_MONTH}|…+|\.+)?(?:\s*năm\s+{_YEAR})?",
        rf"(?<![0-9] )tháng\s+{_MONTH}(?:\s*(?:[/-]|năm)\s*{_YEAR}|(?![0-9.,/%]|\s*(?:{UNIT_WORDS})\b))",
        rf"(?:từ|các)\s+(?:ngày\s+)?{_DAY}(?:\s*/\s*{_MONTH})?\s*(?:đến|-|–|và)\s*(?:hết\s+)?(?:ngày\s+)?{_DAY}\s*/\s*{_MONTH}(?:/{_YEAR})?",
        rf"ngày\s+{_DAY}\s*(?:,|và|đến|-|–)\s*(?:ngày\s+)?{_DAY}\s*/\s*{_MONTH}(?:/{_YEAR})?",
        rf"(?:ngày|trước|sau|đến|hết|sáng|chiều|tối|hôm)\s+{_DAY}\s*/\s*{_MONTH}(?:/{_YEAR})?(?![0-9/])(?!\s*(?:{UNIT_WORDS}))",
        rf"(?:đợt|dịp)\s+{_DAY}/{_MONTH}(?:(?:,|;|\s+và)\s+{_DAY}/{_MONTH})*(?![0-9/])(?!\s*(?:{UNIT_WORDS})\b)",
        rf"(?:(?<!dài )(?<!lâu )ngày|mồng|mùng)\s+{_DAY}(?![0-9]|[.,/][0-9]|\s*(?:{UNIT_WORDS})\b)",
        rf"(?:(?:các|những|trong|hai|ba)\s+)?(?:năm|niên độ|nhiệm kỳ|giai đoạn)\s+{_YEAR}(?:\s*(?:[-–,/]|và"
        rf"|đến)\s*(?:năm\s+)?(?:{_YEAR}|[0-9]{{2}}(?![0-9])))*",
        rf"\b{_YEAR}\s*[-–]\s*{_YEAR}\b",
        rf"\b{_MONTH}\s*/\s*{_YEAR}\b",
        r"\b(?:từ\s+)?[0-9]{2}\s*(?:tuổi\s*)?(?:đến|-|–)\s*(?:dưới\s+)?[0-9]{2}\s+tuổi",
        rf"quý\s+(?:[ivx]+|[1-4])(?:\s*/\s*{_YEAR})?",
        r"\b[0-9]{1,2}\s*(?:giờ|h)(?![^\W\d])\s*[0-9]{0,2}(?:\s*phút)?",
        rf"(?:{_DOCUMENTS})\s+(?:số\s*:?\s*)?[0-9]{{1,5}}(?![0-9.,%]|/[0-9]{{1,4}}\s+[^\W\d]|\s*(?:{UNIT_WORDS}|{_MEASURES})\b)",
        r"kế hoạch\s+[0-9]{1,5}(?=\s+(?:ngày|của|về|đã|do)\b)",
        rf"(?:{_DOCUMENTS})(?:\s+\w+){{0,2}}\s+số\s*:?\s*[0-9]{{1,5}}(?![0-9.,%]|\s*(?:{UNIT_WORDS})\b)",
        rf"(?:\b(?:{_ORDINAL})\s+(?:số\s+)?|\b(?:biểu|mẫu|bảng)\s*)[0-9]{{1,3}}(?:\.[0-9]{{1,2}})*[a-eđ]?[0-9]?(?![0-9%]|[.,/][0-9]|\s*(?:{UNIT_WORDS})\b)",
        r"\bđối tượng\s+[1-5](?=\s+[0-9]|\s*[,;)])",
        rf"\b(?:{_HOUSES})(?:\s+\w+){{0,3}}?\s+(?<!tổng )(?<!trong )(?<!con )(?<!đa )số\s+[0-9]{{1,2}}(?![0-9%]|[.,/][0-9]|\s*(?:{_COUNTED})\b)",
        r"(?<!kiểm )\bđiểm\s+[0-9]{1,2}(?:\.[0-9]{1,2})+(?![0-9])",
        r"\b(?:tại|ở|theo|như)\s+điểm\s+[0-9]{1,2}(?![0-9%]|[.,][0-9])",
        r"thang điểm\s+[0-9]+",
        r"[0-9]{1,2}\s+biểu hiện",
        r"[0-9]{1,2}\s+điều\s+(?:đảng viên|bác)",
        r"(?:điện thoại|đt|sđt|fax|hotline|số máy)\s*:?\s*\+?[0-9][0-9. -]{6,}",
        r"\b0[0-9]{8,10}\b",
        r"https?://\S+|(?<!\S)\S+@\S+",
    )
)
_NUMBERED = re.compile(
    r"\b[0-9]{1,5}\s*[-–/]\s*(?:(?:19|20)[0-9]{2}\s*[-–/]\s*)?[A-ZĐ][A-Za-zĐđ]*(?:[&.][A-ZĐ]+)*(?:\s*[-–/]\s*[A-ZĐ][\w&.]*)+"
    r"|\b[0-9]{1,5}/(?:19|20)[0-9]{2}/[A-ZĐ][\w-]*|\b(?:19|20)[0-9]{2}/[A-ZĐ]{2,}[\w-]*|\b[0-9]{1,4}-(?:QĐ|QĐi|HD|KL|CT|NQ|CV|KH|BC|TB|TT)\b"
)
# In the midst of a sentence a capital tells the document from the amount planned.
_PLAN = re.compile(
    rf"(?:(?<=\w )|(?<=, ))Kế hoạch\s+[0-9]{{1,5}}(?![0-9%]|[.,][0-9]|\s*(?:{UNIT_WORDS}|{_MEASURES})\b)", re.UNICODE
)
_LIST = re.compile(
    r"^\s*[-–—+*•#(\[]*\s*(?:[0-9]{1,2}(?:\s*\.\s*[0-9]{1,2})*\s*[.)\]/:-]+(?![0-9])|[0-9]{1,2}(?:\.[0-9]{1,2})+(?=\s+[A-ZĐÀ-Ỹ“\"]))\s*"
    r"(?=[^0-9%\s]|$)"
)
# "Lâm Hạ 2, Lâm Hạ 5": a name that ends in a number.
_CAPITAL = (
    "A-ZĐÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"  # a range would take small letters along
)
_NAMED = re.compile(rf"(?:(?<=[\s(])[{_CAPITAL}][a-zà-ỹđ]*\s){{2}}[1-9][0-9]?(?=\s*[;)]|\s*,(?![0-9])|\s+và\s+[A-ZĐ])")
_YEARS = re.compile(rf"(?<![0-9.,]){_YEAR}(?![0-9.,%]|\s*(?:{UNIT_WORDS})\b)")
HIDDEN = "\u0001"


def hide(text: str) -> str:
    """The text in small letters with everything that is no figure blanked, length kept."""
    shown = list(text.lower())
    if len(shown) != len(text):
        shown = list(text)
    low = "".join(shown)

    def blank(start: int, end: int) -> None:
        shown[start:end] = [HIDDEN if char.isdigit() else char for char in shown[start:end]]

    match = _LIST.match(text)
    if match:
        blank(*match.span())
    for found in _NAMED.finditer(text):
        blank(*found.span())
    for found in _NUMBERED.finditer(text):
        blank(*found.span())
    for found in _PLAN.finditer(text):
        blank(*found.span())
    for pattern in _LOWER:
        for found in pattern.finditer(low):
            blank(*found.span())
    for found in _YEARS.finditer("".join(shown)):
        blank(*found.span())
    return "".join(shown)
