import { describe, expect, it } from "vitest";
import { safeFileName, slug } from "../../src/vietnamese/file-names.ts";
import fc from "../fixed-chance.ts";

const longName = "Kế hoạch thực hiện Đề án chăm sóc, giáo dục trẻ em ".repeat(6);

const hostileNames: readonly (readonly [string, string])[] = [
  ["824/KH-UBND", "824-KH-UBND"],
  ["226 / KH-PGDĐT", "226 - KH-PGDĐT"],
  ["Thị xã Bến Cát", "Thị xã Bến Cát"],
  ["Thị xã Bến Cát".normalize("NFD"), "Thị xã Bến Cát"],
  ["BẾN CÁT", "BẾN CÁT"],
  ["../x", "x"],
  ["..\\..\\x", "x"],
  ["../../etc/passwd", "etc-passwd"],
  ["..", "khong-ten"],
  [".", "khong-ten"],
  ["...", "khong-ten"],
  ["a/../b", "a-.-b"],
  ["/", "khong-ten"],
  ["\\", "khong-ten"],
  ["//may-chu/chia-se", "may-chu-chia-se"],
  ["\\\\?\\C:\\x", "C-x"],
  ["C:\\x", "C-x"],
  ["C:", "C"],
  ["file:///etc/passwd", "file-etc-passwd"],
  ["a:b", "a-b"],
  ["a-/b", "a-b"],
  ["kế hoạch.docx::$DATA", "kế hoạch.docx-$DATA"],
  ["CON", "CON_"],
  ["con", "con_"],
  ["Con", "Con_"],
  ["PRN", "PRN_"],
  ["AUX", "AUX_"],
  ["NUL", "NUL_"],
  ["nul.docx", "nul_.docx"],
  ["NUL.tar.gz", "NUL_.tar.gz"],
  ["CON .txt", "CON_.txt"],
  ["COM0", "COM0_"],
  ["COM1", "COM1_"],
  ["com9.xlsx", "com9_.xlsx"],
  ["COM¹", "COM¹_"],
  ["LPT1", "LPT1_"],
  ["LPT³.x", "LPT³_.x"],
  ["CONIN$", "CONIN$_"],
  ["CONOUT$", "CONOUT$_"],
  ["clock$", "clock$_"],
  ["CONTROL", "CONTROL"],
  ["Côn", "Côn"],
  ["COM10", "COM10"],
  ["tên.", "tên"],
  ["tên...", "tên"],
  ["tên ", "tên"],
  ["tên . .", "tên"],
  [" tên", "tên"],
  [".ẩn", "ẩn"],
  ["-rf", "rf"],
  ["--out=x", "out=x"],
  ['<>:"/\\|?*', "khong-ten"],
  ['a<b>c:d"e|f?g*h', "a-b-c-d-e-f-g-h"],
  ["", "khong-ten"],
  ["   ", "khong-ten"],
  ["\u0000", "khong-ten"],
  ["a\u0000.docx", "a-.docx"],
  ["một\nhai\tba", "một-hai-ba"],
  ["a\u001fb\u007fc", "a-b-c"],
  ["\u202excod.exe", "xcod.exe"],
  ["\u200b", "khong-ten"],
  ["a\u200bb\ufeffc", "abc"],
  ["lẻ\ud83d", "lẻ"],
  ["a\uffffb", "ab"],
  ["hai\u00a0 khoảng", "hai khoảng"],
  ["hai  khoảng", "hai khoảng"],
  ["😀", "😀"],
  ["=cmd|'/c calc'!A1", "=cmd-'-c calc'!A1"],
];

function expectSafe(name: string): void {
  expect(name).not.toBe("");
  expect(name).toBe(name.normalize("NFC"));
  expect(name).not.toMatch(/\p{Cs}/u);
  expect(name.length).toBeLessThanOrEqual(120);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\u200b-\u200f\u202a-\u202e\ufeff]/u);
  expect(name).not.toMatch(/^[-. ]|[. ]$|\.\./);
  expect(name).not.toMatch(/^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i);
}

describe("safeFileName", () => {
  it.each(hostileNames)("makes %j safe", (text, name) => {
    expect(safeFileName(text)).toBe(name);
    expectSafe(name);
  });

  it.each([longName, `${longName}.docx`, "a".repeat(300), "Ế".repeat(300), "😀".repeat(300), `${"a".repeat(119)}😀`])(
    "shortens “%.20s…” without cutting a character",
    (text) => {
      const name = safeFileName(text);
      expectSafe(name);
      expect(name.length).toBeGreaterThan(60);
      expect(text.startsWith(name.replace(/\.docx$/, ""))).toBe(true);
      expect(name.endsWith(".docx")).toBe(text.endsWith(".docx"));
    },
  );

  it.each([
    ["a".repeat(300), 120, 120],
    ["é".repeat(300), 100, 200],
    [`${"a".repeat(300)}.abcde`, 120, 120],
  ])("uses the room there is for “%.9s…”", (text, characters, bytes) => {
    const name = safeFileName(text);
    expect([name.length, Buffer.byteLength(name)]).toEqual([characters, bytes]);
  });

  it("takes more than five letters after a dot for no extension", () => {
    expect(safeFileName(`${"a".repeat(300)}.abcdef`)).toBe("a".repeat(120));
  });

  it("is safe for any text and changes a safe name no more", () => {
    const part = fc.constantFrom(
      "con",
      "NUL",
      ".",
      "..",
      " ",
      "-",
      "/",
      ":",
      ".docx",
      "Ế",
      "😀",
      "e\u0301",
      "\ud800",
      "\u200b",
    );
    const hostile = fc
      .array(
        fc.oneof(
          part,
          fc.string({ unit: "binary" }),
          fc.integer({ min: 1, max: 130 }).map((n) => "ộ".repeat(n)),
        ),
      )
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(hostile, (text) => {
        const name = safeFileName(text);
        expectSafe(name);
        expect(safeFileName(name)).toBe(name);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("slug", () => {
  it.each([
    ["Thị xã Bến Cát", "thi-xa-ben-cat"],
    ["Huyện Bắc Tân Uyên", "huyen-bac-tan-uyen"],
    ["ĐẮK NÔNG", "dak-nong"],
    ["  Phường 15 (Quận 1)  ", "phuong-15-quan-1"],
    ["Dầu Tiếng".normalize("NFD"), "dau-tieng"],
    ["824/KH-UBND", "824-kh-ubnd"],
    ["../..", "khong-ten"],
    ["", "khong-ten"],
    ["计划", "khong-ten"],
    ["Côn", "con-1"],
    ["ﬁle Ⅳ", "file-iv"],
    ["a".repeat(300), "a".repeat(120)],
    ["nul", "nul-1"],
  ])("makes “%s” plain", (text, plain) => {
    expect(slug(text)).toBe(plain);
  });

  it("holds only a-z, 0-9 and single dashes, and stays the same", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const plain = slug(text);
        expect(plain).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(plain.length).toBeLessThanOrEqual(120);
        expect(slug(plain)).toBe(plain);
      }),
      { numRuns: 1000 },
    );
  });
});
