/** What the units of a batch have in common is told once, at the master's line, and not once for each unit. */
import type { Diagnostic } from "../diagnostic.ts";
import type { ReadPlan } from "../read/index.ts";
import type { UnitInspection } from "./batch-unit.ts";

export interface FoldedFindings {
  /** Findings that every unit would repeat, at their places in the master. */
  readonly shared: readonly Diagnostic[];
  /** Each unit's own findings by row. */
  readonly own: ReadonlyMap<number, readonly Diagnostic[]>;
}

/** With fewer units, what all of them say may still be chance. */
const leastUnits = 3;

/** Gathers inspections one by one, in any order, and folds them at the end. */
export class FindingsFold {
  readonly #shared = new Map<string, Diagnostic>();
  readonly #own = new Map<number, readonly Diagnostic[]>();
  readonly #counts = new Map<string, number>();
  #units = 0;

  add({ row, own, shared }: Pick<UnitInspection, "row" | "own" | "shared">): void {
    this.#units += 1;
    for (const finding of shared) this.#shared.set(findingKey(finding) + finding.message, finding);
    if (own.length === 0) return;
    this.#own.set(row, own);
    for (const key of new Set(own.map(findingKey))) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  /** `locate` gives the places of the master. */
  fold(locate: ReadPlan["locate"]): FoldedFindings {
    const common = new Set(
      [...this.#counts].filter(([, count]) => this.#units >= leastUnits && count === this.#units).map(([key]) => key),
    );
    const shared = [...this.#shared.values()];
    const told = new Set<string>();
    const own = new Map<number, readonly Diagnostic[]>();
    for (const [row, findings] of [...this.#own].sort(([a], [b]) => a - b)) {
      for (const finding of findings) {
        const key = findingKey(finding);
        if (!common.has(key) || told.has(key)) continue;
        told.add(key);
        shared.push(forAll(finding, locate));
      }
      const left = findings.filter((finding) => !common.has(findingKey(finding)));
      if (left.length > 0) own.set(row, left);
    }
    return { shared, own };
  }
}

/** One rule about one field of the master, whatever the unit's words in it. */
function findingKey({ rule, path }: Diagnostic): string {
  return JSON.stringify([rule, path]);
}

function forAll(finding: Diagnostic, locate: ReadPlan["locate"]): Diagnostic {
  const place = locate(finding.path);
  const message = `${finding.message} (Mọi đơn vị đều như vậy; đây là ví dụ.)`;
  return place === undefined ? { ...finding, message } : { ...finding, message, place };
}
