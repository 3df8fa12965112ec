/** What tells the units of a batch apart: names, signers, document numbers and totals. */
import type { AdminUnit } from "../../model/admin-unit.ts";
import type { Budget } from "../../model/budget.ts";
import { moneyUnitFactor } from "../../model/budget-fields.ts";
import { prepareSlicer, sliceAmounts, sliceFields } from "../../model/budget-slice.ts";
import type { PlanDocument } from "../../model/plan.ts";
import type { UnitTable } from "../../model/unit-table.ts";
import { foldTonePlacement } from "../../vietnamese/letters.ts";
import { formatVietnameseNumber } from "../../vietnamese/number-format.ts";
import { codeKey } from "./code-key.ts";

export type MarkKind = "name" | "signer" | "code" | "total";

export interface UnitMark {
  readonly kind: MarkKind;
  /** "Bến Cát", "Trần Hữu Phước", "812/KH-UBND", "163.060.000". */
  readonly text: string;
  /** One syllable, a number, or a word of the language: without its class word it may be something else. */
  readonly isOrdinary: boolean;
  /** The units that have it, by row of the table. */
  readonly rows: readonly number[];
}

/** The marks of all units, each with every way of writing it. */
export interface UnitMarks {
  /** Names and signers by their text in small letters. */
  readonly byWords: ReadonlyMap<string, UnitMark>;
  /** Codes and totals as they are printed. */
  readonly byFigures: ReadonlyMap<string, UnitMark>;
}

/** Totals below this are no mark: "12.000" may be anything. */
const leastTotal = 100_000;

/** Gathers the marks; what several units have in common, other than a name, marks none of them. */
export function unitMarks(master: PlanDocument, table: UnitTable): UnitMarks {
  const words = new Map<string, UnitMark & { readonly rows: number[] }>();
  const figures = new Map<string, UnitMark & { readonly rows: number[] }>();
  const add = (marks: typeof words, kind: MarkKind, text: string, key: string, row: number): void => {
    const known = marks.get(key);
    if (known === undefined)
      marks.set(key, { kind, text, isOrdinary: kind === "name" && isOrdinaryWord(text), rows: [row] });
    else if (!known.rows.includes(row)) known.rows.push(row);
  };
  const totalOf = prepareTotals(master);
  for (const [row, { unit, amounts }] of table.rows.entries()) {
    if (unit === undefined) continue;
    for (const name of spellings(unit.name)) add(words, "name", unit.name, name, row);
    if (isFullName(unit.signerName))
      for (const name of spellings(unit.signerName))
        if (words.get(name)?.kind !== "name") add(words, "signer", unit.signerName, name, row);
    const code = codeOf(unit, master);
    if (code !== undefined) add(figures, "code", code, code, row);
    for (const total of totalOf(unit, amounts)) add(figures, "total", total, total, row);
  }
  return { byWords: withoutShared(words), byFigures: withoutShared(figures) };
}

/** Words that are names of units and ordinary words alike. */
const ordinaryWords = new Set(
  "hòa bình|thống nhất|đoàn kết|độc lập|tự do|hạnh phúc|quyết thắng|tiên phong|dân chủ|cộng hòa|đồng tâm|thắng lợi|hợp tác|tân tiến|tiên tiến|đại đồng|giải phóng|thành công|phát triển|văn minh|trung tâm|trung thành|quyết tiến|đồng tiến|hợp nhất|liên hiệp|tổ quốc|bình đẳng".split(
    "|",
  ),
);

function isOrdinaryWord(name: string): boolean {
  return !name.includes(" ") || / \p{Ll}/u.test(name) || ordinaryWords.has(foldTonePlacement(name).toLowerCase());
}

/** A name of one word could be anybody's. */
function isFullName(name: string | undefined): name is string {
  return name !== undefined && /\S\s+\S/u.test(name);
}

/** Shared names still tell their units from the others; shared numbers tell nothing. Shared signers stay, to be passed over. */
function withoutShared(marks: ReadonlyMap<string, UnitMark>): ReadonlyMap<string, UnitMark> {
  return new Map([...marks].filter(([, { kind, rows }]) => rows.length === 1 || kind === "name" || kind === "signer"));
}

/** Where the tone stands on the first vowel. */
const earlyTone = /[òóỏõọ][ae]|[ùúủũụ]y/u;

/** "hòa bình" and "hoà bình". */
function spellings(name: string): readonly string[] {
  const lower = foldTonePlacement(name.normalize("NFC").replace(/\s+/gu, " ")).toLowerCase();
  if (!earlyTone.test(lower)) return [lower];
  const older = lower
    .normalize("NFD")
    .replace(/(o)([\u0300\u0301\u0303\u0309\u0323])([ae])(?![A-Za-zÀ-ỹ])/gu, "$1$3$2")
    .replace(/(?<!q)(u)([\u0300\u0301\u0303\u0309\u0323])(y)(?![A-Za-zÀ-ỹ])/gu, "$1$3$2")
    .normalize("NFC");
  return lower === older ? [lower] : [lower, older];
}

/** The code with the symbol that all variants print. */
function codeOf({ codeNumber }: AdminUnit, { documentCode, issuer }: PlanDocument): string | undefined {
  const number = /^0*(\d+)$/u.exec(codeNumber?.trim() ?? "")?.[1];
  const notation = documentCode.codeNotation.includes("{{") ? `KH-${issuer.code}` : documentCode.codeNotation;
  return number === undefined || notation.includes("{{") ? undefined : codeKey(number, notation);
}

type TotalsOf = (unit: AdminUnit, amounts: Float64Array | undefined) => readonly string[];

/** A unit's total in đồng and in the unit of its table. */
function prepareTotals(master: PlanDocument): TotalsOf {
  const settings = master.batch?.budget;
  const budget = settings === undefined ? undefined : slicedBudget(master, settings.annex);
  if (settings === undefined || budget === undefined) return () => [];
  const { from } = settings;
  const slicer = prepareSlicer(sliceFields(budget, from, settings.columnTitle ?? "x"));
  const { totalRow, totalColumn, columns } = slicer.table;
  const factor = moneyUnitFactor(budget.moneyUnit);
  return (unit, given) => {
    const sliced = from === "matrix" ? sliceAmounts(budget, unit) : undefined;
    const own = sliced !== undefined && "amounts" in sliced ? sliced.amounts : undefined;
    const amounts = own instanceof Float64Array ? own : given;
    if (amounts === undefined) return [];
    const total = slicer.workOut(amounts)[totalRow * columns.length + totalColumn] ?? 0;
    const printed = [...new Set([total, total / factor])];
    return printed
      .filter((figure) => Number.isInteger(figure) && figure >= leastTotal)
      .map((figure) => formatVietnameseNumber(figure));
  };
}

function slicedBudget({ annexes = [] }: PlanDocument, id: string | undefined): Budget | undefined {
  return annexes.find((annex) => annex.budget !== undefined && (id === undefined || annex.id === id))?.budget;
}
