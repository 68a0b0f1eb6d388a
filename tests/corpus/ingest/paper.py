"""Documents written for the tests, and the forms people have them in."""

from __future__ import annotations

import shutil
import subprocess
import textwrap
from dataclasses import dataclass
from pathlib import Path

import docx
import pytest
from docx.document import Document as WordDocument

HEAD, TAIL = "~ đầu văn bản", "~ nơi nhận, chữ ký"
# Each paragraph with the place it belongs to, in our own words.
REGULATION: list[tuple[str, str]] = [
    (HEAD, "TỈNH ỦY HẢI AN"),
    (HEAD, "*"),
    (HEAD, "Số: 15-QĐ/TU"),
    (HEAD, "ĐẢNG CỘNG SẢN VIỆT NAM"),
    (HEAD, "Hải An, ngày 12 tháng 9 năm 2025"),
    (HEAD, "QUY ĐỊNH"),
    (HEAD, "về kiểm điểm và xếp loại chất lượng hằng năm trong Đảng bộ tỉnh"),
    (HEAD, "-----"),
    ("noi-dung-mo-dau", "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam và Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh;"),
    ("noi-dung-mo-dau", "- Căn cứ Quy định số 366-QĐ/TW ngày 30/8/2025 của Bộ Chính trị,"),
    ("noi-dung-mo-dau", "Ban Thường vụ Tỉnh ủy quy định như sau:"),
    ("chuong-I", "Chương I"),
    ("chuong-I", "QUY ĐỊNH CHUNG"),
    ("dieu-1", "Điều 1. Phạm vi điều chỉnh"),
    ("dieu-1", "Quy định này nêu đối tượng, nội dung và cách thức kiểm điểm hằng năm đối với tập thể, cá nhân trong Đảng bộ tỉnh. Việc kiểm điểm đột xuất làm theo Điều 5 Quy định này và hướng dẫn của Ban Tổ chức Tỉnh ủy."),
    ("dieu-2", "Điều 2. Nguyên tắc"),
    ("dieu-2/khoan-1", "1. Kiểm điểm tập thể trước, cá nhân sau; cấp trên gợi ý trước khi cấp dưới tiến hành."),
    ("dieu-2/khoan-2", "2. Kết quả xếp loại được thông báo công khai trong thời hạn 10 ngày làm việc."),
    ("chuong-II", "Chương II"),
    ("chuong-II", "KIỂM ĐIỂM"),
    ("dieu-3", "Điều 3. Đối tượng kiểm điểm"),
    ("dieu-3/khoan-1", "1. Tập thể, gồm:"),
    ("dieu-3/khoan-1/diem-a", "a) Ban chấp hành, ban thường vụ các cấp;"),
    ("dieu-3/khoan-1/diem-b", "b) Tập thể lãnh đạo sở, ban, ngành;"),
    ("dieu-3/khoan-1/diem-c", "c) Chi ủy, nơi không có chi ủy thì chi bộ;"),
    ("dieu-3/khoan-1/diem-d", "d) Ban giám đốc doanh nghiệp nhà nước;"),
    ("dieu-3/khoan-1/diem-dd", "đ) Tập thể khác do cấp ủy có thẩm quyền quyết định."),
    ("dieu-3/khoan-2", "2. Cá nhân, gồm đảng viên trong toàn Đảng bộ, trừ người được miễn công tác và sinh hoạt."),
    ("dieu-4", "Điều 4. Thời gian và cách thức"),
    ("dieu-4/khoan-1", "1. Thời gian kiểm điểm:"),
    ("dieu-4/khoan-1/diem-1.1", "1.1. Ban thường vụ cấp tỉnh kiểm điểm trong 02 ngày."),
    ("dieu-4/khoan-1/diem-1.2", "1.2. Cấp ủy cơ sở kiểm điểm tối thiểu 01 ngày; nơi được gợi ý thêm nửa ngày."),
    ("dieu-4/khoan-2", "2. Cách thức:"),
    ("dieu-4/khoan-2/y-1", "- Báo cáo gửi trước cho thành viên dự họp ít nhất 03 ngày;"),
    ("dieu-4/khoan-2/y-2", "- Người đứng đầu trình bày báo cáo của tập thể, gồm:"),
    ("dieu-4/khoan-2/y-2/y-1", "+ Kết quả thực hiện nhiệm vụ;"),
    ("dieu-4/khoan-2/y-2/y-2", "+ Hạn chế, khuyết điểm và cách khắc phục;"),
    ("dieu-4/khoan-2/y-3", "- Từng thành viên tự phê bình và góp ý."),
    ("dieu-5", "Điều 5. Kiểm điểm khi cần thiết"),
    ("dieu-5", "Khi có vấn đề phát sinh, cấp ủy quản lý trực tiếp yêu cầu tập thể, cá nhân kiểm điểm mà không chờ đến cuối năm, thời hạn và nội dung theo khoản 1 Điều 4 Quy định này."),
    ("chuong-III", "Chương III"),
    ("chuong-III", "ĐIỀU KHOẢN THI HÀNH"),
    ("dieu-6", "Điều 6. Hiệu lực thi hành"),
    ("dieu-6/khoan-1", "1. Quy định này có hiệu lực kể từ ngày ký, thay thế Quy định số 22-QĐ/TU ngày 22/11/2019 và Hướng dẫn số 06-HD/TU ngày 30/12/2019 của Ban Thường vụ Tỉnh ủy."),
    ("dieu-6/khoan-2", "2. Trong quá trình thực hiện nếu có vướng mắc thì báo cáo Ban Thường vụ xem xét."),
    (TAIL, "Nơi nhận:"),
    (TAIL, "- Bộ Chính trị, Ban Bí thư (để báo cáo),"),
    (TAIL, "- Các huyện ủy, đảng ủy trực thuộc,"),
    (TAIL, "- Lưu Văn phòng Tỉnh ủy."),
    (TAIL, "T/M BAN THƯỜNG VỤ"),
    (TAIL, "BÍ THƯ"),
    (TAIL, "Trần Văn Mẫu"),
    ("phu-luc-1", "PHỤ LỤC 1"),
    ("phu-luc-1", "TIÊU CHÍ CHẤM ĐIỂM"),
    ("phu-luc-1/muc-I", "I. Nhóm tiêu chí chung"),
    ("phu-luc-1/muc-I/tieu-muc-1", "1. Chính trị, tư tưởng: 10 điểm."),
    ("phu-luc-1/muc-I/tieu-muc-2", "2. Đạo đức, lối sống: 20 điểm."),
    ("phu-luc-1/muc-II", "II. Nhóm tiêu chí nhiệm vụ"),
    ("phu-luc-1/muc-II", "Kết quả công việc theo kế hoạch năm: 70 điểm."),
]  # fmt: skip
GUIDANCE: list[tuple[str, str]] = [
    (HEAD, "BAN TỔ CHỨC TRUNG ƯƠNG"),
    (HEAD, "Số: 77-HD/BTCTW"),
    (HEAD, "ĐẢNG CỘNG SẢN VIỆT NAM"),
    (HEAD, "Hà Nội, ngày 05 tháng 11 năm 2026"),
    (HEAD, "HƯỚNG DẪN"),
    (HEAD, "một số nội dung về đánh giá hằng quý"),
    ("noi-dung-mo-dau", "Thực hiện Quy định số 366-QĐ/TW ngày 30/8/2025 của Bộ Chính trị, Ban Tổ chức Trung ương hướng dẫn như sau:"),
    ("muc-I", "I. MỤC ĐÍCH, YÊU CẦU"),
    ("muc-I/tieu-muc-1", "1. Đánh giá hằng quý để kịp thời nhắc việc chậm, khen việc tốt, làm căn cứ xếp loại cuối năm."),
    ("muc-I/tieu-muc-2", "2. Không làm phát sinh hồ sơ ngoài mẫu kèm theo Hướng dẫn này."),
    ("muc-II", "II. NỘI DUNG"),
    ("muc-II/phan-A", "A. ĐÁNH GIÁ TẬP THỂ"),
    ("muc-II/phan-A/tieu-muc-1", "1. Tiêu chí"),
    ("muc-II/phan-A/tieu-muc-1.1", "1.1. Tiến độ công việc được giao trong quý."),
    ("muc-II/phan-A/tieu-muc-1.2", "1.2. Chất lượng sản phẩm:"),
    ("muc-II/phan-A/tieu-muc-1.2/diem-a", "a) Đạt yêu cầu ngay lần đầu;"),
    ("muc-II/phan-A/tieu-muc-1.2/diem-b", "b) Phải sửa nhưng xong trong quý."),
    ("muc-II/phan-A/tieu-muc-2", "2. Thẩm quyền"),
    ("muc-II/phan-A/tieu-muc-2", "Cấp giao việc là cấp đánh giá; người đứng đầu chịu trách nhiệm về kết quả."),
    ("muc-II/phan-B", "B. ĐÁNH GIÁ CÁ NHÂN"),
    ("muc-II/phan-B/tieu-muc-1", "1. Đối tượng gồm cán bộ lãnh đạo, quản lý và người không giữ chức vụ."),
    ("muc-II/phan-B/tieu-muc-2", "2. Cách tính điểm quý là trung bình cộng của điểm ba tháng."),
    ("muc-III", "III. TỔ CHỨC THỰC HIỆN"),
    ("muc-III", "Các cấp ủy căn cứ Hướng dẫn này để thực hiện."),
    ("noi-dung-ket-thuc", "Hướng dẫn này có hiệu lực từ ngày 01/01/2027."),
    (TAIL, "Nơi nhận:"),
    (TAIL, "- Các tỉnh ủy, thành ủy,"),
    (TAIL, "K/T TRƯỞNG BAN"),
    (TAIL, "PHÓ TRƯỞNG BAN"),
    (TAIL, "Lê Thị Ví Dụ"),
]  # fmt: skip


@dataclass(frozen=True)
class Expected:
    """Places in order, each once, remainders left out."""

    places: list[str]

    @classmethod
    def of(cls, source: list[tuple[str, str]]) -> Expected:
        return cls(list(dict.fromkeys(at for at, _ in source if not at.startswith("~"))))


def plain(source: list[tuple[str, str]]) -> str:
    return "\n".join(text for _, text in source) + "\n"


def wrapped(source: list[tuple[str, str]], width: int = 80, page: int = 0, footer: str = "") -> str:
    """Lines cut at a width, as a PDF or an old editor gives them; a page number (and a footer) every `page` lines."""
    lines: list[str] = []
    for _, text in source:
        for line in textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False) or [text]:
            lines.append(line)
            if page and len(lines) % page == 0:
                lines += ["", str(len(lines) // page + 1), *([footer] if footer else []), ""]
    return "\n".join(lines) + "\n"


def write_word(source: list[tuple[str, str]], path: Path) -> Path:
    """Word with the head in a table of two columns."""
    document = docx.Document()
    head = [text for at, text in source if at == HEAD]
    cut = next(at for at, text in enumerate(head) if text.startswith("ĐẢNG"))
    title = next(at for at, text in enumerate(head) if text in ("QUY ĐỊNH", "HƯỚNG DẪN"))
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "\n".join(head[:cut])
    table.cell(0, 1).text = "\n".join(head[cut:title])
    for text in [*head[title:], *(text for at, text in source if at != HEAD)]:
        document.add_paragraph(text)
    document.save(str(path))
    return path


def save(document: WordDocument, path: Path) -> Path:
    document.save(str(path))
    return path


def to_pdf(word: Path, folder: Path) -> Path:
    """The Word file printed to PDF by LibreOffice; the test is skipped where it is not installed."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    command = [
        program, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(word),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"{word.stem}.pdf"


def to_pictures(pdf: Path, *, angle: float = 0.7, noise: int = 400) -> list[object]:
    """Pages as a scanner gives them: grey, a little crooked, with specks."""
    import numpy as np
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    dice = np.random.default_rng(7)
    pictures: list[object] = []
    for page in document:
        picture = page.render(scale=200 / 72, grayscale=True).to_pil().convert("L")
        picture = picture.rotate(angle, fillcolor=255, resample=3)
        pixels = np.array(picture)
        rows, columns = dice.integers(0, pixels.shape[0], noise), dice.integers(0, pixels.shape[1], noise)
        pixels[rows, columns] = 90
        grain = dice.normal(0, 6, pixels.shape)
        from PIL import Image

        pictures.append(Image.fromarray(np.clip(pixels + grain, 0, 255).astype("uint8")))
    document.close()
    return pictures
