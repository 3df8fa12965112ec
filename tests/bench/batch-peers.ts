/** What stands beside a batch: the best-known libraries doing the same pages, and the bare work of deflating and saving. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { docxtemplaterPeer, exceljsPeer } from "./peers.ts";

/** The two files of one unit as the product made them. */
export interface UnitFiles {
  readonly docx: Uint8Array;
  readonly xlsx: Uint8Array;
}

/** The files of the first folder of a finished batch. */
export function firstUnitFiles(out: string): UnitFiles {
  const folders = readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) {
    const files = readdirSync(join(out, name));
    const docx = files.find((file) => file.endsWith(".docx"));
    const xlsx = files.find((file) => file.endsWith(".xlsx"));
    if (docx === undefined || xlsx === undefined) continue;
    return { docx: readFileSync(join(out, name, docx)), xlsx: readFileSync(join(out, name, xlsx)) };
  }
  throw new Error(`no unit with both files in ${out}`);
}

/** Saves two files of one document in a folder of its own, without caring whether they reach the disk. */
export function savePlainly(folder: string, index: number, docx: Uint8Array, xlsx: Uint8Array): void {
  const own = join(folder, String(index));
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, "plan.docx"), docx);
  writeFileSync(join(own, "plan.xlsx"), xlsx);
}

/** docxtemplater fills 30 tags in the same text, exceljs builds an annex of 8 × 14; nothing is checked or hashed. */
export async function fillAndBuild(files: UnitFiles, folder: string, count: number): Promise<void> {
  const { fill, places } = docxtemplaterPeer(files.docx, 30);
  if (places !== 30) throw new Error(`only ${places} places to fill`);
  for (let index = 0; index < count; index += 1) savePlainly(folder, index, fill(), await exceljsPeer());
  rmSync(folder, { recursive: true });
}

/** The XML that is a document's own: its text and its sheet. */
export function ownXml({ docx, xlsx }: UnitFiles): readonly [Uint8Array, Uint8Array] {
  const text = unzipSync(docx)["word/document.xml"];
  const sheet = unzipSync(xlsx)["xl/worksheets/sheet1.xml"];
  if (text === undefined || sheet === undefined) throw new Error("the files lack their main parts");
  return [text, sheet];
}

/** The limit of any writer that deflates each document anew: zlib level 6 and a plain save, with the XML at hand. */
export function deflateAndSave([text, sheet]: readonly [Uint8Array, Uint8Array], folder: string, count: number): void {
  for (let index = 0; index < count; index += 1) {
    savePlainly(folder, index, deflateRawSync(text, { level: 6 }), deflateRawSync(sheet, { level: 6 }));
  }
  rmSync(folder, { recursive: true });
}
