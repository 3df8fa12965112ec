import type { EarlierRuns } from "../../io/earlier-runs.ts";

/** Codes of the documents that stand, by folder of the unit. */
export function earlierCodes(runs: EarlierRuns): readonly (readonly [slug: string, code: string])[] {
  return [...runs.unitNames()].flatMap((unit) => {
    const code = runs.earlier(unit)?.code;
    return code === undefined ? [] : [[unit, code] as const];
  });
}
