import { describe, expect, it } from "vitest";
import { type Hand, newCounter, stopTaking, type WorkOrder, work } from "../../../src/cli/batch/work.ts";
import type { OpenedBatch } from "../../../src/pipeline.ts";

/** A hand that notes which rows it was asked to inspect. */
function noting(chunks: number[][]): Hand {
  const inspect: OpenedBatch["inspect"] = async (rows) => {
    chunks.push([...rows]);
    return [];
  };
  return { batch: { inspect } } as unknown as Hand;
}

function order(count: number, threads: number): WorkOrder {
  const rows = Int32Array.from({ length: count }, (_, index) => 1000 + index);
  return { task: "inspect", rows, counter: newCounter(), threads, known: new Map() };
}

async function chunksOf(count: number, threads: number): Promise<readonly number[][]> {
  const chunks: number[][] = [];
  const shared = order(count, threads);
  await Promise.all(Array.from({ length: threads }, () => work(noting(chunks), shared, () => {})));
  return chunks;
}

describe("threads that share rows", () => {
  it.each([
    [0, 1],
    [5, 1],
    [100, 1],
    [5, 2],
    [100, 2],
    [1000, 3],
    [333, 16],
  ])("take each of %i rows once, in order, %i threads together", async (count, threads) => {
    expect((await chunksOf(count, threads)).flat()).toEqual([...order(count, threads).rows]);
  });

  it("take less towards the end when there are several", async () => {
    const sizes = (await chunksOf(300, 2)).map(({ length }) => length);
    expect(sizes.slice(0, 2)).toEqual([sizes[0], sizes[0]]);
    expect(sizes.slice(0, -1)).toEqual(sizes.slice(0, -1).toSorted((a, b) => b - a));
    expect(sizes.at(-2)).toBeLessThan(sizes[0] ?? 0);
    expect(new Set((await chunksOf(320, 1)).map(({ length }) => length)).size).toBe(1);
  });

  it("take no more once they are to stop", async () => {
    const chunks: number[][] = [];
    const shared = order(100, 2);
    await work(noting(chunks), shared, () => stopTaking(shared.counter));
    expect(chunks).toHaveLength(1);
  });
});
