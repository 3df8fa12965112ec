import type { Severity } from "../../diagnostic.ts";
import { toUpperVietnamese } from "../../vietnamese/letters.ts";
import { addressees } from "./addressees.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** Types that are sent to somebody by name. */
const addressedType = /^(?:TỜ TRÌNH|BÁO CÁO|CÔNG ĐIỆN|PHIẾU |GIẤY )/u;

/** Of a plan the law is plain; offices send notices and guidance with an address too. */
const severityOf = (type: string): Severity => (type.startsWith("KẾ HOẠCH") ? "error" : "warning");

/** ND30-NN05: a plan has no "Kính gửi" and no "Như trên". */
export const addresseeWords: LayoutRule = {
  id: "ND30-NN05",
  title: "Kế hoạch không có “Kính gửi”, “Như trên”",
  severity: "error",
  article: "PL I.II.9b–c",
  cure: "Xóa “Kính gửi”, “Như trên”; ghi từng nơi nhận, mỗi nơi một dòng.",
  *find({ parts }) {
    const type = toUpperVietnamese(parts.title.documentType?.text ?? "");
    if (type === "" || addressedType.test(type)) return;
    const [greeting] = addressees(parts);
    const asAbove = parts.foot.recipients.find(({ text }) => /như (?:trên|kính gửi)/iu.test(text))?.paragraph;
    for (const [words, paragraph] of [
      ["Kính gửi", greeting],
      ["Như trên", asAbove],
    ] as const) {
      if (paragraph !== undefined)
        yield {
          path: pathOf(paragraph),
          message: `${type} không ghi “${words}”; ghi rõ từng nơi nhận ở cuối văn bản.`,
          severity: severityOf(type),
        };
    }
  },
};
