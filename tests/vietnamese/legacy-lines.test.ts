import { describe, expect, it } from "vitest";
import { fromLegacyLines } from "../../src/vietnamese/legacy-lines.ts";

describe("fromLegacyLines", () => {
  it.each([
    [
      "the capitals of TCVN3",
      "ñY BAN NH¢N D¢N\nHUYÖN M¦êNG LA\n§éc lËp - Tù do - H¹nh phóc",
      "ỦY BAN NHÂN DÂN\nHUYỆN MƯỜNG LA\nĐộc lập - Tự do - Hạnh phúc",
    ],
    [
      "some lines of TCVN3 among Unicode",
      "Giảm nghèo bền vững\ncác phòng, ban\nCéng hßa x· héi chñ nghÜa\nnghèo đa chiều",
      "Giảm nghèo bền vững\ncác phòng, ban\nCộng hòa xã hội chủ nghĩa\nnghèo đa chiều",
    ],
    [
      "some lines of VNI among Unicode",
      "Lò Thị Hạnh, phòng Tài chính\nCoäng hoøa xaõ hoäi chuû nghóa Vieät Nam\nThò xaõ vaø huyeän",
      "Lò Thị Hạnh, phòng Tài chính\nCộng hòa xã hội chủ nghĩa Việt Nam\nThị xã và huyện",
    ],
  ])("converts %s", (_name, typed, unicode) => {
    expect(fromLegacyLines(typed)).toBe(unicode);
  });

  it("leaves Unicode alone", () => {
    expect(fromLegacyLines("Hà Nội, các xã\nPhòng Giáo dục")).toBe("Hà Nội, các xã\nPhòng Giáo dục");
  });
});
