import { toUpperVietnamese } from "../../vietnamese/letters.ts";
import { fieldTitles } from "../field-titles.ts";
import { quote } from "../plain-text.ts";
import { noFindings, type PlanRule } from "../rule.ts";

/** Kinds of agency that always stand under another one; ministries and people's committees print no parent (2.2). */
const subordinateKinds =
  /^(SỞ|PHÒNG|TRƯỜNG|TRUNG TÂM|CHI CỤC|TRẠM|BAN ĐIỀU HÀNH|BAN CHỈ ĐẠO|BAN TỔ CHỨC|TỔ CÔNG TÁC|TỔ TƯ VẤN) /iu;

/** ND30-HD07: a department, division, school or advisory board names the agency above it. */
export const supervisingAgencyMissing: PlanRule = {
  id: "ND30-HD07",
  title: "Thiếu cơ quan chủ quản",
  severity: "warning",
  article: "PL I.II.2a",
  find({ plan }) {
    const typed = plan.issuer.name.join(" ");
    if (plan.issuer.supervisingAgency !== undefined || !subordinateKinds.test(typed)) return noFindings;
    const name = toUpperVietnamese(typed);
    return [
      {
        path: ["issuer", "name"],
        message: `${quote(name)} cần ghi tên cơ quan chủ quản trực tiếp ở dòng trên; trường «${fieldTitles.supervisingAgency}» đang trống.`,
        hint: `Thêm trường «${fieldTitles.supervisingAgency}», chẳng hạn: UBND TỈNH …`,
      },
    ];
  },
};
