/** Documents cited in a text: "Quyết định số 1437/QĐ-TTg". */
import { isLetterCode } from "../character-kinds.ts";
import { latest } from "../latest.ts";
import { perText } from "../per-text.ts";

/** The type codes that each type of document may have in its number; party documents have codes of their own. */
const codesByType: Readonly<Record<string, readonly string[]>> = {
  "Bộ luật": ["QH"],
  Luật: ["QH"],
  "Pháp lệnh": ["UBTVQH", "PL"],
  "Nghị quyết liên tịch": ["NQLT"],
  "Nghị quyết": ["NQ", "NQLT", "QH", "UBTVQH"],
  "Nghị định": ["NĐ"],
  "Thông tư liên tịch": ["TTLT"],
  "Thông tư": ["TT", "TTLT"],
  "Quyết định": ["QĐ"],
  "Chỉ thị": ["CT"],
  "Kết luận": ["KL", "TB"],
  "Quy chế": ["QC"],
  "Quy định": ["QyĐ", "QĐ", "QĐi"],
  "Thông báo": ["TB"],
  "Hướng dẫn": ["HD"],
  "Chương trình hành động": ["CTr", "CTHĐ", "CTrHĐ"],
  "Chương trình": ["CTr", "CTHĐ", "CTrHĐ", "CTPH", "CTrPH"],
  "Kế hoạch": ["KH"],
  "Phương án": ["PA"],
  "Đề án": ["ĐA"],
  "Báo cáo": ["BC"],
  "Tờ trình": ["TTr"],
  "Công điện": ["CĐ"],
};

/** Types whose numbers carry the year: 30/2020/NĐ-CP, 143/2014/TT-BTC. */
const typesWithYear = new Set(["Nghị định", "Thông tư", "Thông tư liên tịch"]);

export const citedTypes = Object.keys(codesByType);

/** The number may still be blank in a draft: "số …/KH-UBND". */
const citation = new RegExp(
  `(?<![A-Za-zÀ-ỹ])(${citedTypes.join("|")})((?: \\p{Ll}+){0,4}) số:? *((?:\\d[\\d.]*|[….]+)(?: *[/-] *[A-Za-zÀ-ỹ\\d&.]*[A-Za-zÀ-ỹ\\d&])+)`,
  "uy",
);

/** What every citation holds: the mark between number and symbol after the word. */
export const citationSign = / số:? *[\d….]+ *[/-]/u;

export interface Citation {
  /** "Kế hoạch". */
  readonly type: string;
  /** "Kế hoạch tổng thể". */
  readonly name: string;
  /** "37/KH-BĐH". */
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** The start of a citation's number. */
const numberStart = / số:? *[\d….]/y;

/** No type and qualifier before a number is as long as this. */
const longestName = 120;

/** Gives the documents that a text cites with their number, in its order. */
export const findCitations = latest((text: string): readonly Citation[] => {
  const found: Citation[] = [];
  let end = 0;
  // The pattern is slow, so that it is only tried before numbers.
  for (let at = text.indexOf(" số"); at !== -1; at = text.indexOf(" số", Math.max(at + 1, end))) {
    numberStart.lastIndex = at;
    if (!numberStart.test(text)) continue;
    const match = firstCitation(text, Math.max(end, at - longestName));
    if (match === undefined) break;
    const [whole, type = "", qualifier = "", code = ""] = match;
    end = match.index + whole.length;
    found.push({ type, name: type + qualifier, code, start: match.index, end });
  }
  return found;
});

/** The first one from a place on; the pattern is only tried at capitals, with one of which each type begins. */
function firstCitation(text: string, from: number): RegExpExecArray | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (!isTypeStart(text.charCodeAt(at)) || (at > 0 && isLetterCode(text.charCodeAt(at - 1)))) continue;
    citation.lastIndex = at;
    const match = citation.exec(text);
    if (match !== null) return match;
  }
  return undefined;
}

function isTypeStart(code: number): boolean {
  return code < typeStarts.length && typeStarts[code] === 1;
}

const typeStarts = new Uint8Array(0x200);
for (const type of citedTypes) typeStarts[type.charCodeAt(0)] = 1;

/** Documents of several bodies: KHLN (liên ngành), HDLT (liên tịch), QCPH (phối hợp). */
const jointSuffix = /(?:LN|LT|PH|LS)$/u;

const number = "(?:\\d[\\d.]*|[….]+)";
const issuer = "[A-Za-zÀ-ỹ\\d&]+(?:-[A-Za-zÀ-ỹ\\d&]+)*";
const parliamentForm = new RegExp(`^${number}/\\d{4}/(QH|UBTVQH)\\d{1,2}$`, "u");
const normativeForm = new RegExp(`^${number}/\\d{4}/([A-Za-zÀ-ỹ]+)-${issuer}$`, "u");
const administrativeForm = new RegExp(`^${number}/([A-Za-zÀ-ỹ]+)-${issuer}$`, "u");
const partyForm = new RegExp(`^${number}-([A-Za-zÀ-ỹ]+)/${issuer}$`, "u");

/** The type code inside a number and the form of the number; undefined when it has none of the known forms. */
const codeTypeIn = perText((code): { readonly type: string; readonly withYear: boolean } | undefined => {
  const joined = code.replace(/\s/gu, "");
  const withYear = (parliamentForm.exec(joined) ?? normativeForm.exec(joined))?.[1];
  if (withYear !== undefined) return { type: withYear, withYear: true };
  const plain = (administrativeForm.exec(joined) ?? partyForm.exec(joined))?.[1];
  return plain === undefined ? undefined : { type: plain, withYear: false };
});

/** What is wrong between a cited type and its number; undefined when they fit. */
export function citationFault({
  type,
  code,
}: Citation): { reason: string; wanted: readonly string[]; sure: boolean } | undefined {
  const wanted = codesByType[type] ?? [];
  const found = codeTypeIn(code);
  if (found === undefined) return { reason: "số, ký hiệu sai dạng", wanted, sure: false };
  if (!wanted.includes(found.type) && !wanted.includes(found.type.replace(jointSuffix, "")))
    return { reason: `ký hiệu “${found.type}” không phải của ${type}`, wanted, sure: true };
  if (typesWithYear.has(type) && !found.withYear) return { reason: "thiếu năm ban hành trong số", wanted, sure: true };
  return undefined;
}

/** A number in the form that the type has, for a hint: "số …/KH-…". */
export function exampleCode(type: string, wanted: readonly string[]): string {
  const code = wanted[0] ?? "";
  if (code === "QH" || code === "UBTVQH") return `…/năm/${code}…`;
  return typesWithYear.has(type) ? `…/năm/${code}-…` : `…/${code}-…`;
}
