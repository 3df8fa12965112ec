/** BATCH-LEAK: what marks one unit stands in no other unit's plan. */
import type { DataPath, Diagnostic, Severity } from "../../diagnostic.ts";
import type { PlanDocument } from "../../model/plan.ts";
import type { UnitTable } from "../../model/unit-table.ts";
import { framedText } from "../framed-text.ts";
import { perText } from "../per-text.ts";
import { quote, quoteAround } from "../plain-text.ts";
import { type PlanText, planTexts } from "../plan-texts.ts";
import { prepareAllowed } from "./allowed-names.ts";
import { namedTexts } from "./batch-texts.ts";
import { type LeakJudge, prepareLeakJudge } from "./leak-judge.ts";
import { type FindMarks, type FoundMark, prepareMarkFinder } from "./mark-finder.ts";
import { masterLeaks, masterPieces, prepareInherited } from "./master-leaks.ts";
import type { MarkKind, UnitMark, UnitMarks } from "./unit-marks.ts";

export interface LeakCheck {
  readonly masterFindings: readonly Diagnostic[];
  readonly checkVariant: (variant: PlanDocument, row: number) => readonly Diagnostic[];
}

/** A text in which marks were found. */
interface MarkedText {
  readonly text: string;
  readonly path: DataPath;
  readonly place: string;
  readonly found: readonly FoundMark[];
}

/** A mark of another unit, and how sure that is. */
interface Leak {
  readonly found: FoundMark;
  readonly owners: readonly number[];
  readonly severity: Severity;
}

/** Looks once for what all variants share, then at what is new in each. */
export function prepareLeakCheck(master: PlanDocument, table: UnitTable, marks: UnitMarks): LeakCheck {
  const find = prepareMarkFinder(marks);
  const judge = prepareLeakJudge(master, table);
  const pieces = masterPieces(master);
  const isInherited = prepareInherited(pieces, find);
  const isAllowed = prepareAllowed(master.batch?.namesAllowedIn ?? []);
  const textsOf = prepareMarkedTexts(find);
  const hasOthers = table.rows.length > 1;
  return {
    masterFindings: hasOthers ? [...masterLeaks({ master, table }, pieces, find, judge)] : [],
    checkVariant: (variant, row) =>
      textsOf(variant).flatMap((marked) => {
        const leaks = leaksIn(marked, row, judge);
        if (leaks.length === 0) return [];
        return leaks
          .filter(({ found }) => !isInherited(found.mark, marked.text) && !isAllowed(variant, marked.path))
          .map((leak) => describe(marked, leak, table, row));
      }),
  };
}

const noLeaks: readonly Leak[] = [];

/** Each mark of another unit once. */
function leaksIn({ found, text }: MarkedText, row: number, judge: LeakJudge): readonly Leak[] {
  let leaks: Map<UnitMark, Leak> | undefined;
  for (const one of found) {
    const { rows } = one.mark;
    // Most marks in a plan are its unit's own.
    if (rows.length === 1 && rows[0] === row) continue;
    leaks ??= new Map();
    const owners = judge.ownersOf(one);
    if (owners.length === 0 || leaks.has(one.mark) || judge.mayName(one, owners, row)) continue;
    const severity = judge.weigh(one, text);
    if (severity !== undefined) leaks.set(one.mark, { found: one, owners, severity });
  }
  return leaks === undefined ? noLeaks : [...leaks.values()];
}

const kindNames: Readonly<Record<MarkKind, string>> = {
  name: "tên đơn vị khác",
  signer: "người ký của đơn vị khác",
  code: "số văn bản của đơn vị khác",
  total: "tổng kinh phí của đơn vị khác",
};

function describe(
  { text, path, place }: MarkedText,
  { found, owners, severity }: Leak,
  table: UnitTable,
  row: number,
): Diagnostic {
  const label = table.rows[row]?.label ?? "";
  const others = owners.slice(0, 3).map((owner) => table.rows[owner]?.label);
  const leaked = quote(text.slice(found.start - (found.typedType?.length ?? 0), found.end));
  const allow = "ghi chỗ này vào «Được nêu đơn vị khác ở» của kế hoạch mẫu";
  return {
    rule: "BATCH-LEAK",
    severity,
    message: `${label}: ${place} còn ${kindNames[found.mark.kind]} ${leaked}, của ${others.join("; ")}, trong ${quoteAround(text, found.start, found.end)}.`,
    path,
    hint:
      severity === "error"
        ? `Sửa thành của ${label}; nếu nêu đơn vị ấy là đúng thì ${allow}.`
        : `Nếu là đơn vị khác thì sửa; nếu là từ khác thì bỏ qua; nếu nêu đúng thì ${allow}.`,
  };
}

/** The marked texts of a variant; a text that several variants share is looked through once. */
function prepareMarkedTexts(find: FindMarks): (variant: PlanDocument) => readonly MarkedText[] {
  // A text outlives the proof, and must not keep the finder with all its marks.
  const by = {};
  const marksOf = (part: PlanText): readonly FoundMark[] => {
    const { text, facts } = part;
    const known = facts.marks;
    if (known?.by === by) return known.found;
    const found = find(text, framedText(part));
    facts.marks = { by, found };
    return found;
  };
  const hasMarks = (text: string): boolean => find(text).length > 0;
  const hasMarksInTitle = perText(hasMarks);
  return (variant) => {
    const marked: MarkedText[] = [];
    for (const { text, path, place } of namedTexts(variant, hasMarks, hasMarksInTitle))
      marked.push({ text, path, place, found: find(text) });
    for (const part of planTexts(variant)) {
      const found = marksOf(part);
      if (found.length > 0) marked.push({ text: part.text, path: part.path, place: part.place, found });
    }
    return marked;
  };
}
