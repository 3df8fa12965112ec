import { copyFile, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer.ts";
import type { Diagnostic } from "../../src/diagnostic.ts";
import { temporaryFolder, writeText } from "../io/temporary-folder.ts";
import { compoundFile } from "../read/docx/zip-records.ts";

const fixtures = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const faulty = join(fixtures, "documents/nhieu-loi/ke-hoach.docx");
const plan = join(fixtures, "plans/hong-ngu-2020-tre-em/plan.yaml");

function call(...args: readonly string[]) {
  return answer(["check", ...args], {
    environment: {},
    now: () => new Date(0),
    colour: { results: false, notes: false },
  });
}

interface FileData {
  readonly path: string;
  readonly kind?: string;
  readonly format?: string;
  readonly diagnostics: readonly Diagnostic[];
}

async function files(...args: readonly string[]): Promise<readonly FileData[]> {
  const { data } = await call(...args);
  return data.files as readonly FileData[];
}

async function rules(...args: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await files(...args)).flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule)));
}

/** A Word file with paragraphs and nothing else. */
function wordFile(...paragraphs: readonly string[]): Uint8Array {
  const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
  return zipSync({
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "_rels/.rels": strToU8(
      `<Relationships xmlns="${relations}"><Relationship Id="a" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(`<w:document xmlns:w="${main}"><w:body>${body}</w:body></w:document>`),
  });
}

async function fileOf(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, bytes);
  return path;
}

describe("check of a Word file", () => {
  it("says where, what, how grave, what should stand and how to mend it", async () => {
    const result = await call(faulty, "--only", "SK03");
    expect(result).toMatchObject({ exitCode: 1 });
    expect(result.results).toEqual([
      `${faulty}, đoạn 5 (Số, ký hiệu: “Số 7/KH-PVHTT”)  lỗi  ND30-SK03  Số văn bản 7 phải ghi 07: số nhỏ hơn 10 thêm một số 0 phía trước, số khác thì không.`,
      "    → Gõ lại số ngay sau chữ “Số:”, như: Số: 05/KH-UBND.",
      "    Căn cứ: NĐ 30/2020/NĐ-CP, PL I.II.3c",
      "1 lỗi, 0 cảnh báo, 0 lưu ý.",
    ]);
    const [file] = await files(faulty, "--only", "SK03");
    expect(file?.diagnostics[0]?.place).toEqual({
      file: faulty,
      element: "Số, ký hiệu",
      paragraph: 5,
      words: "Số 7/KH-PVHTT",
    });
  });

  it("goes by the content of a file, not by its name", async () => {
    const path = join(await temporaryFolder(), "ke-hoach.bin");
    await copyFile(faulty, path);
    expect(await rules(path)).toContain("ND30-SK03");
  });

  it("takes plans and Word files together, in their order", async () => {
    const both = await files(faulty, plan);
    expect(both.map(({ path, kind }) => [path, kind])).toEqual([
      [faulty, "document"],
      [plan, "plan"],
    ]);
    expect((await files(plan, faulty)).map(({ path }) => path)).toEqual([plan, faulty]);
  });

  it("judges by the format of the document's day, or by the one named", async () => {
    expect((await files(faulty))[0]?.format).toBe("nd30");
    expect((await files(faulty, "--format", "tt01"))[0]?.format).toBe("tt01");
    expect((await call(faulty)).notes).toEqual([`${faulty}: xét theo NĐ 30/2020/NĐ-CP.`]);
  });
});

describe("rules of a call", () => {
  it("are those that it names, with or without their first part", async () => {
    expect(await rules(faulty, "--only", "hd01, ND30-SK03")).toEqual(new Set(["ND30-HD01", "ND30-SK03"]));
    const others = await rules(faulty, "--ignore", "HD01");
    expect(others).not.toContain("ND30-HD01");
    expect(others).toContain("ND30-HD02");
  });

  it("apply to plans too", async () => {
    expect(await rules(plan, "--only", "ND16")).toEqual(new Set(["ND30-ND16"]));
  });

  it.each([
    [["--only", "HD1"], "Không có quy tắc «HD1».", "Có phải ND30-HD01?"],
    [["--ignore", "zzzzzz"], "Không có quy tắc «zzzzzz».", "Các mã quy tắc có trong docs/quy-tac.md."],
    [["--format", "nd3"], "Không có thể thức «nd3».", "Có phải «nd30»?"],
  ])("%j is wrong use", async (args, message, hint) => {
    const result = await call(faulty, ...args);
    expect(result).toMatchObject({ exitCode: 2, data: { error: { mistakes: [{ message }] } } });
    expect(result.notes[1]).toContain(hint);
  });

  it("have no format for plans, and are not chosen for a master plan", async () => {
    expect(await call(plan, "--format", "nd30")).toMatchObject({ exitCode: 2 });
    const master = join(fixtures, "batches/binh-duong-2019-cap-huyen/plan.yaml");
    expect(await call(master, "--only", "HD01")).toMatchObject({ exitCode: 2 });
    expect(await call(master, faulty)).toMatchObject({ exitCode: 2 });
  });
});

describe("an office's own rules", () => {
  const settings =
    "Quy tắc:\n  - { Mã: HD03, Mức: tắt, Lý do: Phôi in sẵn }\n  - { Mã: SK03, Mức: cảnh báo, Lý do: Sổ cũ }\n";

  it("beside the document switch rules off and change their weight", async () => {
    const folder = await temporaryFolder();
    const path = join(folder, "a.docx");
    await copyFile(faulty, path);
    const rulesFile = await writeText(folder, "kehoach.rules.yaml", settings);
    const result = await call(path);
    const [file] = await files(path);
    expect(file).toMatchObject({
      rulesFile,
      leftOut: 1,
      settings: [{ rule: "ND30-HD03", level: "off", reason: "Phôi in sẵn" }, { level: "warning" }],
    });
    expect(file?.diagnostics.some(({ rule }) => rule === "ND30-HD03")).toBe(false);
    expect(file?.diagnostics.find(({ rule }) => rule === "ND30-SK03")?.severity).toBe("warning");
    expect(result.notes[1]).toBe(`${path}: không nêu 1 chỗ theo ${rulesFile}.`);
  });

  it("may be named; what is wrong in them is an error and changes nothing", async () => {
    const folder = await temporaryFolder();
    const named = await writeText(folder, "office.yaml", settings);
    expect(await rules(faulty, "--rules", named)).not.toContain("ND30-HD03");
    const wrong = await writeText(folder, "wrong.yaml", "Quy tắc:\n  - { Mã: HD03, Mức: tắt }\n");
    const found = await rules(faulty, "--rules", wrong);
    expect(found).toContain("RULES-FILE");
    expect(found).toContain("ND30-HD03");
    expect(await call(faulty, "--rules", join(folder, "none.yaml"))).toMatchObject({ exitCode: 2 });
  });
});

describe("a file that cannot be judged", () => {
  const cases: readonly (readonly [what: string, name: string, bytes: Uint8Array | string, message: RegExp])[] = [
    ["empty", "a.docx", "", /rỗng/],
    ["a text", "a.docx", "Kính gửi", /không phải (?:tệp Word )?\(?\.docx/],
    ["a PDF", "a.docx", "%PDF-1.7\n", /PDF/],
    ["RTF", "a.docx", "{\\rtf1 a}", /RTF/],
    ["a web page", "a.doc", "<html><body>a</body></html>", /trang web/],
    ["of Word 97", "a.doc", compoundFile(["WordDocument"]), /\.doc\)/],
    ["encrypted", "a.docx", compoundFile(["EncryptedPackage"]), /mật khẩu/],
    ["a workbook", "a.xlsx", zipSync({ "xl/workbook.xml": strToU8("<a/>") }), /Excel/],
    ["another package", "a.zip", zipSync({ "a.txt": strToU8("a") }), /nén/],
    ["no official document", "a.docx", wordFile("Thư ngỏ", "Gửi các bạn,"), /Không nhận ra văn bản hành chính/],
  ];

  it.each(cases)("%s gets one clear sentence", async (_what, name, bytes, message) => {
    const path = await fileOf(name, bytes);
    const result = await call(path);
    expect(result.exitCode).toBe(1);
    const [file] = await files(path);
    expect(file?.diagnostics).toHaveLength(1);
    expect(file?.diagnostics[0]?.message).toMatch(message);
    expect(file?.diagnostics[0]?.place).toEqual({ file: path });
  });

  it("cut off is told as damaged", async () => {
    const bytes = await readFile(faulty);
    const [file] = await files(await fileOf("a.docx", bytes.subarray(0, 9000)));
    expect(file?.diagnostics).toHaveLength(1);
    expect(file?.diagnostics[0]?.message).toMatch(/hỏng/);
  });

  it("that is not there was named wrongly", async () => {
    expect(await call("none.docx")).toMatchObject({ exitCode: 2 });
  });

  it("of the Party is left alone", async () => {
    const path = await fileOf("a.docx", wordFile("ĐẢNG CỘNG SẢN VIỆT NAM", "Số 5-KH/HU", "KẾ HOẠCH", "học tập"));
    expect(await call(path)).toMatchObject({ exitCode: 0 });
    expect(await rules(path)).toEqual(new Set(["DOCX-PARTY"]));
  });

  it("of the Youth Union is left alone", async () => {
    const path = await fileOf("a.docx", wordFile("ĐOÀN TNCS HỒ CHÍ MINH", "Số: 5-KH/TĐTN", "KẾ HOẠCH", "học tập"));
    expect(await call(path)).toMatchObject({ exitCode: 0 });
    expect(await rules(path)).toEqual(new Set(["DOCX-YOUTH"]));
  });

  it("is not one that has any mark of an official document", async () => {
    for (const line of ["KẾ HOẠCH", "Số: 5/KH-UBND", "Độc lập - Tự do - Hạnh phúc"])
      expect(await rules(await fileOf("a.docx", wordFile(line, "Nội dung.")))).not.toContain("DOCX-NONE");
  });
});

describe("papers of a check", () => {
  it("are the page of findings and the copy with comments; the file itself stays as it was", async () => {
    const folder = await temporaryFolder();
    const [original, report, copy] = ["a.docx", "bao-cao.html", "nhan-xet.docx"].map((name) => join(folder, name));
    if (original === undefined || report === undefined || copy === undefined) throw new Error("three paths");
    await copyFile(faulty, original);
    const result = await call(original, "--report", report, "-o", copy);
    expect(result).toMatchObject({ exitCode: 1, data: { written: [report, copy], faults: [] } });
    expect(await readFile(report, "utf8")).toContain("PHÓ TRƯỞNG PHÒNG");
    const comments = unzipSync(await readFile(copy))["word/comments.xml"];
    expect(strFromU8(comments ?? new Uint8Array())).toContain("ND30-SK03");
    expect(await readFile(original)).toEqual(await readFile(faulty));
  });

  it("show only what the rules of the call leave", async () => {
    const report = join(await temporaryFolder(), "bao-cao.html");
    await call(faulty, plan, "--report", report, "--only", "SK03");
    const page = await readFile(report, "utf8");
    expect(page).toContain("ND30-SK03");
    expect(page).not.toContain("ND30-HD01");
  });

  it("never replace a file unasked", async () => {
    const folder = await temporaryFolder();
    const copy = await writeText(folder, "b.docx", "mine");
    expect(await call(faulty, "-o", copy)).toMatchObject({ exitCode: 2, data: { written: [] } });
    expect(await readFile(copy, "utf8")).toBe("mine");
    expect(await call(faulty, "-o", copy, "--force")).toMatchObject({ exitCode: 1, data: { written: [copy] } });
  });

  it("never replace the file itself, whatever it is called", async () => {
    const folder = await temporaryFolder();
    const [original, link] = [join(folder, "a.docx"), join(folder, "b.docx")];
    await copyFile(faulty, original);
    await symlink(original, link);
    for (const [file, out] of [
      [link, original],
      [original, link],
    ] as const)
      expect(await call(file, "-o", out, "--force")).toMatchObject({ exitCode: 2 });
    expect(await readFile(original)).toEqual(await readFile(faulty));
  });

  it.each([
    [[faulty, "-o", faulty, "--force"], "-o trùng với tệp được kiểm tra"],
    [[faulty, plan, "-o", "a.docx"], "-o chỉ dùng khi kiểm tra một tệp Word"],
    [[plan, "-o", "a.docx"], "-o chỉ dùng khi kiểm tra một tệp Word"],
    [[faulty, "-o", "a.html"], "-o «a.html» không phải tệp .docx"],
    [[faulty, "--report", "a.docx"], "--report «a.docx» không phải tệp .html"],
    [[plan, "--report", "a.html"], "--report chỉ dùng khi kiểm tra tệp Word"],
  ])("%j is wrong use", async (args, message) => {
    const result = await call(...args);
    expect(result.exitCode).toBe(2);
    expect(result.notes[0]).toContain(message);
  });
});
