/** The other threads of a batch: each opens the same files and works until the main thread ends it. */
import { parentPort, workerData } from "node:worker_threads";
import type { HandSetup } from "./hand.ts";
import { openHand } from "./hand.ts";
import { type WorkOrder, work } from "./work.ts";

/** Answers the main thread's orders; an error of the program reaches it as the thread's own. */
export async function workForMain(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error("not a worker thread");
  const setup: HandSetup = workerData;
  const opening = openHand(setup);
  port.on("message", async (order: WorkOrder) => {
    const { value: hand } = await opening;
    // What cannot be opened here cannot be opened by the main thread either, which tells it.
    if (hand !== undefined) await work(hand, order, (result) => port.postMessage(result));
    port.postMessage("done");
  });
}
