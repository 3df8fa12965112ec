import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer.ts";
import { commands } from "../../src/cli/commands.ts";
import { internalError, interrupted } from "../../src/cli/mistakes.ts";
import { temporaryFolder, writeText } from "../io/temporary-folder.ts";

const plans = fileURLToPath(new URL("../../fixtures/plans/", import.meta.url));
const goodPlan = join(plans, "hong-ngu-2020-tre-em", "plan.yaml");

async function call(...args: readonly string[]) {
  return answer(args, {
    environment: {},
    now: () => new Date(0),
    colour: { results: false, notes: false },
  });
}

describe("wrong use", () => {
  it.each([
    [["chek", "a"], "Không có lệnh «chek».", "Có phải «check»?"],
    [["kiemtra", "a"], "Không có lệnh «kiemtra».", "Có phải «kiem-tra»?"],
    [
      ["xyzzyx"],
      "Không có lệnh «xyzzyx».",
      "Các lệnh: init, check, plan, build, retry, import, diff, units, schema, doctor.",
    ],
    [["build"], "Thiếu tên tệp kế hoạch.", "Cách dùng: kehoach build TỆP… [--units TỆP] [-o THƯ_MỤC]"],
    [["build", "a", "--forse"], "Không có cờ «--forse».", "Có phải --force?"],
    [["build", "a", "-o"], "Cờ -o thiếu giá trị.", "Ghi -o, --out THƯ_MỤC."],
    [["build", "a", "--out", "--force"], "Cờ --out thiếu giá trị.", "Ghi -o, --out THƯ_MỤC."],
    [["build", "a", "--out="], "Cờ --out thiếu giá trị.", "Ghi -o, --out THƯ_MỤC."],
    [["build", "a", "--force=có"], "Cờ --force không nhận giá trị.", "Ghi --force."],
    [["doctor", "--force"], "Không có cờ «--force».", "Xem các cờ bằng --help."],
    [["doctor", "a"], "Thừa «a».", "Cách dùng: kehoach doctor [-o THƯ_MỤC]"],
    [["schema", "don-vi"], "Không có lược đồ «don-vi».", "Ghi kehoach schema plan, hoặc kehoach schema units."],
    [["schema", "--keys", "tiếng Việt"], "Cờ --keys không nhận «tiếng Việt».", "Ghi --keys all hoặc --keys english."],
    [["--forse"], "Không có cờ «--forse».", "Có phải --force?"],
  ])("%j", async (args, message, hint) => {
    const result = await call(...args);
    expect(result.exitCode).toBe(2);
    expect(result.results).toEqual([]);
    expect(result.notes).toEqual([message, `    → ${hint}`]);
    expect(result.data).toMatchObject({ ok: false, error: { kind: "usage", mistakes: [{ message, hint }] } });
  });

  it("names every wrong flag at once", async () => {
    expect((await call("build", "--forse", "--jsn")).notes.filter((line) => !line.startsWith(" "))).toHaveLength(3);
  });

  it("names a plan and a template folder that are not there", async () => {
    expect(await call("check", "none.yaml")).toMatchObject({ exitCode: 2 });
    expect(await call("check", goodPlan, "--templates", "none")).toMatchObject({ exitCode: 2 });
    const folder = await temporaryFolder();
    const built = await call("build", "none.yaml", "-o", join(folder, "out"));
    expect(built.exitCode).toBe(2);
    expect(built.notes[0]).toContain("«none.yaml»");
  });

  it("called with nothing shows the help on stderr", async () => {
    const result = await call();
    expect(result).toMatchObject({ exitCode: 2, results: [] });
    expect(result.notes.join("\n")).toContain("Cách dùng: kehoach LỆNH");
  });
});

describe("help", () => {
  it("may be asked for as a command", async () => {
    expect(await call("help")).toEqual(await call("--help"));
    expect(await call("help", "tao")).toEqual(await call("build", "--help"));
    expect(await call("help", "biuld")).toMatchObject({
      exitCode: 2,
      notes: ["Không có lệnh «biuld».", expect.any(String)],
    });
  });

  it("of all names every command and its alias", async () => {
    const { exitCode, results } = await call("--help");
    expect(exitCode).toBe(0);
    for (const { name, alias = name } of commands) {
      expect(results.join("\n")).toContain(name);
      expect(results.join("\n")).toContain(alias);
    }
  });

  it.each(commands.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias])))(
    "of %s",
    async (name) => {
      const { exitCode, results } = await call(name, "--help");
      expect(exitCode).toBe(0);
      expect(results[0]).toMatch(/^Cách dùng: kehoach /);
      expect(results.every((line) => [...line].length <= 100)).toBe(true);
    },
  );

  it("offers no command that does not exist yet", async () => {
    const text = (await call("--help")).results.join("\n");
    for (const name of ["open", "serve"]) expect(text).not.toMatch(`\n  ${name} `);
  });
});

describe("check", () => {
  it("gives the findings of every plan as its result", async () => {
    const result = await call("kiem-tra", goodPlan, join(plans, "binh-duong-2019-tre-em", "plan.yaml"));
    expect(result.exitCode).toBe(0);
    expect(result.results.at(-1)).toMatch(/^0 lỗi, \d+ cảnh báo, \d+ lưu ý\.$/);
    expect(result.data).toMatchObject({ command: "check", ok: true, files: [{ path: goodPlan }, {}] });
  });

  it("exits with 1 when a plan has an error, and 0 when it has warnings", async () => {
    const path = await writeText(await temporaryFolder(), "plan.yaml", "Trích yếu: a\n");
    const result = await call("check", goodPlan, path);
    expect(result.exitCode).toBe(1);
    expect(result.results.join("\n")).toContain("PLAN-MISSING");
    expect(result.data).toMatchObject({ ok: false });
  });

  it("holds the plans of one run against each other", async () => {
    const plan = join(plans, "dong-nai-2021-tre-em", "plan.yaml");
    const rules = async (...paths: readonly string[]) => (await call("check", ...paths)).results.join("\n");
    expect(await rules(plan, plan)).toContain("ND30-SK09");
    expect(await rules(plan, goodPlan)).not.toContain("ND30-SK09");
  });
});

describe("build", () => {
  it("names the files it wrote", async () => {
    const folder = join(await temporaryFolder(), "out");
    const plan = join(plans, "binh-duong-2019-tre-em", "plan.yaml");
    const result = await call("tao", plan, "-o", folder);
    expect(result.results).toEqual([join(folder, "824-KH-UBND.docx"), join(folder, "824-KH-UBND.xlsx")]);
    expect(result.data).toMatchObject({
      command: "build",
      ok: true,
      folder,
      units: [{ unit: "824-KH-UBND", status: "created", files: [{ path: "824-KH-UBND.docx" }, {}] }],
    });
  });

  it("names each file once where both streams go to one screen", async () => {
    const folder = join(await temporaryFolder(), "out");
    const surroundings = { environment: {}, now: () => new Date(0), colour: { results: false, notes: false } };
    const built = await answer(["build", goodPlan, "-o", folder], { ...surroundings, isOneScreen: true });
    expect(built.results).toEqual([]);
    expect(built.notes.filter((line) => line.includes(".docx"))).toEqual([
      expect.stringContaining(`đã tạo: ${folder}`),
    ]);
    const quiet = await answer(["build", goodPlan, "-o", folder, "-q"], { ...surroundings, isOneScreen: true });
    expect(quiet).toMatchObject({ results: [expect.stringContaining(folder)], notes: [] });
  });

  it("writes nothing when two plans of the run would share a name", async () => {
    const folder = join(await temporaryFolder(), "out");
    const result = await call("build", goodPlan, goodPlan, "-o", folder);
    expect(result).toMatchObject({ exitCode: 1, results: [] });
    expect(result.notes.join("\n")).toContain("FILE-SAME-NAME");
  });

  it("makes the good plans of a run and names the bad one", async () => {
    const folder = await temporaryFolder();
    const bad = await writeText(folder, "bad.yaml", "Trích yếu: [\n");
    const result = await call("build", bad, goodPlan, "-o", join(folder, "out"));
    expect(result.exitCode).toBe(1);
    expect(result.results).toHaveLength(1);
    expect(result.notes[0]).toContain("bad.yaml:");
  });

  it("says in quiet nothing but errors", async () => {
    const folder = join(await temporaryFolder(), "out");
    expect(await call("build", goodPlan, "-q", "-o", folder)).toMatchObject({ exitCode: 0, notes: [] });
  });
});

describe("doctor", () => {
  it("tells what is there and never fails for what is optional", async () => {
    const result = await call("doctor", "-o", await temporaryFolder());
    expect(result.exitCode).toBe(0);
    expect(result.data).toMatchObject({ formats: ["tt01", "nd30"], canWrite: true, office: undefined });
    expect(result.results.join("\n")).toContain("không bắt buộc");
  });

  it("fails where nothing can be written", async () => {
    const file = await writeText(await temporaryFolder(), "file", "");
    expect(await call("doctor", "-o", join(file, "out"))).toMatchObject({ exitCode: 1, data: { canWrite: false } });
  });
});

describe("mistakes of the program", () => {
  it("ask for a report and show the trace only to who asks for details", () => {
    const error = new TypeError("x is undefined\nsecond line");
    const plain = internalError(error, false);
    expect(plain.exitCode).toBe(70);
    expect(plain.notes.join("\n")).not.toContain("    at ");
    expect(plain.notes[1]).toContain("Xin gửi");
    expect(plain.data).toMatchObject({
      ok: false,
      error: { kind: "internal", message: "TypeError: x is undefined\nsecond line" },
    });
    expect(internalError(error, true).notes.join("\n")).toContain("    at ");
  });

  it("and interruptions have exit codes of their own", () => {
    expect(interrupted().exitCode).toBe(130);
  });
});
