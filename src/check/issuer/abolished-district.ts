import { compareDates } from "../../vietnamese/dates.ts";
import { toUpperVietnamese } from "../../vietnamese/letters.ts";
import { quote } from "../plain-text.ts";
import type { PlanRule } from "../rule.ts";

/** District-level government ended with this day (Luật 72/2025/QH15, Đ.51.3). */
const lastDistrictDay = { day: 30, month: 6, year: 2025 };

const districtName = /(?<![A-Za-zÀ-ỹ])(?:HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN)(?![A-Za-zÀ-ỹ])/u;

/** ND30-DD06: no district issues or supervises a plan after 30/6/2025. */
export const abolishedDistrict: PlanRule = {
  id: "ND30-DD06",
  title: "Đơn vị hành chính còn tồn tại vào ngày ban hành",
  severity: "warning",
  law: "Luật Tổ chức chính quyền địa phương 72/2025/QH15, Đ.51.3",
  *find({ plan }) {
    const { year, month = 12, day = 31 } = plan.issuedOn;
    if (year === undefined || compareDates({ year, month, day }, lastDistrictDay) <= 0) return;
    for (const field of ["supervisingAgency", "name"] as const) {
      const name = toUpperVietnamese((plan.issuer[field] ?? []).join(" "));
      if (!districtName.test(name)) continue;
      yield {
        path: ["issuer", field],
        message: `${quote(name)} là đơn vị cấp huyện, không còn là đơn vị hành chính từ 01/7/2025; ngày ban hành ở sau ngày đó.`,
        hint: "Ghi tên xã, phường, đặc khu hoặc tỉnh, thành phố hiện nay; nếu lập lại văn bản cũ thì ghi ngày ban hành cũ.",
      };
      return;
    }
  },
};
