"""The bot's own texts: help, privacy, and the short replies that more than one handler gives."""

from __future__ import annotations

COMMANDS = {
    "hoi": "hỏi một câu, có dẫn điều khoản",
    "kiemtra": "kiểm tra tỷ lệ xuất sắc theo nhóm",
    "xeploai": "xem mức xếp loại cao nhất quy định cho phép",
    "bieuhien": "27 biểu hiện suy thoái, theo nhóm hoặc theo mô tả",
    "vanban": "các văn bản, hiệu lực, điểm thay đổi",
    "han": "các mốc thời hạn của cấp mình, tệp lịch",
    "luyentap": "câu hỏi trắc nghiệm có giải thích",
    "ngay": "chọn ngày áp dụng quy định",
    "noi": "chọn nơi công tác để xét cả văn bản địa phương",
    "baosai": "báo nội dung chưa đúng",
    "xoa": "xóa ngay dữ liệu của tôi",
    "rieng_tu": "dữ liệu nào được lưu, lưu thế nào",
    "trogiup": "cách dùng",
    "start": "bắt đầu",
}
HELLO = "Chào đồng chí. Đây là trợ lý hỏi đáp về kiểm điểm, đánh giá, xếp loại chất lượng tổ chức đảng, đảng viên và tập thể, cá nhân."
HOW = (
    "Đồng chí cứ nhắn câu hỏi, có dấu hay không dấu đều được; câu hỏi nối tiếp được hiểu theo các câu trước. "
    "Ví dụ: “28 đồng chí hoàn thành tốt thì tối đa mấy xuất sắc”, “nghỉ ốm 4 tháng có được xếp tốt không”. "
    "Gửi tệp báo cáo (.docx, .pdf, .txt) để soát số liệu, hoặc bảng đề nghị (.xlsx, .csv) để kiểm tra, nhiều nhất 20 MB."
)
STALE = "Nút này đã cũ. Mời đồng chí gửi lại câu hỏi hoặc lệnh."
ALL_PRACTISED = (
    "Hôm nay đồng chí đã luyện hết các câu đến hạn của chủ đề này. Mời chọn chủ đề khác hoặc quay lại vào ngày mai."
)
PRIVATE_ONLY = "Mời đồng chí nhắn riêng cho trợ lý để làm việc này."
WHAT_IS_WRONG = (
    "Mời đồng chí viết chỗ chưa đúng vào tin nhắn tiếp theo, ví dụ: mẫu 2B dẫn sai điều. Xin không nêu tên người. "
    "Thôi không báo nữa: nhắn “thôi”."
)
ABOUT_PERSON = (
    "Lưu ý: câu hỏi có nêu tên người. Trong nhóm, trợ lý không nói về mức xếp loại hay việc của cá nhân, chỉ nêu quy trình "
    "chung. Cần trao đổi thêm, mời đồng chí nhắn riêng và không nêu tên."
)
PROCEDURE = "quy trình đánh giá, xếp loại chất lượng đảng viên gồm những bước nào"
PRIVACY = """Về dữ liệu cá nhân (bản ngày 27/11/2026, viết theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15; chưa được luật sư rà soát)

Mục đích: trả lời câu hỏi về quy định kiểm điểm, đánh giá, xếp loại; soát tệp đồng chí gửi; luyện tập trắc nghiệm.

Được lưu trên máy của đơn vị vận hành:
– mã băm của số định danh Telegram (không lưu số định danh, tên, số điện thoại);
– câu trả lời kèm điều khoản và số phiếu để mở lại; loại kết quả, thời điểm hỏi;
– ý kiến góp ý, kết quả luyện tập, ngày áp dụng, nơi công tác và cấp đồng chí đã chọn;
– tin nhắn vừa nhận, chỉ trong lúc chờ trả lời, trả lời xong thì xóa.

Nội dung câu hỏi chỉ được lưu nếu đơn vị vận hành bật việc này. Tệp gửi lên được soát rồi xóa ngay. Nhật ký lỗi không có nội dung tin nhắn. Tin nhắn đi qua máy chủ của Telegram theo điều khoản của họ.

Đề nghị không nêu tên, không gửi nội dung mật. Quan điểm chính trị là dữ liệu nhạy cảm: trợ lý không hỏi và không cần.

Quyền của đồng chí: biết, rút lại, xóa. Lệnh /xoa xóa ngay mọi dữ liệu gắn với đồng chí. Thắc mắc xin gửi đơn vị vận hành trợ lý này."""


def help_text() -> str:
    commands = "\n".join(f"/{name} – {what}" for name, what in COMMANDS.items() if name != "start")
    return f"{HOW}\n\n{commands}"
