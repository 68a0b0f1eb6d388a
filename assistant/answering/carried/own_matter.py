"""Whether a later turn brings a matter of its own ("vậy viết theo mẫu nào"), or only says more of the case reckoned before."""

from __future__ import annotations

import re

# what is said of a case that is reckoned: ratings, counts, tasks, points, discipline, days and who is rated
_OF_A_CASE = re.compile(
    r"\b(?:chi bo|dang bo|can bo|dang vien|dong chi|to chuc dang|to chuc|tap the|ca nhan|don vi|co quan|dang uy|cap uy|chi uy|lanh dao|quan ly|chuc vu|"
    r"xep loai|xep muc|danh gia|(?:khong )?hoan thanh|nhiem vu|xuat sac|ty le|ti le|phan tram|thanh tich|noi troi|tham quyen|cap tren|cong nhan|quyet dinh|tham dinh|"
    r"tieu chi|ket qua|vuot muc|dung han|tre han|cham han|qua han|tien do|chat luong|ky luat|khien trach|canh cao|cach chuc|khai tru|cong vu|chuc trach|vi pham|sai pham|"
    r"sinh hoat|mien cong tac|ket nap|du bi|dinh chi|nghi om|toi da|toi thieu|nhieu nhat|it nhat|cao nhat|thap nhat|quy dinh|con lai|dieu kien|gioi han|khong che|"
    r"giu nguyen|ket luan|cong (?:them|vao|cho|duoc|lai|don)|nghi (?:om|benh|huu|viec|phep)|khuyet diem|han che|khac phuc|tin nhiem|gia su|gia du|truong hop|thuc te|thuong truc|hoi nghi|du thao|lam viec|tong so|dieu chinh|doi chieu)\b"
)
_WORDS = frozenset(
    "a ad ah ai an anh ap ay ba bac bang bao bay bi bo bot bua bu cac cai cao cap cham chap chi cho chon chot chua chuyen co con cu cua cung da dat day de den deu "
    "dc di diem diem dieu do doi dong du dung duoc dua em ga gi gia giam gio giu gop ha hai han hay hem het hoan hom hon hoac hong htht htn htnv htt httnv htxs htxsnv huong it "
    "k khac khi kho khong khtnv tro kia kip ko la lai lam lan lay len lich lo loai luc lui luon ma mat may mien mieu minh moc moi mot muc nam nang nao nay ne neu ngay nghe ngoai "
    "nguoi nha nhan nhe nhi nhieu nho nhom nhu nhung no noi nua o oi ok om phai phan phong qua quy ra rieng roi rot rut sai sang sao sap sau se so som suat sut sup ta tai tam tang tat te tham "
    "thang thanh thap thay the them theo thi thieu tho thoi thu thua thuc ti tiep tinh to toi tong tot tra trang tren tri trong tru truoc tu tui tung tut va van vao vay ve vi viec voi vua vuot "
    "tuc nhat nghia xac gium dum coi chac giua dau khoang trung nham quen nguyen bua tuan tiec nhanh trong goc bang xa xem xep xet xin xong xs xuong bon sau chin muoi tram dv ra thanh ung voi bao bao tinh chinh phep ca hong hien hieu le ly luat buoc boi can mong muon lieu y hoi xua giong uoc chu hi he ri rang dinh gop lai roi cuoi ky dot khoi lop nhap sat truong hd qd".split()
)
_OWN = 2  # words of its own by which a turn is about something else


def brings_own_matter(context: str, folded: str) -> bool:
    """Whether a turn speaks of what neither the turns before it nor a reckoned case has; both texts folded."""
    said = set(re.findall(r"[a-z]+", context))
    left = re.findall(r"[a-z]+", _OF_A_CASE.sub(" ", folded))
    return len({word for word in left if word not in _WORDS and word not in said}) >= _OWN
