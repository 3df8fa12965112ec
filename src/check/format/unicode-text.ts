import { inspectText } from "../../vietnamese/hygiene.ts";
import { groupedFindings } from "./body-text.ts";
import { type LayoutRule, pathIn } from "./layout-rule.ts";
import { shownParagraphs } from "./shown-paragraphs.ts";

/** Fonts whose letters stand for others (TCVN3, VNI, VIQR). */
const legacyFont = /^(?:\.Vn|VNI-|VNI |UVN|VN[A-Z]+-)/u;

/** ND30-PG09: composed Unicode letters; no loose tone marks, no fonts or letters of an old encoding. */
export const unicodeText: LayoutRule = {
  id: "ND30-PG09",
  title: "Mã Unicode dựng sẵn",
  severity: "error",
  article: "PL I.I.4",
  cure: "Chuyển mã sang Unicode dựng sẵn (như bằng UniKey, Ctrl+Shift+F6), rồi đặt phông Times New Roman.",
  *find({ facts }) {
    yield* groupedFindings(
      shownParagraphs(facts),
      ({ text, runs }) => {
        const font = runs.flatMap(({ fonts }) => fonts.ascii ?? []).find((name) => legacyFont.test(name));
        if (font !== undefined) return `phông mã cũ ${font}`;
        const kinds = inspectText(text).map(({ kind }) => kind);
        if (kinds.includes("legacyEncoding")) return "chữ của bảng mã cũ";
        return kinds.includes("notNfc") ? "ký tự tổ hợp" : undefined;
      },
      (fault, where) => ({
        message: `${where} chứa ${fault}; phải dùng Unicode dựng sẵn (TCVN 6909:2001).`,
      }),
      (paragraph) => pathIn(facts, paragraph),
    );
  },
};
