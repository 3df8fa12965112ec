import type { DataPath } from "../../diagnostic.ts";
import type { OutlineContent } from "../../model/outline.ts";
import type { PlanDocument } from "../../model/plan.ts";
import type { TextTable } from "../../model/text-table.ts";
import { fieldTitles } from "../field-titles.ts";
import { countColumns, hasSoundOutline } from "../outline-judgement.ts";
import { nodesOf } from "../outline-nodes.ts";
import { quote } from "../plain-text.ts";
import { annexPlace } from "../plan-texts.ts";
import { type Finding, noFindings, type PlanRule } from "../rule.ts";

/**
 * ND30-ND17: a row of a table has no more cells than the table has columns. In «[1, Tỷ lệ, 92,5]» YAML reads the
 * figure as two cells, and the document would say 92 and 5. Fewer cells are right: a row of a group names only itself.
 */
export const tableCells: PlanRule = {
  id: "ND30-ND17",
  title: "Ô trong bảng khớp số cột",
  severity: "error",
  find({ plan }) {
    return hasSoundOutline(plan) ? noFindings : longRowsIn(plan);
  },
};

function* longRowsIn({ body, annexes = [] }: PlanDocument): Iterable<Finding> {
  yield* longRows(body, ["body"], fieldTitles.body);
  for (const [index, annex] of annexes.entries())
    yield* longRows(annex, ["annexes", index], annexPlace(annexes.length, index));
}

function* longRows(holder: OutlineContent, path: DataPath, place: string): Iterable<Finding> {
  for (const node of nodesOf(holder, path)) {
    if (node.type === "table") yield* longRowsOf(node.table, node.path, place);
    if (node.type === "list") for (const listed of node.items) yield* longRows(listed.item, listed.path, place);
  }
}

function* longRowsOf(table: TextTable, path: DataPath, place: string): Iterable<Finding> {
  const columns = countColumns(table.columns);
  for (const [index, row] of table.rows.entries()) {
    if (row.length <= columns) continue;
    yield {
      path: [...path, "rows", index, columns],
      message: `${place}, ${tableName(table)}, dòng ${index + 1}: có ${row.length} ô mà bảng chỉ có ${columns} cột.`,
      hint: 'Ô có dấu phẩy thì đặt trong dấu nháy kép, như "92,5" hay "cán bộ, công chức"; thiếu cột thì thêm vào «Các cột».',
    };
  }
}

function tableName({ title }: TextTable): string {
  return title === undefined ? "bảng" : `bảng ${quote(title)}`;
}
