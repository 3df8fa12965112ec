/** Findings on their way to the reader: their places added, what stand-ins caused left out, in the order of the files. */
import type { DataPath, Diagnostic, Place } from "../diagnostic.ts";
import type { ReadPlan } from "../read/index.ts";

/** Without what is about stand-ins: about the field itself there is an error already. */
export function withoutStandIns(
  findings: readonly Diagnostic[],
  standIns: ReadPlan["standIns"],
): readonly Diagnostic[] {
  return findings.filter(({ path }) => !standIns.some((standIn) => touches(path, standIn)));
}

/** A finding about a stand-in, about what lies under it, or about the list of which it is an item. */
function touches(path: DataPath, standIn: DataPath): boolean {
  const length = typeof standIn.at(-1) === "number" ? standIn.length - 1 : standIn.length;
  const isHolder = path.length === length;
  return standIn.every((part, index) => path[index] === part || (isHolder && index === length));
}

/** The finding at its place in the file. */
export function withPlace(diagnostic: Diagnostic, locate: ReadPlan["locate"]): Diagnostic {
  const place = diagnostic.place ?? locate(diagnostic.path);
  return place === undefined ? diagnostic : { ...diagnostic, place };
}

/** Findings in the order of their places, the plan's file first, each once. */
export function arrange(diagnostics: readonly Diagnostic[], files: readonly string[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  const once = diagnostics.filter(({ rule, message, path, place }) => {
    const key = JSON.stringify([rule, message, path, place]);
    return !seen.has(key) && seen.add(key);
  });
  return once
    .map((diagnostic) => ({ diagnostic, order: placeOrder(diagnostic.place, files) }))
    .sort((a, b) => compareOrders(a.order, b.order))
    .map(({ diagnostic }) => diagnostic);
}

/** File, line or row or paragraph, column: numbers only, so that D10 comes after D9. */
function placeOrder(place: Place | undefined, files: readonly string[]): readonly number[] {
  if (place === undefined) return [files.length + 1];
  const file = files.indexOf(place.file);
  const cell = /^([A-Z]+)(\d+)$/.exec(place.cell ?? "");
  const column = [...(cell?.[1] ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [
    file === -1 ? files.length : file,
    place.line ?? place.paragraph ?? Number(cell?.[2] ?? 0),
    place.column ?? column,
  ];
}

function compareOrders(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
