/** Names that mean something to JavaScript, wherever data may bring a name: refused or ignored, and nothing is changed. */
import { afterEach, describe, expect, it } from "vitest";
import { smallPlan, withBudget } from "../read/small-plan.ts";
import { makeWorkbook } from "../read/workbooks.ts";
import { richPlan, richSiblings } from "./rich-plan.ts";
import { errorsOf, makeData, makeFile } from "./whole-run.ts";

/** A small plan with a budget that its text points to. */
function planWithBudget(fields: string): string {
  return withBudget(fields).replace("được chăm sóc.", "được chăm sóc (Phụ lục kèm theo).");
}

/** Rule and message of each error. */
async function complaints(made: ReturnType<typeof makeFile>): Promise<readonly string[]> {
  const { diagnostics } = await made;
  return diagnostics.flatMap(({ severity, rule, message }) => (severity === "error" ? [`${rule}: ${message}`] : []));
}

const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];

afterEach(() => {
  expect(Reflect.get({}, "polluted")).toBeUndefined();
  expect(Reflect.get([], "polluted")).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

describe.each(names)("the name %s", (name) => {
  it("is no field of a YAML plan, at any depth", async () => {
    const texts = [
      `${smallPlan}${name}: { polluted: 1 }\n`,
      smallPlan.replace("issuer:\n", `issuer:\n  ${name}: { polluted: 1 }\n`),
      smallPlan.replace("    - heading: MỤC ĐÍCH\n", `    - heading: MỤC ĐÍCH\n      ${name}: { polluted: 1 }\n`),
      smallPlan.replace("  signer:\n", `  ${name}:\n    polluted: 1\n  signer:\n`),
    ];
    for (const text of texts) {
      const found = await complaints(makeFile("plan.yaml", text));
      expect(found).toEqual([expect.stringMatching(new RegExp(`^PLAN-UNKNOWN-KEY: .*«${name}»`))]);
    }
  });

  it("is no field of a JSON plan", async () => {
    const json = JSON.stringify(richPlan).replace(/^\{/, `{"${name}":{"polluted":1},`);
    const found = await complaints(makeFile("plan.json", json, richSiblings));
    expect(found).toEqual([expect.stringMatching(new RegExp(`^PLAN-UNKNOWN-KEY: .*«${name}»`))]);
  });

  it("is no column unless the plan has it, in the plan, in CSV and in Excel", async () => {
    const rows = `      rows:\n        - title: Chi\n          values: { ${name}: "1", amount: "5" }\n`;
    expect(errorsOf(await makeFile("plan.yaml", planWithBudget(rows)))).toEqual([
      expect.stringMatching(/^PLAN-UNKNOWN-KEY|^BUDGET-COLUMN/),
    ]);
    const csv = `Nội dung;${name};Thành tiền\nChi;1;5\n`;
    const fromCsv = await makeFile("plan.yaml", planWithBudget("      file: a.csv\n"), { "a.csv": csv });
    expect(errorsOf(fromCsv)).toEqual([expect.stringMatching(/^BUDGET-/)]);
    const workbook = await makeWorkbook(
      [
        ["Nội dung", name, "Thành tiền"],
        ["Chi", 1, 5],
      ],
      (sheet) => {
        sheet.name = name;
      },
    );
    const fromSheet = await makeFile("plan.yaml", planWithBudget("      file: a.xlsx\n"), { "a.xlsx": workbook });
    expect(errorsOf(fromSheet)).toEqual([expect.stringMatching(/^BUDGET-/)]);
  });

  it("points to nothing: no place to fill, source of a sum, choice or neighbouring file", async () => {
    const subject = { ...richPlan, subject: `Kinh phí {{${name}}}` };
    expect(errorsOf(await makeData(subject, richSiblings))).toEqual([`PLAN-PLACE subject`]);
    for (const field of ["format", "status", "urgency"]) {
      const errors = errorsOf(await makeData({ ...richPlan, [field]: name }, richSiblings));
      expect(errors).toEqual([expect.stringMatching(new RegExp(` ${field}$`))]);
    }
    const file = planWithBudget(`      file: ${name}\n`);
    expect(errorsOf(await makeFile("plan.yaml", file))).toEqual([expect.stringMatching(/^BUDGET-/)]);
  });
});
