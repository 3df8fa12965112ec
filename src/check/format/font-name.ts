import type { DocxRun } from "../../model/docx-facts.ts";
import { groupedFindings } from "./body-text.ts";
import { type LayoutRule, pathIn } from "./layout-rule.ts";
import { shownParagraphs } from "./shown-paragraphs.ts";

/** Fonts of signs and bullets, which are no letters. */
const symbolFont = /^(?:Symbol|Wingdings|Webdings|MT Extra|Marlett)/iu;

/** Fonts with the same design and widths that programs without Times New Roman show instead of it. */
const sameFont = /^Times New Roman(?:\s|$)/iu;

/** ND30-PG04: Times New Roman throughout; a format that leaves the font free has no such rule. */
export const fontName: LayoutRule = {
  id: "ND30-PG04",
  title: "Phông Times New Roman toàn văn",
  severity: "error",
  article: "PL I.I.4",
  cure: "Trong Word: bấm Ctrl+A rồi chọn phông ở thẻ Trang đầu (Home).",
  *find({ facts, spec }) {
    const { allowed } = spec.font;
    if (allowed === undefined) return;
    const wanted = allowed.map((name) => name.toLowerCase());
    const wrongFont = (run: DocxRun): string | undefined =>
      fontsInUse(run).find(
        (name) => !wanted.includes(name.toLowerCase()) && !sameFont.test(name) && !symbolFont.test(name),
      );
    yield* groupedFindings(
      shownParagraphs(facts),
      ({ runs }) => runs.map(wrongFont).find((name) => name !== undefined),
      (font, where) => ({
        message: `${where} dùng phông ${font}, phải là ${allowed.join(" hoặc ")}.`,
        hint: `Đặt phông ${spec.font.value} cho toàn văn bản.`,
      }),
      (paragraph) => pathIn(facts, paragraph),
    );
  },
};

/** Word sets plain Latin letters in one font and letters such as "ế" in another; other scripts do not occur. */
function fontsInUse({ text, fonts }: DocxRun): readonly string[] {
  const plain = /[!-~]/u.test(text) ? [fonts.ascii] : [];
  const marked = /[^\s!-~]/u.test(text) ? [fonts.hAnsi] : [];
  return [...plain, ...marked].flatMap((name) => name ?? []);
}
