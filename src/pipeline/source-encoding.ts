/** Letters of the fonts before Unicode in a source: told, or converted where the user asks for it. */
import type { Diagnostic } from "../diagnostic.ts";
import type { DocxFacts, DocxParagraph, DocxRun } from "../model/docx-facts.ts";
import type { SourceLines } from "../model/source-lines.ts";
import { findLegacyLines } from "../vietnamese/legacy-encoding.ts";
import { fromLegacyFont, type LegacyFont, legacyFontOf } from "../vietnamese/legacy-fonts.ts";
import { toUpperVietnamese } from "../vietnamese/letters.ts";

/** One finding where lines are typed in an old font. */
export function sourceEncoding({ lines }: SourceLines): readonly Diagnostic[] {
  const first = lines.find(({ text }) => findLegacyLines(text).length > 0);
  if (first === undefined) return [];
  const font = legacyFontOf(lines.map(({ text }) => text).join("\n")) === "vni" ? "VNI" : "TCVN3 (.VnTime)";
  return [
    {
      rule: "IMPORT-ENCODING",
      severity: "warning",
      message: `Chữ viết bằng phông ${font}, không phải Unicode: «${first.text.slice(0, 60)}» (dòng ${first.line}).`,
      hint: "Chạy lại với --convert-encoding để chuyển sang Unicode.",
      path: [],
    },
  ];
}

/** A Word file names the font of each run; the names ending in H are the capitals of TCVN3. */
export function withUnicodeFonts(facts: DocxFacts): DocxFacts {
  const whole = legacyFontOf(facts.paragraphs.map(({ text }) => text).join("\n"));
  const unicode = (paragraphs: readonly DocxParagraph[]) => paragraphs.map((one) => unicodeParagraph(one, whole));
  const { paragraphs, footnotes = [], endnotes = [] } = facts;
  return {
    ...facts,
    paragraphs: unicode(paragraphs),
    footnotes: footnotes.map(unicode),
    endnotes: endnotes.map(unicode),
  };
}

function unicodeParagraph(paragraph: DocxParagraph, whole: LegacyFont | undefined): DocxParagraph {
  const runs = paragraph.runs.map((run): DocxRun => {
    const name = run.fonts.ascii ?? run.fonts.hAnsi ?? "";
    const font = /^\.Vn/iu.test(name) ? "tcvn3" : /^VNI-/iu.test(name) ? "vni" : isLegacy(run.text) ? whole : undefined;
    if (font === undefined) return run;
    const text = fromLegacyFont(run.text, font);
    return { ...run, text: /^\.Vn.*H$/u.test(name) ? toUpperVietnamese(text) : text };
  });
  return { ...paragraph, runs, text: runs.map(({ text }) => text).join("") };
}

function isLegacy(text: string): boolean {
  return findLegacyLines(text).length > 0;
}
