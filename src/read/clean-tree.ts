/** Cleans every text of a raw tree and tells what was changed in it or is suspicious. */

import type { DataPath, Diagnostic, Place, Severity } from "../diagnostic.ts";
import { cleanText, inspectText, type TextFinding } from "../vietnamese/hygiene.ts";
import type { RawNode, RawText } from "./raw-tree.ts";
import { nameField } from "./schema-shape.ts";

/** A tree of clean texts (NFC, no invisible characters), and the findings about what they were. */
export interface CleanTree {
  readonly root: RawNode;
  readonly diagnostics: readonly Diagnostic[];
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

/** Gives the tree with every text cleaned, and one finding for each place that was not clean. */
export function cleanTree(root: RawNode): CleanTree {
  const diagnostics: Diagnostic[] = [];
  return { root: cleanNode(root, [], diagnostics), diagnostics };
}

function cleanNode(node: RawNode, path: DataPath, diagnostics: Diagnostic[]): RawNode {
  switch (node.kind) {
    case "text":
      for (const diagnostic of describeText(node, path)) diagnostics.push(diagnostic);
      return { ...node, text: cleanText(node.text) };
    case "list":
      return { ...node, items: node.items.map((item, index) => cleanNode(item, [...path, index], diagnostics)) };
    case "map": {
      const entries = node.entries.map((entry) => ({
        ...entry,
        // Only names of columns can be unclean here: the keys of fields are English by now.
        key: cleanText(entry.key),
        value: cleanNode(entry.value, [...path, entry.key], diagnostics),
      }));
      return { ...node, entries };
    }
  }
}

/** Twenty pages without a paragraph's end are no text of a plan, and would take long to look through. */
const maxTextLength = 50_000;

function tooLong(node: RawText, path: DataPath): Diagnostic {
  return {
    rule: "PLAN-SIZE",
    severity: "error",
    message: `${capitalize(nameField(path))} dài quá 50.000 ký tự.`,
    path,
    place: node.place,
    hint: "Kiểm tra dấu nháy đóng của đoạn này, hoặc chia đoạn thành nhiều phần tử.",
  };
}

/** A text full of such places needs retyping, not a list of each. */
const maxFindingsPerText = 10;

function describeText(node: RawText, path: DataPath): readonly Diagnostic[] {
  if (node.text.length > maxTextLength) return [tooLong(node, path)];
  const findings = inspectText(node.text).filter(({ kind }) => kind !== "placeholder");
  const shown = findings.slice(0, maxFindingsPerText);
  const hidden = findings.length - shown.length;
  return shown.flatMap((finding, index) => {
    if (finding.kind === "placeholder") return [];
    const { rule, severity, says, hint, source } = wordings[finding.kind];
    const others = hidden > 0 && index === shown.length - 1 ? ` (và ${hidden} chỗ nữa)` : "";
    const message = `${capitalize(nameField(path))} ${says(finding.codePoint)}: «${finding.excerpt}»${others}.`;
    const place = placeInText(node, finding);
    return [{ rule, severity, message, path, place, hint, ...(source === undefined ? {} : { source }) }];
  });
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The very character, when the text stands in its file as it is; else where the text begins. */
function placeInText(node: RawText, finding: TextFinding): Place {
  const { place } = node;
  if (node.isVerbatim !== true || place.column === undefined) return place;
  return { ...place, column: place.column + finding.offset };
}
