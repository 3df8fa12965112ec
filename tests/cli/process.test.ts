/** What only a process shows: streams, exit codes, the machine's settings, full disks and kills. */
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { sha256 } from "../../src/io/records.ts";
import { temporaryFolder, writeText } from "../io/temporary-folder.ts";
import { buildCli } from "./built-cli.ts";

const cli = buildCli();
afterAll(() => cli.remove());

const annexPlan = fileURLToPath(new URL("../../fixtures/plans/binh-duong-2019-tre-em/", import.meta.url));

/** A copy of the plan with the budget annex, free to be changed. */
async function copyOfPlan(): Promise<{ readonly folder: string; readonly plan: string; readonly out: string }> {
  const folder = await temporaryFolder();
  await cp(annexPlan, folder, { recursive: true });
  return { folder, plan: join(folder, "plan.yaml"), out: join(folder, "out") };
}

async function hashesIn(folder: string, ending: RegExp): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).filter((name) => ending.test(name)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, sha256(await readFile(join(folder, name)))])),
  );
}

describe("from nothing to a signed plan", () => {
  it("init, check and build at the first try", async () => {
    const cwd = await temporaryFolder();
    const init = await cli.run(["khoi-tao", "moi"], { cwd });
    expect(init).toMatchObject({ exitCode: 0 });
    expect(init.stdout.split("\n")).toContain(join("moi", "plan.yaml"));
    const check = await cli.run(["kiem-tra", "plan.yaml"], { cwd: join(cwd, "moi") });
    expect(check).toEqual({ exitCode: 0, stdout: "0 lỗi, 0 cảnh báo, 0 lưu ý.\n", stderr: "" });
    const build = await cli.run(["tao", "plan.yaml"], { cwd: join(cwd, "moi") });
    expect(build.exitCode).toBe(0);
    const files = build.stdout.trim().split("\n");
    expect(files).toHaveLength(2);
    for (const file of files) expect((await readFile(join(cwd, "moi", file))).subarray(0, 2).toString()).toBe("PK");
    const again = await cli.run(["init", "moi"], { cwd });
    expect(again).toMatchObject({ exitCode: 2, stdout: "" });
    expect(again.stderr).toContain("đã có");
  });
});

describe("streams", () => {
  it("carry results on stdout and the rest on stderr, without colour in a pipe", async () => {
    const { folder, plan, out } = await copyOfPlan();
    const build = await cli.run(["build", plan, "-o", out]);
    expect(build.exitCode).toBe(0);
    expect(build.stdout).toBe(`${join(out, "824-KH-UBND.docx")}\n${join(out, "824-KH-UBND.xlsx")}\n`);
    expect(build.stderr).toContain(`đã tạo: ${join(out, "824-KH-UBND.docx")}`);
    await writeText(folder, "plan.yaml", "Trích yếu: a\n");
    const check = await cli.run(["check", plan], { environment: { FORCE_COLOR: "1" } });
    expect(check).toMatchObject({ exitCode: 1, stderr: "" });
    expect(check.stdout).not.toContain("\u001b");
  });

  it("carry one JSON object and nothing else with --json, whatever happens", async () => {
    const { folder, plan, out } = await copyOfPlan();
    const cases: readonly (readonly [exitCode: number, args: readonly string[]])[] = [
      [0, ["build", plan, "-o", out, "--json"]],
      [0, ["--json", "schema"]],
      [0, ["--version", "--json"]],
      [0, ["--json", "build", "--help"]],
      [1, ["check", await writeText(folder, "bad.yaml", "Trích yếu: a\n"), "--json"]],
      [1, ["build", join(folder, "bad.yaml"), "-o", out, "--json"]],
      [2, ["--json", "buidl", plan]],
      [2, ["build", plan, "--json", "--forse"]],
      [2, ["check", "none.yaml", "--json"]],
      [2, ["--json"]],
    ];
    for (const [exitCode, args] of cases) {
      const outcome = await cli.run(args);
      expect(outcome, args.join(" ")).toMatchObject({ exitCode, stderr: "" });
      expect(JSON.parse(outcome.stdout), args.join(" ")).toMatchObject({ exitCode, ok: exitCode === 0 });
    }
  });

  it("answer an error of the program with exit code 70 and no trace", async () => {
    // Templates that are no texts: nothing a user is meant to meet.
    const folder = await temporaryFolder();
    await mkdir(join(folder, "nd30", "format.yaml"), { recursive: true });
    await mkdir(join(folder, "tt01", "format.yaml"), { recursive: true });
    const { plan } = await copyOfPlan();
    const plain = await cli.run(["check", plan, "--templates", folder]);
    expect(plain).toMatchObject({ exitCode: 70, stdout: "" });
    expect(plain.stderr).toContain("Xin gửi");
    expect(plain.stderr).not.toContain("    at ");
    const json = await cli.run(["check", plan, "--templates", folder, "--json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({ exitCode: 70, ok: false, error: { kind: "internal" } });
    expect((await cli.run(["check", plan, "--templates", folder, "-v"])).stderr).toContain("    at ");
  });
});

describe("the files", () => {
  it("are the same bytes in every time zone and language, and a second run changes nothing", async () => {
    const { plan, folder } = await copyOfPlan();
    const machines = [
      { TZ: "UTC", LANG: "C" },
      { TZ: "Asia/Ho_Chi_Minh", LANG: "vi_VN.UTF-8" },
      { TZ: "America/Los_Angeles", LANG: "en_US.UTF-8" },
    ];
    const outs = machines.map(({ TZ }) => join(folder, `out-${TZ.replace("/", "-")}`));
    const hashes: object[] = [];
    for (const [index, environment] of machines.entries()) {
      expect((await cli.run(["build", plan, "-o", outs[index] ?? ""], { environment })).exitCode).toBe(0);
      hashes.push(await hashesIn(outs[index] ?? "", /docx$|xlsx$|manifest\.json$/));
    }
    expect(Object.keys(hashes[0] ?? {})).toHaveLength(3);
    expect(hashes[1]).toEqual(hashes[0]);
    expect(hashes[2]).toEqual(hashes[0]);
    const second = await cli.run(["build", plan, "-o", outs[0] ?? ""]);
    expect(second.stderr).toContain(`không đổi: ${join(outs[0] ?? "", "824-KH-UBND.docx")}`);
    expect(await hashesIn(outs[0] ?? "", /docx$|xlsx$|manifest\.json$/)).toEqual(hashes[0]);
  });

  it("keep a person's work, with exit code 0 and a warning; --force overwrites it", async () => {
    const { plan, out } = await copyOfPlan();
    await cli.run(["build", plan, "-o", out]);
    await writeText(out, "824-KH-UBND.docx", "sửa tay");
    const kept = await cli.run(["build", plan, "-o", out]);
    expect(kept.exitCode).toBe(0);
    expect(kept.stdout).toContain("824-KH-UBND (bản mới).docx");
    expect(kept.stderr).toContain("FILE-KEPT");
    expect(await readFile(join(out, "824-KH-UBND.docx"), "utf8")).toBe("sửa tay");
    expect((await cli.run(["build", plan, "-o", out, "--force"])).exitCode).toBe(0);
    const hashes = await hashesIn(out, /docx$/);
    expect(hashes["824-KH-UBND.docx"]).toBe(hashes["824-KH-UBND (bản mới).docx"]);
  });

  it("stay inside the folder and safe, whatever the number says", async () => {
    const { folder, plan, out } = await copyOfPlan();
    const text = await readFile(plan, "utf8");
    await writeFile(plan, text.replace("824/KH-UBND", "../../824/../KH-UBND").replace("đã ban hành", "dự thảo"));
    await cli.run(["build", plan, "-o", out]);
    await writeFile(plan, text.replace("824/KH-UBND", "824/KH-UBND:nul."));
    await cli.run(["build", plan, "-o", out]);
    expect((await readdir(folder)).sort()).toEqual([...(await readdir(annexPlan)), "out"].sort());
    for (const name of await readdir(out)) expect(name).toMatch(/^[\p{L}\p{N}_() -]+\.(?:docx|xlsx|json)$/u);
  });

  it("are untouched when the disk is full, and nothing else is left", async () => {
    const { folder, plan, out } = await copyOfPlan();
    await cli.run(["build", plan, "-o", out]);
    const before = await hashesIn(out, /docx$|xlsx$|manifest\.json$/);
    await writeFile(plan, (await readFile(plan, "utf8")).replace("Trẻ em đến 8 tuổi.", "Trẻ em đến 9 tuổi."));
    const full = await cli.runWithFileLimit(["build", plan, "-o", out], 6);
    expect(full).toMatchObject({ exitCode: 1, stdout: "" });
    expect(full.stderr).toContain("FILE-WRITE  Không ghi được");
    expect(await hashesIn(out, /docx$|xlsx$|manifest\.json$/)).toEqual(before);
    expect(await hashesIn(out, /tmp$/)).toEqual({});
    expect((await readdir(folder)).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  });

  it("are never half written when runs are killed, and the next run puts everything right", async () => {
    const { plan, out } = await copyOfPlan();
    const text = await readFile(plan, "utf8");
    const startedAt = performance.now();
    await cli.run(["build", plan, "-o", out]);
    const wholeRunMs = performance.now() - startedAt;
    for (let kill = 0; kill < 10; kill += 1) {
      await writeFile(plan, text.replace("Trẻ em đến 8 tuổi.", `Trẻ em đến ${kill} tuổi.`));
      await cli.runAndKill(["build", plan, "-o", out], wholeRunMs * (0.55 + kill * 0.05), "SIGKILL");
      for (const name of Object.keys(await hashesIn(out, /docx$|xlsx$/))) {
        const bytes = await readFile(join(out, name));
        expect(bytes.subarray(-22, -18).toString("latin1"), `${name} after kill ${kill}`).toBe("PK\u0005\u0006");
      }
    }
    await writeFile(plan, text);
    expect((await cli.run(["build", plan, "-o", out])).exitCode).toBe(0);
    expect((await readdir(out)).sort()).toEqual([
      "824-KH-UBND.docx",
      "824-KH-UBND.xlsx",
      "manifest.json",
      "run_results.json",
    ]);
    const fresh = await copyOfPlan();
    await cli.run(["build", fresh.plan, "-o", fresh.out]);
    const endings = /docx$|xlsx$|manifest\.json$/;
    expect(await hashesIn(out, endings)).toEqual(await hashesIn(fresh.out, endings));
  }, 180_000);

  it("and their temporary ones are gone when a run is interrupted", async () => {
    const { plan, out } = await copyOfPlan();
    const outcome = await cli.runAndInterrupt(["build", plan, "-o", out, "--json"], out);
    // A fast run may be done before the signal reaches it.
    expect([130, 0]).toContain(outcome.exitCode);
    expect(JSON.parse(outcome.stdout)).toMatchObject({ exitCode: outcome.exitCode });
    expect(await hashesIn(out, /tmp$/)).toEqual({});
  });

  it("cannot be written where a file stands in the way", async () => {
    const { folder, plan } = await copyOfPlan();
    const out = await writeText(folder, "out", "không phải thư mục");
    const outcome = await cli.run(["build", plan, "-o", out]);
    expect(outcome).toMatchObject({ exitCode: 1, stdout: "" });
    expect(outcome.stderr).toContain("FILE-WRITE");
    expect(await readFile(out, "utf8")).toBe("không phải thư mục");
  });
});
