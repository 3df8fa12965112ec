import { describe, expect, it } from "vitest";
import { places, readAsFile, smallPlan } from "./small-plan.ts";

async function firstFinding(text: string | Uint8Array, path?: string) {
  const { value, diagnostics } = await readAsFile(text, {}, path);
  expect(value).toBeUndefined();
  return { places: places(diagnostics), message: diagnostics[0]?.message ?? "", hint: diagnostics[0]?.hint ?? "" };
}

describe("YAML syntax", () => {
  it.each([
    ["a:\n\tb: 1\n", "PLAN-YAML 2:1", /TAB/],
    ["a:\n  b: 1\n c: 2\n", "PLAN-YAML 3:1", /thụt đầu dòng/],
    ["a: b\n  c: d\n", "PLAN-YAML 2:3", /thụt đầu dòng/],
    ["a:\n  - b\n  -c d\n", "PLAN-YAML 3:3", /dấu cách sau dấu «-»/],
    ["a:\n  - b\n  -c: d\n", "PLAN-YAML 3:3", /dấu cách sau dấu «-»/],
    ["subject: Kế hoạch: chăm sóc\n", "PLAN-YAML 1:10", /dấu hai chấm/],
    ["opening: cụ thể như sau:\n", "PLAN-YAML 1:10", /kết thúc bằng dấu hai chấm/],
    ['subject: "Chăm sóc\nfileCopy: VT\n', "PLAN-YAML 1:10", /nháy mở .* không được đóng/],
    ["subject: 'Chăm sóc\nfileCopy: VT\n", "PLAN-YAML 1:10", /nháy mở .* không được đóng/],
    ["a: [x, y\nb: z\n", "PLAN-YAML 2:1", /ngoặc mở/],
    ["a: **đậm** x\n", "PLAN-YAML 1:12", /dấu «\*»/],
    ["a: @x\n", "PLAN-YAML 1:4", /dấu «@»/],
    ["a: {{budget.total}} và\n", "PLAN-YAML 1:21", /dấu «\{»/],
    ["a: 1\nxyz\nb: 2\n", "PLAN-YAML 2:1", /tên trường/],
    ['a: "C:\\q"\n', "PLAN-YAML 1:7", /nháy kép/],
    ["a: !!int 5\n", "PLAN-YAML 1:4", /dấu «!»/],
    ["a: 1\n---\nb: 2\n", "PLAN-YAML 2:1", /nhiều kế hoạch/],
    ["just a sentence\n", "PLAN-TYPE 1:1", /không phải dữ liệu kế hoạch/],
    ["- a\n- b\n", "PLAN-TYPE 1:1", /không phải dữ liệu kế hoạch/],
    ["# chỉ có chú thích\n", "PLAN-TYPE 1:1", /không phải dữ liệu kế hoạch/],
    ["", "PLAN-EMPTY 1:1", /còn trống/],
  ])("says what is wrong in %j", async (text, place, message) => {
    const found = await firstFinding(text);
    expect(found.places).toContain(place);
    expect(found.message).toMatch(message);
    expect(found.hint).not.toBe("");
  });

  it("shows the line with its quotes", async () => {
    const { hint } = await firstFinding('opening: Gồm "hai" phần: a, b\n');
    expect(hint).toContain('opening: "Gồm \\"hai\\" phần: a, b"');
  });

  it("reports every broken line at once", async () => {
    const { places: found } = await firstFinding("a: @x\nb: ok\nc: `y`\n");
    expect(found).toEqual(["PLAN-YAML 1:4", "PLAN-YAML 3:4"]);
  });

  it("says that a star without its anchor needs quotes", async () => {
    const { diagnostics } = await readAsFile(smallPlan.replace("subject: Chăm", "subject: *Chăm"));
    expect(diagnostics.map(({ rule }) => rule)).toContain("PLAN-YAML");
  });
});

describe("commas in brackets", () => {
  async function findings(line: string, path?: string) {
    const { diagnostics } = await readAsFile(line, {}, path);
    return diagnostics.filter(({ rule }) => rule === "PLAN-YAML").map(({ message }) => message);
  }

  it.each([
    ["x: { a: 1250,5, b: 800 }", 'Số có dấu phẩy trong { } phải đặt trong dấu nháy kép: "1250,5".'],
    ["x: { a: 800, b: 1.250,5 }", 'Số có dấu phẩy trong { } phải đặt trong dấu nháy kép: "1.250,5".'],
    ["x: { a: 1250, 5 }", 'Số có dấu phẩy trong { } phải đặt trong dấu nháy kép: "1250, 5".'],
    ["x: { a: 1,250,500 }", 'Số có dấu phẩy trong { } phải đặt trong dấu nháy kép: "1,250,500".'],
    ["x: { a: cán bộ, công chức }", 'Đoạn chữ có dấu phẩy trong { } phải đặt trong dấu nháy kép: "cán bộ, công chức".'],
    ["x: {cán bộ, công chức}", 'Đoạn chữ có dấu phẩy trong { } phải đặt trong dấu nháy kép: "cán bộ, công chức".'],
    ["x: {a}", "«a» trong { } không có giá trị."],
    ["x: [1, Tỷ lệ, 92,5]", 'Số có dấu phẩy trong [ ] phải đặt trong dấu nháy kép: "92,5".'],
    ["x: [1,234,567]", 'Số có dấu phẩy trong [ ] phải đặt trong dấu nháy kép: "1,234,567".'],
  ])("does not lose the end of %j", async (line, message) => {
    expect(await findings(line)).toEqual([message]);
  });

  it.each([
    'x: { a: "1250,5", b: 800 }',
    "x: { a: , b: 2, c: }",
    "x: { a: 1, }",
    "x: [n2026,n2027]",
    "x: [1, 2, 3]",
    'x: ["92,5",3]',
    "x:\n  - 1\n  - 2",
  ])("takes %j as it is", async (line) => {
    expect(await findings(line)).toEqual([]);
  });

  it("leaves the commas of JSON alone", async () => {
    expect(await findings('{"x": [1,2], "y": {"a": null}}', "plan.json")).toEqual([]);
  });

  it("tells every figure of a line", async () => {
    expect(await findings("x: { a: 1,5, b: 2,5 }")).toHaveLength(2);
  });
});

describe("JSON syntax", () => {
  it.each([
    ['{"a": 1,}', 1, 9],
    ['{\n  "a" 1\n}', 2, 7],
    ["{", 1, 2],
    ['{"a": 01}', 1, 8],
    ['{"a": 1}\n// chú thích', 2, 1],
  ])("points into %j", async (text, line, column) => {
    const found = await firstFinding(text, "plan.json");
    expect(found.places).toEqual([`PLAN-JSON ${line}:${column}`]);
    expect(found.message).toMatch(/^Sai cú pháp JSON ở dòng/);
  });
});

describe("encodings", () => {
  it("reads UTF-8 with a byte order mark and Windows line ends", async () => {
    const { value, diagnostics } = await readAsFile(`\uFEFF${smallPlan.replaceAll("\n", "\r\n")}`);
    expect(diagnostics).toEqual([]);
    expect(value?.plan.subject).toBe("Chăm sóc trẻ em năm 2026");
  });

  it.each([
    ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(smallPlan, "utf16le")]), /UTF-16/],
    ["UTF-16 without a mark", Buffer.from("subject: Cham soc tre em tren dia ban xa", "utf16le"), /UTF-16/],
    ["Windows-1258", Buffer.from([0x61, 0x3a, 0x20, 0xea, 0xe1, 0x0a]), /không được lưu theo mã UTF-8: dòng 1/],
    ["a Word file", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]), /tệp Word, Excel/],
    ["an old Word file", Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /tệp Word, Excel/],
  ])("refuses %s", async (_name, bytes, message) => {
    expect((await firstFinding(bytes)).message).toMatch(message);
  });
});

describe("hostile texts", () => {
  const letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
  const aliasBomb = letters
    .map((name, index) => `${name}: &${name} [${Array(9).fill(index === 0 ? "x" : `*${letters[index - 1]}`)}]`)
    .join("\n");

  it.each([
    ["10 MB", "a: x\n".repeat(2_000_000)],
    ["100.000 brackets", "[".repeat(100_000)],
    ["100.000 braces", "{a: ".repeat(25_000)],
    ["100.000 dashes", "- ".repeat(100_000)],
    ["100.000 question marks", "? ".repeat(100_000)],
    ["deep indentation", Array.from({ length: 1_500 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
    ["100.000 keys", Array.from({ length: 100_000 }, (_, index) => `k${index}: v`).join("\n")],
    ["an alias bomb", aliasBomb],
    ["an alias inside itself", `subject: &x [*x]\n${smallPlan}`],
    ["20.000 aliases without an anchor", `a: [${"*x, ".repeat(20_000)}]\n`],
    ["101 aliases", `a: &a x\nb: [${Array(101).fill("*a").join(", ")}]\n`],
  ])("refuses %s at once with a message", async (_name, text) => {
    const start = performance.now();
    const { value, diagnostics } = await readAsFile(text);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(value).toBeUndefined();
    expect(diagnostics.map(({ rule }) => rule)).toContain("PLAN-SIZE");
    expect(diagnostics.length).toBeLessThan(30);
  });

  it("refuses deep JSON", async () => {
    const { diagnostics } = await readAsFile("[".repeat(100_000), {}, "plan.json");
    expect(diagnostics.map(({ rule }) => rule)).toEqual(["PLAN-SIZE"]);
  });

  it("follows a few aliases", async () => {
    const text = smallPlan
      .replace("subject: ", "subject: &s ")
      .replace("paragraphs: Bảo đảm mọi trẻ em được chăm sóc.", "paragraphs: *s");
    const { value, diagnostics } = await readAsFile(text);
    expect(diagnostics).toEqual([]);
    expect(value?.plan.body.sections?.[0]).toMatchObject({ paragraphs: ["Chăm sóc trẻ em năm 2026"] });
  });
});
