/** Papers that look like official documents and follow rules of their own. */
import type { Diagnostic } from "../diagnostic.ts";
import type { DocumentParts } from "../model/document-parts.ts";
import type { DocxFacts } from "../model/docx-facts.ts";
import { printedLines } from "../model/printed-lines.ts";
import { foldVietnamese } from "../vietnamese/letters.ts";

const headLength = 20;

/** What stands where others print the name of the nation, and whose rules such a paper follows. */
const otherHeads = [
  {
    line: /^dang cong san viet nam$/u,
    rule: "DOCX-PARTY",
    message: "Văn bản của Đảng có thể thức riêng (Hướng dẫn 36-HD/VPTW), không xét theo Nghị định 30/2020/NĐ-CP.",
  },
  {
    line: /^doan (?:tncs|thanh nien cong san) ho chi minh$|^doi (?:tntp|thieu nien tien phong) ho chi minh$/u,
    rule: "DOCX-YOUTH",
    message:
      "Văn bản của Đoàn, Đội có thể thức riêng (Hướng dẫn 29-HD/TWĐTN-VP), không xét theo Nghị định 30/2020/NĐ-CP.",
  },
] as const;

/** Says whose rules a paper follows that is not judged; undefined for every official document. */
export function otherPaper({ paragraphs }: DocxFacts, { head }: DocumentParts): Diagnostic | undefined {
  if (head.nationalName !== undefined) return undefined;
  const texts = paragraphs
    .slice(0, headLength)
    .flatMap(printedLines)
    .map(({ text }) => foldVietnamese(text));
  const found = otherHeads.find(({ line }) => texts.some((text) => line.test(text)));
  return found === undefined ? undefined : { rule: found.rule, severity: "info", message: found.message, path: [] };
}
