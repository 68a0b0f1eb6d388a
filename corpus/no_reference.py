"""What looks like a document's number and is none: what is counted or reported, a form's number, a year."""

from __future__ import annotations

import re

_COUNTED = re.compile(
    r"\s*(?:dang vien|dong chi|nguoi|chi bo|dang bo|to chuc|tap the|can bo|nhiem vu|viec|phieu|dv\b|dc\b)"
)
_SIGNS = re.compile(r"\s*(?:bieu hien|dau hieu)\b")
_REPORTS = re.compile(r"bao cao (?:(?:la|co|gom|tong|duoc) )*\d+")
_CONCLUDES = re.compile(r"(?:bao cao|ket luan|thong bao|quyet dinh) (?:(?:la|co|gom|tong|duoc) )*\d+")
_RATED = re.compile(
    r"\s*(?:(?:dong chi|dang vien|nguoi|dc|dv|d/c) )?(?:xuat sac|hoan thanh (?:xuat sac|tot)|htxs(?:nv)?\b|httnv\b|xs\b|tot\b(?! nghiep))"
)
_OF_A_WHOLE = re.compile(r"\s*(?:tren|trong|/)\s*(?:so |tong |tong so )?\d")
_OF_WORK = re.compile(r"\s*(?:nhiem vu|viec|dau viec|chi tieu|cong viec)\b")


def is_count(match: re.Match[str], folded: str) -> bool:
    """ "Đảng ủy báo cáo: 178 đảng viên", "chi bộ báo cáo 52 ĐV", "báo cáo 61 trên 94 việc": what is reported is counted."""
    if match.group().startswith("chi thi") and folded[: match.start()].endswith(("dong ", "tieu ")):
        return True  # "10 đồng chí thì 2 xuất sắc", "6 tiêu chí thì 4 tiêu chí tốt"
    if match.group().startswith("luat") and re.search(r"\b(?:ky|phap) $", folded[: match.start()]):
        return True  # "kỷ luật 2 lần"
    if match["number"] == "27" and _SIGNS.match(folded, match.end()):
        return True  # "nghị quyết nào quy định 27 biểu hiện"
    if match.group().startswith("ke hoach ") and _OF_WORK.match(folded, match.end()):
        return True  # "kế hoạch 52 nhiệm vụ": how many were planned
    counted = _COUNTED.match(folded, match.end()) is not None
    reported = _CONCLUDES.fullmatch(match.group().replace(":", "")) is not None
    if reported and (
        _OF_A_WHOLE.match(folded, match.end()) or (":" in match.group() and _RATED.match(folded, match.end()))
    ):
        return True
    if _CONCLUDES.fullmatch(match.group()) and _RATED.match(folded, match.end()):
        return True  # "kết luận 12 xuất sắc, 60 tốt là không vượt"
    return counted and (":" in match.group() or _REPORTS.fullmatch(match.group()) is not None)


def is_form(match: re.Match[str]) -> bool:
    """Whether what looks like a number is a form's: "Mẫu 05-HD KĐ.ĐG 2025"."""
    return (
        match[0][0].isdigit() and re.search(r"\b(?:mau|bieu)\s*(?:so\s*)?$", match.string[: match.start()]) is not None
    )


def is_year(match: re.Match[str]) -> bool:
    """ "báo cáo 2022", "kế hoạch 2025": a year after a kind of document, unless the issuer follows."""
    return re.fullmatch(r"(?:19|20)\d{2}", match["number"]) is not None and not match.groupdict().get("issuer")
