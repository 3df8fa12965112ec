import { describe, expect, it } from "vitest";
import {
  foldTonePlacement,
  foldVietnamese,
  isUpperCaseText,
  parseRoman,
  pointIndex,
  pointLetter,
  romanNumeral,
  toUpperVietnamese,
  upperCaseShare,
} from "../../src/vietnamese/letters.ts";
import fc from "../fixed-chance.ts";

describe("pointLetter", () => {
  it("follows the decree's order and then doubles the letters", () => {
    const letters = Array.from({ length: 25 }, (_, index) => pointLetter(index));
    expect(letters.join(" ")).toBe("a b c d đ e g h i k l m n o p q r s t u v x y aa bb");
    expect(pointLetter(27)).toBe("đđ");
    expect(pointLetter(46)).toBe("aaa");
  });

  it("is read back to its index", () => {
    fc.assert(fc.property(fc.nat(500), (index) => pointIndex(pointLetter(index)) === index));
    expect(new Set(Array.from({ length: 200 }, (_, index) => pointLetter(index))).size).toBe(200);
  });

  it.each(["", "f", "j", "w", "z", "ă", "ab", "A", "1", "a)", "aab"])("knows no point “%s”", (letter) => {
    expect(pointIndex(letter)).toBeUndefined();
  });

  it.each([-1, 0.5, Number.NaN])("refuses index %d", (index) => {
    expect(() => pointLetter(index)).toThrow(RangeError);
  });
});

describe("romanNumeral", () => {
  it.each([
    [1, "I"],
    [4, "IV"],
    [9, "IX"],
    [14, "XIV"],
    [40, "XL"],
    [90, "XC"],
    [1994, "MCMXCIV"],
    [3999, "MMMCMXCIX"],
  ])("writes %d", (value, numeral) => {
    expect(romanNumeral(value)).toBe(numeral);
  });

  it("is read back to its number", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3999 }), (value) => parseRoman(romanNumeral(value)) === value));
  });

  it.each(["", "IIII", "VX", "IC", "iv", "IVI", "MMMM", "A", "I.", "1"])("reads no number in “%s”", (text) => {
    expect(parseRoman(text)).toBeUndefined();
  });

  it.each([0, -1, 4000, 1.5])("refuses %d", (value) => {
    expect(() => romanNumeral(value)).toThrow(RangeError);
  });
});

describe("foldVietnamese", () => {
  it.each([
    ["ỦY BAN  NHÂN DÂN\u00a0TỈNH", "uy ban nhan dan tinh"],
    [" Đơn vị tính ", "don vi tinh"],
    ["Thị xã Bến Cát".normalize("NFD"), "thi xa ben cat"],
    ["đ ư ơ ă â ê ô", "d u o a a e o"],
    ["KH-BĐH", "kh-bdh"],
  ])("folds “%s”", (text, folded) => {
    expect(foldVietnamese(text)).toBe(folded);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const folded = foldVietnamese(text);
        expect(foldVietnamese(folded)).toBe(folded);
      }),
    );
  });
});

describe("foldTonePlacement", () => {
  it.each([
    ["hoà", "hòa"],
    ["uỷ", "ủy"],
    ["thuý", "thúy"],
    ["khoẻ", "khỏe"],
    ["xoá", "xóa"],
    ["toạ đàm", "tọa đàm"],
    ["CỘNG HOÀ XÃ HỘI", "CỘNG HÒA XÃ HỘI"],
    ["Uỷ ban", "Ủy ban"],
    ["UỶ BAN", "ỦY BAN"],
    ["huỷ, tuỳ, luỹ", "hủy, tùy, lũy"],
    ["uỷ".normalize("NFD"), "ủy"],
  ])("makes %s and %s equal", (newer, older) => {
    expect(foldTonePlacement(newer)).toBe(older);
    expect(foldTonePlacement(older)).toBe(older);
  });

  it.each(["quý", "Quỹ", "quà", "hoàn", "xoài", "khuỷu", "huyện", "ngoẹo", "loại", "khoản", "thuế", "QUÝ"])(
    "leaves %s, which has one spelling",
    (word) => {
      expect(foldTonePlacement(word)).toBe(word);
    },
  );
});

describe("capitals", () => {
  it.each([
    ["KẾ HOẠCH", true, 1],
    ["I. MỤC ĐÍCH, YÊU CẦU", true, 1],
    ["Kế hoạch", false, 1 / 7],
    ["ỦY BAN".normalize("NFD"), true, 1],
    ["824/2019", false, 0],
    ["", false, 0],
    ["Đđ", false, 0.5],
  ])("judges “%s”", (text, allCapitals, share) => {
    expect(isUpperCaseText(text)).toBe(allCapitals);
    expect(upperCaseShare(text)).toBeCloseTo(share, 10);
  });

  it("writes capitals, composed", () => {
    expect(toUpperVietnamese("ủy ban nhân dân đặc khu")).toBe("ỦY BAN NHÂN DÂN ĐẶC KHU");
    expect(toUpperVietnamese("ủy ban".normalize("NFD"))).toBe("ỦY BAN");
  });
});
