/** Tables of money in the annexes: their unit line and their total. */
import type { DocxParagraph } from "../../model/docx-facts.ts";
import { hasWords, printedText } from "../../model/printed-lines.ts";
import { foldVietnamese } from "../../vietnamese/letters.ts";
import { parseVietnameseNumber } from "../../vietnamese/number-format.ts";
import type { CheckedDocument } from "./layout-rule.ts";

export interface MoneyTable {
  /** The first paragraph of the table. */
  readonly first: DocxParagraph;
  /** All paragraphs of the table. */
  readonly cells: readonly DocxParagraph[];
  /** "Đơn vị tính: …"; undefined when no line above the table says so. */
  readonly unitLine: DocxParagraph | undefined;
  /** Figure of the total row in đồng; undefined when there is no such row or unit. */
  readonly totalDong: number | undefined;
  /** Paragraphs right after the table, as far as the amount in words may stand. */
  readonly after: readonly DocxParagraph[];
}

const factors: Readonly<Record<string, number>> = {
  dong: 1,
  "ngan dong": 1_000,
  "nghin dong": 1_000,
  "1.000 dong": 1_000,
  "1000 dong": 1_000,
  "trieu dong": 1_000_000,
  "ty dong": 1_000_000_000,
};

/** Words that show that a table is about money; rows of figures alone may count people. */
const moneyWords = /kinh phi|thanh tien|don gia|du toan|so tien|ngan sach/u;

/** The money tables of all annexes, in order. */
export function moneyTables({ facts, parts }: CheckedDocument): readonly MoneyTable[] {
  return parts.annexes.flatMap(({ paragraphs, title }) => {
    const titleText = foldVietnamese(title.map(({ text }) => text).join(" "));
    const tables = new Set(paragraphs.flatMap(({ cell }) => (cell === undefined ? [] : [cell.table])));
    return [...tables].flatMap((table): readonly MoneyTable[] => {
      const cells = paragraphs.filter(({ cell }) => cell?.table === table);
      const [first] = cells;
      if (first === undefined || facts.tables[table]?.parent !== undefined) return [];
      const rows = tableRows(cells);
      const heading = rows.slice(0, 4).flat().map(foldVietnamese).join(" ");
      const hasFigures = rows.flat().some((text) => /^\d{1,3}(?:\.\d{3})+$|^\d{4,}$/u.test(text));
      if (!hasFigures || !moneyWords.test(`${titleText} ${heading}`)) return [];
      const unitLine = facts.paragraphs
        .slice(Math.max(0, first.index - 4), first.index)
        .findLast(({ text, cell }) => cell === undefined && /^\(?\s*(?:đơn vị(?: tính)?|đvt)\s*:/iu.test(text.trim()));
      const last = cells.at(-1)?.index ?? first.index;
      const after = facts.paragraphs
        .slice(last + 1, last + 4)
        .filter(({ text, cell }) => hasWords(text) && cell === undefined);
      return [{ first, cells, unitLine, totalDong: totalDong(rows, unitFactor(unitLine)), after }];
    });
  });
}

function unitFactor(unitLine: DocxParagraph | undefined): number | undefined {
  if (unitLine === undefined) return undefined;
  const unit = printedText(unitLine).replace(/^[^:]*:/u, "");
  return factors[foldVietnamese(unit.replace(/[()]|\.\s*$/gu, ""))];
}

function tableRows(cells: readonly DocxParagraph[]): readonly (readonly string[])[] {
  const rows: Map<number, string>[] = [];
  for (const paragraph of cells) {
    const { row = 0, column = 0 } = paragraph.cell ?? {};
    const columns = rows[row] ?? new Map<number, string>();
    rows[row] = columns;
    columns.set(column, `${columns.get(column) ?? ""} ${printedText(paragraph)}`.trim());
  }
  return Array.from(rows, (columns) => [...(columns ?? new Map()).values()]);
}

/** The first figure in the row that begins with "TỔNG …". */
function totalDong(rows: readonly (readonly string[])[], factor: number | undefined): number | undefined {
  if (factor === undefined) return undefined;
  for (const row of rows) {
    const title = row.find((text) => /\p{L}/u.test(text));
    const figures = row.filter((text) => /^\d[\d.,]*$/u.test(text)).map(parseVietnameseNumber);
    if (title === undefined || !foldVietnamese(title).startsWith("tong")) continue;
    const figure = figures.find((reading) => reading.kind === "number");
    if (figure?.kind === "number") return Math.round(figure.value * factor);
  }
  return undefined;
}
