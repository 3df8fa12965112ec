/** Rules about annexes and money. */
import { bad, ok, pointing, type RuleCases, testRules } from "./rule-cases.ts";
import { bodyOf, budgetAnnex, type Patch } from "./small-plan.ts";

const annexes = (...list: readonly Patch[]): Patch => ({ annexes: list });
const withBudget = (fields: Patch): Patch =>
  pointing("Kinh phí thực hiện (kèm theo Phụ lục).", { ...budgetAnnex, budget: { ...budgetAnnex.budget, ...fields } });

const unitPrices = {
  columns: [
    { title: "Số lượng", kind: "quantity" },
    { title: "Đơn giá", kind: "unitPrice" },
    { title: "Thành tiền", kind: "amount" },
  ],
  total: undefined,
};

const cases: RuleCases = {
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
    bad(pointing("Cần 80.000.000 triệu đồng. Xem Phụ lục.", budgetAnnex), "luôn tính bằng đồng"),
    bad(pointing("Kinh phí 80.000.000 nghìn đồng (kèm theo Phụ lục).", budgetAnnex), "luôn tính bằng đồng"),
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
    bad(withBudget({ period: { from: "20260", to: "2027" } }), "«Từ năm» “20260” không phải là một năm", "error"),
    bad(withBudget({ period: { from: "2026", to: "2026 - 2027" } }), "«Đến năm» “2026 - 2027”", "error"),
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
};

testRules(cases);
