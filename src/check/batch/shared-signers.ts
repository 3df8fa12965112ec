import { foldVietnamese } from "../../vietnamese/letters.ts";
import type { TableRule } from "./table-rule.ts";

/** BATCH-SIGNER: who signs for two units may be a copied cell, or two people of one name (advice). */
export const sharedSigners: TableRule = {
  id: "BATCH-SIGNER",
  severity: "info",
  *find({ master, units }) {
    // One who signs every plan is meant: the units then share their issuer.
    if (!/\{\{/u.test(master.issuer.name.join(" "))) return;
    const first = new Map<string, string>();
    for (const { row, unit, label } of units) {
      if (unit.signerName === undefined) continue;
      const key = foldVietnamese(unit.signerName);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, label);
      else
        yield {
          row,
          field: "signerName",
          message: `${label}: người ký “${unit.signerName}” cũng là người ký của ${earlier}.`,
          hint: "Xem lại ô này; nếu là hai người trùng tên, hoặc một người ký cho cả hai, thì để nguyên.",
        };
    }
  },
};
