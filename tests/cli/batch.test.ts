/** Batches as an operator runs them: plan, build, mend, retry, a part of the units, an archive. */
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer.ts";
import type { CommandResult } from "../../src/cli/command.ts";
import { sha256 } from "../../src/io/records.ts";
import { temporaryFolder } from "../io/temporary-folder.ts";

const batches = fileURLToPath(new URL("../../fixtures/batches/", import.meta.url));
const districts = join(batches, "binh-duong-2019-cap-huyen", "plan.yaml");

function kehoach(...args: readonly string[]): Promise<CommandResult> {
  return answer(args, {
    environment: {},
    now: () => new Date(2019, 2, 4),
    colour: { results: false, notes: false },
  });
}

/** Documents in a folder by their path, with their hashes. */
async function documents(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && /\.(?:docx|xlsx)$/.test(entry.name) && entry.parentPath !== folder)
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, sha256(await readFile(join(folder, path)))] as const)),
  );
}

function lastLineOf(notes: readonly string[], words: RegExp): string | undefined {
  return notes.findLast((note) => words.test(note));
}

describe("nine districts", () => {
  it("are planned, made, left alone, replaced where their row changes, and kept where a person has edited", async () => {
    const folder = await temporaryFolder();
    await cp(join(batches, "binh-duong-2019-cap-huyen"), folder, { recursive: true });
    const [plan, out] = [join(folder, "plan.yaml"), join(folder, "out")];
    const planned = await kehoach("plan", plan, "-o", out);
    expect(planned.exitCode).toBe(0);
    expect(planned.notes.at(-1)).toBe("9 đơn vị: 9 sẽ tạo.");
    await expect(readdir(out)).rejects.toThrow("ENOENT");
    expect((await kehoach("build", plan, "-o", out)).notes).toContain("9 đơn vị: 9 đã tạo.");
    const first = await documents(out);
    expect(Object.keys(first)).toHaveLength(18);
    const again = await kehoach("build", plan, "-o", out);
    expect(again.notes).toContain("9 đơn vị: 9 không đổi.");
    expect(again.results.every((line) => line.startsWith("không đổi"))).toBe(true);
    expect(await documents(out)).toEqual(first);

    const table = await readFile(join(folder, "don-vi.csv"), "utf8");
    await writeFile(join(folder, "don-vi.csv"), table.replace("Trần Hữu Phước", "Trần Hữu Phúc"));
    await writeFile(join(out, "thi-xa-di-an", "512-KH-UBND.docx"), "của người");
    const changed = await kehoach("plan", plan, "-o", out);
    expect(changed.notes.at(-1)).toBe("9 đơn vị: 1 sẽ thay, 7 không đổi, 1 bị chặn.");
    const replaced = await kehoach("build", plan, "-o", out);
    expect(lastLineOf(replaced.notes, /^9 đơn vị/)).toBe("9 đơn vị: 1 đã thay, 7 không đổi, 1 bản mới.");
    expect(await readFile(join(out, "thi-xa-di-an", "512-KH-UBND.docx"), "utf8")).toBe("của người");
    const now = await documents(out);
    const different = Object.keys(now).filter((path) => now[path] !== first[path]);
    expect(different).toEqual([
      "thi-xa-di-an/512-KH-UBND (bản mới).docx",
      "thi-xa-di-an/512-KH-UBND.docx",
      "thi-xa-thuan-an/748-KH-UBND.docx",
    ]);
    expect(now["thi-xa-di-an/512-KH-UBND (bản mới).docx"]).toBe(first["thi-xa-di-an/512-KH-UBND.docx"]);
  });

  it("are planned under the same names before and after they were made", async () => {
    const out = await temporaryFolder();
    const namesOf = ({ data }: CommandResult) =>
      (data.units as { fileName?: string }[]).map(({ fileName }) => fileName);
    const before = await kehoach("plan", districts, "-o", out);
    expect(namesOf(before)).toContain("387-KH-UBND");
    await kehoach("build", districts, "-o", out);
    await rm(join(out, "thi-xa-di-an", "512-KH-UBND.docx"));
    const after = await kehoach("plan", districts, "-o", out);
    expect(after.notes.at(-1)).toBe("9 đơn vị: 1 sẽ thay, 8 không đổi.");
    expect(namesOf(after)).toEqual(namesOf(before));
    expect(after.results[0]).toBe("không đổi  thành phố Thủ Dầu Một (718)  thanh-pho-thu-dau-mot/61-KH-UBND");
  });

  it.each(["build", "retry"])("one of which could not be written is made by the next %s", async (command) => {
    const out = await temporaryFolder();
    const obstacle = join(out, "thi-xa-di-an", "512-KH-UBND.docx");
    await mkdir(obstacle, { recursive: true });
    const hindered = await kehoach("build", districts, "-o", out);
    expect(hindered.exitCode).toBe(1);
    expect(lastLineOf(hindered.notes, /^9 đơn vị/)).toBe("9 đơn vị: 8 đã tạo, 1 lỗi.");
    await rm(obstacle, { recursive: true });
    const next = await kehoach(command, ...(command === "build" ? [districts] : []), "-o", out);
    expect(next.notes.filter((note) => note.includes("FILE-"))).toEqual([]);
    expect(next.exitCode).toBe(0);
    expect(Object.keys(await documents(out))).toHaveLength(18);
  });

  it("can be chosen by code, name and list; a selector that chooses nothing is wrong use", async () => {
    const out = await temporaryFolder();
    const some = await kehoach("build", districts, "-o", out, "-s", "721, *tân uyên");
    expect(some.notes).toContain("3 đơn vị: 3 đã tạo.");
    expect(new Set(Object.keys(await documents(out)).map((path) => path.split("/")[0]))).toEqual(
      new Set(["huyen-bac-tan-uyen", "thi-xa-ben-cat", "thi-xa-tan-uyen"]),
    );
    const wrong = await kehoach("build", districts, "-o", out, "-s", "999");
    expect(wrong).toMatchObject({ exitCode: 2, results: [] });
    expect(wrong.notes[0]).toContain("Không có đơn vị nào ứng với «999»");
    const list = join(await temporaryFolder(), "chon.txt");
    await writeFile(list, "718\n# hai thị xã\nDĩ An\nthuận an\n");
    expect((await kehoach("plan", districts, "-o", out, "-s", `@${list}`)).notes.at(-1)).toBe("3 đơn vị: 3 sẽ tạo.");
  });

  it("make one archive in the order of the table", async () => {
    const out = await temporaryFolder();
    await kehoach("build", districts, "-o", join(out, "folder"));
    const packed = await kehoach("build", districts, "--zip", join(out, "ca-loat.zip"));
    expect(packed).toMatchObject({ exitCode: 0 });
    const parts = unzipSync(new Uint8Array(await readFile(join(out, "ca-loat.zip"))));
    const made = Object.entries(parts).filter(([name]) => name !== "manifest.json");
    expect(Object.fromEntries(made.map(([name, bytes]) => [name, sha256(bytes)]))).toEqual(
      await documents(join(out, "folder")),
    );
    expect(made[0]?.[0]).toBe("thanh-pho-thu-dau-mot/61-KH-UBND.docx");
  });

  it("are checked without writing", async () => {
    const checked = await kehoach("check", districts);
    expect(checked).toMatchObject({ exitCode: 0, results: ["0 lỗi, 0 cảnh báo, 0 lưu ý."] });
  });
});

describe("a batch with faults", () => {
  it("tells all, makes the good units, gives the table back, and retry makes exactly the rest", async () => {
    const folder = await temporaryFolder();
    await cp(join(batches, "loi-moi-loai"), folder, { recursive: true });
    const [plan, out] = [join(folder, "plan.yaml"), join(folder, "out")];
    const built = await kehoach("build", plan, "-o", out);
    expect(built.exitCode).toBe(1);
    const good = await documents(out);
    expect(Object.keys(good)).toHaveLength(6);
    expect(await readdir(out)).toEqual(expect.arrayContaining(["bao-cao.html", "don-vi_LOI.xlsx"]));

    await cp(join(folder, "don-vi-da-sua.csv"), join(folder, "don-vi.csv"));
    const retried = await kehoach("retry", "-o", out);
    expect(lastLineOf(retried.notes, /đơn vị:/)).toBe("8 đơn vị: 8 đã tạo.");
    expect(retried.exitCode).toBe(0);
    const all = await documents(out);
    expect(Object.keys(all)).toHaveLength(22);
    expect(all).toMatchObject(good);
    const report = await readFile(join(out, "bao-cao.html"), "utf8");
    for (const path of Object.keys(all)) expect(report).toContain(path);

    const fresh = join(folder, "fresh");
    expect((await kehoach("build", plan, "-o", fresh)).exitCode).toBe(0);
    expect(await documents(fresh)).toEqual(all);
    expect((await kehoach("retry", "-o", out)).notes[0]).toContain("Không còn gì phải làm lại");
  });

  it("writes nothing with --fail-fast", async () => {
    const out = await temporaryFolder();
    const built = await kehoach("build", join(batches, "loi-moi-loai", "plan.yaml"), "-o", out, "--fail-fast");
    expect(built.exitCode).toBe(1);
    expect(lastLineOf(built.notes, /đơn vị:/)).toBe("14 đơn vị: 3 bỏ qua, 11 lỗi.");
    expect(await documents(out)).toEqual({});
  });

  it("whose master is wrong makes nothing, and tells it once", async () => {
    const folder = await temporaryFolder();
    await cp(join(batches, "binh-duong-2019-cap-huyen"), folder, { recursive: true });
    const plan = join(folder, "plan.yaml");
    const text = await readFile(plan, "utf8");
    await writeFile(
      plan,
      text.replace("Trẻ em đến 8 tuổi.", "Trẻ em đến 8 tuổi của huyện Dầu Tiếng và {{unit.nmae}}."),
    );
    await mkdir(join(folder, "out"));
    const built = await kehoach("build", plan, "-o", join(folder, "out"));
    expect(built.exitCode).toBe(1);
    expect(built.notes.filter((note) => note.includes("PLAN-PLACE"))).toHaveLength(1);
    expect(built.notes.filter((note) => /BATCH-LEAK|DL01/.test(note))).toHaveLength(1);
    expect(lastLineOf(built.notes, /đơn vị:/)).toBe("9 đơn vị: 9 bỏ qua.");
    expect(await documents(join(folder, "out"))).toEqual({});
    await rm(folder, { recursive: true });
  });
});

describe("wrong use", () => {
  it.each([
    [["plan", join(batches, "..", "plans", "hong-ngu-2020-tre-em", "plan.yaml")], "không phải kế hoạch mẫu"],
    [["build", districts, "-j", "nhiều"], "Cờ -j không nhận «nhiều»"],
    [["build", districts, districts], "phải đứng một mình"],
    [["retry", "-o", "khong-co-thu-muc"], "không có lần chạy hàng loạt nào"],
    [["build", districts, "--units", "khong-co.xlsx", "-o", "khong-ghi"], "khong-co.xlsx"],
    [["build", districts, "-s", "@khong-co.txt", "-o", "khong-ghi"], "khong-co.txt"],
  ])("%s", async (args, words) => {
    const result = await kehoach(...args);
    expect(result.exitCode).toBe(2);
    expect(result.notes.join("\n")).toContain(words);
    await rm("khong-ghi", { recursive: true, force: true });
  });
});
