/** Keeps the memory of a long run flat: left to itself, V8 lets garbage pile up as long as the machine has room. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Garbage of so many units is a few dozen megabytes, and collecting it costs a hundredth of making them. */
const unitsBetween = 512;

/** In a batch of so many, what the last units left is collected too, before whatever comes next takes its own room. */
const unitsOfLargeBatch = 4 * unitsBetween;

export interface Collector {
  /** Is told how many units were done, and collects the garbage now and then. */
  readonly done: (units: number) => void;
  readonly end: () => void;
}

/** A collector for one round over the units. */
export function createCollector(): Collector {
  let since = 0;
  let all = 0;
  let collect: (() => void) | undefined;
  const collectNow = (): void => {
    since = 0;
    collect ??= openCollector();
    collect();
  };
  return {
    done: (units) => {
      since += units;
      all += units;
      if (since >= unitsBetween) collectNow();
    },
    end: () => {
      if (all >= unitsOfLargeBatch) collectNow();
    },
  };
}

function openCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  // V8 takes no kept machine code while its flags differ from those of the build, and libraries are still to be loaded.
  setFlagsFromString("--no-expose-gc");
  return typeof gc === "function" ? () => gc() : () => {};
}
