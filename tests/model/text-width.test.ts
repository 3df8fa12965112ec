import { describe, expect, it } from "vitest";
import { balancedWidthPt, longestWordPt, textWidthPt, wrapText } from "../../src/model/text-width.ts";
import fc from "../fixed-chance.ts";

const bold13 = { sizePt: 13, bold: true };
const mm = (points: number): number => Math.round((points * 254) / 72) / 10;

describe("width of a text in Times New Roman", () => {
  it.each([
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bold13, 95.7],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { sizePt: 12, bold: true }, 88.3],
    ["Độc lập - Tự do - Hạnh phúc", bold13, 56.1],
    ["PHÒNG GIÁO DỤC VÀ ĐÀO TẠO", bold13, 71.5],
    ["SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", { sizePt: 12, bold: true }, 87.8],
    ["Thành phố Hồ Chí Minh, ngày 29 tháng 12 năm 2026", { sizePt: 14, italic: true }, 106.3],
    ["", bold13, 0],
  ])("%s", (text, look, expected) => {
    expect(mm(textWidthPt(text, look))).toBeCloseTo(expected, 1);
  });

  it("is the same however the letters are composed", () => {
    const text = "Ủy ban nhân dân huyện Hồng Ngự, đường Nguyễn Trãi";
    expect(textWidthPt(text.normalize("NFD"), bold13)).toBe(textWidthPt(text, bold13));
  });

  it("gives toned letters the width of their base letter, and ơ, ư, đ their own", () => {
    const look = { sizePt: 2048 };
    expect(textWidthPt("ằẵặ", look)).toBe(3 * textWidthPt("a", look));
    expect(textWidthPt("ợ", look)).toBe(textWidthPt("ơ", look));
    expect(textWidthPt("ơ", look)).toBeGreaterThan(textWidthPt("o", look));
  });

  it("is the sum of its words and blanks, in any face", () => {
    const piece = fc.constantFrom(..."aăĐđơỬế ự0.,-–…\u00a0\u0301漢".split(""), "e\u0302\u0301", "\u{1F600}");
    const look = fc.record({ sizePt: fc.constantFrom(9, 11.5, 14), bold: fc.boolean(), italic: fc.boolean() });
    const addsUp = fc.property(fc.array(piece, { maxLength: 40 }), look, (pieces, font) => {
      const text = pieces.join("");
      const units = [...text.normalize("NFC")].map((letter) => textWidthPt(letter, { ...font, sizePt: 2048 }));
      const expected = (units.reduce((sum, unit) => sum + unit, 0) * font.sizePt) / 2048;
      expect(textWidthPt(text, font)).toBe(expected);
      expect(textWidthPt(text.normalize("NFD"), font)).toBe(expected);
    });
    fc.assert(addsUp);
  });

  it("counts a letter that it does not know as an em", () => {
    expect(textWidthPt("漢", { sizePt: 14 })).toBe(14);
  });
});

describe("lines of a text", () => {
  const text = "BAN ĐIỀU HÀNH BẢO VỆ, CHĂM SÓC, GIÁO DỤC TRẺ EM TỈNH ĐỒNG NAI";

  it("breaks at spaces only, and where the author does", () => {
    expect(wrapText("ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG NAI", bold13, 500)).toEqual(["ỦY BAN NHÂN DÂN", "TỈNH ĐỒNG NAI"]);
    expect(wrapText(text, bold13, 200).join(" ")).toBe(text);
    expect(wrapText("", bold13, 200)).toEqual([""]);
  });

  it("counts the blanks that are left to fill in", () => {
    const blanks = "số          /KH-UBND";
    const needPt = textWidthPt(blanks, bold13);
    expect(wrapText(blanks, bold13, needPt)).toEqual([blanks]);
    expect(wrapText(blanks, bold13, needPt - 1)).toEqual(["số", "/KH-UBND"]);
  });

  it("lets a word stand out when it is wider than the column", () => {
    expect(wrapText("TỈNH ĐỒNG", bold13, 10)).toEqual(["TỈNH", "ĐỒNG"]);
    expect(longestWordPt("TỈNH ĐỒNG", bold13)).toBe(textWidthPt("ĐỒNG", bold13));
  });

  it("balances lines without adding one", () => {
    const width = balancedWidthPt(text, bold13, 210);
    expect(wrapText(text, bold13, width)).toHaveLength(wrapText(text, bold13, 210).length);
    expect(width).toBeLessThan(210);
    expect(balancedWidthPt("NGẮN", bold13, 210)).toBe(210);
  });
});
