/** What is wrong with the characters of a text, in the clerk's words; the sentence begins with what holds the text. */
import type { Severity } from "../diagnostic.ts";
import { inspectText, type TextFinding } from "../vietnamese/hygiene.ts";

/** A finding without its subject: "có ký tự vô hình U+200B …" is said of a field of a plan or of a cell of a table. */
export interface TextFault {
  readonly rule: string;
  readonly severity: Severity;
  readonly says: string;
  readonly hint: string;
  readonly source?: string;
  /** Where in the text the character stands; 0 for the whole. */
  readonly offset: number;
}

interface Wording {
  readonly rule: string;
  readonly severity: Severity;
  /** What the field has or is, given the character's code point. */
  readonly says: (codePoint: string) => string;
  readonly hint: string;
  readonly source?: string;
}

const unicodeSource = "NĐ 30/2020/NĐ-CP, PL I.I.4";

/** One wording a kind; placeholders left in a text are judged with the rest of the content, not here. */
const wordings: Readonly<Record<Exclude<TextFinding["kind"], "placeholder">, Wording>> = {
  notNfc: {
    rule: "ND30-PG09",
    severity: "warning",
    says: () => "viết bằng Unicode tổ hợp (dấu rời), đã đổi sang Unicode dựng sẵn",
    hint: "Chọn bảng mã «Unicode» (dựng sẵn) trong bộ gõ để không phải đổi nữa.",
    source: unicodeSource,
  },
  legacyEncoding: {
    rule: "ND30-PG09",
    severity: "error",
    says: () => "có chữ theo bảng mã cũ (TCVN3 hoặc VNI), hoặc chữ bị lỗi mã",
    hint: "Chuyển mã sang Unicode (trong UniKey: Ctrl+Shift+F6) rồi dán lại đoạn này.",
    source: unicodeSource,
  },
  control: {
    rule: "PLAN-CHARACTER",
    severity: "warning",
    says: (codePoint) => `có ký tự điều khiển ${codePoint} không in được, đã bỏ`,
    hint: "Xóa ký tự ấy, hoặc gõ lại đoạn này.",
  },
  invisible: {
    rule: "PLAN-CHARACTER",
    severity: "warning",
    says: (codePoint) => `có ký tự vô hình ${codePoint} (thường do chép từ trang web), đã bỏ`,
    hint: "Xóa ký tự ấy, hoặc gõ lại chỗ này.",
  },
  loneSurrogate: {
    rule: "PLAN-CHARACTER",
    severity: "error",
    says: (codePoint) => `có nửa ký tự bị hỏng ${codePoint}, không tệp nào ghi được`,
    hint: "Xóa và gõ lại chỗ này.",
  },
  nonCharacter: {
    rule: "PLAN-CHARACTER",
    severity: "error",
    says: (codePoint) => `có mã ${codePoint} không phải là ký tự, làm Word không mở được tệp`,
    hint: "Xóa và gõ lại chỗ này.",
  },
  foreignLetter: {
    rule: "PLAN-CHARACTER",
    severity: "warning",
    says: (codePoint) => `có ký tự ${codePoint} không dùng trong tiếng Việt, có thể trông giống chữ thường`,
    hint: "Gõ lại chữ ấy bằng bộ gõ tiếng Việt; nếu đúng là ký tự cần in thì để nguyên.",
  },
};

/** Twenty pages without a paragraph's end are no text of a plan, and would take long to look through. */
const maxTextLength = 50_000;

const tooLong: TextFault = {
  rule: "PLAN-SIZE",
  severity: "error",
  says: "dài quá 50.000 ký tự",
  hint: "Kiểm tra dấu nháy đóng của đoạn này, hoặc chia đoạn thành nhiều phần tử.",
  offset: 0,
};

/** A text full of such places needs retyping, not a list of each. */
const maxFindingsPerText = 10;

/** Gives one fault for each place of a text that is not clean; none for nearly every text. */
export function textFaults(text: string): readonly TextFault[] {
  if (text.length > maxTextLength) return [tooLong];
  const findings = inspectText(text).filter(({ kind }) => kind !== "placeholder");
  const shown = findings.slice(0, maxFindingsPerText);
  const hidden = findings.length - shown.length;
  return shown.flatMap((finding, index) => {
    if (finding.kind === "placeholder") return [];
    const { says, ...wording } = wordings[finding.kind];
    const others = hidden > 0 && index === shown.length - 1 ? ` (và ${hidden} chỗ nữa)` : "";
    return [{ ...wording, says: `${says(finding.codePoint)}: «${finding.excerpt}»${others}`, offset: finding.offset }];
  });
}
