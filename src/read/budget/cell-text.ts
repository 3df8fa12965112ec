/** A cell of a file → the text that the plan's own number parser reads with one meaning. */
import type { ColumnKind } from "../../model/budget-fields.ts";
import type { GridCell } from "./grid.ts";

/** Gives a cell's text for a column: numbers in Vietnamese digits, texts as they are. */
export function cellText(cell: GridCell, kind: ColumnKind): string {
  if (cell.number === undefined) return cell.text;
  const isFigure = kind === "amount" || kind === "quantity" || kind === "unitPrice";
  return isFigure ? figureText(cell.number) : plainDigits(cell.number).replace(".", ",");
}

/** Three decimals could be thousands ("1,234"): a fourth makes them decimals. */
function figureText(value: number): string {
  const [whole = "0", decimals = ""] = plainDigits(value).split(".");
  if (decimals === "") return whole;
  return `${whole},${decimals.length === 3 ? `${decimals}0` : decimals}`;
}

/** Gives digits with a point before decimals. Excel computes with 15 digits; what is behind them is noise of binary fractions (0.1 + 0.2). */
export function plainDigits(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const digits = String(rounded);
  if (!digits.includes("e")) return digits;
  return Math.abs(rounded) < 1 ? rounded.toFixed(12) : String(BigInt(rounded));
}
