/** A look into a written workbook: through the library's reader, and into its parts as they are. */
import ExcelJS, { type CellValue, type Workbook, type Worksheet } from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import type { DocumentTree } from "../../../src/model/document-tree.ts";
import { prepareXlsxWriter } from "../../../src/write/xlsx/index.ts";
import { nd30 } from "./format-nd30.ts";

const write = prepareXlsxWriter(nd30);

/** The bytes of a tree that has a sheet. */
export async function bytesOf(tree: DocumentTree): Promise<Uint8Array> {
  const bytes = await write(tree);
  if (bytes === undefined) throw new Error("The tree has no sheet.");
  return bytes;
}

export async function openWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

/** The sheet at that place, from 0. */
export function sheetAt(workbook: Workbook, index: number): Worksheet {
  const sheet = workbook.worksheets[index];
  if (sheet === undefined) throw new Error(`There is no sheet ${index}.`);
  return sheet;
}

/** The text of every part by path. */
export function partsOf(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  if (bytes === undefined) throw new Error("There is no workbook.");
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** The text of a part. */
export function partOf(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`There is no part ${name}.`);
  return strFromU8(part);
}

/** A cell's text, whether in one font or in several. */
export function textOf(value: CellValue): string {
  if (typeof value === "string") return value;
  if (value !== null && typeof value === "object" && "richText" in value)
    return value.richText.map((run) => run.text).join("");
  return "";
}

/** Every figure of a sheet's part by address; a formula's is its cached result. */
export function figuresOf(sheetXml: string): ReadonlyMap<string, number> {
  const cells = sheetXml.matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(?:<f[^>]*>[^<]*<\/f>)?<v>([^<]*)<\/v><\/c>/g);
  const figures = new Map<string, number>();
  for (const [, address = "", attributes = "", value = ""] of cells)
    if (!/ t="(?!n")/.test(attributes)) figures.set(address, Number(value));
  return figures;
}
