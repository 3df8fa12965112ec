/** What stands beside a batch: the best-known libraries doing the same pages, and the bare work of deflating and saving. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { changedPlaces, docxtemplaterPeer, exceljsPeer } from "./peers.ts";

/** The two files of one unit as the product made them. */
export interface UnitFiles {
  readonly docx: Uint8Array;
  readonly xlsx: Uint8Array;
}

/** The files of a finished batch, unit by unit in the order of their folders. */
export function filesOfUnits(out: string): readonly UnitFiles[] {
  const folders = readdirSync(out, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => {
    const fileLike = (end: string): Uint8Array => {
      const file = readdirSync(join(out, name)).find((one) => one.endsWith(end));
      if (file === undefined) throw new Error(`${name} has no ${end}`);
      return readFileSync(join(out, name, file));
    };
    return { docx: fileLike(".docx"), xlsx: fileLike(".xlsx") };
  });
}

/** Saves two files of one document in a folder of its own, without caring whether they reach the disk. */
export function savePlainly(folder: string, index: number, docx: Uint8Array, xlsx: Uint8Array): void {
  const own = join(folder, String(index));
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, "plan.docx"), docx);
  writeFileSync(join(own, "plan.xlsx"), xlsx);
}

/** What the best-known libraries need for the same two files; nothing is checked or hashed. */
export interface LibraryPeer {
  /** Places of the text that differ from unit to unit, amounts of its table among them. */
  readonly places: number;
  readonly make: (folder: string, count: number) => Promise<void>;
}

/** docxtemplater fills what two units of the batch do not share, exceljs builds the same annex. */
export async function openLibraryPeer(files: UnitFiles, other: UnitFiles): Promise<LibraryPeer> {
  const { fill, places } = docxtemplaterPeer(files.docx, changedPlaces(other.docx));
  const build = await exceljsPeer(files.xlsx);
  return {
    places,
    make: async (folder, count) => {
      for (let index = 0; index < count; index += 1) savePlainly(folder, index, fill(), await build());
    },
  };
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
}
