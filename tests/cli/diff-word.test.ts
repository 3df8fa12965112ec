import { readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer.ts";
import { openPlanSource } from "../../src/io/plan-source.ts";
import { openTemplateLibrary } from "../../src/io/template-library.ts";
import { makePlan } from "../../src/pipeline.ts";
import { fixturePath, planSlugs } from "../golden/plan-fixtures.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";

async function diff(...args: readonly string[]) {
  const colour = { results: false, notes: false };
  return answer(["diff", ...args], { environment: {}, now: () => new Date(0), colour });
}

/** The Word file that the product makes of a plan, in a folder of its own. */
async function printed(path: string): Promise<string> {
  const [source, templates] = [await openPlanSource(path), await openTemplateLibrary()];
  if (source.value === undefined || templates.value === undefined) throw new Error("no such plan");
  const { value } = await makePlan({ source: source.value, templates: templates.value });
  const word = join(await temporaryFolder(), "a.docx");
  await writeFile(word, value?.files[0]?.bytes ?? "");
  return word;
}

/** A copy of a Word file with other words in it. */
async function reworded(path: string, before: string, after: string): Promise<string> {
  const parts = unzipSync(await readFile(path));
  const page = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replaceAll(before, after);
  const copy = join(await temporaryFolder(), "b.docx");
  await writeFile(copy, zipSync({ ...parts, "word/document.xml": strToU8(page) }));
  return copy;
}

describe("diff of Word files", () => {
  it("never writes over what it compares, by whatever name", async () => {
    const a = await printed(fixturePath("dong-nai-2021-tre-em", "plan.yaml"));
    const link = join(await temporaryFolder(), "link.docx");
    await symlink(a, link);
    const before = await readFile(a);
    const other = await reworded(a, "KẾ HOẠCH", "KẾ HOẠCH");
    for (const [one, out] of [
      [a, a],
      [link, a],
    ] as const) {
      const { exitCode, notes } = await diff(one, other, "-o", out, "--force");
      expect(exitCode).toBe(2);
      expect(notes.join("\n")).toContain("trùng với tệp được so sánh");
    }
    expect(await readFile(a)).toEqual(before);
  });

  it.each(planSlugs)("finds %s the same on the page as in its data", async (slug) => {
    const path = fixturePath(slug, "plan.yaml");
    expect(await diff(path, await printed(path))).toMatchObject({
      exitCode: 0,
      results: ["Hai kế hoạch không khác nhau."],
    });
  });

  it("tells of two pages what it tells of their data", async () => {
    const before = fixturePath("binh-duong-2019-tre-em", "plan.yaml");
    const after = before.replace("/plans/", "/diffs/");
    const ofData = await diff(before, after);
    expect((await diff(await printed(before), await printed(after))).results).toEqual(ofData.results);
  });

  it("compares what is found in a plan of another office, and tells what is not", async () => {
    const path = fileURLToPath(new URL("../recognise/foreign/truong-hoc.docx", import.meta.url));
    const after = await reworded(path, "lành mạnh", "an toàn");
    const { exitCode, results, notes, data } = await diff(path, after);
    expect(exitCode).toBe(0);
    expect(results).toHaveLength(3);
    expect(results[1]).toContain("«lành mạnh» → «an toàn»");
    expect(notes.join("\n")).toContain("Không thấy «Nơi nhận», «Lưu»");
    expect(data.diagnostics).toContainEqual(expect.objectContaining({ rule: "DIFF-PART", severity: "warning" }));
  });

  it("takes the parts that one of the two lacks from the other, in the Word file too", async () => {
    const path = fileURLToPath(new URL("../recognise/foreign/truong-hoc.docx", import.meta.url));
    const out = join(await temporaryFolder(), "so-sanh.docx");
    const { exitCode } = await diff(fixturePath("binh-duong-2019-tre-em", "plan.yaml"), path, "-o", out);
    expect(exitCode).toBe(0);
    const page = strFromU8(unzipSync(await readFile(out))["word/document.xml"] ?? new Uint8Array());
    expect(page).toContain("Bộ LĐTB&amp;XH");
  });

  it("says that tracked changes count as accepted, or lets them count as rejected", async () => {
    const path = fixturePath("binh-duong-2019-tre-em", "plan.yaml");
    const tracked = join(await temporaryFolder(), "so-sanh.docx");
    await diff(path, path.replace("/plans/", "/diffs/"), "-o", tracked);
    const accepted = await diff(path, tracked);
    expect(accepted.results.join("\n")).toContain("«824/KH-UBND» → «825/KH-UBND»");
    expect(accepted.notes.join("\n")).toContain("DOCX-CHANGES");
    expect((await diff(path, tracked, "--changes", "tu-choi")).results).toEqual(["Hai kế hoạch không khác nhau."]);
    expect(await diff(path, tracked, "--changes", "x")).toMatchObject({ exitCode: 2 });
  });

  it("says what an old Word file is to be saved as", async () => {
    const path = join(await temporaryFolder(), "a.doc");
    await writeFile(path, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]));
    const { exitCode, notes } = await diff(fixturePath("binh-duong-2019-tre-em", "plan.yaml"), path);
    expect(exitCode).toBe(1);
    expect(notes.join("\n")).toContain(".docx");
  });

  it("takes no other package for a plan", async () => {
    const path = join(await temporaryFolder(), "a.docx");
    await writeFile(path, "PK\u0003\u0004 nothing");
    expect(await diff(path, path)).toMatchObject({ exitCode: 1, results: [] });
  });
});
