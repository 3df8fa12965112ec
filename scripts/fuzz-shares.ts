/** Runs the cases of a fuzz in two processes of their own, and stops one whose case does not end. */
import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Fuzz {
  /** Address of the script that calls; it is started again for each share of the cases. */
  readonly script: string;
  /** Processor time in ms: a case that takes longer is a fault; one that does not end is stopped after ten times as long. */
  readonly longestCaseMs: number;
  /** Gives the function that runs the case of a seed and says what is wrong with it, if anything is. */
  readonly prepare: () => Promise<(seed: number) => string | undefined>;
}

/** The seeds from `first` to before `end`. */
interface Share {
  readonly first: number;
  readonly end: number;
}

/** What a share tells: the seed it begins with, and what is wrong with one. */
interface Told {
  readonly seed: number;
  readonly fault?: string;
}

/** Runs as the command line says, `[CASES] [SEED]`; prints each fault after its seed and ends with 1 where there is one. */
export async function runFuzz(fuzz: Fuzz): Promise<void> {
  const [cases = "20000", seed = "1", shareEnd] = process.argv.slice(2);
  if (shareEnd === undefined) await runShares(fuzz, Number(cases), Number(seed));
  else await runShare(fuzz, { first: Number(seed), end: Number(shareEnd) });
}

async function runShares(fuzz: Fuzz, count: number, first: number): Promise<void> {
  const start = performance.now();
  const middle = first + Math.floor(count / 2);
  const shares = [
    { first, end: middle },
    { first: middle, end: first + count },
  ];
  const found = (await Promise.all(shares.map((share) => watchShare(fuzz, share)))).flat();
  for (const one of found) console.log(`${one.seed}: ${one.fault}`);
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  console.log(`${count} cases from seed ${first}: ${found.length} faults, ${minutes} minutes`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

/** Runs a share in a process of its own and stops it when a case does not end. */
function watchShare({ script, longestCaseMs }: Fuzz, { first, end }: Share): Promise<readonly Told[]> {
  const found: Told[] = [];
  const own = [String(end - first), String(first), String(end)];
  const child = fork(fileURLToPath(script), own, { execArgv: ["--import", "tsx"] });
  return new Promise((resolve) => {
    let current: number | undefined;
    let isStopped = false;
    const stop = (): void => {
      isStopped = true;
      found.push({ seed: current ?? first, fault: "does not end" });
      child.kill("SIGKILL");
    };
    let watch = setTimeout(stop, longestCaseMs * 100);
    child.on("message", (told: Told) => {
      current = told.seed;
      clearTimeout(watch);
      watch = setTimeout(stop, longestCaseMs * 10);
      if (told.fault !== undefined) found.push(told);
    });
    child.on("exit", (code) => {
      clearTimeout(watch);
      if (code !== 0 && !isStopped) found.push({ seed: current ?? first, fault: `ends its process with ${code}` });
      resolve(found);
    });
  });
}

async function runShare({ prepare, longestCaseMs }: Fuzz, { first, end }: Share): Promise<void> {
  const runCase = await prepare();
  for (let seed = first; seed < end; seed += 1) {
    process.send?.({ seed });
    const before = process.cpuUsage();
    const fault = runCase(seed);
    const { user, system } = process.cpuUsage(before);
    const tookMs = Math.round((user + system) / 1_000);
    if (fault !== undefined) process.send?.({ seed, fault });
    else if (tookMs > longestCaseMs) process.send?.({ seed, fault: `takes ${tookMs} ms` });
  }
  process.disconnect?.();
}
