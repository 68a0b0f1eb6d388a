"""What is wanted of the figures, as it is asked in words (patterns on the folded text)."""

from __future__ import annotations

OVER = r"\b(?:co (?:bi )?(?:sao|van de|gi sai|sai pham|sai|pham)(?: gi| ty le| ti le| quy dinh)? (?:khong|ko|k|hong|chua)\b|vuot(?! muc\b(?! (?:khong che|cho phep|toi da|tran|quy dinh|ty le|ti le)\b| 2[05] ?(?:%|phan tram)(?! (?:so |tong )?(?:nhiem vu|viec)))| chi tieu| ke hoach| yeu cau)|qua (?:ty le|ti le|tran|han muc|quy dinh|so|khong|chua|nhieu|20|25)|(?<=la )lo(?= (?:dung|phai)\b)|lo (?:may|bao nhieu|ty le|ti le|tran|khong|chua|ko|k|hong|muc|han muc|2[05])\b|thua(?! suat)|dinh tran|pham (?:ty le|tran))\b"
# "có bị trả lại không": what follows from being over is not told by the texts
AFTER = r"\b(?:bi|co) (?:\w+ ){0,3}?tra (?:lai|ve|ho so)\b[^.;?]*\b(?:khong|ko|k|hong|chua)\b|\bbi (?:\w+ ){0,3}?(?:tra|bac|che|cat|nhac(?: nho)?|phe binh|tuyt coi|thoi coi|bat (?:loi|ha|lam lai|sua)|khong duyet|loai|go|y kien|chat van|huyt coi)\b[^.;?]*\b(?:khong|ko|k|hong|chua)\b"
WITHIN = (
    r"\b(?:trong (?:gioi han|pham vi|ty le|ti le|muc|khuon kho|tran|nguong|quy dinh)|dung (?:ty le|ti le|quy dinh|luat|khong|chua|tran|2[05])|(?:dung|on|duoc|du)(?: 2[05] ?%)? (?:roi |luon )?chu\b|hop le|hop quy dinh|"
    r"cho (?:phep )?(?:khong|ko|k|chua)|oke? (?:chu|khong|ko|k|chua)|dung hay (?:sai|khong)|(?:duoc|dung|dam bao|bao dam|phu hop|on|sao|dat|hop ly|du|duyet) (?:ty le |quy dinh |ti le )?(?:khong|ko|chua|k\b|hong)|dat ty le)\b"
)
RAISED = (
    r"\b(?:nang|dua|day|chuyen|keo|cho|xet|lay) (?:\w+ ){0,7}?(?:tu |trong )?(?:chinh )?(?:so |nhom |dien |muc |cac )*(?:\w+ ){0,2}?(?:hoan thanh )?tot (?:nhiem vu )?(?:len|sang|thanh)\b|"
    r"\b(?:nang|day|keo) (?:them )?(?:duoc )?(?:toi da |nhieu nhat )?(?:bao nhieu|may|ai)\b|\b(?:nang|day) (?:them|tiep)\b"
)
OF_QUOTA = r"\b(?:trong|dung|vuot|qua|theo|dat|khong che) (?:\w+ ){0,2}?(?:ty|ti) le\b|\bkhong che\b|\bso xuat sac (?:nay|do|tren|nhu vay)\b"
PRODUCT = r"\b(?:20|hai muoi|25|hai muoi lam) ?(?:%|phan tram)(?: \w+){0,5}? (?:ra|la|duoc|bang|thi) (?:\w+ ){0,2}?(?:may|bao nhieu)\b(?! (?:phan tram|%))"
MORE = r"\b(?:bo sung (?:duoc |them )*(?:may|bao nhieu)|(?:may|bao nhieu) (?:nguoi |dong chi |suat )?(?:xuat sac|htxs|xs|suat) nua|con (?:thua|du) suat|(?<!giam )(?<!ha )(?<!bot )con (?:duoc |co the |lai |xep |lay |cho |du )*(?:them |phep )*(?:may|bao nhieu|them|suat|cho)|them (?:duoc )?(?:may|bao nhieu|toi da|nua)|duoc them|them (?:duoc )?(?:xs|xuat sac|htxs)(?: nua)? (?:khong|ko|k|chua)|them (?:duoc )?(?:ai|(?:nguoi|dong chi|dang vien) nao))\b"
LOWER = (
    r"\b(?:(?:phai|can) (?:chuyen|ha|bot|giam|dieu chinh) (?:may|bao nhieu)|phai (?:ha|bot|giam|cat|rut|loai|dieu chinh|dua xuong)|(?:ha|bot|giam|rut|cat|keo|chuyen|dua|dieu chinh|(?<!xep )(?<!phan )loai|day|(?<!chi )(?<!dang )(?<!can )(?<!noi )bo) (?:\w+ ){0,4}?(?:bao nhieu|may) (?:\w+ ){0,6}?(?:xuong|(?:ra )?khoi|(?:sang|ve) (?:muc )?(?:hoan thanh )?tot|thi)\b|"
    r"(?:ha|bot|giam|rut|cat|keo|chuyen|dua|dieu chinh|(?<!xep )(?<!phan )loai|day|(?<!chi )(?<!dang )(?<!can )(?<!noi )bo) (?:\w+ ){0,6}?(?:xuong|(?:ra )?khoi|(?:sang|ve) (?:muc )?(?:hoan thanh )?tot)\b[^.;?!]{0,40}?\b(?:bao nhieu|may)\b|(?:ha|bot|giam|rut|cat|(?<!chi )(?<!dang )(?<!can )(?<!noi )bo) (?:bot |xuong |di |lai |con )*(?:may|bao nhieu|toi thieu|it nhat))\b"
)
# "xếp thêm bao nhiêu nữa là kịch trần": those there may be in all, whoever is already among them
TO_CEILING = (
    r"\b(?:kich|het|cham|dung|day|du|vua|toi) (?:la |den |muc )?(?:tran|khung|kich)\b|\bkich (?:tran|khung)\b|\bfull\b"
)
SMALLEST = (
    r"\b(?:(?:may|bao nhieu) (?:nguoi|dong chi|dang vien|dv) (?:thi )?moi (?:duoc|co|du)|(?:may|bao nhieu) (?:nguoi |dong chi |dang vien |chi bo |to chuc |tap the )?(?:hoan thanh )?tot (?:nhiem vu )?(?:thi |moi )*(?:du (?:cho|de|lay|xep)|moi (?:duoc|dc|co|du))|con cach\b[^.;?]{0,24}\b(?:bao nhieu|may)|muon\b[^;?]{0,60}\bthieu (?:them )?(?:bao nhieu|may)|phai (?:co )?(?:bao nhieu|may) (?:nguoi |dong chi |dang vien |chi bo )?(?:hoan thanh )?tot\b|(?:can|phai co|phai du|can co|cần) (?:it nhat |toi thieu |them |du )*(?:bao nhieu|may)|(?:it nhat|toi thieu) (?:phai )?(?:can |co )*(?:bao nhieu|may)|"
    r"(?:may|bao nhieu) (?:nguoi |dong chi |dang vien )?(?:hoan thanh )?tot (?:nhiem vu )?(?:nua )?(?:thi |de )?(?:(?:moi )?duoc|moi co)|"
    r"(?:it nhat|toi thieu|it ra|chi it)(?: \w+){0,4}? (?:bao nhieu|may)|"
    r"so (?:\w+ ){0,5}?(?:tot|htt|httnv)(?: nhiem vu)? (?:phai |can |toi thieu |it nhat )+(?:la |tu |dat |co |du |duoc |len )*(?:bao nhieu|may)|"
    r"(?:thieu|them|can|kiem|phai co) (?:co |them )?(?:bao nhieu|may) (?:nguoi |dong chi |dang vien |dc |dv |ng |chi bo |tap the |to chuc )?(?:nua )?(?:duoc |xep |la )?(?:hoan thanh )?(?:tot|htt|httnv))\b"
)
MOST = r"\b(?:toi da|nhieu nhat|nhieu (?:\w+ )?xuat sac nhat|lon nhat|cao nhat|max|tran|kich khung|(?:may|bao nhieu) (?:\w+ ){0,3}(?:xuat sac|htxsnv|htxs|xs)|(?:xuat sac|htxs|xs) (?:duoc |thi )?(?:may|bao nhieu)(?! ?(?:%|phan tram|diem|nam|lan))|duoc (?:may|bao nhieu)|(?:co )?duoc ai|co ai|(?:duoc|co) (?:nguoi|dong chi|dang vien|chi bo|dang bo|to chuc(?: dang)?|tap the|don vi) nao(?: duoc| dc)?(?: xep| dat| la)?(?: hoan thanh)?(?= (?:xuat sac|xs|htxs\w*)\b)|(?:duoc|co) (?:nguoi|dong chi) nao|khong che|gioi han|(?<!vuot )(?<!qua )han muc|chon (?:may|bao nhieu|duoc))\b"
PERCENT = r"\b(?:(?:bao nhieu|may) (?:phan tram|%)|(?:bao nhieu|may)\s*%|(?:ty|ti) le (?:(?!thi )\w+ ){0,5}(?:la )?(?:bao nhieu|the nao|may)|tinh (?:giup |ho |dum |gium |giup gium |cho )?(?:em |toi |minh |anh |chi )?(?:xem )?(?:ra )?(?:(?:ty|ti) le|phan tram\b)|ra (?:bao nhieu|may) (?:phan tram|%)|chiem (?:ty le |ti le )?(?:bao nhieu|may)\b(?! (?:nguoi|dong chi|dang vien|suat)))|(?:bao nhieu|may) ?%"
RATE = (
    r"\b(?:xep (?:loai |hang |vao |o |lan luot )?(?:muc |loai )?(?:gi|nao|the nao|sao|may)|(?:muc|loai) (?:nao|gi)|roi vao|thuoc (?:muc|loai)|o muc|xep (?:duoc )?(?:loai )?sao|du dieu kien|du de|dat (?:muc|loai)|"
    r"len duoc|cao nhat|(?:muc|khung) (?:xep loai )?(?:nao|gi)|bi xep|bi (?:sao|gi|lam sao)\b|diem (?:thi |la |xep |duoc |dat |muc )*(?:xuat sac|tot|(?:khong )?hoan thanh)(?: \w+){0,2} hay(?: \w+){0,2} (?:xuat sac|tot|hoan thanh)|xep loai (?:duoc )?(?:gi|sao)|thi duoc (?:gi|j|loai nao|muc nao)\b(?! (?:cho|tu))|thi sao|ket qua gi)\b"
)
# "không nhóm nào vượt, đúng không": put up for confirmation as well.
NOT_OVER = r"\b(?:khong|chua|chang|ko|k) (?:co )?(?:(?:\w+ ){1,3}nao )?(?:bi |la |he )?(?:vuot|qua|lo|pham)\b[^.;?!]*(?<!co )\b(?:dung|phai) (?:khong|ko|k|chu)\b"
YES_NO = r"\b(?:khong|ko|hong|k|chua|phai khong|dung khong|hay chua|hay khong)(?:\s*(?:a|ah|nhi|vay|the|ha|em|anh|chi|ad|admin|ban|nua|duoc|ta|hen|nhe|luon|oi|chu|bac|chau|con|cau|co|thay|dong chi|moi nguoi|cac (?:anh|chi|bac|ban|dong chi)|may (?:anh|chi|bac|ban)|voi|day|do|hom|hen|nghen|nha|he|hi|hy|cho (?:em|toi|minh|chac|ro))\b){0,3}\s*(?:[?.!);]|$|,? ?(?:em|toi|minh|con) (?:hoi (?:gap|de|giup|ho|cho)|dang can|can gap)\b|,? de (?:em|toi|minh|con|ben em|chi bo) (?:lam|bao|ghi|chot|bo sung|biet|tra loi|chuan bi|lap)\b|,? (?:mong|xin) (?:anh|chi|duoc|moi|tra|giai|huong|ban|chi|cho) )"
# the counts of several cells put together, or one cell's places given to another
SHARED_OUT = r"\b(?:(?<!can )du|thua|chia|phan bo|don|cong don|gop|chuyen|nhuong|san)\b[^.;?]{0,40}\b(?:cho|sang|giua|lai|qua|chung)\b[^.;?]{0,24}\b(?:chi bo|to khac|phong khac|don vi khac|noi khac|duoc khong|duoc ko)\b"
# counts of two years or rounds, both of which are asked about
BOTH_TIMES = r"\b(?:(?:nam|ky) nao|ca (?:hai|2) (?:nam|ky)|(?:tung|moi) (?:nam|ky))\b"
JUDGES = r"\b(?:co nen|nen (?:xep|cho|chon|bo phieu|de nghi)(?! (?:huong|phep|ap dung|lich|ngay|hop)\b)|(?<!deu )(?<!cung )xung dang(?! (?:tu |muc |dat |o )*(?:hoan thanh )?tot (?:nhiem vu )?tro len)|hay cho (?:chi|anh|ong|ba|dong chi))\b"
MINE = r"\b(?:toi|em|minh|chung (?:toi|em)|ben (?:toi|em|minh)|tinh giup|tinh ho|tinh dum|giup (?:em|toi|minh)|don vi (?:em|toi|minh)|chi bo (?:em|toi|minh))\b"
TALLY = (
    r"\b(?:(?:bao nhieu|may) (?:[\w/]+ ){0,5}(?:phai |duoc |can |thuoc dien )?(?:kiem diem|xep loai|danh gia|duoc tinh|tinh)|"
    r"(?:xep loai|danh gia|kiem diem)(?: du| het| cho)* (?:ca|tat ca|het) \d+(?: (?:nguoi|dong chi|dang vien|dv))?(?: (?:khong|ko|k|chua))?|"
    r"(?:xep loai|danh gia|kiem diem) (?:\w+ ){0,2}\d+ (?:hay|hoac) (?:la )?\d+\b|"
    r"(?:tinh|xep loai|danh gia|kiem diem) (?:\w+ ){0,3}(?:bao nhieu|may)|"
    r"khop|(?:thieu|sot|bo sot|con thieu) (?:ai|(?:may|bao nhieu) (?:nguoi|dong chi|dang vien|dc|dv))|cong lai|con (?:lai )?(?:bao nhieu|may)|so (?:nguoi |dang vien |dong chi )?(?:phai|duoc|thuoc dien) (?:kiem diem|xep loai)|mau so|co dung khong|du chua)\b"
)
