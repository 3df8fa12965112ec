import type { PrintedLine } from "../../model/printed-lines.ts";
import { fieldTitles } from "../field-titles.ts";
import { lengthFaults, longestFields, fieldLengths as plainLengths } from "../text/field-lengths.ts";
import { type LayoutRule, pathOf } from "./layout-rule.ts";
import { printedCode } from "./printed-code.ts";

const { id, title, severity, article } = plainLengths;

/** BATCH-DL04: what stands in the head and foot fits the register of outgoing documents. */
export const fieldLengths: LayoutRule = {
  id,
  title,
  severity,
  ...(article === undefined ? {} : { article }),
  cure: "Gõ lại cho ngắn hơn.",
  *find({ parts }) {
    const { head, foot } = parts;
    const code = printedCode(parts);
    const { type = "", issuer } = code?.parts ?? {};
    const fields = [
      [fieldTitles.subject, parts.title.subject, longestFields.subject],
      [fieldTitles.issuerName, head.issuerName, longestFields.issuerName],
      [fieldTitles.fullName, foot.signerName === undefined ? [] : [foot.signerName], longestFields.fullName],
    ] as const;
    for (const [name, lines, longest] of fields) yield* tooLong(name, lines, longest);
    const path = pathOf(code?.line.paragraph);
    const text = issuer === undefined ? type : `${type}-${issuer}`;
    yield* lengthFaults({
      title: `${fieldTitles.documentCode}: phần ký hiệu`,
      text,
      longest: longestFields.codeNotation,
      path,
    });
  },
};

function tooLong(name: string, lines: readonly PrintedLine[], longest: number) {
  const text = lines.map((line) => line.text).join(" ");
  return lengthFaults({ title: name, text, longest, path: pathOf(lines[0]?.paragraph) });
}
