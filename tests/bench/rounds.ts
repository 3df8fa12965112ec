/** Contestants in turn, round after round, so that what the machine does besides hits all of them alike. */
import { median } from "./cold.ts";

/** Does its work once and says what it cost: milliseconds, or whatever it measures. */
export type Contestant = () => number | Promise<number>;

export interface Standing {
  readonly median: number;
  /** Half of the distance between the quartiles, as a share of the median: the machine's noise. */
  readonly noise: number;
}

/** One warm-up round, then `rounds` that count; each round begins with another contestant. */
export async function compete<Name extends string>(
  contestants: Readonly<Record<Name, Contestant>>,
  rounds: number,
): Promise<Readonly<Record<Name, Standing>>> {
  const names = Object.keys(contestants) as Name[];
  const costs = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < names.length; turn += 1) {
      const name = names[(turn + round + 1) % names.length];
      if (name === undefined) continue;
      const cost = await contestants[name]();
      if (round >= 0) costs.get(name)?.push(cost);
    }
  }
  const standings = names.map((name): [Name, Standing] => [name, standingOf(costs.get(name) ?? [])]);
  return Object.fromEntries(standings) as Record<Name, Standing>;
}

export function standingOf(costs: readonly number[]): Standing {
  const sorted = [...costs].sort((a, b) => a - b);
  const middle = median(sorted);
  const quartile = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  return { median: middle, noise: (quartile(0.75) - quartile(0.25)) / 2 / middle };
}

/** Milliseconds of some work. */
export async function timeOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
