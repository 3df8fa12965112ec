import { writeFile } from "node:fs/promises";
import { join } from "node:path";
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

describe("diff of Word files", () => {
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

  it("says what to do with a file in which not the whole of a plan is", async () => {
    const { Document, Packer, Paragraph } = await import("docx");
    const path = join(await temporaryFolder(), "a.docx");
    const paper = new Document({ sections: [{ children: [new Paragraph("KẾ HOẠCH"), new Paragraph("I. MỤC ĐÍCH")] }] });
    await writeFile(path, await Packer.toBuffer(paper));
    const { exitCode, notes } = await diff(path, path);
    expect(exitCode).toBe(1);
    expect(notes.join("\n")).toContain("kehoach import");
  });

  it("takes no other package for a plan", async () => {
    const path = join(await temporaryFolder(), "a.docx");
    await writeFile(path, "PK\u0003\u0004 nothing");
    expect(await diff(path, path)).toMatchObject({ exitCode: 1, results: [] });
  });
});
