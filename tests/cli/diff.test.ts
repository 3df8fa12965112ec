import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer.ts";
import { temporaryFolder, writeText } from "../io/temporary-folder.ts";

const fixtures = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const planA = join(fixtures, "plans", "binh-duong-2019-tre-em", "plan.yaml");
const changed = join(fixtures, "diffs", "binh-duong-2019-tre-em");
const planB = join(changed, "plan.yaml");
const master = join(fixtures, "batches", "binh-duong-2019-cap-huyen", "plan.yaml");

async function call(args: readonly string[], isColoured = false) {
  return answer(args, {
    environment: {},
    now: () => new Date(0),
    colour: { results: isColoured, notes: false },
  });
}

describe("diff", () => {
  it("tells what changed by part of the plan", async () => {
    const { exitCode, results } = await call(["diff", planA, planB]);
    expect(exitCode).toBe(0);
    expect(`${results.join("\n")}\n`).toBe(await readFile(join(changed, "expected.txt"), "utf8"));
  });

  it("says that there is no difference, with the same exit code", async () => {
    expect(await call(["so-sanh", planA, planA])).toMatchObject({
      exitCode: 0,
      results: ["Hai kế hoạch không khác nhau."],
    });
  });

  it("paints only where it may", async () => {
    const [plain, coloured] = [await call(["diff", planA, planB]), await call(["diff", planA, planB], true)];
    expect(plain.results.join("\n")).not.toContain("\u001b");
    expect(coloured.results.join("\n")).toContain("\u001b[33m~\u001b[39m");
  });

  it("gives every change to machines", async () => {
    const { data } = await call(["diff", planA, planB]);
    expect(data).toMatchObject({ command: "diff", ok: true, a: planA, b: planB });
    expect(data.changes).toContainEqual(
      expect.objectContaining({
        kind: "changed",
        amount: { unit: "ngàn đồng", before: 109_000, after: 109_850, difference: 850, isSum: false },
      }),
    );
  });

  it("compares a master with the plan of one of its units", async () => {
    const { exitCode, results } = await call(["diff", master, "--unit", "Bến Cát"]);
    expect(exitCode).toBe(0);
    expect(results).toContain("  ~ Địa danh: «{{unit.placeOfIssue}}» → «Bến Cát».");
  });

  it("writes the page and the Word file, and keeps what is there", async () => {
    const folder = await temporaryFolder();
    const [page, word] = [join(folder, "so-sanh.html"), join(folder, "so-sanh.docx")];
    const args = ["diff", planA, planB, "--report", page, "-o", word];
    expect(await call(args)).toMatchObject({ exitCode: 0, data: { files: [page, word] } });
    expect(await readFile(page, "utf8")).toContain("<del>824</del>");
    expect((await readFile(word)).subarray(0, 2).toString()).toBe("PK");
    expect(await call(args)).toMatchObject({ exitCode: 2, data: { files: [] } });
    expect(await call([...args, "--force"])).toMatchObject({ exitCode: 0 });
  });

  it.each([
    [["diff"], "Thiếu tên hai kế hoạch cần so sánh."],
    [["diff", planA], "Cần đúng hai kế hoạch để so sánh."],
    [["diff", master, planA, "--unit", "Bến Cát"], "Cần đúng hai kế hoạch để so sánh."],
    [["diff", planA, planB, "-o", "a.pdf"], "-o «a.pdf» không phải tệp .docx."],
    [["diff", planA, planB, "--report", "a.pdf"], "--report «a.pdf» không phải tệp .html."],
    [
      ["diff", planA, "--unit", "Bến Cát"],
      `«${planA}» không phải kế hoạch mẫu cho nhiều đơn vị nên --unit không có nghĩa.`,
    ],
    [["diff", master, "--unit", "Không Đâu"], "Không có đơn vị nào là «Không Đâu»."],
    [["diff", master, "--unit", "*"], "«*» là 9 đơn vị."],
  ])("refuses %j", async (args, message) => {
    const { exitCode, notes } = await call(args);
    expect(exitCode).toBe(2);
    expect(notes[0]).toBe(message);
  });

  it("tells what is wrong with both plans at once", async () => {
    const folder = await temporaryFolder();
    const [one, other] = [join(folder, "a.yaml"), join(folder, "b.yaml")];
    await writeText(folder, "a.yaml", "");
    await writeText(folder, "b.yaml", "x: [");
    const { exitCode, notes } = await call(["diff", one, other]);
    expect(exitCode).toBe(1);
    expect(notes.join("\n")).toMatch(/a\.yaml.*PLAN-EMPTY[\s\S]*b\.yaml.*PLAN-YAML/u);
  });

  it("tells a file that is not there from a plan that is wrong", async () => {
    expect(await call(["diff", planA, "none.yaml"])).toMatchObject({ exitCode: 2 });
    const folder = await temporaryFolder();
    const wrong = await writeText(folder, "plan.yaml", "Trích yếu: Việc mới\n");
    expect(await call(["diff", planA, wrong])).toMatchObject({ exitCode: 1, results: [] });
  });
});
