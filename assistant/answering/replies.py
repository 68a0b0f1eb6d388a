"""The fixed replies, one for each way of not answering; what to do next is always said."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answering.answer import Outcome


@dataclass(frozen=True)
class Reply:
    """A fixed reply; `text` may hold {…} fields that the pipeline fills."""

    outcome: Outcome
    code: str
    text: str


_EXAMPLES = (
    "Có thể hỏi, ví dụ: “chi bộ được xếp tối đa bao nhiêu đảng viên xuất sắc”, “gửi dự thảo báo cáo trước mấy ngày”, "
    "“mẫu 2B dùng cho ai”, “Quy định 37 còn hiệu lực không”."
)

EMPTY = Reply(Outcome.NEEDS_DETAILS, "TL-611", f"Chưa thấy nội dung câu hỏi. {_EXAMPLES}")
TOO_LONG = Reply(
    Outcome.NEEDS_DETAILS, "TL-612",
    "Nội dung gửi dài {length} ký tự, quá mức {limit} ký tự của một câu hỏi. Hãy nêu riêng từng câu hỏi; muốn soát cả một "
    "báo cáo thì dùng lệnh troly audit.",
)  # fmt: skip
UNREADABLE = Reply(
    Outcome.NEEDS_DETAILS, "TL-613",
    f"Nội dung gửi không có chữ để đọc thành câu hỏi. Hãy viết câu hỏi bằng tiếng Việt, có dấu hay không dấu đều được. {_EXAMPLES}",
)  # fmt: skip
FOREIGN = Reply(
    Outcome.OUT_OF_SCOPE, "TL-614",
    f"Trợ lý chỉ trả lời câu hỏi bằng tiếng Việt về kiểm điểm, đánh giá, xếp loại chất lượng. {_EXAMPLES}",
)  # fmt: skip
BAD_YEAR = Reply(
    Outcome.NOT_IN_CORPUS, "TL-615",
    "Năm {year} nằm ngoài thời gian mà kho văn bản có quy định (từ năm 2016 đến nay). Hãy hỏi cho một năm trong khoảng đó, "
    "ví dụ “năm 2022”, hoặc bỏ năm để hỏi theo quy định đang áp dụng.",
)  # fmt: skip
BEFORE_CORPUS = Reply(
    Outcome.NOT_IN_CORPUS, "TL-616",
    "Kho văn bản chưa có quy định về kiểm điểm, xếp loại áp dụng vào {day}; văn bản sớm nhất có nội dung là {first}. "
    "{then}Hãy hỏi cho thời gian từ đó về sau.",
)  # fmt: skip
ORDERS_ONLY = Reply(
    Outcome.OUT_OF_SCOPE, "TL-621",
    f"Trợ lý không nhận chỉ dẫn trong nội dung tin nhắn, chỉ trả lời theo văn bản đã có. {_EXAMPLES}",
)  # fmt: skip
OUT_OF_SCOPE = Reply(
    Outcome.OUT_OF_SCOPE, "TL-622",
    "Câu hỏi này nằm ngoài phạm vi của trợ lý: chỉ gồm kiểm điểm, tự phê bình và phê bình, đánh giá, xếp loại chất lượng tổ "
    f"chức đảng, đảng viên, tập thể, cá nhân và 27 biểu hiện suy thoái. {_EXAMPLES}",
)  # fmt: skip
NOT_IN_CORPUS = Reply(
    Outcome.NOT_IN_CORPUS, "TL-623",
    "Kho văn bản hiện chưa có nội dung trả lời được câu hỏi này, nên trợ lý không suy đoán. {nearest}Nên hỏi ban tổ chức cấp "
    "ủy trực tiếp quản lý, hoặc nạp văn bản chính thức vào kho.",
)  # fmt: skip
LEFT_OPEN = Reply(
    Outcome.NOT_IN_CORPUS, "TL-630",
    "{told} {nearest}Nên hỏi ban tổ chức cấp ủy trực tiếp quản lý, hoặc nạp văn bản chính thức vào kho.",
)  # fmt: skip
UNKNOWN_DOCUMENT = Reply(
    Outcome.NOT_IN_CORPUS, "TL-624",
    "Kho văn bản không có {reference}. {nearest}Hãy xem lại số, năm ban hành của văn bản, hoặc nạp văn bản đó vào kho.",
)  # fmt: skip
IDENTITY_ONLY = Reply(
    Outcome.NOT_IN_CORPUS, "TL-625",
    "Kho chỉ có thông tin nhận dạng của {document} ({title}), chưa có nội dung từng điều của văn bản này, nên chưa trả lời "
    "được. Hãy xem bản chính thức hoặc nạp văn bản đó vào kho.",
)  # fmt: skip
UNREAD_PLACE = Reply(
    Outcome.NOT_IN_CORPUS, "TL-626",
    "Kho chưa có nội dung {place}. {nearest}Hãy xem bản chính thức hoặc nạp văn bản đó vào kho.",
)  # fmt: skip
NO_SUCH_PLACE = Reply(
    Outcome.NOT_IN_CORPUS, "TL-628",
    "{document} có {whole}, không có {place}. Hãy xem lại số được nêu rồi hỏi lại.",
)  # fmt: skip
PROVINCE = Reply(
    Outcome.NOT_IN_CORPUS, "TL-627",
    "Kho chưa có văn bản riêng của {province} về nội dung này. {nearest}Hãy hỏi ban tổ chức cấp ủy của địa phương, hoặc nạp văn "
    "bản của địa phương vào kho.",
)  # fmt: skip
ROUND_LETTER = Reply(
    Outcome.NOT_IN_CORPUS, "TL-629",
    "Kho chưa có công văn của Trung ương chỉ đạo riêng kỳ kiểm điểm, xếp loại năm {year}. Công văn gần nhất mà kho biết là "
    "{letter}; công văn của một kỳ không dùng cho kỳ khác. {basis}Hãy hỏi ban tổ chức cấp ủy, hoặc nạp công văn vào kho.",
)  # fmt: skip
AUTHORITY_DECIDES = Reply(
    Outcome.AUTHORITY_DECIDES, "TL-631",
    "Việc nhận định, xếp loại hay xử lý một trường hợp cụ thể thuộc thẩm quyền của {body}; trợ lý không đưa ra nhận định thay. "
    "{nearest}Có thể hỏi về điều kiện, trình tự hoặc thẩm quyền theo quy định.",
)  # fmt: skip
NAMES_PERSON = (
    "Lưu ý: đề nghị không nêu tên và điều chưa được kết luận về một người trong câu hỏi; trợ lý chỉ trả lời về quy trình và "
    "không lưu nội dung này."
)
NEEDS_DETAILS = Reply(
    Outcome.NEEDS_DETAILS, "TL-641",
    "Câu hỏi còn thiếu dữ kiện để trả lời chính xác. {ask}",
)  # fmt: skip
BAD_FIGURES = Reply(
    Outcome.NEEDS_DETAILS, "TL-643",
    "Số liệu trong câu hỏi chưa hợp lý: {odd} Hãy xem lại và gửi lại câu hỏi.",
)  # fmt: skip
WHICH_DOCUMENT = Reply(
    Outcome.NEEDS_DETAILS, "TL-642",
    "Có nhiều văn bản cùng số {number}: {choices}. Đồng chí muốn hỏi văn bản nào?",
)  # fmt: skip
UNVERIFIED = Reply(
    Outcome.NOT_IN_CORPUS, "TL-651",
    "Trợ lý tìm thấy điều khoản liên quan nhưng không lập được câu trả lời có đủ căn cứ, nên không trả lời. {nearest}",
)  # fmt: skip
EXERCISES = Reply(Outcome.ANSWERED, "TL-671", "{items}")

SMALL_TALK = {
    "hello": Reply(Outcome.SMALL_TALK, "TL-661", f"Chào đồng chí. Trợ lý trả lời về kiểm điểm, đánh giá, xếp loại chất lượng theo văn bản, có dẫn điều khoản. {_EXAMPLES}"),
    "thanks": Reply(Outcome.SMALL_TALK, "TL-662", "Không có gì. Cần thêm nội dung nào về kiểm điểm, xếp loại, đồng chí cứ hỏi tiếp."),
    "who": Reply(Outcome.SMALL_TALK, "TL-663", f"Đây là Trợ lý Kiểm điểm, một chương trình tra cứu: trả lời theo các quy định về kiểm điểm, đánh giá, xếp loại chất lượng, mỗi ý có dẫn điều khoản, và tính chính xác tỷ lệ, thời hạn. Trợ lý không thay ý kiến của cấp có thẩm quyền. {_EXAMPLES}"),
    "human": Reply(Outcome.SMALL_TALK, "TL-666", "Không phải người: đây là Trợ lý Kiểm điểm, một chương trình tra cứu quy định về kiểm điểm, đánh giá, xếp loại chất lượng, mỗi ý có dẫn điều khoản. Trợ lý không thay ý kiến của cấp có thẩm quyền."),
    "sources": Reply(Outcome.SMALL_TALK, "TL-667", "Trợ lý trả lời từ kho văn bản có sẵn trong chương trình, không lấy tin trên mạng: các quy định, hướng dẫn của Trung ương về kiểm điểm, xếp loại từ năm 2018 đến Quy định 366-QĐ/TW và Hướng dẫn 43-HD/BTCTW (2025), Nghị quyết 04-NQ/TW (2016) về 27 biểu hiện và một số văn bản liên quan. Dưới mỗi câu trả lời có ghi điều khoản, tình trạng hiệu lực, là nguyên văn hay diễn đạt lại và đã đối chiếu đến đâu."),
    "privacy": Reply(Outcome.SMALL_TALK, "TL-668", "Không cần nêu tên và, mặc định, nội dung câu hỏi không được lưu; chỉ giữ loại kết quả và câu trả lời để mở lại, kèm mã băm thay cho người dùng. Nội dung câu hỏi chỉ được lưu nếu đơn vị vận hành bật việc này. Trên Telegram, lệnh /rieng_tu cho biết dữ liệu nào được lưu, lệnh /xoa xóa ngay dữ liệu của mình."),
    "reliance": Reply(Outcome.SMALL_TALK, "TL-669", "Câu trả lời dựa trên điều khoản ghi ở cuối mỗi câu, con số do phép tính, không suy đoán. Phần lớn nội dung là diễn đạt lại; chỗ ghi “một nguồn” hoặc “chưa đối chiếu” cần xem bản chính trước khi dùng. Trợ lý không thay ý kiến của cấp có thẩm quyền."),
    "wording": Reply(Outcome.SMALL_TALK, "TL-673", "Phần lớn nội dung trong kho là diễn đạt lại bằng lời của trợ lý, không phải nguyên văn; cuối mỗi dòng dẫn có ghi “diễn đạt lại” hay “nguyên văn” và đã đối chiếu đến đâu. Đơn vị nạp văn bản chính thức vào kho thì nguyên văn thay phần diễn đạt lại. Khi cần trích dẫn, hãy xem bản chính."),
    "offline": Reply(Outcome.SMALL_TALK, "TL-674", "Không cần mạng để tra cứu: trợ lý chạy ngay trên máy đã cài, trả lời từ kho văn bản có sẵn. Chỉ khi hỏi qua Telegram hoặc qua trang web đặt ở máy khác thì mới cần đường truyền tới máy đó."),
    "errand": Reply(Outcome.SMALL_TALK, "TL-675", f"Không. Trợ lý chỉ tra cứu và tính theo văn bản, không soạn, nộp, gửi giấy tờ hay nhắc việc thay. {_EXAMPLES}"),
    "abilities": Reply(Outcome.SMALL_TALK, "TL-676", "Được. Nêu số liệu (nhóm nào, bao nhiêu người xếp tốt, bao nhiêu xuất sắc) thì trợ lý tính tỷ lệ, mức điểm, thời hạn; gửi tệp báo cáo (.docx, .pdf, .txt) thì được soát số liệu, gửi bảng đề nghị (.xlsx, .csv) thì được kiểm tra."),
    "authority": Reply(Outcome.SMALL_TALK, "TL-677", "Không. Trợ lý chỉ tra cứu và tính theo văn bản; mức xếp loại do cấp có thẩm quyền quyết định."),
    "local": Reply(Outcome.SMALL_TALK, "TL-678", "Kho có văn bản của Trung ương và một số văn bản của vài địa phương; hãy nêu tên tỉnh, đơn vị để trợ lý tra. Văn bản chưa có thì người quản trị nạp vào kho (lệnh troly corpus add)."),
    "bye": Reply(Outcome.SMALL_TALK, "TL-664", "Chào đồng chí. Khi cần tra cứu về kiểm điểm, xếp loại, đồng chí cứ hỏi."),
    "other": Reply(Outcome.SMALL_TALK, "TL-665", f"Trợ lý đã nhận được. Đồng chí cần hỏi nội dung nào về kiểm điểm, xếp loại? {_EXAMPLES}"),
}  # fmt: skip

LAPSED_TOLD = (
    "Nội dung chính ghi theo văn bản của kỳ trước, đã hết hiệu lực; quy định hiện nay ghi ở dòng “Đang áp dụng”."
)
PLACE_EARLIER = (
    "Kho chưa có văn bản của địa phương này ban hành sau khi có {rule}; các văn bản sau đây thuộc thời gian trước đó."
)
LAPSED = "Văn bản đang áp dụng mà kho có chưa nêu việc này; nội dung ghi theo văn bản của kỳ trước, đã hết hiệu lực."
OF_CONDUCT = (
    "Việc đảng viên được hay không được làm hiện theo {document} về những điều đảng viên không được làm; kho chỉ biết một số "
    "nội dung của văn bản này, chưa thấy việc được hỏi."
)
NEAREST_TOLD = (
    "Trợ lý chưa chắc có điều khoản nói thẳng về việc được hỏi; dưới đây là nội dung gần nhất tìm thấy trong kho."
)
NOT_DONE_HERE = "Trợ lý chỉ tra cứu và tính theo văn bản, không soạn, điền, gửi giấy tờ hay nhắc việc thay; dưới đây là nội dung văn bản nêu về việc này."
CENTRAL_RULE_TOLD = "Kho chưa có văn bản riêng của {province}; nội dung trên theo quy định của Trung ương."
BY_CENTRAL_RULE = "Kho chưa có văn bản riêng của {province}; dưới đây là quy định của Trung ương."
NO_REASON = "Phần văn bản mà kho đọc được không nêu riêng lý do của quy định này; dưới đây là nội dung quy định."
PRACTICE_TOLD = (
    "Trợ lý trả lời theo văn bản ghi dưới đây; nơi đang làm khác có thể theo văn bản của kỳ trước hoặc hướng dẫn riêng của cấp "
    "trên, nên đối chiếu lại."
)
MATTERS_AT = (
    "Phần được hỏi gồm các nội dung dưới đây (kho giữ bản diễn đạt lại); hỏi tiếp từng nội dung để xem chi tiết."
)
ASK_APART = "Ý còn lại của câu hỏi ({asked}) xin hỏi riêng để được trả lời đúng."
UNTOLD = "Chưa thấy điều khoản nói riêng về ý vừa hỏi (“{asked}”); dưới đây là nội dung đã dẫn ở câu trước."
READ_AS = "Hiểu là hỏi"  # begins what says how a turn was read
ALONE = f"{READ_AS} riêng: “{{asked}}”."
AFTER = f"{READ_AS} tiếp câu: “{{question}}”."
LIKEWISE = "Có, {time} cũng theo {document}."
FORMS_OF = "Bộ mẫu được hỏi ban hành kèm {document}."
OF_THAT_TIME = "Câu này không nêu thời điểm nên trả lời theo kỳ đã nêu ở câu trước (tính đến ngày {day}); nếu hỏi về hiện nay, xin nói rõ."
