/** When to write the records of a run that goes on: seldom enough to cost next to nothing. */
const shortestPauseMs = 5_000;
const largestShare = 0.02;

export interface CheckpointClock {
  /** Does the work when it is time, and never while it is still being done. */
  tick(work: () => Promise<void>): Promise<void>;
  /** Resolves when no work is being done. */
  rest(): Promise<void>;
}

/** A clock that starts with the run. */
export function createCheckpointClock(startedAt: Date, now: () => Date): CheckpointClock {
  let lastMs = startedAt.getTime();
  let costMs = 0;
  let working: Promise<void> | undefined;
  const measured = async (fromMs: number, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } finally {
      lastMs = now().getTime();
      costMs += lastMs - fromMs;
      working = undefined;
    }
  };
  return {
    tick: async (work) => {
      const fromMs = now().getTime();
      const isDue = fromMs - lastMs >= shortestPauseMs && costMs <= largestShare * (fromMs - startedAt.getTime());
      if (working !== undefined || !isDue) return;
      working = measured(fromMs, work);
      await working;
    },
    rest: async () => {
      await working;
    },
  };
}
