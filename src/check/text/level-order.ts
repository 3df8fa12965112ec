import type { DataPath } from "../../diagnostic.ts";
import { type OutlineContent, type OutlineLevel, outlineLevels } from "../../model/outline.ts";
import type { PlanDocument } from "../../model/plan.ts";
import { levelTitle } from "../field-titles.ts";
import { hasSoundOutline } from "../outline-judgement.ts";
import { nodesOf } from "../outline-nodes.ts";
import { annexPlace, itemName } from "../plan-texts.ts";
import { type Finding, noFindings, type PlanRule } from "../rule.ts";

/** ND30-ND06: under an item stand only items of lower levels; "I." never stands under "1.". */
export const levelOrder: PlanRule = {
  id: "ND30-ND06",
  title: "Thứ tự đề mục liên tục",
  severity: "error",
  article: "PL I.II.6đ",
  find({ plan }) {
    return hasSoundOutline(plan) ? noFindings : misplacedIn(plan);
  },
};

function* misplacedIn({ body, annexes = [] }: PlanDocument): Iterable<Finding> {
  yield* misplacedLists(body, ["body"], undefined, "Nội dung kế hoạch");
  for (const [index, annex] of annexes.entries())
    yield* misplacedLists(annex, ["annexes", index], undefined, annexPlace(annexes.length, index));
}

function isLower(level: OutlineLevel, above: OutlineLevel): boolean {
  return outlineLevels.indexOf(level) > outlineLevels.indexOf(above);
}

function* misplacedLists(
  holder: OutlineContent,
  path: DataPath,
  above: OutlineLevel | undefined,
  place: string,
): Iterable<Finding> {
  const counts = new Map<OutlineLevel, number>();
  for (const node of nodesOf(holder, path)) {
    if (node.type !== "list") continue;
    if (above !== undefined) yield* misplaced(node.level, above, node.path, place);
    for (const listed of node.items) {
      const count = (counts.get(node.level) ?? 0) + 1;
      counts.set(node.level, count);
      yield* misplacedLists(listed.item, listed.path, node.level, `${place}, ${itemName(listed, node.level, count)}`);
    }
  }
}

function* misplaced(level: OutlineLevel, above: OutlineLevel, path: DataPath, place: string): Iterable<Finding> {
  if (isLower(level, above)) return;
  const same = level === above;
  const lower = outlineLevels.slice(outlineLevels.indexOf(above) + 1).map((one) => `«${levelTitle(one)}»`);
  yield {
    path,
    message: same
      ? `${place}: «${levelTitle(level)}» nằm trong một ý cùng cấp, người đọc không phân biệt được hai cấp.`
      : `${place}: «${levelTitle(level)}» là cấp cao hơn «${levelTitle(above)}» nên không nằm bên trong được.`,
    hint: `Bên trong «${levelTitle(above)}» chỉ dùng ${lower.length === 0 ? "đoạn văn" : lower.join(", ")}; hoặc đưa danh sách này ra ngoài.`,
    ...(same ? { severity: "warning" as const } : {}),
  };
}
