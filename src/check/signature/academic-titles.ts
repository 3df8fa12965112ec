import { fieldTitles } from "../field-titles.ts";
import { properName } from "./signer-name-case.ts";
import type { PlanRule } from "../rule.ts";

const titles =
  /^(?:(?:PGS|GS|TSKH|TS|Th\.?S|BSCKI{1,2}|BS|CN|KS|LS|DS|NGƯT|NGND|NSND|NSƯT|TTND|TTƯT)(?:[\s.,]+|$)|(?:Giáo sư|Phó giáo sư|Tiến sĩ|Tiến sỹ|Thạc sĩ|Thạc sỹ|Bác sĩ|Bác sỹ|Kỹ sư|Cử nhân|Nhà giáo ưu tú|Nhà giáo nhân dân)\s+)+/iu;

/** ND30-KY06: no academic rank, degree or honour before the signer's name. */
export const academicTitles: PlanRule = {
  id: "ND30-KY06",
  severity: "error",
  article: "PL I.II.7c",
  *find({ plan }) {
    const { fullName } = plan.signatureBlock.signer;
    const title = titles.exec(fullName)?.[0];
    if (title === undefined) return;
    yield {
      path: ["signatureBlock", "signer", "fullName"],
      message: `${fieldTitles.fullName} “${fullName}” có “${title.trim()}”; trước họ tên người ký không ghi học hàm, học vị, danh hiệu.`,
      hint: `Ghi: ${properName(fullName.slice(title.length))}`,
    };
  },
};
