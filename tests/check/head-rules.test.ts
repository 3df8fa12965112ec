/** Rules about issuer, number, place, date, type, subject and lengths. */
import { bad, code, issuer, ok, type RuleCases, testRules } from "./rule-cases.ts";
import { bodyOf } from "./small-plan.ts";

const cases: RuleCases = {
  "ND30-HD04": [ok({}), bad(issuer({ name: ["ỦY BAN NHÂN DÂN", "Tỉnh Lào Cai"] }), "TỈNH LÀO CAI")],
  "ND30-HD06": [
    ok(issuer({ supervisingAgency: "UBND TỈNH LÀO CAI" })),
    bad(issuer({ supervisingAgency: "UBND tỉnh Lào Cai" }), "UBND TỈNH LÀO CAI"),
  ],
  "ND30-HD07": [
    ok(issuer({ name: "SỞ Y TẾ", supervisingAgency: "UBND TỈNH LÀO CAI" })),
    ok(issuer({ name: "BỘ Y TẾ" })),
    bad(issuer({ name: "SỞ Y TẾ" }), "cơ quan chủ quản"),
  ],
  "ND30-SK02": [
    ok(code("/KH-UBND")),
    ok(code("         /KH-UBND")),
    ok(code("12/KH-MTTQ-BTT")),
    ok(code("12/KH-SGD&ĐT")),
    bad(code("35/KHUBND"), "35/KH-UBND"),
    bad(code("35a/KH-UBND"), "35/KH-UBND"),
    bad(code("35/KHOACH-UBND"), "mã tên loại"),
    bad(code("Số: 7/KH-UBND"), "như: 07/KH-UBND"),
    bad(code("Số: 7/KH-UBND"), "chữ “Số:” do máy in"),
    bad(code("35/KH-ubnd"), "in hoa"),
  ],
  "ND30-SK03": [
    ok(code("05/KH-UBND")),
    ok(code("824/KH-UBND")),
    ok(code("/KH-UBND")),
    bad(code("5/KH-UBND"), "05/KH-UBND"),
    bad(code("0824/KH-UBND"), "824/KH-UBND"),
    bad(code("005/KH-UBND"), "05/KH-UBND"),
  ],
  "ND30-SK04": [
    ok(code("824/KH-UBND")),
    ok(code("       /KH-UBND")),
    bad(code("824 /KH-UBND"), "824/KH-UBND"),
    bad(code("824/ KH - UBND"), "824/KH-UBND"),
  ],
  "ND30-SK05": [
    ok(code("824/KH-UBND")),
    ok({ documentType: "CHƯƠNG TRÌNH", documentCode: "12/CTr-UBND" }),
    bad(code("824/BC-UBND"), "phải dùng mã KH"),
  ],
  "ND30-SK06": [
    ok(code("824/KH-UBND")),
    ok(issuer({ name: ["SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"], code: "UBND" })),
    bad({ documentCode: "25/KH-BDH", issuer: { name: ["BAN ĐIỀU HÀNH ĐỀ ÁN"], code: "BĐH" } }, "25/KH-BĐH"),
    bad({ documentCode: "25/KH-BDH", issuer: { name: ["BAN ĐIỀU HÀNH ĐỀ ÁN"], code: "BDH" } }, "25/KH-BĐH"),
    ok(code("824/KH-UBND-VX")),
    bad(code("824/KH-SYT"), "824/KH-UBND"),
  ],
  "ND30-SK07": [ok(code("2026/KH-UBND")), bad(code("824/2026/KH-UBND"), "824/KH-UBND")],
  "ND30-SK08": [
    ok({ status: "draft", documentCode: "/KH-UBND", issuedOn: "" }),
    ok({ status: undefined, issuedOn: "03/2026" }),
    bad(code("/KH-UBND"), "chưa có số"),
    bad({ issuedOn: "03/2026" }, "chưa đủ ngày"),
  ],
  "ND30-DD01": [
    ok(issuer({ placeOfIssue: "Thành phố Hồ Chí Minh" })),
    bad(issuer({ placeOfIssue: "Lào Cai," }), "Ghi: Lào Cai"),
    bad(issuer({ placeOfIssue: "Lào Cai, ngày 12 tháng 3 năm 2026" }), "Ghi: Lào Cai"),
    bad(issuer({ placeOfIssue: "lào Cai" }), "viết hoa"),
  ],
  "ND30-DD02": [
    ok(bodyOf("Báo cáo trước ngày 05 tháng 11 năm 2026, ngày 9/5/2026 và ngày 10/6.")),
    bad(bodyOf("Báo cáo trước ngày 5 tháng 11 năm 2026."), "ngày 05 tháng 11"),
  ],
  "ND30-DD03": [
    ok(bodyOf("Họp ngày 12 tháng 3 năm 2026, ngày 12 tháng 02 năm 2026, ngày 12 tháng 10 năm 2026.")),
    bad(bodyOf("Họp ngày 12 tháng 2 năm 2026."), "tháng 02", "error"),
    bad(bodyOf("Họp ngày 12 tháng 03 năm 2026."), "tháng 3 năm", "warning"),
  ],
  "ND30-DD04": [
    ok(bodyOf("Ngày 29 tháng 02 năm 2028; Thông tư số 143/2014/TT-BTC; đạt 1/2 kế hoạch; ngày 01/6.")),
    ok({ issuedOn: "02/2026" }),
    bad(bodyOf("Trước ngày 31 tháng 4 năm 2026."), "ngày 31 tháng 4"),
    bad(bodyOf("Trước ngày 30/02."), "30/02"),
    bad(bodyOf("Trước ngày 29/02/2026."), "29/02/2026"),
    bad(bodyOf("Trước ngày 05/3/26."), "05/3/2026"),
    bad({ issuedOn: "30/02/2019" }, "30/2/2019"),
  ],
  "ND30-DD05": [
    ok(issuer({ placeOfIssue: "Quận 1" })),
    ok(issuer({ placeOfIssue: "Phường Điện Biên Phủ" })),
    ok(issuer({ placeOfIssue: "Thành phố Hồ Chí Minh" })),
    bad(issuer({ placeOfIssue: "tỉnh Lào Cai" }), "Ghi: Lào Cai"),
    bad(issuer({ placeOfIssue: "Tỉnh Lào Cai" }), "Ghi: Lào Cai"),
    bad(issuer({ placeOfIssue: "TP.HCM" }), "Thành phố Hồ Chí Minh"),
    bad(issuer({ placeOfIssue: "quận 1" }), "Ghi: Quận 1"),
  ],
  "ND30-DD06": [
    ok({ issuedOn: "30/6/2025", issuer: { name: ["ỦY BAN NHÂN DÂN", "HUYỆN BÁT XÁT"] } }),
    ok({}),
    bad(issuer({ name: ["ỦY BAN NHÂN DÂN", "HUYỆN BÁT XÁT"] }), "01/7/2025"),
    bad({ issuedOn: "7/2025", issuer: { supervisingAgency: "UBND THỊ XÃ SA PA" } }, "SA PA"),
  ],
  "ND30-TL01": [
    ok({ documentType: "KẾ HOẠCH" }),
    bad({ documentType: "Kế hoạch" }, "Ghi: KẾ HOẠCH"),
    bad({ documentType: "KẾ HOẠCH HÀNH ĐỘNG" }, "danh mục"),
  ],
  "ND30-TL02": [
    ok({ subject: "Triển khai Đề án của UBND tỉnh" }),
    bad({ subject: "PHÒNG, CHỐNG DỊCH BỆNH năm 2026" }, "chữ thường"),
  ],
  "ND30-TL04": [
    ok({ subject: "Triển khai công tác v/v" }),
    bad({ subject: "V/v phòng, chống dịch bệnh" }, "Phòng, chống dịch bệnh"),
    bad({ subject: "Phòng, chống dịch bệnh." }, "dấu “.”"),
  ],
  "BATCH-DL04": [
    ok({}),
    bad({ subject: "Phòng bệnh ".repeat(60) }, "500 ký tự"),
    bad(code("35/KH-UBND-UBMTTQ-BCHQS-CAT-VKSND-TAND"), "30 ký tự"),
  ],
};

testRules(cases);
