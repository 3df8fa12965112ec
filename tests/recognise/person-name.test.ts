import { describe, expect, it } from "vitest";
import { isPersonName } from "../../src/recognise/plan/person-name.ts";

describe("a signer's name", () => {
  it.each(["Lê An", "Thượng tá Hà Văn Tuấn", "TS.BS. Trần Bảo Ngọc", "BSCKII. Lê Hà", "Y Bhar Mlô", "Ksor H’Bơ Khăp"])(
    "is «%s»",
    (name) => expect(isPersonName(name)).toBe(true),
  );

  it.each(["Lê", "Lưu: VT", "HIỆU TRƯỞNG", "Trường mầm non", "Đại tá"])("is not «%s»", (text) =>
    expect(isPersonName(text)).toBe(false),
  );
});
