/** The batch workload: variants of 824/KH-UBND through the whole program, beside its peers and its limit. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeBatch } from "../../scripts/make-batch/write-batch.ts";
import { deflateAndSave, filesOfUnits, openLibraryPeer, ownXml } from "./batch-peers.ts";
import { median } from "./cold.ts";
import { buildAgain, buildAnew, buildOnOneCore, newFolder } from "./command.ts";
import { compete, type Standing, timeOf } from "./rounds.ts";
import { openWritingPart } from "./writing-part.ts";

/** How large the measured batches are, and how often each is measured. */
export interface BatchSizes {
  readonly rounds: number;
  readonly main: number;
  readonly workers: number;
  /** For the cost of a unit and the peak of memory. */
  readonly growth: readonly number[];
  /** Documents a peer makes in one round. */
  readonly peers: number;
}

export const fullSizes: BatchSizes = {
  rounds: 5,
  main: 1_000,
  workers: 3_000,
  growth: [100, 1_000, 10_000],
  peers: 150,
};
export const quickSizes: BatchSizes = { rounds: 3, main: 200, workers: 400, growth: [100, 400], peers: 10 };

/** One line of the table: what was measured, and the bar it is held against. */
export interface BenchLine {
  readonly what: string;
  readonly value: string;
  readonly noise?: number;
  readonly bar?: string;
  readonly passes?: boolean;
}

const districts = "fixtures/batches/binh-duong-2019-cap-huyen/plan.yaml";
const single = "fixtures/plans/binh-duong-2019-tre-em/plan.yaml";

/** Measures everything, one thing after another; `tell` gets each line as soon as it is known. */
export async function benchBatch(sizes: BatchSizes, tell: (line: BenchLine) => void): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), "kehoach-bench-"));
  try {
    for (const count of new Set([1, 2, sizes.main, sizes.workers, ...sizes.growth]))
      await writeBatch(count, join(root, String(count)));
    const place: Place = { root, plan: (count) => join(root, String(count), "plan.yaml") };
    await besidePeers(place, sizes, tell);
    await withWorkers(place, sizes, tell);
    await byGrowth(place, sizes, tell);
    await againstSinglePlan(place, sizes, tell);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

interface Place {
  readonly root: string;
  readonly plan: (count: number) => string;
}

type Tell = (line: BenchLine) => void;

/** Milliseconds a document: the whole program, its writing part, docxtemplater with exceljs, and the limit. */
async function besidePeers({ root, plan }: Place, { main, peers, rounds }: BatchSizes, tell: Tell): Promise<void> {
  const [first, second] = filesOfUnits(buildAnew(plan(2), root, 1).out);
  if (first === undefined || second === undefined) throw new Error("two units were to be made");
  const xml = ownXml(first);
  const libraries = await openLibraryPeer(first, second);
  const write = await openWritingPart(plan(main), root);
  let built = buildAnew(plan(main), root, 1);
  const { whole, again, written, others, limit } = await compete(
    {
      whole: () => {
        built = buildAnew(plan(main), root, 1);
        return built.ms / main;
      },
      again: () => buildAgain(plan(main), built.out, 1).ms / main,
      written: async () => (await write(peers)) / peers,
      others: async () => (await timeOf(() => libraries.make(newFolder(root), peers))) / peers,
      limit: async () => (await timeOf(() => deflateAndSave(xml, newFolder(root), peers))) / peers,
    },
    rounds,
  );
  tell(rateLine(`kehoach, cả lệnh, ${main} đơn vị, một luồng`, whole));
  tell(rateLine(`docxtemplater ${libraries.places} chỗ + exceljs 8 × 14, ghi thường`, others));
  tell(rateLine(`giới hạn: chỉ nén ${sizeWords(xml)} và ghi`, limit));
  tell(rateLine("kehoach, riêng phần ghi hai tệp", written));
  tell(ratioLine("kehoach / (docxtemplater + exceljs)", others.median / whole.median, 8, "mức nhắm 20"));
  tell(ratioLine("phần ghi / giới hạn", limit.median / written.median, 0.5));
  tell(shareLine("chạy lại, không gì đổi / chạy mới", again.median / whole.median, 0.1, again.noise));
}

async function withWorkers({ root, plan }: Place, { workers, rounds }: BatchSizes, tell: Tell): Promise<void> {
  const { one, two, core } = await compete(
    {
      one: () => buildAnew(plan(workers), root, 1).ms,
      two: () => buildAnew(plan(workers), root, 2).ms,
      core: () => buildOnOneCore(plan(workers), root)?.ms ?? Number.NaN,
    },
    rounds,
  );
  tell(rateLine(`kehoach, ${workers} đơn vị, hai luồng`, { ...two, median: two.median / workers }));
  tell(ratioLine("hai luồng / một luồng", one.median / two.median, 1.6));
  // One thread has a second core's help: V8 compiles and collects garbage beside it.
  const value = `${decimal(core.median / two.median, 2)} ×`;
  tell({ what: "hai luồng / một luồng trên một nhân", value, noise: core.noise });
}

/** Beyond the first unit, since every command starts alike; and the peak of memory. */
async function byGrowth({ root, plan }: Place, { growth, rounds }: BatchSizes, tell: Tell): Promise<void> {
  const peaks = new Map<number, number[]>(growth.map((count) => [count, []]));
  const contestants = Object.fromEntries(
    [1, ...growth].map((count) => [
      String(count),
      () => {
        const { ms, peakMb } = buildAnew(plan(count), root, 1);
        peaks.get(count)?.push(peakMb);
        return ms;
      },
    ]),
  );
  const standings = await compete(contestants, Math.max(2, Math.min(3, rounds)));
  const start = standings["1"]?.median ?? 0;
  const costs = growth.map((count) => ((standings[String(count)]?.median ?? Number.NaN) - start) / (count - 1));
  const further = growth.slice(1).map((count, index) => {
    const fewer = growth[index] ?? 1;
    const added = (standings[String(count)]?.median ?? Number.NaN) - (standings[String(fewer)]?.median ?? Number.NaN);
    return added / (count - fewer);
  });
  const memory = growth.map((count) => median(peaks.get(count) ?? []));
  growth.forEach((count, index) => {
    const noise = standings[String(count)]?.noise;
    const value = `${decimal(costs[index], 3)} ms/đơn vị, đỉnh ${decimal(memory[index], 0)} MB`;
    tell({ what: `${count} đơn vị`, value, ...(noise === undefined ? {} : { noise }) });
  });
  tell(shareLine("giá một đơn vị, đắt nhất / rẻ nhất", Math.max(...costs) / Math.min(...costs), 1.15));
  // Without the first units, which run in code that V8 has still to compile.
  const steps = further.map((cost) => decimal(cost, 2)).join("; ");
  tell({ what: `mỗi đơn vị thêm, giữa ${growth.join(", ")} đơn vị`, value: `${steps} ms` });
  const [larger = Number.NaN, smaller = Number.NaN] = [memory.at(-1), memory.at(-2)];
  tell(shareLine(`đỉnh bộ nhớ, ${growth.at(-1)} / ${growth.at(-2)} đơn vị`, larger / smaller, 1.25));
}

async function againstSinglePlan({ root }: Place, { rounds }: BatchSizes, tell: Tell): Promise<void> {
  const { first, alone } = await compete(
    {
      first: () => buildAnew(districts, root, 1, ["-s", "718"]).ms,
      alone: () => buildAnew(single, root, 1).ms,
    },
    rounds * 3,
  );
  tell({ what: "một kế hoạch, cả lệnh", value: `${decimal(alone.median, 0)} ms`, noise: alone.noise });
  tell(shareLine("đơn vị đầu của 9 / một kế hoạch", first.median / alone.median, 1.5, first.noise));
}

function rateLine(what: string, { median: ms, noise }: Standing): BenchLine {
  return { what, value: `${decimal(1000 / ms, 1)} tài liệu/s (${decimal(ms, 2)} ms)`, noise };
}

/** More is better. */
function ratioLine(what: string, ratio: number, least: number, aim?: string): BenchLine {
  const bar = `ít nhất ${decimal(least, 1)} ×${aim === undefined ? "" : `, ${aim} ×`}`;
  return { what, value: `${decimal(ratio, 2)} ×`, bar, passes: ratio >= least };
}

/** Less is better. */
function shareLine(what: string, ratio: number, most: number, noise?: number): BenchLine {
  const line = {
    what,
    value: `${decimal(ratio, 3)} ×`,
    bar: `nhiều nhất ${decimal(most, 2)} ×`,
    passes: ratio <= most,
  };
  return noise === undefined ? line : { ...line, noise };
}

function sizeWords(xml: readonly Uint8Array[]): string {
  return xml.map(({ length }) => `${decimal(length / 1024, 0)} kB`).join(" + ");
}

function decimal(value: number | undefined, digits: number): string {
  return (value ?? Number.NaN).toFixed(digits).replace(".", ",");
}
