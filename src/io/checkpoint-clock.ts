/** When to write the records of a run that goes on: seldom enough to cost next to nothing. */
const shortestPauseMs = 5_000;
const largestShare = 0.02;

/** A function that does the work given when it is time, and never while it is still being done. */
export function createCheckpointClock(startedAt: Date, now: () => Date): (work: () => Promise<void>) => Promise<void> {
  let lastMs = startedAt.getTime();
  let costMs = 0;
  let isBusy = false;
  return async (work) => {
    const fromMs = now().getTime();
    const isDue = fromMs - lastMs >= shortestPauseMs && costMs <= largestShare * (fromMs - startedAt.getTime());
    if (isBusy || !isDue) return;
    isBusy = true;
    try {
      await work();
    } finally {
      lastMs = now().getTime();
      costMs += lastMs - fromMs;
      isBusy = false;
    }
  };
}
