/** Units whose documents are no documents: bytes that depend only on their number and version. */
import { sha256 } from "../../src/io/records.ts";
import type { UnitToSave } from "../../src/io/saved-unit.ts";

type MadeUnit = UnitToSave & Required<Pick<UnitToSave, "document">>;

/** Version 2 changes every third unit, version 3 takes the xlsx of every third. */
export function fakeUnit(index: number, version: number): MadeUnit {
  const unit = `xa-${String(index).padStart(3, "0")}`;
  const own = index % 3 === 0 ? version : 1;
  const files = [
    { name: `${unit}/05-KH-UBND.docx`, bytes: fakeBytes(`${unit} ${own} docx`, 900 + index * 17) },
    ...(own === 3 ? [] : [{ name: `${unit}/05-KH-UBND.xlsx`, bytes: fakeBytes(`${unit} ${own} xlsx`, 400) }]),
  ];
  const record = {
    unitCode: String(index),
    issuer: `ỦY BAN NHÂN DÂN XÃ ${index}`,
    code: "05/KH-UBND",
    subject: "Trồng cây",
    format: "nd30",
    toolVersion: "1.0.0",
    templatesSha256: "t",
    inputsSha256: sha256(`${unit} ${own}`),
    inputs: [{ path: "plan.yaml", sha256: sha256(`plan ${version}`) }],
  };
  return { unit, planPath: "plan.yaml", elapsedMs: 1, diagnostics: [], document: { record, files } };
}

/** Text that repeats, so that a torn file is neither whole nor empty. */
function fakeBytes(seed: string, length: number): Uint8Array {
  return new TextEncoder().encode(`${seed} ${sha256(seed)}\n`.repeat(Math.ceil(length / 80)));
}

/** Numbers from 0 to 1 that look like chance and are always the same (the generator mulberry32). */
export function seededChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
