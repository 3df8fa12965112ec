/** Keeps the memory of a long run flat: left to itself, V8 lets garbage pile up as long as the machine has room. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Garbage of so many units is a few dozen megabytes, and collecting it costs a hundredth of making them. */
const unitsBetween = 512;

/** Gives a function that is told how many units were done, and collects the garbage now and then. */
export function createCollector(): (units: number) => void {
  let since = 0;
  let collect: (() => void) | undefined;
  return (units) => {
    since += units;
    if (since < unitsBetween) return;
    since = 0;
    collect ??= openCollector();
    collect();
  };
}

function openCollector(): () => void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  // V8 takes no kept machine code while its flags differ from those of the build, and libraries are still to be loaded.
  setFlagsFromString("--no-expose-gc");
  return typeof gc === "function" ? () => gc() : () => {};
}
