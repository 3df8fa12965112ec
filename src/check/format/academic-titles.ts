import { type LayoutRule, pathOf } from "./layout-rule.ts";

const titles =
  /^(?:PGS|GS|TSKH|TS|Th\.?S|BSCKI{1,2}|BS|CN|KS|LS|NGƯT|NGND|Giáo sư|Phó giáo sư|Tiến s[ĩỹ]|Thạc s[ĩỹ]|Bác s[ĩỹ]|Kỹ sư|Cử nhân)(?:[\s.,]|$)/iu;

/** ND30-KY06: no academic title before the signer's name. */
export const academicTitles: LayoutRule = {
  id: "ND30-KY06",
  title: "Họ tên không kèm học hàm, học vị",
  element: "signerName",
  severity: "error",
  article: "PL I.II.7c",
  cure: "Xóa học hàm, học vị, chỉ để họ và tên.",
  *find({ parts }) {
    const line = parts.foot.signerName;
    if (line === undefined || !titles.test(line.text)) return;
    yield {
      path: pathOf(line.paragraph),
      message: `Không ghi học hàm, học vị trước họ tên người ký: “${line.text}”.`,
    };
  },
};
