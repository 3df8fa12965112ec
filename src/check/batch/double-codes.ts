import { foldVietnamese } from "../../vietnamese/letters.ts";
import type { TableRule } from "./table-rule.ts";

/** BATCH-CODE-DOUBLE: one issuer gives a number once. */
export const doubleCodes: TableRule = {
  id: "BATCH-CODE-DOUBLE",
  severity: "error",
  law: "NĐ 30/2020/NĐ-CP, Đ.15.1",
  *find({ master, units }) {
    const isOneIssuer = !/\{\{/u.test(master.issuer.name.join(" "));
    const first = new Map<string, string>();
    for (const { row, unit, label } of units) {
      const number = unit.codeNumber?.trim().replace(/^0+(?=\d)/u, "");
      if (number === undefined || number === "") continue;
      const own = unit.issuerName?.join(" ") ?? `${unit.type} ${unit.name} ${unit.parent ?? ""}`;
      const issuer = isOneIssuer ? "" : foldVietnamese(own);
      const key = `${issuer}|${unit.issuedOn?.year ?? master.issuedOn.year ?? ""}|${number}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, label);
      else
        yield {
          row,
          field: "codeNumber",
          message: `${label}: số văn bản ${unit.codeNumber} đã ghi cho ${earlier}, mà cùng một cơ quan ban hành.`,
          hint: "Lấy số kế tiếp trong sổ đăng ký văn bản đi, hoặc sửa «Tên cơ quan».",
        };
    }
  },
};
