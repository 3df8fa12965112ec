import type { PlanDocument } from "../../model/plan.ts";
import { toUpperVietnamese } from "../../vietnamese/letters.ts";
import { type FindMarks, prepareMarkFinder } from "../batch/mark-finder.ts";
import type { UnitMark } from "../batch/unit-marks.ts";
import { quote } from "../plain-text.ts";
import { type PlanText, planTexts } from "../plan-texts.ts";
import type { Finding, PlanSetRule } from "../rule.ts";

/** Fields that speak of the issuing unit alone; elsewhere a plan may well name its neighbours. */
const ownZones: ReadonlySet<string> = new Set(["issuer", "subject", "opening", "closing"]);

/**
 * BATCH-DL01: a plan made for one unit does not name another unit of the same run. Certain in subject, opening and
 * closing, where a plan speaks of itself; in the body one other name is doubted, a list of several is meant.
 */
export const foreignUnitNames: PlanSetRule = {
  id: "BATCH-DL01",
  title: "Lọt tên đơn vị khác khi sinh hàng loạt",
  severity: "error",
  *find(plans) {
    const finders = findersByLevel(plans);
    for (const [index, plan] of plans.entries()) {
      const find = finders.get(levelOf(plan));
      if (find === undefined) continue;
      const own = wordsOf(plan.issuer.placeOfIssue).join(" ");
      for (const part of planTexts(plan)) {
        const finding = leakIn(part, own, find);
        if (finding !== undefined) yield { plan: index, ...finding };
      }
    }
  },
};

function leakIn(part: PlanText, own: string, find: FindMarks): Finding | undefined {
  if (part.zone === "legalBasis" || part.zone === "recipient") return undefined;
  // «Bình An» in «Nguyễn Bình An» is no unit, and names in capitals stand in headings that units may share.
  const named = find(part.text).filter(({ isPart, typed, mark }) => !isPart && typed === mark.text);
  const foreign = [...new Set(named.map(({ typed }) => typed))].filter((name) => name !== own);
  const leaked = foreign[0];
  const certain = ownZones.has(part.zone);
  if (leaked === undefined || (!certain && foreign.length > 1)) return undefined;
  return {
    path: part.path,
    message: `${part.place} của kế hoạch ${quote(own)} còn chứa tên đơn vị khác “${leaked}”.`,
    hint: `Thay “${leaked}” bằng “${own}”, hoặc dùng chỗ điền tên đơn vị trong kế hoạch mẫu.`,
    ...(certain ? {} : { severity: "warning" as const }),
  };
}

/** The places of issue of a run, by level: a province's name inside a district's plan is no leak. One name marks nobody. */
function findersByLevel(plans: readonly PlanDocument[]): ReadonlyMap<string, FindMarks> {
  const names = new Map<string, Map<string, UnitMark>>();
  for (const [index, plan] of plans.entries()) {
    const level = levelOf(plan);
    const known = names.get(level) ?? new Map<string, UnitMark>();
    const text = wordsOf(plan.issuer.placeOfIssue).join(" ");
    if (text !== "") known.set(text.toLowerCase(), { kind: "name", text, isOrdinary: false, rows: [index] });
    names.set(level, known);
  }
  const several = [...names].filter(([, known]) => known.size > 1);
  return new Map(several.map(([level, byWords]) => [level, prepareMarkFinder({ byWords, byFigures: new Map() })]));
}

function levelOf(plan: PlanDocument): string {
  const name = toUpperVietnamese([...(plan.issuer.supervisingAgency ?? []), ...plan.issuer.name].join(" "));
  if (/(?<![A-Za-zÀ-ỹ])(?:XÃ(?! HỘI)|PHƯỜNG|THỊ TRẤN|ĐẶC KHU)(?![A-Za-zÀ-ỹ])/u.test(name.replace(/THỊ XÃ/gu, "")))
    return "commune";
  if (/(?<![A-Za-zÀ-ỹ])(?:HUYỆN|QUẬN|THỊ XÃ)(?![A-Za-zÀ-ỹ])/u.test(name)) return "district";
  return /(?<![A-Za-zÀ-ỹ])TỈNH(?![A-Za-zÀ-ỹ])/u.test(name) ? "province" : "city";
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[A-Za-zÀ-ỹ\p{N}]+/gu) ?? [];
}
