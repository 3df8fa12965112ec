/** Writes a sample batch into a folder: plan.yaml, don-vi.csv, kinh-phi-don-vi.csv and the master's kinh-phi.csv. */
import { once } from "node:events";
import { createWriteStream, type WriteStream } from "node:fs";
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { type SampleUnit, sampleUnits, typedColumns, years } from "./sample-units.ts";

const unitColumns = ["Mã đơn vị", "Loại đơn vị", "Tên đơn vị", "Số văn bản", "Ngày ban hành", "Người ký"];

/** Streams `count` units; the figures of all add up to those of the master's annex. */
export async function writeBatch(count: number, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const units = createWriteStream(join(folder, "don-vi.csv"));
  const amounts = createWriteStream(join(folder, "kinh-phi-don-vi.csv"));
  await writeLine(units, unitColumns);
  await writeLine(amounts, ["Mã đơn vị", "Nội dung", ...typedColumns]);
  const sums = years.map(() => typedColumns.map(() => 0));
  for (const unit of sampleUnits(count)) {
    await writeLine(units, unitCells(unit));
    for (const [row, figures] of unit.amounts.entries()) {
      await writeLine(amounts, [unit.code, `Năm ${years[row]}`, ...figures.map(dotted)]);
      addTo(sums[row], figures);
    }
  }
  for (const stream of [units, amounts]) {
    stream.end();
    await finished(stream);
  }
  await writeFile(join(folder, "kinh-phi.csv"), masterFigures(sums));
  await copyFile(new URL("plan.yaml", import.meta.url), join(folder, "plan.yaml"));
}

function unitCells({ code, name, codeNumber, issuedOn, signerName }: SampleUnit): readonly string[] {
  return [code, "huyện", name, codeNumber, issuedOn, signerName];
}

function addTo(sums: number[] | undefined, figures: readonly number[]): void {
  figures.forEach((figure, column) => {
    if (sums !== undefined) sums[column] = (sums[column] ?? 0) + figure;
  });
}

function masterFigures(sums: readonly (readonly number[])[]): string {
  const rows = sums.map((figures, row) => [String(row + 1), `Năm ${years[row]}`, ...figures.map(dotted)]);
  return [["STT", "Nội dung", ...typedColumns], ...rows].map((cells) => `${cells.join(",")}\n`).join("");
}

/** "1.234.500", as an office types it. */
function dotted(amount: number): string {
  return String(amount).replace(/\B(?=(?:\d{3})+$)/g, ".");
}

async function writeLine(stream: WriteStream, cells: readonly string[]): Promise<void> {
  if (!stream.write(`${cells.join(",")}\n`)) await once(stream, "drain");
}
