/** `units` and `init --batch`: lists on the screen, tables on disk, and nothing overwritten. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer.ts";
import { readUnits } from "../../src/read/units/index.ts";
import { temporaryFolder, writeText } from "../io/temporary-folder.ts";
import { officeFaults, openSheet, textsOf } from "../write/unit-workbook/office-check.ts";

async function call(...args: readonly string[]) {
  return answer(args, {
    environment: {},
    now: () => new Date(2026, 10, 22),
    colour: { results: false, notes: false },
  });
}

const binhDuong2019 = ["--province", "Bình Dương", "--date", "28/02/2019"];

describe("units on the screen", () => {
  it("are the nine districts of Bình Dương at 28/02/2019", async () => {
    const { exitCode, results, notes } = await call("units", ...binhDuong2019);
    expect(exitCode).toBe(0);
    expect(results.map((line) => line.replace(/ +/, " "))).toEqual([
      "718 thành phố Thủ Dầu Một",
      "719 huyện Bàu Bàng",
      "720 huyện Dầu Tiếng",
      "721 thị xã Bến Cát",
      "722 huyện Phú Giáo",
      "723 thị xã Tân Uyên",
      "724 thị xã Dĩ An",
      "725 thị xã Thuận An",
      "726 huyện Bắc Tân Uyên",
    ]);
    expect(notes[0]).toBe("Đơn vị hành chính cấp huyện của tỉnh Bình Dương ngày 28/02/2019: 9 đơn vị.");
  });

  it("are asked for without diacritics under the Vietnamese name of the command", async () => {
    const typed = await call("don-vi", "--province", "binh duong", "--date", "28-2-2019", "--level", "huyen");
    expect(typed.results).toEqual((await call("units", ...binhDuong2019)).results);
  });

  it("are today's provinces when nothing is named", async () => {
    const { results } = await call("units");
    expect(results).toHaveLength(34);
    expect(results).toContain("75     thành phố Đồng Nai");
  });

  it("are today's communes when only the province is named, and name their district where there was one", async () => {
    expect((await call("units", "--province", "dong nai")).results).toHaveLength(95);
    const before = await call("units", ...binhDuong2019, "--level", "xã");
    expect(before.results).toHaveLength(91);
    expect(before.results[0]).toMatch(/^25741 +phường Hiệp Thành \(thành phố Thủ Dầu Một\)$/);
  });

  it("are data for programs", async () => {
    const { data } = await call("units", ...binhDuong2019);
    expect(data).toMatchObject({ ok: true, date: "2019-02-28", level: "district", province: "tỉnh Bình Dương" });
    expect(data.units).toContainEqual({
      code: "725",
      type: "thị xã",
      name: "Thuận An",
      level: "district",
      parent: "tỉnh Bình Dương",
    });
  });

  it("of a day before the first list come with a warning", async () => {
    const { notes } = await call("units", "--province", "Bình Dương", "--date", "17/4/2018");
    expect(notes[1]).toContain("Cảnh báo");
  });
});

describe("a call that cannot be answered", () => {
  it.each([
    [["--level", "huyện", "--province", "Đồng Nai"], "không có cấp huyện", "--level xã"],
    [["--province", "Bình Dươg", "--date", "28/02/2019"], "«Bình Dươg»", "Có phải «tỉnh Bình Dương»"],
    [["--province", "Bình Dương"], "«Bình Dương»", "có đến 30/6/2025"],
    [["--province", "xyzxyz"], "«xyzxyz»", "kehoach units"],
    [["--date", "31/02/2019"], "«31/02/2019»", "28/02/2019"],
    [["--date", "02/2019"], "«02/2019»", "đủ ngày, tháng, năm"],
    [["--level", "thôn"], "«thôn»", "--level tỉnh"],
    [["-o", "don-vi.docx"], "«don-vi.docx»", "don-vi.xlsx"],
  ])("%j", async (args, message, hint) => {
    const { exitCode, notes, results } = await call("units", ...args);
    expect([exitCode, results]).toEqual([2, []]);
    expect(notes[0]).toContain(message);
    expect(notes[1]).toContain(hint);
  });
});

describe("a table of units", () => {
  it.each(["xlsx", "csv"])("is written as .%s, and read by a batch as it is", async (extension) => {
    const path = join(await temporaryFolder(), "moi", `don-vi.${extension}`);
    const { exitCode, results } = await call("units", ...binhDuong2019, "-o", path);
    expect([exitCode, results]).toEqual([0, [path]]);
    const bytes = await readFile(path);
    const read = await readUnits({ file: { path, bytes }, wanted: [] });
    expect([read.diagnostics, read.unitFindings]).toEqual([[], []]);
    expect(read.value?.rows.map(({ unit }) => unit?.code)).toEqual([
      "718",
      "719",
      "720",
      "721",
      "722",
      "723",
      "724",
      "725",
      "726",
    ]);
    expect(read.value?.rows[7]?.unit).toMatchObject({ type: "thị xã", name: "Thuận An", level: "district" });
    if (extension === "xlsx") expect(await officeFaults(bytes)).toEqual([]);
  });

  it("keeps the zeros in front of codes", async () => {
    const path = join(await temporaryFolder(), "don-vi.xlsx");
    await call("units", "--province", "ha noi", "-o", path);
    const sheet = await openSheet(await readFile(path));
    expect(textsOf(sheet, 2).slice(0, 3)).toEqual(["00004", "phường", "Ba Đình"]);
    expect(sheet.rowCount).toBe(127);
  });

  it("never takes the place of a file unless it is told to", async () => {
    const path = join(await temporaryFolder(), "don-vi.csv");
    await writeFile(path, "của tôi");
    const refused = await call("units", ...binhDuong2019, "-o", path);
    expect(refused.exitCode).toBe(2);
    expect(refused.notes.join(" ")).toContain("--force");
    expect(await readFile(path, "utf8")).toBe("của tôi");
    expect((await call("units", ...binhDuong2019, "-o", path, "--force")).exitCode).toBe(0);
    expect(await readFile(path, "utf8")).toContain("Thủ Dầu Một");
  });

  it("that cannot be written is told of", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "tep"), "");
    const { exitCode, notes } = await call("units", "-o", join(folder, "tep", "don-vi.csv"));
    expect(exitCode).toBe(1);
    expect(notes[0]).toContain("Không ghi được");
  });
});

describe("init --batch", () => {
  const master = `Tạo theo đơn vị: { Cấp đơn vị: huyện, Thuộc tỉnh: Bình Dương, Tệp đơn vị: cac-huyen.xlsx }
Ngày ban hành: 28/02/2019
Trích yếu: Chăm sóc trẻ em {{unit.Số trẻ em}}
`;

  it("writes the table beside the master under the name it reads, even while the master has faults", async () => {
    const folder = await temporaryFolder();
    const plan = await writeText(folder, "plan.yaml", master);
    const { exitCode, results, notes } = await call("init", "--batch", plan);
    expect([exitCode, results]).toEqual([0, [join(folder, "cac-huyen.xlsx")]]);
    expect(notes[0]).toContain("9 đơn vị");
    expect(notes.at(-1)).toBe(`Điền bảng rồi chạy: kehoach plan ${plan}`);
    const sheet = await openSheet(await readFile(join(folder, "cac-huyen.xlsx")));
    expect(textsOf(sheet, 1)).toContain("Số trẻ em");
    expect((await call("init", "--batch", plan)).exitCode).toBe(2);
    expect((await call("init", "--batch", plan, "--force")).exitCode).toBe(0);
  });

  it("writes where it is told to", async () => {
    const folder = await temporaryFolder();
    const plan = await writeText(folder, "plan.yaml", master);
    const out = join(folder, "khac", "bang.xlsx");
    const { results, notes } = await call("init", "--batch", plan, "-o", out);
    expect(results).toEqual([out]);
    expect(notes.at(-1)).toContain(`--units ${out}`);
    expect((await call("init", "--batch", plan, "-o", "bang.csv")).exitCode).toBe(2);
  });

  it("names a file that is no master, or not there", async () => {
    const folder = await temporaryFolder();
    const plan = await writeText(folder, "plan.yaml", "Trích yếu: Chăm sóc trẻ em");
    const wrong = await call("init", "--batch", plan);
    expect(wrong.exitCode).toBe(2);
    expect(wrong.notes[0]).toContain("«Tạo theo đơn vị»");
    expect((await call("init", "--batch", join(folder, "none.yaml"))).exitCode).toBe(2);
  });
});
