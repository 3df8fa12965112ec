import type { PlanDocument } from "../../model/plan.ts";
import { toUpperVietnamese } from "../../vietnamese/letters.ts";
import { quote } from "../plain-text.ts";
import { type PlanText, planTexts } from "../plan-texts.ts";
import type { Finding, PlanSetRule } from "../rule.ts";

/** Longest name of a unit, in words ("Dương Minh Châu"). */
const longestName = 6;

/** Fields that speak of the issuing unit alone; elsewhere a plan may well name its neighbours. */
const ownZones: ReadonlySet<string> = new Set(["issuer", "subject", "opening", "closing"]);

/**
 * BATCH-DL01: a plan made for one unit does not name another unit of the same run. Certain in subject, opening and
 * closing, where a plan speaks of itself; in the body one other name is doubted, a list of several is meant.
 */
export const foreignUnitNames: PlanSetRule = {
  id: "BATCH-DL01",
  severity: "error",
  *find(plans) {
    const names = namesByLevel(plans);
    for (const [index, plan] of plans.entries()) {
      const known = names.get(levelOf(plan));
      if (known === undefined || known.size < 2) continue;
      const own = wordsOf(plan.issuer.placeOfIssue).join(" ");
      for (const part of planTexts(plan)) {
        const finding = leakIn(part, own, known);
        if (finding !== undefined) yield { plan: index, ...finding };
      }
    }
  },
};

function leakIn(part: PlanText, own: string, known: ReadonlySet<string>): Finding | undefined {
  if (part.zone === "legalBasis" || part.zone === "recipient") return undefined;
  const foreign = [...new Set(unitNamesIn(part.text, known))].filter((name) => name !== own);
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

/** The places of issue of a run, by level: a province's name inside a district's plan is no leak. */
function namesByLevel(plans: readonly PlanDocument[]): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const plan of plans) {
    const level = levelOf(plan);
    const known = names.get(level) ?? new Set();
    known.add(wordsOf(plan.issuer.placeOfIssue).join(" "));
    names.set(level, known);
  }
  return names;
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

/** The known names in a text, the longest at each place: "Bắc Tân Uyên" is not "Tân Uyên". */
function unitNamesIn(text: string, known: ReadonlySet<string>): readonly string[] {
  const words = wordsOf(text);
  const found: string[] = [];
  for (let at = 0; at < words.length; ) {
    const length = lengths.find((count) => known.has(words.slice(at, at + count).join(" ")));
    if (length !== undefined) found.push(words.slice(at, at + length).join(" "));
    at += length ?? 1;
  }
  return found;
}

const lengths: readonly number[] = Array.from({ length: longestName }, (_, index) => longestName - index);
