import { describe, expect, it } from "vitest";
import { fromLegacyFont, legacyFontOf } from "../../src/vietnamese/legacy-fonts.ts";

describe("fromLegacyFont", () => {
  it.each([
    ["tcvn3", "Céng hßa x· héi chñ nghÜa ViÖt Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["tcvn3", "§éc lËp - Tù do - H¹nh phóc", "Độc lập - Tự do - Hạnh phúc"],
    ["tcvn3", "trÎ em ®­îc b¶o vÖ", "trẻ em được bảo vệ"],
    ["vni", "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["vni", "Ñoäc laäp - Töï do - Haïnh phuùc", "Độc lập - Tự do - Hạnh phúc"],
    ["vni", "treû em ñöôïc baûo veä, chaêm soùc", "trẻ em được bảo vệ, chăm sóc"],
  ] as const)("%s: %s", (font, typed, unicode) => {
    expect(legacyFontOf(typed)).toBe(font);
    expect(fromLegacyFont(typed, font)).toBe(unicode);
  });

  it.each(["Cộng hòa xã hội chủ nghĩa Việt Nam", "Đơn vị: Köln", ""])("leaves Unicode alone: %s", (typed) => {
    expect(legacyFontOf(typed)).toBeUndefined();
  });
});
