import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { readWorkbook } from "../../src/read/workbook/read-workbook.ts";
import { readZipDirectory } from "../../src/read/workbook/zip-directory.ts";
import { readAsFile, withBudget } from "./small-plan.ts";
import { changeParts, itemRows, makeWorkbook } from "./workbooks.ts";

const sheet = "xl/worksheets/sheet1.xml";
const strings = "xl/sharedStrings.xml";
const book = "xl/workbook.xml";
const rels = "xl/_rels/workbook.xml.rels";

let sound: Uint8Array;
beforeAll(async () => {
  sound = await makeWorkbook(itemRows);
});

function replaceIn(name: string, from: string | RegExp, to: string): Uint8Array {
  return changeParts(sound, {
    [name]: (text) => {
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      return changed;
    },
  });
}

function drop(...names: readonly string[]): Uint8Array {
  return changeParts(sound, Object.fromEntries(names.map((name) => [name, undefined])));
}

/** The sound bytes with one byte of the first entry's data, or of the directory, changed. */
function flip(at: number): Uint8Array {
  const bytes = new Uint8Array(sound);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  return bytes;
}

/** Sets a field of the first entry in the zip's directory. */
function patchDirectory(offset: number, value: number, bytes = sound): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  const start = view.getUint32(copy.length - 22 + 16, true);
  view.setUint32(start + offset, value, true);
  return copy;
}

async function messageFor(bytes: Uint8Array): Promise<string> {
  const { diagnostics } = await readAsFile(withBudget("      file: a.xlsx\n"), { "a.xlsx": bytes });
  expect(diagnostics.length).toBeGreaterThan(0);
  return diagnostics.map(({ rule, message, hint }) => `${rule}: ${message} → ${hint}`).join("\n");
}

describe("damaged workbooks", () => {
  it.each<readonly [string, () => Uint8Array, RegExp]>([
    ["nothing at all", () => new Uint8Array(), /bị hỏng/],
    ["a text", () => strToU8("STT;Nội dung\n1;Khám"), /bị hỏng/],
    ["zeros", () => new Uint8Array(5_000), /bị hỏng/],
    [
      "an old workbook",
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      /kiểu cũ \(\.xls\) hoặc có mật khẩu/,
    ],
    ["the first half", () => sound.subarray(0, sound.length / 2), /bị hỏng/],
    ["the second half", () => sound.subarray(sound.length / 2), /bị hỏng/],
    ["all but the last 30 bytes", () => sound.subarray(0, sound.length - 30), /bị hỏng/],
    ["an empty zip", () => zipSync({}), /không phải là sổ tính/],
    ["a zip of texts", () => zipSync({ "a.txt": strToU8("a") }), /không phải là sổ tính/],
    ["a zip in a zip", () => zipSync({ "a.zip": zipSync({ "b.txt": strToU8("b") }) }), /không phải là sổ tính/],
    ["a Word file", () => zipSync({ "word/document.xml": strToU8("<w:document/>") }), /không phải là sổ tính/],
    ["a lying size", () => patchDirectory(24, 10), /bị hỏng/],
    ["an offset beyond the end", () => patchDirectory(42, 0xffffff), /bị hỏng/],
    ["a bad local header", () => flip(0), /bị hỏng/],
    ["flipped data", () => flip(60), /bị hỏng/],
    ["no list of sheets", () => drop(book), /không phải là sổ tính/],
    ["no relationships", () => drop(rels), /không phải là sổ tính/],
    ["no sheet", () => drop(sheet), /không phải là sổ tính|bị hỏng/],
    ["no shared texts", () => drop(strings), /mất phần chữ/],
    ["shared texts cut short", () => replaceIn(strings, /<si>.*<\/si>/s, "<si><t>STT</t></si>"), /mất phần chữ/],
    ["a sheet cut short", () => replaceIn(sheet, /<row r="3".*/s, ""), /bị hỏng|Không tìm thấy/],
    [
      "a list of sheets cut short",
      () => replaceIn(book, /<sheets>.*/s, "<sheets><she"),
      /bị hỏng|không phải là sổ tính/,
    ],
    ["an empty list of sheets", () => replaceIn(book, /<sheet .*?\/>/s, ""), /không phải là sổ tính|bị hỏng/],
    ["an empty sheet", () => changeParts(sound, { [sheet]: () => "" }), /bị hỏng|Không tìm thấy/],
    [
      "a sheet of another kind",
      () => changeParts(sound, { [sheet]: () => "<html><body/></html>" }),
      /bị hỏng|Không tìm thấy/,
    ],
    [
      "broken relationships",
      () => changeParts(sound, { [rels]: () => "<a><b></a>" }),
      /bị hỏng|không phải|Không tìm thấy/,
    ],
    [
      "a document type",
      () => replaceIn(sheet, "<worksheet", '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><worksheet'),
      /DOCTYPE/,
    ],
    [
      "a document type in another part",
      () => replaceIn("docProps/app.xml", "<Properties", "<!doctype a><Properties"),
      /DOCTYPE/,
    ],
    [
      "two-byte letters",
      () => changeParts(sound, { [sheet]: (text) => `\uFFFE${text}`.split("").join("\0") }),
      /bị hỏng|DOCTYPE/,
    ],
  ])("%s: one message in Vietnamese", async (_name, make, words) => {
    const message = await messageFor(make());
    expect(message).toMatch(words);
    expect(message).not.toMatch(/\bat \w|Error|undefined|Invalid|expected|\[object/);
  });
});

describe("workbooks that would eat the machine", () => {
  it("refuses a bomb by its directory, without unpacking it", () => {
    const bomb = zipSync({ [book]: new Uint8Array(2_000_000), [sheet]: new Uint8Array(2_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(readZipDirectory(bomb)).toBe("tooLarge");
    expect(readZipDirectory(patchDirectory(24, 64_000_001))).toBe("tooLarge");
  });

  it("refuses a bomb whose directory lies", async () => {
    const bomb = patchDirectory(24, 1_000, zipSync({ [book]: new Uint8Array(8_000_000) }));
    const start = performance.now();
    expect(await messageFor(bomb)).toMatch(/bị hỏng/);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("refuses more than 10 MB, and more than 1,000 entries", () => {
    expect(readZipDirectory(new Uint8Array(10_000_001))).toBe("tooLarge");
    const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`${index}.xml`, new Uint8Array()]));
    expect(readZipDirectory(zipSync(many))).toBe("tooLarge");
  });

  it.each<readonly [string, string | RegExp, string, RegExp]>([
    [
      "a merge over the whole sheet",
      "</sheetData>",
      '</sheetData><mergeCells><mergeCell ref="A2:XFD3000"/></mergeCells>',
      /gộp quá nhiều ô/,
    ],
    [
      "the last row of Excel",
      "</sheetData>",
      '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>',
      /quá nhiều dòng/,
    ],
    [
      "the last column of Excel",
      "</sheetData>",
      '<row r="9"><c r="XFD9"><v>1</v></c></row></sheetData>',
      /quá nhiều dòng hoặc cột/,
    ],
    ["10,001 rows", "</sheetData>", `${"<row></row>".repeat(10_001)}</sheetData>`, /quá nhiều dòng/],
  ])("refuses %s", async (_name, from, to, words) => {
    const start = performance.now();
    expect(await messageFor(replaceIn(sheet, from, to))).toMatch(words);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it("does not look at drawings, validations and links", async () => {
    const extras =
      '</sheetData><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"/></dataValidations>' +
      '<hyperlinks><hyperlink ref="A1" r:id="rId99"/></hyperlinks><drawing r:id="rId98"/>';
    const reading = await readWorkbook(replaceIn(sheet, "</sheetData>", extras), "a.xlsx", undefined);
    expect(reading).toHaveProperty("grid");
  });
});

describe("names of parts", () => {
  it("refuses two entries of one name, which two readers would read differently", () => {
    const twice = zipSync({ "a.xml": strToU8("a"), "b.xml": strToU8("b") }, { level: 0 });
    const copy = new Uint8Array(twice.map((byte) => (byte === 0x62 ? 0x61 : byte)));
    expect(readZipDirectory(copy)).toBe("damaged");
  });

  it("takes hidden sheets only when asked for by name", async () => {
    const bytes = await makeWorkbook([["ẩn"]], (first) => {
      first.workbook.addWorksheet("Hiện").addRow(["hiện"]);
      first.state = "hidden";
    });
    const shown = await readWorkbook(bytes, "a.xlsx", undefined);
    const hidden = await readWorkbook(bytes, "a.xlsx", "DỰ TOÁN".normalize("NFD"));
    expect("grid" in shown && shown.grid.place.sheet).toBe("Hiện");
    expect("grid" in hidden && hidden.grid.place.sheet).toBe("Dự toán");
  });

  it("holds the parts it was given", () => {
    expect(Object.keys(unzipSync(sound))).toEqual(expect.arrayContaining([sheet, strings, book, rels]));
  });
});
