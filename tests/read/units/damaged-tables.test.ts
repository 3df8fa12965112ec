import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { changeParts } from "../workbooks.ts";
import { found, read, told, unitsOf, workbook } from "./tables.ts";

const sheet = "xl/worksheets/sheet1.xml";
const rows = [
  ["Mã", "Tên"],
  [1, "Xã A"],
];

function change(part: string, from: string | RegExp, to: string): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => changeParts(bytes, { [part]: (text) => text.replace(from, to) });
}

describe("damaged tables", () => {
  it.each<readonly [string, string, string | ((sound: Uint8Array) => Uint8Array)]>([
    ["an empty file", "a.csv", ""],
    ["an empty workbook", "a.xlsx", ""],
    ["empty YAML", "a.yaml", ""],
    ["empty JSON", "a.json", ""],
    ["blank lines", "a.csv", "\n\n\n;;;\n"],
    ["half a JSON", "a.json", '[{"code":1,'],
    ["JSON that is a number", "a.json", "5"],
    ["YAML that is a text", "a.yaml", "xin chào"],
    ["YAML with a tab", "a.yaml", "-\tMã: 1\n\tTên: A"],
    ["deep YAML", "a.yaml", "[".repeat(1_000)],
    [
      "a YAML bomb",
      "a.yaml",
      `a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]\nd: [*b]\n${"- *b\n".repeat(200)}`,
    ],
    ["a list of lists", "a.json", "[[1,2],[3]]"],
    ["a list of nothing", "a.json", "[null,null]"],
    ["another kind of file", "a.pdf", "%PDF-1.7"],
    ["UTF-16", "a.csv", (): Uint8Array => new Uint8Array([0xff, 0xfe, 0x4d, 0, 0xe3, 0])],
    ["bytes that are no UTF-8", "a.csv", (): Uint8Array => new Uint8Array([0x4d, 0xe3, 0x0a, 0x31])],
    ["a workbook called .csv", "a.csv", (sound): Uint8Array => sound],
    ["a text called .xlsx", "a.xlsx", "Mã;Tên\n1;Xã A"],
    ["an old workbook", "a.xls", (): Uint8Array => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])],
    ["half a workbook", "a.xlsx", (sound): Uint8Array => sound.subarray(0, sound.length / 2)],
    ["a zip of texts", "a.xlsx", (): Uint8Array => zipSync({ "a.txt": strToU8("a") })],
    ["a document type", "a.xlsx", change(sheet, "<worksheet", "<!DOCTYPE a><worksheet")],
    ["the last row of Excel", "a.xlsx", change(sheet, "</sheetData>", '<row r="1048576"/></sheetData>')],
    ["no shared texts", "a.xlsx", (sound): Uint8Array => changeParts(sound, { "xl/sharedStrings.xml": undefined })],
    [
      "a merge over everything",
      "a.xlsx",
      change(sheet, "</sheetData>", '</sheetData><mergeCells><mergeCell ref="A2:XFD3000"/></mergeCells>'),
    ],
    ["a bomb", "a.xlsx", (): Uint8Array => zipSync({ "xl/workbook.xml": new Uint8Array(8_000_000) })],
    ["an open quote", "a.csv", 'Mã;"Tên\n1;A'],
  ])("%s: words, no stack trace", async (_name, path, content) => {
    const bytes = typeof content === "string" ? content : content(await workbook({ a: rows }));
    const result = await read(path, bytes);
    expect(found(result).length).toBeGreaterThan(0);
    for (const line of told(result)) expect(line).not.toMatch(/\bat \w+ \(|Error|undefined|NaN|\[object/);
    expect(found(result).every(({ place }) => place?.file === path)).toBe(true);
  });
});

describe("hostile contents", () => {
  it("takes names of JavaScript's own as titles like any other", async () => {
    const text = "Mã;Tên;__proto__;constructor;toString;hasOwnProperty\n1;Xã A;a;b;c;d\n";
    const result = await read("a.csv", text, { wanted: ["constructor", "__proto__"] });
    expect(result.value?.rows[0]?.extra).toEqual({ constructor: "b", proto: "a" });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(told(result).every((line) => line.includes("không dùng đến"))).toBe(true);
    const json = await read("a.json", '[{"code":1,"name":"Xã A","__proto__":{"x":"y"},"constructor":"b"}]');
    expect(unitsOf(json)).toEqual([{ code: "1", type: "xã", name: "A" }]);
    expect(Reflect.get({}, "x")).toBeUndefined();
  });

  it.each(["=1+1", "+84 274", "-5", "@SUM(A1)", "=cmd|' /C calc'!A0", "- Phát triển", "{{unit.name}}", "<b>&amp;"])(
    "keeps %s as it is",
    async (typed) => {
      const cell = `"${typed.replaceAll('"', '""')}"`;
      const csv = await read("a.csv", `Mã;Tên;x y\n1;Xã A;${cell}`, { wanted: ["x y"] });
      const xlsx = await read(
        "a.xlsx",
        await workbook({
          a: [
            ["Mã", "Tên", "x y"],
            [1, "Xã A", typed],
          ],
        }),
        {
          wanted: ["x y"],
        },
      );
      expect(csv.value?.rows[0]?.extra).toEqual({ "x y": typed });
      expect(xlsx.value?.rows[0]?.extra).toEqual({ "x y": typed });
    },
  );
});
