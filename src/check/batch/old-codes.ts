/** BATCH-OLD-CODE: a number that an earlier document of the unit had does not stand for this one. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { PlanDocument } from "../../model/plan.ts";
import type { UnitTable } from "../../model/unit-table.ts";
import { quoteAround } from "../plain-text.ts";
import { type PlanText, planTexts } from "../plan-texts.ts";
import { prepareCitedFromElsewhere } from "./cited-issuer.ts";
import { codeKey } from "./code-key.ts";
import { masterPieces } from "./master-leaks.ts";

interface TypedCode {
  /** "790/KH-UBND". */
  readonly key: string;
  readonly typed: string;
  readonly start: number;
  readonly end: number;
}

export interface CitedCode extends TypedCode {
  /** The year after it, as in «ngày 05/3/2018» or «năm 2018». */
  readonly year: string | undefined;
  readonly isFromElsewhere: boolean;
}

const codeForm = /(?<![\d./-])(\d+)\s*\/\s*([A-Z][A-Za-zĐ]*-[A-ZĐ][A-Za-zÀ-ỹ\d&-]*)/uy;

/**
 * Tells of numbers with the symbol of the variant itself: the one that an earlier run gave, and others for which no
 * other issuer is named, outside the legal bases. The master's own words are left to the master, numbers of other
 * units of the batch to the rule about leaks.
 */
export function prepareOldCodes(
  master: PlanDocument,
  table: UnitTable,
  slugs: readonly string[],
  earlierCodes: ReadonlyMap<string, string>,
  isOfOtherUnit: (key: string, row: number) => boolean,
): (variant: PlanDocument, row: number) => readonly Diagnostic[] {
  const inMaster = new Set(masterPieces(master).flatMap(({ text }) => typedCodes(text).map(({ key }) => key)));
  const codesIn = prepareCodesIn(master.batch?.province, inMaster);
  const by = {};
  const codesOf = ({ text, facts }: PlanText): readonly CitedCode[] => {
    const known = facts.codes;
    if (known?.by === by) return known.found;
    const found = codesIn(text);
    facts.codes = { by, found };
    return found;
  };
  const hasCodes = (part: PlanText): boolean => codesOf(part) !== noCodes;
  return (variant, row) => {
    const earlier = keyOf(earlierCodes.get(slugs[row] ?? ""));
    const found: Diagnostic[] = [];
    for (const part of planTexts(variant).filter(hasCodes)) {
      for (const code of codesOf(part)) {
        const fault =
          code.isFromElsewhere || isOfOtherUnit(code.key, row) ? undefined : faultOf(code, part, variant, earlier);
        if (fault !== undefined) found.push(describe(code, part, fault, table.rows[row]?.label ?? ""));
      }
    }
    return found;
  };
}

interface OldCodeFault {
  readonly severity: "error" | "warning";
  readonly reason: string;
}

function faultOf(
  { key, year }: CitedCode,
  { zone }: PlanText,
  { documentCode, issuedOn }: PlanDocument,
  earlier: string | undefined,
): OldCodeFault | undefined {
  const number = documentCode.codeNumber.trim();
  const own = codeKey(number, documentCode.codeNotation);
  if (key === earlier && key !== own) return { severity: "error", reason: "là số của lần làm trước" };
  if (zone === "legalBasis" || key.slice(key.indexOf("/")) !== own.slice(own.indexOf("/"))) return undefined;
  if (key !== own) {
    const right = number === "" ? "chưa có số" : `${number}/${documentCode.codeNotation.trim()}`;
    return { severity: "warning", reason: `không phải số của kế hoạch này (${right})` };
  }
  const isOtherYear = year !== undefined && issuedOn.year !== undefined && year !== String(issuedOn.year);
  return isOtherYear ? { severity: "error", reason: `ghi năm ${year}, kế hoạch này năm ${issuedOn.year}` } : undefined;
}

function describe(code: CitedCode, part: PlanText, { severity, reason }: OldCodeFault, label: string): Diagnostic {
  return {
    rule: "BATCH-OLD-CODE",
    severity,
    message: `${label}: ${part.place} ghi “${code.typed}” ${reason}, trong ${quoteAround(part.text, code.start, code.end)}.`,
    path: part.path,
    hint: "Sửa số và năm thành của kế hoạch này; nếu viện dẫn đúng một văn bản cũ thì đưa vào «Căn cứ», hoặc ghi vào kế hoạch mẫu.",
  };
}

function keyOf(code: string | undefined): string | undefined {
  if (code === undefined || !/^\d/u.test(code)) return undefined;
  const slash = code.indexOf("/");
  return codeKey(code.slice(0, slash), code.slice(slash + 1));
}

const noCodes: readonly never[] = [];

function typedCodes(text: string): readonly TypedCode[] {
  let codes: TypedCode[] | undefined;
  for (let slash = text.indexOf("/"), end = 0; slash !== -1; slash = text.indexOf("/", slash + 1)) {
    if (!opensNotation(text, slash + 1)) continue;
    codeForm.lastIndex = Math.max(end, numberStart(text, slash));
    const match = codeForm.exec(text);
    if (match === null) continue;
    const [typed, number = "", notation = ""] = match;
    end = match.index + typed.length;
    codes ??= [];
    codes.push({ key: codeKey(number, notation), typed, start: match.index, end });
  }
  return codes ?? noCodes;
}

/** Where the number before a slash begins; the slash where there is none. */
function numberStart(text: string, slash: number): number {
  let numberEnd = slash;
  while (numberEnd > 0 && text.charAt(numberEnd - 1).trim() === "") numberEnd -= 1;
  let start = numberEnd;
  while (start > 0 && isDigit(text.charCodeAt(start - 1))) start -= 1;
  return start === numberEnd ? slash : start;
}

/** Most slashes stand in dates, and the pattern is slow. */
function opensNotation(text: string, at: number): boolean {
  let start = at;
  while (start < text.length && text.charAt(start).trim() === "") start += 1;
  const first = text.charAt(start);
  return first >= "A" && first <= "Z";
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const yearAfter = /^[^.;]{0,8}?(?:ngày\s+[\d/]+\/|ngày\s+\d+\s+tháng\s+\d+\s+năm\s+|năm\s+)((?:19|20)\d{2})(?!\d)/u;

/** Gives the codes of a text that are not the master's own words. */
function prepareCodesIn(
  province: string | undefined,
  inMaster: ReadonlySet<string>,
): (text: string) => readonly CitedCode[] {
  const isFromElsewhere = prepareCitedFromElsewhere(province);
  return (text) => {
    const codes = typedCodes(text).filter(({ key }) => !inMaster.has(key));
    if (codes.length === 0) return noCodes;
    return codes.map((code) => ({
      ...code,
      year: yearAfter.exec(text.slice(code.end, code.end + 60))?.[1],
      isFromElsewhere: isFromElsewhere(text, code.end),
    }));
  };
}
