import { describe, expect, it } from "vitest";
import { isStrangeSyllable } from "../../src/vietnamese/syllables.ts";

describe("isStrangeSyllable", () => {
  it.each("đuợc nghành viêc thưc phuơng chưong ngiệp gế kà cê chòc".split(" "))("doubts %s", (word) => {
    expect(isStrangeSyllable(word)).toBe(true);
  });

  it.each(
    "được ngành việc thực hiện kế hoạch phương chương triển nghiệp quốc quyết khuỷu ngoằn ngoèo giếng gìn gì quý thuở xoong khuya tuýp hòa hoà ủy uỷ thúy yếm yêu boong".split(
      " ",
    ),
  )("knows %s", (word) => {
    expect(isStrangeSyllable(word)).toBe(false);
  });

  it.each("vắcxin ôtô axít cácbon đvt café krông đắk logistics".split(" "))("leaves %s alone", (word) => {
    expect(isStrangeSyllable(word)).toBe(false);
  });
});
