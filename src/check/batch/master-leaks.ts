/** BATCH-LEAK in the master: a mark of one unit in words written for all of them. */
import type { DataPath, Diagnostic, Severity } from "../../diagnostic.ts";
import type { PlanDocument } from "../../model/plan.ts";
import type { UnitTable } from "../../model/unit-table.ts";
import { quoteAround } from "../plain-text.ts";
import { planTexts } from "../plan-texts.ts";
import { prepareAllowed } from "./allowed-names.ts";
import { namedTexts } from "./batch-texts.ts";
import { bareName, type LeakJudge } from "./leak-judge.ts";
import type { FindMarks, FoundMark } from "./mark-finder.ts";
import type { MarkKind, UnitMark } from "./unit-marks.ts";

/** What the master says itself between its places. */
export interface MasterPiece {
  readonly text: string;
  readonly path: DataPath;
  readonly place: string;
}

const placePattern = /\{\{[^{}]*\}\}/u;

/** Gives them all; the head of the budget is left out, for its columns may be the units themselves. */
export function masterPieces(master: PlanDocument): readonly MasterPiece[] {
  const named = namedTexts(master, () => true).filter(({ path }) => !path.includes("budget"));
  return [...named, ...planTexts(master)].flatMap(({ text, path, place }) =>
    text.split(placePattern).map((piece) => ({ text: piece, path, place })),
  );
}

/** Tells whether a text of a variant has a mark from the master. */
export function prepareInherited(
  pieces: readonly MasterPiece[],
  find: FindMarks,
): (mark: UnitMark, text: string) => boolean {
  const byMark = new Map<UnitMark, Set<string>>();
  for (const { text } of pieces) {
    for (const { mark } of find(text)) byMark.set(mark, (byMark.get(mark) ?? new Set<string>()).add(text.trim()));
  }
  return (mark, text) => [...(byMark.get(mark) ?? [])].some((piece) => text.includes(piece));
}

const cures: Readonly<Record<MarkKind, string>> = {
  name: "{{unit.fullName}}",
  signer: "{{unit.signerName}}",
  code: "{{unit.codeNumber}}",
  total: "{{unit.budget.total}}",
};

/** Tells of each mark once, for all variants have it. */
export function* masterLeaks(
  { master, table }: { readonly master: PlanDocument; readonly table: UnitTable },
  pieces: readonly MasterPiece[],
  find: FindMarks,
  judge: LeakJudge,
): Iterable<Diagnostic> {
  const isAllowed = prepareAllowed(master.batch?.namesAllowedIn ?? []);
  const namesAbove = new Set([master.batch?.province, ...table.rows.map(({ unit }) => unit?.parent)].map(bareName));
  const told = new Set<UnitMark>();
  for (const piece of pieces) {
    for (const found of find(piece.text)) {
      const severity = weighInMaster(found, piece, judge);
      const isAbove = found.mark.kind === "name" && namesAbove.has(found.mark.text.toLowerCase());
      if (severity === undefined || isAbove || told.has(found.mark) || isAllowed(master, piece.path)) continue;
      told.add(found.mark);
      yield describe(found, piece, severity, table.rows[judge.ownersOf(found)[0] ?? -1]?.label);
    }
  }
}

/** In words that were written for all units, a name without its class word is more often something else. */
function weighInMaster(found: FoundMark, { text }: MasterPiece, judge: LeakJudge): Severity | undefined {
  const severity = judge.ownersOf(found).length === 0 ? undefined : judge.weigh(found, text);
  if (severity !== "error") return undefined;
  const isDoubtful = found.mark.kind === "code" || (found.mark.kind === "name" && found.type === undefined);
  return isDoubtful ? "warning" : "error";
}

function describe(
  { mark, typed, start, end }: FoundMark,
  { text, path, place }: MasterPiece,
  severity: Severity,
  owner: string | undefined,
): Diagnostic {
  return {
    rule: "BATCH-LEAK",
    severity,
    message: `Kế hoạch mẫu, ${place}: “${typed}” (của ${owner}) trong ${quoteAround(text, start, end)} sẽ có ở kế hoạch của mọi đơn vị.`,
    path,
    hint: `Thay bằng ${cures[mark.kind]}; nếu nêu đơn vị ấy ở mọi kế hoạch là đúng thì ghi mã ý hoặc tên trường vào «Được nêu đơn vị khác ở».`,
  };
}
