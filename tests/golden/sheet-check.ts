/** The inside of an Excel package: strings, styles, merges, names, order of cells. */
import { all, children, doubled, type Node, type Parts } from "./package-check.ts";

export function sheetFaults(parts: Parts): readonly string[] {
  const workbook = parts.get("xl/workbook.xml");
  const sheets = [...parts].filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  const styleCount = children(all(parts.get("xl/styles.xml"), "cellXfs")[0], "xf").length;
  const stringCount = children(parts.get("xl/sharedStrings.xml"), "si").length;
  const titles = all(workbook, "sheet").map(({ attributes }) => attributes.name ?? "");
  return [
    ...(titles.length === sheets.length ? [] : ["sheets and their parts differ in number"]),
    ...doubled(titles.map((title) => title.toLowerCase())).map((title) => `two sheets ${title}`),
    ...titles.filter((title) => title.length > 31 || /[:\\/?*[\]]/.test(title)).map((title) => `sheet name ${title}`),
    ...doubled(all(workbook, "definedName").map(nameKey)).map((name) => `two names ${name}`),
    ...sheets.flatMap(([name, sheet]) => [
      ...cellFaults(sheet, styleCount, stringCount).map((fault) => `${name}: ${fault}`),
      ...mergeFaults(sheet).map((fault) => `${name}: ${fault}`),
    ]),
  ];
}

function nameKey({ attributes }: Node): string {
  return `${attributes.name?.toLowerCase()}!${attributes.localSheetId ?? ""}`;
}

function cellFaults(sheet: Node, styleCount: number, stringCount: number): readonly string[] {
  const faults: string[] = [];
  let lastRow = 0;
  for (const row of all(sheet, "row")) {
    const number = Number(row.attributes.r);
    if (number <= lastRow) faults.push(`row ${number} after ${lastRow}`);
    lastRow = number;
    let lastColumn = 0;
    for (const cell of children(row, "c")) {
      const place = cell.attributes.r ?? "";
      const { column, row: own } = address(place);
      if (own !== number || column <= lastColumn) faults.push(`cell ${place} out of order`);
      lastColumn = column;
      faults.push(...valueFaults(cell, place, styleCount, stringCount));
    }
  }
  return faults;
}

function valueFaults(cell: Node, place: string, styleCount: number, stringCount: number): readonly string[] {
  const value = children(cell, "v")[0]?.text;
  const isString = cell.attributes.t === "s";
  const faults: string[] = [];
  if (isString && !(Number(value) < stringCount)) faults.push(`${place}: there is no string ${value}`);
  if (Number(cell.attributes.s ?? 0) >= styleCount) faults.push(`${place}: there is no style ${cell.attributes.s}`);
  if (children(cell, "f").length > 0 && value === undefined) faults.push(`${place}: a formula without a result`);
  const isNumber = cell.attributes.t === undefined || cell.attributes.t === "n";
  if (isNumber && value !== undefined && !Number.isFinite(Number(value)))
    faults.push(`${place}: ${value} is no number`);
  return faults;
}

function address(place: string): { readonly column: number; readonly row: number } {
  const [, letters = "", digits = "0"] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
  return { column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0), row: Number(digits) };
}

function mergeFaults(sheet: Node): readonly string[] {
  const boxes = all(sheet, "mergeCell").map(({ attributes }) => {
    const [from = "", to = ""] = (attributes.ref ?? "").split(":");
    return { ref: attributes.ref ?? "", from: address(from), to: address(to) };
  });
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.from.row <= b.to.row && b.from.row <= a.to.row)
      .filter((b) => a.from.column <= b.to.column && b.from.column <= a.to.column)
      .map((b) => `${a.ref} and ${b.ref} overlap`),
  );
}
