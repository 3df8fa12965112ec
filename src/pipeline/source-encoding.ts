/** Letters of the fonts before Unicode in a source: told, or converted where the user asks for it. */
import type { Diagnostic } from "../diagnostic.ts";
import type { DocxFacts, DocxParagraph, DocxRun } from "../model/docx-facts.ts";
import type { SourceLines } from "../model/source-lines.ts";
import { findLegacyLines } from "../vietnamese/legacy-encoding.ts";
import { fromLegacyFont, type LegacyFont, legacyFontOf } from "../vietnamese/legacy-fonts.ts";
import { tellsLegacy } from "../vietnamese/legacy-lines.ts";
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

/**
 * A Word file names the font of each run, which its letters must bear out: Unicode too is set in .VnTime. The names
 * ending in H are the capitals of TCVN3.
 */
export function withUnicodeFonts(facts: DocxFacts): DocxFacts {
  const { paragraphs, footnotes = [], endnotes = [] } = facts;
  const whole = legacyFontOf(paragraphs.map(({ text }) => text).join("\n"));
  const isOld = (font: LegacyFont): boolean =>
    tellsLegacy(paragraphs.map((one) => textNamed(one, font)).join("\n"), font) !== false;
  const old = { tcvn3: isOld("tcvn3"), vni: isOld("vni") };
  const unicode = (some: readonly DocxParagraph[]) => some.map((one) => unicodeParagraph(one, whole, old));
  return {
    ...facts,
    paragraphs: unicode(paragraphs),
    footnotes: footnotes.map(unicode),
    endnotes: endnotes.map(unicode),
  };
}

/** `whole` is the font that the letters of the file tell; `old` says whether runs of a font's name hold its letters. */
function unicodeParagraph(
  paragraph: DocxParagraph,
  whole: LegacyFont | undefined,
  old: Readonly<Record<LegacyFont, boolean>>,
): DocxParagraph {
  const runs = paragraph.runs.map((run): DocxRun => {
    const named = namedFont(run);
    const isOld = named !== undefined && (tellsLegacy(textNamed(paragraph, named), named) ?? old[named]);
    const font = isOld ? named : isLegacy(run.text) ? whole : undefined;
    if (font === undefined) return run;
    const text = fromLegacyFont(run.text, font);
    return { ...run, text: isOld && /^\.Vn.*H$/u.test(fontName(run)) ? toUpperVietnamese(text) : text };
  });
  return { ...paragraph, runs, text: runs.map(({ text }) => text).join("") };
}

function fontName({ fonts }: DocxRun): string {
  return fonts.ascii ?? fonts.hAnsi ?? "";
}

function namedFont(run: DocxRun): LegacyFont | undefined {
  const name = fontName(run);
  return /^\.Vn/iu.test(name) ? "tcvn3" : /^VNI-/iu.test(name) ? "vni" : undefined;
}

function textNamed({ runs }: DocxParagraph, font: LegacyFont): string {
  const named = runs.filter((run) => namedFont(run) === font);
  return named.map(({ text }) => text).join("");
}

function isLegacy(text: string): boolean {
  return findLegacyLines(text).length > 0;
}
