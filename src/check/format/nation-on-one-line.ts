import { textWidthPt } from "../../model/text-width.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";

/** Narrower letters, set with Word's character spacing, gain as much as this; they are not told here. */
const tolerance = 1.08;
/** A column this narrow was not read right. */
const narrowestMm = 20;

/** ND30-HD08: the name of the nation fits on one line of its cell. */
export const nationOnOneLine: LayoutRule = {
  id: "ND30-HD08",
  title: "Quốc hiệu trên một dòng",
  element: "nationalName",
  severity: "warning",
  cure: "Trong Word: kéo đường biên giữa hai cột của bảng đầu trang sang trái, hoặc giảm Quốc hiệu còn cỡ 12.",
  *find({ parts }) {
    const line = parts.head.nationalName;
    if (line === undefined || line.column > 0) return;
    const { runs, text, paragraph } = line;
    const { sizePt = 13, bold = true } = runs[0] ?? {};
    const room = paragraph.availableWidthMm - paragraph.indentLeftMm - paragraph.indentRightMm;
    const width = (textWidthPt(text, { sizePt, bold }) * 25.4) / 72;
    if (room < narrowestMm || width <= room * tolerance) return;
    yield {
      path: pathOf(paragraph),
      message: `Quốc hiệu rộng ${Math.round(width)} mm, ô chỉ rộng ${Math.round(room)} mm nên bị xuống dòng.`,
    };
  },
};
