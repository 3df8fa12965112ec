/** The threads of a batch: the main one works like the others, so that a single one needs no other at all. */
import { Worker } from "node:worker_threads";
import type { HandSetup } from "./hand.ts";
import { type Hand, type WorkOrder, type WorkResult, work } from "./work.ts";

export interface Team {
  /** Sees to it that there are so many threads, the main one included. */
  readonly grow: (threads: number) => void;
  /** Works through the rows of an order; results come in any order. */
  readonly work: (hand: Hand, order: Omit<WorkOrder, "threads">, take: (result: WorkResult) => void) => Promise<void>;
  /** Ends the other threads, which may be asked for before anyone waits for it. */
  readonly close: () => Promise<void>;
}

/** Starts the threads beside the main one, which open the batch while it does. */
export function startTeam(setup: HandSetup, threads: number, script: string | undefined): Team {
  const workers: Worker[] = [];
  const failures: Promise<never>[] = [];
  const grow = (count: number): void => {
    while (script !== undefined && workers.length < count - 1) {
      const workerData: HandSetup = { ...setup, journal: `${setup.journal}${workers.length + 2}` };
      const worker = new Worker(script, { workerData, argv: [] });
      workers.push(worker);
      failures.push(failureOf(worker));
    }
  };
  grow(threads);
  return {
    grow,
    work: async (hand, { task, rows, counter, known }, take) => {
      const order = { task, rows, counter, known, threads: workers.length + 1 };
      const others = workers.map((worker, index) => Promise.race([orderOf(worker, order, take), failures[index]]));
      await Promise.all([work(hand, order, take), ...others]);
    },
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

/** Never resolves; a thread that dies takes its chunk with it, so the run must end. */
function failureOf(worker: Worker): Promise<never> {
  const failure = new Promise<never>((_resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", (code) => {
      if (code !== 0) reject(new Error(`a worker thread ended with code ${code}`));
    });
  });
  // Nobody may be waiting just then.
  failure.catch(() => {});
  return failure;
}

function orderOf(worker: Worker, order: WorkOrder, take: (result: WorkResult) => void): Promise<void> {
  return new Promise((resolve) => {
    const listen = (message: WorkResult | "done"): void => {
      if (message !== "done") {
        take(message);
        return;
      }
      worker.off("message", listen);
      resolve();
    };
    worker.on("message", listen);
    worker.postMessage(order);
  });
}
