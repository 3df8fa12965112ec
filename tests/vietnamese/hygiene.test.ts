import { describe, expect, it } from "vitest";
import { cleanText, inspectText, type TextFindingKind } from "../../src/vietnamese/hygiene.ts";
import fc from "../fixed-chance.ts";

function kindsIn(text: string): readonly TextFindingKind[] {
  return [...new Set(inspectText(text).map((finding) => finding.kind))];
}

const removedKinds: readonly TextFindingKind[] = ["notNfc", "control", "invisible", "loneSurrogate", "nonCharacter"];

const ordinaryTexts = [
  "",
  "Kế hoạch thực hiện Đề án chăm sóc, giáo dục trẻ em giai đoạn 2019 - 2025",
  "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
  "824/KH-UBND; SLĐTB&XH (18) [xem Phụ lục II] {a} <b> 'c' \"d\" #5 @x 50% $1 ~ ^ ` | \\ = + *",
  "“Chương trình” – ‘sữa học đường’ — đến năm 2030… và 25 °C, 100 m², 5 m³, ½, 3 × 4 ÷ 2 ± 1 ≤ 9 ≥ 1",
  "№ 5, § 3, 100 €, Microsoft® Word™ ©, • mục, → đích, ✓ đạt, 10 µm, 5‰, 2′30″",
  "cột\tmột\r\ncột hai\rcột ba",
  "khoảng\u00a0trắng không ngắt, 2\u2009104\u202f470",
  "vân vân... và nữa.... và nữa…. và _ __ gạch",
  "Nguyễn Ái Quốc, Phạm Thị Ỷ, QUỸ, ẵm, nghễnh ngãng, fax, website, Zalo",
  "Undefinedness, nan giải, [cầnh], nhu cầu [1], { {a} }",
];

describe("inspectText", () => {
  it.each(ordinaryTexts)("finds nothing in “%s”", (text) => {
    expect(inspectText(text)).toEqual([]);
  });

  it.each<readonly [TextFindingKind, string, number, string]>([
    ["notNfc", "Ủy ban".normalize("NFD"), 0, "U+0055"],
    ["notNfc", "tỉnh Bến Cát".normalize("NFC").replace("ế", "ê\u0301"), 6, "U+00EA"],
    ["control", "a\u0000b", 1, "U+0000"],
    ["control", "a\u000bb", 1, "U+000B"],
    ["control", "a\u001fb", 1, "U+001F"],
    ["control", "a\u007fb", 1, "U+007F"],
    ["control", "a\u0085b", 1, "U+0085"],
    ["invisible", "ban\u200b hành", 3, "U+200B"],
    ["invisible", "\ufeffKế hoạch", 0, "U+FEFF"],
    ["invisible", "kế\u00adhoạch", 2, "U+00AD"],
    ["invisible", "kế\u2060hoạch", 2, "U+2060"],
    ["invisible", "x\u202etxt", 1, "U+202E"],
    ["invisible", "x\u2066txt\u2069", 1, "U+2066"],
    ["loneSurrogate", "a\ud83d b", 1, "U+D83D"],
    ["loneSurrogate", "a\ude00", 1, "U+DE00"],
    ["nonCharacter", "a\ufffeb", 1, "U+FFFE"],
    ["nonCharacter", "a\uffffb", 1, "U+FFFF"],
    ["nonCharacter", "a\u{1fffe}b", 1, "U+1FFFE"],
    ["legacyEncoding", "kế ho\ufffdch", 5, "U+FFFD"],
    ["foreignLetter", "Uỷ bаn", 4, "U+0430"],
    ["foreignLetter", "ΚΕ HOACH", 0, "U+039A"],
    ["foreignLetter", "计划", 0, "U+8BA1"],
    ["foreignLetter", "ngày ２８", 5, "U+FF12"],
    ["foreignLetter", "Ðồng Nai", 0, "U+00D0"],
    ["foreignLetter", "Köln", 1, "U+00F6"],
    ["foreignLetter", "a\u0301\u0301", 0, "U+0061"],
    ["foreignLetter", "\uf0b7 mục", 0, "U+F0B7"],
    ["foreignLetter", "vui 😀", 4, "U+1F600"],
    ["placeholder", "Kính gửi {{tên}}", 9, "U+007B"],
    ["placeholder", "{{#each x", 0, "U+007B"],
    ["placeholder", "[CẦN BỔ SUNG SỐ LIỆU]", 0, "U+005B"],
    ["placeholder", "[cần kiểm tra", 0, "U+005B"],
    ["placeholder", "số undefined", 3, "U+0075"],
    ["placeholder", "tổng NaN đồng", 5, "U+004E"],
    ["placeholder", "là [object Object].", 3, "U+005B"],
    ["placeholder", "ngày …… tháng", 5, "U+2026"],
    ["placeholder", "họ tên: .....", 8, "U+002E"],
    ["placeholder", "ký tên ___", 7, "U+005F"],
  ])("finds %s in “%s”", (kind, text, offset, codePoint) => {
    const finding = inspectText(text).find((candidate) => candidate.kind === kind);
    expect(finding).toMatchObject({ kind, offset, line: 1, column: offset + 1, codePoint });
  });

  it("says line and column and shows what cannot be seen", () => {
    expect(inspectText("một\r\nhai\nNơi nhận ban\u200b\u200b hành đủ số bản")).toEqual([
      {
        kind: "invisible",
        offset: 21,
        line: 3,
        column: 13,
        codePoint: "U+200B",
        excerpt: "Nơi nhận ban⟨U+200B⟩⟨U+200B⟩ hành đủ số ",
      },
    ]);
  });

  it("joins neighbours of one kind and keeps the order of the text", () => {
    expect(kindsIn("\u0001\u0002Привет\u0003 {{x}}")).toEqual(["control", "foreignLetter", "placeholder"]);
    expect(inspectText("Привет").length).toBe(1);
    expect(inspectText("{{ undefined …… }}").length).toBe(1);
  });

  it.each([
    ["TCVN3", "Céng hßa x· héi chñ nghÜa ViÖt Nam"],
    ["TCVN3", "§éc lËp - Tù do - H¹nh phóc"],
    ["TCVN3", "Uû ban nh©n d©n tØnh B×nh D­¬ng ban hµnh KÕ ho¹ch thùc hiÖn"],
    ["VNI", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam"],
    ["VNI", "COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM"],
    ["UTF-8 as Windows-1252", "Cá»™ng hÃ²a xÃ£ há»™i chá»§ nghÄ©a"],
  ])("recognises %s: %s", (_encoding, text) => {
    const [finding] = inspectText(`Dòng đầu đúng\n${text}`);
    expect(finding).toMatchObject({ kind: "legacyEncoding", line: 2 });
    expect(kindsIn(text)).not.toContain("foreignLetter");
  });

  it.each([
    "Hợp tác với Universität Würzburg tại Đức",
    "là «lá» và «cá», 20 °C, m² và m³, Windows®",
    "HÀ, ĐÀ, CÀ, Ã, Õ, Ý, à, á, â, ã, è, é, ê, ì, í, ò, ó, ô, õ, ù, ú, ý",
    "Céng",
  ])("takes “%s” for no old encoding", (text) => {
    expect(kindsIn(text)).not.toContain("legacyEncoding");
  });

  it("shows no halves of characters at the ends of an excerpt, and no more of a long finding than is useful", () => {
    const excerptOf = (text: string) => inspectText(text).find(({ kind }) => kind === "control")?.excerpt;
    expect(excerptOf(`😀${"b".repeat(11)}\u0007`)).toBe(`${"b".repeat(11)}⟨U+0007⟩`);
    expect(excerptOf(`\u0007${"b".repeat(11)}😀`)).toBe(`⟨U+0007⟩${"b".repeat(11)}`);
    expect(excerptOf("\u0007".repeat(100))).toBe("⟨U+0007⟩".repeat(40));
  });

  it("stays fast on a long hostile text", () => {
    const text = `${"[ {{ ".repeat(20_000)}${"ViÖt hßa\n".repeat(20_000)}${"a\u0301\u0301\u200b".repeat(20_000)}`;
    expect(kindsIn(text)).toEqual(["placeholder", "legacyEncoding", "notNfc", "foreignLetter", "invisible"]);
  });
});

describe("cleanText", () => {
  it.each([
    ["Ủy ban".normalize("NFD"), "Ủy ban"],
    ["một\r\nhai\rba", "một\nhai\nba"],
    ["ỦY BAN\u000bNHÂN DÂN", "ỦY BAN\nNHÂN DÂN"],
    ["\ufeffa\u0000b\u200bc\u00add\u202ee\ufffef\ud800g", "abcdefg"],
    ["2\u00a0104\u2009470", "2 104 470"],
    ["cột\tmột", "cột\tmột"],
    ["e\u200b\u0301", "é"],
    ["hoà uỷ", "hoà uỷ"],
    ["vui 😀", "vui 😀"],
    ["kế ho\ufffdch", "kế ho\ufffdch"],
  ])("cleans %j", (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it("is idempotent and leaves nothing of the kinds that it removes", () => {
    const unit = fc.oneof(
      fc.constantFrom("a", "ế", "e", "\u0302", "\u0301", "\u0323", "\r", "\n", "\u000b", "\u200b", "\u034f", "\u00a0"),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const cleaned = cleanText(units.join(""));
        expect(cleanText(cleaned)).toBe(cleaned);
        expect(kindsIn(cleaned).filter((kind) => removedKinds.includes(kind))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("reports whatever it removes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const spacesOnly = text.replace(/\r\n?|[\u2028\u2029]/g, "\n").replace(/\p{Zs}/gu, " ");
        if (cleanText(text) !== spacesOnly) expect(inspectText(text).length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
