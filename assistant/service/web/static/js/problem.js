// What went wrong, told where it went wrong: what, the code, what to do.
import { element } from "./element.js";

export const LOST = {
  code: "TL-739", message: "Chưa kết nối được với máy chủ.", action: "Kiểm tra mạng rồi gửi lại; nội dung đã ghi vẫn còn.",
};
export const TOO_LARGE = { code: "TL-723", message: "Tệp quá lớn (hơn 20 MB).", action: "Tách nhỏ rồi gửi từng phần." };
const UNKNOWN = { code: "TL-729", message: "Máy chủ trả lời không đọc được.", action: "Gửi lại; nếu vẫn vậy thì báo người quản trị." };

export function problem(error) {
  const reference = error.reference ? `, số tham chiếu ${error.reference}` : "";
  return element("div", { class: "refusal", role: "alert", "data-problem": "" },
    element("p", {}, error.message),
    element("p", { class: "quiet" }, `${error.action || ""} Mã ${error.code}${reference}.`.trim()));
}

// The error a response carries: of the API's one shape, or within a page.
export async function errorOf(response) {
  const body = await response.text();
  try { return JSON.parse(body).error || UNKNOWN; } catch { return UNKNOWN; }
}
