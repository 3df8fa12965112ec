import { describe, expect, it } from "vitest";
import { places, readAsFile, withBudget } from "./small-plan.ts";

const file = "STT;Nội dung;Năm 2026\n1;Khám;1.000\n;Tổng cộng;1.000\n";

async function found(total: string): Promise<readonly string[]> {
  const fields = `      file: a.csv\n      columns: [{ id: nam, title: Năm 2026 }]\n      total: { values: { ${total} } }\n`;
  return places((await readAsFile(withBudget(fields), { "a.csv": file })).diagnostics);
}

describe("totals in the plan and in its file", () => {
  it.each(['nam: "1.001"', 'Năm 2026: "999"'])("differ: %s", async (total) => {
    expect(await found(total)).toEqual([expect.stringMatching(/^BUDGET-TOTAL 29:/)]);
  });

  it.each(['nam: "1.000"', 'nam: "1000"'])("agree: %s", async (total) => {
    expect(await found(total)).toEqual([]);
  });
});
