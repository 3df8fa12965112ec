import type { DocxRun } from "../../model/docx-facts.ts";
import { hasWords } from "../../model/printed-lines.ts";
import { groupedFindings } from "./body-text.ts";
import type { LayoutRule } from "./layout-rule.ts";
import { shownParagraphs } from "./shown-paragraphs.ts";

/** Darker than this nobody tells a colour from black; of 255. */
const darkest = 0x40;

/** Stamps are red, addresses of pages and letters keep the colour of links, and white text is not meant to be seen. */
const stamp = /^(?:HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|TUYỆT MẬT|TỐI MẬT|MẬT)/u;
const address = /@|www\.|https?:/iu;

/** ND30-PG05: text is black. */
export const textColour: LayoutRule = {
  id: "ND30-PG05",
  title: "Chữ màu đen",
  severity: "warning",
  article: "PL I.I.4",
  cure: "Trong Word: Ctrl+A, rồi ở thẻ Trang đầu (Home) chọn Màu phông (Font Color) > Tự động (Automatic).",
  *find({ facts }) {
    yield* groupedFindings(
      shownParagraphs(facts),
      ({ text, runs }) => (stamp.test(text.trim()) ? undefined : runs.find(isColoured)?.color),
      (colour, where) => ({
        message: `${where} có chữ màu #${colour}; chữ phải màu đen.`,
      }),
    );
  },
};

function isColoured({ text, color }: DocxRun): boolean {
  if (color === undefined || !hasWords(text) || address.test(text)) return false;
  const value = Number.parseInt(color, 16);
  const channels = [value >> 16, (value >> 8) & 0xff, value & 0xff];
  return color.toUpperCase() !== "FFFFFF" && channels.some((channel) => channel > darkest);
}
