/** `kehoach import` from the typed line to the file and what is said about it. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer.ts";
import { fixturePath } from "../golden/plan-fixtures.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";

const run = (...args: readonly string[]) =>
  answer(args, { environment: {}, now: () => new Date(0), colour: { results: false, notes: false } });

const source = fixturePath("ben-cat-2021-chuong-trinh-hanh-dong", "source.txt");

describe("kehoach import", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await temporaryFolder();
  });

  it("writes plan data that check and build accept, and tells what it did", async () => {
    const out = join(folder, "plan.yaml");
    const { exitCode, results, notes } = await run("import", source, "-o", out);
    expect([exitCode, results]).toEqual([0, [out]]);
    expect(notes[0]).toBe("Đã xếp 2190 chữ, 99,8 % của văn bản; 0 phần thiếu, 14 chỗ đoán (ghi chú trong tệp).");
    expect(notes).toContain("  dòng 138: 26 May 1970");
    const checked = await run("check", out);
    expect(checked.exitCode).toBe(0);
    expect(checked.results.join("\n")).toMatch(
      /PLAN-DL05\s+Còn 2 đoạn của bản gốc chưa được xếp vào kế hoạch, đầu tiên là «Quang»/u,
    );
    const built = await run("build", out, "-o", join(folder, "ra"));
    expect(built.exitCode).toBe(0);
  });

  it("gives the same as data", async () => {
    const { data } = await run("nhap", source, "-o", join(folder, "plan.yaml"), "--json");
    expect(data).toMatchObject({ command: "import", ok: true, words: { placed: 2190, unplaced: 4, dropped: 1 } });
  });

  it("keeps a file that is there, unless told to replace it", async () => {
    const out = join(folder, "plan.yaml");
    writeFileSync(out, "của tôi");
    expect((await run("import", source, "-o", out)).exitCode).toBe(2);
    expect(readFileSync(out, "utf8")).toBe("của tôi");
    expect((await run("import", source, "-o", out, "--force")).exitCode).toBe(0);
    expect(readFileSync(out, "utf8")).toContain("Nội dung kế hoạch:");
  });

  it("converts letters of old fonts where asked to, and says so where not", async () => {
    const typed = join(folder, "cu.txt");
    writeFileSync(typed, "KÕ HO¹CH\n\nTriÓn khai c«ng t¸c trÎ em\n\nI. Môc ®Ých\n\n- N©ng cao nhËn thøc cho c¸n bé.\n");
    const plain = await run("import", typed);
    expect(plain.notes.join("\n")).toContain("Chữ viết bằng phông TCVN3");
    const out = join(folder, "moi.yaml");
    await run("import", typed, "-o", out, "--convert-encoding");
    expect(readFileSync(out, "utf8")).toContain("Nâng cao nhận thức cho cán bộ.");
  });

  it.each([
    ["an empty file", ""],
    ["a picture of a page", "![trang 1](a.png)\n"],
  ])("refuses %s", async (_name, typed) => {
    const path = join(folder, "rong.txt");
    writeFileSync(path, typed);
    const { exitCode, notes } = await run("import", path);
    expect(exitCode).toBe(1);
    expect(notes.join("\n")).toContain("IMPORT-EMPTY");
    expect(existsSync(join(folder, "rong.yaml"))).toBe(false);
  });

  it("says which file is not there", async () => {
    const { exitCode, notes } = await run("import", join(folder, "khong-co.docx"));
    expect([exitCode, notes.join("\n").includes("FILE-READ")]).toEqual([2, true]);
  });
});
