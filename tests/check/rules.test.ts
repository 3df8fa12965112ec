import { describe, expect, it } from "vitest";
import { checkPlan } from "../../src/check/index.ts";
import { bodyOf, budgetAnnex, findingsOf, nd30, type Patch, planWith, tt01 } from "./small-plan.ts";

/** What a rule says of a change: nothing, or words that its only finding (message or hint) must have. */
interface Case {
  readonly change: Patch;
  readonly says?: string;
  readonly severity?: "error" | "warning" | "info";
}
const ok = (change: Patch): Case => ({ change });
const bad = (change: Patch, says: string, severity?: Case["severity"]): Case => ({
  change,
  says,
  ...(severity === undefined ? {} : { severity }),
});

const issuer = (fields: Patch): Patch => ({ issuer: fields });
const code = (documentCode: string): Patch => ({ documentCode });
const signing = (signingAuthority: readonly string[], position: string, more: Patch = {}): Patch => ({
  signatureBlock: { signingAuthority, signer: { position, ...more } },
});
const bases = (...legalBases: readonly string[]): Patch => ({ legalBases });
const annexes = (...list: readonly Patch[]): Patch => ({ annexes: list });
const pointing = (text: string, ...list: readonly Patch[]): Patch => ({ ...bodyOf(text), ...annexes(...list) });
const budget = (fields: Patch): Patch => ({ ...budgetAnnex, budget: { ...budgetAnnex.budget, ...fields } });
const withBudget = (fields: Patch): Patch => pointing("Kinh phí thực hiện (kèm theo Phụ lục).", budget(fields));

const decision = "Căn cứ Quyết định số 45/QĐ-TTg ngày 08 tháng 01 năm 2026 của Thủ tướng Chính phủ về phòng dịch";
const unitPrices = {
  columns: [
    { title: "Số lượng", kind: "quantity" },
    { title: "Đơn giá", kind: "unitPrice" },
    { title: "Thành tiền", kind: "amount" },
  ],
  total: undefined,
};

const cases: Readonly<Record<string, readonly Case[]>> = {
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
  "ND30-CC02": [
    ok(bases(`${decision};`, decision)),
    ok(bases(decision, `${decision}.`)),
    ok(bases(decision, `${decision};`)),
    bad(bases(`${decision}.`, decision), "phải kết thúc bằng “;”"),
    bad(bases(decision, `${decision},`), "phải kết thúc bằng “.”"),
    bad(bases(`${decision}; Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016`), "gộp nhiều"),
  ],
  "ND30-CC03": [
    ok(bases(decision, "Căn cứ tình hình thực tế của địa phương", "Căn cứ Luật Trẻ em ngày 05/4/2016")),
    ok(bases("Căn cứ Thông tư số 26/2026/TT-BTC ngày … tháng … năm 2026 của Bộ Tài chính quy định về ngân sách xã")),
    bad(bases("Căn cứ Quyết định số 45/QĐ-TTg của Thủ tướng Chính phủ về phòng dịch"), "ngày ban hành", "error"),
    bad(bases("Căn cứ Luật Trẻ em"), "ngày ban hành", "error"),
    bad(
      bases("Căn cứ Kế hoạch số 105/KH-UBND ngày 21/5/2021 về việc triển khai Chương trình vì trẻ em"),
      "cơ quan ban hành",
      "warning",
    ),
    bad(
      bases("Căn cứ Quyết định số 45/QĐ-TTg ngày 08 tháng 01 năm 2026 của Thủ tướng Chính phủ"),
      "trích yếu",
      "warning",
    ),
    bad(bases("Căn cứ Nghị quyết của Hội đồng nhân dân tỉnh về phát triển kinh tế"), "số, ký hiệu", "warning"),
  ],
  "ND30-CC04": [
    ok(bases("Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016")),
    bad(bases("Căn cứ Luật Trẻ em số 102/2016/QH13 ngày 05 tháng 4 năm 2016"), "102/2016/QH13"),
  ],
  "ND30-CC06": [
    ok({ opening: `${decision}, Ủy ban nhân dân tỉnh xây dựng Kế hoạch như sau:` }),
    bad({ opening: `${decision}. Ủy ban nhân dân tỉnh xây dựng Kế hoạch như sau:` }, "hai đoạn riêng"),
  ],
  "ND30-ND06": [
    ok(bodyOf("1.000 ngày đầu đời; 05 lớp tập huấn.", "Mục tiêu 1: giảm số ca mắc.")),
    ok({ body: { sections: [{ heading: "A", clauses: [{ ordinal: "15", label: "Chỉ tiêu 15", text: "B." }] }] } }),
    ok({ body: { sections: [{ heading: "A", dashes: [{ text: "B.", pluses: ["C."] }] }] } }),
    bad(bodyOf("- Giảm số ca mắc."), "gõ sẵn “-”"),
    bad(bodyOf("a) Giảm số ca mắc."), "gõ sẵn “a)”"),
    bad({ body: { sections: [{ heading: "2. Mục tiêu" }] } }, "chỉ ghi: “Mục tiêu”"),
    bad({ body: { sections: [{ heading: "II. MỤC TIÊU" }] } }, "gõ sẵn “II.”"),
    bad({ body: { parts: [{ heading: "Phần I. Mục tiêu" }] } }, "gõ sẵn “Phần I.”"),
    bad(
      { body: { sections: [{ heading: "A", points: [{ text: "B.", clauses: ["C."] }] }] } },
      "mục I, điểm a",
      "error",
    ),
    bad({ body: { dashes: [{ text: "B.", dashes: ["C."] }] } }, "cùng cấp", "warning"),
  ],
  "ND30-ND09": [
    ok({ closing: "Trên đây là Kế hoạch./." }),
    ok({ closing: undefined, ...bodyOf("Các đơn vị thực hiện nghiêm túc./.") }),
    bad(bodyOf("Các đơn vị thực hiện./."), "không ở cuối"),
    bad({ closing: ["Yêu cầu thực hiện./. Trân trọng."] }, "không ở cuối"),
  ],
  "ND30-ND12": [
    ok(bodyOf("TT.TU, PCT.UBND tỉnh; các điểm a) và b); dinh dưỡng...", "Đề án “Sữa học đường” (gọi tắt: Đề án).")),
    bad(bodyOf("Hai  dấu cách."), "hai dấu cách"),
    bad(bodyOf("Dấu cách , dấu phẩy."), "dấu cách trước"),
    bad(bodyOf("Suy dinh dưỡng...."), "số dấu chấm"),
    bad(bodyOf("Đề án (giai đoạn một."), "ngoặc đơn mở"),
    bad(bodyOf("Chương trình “Sữa học đường."), "ngoặc kép mở"),
    bad(bodyOf("Chương trình sữa) học đường."), "ngoặc đơn đóng"),
    bad(bodyOf("Các sở,ban, ngành."), "thiếu dấu cách"),
  ],
  "ND30-ND13": [
    ok(bodyOf("Giai đoạn 2021-2025 và 2026-2030.")),
    ok(bodyOf("Trẻ từ 0 - 8 tuổi, giai đoạn 2021-2025.")),
    bad(bodyOf("Giai đoạn 2021 - 2025, 2026–2030."), "2026 - 2030"),
  ],
  "ND30-ND15": [
    ok(bodyOf("Văn nghệ, thể thao… và các hoạt động khác [1].")),
    ok(bodyOf("Tổ chức {{soLop}} lớp.")),
    bad(bodyOf("Tổ chức {{soLop lớp."), "{{soLop"),
    bad(bodyOf("Tổ chức ....... lớp."), "chưa điền"),
    bad(bodyOf("Báo cáo về [tên cơ quan]."), "[tên cơ quan]"),
    bad({ subject: "Kế hoạch năm undefined" }, "undefined"),
  ],
  "ND30-ND16": [
    ok(bodyOf("Hằng năm báo cáo; bảo đảm chất lượng.")),
    bad(bodyOf("Hằng năm báo cáo.", "Dự toán hàng năm."), "hằng năm", "info"),
    bad(bodyOf("Hai ngàn đồng.", "Ba nghìn đồng."), "nghìn", "info"),
  ],
  "ND30-VD02": [
    ok(bodyOf("Thực hiện Quyết định số 1437/QĐ-TTg, Chỉ thị số 20-CT/TW, Nghị quyết số 121/2020/QH14.")),
    ok(bodyOf("Thông tư số 143/2014/TT-BTC, Kế hoạch tổng thể số 37/KH-BDH, Nghị quyết số 66.25/2026/NQ-CP.")),
    ok(bodyOf("Kế hoạch số …/KH-UBND, Nghị định số 30/2020/NĐ-CP, Quyết định số 05/2020/QĐ-UBND.")),
    ok(bodyOf("Kế hoạch liên ngành số 12/KHLN-SYT-SGDĐT, Chương trình phối hợp số 03/CTPH-SYT-HLHPN.")),
    bad(bodyOf("Thực hiện Quyết định số 1437/KH-TTg."), "không phải của Quyết định", "error"),
    bad(bodyOf("Thực hiện Kế hoạch số 20-CT/TW."), "không phải của Kế hoạch", "error"),
    bad(bodyOf("Theo Thông tư số 26/TT-BTC."), "thiếu năm", "error"),
    bad(bodyOf("Theo Nghị định số 64/CP."), "sai dạng", "warning"),
  ],
  "ND30-VH01": [
    ok(bodyOf("Ủy ban nhân dân các cấp, ỦY BAN NHÂN DÂN, ủy ban nhân dân, Uỷ ban nhân dân xã.")),
    bad(bodyOf("Đề nghị Ủy Ban Nhân Dân tỉnh phê duyệt."), "Ủy ban nhân dân"),
    bad(bodyOf("Phối hợp với Sở Giáo Dục và Đào Tạo."), "Sở Giáo dục và Đào tạo"),
  ],
  "ND30-VH02": [
    ok(bodyOf("Trên địa bàn tỉnh Lào Cai, Thành phố Hồ Chí Minh; Tỉnh ủy, Huyện đoàn, Sở Xã hội.", "Tỉnh Lào Cai.")),
    bad(bodyOf("Trên địa bàn Tỉnh Lào Cai."), "tỉnh Lào Cai", "warning"),
    bad(bodyOf("Tại phường 15."), "Phường 15", "warning"),
    bad(bodyOf("Các phòng, ban của Huyện, của Huyện."), "2 chỗ", "info"),
  ],
  "ND30-KY01": [
    ok(signing([], "Q. GIÁM ĐỐC")),
    ok(signing(["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG"], "PHÓ CHÁNH VĂN PHÒNG")),
    bad(signing(["TM. ỦY BAN NHÂN DÂN", "KT CHỦ TỊCH"], "PHÓ CHỦ TỊCH"), "Ghi: KT. CHỦ TỊCH"),
    bad(signing(["T/M ỦY BAN NHÂN DÂN"], "CHỦ TỊCH"), "Ghi: TM. ỦY BAN NHÂN DÂN"),
    bad(signing(["TM. Ủy ban nhân dân"], "CHỦ TỊCH"), "Ghi: TM. ỦY BAN NHÂN DÂN"),
    bad(signing(["THAY MẶT ỦY BAN NHÂN DÂN"], "CHỦ TỊCH"), "không bắt đầu"),
    bad(signing(["TM. ỦY BAN NHÂN DÂN"], "Chủ tịch"), "Ghi: CHỦ TỊCH"),
    bad(signing(["TM. ỦY BAN NHÂN DÂN"], "KT. CHỦ TỊCH PHÓ CHỦ TỊCH"), "lẫn chữ quyền hạn"),
  ],
  "ND30-KY02": [
    ok(signing(["TM. BAN ĐIỀU HÀNH"], "TRƯỞNG BAN")),
    ok(signing(["TUQ. CHỦ TỊCH"], "GIÁM ĐỐC SỞ Y TẾ")),
    ok(signing(["KT. TỔ TRƯỞNG"], "PHÓ TỔ TRƯỞNG")),
    bad(signing(["TM. CHỦ TỊCH"], "CHỦ TỊCH"), "TM. phải đứng trước tên tập thể"),
    bad(signing(["KT. ỦY BAN NHÂN DÂN"], "PHÓ CHỦ TỊCH"), "tên cơ quan"),
    bad(signing(["TL. PHÓ CHỦ TỊCH"], "CHÁNH VĂN PHÒNG"), "cấp phó"),
  ],
  "ND30-KY03": [
    ok({}),
    ok({ ...issuer({ nameInText: "Chủ tịch Ủy ban nhân dân tỉnh" }), ...signing([], "CHỦ TỊCH") }),
    ok(signing(["TL. CHỦ TỊCH"], "CHÁNH VĂN PHÒNG")),
    bad(signing(["KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH"), "phải có dòng TM."),
    bad({ ...issuer({ regime: "oneHead" }), ...signing(["TM. SỞ Y TẾ"], "GIÁM ĐỐC") }, "không dùng “TM. SỞ Y TẾ”"),
  ],
  "ND30-KY04": [
    ok({}),
    ok(signing(["KT. BỘ TRƯỞNG"], "THỨ TRƯỞNG")),
    bad(signing(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"], "CHỦ TỊCH"), "PHÓ CHỦ TỊCH"),
    bad(signing(["TM. ỦY BAN NHÂN DÂN"], "PHÓ CHỦ TỊCH"), "KT. CHỦ TỊCH"),
  ],
  "ND30-KY05": [
    ok(signing(["TM. BAN ĐIỀU HÀNH"], "TRƯỞNG BAN ĐIỀU HÀNH")),
    bad(signing(["KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH THƯỜNG TRỰC"), "THƯỜNG TRỰC"),
    bad(signing([], "QUYỀN GIÁM ĐỐC"), "Q. GIÁM ĐỐC"),
  ],
  "ND30-KY06": [
    ok(signing([], "GIÁM ĐỐC", { fullName: "Tạ Thị Sen" })),
    bad(signing([], "GIÁM ĐỐC", { fullName: "PGS.TS. Tạ Thị Sen" }), "Ghi: Tạ Thị Sen"),
    bad(signing([], "GIÁM ĐỐC", { fullName: "ThS Tạ Thị Sen" }), "Ghi: Tạ Thị Sen"),
    bad(signing([], "GIÁM ĐỐC", { fullName: "Bác sĩ Tạ Thị Sen" }), "Ghi: Tạ Thị Sen"),
  ],
  "ND30-KY07": [
    ok(signing([], "GIÁM ĐỐC", { fullName: "H’Hen Niê" })),
    bad(signing([], "GIÁM ĐỐC", { fullName: "ĐẶNG MINH HƯNG" }), "Đặng Minh Hưng"),
    bad(signing([], "GIÁM ĐỐC", { fullName: "Đặng minh Hưng" }), "Đặng Minh Hưng"),
  ],
  "ND30-KY08": [
    ok(issuer({ regime: "advisory" })),
    ok({
      ...issuer({ regime: "advisory", usesSupervisorSeal: true }),
      ...signing(["TM. BAN CHỈ ĐẠO"], "TRƯỞNG BAN", { actualPost: "PHÓ CHỦ TỊCH UBND TỈNH" }),
    }),
    bad(issuer({ regime: "advisory", usesSupervisorSeal: true }), "Chức vụ thật", "warning"),
  ],
  "ND30-KY09": [
    ok(signing(["TL. CHỦ TỊCH", "KT. CHÁNH VĂN PHÒNG"], "PHÓ CHÁNH VĂN PHÒNG")),
    bad(signing(["TUQ. CHỦ TỊCH", "KT. GIÁM ĐỐC"], "PHÓ GIÁM ĐỐC"), "ủy quyền lại"),
  ],
  "ND30-NN03": [
    ok({ recipients: ["Bộ Y tế;", "LĐVP, Thái, TH; Web", "Văn phòng."] }),
    bad({ recipients: ["Bộ Y tế,"] }, "Ghi: Bộ Y tế "),
    bad({ recipients: ["Bộ Y tế./."] }, "Ghi: Bộ Y tế "),
    bad({ recipients: ["- Bộ Y tế"] }, "Ghi: Bộ Y tế"),
    bad({ recipients: [{ name: "Bộ Y tế", duty: "để báo cáo," }] }, "để báo cáo"),
  ],
  "ND30-NN04": [
    ...["VT", "VT.", "VT, CNTT", "VT, CV/(M.Thực)", "VT, H. 40", "VT, HC (2)", "VT, KGVX, CN(Linh)"].map((fileCopy) =>
      ok({ fileCopy }),
    ),
    bad({ fileCopy: "CNTT, VT" }, "Ghi: VT, CNTT"),
    bad({ fileCopy: "- Lưu: VT; CNTT." }, "Ghi: VT, CNTT"),
    bad({ fileCopy: "VT,CNTT" }, "Ghi: VT, CNTT"),
    bad({ recipients: ["Bộ Y tế", "Lưu: VT, CNTT"] }, "trường «Lưu»"),
  ],
  "ND30-NN05": [
    ok(bodyOf("Thực hiện các nội dung như trên.")),
    ok({ documentType: "BÁO CÁO", documentCode: "05/BC-UBND", opening: "Kính gửi: Bộ Y tế" }),
    bad({ recipients: ["Như trên", "Bộ Y tế"] }, "Như trên"),
    bad({ opening: "Kính gửi các đơn vị, nội dung như sau:" }, "Kính gửi"),
  ],
  "ND30-PL01": [
    ok(bodyOf("Báo cáo năm cấp xã, kèm theo phụ lục số liệu; báo cáo đột xuất theo yêu cầu.")),
    ok(bodyOf("Thực hiện mức chi theo Phụ lục ban hành kèm theo Quyết định số 12/QĐ-UBND.")),
    ok(pointing("Kinh phí 80.000.000 đồng (kèm theo phụ lục kinh phí).", budgetAnnex)),
    ok(pointing("Chi tiết tại các phụ lục kèm theo.", { title: "MỘT" }, { title: "HAI" })),
    ok(pointing("Chi tiết tại Phụ lục I, II và Phụ lục III.", { title: "MỘT" }, { title: "HAI" }, { title: "BA" })),
    ok(pointing("Chi tiết tại Phụ lục I đến Phụ lục III.", { title: "MỘT" }, { title: "HAI" }, { title: "BA" })),
    bad(annexes({ title: "MỘT" }), "không chỗ nào"),
    bad(bodyOf("Nội dung chi tiết (kèm theo Phụ lục)."), "không có phụ lục nào"),
    bad(pointing("Chi tiết tại Phụ lục I.", { title: "MỘT" }, { title: "HAI" }), "Phụ lục II"),
    bad(pointing("Chi tiết tại Phụ lục I, II, III.", { title: "MỘT" }, { title: "HAI" }), "chỉ có 2"),
  ],
  "ND30-PL02": [
    ok(pointing("Chi tiết (kèm theo Phụ lục).", { title: "DANH MỤC HOẠT ĐỘNG" })),
    bad(pointing("Kèm theo Phụ lục.", { title: "PHỤ LỤC I. DANH MỤC" }), "Chỉ ghi: “DANH MỤC”"),
    bad(pointing("Kèm theo Phụ lục.", { title: ["PHỤ LỤC", "DANH MỤC"] }), "Bỏ dòng này"),
    bad(pointing("Danh mục (tại Phụ lục 1), (các phụ lục).", { title: "MỘT" }, { title: "HAI" }), "Phụ lục I"),
    bad(pointing("Danh mục (kèm theo Phụ lục 01).", { title: "MỘT" }), "không đánh số"),
  ],
  "ND30-PL04": [
    ok(pointing("Kèm theo Phụ lục.", { title: "DANH MỤC", paragraphs: "Kèm theo mỗi hoạt động là thời gian." })),
    bad(pointing("Kèm theo Phụ lục.", { title: ["DANH MỤC", "(Kèm theo Kế hoạch số 5/KH-UBND)"] }), "do máy đặt"),
  ],
  "BUDGET-NS01": [
    ok(withBudget({})),
    bad(
      withBudget({
        rows: [{ title: "Năm 2026", values: { total: "31", province: "10", commune: "20" } }],
        total: undefined,
      }),
      "ghi 31, cộng các cột được 30 (triệu đồng)",
    ),
    bad(
      withBudget({
        ...unitPrices,
        rows: [{ title: "Quà", values: { "Số lượng": "3", "Đơn giá": "2", "Thành tiền": "5" } }],
      }),
      "số lượng nhân đơn giá được 6",
    ),
  ],
  "BUDGET-NS02": [
    ok(withBudget({ total: undefined })),
    bad(withBudget({ total: { values: { commune: "49" } } }), "dòng tổng, cột “Xã”: ghi 49, cộng các dòng được 50"),
  ],
  "BUDGET-NS03": [
    ok(pointing("Kinh phí 80.000.000 đồng, trong đó tỉnh 30.000.000 đồng (kèm theo Phụ lục).", budgetAnnex)),
    ok(pointing("Kinh phí 80 triệu đồng (kèm theo Phụ lục). Năm 2025 đã chi 5.000.000 đồng.", budgetAnnex)),
    ok(pointing("Kinh phí khoảng 90 triệu đồng (kèm theo Phụ lục).", budgetAnnex)),
    ok(pointing("Kinh phí hỗ trợ 50.000 đồng/người (kèm theo Phụ lục).", budgetAnnex)),
    ok(pointing("Kinh phí cấp tỉnh 30.000.000 đồng (kèm theo Phụ lục).", budgetAnnex)),
    bad(pointing("Kinh phí 81.000.000 đồng (kèm theo Phụ lục).", budgetAnnex), "80.000.000 đồng"),
  ],
  "BUDGET-NS04": [
    ok(bodyOf("Kinh phí 2.104.470.000 đồng (Hai tỷ một trăm lẻ bốn triệu bốn trăm bảy mươi ngàn đồng).")),
    ok(bodyOf("Kinh phí 2.104.470 nghìn đồng (*Hai tỷ một trăm linh bốn triệu bốn trăm bảy mươi nghìn đồng*).")),
    ok(bodyOf("Kinh phí 30.000.000 đồng (từ ngân sách tỉnh).")),
    ok(withBudget({ amountInWords: "Tám mươi triệu đồng./." })),
    bad(bodyOf("Kinh phí 2.000.000 đồng (bằng chữ: Hai mươi triệu đồng)."), "tức 20.000.000 đồng", "error"),
    bad(bodyOf("Kinh phí 105 đồng (Một trăm năm đồng)."), "không đọc được", "warning"),
    bad(withBudget({ amountInWords: "Tám triệu đồng" }), "Tám mươi triệu đồng", "error"),
  ],
  "BUDGET-NS06": [
    ok(bodyOf("Kinh phí 2.104.470.000 đồng, đạt 99,1%, dưới 0,12%; 1.000 ngày; ngày 10.6.")),
    bad(bodyOf("Kinh phí 2,104,470 đồng."), "2.104.470"),
    bad(bodyOf("Kinh phí 108,000 đồng."), "108.000"),
    bad(bodyOf("Đạt 99.1% kế hoạch."), "99,1"),
  ],
  "BUDGET-NS07": [
    ok(withBudget({ period: { from: "2026", to: "2027" } })),
    ok(withBudget({ rows: [{ title: "Năm 2026" }], total: undefined })),
    bad(withBudget({ period: { from: "2026", to: "2028" } }), "thiếu dòng của năm 2028", "error"),
    bad(withBudget({ period: { from: "năm 2027", to: "2027" } }), "năm 2026 nằm ngoài", "error"),
    bad(withBudget({ rows: [{ title: "Năm 2026" }, { title: "Năm 2026" }], total: undefined }), "hai lần", "error"),
    bad(
      withBudget({
        rows: [
          { title: "In tài liệu", values: { province: "1" } },
          { title: "In tài liệu", values: { province: "2" } },
        ],
        total: undefined,
      }),
      "hai lần",
      "warning",
    ),
    bad(
      withBudget({
        columns: [
          { id: "a", title: "Tỉnh" },
          { id: "b", title: "Tỉnh" },
        ],
        rows: [{ title: "A" }],
        total: undefined,
      }),
      "cột “Tỉnh” có hai lần",
    ),
  ],
  "BATCH-DL04": [
    ok({}),
    bad({ subject: "Phòng bệnh ".repeat(60) }, "500 ký tự"),
    bad(code("35/KH-UBND-UBMTTQ-BCHQS-CAT-VKSND-TAND"), "30 ký tự"),
  ],
};

for (const [rule, table] of Object.entries(cases)) {
  describe(rule, () => {
    it.each(table.map((one) => [JSON.stringify(one.change).slice(0, 90), one] as const))("%s", (_name, one) => {
      const found = findingsOf(rule, planWith(one.change));
      if (one.says === undefined) expect(found).toEqual([]);
      else {
        expect(found).toHaveLength(1);
        expect(`${found[0]?.message}\n${found[0]?.hint}`).toContain(one.says);
      }
      if (one.severity !== undefined) expect(found[0]?.severity).toBe(one.severity);
    });
  });
}

describe("checkPlan", () => {
  it("says nothing of a clean plan", () => {
    expect(checkPlan(planWith({}), nd30)).toEqual([]);
    expect(checkPlan(planWith(pointing("Kinh phí 80.000.000 đồng (kèm theo Phụ lục).", budgetAnnex)), nd30)).toEqual(
      [],
    );
  });

  it("cites the article under NĐ 30, and only the law under an older format", () => {
    const plan = planWith(code("5/KH-UBND"));
    expect(findingsOf("ND30-SK03", plan)[0]?.source).toBe("NĐ 30/2020/NĐ-CP, PL I.II.3c");
    expect(findingsOf("ND30-SK03", plan, tt01)[0]?.source).toBe("TT 01/2011/TT-BNV");
  });

  it("accepts the comma that ended the last basis before 2020", () => {
    const plan = planWith(bases(decision, `${decision},`));
    expect(findingsOf("ND30-CC02", plan, tt01)).toEqual([]);
  });

  it("gives every finding a hint and a path into the plan", () => {
    const plans = Object.values(cases).flatMap((table) => table.map((one) => planWith(one.change)));
    for (const finding of plans.flatMap((plan) => checkPlan(plan, nd30))) {
      expect(finding.hint, finding.message).toBeTruthy();
      expect(finding.path.length, finding.message).toBeGreaterThan(0);
      expect(finding.message).toMatch(/[.”]$/u);
    }
  });
});
