/** A Word file with tracked changes, read as if they were accepted, or rejected. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer.ts";
import { fixturePath } from "../golden/plan-fixtures.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";

function kehoach(...args: readonly string[]) {
  return answer(args, { environment: {}, now: () => new Date(0), colour: { results: false, notes: false } });
}

/** Plan 824 as plan 825, with every change tracked. */
async function tracked(): Promise<string> {
  const before = fixturePath("binh-duong-2019-tre-em", "plan.yaml");
  const path = join(await temporaryFolder(), "so-sanh.docx");
  expect((await kehoach("diff", before, before.replace("/plans/", "/diffs/"), "-o", path)).exitCode).toBe(0);
  return path;
}

describe("--changes", () => {
  it("says which of two plans import reads", async () => {
    const path = await tracked();
    const out = join(await temporaryFolder(), "plan.yaml");
    const numberOf = async (...args: readonly string[]): Promise<string | undefined> => {
      expect((await kehoach("import", path, "-o", out, "--force", ...args)).exitCode).toBe(0);
      return /\d+\/KH-UBND/.exec(await readFile(out, "utf8"))?.[0];
    };
    expect(await numberOf()).toBe("825/KH-UBND");
    expect(await numberOf("--changes", "chap-nhan")).toBe("825/KH-UBND");
    expect(await numberOf("--changes", "tu-choi")).toBe("824/KH-UBND");
  });

  it("is said by check, which tells that there are changes", async () => {
    const path = await tracked();
    const accepted = (await kehoach("check", path)).results.join("\n");
    const rejected = (await kehoach("check", path, "--changes", "tu-choi")).results.join("\n");
    expect(accepted).toContain("DOCX-CHANGES");
    expect(rejected).toContain("DOCX-CHANGES");
    expect(rejected).not.toBe(accepted);
  });

  it.each(["check", "import"])("of %s knows two words", async (command) => {
    const wrong = await kehoach(command, await tracked(), "--changes", "bo-qua");
    expect(wrong.exitCode).toBe(2);
    expect(wrong.notes.join("\n")).toContain("--changes «bo-qua» không rõ.");
  });
});
