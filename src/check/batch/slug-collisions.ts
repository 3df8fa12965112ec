import type { TableRule } from "./table-rule.ts";

/** BATCH-SLUG: every unit has a folder of its own; a code tells units of one name apart. */
export const slugCollisions: TableRule = {
  id: "BATCH-SLUG",
  severity: "error",
  *find({ units, slugs }) {
    const first = new Map<string, string>();
    for (const { row, label } of units) {
      const name = slugs[row] ?? "";
      const earlier = first.get(name);
      if (earlier === undefined) first.set(name, label);
      else
        yield {
          row,
          field: "code",
          message: `${label}: trùng thư mục kết quả «${name}» với ${earlier}.`,
          hint: "Mỗi đơn vị một mã riêng: sửa mã, hoặc xóa dòng thừa.",
        };
    }
  },
};
