import type { PrintedLine } from "../../model/printed-lines.ts";
import { fieldTitles } from "../field-titles.ts";
import { fieldLengths as plainLengths, lengthFaults, longestFields } from "../text/field-lengths.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { printedCode } from "./printed-code.ts";

const { id, severity, article } = plainLengths;

/** BATCH-DL04: what stands in the head and foot fits the register of outgoing documents. */
export const fieldLengths: LayoutRule = {
  id,
  severity,
  ...(article === undefined ? {} : { article }),
  *find({ parts }) {
    const { head, title, foot } = parts;
    const code = printedCode(parts);
    const { type = "", issuer } = code?.parts ?? {};
    const fields = [
      [fieldTitles.subject, title.subject, longestFields.subject],
      [fieldTitles.issuerName, head.issuerName, longestFields.issuerName],
      [fieldTitles.fullName, foot.signerName === undefined ? [] : [foot.signerName], longestFields.fullName],
    ] as const;
    for (const [name, lines, longest] of fields) yield* tooLong(name, lines, longest);
    const path = pathOf(code?.line.paragraph);
    const text = issuer === undefined ? type : `${type}-${issuer}`;
    yield* lengthFaults({ title: `${fieldTitles.documentCode}: phần ký hiệu`, text, longest: longestFields.codeNotation, path });
  },
};

function tooLong(title: string, lines: readonly PrintedLine[], longest: number) {
  const text = lines.map((line) => line.text).join(" ");
  return lengthFaults({ title, text, longest, path: pathOf(lines[0]?.paragraph) });
}
