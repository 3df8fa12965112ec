/** Which units a run is for: by code, name, status of the last run, or a list in a file. */
import { foldKey } from "../../vietnamese/nearest-words.ts";

/** A unit as selectors see it. */
export interface SelectableUnit {
  readonly code: string;
  /** "Bến Cát". */
  readonly name: string;
  /** "thị xã Bến Cát". */
  readonly fullName: string;
  readonly slug: string;
  /** What the last run made of it; undefined when it was not in it. */
  readonly status?: string;
}

export interface Selection {
  /** Indexes of the units chosen, in the order of the table. */
  readonly chosen: readonly number[];
  /** Selectors that chose nothing. */
  readonly idle: readonly string[];
}

/** Chooses units by selectors apart by commas: a code, a name with `*` for any letters, "status:error". */
export function selectUnits(units: readonly SelectableUnit[], selectors: readonly string[]): Selection {
  const chosen = new Set<number>();
  const idle: string[] = [];
  const tests = selectors.map((selector) => ({ selector, test: prepareTest(selector) }));
  for (const { selector, test } of tests) {
    let found = false;
    units.forEach((unit, index) => {
      if (!test(unit)) return;
      found = true;
      chosen.add(index);
    });
    if (!found) idle.push(selector);
  }
  return { chosen: [...chosen].sort((a, b) => a - b), idle };
}

/** "721, bến*" → its parts; lines of a file count as commas, and "#" begins a remark there. */
export function splitSelectors(text: string): readonly string[] {
  return text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.replace(/#.*$/, ""))
    .flatMap((line) => line.split(","))
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** Words of a status that may be typed instead of the English one. */
const statusWords: Readonly<Record<string, string>> = {
  loi: "error",
  "da tao": "created",
  "da thay": "replaced",
  "khong doi": "unchanged",
  "ban moi": "blocked",
  "bo qua": "skipped",
  "chua lam": "pending",
};

function prepareTest(selector: string): (unit: SelectableUnit) => boolean {
  const status = /^(?:status|trạng thái|tình trạng)\s*:\s*(.+)$/iu.exec(selector)?.[1];
  if (status !== undefined) {
    const wanted = statusWords[foldKey(status)] ?? foldKey(status);
    return (unit) => unit.status === wanted;
  }
  const parts = selector.split("*").map((part) => foldKey(part));
  if (parts.length === 1) {
    const [wanted = ""] = parts;
    return ({ code, name, fullName, slug }) =>
      code.toLowerCase() === selector.toLowerCase() || [name, fullName, slug].some((one) => foldKey(one) === wanted);
  }
  // Between the stars everything is letters, digits and spaces: nothing in it can mean more to a pattern.
  const pattern = new RegExp(`^${parts.join(".*")}$`, "u");
  return ({ code, name, fullName }) => [code, name, fullName].some((one) => pattern.test(foldKey(one)));
}
