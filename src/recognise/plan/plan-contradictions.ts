/** Where a source says one thing here and another there; both stay as they are. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { PlanDraft } from "../../model/recognised-plan.ts";
import type { SourceLine } from "../../model/source-lines.ts";
import { parseVietnameseDate } from "../../vietnamese/dates.ts";
import { foldVietnamese } from "../../vietnamese/letters.ts";
import type { FoundParts } from "./found-parts.ts";

const tableHeader = /^S?TT(?: +\S.*)?$/u;

/** Tables whose columns the text does not tell any more: their rows are paragraphs of the plan. */
export function lostTables(lines: readonly SourceLine[]): readonly Diagnostic[] {
  return lines
    .filter(({ text, cell }) => cell === undefined && tableHeader.test(text))
    .map(({ line }) => ({
      rule: "IMPORT-TABLE",
      severity: "warning",
      message: `Dòng ${line}: bảng không còn rõ cột; các dòng của bảng được giữ thành đoạn văn.`,
      hint: "Nhập lại từ tệp .docx, hoặc chép PDF bằng «pdftotext -layout», rồi kiểm tra các dòng của bảng.",
      path: [],
    }));
}

/** The annexes' references against number and day, the signer's authority against the issuer. */
export function planContradictions(plan: PlanDraft, { annexes }: FoundParts): readonly Diagnostic[] {
  return annexes.flatMap(({ reference }, at): readonly Diagnostic[] => {
    if (reference === undefined) return [];
    const path = ["annexes", at, "title"];
    return [codeFault(plan, reference.text, path), dateFault(plan, reference.text, path)].flatMap(
      (fault) => fault ?? [],
    );
  });
}

function codeFault({ documentCode }: PlanDraft, reference: string, path: Diagnostic["path"]): Diagnostic | undefined {
  const cited = /số\s*:?\s*(\d+)\s*\/\s*([^\s,]+)/iu.exec(reference);
  if (cited === null || documentCode === undefined || documentCode.startsWith("/")) return undefined;
  const code = `${cited[1] ?? ""}/${cited[2] ?? ""}`;
  if (foldVietnamese(code) === foldVietnamese(documentCode)) return undefined;
  return fault(`Dòng «Kèm theo» của phụ lục ghi số ${code}, đầu văn bản ghi ${documentCode}.`, path);
}

function dateFault({ issuedOn = "" }: PlanDraft, reference: string, path: Diagnostic["path"]): Diagnostic | undefined {
  const cited = /ngày\s+(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/iu.exec(
    reference,
  )?.[1];
  const day = parseVietnameseDate((cited ?? "").replace(/\s*([/.-])\s*/gu, "$1").replace(/^(?=\d+\s+tháng)/u, "ngày "));
  const own = parseVietnameseDate(issuedOn);
  if (day === undefined || own?.day === undefined) return undefined;
  if (day.day === own.day && day.month === own.month && day.year === own.year) return undefined;
  return fault(`Dòng «Kèm theo» của phụ lục ghi ngày ${cited ?? ""}, đầu văn bản ghi ${issuedOn}.`, path);
}

function fault(message: string, path: Diagnostic["path"]): Diagnostic {
  return {
    rule: "IMPORT-CONTRADICTION",
    severity: "warning",
    message: `Bản gốc tự mâu thuẫn: ${message}`,
    hint: "Chương trình lấy theo đầu văn bản và tự viết lại dòng «Kèm theo»; kiểm tra số nào đúng.",
    path,
  };
}
