import type { DataPath } from "../diagnostic.ts";
import { contentNodes, type OutlineContent, type OutlineLevel, outlineLevels } from "../model/outline.ts";
import { annexPlace } from "./plan-texts.ts";
import type { Finding, PlanRule } from "./rule.ts";

const levelNames: Readonly<Record<OutlineLevel, string>> = {
  part: "Các phần",
  section: "Các mục",
  clause: "Các khoản",
  subclause: "Các tiểu khoản",
  point: "Các điểm",
  dashItem: "Các gạch đầu dòng",
  plusItem: "Các dấu cộng",
};

/** ND30-ND06: under an item stand only items of lower levels; "I." never stands under "1.". */
export const levelOrder: PlanRule = {
  id: "ND30-ND06",
  severity: "error",
  article: "PL I.II.6đ",
  *find({ plan }) {
    yield* misplacedLists(plan.body, ["body"], undefined, "Nội dung kế hoạch");
    const annexes = plan.annexes ?? [];
    for (const [index, annex] of annexes.entries())
      yield* misplacedLists(annex, ["annexes", index], undefined, annexPlace(annexes.length, index));
  },
};

function* misplacedLists(
  holder: OutlineContent,
  path: DataPath,
  above: OutlineLevel | undefined,
  place: string,
): Iterable<Finding> {
  for (const node of contentNodes(holder, path)) {
    if (node.type !== "list") continue;
    if (above !== undefined && outlineLevels.indexOf(node.level) <= outlineLevels.indexOf(above)) {
      const same = node.level === above;
      yield {
        path: node.path,
        message: `${place}: «${levelNames[node.level]}» nằm bên trong ${same ? "cùng cấp" : "cấp thấp hơn"} «${levelNames[above]}», số thứ tự sẽ sai.`,
        hint: `Thứ tự các cấp: ${outlineLevels.map((level) => `«${levelNames[level]}»`).join(" → ")}. Dùng cấp thấp hơn «${levelNames[above]}» hoặc đưa danh sách này ra ngoài.`,
        ...(same ? { severity: "warning" as const } : {}),
      };
    }
    for (const listed of node.items) yield* misplacedLists(listed.item, listed.path, node.level, place);
  }
}
