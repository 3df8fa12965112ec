/** Looks and texts of cells in the terms of exceljs. */
import type { Alignment, Border, CellRichTextValue, Font, Style } from "exceljs";
import type { TextRun } from "../../model/document-tree.ts";
import type { FormatSpec } from "../../model/format.ts";
import { hasLetter } from "../../vietnamese/letters.ts";
import { legalText } from "./legal-text.ts";
import { rememberByText } from "./remember-by-text.ts";
import { leftTextIndent, plainText } from "./row-heights.ts";
import type { CellLook, SheetCell, SheetValue } from "./sheet-layout.ts";

/** A cell of Excel holds at most so many characters; a longer one makes the file unreadable. */
const maximumCellLength = 32_767;

/** Marks a text that Excel would take for a formula, a number or a date when someone edits it; finishing makes it a quote prefix. */
const guardedTextFormat = "@";

const wholeNumberFormat = "#,##0";

/** Money down to one đồng in triệu đồng. */
const maximumDecimals = 6;
const minimumDecimals = 3;

const horizontal: Readonly<Record<CellLook["align"], Alignment["horizontal"]>> = {
  left: "left",
  center: "center",
  right: "right",
  both: "justify",
};
const thin: Border = { style: "thin", color: { argb: "FF000000" } };

/** What a cell holds, as exceljs takes it; null is an empty one. */
export type CellContent =
  | null
  | string
  | number
  | { readonly formula: string; readonly result: number }
  | CellRichTextValue;

/** Everything about a cell but its value. */
export function cellStyle(spec: FormatSpec, cell: SheetCell): Partial<Style> {
  const { look, value } = cell;
  const numFmt = valueFormat(value);
  return {
    font: runFont(spec, look, commonRun(value)),
    alignment: {
      horizontal: horizontal[look.align],
      vertical: "middle",
      wrapText: value.type === "text",
      ...(look.element === "tableText" && look.align === "left" ? { indent: leftTextIndent } : {}),
    },
    ...(look.border ? { border: { top: thin, bottom: thin, left: thin, right: thin } } : {}),
    ...(numFmt === undefined ? {} : { numFmt }),
  };
}

/** What a value adds to the style of its look: two cells of one look and one of these have one style. */
export function valueStyle(value: SheetValue): string {
  if (value.type === "number") return numberFormat(value.value);
  const run = commonRun(value);
  const emphasis = run?.bold ? (run.italic ? "bold italic" : "bold") : run?.italic ? "italic" : "text";
  return keptText(plainText(value.runs)).isGuarded ? guardedStyles[emphasis] : emphasis;
}

const guardedStyles = {
  text: "guarded text",
  bold: "guarded bold",
  italic: "guarded italic",
  "bold italic": "guarded bold italic",
};

function valueFormat(value: SheetValue): string | undefined {
  if (value.type === "number") return numberFormat(value.value);
  return keptText(plainText(value.runs)).isGuarded ? guardedTextFormat : undefined;
}

/** The value as exceljs takes it: a text is never a formula, whatever it starts with. */
export function cellContent(spec: FormatSpec, cell: SheetCell): CellContent {
  const { value, look } = cell;
  if (value.type === "text") return textValue(spec, value.runs, look);
  if (!Number.isFinite(value.value)) throw new Error(`Cell ${cell.row}:${cell.column} holds ${value.value}.`);
  return value.formula === undefined ? value.value : { formula: value.formula, result: value.value };
}

function textValue(spec: FormatSpec, runs: readonly TextRun[], look: CellLook): string | CellRichTextValue | null {
  const text = keptText(plainText(runs)).stored;
  if (text === "") return null;
  if (runs.length === 1 || isUniform(runs)) return text;
  return { richText: runs.map((run) => ({ text: storedText(run.text), font: runFont(spec, look, run) })) };
}

/** A text as a cell keeps it. */
interface KeptText {
  readonly stored: string;
  /** Excel would take it for a formula, a number or a date when someone edits it. */
  readonly isGuarded: boolean;
}

/** The same for a text that stands in one workbook only: to remember it would take longer. */
export function keepText(text: string): KeptText {
  const looksLikeFormula = /^[=+\-@\t\r]/.test(text);
  const looksLikeNumber = text !== "" && !hasLetter(text);
  return { stored: storedText(text), isGuarded: looksLikeFormula || looksLikeNumber };
}

const keptText = rememberByText(keepText);

/** Excel reads "_x0041_" as "A": the underscore of such a text is itself written so (ECMA-376, ST_Xstring). */
function storedText(text: string): string {
  const legal = legalText(text).slice(0, maximumCellLength);
  return legal.includes("_x") ? legal.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_") : legal;
}

function commonRun(value: SheetValue): TextRun | undefined {
  if (value.type === "number") return undefined;
  const [first, second] = value.runs;
  return second === undefined || isUniform(value.runs) ? first : undefined;
}

/** Whether all runs look alike. */
function isUniform([first, ...others]: readonly TextRun[]): boolean {
  return others.every((run) => run.bold === first?.bold && run.italic === first?.italic);
}

function runFont(spec: FormatSpec, look: CellLook, run: TextRun | undefined): Partial<Font> {
  const element = spec.elements[look.element];
  return {
    name: spec.font.value,
    size: element.sizePt,
    ...(look.bold || run?.bold ? { bold: true } : {}),
    ...(element.italic || run?.italic ? { italic: true } : {}),
  };
}

/** Zero is a visible 0; decimals only where the figure has some, so that "12" does not print as "12,". */
export function numberFormat(value: number): string {
  if (Number.isInteger(value)) return wholeNumberFormat;
  const decimals = Math.min(maximumDecimals, String(value).split(".")[1]?.length ?? 0);
  if (decimals === 0) return wholeNumberFormat;
  return `${wholeNumberFormat}.${"#".repeat(Math.max(minimumDecimals, decimals))}`;
}
