/** Rules about legal bases, body and citations. */
import { bad, bases, decision, ok, type RuleCases, testRules } from "./rule-cases.ts";
import { bodyOf } from "./small-plan.ts";

/** A plan with a table of three columns, one of them under a group, inside a section. */
function tableOf(...rows: readonly (readonly string[])[]) {
  const columns = [{ title: "TT" }, { title: "Nội dung", columns: [{ title: "Tên" }, { title: "Số" }] }];
  return { body: { sections: [{ heading: "MỤC TIÊU", content: [{ table: { title: "Chỉ tiêu", columns, rows } }] }] } };
}

const cases: RuleCases = {
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
    ok(bases("Căn cứ Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XX")),
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
  "ND30-ND17": [
    ok(tableOf(["1", "Tỷ lệ", "92,5"], ["I", "Nhóm"])),
    bad(tableOf(["1", "Tỷ lệ", "92", "5"]), 'đặt trong dấu nháy kép, như "92,5"', "error"),
    bad(
      tableOf(["1", "Tập huấn cho cán bộ", "công chức", "5"]),
      "bảng “Chỉ tiêu”, dòng 1: có 4 ô mà bảng chỉ có 3 cột",
    ),
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
};

testRules(cases);
