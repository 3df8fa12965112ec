/** Rules about signature and recipients. */
import { bad, issuer, ok, type RuleCases, signing, testRules } from "./rule-cases.ts";
import { bodyOf } from "./small-plan.ts";

const cases: RuleCases = {
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
    ok(signing(["KT. BỘ TRƯỞNG"], "THỨ TRƯỞNG")),
    ok(signing(["TUQ. CHI CỤC TRƯỞNG"], "ĐỘI TRƯỞNG")),
    bad(signing(["TM. CHỦ TỊCH"], "CHỦ TỊCH"), "TM. phải đứng trước tên tập thể"),
    bad(signing(["KT. ỦY BAN NHÂN DÂN"], "PHÓ CHỦ TỊCH"), "tên cơ quan"),
    bad(signing(["TL. PHÓ CHỦ TỊCH"], "CHÁNH VĂN PHÒNG"), "cấp phó"),
  ],
  "ND30-KY03": [
    ok({}),
    ok({ ...issuer({ nameInText: "Chủ tịch Ủy ban nhân dân tỉnh" }), ...signing([], "CHỦ TỊCH") }),
    ok(signing(["TL. CHỦ TỊCH"], "CHÁNH VĂN PHÒNG")),
    bad(signing(["KT. CHỦ TỊCH"], "PHÓ CHỦ TỊCH"), "phải có dòng TM."),
    bad(
      { ...issuer({ name: ["Ủy ban nhân dân", "tỉnh Lào Cai"] }), ...signing([], "CHỦ TỊCH") },
      "TM. ỦY BAN NHÂN DÂN",
    ),
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
    bad(signing([], "GIÁM ĐỐC", { fullName: "ThS. TẠ THỊ SEN" }), "Ghi: Tạ Thị Sen"),
  ],
  "ND30-KY07": [
    ok(signing([], "GIÁM ĐỐC", { fullName: "H’Hen Niê" })),
    ok(signing([], "CHỈ HUY TRƯỞNG", { fullName: "Thượng tá Hà Văn Tuấn" })),
    bad(signing([], "GIÁM ĐỐC", { fullName: "ĐẶNG MINH HƯNG" }), "Đặng Minh Hưng"),
    bad(signing([], "GIÁM ĐỐC", { fullName: "Đặng minh Hưng" }), "Đặng Minh Hưng"),
    bad(signing([], "GIÁM ĐỐC", { fullName: "ThS. ĐẶNG MINH HƯNG" }), "Ghi: Đặng Minh Hưng"),
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
};

testRules(cases);
